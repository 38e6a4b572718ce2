/**
 * Properties are tried on the same cases each time, so that a change is judged by what it changes. `npm run test:long` draws
 * others each time; fast-check prints the seed of a case that fails, and PROBITY_SEED takes it again.
 */
import fc from 'fast-check';
import { isLongRun } from './outside-data.js';

const given = process.env['PROBITY_SEED'];
if (given !== undefined) fc.configureGlobal({ seed: Number(given) });
else if (!isLongRun) fc.configureGlobal({ seed: 20_261_123 });
