import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../lib/actor.js';
import type { Catalogue } from '../lib/catalogue.js';
import type { Clock } from '../lib/clock.js';
import type { Cursors } from '../lib/cursor.js';
import { unauthenticated } from '../lib/errors.js';
import type { Reaction } from '../lib/room.js';
import type { SendingPolicy } from '../lib/sending.js';
import type { Database } from './database.js';
import type { KeyService } from './keys.js';
import type { Reading } from './reading.js';
import type { Receipts } from './receipts.js';

/** What a request brings to every resolver. */
export interface Context {
  /** Null for a stranger, who may read the schema and nothing else. */
  readonly actor: Actor | null;
  readonly clock: Clock;
  readonly database: Database;
  readonly keys: KeyService;
  readonly catalogue: Catalogue;
  readonly cursors: Cursors;
  /** One read-only transaction for the whole operation. */
  readonly reading: Reading;
  /** Whom the operation has shown in plain so far to an actor who sees the whole institution, over all its fields. */
  readonly shown: Set<string>;
  /** What higher rooms do when an entry is left, by its type. */
  readonly reactions: ReadonlyMap<string, readonly Reaction[]>;
  /** Tells those who run the server, at once. */
  readonly tellOperators: (notice: Notice) => void;
  /** To which addresses this server sends when somebody names one. */
  readonly sending: SendingPolicy;
  /** Holds those back who would leave an entry, while the journal is behind. */
  readonly pace: Pace;
  /** What the origin of every log begins with: a URL without its scheme; `/<slug>` of the institution follows. */
  readonly logOrigin: string;
  /** The keys of the witnesses who see the logs, as C2SP prints them. */
  readonly witnessKeys: readonly string[];
  /** Takes down what a mutation enters, where its receipts are asked for; else null. */
  readonly receipts: Receipts | null;
  /** Looking and writing are refused over GET, which others may send, cache and log. */
  readonly isGet: boolean;
}

export interface Pace {
  /** Waits a little, or not at all. @throws JOURNAL_BEHIND where the journal is too far behind to take more */
  admit(institutionId: string): Promise<void>;
}

/** What operators are told at once, that they may call somebody: ids only, and words of our own. */
export interface Notice {
  /** A word of a closed list, which is also the label of a counter. */
  readonly alert: string;
  /** The node id of what it is about. */
  readonly subject: string;
  /** The entry that tells of it. */
  readonly entryId: string;
  readonly institutionId: string;
  readonly actorId: string;
}

export type Info = GraphQLResolveInfo;

/** @throws UNAUTHENTICATED for a stranger */
export function actorOf(context: Context): Actor {
  if (!context.actor) throw unauthenticated('Say who you are: send the header "authorization: Bearer <token>".');
  return context.actor;
}
