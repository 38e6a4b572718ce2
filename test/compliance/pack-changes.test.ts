import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  CasesTouchedByDocument,
  ChangePackDocument,
  PackChangesDocument,
  RulePacksDocument,
  type ChangePackInput,
} from '../../schema/operations/documents.js';
import { sql } from 'kysely';
import { contactRules } from '../../src/contacts/index.js';
import { packChangeJson, packs, ruleChangesFrom, standingOf, type RuleChange } from '../../src/compliance/index.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { debtInput, done, key, openCase, present, serviceOf } from '../kit/verbs.js';
import { approve, newWorld, type Answer, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01T02:00:00Z. */
const world = newWorld();

let officer: Person;
let second: Person;
let collector: Person;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  second = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
});

/** Seven calls in seven days about one debt: five of them, from June on. */
const tighter: Omit<ChangePackInput, 'idempotencyKey'> = {
  packId: 'us-federal',
  ruleId: 'us.reg-f.call-frequency',
  effectiveFrom: '2026-06-01T00:00:00.000Z',
  isOff: false,
  values: [{ name: 'limit', value: 5 }],
  reason: 'too many complaints in spring',
};
const change = (by: Person, more: Partial<ChangePackInput> = {}) =>
  by.ask(ChangePackDocument, { input: { ...tighter, idempotencyKey: key(), ...more } });
/** Asked for, approved, and sent again. @returns the id of the change */
async function changed(more: Partial<ChangePackInput> = {}): Promise<string> {
  const { approval } = done(await change(officer, more)).changePack;
  await approve(second, present(approval).id);
  return present(done(await change(officer, more)).changePack.packChangeId);
}
const ruleAt = async (by: Person, at: string, ruleId = tighter.ruleId) => {
  const { rulePacks } = done(await by.ask(RulePacksDocument, { at }));
  return present(rulePacks.flatMap(({ rules }) => rules).find((rule) => rule.ruleId === ruleId));
};
const limitAt = async (at: string, by = collector): Promise<string[]> => {
  const limit = present((await ruleAt(by, at)).parameters.find(({ name }) => name === 'limit'));
  return [limit.value, limit.packValue];
};
async function unchanged(ask: () => Promise<Answer>): Promise<Answer> {
  const before = await rowCounts(world());
  const answer = await ask();
  expect(await rowCounts(world())).toEqual(before);
  return answer;
}

describe('a change of a pack', () => {
  test('takes four eyes, then is recorded, and holds from its date on, for everybody who is judged by it', async () => {
    const ask = done(await change(officer)).changePack;
    expect(ask).toMatchObject({ packChange: null, packChangeId: null, approval: { kind: 'PACK_CHANGE' } });
    expect(ask.approval?.asks).toBe(
      'Judge by us.reg-f.call-frequency of us-federal with limit 5 (calls) from 2026-06-01T00:00:00.000Z on.',
    );
    // Neither the one who asked decides, nor does it hold before it is approved.
    const alone = await unchanged(() =>
      officer.ask('mutation ($input: DecideApprovalInput!) { decideApproval(input: $input) { approvalId } }', {
        input: { approvalId: ask.approval?.id, outcome: 'APPROVED', idempotencyKey: key() },
      }),
    );
    expect(alone.codes).toEqual(['FORBIDDEN']);
    expect((await unchanged(() => change(officer))).codes).toEqual(['CONFLICT']);
    expect(await limitAt('2026-06-01T00:00:00Z')).toEqual(['7', '7']);
    await approve(second, present(ask.approval).id);
    const left = await leavesOf(world(), async () => {
      const { packChange, approval } = done(await change(officer)).changePack;
      expect(approval).toBeNull();
      expect(packChange).toMatchObject({
        ...{ packId: 'us-federal', ruleId: tighter.ruleId, isOff: false, values: [{ name: 'limit', value: '5' }] },
        ...{ validFrom: tighter.effectiveFrom, recordedAt: '2026-04-01T02:00:00.000Z', reason: tighter.reason },
        ...{ actor: { id: officer.id }, approvedBy: { id: second.id } },
      });
    });
    expect(left.map(({ type }) => type).sort()).toEqual(['approval.used', 'pack.changed']);
    expect(left.find(({ type }) => type === 'pack.changed')?.['rules']).toEqual([tighter.ruleId]);
    expect(await limitAt('2026-05-31T23:59:59.999Z')).toEqual(['7', '7']);
    const firm = await world().firm('AGENCY');
    for (const by of [collector, officer, await firm.person(), await world().person('ANALYST')])
      expect(await limitAt('2026-06-01T00:00:00Z', by)).toEqual(['5', '7']);
    const elsewhere = await (await world().otherInstitution()).person('COLLECTOR', 'North');
    expect(await limitAt('2026-06-01T00:00:00Z', elsewhere)).toEqual(['7', '7']);
  });

  test('is another one by a single digit, and then not what was approved', async () => {
    const asked = { effectiveFrom: '2026-06-02T00:00:00.000Z', values: [{ name: 'limit', value: 6 }] };
    const { approval } = done(await change(officer, asked)).changePack;
    await approve(second, present(approval).id);
    const other = done(await change(officer, { ...asked, values: [{ name: 'limit', value: 4 }] })).changePack;
    expect(other).toMatchObject({ packChange: null, approval: { kind: 'PACK_CHANGE' } });
  });

  test('switches a rule off, and puts it back to what the pack has', async () => {
    const ruleId = 'us.reg-f.hours';
    const packId = present(packs.find(({ rules }) => rules.some(({ id }) => id === ruleId))).id;
    await changed({ packId, ruleId, isOff: true, values: [], effectiveFrom: '2026-07-01T00:00:00.000Z' });
    await changed({ packId, ruleId, isOff: false, values: [], effectiveFrom: '2026-08-01T00:00:00.000Z' });
    const isOff = async (at: string): Promise<boolean> => (await ruleAt(collector, at, ruleId)).isOff;
    expect([
      await isOff('2026-06-30T23:59:59.999Z'),
      await isOff('2026-07-01T00:00:00Z'),
      await isOff('2026-07-31T23:59:59.999Z'),
      await isOff('2026-08-01T00:00:00Z'),
    ]).toEqual([false, true, true, false]);
  });

  test('may keep a severity or worsen it, and not make it milder', async () => {
    const [pack, rule, name] = present(severity());
    const asked = { packId: pack, ruleId: rule, effectiveFrom: '2026-09-01T00:00:00.000Z' };
    const milder = await unchanged(() => change(officer, { ...asked, values: [{ name, decision: 'ALLOWED' }] }));
    expect(milder.codes).toEqual(['BAD_USER_INPUT']);
    const number = await unchanged(() => change(officer, { ...asked, values: [{ name, value: 3 }] }));
    expect(number.codes).toEqual(['BAD_USER_INPUT']);
    await changed({ ...asked, values: [{ name, decision: 'PROHIBITED' }] });
    const { parameters } = await ruleAt(collector, asked.effectiveFrom, rule);
    expect(parameters.find((each) => each.name === name)?.value).toBe('PROHIBITED');
  });

  test.each<[string, Partial<ChangePackInput>, string, RegExp]>([
    ['looser', { values: [{ name: 'limit', value: 8 }] }, 'input.values.0', /only be tightened; switch the rule off/],
    ['looser where higher is stricter', { values: [{ name: 'days', value: 6 }] }, 'input.values.0', /looser than 7/],
    ['no pack', { packId: 'us' }, 'input.packId', /is no pack/],
    ['no rule', { ruleId: 'us.reg-f' }, 'input.ruleId', /is no rule\./],
    ['a rule of another pack', { ruleId: 'cn.cba.hours' }, 'input.ruleId', /no rule of this pack/],
    ['no parameter', { values: [{ name: 'most', value: 1 }] }, 'input.values.0.name', /no parameter/],
    ['a prototype', { values: [{ name: 'constructor', value: 1 }] }, 'input.values.0.name', /no parameter/],
    ['a severity for a number', { values: [{ name: 'limit', decision: 'PROHIBITED' }] }, 'input.values.0', /a number/],
    [
      'both at once',
      { values: [{ name: 'limit', value: 5, decision: 'PROHIBITED' }] },
      'input.values.0',
      /must be a number/,
    ],
    ['neither', { values: [{ name: 'limit' }] }, 'input.values.0', /must be a number/],
    ['below nothing', { values: [{ name: 'limit', value: -1 }] }, 'input.values.0.value', /from 0/],
    [
      'one parameter twice',
      {
        values: [
          { name: 'limit', value: 5 },
          { name: 'limit', value: 4 },
        ],
      },
      'input.values.1.name',
      /twice/,
    ],
    ['values of a rule that is off', { isOff: true }, 'input.values', /must be empty/],
    ['a past date', { effectiveFrom: '2026-04-01T01:54:59.999Z' }, 'input.effectiveFrom', /lies in the past/],
    ['a date before the pack', { effectiveFrom: '2000-01-01T00:00:00Z' }, 'input.effectiveFrom', /before the pack/],
    ['personal data in the reason', { reason: 'call +8613812345678' }, 'input.reason', /looks like a phone number/],
    ['no reason', { reason: ' ' }, 'input.reason', /must not be empty/],
  ])('is refused with what to do: %s', async (_, more, path, says) => {
    const { errors } = await unchanged(() => change(officer, more));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: path.split('.') } }]);
    expect(errors[0]?.message).toMatch(says);
  });

  test('of a moment ago is taken: clocks differ', async () => {
    const asked = { effectiveFrom: '2026-04-01T01:55:00.000Z', ruleId: 'us.reg-f.wait-after-conversation' };
    expect((await change(officer, { ...asked, isOff: true, values: [] })).codes).toEqual([]);
  });

  test('that changes nothing is a conflict', async () => {
    const asked = { ruleId: 'us.reg-f.wait-after-conversation', effectiveFrom: '2026-10-01T00:00:00.000Z' };
    expect((await unchanged(() => change(officer, { ...asked, values: [] }))).codes).toEqual(['CONFLICT']);
  });

  test.each(['COLLECTOR', 'TEAM_LEAD', 'LEGAL_COUNSEL', 'ADMINISTRATOR', 'SERVICE', 'ANALYST'] as const)(
    'is not for a %s to make, nor to list',
    async (role) => {
      const by = await world().person(role, 'North');
      expect((await unchanged(() => change(by))).codes).toEqual(['FORBIDDEN']);
      expect((await by.ask(PackChangesDocument, { first: 1 })).codes).toEqual(['FORBIDDEN']);
    },
  );

  test('is listed, and never overwritten', async () => {
    const { packChanges } = done(await officer.ask(PackChangesDocument, { first: 50 }));
    expect(packChanges.totalCount).toBe(packChanges.nodes.length);
    expect(packChanges.nodes.map(({ ruleId }) => ruleId)).toContain(tighter.ruleId);
    const app = await world().connect('app');
    const { rows } = await app.query(
      "select has_any_column_privilege('pack_change', 'update') or has_table_privilege('pack_change', 'delete') as may",
    );
    expect(rows).toEqual([{ may: false }]);
  });
});

/** Pack, rule and parameter of the first severity that is not the worst already. */
function severity(): readonly [string, string, string] | undefined {
  for (const pack of packs)
    for (const { id, values } of pack.rules)
      for (const [name, { value }] of Object.entries(contactRules.find((rule) => rule.id === id)?.parameters ?? {}))
        if (typeof value === 'string' && (values?.[name] ?? value) !== 'PROHIBITED' && value !== 'ALLOWED')
          return [pack.id, id, name];
  return undefined;
}

describe('the notice of a change', () => {
  const touchedBy = async (packChangeId: string) =>
    done(await officer.ask(CasesTouchedByDocument, { packChangeId, first: 100 })).casesTouchedBy;
  /** A case with debts under these laws, of these kinds. */
  const of = async (...debts: (readonly [jurisdiction: string, productKind?: string])[]): Promise<string> => {
    const inputs = debts.map(([jurisdiction, productKind = 'CREDIT_CARD']) => debtInput({ jurisdiction, productKind }));
    return (await openCase(world(), { debts: inputs })).caseId;
  };
  const found = async (packChangeId: string, among: readonly string[]): Promise<string[]> => {
    const { nodes, totalCount } = await touchedBy(packChangeId);
    expect(totalCount).toBe(nodes.length);
    return among.filter((id) => nodes.some((node) => node.id === id));
  };

  test('lists the open cases of the jurisdiction, before the change takes effect', async () => {
    const [us, massachusetts, mixed] = [await of(['US']), await of(['US-MA']), await of(['CN'], ['US'])];
    const [chinese, british, closed] = [await of(['CN']), await of(['GB']), await of(['US'])];
    const input = { caseId: closed, stage: 'CLOSED', idempotencyKey: key() };
    done(
      await (
        await serviceOf(world())
      ).ask('mutation ($input: MoveCaseInput!) { moveCase(input: $input) { caseId } }', { input }),
    );
    const id = await changed({ effectiveFrom: '2026-11-01T00:00:00.000Z', values: [{ name: 'limit', value: 3 }] });
    const all = [us, massachusetts, mixed, chinese, british, closed];
    expect(await found(id, all)).toEqual([us, massachusetts, mixed]);
    const page = done(await officer.ask(CasesTouchedByDocument, { packChangeId: id, first: 1 })).casesTouchedBy;
    expect([page.nodes.length, page.pageInfo.hasNextPage]).toEqual([1, true]);
    const after = page.pageInfo.endCursor;
    const next = done(await officer.ask(CasesTouchedByDocument, { packChangeId: id, first: 1, after }));
    expect(next.casesTouchedBy.nodes[0]?.id).not.toBe(page.nodes[0]?.id);
  });

  test('lists those with a product that the rule is about, and no others', async () => {
    const rule = present(contactRules.find(({ binds, id }) => binds.productKinds && id.startsWith('cn.card')));
    const pack = present(packs.findLast(({ rules }) => rules.some(({ id }) => id === rule.id)));
    const [bound, other] = [await of(['CN', 'CREDIT_CARD']), await of(['CN', 'MORTGAGE'], ['US', 'CREDIT_CARD'])];
    const asked = {
      packId: pack.id,
      ruleId: rule.id,
      isOff: true,
      values: [],
      effectiveFrom: '2026-09-01T00:00:00.000Z',
    };
    expect(await found(await changed(asked), [bound, other])).toEqual([bound]);
  });

  test('of a change of another institution, or of none, is not found; nor is it for others than officers', async () => {
    const id = await changed({ effectiveFrom: '2026-12-01T00:00:00.000Z', values: [{ name: 'limit', value: 2 }] });
    const elsewhere = await (await world().otherInstitution()).person('COMPLIANCE_OFFICER');
    const ask = (by: Person, packChangeId: string) => by.ask(CasesTouchedByDocument, { packChangeId, first: 1 });
    expect((await ask(elsewhere, id)).codes).toEqual(['NOT_FOUND']);
    const nobodys = await ask(officer, 'packChange_01999999-9999-7999-8999-999999999999');
    expect(nobodys.codes).toEqual(['NOT_FOUND']);
    expect((await ask(officer, officer.id)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await ask(collector, id)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('what stands by changes', () => {
  const of = (some: Partial<RuleChange> = {}): RuleChange => ({
    ...{
      packId: 'us-federal',
      ruleId: tighter.ruleId,
      from: new Date('2026-06-01'),
      isOff: false,
      values: { limit: 5 },
    },
    ...some,
  });
  const limit = (changes: readonly RuleChange[], at = '2026-06-02T00:00:00Z') =>
    standingOf(contactRules, changes)
      .at(new Date(at))
      .flatMap(({ rules }) => rules)
      .find(({ rule }) => rule.id === tighter.ruleId)?.values['limit'];

  test('is read from the record, as it was known at an instant', async () => {
    const readAt = async (knownAt: Date | null): Promise<readonly RuleChange[]> => {
      const { rows } = await sql<{
        changes: unknown;
      }>`select ${packChangeJson(knownAt && sql`${knownAt.toISOString()}::timestamptz`)} as changes`.execute(
        world().owner,
      );
      return ruleChangesFrom(rows[0]?.changes);
    };
    await changed({ effectiveFrom: '2026-06-01T12:00:00.000Z', values: [{ name: 'limit', value: 1 }] });
    const known = await readAt(null);
    expect(known).toContainEqual(of({ from: new Date('2026-06-01T12:00:00Z'), values: { limit: 1 } }));
    expect([limit(known, '2026-06-01T11:59:59.999Z'), limit(known, '2026-06-01T12:00:00Z')]).toEqual([5, 1]);
    expect(await readAt(world().clock.now())).toEqual(known);
    expect(await readAt(new Date(world().clock.now().getTime() - 1))).toEqual([]);
  });

  test('is made once for the same changes', () => {
    expect(standingOf(contactRules, [of()])).toBe(standingOf(contactRules, [of()]));
    expect(standingOf(contactRules, [of()])).not.toBe(standingOf(contactRules, [of({ values: { limit: 4 } })]));
    expect(standingOf(contactRules, [])).toBe(standingOf(contactRules, []));
  });

  test('the later one in the order of recording counts, and is whole', () => {
    expect(limit([of()], '2026-05-31T23:59:59.999Z')).toBe(7);
    expect(limit([of(), of({ values: { limit: 4 } })])).toBe(4);
    expect(limit([of(), of({ values: {} })])).toBe(7);
    expect(limit([of(), of({ isOff: true, values: {} })])).toBeUndefined();
  });

  test('a pack that became stricter than a change is not loosened by it', () => {
    expect(limit([of({ values: { limit: 9 } })])).toBe(7);
  });
});
