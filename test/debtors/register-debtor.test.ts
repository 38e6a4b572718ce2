import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  AddContactPointDocument,
  AddRelatedPersonDocument,
  DebtorInDepthDocument,
  DebtorsDocument,
  NoteContactPointDocument,
} from '../../schema/operations/documents.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import {
  addRelated,
  present,
  done,
  key,
  openCase,
  personInput,
  registerDebtor,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

let service: Person;
let officer: Person;
let collector: Person;
let opened: OpenedCase;
beforeAll(async () => {
  service = await serviceOf(world());
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  opened = await openCase(world(), { assignee: collector });
});

test('a debtor is shown masked, and in plain for a purpose, which leaves one entry on each person seen', async () => {
  const related = await addRelated(service, opened.debtorId);
  const masked = { displayName: '张**', nationalId: '****1234', birthDate: null };
  expect(done(await officer.ask(DebtorInDepthDocument, { id: opened.debtorId })).node).toMatchObject({
    ...masked,
    contactPoints: [{ value: '+86138****5678' }],
    relatedPersons: [{ person: { id: related.personId, displayName: '王**' } }],
  });
  const left = await leavesOf(world(), async () => {
    const { node } = done(await officer.ask(DebtorInDepthDocument, { id: opened.debtorId, purpose: 'COMPLAINT' }));
    expect(node).toMatchObject({
      displayName: '张伟',
      nationalId: '310101199001011234',
      birthDate: '1990-01-01',
      contactPoints: [{ value: '+8613812345678' }],
      relatedPersons: [{ person: { displayName: '王芳' } }],
    });
  });
  expect(left).toMatchObject([
    {
      type: 'person.looked',
      subjects: [
        { role: 'VIEWED', stream: 'ACCESS' },
        { role: 'VIEWED', stream: 'ACCESS' },
      ],
    },
  ]);
  expect(left[0]!.outcomes).toEqual(
    expect.arrayContaining(['COMPLAINT', 'ContactPoint.value', 'Debtor.displayName', 'Person.displayName']),
  );
});

test('people are found by their whole name or number, and by nothing less', async () => {
  await registerDebtor(service, { displayName: '欧阳娜娜', nationalId: '11010519491231002X' });
  const count = async (filter: { displayName?: { eq: string }; nationalId?: { eq: string } }) =>
    done(await officer.ask(DebtorsDocument, { first: 10, filter })).debtors.totalCount;
  expect(await count({ displayName: { eq: '欧阳娜娜' } })).toBe(1);
  expect(await count({ displayName: { eq: '欧阳' } })).toBe(0);
  expect(await count({ nationalId: { eq: '11010519491231002X' } })).toBe(1);
  expect(await count({ nationalId: { eq: '002X' } })).toBe(0);
});

test('nobody is born in the future', async () => {
  await expect(registerDebtor(service, { birthDate: '2026-04-02' })).rejects.toThrow('input.person.birthDate');
  await expect(registerDebtor(service, { birthDate: '2026-04-01' })).resolves.toMatch(/^debtor_/);
});

describe('a related person', () => {
  const add = (more: Record<string, unknown>) =>
    service.ask(AddRelatedPersonDocument, {
      input: { debtorId: opened.debtorId, role: 'SPOUSE', idempotencyKey: key(), ...more } as never,
    });

  test('is somebody known or somebody new, not both, not neither', async () => {
    const { personId } = await addRelated(service, opened.debtorId);
    expect((await add({})).codes).toEqual(['BAD_USER_INPUT']);
    expect((await add({ personId, person: personInput() })).codes).toEqual(['BAD_USER_INPUT']);
    expect(done(await add({ personId })).addRelatedPerson.relatedPerson?.person.id).toBe(personId);
  });

  test('is not the debtor', async () => {
    expect((await add({ personId: opened.debtorId })).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('of a debtor that one does not see cannot be added', async () => {
    const other = await world().person('COLLECTOR', 'South');
    const input = {
      debtorId: opened.debtorId,
      role: 'SPOUSE' as const,
      person: personInput() as never,
      idempotencyKey: key(),
    };
    expect((await other.ask(AddRelatedPersonDocument, { input })).codes).toEqual(['NOT_FOUND']);
  });

  test('who takes another role has a further row; the first stays', async () => {
    const { personId } = await addRelated(service, opened.debtorId, { role: 'CONTACT_PERSON' });
    world().clock.pass(60_000);
    done(await add({ personId, role: 'GUARANTOR' }));
    const { node } = done(await officer.ask(DebtorInDepthDocument, { id: opened.debtorId })) as {
      node: { relatedPersons: { role: string; person: { id: string } }[] };
    };
    expect(node.relatedPersons.filter(({ person }) => person.id === personId).map(({ role }) => role)).toEqual([
      'CONTACT_PERSON',
      'GUARANTOR',
    ]);
  });
});

test('what is learned of a number stands beside it, in the order in which it was learned', async () => {
  const input = {
    personId: opened.debtorId,
    kind: 'EMAIL' as const,
    value: 'Zhang@Example.com',
    source: 'CONTRACT' as const,
    idempotencyKey: key(),
  };
  const contactPoint = present(
    done(await collector.ask(AddContactPointDocument, { input })).addContactPoint.contactPoint,
  );
  const note = async (state: 'CONFIRMED' | 'WRONG_PERSON') =>
    present(
      done(
        await collector.ask(NoteContactPointDocument, {
          input: { contactPointId: contactPoint.id, state, idempotencyKey: key() },
        }),
      ).noteContactPoint.contactPoint,
    );
  await note('CONFIRMED');
  world().clock.pass(60_000);
  const after = await note('WRONG_PERSON');
  expect(after).toEqual({ ...contactPoint, states: after.states });
  expect(after.states.map(({ state }) => state)).toEqual(['CONFIRMED', 'WRONG_PERSON']);
});

describe('a number or address', () => {
  const add = (personId: string, value: string) =>
    service.ask(AddContactPointDocument, {
      input: { personId, kind: 'LANDLINE_WORK', value, source: 'PUBLIC_SOURCE', idempotencyKey: key() },
    });

  test('of a person is one, however it is written: what was wished of it would not hold for another row', async () => {
    const before = await rowCounts(world());
    expect((await add(opened.debtorId, '+86 138 1234 5678')).codes).toEqual(['CONFLICT']);
    expect(await rowCounts(world())).toEqual(before);
    expect((await add(opened.debtorId, '+86 138 1234 5679')).codes).toEqual([]);
    const { personId } = await addRelated(service, opened.debtorId);
    expect((await add(personId, '+8613812345678')).codes).toEqual([]);
  });

  test('of several who add it at once one does', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => add(opened.debtorId, '+8613812345670')));
    expect(answers.flatMap(({ codes }) => codes)).toEqual(Array.from({ length: 4 }, () => 'CONFLICT'));
  });
});
