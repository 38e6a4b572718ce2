import { beforeAll, describe, expect, test } from '@jest/globals';
import { RequestContactPermitDocument } from '../../schema/operations/documents.js';
import {
  addPhone,
  addRelated,
  done,
  key,
  openCase,
  permitInput,
  recordContactAttempt,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { approve, newWorld, verifyAll, type Answer, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();
let officer: Person;
let collector: Person;
/** An officer with the grant LEGAL_HOLD. */
let holder: Person;
/** The second person of an erasure. */
let counsel: Person;

beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  holder = await world().person('COMPLIANCE_OFFICER');
  const grant = () =>
    world().administrator.ask(
      'mutation ($input: ChangeUserInput!) { changeUser(input: $input) { user { grants } approval { id } } }',
      { input: { userId: holder.id, grants: ['LEGAL_HOLD'], reason: 'a suit', idempotencyKey: key() } },
    );
  await approve(officer, done(await grant()).changeUser.approval.id);
  expect(done(await grant()).changeUser.user.grants).toEqual(['LEGAL_HOLD']);
  counsel = await world().person('LEGAL_COUNSEL');
});

const change = (
  name: 'restrictPerson' | 'releasePerson' | 'erasePerson',
  personId: string,
  more: Record<string, unknown> = {},
  by = officer,
): Promise<Answer> =>
  by.ask(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { personId person { id dataState displayName reference dataStates { state basis actor { id } } }${name === 'erasePerson' ? ' approval { id kind state subject reason }' : ''} } }`,
    { input: { personId, basis: 'PERSON_ASKED', idempotencyKey: key(), ...more } },
  );

/** Asked for, approved by another, done. */
async function erase(personId: string, more: Record<string, unknown> = {}, by = officer): Promise<Answer> {
  const { erasePerson: waiting } = done(
    await change('erasePerson', personId, more['basis'] ? { basis: more['basis'] } : {}, by),
  );
  expect(waiting).toMatchObject({ personId: null, person: null, approval: { kind: 'ERASURE', state: 'PENDING' } });
  await approve(counsel, waiting.approval.id);
  return change('erasePerson', personId, more, by);
}

const plainOf = async (opened: OpenedCase, by = officer): Promise<Untyped> =>
  done(
    await by.ask(
      'query ($id: ID!, $purpose: LookPurpose) { cases(first: 1, purpose: $purpose, filter: { debtor: { eq: $id } }) { nodes { debtor { dataState displayName nationalId birthDate contactPoints { value } } contactAttempts(first: 5) { nodes { note outcome } } } } }',
      { id: opened.debtorId, purpose: by === collector ? 'CASE_WORK' : 'COMPLAINT' },
    ),
  ).cases.nodes[0];

const unique = { displayName: 'Quixotic Zebra', nationalId: '310101199001018888', birthDate: '1978-08-18' };

describe('a restricted person', () => {
  test('is contacted by nobody until released, nor is who is related to them', async () => {
    const opened = await openCase(world(), { assignee: collector });
    const ask = () => collector.ask(RequestContactPermitDocument, { input: permitInput(opened) as never });
    done(await change('restrictPerson', opened.debtorId));
    expect((await ask()).codes).toEqual(['CONFLICT']);
    done(await change('releasePerson', opened.debtorId));
    expect(done(await ask()).requestContactPermit.permit).not.toBeNull();
    // Whose the number is counts beside whose the debt is; what has happened is recorded whatever their state.
    const service = await serviceOf(world());
    const { personId: guarantorId } = await addRelated(service, opened.debtorId);
    const contactPointId = await addPhone(service, guarantorId, '+8613712345678');
    done(await change('restrictPerson', guarantorId));
    const theirs = { input: permitInput({ ...opened, contactPointId }) as never };
    expect((await collector.ask(RequestContactPermitDocument, theirs)).codes).toEqual(['CONFLICT']);
    done(await change('restrictPerson', opened.debtorId));
    await recordContactAttempt(world(), collector, opened);
  });

  test('is read by nobody until released, and then as before', async () => {
    const opened = await openCase(world(), { assignee: collector, debtor: unique });
    await recordContactAttempt(world(), collector, opened, { note: 'Said so.' });
    const before = await plainOf(opened);
    expect(before).toMatchObject({ debtor: { ...unique, dataState: 'ACTIVE' } });
    const masked = async () =>
      done(
        await officer.ask('query ($id: ID!) { node(id: $id) { ... on Debtor { displayName nationalId } } }', {
          id: opened.debtorId,
        }),
      ).node;
    expect(await masked()).toEqual({ displayName: 'Q**', nationalId: '****8888' });
    const restricted = done(
      await change('restrictPerson', opened.debtorId, { basis: 'ACCURACY_CONTESTED' }),
    ).restrictPerson;
    expect(restricted.person).toMatchObject({
      dataState: 'RESTRICTED',
      displayName: null,
      dataStates: [{ state: 'RESTRICTED', basis: 'ACCURACY_CONTESTED', actor: { id: officer.id } }],
    });
    expect(await masked()).toEqual({ displayName: null, nationalId: null });
    for (const by of [officer, collector]) {
      expect(await plainOf(opened, by)).toEqual({
        debtor: {
          dataState: 'RESTRICTED',
          displayName: null,
          nationalId: null,
          birthDate: null,
          contactPoints: [{ value: null }],
        },
        contactAttempts: { nodes: [{ note: null, outcome: 'NO_ANSWER' }] },
      });
    }
    expect(await plainOf(opened, holder)).toMatchObject({ debtor: { ...unique, dataState: 'RESTRICTED' } });
    expect((await change('restrictPerson', opened.debtorId)).codes).toEqual(['CONFLICT']);
    done(await change('releasePerson', opened.debtorId, { basis: 'NO_LONGER_NEEDED' }));
    expect(await plainOf(opened)).toEqual(before);
  });

  test('still has attempts recorded, without a note that could not be read', async () => {
    const opened = await openCase(world(), { assignee: collector });
    done(await change('restrictPerson', opened.debtorId));
    await recordContactAttempt(world(), collector, opened);
    expect(await plainOf(opened)).toMatchObject({
      contactAttempts: { nodes: [{ outcome: 'NO_ANSWER' }] },
    });
  });

  test('is found by name, number and phone by holders of LEGAL_HOLD alone', async () => {
    const debtor = { displayName: 'Xanthippe Vole', nationalId: '310101199001016666' };
    const phone = '+8613800138066';
    const opened = await openCase(world(), { assignee: collector, debtor });
    await addPhone(await serviceOf(world()), opened.debtorId, phone);
    const filters: Record<string, { eq: string }>[] = [
      { displayName: { eq: debtor.displayName } },
      { nationalId: { eq: debtor.nationalId } },
      { contactPoint: { eq: phone } },
    ];
    const found = (by: Person): Promise<string[][]> =>
      Promise.all(
        filters.map(async (filter) =>
          done(
            await by.ask('query ($filter: DebtorFilter) { debtors(first: 2, filter: $filter) { nodes { id } } }', {
              filter,
            }),
          ).debtors.nodes.map(({ id }: { id: string }) => id),
        ),
      );
    const [everywhere, nowhere] = [filters.map(() => [opened.debtorId]), filters.map(() => [])];
    for (const by of [officer, collector, holder]) expect(await found(by)).toEqual(everywhere);
    done(await change('restrictPerson', opened.debtorId));
    for (const by of [officer, collector]) expect(await found(by)).toEqual(nowhere);
    expect(await found(holder)).toEqual(everywhere);
    // What a holder adds meanwhile is no way around.
    const another = '+8613800138067';
    done(
      await holder.ask(
        'mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { contactPointId } }',
        {
          input: {
            ...{ personId: opened.debtorId, kind: 'MOBILE_PHONE', value: another, source: 'CONTRACT' },
            idempotencyKey: key(),
          },
        },
      ),
    );
    filters.push({ contactPoint: { eq: another } });
    expect(await found(officer)).toEqual(filters.map(() => []));
    done(await change('releasePerson', opened.debtorId));
    for (const by of [officer, collector, holder])
      expect(await found(by)).toEqual(filters.map(() => [opened.debtorId]));
  });
});

describe('an erased person', () => {
  test('leaves a tombstone in every view, and the journal still verifies', async () => {
    const opened = await openCase(world(), {
      assignee: collector,
      debtor: { ...unique, nationalId: '310101199001019999' },
    });
    await recordContactAttempt(world(), collector, opened, { note: 'Walks the marmoset.' });
    await plainOf(opened);
    // Of a card that was collected on a law keeps the record: what a court orders is done.
    const erased = done(await erase(opened.debtorId, { basis: 'COURT_OR_REGULATOR' })).erasePerson;
    expect(erased.person).toMatchObject({ dataState: 'ERASED', displayName: null });
    expect(await plainOf(opened)).toEqual({
      debtor: {
        dataState: 'ERASED',
        displayName: null,
        nationalId: null,
        birthDate: null,
        contactPoints: [{ value: null }],
      },
      contactAttempts: { nodes: [{ note: null, outcome: 'NO_ANSWER' }] },
    });
    const { node } = done(
      await officer.ask('query ($id: ID!) { node(id: $id) { ... on Debtor { dataState displayName } } }', {
        id: opened.debtorId,
      }),
    );
    expect(node).toEqual({ dataState: 'ERASED', displayName: null });
    const found = done(
      await officer.ask('{ debtors(first: 1, filter: { nationalId: { eq: "310101199001019999" } }) { totalCount } }'),
    );
    expect(found.debtors.totalCount).toBe(0);
    await verifyAll(world());
  });

  test('cannot be erased again, restricted or released, and nothing personal can be added', async () => {
    const opened = await openCase(world(), { assignee: collector });
    const first = { idempotencyKey: key() };
    done(await erase(opened.debtorId, first));
    expect(done(await change('erasePerson', opened.debtorId, first)).erasePerson.personId).toBe(
      opened.debtorId.replace('debtor_', 'person_'),
    );
    for (const name of ['erasePerson', 'restrictPerson', 'releasePerson'] as const)
      expect((await change(name, opened.debtorId)).codes).toEqual(['CONFLICT']);
    const added = await (
      await serviceOf(world())
    ).ask('mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { contactPointId } }', {
      input: {
        personId: opened.debtorId,
        kind: 'EMAIL',
        value: 'a@example.com',
        source: 'CONTRACT',
        idempotencyKey: key(),
      },
    });
    expect(added.codes).toEqual(['CONFLICT']);
  });
});

describe('an erasure takes two', () => {
  const stateOf = async (opened: OpenedCase): Promise<Untyped> => (await plainOf(opened)).debtor.dataState;

  test('nothing is erased before another has approved, and never by who asked', async () => {
    const opened = await openCase(world(), { assignee: collector });
    const { approval } = done(await change('erasePerson', opened.debtorId)).erasePerson;
    expect(approval).toMatchObject({
      subject: opened.debtorId.replace('debtor_', 'person_'),
      reason: 'The person asked for it, as is their right.',
    });
    expect((await change('erasePerson', opened.debtorId)).codes).toEqual(['CONFLICT']);
    await expect(approve(officer, approval.id)).rejects.toThrow('FORBIDDEN');
    expect(await stateOf(opened)).toBe('ACTIVE');
    await approve(await world().person('COMPLIANCE_OFFICER'), approval.id);
    expect(await stateOf(opened)).toBe('ACTIVE');
    done(await change('erasePerson', opened.debtorId));
    expect(await stateOf(opened)).toBe('ERASED');
  });

  test('an approval is for one person and one basis, and for who asked', async () => {
    const [one, other] = [await openCase(world()), await openCase(world())];
    const { approval } = done(await change('erasePerson', one.debtorId)).erasePerson;
    await approve(counsel, approval.id);
    const second = await world().person('COMPLIANCE_OFFICER');
    for (const asked of [
      await change('erasePerson', other.debtorId),
      await change('erasePerson', one.debtorId, { basis: 'RETENTION_ENDED' }),
      await change('erasePerson', one.debtorId, {}, second),
    ])
      expect(done(asked).erasePerson).toMatchObject({ personId: null, approval: { state: 'PENDING' } });
    expect([await stateOf(one), await stateOf(other)]).toEqual(['ACTIVE', 'ACTIVE']);
  });
});

test('only compliance officers decide, and only about people of their institution', async () => {
  const opened = await openCase(world(), { assignee: collector });
  for (const role of ['TEAM_LEAD', 'ADMINISTRATOR', 'SERVICE', 'LEGAL_COUNSEL'] as const)
    expect((await change('erasePerson', opened.debtorId, {}, await world().person(role))).codes).toEqual(['FORBIDDEN']);
  const stranger = await (await world().otherInstitution()).person('COMPLIANCE_OFFICER');
  expect((await change('erasePerson', opened.debtorId, {}, stranger)).codes).toEqual(['NOT_FOUND']);
});

test("the application's own login can delete nothing of the vault, and restrict and erase only in its session's institution", async () => {
  const opened = await openCase(world());
  const app = await world().connect('app');
  await expect(app.query('delete from vault.person_key')).rejects.toThrow('permission denied');
  await expect(app.query('update vault.person_key set is_restricted = false')).rejects.toThrow('permission denied');
  await app.query('select vault.erase_person($1)', [opened.debtorId.replace('debtor_', '')]);
  expect(await plainOf(opened)).toMatchObject({ debtor: { dataState: 'ACTIVE', birthDate: expect.anything() } });
});
