import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { Signer } from '../proof/index.js';
import { publish, type Publication, type Publisher } from './publish.js';

export interface Publishing {
  /** Ends it, after what is being published. */
  readonly signal: AbortSignal;
  readonly signerOf: (institutionId: string, slug: string) => Signer;
  /** Hears what came of each try; it is not waited for. */
  readonly onPublication: (slug: string, publication: Publication) => void;
  /** Hears what went wrong, such as a store that does not answer; it goes on. */
  readonly onTrouble: (slug: string, error: unknown) => void;
}

const roundMilliseconds = 150;
/** What did not succeed is tried again after this time, and what rests is looked at: a database may have gone back meanwhile. */
const againMilliseconds = 2_000;

interface Tree {
  readonly institution_id: string;
  readonly slug: string;
  readonly size: string;
}

/** One try for a tree: what size it was of, when it ended, and whether it need not be repeated. */
interface Tried {
  readonly size: string;
  readonly at: number;
  readonly isDone: boolean;
}

/**
 * Publishes every tree that has grown, until told to stop. Any number of these may run, on any machines: the store decides
 * between them. A log whose witnesses are slow holds up no other.
 */
export async function runPublisher(publisher: Publisher, publishing: Publishing): Promise<void> {
  const { signal, onTrouble } = publishing;
  const tried = new Map<string, Tried>();
  const busy = new Map<string, Promise<void>>();
  const isDue = ({ institution_id, size }: Tree): boolean => {
    const last = tried.get(institution_id);
    if (busy.has(institution_id)) return false;
    if (!last || performance.now() - last.at > againMilliseconds) return true;
    return last.isDone && last.size !== size;
  };
  while (!signal.aborted) {
    try {
      for (const tree of await treesOf(publisher.db)) {
        if (!isDue(tree)) continue;
        const { institution_id: id, size } = tree;
        const work = tryOnce(publisher, publishing, tree).then((isDone) => {
          tried.set(id, { size, at: performance.now(), isDone });
          busy.delete(id);
        });
        busy.set(id, work);
      }
    } catch (error) {
      onTrouble('', error);
    }
    await sleep(roundMilliseconds, undefined, { signal }).catch(() => undefined);
  }
  await Promise.all(busy.values());
}

const treesOf = async (db: Kysely<never>): Promise<readonly Tree[]> =>
  (
    await sql<Tree>`
      select i.institution_id, i.slug, t.size from access.list_institutions() i join audit.tree t using (institution_id)`.execute(
      db,
    )
  ).rows;

async function tryOnce(
  publisher: Publisher,
  { signerOf, onPublication, onTrouble }: Publishing,
  { institution_id: institutionId, slug }: Tree,
): Promise<boolean> {
  try {
    const publication = await publish(publisher, { institutionId, signer: signerOf(institutionId, slug) });
    onPublication(slug, publication);
    return publication.state === 'ADVERTISED' || publication.state === 'UNCHANGED';
  } catch (error) {
    onTrouble(slug, error);
    return false;
  }
}
