import 'reflect-metadata';
import { runCommand } from './cli/run.js';

/** `npm start`: the same as `probity serve`. */
process.exitCode = await runCommand(['serve']);
