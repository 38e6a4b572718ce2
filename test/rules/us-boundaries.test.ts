import { expect, test } from '@jest/globals';
import { explain, type Outcome } from '../../src/compliance/index.js';
import type { Consent, ContactFacts, PastAttempt, Wish } from '../../src/contacts/contact-facts.js';
import { usCallFrequency } from '../../src/contacts/rules/us-call-frequency.rule.js';
import { usCumulativeConduct } from '../../src/contacts/rules/us-cumulative-conduct.rule.js';
import { usHighConcentration } from '../../src/contacts/rules/us-high-concentration.rule.js';
import { usInconvenientDays } from '../../src/contacts/rules/us-inconvenient-days.rule.js';
import { usLocationContent } from '../../src/contacts/rules/us-location-content.rule.js';
import { usLocationOnce } from '../../src/contacts/rules/us-location-once.rule.js';
import { usMaCallFrequency } from '../../src/contacts/rules/us-ma-call-frequency.rule.js';
import { usPriorConduct } from '../../src/contacts/rules/us-prior-conduct.rule.js';
import { usPriorWords } from '../../src/contacts/rules/us-prior-words.rule.js';
import { usThirdParty } from '../../src/contacts/rules/us-third-party.rule.js';
import { usWaitAfterConversation } from '../../src/contacts/rules/us-wait-after-conversation.rule.js';
import { attemptOf, conversationOf, factsOf, inNewYork, pointOf } from './facts.js';

/** Limits so low that what is drawn by lot often passes them. */
const strict = {
  [usCallFrequency.id]: { limit: 3 },
  [usCumulativeConduct.id]: { messagesPerDay: 1, days: 2, calls: 2, messages: 1 },
  [usHighConcentration.id]: { perDay: 2, sameNumber: 3, minutes: 90 },
  [usMaCallFrequency.id]: { daysElsewhere: 9 },
  [usPriorConduct.id]: { days: 3 },
  [usPriorWords.id]: { days: 3 },
};
const rules = [
  usCallFrequency,
  usCumulativeConduct,
  usHighConcentration,
  usInconvenientDays,
  usLocationContent,
  usLocationOnce,
  usMaCallFrequency,
  usPriorConduct,
  usPriorWords,
  usThirdParty,
  usWaitAfterConversation,
];
const hour = 3_600_000;
/** Over the end of summer time. */
const begin = inNewYork('2026-10-28 09:30');

test.each(rules.map((rule) => [rule.id, rule] as const))(
  '%s changes its answer at no instant that it does not name, and says why in both languages',
  (_, rule) => {
    const values = {
      ...Object.fromEntries(Object.entries(rule.parameters).map(([name, { value }]) => [name, value])),
      ...strict[rule.id],
    };
    const outcomes = new Map<string, Outcome>();
    const missed: string[] = [];
    let changes = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const facts = drawn(seed);
      const until = new Date(begin.getTime() + 12 * 24 * hour);
      const answer = (at: number): string | null => {
        const outcome = rule.judge({ ...facts, at: new Date(at) }, values);
        if (outcome) outcomes.set(outcome.because, outcome);
        return outcome && outcome.decision;
      };
      const named = (rule.boundaries?.(facts, values, until) ?? []).map(Number);
      expect(named.every((each) => each > begin.getTime() && each <= until.getTime())).toBe(true);
      const instants = [...new Set([begin.getTime(), ...named, until.getTime()])].sort((one, other) => one - other);
      let before: string | null | undefined;
      for (const [index, from] of instants.slice(0, -1).entries()) {
        const to = instants[index + 1] ?? from;
        const [first, ...others] = [from, Math.floor((from + to) / 2), to - 1].map(answer);
        if (others.some((each) => each !== first)) missed.push(`${seed}: after ${new Date(from).toISOString()}`);
        if (before !== undefined && before !== first) changes += 1;
        before = first;
      }
    }
    expect(missed).toEqual([]);
    expect(changes).toBeGreaterThan(0);
    for (const outcome of outcomes.values())
      for (const language of ['EN', 'ZH_CN'] as const) expect(explain(rule, outcome, language)).not.toMatch(/[{}]/);
  },
);

/** What happened before and, since another instant may be asked about, after: the same for the same seed. */
function drawn(seed: number): ContactFacts {
  let state = seed * 7919;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const when = (): Date => new Date(begin.getTime() + (below(14 * 24 * 60) - 6 * 24 * 60) * 60_000);
  const drawnAttempt = (): PastAttempt => {
    const at = when();
    const kind = below(6);
    if (kind === 0)
      return conversationOf(at, ['card'], {
        outcome: below(2) ? 'REFUSED' : 'CONNECTED_DEBTOR',
        direction: below(2) ? 'INBOUND' : 'OUTBOUND',
        purpose: below(3) ? 'COLLECTION' : 'LOCATION',
      });
    if (kind < 3) return attemptOf(at, { channel: kind === 1 ? 'SMS' : 'EMAIL', outcome: 'DELIVERED' });
    return attemptOf(at, below(3) ? {} : { contactPointId: 'work', contactPointKind: 'LANDLINE_WORK' });
  };
  const lasting = () => {
    const validFrom = when();
    return { id: String(below(1000)), validFrom, validTo: below(2) ? null : new Date(validFrom.getTime() + 50 * hour) };
  };
  const consent = (kind: Consent['kind']): Consent => ({
    ...lasting(),
    kind,
    personId: 'debtor',
    firmId: null,
    contactPointId: null,
    debtIds: [],
    attemptId: null,
  });
  const wish = (kind: Wish['kind']): Wish => ({
    ...lasting(),
    kind,
    personId: 'debtor',
    channel: 'PHONE',
    contactPointId: null,
    place: null,
    schedule: [],
    debtIds: [],
    isInWriting: false,
  });
  const facts = factsOf({ at: begin });
  return {
    ...facts,
    person: { ...facts.person, timeZones: ['America/New_York', 'America/Los_Angeles'].slice(below(2)) },
    contactPoint: below(3) ? facts.contactPoint : pointOf({ id: 'work', kind: 'LANDLINE_WORK' }),
    personRole: below(2) ? 'DEBTOR' : 'THIRD_PARTY',
    purpose: below(2) ? 'COLLECTION' : 'LOCATION',
    attempts: Array.from({ length: 4 + below(12) }, drawnAttempt).sort(
      (one, other) => one.occurredAt.getTime() - other.occurredAt.getTime(),
    ),
    consents: [
      ...(below(2) ? [consent('MORE_CALLS')] : []),
      ...(below(2) ? [consent('THIRD_PARTY')] : []),
      ...(below(4) ? [] : [consent('LAWYER_AGREES')]),
    ],
    wishes: [...(below(2) ? [wish('REPRESENTED')] : []), ...(below(2) ? [wish('CHANNEL')] : [])],
    ever: {
      ...facts.ever,
      locationAskedAt: below(3) ? null : when(),
      priorConductAt: below(3) ? when() : null,
    },
  };
}
