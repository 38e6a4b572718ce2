/**
 * Calendar days: a date without a time or a zone, held as the text YYYY-MM-DD, which sorts and compares as days do.
 * An instant is a Date; only `dayIn` turns one into the other, and it wants the zone.
 */
declare const calendarDay: unique symbol;
export type CalendarDay = string & { readonly [calendarDay]: true };

export const millisecondsPerDay = 86_400_000;

/** The day that the text names, or undefined when there is no such day (2026-02-30) or it is not written YYYY-MM-DD. */
export function parseDay(text: string): CalendarDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return undefined;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && format(instant) === text ? (text as CalendarDay) : undefined;
}

/** The same for days that the code itself names; throws a RangeError when there is no such day. */
export function day(text: string): CalendarDay {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`no such calendar day: ${JSON.stringify(text.slice(0, 20))}`);
  return parsed;
}

export function addDays(from: CalendarDay, days: number): CalendarDay {
  return day(format(milliseconds(from) + days * millisecondsPerDay));
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((milliseconds(to) - milliseconds(from)) / millisecondsPerDay);
}

/** Months later on the same day of the month, or on the month's last day when it has none such (31 January + 1 = 28 February). */
export function addMonths(from: CalendarDay, months: number): CalendarDay {
  const date = new Date(milliseconds(from));
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = monthEnd(day(format(date.getTime())));
  const lastDate = new Date(milliseconds(last)).getUTCDate();
  date.setUTCDate(Math.min(wanted, lastDate));
  return day(format(date.getTime()));
}

/** The last day of the month in which the day lies. */
export function monthEnd(within: CalendarDay): CalendarDay {
  const date = new Date(milliseconds(within));
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return day(format(date.getTime() - millisecondsPerDay));
}

/** The calendar day that a zone's clocks show at an instant. */
export function dayIn(timeZone: string, instant: Date): CalendarDay {
  const parts = formatterOf(timeZone).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return day(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
}

/**
 * The instant that an RFC 3339 timestamp names, or undefined. The offset is required: without one, nobody knows the hour.
 * Fractions are cut to milliseconds; a leap second (:60) is not an instant that a Date can hold.
 */
export function parseInstant(text: string): Date | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-](\d{2}):(\d{2}))$/i.exec(text);
  if (!parts) return undefined;
  const [
    ,
    date = '',
    hour = '',
    minute = '',
    second = '',
    fraction = '',
    offset = '',
    offsetHour = '00',
    offsetMinute = '00',
  ] = parts;
  const isReal =
    parseDay(date) && hour <= '23' && minute <= '59' && second <= '59' && offsetHour <= '23' && offsetMinute <= '59';
  if (!isReal) return undefined;
  const instant = Date.parse(
    `${date}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}${offset.toUpperCase()}`,
  );
  return Number.isNaN(instant) ? undefined : new Date(instant);
}

/** Whether the text is a zone of the IANA database by name (Asia/Taipei); offsets such as +08:00 are not, they know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name) || name.length > 64) return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs some 50 µs, asking it 1 µs. Only names that Intl knows are kept, so the map has an end. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

function milliseconds(of: CalendarDay): number {
  return Date.parse(`${of}T00:00:00Z`);
}

function format(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
