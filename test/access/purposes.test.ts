/** For what each role may look at plain values: every role, every purpose, both answers. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ChangeUserDocument } from '../../schema/operations/documents.js';
import { roleNames, type Role } from '../../src/lib/actor.js';
import { lookPurposes, type LookPurpose } from '../../src/lib/purpose.js';
import { engage } from '../kit/engagements.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { done, key, openCase, recordContactAttempt, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

const world = newWorld();
const name = '欧阳明月';

/** Written once more, so that a purpose is not given by a slip. Firms: by an engagement for all of them. */
const expected: Readonly<Record<Role, readonly LookPurpose[]>> = {
  COLLECTOR: ['CONTACT', 'CASE_WORK', 'CORRECTION'],
  TEAM_LEAD: ['CONTACT', 'CASE_WORK', 'COMPLAINT', 'CORRECTION'],
  COMPLIANCE_OFFICER: ['AUDIT', 'COMPLAINT', 'CORRECTION'],
  LEGAL_COUNSEL: ['CASE_WORK', 'COMPLAINT'],
  SERVICE: ['CONTACT', 'CASE_WORK', 'COMPLAINT', 'CORRECTION'],
  LAW_FIRM: lookPurposes,
  AGENCY: lookPurposes,
  VALUER: lookPurposes,
  FIRM_ADMINISTRATOR: [],
  REGULATOR: [],
  ANALYST: [],
  ADMINISTRATOR: [],
  DEBTOR: [],
};
const looking = roleNames.filter((role) => expected[role].length > 0);

const people = new Map<Role, Person>();
const as = (role: Role): Person => people.get(role)!;
let opened: OpenedCase;
beforeAll(async () => {
  for (const role of roleNames.filter((each) => !['LAW_FIRM', 'AGENCY', 'VALUER'].includes(each)))
    people.set(role, await world().person(role, role === 'COLLECTOR' || role === 'TEAM_LEAD' ? 'North' : undefined));
  opened = await openCase(world(), { assignee: as('COLLECTOR'), debtor: { displayName: name } });
  await recordContactAttempt(world(), as('COLLECTOR'), opened, { note: 'rang eight times' });
  for (const kind of ['LAW_FIRM', 'AGENCY', 'VALUER'] as const) {
    const firm = await world().firm(kind);
    people.set(kind, await firm.person());
    await engage(as('LEGAL_COUNSEL'), firm, [opened.caseId]);
  }
});

const look = (by: Person, purpose: LookPurpose): Promise<Answer> =>
  by.ask(`{ node(id: "${opened.debtorId}", purpose: ${purpose}) { ... on Debtor { displayName } } }`);
const reveal = (by: Person, purpose: LookPurpose): Promise<Answer> =>
  by.ask('mutation ($input: RevealInput!) { reveal(input: $input) { revealId people { displayName } } }', {
    input: { personIds: [opened.debtorId], fields: ['NAME'], purpose, reference: 'x', idempotencyKey: key() },
  });

/** Refused with the purposes of the role, without a plain value, and nothing was written. */
function expectRefused(role: Role, { codes, errors, ...answer }: Answer): void {
  expect({ role, codes }).toEqual({ role, codes: ['FORBIDDEN'] });
  expect(errors[0]?.message).toContain(`State ${expected[role].join(', ')}, or leave the purpose out`);
  expect(JSON.stringify({ errors, ...answer })).not.toContain(name);
}

describe.each(looking)('a %s', (role) => {
  test.each(lookPurposes)('asked for %s', async (purpose) => {
    const left = await leavesOf(world(), async () => {
      const answer = await look(as(role), purpose);
      if (expected[role].includes(purpose)) expect(done(answer).node).toEqual({ displayName: name });
      else expectRefused(role, answer);
    });
    expect(left.map(({ type, outcomes }) => [type, ...outcomes])).toEqual(
      expected[role].includes(purpose) ? [['person.looked', purpose, 'Debtor.displayName']] : [],
    );
  });

  test.each(lookPurposes)('who reveals for %s', async (purpose) => {
    const before = await rowCounts(world());
    const answer = await reveal(as(role), purpose);
    if (expected[role].includes(purpose)) expect(done(answer).reveal.people).toEqual([{ displayName: name }]);
    else {
      expectRefused(role, answer);
      expect(await rowCounts(world())).toEqual(before);
    }
  });
});

describe.each(roleNames.filter((role) => expected[role].length === 0))('a %s', (role) => {
  test.each(lookPurposes)('looks not for %s, at whatever it is', async (purpose) => {
    const before = await rowCounts(world());
    const { codes, errors, data } = await as(role).ask(`{ node(id: "${as(role).id}", purpose: ${purpose}) { id } }`);
    expect([codes, data]).toEqual([['FORBIDDEN'], { node: null }]);
    expect(errors[0]?.message).toContain('Leave the purpose out');
    expect((await look(as(role), purpose)).data).toEqual({ node: null });
    expect((await reveal(as(role), purpose)).codes).toEqual(['FORBIDDEN']);
    expect(await rowCounts(world())).toEqual(before);
  });
});

test.each([
  ['node', (purpose: string) => `node(id: "${opened.debtorId}"${purpose}) { ... on Debtor { displayName } }`],
  ['nodes', (purpose: string) => `nodes(ids: ["${opened.debtorId}"]${purpose}) { ... on Debtor { displayName } }`],
  ['cases', (purpose: string) => `cases(first: 1${purpose}) { nodes { debtor { displayName } } }`],
  ['debtors', (purpose: string) => `debtors(first: 1${purpose}) { nodes { displayName } }`],
  ['contactAttempts', (purpose: string) => `contactAttempts(first: 1${purpose}) { nodes { note } }`],
] as const)('%s asks the table', async (_, query) => {
  for (const [role, own, other] of [
    ['COLLECTOR', 'CONTACT', 'AUDIT'],
    ['COMPLIANCE_OFFICER', 'AUDIT', 'CONTACT'],
  ] as const) {
    expect((await as(role).ask(`{ ${query(`, purpose: ${own}`)} }`)).codes).toEqual([]);
    expectRefused(role, await as(role).ask(`{ ${query(`, purpose: ${other}`)} }`));
    const masked = await as(role).ask(`{ ${query('')} }`);
    expect(masked.codes).toEqual([]);
    expect(JSON.stringify(masked)).not.toContain(name);
  }
});

test('what was revealed to a role is shown no more to the one that the user has since', async () => {
  const lead = await world().person('TEAM_LEAD', 'North');
  const { revealId } = done(await reveal(lead, 'COMPLAINT')).reveal;
  const input = { userId: lead.id, role: 'COLLECTOR' as const, idempotencyKey: key() };
  done(await world().administrator.ask(ChangeUserDocument, { input }));
  const { errors, codes, data } = await world()
    .as({ ...lead.actor, role: 'COLLECTOR' })
    .ask('query ($revealId: ID!) { cases(first: 1, revealId: $revealId) { totalCount } }', { revealId });
  expect([codes, data]).toEqual([['FORBIDDEN'], null]);
  expect(errors[0]?.message).toContain('does not look for COMPLAINT');
});

test('a firm reveals for what it is engaged for, and for another purpose nothing is even entered', async () => {
  const firm = await world().firm('AGENCY');
  const agent = await firm.person();
  await engage(as('LEGAL_COUNSEL'), firm, [opened.caseId], { purposes: ['CASE_WORK'] });
  const before = await rowCounts(world());
  expect((await reveal(agent, 'AUDIT')).codes).toEqual(['FORBIDDEN']);
  expect(await rowCounts(world())).toEqual(before);
  expect(done(await reveal(agent, 'CASE_WORK')).reveal.people).toEqual([{ displayName: name }]);
});
