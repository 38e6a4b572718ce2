import type { ContactPointKind } from './vocabulary.js';

/** What is shown of personal data without a purpose: enough to recognise a case by, too little to reach or find anybody. */

/** 张伟 → 张** */
export const maskedName = (value: string): string => `${Array.from(value)[0] ?? ''}**`;

/** 310101199001011234 → ****1234; short ones wholly */
export const maskedNumber = (value: string): string =>
  Array.from(value).length >= 8 ? `****${Array.from(value).slice(-4).join('')}` : '****';

const phones: ReadonlySet<ContactPointKind> = new Set(['MOBILE_PHONE', 'LANDLINE_HOME', 'LANDLINE_WORK']);

/** +8613812345678 → +86138****5678, zhang@example.com → z***@example.com, an address wholly */
export function maskedContact(value: string, kind: ContactPointKind): string {
  if (phones.has(kind))
    return value.length > 10 ? `${value.slice(0, -8)}****${value.slice(-4)}` : `****${value.slice(-2)}`;
  return kind === 'EMAIL' ? `${Array.from(value)[0] ?? ''}***@${value.split('@')[1] ?? ''}` : '***';
}

export const hidden = (): null => null;

/** Makes equal what a person would call the same name: width, case and spaces apart. */
export const normalName = (value: string): string => value.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Makes equal what differs by spaces, hyphens, brackets, width or case only. */
export const normalNumber = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[\s()\-.]/g, '')
    .toLowerCase();

/**
 * Makes equal what differs by spaces, width or case only. A hyphen counts: banks number a debtor's loans 1001-11 and
 * 10011-1, and two accounts must never be taken for one.
 */
export const normalAccountNumber = (value: string): string => value.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Numbers without their punctuation; other addresses like names. */
export const normalContact = (value: string): string =>
  /^[+\d]/.test(value.trim()) && !value.includes('@') ? normalNumber(value) : normalName(value);
