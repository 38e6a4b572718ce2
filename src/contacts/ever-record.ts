import { sql, type RawBuilder } from 'kysely';
import { blank } from '../lib/statement-form.js';
import { telling as tellingAttempts } from './contact-attempt.entity.js';
import type { Contact } from './facts-of-contact.js';
import { owes } from './reading-facts.js';

/** What of a contact says which of older attempts a judgement wants. */
export type AskedContact = Pick<
  Contact,
  'personId' | 'personRole' | 'firmId' | 'debtIds' | 'contactPointId' | 'channel'
>;

/** What of a contact shapes the statement; `valuesOf` are filled in. */
export interface ContactShape {
  readonly isOfFirm: boolean;
  readonly hasContactPoint: boolean;
  readonly isWhoOwes: boolean;
}

export const shapeOf = ({ firmId, contactPointId, personRole }: AskedContact): ContactShape => ({
  isOfFirm: firmId !== null,
  hasContactPoint: contactPointId !== null,
  isWhoOwes: owes(personRole),
});

/** For the blanks, by their names. */
export const valuesOf = ({ personId, firmId, debtIds, contactPointId, channel }: AskedContact) => ({
  ...{ personId, firmId, debtIds: [...debtIds], contactPointId, channel },
  media: channel === 'PHONE' || channel === 'VOICE_ROBOT' ? ['PHONE', 'VOICE_ROBOT'] : [channel],
});

/** Whose attempts, before when, and known when: as the statement says it of a row `a` or `x`. */
interface Older {
  readonly contact: ContactShape | null;
  readonly debtorId: RawBuilder<unknown>;
  /** Attempts `a` of the institution before the window. */
  readonly older: RawBuilder<unknown>;
  /** That a row `a` is of the debtor. */
  readonly ofDebtor: RawBuilder<unknown>;
  /** Corrections `x` of the debtor's attempts that were known. */
  readonly corrections: RawBuilder<unknown>;
}

/**
 * The ids of what rules ask of the record however old it is (`ever-facts.ts`): of each kind the first or the last, found by an
 * index, so that it costs the same however much there is. What was corrected may be anything but what its row says, and is
 * fetched besides; of the rest a row is what it says. Where a whole period is judged, it is the first or last of each person,
 * firm, debt and way, whoever comes to be judged.
 */
export function everAttempts(asked: Older): RawBuilder<unknown> {
  const { older, ofDebtor, corrections, contact } = asked;
  const parts = contact ? ofContact(asked, contact) : ofAll(asked);
  return sql`
    with corrected as materialized (select coalesce(array_agg(distinct x.attempt_id), '{}') as ids from contact_attempt_correction x where ${corrections})
      ${contact ? sql`` : sql`, uncorrected as materialized (select a.* from contact_attempt a where ${older} and ${ofDebtor} and ${uncorrected})`}
    (select a.id from contact_attempt a where ${older} and a.id = any((select ids from corrected)::uuid[]) ${fromFirst} limit ${sql.lit(mostCorrected)})
    union (select a.id from contact_attempt a where ${older} and a.id = any((select ids from corrected)::uuid[]) ${fromLast} limit ${sql.lit(mostCorrected)})
    union ${sql.join(parts, sql` union `)}`;
}

const mostCorrected = 200;
const mostTries = 200;
const mostAsked = 20;

/** No join: that would lose the order in which a walk goes. */
const uncorrected = sql`a.id <> all((select ids from corrected)::uuid[])`;

const fromFirst = sql`order by a.occurred_at, a.id`;
const fromLast = sql`order by a.occurred_at desc, a.id desc`;
/** Of one firm alone: named, since for want of a firm the planner would not know that the index is in this order. */
const ownFromFirst = sql`order by a.firm_id, a.occurred_at, a.id`;
const ownFromLast = sql`order by a.firm_id desc, a.occurred_at desc, a.id desc`;

const isSpoken = sql`a.channel in ('PHONE', 'VOICE_ROBOT', 'VISIT')`;
const isCall = sql`a.channel in ('PHONE', 'VOICE_ROBOT')`;
const telling = sql`(${sql.raw(tellingAttempts)})`;
/** `hasReached` in `ever-facts.ts`. */
const reached = sql`a.direction = 'OUTBOUND'
  and case when ${isSpoken} then a.conversation else a.outcome not in ('UNDELIVERED', 'NOT_IN_SERVICE') end`;
/** `conveysDebt`. */
const conveying = sql`case when ${isSpoken} then a.conversation or a.voicemail = 'FULL' or a.disclosed_debt
  else a.direction = 'OUTBOUND' and a.outcome <> 'UNDELIVERED' and a.purpose not in ('CONFIRMATION', 'LOCATION') end`;
const written = sql`a.channel in ('SMS', 'EMAIL', 'SOCIAL_MEDIA', 'LETTER')`;
const special = sql`a.purpose <> 'COLLECTION'`;
const confirming = sql`a.purpose = 'CONFIRMATION' and a.direction = 'OUTBOUND'`;
const inbound = sql`a.direction = 'INBOUND'`;
/** `hasAskedLocation`. */
const locating = sql`a.purpose = 'LOCATION' and a.direction = 'OUTBOUND' and (a.answered or a.conversation or a.voicemail = 'FULL' or not ${isCall} and a.outcome not in ('UNDELIVERED', 'NOT_IN_SERVICE', 'VISITED_ABSENT'))`;
/** `tellsOfReach`, of the debtor. */
const trying = sql`(${inbound} or ${isCall} or a.answered or a.conversation or a.outcome in ('UNDELIVERED', 'NOT_IN_SERVICE', 'VISITED_ABSENT'))`;

/** The first or the last of some, in the order of an index that holds just these. */
interface Walk {
  /** What the index goes by. */
  readonly along: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
  readonly most: number;
  /** For each of these, as `each`; once where left out. */
  readonly each?: RawBuilder<unknown>;
}

/** Fenced off, so that it is walked in that order until enough are found, whatever the planner thinks of how few there are. */
const walk = ({ along, where, order, most, each }: Walk, older: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select a.id from ${each ? sql`${each} cross join lateral` : sql``} (
    select a.id from (select a.* from contact_attempt a where ${older} and ${along} ${order} offset 0) a where ${uncorrected} and ${where} ${order} limit ${sql.lit(most)}) a)`;

function ofContact({ older, ofDebtor, debtorId }: Older, shape: ContactShape): RawBuilder<unknown>[] {
  const personId = sql`${blank('personId')}::uuid`;
  const media = sql`${blank('media')}::text[]`;
  const isOwnFirm = shape.isOfFirm ? sql`a.firm_id = ${blank('firmId')}::uuid` : sql`a.firm_id is null`;
  const own = sql`a.person_id = ${personId} and ${isOwnFirm}`;
  const eachDebt = sql`unnest(${blank('debtIds')}::uuid[]) each(debt_id)`;
  const told = sql`${own} and ${telling}`;
  const conveyed = sql`${conveying} and ${about(sql.ref('each.debt_id'))}`;
  const walks: Walk[] = [
    // Any will do: that anybody of them was reached.
    {
      each: sql`people`,
      along: sql`a.person_id = people.id and ${telling}`,
      ...{ where: sql`${ofDebtor} and ${reached}`, order: sql``, most: 1 },
    },
    { each: eachDebt, along: told, where: conveyed, order: ownFromFirst, most: 1 },
    { each: eachDebt, along: told, where: sql`${written} and ${conveyed}`, order: ownFromFirst, most: 1 },
    {
      each: sql`unnest(${media}) each(channel)`,
      ...{ along: sql`${own} and a.channel = each.channel`, where: sql`true`, order: ownFromLast, most: 1 },
    },
    {
      along: sql`${ofDebtor} and ${special}`,
      ...{ where: sql`${own} and a.channel = any(${media}) and ${confirming}`, order: fromLast, most: 1 },
    },
    {
      along: sql`${ofDebtor} and ${inbound}`,
      ...{ where: sql`a.person_id = ${personId}`, order: fromLast, most: 1 },
    },
    // A number that was not the person's all along asked nobody.
    {
      along: sql`${ofDebtor} and ${special}`,
      ...{ where: sql`${own} and ${locating}`, order: fromFirst, most: mostAsked },
    },
    ...(shape.hasContactPoint
      ? [
          {
            along: sql`${ofDebtor} and ${inbound}`,
            where: sql`a.contact_point_id = ${blank('contactPointId')}::uuid and a.channel = ${blank('channel')} and ${isOwnFirm}`,
            ...{ order: fromLast, most: 1 },
          },
        ]
      : []),
    ...(shape.isWhoOwes
      ? []
      : [
          {
            along: sql`a.person_id = ${debtorId}::uuid`,
            ...{ where: sql`${ofDebtor} and ${trying}`, order: fromLast, most: mostTries },
          },
        ]),
  ];
  return walks.map((each) => walk(each, older));
}

/** What names no debt is about each. */
const about = (debtId: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce((select bool_or(d.debt_id = ${debtId}) from contact_attempt_debt d where d.institution_id = a.institution_id and d.attempt_id = a.id and (d.is_attributed or d.raised_by is not null)), true)`;

function ofAll({ debtorId }: Older): RawBuilder<unknown>[] {
  const medium = sql`case when ${isCall} then 'CALL' else a.channel end`;
  const each = (
    keys: RawBuilder<unknown>,
    where: RawBuilder<unknown>,
    order: 'FIRST' | 'LAST',
    from = sql`uncorrected a`,
  ): RawBuilder<unknown> =>
    sql`(select id from (select distinct on (${keys}) a.id from ${from} where ${where}
      order by ${keys}, ${order === 'FIRST' ? sql`a.occurred_at, a.id` : sql`a.occurred_at desc, a.id desc`}) a)`;
  const withDebts = sql`uncorrected a left join contact_attempt_debt d on d.institution_id = a.institution_id and d.attempt_id = a.id and (d.is_attributed or d.raised_by is not null)`;
  const ofDebt = sql`a.person_id, a.firm_id, d.debt_id`;
  const ofWay = sql`a.person_id, a.firm_id, ${medium}`;
  return [
    sql`(select a.id from uncorrected a where ${telling} and ${reached} limit 1)`,
    each(ofDebt, sql`${telling} and ${conveying}`, 'FIRST', withDebts),
    each(ofDebt, sql`${telling} and ${conveying} and ${written}`, 'FIRST', withDebts),
    each(ofWay, sql`true`, 'LAST'),
    each(ofWay, confirming, 'LAST'),
    each(sql`a.person_id`, inbound, 'LAST'),
    each(sql`a.contact_point_id, a.channel, a.firm_id`, inbound, 'LAST'),
    each(sql`a.person_id, a.firm_id, a.contact_point_id`, locating, 'FIRST'),
    // Wanted where somebody else was contacted.
    sql`(select a.id from uncorrected a where exists (select from counted where person_id <> ${debtorId}::uuid) and a.person_id = ${debtorId}::uuid and ${trying} ${fromLast} limit ${sql.lit(mostTries)})`,
  ];
}
