import fc from 'fast-check';
import { sql, type Kysely } from 'kysely';
import { newId } from '../../src/lib/id.js';
import {
  channels,
  consentKinds,
  contactPurposeWords,
  directions,
  outcomes,
  reasonCodes,
  statements,
  valuesOf,
  voicemails,
  wishKinds,
  type PersonRole,
} from '../../src/lib/vocabulary.js';
import { addPhone, addRelated, debtInput, openCase } from './verbs.js';
import { serviceOf } from './verbs.js';
import type { World } from './world.js';

/** A debtor's record at random, written past the API by one statement a table: what a verb gathers is tried against it. */

/** A case with its people, on which records are written. Ids are UUIDs. */
export interface Ground {
  readonly institutionId: string;
  readonly debtorId: string;
  readonly caseId: string;
  readonly debtIds: readonly string[];
  /** The debtor first, then the others, each with their role and numbers. */
  readonly people: readonly { readonly id: string; readonly role: PersonRole; readonly points: readonly string[] }[];
  /** Whoever acts: the institution's own, and agencies. */
  readonly collectors: readonly { readonly actorId: string; readonly firmId: string | null }[];
}

const uuidOf = (nodeId: string): string => nodeId.slice(nodeId.indexOf('_') + 1);

interface Law {
  readonly debts: readonly (readonly [jurisdiction: string, productKind: string])[];
  readonly mobile: string;
  readonly timeZone: string;
}

export async function groundOf(
  world: World,
  { debts, mobile, timeZone }: Law,
  collectors: Ground['collectors'],
): Promise<Ground> {
  const service = await serviceOf(world);
  const phone = (end: number): string => `${mobile.slice(0, -4)}${end}`;
  const opened = await openCase(world, {
    debtor: { timeZone },
    phone: { value: phone(1001), timeZone },
    debts: debts.map(([jurisdiction, productKind]) => debtInput({ jurisdiction, productKind })),
  });
  const second = await addPhone(service, opened.debtorId, phone(1002), 'LANDLINE_WORK', timeZone);
  const people: Ground['people'][number][] = [
    { id: uuidOf(opened.debtorId), role: 'DEBTOR', points: [opened.contactPointId, second].map(uuidOf) },
  ];
  for (const [index, role] of (['CONTACT_PERSON', 'GUARANTOR', 'SPOUSE'] as const).entries()) {
    const { personId } = await addRelated(service, opened.debtorId, { role });
    const point = await addPhone(service, personId, phone(1003 + index), 'MOBILE_PHONE', timeZone);
    people.push({ id: uuidOf(personId), role, points: [uuidOf(point)] });
  }
  return {
    ...{ institutionId: world.institutionId, debtorId: uuidOf(opened.debtorId), caseId: uuidOf(opened.caseId) },
    ...{ debtIds: opened.debtIds.map(uuidOf), people, collectors },
  };
}

const day = 86_400_000;
/** Nearer times are likelier, since rules count days and weeks; all lie within some 200 days. */
const ago = fc.oneof(
  fc.integer({ min: 0, max: 200 * day }),
  fc.integer({ min: 0, max: 12 * day }),
  fc.integer({ min: 0, max: 2 * day }),
);
const delay = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 20 * day }));
const which = fc.nat(1000);
const purposes = valuesOf(contactPurposeWords);
const mostlyCollection = fc.oneof(
  { weight: 3, arbitrary: fc.constant('COLLECTION' as const) },
  fc.constantFrom(...purposes),
);

export const contacts = fc.record({
  ...{
    ago: fc.oneof(ago, fc.integer({ min: -10 * day, max: 0 })),
    person: which,
    point: fc.option(which, { freq: 4 }),
  },
  ...{ collector: which, debts: fc.uniqueArray(which, { minLength: 1, maxLength: 2 }) },
  channel: fc.oneof({ weight: 2, arbitrary: fc.constant('PHONE' as const) }, fc.constantFrom(...channels)),
  ...{ purpose: mostlyCollection, reasonCode: fc.option(fc.constantFrom(...reasonCodes), { freq: 2 }) },
  statements: fc.option(fc.subarray([...statements])),
  isAutomatic: fc.boolean(),
  knownAgo: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 * day })),
});

const attempts = fc.record({
  ...{ ago, delay, person: which, point: fc.option(which, { freq: 4 }), collector: which },
  debts: fc.uniqueArray(which, { minLength: 1, maxLength: 2 }),
  channel: fc.oneof({ weight: 2, arbitrary: fc.constant('PHONE' as const) }, fc.constantFrom(...channels)),
  ...{
    direction: fc.oneof({ weight: 3, arbitrary: fc.constant('OUTBOUND' as const) }, fc.constantFrom(...directions)),
  },
  ...{ came: fc.constantFrom('NOT', 'RANG', 'ANSWERED', 'TALKED', 'TALKED'), outcome: fc.constantFrom(...outcomes) },
  ...{ voicemail: fc.constantFrom(...voicemails), purpose: mostlyCollection, isAutomatic: fc.boolean() },
  ...{ reasonCode: fc.option(fc.constantFrom(...reasonCodes), { freq: 2 }), disclosed: fc.boolean() },
  ...{ identity: fc.option(fc.boolean()), statements: fc.option(fc.subarray([...statements])) },
});
const corrections = fc.record({
  ...{ attempt: which, delay: fc.integer({ min: 0, max: 30 * day }), person: which },
  kind: fc.constantFrom('WRONG_NUMBER', 'MISTAKEN_OUTCOME', 'MISTAKEN_PERSON', 'NEVER_HAPPENED'),
  outcome: fc.constantFrom(...outcomes),
});
const span = {
  ago,
  delay,
  lasts: fc.option(fc.integer({ min: 1, max: 100 * day })),
  ended: fc.option(fc.nat(50 * day)),
};
const consents = fc.record({ ...span, person: which, collector: which, kind: fc.constantFrom(...consentKinds) });
const wishes = fc.record({
  ...span,
  person: which,
  kind: fc.constantFrom(...wishKinds),
  channel: fc.constantFrom(...channels),
  isInWriting: fc.boolean(),
});
const states = fc.record({
  ...{ ago, delay, person: which, point: which },
  state: fc.constantFrom('CONFIRMED', 'WRONG_PERSON', 'OUT_OF_SERVICE', 'NOT_REASSIGNED', 'AT_HOME', 'RETIRED'),
});

export const records = fc.record({
  attempts: fc.array(attempts, { maxLength: 60, size: 'max' }),
  ...{ corrections: fc.array(corrections, { maxLength: 6 }), consents: fc.array(consents, { maxLength: 3 }) },
  ...{ wishes: fc.array(wishes, { maxLength: 2 }), states: fc.array(states, { maxLength: 4 }) },
});
export type RandomRecord = typeof records extends fc.Arbitrary<infer Value> ? Value : never;
export type RandomContact = typeof contacts extends fc.Arbitrary<infer Value> ? Value : never;

export const pick = <Of>(some: readonly Of[], index: number): Of => {
  const found = some[index % some.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

const into = (db: Kysely<never>, table: string, rows: readonly unknown[]): Promise<unknown> =>
  sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    db,
  );

/** Writes a record, as it stood at an instant. @returns the attempts' ids, in the record's order */
export async function writeRecord(
  db: Kysely<never>,
  { institutionId, caseId, debtorId, people, debtIds, collectors }: Ground,
  record: RandomRecord,
  now: Date,
): Promise<string[]> {
  const at = (milliseconds: number): string => new Date(now.getTime() - milliseconds).toISOString();
  const base = () => ({ institution_id: institutionId, id: newId(), entry_id: newId() });
  const known = (each: { readonly ago: number; readonly delay: number }): string =>
    at(Math.max(0, each.ago - each.delay));
  const written = record.attempts.map((each) => {
    const person = pick(people, each.person);
    const { actorId, firmId } = pick(collectors, each.collector);
    const isSpoken = each.channel === 'PHONE' || each.channel === 'VOICE_ROBOT';
    return {
      ...{ ...base(), case_id: caseId, debtor_id: debtorId, person_id: person.id, person_role: person.role },
      contact_point_id: each.point === null ? null : pick(person.points, each.point),
      ...{ channel: each.channel, direction: each.direction, actor_id: actorId, firm_id: firmId },
      ...{ occurred_at: at(each.ago), recorded_at: known(each), connected: each.came !== 'NOT' },
      ...{ answered: each.came === 'ANSWERED' || each.came === 'TALKED', conversation: each.came === 'TALKED' },
      voicemail: isSpoken && each.came === 'RANG' ? each.voicemail : 'NONE',
      ...{ outcome: each.outcome, reason_code: each.reasonCode, companions: [], identity_stated: each.identity },
      ...{ purpose: each.purpose, is_automatic: each.isAutomatic, disclosed_debt: each.disclosed },
      ...{ statements: each.statements, is_imported: false },
    };
  });
  const debts = record.attempts.flatMap((each, index) =>
    [...new Set(each.debts.map((debt) => pick(debtIds, debt)))].map((debtId) => ({
      ...{ institution_id: institutionId, id: newId(), attempt_id: written[index]?.id, debt_id: debtId },
      ...{ is_intended: true, is_attributed: true, raised_by: each.came === 'TALKED' ? 'COLLECTOR' : null },
    })),
  );
  const spans = (each: RandomRecord['consents'][number] | RandomRecord['wishes'][number]) => ({
    ...{ ...base(), person_id: pick(people, each.person).id, actor_id: pick(collectors, 0).actorId },
    ...{ valid_from: at(each.ago), recorded_at: known(each) },
    ...{ valid_to: each.lasts === null ? null : at(each.ago - each.lasts), debt_ids: [] },
  });
  const consented = record.consents.map((each) => ({
    ...{ ...spans(each), kind: each.kind, firm_id: pick(collectors, each.collector).firmId },
  }));
  const wished = record.wishes.map((each) => ({
    ...{ ...spans(each), kind: each.kind, is_in_writing: each.isInWriting },
    channel: each.kind === 'CHANNEL' ? each.channel : null,
    contact_point_id: each.kind === 'CONTACT_POINT' ? pick(pick(people, each.person).points, 0) : null,
    place: each.kind === 'PLACE' ? 'HOME' : null,
    schedule:
      each.kind === 'TIME' || each.kind === 'ONLY_TIME'
        ? [{ weekdays: [1, 3, 5], fromMinute: 600, toMinute: 900 }]
        : [],
  }));
  const ended = (
    name: string,
    some: readonly { readonly ended: number | null; readonly ago: number; readonly delay: number }[],
    rows: readonly { readonly id: string; readonly person_id: string; readonly actor_id: string }[],
  ) =>
    some.flatMap((each, index) => {
      const row = rows[index];
      if (each.ended === null || !row) return [];
      const on = at(Math.max(0, each.ago - each.ended));
      const { person_id, actor_id } = row;
      return [{ ...base(), person_id, actor_id, [name]: row.id, ends_at: on, recorded_at: on }];
    });
  await into(db, 'contact_attempt', written);
  await into(db, 'contact_attempt_debt', debts);
  await into(
    db,
    'contact_attempt_correction',
    record.attempts.length === 0
      ? []
      : record.corrections.map((each) => ({
          ...{ ...base(), attempt_id: pick(written, each.attempt).id, debtor_id: debtorId, kind: each.kind },
          outcome: each.kind === 'MISTAKEN_OUTCOME' ? each.outcome : null,
          person_reached_id: each.kind === 'MISTAKEN_PERSON' ? pick(people, each.person).id : null,
          actor_id: pick(collectors, 0).actorId,
          recorded_at: at(Math.max(0, pick(record.attempts, each.attempt).ago - each.delay)),
        })),
  );
  await into(db, 'consent', consented);
  await into(db, 'consent_end', ended('consent_id', record.consents, consented));
  await into(db, 'wish', wished);
  await into(db, 'wish_end', ended('wish_id', record.wishes, wished));
  await into(
    db,
    'contact_point_state',
    record.states.map((each) => ({
      ...{ ...base(), contact_point_id: pick(pick(people, each.person).points, each.point), state: each.state },
      ...{
        valid_from: at(each.ago),
        valid_to: each.state === 'AT_HOME' ? at(each.ago - day) : null,
        recorded_at: known(each),
      },
    })),
  );
  return written.map(({ id }) => id);
}
