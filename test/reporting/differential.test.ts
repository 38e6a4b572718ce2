/** Every measure by every grouping, on a larger made-up book: the statement's answer is what plain code makes of the rows. */
import { beforeAll, expect, test } from '@jest/globals';
import { sql, type Kysely } from 'kysely';
import {
  OutcomeFiguresDocument,
  ReversePaymentDocument,
  type FigureGrouping,
  type Measure,
} from '../../schema/operations/documents.js';
import { newId } from '../../src/lib/id.js';
import { measureNames, measures } from '../../src/reporting/index.js';
import { hiddenOf } from '../../src/lib/suppress.js';
import { askToPay } from '../kit/payments.js';
import { debtInput, done, key, openCase, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person, type Untyped } from '../kit/world.js';
import { factsOf, tables, type Book, type Fact } from './reckon.js';

const world = newWorld({ startsAt: '2025-12-20T02:00:00.000Z' });

/** mulberry32: the same book in every run. */
let seed = 20_261_123;
const random = (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
const whole = (below: number): number => Math.floor(random() * below);
const oneOf = <Each>(these: readonly Each[]): Each => these[whole(these.length)]!;
const chance = (share: number): boolean => random() < share;

const [from, to] = ['2026-01-01', '2026-03-31'] as const;
const months = ['2026-01', '2026-02', '2026-03'];
const hour = 3_600_000;
const begins = Date.parse('2025-12-31T16:00:00.000Z');
const ends = Date.parse('2026-03-31T16:00:00.000Z');
/** In the three months, a little before or after; often at the edge of one. */
const instant = (): string => {
  const edges = ['2025-12-31T16:00:00.000Z', '2026-01-31T16:00:00.000Z', '2026-02-28T16:00:00.000Z'];
  if (chance(0.1)) return new Date(Date.parse(oneOf(edges)) - whole(2)).toISOString();
  return new Date(begins - 200 * hour + whole(ends - begins + 200 * hour)).toISOString();
};
/** The days of Shanghai, whose clocks stand eight hours ahead all year. */
const dayOf = (at: string | Date): string => new Date(new Date(at).getTime() + 8 * hour).toISOString().slice(0, 10);
const uuidOf = (id: string): string => id.replace(/^\w+_/, '');

type Row = Untyped;
const rows = async (table: string): Promise<readonly Row[]> =>
  (await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(world().owner)).rows.map(
    ({ row }) => row,
  );
const into = (table: string, these: readonly unknown[], db: Kysely<never> = world().owner): Promise<unknown> =>
  sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(these)}::json)`.execute(
    db,
  );
const base = () => ({ institution_id: world().institutionId, id: newId(), entry_id: newId() });

let officer: Person;
const collectors: Person[] = [];
const opened: (OpenedCase & { readonly by: Person | null })[] = [];

beforeAll(async () => {
  const its = world();
  officer = await its.person('COMPLIANCE_OFFICER');
  const service = await serviceOf(its);
  for (const team of ['North', 'North', 'South', 'South', 'East', 'West'])
    collectors.push(await its.person('COLLECTOR', team));
  for (let index = 0; index < 90; index++) {
    if (index > 60) its.clock.set(new Date(begins + (index - 60) * 70 * hour).toISOString());
    const by = chance(0.06)
      ? null
      : oneOf([...collectors.slice(0, 5), ...collectors.slice(0, 3), ...(index === 9 ? [collectors[5]!] : [])]);
    const debtorId = index > 30 && chance(0.1) ? oneOf(opened).debtorId : undefined;
    const debt = () => ({
      principal: {
        amountMinor: String(1_000 + whole(200_000)),
        currency: chance(0.5) || index % 6 > 0 ? 'CNY' : 'USD',
      },
      ...{ oldestUnpaidDueOn: null, productKind: oneOf(['CREDIT_CARD', 'AUTO_LOAN', 'CREDIT_CARD', 'STUDENT_LOAN']) },
    });
    const first = debt();
    const debts = [
      first,
      ...(chance(0.3) ? [{ ...debt(), principal: { ...first.principal, amountMinor: '70000' } }] : []),
    ];
    opened.push({
      by,
      ...(await openCase(its, {
        ...(by && { assignee: by }),
        ...(debtorId && { debtorId }),
        debts: debts.map(debtInput),
      })),
    });
  }
  its.clock.set('2026-04-10T02:00:00.000Z');
  await brought(service);
  await into(
    'case_stage',
    some(50, (on) => ({ ...fact(on), stage: oneOf(['FIRST', 'SECOND', 'CLOSED', 'CLOSED', 'LEGAL', 'REMINDER']) })),
  );
  await into(
    'case_assignment',
    some(40, (on) => ({ ...fact(on), ...placeOf(oneOf(collectors)) })),
  );
  await into(
    'case_age',
    some(250, (on) => ({ ...fact(on), ...ageOn(dayOf(instant())) })),
  );
  await into(
    'promise_to_pay',
    some(80, (on) => ({
      ...{
        ...base(),
        case_id: uuidOf(on.caseId),
        state: oneOf(['KEPT', 'BROKEN', 'OPEN', 'WITHDRAWN', 'KEPT']),
        due_on: dayOf(instant()),
      },
      ...{
        amount_minor: 100,
        enough_minor: 100,
        currency: 'CNY',
        tolerance_days: 0,
        recorded_at: instant(),
        actor_id: officer.actor.id,
      },
    })),
  );
  await contacted();
  for (const on of opened.slice(0, 45)) await planned(on);
});

const some = (many: number, make: (on: OpenedCase) => unknown): unknown[] =>
  Array.from({ length: many }, () => make(oneOf(opened)));
const teams = new Map<string, string>();
const placeOf = ({ actor }: Person) => ({ assignee_id: actor.id, team_id: teams.get(actor.id) ?? null });
const fact = ({ caseId }: OpenedCase) => {
  const valid_from = instant();
  return { ...base(), case_id: uuidOf(caseId), valid_from, valid_to: null, recorded_at: valid_from };
};
const ageOn = (aged_on: string) => {
  const days = chance(0.35) ? 0 : whole(100);
  return {
    ...{ aged_on, days_past_due: days, months_of_delay: Math.ceil(days / 30), bucket_code: `M${Math.ceil(days / 30)}` },
    ...{ paused_days: 0, classification: 'NORMAL' },
  };
};

/** Payments over the API, since balances are checked by the database; a few are more than is owed, and refused or kept. */
async function brought(service: Person): Promise<void> {
  for (const { id, team_id } of await rows('app_user')) teams.set(id as string, team_id as string);
  for (let index = 0; index < 110; index++) {
    const { caseId } = oneOf(opened);
    const currency = (await rows('collection_case')).find(({ id }) => id === uuidOf(caseId)).currency as string;
    const amount = { amountMinor: String(1 + whole(30_000)), currency };
    const receivedOn = dayOf(new Date(Date.parse('2026-04-09T00:00:00Z') - whole(100) * 24 * hour));
    const { data, errors } = await askToPay(world(), service, caseId, { amount, receivedOn });
    if (errors.length > 0 || !chance(0.2)) continue;
    const valueOn = chance(0.5)
      ? receivedOn
      : dayOf(new Date(Math.min(Date.parse(receivedOn) + whole(40) * 24 * hour, Date.parse('2026-04-09T00:00:00Z'))));
    done(
      await service.ask(ReversePaymentDocument, {
        input: { paymentId: data.recordPayment.paymentId, valueOn, reason: 'RETURNED', idempotencyKey: key() },
      }),
    );
  }
}

const outcomes = ['CONNECTED_DEBTOR', 'NO_ANSWER', 'PROMISED', 'WRONG_NUMBER', 'BUSY', 'CONNECTED_OTHER'];
async function contacted(): Promise<void> {
  const attempts = some(700, (on) => ({
    ...{ ...base(), case_id: uuidOf(on.caseId), debtor_id: uuidOf(on.debtorId), person_id: uuidOf(on.debtorId) },
    ...{
      person_role: oneOf(['DEBTOR', 'DEBTOR', 'SPOUSE', 'UNKNOWN']),
      channel: oneOf(['PHONE', 'PHONE', 'VISIT', 'SMS', 'VOICE_ROBOT']),
    },
    ...{
      direction: chance(0.85) ? 'OUTBOUND' : 'INBOUND',
      actor_id: oneOf(collectors).actor.id,
      occurred_at: instant(),
      recorded_at: instant(),
    },
    ...{
      connected: true,
      answered: true,
      conversation: chance(0.6),
      voicemail: 'NONE',
      outcome: oneOf(outcomes),
      companions: [],
    },
    ...{ purpose: 'COLLECTION', is_automatic: false, disclosed_debt: false, is_imported: false },
  })) as Row[];
  await into('contact_attempt', attempts);
  await into(
    'contact_attempt_correction',
    Array.from({ length: 200 }, () => {
      const { id, debtor_id } = oneOf(attempts);
      const kind = oneOf(['WRONG_NUMBER', 'MISTAKEN_OUTCOME', 'MISTAKEN_OUTCOME', 'MISTAKEN_PERSON', 'NEVER_HAPPENED']);
      return {
        ...{ ...base(), attempt_id: id, debtor_id, kind, recorded_at: instant(), actor_id: officer.actor.id },
        outcome: kind === 'MISTAKEN_OUTCOME' ? oneOf([...outcomes, 'DISPUTED', 'VOICEMAIL_REACHED']) : null,
        person_reached_id: kind === 'MISTAKEN_PERSON' ? oneOf([debtor_id, uuidOf(oneOf(opened).debtorId)]) : null,
      };
    }),
  );
  await into(
    'finding',
    Array.from({ length: 60 }, () => {
      const { id, case_id, debtor_id, actor_id, occurred_at } = oneOf(attempts);
      return {
        ...{
          ...base(),
          kind: 'RULE',
          subject_kind: 'CONTACT_ATTEMPT',
          subject_id: chance(0.8) ? newId() : id,
          case_id,
          debtor_id,
          actor_id,
        },
        ...{
          state: oneOf(['OPEN', 'EXPLAINED', 'CONFIRMED', 'DISMISSED', 'WITHDRAWN']),
          decision: 'PROHIBITED',
          rule_ids: [],
        },
        ...{ happened_at: occurred_at, opened_at: occurred_at },
      };
    }).filter(({ subject_id }, index, all) => all.findIndex((other) => other.subject_id === subject_id) === index),
  );
}

async function planned(on: OpenedCase): Promise<void> {
  const amounts = [1, 2, 3, 4].map(() => 200 + whole(3_000));
  const total_minor = total(amounts);
  const plan = {
    ...{ ...base(), case_id: uuidOf(on.caseId), debt_ids: on.debtIds.map(uuidOf), state: 'KEPT', kind: 'GIVEN' },
    ...{ currency: 'CNY', principal_minor: total_minor, interest_minor: 0, fees_minor: 0, total_minor },
    ...{ discount_minor: 0, waived_interest_minor: 0, waived_fees_minor: 0, proposed_by: 'DEBTOR', statements: [] },
    ...{ first_due_on: '2026-01-10', last_due_on: '2026-03-31', terms_hash: 'a'.repeat(64) },
    ...{ actor_id: officer.actor.id, proposed_at: instant() },
  };
  const instalments = amounts.map((amount_minor, index) => ({
    ...{ institution_id: plan.institution_id, id: newId(), case_id: plan.case_id, plan_id: plan.id, number: index + 1 },
    due_on: dayOf(new Date(begins + (index * 20 + whole(20)) * 24 * hour)),
    ...{ amount_minor, currency: 'CNY' },
  }));
  const change = (state: string, valid_from: string) => ({
    ...{
      ...base(),
      case_id: plan.case_id,
      plan_id: plan.id,
      state,
      valid_from,
      recorded_at: valid_from,
      actor_id: officer.actor.id,
    },
    accepted_by_way: state === 'PERFORMING' ? 'WRITTEN' : null,
  });
  // The database holds that the instalments make up the plan.
  await world()
    .owner.transaction()
    .execute(async (db) => {
      await into('plan', [plan], db);
      await into('plan_instalment', instalments, db);
    });
  await into('plan_change', [
    ...(chance(0.85) ? [change('PERFORMING', new Date(begins - 48 * hour).toISOString())] : []),
    ...(chance(0.5)
      ? [change(oneOf(['KEPT', 'BROKEN', 'RENEGOTIATED']), new Date(begins + whole(90) * 24 * hour).toISOString())]
      : []),
  ]);
}

const groupings = [
  'INSTITUTION',
  'TEAM',
  'COLLECTOR',
  'STAGE',
  'BUCKET',
  'PRODUCT',
] as const satisfies readonly FigureGrouping[];
const peopleOf = (facts: readonly Fact[]): number => new Set(facts.map(({ debtor }) => debtor)).size;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** As the formula says, of the facts of a cell; of a roll, over those of its bucket. */
function valueOf(measure: Measure, cell: readonly Fact[], parent: readonly Fact[]) {
  const { value } = measures[measure];
  const numerator = total(cell.map((each) => each.numerator));
  const denominator = total((value === 'SHARE_OF_BUCKET' ? parent : cell).map((each) => each.denominator));
  const sorted = cell.map((each) => each.numerator).sort((a, b) => a - b);
  const at = {
    MEDIAN: Math.ceil(sorted.length / 2),
    NINETIETH_PERCENTILE: Math.ceil((sorted.length * 9) / 10),
    GREATEST: sorted.length,
  };
  if (value === 'MEDIAN' || value === 'NINETIETH_PERCENTILE' || value === 'GREATEST')
    return [null, String(denominator), sorted[at[value] - 1]];
  const scaled = (numerator * (value === 'PER_THOUSAND' ? 1_000 : 1)) / denominator;
  return [String(numerator), String(denominator), denominator === 0 ? null : expect.closeTo(scaled, 5)];
}

function expected(book: Book, measure: Measure, by: FigureGrouping): Record<string, unknown> {
  const all: [string, unknown][] = [];
  for (const month of months)
    for (const [currency, facts] of Map.groupBy(factsOf(book, measure, by, month), (each) => each.currency)) {
      const parents = [...Map.groupBy(facts, ({ parent }) => parent)];
      const hidden = hiddenOf(
        parents.map(([name, its]) => ({ key: name, people: peopleOf(its) })),
        peopleOf(facts),
      );
      for (const [parent, its] of parents) {
        const cells = [...Map.groupBy(its, ({ cell }) => cell)];
        const small = hiddenOf(
          cells.map(([name, each]) => ({ key: name, people: peopleOf(each) })),
          hidden.has(parent) ? 0 : peopleOf(its),
        );
        for (const [cell, each] of cells)
          all.push([
            `${month}-01 ${currency} ${parent}/${cell}`,
            small.has(cell) ? 'suppressed' : valueOf(measure, each, its),
          ]);
      }
    }
  return Object.fromEntries(all);
}

test.each(groupings)('by %s every figure is what plain code makes of the same rows', async (by) => {
  const book = Object.fromEntries(
    await Promise.all(tables.map(async (name) => [name, await rows(name)])),
  ) as unknown as Book;
  const asked = measureNames.filter((name) => by === 'BUCKET' || measures[name].value !== 'SHARE_OF_BUCKET');
  const { figures } = done(
    await officer.ask(OutcomeFiguresDocument, { input: { from, to, by, measures: asked } }),
  ).outcomeFigures;
  for (const measure of asked) {
    const found = figures
      .filter((each) => each.measure === measure)
      .map(({ month, currency, group, team, toBucket, numerator, denominator, value, suppressed }) => {
        const cell = by === 'TEAM' || by === 'COLLECTOR' ? uuidOf(group ?? '') : (group ?? '');
        const at = toBucket === null ? `${uuidOf(team ?? '')}/${cell}` : `${group}/${toBucket}`;
        return [`${month} ${currency} ${at}`, suppressed ? 'suppressed' : [numerator, denominator, value]];
      });
    expect(Object.fromEntries(found)).toEqual(expected(book, measure, by));
    expect(found.length).toBeGreaterThan(2);
  }
  const shown = figures.filter(({ suppressed }) => !suppressed).length;
  expect(shown).toBeGreaterThan(asked.length);
  // Of all cases together, only those in dollars are few.
  expect(figures.length - shown).toBeGreaterThan(by === 'INSTITUTION' ? 0 : 5);
});
