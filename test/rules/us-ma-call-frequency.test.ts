import { expect, test } from '@jest/globals';
import { judge, nextAllowedAt, standing, type ActorType, type Rule } from '../../src/compliance/index.js';
import { usFederalPacks } from '../../src/compliance/us-federal.pack.js';
import { usMaPacks } from '../../src/compliance/us-ma.pack.js';
import type { ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { usCallFrequency } from '../../src/contacts/rules/us-call-frequency.rule.js';
import { usMaCallFrequency } from '../../src/contacts/rules/us-ma-call-frequency.rule.js';
import {
  asACollector,
  attemptOf,
  debtOf,
  factsOf,
  inboundOf,
  inNewYork,
  pointOf,
  reservationOf,
  said,
  standingOf,
} from './facts.js';
import { wishOf } from './us-wishes.js';

const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts => factsOf({ at: inNewYork(time), ...some });
const call = (time: string, some: Partial<PastAttempt> = {}): PastAttempt => attemptOf(inNewYork(time), some);
const two = [call('2026-04-01 10:00'), call('2026-04-02 10:00', { channel: 'SMS', outcome: 'DELIVERED' })];
const atWork = { contactPointId: 'work', contactPointKind: 'LANDLINE_WORK' } as const;
const toWork = { contactPoint: pointOf({ id: 'work', kind: 'LANDLINE_WORK' }) };
const spouse = { ...at('2026-04-07 10:00').person, id: 'spouse' };
const asked = (time: string): PastAttempt => inboundOf(inNewYork(time), { channel: 'SMS' });
const reply = (attempts: readonly PastAttempt[]): ContactFacts =>
  at('2026-04-07 10:00', { channel: 'SMS', purpose: 'REPLY', attempts });
const confirmation = call('2026-04-02 10:00', { channel: 'SMS', outcome: 'DELIVERED', purpose: 'CONFIRMATION' });
const fine = ['ALLOWED', null, []];
const tooMany = ['PROHIBITED', 'TOO_MANY', []];
const all = (some: Partial<PastAttempt>): PastAttempt[] => two.map((each) => ({ ...each, ...some }));

test.each<[string, ContactFacts, unknown]>([
  ['the second', at('2026-04-07 10:00', { attempts: two.slice(1) }), fine],
  ['the third, after a call and a text', at('2026-04-07 23:59', { attempts: two }), tooMany],
  ['when the first has left the seven days', at('2026-04-08 00:00', { attempts: two }), fine],
  ['a text', at('2026-04-07 10:00', { channel: 'SMS', attempts: two }), tooMany],
  ['a recorded voice', at('2026-04-07 10:00', { channel: 'VOICE_ROBOT', attempts: two }), tooMany],
  ['an e-mail', at('2026-04-07 10:00', { channel: 'EMAIL', attempts: two }), fine],
  [
    'to home after two to the mobile',
    at('2026-04-07 10:00', { attempts: two, contactPoint: pointOf({ kind: 'LANDLINE_HOME' }) }),
    tooMany,
  ],
  ['to work after two to the mobile', at('2026-04-07 10:00', { attempts: two, ...toWork }), fine],
  ['the third at work within thirty days', at('2026-04-30 23:59', { attempts: all(atWork), ...toWork }), tooMany],
  ['when the first has left the thirty days', at('2026-05-01 00:00', { attempts: all(atWork), ...toWork }), fine],
  ['to the mobile after two at work', at('2026-04-07 10:00', { attempts: all(atWork) }), fine],
  [
    'to a number of no known kind after two at work',
    at('2026-04-20 10:00', { attempts: all(atWork), contactPoint: null }),
    tooMany,
  ],
  ['about another debt', at('2026-04-07 10:00', { debts: [debtOf('other')], attempts: two }), fine],
  ['the bank after its agency', at('2026-04-07 10:00', { attempts: all({ firmId: 'agency' }) }), tooMany],
  [
    'to the spouse',
    at('2026-04-07 10:00', { personRole: 'SPOUSE', person: spouse, attempts: all({ personId: 'spouse' }) }),
    fine,
  ],
  [
    'to the debtor, and the spouse answered',
    at('2026-04-07 10:00', {
      personRole: 'SPOUSE',
      attempts: two,
      happened: call('2026-04-07 10:00', { answered: true }),
    }),
    tooMany,
  ],
  [
    'busy and undelivered',
    at('2026-04-07 10:00', {
      attempts: [call('2026-04-01 10:00', { connected: false }), { ...two[1], outcome: 'UNDELIVERED' } as PastAttempt],
    }),
    fine,
  ],
  ['learned to be somebody else’s', at('2026-04-07 10:00', { attempts: all({ isMisdirected: true }) }), fine],
  ['the debtor called', at('2026-04-07 10:00', { attempts: all({ direction: 'INBOUND' }) }), fine],
  ['answers what the debtor wrote', reply([...two, asked('2026-04-06 10:00')]), fine],
  ['answers nothing', reply(two), tooMany],
  ['answers what was answered', reply([asked('2026-04-01 09:00'), ...two]), tooMany],
  ['answers by machine', { ...reply([...two, asked('2026-04-06 10:00')]), isAutomatic: true }, tooMany],
  [
    'the third, after one that answered',
    at('2026-04-07 10:00', {
      attempts: [
        ...two.slice(0, 1),
        asked('2026-04-02 09:00'),
        call('2026-04-02 10:00', { channel: 'SMS', outcome: 'DELIVERED', purpose: 'REPLY' }),
      ],
    }),
    fine,
  ],
  [
    'the third, after one that said it answered',
    at('2026-04-07 10:00', { attempts: all({ purpose: 'REPLY' }) }),
    tooMany,
  ],
  [
    'the third, after two answers to one message',
    at('2026-04-07 10:00', {
      attempts: [
        call('2026-04-01 10:00'),
        asked('2026-04-02 09:00'),
        ...['10', '11'].map((hour) =>
          call(`2026-04-02 ${hour}:00`, { channel: 'SMS', outcome: 'DELIVERED', purpose: 'REPLY' }),
        ),
      ],
    }),
    tooMany,
  ],
  [
    'the third, after a confirmation of a wish',
    at('2026-04-07 10:00', {
      wishes: [wishOf('CHANNEL', { channel: 'EMAIL', validFrom: inNewYork('2026-04-02 09:00') })],
      attempts: [...two.slice(0, 1), confirmation],
    }),
    fine,
  ],
  [
    'the third, after a confirmation of nothing',
    at('2026-04-07 10:00', { attempts: [...two.slice(0, 1), confirmation] }),
    tooMany,
  ],
  [
    'the third, where a permit for the second is outstanding',
    at('2026-04-07 10:00', { attempts: [...two.slice(0, 1), reservationOf(inNewYork('2026-04-07 09:59'))] }),
    tooMany,
  ],
  [
    'the third, where a permit for the second has expired',
    at('2026-04-07 10:00', { attempts: [...two.slice(0, 1), reservationOf(inNewYork('2026-04-07 09:50'))] }),
    fine,
  ],
  [
    'was busy',
    at('2026-04-07 10:00', { attempts: two, happened: call('2026-04-07 10:00', { connected: false }) }),
    fine,
  ],
])('%s', (_, facts, expected) => {
  expect(said(usMaCallFrequency, facts)).toEqual(expected);
});

test('says when the next may be placed, at home and elsewhere', () => {
  const next = (facts: ContactFacts): Date | null =>
    nextAllowedAt(facts, standingOf([usMaCallFrequency], facts), asACollector);
  expect(next(at('2026-04-03 10:00', { attempts: two }))).toEqual(inNewYork('2026-04-08 00:00'));
  expect(next(at('2026-04-03 10:00', { attempts: all(atWork), ...toWork }))).toEqual(inNewYork('2026-05-01 00:00'));
});

test('U57 Regulation F does not bind a bank that collects in its own name; the state’s regulation does', () => {
  const stub = (id: string): Rule<ContactFacts> => ({ ...usCallFrequency, id, judge: () => null, boundaries: null });
  const rules = [...usFederalPacks, ...usMaPacks]
    .flatMap((pack) => pack.rules)
    .map(({ id }) => [usCallFrequency, usMaCallFrequency].find((rule) => rule.id === id) ?? stub(id));
  const stands = standing<ContactFacts>([...usFederalPacks, ...usMaPacks], rules);
  const ten = Array.from({ length: 9 }, (_, index) => call(`2026-04-0${1 + (index % 7)} 1${index}:00`));
  const verdict = (actorType: ActorType, locations: string[]) => {
    const { decision, reasons, packs } = judge(at('2026-04-07 19:00', { actorType, locations, attempts: ten }), stands);
    return [decision, reasons.map(({ ruleId }) => ruleId), packs.map(({ id }) => id)];
  };
  expect(verdict('CREDITOR', ['US-NY'])).toEqual(['ALLOWED', [], []]);
  expect(verdict('CREDITOR', ['US-NY', 'US-MA'])).toEqual(['PROHIBITED', ['us.ma.call-frequency'], ['us-ma']]);
  expect(verdict('AGENCY', ['US-NY'])).toEqual(['PRESUMED_VIOLATION', ['us.reg-f.call-frequency'], ['us-federal']]);
  expect(verdict('AGENCY', ['US-MA'])).toEqual([
    'PROHIBITED',
    ['us.reg-f.call-frequency', 'us.ma.call-frequency'],
    ['us-federal', 'us-ma'],
  ]);
});
