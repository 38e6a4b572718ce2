/**
 * The fields of one row, read by name and checked one by one, so that a row names all its mistakes at once.
 *
 * Every reading gives undefined for an empty optional field, and for a mistaken one after noting why. Only when `mistakes` is
 * empty may a record be built; `checked` then asserts what the columns promise.
 */
import { currency, MoneyMistake, type CurrencyCode } from '../lib/money.js';
import type { CalendarDay } from '../lib/calendar.js';
import type { Column } from './format.js';
import { BadValue, shownValue, type Mistake } from './mistake.js';
import type { TableRow } from './read-table.js';
import * as parse from './parse-value.js';

export class Fields<Name extends string> {
  readonly mistakes: Mistake[] = [];
  readonly line: number;

  constructor(
    private readonly columns: ReadonlyMap<string, Column>,
    private readonly row: TableRow,
  ) {
    this.line = row.line;
  }

  /** What stands in the field, without space around it. */
  raw(name: Name): string {
    return (this.row.values[name] ?? '').trim();
  }

  text(name: Name, maxCharacters = 200): string | undefined {
    return this.read(name, (text) => parse.parseText(text, maxCharacters, false));
  }

  /** Text that may have several lines. */
  lines(name: Name, maxCharacters = 4000): string | undefined {
    return this.read(name, (text) => parse.parseText(text, maxCharacters, true));
  }

  reference(name: Name): string | undefined {
    return this.text(name, 64);
  }

  references(name: Name): readonly string[] {
    return this.read(name, parse.parseReferences) ?? [];
  }

  choice<Value extends string>(name: Name, values: readonly Value[]): Value | undefined {
    return this.read(name, (text) => parse.parseChoice(text, values));
  }

  yesNo(name: Name): boolean | undefined {
    return this.read(name, parse.parseYesNo);
  }

  integer(name: Name, from: number, to: number): number | undefined {
    return this.read(name, (text) => parse.parseInteger(text, from, to));
  }

  day(name: Name): CalendarDay | undefined {
    return this.read(name, parse.parseCalendarDay);
  }

  usDay(name: Name): CalendarDay | undefined {
    return this.read(name, parse.parseUsDay);
  }

  timestamp(name: Name): Date | undefined {
    return this.read(name, parse.parseTimestamp);
  }

  currency(name: Name): CurrencyCode | undefined {
    return this.read(name, currency);
  }

  owed(name: Name, code: CurrencyCode | undefined): bigint | undefined {
    return this.read(name, (text) => parse.parseOwed(text, code));
  }

  /** With a sign. */
  balance(name: Name, code: CurrencyCode | undefined): bigint | undefined {
    return this.read(name, (text) => parse.parseBalance(text, code));
  }

  wholeAmount(name: Name, code: CurrencyCode): bigint | undefined {
    return this.read(name, (text) => parse.parseWholeAmount(text, code));
  }

  jurisdiction(name: Name): string | undefined {
    return this.read(name, parse.parseJurisdiction);
  }

  timeZone(name: Name): string | undefined {
    return this.read(name, parse.parseTimeZone);
  }

  language(name: Name): string | undefined {
    return this.read(name, parse.parseLanguage);
  }

  phone(name: Name, country: string | undefined, isMobile = false): string | undefined {
    return this.read(name, (text) => parse.parsePhone(text, country, isMobile));
  }

  /** Undefined, and no mistake, where it is no valid number. */
  phoneIfValid(name: Name, country: string | undefined): string | undefined {
    try {
      return parse.parsePhone(this.raw(name), country, false);
    } catch (error) {
      if (error instanceof BadValue) return undefined;
      throw error;
    }
  }

  email(name: Name): string | undefined {
    return this.read(name, parse.parseEmail);
  }

  /** Notes a mistake that only shows when several fields or rows are looked at. */
  mistake(name: Name, reason: string): void {
    const column = this.columns.get(name);
    const value = this.raw(name);
    this.mistakes.push({
      line: this.line,
      column: name,
      value: shownValue(value, column ?? { sensitive: true }),
      reason,
    });
  }

  /** Notes a mistake when an earlier line had the same value; `seen` is value → line, kept over the file. */
  unique(name: Name, seen: Map<string, number>): void {
    const value = this.raw(name);
    const earlier = seen.get(value);
    if (earlier !== undefined) this.mistake(name, `stands in line ${earlier} already`);
    else if (value !== '') seen.set(value, this.line);
  }

  private read<Value>(name: Name, parseValue: (text: string) => Value): Value | undefined {
    const text = this.raw(name);
    if (text === '') {
      if (this.columns.get(name)?.required) this.mistake(name, 'must be filled in');
      return undefined;
    }
    try {
      return parseValue(text);
    } catch (error) {
      if (!(error instanceof BadValue || error instanceof MoneyMistake)) throw error;
      this.mistake(name, error.message);
      return undefined;
    }
  }
}

export function byName(columns: readonly Column[]): ReadonlyMap<string, Column> {
  return new Map(columns.map((column) => [column.name, column]));
}
