import { test } from '@jest/globals';
import { called, each, entered, judged, may, movedTo, stageOf, talked, type Story } from '../kit/contact-story.js';
import { newWorld } from '../kit/world.js';

/** Midnights, leap days, days of 23 and of 25 hours, and a debtor who turns out to live elsewhere. */

const world = newWorld({ startsAt: '2026-01-05T15:00:00.000Z', timeZone: 'America/New_York' });
const tell = stageOf(world, {
  ...{ zone: 'America/New_York', jurisdiction: 'US', mobile: '+12126331000', rules: 'us.reg-f.' },
});

test.each<Story>([
  {
    id: 'midnight',
    says: 'the first of seven calls leaves the count with its day',
    steps: [
      each(['Wed 1 Apr 10:00', 'Thu 2 Apr 10:00', 'Fri 3 Apr 10:00', 'Sat 4 Apr 10:00'], called),
      each(['Mon 6 Apr 10:00', 'Mon 6 Apr 16:00', 'Tue 7 Apr 10:00'], called),
      may('Tue 7 Apr 23:59:59.999', 'PROHIBITED', { rules: ['call-frequency', 'hours'], next: 'Wed 8 Apr 08:00' }),
      may('Wed 8 Apr 00:00', 'PROHIBITED', { rules: ['hours'], next: 'Wed 8 Apr 08:00' }),
    ],
  },
  {
    id: 'leap day',
    says: 'from 23 February 2028 the seventh day after is the first of March',
    steps: [
      talked('Wed 23 Feb 2028 10:00'),
      may('Tue 29 Feb 2028 10:00', 'PRESUMED_VIOLATION', {
        ...{ rules: ['wait-after-conversation'], next: 'Wed 1 Mar 2028 08:00' },
      }),
      called('Tue 29 Feb 2028 20:59'),
      judged('last', 'PRESUMED_VIOLATION', { rules: ['wait-after-conversation'], found: ['RULE'] }),
      may('Wed 1 Mar 2028 08:00', 'ALLOWED'),
    ],
  },
  {
    id: '23 hours',
    says: 'the clocks are put forward on Sunday 8 March: it opens an hour earlier, and counts as a day',
    steps: [
      talked('Mon 2 Mar 10:00'),
      may('Sun 8 Mar 01:59:59', 'PROHIBITED', { rules: ['hours', 'inconvenient-days', 'wait-after-conversation'] }),
      may('Sun 8 Mar 12:00', 'PRESUMED_VIOLATION', {
        ...{ rules: ['inconvenient-days', 'wait-after-conversation'], next: 'Mon 9 Mar 08:00' },
      }),
      may('Mon 9 Mar 07:59:59.999', 'PROHIBITED', { rules: ['hours'], next: 'Mon 9 Mar 08:00' }),
      may('Mon 9 Mar 08:00', 'ALLOWED'),
    ],
  },
  {
    id: '25 hours',
    says: 'the clocks are put back on Sunday 1 November: an hour that comes twice is of one day',
    steps: [
      talked('Mon 26 Oct 10:00'),
      may('Sun 1 Nov 01:30', 'PROHIBITED', { rules: ['hours', 'inconvenient-days', 'wait-after-conversation'] }),
      may('Sun 1 Nov 21:00', 'PRESUMED_VIOLATION', {
        ...{ rules: ['inconvenient-days', 'wait-after-conversation'], next: 'Mon 2 Nov 08:00' },
      }),
      may('Sun 1 Nov 23:59:59.999', 'PROHIBITED', {
        rules: ['hours', 'inconvenient-days', 'wait-after-conversation'],
      }),
      may('Mon 2 Nov 08:00', 'ALLOWED'),
    ],
  },
  {
    id: 'another zone',
    says: 'the debtor lives in California: calls that were in order were too early; and in order again where that was wrong',
    steps: [
      called('Mon 2 Mar 09:00', { as: 'early' }),
      called('Tue 3 Mar 12:00', { as: 'noon' }),
      judged('early', 'ALLOWED', { found: [] }),
      movedTo('Wed 4 Mar 10:00', 'America/Los_Angeles'),
      judged('early', 'PROHIBITED', { rules: ['hours'], found: ['RULE'], causes: ['LEARNED_LATER', 'RECORDED'] }),
      judged('noon', 'ALLOWED', { found: [], causes: ['RECORDED'] }),
      may('Wed 4 Mar 10:30', 'PROHIBITED', { rules: ['hours'], next: 'Wed 4 Mar 11:00' }),
      movedTo('Thu 5 Mar 10:00', 'America/New_York'),
      judged('early', 'ALLOWED', { found: [], causes: ['LEARNED_LATER', 'LEARNED_LATER', 'RECORDED'] }),
      may('Thu 5 Mar 10:30', 'ALLOWED'),
    ],
  },
  {
    id: 'written up late',
    says: 'an eighth call that was entered first is found when the seventh is entered',
    steps: [
      each(['Wed 1 Apr 10:00', 'Thu 2 Apr 10:00', 'Fri 3 Apr 10:00', 'Sat 4 Apr 10:00', 'Mon 6 Apr 10:00'], called),
      called('Mon 6 Apr 12:00'),
      called('Tue 7 Apr 15:00', { as: 'afternoon' }),
      judged('afternoon', 'ALLOWED', { found: [] }),
      entered('Tue 7 Apr 18:00', called('Tue 7 Apr 09:00', { as: 'morning' })),
      judged('morning', 'ALLOWED', { found: [] }),
      judged('afternoon', 'PRESUMED_VIOLATION', {
        ...{ rules: ['call-frequency'], found: ['RULE'], causes: ['LEARNED_LATER', 'RECORDED'] },
      }),
    ],
  },
])('$id: $says', tell);
