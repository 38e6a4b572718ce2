import { sql } from 'kysely';
import {
  ErasePersonDocument,
  PlaceHoldDocument,
  ReleaseHoldDocument,
  type ErasePersonMutation,
  type ErasePersonMutationVariables,
  type PlaceHoldMutationVariables,
  type ReleaseHoldMutation,
} from '../../schema/operations/documents.js';
import { done, key, present } from './verbs.js';
import { approve, type Answer, type Person, type World } from './world.js';

/** Legal holds and erasures, over the API. */

/** Gives the grant by statement: over the API it takes two, as `test/debtors/data-state.test.ts` has it. */
export async function giveHolds({ owner }: Pick<World, 'owner'>, ...people: readonly Person[]): Promise<void> {
  const ids = people.map(({ actor }) => actor.id);
  await sql`update app_user set grants = array['LEGAL_HOLD'] where id = any(${ids}::uuid[])`.execute(owner);
}

/** A key of entries that are over any time of retention, though nothing is sealed under it. */
export async function keepSince2001({ owner }: Pick<World, 'owner'>, personId: string): Promise<void> {
  await sql`
    insert into vault.person_key (institution_id, person_id, key_class, key_year, wrapped)
    select institution_id, person_id, 'OTHER', 2001, wrapped from vault.person_key
    where person_id = ${personId.replace(/^\w+_/, '')}::uuid and key_class = 'OTHER' limit 1`.execute(owner);
}

/** @param on whom it touches, and what else differs from a suit's */
export async function placeHold(by: Person, on: Partial<PlaceHoldMutationVariables['input']>): Promise<string> {
  const input = { reason: 'LITIGATION' as const, reference: 'Suit 7', idempotencyKey: key(), ...on };
  return done(await by.ask(PlaceHoldDocument, { input })).placeHold.holdId;
}

export const askToRelease = (by: Person, holdId: string): Promise<Answer<ReleaseHoldMutation>> =>
  by.ask(ReleaseHoldDocument, { input: { holdId, reason: 'the suit has ended', idempotencyKey: key() } });

/** By two who hold the grant. */
export async function releaseHold(by: Person, second: Person, holdId: string): Promise<void> {
  await approve(second, present(done(await askToRelease(by, holdId)).releaseHold.approval).id);
  present(done(await askToRelease(by, holdId)).releaseHold.hold);
}

type Erasure = ErasePersonMutation['erasePerson'];

export async function askToErase(
  by: Person,
  personId: string,
  basis: ErasePersonMutationVariables['input']['basis'] = 'PERSON_ASKED',
): Promise<Erasure> {
  const input = { personId, basis, idempotencyKey: key() };
  return done(await by.ask(ErasePersonDocument, { input })).erasePerson;
}
