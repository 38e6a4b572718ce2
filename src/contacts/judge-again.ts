import { sql, type Kysely } from 'kysely';
import { asInstitution, type Work } from '../audit/index.js';
import type { Actor } from '../lib/actor.js';
import type { MadeBy } from '../lib/room.js';
import type { VerdictCause } from './contact-verdict.entity.js';
import { judgeAgain, type VerdictEntry } from './give-verdict.js';
import { gather, happenedBy, type Judgeable } from './judge-contact.js';
import { isBy } from './work-of.js';

interface Giving {
  readonly cause: VerdictCause;
  readonly entryId: string;
  /** Whose work alone; everybody's where left out. */
  readonly madeBy?: MadeBy;
}

/**
 * Judges again what happened with a debtor from an instant on, since something was learned that counts for it. What was taken
 * over from earlier records and never judged stays so. The debtor's row is held meanwhile, from before it is looked whether
 * anything happened: what is being recorded just now is waited for.
 */
export async function judgeDebtorAgain(
  work: Work<VerdictEntry>,
  debtorId: string,
  from: Date,
  { madeBy = anybody, ...giving }: Giving,
): Promise<void> {
  const { db, actor, now } = work;
  const wanted = {
    ...{ debtorId, jurisdictions: [], contact: null, at: from, to: happenedBy(now), knownAt: now },
    ...{ isHeld: true, actorId: null },
  };
  const gathered = (): Promise<Judgeable> => gather(db, { ...actor, firmId: null }, wanted);
  const judge = (judgeable: Judgeable, by: MadeBy): Promise<void> => {
    const { attempts } = judgeable.known.record;
    const since = attempts.filter((each) => each.occurredAt >= from.getTime() && !each.isImported && isBy(each, by));
    return judgeAgain(work, judgeable, since, giving);
  };
  await asInstitution(db, actor, async () => {
    await sql`select from person where id = ${debtorId}::uuid for no key update`.execute(db);
    if (!(await isJudgedSince(db, actor, debtorId, from))) return;
    let judgeable = await gathered();
    await judge(judgeable, madeBy);
    // What stood confirmed and is withdrawn weighs on nothing any more. It only becomes less, so this comes to an end.
    for (let left = conductIn(judgeable); left > 0; left = conductIn(judgeable)) {
      judgeable = await gathered();
      if (conductIn(judgeable) === left) return;
      await judge(judgeable, anybody);
    }
  });
}

const anybody: MadeBy = { userId: null, firmId: null };

const conductIn = ({ known }: Judgeable): number => known.record.conduct.length;

async function isJudgedSince(
  db: Kysely<never>,
  { institutionId }: Actor,
  debtorId: string,
  from: Date,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from contact_attempt where institution_id = ${institutionId}::uuid and debtor_id = ${debtorId}::uuid
      and occurred_at >= ${from.toISOString()}::timestamptz and not is_imported) as found`.execute(db);
  return rows[0]?.found === true;
}
