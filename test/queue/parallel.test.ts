import 'reflect-metadata';
import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { ContactPermissionDocument, type HandOutFieldsFragment } from '../../schema/operations/documents.js';
import { askNext, holdCase, openQueued } from '../kit/queue.js';
import { isThorough } from '../kit/outside-data.js';
import { debtInput, done, pauseCase, recordContactAttempt, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();
const count = isThorough ? 5_000 : 240;
const teams = 4;
const collectorsATeam = 5;

/** Where it is half past seven, and nobody may be rung before eight. */
const inDelhi = () => ({ timeZone: 'Asia/Kolkata', debts: [debtInput({ jurisdiction: 'IN' })] });

const collectors: Person[] = [];
const opened = new Map<string, OpenedCase>();
const kept = new Set<string>();

beforeAll(async () => {
  const leads: Person[] = [];
  for (let number = 0; number < teams; number++) {
    leads.push(await world().person('TEAM_LEAD', `Team ${number}`));
    for (let each = 0; each < collectorsATeam; each++)
      collectors.push(await world().person('COLLECTOR', `Team ${number}`));
  }
  // Of every twenty one whom nobody may ring at this hour, one that is paused, and one that is held.
  const open = async (number: number): Promise<void> => {
    const lead = leads[number % teams]!;
    const kind = Math.floor(number / teams) % 20;
    const one = await openQueued(world(), lead, kind === 0 ? inDelhi() : {});
    opened.set(one.caseId, one);
    if (kind === 1) await pauseCase(lead, one.caseId);
    if (kind === 2) await holdCase(lead, one.caseId, '2026-04-02T00:00:00.000Z');
    if (kind <= 2) kept.add(one.caseId);
  };
  for (let from = 0; from < count; from += 8)
    await Promise.all(Array.from({ length: Math.min(8, count - from) }, (_, index) => open(from + index)));
});

test(`${teams * collectorsATeam} collectors at once, ${count} cases: none handed out twice, none against the law`, async () => {
  const handedOut: HandOutFieldsFragment[] = [];
  const judged = new Set<string>();
  const work = async (collector: Person): Promise<void> => {
    for (;;) {
      const { handOut } = await askNext(collector);
      if (!handOut) return;
      handedOut.push(handOut);
      expect(handOut.ways.length).toBeGreaterThan(0);
      for (const { contactPointId, channel } of handOut.ways) {
        const input = { caseId: handOut.case.id, contactPointId, channel, at: handOut.handedOutAt };
        const { contactPermission } = done(await collector.ask(ContactPermissionDocument, { input }));
        judged.add(contactPermission.decision);
      }
      await recordContactAttempt(world(), collector, opened.get(handOut.case.id)!);
    }
  };
  await Promise.all(collectors.map(work));
  expect([...judged]).toEqual(['ALLOWED']);
  const ids = handedOut.map((each) => each.case.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids)).toEqual(new Set([...opened.keys()].filter((id) => !kept.has(id))));
  const { rows } = await sql<{ handed: string; twice: string; collectors: string }>`
    select count(*) as handed, count(*) - count(distinct case_id) as twice, count(distinct collector_id) as collectors from hand_out`.execute(
    world().owner,
  );
  expect(rows).toEqual([{ handed: String(ids.length), twice: '0', collectors: String(collectors.length) }]);
  process.stderr.write(`${ids.length} of ${count} cases were handed out to ${collectors.length} collectors\n`);
});

test('the entries are as many as what was handed out, and each hand-out of a case is ended by its attempt', async () => {
  const { rows } = await sql<{ type: string; count: string }>`
    select e.type, count(*) as count from audit.entry e where e.type in ('case.handedOut', 'handOut.ended') group by e.type order by e.type`.execute(
    world().owner,
  );
  const handed = String(opened.size - kept.size);
  expect(rows).toEqual([
    { type: 'case.handedOut', count: handed },
    { type: 'handOut.ended', count: handed },
  ]);
});
