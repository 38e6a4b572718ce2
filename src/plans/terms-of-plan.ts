import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { addMonths, day, type CalendarDay } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import { checkAmount } from '../lib/input.js';
import type { MoneyInput } from '../lib/money.type.js';
import type { OwedDebt } from './owed-debts.js';
import type { ProposePlanInput } from './plan.inputs.js';
import type { PlanKind } from './plan-words.js';
import {
  balloonInstalments,
  equalInstalments,
  givenInstalments,
  instalmentsAfterHoliday,
  ScheduleMistake,
  type Instalment,
  type Timetable,
} from './schedule.js';

/** What is to be paid, and what is forgiven of what is owed: both sum to it. In minor units of the currency. */
export interface Terms {
  readonly currency: string;
  readonly principalMinor: bigint;
  readonly interestMinor: bigint;
  readonly feesMinor: bigint;
  readonly totalMinor: bigint;
  readonly discountMinor: bigint;
  readonly waivedInterestMinor: bigint;
  readonly waivedFeesMinor: bigint;
  readonly instalments: readonly Instalment[];
}

const longestHolidayMonths = 60;
const furthestMonths = 1_200;

/**
 * The terms that somebody asks for, made exact.
 * @param today no instalment is due before
 * @throws BAD_USER_INPUT with the path of what does not fit
 */
export function termsOf(
  input: ProposePlanInput,
  debts: readonly OwedDebt[],
  currency: string,
  today: CalendarDay,
): Terms {
  const amountOf = (path: string, money: MoneyInput | null | undefined): bigint => amountIn(currency, path, money);
  const sumOf = (part: 'principalMinor' | 'interestMinor' | 'feesMinor'): bigint =>
    debts.reduce((all, debt) => all + debt[part], 0n);
  const [principalMinor, interestMinor, feesMinor] = [
    sumOf('principalMinor'),
    sumOf('interestMinor'),
    sumOf('feesMinor'),
  ];
  const totalMinor = amountOf('input.total', input.total);
  if (totalMinor < 1n) throw badInput('input.total.amountMinor', 'must be more than nothing.');
  const waivedInterestMinor = amountOf('input.waivedInterest', input.waivedInterest);
  const waivedFeesMinor = amountOf('input.waivedFees', input.waivedFees);
  if (waivedInterestMinor > interestMinor)
    throw badInput('input.waivedInterest', 'is more than the interest that is owed.');
  if (waivedFeesMinor > feesMinor) throw badInput('input.waivedFees', 'is more than the fees that are owed.');
  const discountMinor = principalMinor + interestMinor + feesMinor - waivedInterestMinor - waivedFeesMinor - totalMinor;
  if (discountMinor < 0n)
    throw badInput('input.total', 'is more than what is owed on these debts, less what is forgiven.');
  if (discountMinor > 0n && input.kind !== 'SETTLEMENT')
    throw badInput(
      'input.total',
      'is less than what is owed on these debts, less what is forgiven. Only a SETTLEMENT leaves a rest unpaid.',
    );
  const instalments = instalmentsOf(input, totalMinor, amountOf, today);
  const amounts = { principalMinor, interestMinor, feesMinor, totalMinor };
  return { currency, ...amounts, discountMinor, waivedInterestMinor, waivedFeesMinor, instalments };
}

/** Of what is left out, nothing. @throws BAD_USER_INPUT for another currency, or a negative amount */
export function amountIn(currency: string, path: string, money: MoneyInput | null | undefined): bigint {
  if (!money) return 0n;
  if (money.currency !== currency) throw badInput(`${path}.currency`, `must be ${currency}, as that of the case.`);
  return checkAmount(`${path}.amountMinor`, money.amountMinor);
}

type AmountOf = (path: string, money: MoneyInput | null | undefined) => bigint;

/** What each kind is made of, by the fields of the input that it needs and that no other may have. */
const schedules: Readonly<
  Record<
    PlanKind,
    (
      input: ProposePlanInput,
      totalMinor: bigint,
      amountOf: AmountOf,
      timetable: () => Timetable,
    ) => readonly Instalment[]
  >
> = {
  EQUAL_INSTALMENTS: (_input, totalMinor, _amountOf, timetable) => equalInstalments(totalMinor, timetable()),
  SETTLEMENT: (_input, totalMinor, _amountOf, timetable) => equalInstalments(totalMinor, timetable()),
  BALLOON: (input, totalMinor, amountOf, timetable) =>
    balloonInstalments(totalMinor, amountOf('input.balloon', input.balloon), timetable()),
  PAYMENT_HOLIDAY: ({ holidayMonths }, totalMinor, _amountOf, timetable) => {
    if ((holidayMonths ?? 0) > longestHolidayMonths)
      throw badInput('input.holidayMonths', `must be at most ${longestHolidayMonths}.`);
    return instalmentsAfterHoliday(totalMinor, holidayMonths ?? 0, timetable());
  },
  GIVEN: ({ instalments }, totalMinor, amountOf) =>
    givenInstalments(
      totalMinor,
      (instalments ?? []).map(({ dueOn, amount }, index) => ({
        dueOn: day(dueOn),
        amountMinor: amountOf(`input.instalments.${index}.amount`, amount),
      })),
    ),
};

/** The field of the input in which a mistake of the schedule lies. */
const saidBy: Readonly<Record<PlanKind, string>> = {
  EQUAL_INSTALMENTS: 'input.instalmentCount',
  SETTLEMENT: 'input.instalmentCount',
  BALLOON: 'input.balloon',
  PAYMENT_HOLIDAY: 'input.holidayMonths',
  GIVEN: 'input.instalments',
};

const onlyOf: readonly { readonly field: 'balloon' | 'holidayMonths' | 'instalments'; readonly kind: PlanKind }[] = [
  { field: 'balloon', kind: 'BALLOON' },
  { field: 'holidayMonths', kind: 'PAYMENT_HOLIDAY' },
  { field: 'instalments', kind: 'GIVEN' },
];

function instalmentsOf(
  input: ProposePlanInput,
  totalMinor: bigint,
  amountOf: AmountOf,
  today: CalendarDay,
): readonly Instalment[] {
  for (const { field, kind } of onlyOf) {
    const isSaid = input[field] !== null && input[field] !== undefined;
    if (isSaid && input.kind !== kind) throw badInput(`input.${field}`, `is only of the kind ${kind}.`);
    if (!isSaid && input.kind === kind) throw badInput(`input.${field}`, `is needed for the kind ${kind}.`);
  }
  checkDays(input, today);
  try {
    const instalments = schedules[input.kind](input, totalMinor, amountOf, () => timetableOf(input));
    const first = input.kind === 'GIVEN' ? instalments[0]?.dueOn : input.firstDueOn;
    if (first && first < today)
      throw badInput(
        input.kind === 'GIVEN' ? 'input.instalments.0.dueOn' : 'input.firstDueOn',
        'lies in the past. Let the first instalment be due today or later.',
      );
    return instalments;
  } catch (error) {
    if (error instanceof ScheduleMistake) throw badInput(saidBy[input.kind], error.message);
    throw error;
  }
}

/** Dates are reckoned from these, and calendars end with the year 9999. @throws BAD_USER_INPUT */
function checkDays({ kind, firstDueOn, instalments }: ProposePlanInput, today: CalendarDay): void {
  const [latest, path] =
    kind === 'GIVEN'
      ? [instalments?.map(({ dueOn }) => dueOn).reduce((one, other) => (one > other ? one : other), ''), 'instalments']
      : [firstDueOn, 'firstDueOn'];
  if (latest && latest > addMonths(today, furthestMonths))
    throw badInput(`input.${path}`, 'lies more than a hundred years ahead. Let what is due be due sooner.');
}

/** @throws BAD_USER_INPUT */
function timetableOf({ instalmentCount, firstDueOn, everyMonths, isAtMonthEnd }: ProposePlanInput): Timetable {
  if (instalmentCount === null || instalmentCount === undefined)
    throw badInput('input.instalmentCount', 'is needed for this kind.');
  if (!firstDueOn) throw badInput('input.firstDueOn', 'is needed for this kind.');
  return {
    firstDueOn: day(firstDueOn),
    count: instalmentCount,
    everyMonths: everyMonths ?? 1,
    isAtMonthEnd: isAtMonthEnd ?? false,
  };
}

/** What commits to terms: whoever accepts says by it what was shown. The same terms of the same plan give the same. */
export function hashOfTerms(
  planId: string,
  kind: PlanKind,
  debtIds: readonly string[],
  statements: readonly string[],
  { instalments, currency, ...amounts }: Terms,
): string {
  const shown = {
    ...{ plan: planId, kind, currency, debts: [...debtIds].sort(), statements: [...statements].sort() },
    amounts: Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, amount.toString()])),
    instalments: instalments.map(({ dueOn, amountMinor }) => [dueOn, amountMinor.toString()]),
  };
  return createHash('sha256')
    .update(canonicalize(shown) ?? '')
    .digest('hex');
}
