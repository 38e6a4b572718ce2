import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';
import { badInput } from '../lib/errors.js';
import { isJurisdiction } from '../lib/jurisdiction.js';
import type { ContactPointKind } from '../lib/vocabulary.js';

const telephones: ReadonlySet<ContactPointKind> = new Set(['MOBILE_PHONE', 'LANDLINE_HOME', 'LANDLINE_WORK']);

/** Calling codes of one country alone: of their numbers nothing else need be read, which an import by the ten thousand feels. */
const soleCountries: ReadonlyMap<string, CountryCode> = new Map(
  [...Map.groupBy(getCountries(), (country) => getCountryCallingCode(country))].flatMap(([code, [country, ...more]]) =>
    country && more.length === 0 ? [[code, country] as const] : [],
  ),
);

/** No calling code begins with another. */
const soleCountryOf = (value: string): CountryCode | undefined =>
  [1, 2, 3].map((digits) => soleCountries.get(value.slice(1, 1 + digits))).find((country) => country !== undefined);

/** The country of a telephone number in E.164; null where its plan tells none, and of everything else. */
export function regionOfNumber(kind: ContactPointKind, value: string): string | null {
  const country = telephones.has(kind)
    ? (soleCountryOf(value) ?? parsePhoneNumberFromString(value)?.country)
    : undefined;
  // Some plans are of places that ISO 3166 has no code for.
  return country !== undefined && isJurisdiction(country) ? country : null;
}

/** @throws BAD_USER_INPUT */
export function checkRegion(path: string, code: string): string {
  if (!isJurisdiction(code)) throw badInput(path, 'is no ISO 3166 code such as CN, US or US-MA.');
  return code;
}
