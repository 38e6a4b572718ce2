import { test } from '@jest/globals';
import {
  called,
  calledIn,
  confirmed,
  consented,
  corrected,
  each,
  emailed,
  emailedIn,
  entered,
  judged,
  leftMessage,
  may,
  movedTo,
  noted,
  onOneAccount,
  stageOf,
  talked,
  texted,
  textedIn,
  wished,
  withdrew,
  wrote,
  type Story,
} from '../kit/contact-story.js';
import { newWorld } from '../kit/world.js';

/** The worked examples of Regulation F's official interpretations, with the days of 2026, which are those of 2020. */

const world = newWorld({ startsAt: '2026-01-05T15:00:00.000Z', timeZone: 'America/New_York' });
const tell = stageOf(world, {
  zone: 'America/New_York',
  jurisdiction: 'US',
  mobile: '+12126331000',
  rules: 'us.reg-f.',
});

const sevenCalls = [
  leftMessage('Wed 1 Apr 10:00'),
  each(
    ['Thu 2 Apr 10:00', 'Fri 3 Apr 10:00', 'Sat 4 Apr 10:00', 'Mon 6 Apr 10:00', 'Mon 6 Apr 16:00', 'Tue 7 Apr 10:00'],
    called,
  ),
];
const conversationOfAugust = [called('Tue 11 Aug 10:00'), talked('Fri 14 Aug 10:00', { as: 'talk' })];
const notAtHome = wished('Mon 2 Mar 10:00', 'PLACE', { place: 'HOME' });
const fridays = wished('Mon 2 Mar 10:00', 'TIME', {
  schedule: [{ weekdays: [5], fromMinute: 0, toMinute: 1440 }],
});

const counting: Story[] = [
  {
    id: 'U01',
    says: 'seven calls in seven days, the first left a limited-content message; the next on the eighth day',
    steps: [
      ...sevenCalls,
      judged('last', 'ALLOWED', { found: [] }),
      may('Tue 7 Apr 18:00', 'PRESUMED_VIOLATION', { rules: ['call-frequency'], next: 'Wed 8 Apr 08:00' }),
      called('Wed 8 Apr 10:00'),
      judged('last', 'ALLOWED', { found: [] }),
    ],
  },
  {
    id: 'U01b',
    says: 'an eighth call on the seventh day',
    steps: [
      ...sevenCalls,
      called('Tue 7 Apr 18:00'),
      judged('last', 'PRESUMED_VIOLATION', { rules: ['call-frequency'], found: ['RULE'] }),
    ],
  },
  {
    id: 'U02',
    says: 'the consumer calls in; no call before the seventh day after',
    steps: [
      calledIn('Thu 13 Aug 10:00'),
      may('Wed 19 Aug 23:59', 'PROHIBITED', { rules: ['hours', 'wait-after-conversation'], next: 'Thu 20 Aug 08:00' }),
      may('Thu 20 Aug 10:00', 'ALLOWED'),
      called('Thu 20 Aug 10:00'),
      judged('last', 'ALLOWED', { found: [] }),
    ],
  },
  {
    id: 'U02b',
    says: 'a call on the sixth day after',
    steps: [
      calledIn('Thu 13 Aug 10:00'),
      called('Wed 19 Aug 10:00'),
      judged('last', 'PRESUMED_VIOLATION', { rules: ['wait-after-conversation'], found: ['RULE'] }),
    ],
  },
  {
    id: 'U03',
    says: 'a neighbour is asked for the address: seven unanswered calls, counted for the neighbour',
    people: { neighbour: 'THIRD_PARTY' },
    steps: [
      each(['Tue 6 Oct 10:00', 'Wed 7 Oct 10:00', 'Thu 8 Oct 10:00', 'Fri 9 Oct 10:00', 'Sat 10 Oct 10:00'], (when) =>
        called(when, { to: 'neighbour', purpose: 'LOCATION' }),
      ),
      each(['Tue 13 Oct 09:00', 'Tue 13 Oct 10:00'], (when) =>
        may(when, 'ALLOWED', { to: 'neighbour', purpose: 'LOCATION' }),
      ),
      each(['Sat 10 Oct 11:00', 'Sat 10 Oct 15:00'], (when) => called(when, { to: 'neighbour', purpose: 'LOCATION' })),
      judged('last', 'ALLOWED', { found: [] }),
      may('Sat 10 Oct 18:00', 'PRESUMED_VIOLATION', {
        ...{ to: 'neighbour', purpose: 'LOCATION', rules: ['call-frequency'] },
      }),
      // The debtor has a count of their own.
      may('Sat 10 Oct 18:00', 'ALLOWED'),
      // Once the neighbour was reached, it was once.
      talked('Tue 13 Oct 10:00', {
        to: 'neighbour',
        purpose: 'LOCATION',
        outcome: 'CONNECTED_OTHER',
        disclosedDebt: false,
      }),
      may('Wed 21 Oct 10:00', 'PROHIBITED', { to: 'neighbour', purpose: 'LOCATION', rules: ['location-once'] }),
    ],
  },
  {
    id: 'U04',
    says: 'one call on Wednesday and six on Friday: few enough, and concentrated',
    steps: [
      called('Wed 1 Apr 10:00'),
      each(['Fri 3 Apr 09:00', 'Fri 3 Apr 10:00', 'Fri 3 Apr 11:00', 'Fri 3 Apr 12:00', 'Fri 3 Apr 13:00'], called),
      judged('last', 'ALLOWED'),
      called('Fri 3 Apr 14:00'),
      judged('last', 'REVIEW', { rules: ['high-concentration'], found: [] }),
    ],
  },
  {
    id: 'U06',
    says: 'an earlier call at night was confirmed as misconduct: it weighs on calls that are few enough',
    steps: [
      called('Wed 1 Apr 23:30', { as: 'night' }),
      judged('night', 'PROHIBITED', { rules: ['hours'], found: ['RULE'] }),
      may('Thu 2 Apr 10:00', 'ALLOWED'),
      confirmed('Thu 2 Apr 11:00', 'night'),
      may('Thu 2 Apr 12:00', 'REVIEW', { rules: ['prior-conduct'] }),
      called('Thu 2 Apr 12:00'),
      judged('last', 'REVIEW', { rules: ['prior-conduct'], found: [] }),
    ],
  },
  {
    id: 'U07',
    says: 'two calls to a number that is somebody else’s, said of the calls',
    steps: [
      called('Mon 6 Apr 10:00', { as: 'monday' }),
      ...['10:00', '11:00', '12:00', '13:00', '14:00'].map((at) => called(`Tue 7 Apr ${at}`, { to: 'mobile' })),
      called('Wed 8 Apr 10:00', { as: 'wednesday' }),
      called('Thu 9 Apr 09:00', { as: 'thursday' }),
      judged('thursday', 'PRESUMED_VIOLATION', { rules: ['call-frequency'], found: ['RULE'] }),
      corrected('Thu 9 Apr 10:00', 'monday', { kind: 'WRONG_NUMBER' }),
      judged('thursday', 'ALLOWED', { found: [], causes: ['CORRECTED', 'RECORDED'] }),
    ],
  },
  {
    id: 'U07',
    says: 'the same, said of the number: calls before it was learned are counted no more',
    points: { other: 'LANDLINE_HOME' },
    steps: [
      each(
        [
          'Mon 6 Apr 10:00',
          'Tue 7 Apr 10:00',
          'Tue 7 Apr 12:00',
          'Tue 7 Apr 14:00',
          'Wed 8 Apr 10:00',
          'Wed 8 Apr 12:00',
        ],
        called,
      ),
      called('Wed 8 Apr 14:00', { to: 'other' }),
      called('Wed 8 Apr 15:00', { to: 'other', as: 'eighth' }),
      judged('eighth', 'PRESUMED_VIOLATION', { rules: ['call-frequency'], found: ['RULE'] }),
      noted('Thu 9 Apr 10:00', 'mobile', 'WRONG_PERSON'),
      judged('eighth', 'ALLOWED', { found: [], causes: ['LEARNED_LATER', 'RECORDED'] }),
      may('Thu 9 Apr 10:00', 'ALLOWED', { to: 'other' }),
    ],
  },
  {
    id: 'U07a',
    says: 'calls to a number of which it is known by then that it is somebody else’s count',
    steps: [
      noted('Wed 1 Apr 09:00', 'mobile', 'WRONG_PERSON'),
      ...sevenCalls,
      called('Tue 7 Apr 18:00', { as: 'eighth' }),
      judged('eighth', 'PRESUMED_VIOLATION', { rules: ['call-frequency'], found: ['RULE'] }),
    ],
  },
  {
    id: 'U07b',
    says: 'eight calls, then something of a time before any pack stood is entered: they count as before',
    steps: [
      ...sevenCalls,
      called('Tue 7 Apr 18:00', { as: 'eighth' }),
      consented('Wed 8 Apr 10:00', 'TEXT', { validFrom: '2019-06-01T12:00:00.000Z' }),
      judged('eighth', 'PRESUMED_VIOLATION', { rules: ['call-frequency'], found: ['RULE'], causes: ['RECORDED'] }),
    ],
  },
  {
    id: 'U08',
    says: 'a mortgage: eight calls in seven days',
    debts: { home: 'MORTGAGE' },
    steps: [
      leftMessage('Wed 1 Apr 10:00'),
      each(
        [
          'Thu 2 Apr 10:00',
          'Thu 2 Apr 15:00',
          'Fri 3 Apr 10:00',
          'Fri 3 Apr 15:00',
          'Mon 6 Apr 10:00',
          'Mon 6 Apr 15:00',
        ],
        called,
      ),
      called('Tue 7 Apr 10:00', { as: 'eighth' }),
      judged('eighth', 'PRESUMED_VIOLATION', { rules: ['call-frequency'], factors: [], found: ['RULE'] }),
    ],
  },
  {
    id: 'U10',
    says: 'the same, where a law demands the last call',
    debts: { home: 'MORTGAGE' },
    steps: [
      ...sevenCalls,
      called('Tue 7 Apr 18:00', { reasonCode: 'REQUIRED_BY_LAW' }),
      judged('last', 'PRESUMED_VIOLATION', { rules: ['call-frequency'], factors: ['REQUIRED_BY_LAW'] }),
    ],
  },
  {
    id: 'U09',
    says: 'a conversation on the fourth day: nothing before the seventh after it',
    steps: [
      ...conversationOfAugust,
      may('Fri 14 Aug 11:00', 'PRESUMED_VIOLATION', { rules: ['wait-after-conversation'], next: 'Fri 21 Aug 08:00' }),
      may('Thu 20 Aug 20:59', 'PRESUMED_VIOLATION', { rules: ['wait-after-conversation'], next: 'Fri 21 Aug 08:00' }),
      may('Fri 21 Aug 08:00', 'ALLOWED'),
    ],
  },
  ...(
    [
      ['U12', 'the consumer wanted more information', 'Mon 17 Aug 10:00', 'CONSUMER_REQUEST', ['CONSUMER_REQUEST']],
      [
        ...(['U13', 'the line dropped in the middle of an agreement', 'Fri 14 Aug 10:30'] as const),
        ...(['TIME_CRITICAL_OUTSIDE_CONTROL', ['TIME_CRITICAL_OUTSIDE_CONTROL']] as const),
      ],
      ['U15', 'a discount that was always there is no reason', 'Mon 17 Aug 10:00', null, []],
    ] as const
  ).map(([id, says, when, reasonCode, factors]): Story => ({
    ...{ id, says },
    steps: [
      ...conversationOfAugust,
      called(when, { reasonCode }),
      judged('last', 'PRESUMED_VIOLATION', { rules: ['wait-after-conversation'], factors, found: ['RULE'] }),
    ],
  })),
  {
    id: 'U16',
    says: '“call back on Monday”: the call is excluded; without consent it is presumed a violation',
    steps: [
      talked('Fri 3 Apr 10:00', { as: 'talk' }),
      may('Mon 6 Apr 10:00', 'PRESUMED_VIOLATION', { rules: ['wait-after-conversation'] }),
      entered('Fri 3 Apr 10:05', consented('Fri 3 Apr 10:00', 'MORE_CALLS', { during: 'talk' })),
      called('Mon 6 Apr 10:00'),
      judged('last', 'ALLOWED', { rules: ['wait-after-conversation'], found: [] }),
    ],
  },
  {
    id: 'U18',
    says: 'consent by e-mail on Thursday: eight calls the week after are excluded, those from Thursday on count',
    steps: [
      each(['Mon 1 Jun 10:00', 'Tue 2 Jun 10:00', 'Wed 3 Jun 10:00'], called),
      consented('Thu 4 Jun 10:00', 'MORE_CALLS'),
      each(['Mon 8 Jun 10:00', 'Mon 8 Jun 12:00', 'Mon 8 Jun 14:00', 'Tue 9 Jun 10:00'], called),
      each(['Tue 9 Jun 12:00', 'Tue 9 Jun 14:00', 'Wed 10 Jun 10:00', 'Wed 10 Jun 12:00'], called),
      judged('last', 'ALLOWED', { found: [] }),
      called('Thu 11 Jun 10:00'),
      judged('last', 'ALLOWED', { found: [] }),
    ],
  },
  {
    id: 'U20',
    says: 'consent to more calls lifts neither the hours nor a wish against calls',
    steps: [
      consented('Mon 6 Apr 10:00', 'MORE_CALLS'),
      may('Mon 6 Apr 21:30', 'PROHIBITED', { rules: ['hours'] }),
      wished('Tue 7 Apr 10:00', 'CHANNEL', { channel: 'PHONE' }),
      may('Tue 7 Apr 12:00', 'PROHIBITED', { rules: ['channel-wish', 'prior-words'] }),
    ],
  },
  {
    id: 'U21',
    says: 'a busy line and a number that is not in service are not counted',
    steps: [
      ...sevenCalls.slice(0, 1),
      each(['Thu 2 Apr 10:00', 'Thu 2 Apr 12:00', 'Fri 3 Apr 10:00', 'Fri 3 Apr 12:00', 'Mon 6 Apr 10:00'], called),
      called('Mon 6 Apr 12:00', { connected: false, outcome: 'BUSY' }),
      called('Mon 6 Apr 14:00', { connected: false, outcome: 'NOT_IN_SERVICE' }),
      called('Tue 7 Apr 10:00', { as: 'seventh' }),
      judged('seventh', 'ALLOWED', { found: [] }),
      called('Tue 7 Apr 12:00', { connected: false, outcome: 'BUSY' }),
      judged('last', 'ALLOWED', { found: [] }),
      called('Tue 7 Apr 14:00'),
      judged('last', 'PRESUMED_VIOLATION', { rules: ['call-frequency'] }),
    ],
  },
  {
    id: 'U22',
    says: 'what drops, rings out, or reaches a voicemail is counted',
    steps: [
      called('Wed 1 Apr 10:00', { answered: true, outcome: 'CONNECTED_DEBTOR' }),
      called('Thu 2 Apr 10:00'),
      leftMessage('Fri 3 Apr 10:00'),
      called('Fri 3 Apr 14:00', { outcome: 'VOICEMAIL_REACHED', voicemail: 'NO_MESSAGE_LEFT' }),
      each(['Mon 6 Apr 10:00', 'Mon 6 Apr 12:00', 'Mon 6 Apr 14:00'], called),
      may('Tue 7 Apr 10:00', 'PRESUMED_VIOLATION', { rules: ['call-frequency'] }),
    ],
  },
];

const debts: Story[] = [
  {
    id: 'U23',
    says: 'one voicemail that names two debts counts for each',
    debts: { a: 'CREDIT_CARD', b: 'CREDIT_CARD' },
    steps: [
      each(['Wed 1 Apr 10:00', 'Thu 2 Apr 10:00', 'Thu 2 Apr 14:00', 'Fri 3 Apr 10:00', 'Fri 3 Apr 14:00'], (when) =>
        called(when, { debts: ['a'] }),
      ),
      called('Mon 6 Apr 10:00', { debts: ['b'] }),
      leftMessage('Mon 6 Apr 12:00', { debts: ['a', 'b'] }),
      called('Mon 6 Apr 14:00', { debts: ['a'] }),
      may('Tue 7 Apr 10:00', 'PRESUMED_VIOLATION', { debts: ['a'], rules: ['call-frequency'] }),
      may('Tue 7 Apr 10:00', 'ALLOWED', { debts: ['b'] }),
    ],
  },
  {
    id: 'U24',
    says: 'three debts, seven unanswered calls for each',
    debts: { medical: 'MEDICAL', a: 'CREDIT_CARD', b: 'CREDIT_CARD' },
    steps: [
      ...['medical', 'a', 'b'].flatMap((debt, index) =>
        ['Wed 1', 'Thu 2', 'Fri 3', 'Sat 4', 'Mon 6', 'Tue 7'].map((on) =>
          called(`${on} Apr 1${index}:00`, { debts: [debt] }),
        ),
      ),
      ...['medical', 'a', 'b'].map((debt, index) => called(`Tue 7 Apr 1${3 + index}:00`, { debts: [debt], as: debt })),
      ...['medical', 'a', 'b'].map((debt) => judged(debt, 'ALLOWED', { found: [] })),
      may('Tue 7 Apr 18:00', 'PRESUMED_VIOLATION', { debts: ['a'], rules: ['call-frequency', 'high-concentration'] }),
    ],
  },
  {
    id: 'U26',
    says: 'a conversation only about one debt is none about the other',
    debts: { medical: 'MEDICAL', card: 'CREDIT_CARD' },
    steps: [
      talked('Mon 9 Nov 10:00', { debts: ['medical'], discussed: { medical: 'COLLECTOR' } }),
      may('Tue 10 Nov 10:00', 'PRESUMED_VIOLATION', { debts: ['medical'], rules: ['wait-after-conversation'] }),
      may('Tue 10 Nov 10:00', 'ALLOWED', { debts: ['card'] }),
    ],
  },
  {
    id: 'U27',
    says: 'about both it is one about each, whoever raised it',
    debts: { medical: 'MEDICAL', card: 'CREDIT_CARD' },
    steps: [
      talked('Mon 9 Nov 10:00', { debts: ['medical'], discussed: { medical: 'COLLECTOR', card: 'PERSON' } }),
      may('Tue 10 Nov 10:00', 'PRESUMED_VIOLATION', { debts: ['card'], rules: ['wait-after-conversation'] }),
      may('Tue 10 Nov 10:00', 'PRESUMED_VIOLATION', { debts: ['medical'], rules: ['wait-after-conversation'] }),
    ],
  },
  ...(['COLLECTOR', 'PERSON'] as const).map((raisedBy): Story => ({
    id: `U27, raised by the ${raisedBy.toLowerCase()}`,
    says: 'calls that are said to count for one debt count for the other too, where the collector raised it',
    debts: { medical: 'MEDICAL', card: 'CREDIT_CARD' },
    steps: [
      each(
        ['Wed 1', 'Thu 2', 'Fri 3', 'Sat 4', 'Sun 5', 'Mon 6', 'Tue 7'].map((on) => `${on} Apr 10:00`),
        (when) =>
          called(when, {
            debts: ['medical'],
            answered: true,
            discussed: { card: raisedBy },
            outcome: 'CONNECTED_DEBTOR',
          }),
      ),
      may('Tue 7 Apr 18:00', 'PRESUMED_VIOLATION', { debts: ['medical'], rules: ['call-frequency'] }),
      raisedBy === 'COLLECTOR'
        ? may('Tue 7 Apr 18:00', 'PRESUMED_VIOLATION', { debts: ['card'], rules: ['call-frequency'] })
        : may('Tue 7 Apr 18:00', 'ALLOWED', { debts: ['card'] }),
    ],
  })),
  {
    id: 'U30',
    says: 'three student loans under one account number are one debt',
    debts: { one: 'STUDENT_LOAN', two: 'STUDENT_LOAN', three: 'STUDENT_LOAN' },
    steps: [
      onOneAccount,
      each(['Wed 1 Apr 10:00', 'Thu 2 Apr 10:00', 'Fri 3 Apr 10:00'], (when) => called(when, { debts: ['one'] })),
      each(['Sat 4 Apr 10:00', 'Mon 6 Apr 10:00'], (when) => called(when, { debts: ['two'] })),
      each(['Mon 6 Apr 12:00', 'Tue 7 Apr 10:00'], (when) => called(when, { debts: ['three'] })),
      may('Tue 7 Apr 18:00', 'PRESUMED_VIOLATION', { debts: ['one'], rules: ['call-frequency'] }),
      talked('Wed 8 Apr 10:00', { debts: ['two'], discussed: { two: 'COLLECTOR' } }),
      may('Tue 14 Apr 10:00', 'PRESUMED_VIOLATION', { debts: ['three'], rules: ['wait-after-conversation'] }),
      may('Wed 15 Apr 10:00', 'ALLOWED', { debts: ['three'] }),
    ],
  },
];

const conduct: Story[] = [
  {
    id: 'U31',
    says: 'many texts a day on several days, and no reply',
    steps: [
      consented('Mon 1 Jun 09:00', 'TEXT'),
      ...['Tue 2', 'Wed 3', 'Thu 4'].flatMap((on) =>
        ['10:00', '13:00', '16:00'].map((at) => texted(`${on} Jun ${at}`)),
      ),
      judged('last', 'REVIEW', { rules: ['cumulative-conduct'], found: ['PERMIT_MISSING'] }),
    ],
  },
  {
    id: 'U32',
    says: 'seven calls in seven days and e-mails besides, and no reply',
    points: { email: 'EMAIL' },
    steps: [
      consented('Wed 1 Apr 09:00', 'EMAIL'),
      ...sevenCalls,
      judged('last', 'ALLOWED'),
      emailed('Tue 7 Apr 11:00', { to: 'email' }),
      judged('last', 'ALLOWED'),
      emailed('Tue 7 Apr 12:00', { to: 'email' }),
      judged('last', 'REVIEW', { rules: ['cumulative-conduct'], found: ['PERMIT_MISSING'] }),
    ],
  },
  {
    id: 'U33',
    says: '“stop calling”',
    points: { email: 'EMAIL' },
    steps: [
      consented('Mon 2 Mar 10:00', 'EMAIL'),
      wished('Mon 2 Mar 10:00', 'CHANNEL', { channel: 'PHONE' }),
      may('Mon 29 Jun 10:00', 'PROHIBITED', { rules: ['channel-wish'], next: null }),
      may('Mon 29 Jun 10:00', 'ALLOWED', { channel: 'EMAIL', to: 'email' }),
    ],
  },
  {
    id: 'U34',
    says: 'who opts out of texts to a number is not texted there about any debt',
    debts: { a: 'CREDIT_CARD', b: 'MEDICAL' },
    steps: [
      textedIn('Mon 2 Mar 10:00', { debts: ['a'] }),
      may('Tue 3 Mar 10:00', 'ALLOWED', { channel: 'SMS', debts: ['b'] }),
      wished('Tue 3 Mar 12:00', 'CONTACT_POINT', { to: 'mobile', channel: null }),
      may('Wed 4 Mar 10:00', 'PROHIBITED', { channel: 'SMS', debts: ['a'], rules: ['channel-wish'] }),
      may('Wed 4 Mar 10:00', 'PROHIBITED', { channel: 'SMS', debts: ['b'], rules: ['channel-wish'] }),
      may('Wed 4 Mar 10:00', 'ALLOWED', { channel: 'SMS', purpose: 'CONFIRMATION', rules: ['channel-wish'] }),
    ],
  },
  {
    id: 'U35',
    says: 'of two mobiles only the one that was named is barred',
    points: { second: 'MOBILE_PHONE' },
    steps: [
      wished('Mon 2 Mar 10:00', 'CONTACT_POINT', { to: 'second' }),
      may('Tue 3 Mar 10:00', 'PROHIBITED', { to: 'second', rules: ['channel-wish'] }),
      may('Tue 3 Mar 10:00', 'ALLOWED'),
    ],
  },
  {
    id: 'U36',
    says: 'a statement that a law demands may be sent by mail although mail is not wanted',
    debts: { home: 'MORTGAGE' },
    points: { post: 'POSTAL_ADDRESS' },
    steps: [
      wished('Mon 2 Mar 10:00', 'CHANNEL', { channel: 'LETTER' }),
      may('Tue 3 Mar 10:00', 'PROHIBITED', { channel: 'LETTER', to: 'post', rules: ['channel-wish'] }),
      may('Tue 3 Mar 10:00', 'ALLOWED', {
        ...{ channel: 'LETTER', to: 'post', purpose: 'LEGALLY_REQUIRED', rules: ['channel-wish'] },
      }),
      wrote('Tue 3 Mar 10:00', { to: 'post', purpose: 'LEGALLY_REQUIRED' }),
      judged('last', 'ALLOWED', { rules: ['channel-wish'], found: [] }),
    ],
  },
];

const times: Story[] = [
  {
    id: 'U37',
    says: 'the creditor’s file says: not on Tuesdays and Thursdays, until the end of the year',
    steps: [
      wished('Mon 2 Mar 10:00', 'TIME', {
        ...{ by: 'BANK', schedule: [{ weekdays: [2, 4], fromMinute: 0, toMinute: 1440 }] },
        validTo: '2027-01-01T05:00:00Z',
      }),
      may('Tue 3 Mar 10:00', 'PROHIBITED', { rules: ['inconvenient-time'], next: 'Wed 4 Mar 08:00' }),
      may('Wed 4 Mar 10:00', 'ALLOWED'),
      may('Thu 31 Dec 10:00', 'PROHIBITED', { rules: ['inconvenient-time'] }),
      entered('Thu 31 Dec 12:00', withdrew('Thu 31 Dec 12:00', 'wish', 'BANK')),
      may('Thu 31 Dec 13:00', 'ALLOWED'),
    ],
  },
  {
    id: 'U38',
    says: '“on weekdays, except three to five”; weekends no',
    steps: [
      wished('Mon 2 Mar 09:00', 'TIME', {
        schedule: [
          { weekdays: [1, 2, 3, 4, 5], fromMinute: 900, toMinute: 1020 },
          { weekdays: [6, 7], fromMinute: 0, toMinute: 1440 },
        ],
      }),
      may('Mon 2 Mar 14:59', 'ALLOWED'),
      may('Mon 2 Mar 15:00', 'PROHIBITED', { rules: ['inconvenient-time'], next: 'Mon 2 Mar 17:00' }),
      may('Mon 2 Mar 17:00', 'ALLOWED'),
      may('Fri 6 Mar 15:30', 'PROHIBITED', { rules: ['inconvenient-time'], next: 'Fri 6 Mar 17:00' }),
      // The clocks are put forward on this Sunday.
      may('Sat 7 Mar 10:00', 'PROHIBITED', { rules: ['inconvenient-time'], next: 'Mon 9 Mar 08:00' }),
    ],
  },
  {
    id: 'U39',
    says: '“not at home”: neither the mail nor the landline',
    points: { landline: 'LANDLINE_HOME', post: 'POSTAL_ADDRESS' },
    steps: [
      notAtHome,
      may('Tue 3 Mar 10:00', 'PROHIBITED', { to: 'landline', rules: ['inconvenient-place'], next: null }),
      may('Tue 3 Mar 10:00', 'PROHIBITED', { to: 'post', channel: 'LETTER', rules: ['inconvenient-place'] }),
      may('Tue 3 Mar 10:00', 'ALLOWED'),
    ],
  },
  {
    id: 'U41',
    says: 'then the consumer calls from the landline: that call may be held, the bar stays',
    points: { landline: 'LANDLINE_HOME' },
    steps: [
      notAtHome,
      calledIn('Tue 3 Mar 10:00', { to: 'landline' }),
      judged('last', 'ALLOWED', { found: [] }),
      may('Tue 10 Mar 10:00', 'PROHIBITED', { to: 'landline', rules: ['inconvenient-place'] }),
    ],
  },
  {
    id: 'U42, U43',
    says: 'Fridays are inconvenient; the consumer writes on a Friday evening: one reply by the same way',
    points: { email: 'EMAIL' },
    steps: [
      fridays,
      may('Fri 6 Mar 20:40', 'PROHIBITED', {
        ...{ channel: 'EMAIL', to: 'email', purpose: 'REPLY', rules: ['email-safe-harbour', 'inconvenient-time'] },
      }),
      emailedIn('Fri 13 Mar 20:30', { to: 'email' }),
      may('Fri 13 Mar 20:40', 'ALLOWED', {
        ...{ channel: 'EMAIL', to: 'email', purpose: 'REPLY', rules: ['inconvenient-time'] },
      }),
      may('Fri 13 Mar 20:40', 'PROHIBITED', { rules: ['inconvenient-time'] }),
      emailed('Fri 13 Mar 20:41', { to: 'email', purpose: 'REPLY' }),
      judged('last', 'ALLOWED', { rules: ['inconvenient-time'], found: ['PERMIT_MISSING'] }),
      may('Fri 13 Mar 20:45', 'PROHIBITED', {
        ...{ channel: 'EMAIL', to: 'email', purpose: 'REPLY', rules: ['inconvenient-time'] },
      }),
      may('Fri 20 Mar 10:00', 'PROHIBITED', { rules: ['inconvenient-time'] }),
    ],
  },
  {
    id: 'U44',
    says: 'the number is Eastern, the address Pacific: eleven to nine, Eastern',
    steps: [
      movedTo('Mon 2 Mar 10:00', 'America/Los_Angeles'),
      may('Tue 3 Mar 10:59:59', 'PROHIBITED', { rules: ['hours'], next: 'Tue 3 Mar 11:00' }),
      may('Tue 3 Mar 11:00', 'ALLOWED'),
      may('Tue 3 Mar 21:00', 'ALLOWED'),
      may('Tue 3 Mar 21:00:00.001', 'PROHIBITED', { rules: ['hours'], next: 'Wed 4 Mar 11:00' }),
    ],
  },
  {
    id: 'U46',
    says: 'a text is sent when it is sent, whenever it is read',
    steps: [
      consented('Mon 2 Mar 10:00', 'TEXT'),
      entered('Mon 2 Mar 22:10', texted('Mon 2 Mar 20:59')),
      judged('last', 'ALLOWED', { found: ['PERMIT_MISSING'] }),
    ],
  },
  {
    id: 'U47',
    says: 'a mobile is at no place, unless somebody knows',
    steps: [
      notAtHome,
      may('Tue 3 Mar 10:00', 'ALLOWED'),
      noted('Tue 3 Mar 10:30', 'mobile', 'AT_HOME', 'Tue 3 Mar 18:00'),
      may('Tue 3 Mar 11:00', 'PROHIBITED', { rules: ['inconvenient-place'], next: 'Tue 3 Mar 18:00' }),
      may('Tue 3 Mar 18:00', 'ALLOWED'),
    ],
  },
];

const stops: Story[] = [
  {
    id: 'U48',
    says: 'whoever is represented and writes is answered once',
    points: { email: 'EMAIL' },
    steps: [
      wished('Mon 2 Mar 10:00', 'REPRESENTED'),
      may('Tue 3 Mar 10:00', 'PROHIBITED', { rules: ['represented'] }),
      emailedIn('Wed 4 Mar 10:00', { to: 'email' }),
      may('Wed 4 Mar 11:00', 'ALLOWED', { channel: 'EMAIL', to: 'email', purpose: 'REPLY', rules: ['represented'] }),
      emailed('Wed 4 Mar 12:00', { to: 'email', purpose: 'REPLY' }),
      judged('last', 'ALLOWED', { rules: ['represented'], found: ['PERMIT_MISSING'] }),
      may('Wed 4 Mar 13:00', 'PROHIBITED', { channel: 'EMAIL', to: 'email', purpose: 'REPLY', rules: ['represented'] }),
    ],
  },
  {
    id: 'U49',
    says: '“I cannot take personal calls at work”',
    points: { work: 'LANDLINE_WORK' },
    steps: [
      may('Mon 2 Mar 10:00', 'ALLOWED', { to: 'work' }),
      wished('Mon 2 Mar 11:00', 'NOT_AT_WORK'),
      may('Tue 3 Mar 10:00', 'PROHIBITED', { to: 'work', rules: ['workplace'] }),
      may('Tue 3 Mar 10:00', 'ALLOWED'),
    ],
  },
  {
    id: 'U51',
    says: 'a letter to cease, received on the sixth and entered on the eighth, binds from the sixth',
    points: { email: 'EMAIL' },
    steps: [
      consented('Mon 3 Aug 09:00', 'EMAIL'),
      emailed('Tue 4 Aug 10:00', { to: 'email', as: 'before' }),
      emailed('Fri 7 Aug 10:00', { to: 'email', as: 'after' }),
      judged('after', 'ALLOWED', { found: ['PERMIT_MISSING'], causes: ['RECORDED'] }),
      entered('Sat 8 Aug 10:00', wished('Thu 6 Aug 09:00', 'CEASE', { isInWriting: true })),
      judged('before', 'ALLOWED', { found: ['PERMIT_MISSING'], causes: ['RECORDED'] }),
      judged('after', 'PROHIBITED', {
        ...{ rules: ['cease'], found: ['PERMIT_MISSING', 'RULE'], causes: ['LEARNED_LATER', 'RECORDED'] },
      }),
      may('Sat 8 Aug 11:00', 'PROHIBITED', { channel: 'EMAIL', to: 'email', rules: ['cease'], next: null }),
      may('Sat 8 Aug 11:00', 'ALLOWED', {
        ...{ channel: 'EMAIL', to: 'email', purpose: 'CLOSING_OR_REMEDY', rules: ['cease'] },
      }),
    ],
  },
];

const electronic: Story[] = [
  {
    id: 'U52',
    says: 'the agency before used the address properly',
    points: { email: 'EMAIL' },
    steps: [
      may('Mon 2 Mar 10:00', 'REVIEW', { by: 'XYZ', channel: 'EMAIL', to: 'email', rules: ['email-safe-harbour'] }),
      noted('Mon 2 Mar 11:00', 'email', 'USED_BY_PRIOR_COLLECTOR'),
      may('Mon 2 Mar 12:00', 'ALLOWED', {
        ...{ by: 'XYZ', channel: 'EMAIL', to: 'email', rules: ['email-safe-harbour'], factors: ['BONA_FIDE_ERROR'] },
      }),
    ],
  },
  {
    id: 'U53',
    says: 'a call from the number is no text from it',
    steps: [
      calledIn('Mon 2 Mar 10:00'),
      may('Mon 9 Mar 10:00', 'REVIEW', { channel: 'SMS', rules: ['text-safe-harbour'] }),
      textedIn('Mon 9 Mar 11:00'),
      may('Mon 9 Mar 12:00', 'ALLOWED', { channel: 'SMS' }),
      may('Sat 9 May 12:00', 'REVIEW', { channel: 'SMS', rules: ['text-safe-harbour'] }),
    ],
  },
  {
    id: 'U54',
    says: 'every text says how to opt out',
    steps: [
      consented('Mon 2 Mar 10:00', 'TEXT'),
      may('Tue 3 Mar 10:00', 'ALLOWED', { channel: 'SMS', statements: ['DEBT_COLLECTOR', 'OPT_OUT'] }),
      may('Tue 3 Mar 10:00', 'PROHIBITED', {
        ...{ channel: 'SMS', statements: ['DEBT_COLLECTOR'], rules: ['opt-out-statement'] },
      }),
      texted('Tue 3 Mar 10:00', { statements: ['DEBT_COLLECTOR'] }),
      judged('last', 'PROHIBITED', { rules: ['opt-out-statement'], found: ['PERMIT_MISSING', 'RULE'] }),
    ],
  },
  {
    id: 'U57',
    says: 'the bank’s own people are no debt collectors',
    by: 'BANK',
    steps: [
      ...['Wed 1', 'Thu 2', 'Fri 3', 'Mon 6', 'Tue 7'].flatMap((on) => [
        called(`${on} Apr 10:00`),
        called(`${on} Apr 14:00`),
      ]),
      judged('last', 'ALLOWED', { found: [] }),
      may('Tue 7 Apr 18:00', 'ALLOWED'),
      // Their calls are not the agency's.
      may('Tue 7 Apr 18:00', 'ALLOWED', { by: 'ABC' }),
    ],
  },
];

test.each([...counting, ...debts, ...conduct, ...times, ...stops, ...electronic])('$id: $says', tell);
