import type { Pack } from './pack.js';
import { usFederalPacks } from './us-federal.pack.js';
import { usMaPacks } from './us-ma.pack.js';

/** Every version of every pack, also those that no longer stand: what happened then is judged by them. */
export const packs: readonly Pack[] = [...usFederalPacks, ...usMaPacks];
