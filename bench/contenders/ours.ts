import { contend } from './child.js';
import { serve } from './probity.js';

contend(serve);
