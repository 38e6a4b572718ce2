import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { badInput } from '../lib/errors.js';
import { isJurisdiction } from '../lib/jurisdiction.js';
import type { ContactPointKind } from '../lib/vocabulary.js';

const telephones: ReadonlySet<ContactPointKind> = new Set(['MOBILE_PHONE', 'LANDLINE_HOME', 'LANDLINE_WORK']);

/** The country of a telephone number in E.164; null where its plan tells none, and of everything else. */
export function regionOfNumber(kind: ContactPointKind, value: string): string | null {
  const country = telephones.has(kind) ? parsePhoneNumberFromString(value)?.country : undefined;
  // Some plans are of places that ISO 3166 has no code for.
  return country !== undefined && isJurisdiction(country) ? country : null;
}

/** @throws BAD_USER_INPUT */
export function checkRegion(path: string, code: string): string {
  if (!isJurisdiction(code)) throw badInput(path, 'is no ISO 3166 code such as CN, US or US-MA.');
  return code;
}
