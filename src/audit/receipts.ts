import { sql, type Kysely } from 'kysely';
import type { Actor } from '../lib/actor.js';
import { Invariant } from '../lib/errors.js';
import { leafHash, signerOf, signReceipt, type Signer } from '../proof/index.js';
import type { KeyService } from './keys.js';
import type { Receipt } from './receipt.type.js';

/** What every log's origin begins with, where the configuration names nothing else; the institution's slug follows. */
export const defaultLogOrigin = 'probity.local/tlog';

/** A leaf as it was written, with what its receipt says of it. */
export interface WrittenLeaf {
  readonly entryId: string;
  readonly part: readonly [number: number, of: number];
  readonly type: string;
  readonly hash: Buffer;
}

/**
 * By what an institution's log signs: its checkpoints, and the receipts of what is to be in it. Of the root that stays when
 * wrapping keys rotate, so that what was signed is verified by the same key for ever.
 */
export const logSignerOf = (keys: KeyService, institutionId: string, origin: string): Signer =>
  signerOf(origin, 'ED25519', keys.derive(`log key 1 ${institutionId}`));

/** Gathers what one mutation enters, where its receipts are asked for; signed when all of it is committed. */
export class Receipts {
  #leaves: WrittenLeaf[] = [];
  #signer: Signer | null = null;

  /** @param logOrigin what the origin begins with: a URL without its scheme */
  constructor(
    private readonly keys: KeyService,
    private readonly logOrigin: string,
  ) {}

  /** What a transaction writes. Runs in it. */
  async take(db: Kysely<never>, { institutionId }: Actor, leaves: readonly WrittenLeaf[]): Promise<void> {
    this.#leaves.push(...leaves);
    if (this.#signer || leaves.length === 0) return;
    const { rows } = await sql<{
      slug: string;
    }>`select slug from institution where id = ${institutionId}::uuid`.execute(db);
    const [institution] = rows;
    if (!institution) throw new Invariant('an institution that is not there');
    this.#signer = logSignerOf(this.keys, institutionId, `${this.logOrigin}/${institution.slug}`);
  }

  /**
   * Of a repetition, what the first one wrote: the entries of the transaction that claimed the key, which share its number
   * with the row of the key. They are the first one's alone: other transactions of the same actor and instant have others.
   */
  async takeFirst(db: Kysely<never>, actor: Actor, key: string): Promise<void> {
    const { rows } = await sql<{ id: string; type: string; leaf: Buffer }>`
      select e.id, e.type, e.leaf from idempotency_key k
      join audit.entry e on e.institution_id = k.institution_id and e.actor_id = k.actor_id and e.at = k.recorded_at and e.xmin = k.xmin
      where k.institution_id = ${actor.institutionId}::uuid and k.actor_id = ${actor.id}::uuid and k.key = ${key}
      order by e.id, e.part`.execute(db);
    const leaves = rows.map(({ id, type, leaf }): WrittenLeaf => {
      const { part } = JSON.parse(leaf.toString()) as { part: WrittenLeaf['part'] };
      return { entryId: id, part, type, hash: leafHash(leaf) };
    });
    await this.take(db, actor, leaves);
  }

  /** In the order in which the entries were made. Called when what was taken is committed. */
  signed(): Receipt[] {
    const signer = this.#signer;
    if (!signer) return [];
    return this.#leaves.map(({ entryId, part, type, hash }) => {
      const { note, signature } = signReceipt({ origin: signer.name, entryId, part, leafHash: hash }, signer);
      return {
        ...{ entryId, type, part: part[0], note },
        leafHash: hash.toString('base64'),
        signature: signature.toString('base64'),
      };
    });
  }
}
