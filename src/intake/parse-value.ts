/**
 * From the text of one field to a value. Each throws BadValue (or lib's MoneyMistake) with a reason that does not repeat the value.
 */
import parsePhoneNumber, { isSupportedCountry, type CountryCode } from 'libphonenumber-js/max';
import { isTimeZone, parseDay, parseInstant, type CalendarDay } from '../lib/calendar.js';
import { currency, parseAmount, type CurrencyCode } from '../lib/money.js';
import { isJurisdiction } from '../lib/jurisdiction.js';
import { BadValue } from './mistake.js';

/**
 * Text as people write it, emoji and right-to-left scripts included. Control characters are refused: none belongs into a name,
 * and NUL cannot be stored. U+FFFD is refused because it says that an earlier conversion lost what stood there.
 */
export function parseText(text: string, maxCharacters: number, mayHaveLines: boolean): string {
  if (text.length > maxCharacters) throw new BadValue(`longer than ${maxCharacters} characters`);
  if ((mayHaveLines ? /[^\P{Cc}\n\t]/u : /\p{Cc}/u).test(text)) throw new BadValue('holds a control character');
  if (text.includes('\u{FFFD}')) throw new BadValue('holds U+FFFD: an earlier conversion damaged this text');
  return text;
}

export function parseChoice<Value extends string>(text: string, values: readonly Value[]): Value {
  const value = values.find((each) => each === text);
  if (value === undefined) throw new BadValue(`must be one of ${values.join(', ')}`);
  return value;
}

export function parseYesNo(text: string): boolean {
  return parseChoice(text, ['true', 'false']) === 'true';
}

export function parseInteger(text: string, from: number, to: number): number {
  const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= from && value <= to)) throw new BadValue(`must be a whole number from ${from} to ${to}`);
  return value === 0 ? 0 : value;
}

/** A calendar day from 1900 to 2199. */
export function parseCalendarDay(text: string): CalendarDay {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new BadValue('not a day of the calendar, written like 2026-03-31');
  if (parsed < '1900' || parsed >= '2200') throw new BadValue('must lie between the years 1900 and 2199');
  return parsed;
}

/** A calendar day as Americans write it: 3/19/2015. */
export function parseUsDay(text: string): CalendarDay {
  const [, month = '', date = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year === '') throw new BadValue('not a day written like 3/19/2015');
  return parseCalendarDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

export function parseTimestamp(text: string): Date {
  const instant = parseInstant(text);
  if (!instant) throw new BadValue('not an RFC 3339 timestamp with offset, written like 2026-03-31T09:30:00+08:00');
  return instant;
}

/** An amount owed, in major units. With a currency that is itself mistaken, only the form is checked. */
export function parseOwed(text: string, code: CurrencyCode | undefined): bigint {
  const amountMinor = parseBalance(text, code);
  if (amountMinor < 0n) throw new BadValue('must not be negative');
  return amountMinor;
}

/** The same with a sign. */
export const parseBalance = (text: string, code: CurrencyCode | undefined): bigint =>
  parseAmount(text, code ?? finestCurrency);

const finestCurrency = currency('CLF');

/** An amount that a file gives in whole major units, with a sign. */
export function parseWholeAmount(text: string, code: CurrencyCode): bigint {
  if (text.includes('.')) throw new BadValue('must be a whole amount');
  return parseAmount(text, code);
}

export function parseJurisdiction(text: string): string {
  if (!isJurisdiction(text)) throw new BadValue('not a jurisdiction by ISO 3166, such as CN, GB or US-MA');
  return text;
}

export function parseTimeZone(text: string): string {
  if (!isTimeZone(text)) throw new BadValue('not a time zone of the IANA database, such as Asia/Shanghai');
  return text;
}

/** A language by BCP 47, in its canonical spelling. */
export function parseLanguage(text: string): string {
  try {
    const [language] = text.length <= 35 ? Intl.getCanonicalLocales(text) : [];
    if (language) return language;
  } catch {
    // falls through to the one reason
  }
  throw new BadValue('not a language by BCP 47, such as zh-CN or en');
}

/** A telephone number in E.164. Numbers without + are read as the country's own. */
export function parsePhone(text: string, country: string | undefined, isMobile: boolean): string {
  if (text.length > 40) throw new BadValue('not a telephone number: longer than 40 characters');
  if (!text.startsWith('+') && country === undefined)
    throw new BadValue('write the number with + and country code, or state the default country');
  const known = country !== undefined && isSupportedCountry(country) ? (country satisfies CountryCode) : undefined;
  const number = parsePhoneNumber(text, { ...(known && { defaultCountry: known }), extract: false });
  if (!number?.isValid())
    throw new BadValue(`not a valid telephone number${text.startsWith('+') ? '' : ` of ${country}`}`);
  if (number.ext) throw new BadValue('has an extension, which cannot be kept: give a number that reaches the person');
  if (isMobile && number.getType() === 'FIXED_LINE') throw new BadValue('a fixed line, not a mobile phone');
  return number.number;
}

/** An e-mail address with its domain in lower case; the part before @ belongs to its host and stays as written. */
export function parseEmail(text: string): string {
  const isAddress =
    text.length <= 254 && /^[^\s@"<>(),;:\\[\]\p{Cc}]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u.test(text);
  if (!isAddress || /\.\.|^\.|\.@|@-|-\./.test(text)) throw new BadValue('not an e-mail address');
  const at = text.lastIndexOf('@');
  return text.slice(0, at) + text.slice(at).toLowerCase();
}

/** References separated by semicolons, each once. */
export function parseReferences(text: string): readonly string[] {
  const references = text.split(';').map((each) => parseText(each.trim(), 64, false));
  if (references.some((each) => each === '')) throw new BadValue('an empty reference between semicolons');
  if (new Set(references).size !== references.length) throw new BadValue('names a reference twice');
  if (references.length > 100) throw new BadValue('more than 100 references');
  return references;
}
