import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decisions, judge, nextAllowedAt, packs, standing, type Decision } from '../../src/compliance/index.js';
import type { Consent, ContactFacts, PastAttempt, Pause, Wish } from '../../src/contacts/contact-facts.js';
import { contactRules } from '../../src/contacts/rules/index.js';
import { channels, directions, personRoles, productKinds } from '../../src/lib/vocabulary.js';
import { isLongRun } from '../kit/outside-data.js';
import { asACollector, attemptOf, debtOf, factsOf, pointOf } from './facts.js';

/** Long runs try more: PROBITY_LONG=1. */
const runs = isLongRun ? 5_000 : 250;
const law = standing<ContactFacts>(packs, contactRules);
const hour = 3_600_000;
const day = 24 * hour;
const begin = Date.parse('2026-03-02T00:00:00Z');
const span = 40 * day;

const instants = fc.integer({ min: 0, max: span }).map((each) => new Date(begin + each));
/** Near each other and near the edges of hours and days, where rules turn. */
const edges = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom(0, 7, 8, 11, 12, 13, 15, 16, 20, 21, 22),
    fc.constantFrom(-1, 0, 1, 1000),
  )
  .map(([days, hours, milliseconds]) => new Date(begin + days * day + hours * hour + milliseconds));
const times = fc.oneof(instants, edges);
const debtIds = ['a', 'b'];
const someDebts = fc.subarray(debtIds, { minLength: 1 });

const attempts: fc.Arbitrary<PastAttempt> = fc
  .record({
    occurredAt: times,
    channel: fc.constantFrom(...channels),
    direction: fc.constantFrom(...directions),
    connected: fc.boolean(),
    answered: fc.boolean(),
    conversation: fc.boolean(),
    contactPointId: fc.constantFrom('mobile', 'other'),
    personId: fc.constantFrom('debtor', 'debtor', 'spouse'),
    debtsAttributed: someDebts,
  })
  .map(({ occurredAt, conversation, answered, connected, ...some }) =>
    attemptOf(occurredAt, {
      ...some,
      connected: connected || answered || conversation,
      answered: answered || conversation,
      conversation,
      debtsDiscussed: conversation
        ? some.debtsAttributed.map((debtId) => ({ debtId, raisedBy: 'COLLECTOR' as const }))
        : [],
    }),
  );
const lasting = fc.record({ id: fc.uuid(), validFrom: times, validTo: fc.option(times) });
const consents: fc.Arbitrary<Consent> = fc
  .tuple(
    lasting,
    fc.constantFrom<Consent['kind'][]>(
      'MORE_CALLS',
      'OUTSIDE_HOURS',
      'MORE_ATTEMPTS',
      'TEXT',
      'EMAIL',
      'THIRD_PARTY',
      'VISIT',
    ),
  )
  .map(([some, kind]) => ({
    ...some,
    kind,
    personId: 'debtor',
    firmId: null,
    contactPointId: null,
    debtIds: [],
    attemptId: null,
  }));
const wishes: fc.Arbitrary<Wish> = fc
  .tuple(
    lasting,
    fc.constantFrom<Wish['kind'][]>(
      'TIME',
      'ONLY_TIME',
      'PLACE',
      'CHANNEL',
      'CONTACT_POINT',
      'CEASE',
      'REPRESENTED',
      'NOT_AT_WORK',
      'REFUSED',
    ),
    fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 3 }),
    fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 })).filter(([from, to]) => from < to),
  )
  .map(([some, kind, weekdays, [fromMinute, toMinute]]) => ({
    ...some,
    kind,
    personId: 'debtor',
    channel: kind === 'CHANNEL' ? ('PHONE' as const) : null,
    contactPointId: kind === 'CONTACT_POINT' ? 'mobile' : null,
    place: kind === 'PLACE' ? ('HOME' as const) : null,
    schedule: kind === 'TIME' || kind === 'ONLY_TIME' ? [{ weekdays, fromMinute, toMinute }] : [],
    debtIds: [],
    isInWriting: true,
  }));
const pauses: fc.Arbitrary<Pause> = fc
  .tuple(
    lasting,
    fc.constantFrom<Pause['reason'][]>('PERFORMING_PLAN', 'MORATORIUM', 'MENTAL_HEALTH_MORATORIUM', 'DISPUTE', 'HOLD'),
  )
  .map(([some, reason]) => ({ ...some, reason, debtIds: [] }));

const zones = ['America/New_York', 'America/Los_Angeles', 'Asia/Shanghai', 'Europe/London', 'Asia/Kolkata'];
const facts: fc.Arbitrary<ContactFacts> = fc
  .record({
    at: times,
    channel: fc.constantFrom(...channels),
    direction: fc.constantFrom('OUTBOUND' as const, 'OUTBOUND' as const, 'INBOUND' as const),
    actorType: fc.constantFrom('CREDITOR' as const, 'AGENCY' as const),
    personRole: fc.constantFrom('DEBTOR' as const, 'DEBTOR' as const, ...personRoles),
    timeZones: fc.subarray(zones, { minLength: 1, maxLength: 2 }),
    jurisdiction: fc.constantFrom('US', 'US-MA', 'CN', 'GB', 'IN'),
    productKind: fc.constantFrom(...productKinds),
    attempts: fc.array(attempts, { maxLength: 24 }),
    consents: fc.array(consents, { maxLength: 2 }),
    wishes: fc.array(wishes, { maxLength: 1 }),
    pauses: fc.array(pauses, { maxLength: 1 }),
  })
  .map(({ timeZones, jurisdiction, productKind, attempts: some, ...rest }) => {
    const plain = factsOf({ at: rest.at });
    return {
      ...plain,
      ...rest,
      locations: [jurisdiction],
      person: { ...plain.person, timeZones },
      contactPoint: pointOf({}),
      debts: debtIds.map((id) => debtOf(id, { jurisdiction, productKind })),
      attempts: [...some].sort((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime()),
    };
  });

const decisionOf = (some: ContactFacts): Decision => judge(some, law).decision;
const isPermitted = (some: ContactFacts): boolean => asACollector(decisionOf(some));
const moved = <Fact extends { readonly validFrom: Date; readonly validTo: Date | null }>(
  fact: Fact,
  by: number,
): Fact => ({
  ...fact,
  validFrom: new Date(fact.validFrom.getTime() + by),
  validTo: fact.validTo && new Date(fact.validTo.getTime() + by),
});

describe('whatever the facts', () => {
  test('at the next allowed instant a permit would be issued, and one second before it would not', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const next = nextAllowedAt(some, law, asACollector);
        if (next === null) return !isPermitted(some);
        if (!isPermitted({ ...some, at: next })) return false;
        const earlier = new Date(next.getTime() - 1000);
        return next.getTime() === some.at.getTime() || earlier < some.at || !isPermitted({ ...some, at: earlier });
      }),
      { numRuns: runs },
    );
  });

  test('between the instants that the rules name nothing changes', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 8 * day }), (some, later) => {
        const until = new Date(some.at.getTime() + later);
        // All rules at once hide each other: one by one.
        for (const rule of contactRules) {
          const values = Object.fromEntries(Object.entries(rule.parameters).map(([name, { value }]) => [name, value]));
          const turns = (rule.boundaries?.(some, values, until) ?? []).filter(
            (each) => each > some.at && each <= until,
          );
          const since = new Date(Math.max(some.at.getTime(), ...turns.map(Number)));
          const said = (at: Date) => rule.judge({ ...some, at }, values)?.decision ?? null;
          expect({ rule: rule.id, since, until, said: said(until) }).toEqual({
            rule: rule.id,
            since,
            until,
            said: said(since),
          });
        }
      }),
      { numRuns: runs },
    );
  });

  test('an outbound attempt more makes no verdict on counts milder', () => {
    const counting = new Set([
      'us.reg-f.call-frequency',
      'us.reg-f.wait-after-conversation',
      'us.ma.call-frequency',
      'cn.gbt.daily-conversations',
      'cn.cba.attempts-per-contact-point',
    ]);
    const worst = (some: ContactFacts): number =>
      Math.max(
        0,
        ...judge(some, law)
          .reasons.filter(({ ruleId }) => counting.has(ruleId))
          .map(({ decision }) => decisions.indexOf(decision)),
      );
    fc.assert(
      // A conversation may end a consent and start a wait; it never takes a call out of a count.
      fc.property(facts, attempts, (some, more) => {
        const outbound = { ...more, direction: 'OUTBOUND' as const };
        return worst({ ...some, attempts: [...some.attempts, outbound] }) >= worst(some);
      }),
      { numRuns: runs },
    );
  });

  test('whole weeks later it is the same, where no clock is changed and no holiday kept', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 3 }), (some, weeks) => {
        const by = weeks * 7 * day;
        // India keeps no summer time, and its pack no holidays.
        const local = {
          ...some,
          person: { ...some.person, timeZones: ['Asia/Kolkata'] },
          locations: ['IN'],
          debts: some.debts.map((each) => ({ ...each, jurisdiction: 'IN' })),
        };
        const later = {
          ...local,
          at: new Date(some.at.getTime() + by),
          attempts: some.attempts.map((each) => ({ ...each, occurredAt: new Date(each.occurredAt.getTime() + by) })),
          consents: some.consents.map((each) => moved(each, by)),
          wishes: some.wishes.map((each) => moved(each, by)),
          pauses: some.pauses.map((each) => moved(each, by)),
        };
        return decisionOf(local) === decisionOf(later);
      }),
      { numRuns: runs },
    );
  });

  test('every reason is explained in both languages, with all that it names', () => {
    fc.assert(
      fc.property(facts, (some) => {
        for (const { ruleId, because, facts: counted = {} } of judge(some, law).reasons) {
          const explanation = contactRules.find(({ id }) => id === ruleId)?.explanations[because];
          expect(explanation).toBeDefined();
          for (const text of [explanation?.en ?? '', explanation?.['zh-CN'] ?? ''])
            for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g))
              expect({ ruleId, because, names: Object.keys(counted) }).toMatchObject({
                names: expect.arrayContaining([name]) as unknown,
              });
        }
      }),
      { numRuns: runs },
    );
  });
});

test('every pack names rules that exist, and every rule stands in a pack', () => {
  const named = new Set(packs.flatMap(({ rules }) => rules.map(({ id }) => id)));
  expect(contactRules.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  expect(new Set(contactRules.map(({ id }) => id)).size).toBe(contactRules.length);
});
