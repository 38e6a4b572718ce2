import { cnPacks } from './cn.pack.js';
import { inPacks } from './in.pack.js';
import { elsewherePacks } from './elsewhere.pack.js';
import { ownPacks } from './own.pack.js';
import type { Pack } from './pack.js';
import { ukPacks } from './uk.pack.js';
import { usFederalPacks } from './us-federal.pack.js';
import { usMaPacks } from './us-ma.pack.js';

/** Every version of every pack, also those that no longer stand: what happened then is judged by them. */
export const packs: readonly Pack[] = [
  ...cnPacks,
  ...inPacks,
  ...ukPacks,
  ...usFederalPacks,
  ...usMaPacks,
  ...elsewherePacks,
  ...ownPacks,
];
