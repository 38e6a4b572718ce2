/** The clock by what statements ask for and what was paid: a made-up book, beside an oracle that is no SQL. */
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { addDays, addMonths, day, daysBetween, type CalendarDay } from '../../src/lib/calendar.js';
import { newId } from '../../src/lib/id.js';
import { night } from '../kit/nights.js';
import { recordPayment, reversePayment } from '../kit/payments.js';
import { openCase, serviceOf, debtInput } from '../kit/verbs.js';
import { newWorld, type World } from '../kit/world.js';

// Founded on 2026-04-01, by the clock of Shanghai.
const world = newWorld();

const cny = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency: 'CNY' });

interface Statement {
  readonly on: string;
  readonly months?: number;
  readonly dueOn?: string;
  readonly due?: number;
  readonly paid?: number;
}

const uuidOf = (id: string): string => id.replace(/^\w+_/, '');

/** An account of a debtor, with its statements: rows as an import writes them. */
async function account(
  its: World,
  debtorId: string,
  statements: readonly Statement[],
  debtId?: string,
): Promise<string> {
  const { owner, institutionId } = its;
  const id = newId();
  await sql`
    insert into account (institution_id, id, debtor_id, product_kind, currency, opened_on, recorded_at, entry_id)
    values (${institutionId}::uuid, ${id}::uuid, ${uuidOf(debtorId)}::uuid, 'CREDIT_CARD', 'CNY', '2026-04-01', now(), ${institutionId}::uuid)`.execute(
    owner,
  );
  for (const { on, months, dueOn, due, paid } of statements)
    await sql`
      insert into statement (institution_id, id, account_id, statement_on, months_of_delay, due_on, amount_due_minor, currency, billed_minor, paid_minor, recorded_at, entry_id)
      values (${institutionId}::uuid, ${newId()}::uuid, ${id}::uuid, ${on}::date, ${months ?? null}, ${dueOn ?? null}::date, ${due ?? null}, 'CNY', 0, ${paid ?? 0}, now(), ${institutionId}::uuid)`.execute(
      owner,
    );
  if (debtId) await sql`update debt set account_id = ${id}::uuid where id = ${uuidOf(debtId)}::uuid`.execute(owner);
  return id;
}

/** An institution of its own, which no other test has brought to another day; today is the end of the year. */
async function newBank() {
  const founded = await world().otherInstitution();
  const its: World = { ...world(), ...founded, institutionId: founded.administrator.actor.institutionId };
  its.clock.set('2026-12-31T02:00:00Z');
  const service = await serviceOf(its);
  return {
    ...{ its, service },
    run: (businessDate: string) => night(its, service.actor, { businessDate }),
    pay: (caseId: string, minor: number, valueOn: string): Promise<string> =>
      recordPayment(its, service, caseId, { amount: cny(minor), receivedOn: valueOn }),
    owe: (oldestUnpaidDueOn: string | null = null) => openCase(its, { debts: [debtInput({ oldestUnpaidDueOn })] }),
  };
}

/** Days past due and oldest unpaid due date of an account, as the latest night said. */
async function ageOf(id: string): Promise<readonly [number, string | null]> {
  const { rows } = await sql<{ days: number; due: string | null }>`
    select days_past_due as days, oldest_unpaid_due_on::text as due from account_age where account_id = ${id}::uuid
    order by aged_on desc, id desc limit 1`.execute(world().owner);
  return [rows[0]?.days ?? 0, rows[0]?.due ?? null];
}

const april: Statement = { on: '2026-04-05', dueOn: '2026-04-25', due: 1_000 };
const may: Statement = { on: '2026-05-05', dueOn: '2026-05-25', due: 2_000 };

test('what is asked for by a day and not paid is overdue from that day on; paid later, nothing is', async () => {
  const { its, service, run, pay, owe } = await newBank();
  const files = await Promise.all(Array.from({ length: 5 }, () => owe()));
  const accounts: string[] = [];
  for (const { debtorId, debtIds } of files) accounts.push(await account(its, debtorId, [april, may], debtIds[0]));
  const [none, short, paid, before, reversed] = files;
  await pay(short!.caseId, 999, '2026-04-20');
  // What April asks for is paid on its last day; what May does, of which a part was paid then too, the day after its last.
  await pay(paid!.caseId, 1_000, '2026-04-25');
  await pay(paid!.caseId, 2_000, '2026-05-26');
  // On the day of the statement: it knows of it, and asks for the rest.
  await pay(before!.caseId, 1_000, '2026-04-05');
  const payment = await pay(reversed!.caseId, 1_000, '2026-04-25');
  await reversePayment(service, payment, { valueOn: '2026-05-02' });

  const after = async (businessDate: string) => {
    await run(businessDate);
    return Promise.all(accounts.map(ageOf));
  };
  expect(await after('2026-04-25')).toEqual([
    [0, '2026-04-25'],
    [0, '2026-04-25'],
    [0, null],
    [0, '2026-04-25'],
    [0, null],
  ]);
  expect(await after('2026-04-26')).toEqual([
    [1, '2026-04-25'],
    [1, '2026-04-25'],
    [0, null],
    [1, '2026-04-25'],
    [0, null],
  ]);
  // Since then the payment has come back.
  expect((await after('2026-05-02'))[4]).toEqual([7, '2026-04-25']);
  expect(await after('2026-05-26')).toEqual([
    [31, '2026-04-25'],
    [31, '2026-04-25'],
    [0, null],
    [31, '2026-04-25'],
    [31, '2026-04-25'],
  ]);
  // Who pays what the newest one asks for has paid all that was asked for before.
  await pay(none!.caseId, 2_000, '2026-05-27');
  expect((await after('2026-05-27'))[0]).toEqual([0, null]);
});

test("beside months that the bank reported, and the debt's own day", async () => {
  const { its, run, pay, owe } = await newBank();
  const [late, silent] = [await owe('2026-03-01'), await owe()];
  const own = await account(its, late.debtorId, [april], late.debtIds[0]);
  const reported = await account(its, silent.debtorId, [{ on: '2026-04-03', months: 2 }, april], silent.debtIds[0]);
  const current = await account(its, late.debtorId, [{ on: '2026-04-03', months: 0 }, april]);
  const known = await account(its, late.debtorId, [april, { ...may, paid: 999 }]);
  const cleared = await account(its, late.debtorId, [april, { ...may, paid: 1_000 }]);
  await run('2026-06-01');
  expect(await ageOf(own)).toEqual([92, '2026-03-01']);
  expect(await ageOf(reported)).toEqual([119, '2026-02-02']);
  // Nobody but the next statement knows of what was paid on an account that is in no case.
  expect(await ageOf(current)).toEqual([0, null]);
  expect(await ageOf(known)).toEqual([37, '2026-04-25']);
  expect(await ageOf(cleared)).toEqual([0, null]);
  for (const { caseId } of [late, silent]) await pay(caseId, 1_000, '2026-06-02');
  await run('2026-06-02');
  expect(await ageOf(own)).toEqual([0, null]);
  expect(await ageOf(reported)).toEqual([0, null]);
});

interface Loan {
  readonly id: string;
  readonly statements: readonly Statement[];
  readonly paid: readonly { readonly on: CalendarDay; readonly minor: number }[];
}

/** A book of loans walked for months: who pays when is made of numbers, the same each time. */
test('a whole book of six months is as overdue as an oracle says', async () => {
  const { its, run, pay, owe } = await newBank();
  const months = [0, 1, 2, 3, 4, 5];
  const first = day('2026-05-05');
  const book: Loan[] = [];
  for (let number = 0; number < 24; number++) {
    const file = await owe();
    const paid: { on: CalendarDay; minor: number }[] = [];
    const statements: Statement[] = [];
    let overdue = 0;
    for (const month of months) {
      const on = addMonths(first, month);
      overdue += 1_000;
      statements.push({ on, dueOn: addDays(on, 20), due: overdue });
      // Every third pays in time, some late, some a part, some nothing for months and then all.
      const habit = (number * 7 + month * 5) % 6;
      const minor = [overdue, overdue, 500, 0, 0, overdue][habit]!;
      if (minor === 0) continue;
      const payOn = addDays(on, [10, 20, 15, 0, 0, 25][habit]!);
      paid.push({ on: payOn, minor });
      overdue -= minor;
    }
    const id = await account(its, file.debtorId, statements, file.debtIds[0]);
    for (const { on, minor } of paid) await pay(file.caseId, minor, on);
    book.push({ id, statements, paid });
  }
  const oracle = ({ statements, paid }: Loan, on: CalendarDay): readonly [number, string | null] => {
    let oldest: CalendarDay | null = null;
    for (const each of statements.filter((one) => one.on <= on)) {
      const since = paid.filter((one) => one.on > each.on && one.on <= on).reduce((sum, one) => sum + one.minor, 0);
      oldest = since >= each.due! ? null : (oldest ?? day(each.dueOn!));
    }
    return [oldest === null ? 0 : Math.max(0, daysBetween(oldest, on)), oldest];
  };
  let overdue = 0;
  for (let offset = 4; offset < 190; offset += 13) {
    const on = addDays(first, offset);
    await run(on);
    for (const each of book) {
      const said = oracle(each, on);
      if (said[0] > 0) overdue++;
      const [days, due] = await ageOf(each.id);
      expect({ on, due }).toEqual({ on, due: said[1] });
      // A row comes with another due date, month or bucket; between, days only pass.
      expect(days).toBeLessThanOrEqual(said[0]);
    }
  }
  expect(overdue).toBeGreaterThan(50);
});
