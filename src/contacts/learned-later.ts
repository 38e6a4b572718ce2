import { sql } from 'kysely';
import { asInstitution, type Work } from '../audit/index.js';
import { settledEntries } from '../compliance/index.js';
import { millisecondsPerDay } from '../lib/calendar.js';
import type { Bearing, Entered, Reaction } from '../lib/room.js';
import { conductRules } from './conduct-rules.js';
import type { VerdictEntry } from './give-verdict.js';
import { judgeDebtorAgain } from './judge-again.js';
import { judgeWorkAgain } from './judge-work-again.js';

/**
 * A fact that is written down may hold from an earlier day: a notice to cease that lay in the post room, a number that was
 * never the debtor's. Whatever happened since with the debtors whom it concerns is judged again, in the same transaction.
 * What holds from now on asks the database nothing.
 */
const learnedLater: Reaction = {
  entries: settledEntries,
  react: async (work: Work<VerdictEntry>, { id, personIds, bearing }: Entered) => {
    const since = bearing && (await sinceOf(work, bearing));
    if (!since || since >= work.now) return;
    for (const debtorId of await debtorsOf(work, personIds))
      await judgeDebtorAgain(work, debtorId, since, { cause: 'LEARNED_LATER', entryId: id });
  },
};

/** Misconduct towards a person weighs on later calls once it stands: what happened before that was judged without it. */
const foundLater: Reaction = {
  entries: settledEntries,
  react: async (work: Work<VerdictEntry>, entered: Entered) => {
    const ruleIds = entered.bearing?.ruleIds ?? [];
    if (conductRules.some((ruleId) => ruleIds.includes(ruleId))) await learnedLater.react(work as never, entered);
  },
};

/** What somebody may do in contact, or whom a firm may collect for, counts for all that they did: of any number of debtors. */
const qualifiedLater: Reaction = {
  entries: [...settledEntries, 'rejudgement.started'],
  react: async (work: Work<VerdictEntry | 'rejudgement.started'>, { id, bearing }: Entered) => {
    if (!bearing?.work || bearing.since === 'ALWAYS' || bearing.since >= work.now) return;
    await judgeWorkAgain(work, bearing.work, bearing.since, id);
  },
};

export const contactReactions: Readonly<Record<string, Reaction>> = {
  'consent.recorded': learnedLater,
  'consent.withdrawn': learnedLater,
  'wish.recorded': learnedLater,
  'wish.withdrawn': learnedLater,
  'person.noted': learnedLater,
  'person.corrected': learnedLater,
  'relatedPerson.added': learnedLater,
  'contactPoint.added': learnedLater,
  'contactPoint.noted': learnedLater,
  'case.paused': learnedLater,
  'case.resumed': learnedLater,
  'debt.noted': learnedLater,
  'finding.confirmed': foundLater,
  'user.qualified': qualifiedLater,
  'firm.listed': qualifiedLater,
};

/** So far back is judged again what was always so, such as where somebody lives. */
const correctedDays = 93;

async function sinceOf({ db, actor, now }: Work, { since, contactPointId }: Bearing): Promise<Date> {
  if (since === 'ALWAYS') return new Date(now.getTime() - correctedDays * millisecondsPerDay);
  if (contactPointId === undefined) return since;
  // Whose number it is tells whom all calls to it reached: those before it was learned are counted no more, or again.
  const { rows } = await asInstitution(db, actor, () =>
    sql<{ first: string | null }>`
      select min(occurred_at) as first from contact_attempt
      where institution_id = ${actor.institutionId}::uuid and contact_point_id = ${contactPointId}::uuid`.execute(db),
  );
  // Within a verb the driver leaves instants as they are written.
  const first = new Date(rows[0]?.first ?? since);
  return first < since ? first : since;
}

/** Those of the people who are debtors, and those to whom they are related; in one order, so that two acts do not lock each other out. */
async function debtorsOf({ db, actor }: Work, personIds: readonly string[]): Promise<readonly string[]> {
  if (personIds.length === 0) return [];
  const { institutionId } = actor;
  const { rows } = await asInstitution(db, actor, () =>
    sql<{ id: string }>`
      select p.id from person p where p.institution_id = ${institutionId}::uuid and p.id = any(${personIds}::uuid[]) and p.is_debtor
      union select r.debtor_id from related_person r where r.institution_id = ${institutionId}::uuid and r.person_id = any(${personIds}::uuid[])
      order by 1`.execute(db),
  );
  return rows.map(({ id }) => id);
}
