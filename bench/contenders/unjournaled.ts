import { WorkingJournal } from '../../src/audit/journal.js';
import { contend } from './child.js';
import { serve } from './probity.js';

/** Ours without its journal, to see what that costs: a change is written, and no entry, number, seal or leaf of it. */
contend((world) => {
  WorkingJournal.prototype.write = () => Promise.resolve();
  return serve(world);
});
