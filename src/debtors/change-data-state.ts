import { sql } from 'kysely';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { User } from '../access/index.js';
import { conflict } from '../lib/errors.js';
import { newId, parseNodeId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import type { Operation } from '../lib/room.js';
import { findInSight } from '../lib/sight.js';
import { DataStateChange } from './data-state-change.entity.js';
import type { DataStateInput } from './data-state.inputs.js';
import type { DataState } from './data-state.js';
import { erasePersonOperation, releasePersonOperation, restrictPersonOperation } from './debtor.journal.js';
import { Person } from './person.entity.js';

/** @returns the person's id. @throws CONFLICT where the data are not in use */
export const restrictPerson = (context: Context, input: DataStateInput): Promise<string> =>
  change(context, restrictPersonOperation, 'person.restricted', input, ['ACTIVE'], 'RESTRICTED', setRestricted(true));

/** @returns the person's id. @throws CONFLICT where the data are not restricted */
export const releasePerson = (context: Context, input: DataStateInput): Promise<string> =>
  change(context, releasePersonOperation, 'person.released', input, ['RESTRICTED'], 'ACTIVE', setRestricted(false));

/**
 * The keys go last: the entry of the erasure itself is still one of the person's numbered entries.
 * @returns the person's id. @throws CONFLICT where the data are erased already
 */
export const erasePerson = (context: Context, input: DataStateInput): Promise<string> =>
  change(
    context,
    erasePersonOperation,
    'subject.erased',
    input,
    ['ACTIVE', 'RESTRICTED'],
    'ERASED',
    async (work, personId) => {
      work.afterEntries(async (db) => {
        await sql`select vault.erase_person(${personId}::uuid)`.execute(db);
      });
      return { entries: await entriesOf(work, personId) };
    },
  );

type Entry = 'person.restricted' | 'person.released' | 'subject.erased';
/** Does to the person's keys what the state says. @returns what the entry says of it beside */
type InVault = (work: Work, personId: string) => Promise<Readonly<Record<string, unknown>> | null>;

const setRestricted =
  (isRestricted: boolean): InVault =>
  async ({ db }, personId) => {
    await sql`select vault.restrict_person(${personId}::uuid, ${isRestricted})`.execute(db);
    return null;
  };

async function change(
  context: Context,
  operation: Operation<Entry>,
  type: Entry,
  input: DataStateInput,
  from: readonly DataState[],
  state: DataState,
  inVault: InVault,
): Promise<string> {
  await actOnce(context, operation, { key: checkKey(input.idempotencyKey), input, resultId: newId() }, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    const personId = await findInSight(work, context.catalogue, personTypes, input.personId, 'input.personId');
    const person = await em.findOneOrFail(Person, { id: personId });
    if (!from.includes(person.dataState))
      throw conflict(`The data of this person are ${person.dataState.toLowerCase()}: this cannot be done with them.`);
    person.dataState = state;
    const entryId = newId();
    em.create(DataStateChange, {
      institutionId,
      id: newId(),
      person: em.getReference(Person, [institutionId, personId], { wrapped: true }),
      state,
      basis: input.basis,
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
      validFrom: now,
      validTo: null,
      recordedAt: now,
      entryId,
    });
    const details = await inVault(work, personId);
    journal.enter({
      type,
      id: entryId,
      subjects: [{ personId, role: 'DEBTOR', stream: 'OTHER' }],
      outcomes: [input.basis],
      ...(details && { details }),
    });
  });
  // Checked above: the repetition of a done change comes by here without it.
  return parseNodeId(input.personId)?.id ?? '';
}

/** How many entries of each stream stand in the journal about the person before this one: they stay, and say nothing more. */
async function entriesOf({ db }: Work, personId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ stream: string; seq: string }>`
    select c.stream, c.seq from vault.subject s
    join audit.counter c on c.institution_id = s.institution_id and c.pseudonym = s.pseudonym
    where s.person_id = ${personId}::uuid`.execute(db);
  return Object.fromEntries(rows.map(({ stream, seq }) => [stream, Number(seq)]));
}

const personTypes: readonly [string, ...string[]] = ['Person', 'Debtor'];
