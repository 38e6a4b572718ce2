import type { CalendarDay } from './calendar.js';

/**
 * The legal public holidays of the United States: 5 U.S.C. 6103(a), and the days on which federal offices observe those that
 * fall on a weekend: the Friday before a Saturday, the Monday after a Sunday.
 */
export function isUsFederalHoliday(day: CalendarDay): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  const [before, after] = [shifted(date, -1), shifted(date, 1)];
  return (
    isHoliday(date) ||
    (date.getUTCDay() === friday && isHoliday(after)) ||
    (date.getUTCDay() === monday && isHoliday(before))
  );
}

const [monday, thursday, friday] = [1, 4, 5];
const firstJuneteenth = 2021;

function isHoliday(date: Date): boolean {
  const [month, on, weekday] = [date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay()];
  const isNth = (wanted: number, nth: number): boolean => weekday === wanted && Math.ceil(on / 7) === nth;
  switch (month) {
    case 1:
      return on === 1 || isNth(monday, 3);
    case 2:
      return isNth(monday, 3);
    case 5:
      return weekday === monday && on > 24;
    case 6:
      return on === 19 && date.getUTCFullYear() >= firstJuneteenth;
    case 7:
      return on === 4;
    case 9:
      return isNth(monday, 1);
    case 10:
      return isNth(monday, 2);
    case 11:
      return on === 11 || isNth(thursday, 4);
    case 12:
      return on === 25;
    default:
      return false;
  }
}

function shifted(date: Date, days: number): Date {
  const other = new Date(date);
  other.setUTCDate(other.getUTCDate() + days);
  return other;
}
