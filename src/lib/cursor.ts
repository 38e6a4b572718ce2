import { createHmac, timingSafeEqual } from 'node:crypto';
import { badCursor } from './errors.js';

/** Signs and reads cursors. A cursor names its list and order, so that it cannot be used on another. */
export interface Cursors {
  /** @param list the list's type and order; @param values the ordering columns' texts and the id's */
  sign(list: string, values: readonly string[]): string;
  /** @throws BAD_CURSOR */
  read(list: string, cursor: string): readonly string[];
}

export function makeCursors(key: Buffer): Cursors {
  const mac = (list: string, body: string): Buffer =>
    createHmac('sha256', key).update(`${list}\n${body}`).digest().subarray(0, 12);
  return {
    sign(list, values) {
      const body = Buffer.from(JSON.stringify(values)).toString('base64url');
      return `${body}.${mac(list, body).toString('base64url')}`;
    },
    read(list, cursor) {
      const [body = '', given = '', rest] = cursor.length <= 2_000 ? cursor.split('.') : [];
      // As text, not as bytes: decoding would pass by letters that say nothing.
      const expected = Buffer.from(mac(list, body).toString('base64url'));
      const actual = Buffer.from(given);
      if (rest !== undefined || actual.length !== expected.length || !timingSafeEqual(actual, expected))
        throw badCursor();
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as string[];
    },
  };
}
