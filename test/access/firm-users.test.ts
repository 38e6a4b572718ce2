import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  ChangeUserDocument,
  RegisterFirmDocument,
  RegisterUserDocument,
  UsersDocument,
  ViewerDocument,
  type ChangeUserInput,
  type RegisterUserInput,
} from '../../schema/operations/documents.js';
import { findActor } from '../../src/app/institutions.js';
import { engage } from '../kit/engagements.js';
import { done, key, openCase } from '../kit/verbs.js';
import { newWorld, type KitFirm, type Person } from '../kit/world.js';

const world = newWorld();

let firm: KitFirm;
let other: KitFirm;
let collector: Person;
beforeAll(async () => {
  [firm, other] = [await world().firm(), await world().firm('AGENCY')];
  collector = await world().person('COLLECTOR', 'North');
});

const register = (by: Person, more: Partial<RegisterUserInput>) =>
  by.ask(RegisterUserDocument, {
    input: { login: `${firm.slug}/${key()}`, displayName: 'N', role: 'LAW_FIRM', idempotencyKey: key(), ...more },
  });
const change = (by: Person, userId: string, more: Partial<ChangeUserInput>) =>
  by.ask(ChangeUserDocument, { input: { userId, idempotencyKey: key(), ...more } });

test('a firm is registered by administrators, once by its slug', async () => {
  const input = { slug: 'ward-partners', name: 'Ward & Partners', kind: 'LAW_FIRM', idempotencyKey: key() } as const;
  const ask = (by: Person, more = {}) => by.ask(RegisterFirmDocument, { input: { ...input, ...more } });
  const { administrator } = world();
  expect(done(await ask(administrator)).registerFirm.firm).toMatchObject({ slug: 'ward-partners', kind: 'LAW_FIRM' });
  expect((await ask(administrator, { idempotencyKey: key() })).codes).toEqual(['CONFLICT']);
  expect((await ask(administrator, { slug: 'Ward Partners', idempotencyKey: key() })).codes).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect((await ask(firm.administrator, { slug: 'x', idempotencyKey: key() })).codes).toEqual(['FORBIDDEN']);
});

describe("a firm's administrator", () => {
  test('registers users of the own firm, in its working role, and sees these alone', async () => {
    const { user } = done(await register(firm.administrator, { grants: ['PARTNER'] })).registerUser;
    expect(user).toMatchObject({ role: 'LAW_FIRM', isActive: true });
    const { users } = done(await firm.administrator.ask(UsersDocument, { first: 100 }));
    expect(users.nodes.every(({ login }) => login.startsWith(`${firm.slug}/`))).toBe(true);
    expect(users.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([user!.id, firm.administrator.id]));
    expect(users.totalCount).toBe(users.nodes.length);
    const named = { first: 5, filter: { login: { eq: 'admin' } } };
    expect(done(await firm.administrator.ask(UsersDocument, named)).users.totalCount).toBe(0);
  });

  test.each<[string, () => Partial<RegisterUserInput>, string]>([
    ['another administrator', () => ({ role: 'FIRM_ADMINISTRATOR' }), 'BAD_USER_INPUT'],
    ['a collector of the bank', () => ({ role: 'COLLECTOR' }), 'BAD_USER_INPUT'],
    ['an administrator of the bank', () => ({ role: 'ADMINISTRATOR' }), 'BAD_USER_INPUT'],
    ["another kind of firm's role", () => ({ role: 'AGENCY' }), 'BAD_USER_INPUT'],
    ['for another firm', () => ({ firmId: other.id, role: 'AGENCY' }), 'NOT_FOUND'],
    ['for no firm', () => ({ firmId: 'firm_00000000-0000-7000-8000-000000000000' }), 'NOT_FOUND'],
    ["under a login that is not the firm's", () => ({ login: 'admin' }), 'BAD_USER_INPUT'],
    ["under another firm's", () => ({ login: `${other.slug}/office` }), 'BAD_USER_INPUT'],
    ['as partner and associate at once', () => ({ grants: ['PARTNER', 'ASSOCIATE'] }), 'BAD_USER_INPUT'],
  ])('does not register %s', async (_what, more, code) => {
    expect((await register(firm.administrator, more())).codes).toEqual([code]);
  });

  test('changes and deactivates them, and nobody else', async () => {
    const partner = await firm.person();
    const changed = done(await change(firm.administrator, partner.id, { grants: ['ASSOCIATE'] })).changeUser.user;
    expect(changed).toMatchObject({ isActive: true });
    expect((await change(firm.administrator, partner.id, { role: 'COLLECTOR' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await change(firm.administrator, partner.id, { role: 'FIRM_ADMINISTRATOR' })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect((await change(firm.administrator, firm.administrator.id, { isActive: false })).codes).toEqual(['FORBIDDEN']);
    for (const stranger of [collector, other.administrator, world().administrator])
      expect((await change(firm.administrator, stranger.id, { isActive: false })).codes).toEqual(['NOT_FOUND']);
    for (const stranger of [partner, collector])
      expect((await change(stranger, partner.id, { isActive: false })).codes).toEqual(['FORBIDDEN']);
  });

  test('sees nothing of cases, engaged or not', async () => {
    const { caseId, debtorId } = await openCase(world(), { assignee: collector });
    await engage(await world().person('LEGAL_COUNSEL'), firm, [caseId]);
    for (const list of ['cases', 'debtors', 'contactAttempts'])
      expect((await firm.administrator.ask(`{ ${list}(first: 1) { totalCount } }`)).codes).toEqual(['FORBIDDEN']);
    const { data } = await firm.administrator.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [caseId, debtorId],
    });
    expect(data.nodes).toEqual([null, null]);
    const { engagements } = done(
      await firm.administrator.ask('{ engagements(first: 5) { nodes { state objects(first: 5) { totalCount } } } }'),
    );
    expect(engagements.nodes).toEqual([{ state: 'AGREED', objects: { totalCount: 0 } }]);
  });
});

test('a user of a firm who is deactivated sees nothing at the next request, though the token still holds', async () => {
  const { caseId } = await openCase(world(), { assignee: collector });
  await engage(await world().person('LEGAL_COUNSEL'), firm, [caseId]);
  for (const by of [firm.administrator, world().administrator]) {
    const partner = await firm.person();
    expect(done(await partner.ask('{ cases(first: 1) { totalCount } }')).cases.totalCount).toBeGreaterThan(0);
    done(await change(by, partner.id, { isActive: false }));
    expect((await partner.ask(ViewerDocument, {})).codes).toEqual(['UNAUTHENTICATED']);
    expect((await partner.ask('{ cases(first: 1) { totalCount } }')).codes).toEqual(['UNAUTHENTICATED']);
    const look = await partner.ask(`{ node(id: "${caseId}", purpose: CASE_WORK) { id } }`);
    expect([look.codes, look.data]).toEqual([['UNAUTHENTICATED'], { node: null }]);
  }
});

describe("the institution's administrator", () => {
  const { administrator } = { administrator: () => world().administrator };

  test.each<[string, () => Partial<RegisterUserInput>]>([
    ["a firm's role without the firm", () => ({ role: 'LAW_FIRM' })],
    ["one of the institution's own with a firm", () => ({ role: 'COLLECTOR', firmId: firm.id })],
    ['a role that is not of this kind of firm', () => ({ role: 'VALUER', firmId: firm.id })],
    ['a login with a slash outside a firm', () => ({ role: 'ANALYST', login: 'a/b' })],
    ['grants where there are none', () => ({ role: 'ANALYST', login: key(), grants: ['PARTNER'] })],
  ])('does not register %s', async (_what, more) => {
    expect((await register(administrator(), more())).codes).toEqual(['BAD_USER_INPUT']);
  });

  test("moves nobody between a firm and the institution's own people", async () => {
    const partner = await firm.person();
    for (const [id, role] of [
      [partner.id, 'COLLECTOR'],
      [collector.id, 'LAW_FIRM'],
    ] as const)
      expect((await change(administrator(), id, { role })).codes).toEqual(['BAD_USER_INPUT']);
    done(await change(administrator(), partner.id, { role: 'FIRM_ADMINISTRATOR' }));
    expect((await partner.ask(ViewerDocument, {})).codes).toEqual(['UNAUTHENTICATED']);
  });
});

test('one learns of whom one acts for, and a token is found by the firm', async () => {
  const partner = await firm.person();
  const { viewer } = done(await partner.ask('{ viewer { login role grants firm { id slug kind } team { id } } }'));
  expect(viewer).toMatchObject({
    role: 'LAW_FIRM',
    grants: ['PARTNER'],
    firm: { id: firm.id, slug: firm.slug },
    team: null,
  });
  const { institution } = done(await partner.ask('{ viewer { institution { slug } } }')).viewer;
  const find = (slug: string) => findActor(world(), institution.slug, viewer.login, 'LAW_FIRM', slug);
  expect(await find(firm.slug)).toEqual(partner.actor);
  expect(await find(other.slug)).toBeNull();
});

test('a firm that serves two banks has rows, users and tokens in each', async () => {
  const bank = await world().otherInstitution();
  const input = { slug: firm.slug, name: 'The same', kind: 'LAW_FIRM', idempotencyKey: key() } as const;
  const elsewhere = done(await bank.administrator.ask(RegisterFirmDocument, { input })).registerFirm.firm!;
  const partner = await firm.person();
  const forged = world().as({ ...partner.actor, institutionId: bank.administrator.actor.institutionId });
  expect((await forged.ask(ViewerDocument, {})).codes).toEqual(['UNAUTHENTICATED']);
  const login = `${firm.slug}/office`;
  const registered = await register(bank.administrator, { role: 'FIRM_ADMINISTRATOR', firmId: elsewhere.id, login });
  expect(registered.errors).toEqual([]);
  expect(
    (await register(bank.administrator, { role: 'LAW_FIRM', firmId: firm.id, login: `${firm.slug}/x` })).codes,
  ).toEqual(['NOT_FOUND']);
});
