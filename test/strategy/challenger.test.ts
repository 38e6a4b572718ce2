import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { CompareStrategiesDocument } from '../../schema/operations/documents.js';
import { lotOf } from '../../src/strategy/arm-of.js';
import { night } from '../kit/nights.js';
import { recordPayment } from '../kit/payments.js';
import { draftStrategy, putInForce, segment, strategyOf } from '../kit/strategies.js';
import { debtInput, done, openCase, recordContactAttempt, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** Two strategies in force together, each with its part of the cases. The world's clock begins at 2026-04-01. */
const world = newWorld();

let lead: Person;
let officer: Person;
let collector: Person;
let service: Person;
beforeAll(async () => {
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  service = await serviceOf(world());
});

const run = (businessDate: string) => night(world(), service.actor, { businessDate });
const armOf = async ({ caseId }: OpenedCase) => (await strategyOf(officer, caseId)).strategies.at(-1)?.arm;

/** The nth of the ids that a test makes up. */
const idOf = (nth: number): string => {
  const hex = createHash('sha256').update(String(nth)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Of each id its lot in an experiment, by the database. */
const lots = async (ids: readonly string[], experiment: string): Promise<readonly number[]> => {
  const { rows } = await sql<{ lot: number }>`
    select ${lotOf(sql`i.id`, sql`${experiment}`)} as lot from unnest(${[...ids]}::uuid[]) with ordinality i(id, n) order by i.n`.execute(
    world().owner,
  );
  return rows.map(({ lot }) => lot);
};

test('a lot is what SHA-256 says of experiment and case, and is near its share', async () => {
  const ids = Array.from({ length: 10_000 }, (_, nth) => idOf(nth));
  const [one, other] = [idOf(-1), idOf(-2)];
  const [first, second] = [await lots(ids, one), await lots(ids, other)];
  const hashed = (id: string) =>
    Number(
      BigInt(
        `0x${createHash('sha256')
          .update(one + id)
          .digest('hex')
          .slice(0, 12)}`,
      ) % 100n,
    );
  expect(first).toEqual(ids.map(hashed));
  // Of ten thousand, three standard deviations of a share of 20 % are 120.
  const drawn = (all: readonly number[]) => all.filter((lot) => lot < 20).length;
  for (const all of [first, second]) expect(Math.abs(drawn(all) - 2_000)).toBeLessThan(120);
  const both = ids.filter((_, at) => first[at]! < 20 && second[at]! < 20).length;
  expect(Math.abs(both - 400)).toBeLessThan(60);
});

test('a case stays with its arm, and what came of the arms is compared', async () => {
  const opened = await Promise.all(
    Array.from({ length: 24 }, () =>
      openCase(world(), {
        assignee: collector,
        debts: [debtInput({ principal: { amountMinor: '10000', currency: 'CNY' }, oldestUnpaidDueOn: '2026-03-25' })],
      }),
    ),
  );
  const [champion, challenger] = [await draftStrategy(lead), await draftStrategy(lead, [segment('others')])];
  const inForceId = await putInForce(lead, officer, champion, {
    ...{ effectiveOn: '2026-04-02', challengerVersionId: challenger, challengerPercent: 50 },
  });
  world().clock.set('2026-04-20T02:00:00Z');
  await run('2026-04-02');
  const arms = await Promise.all(opened.map(armOf));
  const uuids = opened.map(({ caseId }) => caseId.replace('case_', ''));
  const expected = (await lots(uuids, inForceId.replace('strategyInForce_', ''))).map((lot) =>
    lot < 50 ? 'CHALLENGER' : 'CHAMPION',
  );
  expect(arms).toEqual(expected);

  const of = (arm: string) => opened.filter((_, at) => arms[at] === arm);
  const [paid, short] = [of('CHAMPION')[0]!, of('CHALLENGER')[0]!];
  await recordPayment(world(), service, paid.caseId, { amount: cny(10_000), receivedOn: '2026-04-03' });
  await recordPayment(world(), service, short.caseId, { amount: cny(4_000), receivedOn: '2026-04-03' });
  await recordContactAttempt(world(), collector, short, { occurredAt: '2026-04-03T03:00:00Z' });
  await recordContactAttempt(world(), collector, short, { occurredAt: '2026-04-01T03:00:00Z' });
  await run('2026-04-04');
  expect(await Promise.all(opened.map(armOf))).toEqual(arms);

  const figuresOf = async (asOf?: string) =>
    done(await officer.ask(CompareStrategiesDocument, { inForceId, asOf: asOf ?? null })).strategyComparison;
  const sums = (arm: string, minor: number) => [{ amountMinor: String(of(arm).length * minor), currency: 'CNY' }];
  const whole = (arm: string) => ({
    ...{ arm, cases: of(arm).length, overdue: of(arm).length, outstanding: sums(arm, 10_000) },
  });
  expect(await figuresOf()).toMatchObject({
    asOf: '2026-04-04',
    arms: [
      { ...whole('CHAMPION'), cured: 1, paid: [cny(10_000)], attempts: 0 },
      { ...whole('CHALLENGER'), cured: 0, paid: [cny(4_000)], attempts: 1 },
    ],
    cureRate: null,
  });
  expect(await figuresOf('2026-04-02')).toMatchObject({ arms: [{ cured: 0, paid: [cny(0)] }, { cured: 0 }] });
  const { id } = (await strategyOf(officer, paid.caseId)).strategies.at(-1)!;
  expect(id).toBeDefined();
});

const cny = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency: 'CNY' });
