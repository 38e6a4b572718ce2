import 'reflect-metadata';
import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { ContactPermissionDocument, type HandOutFieldsFragment } from '../../schema/operations/documents.js';
import { toNodeId } from '../../src/lib/id.js';
import { askNext, holdCase } from '../kit/queue.js';
import { isThorough } from '../kit/outside-data.js';
import { bringFile, type FileRow } from '../kit/payments.js';
import { done, pauseCase, present, recordContactAttempt, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();
const count = isThorough ? 5_000 : 240;
const teams = 4;
const collectorsATeam = 5;

const collectors: Person[] = [];
const opened = new Map<string, OpenedCase>();
const kept = new Set<string>();

/** Of every twenty one whom nobody may ring at this hour, one that is paused, and one that is held. */
const kindOf = (number: number): number => Math.floor(number / teams) % 20;
const referenceOf = (number: number): string => `Q-${number}`;

const rowOf = (number: number): FileRow => {
  // In Delhi it is half past seven, and nobody may be rung before eight.
  const [timeZone, jurisdiction] = kindOf(number) === 0 ? ['Asia/Kolkata', 'IN'] : ['Asia/Shanghai', 'CN'];
  const reference = referenceOf(number);
  return {
    ...{
      debtor_reference: reference,
      debtor_kind: 'INDIVIDUAL',
      display_name: `Debtor ${number}`,
      time_zone: timeZone,
    },
    ...{ mobile_phone: `+8613${String(800_000_000 + number)}`, mobile_phone_source: 'CONTRACT' },
    ...{ account_reference: reference, product_kind: 'CREDIT_CARD', debt_reference: reference, jurisdiction },
    ...{ currency: 'CNY', principal: '1000.00', due_on: '2026-03-02', team: `Team ${number % teams}` },
  };
};

async function casesByReference(): Promise<ReadonlyMap<string, OpenedCase>> {
  const { rows } = await sql<{ reference: string; caseId: string; debtorId: string; pointId: string; debtId: string }>`
    select c.reference, c.id as "caseId", c.debtor_id as "debtorId", p.id as "pointId", d.id as "debtId"
    from collection_case c join contact_point p on p.person_id = c.debtor_id join debt d on d.case_id = c.id`.execute(
    world().owner,
  );
  return new Map(
    rows.map(({ reference, caseId, debtorId, pointId, debtId }) => [
      reference,
      {
        ...{ caseId: toNodeId('Case', caseId), debtorId: toNodeId('Person', debtorId) },
        ...{ contactPointId: toNodeId('ContactPoint', pointId), debtIds: [toNodeId('Debt', debtId)] },
      },
    ]),
  );
}

beforeAll(async () => {
  const leads: Person[] = [];
  for (let number = 0; number < teams; number++) {
    leads.push(await world().person('TEAM_LEAD', `Team ${number}`));
    for (let each = 0; each < collectorsATeam; each++)
      collectors.push(await world().person('COLLECTOR', `Team ${number}`));
  }
  const rows = Array.from({ length: count }, (_, number) => rowOf(number));
  const service = await serviceOf(world());
  expect(await bringFile(world(), 'placement', service.actor, rows)).toMatchObject({ result: 'ACCEPTED' });
  const cases = await casesByReference();
  for (let number = 0; number < count; number++) {
    const one = present(cases.get(referenceOf(number)));
    const kind = kindOf(number);
    opened.set(one.caseId, one);
    const lead = present(leads[number % teams]);
    if (kind === 1) await pauseCase(lead, one.caseId);
    if (kind === 2) await holdCase(lead, one.caseId, '2026-04-02T00:00:00.000Z');
    if (kind <= 2) kept.add(one.caseId);
  }
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
