import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  DueStepsDocument,
  RecordWishDocument,
  RequestContactPermitDocument,
} from '../../schema/operations/documents.js';
import { runDueSteps, type TriedTally } from '../../src/strategy/index.js';
import { recordTried } from '../../src/strategy/record-tried.js';
import { leavesOf } from '../kit/journal.js';
import { night } from '../kit/nights.js';
import { draftStrategy, putInForce, segment, stage, step, strategyOf } from '../kit/strategies.js';
import {
  addPhone,
  addTemplate,
  beginContact,
  done,
  key,
  openCase,
  recordContactAttempt,
  serviceOf,
} from '../kit/verbs.js';
import { waiting } from '../kit/waiting.js';
import { newWorld, type Person } from '../kit/world.js';

/** Machines ask leave like anybody: what the law refuses at night is issued in the morning. 10:00 in Shanghai on 2026-04-01. */
const world = newWorld();

let lead: Person;
let officer: Person;
let collector: Person;
let service: Person;
beforeAll(async () => {
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  service = await serviceOf(world());
});

const tally = (more: Partial<TriedTally> = {}): TriedTally => ({
  ...{ tried: 0, permitted: 0, refused: 0, unreachable: 0, failed: 0 },
  ...more,
});
const runAt = (instant: string) => {
  world().clock.set(instant);
  return runDueSteps(world().context(service.actor));
};
const stepOf = async (caseId: string, by = officer) => (await strategyOf(by, caseId)).dueSteps.nodes.at(-1)!;

test('a step is refused at night, permitted in the morning, asked for anew when unused, and done once it is sent', async () => {
  const opened = await openCase(world(), { assignee: collector, debtor: { language: 'en' } });
  const templateId = await addTemplate(officer);
  const email = await addTemplate(officer, { channel: 'EMAIL' });
  const automatic = { isAutomatic: true, holdsDays: 2 };
  const versionId = await draftStrategy(lead, [
    segment('all', {
      stages: [
        stage('first', [
          step('mail', { ...automatic, channel: 'EMAIL', templateId: email }),
          step('call'),
          step('sms', { ...automatic, channel: 'SMS', templateId }),
        ]),
      ],
    }),
  ]);
  await putInForce(lead, officer, versionId);
  await night(world(), service.actor);
  expect(await stepOf(opened.caseId)).toMatchObject({ stepCode: 'sms', state: 'WAITING', tries: 0 });

  // 23:30 in Shanghai. There is no e-mail address; whatever a person does is no machine's.
  const left = await leavesOf(world(), async () => {
    expect(await runAt('2026-04-01T15:30:00Z')).toEqual(tally({ tried: 2, refused: 1, unreachable: 1 }));
  });
  expect(left.map(({ type }) => type).sort()).toEqual(['contact.refused', 'steps.tried']);
  expect(left.find(({ type }) => type === 'steps.tried')?.batch).toMatchObject({ count: 2 });
  const refused = await stepOf(opened.caseId);
  const { retryAt } = refused;
  expect(refused).toMatchObject({
    state: 'REFUSED',
    tries: 1,
    permit: null,
    refusal: { decision: 'PROHIBITED', retryAt },
  });
  expect(refused.refusal?.reasons.map(({ ruleId }) => ruleId)).toContain('cn.cba.hours');
  expect(retryAt).toBe('2026-04-02T00:00:00.000Z');

  expect(await runAt('2026-04-01T23:59:59.999Z')).toEqual(tally());
  expect(await runAt('2026-04-02T00:00:00Z')).toEqual(tally({ tried: 1, permitted: 1 }));
  const permitted = await stepOf(opened.caseId, collector);
  expect(permitted).toMatchObject({ state: 'PERMITTED', tries: 2, retryAt: null });
  expect(permitted.permit?.expiresAt).toBe('2026-04-02T00:10:00.000Z');
  const { dueSteps } = done(await service.ask(DueStepsDocument, { first: 5, filter: { state: { eq: 'PERMITTED' } } }));
  expect(dueSteps.nodes).toMatchObject([
    { id: permitted.id, case: { id: opened.caseId }, template: { id: templateId } },
  ]);

  // Until it expires it is the gateway's; then it is asked for anew, and once begun no more.
  expect(await runAt('2026-04-02T00:09:59Z')).toEqual(tally());
  expect(await runAt('2026-04-02T00:10:00Z')).toEqual(tally({ tried: 1, permitted: 1 }));
  const again = await stepOf(opened.caseId);
  expect(again.changes.map(({ state }) => state)).toEqual(['WAITING', 'REFUSED', 'PERMITTED', 'PERMITTED']);
  await beginContact(service, again.permit!.id);
  expect(await runAt('2026-04-02T00:30:00Z')).toEqual(tally());
  const sent = { channel: 'SMS', permitId: again.permit!.id, connected: true, outcome: 'DELIVERED' };
  await recordContactAttempt(world(), service, opened, { ...sent, isAutomatic: true });

  // A day after it was tried, the address is still not there; and then its days are over.
  expect(await runAt('2026-04-02T15:30:00Z')).toEqual(tally({ tried: 1, unreachable: 1 }));
  world().clock.set('2026-04-03T02:00:00Z');
  await night(world(), service.actor);
  const { nodes } = (await strategyOf(officer, opened.caseId)).dueSteps;
  expect(nodes.map(({ stepCode, state, retryAt: next }) => [stepCode, state, next])).toEqual([
    ['mail', 'LAPSED', null],
    ['call', 'WAITING', null],
    ['sms', 'DONE', null],
  ]);
  expect(await runAt('2026-04-03T03:00:00Z')).toEqual(tally());
});

test('two who ask at once ask once', async () => {
  const opened = await openCase(world(), { assignee: collector, debtor: { language: 'en' } });
  world().clock.set('2026-04-04T02:00:00Z');
  await night(world(), service.actor);
  const both = await Promise.all([1, 2].map(() => runDueSteps(world().context(service.actor))));
  expect(both.reduce((sum, { permitted }) => sum + permitted, 0)).toBe(1);
  expect(await stepOf(opened.caseId)).toMatchObject({ state: 'PERMITTED', tries: 1 });
});

const bare = (id: string): string => id.replace(/^\w+_/, '');
/** Two cases of today with a text that is due, the earlier step first. */
const dueTwice = async () => {
  const opened = [
    await openCase(world(), { assignee: collector, debtor: { language: 'en' } }),
    await openCase(world(), { assignee: collector, debtor: { language: 'en' } }),
  ];
  await night(world(), service.actor);
  const steps = await Promise.all(
    opened.map(async (each) => ({ ...each, stepId: bare((await stepOf(each.caseId)).id) })),
  );
  return steps.sort((one, other) => (one.stepId < other.stepId ? -1 : 1));
};

test('a step for which leave cannot be asked is kept as failed, and the others go on', async () => {
  world().clock.set('2026-04-06T02:00:00Z');
  const [first, second] = await dueTwice();
  // Its key was used for something else.
  const input = { caseId: first!.caseId, contactPointId: first!.contactPointId, channel: 'PHONE' as const };
  const idempotencyKey = `${first!.stepId}:0:${bare(first!.contactPointId)}`;
  done(await service.ask(RequestContactPermitDocument, { input: { ...input, idempotencyKey } }));
  const troubles: unknown[] = [];
  const tried = await runDueSteps(world().context(service.actor), { onTrouble: (error) => troubles.push(error) });
  expect(tried).toEqual(tally({ tried: 4, permitted: 1, failed: 1, unreachable: 2 }));
  expect(troubles).toHaveLength(1);
  expect(await stepOf(second!.caseId)).toMatchObject({ state: 'PERMITTED' });
  expect(await stepOf(first!.caseId)).toMatchObject({ state: 'FAILED', retryAt: '2026-04-06T03:00:00.000Z', tries: 1 });
  world().clock.set('2026-04-06T02:59:59.999Z');
  expect((await runDueSteps(world().context(service.actor))).failed).toBe(0);
  expect(await stepOf(first!.caseId)).toMatchObject({ state: 'FAILED' });
  world().clock.set('2026-04-06T03:00:00Z');
  await runDueSteps(world().context(service.actor));
  expect(await stepOf(first!.caseId)).toMatchObject({ state: 'PERMITTED', tries: 2 });
});

test("each of the debtor's numbers is asked about until there is leave; none whose time is over", async () => {
  world().clock.set('2026-04-08T02:00:00Z');
  const opened = await openCase(world(), { assignee: collector, debtor: { language: 'en' } });
  const [unwanted, over] = [
    await addPhone(service, opened.debtorId, '+8613711112222'),
    await addPhone(service, opened.debtorId, '+8613733334444'),
  ];
  const wish = { personId: opened.debtorId, kind: 'CONTACT_POINT', contactPointId: unwanted } as const;
  done(await collector.ask(RecordWishDocument, { input: { ...wish, idempotencyKey: key() } }));
  await sql`update contact_point set valid_to = '2026-04-08T02:00:00Z' where id = ${bare(over)}::uuid`.execute(
    world().owner,
  );
  world().clock.pass(60_000);
  await night(world(), service.actor);
  const left = await leavesOf(world(), () => runDueSteps(world().context(service.actor)));
  expect(left.filter(({ type }) => type === 'contact.refused')).toHaveLength(1);
  const { permit, state } = await stepOf(opened.caseId);
  expect(state).toBe('PERMITTED');
  const { rows } = await sql<{ point: string }>`
    select contact_point_id as point from contact_permit where id = ${bare(permit!.id)}::uuid`.execute(world().owner);
  expect(rows).toEqual([{ point: bare(opened.contactPointId) }]);
});

test('steps are held in the order of their ids, as the night holds them', async () => {
  world().clock.set('2026-04-10T02:00:00Z');
  const [first, second] = await dueTwice();
  const [holder, other] = [await world().connect('superuser'), await world().connect('superuser')];
  await holder.query('begin');
  await holder.query('select from due_step where id = $1 for update', [second!.stepId]);
  const tried = [second, first].map((each) => ({ id: each!.stepId, tries: 0, resultId: null, hasFailed: false }));
  const recorded = recordTried(world().context(service.actor), tried);
  await waiting(holder);
  await expect(
    other.query('select from due_step where id = $1 for update nowait', [first!.stepId]),
  ).rejects.toMatchObject({ code: '55P03' });
  await holder.query('rollback');
  expect((await recorded).unreachable).toBe(2);
});
