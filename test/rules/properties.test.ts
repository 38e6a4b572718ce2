import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  advise,
  decisions,
  judge,
  marginDays,
  nextAllowedAt,
  packs,
  reachOf,
  standing,
  type Decision,
  type Rule,
} from '../../src/compliance/index.js';
import type {
  Consent,
  ContactFacts,
  ContactPurpose,
  PastAttempt,
  Pause,
  Statement,
  Wish,
} from '../../src/contacts/contact-facts.js';
import { contactRule } from '../../src/contacts/rules/contact-rule.js';
import { contactRules } from '../../src/contacts/rules/index.js';
import { channels, directions, outcomes, personRoles, productKinds, voicemails } from '../../src/lib/vocabulary.js';
import { isLongRun } from '../kit/outside-data.js';
import { asACollector, attemptOf, conversationOf, debtOf, factsOf, pointOf, standingOf } from './facts.js';
import { gathered, inOrder } from './gathered.js';

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
    // Of five one is a permit that somebody holds: to expire, or with which something was begun.
    permit: fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.record({ lasts: fc.constantFrom(null, 1, 10 * 60_000, 12 * hour) }) },
    ),
  })
  .map(({ occurredAt, conversation, answered, connected, permit, ...some }) =>
    attemptOf(occurredAt, {
      ...some,
      isReserved: permit !== null,
      expiresAt: permit?.lasts == null ? null : new Date(occurredAt.getTime() + permit.lasts),
      connected: connected || answered || conversation,
      answered: answered || conversation,
      conversation,
      debtsDiscussed: conversation
        ? some.debtsAttributed.map((debtId) => ({ debtId, raisedBy: 'COLLECTOR' as const }))
        : [],
    }),
  );
/** The same at another time; a permit expires as long after. */
const shifted = (attempt: PastAttempt, occurredAt: Date): PastAttempt => ({
  ...attempt,
  occurredAt,
  expiresAt:
    attempt.expiresAt && new Date(occurredAt.getTime() + attempt.expiresAt.getTime() - attempt.occurredAt.getTime()),
});
const unreserved: Partial<PastAttempt> = { isReserved: false, expiresAt: null };
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

const purposes = fc.constantFrom<ContactPurpose[]>(
  'COLLECTION',
  'COLLECTION',
  'LOCATION',
  'REPLY',
  'REPLY',
  'CONFIRMATION',
);

const zones = ['America/New_York', 'America/Los_Angeles', 'Asia/Shanghai', 'Europe/London', 'Asia/Kolkata'];
const facts: fc.Arbitrary<ContactFacts> = fc
  .record({
    at: times,
    channel: fc.constantFrom(...channels),
    direction: fc.constantFrom('OUTBOUND' as const, 'OUTBOUND' as const, 'INBOUND' as const),
    actorType: fc.constantFrom('CREDITOR' as const, 'AGENCY' as const),
    personRole: fc.constantFrom('DEBTOR' as const, 'DEBTOR' as const, ...personRoles),
    timeZones: fc.subarray(zones, { minLength: 1, maxLength: 2 }),
    jurisdiction: fc.constantFrom('US', 'US-MA', 'CN', 'GB', 'IN', 'FR'),
    productKind: fc.constantFrom(...productKinds),
    attempts: fc.array(attempts, { maxLength: 24 }),
    consents: fc.array(consents, { maxLength: 2 }),
    wishes: fc.array(wishes, { maxLength: 1 }),
    pauses: fc.array(pauses, { maxLength: 1 }),
    purpose: purposes,
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
      attempts: inOrder(some),
    };
  });

/** Days before an act: of the same day, near by, and far back, whatever a rule may look for. */
const daysBefore = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.integer({ min: -2, max: 12 }) },
      { weight: 1, arbitrary: fc.integer({ min: 12, max: 35 }) },
      { weight: 1, arbitrary: fc.integer({ min: 80, max: 130 }) },
    ),
    fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: 0, max: day })),
  )
  .map(([days, milliseconds]) => days * day + milliseconds);
const oldAttempts = fc
  .record({
    attempt: attempts,
    ago: daysBefore,
    isDial: fc.boolean(),
    outcome: fc.constantFrom(...outcomes),
    voicemail: fc.constantFrom(...voicemails),
    purpose: purposes,
    isMisdirected: fc.nat(9).map((each) => each === 0),
  })
  .map(({ attempt, ago, isDial, ...some }) => {
    const { personId, contactPointId, debtsAttributed, occurredAt } = attempt;
    const kind = contactPointId === 'other' ? { contactPointKind: 'LANDLINE_WORK' as const } : {};
    const dial = attemptOf(occurredAt, { personId, contactPointId, debtsAttributed });
    return { ago, attempt: isDial ? { ...dial, ...kind } : { ...attempt, ...some, ...kind } };
  });
/** Facts with a long record, and with what is gathered of it besides. */
const longRecords: fc.Arbitrary<ContactFacts> = fc
  .record({
    facts,
    earlier: fc.array(oldAttempts, { maxLength: 20, size: 'max' }),
    wishes: fc.array(wishes, { maxLength: 2 }),
    consents: fc.array(consents, { maxLength: 2 }),
    contactPoint: fc.constantFrom(pointOf({}), pointOf({ id: 'other', kind: 'LANDLINE_WORK' })),
    purpose: purposes,
    statements: fc.constantFrom<(readonly Statement[] | null)[]>(null, [], ['DEBT_COLLECTOR'], ['VALIDATION']),
    person: fc.constantFrom(
      { id: 'debtor', role: 'DEBTOR' as const },
      { id: 'debtor', role: 'DEBTOR' as const },
      { id: 'spouse', role: 'SPOUSE' as const },
      { id: 'sister', role: 'CONTACT_PERSON' as const },
    ),
    isCall: fc.boolean(),
    happened: fc.option(oldAttempts, { freq: 3 }),
    consentGiven: daysBefore,
    wished: daysBefore,
  })
  .map(({ facts: plain, earlier, happened, person, isCall, consentGiven, wished, ...rest }) => {
    const { at } = plain;
    const ago = (milliseconds: number): Date => new Date(at.getTime() - milliseconds);
    const some = { ...plain, ...rest, channel: isCall ? ('PHONE' as const) : plain.channel };
    const act = happened && {
      ...happened.attempt,
      ...unreserved,
      occurredAt: at,
      channel: some.channel,
      direction: some.direction,
    };
    return gathered({
      ...some,
      attemptId: act?.id ?? null,
      happened: act,
      person: { ...some.person, id: person.id },
      personRole: person.role,
      attempts: inOrder(
        earlier.map(({ attempt, ago: before }) => ({
          ...shifted(attempt, ago(before)),
          // Permits of longer ago have expired or been used.
          ...(Math.abs(before) > day && unreserved),
        })),
      ),
      consents: some.consents.map((each) => ({
        ...each,
        personId: person.id,
        validFrom: ago(consentGiven),
        validTo: null,
      })),
      wishes: some.wishes.map((each) => ({ ...each, personId: person.id, validFrom: ago(wished), validTo: null })),
    });
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
        return worst({ ...some, attempts: inOrder([...some.attempts, outbound]) }) >= worst(some);
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
          attempts: some.attempts.map((each) => shifted(each, new Date(each.occurredAt.getTime() + by))),
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

const sister = { ...factsOf({ at: new Date(begin) }).person, id: 'sister' };
const work = pointOf({ id: 'work', kind: 'LANDLINE_WORK' });
const talked: Partial<PastAttempt> = { answered: true, conversation: true, outcome: 'CONNECTED_DEBTOR' };
const fromWork: Partial<PastAttempt> = { direction: 'INBOUND', contactPointId: 'work' };
const wishOf = (kind: Wish['kind']): Wish => ({
  ...{ id: 'wish', kind, personId: 'debtor', validFrom: new Date(begin - day), validTo: null, place: null },
  ...{ channel: kind === 'CHANNEL' ? 'PHONE' : null, contactPointId: kind === 'CONTACT_POINT' ? 'mobile' : null },
  ...{ schedule: [], debtIds: [], isInWriting: true },
});

describe('what happened longer ago than the rules look back', () => {
  test.each(contactRules.map((rule) => [rule.id, rule] as const))('changes nothing of what %s says', (_, rule) => {
    fc.assert(changesNothingFor(rule), { numRuns: runs });
  });

  test('changes nothing where a rule looks further back than it says', () => {
    const planted = contactRule({
      id: 'planted',
      title: { en: 'Planted', 'zh-CN': '例' },
      citation: 'none',
      assurance: 'UNVERIFIED',
      binds: {},
      parameters: { days: { value: 9, unit: 'days', stricter: 'HIGHER' } },
      explanations: { SO: { en: 'So.', 'zh-CN': '如此。' } },
      judge: ({ at, attempts: all }, { days }) =>
        all.some(({ occurredAt }) => occurredAt < at && occurredAt.getTime() >= at.getTime() - days * day)
          ? { decision: 'REVIEW', because: 'SO' }
          : null,
      looksBackDays: ({ days }) => days - 4,
    });
    // One case in seventy has an attempt in just the four days that it says it does not look at.
    expect(() => {
      fc.assert(changesNothingFor(planted), { numRuns: 5_000 });
    }).toThrow('Property failed');
    fc.assert(changesNothingFor({ ...planted, looksBackDays: () => 9 }), { numRuns: runs });
  });

  test('but the conversation with which a consent ended, before calls that count, does', () => {
    const [rule] = contactRules.filter(({ id }) => id === 'us.reg-f.call-frequency');
    const at = new Date(begin + 30 * day);
    const ago = (days: number): Date => new Date(at.getTime() - days * day);
    const plain = factsOf({ at });
    const some: ContactFacts = {
      ...plain,
      consents: [
        {
          ...{ id: 'more', kind: 'MORE_CALLS', personId: 'debtor', firmId: null, contactPointId: null },
          ...{ debtIds: [], attemptId: null, validFrom: ago(12), validTo: null },
        },
      ],
      attempts: [conversationOf(ago(11.5)), ...Array.from({ length: 7 }, () => attemptOf(ago(6)))],
    };
    const reach = rule ? reachOf(standingOf([rule], some).at(at), ['US']) : 0;
    expect(reach).toBe(14 + marginDays);
    expect(decisionsOf(rule, some)).toBe('PRESUMED_VIOLATION');
    expect(decisionsOf(rule, { ...some, attempts: some.attempts.slice(1) })).toBe('ALLOWED');
  });

  /** Without the fact of the record as a whole that stands for it, each would be judged otherwise. */
  test.each<[ruleId: string, act: Partial<ContactFacts>, old: Partial<PastAttempt>, times?: number]>([
    ['cn.cba.contact-person-only-when-lost', { person: sister, personRole: 'CONTACT_PERSON' }, {}, 3],
    ['cn.cba.identity-at-first-contact', { channel: 'SMS', statements: [] }, talked],
    ['us.reg-f.channel-wish', { purpose: 'REPLY', wishes: [wishOf('CHANNEL')] }, { direction: 'INBOUND' }],
    [
      'us.reg-f.channel-wish',
      { channel: 'SMS', purpose: 'CONFIRMATION', wishes: [wishOf('CONTACT_POINT')] },
      { channel: 'SMS', purpose: 'CONFIRMATION' },
    ],
    [
      'us.reg-f.disclosure',
      { channel: 'SMS', statements: ['DEBT_COLLECTOR'] },
      { channel: 'SMS', outcome: 'DELIVERED' },
    ],
    ['us.reg-f.email-safe-harbour', { channel: 'EMAIL' }, { channel: 'EMAIL', direction: 'INBOUND' }],
    [
      'us.reg-f.location-once',
      { person: sister, personRole: 'THIRD_PARTY', purpose: 'LOCATION' },
      { personId: 'sister', purpose: 'LOCATION', ...talked },
    ],
    ['us.reg-f.represented', { purpose: 'REPLY', wishes: [wishOf('REPRESENTED')] }, { direction: 'INBOUND' }],
    ['us.reg-f.validation', {}, talked],
    ['us.reg-f.workplace', { purpose: 'REPLY', wishes: [wishOf('NOT_AT_WORK')], contactPoint: work }, fromWork],
  ])('%s knows it from the record as a whole', (ruleId, act, old, times = 1) => {
    const rule = contactRules.find(({ id }) => id === ruleId);
    const plain = factsOf({ at: new Date(begin + 30 * day + 15 * hour) });
    const occurredAt = new Date(begin);
    const whole = {
      ...{ ...plain, ...act, ever: { ...plain.ever, hasBeenReached: false } },
      attempts: inOrder(Array.from({ length: times }, () => attemptOf(occurredAt, old))),
    };
    expect(decisionsOf(rule, { ...gathered(whole), attempts: [] })).toBe(decisionsOf(rule, whole));
    expect(decisionsOf(rule, { ...whole, attempts: [] })).not.toBe(decisionsOf(rule, whole));
  });

  test('changes no verdict and no advice', () => {
    const lengths = new Set<number>();
    fc.assert(
      fc.property(longRecords, someOrNone, (some, kept) => {
        const days = reachOf(law.at(some.at), [
          ...some.locations,
          ...some.debts.map(({ jurisdiction }) => jurisdiction),
        ]);
        lengths.add(days);
        expect(advise(without(some, days, kept), law, asACollector)).toEqual(advise(some, law, asACollector));
      }),
      { numRuns: runs },
    );
    // India and the United Kingdom, China, the United States.
    expect([...lengths].sort((one, other) => one - other)).toEqual([0, 7 + marginDays, 91 + marginDays]);
  });
});

/** Limits so low that what is drawn by lot often passes them. */
const strict: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'cn.cba.attempts-per-contact-point': { limit: 1 },
  'cn.cba.contact-person-only-when-lost': { dials: 2, days: 2 },
  'cn.cba.frequency': { limit: 1 },
  'cn.gbt.contact-person-only-when-lost': { dials: 2, days: 2 },
  'cn.gbt.daily-conversations': { limit: 1 },
  'us.ma.call-frequency': { limit: 1 },
  'us.reg-f.call-frequency': { limit: 1 },
  'us.reg-f.cumulative-conduct': { messagesPerDay: 1, days: 2, calls: 2, messages: 1 },
  'us.reg-f.high-concentration': { perDay: 3, sameNumber: 2, minutes: 90 },
};

function changesNothingFor(rule: Rule<ContactFacts>) {
  const values = {
    ...Object.fromEntries(Object.entries(rule.parameters).map(([name, { value }]) => [name, value])),
    ...strict[rule.id],
  };
  return fc.property(longRecords, someOrNone, (some, kept) => {
    const alone = standingOf([rule], some, values);
    const days = reachOf(alone.at(some.at), some.locations);
    const answers = [some, without(some, days, kept)].map((each) =>
      JSON.stringify([rule.id, rule.judge(each, values), nextAllowedAt(each, alone, asACollector)]),
    );
    expect(answers[1]).toBe(answers[0]);
  });
}

const decisionsOf = (rule: Rule<ContactFacts> | undefined, some: ContactFacts): Decision | null =>
  rule ? judge(some, standingOf([rule], some)).decision : null;

const someOrNone = fc.oneof(fc.infiniteStream(fc.constant(false)), fc.infiniteStream(fc.boolean()));

/** Without any of the attempts that happened longer ago, or without some; what is outstanding is always fetched. */
const without = (some: ContactFacts, days: number, kept: Iterator<boolean>): ContactFacts => ({
  ...some,
  attempts: some.attempts.filter(
    ({ occurredAt, isReserved }) =>
      isReserved || occurredAt.getTime() >= some.at.getTime() - days * day || kept.next().value === true,
  ),
});

test('every pack names rules that exist, and every rule stands in a pack', () => {
  const named = new Set(packs.flatMap(({ rules }) => rules.map(({ id }) => id)));
  expect(contactRules.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  expect(new Set(contactRules.map(({ id }) => id)).size).toBe(contactRules.length);
});
