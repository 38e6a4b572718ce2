/**
 * What falls due, and when: pure, in whole minor units, so the same for JPY, CNY and KWD. The parts of a schedule always sum
 * to its total. What does not divide evenly is spread from the front: the first instalments are one minor unit larger, so
 * that no two of the equal ones differ by more, and nothing is left over at the end.
 */
import { addMonths, monthEnd, type CalendarDay } from '../lib/calendar.js';

export interface Instalment {
  /** From 1. */
  readonly number: number;
  readonly dueOn: CalendarDay;
  readonly amountMinor: bigint;
}

/** What is wrong with a schedule that a caller asked for; the message says what to do, and no amount. */
export class ScheduleMistake extends Error {
  override readonly name = 'ScheduleMistake';
}

/** As many as a list of the API shows at once; of months, eight years and four months. */
export const mostInstalments = 100;
const longestStepMonths = 12;

export interface Timetable {
  readonly firstDueOn: CalendarDay;
  readonly count: number;
  /** Months from one due date to the next, 1 to 12. */
  readonly everyMonths: number;
  /** Due on the last day of each month, whatever day the first one is: 28 February, 31 March. */
  readonly isAtMonthEnd: boolean;
}

/** The total in equal parts. */
export const equalInstalments = (totalMinor: bigint, timetable: Timetable): readonly Instalment[] =>
  numbered(dueDates(timetable), equalParts(totalMinor, timetable.count));

/**
 * Equal parts, and a larger last one.
 * @param balloonMinor the last instalment
 */
export function balloonInstalments(
  totalMinor: bigint,
  balloonMinor: bigint,
  timetable: Timetable,
): readonly Instalment[] {
  const days = dueDates(timetable);
  if (days.length < 2) throw new ScheduleMistake('a balloon comes after one instalment at least: give 2 or more.');
  const parts = equalParts(totalMinor - balloonMinor, days.length - 1);
  if (parts.some((part) => part >= balloonMinor))
    throw new ScheduleMistake('the balloon must be larger than each instalment before it.');
  return numbered(days, [...parts, balloonMinor]);
}

/** Nothing for some months, and then equal parts, all as many months later as the holiday lasts. */
export function instalmentsAfterHoliday(
  totalMinor: bigint,
  holidayMonths: number,
  timetable: Timetable,
): readonly Instalment[] {
  if (holidayMonths < 1) throw new ScheduleMistake('a payment holiday lasts one month at least.');
  return numbered(dueDates(timetable, holidayMonths), equalParts(totalMinor, timetable.count));
}

/** As they were negotiated one by one. */
export function givenInstalments(
  totalMinor: bigint,
  given: readonly Pick<Instalment, 'dueOn' | 'amountMinor'>[],
): readonly Instalment[] {
  checkCount(given.length);
  const [days, parts] = [given.map(({ dueOn }) => dueOn), given.map(({ amountMinor }) => amountMinor)];
  if (days.some((each, index) => index > 0 && each <= (days[index - 1] ?? each)))
    throw new ScheduleMistake('each due date must be later than the one before it.');
  if (parts.some((part) => part < 1n)) throw new ScheduleMistake('each instalment must be more than nothing.');
  if (parts.reduce((all, part) => all + part, 0n) !== totalMinor)
    throw new ScheduleMistake('the instalments must sum to the total.');
  return numbered(days, parts);
}

/**
 * The due dates, each counted from the first: after 31 January and 28 February comes 31 March.
 * @param afterMonths by how many months all of them come later
 */
export function dueDates(timetable: Timetable, afterMonths = 0): readonly CalendarDay[] {
  const { firstDueOn, count, everyMonths, isAtMonthEnd } = timetable;
  checkCount(count);
  if (everyMonths < 1 || everyMonths > longestStepMonths)
    throw new ScheduleMistake(`from one due date to the next there are 1 to ${longestStepMonths} months.`);
  return Array.from({ length: count }, (_, index) => {
    const dueOn = addMonths(firstDueOn, afterMonths + index * everyMonths);
    return isAtMonthEnd ? monthEnd(dueOn) : dueOn;
  });
}

/** Equal but for the remainder, of which each of the first parts bears one minor unit. */
export function equalParts(totalMinor: bigint, count: number): readonly bigint[] {
  checkCount(count);
  const [each, remainder] = [totalMinor / BigInt(count), totalMinor % BigInt(count)];
  if (each < 1n) throw new ScheduleMistake('each instalment must be more than nothing: give fewer of them.');
  return Array.from({ length: count }, (_, index) => (BigInt(index) < remainder ? each + 1n : each));
}

/**
 * The least that must be set aside a month so that each instalment can be paid when it is due, beginning one interval before the
 * first: of equal monthly ones an instalment, of quarterly ones a third of it; of what is due at once all of it. What can be
 * saved up for a balloon counts. Rounded up.
 */
export function monthlyNeed(instalments: readonly Pick<Instalment, 'dueOn' | 'amountMinor'>[]): bigint {
  const [first, second] = instalments;
  if (!first) return 0n;
  const interval = second ? Math.max(1, wholeMonths(first.dueOn, second.dueOn)) : 1;
  const begins = addMonths(first.dueOn, 1 - interval);
  let [sum, need] = [0n, 0n];
  for (const { dueOn, amountMinor } of instalments) {
    sum += amountMinor;
    const months = BigInt(wholeMonths(begins, dueOn) + 1);
    const each = (sum + months - 1n) / months;
    if (each > need) need = each;
  }
  return need;
}

/** How many months have passed by the second day; the last day of a shorter month ends one. */
function wholeMonths(from: CalendarDay, to: CalendarDay): number {
  const [years, months] = [
    Number(to.slice(0, 4)) - Number(from.slice(0, 4)),
    Number(to.slice(5, 7)) - Number(from.slice(5, 7)),
  ];
  const named = years * 12 + months;
  return addMonths(from, named) > to ? named - 1 : named;
}

function checkCount(count: number): void {
  if (count < 1 || count > mostInstalments)
    throw new ScheduleMistake(`a plan has 1 to ${mostInstalments} instalments.`);
}

const numbered = (days: readonly CalendarDay[], parts: readonly bigint[]): readonly Instalment[] =>
  days.map((dueOn, index) => ({ number: index + 1, dueOn, amountMinor: parts[index] ?? 0n }));
