/** An erasure and what is written of the same person at the same time exclude each other: nothing of them is left behind. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { waiting } from '../kit/waiting.js';
import {
  attemptInput,
  correct,
  done,
  key,
  openCase,
  recordContactAttempt,
  recordContactAttemptDocument,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { approve, newWorld, type Answer, type Person } from '../kit/world.js';

const world = newWorld();
let officer: Person;
let counsel: Person;
let collector: Person;
let service: Person;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  counsel = await world().person('LEGAL_COUNSEL');
  collector = await world().person('COLLECTOR', 'North');
  service = await serviceOf(world());
});

const uuidOf = (nodeId: string): string => nodeId.replace(/^\w+_/, '');

/** Asked for and approved: sending it again erases. */
async function erasure({ debtorId }: OpenedCase): Promise<() => Promise<Answer>> {
  const erase = (): Promise<Answer> =>
    officer.ask('mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { personId approval { id } } }', {
      input: { personId: debtorId, basis: 'COURT_OR_REGULATOR', idempotencyKey: key() },
    });
  await approve(counsel, done(await erase()).erasePerson.approval.id);
  return erase;
}

/** What is written of somebody, each with something that is sealed. */
const writings: readonly (readonly [string, (opened: OpenedCase, attemptId: string) => Promise<Answer>])[] = [
  [
    'a number that is added',
    ({ debtorId }) =>
      service.ask('mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { contactPointId } }', {
        input: {
          ...{ personId: debtorId, kind: 'MOBILE_PHONE', value: '+8613987654321', source: 'CONTRACT' },
          idempotencyKey: key(),
        },
      }),
  ],
  [
    'an attempt that is recorded with a note',
    (opened) =>
      collector.ask(recordContactAttemptDocument, {
        input: attemptInput(world(), opened, { note: 'Walks the marmoset.' }),
      }),
  ],
  [
    'an attempt that is corrected',
    (_opened, contactAttemptId) =>
      collector.ask(
        'mutation ($input: CorrectContactAttemptInput!) { correctContactAttempt(input: $input) { contactAttempt { id } } }',
        {
          input: {
            ...{ contactAttemptId, kind: 'MISTAKEN_OUTCOME', outcome: 'BUSY', reason: 'Heard the marmoset.' },
            idempotencyKey: key(),
          },
        },
      ),
  ],
  [
    'a person who is corrected',
    ({ debtorId }) =>
      officer.ask('mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { personId } }', {
        input: { personId: debtorId, displayName: 'Marmoset Walker', reason: 'Read again.', idempotencyKey: key() },
      }),
  ],
];

/** What the vault still holds of somebody. A secret that could be opened would have its key here. */
async function leftOf({ debtorId }: OpenedCase): Promise<{ tokens: number; keys: number }> {
  const id = uuidOf(debtorId);
  const { rows } = await sql<{ tokens: string; keys: string }>`
    select (select count(*) from vault.search_token where person_id = ${id}::uuid) as tokens,
      (select count(*) from vault.person_key where person_id = ${id}::uuid) as keys`.execute(world().owner);
  return { tokens: Number(rows[0]?.tokens), keys: Number(rows[0]?.keys) };
}

const nothing = { tokens: 0, keys: 0 };

describe.each(writings)('%s', (_what, write) => {
  const prepared = async () => {
    const opened = await openCase(world(), { assignee: collector });
    const attempt = await recordContactAttempt(world(), collector, opened);
    return { opened, attemptId: String(attempt.id), erase: await erasure(opened) };
  };

  test('while the person is erased is refused, and leaves no token, key or secret', async () => {
    const { opened, attemptId, erase } = await prepared();
    // The erasure waits where it writes its entry: on the number of the person.
    const holder = await world().connect('superuser');
    await holder.query('begin');
    await holder.query(
      'select from audit.counter c join vault.subject s using (institution_id, pseudonym) where s.person_id = $1 for update of c',
      [uuidOf(opened.debtorId)],
    );
    const erasing = erase();
    await waiting(holder, 1);
    const writing = write(opened, attemptId);
    await waiting(holder, 2);
    await holder.query('rollback');
    done(await erasing);
    expect((await writing).codes).toEqual(['CONFLICT']);
    expect(await leftOf(opened)).toEqual(nothing);
  });

  test('when an erasure begins is written before, and erased with the person', async () => {
    const { opened, attemptId, erase } = await prepared();
    // The writing waits where it inserts its row, with the person's key in its hands.
    const holder = await world().connect('superuser');
    await holder.query('begin');
    await holder.query(
      'lock table contact_point, contact_attempt, contact_attempt_correction, person_correction in share mode',
    );
    const writing = write(opened, attemptId);
    await waiting(holder, 1);
    const erasing = erase();
    // It waits too; where it did not, it would end.
    await Promise.race([waiting(holder, 2), erasing]);
    await holder.query('rollback');
    done(await writing);
    done(await erasing);
    expect(await leftOf(opened)).toEqual(nothing);
  });
});

test('what is entered of somebody erased is numbered, and sealed under no key that is kept', async () => {
  const opened = await openCase(world(), { assignee: collector });
  const { id } = await recordContactAttempt(world(), collector, opened);
  const erase = await erasure(opened);
  done(await erase());
  await recordContactAttempt(world(), collector, opened);
  done(
    await collector.ask(
      'mutation ($input: NoteContactPointInput!) { noteContactPoint(input: $input) { contactPointId } }',
      {
        input: { contactPointId: opened.contactPointId, state: 'OUT_OF_SERVICE', idempotencyKey: key() },
      },
    ),
  );
  await expect(correct(collector, id)).rejects.toThrow('CONFLICT');
  expect((await erase()).codes).toEqual(['CONFLICT']);
  expect(await leftOf(opened)).toEqual(nothing);
  const { rows } = await sql<{ stream: string; seq: string }>`
    select c.stream, c.seq from audit.counter c join vault.subject s using (institution_id, pseudonym)
    where s.person_id = ${uuidOf(opened.debtorId)}::uuid order by 1`.execute(world().owner);
  expect(rows).toEqual([
    { stream: 'CONTACT', seq: '1' },
    { stream: 'OTHER', seq: '1' },
  ]);
});
