/** Users of an issuer: linked by administrators, provisioned by claims where the institution lets them, stopped at once. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  ChangeUserDocument,
  IdentitiesDocument,
  LinkIdentityDocument,
  RegisterUserDocument,
  SetSignInPolicyDocument,
  SignInPolicyDocument,
  UnlinkIdentityDocument,
} from '../../schema/operations/documents.js';
import {
  audience,
  mapping,
  newIssuer,
  newKey,
  refusal,
  signed,
  signInBy,
  type Issuer,
  type SignIn,
} from '../kit/issuer.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { done, key, present } from '../kit/verbs.js';
import { approve, newWorld, type Person } from '../kit/world.js';

const world = newWorld();
const signingKey = newKey();
let issuer: Issuer;
let signIn: SignIn;
let slug: string;
let officer: Person;

beforeAll(async () => {
  issuer = await newIssuer();
  issuer.publish(signingKey);
  signIn = await signInBy(world(), issuer.url);
  slug = await slugOf(world().administrator);
  officer = await world().person('COMPLIANCE_OFFICER');
});
afterAll(() => issuer.close());

const slugOf = async (person: Person): Promise<string> =>
  done(await person.ask('{ viewer { institution { slug } } }')).viewer.institution.slug;

const token = (sub: string, more: Record<string, unknown> = {}): string => {
  const seconds = Math.floor(world().clock.now().getTime() / 1000);
  return signed(signingKey, {
    iss: issuer.url,
    aud: audience,
    sub,
    iat: seconds,
    exp: seconds + 3600,
    'https://probity.example/institution': slug,
    ...more,
  });
};
const role = (claim: unknown): Record<string, unknown> => ({ 'https://probity.example/role': claim });

const link = (userId: string, subject: string, more: Record<string, unknown> = {}, by = world().administrator) =>
  by.ask(LinkIdentityDocument, {
    input: { userId, externalId: { issuer: issuer.url, subject, ...more }, reason: 'a test', idempotencyKey: key() },
  });
const setPolicy = (
  more: Partial<{ provisionsUnknown: boolean; followsRoles: boolean; roles: string[] }> = {},
  by = world().administrator,
) =>
  by.ask(SetSignInPolicyDocument, {
    input: {
      provisionsUnknown: true,
      followsRoles: false,
      roles: ['COLLECTOR', 'ANALYST'],
      idempotencyKey: key(),
      ...more,
    } as never,
  });
/** Where it takes a second person. */
async function linkByTwo(userId: string, subject: string): Promise<void> {
  const asked = () => link(userId, subject, {});
  const { approval } = done(await asked()).linkIdentity;
  await approve(officer, present(approval).id);
  expect(done(await asked()).linkIdentity.approval).toBeNull();
}
const change = (userId: string, more: Record<string, unknown>) =>
  world().administrator.ask(ChangeUserDocument, { input: { userId, idempotencyKey: key(), ...more } as never });
const userIdOf = (viewerId: string): string => viewerId.replace('viewer', 'user');

async function expectRefused(bad: string, by = signIn): Promise<void> {
  const before = await rowCounts(world());
  const { status, text } = await by.ask(bad);
  expect({ status, body: JSON.parse(text) as unknown }).toEqual({ status: 401, body: refusal });
  expect(await rowCounts(world())).toEqual(before);
}
const viewerOf = async (
  good: string,
): Promise<{ id: string; login: string; role: string; team: { name: string } | null }> =>
  done(await signIn.ask(good)).viewer;

describe('linked by an administrator', () => {
  test('a subject signs in from the next request on, and no more from the one after it was unlinked', async () => {
    const [collector, subject] = [await world().person('COLLECTOR', 'North'), randomUUID()];
    const its = token(subject);
    await expectRefused(its);
    const { identityId } = done(await link(collector.id, subject)).linkIdentity;
    expect(userIdOf((await viewerOf(its)).id)).toBe(collector.id);
    const unlink = () =>
      world().administrator.ask(UnlinkIdentityDocument, {
        input: { identityId: present(identityId), idempotencyKey: key() },
      });
    const { identity } = done(await unlink()).unlinkIdentity;
    expect(identity?.unlinkedAt).toBe(world().clock.now().toISOString());
    await expectRefused(its);
    expect((await unlink()).codes).toEqual(['CONFLICT']);
    const other = await world().person('ANALYST');
    done(await link(other.id, subject));
    expect(userIdOf((await viewerOf(its)).id)).toBe(other.id);
  });

  test('a deactivated user is refused at the next request by the very token that was taken before', async () => {
    const [collector, subject] = [await world().person('COLLECTOR', 'North'), randomUUID()];
    done(await link(collector.id, subject));
    const its = token(subject);
    expect((await viewerOf(its)).role).toBe('COLLECTOR');
    done(await change(collector.id, { isActive: false }));
    await expectRefused(its);
    done(await change(collector.id, { isActive: true, role: 'ANALYST' }));
    expect((await viewerOf(its)).role).toBe('ANALYST');
  });

  test('by the registration itself', async () => {
    const subject = randomUUID();
    const left = await leavesOf(world(), async () => {
      const externalId = { issuer: issuer.url, subject };
      const input = {
        login: subject,
        displayName: 'Li Na',
        role: 'LEGAL_COUNSEL',
        externalId,
        idempotencyKey: key(),
      };
      done(await world().administrator.ask(RegisterUserDocument, { input: input as never }));
    });
    expect(left.map(({ type }) => type)).toEqual(['user.registered', 'identity.linked']);
    expect((await viewerOf(token(subject))).role).toBe('LEGAL_COUNSEL');
  });

  test('a subject is linked once in an institution, and again in another, which its token chooses', async () => {
    const [first, second, subject] = [await world().person('ANALYST'), await world().person('ANALYST'), randomUUID()];
    done(await link(first.id, subject));
    expect((await link(second.id, subject)).codes).toEqual(['CONFLICT']);
    const elsewhere = await world().otherInstitution();
    const otherSlug = await slugOf(elsewhere.administrator);
    const there = token(subject, { 'https://probity.example/institution': otherSlug });
    await expectRefused(there);
    const stranger = await elsewhere.person('ANALYST');
    expect((await link(first.id, subject, {}, elsewhere.administrator)).codes).toEqual(['NOT_FOUND']);
    done(await link(stranger.id, subject, {}, elsewhere.administrator));
    expect(userIdOf((await viewerOf(there)).id)).toBe(stranger.id);
    expect(userIdOf((await viewerOf(token(subject))).id)).toBe(first.id);
    const seen = done(await elsewhere.administrator.ask(IdentitiesDocument, { first: 100 })).identities;
    expect([seen.totalCount, seen.nodes[0]?.user.id]).toEqual([1, stranger.id]);
  });

  test('two links of one subject at once: one is made', async () => {
    const [first, second, subject] = [await world().person('ANALYST'), await world().person('ANALYST'), randomUUID()];
    const answers = await Promise.all([link(first.id, subject), link(second.id, subject)]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
  });

  test.each([
    ['http://issuer.example', 'x', 'input.externalId.issuer'],
    ['issuer.example', 'x', 'input.externalId.issuer'],
    ['javascript:alert(1)', 'x', 'input.externalId.issuer'],
    ['https://issuer.example', '', 'input.externalId.subject'],
    ['https://issuer.example', 'x'.repeat(256), 'input.externalId.subject'],
  ])('the issuer %s with the subject %j is none', async (given, subject, path) => {
    const { errors } = await link(world().administrator.id, subject, { issuer: given });
    expect(errors[0]?.extensions['path']).toEqual(path.split('.'));
  });

  test('the list tells who was linked when, under the filter of the user', async () => {
    const [analyst, subject] = [await world().person('ANALYST'), randomUUID()];
    done(await link(analyst.id, subject, { needsCertificate: true }));
    const { identities } = done(
      await world().administrator.ask(IdentitiesDocument, { first: 10, filter: { user: { eq: analyst.id } } }),
    );
    expect(identities.nodes).toMatchObject([{ issuer: issuer.url, subject, needsCertificate: true, unlinkedAt: null }]);
  });
});

describe('a client by its credentials', () => {
  test('is a service account that its subject is linked to', async () => {
    const [dialler, client] = [await world().person('SERVICE'), `dialler-${randomUUID()}`];
    expect(done(await link(dialler.id, client)).linkIdentity.approval).toBeNull();
    const its = token(client, { client_id: client, scope: 'probity' });
    expect((await viewerOf(its)).role).toBe('SERVICE');
    expect(done(await signIn.ask(its, '{ cases(first: 1) { totalCount } }')).cases.totalCount).toBe(0);
  });
});

describe('of an issuer that serves one institution', () => {
  test('tokens need not name it, and none that names another is taken', async () => {
    const [analyst, subject] = [await world().person('ANALYST'), randomUUID()];
    done(await link(analyst.id, subject));
    const single = await signInBy(world(), issuer.url, { claims: { ...mapping, institution: slug } });
    const unnamed = token(subject, { 'https://probity.example/institution': undefined });
    expect((await single.ask(unnamed)).errors).toEqual([]);
    expect((await single.ask(token(subject))).errors).toEqual([]);
    const named = token(subject, {
      'https://probity.example/institution': await slugOf((await world().otherInstitution()).administrator),
    });
    await expectRefused(named, single);
    await expectRefused(unnamed);
  });
});

describe('provisioned by claims', () => {
  test('nobody is, where the institution did not say so', async () => {
    const elsewhere = await world().otherInstitution();
    const there = { 'https://probity.example/institution': await slugOf(elsewhere.administrator) };
    await expectRefused(token(randomUUID(), { ...there, ...role('COLLECTOR') }));
    expect(done(await elsewhere.administrator.ask(SignInPolicyDocument, {})).signInPolicies.nodes).toEqual([]);
    const off = { provisionsUnknown: false, roles: [] };
    done(await setPolicy(off, elsewhere.administrator));
    await expectRefused(token(randomUUID(), { ...there, ...role('COLLECTOR') }));
  });

  test('an unknown subject becomes a user at its first request, by the provisioning account, with entries, once', async () => {
    done(await setPolicy());
    done(
      await world()
        .person('COLLECTOR', 'North')
        .then((person) => person.ask('{ viewer { id } }')),
    );
    const subject = randomUUID();
    const its = token(subject, {
      ...role('collector'),
      preferred_username: 'li.na',
      name: '李娜',
      'https://probity.example/team': 'North',
    });
    const left = await leavesOf(world(), async () => {
      expect(await viewerOf(its)).toMatchObject({ login: 'li.na', role: 'COLLECTOR', team: { name: 'North' } });
    });
    expect(left.map(({ type, outcomes }) => [type, outcomes])).toEqual([
      ['user.registered', ['COLLECTOR']],
      ['identity.linked', []],
    ]);
    const provisioner = present(
      done(await world().administrator.ask(SignInPolicyDocument, {})).signInPolicies.nodes[0],
    ).provisioner;
    expect(provisioner.login).toBe('provisioning');
    for (const { actor } of left) expect(actor).toEqual({ id: provisioner.id.replace('user_', ''), role: 'SERVICE' });
    expect(await leavesOf(world(), () => viewerOf(its))).toEqual([]);
    const users = done(
      await world().administrator.ask(
        '{ users(first: 5, filter: { login: { eq: "li.na" } }) { nodes { displayName isActive } } }',
      ),
    );
    expect(users.users.nodes).toEqual([{ displayName: '李娜', isActive: true }]);
  });

  test('ten first requests at once make one user', async () => {
    done(await setPolicy());
    const its = token(randomUUID(), role('ANALYST'));
    const ids = await Promise.all(Array.from({ length: 10 }, async () => (await viewerOf(its)).id));
    expect(new Set(ids).size).toBe(1);
  });

  test.each<[string, unknown]>([
    ['ADMINISTRATOR', 'ADMINISTRATOR'],
    ['a role that was not admitted', 'LEGAL_COUNSEL'],
    ['a role that two people give', 'COMPLIANCE_OFFICER'],
    ['SERVICE', 'SERVICE'],
    ['a role that is none', 'OWNER'],
    ['no role', undefined],
    ['two roles', ['COLLECTOR', 'ANALYST']],
    ['an admitted role and ADMINISTRATOR', ['COLLECTOR', 'ADMINISTRATOR']],
    ['a role in another shape', { role: 'COLLECTOR' }],
  ])('not by a claim of %s', async (_what, claim) => {
    done(await setPolicy());
    await expectRefused(token(randomUUID(), role(claim)));
  });

  test('a list of claims with one of our roles among others is understood', async () => {
    done(await setPolicy());
    expect((await viewerOf(token(randomUUID(), role(['offline_access', 'analyst', 'uma'])))).role).toBe('ANALYST');
  });

  test("nobody gets another's account by its login: the subject becomes the login", async () => {
    done(await setPolicy());
    const [officer, subject] = [await world().person('COMPLIANCE_OFFICER'), randomUUID()];
    const login = done(await officer.ask('{ viewer { login } }')).viewer.login;
    const viewer = await viewerOf(token(subject, { ...role('ANALYST'), preferred_username: login }));
    expect([viewer.login, viewer.role, userIdOf(viewer.id) === officer.id]).toEqual([subject, 'ANALYST', false]);
    const taken = done(
      await world().administrator.ask(RegisterUserDocument, {
        input: { login: `taken-${subject}`, displayName: 'x', role: 'ANALYST', idempotencyKey: key() },
      }),
    ).registerUser.user;
    await expectRefused(token(present(taken).login, { ...role('ANALYST'), preferred_username: login }));
  });

  test('an unknown team is none', async () => {
    done(await setPolicy());
    const viewer = await viewerOf(
      token(randomUUID(), { ...role('COLLECTOR'), 'https://probity.example/team': 'Nowhere' }),
    );
    expect(viewer.team).toBeNull();
  });

  test('who was unlinked or deactivated does not come back as somebody new', async () => {
    done(await setPolicy());
    const subject = randomUUID();
    const its = token(subject, role('ANALYST'));
    const id = userIdOf((await viewerOf(its)).id);
    done(await change(id, { isActive: false }));
    await expectRefused(its);
    done(await change(id, { isActive: true }));
    const { identities } = done(
      await world().administrator.ask(IdentitiesDocument, { first: 1, filter: { user: { eq: id } } }),
    );
    done(
      await world().administrator.ask(UnlinkIdentityDocument, {
        input: { identityId: identities.nodes[0]!.id, idempotencyKey: key() },
      }),
    );
    await expectRefused(its);
  });

  test('deactivating the provisioning account stops it, and lets known users in', async () => {
    done(await setPolicy({ followsRoles: true }));
    const known = token(randomUUID(), role('ANALYST'));
    await viewerOf(known);
    const { id } = present(
      done(await world().administrator.ask(SignInPolicyDocument, {})).signInPolicies.nodes[0],
    ).provisioner;
    done(await change(id, { isActive: false }));
    await expectRefused(token(randomUUID(), role('ANALYST')));
    expect((await viewerOf(known)).role).toBe('ANALYST');
    done(await change(id, { isActive: true }));
    await viewerOf(token(randomUUID(), role('ANALYST')));
  });

  test('a policy that is set off again stops it', async () => {
    done(await setPolicy());
    done(await setPolicy({ provisionsUnknown: false }));
    await expectRefused(token(randomUUID(), role('ANALYST')));
    const { rows } = await sql<{
      count: number;
    }>`select count(*)::int as count from app_user where login = 'provisioning' and institution_id = ${world().institutionId}::uuid`.execute(
      world().owner,
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  test.each([
    [['ADMINISTRATOR'], /claims may not give ADMINISTRATOR, which two people give/],
    [['ANALYST', 'COMPLIANCE_OFFICER'], /claims may not give COMPLIANCE_OFFICER, which two people give/],
    [['ANALYST', 'SERVICE', 'LAW_FIRM'], /claims may not give SERVICE, LAW_FIRM/],
    [[], /must name at least one role/],
  ])('a policy of the roles %j is refused', async (roles, message) => {
    const { codes, errors } = await setPolicy({ roles });
    expect([codes, errors[0]?.extensions['path']]).toEqual([['BAD_USER_INPUT'], ['input', 'roles']]);
    expect(errors[0]?.message).toMatch(message);
  });
});

describe('a role that changes in the claims', () => {
  const newcomer = async (): Promise<string> => {
    const subject = randomUUID();
    await viewerOf(token(subject, role('COLLECTOR')));
    world().clock.pass(1_000);
    return subject;
  };

  test('changes nothing where the policy does not say so', async () => {
    done(await setPolicy());
    const subject = await newcomer();
    expect((await viewerOf(token(subject, role('ANALYST')))).role).toBe('COLLECTOR');
  });

  test('is followed where it does, with an entry by the provisioning account', async () => {
    done(await setPolicy({ followsRoles: true }));
    const subject = await newcomer();
    const left = await leavesOf(world(), async () => {
      expect((await viewerOf(token(subject, role('ANALYST')))).role).toBe('ANALYST');
    });
    expect(left).toMatchObject([{ type: 'user.changed', outcomes: ['ANALYST', 'ACTIVE'], actor: { role: 'SERVICE' } }]);
    world().clock.pass(1_000);
    const back = token(subject, role('COLLECTOR'));
    const answers = await Promise.all(Array.from({ length: 5 }, () => viewerOf(back)));
    expect(answers.map((viewer) => viewer.role)).toEqual(Array(5).fill('COLLECTOR'));
  });

  test('is not followed by a token that was issued before the last change, whoever made it', async () => {
    done(await setPolicy({ followsRoles: true }));
    const subject = await newcomer();
    const [older, newer] = [token(subject, role('COLLECTOR')), token(subject, role('ANALYST'))];
    const { id, role: now } = await viewerOf(newer);
    expect(now).toBe('ANALYST');
    expect((await viewerOf(older)).role).toBe('ANALYST');
    world().clock.pass(500);
    done(await change(userIdOf(id), { role: 'COLLECTOR' }));
    const left = await leavesOf(world(), async () => {
      expect((await viewerOf(newer)).role).toBe('COLLECTOR');
      expect((await viewerOf(token(subject, { ...role('ANALYST'), iat: undefined }))).role).toBe('COLLECTOR');
    });
    expect(left).toEqual([]);
    world().clock.pass(1_000);
    expect((await viewerOf(token(subject, role('ANALYST')))).role).toBe('ANALYST');
  });

  test('takes the grants of the old role with it', async () => {
    done(await setPolicy({ roles: ['ANALYST', 'LEGAL_COUNSEL'], followsRoles: true }));
    const [counsel, subject] = [await world().person('LEGAL_COUNSEL'), randomUUID()];
    done(await link(counsel.id, subject));
    const grant = { grants: ['LEGAL_HOLD'], reason: 'a suit' };
    await approve(officer, present(done(await change(counsel.id, grant)).changeUser.approval).id);
    expect(done(await change(counsel.id, grant)).changeUser.user?.grants).toEqual(['LEGAL_HOLD']);
    for (const claimed of ['ANALYST', 'LEGAL_COUNSEL']) {
      world().clock.pass(1_000);
      expect((await viewerOf(token(subject, role(claimed)))).role).toBe(claimed);
      const { node } = done(
        await world().administrator.ask(`{ node(id: "${counsel.id}") { ... on User { grants } } }`),
      );
      expect(node.grants).toEqual([]);
    }
  });

  test('never makes an administrator, and never makes one anything else', async () => {
    done(await setPolicy({ followsRoles: true }));
    const subject = await newcomer();
    expect((await viewerOf(token(subject, role('ADMINISTRATOR')))).role).toBe('COLLECTOR');
    const [administrator, theirs] = [await world().person('ADMINISTRATOR'), randomUUID()];
    await linkByTwo(administrator.id, theirs);
    expect((await viewerOf(token(theirs, role('COLLECTOR')))).role).toBe('ADMINISTRATOR');
  });
});

describe('bound to a client certificate', () => {
  const thumbprint = Buffer.alloc(32, 7);
  const bound = { cnf: { 'x5t#S256': thumbprint.toString('base64url') } };
  const header = 'x-client-cert-sha256';
  let proxied: SignIn;
  let subject: string;
  beforeAll(async () => {
    proxied = await signInBy(world(), issuer.url, { certificateHeader: header });
    subject = randomUUID();
    done(await link((await world().person('LAW_FIRM')).id, subject, { needsCertificate: true }));
  });
  const ask = (its: string, shown?: string) =>
    proxied.ask(its, '{ viewer { role } }', {}, shown === undefined ? {} : { [header]: shown });

  test.each([
    ['base64url', thumbprint.toString('base64url')],
    ['hexadecimal', thumbprint.toString('hex')],
    ['hexadecimal with colons', thumbprint.toString('hex').toUpperCase().match(/../g)!.join(':')],
  ])('a token is taken with its certificate, written in %s', async (_how, shown) => {
    expect(done(await ask(token(subject, bound), shown)).viewer.role).toBe('LAW_FIRM');
  });

  test.each([
    ['none', undefined],
    ['another', Buffer.alloc(32, 8).toString('base64url')],
    ['an empty one', ''],
    ['two of them', `${thumbprint.toString('base64url')}, ${thumbprint.toString('base64url')}`],
  ])('and refused with %s', async (_what, shown) => {
    expect((await ask(token(subject, bound), thumbprint.toString('hex'))).errors).toEqual([]);
    const { status, text } = await ask(token(subject, bound), shown);
    expect([status, JSON.parse(text)]).toEqual([401, refusal]);
  });

  test('a user who needs one is refused with a token that is bound to none', async () => {
    const { status, text } = await ask(token(subject), thumbprint.toString('hex'));
    expect([status, JSON.parse(text)]).toEqual([401, refusal]);
  });

  test('without a trusted proxy the header counts for nothing', async () => {
    const { status } = await signIn.ask(token(subject, bound), undefined, {}, { [header]: thumbprint.toString('hex') });
    expect(status).toBe(401);
  });

  test('one who does not need it may bring a bound token, which is checked then', async () => {
    const free = randomUUID();
    done(await link((await world().person('ANALYST')).id, free));
    expect((await ask(token(free, bound), thumbprint.toString('hex'))).errors).toEqual([]);
    expect((await ask(token(free, bound))).status).toBe(401);
    expect((await ask(token(free), Buffer.alloc(32, 9).toString('hex'))).errors).toEqual([]);
  });
});
