/** The two stories that banks tell of collection: how it should go, and how it must not. */
import { beforeAll, expect, test } from '@jest/globals';
import {
  ConfirmFindingDocument,
  ContactPermissionDocument,
  PlansOfCaseDocument,
  RequestContactPermitDocument,
} from '../schema/operations/documents.js';
import { night } from './kit/nights.js';
import { recordPayment } from './kit/payments.js';
import { agreePlan, proposePlan } from './kit/plans.js';
import { completeTask, decideProcedure, openProcedure } from './kit/procedures.js';
import {
  answerComplaint,
  beginContact,
  done,
  key,
  openCase,
  openComplaint,
  permitInput,
  recordContactAttempt,
  requestPermit,
  serviceOf,
  type OpenedCase,
} from './kit/verbs.js';
import { newWorld, type Person } from './kit/world.js';

/** The world's clock begins at 2026-04-01T02:00Z, ten in the morning in Shanghai. */
const world = newWorld();

let collector: Person;
let lead: Person;
let officer: Person;
let service: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  service = await serviceOf(world());
});

async function mayCall({ caseId, contactPointId }: OpenedCase, by = collector) {
  const input = { caseId, contactPointId, channel: 'PHONE' as const, at: world().clock.now().toISOString() };
  const { contactPermission } = done(await by.ask(ContactPermissionDocument, { input }));
  return { decision: contactPermission.decision, rules: contactPermission.reasons.map(({ ruleId }) => ruleId) };
}

async function caseOf(caseId: string) {
  const { node } = done(
    await officer.ask(
      'query ($id: ID!) { node(id: $id) { ... on Case { daysPastDue bucket { code } outstanding { amountMinor } } } }',
      { id: caseId },
    ),
  );
  return node;
}

test('a debtor who lost work is contacted within the law, tells why, gets a fitting plan, keeps it, and is cured', async () => {
  const opened = await openCase(world(), { assignee: collector });
  expect(await caseOf(opened.caseId)).toMatchObject({ daysPastDue: 31, bucket: { code: 'M2' } });
  expect(await mayCall(opened)).toMatchObject({ decision: 'ALLOWED' });
  const permitId = await requestPermit(collector, opened);
  await beginContact(collector, permitId);
  const spoken = { answered: true, conversation: true, outcome: 'CONNECTED_DEBTOR', identityStated: true };
  await recordContactAttempt(world(), collector, opened, {
    ...{ permitId, personReachedId: opened.debtorId, note: 'Lost her work in February.' },
    ...spoken,
  });

  const hardship = await openProcedure(collector, {
    ...{ kind: 'HARDSHIP', caseId: opened.caseId, statement: 'The factory closed in February.' },
  });
  expect(await mayCall(opened)).toEqual({ decision: 'PROHIBITED', rules: ['own.hold'] });
  for (const { task } of hardship.tasks) await completeTask(collector, hardship.id, task);
  const terms = { instalmentCount: 2, firstDueOn: '2026-04-30', isAtMonthEnd: true };
  await agreePlan(collector, await proposePlan(collector, opened.caseId, terms));
  await decideProcedure(lead, hardship.id, 'HELPED');
  expect(await mayCall(opened)).toMatchObject({ decision: 'PROHIBITED', rules: ['cn.card.active-plan'] });

  const stateOf = async () => {
    const { node } = done(await officer.ask(PlansOfCaseDocument, { caseId: opened.caseId }));
    return node?.__typename === 'Case' ? node.plans.nodes.map(({ state }) => state) : [];
  };
  for (const [paidOn, state] of [
    ['2026-04-29', 'PERFORMING'],
    ['2026-05-30', 'KEPT'],
  ] as const) {
    world().clock.set(`${paidOn}T02:00:00Z`);
    await recordPayment(world(), service, opened.caseId, { amount: { amountMinor: '62500', currency: 'CNY' } });
    await night(world(), service.actor, { businessDate: paidOn });
    expect([paidOn, await stateOf()]).toEqual([paidOn, [state]]);
  }
  expect(await caseOf(opened.caseId)).toEqual({
    ...{ daysPastDue: 0, bucket: expect.objectContaining({ code: 'M0' }), outstanding: { amountMinor: '0' } },
  });
});

test('a threat at night is recorded, becomes a finding, a complaint follows, and the collector is stopped', async () => {
  world().clock.set('2026-06-02T15:30:00Z');
  const opened = await openCase(world(), { assignee: collector });
  const attempt = await recordContactAttempt(world(), collector, opened, {
    ...{ answered: true, conversation: true, outcome: 'CONNECTED_DEBTOR', personReachedId: opened.debtorId },
    note: 'Said that somebody would come to the house.',
  });
  const { findings } = done(
    await officer.ask('{ findings(first: 5, filter: { state: { eq: OPEN } }) { nodes { id ruleIds actor { id } } } }'),
  );
  expect(findings.nodes).toMatchObject([{ actor: { id: collector.id } }]);
  expect(findings.nodes[0].ruleIds).toContain('cn.cba.hours');

  world().clock.set('2026-06-03T02:00:00Z');
  const threat = { subIssue: 'THREATENED_ARREST', narrative: 'They said somebody would come to the house.' };
  const complaintId = await openComplaint(officer, opened.caseId, threat);
  const subjectIds = [attempt.id, findings.nodes[0].id];
  const input = { complaintId, subjectIds, idempotencyKey: key() };
  done(
    await officer.ask('mutation ($input: LinkComplaintInput!) { linkComplaint(input: $input) { complaintId } }', {
      input,
    }),
  );
  const measures = ['COLLECTOR_STOPPED' as const];
  const confirmed = { findingId: findings.nodes[0].id, reason: 'Heard on the recording.', measures };
  done(await officer.ask(ConfirmFindingDocument, { input: { ...confirmed, idempotencyKey: key() } as never }));
  await answerComplaint(officer, complaintId);

  const { data } = await officer.ask(
    'query ($id: ID!) { node(id: $id) { ... on Complaint { state outcome subjects { nodeId } } } }',
    { id: complaintId },
  );
  expect(data.node).toMatchObject({ state: 'ANSWERED', outcome: 'UPHELD' });
  expect(data.node.subjects.map(({ nodeId }: { nodeId: string }) => nodeId).sort()).toEqual([...subjectIds].sort());
  const asked = { ...permitInput(opened), idempotencyKey: key() };
  const stopped = await collector.ask(RequestContactPermitDocument, { input: asked as never });
  expect(stopped.errors).toMatchObject([{ message: expect.stringContaining('was stopped from contacting people') }]);
  const other = await world().person('COLLECTOR', 'South');
  const elsewhere = await openCase(world(), { assignee: other });
  expect(await mayCall(elsewhere, other)).toMatchObject({ decision: 'ALLOWED' });
});
