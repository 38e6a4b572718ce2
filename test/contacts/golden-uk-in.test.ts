import { test } from '@jest/globals';
import { called, judged, may, paused, stageOf, talked, wished, withdrew, type Story } from '../kit/contact-story.js';
import { newWorld } from '../kit/world.js';

const world = newWorld({ startsAt: '2026-01-05T12:00:00.000Z', timeZone: 'Europe/London' });
const inBritain = stageOf(world, {
  ...{ zone: 'Europe/London', jurisdiction: 'GB', mobile: '+447400121000', rules: 'uk.' },
});
const inIndia = stageOf(world, {
  ...{ zone: 'Asia/Kolkata', jurisdiction: 'IN', mobile: '+919812341000', rules: 'in.' },
});

test.each<Story>([
  {
    id: 'B01, B02',
    says: 'a standard moratorium, registered on 1 March: its first day is the second, its last the sixtieth',
    steps: [
      called('Sun 1 Mar 12:00'),
      judged('last', 'ALLOWED', { found: [] }),
      paused('Mon 2 Mar 00:00', 'MORATORIUM'),
      may('Mon 2 Mar 10:00', 'PROHIBITED', { rules: ['breathing-space'], next: 'Fri 1 May 00:00' }),
      // Day 30.
      may('Tue 31 Mar 10:00', 'PROHIBITED', { rules: ['breathing-space'] }),
      called('Tue 31 Mar 10:00'),
      judged('last', 'PROHIBITED', { rules: ['breathing-space'], found: ['RULE'] }),
      may('Thu 30 Apr 20:59', 'PROHIBITED', { rules: ['breathing-space'] }),
      // Day 61.
      may('Fri 1 May 10:00', 'ALLOWED'),
      called('Fri 1 May 10:00'),
      judged('last', 'ALLOWED', { found: [] }),
    ],
  },
  {
    id: 'B05',
    says: 'a shift worker wants calls after six only, until it is withdrawn',
    steps: [
      wished('Mon 2 Mar 09:00', 'ONLY_TIME', {
        schedule: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 1080, toMinute: 1260 }],
      }),
      may('Tue 3 Mar 10:00', 'PROHIBITED', { rules: ['conc.hours-reasonable'], next: 'Tue 3 Mar 18:00' }),
      may('Tue 3 Mar 18:00', 'ALLOWED'),
      withdrew('Wed 4 Mar 09:00', 'wish'),
      may('Wed 4 Mar 10:00', 'ALLOWED'),
    ],
  },
  {
    id: 'B06',
    says: 'the debt is spoken of before it is known who answers',
    steps: [
      talked('Tue 3 Mar 10:00', { personRole: 'UNKNOWN', discussed: { debt: 'COLLECTOR' } }),
      judged('last', 'PROHIBITED', { rules: ['conc.identity-first'], found: ['RULE'] }),
      talked('Wed 4 Mar 10:00', { identityStated: false, discussed: { debt: 'COLLECTOR' } }),
      judged('last', 'PROHIBITED', { rules: ['conc.identity-first'], found: ['RULE'] }),
      talked('Thu 5 Mar 10:00', { discussed: { debt: 'COLLECTOR' } }),
      judged('last', 'ALLOWED', { found: [] }),
    ],
  },
])('$id: $says', inBritain);

test.each<Story>([
  {
    id: 'India',
    says: 'calls from 08:00 to 19:00, both allowed',
    steps: [
      may('Tue 3 Mar 07:59:59.999', 'PROHIBITED', { rules: ['rbi.hours'], next: 'Tue 3 Mar 08:00' }),
      may('Tue 3 Mar 08:00', 'ALLOWED'),
      may('Tue 3 Mar 19:00', 'ALLOWED'),
      may('Tue 3 Mar 19:00:00.001', 'PROHIBITED', { rules: ['rbi.hours'], next: 'Wed 4 Mar 08:00' }),
      called('Tue 3 Mar 19:00:00.001'),
      judged('last', 'PROHIBITED', { rules: ['rbi.hours'], found: ['RULE'] }),
    ],
  },
])('$id: $says', inIndia);
