/** What is no TypeScript and belongs beside it when it runs: the program that travels with each evidence bundle. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const file = 'src/proof/verify.go';
copyFileSync(join(root, file), join(root, 'dist', file));
