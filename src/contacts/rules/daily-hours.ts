import { clockTime, localTime, timesOfDay } from '../../lib/zoned.js';

/** Hours of the day within which a law lets people be contacted, shared by the laws that set some. */
export interface DailyHours {
  /** Milliseconds since midnight: the first that is allowed. */
  readonly from: number;
  /** The first that is not. */
  readonly to: number;
}

const minute = 60_000;

/** Of a text that allows the closing minute's first instant ("not after 19:00"). */
export const throughMinute = (opensAtMinute: number, closesAtMinute: number): DailyHours => ({
  from: opensAtMinute * minute,
  to: closesAtMinute * minute + 1,
});

/** Of a text that bars it ("from 22:00 on"). */
export const untilMinute = (opensAtMinute: number, closesAtMinute: number): DailyHours => ({
  from: opensAtMinute * minute,
  to: closesAtMinute * minute,
});

/** Whether the clocks of every zone show a time within the hours. */
export const isWithinHours = (timeZones: readonly string[], at: Date, { from, to }: DailyHours): boolean =>
  timeZones.every((zone) => {
    const { milliseconds } = localTime(zone, at);
    return from <= milliseconds && milliseconds < to;
  });

export const hoursBoundaries = (
  timeZones: readonly string[],
  { from, to }: DailyHours,
  after: Date,
  until: Date,
): Date[] => timesOfDay(timeZones, [from, to], after, until);

/** For an explanation, such as 08:00 and 22:00. */
export const shownHours = (opensAtMinute: number, closesAtMinute: number) => ({
  opens: clockTime(opensAtMinute),
  closes: clockTime(closesAtMinute),
});
