/** Who may sign in as whom: giving an outside subject the way into a user takes two people wherever that user may have a past. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  ChangeUserDocument,
  IdentitiesDocument,
  LinkIdentityDocument,
  RegisterUserDocument,
  UnlinkIdentityDocument,
  type ApprovalFieldsFragment,
  type LinkIdentityInput,
} from '../../schema/operations/documents.js';
import { linkByCommand } from '../../src/app/institutions.js';
import { leavesOf } from '../kit/journal.js';
import { done, key, present } from '../kit/verbs.js';
import { approve, newWorld, type Person } from '../kit/world.js';

const world = newWorld();
const issuer = 'https://issuer.example';

let administrator: Person;
let officer: Person;
beforeAll(async () => {
  ({ administrator } = world());
  officer = await world().person('COMPLIANCE_OFFICER');
});

const link = (userId: string, subject: string, more: Partial<LinkIdentityInput> = {}, by = administrator) =>
  by.ask(LinkIdentityDocument, {
    input: { userId, externalId: { issuer, subject }, reason: 'she has a new card', idempotencyKey: key(), ...more },
  });
const linked = async (...given: Parameters<typeof link>) => done(await link(...given)).linkIdentity;
const identitiesOf = async (userId: string) =>
  done(await administrator.ask(IdentitiesDocument, { first: 10, filter: { user: { eq: userId } } })).identities.nodes;

/** A request to link the subject, which must wait. */
async function asked(userId: string, subject: string): Promise<ApprovalFieldsFragment> {
  const answer = await linked(userId, subject);
  expect(answer).toMatchObject({
    identityId: null,
    identity: null,
    approval: { kind: 'GRANT_CHANGE', subject: userId },
  });
  return present(answer.approval);
}

describe('an identity of somebody', () => {
  test('whose role takes two is linked by two: asked for, approved by another, then linked', async () => {
    const [user, subject] = [await world().person('COMPLIANCE_OFFICER'), key()];
    const left = await leavesOf(world(), async () => {
      const approval = await asked(user.id, subject);
      expect(approval).toMatchObject({ state: 'PENDING', reason: 'she has a new card' });
      expect(approval.asks).toMatch(`Let ${subject} of ${issuer} sign in as compliance_officer-`);
      expect(approval.asks).toMatch(/, who is COMPLIANCE_OFFICER\.$/);
      expect(await identitiesOf(user.id)).toEqual([]);
      await approve(officer, approval.id);
      expect(await linked(user.id, subject)).toMatchObject({ identity: { subject, unlinkedAt: null }, approval: null });
    });
    expect(left.map(({ type, outcomes }) => [type, ...outcomes].join(' ')).sort()).toEqual([
      'approval.decided GRANT_CHANGE APPROVED',
      'approval.requested GRANT_CHANGE',
      'approval.used GRANT_CHANGE',
      'identity.linked',
    ]);
  });

  test('who is an administrator takes two as well', async () => {
    const { id } = await world().person('ADMINISTRATOR');
    await asked(id, key());
    expect(await identitiesOf(id)).toEqual([]);
  });

  test.each(['COLLECTOR', 'TEAM_LEAD', 'LEGAL_COUNSEL', 'ANALYST', 'SERVICE', 'LAW_FIRM'] as const)(
    'who is %s takes one at first, and two from then on, also when the first was unlinked',
    async (role) => {
      const { id } = await world().person(role);
      const first = await linked(id, key(), { reason: null });
      expect(first).toMatchObject({ identity: { unlinkedAt: null }, approval: null });
      await asked(id, key());
      const input = { identityId: present(first.identityId), idempotencyKey: key() };
      done(await administrator.ask(UnlinkIdentityDocument, { input }));
      await asked(id, key());
      expect(await identitiesOf(id)).toHaveLength(1);
    },
  );

  test('who holds LEGAL_HOLD takes two as well', async () => {
    const { id } = await world().person('LEGAL_COUNSEL');
    const grant = async () => {
      const input = { userId: id, grants: ['LEGAL_HOLD' as const], reason: 'a suit', idempotencyKey: key() };
      return done(await administrator.ask(ChangeUserDocument, { input })).changeUser;
    };
    await approve(officer, present((await grant()).approval).id);
    expect((await grant()).user?.grants).toEqual(['LEGAL_HOLD']);
    await asked(id, key());
  });

  test('of two at once that were the first, one is, and the other waits', async () => {
    const { id } = await world().person('ANALYST');
    const answers = await Promise.all([linked(id, key()), linked(id, key())]);
    expect(answers.filter(({ approval }) => approval === null)).toHaveLength(1);
    expect(await identitiesOf(id)).toHaveLength(1);
  });

  test('is not had by leaving the role that takes two for a while', async () => {
    const user = await world().person('COMPLIANCE_OFFICER');
    const subject = key();
    await approve(officer, (await asked(user.id, subject)).id);
    await linked(user.id, subject);
    const input = { userId: user.id, role: 'ANALYST' as const, idempotencyKey: key() };
    done(await administrator.ask(ChangeUserDocument, { input }));
    await asked(user.id, key());
  });

  test('is seen by who approves the role, and one that is linked after they were asked makes it another request', async () => {
    const { id } = await world().person('COLLECTOR');
    const promote = async () => {
      const input = { userId: id, role: 'COMPLIANCE_OFFICER' as const, reason: 'she leads', idempotencyKey: key() };
      return done(await administrator.ask(ChangeUserDocument, { input })).changeUser;
    };
    const before = present((await promote()).approval);
    expect(before.asks).toMatch(/an active COMPLIANCE_OFFICER\.$/);
    await approve(officer, before.id);
    const subject = key();
    expect(await linked(id, subject)).toMatchObject({ identity: { subject }, approval: null });
    const after = present((await promote()).approval);
    expect(after.asks).toContain(`, who signs in as ${subject} of ${issuer}.`);
    await approve(officer, after.id);
    expect((await promote()).user).toMatchObject({ role: 'COMPLIANCE_OFFICER' });
  });

  test('is linked while two administrators change each other, and neither waits for the other for ever', async () => {
    const [one, two] = [await world().person('ADMINISTRATOR'), await world().person('ADMINISTRATOR')];
    const change = (by: Person, userId: string) =>
      by.ask(ChangeUserDocument, {
        input: { userId, role: 'COMPLIANCE_OFFICER' as const, reason: 'they swap', idempotencyKey: key() },
      });
    for (const answer of await Promise.all([change(one, two.id), change(two, one.id)]))
      expect(answer.codes).toEqual([]);
  });

  test('is had along with the user, where the role is given by one', async () => {
    const externalId = { issuer, subject: key() };
    const user = { login: key(), displayName: 'Dialler', role: 'SERVICE' as const, externalId, idempotencyKey: key() };
    const { registerUser } = done(await administrator.ask(RegisterUserDocument, { input: user }));
    expect(await identitiesOf(present(registerUser.user).id)).toMatchObject([{ subject: externalId.subject }]);
  });
});

describe('an approval of it', () => {
  test('is for just that subject, issuer, certificate and user', async () => {
    const [user, other, subject] = [
      await world().person('ADMINISTRATOR'),
      await world().person('ADMINISTRATOR'),
      key(),
    ];
    await approve(officer, (await asked(user.id, subject)).id);
    await asked(other.id, subject);
    await asked(user.id, key());
    for (const externalId of [
      { issuer: 'https://other.example', subject },
      { issuer, subject, needsCertificate: true },
    ])
      expect((await linked(user.id, subject, { externalId })).identity).toBeNull();
    expect((await linked(user.id, subject)).identity).toMatchObject({ issuer, subject, needsCertificate: false });
  });

  test('is for the role that the user had', async () => {
    const { id } = await world().person('COLLECTOR');
    await linked(id, key());
    const subject = key();
    await approve(officer, (await asked(id, subject)).id);
    const input = { userId: id, role: 'LEGAL_COUNSEL' as const, idempotencyKey: key() };
    done(await administrator.ask(ChangeUserDocument, { input }));
    await asked(id, subject);
  });

  test('is not given by who asked, nor asked for without a reason', async () => {
    const { id } = await world().person('COMPLIANCE_OFFICER');
    const { id: approvalId } = await asked(id, key());
    await expect(approve(administrator, approvalId)).rejects.toThrow('FORBIDDEN');
    const { errors } = await link(id, key(), { reason: null });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['input', 'reason'] });
  });

  test('is used once: of two at the same time, one links', async () => {
    const [{ id }, subject] = [await world().person('COMPLIANCE_OFFICER'), key()];
    await approve(officer, (await asked(id, subject)).id);
    const answers = await Promise.all([link(id, subject), link(id, subject)]);
    expect(answers.filter(({ errors }) => errors.length === 0).map(done)).toMatchObject([
      { linkIdentity: { identity: { subject } } },
    ]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    expect(await identitiesOf(id)).toHaveLength(1);
  });

  test('is of no use where the subject was linked meanwhile', async () => {
    const [{ id }, subject] = [await world().person('COMPLIANCE_OFFICER'), key()];
    await approve(officer, (await asked(id, subject)).id);
    await linked((await world().person('ANALYST')).id, subject);
    expect((await link(id, subject)).codes).toEqual(['CONFLICT']);
  });
});

test('who is alone links by themselves, and not any more when another has come', async () => {
  const bank = await world().otherInstitution();
  const first = await linked(bank.administrator.id, key(), {}, bank.administrator);
  expect(first.identity).not.toBeNull();
  await bank.person('COMPLIANCE_OFFICER');
  expect((await linked(bank.administrator.id, key(), {}, bank.administrator)).approval).not.toBeNull();
});

describe('by command', () => {
  const slugOf = async (person: Person): Promise<string> =>
    done(await person.ask('{ viewer { institution { slug } } }')).viewer.institution.slug;
  const command = (slug: string, login: string, subject = key()): Promise<void> => {
    const opened = { application: world().app, database: world().database };
    return linkByCommand(opened, { slug, login, issuer, subject, reason: 'by command' });
  };

  test('it takes one while nobody else could sign in to approve, and two from then on', async () => {
    const bank = await world().otherInstitution();
    const slug = await slugOf(bank.administrator);
    const theirs = await bank.person('COMPLIANCE_OFFICER');
    const login = done(await theirs.ask('{ viewer { login } }')).viewer.login as string;
    await command(slug, 'admin');
    await command(slug, login);
    const subject = key();
    const waiting = await command(slug, 'admin', subject).then(String, String);
    expect(waiting).toMatch(/This takes a second person, .* approve approval_\S+ \(decideApproval\) within 24 hours/);
    await expect(command(slug, 'admin', subject)).rejects.toThrow('You have asked for this already.');
    await approve(theirs, present(/approval_\S+/.exec(waiting))[0]);
    await command(slug, 'admin', subject);
    const { identities } = done(await bank.administrator.ask(IdentitiesDocument, { first: 10 }));
    expect(identities.nodes.map(({ user }) => user.id).sort()).toEqual(
      [bank.administrator.id, bank.administrator.id, theirs.id].sort(),
    );
  });

  test.each(['deactivated', 'unlinked'] as const)('who was %s is nobody who could approve', async (how) => {
    const bank = await world().otherInstitution();
    const slug = await slugOf(bank.administrator);
    const theirs = await bank.person('COMPLIANCE_OFFICER');
    await command(slug, done(await theirs.ask('{ viewer { login } }')).viewer.login as string);
    await expect(command(slug, 'admin')).rejects.toThrow('This takes a second person');
    if (how === 'deactivated') {
      const input = { userId: theirs.id, isActive: false, idempotencyKey: key() };
      done(await bank.administrator.ask(ChangeUserDocument, { input }));
    } else {
      const { identities } = done(await bank.administrator.ask(IdentitiesDocument, { first: 1 }));
      const input = { identityId: present(identities.nodes[0]).id, idempotencyKey: key() };
      done(await bank.administrator.ask(UnlinkIdentityDocument, { input }));
    }
    await command(slug, 'admin');
  });
});
