import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  advise,
  defineRule,
  explain,
  judge,
  nextAllowedAt,
  outlook,
  standing,
  type Act,
  type Decision,
  type Pack,
  type Rule,
} from '../../src/compliance/index.js';
import { hour, localTime, timesOfDay } from '../../src/lib/zoned.js';

const act = (at: string, some: Partial<Act> = {}): Act => ({
  at: new Date(at),
  channel: 'PHONE',
  direction: 'OUTBOUND',
  actorType: 'AGENCY',
  personRole: 'DEBTOR',
  debts: [{ id: 'card', productKind: 'CREDIT_CARD', jurisdiction: 'US' }],
  locations: [],
  ...some,
});
const base = {
  title: { en: 'Toy', 'zh-CN': '例' },
  citation: 'none',
  assurance: 'UNVERIFIED',
  binds: {},
  parameters: {},
} as const;
const always = (id: string, decision: Decision, binds: Rule<Act>['binds'] = {}): Rule<Act> =>
  defineRule<Act>()({
    ...base,
    id,
    binds,
    explanations: { SO: { en: 'So.', 'zh-CN': '如此。' } },
    judge: () => ({ decision, because: 'SO' }),
  });
/** Bars outside of the hours, by the clocks of UTC. */
const hours = (id: string, from: number, to: number): Rule<Act> =>
  defineRule<Act>()({
    ...base,
    id,
    parameters: {
      from: { value: from, unit: 'hours', stricter: 'HIGHER' },
      to: { value: to, unit: 'hours', stricter: 'LOWER' },
    },
    explanations: { OUTSIDE: { en: 'Between {from} and {to} only.', 'zh-CN': '仅限{from}时至{to}时。' } },
    judge: ({ at }, values) => {
      const { milliseconds } = localTime('UTC', at);
      return milliseconds >= values.from * hour && milliseconds < values.to * hour
        ? null
        : { decision: 'PROHIBITED', because: 'OUTSIDE', facts: { from: values.from, to: values.to } };
    },
    boundaries: ({ at }, values, until) => timesOfDay(['UTC'], [values.from * hour, values.to * hour], at, until),
  });
const pack = (some: Partial<Pack> & { ids: readonly string[] }): Pack => ({
  id: 'toy',
  version: '1',
  title: base.title,
  jurisdiction: 'US',
  effectiveFrom: new Date('2020-01-01'),
  rules: some.ids.map((id) => ({ id })),
  ...some,
});
const permits = (decision: Decision): boolean => decision === 'ALLOWED' || decision === 'REVIEW';
const by = (rules: readonly Rule<Act>[], ...packs: readonly Pack[]) =>
  standing(packs.length > 0 ? packs : [pack({ ids: rules.map(({ id }) => id) })], rules);

describe('a verdict', () => {
  test('shows every reason, and the worst decides', () => {
    const rules = [always('a', 'REVIEW'), always('b', 'PRESUMED_VIOLATION'), always('c', 'ADVISED_AGAINST')];
    const verdict = judge(act('2026-01-01T12:00:00Z'), by(rules));
    expect(verdict.decision).toBe('PRESUMED_VIOLATION');
    expect(verdict.reasons.map(({ ruleId, decision }) => [ruleId, decision])).toEqual([
      ['a', 'REVIEW'],
      ['b', 'PRESUMED_VIOLATION'],
      ['c', 'ADVISED_AGAINST'],
    ]);
    expect(judge(act('2026-01-01T12:00:00Z'), by([]))).toMatchObject({
      decision: 'ALLOWED',
      reasons: [],
      packs: [],
    });
  });

  test.each<[string, Partial<Act>, readonly string[]]>([
    ['the law that governs the debt', {}, ['toy']],
    [
      'the law of where the person may be',
      { debts: [{ id: 'x', productKind: 'OTHER', jurisdiction: 'CN' }], locations: ['CN', 'US-MA'] },
      ['toy', 'state'],
    ],
    ['the law of a state only there', { locations: ['US-MA'] }, ['toy', 'state']],
    ['not that of a neighbour', { locations: ['US-ME'] }, ['toy']],
    [
      'nobody whom it does not bind',
      { debts: [{ id: 'x', productKind: 'OTHER', jurisdiction: 'CN' }], locations: ['CN'] },
      [],
    ],
    ['not who collects in their own name', { actorType: 'CREDITOR', locations: ['US-MA'] }, ['state']],
  ])('is given by %s', (_, some, packs) => {
    const rules = [always('a', 'REVIEW')];
    const both = by(
      rules,
      pack({ ids: ['a'], actorTypes: ['AGENCY'] }),
      pack({ id: 'state', jurisdiction: 'US-MA', ids: ['a'] }),
    );
    expect(judge(act('2026-01-01T12:00:00Z', some), both).packs.map(({ id }) => id)).toEqual(packs);
  });

  test.each<[string, Rule<Act>['binds'], boolean]>([
    ['channel', { channels: ['PHONE'] }, true],
    ['another channel', { channels: ['SMS'] }, false],
    ['direction', { directions: ['INBOUND'] }, false],
    ['who acts', { actorTypes: ['CREDITOR'] }, false],
    ['whom', { personRoles: ['SPOUSE'] }, false],
    ['product', { productKinds: ['CREDIT_CARD', 'MORTGAGE'] }, true],
    ['another product', { productKinds: ['MORTGAGE'] }, false],
  ])('hears a rule by %s', (_, binds, isBound) => {
    expect(judge(act('2026-01-01T12:00:00Z'), by([always('a', 'REVIEW', binds)])).reasons).toHaveLength(
      isBound ? 1 : 0,
    );
  });

  test('is given to a rule only for the debts that it is about', () => {
    const seen: string[] = [];
    const rule = defineRule<Act>()({
      ...base,
      id: 'a',
      binds: { productKinds: ['CREDIT_CARD'] },
      explanations: {},
      judge: ({ debts }) => (seen.push(...debts.map(({ id }) => id)), null),
    });
    const debts = [
      { id: 'card', productKind: 'CREDIT_CARD', jurisdiction: 'US' },
      { id: 'house', productKind: 'MORTGAGE', jurisdiction: 'US' },
      { id: 'abroad', productKind: 'CREDIT_CARD', jurisdiction: 'CN' },
    ] as const;
    judge(act('2026-01-01T12:00:00Z', { debts }), by([rule]));
    expect(seen).toEqual(['card']);
  });

  test('is explained in both languages with what counted', () => {
    const rule = hours('h', 8, 21);
    const [reason] = judge(act('2026-01-01T22:00:00Z'), by([rule])).reasons;
    expect(reason && [explain(rule, reason, 'EN'), explain(rule, reason, 'ZH_CN')]).toEqual([
      'Between 8 and 21 only.',
      '仅限8时至21时。',
    ]);
  });
});

describe('what stands', () => {
  const first = pack({ ids: ['a'], version: '1' });
  const second = pack({ ids: ['a', 'b'], version: '2', effectiveFrom: new Date('2026-06-01T00:00:00Z') });
  const rules = [always('a', 'REVIEW'), always('b', 'PROHIBITED')];
  const versionsAt = (at: string) => judge(act(at), standing([second, first], rules));

  test('is the version of the instant of contact: the old one to its last millisecond', () => {
    expect(versionsAt('2026-05-31T23:59:59.999Z')).toMatchObject({ decision: 'REVIEW', packs: [{ version: '1' }] });
    expect(versionsAt('2026-06-01T00:00:00.000Z')).toMatchObject({ decision: 'PROHIBITED', packs: [{ version: '2' }] });
    expect(versionsAt('2019-12-31T23:59:59.999Z').packs).toEqual([]);
  });

  test('is what the institution made of it, from the day on that it said', () => {
    const rule = hours('h', 8, 21);
    const change = {
      packId: 'toy',
      ruleId: 'h',
      from: new Date('2026-06-01T00:00:00Z'),
      isOff: false,
      values: { to: 19 },
    };
    const tightened = standing([pack({ ids: ['h'] })], [rule], [change]);
    expect(judge(act('2026-05-31T20:00:00Z'), tightened).decision).toBe('ALLOWED');
    expect(judge(act('2026-06-01T20:00:00Z'), tightened).decision).toBe('PROHIBITED');
    const off = standing(
      [pack({ ids: ['h'] })],
      [rule],
      [change, { ...change, from: new Date('2026-07-01T00:00:00Z'), isOff: true, values: {} }],
    );
    expect(judge(act('2026-06-30T22:00:00Z'), off).decision).toBe('PROHIBITED');
    expect(judge(act('2026-07-01T22:00:00Z'), off)).toMatchObject({ decision: 'ALLOWED', packs: [] });
  });

  test('names no rule that does not exist', () => {
    expect(() => standing([first], [])).toThrow('the pack toy names the rule a, which does not exist');
  });
});

describe('the next instant at which a permit would be issued', () => {
  const next = (rules: readonly Rule<Act>[], at: string, ...packs: readonly Pack[]) =>
    nextAllowedAt(act(at), by(rules, ...packs), permits)?.toISOString() ?? null;

  test.each<[string, readonly Rule<Act>[], string, string | null]>([
    [
      'is that asked for, where it is allowed',
      [hours('a', 8, 21)],
      '2026-01-01T12:00:00.000Z',
      '2026-01-01T12:00:00.000Z',
    ],
    ['is the opening', [hours('a', 8, 21)], '2026-01-01T07:59:59.999Z', '2026-01-01T08:00:00.000Z'],
    ['is the opening of the day after', [hours('a', 8, 21)], '2026-01-01T21:00:00.000Z', '2026-01-02T08:00:00.000Z'],
    [
      'is the first that all rules allow',
      [hours('a', 8, 21), hours('b', 11, 23)],
      '2026-01-01T22:00:00.000Z',
      '2026-01-02T11:00:00.000Z',
    ],
    ['is none where they never agree', [hours('a', 8, 12), hours('b', 12, 20)], '2026-01-01T12:00:00.000Z', null],
    ['is none where one never allows', [always('a', 'PROHIBITED')], '2026-01-01T12:00:00.000Z', null],
  ])('%s', (_, rules, at, expected) => {
    expect(next(rules, at)).toBe(expected);
  });

  test('waits for a version of a pack that allows it', () => {
    const packs = [
      pack({ ids: ['a'] }),
      pack({ ids: [], version: '2', effectiveFrom: new Date('2026-06-01T00:00:00Z') }),
    ];
    expect(next([always('a', 'PROHIBITED')], '2026-01-01T12:00:00Z', ...packs)).toBe('2026-06-01T00:00:00.000Z');
  });

  test('each reason says when it alone would allow it', () => {
    const rules = [hours('a', 8, 21), hours('b', 11, 23), always('c', 'PROHIBITED'), always('d', 'REVIEW')];
    const verdict = advise(act('2026-01-01T07:00:00Z'), by(rules), permits);
    expect(verdict.reasons.map(({ ruleId, retryAt }) => [ruleId, retryAt?.toISOString() ?? null])).toEqual([
      ['a', '2026-01-01T08:00:00.000Z'],
      ['b', '2026-01-01T11:00:00.000Z'],
      ['c', null],
      ['d', null],
    ]);
  });

  test('is allowed, and no earlier one is', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }));
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 1439 }),
        (spans, minutes) => {
          const rules = spans.map(([from, to], index) => hours(`r${index}`, from, to));
          const at = new Date(Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000);
          const decisionAt = (instant: Date): Decision => judge(act(instant.toISOString()), by(rules)).decision;
          const found = nextAllowedAt(act(at.toISOString()), by(rules), permits);
          // Openings and closings are at full hours.
          const minutely = [
            at,
            ...Array.from({ length: 48 }, (_, index) => new Date(Math.floor(at.getTime() / hour + index + 1) * hour)),
          ];
          expect(found).toEqual(minutely.find((instant) => decisionAt(instant) === 'ALLOWED') ?? null);
        },
      ),
      { numRuns: 20 },
    );
  });
});

test('the outlook has every stretch of the days to come, end to end', () => {
  const stretches = outlook(act('2026-01-01T12:00:00Z'), by([hours('a', 8, 21)]), 2);
  expect(
    stretches.map(({ from, to, decision }) => [
      from.toISOString().slice(5, 16),
      to.toISOString().slice(5, 16),
      decision,
    ]),
  ).toEqual([
    ['01-01T12:00', '01-01T21:00', 'ALLOWED'],
    ['01-01T21:00', '01-02T08:00', 'PROHIBITED'],
    ['01-02T08:00', '01-02T21:00', 'ALLOWED'],
    ['01-02T21:00', '01-03T08:00', 'PROHIBITED'],
    ['01-03T08:00', '01-03T12:00', 'ALLOWED'],
  ]);
});
