import { expect, test } from '@jest/globals';
import {
  ChangeUserDocument,
  RegisterTeamDocument,
  RegisterUserDocument,
  UsersDocument,
  ViewerDocument,
} from '../../schema/operations/documents.js';
import { done, key, openCase, recordContactAttempt } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

const change = (
  userId: string,
  more: { role?: 'ANALYST' | 'COLLECTOR'; isActive?: boolean },
  by: Person = world().administrator,
) => by.ask(ChangeUserDocument, { input: { userId, idempotencyKey: key(), ...more } });

test('a deactivated user is refused at the next request, and let in again when reactivated', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  expect((await collector.ask(ViewerDocument, {})).errors).toEqual([]);
  done(await change(collector.id, { isActive: false }));
  expect((await collector.ask(ViewerDocument, {})).codes).toEqual(['UNAUTHENTICATED']);
  expect((await collector.ask('{ cases(first: 1) { totalCount } }')).codes).toEqual(['UNAUTHENTICATED']);
  done(await change(collector.id, { isActive: true }));
  expect((await collector.ask(ViewerDocument, {})).errors).toEqual([]);
});

test('a deactivated user changes nothing and looks at nothing', async () => {
  const [collector, officer] = [await world().person('COLLECTOR', 'North'), await world().person('COMPLIANCE_OFFICER')];
  const opened = await openCase(world(), { assignee: collector });
  for (const { id } of [collector, officer]) done(await change(id, { isActive: false }));
  await expect(recordContactAttempt(world(), collector, opened)).rejects.toThrow('UNAUTHENTICATED');
  const look = await officer.ask(
    `{ node(id: "${opened.debtorId}", purpose: AUDIT) { ... on Debtor { displayName } } }`,
  );
  expect([look.codes, look.data]).toEqual([['UNAUTHENTICATED'], { node: null }]);
});

test('a token of a role that the user has no more is refused; one of the new role is taken', async () => {
  const officer = await world().person('COMPLIANCE_OFFICER');
  done(await change(officer.id, { role: 'ANALYST' }));
  expect((await officer.ask(ViewerDocument, {})).codes).toEqual(['UNAUTHENTICATED']);
  const analyst = world().as({ ...officer.actor, role: 'ANALYST' });
  expect(done(await analyst.ask(ViewerDocument, {})).viewer).toMatchObject({
    id: officer.id.replace('user', 'viewer'),
    role: 'ANALYST',
  });
});

test('an administrator does not deactivate themselves, but another', async () => {
  const { administrator } = world();
  expect((await change(administrator.id, { isActive: false })).codes).toEqual(['BAD_USER_INPUT']);
  const second = await world().person('ADMINISTRATOR');
  expect(done(await change(second.id, { isActive: false })).changeUser.user?.isActive).toBe(false);
});

test('logins and team names are taken once in an institution, and free in another', async () => {
  const other = await world().otherInstitution();
  const user = (by: Person) =>
    by.ask(RegisterUserDocument, {
      input: { login: 'li.na', displayName: '李娜', role: 'COLLECTOR', idempotencyKey: key() },
    });
  const team = (by: Person) => by.ask(RegisterTeamDocument, { input: { name: 'Early', idempotencyKey: key() } });
  for (const register of [user, team]) {
    expect((await register(world().administrator)).codes).toEqual([]);
    expect((await register(world().administrator)).codes).toEqual(['CONFLICT']);
    expect((await register(other.administrator)).codes).toEqual([]);
  }
});

test("another institution's ids answer as missing ones do", async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const attempt = await recordContactAttempt(world(), collector, opened);
  const other = await world().otherInstitution();
  const stranger = await other.person('COMPLIANCE_OFFICER');
  const missing = 'case_00000000-0000-7000-8000-000000000000';
  const ids = [
    opened.caseId,
    opened.debtorId,
    opened.contactPointId,
    opened.debtIds[0]!,
    attempt.id,
    collector.id,
    missing,
  ];
  for (const purpose of ['', ', purpose: AUDIT']) {
    const { data, errors } = await stranger.ask(`query ($ids: [ID!]!) { nodes(ids: $ids${purpose}) { id } }`, { ids });
    expect([data.nodes, errors]).toEqual([ids.map(() => null), []]);
  }
  expect((await change(collector.id, { isActive: false }, other.administrator)).codes).toEqual(['NOT_FOUND']);
  expect((await stranger.ask(`{ contactHistory(debtorId: "${opened.debtorId}") { id } }`)).codes).toEqual([
    'NOT_FOUND',
  ]);
  for (const list of ['cases', 'debtors', 'contactAttempts'])
    expect(done(await stranger.ask(`{ ${list}(first: 1) { totalCount } }`))[list].totalCount).toBe(0);
  expect(
    done(await other.administrator.ask(UsersDocument, { first: 100 })).users.nodes.map(({ id }) => id),
  ).not.toContain(collector.id);
});

test('a token that names another institution than its user belongs to opens nothing', async () => {
  const other = await world().otherInstitution();
  const forged = world().as({ ...world().administrator.actor, institutionId: other.administrator.actor.institutionId });
  expect((await forged.ask(ViewerDocument, {})).codes).toEqual(['UNAUTHENTICATED']);
});
