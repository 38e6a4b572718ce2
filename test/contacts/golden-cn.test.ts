import { test } from '@jest/globals';
import {
  called,
  consented,
  each,
  entered,
  judged,
  may,
  paused,
  pauseEnded,
  stageOf,
  talked,
  type Story,
} from '../kit/contact-story.js';
import { newWorld } from '../kit/world.js';

/** What Chinese texts say of sequences; each by an agency on the list, whose people are trained and tested. */

const world = newWorld({ startsAt: '2026-01-05T02:00:00.000Z' });
const tell = stageOf(world, { zone: 'Asia/Shanghai', jurisdiction: 'CN', mobile: '+8613812341000', rules: 'cn.' });

const online = { loan: 'ONLINE_CONSUMER_LOAN' } as const;
const people = { sister: 'CONTACT_PERSON' } as const;
const asking = { to: 'sister', purpose: 'LOCATION' } as const;

test.each<Story>([
  {
    id: 'N01',
    says: 'no calls from 22:00:00 to 07:59:59',
    steps: [
      may('Wed 1 Apr 22:00:00', 'PROHIBITED', { rules: ['cba.hours'], next: 'Thu 2 Apr 08:00' }),
      may('Thu 2 Apr 07:59:59', 'PROHIBITED', { rules: ['cba.hours'], next: 'Thu 2 Apr 08:00' }),
      may('Thu 2 Apr 08:00:00', 'ALLOWED'),
      may('Thu 2 Apr 21:59:59', 'ALLOWED'),
      called('Thu 2 Apr 21:59:59.999'),
      judged('last', 'ALLOWED', { found: [] }),
      called('Thu 2 Apr 22:00'),
      judged('last', 'PROHIBITED', { rules: ['cba.hours'], found: ['RULE'] }),
    ],
  },
  {
    id: 'N01',
    says: 'an online loan is bound by the standard as well',
    debts: online,
    steps: [may('Wed 1 Apr 22:00:00', 'PROHIBITED', { rules: ['cba.hours', 'gbt.hours'], next: 'Thu 2 Apr 08:00' })],
  },
  {
    id: 'N02',
    says: 'at half past ten, with the debtor’s consent',
    steps: [
      consented('Wed 1 Apr 12:00', 'OUTSIDE_HOURS'),
      may('Wed 1 Apr 22:30', 'ALLOWED', { rules: ['cba.hours'] }),
      called('Wed 1 Apr 22:30'),
      judged('last', 'ALLOWED', { rules: ['cba.hours'], found: [] }),
    ],
  },
  {
    id: 'N03',
    says: 'three conversations today, and a fourth dial',
    debts: online,
    steps: [
      called('Wed 1 Apr 09:00'),
      each(['Wed 1 Apr 10:00', 'Wed 1 Apr 12:00'], talked),
      may('Wed 1 Apr 13:00', 'ALLOWED'),
      // Whoever dials for the bank: the debtor is one.
      talked('Wed 1 Apr 14:00', { by: 'BANK' }),
      may('Wed 1 Apr 15:00', 'PROHIBITED', { rules: ['gbt.daily-conversations'], next: 'Thu 2 Apr 08:00' }),
      called('Wed 1 Apr 15:00'),
      judged('last', 'ALLOWED', { found: [] }),
      talked('Wed 1 Apr 16:00'),
      judged('last', 'PROHIBITED', { rules: ['gbt.daily-conversations'], found: ['RULE'] }),
      may('Thu 2 Apr 08:00', 'ALLOWED'),
    ],
  },
  {
    id: 'N05',
    says: 'a contact person on the first day, with nothing that shows the debtor lost',
    people,
    steps: [
      may('Wed 1 Apr 10:00', 'PROHIBITED', { ...asking, rules: ['cba.contact-person-only-when-lost'] }),
      called('Wed 1 Apr 10:00', asking),
      judged('last', 'PROHIBITED', { rules: ['cba.contact-person-only-when-lost'], found: ['RULE'] }),
    ],
  },
  {
    id: 'N06',
    says: 'three dials failed yesterday: today the contact person is asked where the debtor is',
    people,
    steps: [
      each(['Wed 1 Apr 09:00', 'Wed 1 Apr 12:00', 'Wed 1 Apr 18:00'], called),
      may('Wed 1 Apr 19:00', 'PROHIBITED', {
        ...{ ...asking, rules: ['cba.contact-person-only-when-lost'], next: 'Thu 2 Apr 08:00' },
      }),
      may('Thu 2 Apr 10:00', 'ALLOWED', { ...asking, rules: ['cba.contact-person-only-when-lost'] }),
      talked('Thu 2 Apr 10:00', { ...asking, outcome: 'CONNECTED_OTHER', disclosedDebt: false }),
      judged('last', 'ALLOWED', { rules: ['cba.contact-person-only-when-lost'], found: [] }),
    ],
  },
  {
    id: 'N06',
    says: 'a call answered after three failures, entered late, makes the question one that was not allowed',
    people,
    steps: [
      each(['Wed 1 Apr 09:00', 'Wed 1 Apr 12:00', 'Wed 1 Apr 18:00'], called),
      talked('Thu 2 Apr 10:00', { ...asking, as: 'asked', outcome: 'CONNECTED_OTHER', disclosedDebt: false }),
      judged('asked', 'ALLOWED', { rules: ['cba.contact-person-only-when-lost'], found: [] }),
      entered('Fri 3 Apr 10:00', talked('Thu 2 Apr 09:00')),
      judged('asked', 'PROHIBITED', {
        ...{ rules: ['cba.contact-person-only-when-lost'], found: ['RULE'], causes: ['LEARNED_LATER', 'RECORDED'] },
      }),
    ],
  },
  {
    id: 'N08',
    says: 'a message to the contact person says what is owed',
    people,
    steps: [
      each(['Wed 1 Apr 09:00', 'Wed 1 Apr 12:00', 'Wed 1 Apr 18:00'], called),
      may('Thu 2 Apr 10:00', 'PROHIBITED', {
        ...{ ...asking, channel: 'SMS', statements: ['IDENTITY', 'BALANCE'] },
        rules: ['cba.contact-person-no-debt', 'cba.contact-person-only-when-lost'],
      }),
      talked('Thu 2 Apr 10:00', { ...asking, outcome: 'CONNECTED_OTHER', disclosedDebt: true }),
      judged('last', 'PROHIBITED', {
        ...{ rules: ['cba.contact-person-no-debt', 'cba.contact-person-only-when-lost'], found: ['RULE'] },
      }),
    ],
  },
  {
    id: 'N09',
    says: 'an agency’s collector writes from an account of their own',
    points: { wechat: 'SOCIAL_ACCOUNT' },
    steps: [
      may('Wed 1 Apr 10:00', 'PROHIBITED', { to: 'wechat', channel: 'SOCIAL_MEDIA', rules: ['cba.private-account'] }),
      may('Wed 1 Apr 10:00', 'ALLOWED', { to: 'wechat', channel: 'SOCIAL_MEDIA', usesPrivateAccount: false }),
      // The guideline says it of agencies.
      may('Wed 1 Apr 10:00', 'ALLOWED', { by: 'BANK', to: 'wechat', channel: 'SOCIAL_MEDIA' }),
    ],
  },
  {
    id: 'N10',
    says: 'a plan is performed: no collection; after a missed instalment there is again',
    steps: [
      paused('Wed 1 Apr 10:00', 'PERFORMING_PLAN'),
      may('Thu 2 Apr 10:00', 'PROHIBITED', { rules: ['card.active-plan'], next: null }),
      called('Thu 2 Apr 10:00'),
      judged('last', 'PROHIBITED', { rules: ['card.active-plan'], found: ['RULE'] }),
      pauseEnded('Fri 1 May 10:00'),
      may('Fri 1 May 10:00', 'ALLOWED'),
      judged('last', 'PROHIBITED', { rules: ['card.active-plan'], found: ['RULE'] }),
    ],
  },
  {
    id: 'N10',
    says: 'the missed instalment was found late: the call was none too many',
    steps: [
      paused('Wed 1 Apr 10:00', 'PERFORMING_PLAN'),
      called('Mon 4 May 10:00'),
      judged('last', 'PROHIBITED', { rules: ['card.active-plan'], found: ['RULE'] }),
      entered('Tue 5 May 10:00', pauseEnded('Fri 1 May 10:00')),
      judged('last', 'ALLOWED', { found: [], causes: ['LEARNED_LATER', 'RECORDED'] }),
    ],
  },
])('$id: $says', tell);
