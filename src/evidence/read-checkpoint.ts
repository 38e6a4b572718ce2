import { sql } from 'kysely';
import { actorOf, logSignerOf, readInSession, type Context } from '../audit/index.js';
import { Invariant } from '../lib/errors.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { printVerifier } from '../proof/index.js';
import type { LogState } from './tree.type.js';

interface Row {
  readonly slug: string;
  readonly size: string | null;
  readonly root: Buffer | null;
  readonly note: string | null;
  readonly published_at: Date | null;
  readonly stamped_size: string | null;
  readonly stamped_note: string | null;
  readonly token: Buffer | null;
  readonly stamped_at: Date | null;
  readonly latest_size: string | null;
  readonly latest_root: Buffer | null;
  readonly sequenced_at: Date | null;
}

/** How far the log of the actor's institution is, by one statement. It shows nobody's data, and leaves no entry. */
export function readCheckpoint(context: Context): Promise<LogState> {
  const { database, clock, keys, logOrigin } = context;
  const actor = actorOf(context);
  const { institutionId } = actor;
  return readInSession(database, actor, clock.now(), async (db) => {
    const { rows } = await sql<Row>`
      select i.slug, c.size, c.root, c.note, c.published_at, t.size as latest_size, t.root as latest_root, t.sequenced_at,
        s.size as stamped_size, s.note as stamped_note, s.token, s.stamped_at
      from institution i
      left join lateral (select k.* from audit.checkpoint k where k.institution_id = i.institution_id order by k.size desc limit 1) c on true
      left join lateral (
        select m.size, m.token, m.stamped_at, k.note from audit.time_stamp m join audit.checkpoint k using (institution_id, size)
        where m.institution_id = i.institution_id order by m.size desc limit 1
      ) s on true
      left join audit.tree t on t.institution_id = i.institution_id
      where i.institution_id = ${institutionId}::uuid`.execute(db);
    const [row] = rows;
    if (!row) throw new Invariant('an institution that is not there');
    const signer = logSignerOf(keys, institutionId, `${logOrigin}/${row.slug}`);
    const { size, root, note, published_at: publishedAt } = row;
    const { stamped_size: stampedSize, stamped_note: stampedNote, token, stamped_at: stampedAt } = row;
    const { latest_size: latestSize, latest_root: latestRoot, sequenced_at: sequencedAt } = row;
    return {
      origin: signer.name,
      verifierKey: printVerifier(signer),
      advertised:
        size !== null && root && note !== null
          ? { size, root: root.toString('base64'), note, publishedAt: serialized(publishedAt) }
          : null,
      timeStamp:
        stampedSize !== null && stampedNote !== null && token
          ? { size: stampedSize, note: stampedNote, token: token.toString('base64'), stampedAt: serialized(stampedAt) }
          : null,
      latest:
        latestSize !== null && latestRoot
          ? { size: latestSize, root: latestRoot.toString('base64'), sequencedAt: serialized(sequencedAt) }
          : null,
    };
  });
}

const serialized = (at: Date | null): string => DateTimeScalar.serialize(at);
