/** How often people are contacted, whether it is they who are reached, and what is found wrong with it. */
import { instantIsIn, ofCase, type Measure } from './measure.js';

/**
 * What corrections make of an attempt, as in judging (`contacts/known-record.ts`): the latest that says something counts, and
 * what never happened is no attempt.
 */
const corrected = `
  left join lateral (
    select bool_or(c.kind = 'NEVER_HAPPENED') as never_happened,
      (array_agg(c.person_reached_id order by c.recorded_at desc, c.id desc)
        filter (where c.kind = 'MISTAKEN_PERSON' and c.person_reached_id is not null))[1] as reached_id,
      (array_agg(c.outcome in ('PROMISED', 'DISPUTED') order by c.recorded_at desc, c.id desc)
        filter (where c.kind = 'MISTAKEN_OUTCOME' and c.outcome in ('PROMISED', 'DISPUTED', 'NO_ANSWER', 'BUSY', 'NOT_IN_SERVICE',
          'VOICEMAIL_REACHED', 'UNDELIVERED', 'VISITED_ABSENT')))[1] as conversation,
      (array_agg(c.kind = 'WRONG_NUMBER' or c.outcome = 'WRONG_NUMBER' order by c.recorded_at desc, c.id desc)
        filter (where c.kind in ('WRONG_NUMBER', 'MISTAKEN_OUTCOME')))[1] as is_misdirected
    from contact_attempt_correction c where c.institution_id = $1::uuid and c.attempt_id = a.id
  ) k on true`;

const isRightParty = `coalesce(k.conversation, a.conversation) and coalesce(k.reached_id = a.debtor_id, a.person_role = 'DEBTOR')
  and not coalesce(k.is_misdirected, a.outcome = 'WRONG_NUMBER')`;

const hasHappened = `not exists (
  select from contact_attempt_correction c
  where c.institution_id = $1::uuid and c.attempt_id = a.id and c.kind = 'NEVER_HAPPENED')`;

const attemptsOfCase = `contact_attempt a where a.institution_id = $1::uuid and a.case_id = w.case_id and ${instantIsIn('a.occurred_at')} and ${hasHappened}`;

export const contactMeasures = {
  RIGHT_PARTY_RATE: {
    formula:
      'Conversations with the debtor (本人接通), over calls and visits that were made; as corrected since, without what never happened.',
    value: 'QUOTIENT',
    isMoney: false,
    facts: `
      select ${ofCase}, (${isRightParty})::int as numerator, 1 as denominator
      from worked w
      join contact_attempt a on a.institution_id = $1::uuid and a.case_id = w.case_id and ${instantIsIn('a.occurred_at')}
      ${corrected}
      where a.direction = 'OUTBOUND' and a.channel in ('PHONE', 'VISIT') and k.never_happened is not true`,
  },
  CONTACT_INTENSITY: {
    formula:
      'Attempts of any channel that were made to reach somebody, without what never happened, over the cases that were open in the month.',
    value: 'QUOTIENT',
    isMoney: false,
    facts: `
      select ${ofCase}, (select count(*) from ${attemptsOfCase} and a.direction = 'OUTBOUND') as numerator, 1 as denominator
      from worked w`,
  },
  MOST_CONTACTS_A_WEEK: {
    formula:
      'The most attempts that were made about one debtor, in all of their cases, in one week from Monday to Sunday; a week counts in the month of its Monday. The denominator counts the cases whose debtors were sought.',
    value: 'GREATEST',
    isMoney: false,
    facts: `
      select ${ofCase}, busiest.attempts as numerator, 1 as denominator
      from worked w
      cross join lateral (
        select max(week.attempts) as attempts from (
          select count(*) as attempts from contact_attempt a
          where a.institution_id = $1::uuid and a.debtor_id = w.debtor_id and a.direction = 'OUTBOUND' and ${hasHappened}
            and a.occurred_at >= w.begins_at and a.occurred_at < w.ends_at + interval '8 days'
            and date_trunc('week', a.occurred_at at time zone w.time_zone) >= w.month
            and date_trunc('week', a.occurred_at at time zone w.time_zone) < w.next_month
          group by date_trunc('week', a.occurred_at at time zone w.time_zone)
        ) week
      ) busiest
      where busiest.attempts > 0`,
  },
  FINDINGS_PER_THOUSAND: {
    formula:
      'Findings about what happened in the month, without those dismissed or withdrawn, for each 1 000 attempts of the month in either direction, without what never happened.',
    value: 'PER_THOUSAND',
    isMoney: false,
    facts: `
      select ${ofCase}, (
          select count(*) from finding f
          where f.institution_id = $1::uuid and f.case_id = w.case_id and f.state not in ('DISMISSED', 'WITHDRAWN')
            and ${instantIsIn('f.happened_at')}
        ) as numerator, (select count(*) from ${attemptsOfCase}) as denominator
      from worked w`,
  },
} as const satisfies Readonly<Record<string, Measure>>;
