import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { useApproval, User, type TwoPersonEntry } from '../access/index.js';
import { conflict } from '../lib/errors.js';
import { newId, parseNodeId, toNodeId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import type { Operation } from '../lib/room.js';
import { findInSight } from '../lib/sight.js';
import { DataStateChange } from './data-state-change.entity.js';
import type { DataStateInput } from './data-state.inputs.js';
import { dataBasisWords, type DataState } from './data-state.js';
import { erasePersonOperation, releasePersonOperation, restrictPersonOperation } from './debtor.journal.js';
import { Person } from './person.entity.js';
import { refuseErasure } from './refuse-erasure.js';

/** @returns the person's id. @throws CONFLICT where the data are not in use */
export async function restrictPerson(context: Context, input: DataStateInput): Promise<string> {
  await change(context, input, {
    operation: restrictPersonOperation,
    type: 'person.restricted',
    from: ['ACTIVE'],
    to: 'RESTRICTED',
    inVault: setRestricted(true),
  });
  return personOf(input);
}

/** @returns the person's id. @throws CONFLICT where the data are not restricted */
export async function releasePerson(context: Context, input: DataStateInput): Promise<string> {
  await change(context, input, {
    operation: releasePersonOperation,
    type: 'person.released',
    from: ['RESTRICTED'],
    to: 'ACTIVE',
    inVault: setRestricted(false),
  });
  return personOf(input);
}

/**
 * By two people, since nothing brings it back. The keys go last: the entry of the erasure itself is still one of the
 * person's numbered entries.
 * @returns the id of the request that now waits for a second person, or of the refusal of the law, where there is one under it
 * @throws CONFLICT where the data are erased already
 */
export const erasePerson = (context: Context, input: DataStateInput): Promise<string> =>
  change(context, input, {
    operation: erasePersonOperation,
    type: 'subject.erased',
    from: ['ACTIVE', 'RESTRICTED'],
    to: 'ERASED',
    mayChange: async (work, { personId, entryId, approvalId }) => {
      const { basis } = input;
      if (await refuseErasure(work, { id: approvalId, personId, basis, entryId })) return null;
      return useApproval(context, work, {
        kind: 'ERASURE',
        request: { operation: 'erasePerson', person: personId, basis },
        subject: toNodeId('Person', personId),
        asks: `Erase the data of the person ${toNodeId('Person', personId)}.`,
        // Of the closed list: the words of who asks would stand there after the erasure, and could name the person.
        reason: dataBasisWords[basis],
        approvalId,
        entryId,
      });
    },
    inVault: async (work, personId) => {
      work.afterEntries(async (db) => {
        await sql`select vault.erase_person(${personId}::uuid)`.execute(db);
      });
      return { entries: await entriesOf(work, personId) };
    },
  });

/** Checked by `change`: the repetition of a done change comes by here without it. */
export const personOf = ({ personId }: DataStateInput): string => parseNodeId(personId)?.id ?? '';

type Entry = 'person.restricted' | 'person.released' | 'subject.erased' | 'erasure.refused' | TwoPersonEntry;

interface Change {
  readonly operation: Operation<Entry>;
  readonly type: Entry;
  readonly from: readonly DataState[];
  readonly to: DataState;
  /** For what takes two people, or what the law may refuse. @returns null when a request now waits, or it was refused */
  readonly mayChange?: (
    work: Work<Entry>,
    act: { readonly personId: string; readonly entryId: string; readonly approvalId: string },
  ) => Promise<{ readonly id: string; readonly approvedBy: string } | null>;
  /** Does to the person's keys what the state says. @returns what the entry says of it beside */
  readonly inVault: (work: Work, personId: string) => Promise<Readonly<Record<string, unknown>> | null>;
}

const setRestricted =
  (isRestricted: boolean): Change['inVault'] =>
  async ({ db }, personId) => {
    await sql`select vault.restrict_person(${personId}::uuid, ${isRestricted})`.execute(db);
    return null;
  };

async function change(
  context: Context,
  input: DataStateInput,
  { operation, type, from, to, mayChange, inVault }: Change,
): Promise<string> {
  const resultId = newId();
  return actOnce(context, operation, { key: checkKey(input.idempotencyKey), input, resultId }, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    const personId = await findInSight(work, context.catalogue, personTypes, input.personId, 'input.personId');
    // What is sealed of the person meanwhile holds a lock of this row too: it ends first, or finds the state that this leaves.
    const person = await em.findOneOrFail(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!from.includes(person.dataState))
      throw conflict(`The data of this person are ${person.dataState.toLowerCase()}: this cannot be done with them.`);
    const entryId = newId();
    const approval = mayChange && (await mayChange(work, { personId, entryId, approvalId: resultId }));
    if (approval === null) return;
    person.dataState = to;
    em.create(DataStateChange, {
      institutionId,
      id: newId(),
      person: em.getReference(Person, [institutionId, personId], { wrapped: true }),
      state: to,
      basis: input.basis,
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
      validFrom: now,
      validTo: null,
      recordedAt: now,
      entryId,
    });
    const done = await inVault(work, personId);
    const byTwo = approval && { approval: approval.id, requestedBy: actor.id, approvedBy: approval.approvedBy };
    journal.enter({
      type,
      id: entryId,
      subjects: [{ personId, role: 'DEBTOR', stream: 'OTHER' }],
      outcomes: [input.basis],
      ...((done ?? byTwo) && { details: { ...done, ...byTwo } }),
    });
  });
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
