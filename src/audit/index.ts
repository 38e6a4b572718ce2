/** The front door of `audit`: the three ways through the house, and the journal that every change leaves. */
import { OPEN } from '../lib/permission.js';
import { room } from '../lib/room.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

export { act, actOnce, type Work } from './act.js';
export { actorOf, type Context, type Info } from './context.js';
export type { Database } from './database.js';
export { Faults, mostFaults } from './faults.js';
export { Keyring } from './keyring.js';
export {
  changeKeyFile,
  newestOf,
  openKeyFile,
  readKeyFile,
  withNewGeneration,
  withoutGenerationsBelow,
  type KeyFile,
} from './key-file.js';
export { dataKeyContext, generationOf, keyService, learnsWithinMilliseconds, unseal, type KeyService } from './keys.js';
export { secretContext } from './leaf.js';
export {
  countShown,
  engageFor,
  lookAtConnection,
  lookAtMany,
  lookAtOne,
  lookBy,
  lookOnce,
  type Looking,
  type RevealedFor,
} from './look.js';
export type { NewEntry } from './journal.js';
export {
  afterCommit,
  mayName,
  payloadOf,
  readConnection,
  readExisting,
  readMany,
  readNarrowed,
  readOne,
} from './read.js';
export { Reading } from './reading.js';
export { Receipt } from './receipt.type.js';
export { defaultLogOrigin, logSignerOf, Receipts } from './receipts.js';
export {
  asInstitution,
  institutionCalled,
  plannedOnce,
  readInPublic,
  readInSession,
  withinInstitution,
} from './session.js';
export { Sealer } from './sealer.js';
export { verifyJournal } from './verify.js';

/** No resolvers: the journal's queries are `evidence`'s. Its own tables are raw SQL in the migrations (partitions). */
export const audit = room('audit', {
  entities: [IdempotencyKey],
  permissions: {
    Receipt: { entryId: OPEN, type: OPEN, part: OPEN, leafHash: OPEN, signature: OPEN, note: OPEN },
  },
});
