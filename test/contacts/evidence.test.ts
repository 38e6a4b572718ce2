import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  attemptInput,
  done,
  key,
  openCase,
  personInput,
  recordContactAttempt,
  recordContactAttemptDocument,
} from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

/** How many entries of a stream a person has, by their own counter. */
async function entriesOf(personId: string, stream: string): Promise<number> {
  const { rows } = await sql<{ seq: string }>`
    select c.seq from audit.counter c join vault.subject s using (institution_id, pseudonym)
    where s.person_id = ${personId.slice(personId.indexOf('_') + 1)}::uuid and c.stream = ${stream}`.execute(
    world().owner,
  );
  return Number(rows[0]?.seq ?? 0);
}

async function addGuarantor(by: Person, debtorId: string): Promise<{ personId: string; phoneId: string }> {
  const input = { debtorId, person: personInput({ displayName: '李娜' }), role: 'GUARANTOR', idempotencyKey: key() };
  const added = done(
    await by.ask(
      'mutation ($input: AddRelatedPersonInput!) { addRelatedPerson(input: $input) { relatedPerson { person { id } } } }',
      { input },
    ),
  );
  const personId = added.addRelatedPerson.relatedPerson.person.id as string;
  const phone = { personId, kind: 'MOBILE_PHONE', value: '+8613912345678', source: 'CONTRACT', idempotencyKey: key() };
  const point = done(
    await by.ask('mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { contactPointId } }', {
      input: phone,
    }),
  );
  return { personId, phoneId: point.addContactPoint.contactPointId as string };
}

test('a guarantor who was rung finds the attempt in their own numbers, also when the debtor answered', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const guarantor = await addGuarantor(collector, opened.debtorId);
  const dialled = { ...opened, contactPointId: guarantor.phoneId };
  await recordContactAttempt(world(), collector, dialled, {
    answered: true,
    outcome: 'CONNECTED_DEBTOR',
    personReachedId: opened.debtorId,
  });
  expect(await entriesOf(opened.debtorId, 'CONTACT')).toBe(1);
  expect(await entriesOf(guarantor.personId, 'CONTACT')).toBe(1);
});

test('a correction stands in the numbers of whoever was named wrongly and of whoever was reached', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const guarantor = await addGuarantor(collector, opened.debtorId);
  const attempt = await recordContactAttempt(world(), collector, opened, {
    answered: true,
    outcome: 'CONNECTED_DEBTOR',
  });
  const input = {
    contactAttemptId: attempt.id,
    kind: 'MISTAKEN_PERSON',
    personReachedId: guarantor.personId,
    reason: 'it was the guarantor',
    idempotencyKey: key(),
  };
  const correct =
    'mutation ($input: CorrectContactAttemptInput!) { correctContactAttempt(input: $input) { contactAttemptId } }';
  done(await collector.ask(correct, { input }));
  expect(await entriesOf(opened.debtorId, 'CONTACT')).toBe(2);
  expect(await entriesOf(guarantor.personId, 'CONTACT')).toBe(1);
  const elsewhere = await openCase(world(), { assignee: collector });
  const { codes } = await collector.ask(correct, {
    input: { ...input, personReachedId: elsewhere.debtorId, idempotencyKey: key() },
  });
  expect(codes).toEqual(['BAD_USER_INPUT']);
});

test('a repetition after the case went to somebody else still says that it was recorded, and shows nothing', async () => {
  const [collector, next] = [await world().person('COLLECTOR', 'North'), await world().person('COLLECTOR', 'North')];
  const lead = await world().person('TEAM_LEAD', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const input = attemptInput(world(), opened);
  const first = done(await collector.ask(recordContactAttemptDocument, { input })).recordContactAttempt.contactAttempt;
  const assign = { caseId: opened.caseId, assigneeId: next.id, idempotencyKey: key() };
  done(
    await lead.ask('mutation ($input: AssignCaseInput!) { assignCase(input: $input) { caseId } }', { input: assign }),
  );
  const again = await collector.ask(
    'mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttemptId contactAttempt { id } } }',
    { input },
  );
  expect(again.errors).toEqual([]);
  expect(again.data).toEqual({ recordContactAttempt: { contactAttemptId: first.id, contactAttempt: null } });
});

test('a history leaves its entry whatever is selected of it', async () => {
  const officer = await world().person('COMPLIANCE_OFFICER');
  const opened = await openCase(world());
  done(
    await officer.ask(
      'query ($id: ID!) { contactHistory(debtorId: $id) { contactAttempts(first: 1) { totalCount } } }',
      { id: opened.debtorId },
    ),
  );
  expect(await entriesOf(opened.debtorId, 'ACCESS')).toBe(1);
});

test('forty operations that read and look at once wait for each other and all answer', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  await openCase(world(), { assignee: collector });
  const both = '{ viewer { id } cases(first: 1, purpose: CONTACT) { nodes { debtor { displayName } } } }';
  const answers = await Promise.all(Array.from({ length: 40 }, () => collector.ask(both)));
  expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
  expect(new Set(answers.map(({ data }) => data.cases.nodes[0].debtor.displayName))).toEqual(new Set(['张伟']));
});
