import { badInput } from './errors.js';

/** Checks of what callers send, each with the path of the input that it is about. */

// eslint-disable-next-line no-control-regex -- control characters are just what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A text within its length in characters, trimmed, without control characters; names of any script are welcome. */
export function checkText(path: string, text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed.length === 0) throw badInput(path, 'must not be empty.');
  // By code points, as PostgreSQL counts.
  if (Array.from(trimmed).length > most) throw badInput(path, `is too long: at most ${most} characters.`);
  if (control.test(trimmed)) throw badInput(path, 'holds control characters. Remove them.');
  if (!trimmed.isWellFormed()) throw badInput(path, 'is not well-formed text (a lone surrogate). Send proper Unicode.');
  return trimmed;
}

/** Every text below is proper Unicode: of another there is no canonical form, so no key could be claimed for it. */
export function checkWellFormed(path: string, value: unknown): void {
  if (typeof value === 'string' && !value.isWellFormed())
    throw badInput(path, 'is not well-formed text (a lone surrogate). Send proper Unicode.');
  if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) checkWellFormed(`${path}.${key}`, each);
}

/**
 * Of a text about the work, which stands beside nobody's key and stays when a person is erased: no personal data. Only what
 * has the form of some is found, such as a number or an address; a name has none.
 */
export function checkWorkText(path: string, text: string, most: number): string {
  const checked = checkText(path, text, most);
  if (personal.test(checked.normalize('NFKC')))
    throw badInput(
      path,
      'holds what looks like a phone number, an identity number or an e-mail address. Say it without personal data.',
    );
  return checked;
}

/** An e-mail address; nine digits in a row that are no part of an id; an international number; (617) 555-0117, 138 0013 8000 and 123-45-6789. */
const personal =
  /[^\s@]+@[^\s@]+\.[^\s@]+|(?<![\w-])\d{9,18}X?(?![\w-])|\+\d(?:[\s().-]*\d){7}|(?<!\d)\(?\d{3}(?:\)\s?|[\s.-])\d{3,4}[\s.-]\d{4}(?!\d)|(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/iu;

/** A language by BCP 47, as it was given. */
export function checkLanguage(path: string, text: string): string {
  const tag = checkText(path, text, 35);
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    throw badInput(path, 'is no language by BCP 47. Give a tag such as zh-CN or en.');
  }
  return tag;
}

export const checkOptionalText = (path: string, text: string | null | undefined, most: number): string | null =>
  text === undefined || text === null ? null : checkText(path, text, most);

/** What a client chooses to make a mutation repeatable. */
export const checkKey = (key: string): string => checkText('input.idempotencyKey', key, 100);

export function checkAtMost(path: string, list: readonly unknown[], most: number): void {
  if (list.length > most) throw badInput(path, `takes at most ${most}.`);
}

/** An amount that is owed: from 0 up. */
export function checkAmount(path: string, amountMinor: string): bigint {
  const amount = BigInt(amountMinor);
  if (amount < 0n) throw badInput(path, 'must not be negative.');
  return amount;
}
