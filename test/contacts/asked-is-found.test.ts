import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ContactPermissionDocument, type RecordContactAttemptInput } from '../../schema/operations/documents.js';
import { isLongRun } from '../kit/outside-data.js';
import { addAddress, debtInput, done, key, openCase, present, serviceOf } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/**
 * Whoever asks before a contact and records it after, at the same instant and with nothing between, finds the same said of it:
 * by every rule that judges alike what is planned and what happened.
 */

const world = newWorld({ startsAt: '2026-02-02T02:00:00.000Z' });
const runs = isLongRun ? 40 : 3;

/** These judge what came of a contact, or that nobody knows yet what will. */
const ofWhatCame = new Set([
  'cn.cba.attempts-per-contact-point', // advised against because it may be unanswered
  'cn.cba.identity-at-first-contact', // whether the institution was named
  'cn.gbt.daily-conversations', // a dial that came to no conversation was none too many
  'us.reg-f.caller-identity', // whether the caller was
  'us.reg-f.disclosure', // what was said in a talk
  'us.reg-f.high-concentration', // one that was answered is no rapid succession
  'us.reg-f.third-party', // who was told what
  'us.reg-f.voicemail', // what was left
  'uk.conc.identity-first', // who was spoken to
]);

let collector: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
});

const step = fc.record({
  minutes: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 3000 })),
  channel: fc.constantFrom('PHONE' as const, 'PHONE' as const, 'SMS' as const, 'LETTER' as const, 'VISIT' as const),
  came: fc.constantFrom('RANG', 'TALKED'),
  purpose: fc.constantFrom('COLLECTION' as const, 'COLLECTION' as const, 'REPLY' as const),
});

test.each([
  ['CN', 'ONLINE_CONSUMER_LOAN', '+8613812341000', 'Asia/Shanghai'],
  ['US-MA', 'CREDIT_CARD', '+16172531000', 'America/New_York'],
  ['GB', 'CREDIT_CARD', '+447400121000', 'Europe/London'],
])(
  'in %s',
  async (jurisdiction, productKind, value, timeZone) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 12 }), async (steps) => {
        world().clock.set('2026-03-02T04:00:00.000Z');
        const {
          caseId,
          debtorId,
          contactPointId: phoneId,
        } = await openCase(world(), {
          ...{ assignee: collector, debtor: { timeZone }, phone: { value, timeZone } },
          debts: [debtInput({ jurisdiction, productKind })],
        });
        const addressId = await addAddress(await serviceOf(world()), debtorId);
        const usedFor = { PHONE: phoneId, SMS: phoneId, LETTER: addressId, VISIT: null };
        for (const { minutes, channel, came, purpose } of steps) {
          world().clock.pass(minutes * 60_000);
          const about = { caseId, contactPointId: usedFor[channel], channel, purpose, isAutomatic: false };
          const asked = done(await collector.ask(ContactPermissionDocument, { input: about })).contactPermission;
          const isCall = channel === 'PHONE';
          const input: RecordContactAttemptInput = {
            ...{ ...about, direction: 'OUTBOUND', connected: true, answered: isCall && came === 'TALKED' },
            ...{ conversation: isCall && came === 'TALKED', identityStated: true, disclosedDebt: false },
            ...{ occurredAt: world().clock.now().toISOString(), idempotencyKey: key(), voicemail: 'NONE' },
            outcome: isCall ? (came === 'TALKED' ? 'CONNECTED_DEBTOR' : 'NO_ANSWER') : 'DELIVERED',
          };
          const recorded = done(
            await collector.ask(
              'mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttempt { verdict { reasons { ruleId decision explanation } packs { packId version } } } } }',
              { input },
            ),
          ) as { recordContactAttempt: { contactAttempt: { verdict: typeof asked } } };
          const { verdict } = recorded.recordContactAttempt.contactAttempt;
          expect(alike(verdict)).toEqual(alike(present(asked)));
        }
      }),
      { numRuns: runs },
    );
  },
  600_000,
);

interface Said {
  readonly reasons: readonly { readonly ruleId: string; readonly decision: string; readonly explanation: string }[];
  readonly packs: readonly unknown[];
}

const alike = ({ reasons, packs }: Said) => ({
  packs,
  reasons: reasons
    .filter(({ ruleId }) => !ofWhatCame.has(ruleId))
    .map(({ ruleId, decision, explanation }) => ({ ruleId, decision, explanation })),
});
