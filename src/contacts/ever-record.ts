import { sql, type RawBuilder } from 'kysely';
import { telling as tellingAttempts } from './contact-attempt.entity.js';
import type { Contact } from './facts-of-contact.js';
import { owes } from './reading-facts.js';

/** What of a contact says which of older attempts a judgement wants. */
export type AskedContact = Pick<
  Contact,
  'personId' | 'personRole' | 'firmId' | 'debtIds' | 'contactPointId' | 'channel'
>;

/** Whose attempts, before when, and known when: as the statement says it of a row `a` or `x`. */
interface Older {
  readonly contact: AskedContact | null;
  readonly debtorId: string | RawBuilder<unknown>;
  /** Attempts `a` before the window. */
  readonly older: RawBuilder<unknown>;
  /** Corrections `x` of the debtor's attempts that were known. */
  readonly corrections: RawBuilder<unknown>;
}

/**
 * What rules ask of the record however old it is (`ever-facts.ts`): of each kind the first or the last, found by an index, so
 * that it costs the same however much there is. What was corrected may be anything but what its row says, and is fetched
 * besides; of the rest a row is what it says. Where a whole period is judged, it is the first or last of each person, firm,
 * debt and way, whoever comes to be judged.
 */
export function everAttempts(asked: Older): RawBuilder<unknown> {
  return sql.join(
    [corrected(asked), ...(asked.contact ? ofContact(asked, asked.contact) : ofAll(asked))],
    sql` union `,
  );
}

const mostCorrected = 200;
const mostTries = 200;

const corrected = ({ older, corrections }: Older): RawBuilder<unknown> =>
  sql`(select a.* from (select distinct x.institution_id, x.attempt_id from contact_attempt_correction x where ${corrections}) k
    join contact_attempt a on a.institution_id = k.institution_id and a.id = k.attempt_id where ${older} order by a.occurred_at desc, a.id desc limit ${sql.lit(mostCorrected)})`;

const first = (most: number): RawBuilder<unknown> => sql`order by a.occurred_at, a.id limit ${sql.lit(most)}`;
const last = (most: number): RawBuilder<unknown> => sql`order by a.occurred_at desc, a.id desc limit ${sql.lit(most)}`;

const isSpoken = sql`a.channel in ('PHONE', 'VOICE_ROBOT', 'VISIT')`;
const isCall = sql`a.channel in ('PHONE', 'VOICE_ROBOT')`;
const telling = sql`(${sql.raw(tellingAttempts)})`;
/** `hasReached` in `ever-facts.ts`. */
const reached = sql`${telling} and a.direction = 'OUTBOUND'
  and case when ${isSpoken} then a.conversation else a.outcome not in ('UNDELIVERED', 'NOT_IN_SERVICE') end`;
/** `conveysDebt`. */
const conveying = sql`${telling} and case when ${isSpoken} then a.conversation or a.voicemail = 'FULL' or a.disclosed_debt
  else a.direction = 'OUTBOUND' and a.outcome <> 'UNDELIVERED' and a.purpose not in ('CONFIRMATION', 'LOCATION') end`;
const written = sql`a.channel in ('SMS', 'EMAIL', 'SOCIAL_MEDIA', 'LETTER')`;
const confirming = sql`a.purpose = 'CONFIRMATION' and a.direction = 'OUTBOUND'`;
const inbound = sql`a.direction = 'INBOUND'`;
/** `hasAskedLocation`, and some that reached nobody. */
const locating = sql`a.purpose = 'LOCATION' and a.direction = 'OUTBOUND' and (a.answered or a.conversation or a.voicemail = 'FULL' or not ${isCall})`;
/** `tellsOfReach`, of the debtor. */
const trying = (debtorId: string | RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`a.person_id = ${debtorId}::uuid and (${inbound} or ${isCall} or a.answered or a.conversation or a.outcome in ('UNDELIVERED', 'NOT_IN_SERVICE', 'VISITED_ABSENT'))`;

const uncorrected = ({ corrections }: Older): RawBuilder<unknown> =>
  sql`not exists (select from contact_attempt_correction x where x.attempt_id = a.id and ${corrections})`;

function ofContact(asked: Older, contact: AskedContact): RawBuilder<unknown>[] {
  const { personId, firmId, debtIds, contactPointId, channel } = contact;
  const some = (where: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`(select a.* from contact_attempt a where ${asked.older} and ${where} and ${uncorrected(asked)} ${order})`;
  const own = sql`a.person_id = ${personId}::uuid and a.firm_id is not distinct from ${firmId}::uuid`;
  const media = channel === 'PHONE' || channel === 'VOICE_ROBOT' ? ['PHONE', 'VOICE_ROBOT'] : [channel];
  const byWay = sql`a.channel = any(${media}::text[])`;
  // What names no debt is about each.
  const about = (debtId: string): RawBuilder<unknown> =>
    sql`coalesce((select bool_or(d.debt_id = ${debtId}::uuid) from contact_attempt_debt d where d.institution_id = a.institution_id and d.attempt_id = a.id and (d.is_attributed or d.raised_by is not null)), true)`;
  return [
    some(reached, first(1)),
    ...debtIds.flatMap((debtId) => [
      some(sql`${conveying} and ${own} and ${about(debtId)}`, first(1)),
      some(sql`${conveying} and ${own} and ${about(debtId)} and ${written}`, first(1)),
    ]),
    some(sql`${own} and ${byWay}`, last(1)),
    some(sql`${own} and ${byWay} and ${confirming}`, last(1)),
    some(sql`${inbound} and a.person_id = ${personId}::uuid`, last(1)),
    // A number that was not the person's all along asked nobody.
    some(sql`${own} and ${locating}`, first(20)),
    ...(contactPointId === null
      ? []
      : [
          some(
            sql`${inbound} and a.contact_point_id = ${contactPointId}::uuid and a.channel = ${channel} and a.firm_id is not distinct from ${firmId}::uuid`,
            last(1),
          ),
        ]),
    ...(owes(contact.personRole) ? [] : [some(trying(asked.debtorId), last(mostTries))]),
  ];
}

function ofAll(asked: Older): RawBuilder<unknown>[] {
  const some = (where: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`(select a.* from contact_attempt a where ${asked.older} and ${where} ${order})`;
  return [
    some(sql`${telling} and a.direction = 'OUTBOUND'`, first(1)),
    some(inbound, last(20)),
    some(sql`a.purpose <> 'COLLECTION'`, last(50)),
  ];
}
