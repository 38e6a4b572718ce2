/** Accounts are known again by their numbers, which are sealed: by the tokens that the vault keeps of them. */
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { Account } from '../cases/index.js';
import { normalAccountNumber } from '../lib/masks.js';

/** The same for numbers that are one account's, however they are written. */
export const accountKey = (number: string): string => normalAccountNumber(number);

/**
 * Each looked up by itself: PostgreSQL, which knows little of a table that is just being filled, would else read all tokens of
 * the institution rather than look for five hundred.
 * @returns the accounts of these numbers, by id, with the key of their number
 */
export async function accountsNumbered(
  { db, sealer }: Pick<Work, 'db' | 'sealer'>,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const keyOf = new Map(
    numbers.map((number) => [`\\x${sealer.tokenOf(Account, 'number', number).toString('hex')}`, accountKey(number)]),
  );
  const { rows } = await sql<{ id: string | null; token: string }>`
    select (select t.row_id from vault.search_token t where t.field = 'Account.number' and t.token = given.token) as id,
      given.token::text as token
    from unnest(${[...keyOf.keys()]}::bytea[]) as given(token)`.execute(db);
  return new Map(rows.flatMap(({ id, token }) => (id === null ? [] : [[id, keyOf.get(token) ?? '']])));
}
