import { Misuse } from './misuse.js';

/** The instant that an option was given, as RFC 3339 in UTC; null where it was left out. @throws Misuse */
export function instant(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime()) || !/T.*(Z|[+-]\d\d:\d\d)$/.test(text))
    throw new Misuse(`${option} takes an instant with its offset, such as 2026-01-01T00:00:00Z.`);
  return at.toISOString();
}
