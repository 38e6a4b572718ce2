/** Four eyes: who asks and who decides are two people, in time, for just what was asked, once. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type pg from 'pg';
import {
  ApprovalsDocument,
  ChangeUserDocument,
  DecideApprovalDocument,
  RegisterTeamDocument,
  RegisterUserDocument,
  type ApprovalFieldsFragment,
  type RegisterUserInput,
} from '../../schema/operations/documents.js';
import type { ApprovalKind } from '../../src/access/approval.entity.js';
import { approvers } from '../../src/access/approval.permissions.js';
import { isFirmRole } from '../../src/access/index.js';
import type { Grant } from '../../src/access/user.entity.js';
import { useApproval } from '../../src/access/use-approval.js';
import { act } from '../../src/audit/index.js';
import { roleNames, type Role } from '../../src/lib/actor.js';
import { newId } from '../../src/lib/id.js';
import { takeTwo } from '../kit/approvals.js';
import { giveHolds } from '../kit/holds.js';
import { leavesOf } from '../kit/journal.js';
import { done, key, present } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

let administrator: Person;
let officer: Person;
let app: pg.Client;
beforeAll(async () => {
  ({ administrator } = world());
  officer = await world().person('COMPLIANCE_OFFICER');
  app = await world().connect('app');
});

const hours = (count: number): number => count * 3_600_000;
const days = (count: number): number => hours(24 * count);

const register = (by: Person, role: Role, more: Partial<RegisterUserInput> = {}) =>
  by.ask(RegisterUserDocument, {
    input: { login: key(), displayName: 'N', role, reason: 'she heads compliance now', idempotencyKey: key(), ...more },
  });
const change = (by: Person, userId: string, more: { role?: Role; isActive?: boolean; grants?: Grant[] }) =>
  by.ask(ChangeUserDocument, { input: { userId, reason: 'needed', idempotencyKey: key(), ...more } });
const decide = (by: Person, approvalId: string, outcome: 'APPROVED' | 'REJECTED' = 'APPROVED') =>
  by.ask(DecideApprovalDocument, { input: { approvalId, outcome, note: 'spoke to her', idempotencyKey: key() } });

/** A request of the administrator to register somebody in a role that takes two. */
async function asked(login = key(), by = administrator): Promise<ApprovalFieldsFragment> {
  return present(done(await register(by, 'ADMINISTRATOR', { login })).registerUser.approval);
}

describe('a role that decides about others', () => {
  test('is given by two: asked for, approved by another, and then given to just that user', async () => {
    const login = key();
    let approval: ApprovalFieldsFragment | null = null;
    const left = await leavesOf(world(), async () => {
      approval = await asked(login);
      expect(approval).toMatchObject({
        kind: 'GRANT_CHANGE',
        state: 'PENDING',
        asks: `Register ${login} as ADMINISTRATOR.`,
        reason: 'she heads compliance now',
        decisions: [],
      });
      expect(
        done(await administrator.ask(`{ users(first: 1, filter: { login: { eq: "${login}" } }) { totalCount } }`)).users
          .totalCount,
      ).toBe(0);
      expect(done(await decide(officer, approval.id)).decideApproval.approval).toMatchObject({
        state: 'APPROVED',
        decisions: [{ outcome: 'APPROVED', decidedBy: { id: officer.id }, note: 'spoke to her' }],
      });
      const given = done(await register(administrator, 'ADMINISTRATOR', { login })).registerUser;
      expect(given).toMatchObject({ user: { login, role: 'ADMINISTRATOR' }, approval: null });
    });
    expect(left.map(({ type, outcomes }) => [type, ...outcomes].join(' ')).sort()).toEqual([
      'approval.decided GRANT_CHANGE APPROVED',
      'approval.requested GRANT_CHANGE',
      'approval.used GRANT_CHANGE',
      'user.registered ADMINISTRATOR',
    ]);
  });

  test.each([['role'], ['activity']] as const)(
    'takes two also where a user comes to it by a change of %s',
    async (what) => {
      const user = await world().person(what === 'role' ? 'ANALYST' : 'COMPLIANCE_OFFICER');
      if (what === 'activity')
        expect(done(await change(administrator, user.id, { isActive: false })).changeUser.approval).toBeNull();
      const given = what === 'role' ? { role: 'COMPLIANCE_OFFICER' as const } : { isActive: true };
      const { changeUser } = done(await change(administrator, user.id, given));
      expect(changeUser).toMatchObject({ user: null, approval: { state: 'PENDING', subject: user.id } });
      done(await decide(officer, present(changeUser.approval).id));
      expect(done(await change(administrator, user.id, given)).changeUser).toMatchObject({
        user: { role: 'COMPLIANCE_OFFICER', isActive: true },
        approval: null,
      });
    },
  );

  test('all other roles, and taking a role away, take one', async () => {
    const byOne = roleNames.filter((each) => !['ADMINISTRATOR', 'COMPLIANCE_OFFICER'].includes(each));
    for (const role of byOne.filter((each) => !isFirmRole(each)))
      expect(done(await register(administrator, role)).registerUser).toMatchObject({ user: { role }, approval: null });
    const user = await world().person('COMPLIANCE_OFFICER');
    expect(done(await change(administrator, user.id, { role: 'ANALYST' })).changeUser.user?.role).toBe('ANALYST');
  });

  test('is given with just the identity that was approved with it', async () => {
    const login = key();
    const { id } = await asked(login);
    done(await decide(officer, id));
    const externalId = { issuer: 'https://issuer.example', subject: key() };
    const other = done(await register(administrator, 'ADMINISTRATOR', { login, externalId })).registerUser;
    expect(other).toMatchObject({ user: null, approval: { state: 'PENDING' } });
    expect(other.approval?.asks).toContain(externalId.subject);
  });

  test("cannot be asked for by a firm's administrator", async () => {
    const firm = await world().firm();
    const given = await register(firm.administrator, 'ADMINISTRATOR', { login: `${firm.slug}/${key()}` });
    expect(given.codes).toEqual(['BAD_USER_INPUT']);
    const { id } = await firm.person();
    expect((await change(firm.administrator, id, { role: 'COMPLIANCE_OFFICER' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('is not asked for without a reason, nor twice at once', async () => {
    const { errors } = await administrator.ask(RegisterUserDocument, {
      input: { login: key(), displayName: 'N', role: 'ADMINISTRATOR', idempotencyKey: key() },
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['input', 'reason'] });
    const login = key();
    const { id } = await asked(login);
    const again = await register(administrator, 'ADMINISTRATOR', { login });
    expect(again.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', approvalId: id });
  });

  test('asked for by the same key, is answered with the same request', async () => {
    const given = { login: key(), idempotencyKey: key() };
    const first = done(await register(administrator, 'ADMINISTRATOR', given)).registerUser;
    expect(done(await register(administrator, 'ADMINISTRATOR', given)).registerUser).toEqual(first);
    expect(first).toMatchObject({ user: null, approval: { state: 'PENDING' } });
  });
});

describe('the grant LEGAL_HOLD', () => {
  const grants: Grant[] = ['LEGAL_HOLD'];
  const grantsOf = async ({ id }: Person): Promise<Grant[]> =>
    done(await administrator.ask(`{ node(id: "${id}") { ... on User { grants } } }`)).node.grants as Grant[];
  /** Gives it, by two. */
  async function give(to: Person, more: { role?: Role } = {}): Promise<void> {
    const { approval } = done(await change(administrator, to.id, { grants, ...more })).changeUser;
    done(await decide(officer, present(approval).id));
    expect(done(await change(administrator, to.id, { grants, ...more })).changeUser.user?.grants).toEqual(grants);
  }

  test.each(['COMPLIANCE_OFFICER', 'LEGAL_COUNSEL'] as const)('of a %s is given by two', async (role) => {
    const user = await world().person(role);
    const left = await leavesOf(world(), async () => {
      const { changeUser } = done(await change(administrator, user.id, { grants }));
      expect(changeUser).toMatchObject({ user: null, approval: { kind: 'GRANT_CHANGE', subject: user.id } });
      expect(changeUser.approval?.asks).toMatch(new RegExp(` an active ${role} with LEGAL_HOLD\\.$`));
      expect(await grantsOf(user)).toEqual([]);
      done(await decide(officer, present(changeUser.approval).id));
      expect(done(await change(administrator, user.id, { grants })).changeUser).toMatchObject({
        user: { role },
        approval: null,
      });
    });
    expect(await grantsOf(user)).toEqual(grants);
    expect(left.map(({ type }) => type).sort()).toEqual([
      'approval.decided',
      'approval.requested',
      'approval.used',
      'user.changed',
    ]);
  });

  test('is registered with by two, though the role takes one', async () => {
    const login = key();
    const { registerUser } = done(await register(administrator, 'LEGAL_COUNSEL', { login, grants }));
    expect(registerUser).toMatchObject({ user: null, approval: { state: 'PENDING' } });
    expect(registerUser.approval?.asks).toBe(`Register ${login} as LEGAL_COUNSEL with LEGAL_HOLD.`);
    done(await decide(officer, present(registerUser.approval).id));
    const given = done(await register(administrator, 'LEGAL_COUNSEL', { login, grants })).registerUser;
    expect(given).toMatchObject({ user: { login, role: 'LEGAL_COUNSEL' }, approval: null });
    expect(done(await register(administrator, 'LEGAL_COUNSEL', { grants: [] })).registerUser.approval).toBeNull();
  });

  test('is taken away by one, alone or with the role, and kept by one', async () => {
    const [user, other] = [await world().person('LEGAL_COUNSEL'), await world().person('LEGAL_COUNSEL')];
    for (const each of [user, other]) await give(each);
    expect(done(await change(administrator, user.id, { grants })).changeUser.approval).toBeNull();
    expect(done(await change(administrator, user.id, { grants: [] })).changeUser.user?.grants).toEqual([]);
    expect(done(await change(administrator, other.id, { role: 'ANALYST' })).changeUser.user?.grants).toEqual([]);
    expect(done(await change(administrator, user.id, { grants })).changeUser.approval).not.toBeNull();
  });

  test('takes two again where its holder comes back, or has it under another role', async () => {
    const [user, other] = [await world().person('LEGAL_COUNSEL'), await world().person('COMPLIANCE_OFFICER')];
    for (const each of [user, other]) await give(each);
    done(await change(administrator, user.id, { isActive: false }));
    expect(done(await change(administrator, user.id, { isActive: true })).changeUser.approval).not.toBeNull();
    expect(done(await change(administrator, user.id, { isActive: true, grants: [] })).changeUser.approval).toBeNull();
    const moved = { role: 'LEGAL_COUNSEL' as const };
    expect(done(await change(administrator, other.id, { ...moved, grants })).changeUser.approval).not.toBeNull();
    expect(done(await change(administrator, other.id, moved)).changeUser).toMatchObject({ user: { grants: [] } });
  });

  test('is given once by an approval: of two at the same time, one uses it', async () => {
    const user = await world().person('LEGAL_COUNSEL');
    const { approval } = done(await change(administrator, user.id, { grants })).changeUser;
    done(await decide(officer, present(approval).id));
    const left = await leavesOf(world(), () =>
      Promise.all([0, 1].map(() => change(administrator, user.id, { grants }))),
    );
    expect(left.filter(({ type }) => type === 'approval.used')).toHaveLength(1);
    done(await change(administrator, user.id, { grants: [] }));
    expect(done(await change(administrator, user.id, { grants })).changeUser.approval).toMatchObject({
      state: 'PENDING',
    });
  });

  test('once taken away, is not given back by another change that came at the same time', async () => {
    const teamId = present(
      done(await administrator.ask(RegisterTeamDocument, { input: { name: key(), idempotencyKey: key() } }))
        .registerTeam.team,
    ).id;
    for (let round = 0; round < 5; round++) {
      const user = await world().person('LEGAL_COUNSEL');
      await give(user);
      const input = { userId: user.id, teamId, idempotencyKey: key() };
      const answers = await Promise.all([
        administrator.ask(ChangeUserDocument, { input }),
        change(administrator, user.id, { grants: [] }),
      ]);
      expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
      expect(await grantsOf(user)).toEqual([]);
      const { rows } = await sql<{ grants: Grant[] }>`
        select grants from membership where user_id = ${user.actor.id}::uuid order by recorded_at desc, id desc limit 1`.execute(
        world().owner,
      );
      expect(rows).toEqual([{ grants: [] }]);
    }
  });

  test('is given by who is alone', async () => {
    const bank = await world().otherInstitution();
    const { registerUser } = done(await register(bank.administrator, 'LEGAL_COUNSEL', { grants }));
    expect(registerUser).toMatchObject({ user: { grants }, approval: null });
  });
});

describe('who is alone', () => {
  test('gives the first such role by themselves, and the next not any more', async () => {
    const bank = await world().otherInstitution();
    const first = done(await register(bank.administrator, 'COMPLIANCE_OFFICER')).registerUser;
    expect(first).toMatchObject({ user: { role: 'COMPLIANCE_OFFICER' }, approval: null });
    expect(done(await register(bank.administrator, 'ADMINISTRATOR')).registerUser.approval).toMatchObject({
      state: 'PENDING',
    });
  });

  test('of two at once, one is the first', async () => {
    const bank = await world().otherInstitution();
    const answers = await Promise.all([0, 1].map(() => register(bank.administrator, 'ADMINISTRATOR').then(done)));
    expect(answers.filter(({ registerUser }) => registerUser.user)).toHaveLength(1);
  });

  test('is not so by deactivating the other, until seven days have passed', async () => {
    const bank = await world().otherInstitution();
    const other = present(done(await register(bank.administrator, 'COMPLIANCE_OFFICER')).registerUser.user);
    done(await change(bank.administrator, other.id, { isActive: false }));
    const now = world().clock.now();
    const waits = async (): Promise<boolean> =>
      done(await register(bank.administrator, 'COMPLIANCE_OFFICER')).registerUser.approval !== null;
    expect(await waits()).toBe(true);
    world().clock.pass(days(7) - 1);
    expect(await waits()).toBe(true);
    world().clock.pass(1);
    expect(await waits()).toBe(false);
    world().clock.set(now.toISOString());
  });
});

describe('an approval', () => {
  test('is not given by who asked, though their role may decide', async () => {
    const { id } = await asked();
    expect((await decide(administrator, id)).codes).toEqual(['FORBIDDEN']);
    await expect(decideInDatabase(administrator, id, world().clock.now())).rejects.toMatchObject({ code: 'PB409' });
    await expect(decideInDatabase(officer, id, world().clock.now())).resolves.toBeDefined();
  });

  test('is not given in the name of another', async () => {
    const { id } = await asked();
    const byAnother = decideInDatabase(administrator, id, world().clock.now(), officer);
    await expect(byAnother).rejects.toMatchObject({ code: 'PB409' });
  });

  test('is decided once, for good', async () => {
    const { id } = await asked();
    done(await decide(officer, id, 'REJECTED'));
    expect((await decide(officer, id)).codes).toEqual(['CONFLICT']);
    await expect(decideInDatabase(officer, id, world().clock.now())).rejects.toMatchObject({ code: '23505' });
    const both = await asked();
    const second = await world().person('COMPLIANCE_OFFICER');
    const codes = await Promise.all([officer, second].map(async (by) => (await decide(by, both.id)).codes));
    expect(codes.filter((each) => each.length === 0)).toHaveLength(1);
  });

  test('that was refused is not used; the same may be asked for anew', async () => {
    const login = key();
    const { id } = await asked(login);
    done(await decide(officer, id, 'REJECTED'));
    expect((await asked(login)).id).not.toBe(id);
  });

  test('is decided until the last millisecond of its day, and not after', async () => {
    const [first, second] = [await asked(), await asked()];
    const now = world().clock.now();
    expect(Date.parse(first.expiresAt) - Date.parse(first.requestedAt)).toBe(hours(24));
    world().clock.pass(hours(24) - 1);
    expect((await decide(officer, first.id)).codes).toEqual([]);
    world().clock.pass(1);
    expect((await decide(officer, second.id)).codes).toEqual(['CONFLICT']);
    await expect(decideInDatabase(officer, second.id, world().clock.now())).rejects.toMatchObject({ code: 'PB409' });
    world().clock.set(now.toISOString());
  });

  test('is used until then, and not after', async () => {
    const logins = [key(), key()];
    for (const login of logins) done(await decide(officer, (await asked(login)).id));
    const now = world().clock.now();
    world().clock.pass(hours(24) - 1);
    expect(
      done(await register(administrator, 'ADMINISTRATOR', { login: logins[0]! })).registerUser.user,
    ).not.toBeNull();
    world().clock.pass(1);
    expect(
      done(await register(administrator, 'ADMINISTRATOR', { login: logins[1]! })).registerUser.approval,
    ).toMatchObject({ state: 'PENDING' });
    world().clock.set(now.toISOString());
  });

  test('is for just what was asked, and for who asked', async () => {
    const login = key();
    done(await decide(officer, (await asked(login)).id));
    expect(done(await register(administrator, 'COMPLIANCE_OFFICER', { login })).registerUser.approval).not.toBeNull();
    expect(
      done(await register(administrator, 'ADMINISTRATOR', { login: `${login}.` })).registerUser.approval,
    ).not.toBeNull();
    const other = await world().person('ADMINISTRATOR');
    expect(done(await register(other, 'ADMINISTRATOR', { login })).registerUser.approval).not.toBeNull();
    expect(done(await register(administrator, 'ADMINISTRATOR', { login })).registerUser.user).not.toBeNull();
  });

  test('of another institution is none', async () => {
    const bank = await world().otherInstitution();
    const theirs = await bank.person('COMPLIANCE_OFFICER');
    const { id } = await asked();
    expect((await decide(theirs, id)).codes).toEqual(['NOT_FOUND']);
    expect(done(await theirs.ask(`{ node(id: "${id}") { id } }`)).node).toBeNull();
  });
});

describe('of every kind', () => {
  const kinds = Object.keys(approvers) as ApprovalKind[];
  const use = (kind: ApprovalKind, request = key()) => takeTwo(world(), administrator, kind, request);

  test.each(kinds)('%s is seen and decided by the roles that its line names, and by no other', async (kind) => {
    const { id } = await use(kind);
    for (const role of roleNames) {
      const person = await world().person(role);
      const maySee = approvers[kind].includes(role);
      expect({ role, node: done(await person.ask(`{ node(id: "${id}") { id } }`)).node }).toEqual({
        role,
        node: maySee ? { id } : null,
      });
      if (maySee) continue;
      const { codes } = await decide(person, id);
      const isAnyDecider = Object.values(approvers).some((roles) => roles.includes(role));
      expect({ role, codes }).toEqual({ role, codes: [isAnyDecider ? 'NOT_FOUND' : 'FORBIDDEN'] });
    }
    const decider = await world().person(approvers[kind][0]!);
    // The release of a hold takes the grant as well.
    if (kind === 'HOLD_RELEASE') {
      expect((await decide(decider, id)).codes).toEqual(['FORBIDDEN']);
      await giveHolds(world(), decider);
    }
    expect((await decide(decider, id)).codes).toEqual([]);
  });

  test('an approval is used once: of two at the same time, one finds it used', async () => {
    const request = key();
    done(await decide(officer, (await use('BULK_EXPORT', request)).id));
    const uses = await Promise.all([0, 1, 2].map(() => use('BULK_EXPORT', request).catch(() => null)));
    expect(uses.filter((each) => each?.isApproved)).toHaveLength(1);
  });

  test('a use that fails with its verb leaves the approval as it was', async () => {
    const request = key();
    const context = () => world().context(administrator.actor);
    done(await decide(officer, (await use('ERASURE', request)).id));
    const failing = act(
      context(),
      { name: 'erase', entries: ['approval.requested', 'approval.used'] },
      async (work) => {
        const asked = {
          request: { request },
          subject: null,
          asks: 'x',
          reason: 'x',
          approvalId: newId(),
          entryId: newId(),
        };
        expect(await useApproval(context(), work, { ...asked, kind: 'ERASURE' })).not.toBeNull();
        throw new Error('after all');
      },
    );
    await expect(failing).rejects.toThrow('after all');
    expect((await use('ERASURE', request)).isApproved).toBe(true);
  });

  test('the database takes no use of what nobody approved, of who did not ask, or a second one', async () => {
    const pending = await asked();
    await expect(useInDatabase(administrator, pending.id)).rejects.toMatchObject({ code: 'PB409' });
    done(await decide(officer, pending.id));
    await expect(useInDatabase(officer, pending.id)).rejects.toMatchObject({ code: 'PB409' });
    await expect(useInDatabase(administrator, pending.id)).resolves.toBeDefined();
    const used = key();
    done(await decide(officer, (await asked(used)).id));
    done(await register(administrator, 'ADMINISTRATOR', { login: used }));
    const [use] = await world()
      .owner.selectFrom('approval_use' as never)
      .selectAll()
      .execute();
    const { approval_id } = use as unknown as { approval_id: string };
    await expect(useInDatabase(administrator, `approval_${approval_id}`)).rejects.toMatchObject({ code: '23505' });
  });
});

test('those who decide find what waits for them, by kind, state and requester', async () => {
  const mine = await asked();
  const filter = {
    kind: { eq: 'GRANT_CHANGE' as const },
    state: { eq: 'PENDING' as const },
    requestedBy: { eq: administrator.id },
  };
  const { approvals } = done(await officer.ask(ApprovalsDocument, { first: 100, filter }));
  expect(approvals.nodes.map((node) => node.id)).toContain(mine.id);
  expect(new Set(approvals.nodes.map((node) => node.state))).toEqual(new Set(['PENDING']));
  const counsel = await world().person('LEGAL_COUNSEL');
  expect(
    done(
      await counsel.ask(ApprovalsDocument, {
        first: 5,
        filter: { requestedBy: { eq: administrator.id }, kind: { eq: 'GRANT_CHANGE' } },
      }),
    ).approvals.totalCount,
  ).toBe(0);
});

/** Past the verbs, as the application's login in a session of the person: what is left of the rules then. Rolled back. */
async function inDatabase(person: Person, statement: string, values: readonly unknown[]): Promise<unknown> {
  await app.query('begin');
  try {
    const { institutionId, id, role } = person.actor;
    await app.query('select access.open_session($1, $2, $3)', [institutionId, id, role]);
    return await app.query(statement, [institutionId, newId(), ...values]);
  } finally {
    await app.query('rollback');
  }
}

const decideInDatabase = (by: Person, approvalId: string, at: Date, session = by): Promise<unknown> =>
  inDatabase(
    session,
    "insert into approval_decision (institution_id, id, approval_id, outcome, decided_by_id, decided_at, entry_id) values ($1, $2, $3, 'APPROVED', $4, $5, $2)",
    [approvalId.replace('approval_', ''), by.actor.id, at],
  );

const useInDatabase = (by: Person, approvalId: string): Promise<unknown> =>
  inDatabase(
    by,
    'insert into approval_use (institution_id, id, approval_id, used_by_id, used_at, entry_id) values ($1, $2, $3, $4, $5, $2)',
    [approvalId.replace('approval_', ''), by.actor.id, world().clock.now()],
  );
