import { sql } from 'kysely';
import { asInstitution, type Work } from '../audit/index.js';
import { settledEntries } from '../compliance/index.js';
import type { Entered, Reaction } from '../lib/room.js';
import type { VerdictEntry } from './give-verdict.js';
import { judgeDebtorAgain } from './judge-again.js';

/**
 * A fact that is written down may hold from an earlier day: a notice to cease that lay in the post room, a number that was
 * never the debtor's. Whatever happened since with the debtors whom it concerns is judged again, in the same transaction.
 */
const learnedLater: Reaction = {
  entries: settledEntries,
  react: async (work: Work<VerdictEntry>, entered: Entered) => {
    for (const { debtorId, since } of await concerned(work, entered))
      await judgeDebtorAgain(work, debtorId, since, { cause: 'LEARNED_LATER', entryId: entered.id });
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
  'contactPoint.noted': learnedLater,
  'case.paused': learnedLater,
  'case.resumed': learnedLater,
  'debt.noted': learnedLater,
};

/** Whose number it is tells whom all calls to it reached: those before it was learned are counted no more, or again. */
const firstCall = sql`(select min(a.occurred_at) from contact_attempt a where a.institution_id = x.institution_id and a.contact_point_id = x.id)`;

/** So far back is judged again where it turned out where somebody lives. */
const correctedDays = 93;

/** The debtors whom an entry concerns, and from when on what it brought holds; none where that is now. */
async function concerned(
  { db, actor, now }: Work<VerdictEntry>,
  { id, caseId, personIds, type }: Entered,
): Promise<readonly { readonly debtorId: string; readonly since: Date }[]> {
  if (personIds.length === 0) return [];
  const own = sql`x.institution_id = ${actor.institutionId}::uuid and x.entry_id = ${id}::uuid`;
  const ofPeople = sql`${own} and x.person_id = any(${personIds}::uuid[])`;
  const ofCase = sql`x.institution_id = ${actor.institutionId}::uuid and x.case_id = ${caseId}::uuid`;
  const { rows } = await asInstitution(db, actor, () =>
    sql<{ debtor_id: string; since: string | null }>`
      with learned as (
        select x.valid_from as since from consent x where ${ofPeople}
        union all select x.ends_at from consent_end x where ${ofPeople}
        union all select x.valid_from from wish x where ${ofPeople}
        union all select x.ends_at from wish_end x where ${ofPeople}
        union all select x.valid_from from person_condition x where ${ofPeople}
        union all select x.valid_from from related_person x where ${ofPeople}
        union all select case when s.state in ('CONFIRMED', 'WRONG_PERSON') then least(s.valid_from, ${firstCall}) else s.valid_from end
          from contact_point x join contact_point_state s on s.institution_id = x.institution_id and s.contact_point_id = x.id
          where x.institution_id = ${actor.institutionId}::uuid and x.person_id = any(${personIds}::uuid[]) and s.entry_id = ${id}::uuid
        union all select x.valid_from from pause x where ${ofCase} and x.entry_id = ${id}::uuid
        union all select e.ends_at from pause x join pause_end e on e.institution_id = x.institution_id and e.pause_id = x.id where ${ofCase} and e.entry_id = ${id}::uuid
        union all select k.valid_from from debt x join debt_condition k on k.institution_id = x.institution_id and k.debt_id = x.id where ${ofCase} and k.entry_id = ${id}::uuid
      ), debtors as (
        select p.id from person p where p.institution_id = ${actor.institutionId}::uuid and p.id = any(${personIds}::uuid[]) and p.is_debtor
        union select r.debtor_id from related_person r where r.institution_id = ${actor.institutionId}::uuid and r.person_id = any(${personIds}::uuid[])
      )
      select debtors.id as debtor_id, (select min(since) from learned) as since from debtors order by 1`.execute(db),
  );
  // Where somebody lives was always so: a corrected zone holds as far back as anything is judged again.
  const always = type === 'person.corrected' ? new Date(now.getTime() - correctedDays * 86_400_000) : null;
  return rows.flatMap(({ debtor_id: debtorId, since }) => {
    // Within a verb the driver leaves instants as they are written.
    const from = always ?? (since === null ? null : new Date(since));
    return from && from < now ? [{ debtorId, since: from }] : [];
  });
}
