import 'reflect-metadata';
import { beforeAll, expect, test } from '@jest/globals';
import type { HandOutFieldsFragment } from '../../schema/operations/documents.js';
import { askNext } from '../kit/queue.js';
import { bringFile } from '../kit/payments.js';
import { serviceOf } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** 21:59:59 in Shanghai; from 22:00 nobody is rung there before 08:00. */
const world = newWorld({ startsAt: '2026-04-01T13:59:59.000Z' });
const tenOClock = '2026-04-01T14:00:00.000Z';
const collectors: Person[] = [];
const count = 60;

beforeAll(async () => {
  for (let number = 0; number < 20; number++) collectors.push(await world().person('COLLECTOR', 'Team'));
  const rows = Array.from({ length: count }, (_, number) => ({
    ...{ debtor_reference: `Q-${number}`, debtor_kind: 'INDIVIDUAL', display_name: `Debtor ${number}` },
    ...{ time_zone: 'Asia/Shanghai', mobile_phone: `+8613${800_000_000 + number}`, mobile_phone_source: 'CONTRACT' },
    ...{ account_reference: `Q-${number}`, product_kind: 'CREDIT_CARD', debt_reference: `Q-${number}`, team: 'Team' },
    ...{ currency: 'CNY', principal: '1000.00', due_on: '2026-03-02', jurisdiction: 'CN' },
  }));
  const service = await serviceOf(world());
  expect(await bringFile(world(), 'placement', service.actor, rows)).toMatchObject({ result: 'ACCEPTED' });
});

test('twenty collectors ask while the clock strikes ten: what is handed out was handed out before, and then nothing is', async () => {
  const handedOut: HandOutFieldsFragment[] = [];
  await Promise.all(
    collectors.map(async (collector) => {
      const { handOut } = await askNext(collector);
      if (handOut) handedOut.push(handOut);
      // In the middle of the others' questions, some of which have been asked and not answered yet.
      if (handedOut.length === 5) world().clock.set(tenOClock);
    }),
  );
  expect(handedOut.length).toBeGreaterThanOrEqual(5);
  expect(handedOut.filter(({ handedOutAt }) => handedOutAt >= tenOClock)).toEqual([]);
  world().clock.set(tenOClock);
  const idle = collectors.filter(({ id }) => !handedOut.some(({ collector }) => collector.id === id));
  for (const collector of [...idle, await world().person('COLLECTOR', 'Team')])
    expect((await askNext(collector)).handOut).toBeNull();
});
