/** Invariants 1 and 2: nothing is written except through `act`, and every mutation leaves the entries that it names. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, parse } from 'graphql';
import { sql } from 'kysely';
import { rooms } from '../../src/app/rooms.js';
import { operationsOf } from '../../src/app/schema.js';
import { act } from '../../src/audit/index.js';
import { largestLeaf, leafBytes, type LeafContent } from '../../src/audit/leaf.js';
import { leafHash } from '../../src/proof/index.js';
import { settledEntries } from '../../src/compliance/index.js';
import { defaultBuckets } from '../../src/lib/ageing.js';
import { runRejudgement } from '../../src/contacts/index.js';
import { runDueSteps } from '../../src/strategy/index.js';
import { newId } from '../../src/lib/id.js';
import { takeTwo } from '../kit/approvals.js';
import { leavesOf, leaves, rowCounts, type Leaf } from '../kit/journal.js';
import { bringReport, callTo, compare } from '../kit/deliveries.js';
import { bringUnmatched, recordPayment } from '../kit/payments.js';
import { engage } from '../kit/engagements.js';
import { openFinding, settle, subjectOf } from '../kit/findings.js';
import { giveHolds, keepSince2001, placeHold } from '../kit/holds.js';
import * as circumstances from '../kit/circumstances.js';
import * as disposals from '../kit/disposals.js';
import * as plans from '../kit/plans.js';
import * as queue from '../kit/queue.js';
import * as procedures from '../kit/procedures.js';
import * as strategies from '../kit/strategies.js';
import { TakeInReplyDocument } from '../../schema/operations/documents.js';
import * as verbs from '../kit/verbs.js';
import { night } from '../kit/nights.js';
import { addWebhook, deliver, hookReceiver, ownMachine, webhookInput } from '../kit/webhooks.js';
import { publishing } from '../kit/published.js';
import { approve, newWorld, type KitFirm, type Person, type Untyped } from '../kit/world.js';

const world = newWorld({ sending: ownMachine });
const { meanwhile, remove } = publishing(world);
afterAll(remove);

let collector: Person;
let lead: Person;
let officer: Person;
let opened: verbs.OpenedCase;
let forgotten: verbs.OpenedCase;
let british: verbs.OpenedCase;
/** Of which nobody is paused or wishes anything. */
let fresh: verbs.OpenedCase;
let counsel: Person;
/** Each with a case of their own to be handed. */
let [queuing, leaving, recalled, holding, gone]: [Person, Person, Person, Person, Person] = [] as never;
const sensitive = { reason: 'SENSITIVE', until: '2026-04-05T00:00:00Z' };
let analyst: Person;
let auditor: Person;
/** More than one person may reveal alone. */
let many: string[];
let firm: KitFirm;
let another: KitFirm;
let webhookId: string;
let unneeded: string;
beforeAll(async () => {
  [collector, lead] = [await world().person('COLLECTOR', 'North'), await world().person('TEAM_LEAD', 'North')];
  const oneMore = () => world().person('COLLECTOR', 'North');
  [queuing, leaving, recalled] = [await oneMore(), await oneMore(), await oneMore()];
  [holding, gone] = [await oneMore(), await oneMore()];
  officer = await world().person('COMPLIANCE_OFFICER');
  opened = await verbs.openCase(world(), { assignee: collector });
  await verbs.pauseCase(officer, opened.caseId);
  forgotten = await verbs.openCase(world());
  british = await verbs.openCase(world(), { debts: [verbs.debtInput({ jurisdiction: 'GB' })] });
  fresh = await verbs.openCase(world(), { assignee: collector });
  counsel = await world().person('LEGAL_COUNSEL');
  await giveHolds(world(), officer, counsel);
  [firm, another] = [await world().firm(), await world().firm()];
  analyst = await world().person('ANALYST');
  auditor = await world().person('COMPLIANCE_OFFICER');
  const service = await verbs.serviceOf(world());
  // By two visitors at least, this institution presumes: else a violation.
  const tightened = { packId: 'cn-cba', ruleId: 'cn.visit', isOff: false, effectiveFrom: '2026-04-02T00:00:00Z' };
  const values = [{ name: 'severity', decision: 'PRESUMED_VIOLATION' }];
  await takingTwo(officer, 'changePack', { ...tightened, values, reason: 'a test' }, auditor);
  [webhookId, unneeded] = [await webhookFor('Dialler'), await webhookFor('Gateway')];
  many = await Promise.all(Array.from({ length: 21 }, () => verbs.registerDebtor(service)));
});

const webhookFor = async (description: string): Promise<string> =>
  (await addWebhook(world().administrator, officer, { description })).id;
const selling = [
  ...['portfolio.drafted', 'portfolio.transferred', 'approval.requested', 'approval.decided', 'approval.used'],
];
const anotherCase = ['person.registered', 'contactPoint.added', 'case.opened'];

/** What a run of one mutation leaves by another that it cannot do without. */
const alongside: Readonly<Record<string, readonly string[]>> = {
  registerUser: ['approval.decided'],
  changeUser: ['approval.decided'],
  linkIdentity: ['approval.decided'],
  // Of another, whom a hold touches: refused.
  erasePerson: ['approval.decided', 'person.registered', 'contactPoint.added', 'case.opened', 'hold.placed'],
  releaseHold: ['approval.decided', 'hold.placed'],
  changeRetention: ['approval.decided'],
  applyRetention: ['approval.decided'],
  reversePayment: ['payment.recorded'],
  assignPayment: ['payments.imported', 'file.imported'],
  rejectPayment: ['payments.imported', 'file.imported'],
  withdrawConsent: ['consent.recorded'],
  withdrawWish: ['wish.recorded'],
  reveal: ['approval.decided'],
  exportPeople: ['approval.decided'],
  changePack: ['approval.decided'],
  requestContactPermit: ['approval.decided'],
  beginContact: [
    ...['contactPermit.issued', 'contactPermit.issued', 'wish.recorded'],
    ...['person.registered', 'contactPoint.added', 'case.opened'],
  ],
  returnContactPermit: ['contactPermit.issued'],
  decideApproval: ['approval.requested'],
  reviewBreakGlass: ['glass.broken'],
  acknowledgeAlert: ['glass.broken'],
  cancelRejudgement: ['rejudgement.started'],
  explainFinding: ['finding.opened'],
  confirmFinding: ['finding.opened'],
  dismissFinding: ['finding.opened'],
  linkComplaint: ['complaint.opened'],
  answerComplaint: ['complaint.opened'],
  closeComplaint: ['complaint.opened', 'complaint.answered'],
  reopenComplaint: ['complaint.opened', 'complaint.answered'],
  agreePlan: [
    ...['approval.decided', 'case.paused', 'plan.agreed', 'plan.proposed', 'plan.proposed'],
    ...['person.registered', 'contactPoint.added', 'case.opened'],
  ],
  draftPortfolio: anotherCase,
  transferPortfolio: ['approval.decided', 'portfolio.drafted', ...anotherCase],
  recordTransferNotices: [...selling, ...anotherCase],
  putBackCase: ['portfolio.drafted', ...anotherCase],
  exportTape: [...selling, ...anotherCase],
  writeOffDebts: ['approval.decided', ...anotherCase],
  endWriteOff: [...['approval.requested', 'approval.decided', 'approval.used'], ...['debt.writtenOff', ...anotherCase]],
  waiveDebt: ['approval.decided', 'person.registered', 'contactPoint.added', 'case.opened'],
  withdrawPlan: ['plan.proposed'],
  putStrategyInForce: ['approval.decided', 'strategy.drafted'],
  endPlan: [
    ...['plan.proposed', 'plan.agreed', 'case.paused', 'payment.recorded'],
    ...['approval.requested', 'approval.decided', 'approval.used'],
    ...['person.registered', 'contactPoint.added', 'case.opened'],
  ],
  endPromise: ['promise.recorded'],
  endCircumstance: ['circumstance.recorded'],
  addWebhook: ['approval.decided'],
  retryWebhookDelivery: ['webhook.tested'],
  nextCase: [...anotherCase, 'case.handedOut'],
  releaseCase: [...anotherCase, 'case.handedOut'],
  recallCase: [...anotherCase, 'case.handedOut'],
  holdCase: [...anotherCase, 'case.handedOut'],
  cancelAppointment: ['appointment.made'],
  allocateCases: [...anotherCase, 'case.handedOut'],
  openProcedure: ['procedure.opened', 'procedure.ended', 'case.paused', ...anotherCase],
  completeProcedureTask: ['procedure.opened', 'case.paused', 'person.noted', ...anotherCase],
  decideProcedure: ['procedure.opened', 'case.paused', 'person.noted', ...anotherCase],
};

const drafted = async () => disposals.draftPortfolio(counsel, [(await verbs.openCase(world())).caseId]);
const sold = async () => disposals.sell(counsel, officer, [(await verbs.openCase(world())).caseId]);

/** A case of their own, handed to them. */
async function inHand(by: Person): Promise<string> {
  const { caseId } = await verbs.openCase(world(), { assignee: by });
  await queue.next(by);
  return caseId;
}

/** One run of every mutation. */
const runs: Readonly<Record<string, () => Promise<unknown>>> = {
  registerTeam: () => mutate(world().administrator, 'registerTeam', { name: `Team ${verbs.key()}` }),
  // A role that takes two: asked for, approved, given.
  registerUser: async () => {
    const externalId = { issuer: 'https://issuer.example', subject: verbs.key() };
    const user = { login: verbs.key(), displayName: 'N', role: 'ADMINISTRATOR', externalId, reason: 'a test' };
    await takingTwo(world().administrator, 'registerUser', user);
  },
  changeUser: () =>
    takingTwo(world().administrator, 'changeUser', { userId: analyst.id, role: 'ADMINISTRATOR', reason: 'a test' }),
  decideApproval: async () => approve(officer, (await takeTwo(world(), world().administrator, 'GRANT_CHANGE')).id),
  breakGlass: () => verbs.breakGlass(collector, opened.caseId),
  reviewBreakGlass: async () => verbs.reviewGlass(officer, await verbs.breakGlass(collector, opened.caseId)),
  acknowledgeAlert: async () => {
    const alertId = await verbs.alertOf(officer, await verbs.breakGlass(collector, opened.caseId));
    await mutate(officer, 'acknowledgeAlert', { alertId });
  },
  startRejudgement: () => startRejudgement(),
  cancelRejudgement: async () => {
    await mutate(officer, 'cancelRejudgement', { rejudgementId: await startRejudgement() });
  },
  // To somebody whose role takes two.
  linkIdentity: () =>
    takingTwo(world().administrator, 'linkIdentity', {
      userId: officer.id,
      externalId: { issuer: 'https://issuer.example', subject: verbs.key() },
      reason: 'a test',
    }),
  unlinkIdentity: async () => {
    const { data } = await world().administrator.ask('{ identities(first: 1) { nodes { id } } }');
    await mutate(world().administrator, 'unlinkIdentity', { identityId: data.identities.nodes[0].id });
  },
  setSignInPolicy: () =>
    mutate(world().administrator, 'setSignInPolicy', {
      provisionsUnknown: true,
      roles: ['ANALYST'],
      followsRoles: true,
    }),
  createApiKey: async () => {
    const { id } = await verbs.serviceOf(world());
    const expiresAt = '2026-12-01T00:00:00Z';
    const input = { userId: id, name: 'Dialler', scopes: ['CONTACT', 'READ'], expiresAt };
    await mutate(world().administrator, 'createApiKey', input);
  },
  revokeApiKey: async () => {
    const { data } = await world().administrator.ask('{ apiKeys(first: 1) { nodes { id } } }');
    await mutate(world().administrator, 'revokeApiKey', { apiKeyId: data.apiKeys.nodes[0].id });
  },
  addWebhook: () => {
    const { idempotencyKey: _, ...webhook } = webhookInput({ description: 'Core banking' });
    return takingTwo(world().administrator, 'addWebhook', webhook);
  },
  pauseWebhook: () => steerWebhook('pauseWebhook'),
  resumeWebhook: () => steerWebhook('resumeWebhook'),
  removeWebhook: () => mutate(world().administrator, 'removeWebhook', { webhookId: unneeded }),
  rotateWebhookSecret: () => steerWebhook('rotateWebhookSecret'),
  replayWebhook: () => {
    const to = new Date(world().clock.now().getTime() + 1).toISOString();
    return steerWebhook('replayWebhook', { from: world().clock.now().toISOString(), to });
  },
  retryWebhookDelivery: async () => {
    await steerWebhook('testWebhook');
    const { data } = await world().administrator.ask('{ webhookDeliveries(first: 1) { nodes { id } } }');
    await mutate(world().administrator, 'retryWebhookDelivery', {
      webhookDeliveryId: data.webhookDeliveries.nodes[0].id,
    });
  },
  testWebhook: () => steerWebhook('testWebhook'),
  registerDebtor: async () => verbs.registerDebtor(await verbs.serviceOf(world())),
  addRelatedPerson: () => verbs.addRelated(lead, opened.debtorId),
  addContactPoint: () => verbs.addPhone(collector, opened.debtorId, '+8613912345678'),
  noteContactPoint: () =>
    mutate(collector, 'noteContactPoint', { contactPointId: opened.contactPointId, state: 'CONFIRMED' }),
  // Of so many that it takes two.
  reveal: () =>
    takingTwo(counsel, 'reveal', {
      personIds: many,
      fields: ['NAME'],
      purpose: 'CASE_WORK',
      reference: 'x',
      reason: 'y',
    }),
  exportEvidence: () =>
    meanwhile(() => mutate(auditor, 'exportEvidence', { debtorId: opened.debtorId, details: [], reference: 'x' })),
  exportPeople: () =>
    takingTwo(auditor, 'exportPeople', {
      ...{ personIds: many.slice(0, 2), purpose: 'AUDIT', reference: 'x', reason: 'y' },
    }),
  restrictPerson: () => stateOf('restrictPerson', opened.debtorId),
  releasePerson: () => stateOf('releasePerson', opened.debtorId),
  // Refused where a hold touches somebody, and else done.
  erasePerson: async () => {
    const held = await verbs.openCase(world());
    await placeHold(counsel, { caseId: held.caseId });
    await stateOf('erasePerson', held.debtorId);
    await takingTwo(officer, 'erasePerson', { personId: forgotten.debtorId, basis: 'PERSON_ASKED' }, counsel);
  },
  placeHold: () => placeHold(officer, { caseId: fresh.caseId }),
  releaseHold: async () => {
    const holdId = await placeHold(officer, { caseId: fresh.caseId });
    await takingTwo(officer, 'releaseHold', { holdId, reason: 'a test' }, counsel);
  },
  changeRetention: () =>
    takingTwo(
      officer,
      'changeRetention',
      {
        ...{ keyClass: 'CONTACT', jurisdiction: 'CN', years: 9, effectiveFrom: '2026-06-01T00:00:00Z' },
        reason: 'a test',
      },
      auditor,
    ),
  applyRetention: async () => {
    await keepSince2001(world(), many[0]!);
    await takingTwo(officer, 'applyRetention', { asOf: '2026-03-01', reason: 'a test' }, counsel);
  },
  openCase: async () => {
    const input = { reference: verbs.key(), debtorId: opened.debtorId, debts: [verbs.debtInput()] };
    await mutate(await verbs.serviceOf(world()), 'openCase', { ...input, assigneeId: collector.id });
  },
  assignCase: () => mutate(lead, 'assignCase', { caseId: opened.caseId, assigneeId: collector.id }),
  moveCase: () => mutate(lead, 'moveCase', { caseId: opened.caseId, stage: 'FIRST' }),
  // Given once, and refused the second time: both entries.
  pauseCase: async () => {
    for (const validFrom of ['2025-09-01T00:00:00Z', '2026-03-02T00:00:00Z'])
      await mutate(officer, 'pauseCase', { caseId: british.caseId, reason: 'MORATORIUM', validFrom });
  },
  endPause: async () => {
    const { data } = await officer.ask(`{ node(id: "${opened.caseId}") { ... on Case { pauses { id } } } }`);
    await mutate(officer, 'endPause', { pauseId: data.node.pauses[0].id, endsAt: '2026-03-20T00:00:00Z' });
  },
  noteDebt: () => mutate(officer, 'noteDebt', { debtId: opened.debtIds[0], condition: 'TIME_BARRED', isPresent: true }),
  chargeDebt: () => {
    const interest = { amountMinor: '5', currency: 'CNY' };
    const input = { debtId: opened.debtIds[0], interest, reason: 'ACCRUED', valueOn: '2026-04-01' };
    return mutate(lead, 'chargeDebt', input);
  },
  // By two.
  waiveDebt: async () => {
    const { debtIds } = await verbs.openCase(world(), { assignee: collector });
    const principal = { amountMinor: '5', currency: 'CNY' };
    const input = { debtId: debtIds[0], principal, waiverReason: 'HARDSHIP', reason: 'a test' };
    await takingTwo(collector, 'waiveDebt', input);
  },
  // By two.
  writeOffDebts: async () => {
    const { caseId } = await verbs.openCase(world(), { assignee: collector });
    await takingTwo(lead, 'writeOffDebts', disposals.writeOffInput(caseId));
  },
  endWriteOff: async () => {
    const { caseId } = await verbs.openCase(world(), { assignee: collector });
    const [written] = await disposals.writeOff(lead, officer, caseId);
    await mutate(lead, 'endWriteOff', { writeOffId: written!.id, reason: 'MISTAKEN' });
  },
  setWriteOffLimit: () => disposals.setWriteOffLimit(officer, 0),
  draftPortfolio: async () =>
    mutate(counsel, 'draftPortfolio', disposals.portfolioInput([(await verbs.openCase(world())).caseId])),
  transferPortfolio: async () => {
    const { id: portfolioId } = await drafted();
    await takingTwo(counsel, 'transferPortfolio', { portfolioId, reason: 'a test' });
  },
  recordTransferNotices: async () =>
    mutate(counsel, 'recordTransferNotices', { portfolioId: await sold(), sentOn: '2026-04-01', channel: 'LETTER' }),
  putBackCase: async () => {
    const { caseId } = await verbs.openCase(world());
    const { id: portfolioId } = await disposals.draftPortfolio(counsel, [caseId]);
    await mutate(counsel, 'putBackCase', { portfolioId, caseId, reason: 'AGREED' });
  },
  exportTape: async () => disposals.exportTape(counsel, await sold()),
  recordPayment: () => recordPayment(world(), lead, opened.caseId),
  reversePayment: async () => {
    const paymentId = await recordPayment(world(), lead, opened.caseId);
    await mutate(lead, 'reversePayment', { paymentId, reason: 'RETURNED' });
  },
  assignPayment: async () => {
    const unmatchedPaymentId = await bringUnmatched(world());
    await mutate(lead, 'assignPayment', { unmatchedPaymentId, caseId: opened.caseId });
  },
  rejectPayment: async () =>
    mutate(lead, 'rejectPayment', { unmatchedPaymentId: await bringUnmatched(world()), reason: 'NOT_OURS' }),
  setAllocationOrder: () =>
    mutate(world().administrator, 'setAllocationOrder', {
      parts: ['FEES', 'INTEREST', 'PRINCIPAL'],
      sequence: 'DEBT_BY_DEBT',
    }),
  changePack: () =>
    takingTwo(
      officer,
      'changePack',
      {
        ...{ packId: 'us-federal', ruleId: 'us.reg-f.call-frequency', effectiveFrom: '2026-06-01T00:00:00Z' },
        ...{ isOff: true, values: [], reason: 'a test' },
      },
      auditor,
    ),
  setContactPolicy: () =>
    mutate(officer, 'setContactPolicy', { requiresPermits: false, validFrom: '2026-05-01T00:00:00Z' }),
  setBucketScheme: () => mutate(world().administrator, 'setBucketScheme', { buckets: defaultBuckets }),
  recordContactAttempt: () => verbs.recordContactAttempt(world(), collector, opened, { note: 'rang eight times' }),
  // Refused at night; and, where a presumption speaks against it, asked of two and issued.
  requestContactPermit: async () => {
    const at = verbs.tonight(world());
    await verbs.requestPermit(collector, fresh, { at });
    await takingTwo(collector, 'requestContactPermit', {
      ...{ caseId: fresh.caseId, channel: 'VISIT', at: '2026-04-03T02:00:00Z' },
      ...{ reasonCode: 'CONSUMER_REQUEST', reason: 'a test' },
    });
  },
  // Begun, and refused where something was learned in between.
  beginContact: async () => {
    await verbs.beginContact(collector, await verbs.requestPermit(collector, fresh));
    const left = await verbs.openCase(world(), { assignee: collector });
    const permitId = await verbs.requestPermit(collector, left);
    await mutate(collector, 'recordWish', { ...optingOut, personId: left.debtorId });
    await verbs.beginContact(collector, permitId);
  },
  returnContactPermit: async () =>
    mutate(collector, 'returnContactPermit', { permitId: await verbs.requestPermit(collector, fresh) }),
  correctPerson: () =>
    mutate(officer, 'correctPerson', { personId: opened.debtorId, language: 'fr', reason: 'a letter' }),
  correctContactAttempt: async () => {
    const { data } = await collector.ask('{ contactAttempts(first: 1) { nodes { id } } }');
    await verbs.correct(collector, data.contactAttempts.nodes[0].id);
  },
  openComplaint: () => verbs.openComplaint(collector, opened.caseId),
  linkComplaint: async () => {
    const { data } = await collector.ask('{ contactAttempts(first: 1) { nodes { id } } }');
    const subjectIds = [data.contactAttempts.nodes[0].id];
    const complaintId = await verbs.openComplaint(officer, opened.caseId);
    await mutate(officer, 'linkComplaint', { complaintId, subjectIds, words: 'this call' });
  },
  answerComplaint: async () => verbs.answerComplaint(officer, await verbs.openComplaint(officer, opened.caseId)),
  closeComplaint: async () => mutate(officer, 'closeComplaint', { complaintId: await answered() }),
  reopenComplaint: async () => mutate(officer, 'reopenComplaint', { complaintId: await answered() }),
  // Taken, and refused for what it does not say.
  proposePlan: async () => {
    for (const statements of [['FEES', 'NO_NEW_CARD', 'RIGHTS_AND_BREACH'], []])
      await mutate(collector, 'proposePlan', plans.planInput(fresh.caseId, { statements }));
  },
  // Refused by word of mouth; in the place of another, by two.
  agreePlan: async () => {
    const { caseId } = await verbs.openCase(world(), { assignee: collector });
    const old = await plans.agreePlan(collector, await plans.proposePlan(collector, caseId));
    const plan = await plans.proposePlan(collector, caseId, { ...plans.settlement, answersPlanId: old.id });
    await mutate(collector, 'agreePlan', { ...plans.agreement(plan), way: 'ORAL' });
    await takingTwo(collector, 'agreePlan', { ...plans.agreement(plan), reason: 'a test' });
  },
  withdrawPlan: async () =>
    mutate(collector, 'withdrawPlan', { planId: (await plans.proposePlan(collector, fresh.caseId)).id }),
  endPlan: async () => {
    const { caseId } = await verbs.openCase(world(), { assignee: collector });
    const plan = await plans.proposePlan(collector, caseId, plans.settlement);
    await takingTwo(collector, 'agreePlan', { ...plans.agreement(plan), reason: 'a test' });
    await recordPayment(world(), lead, caseId, { amount: plans.settlement.total });
    await mutate(lead, 'endPlan', { planId: plan.id, outcome: 'KEPT' });
  },
  changePlanPolicy: () =>
    mutate(officer, 'changePlanPolicy', { ...plans.policyInput, validFrom: '2026-05-01T00:00:00Z' }),
  recordCircumstance: () => circumstances.recordCircumstance(collector, fresh.debtorId),
  endCircumstance: async () => {
    const circumstanceId = await circumstances.recordCircumstance(collector, fresh.debtorId);
    await mutate(collector, 'endCircumstance', { circumstanceId });
  },
  recordAffairs: () => circumstances.recordAffairs(collector, fresh.debtorId),
  changeAffordabilityPolicy: () =>
    circumstances.changeAffordabilityPolicy(officer, { validFrom: '2026-05-01T00:00:00Z' }),
  draftStrategy: () => strategies.draftStrategy(lead),
  putStrategyInForce: async () => strategies.putInForce(lead, officer, await strategies.draftStrategy(lead)),
  recordPromise: () => mutate(collector, 'recordPromise', plans.promiseInput(fresh.caseId)),
  endPromise: async () => {
    const promiseToPayId = await plans.recordPromise(collector, fresh.caseId);
    await mutate(collector, 'endPromise', { promiseToPayId, outcome: 'KEPT' });
  },
  // One that has run out by the time of the next.
  nextCase: async () => {
    await inHand(queuing);
    await queue.expire(world(), queuing.id);
    await queue.next(queuing);
  },
  releaseCase: async () => {
    const caseId = await inHand(leaving);
    await mutate(leaving, 'releaseCase', { caseId, reason: 'END_OF_SHIFT', notBefore: '2026-04-20T02:00:00Z' });
  },
  recallCase: async () => mutate(lead, 'recallCase', { caseId: await inHand(recalled) }),
  holdCase: async () => mutate(lead, 'holdCase', { ...sensitive, caseId: await inHand(holding) }),
  makeAppointment: () => queue.makeAppointment(collector, fresh.caseId, '2026-04-05T02:00:00Z'),
  cancelAppointment: async () => {
    await queue.makeAppointment(collector, opened.caseId, '2026-04-05T02:00:00Z');
    await mutate(collector, 'cancelAppointment', { caseId: opened.caseId });
  },
  // With what the one who leaves has in hand.
  allocateCases: async () => {
    await inHand(gone);
    await mutate(lead, 'allocateCases', { fromCollectorId: gone.id, most: 10, isDryRun: false });
  },
  setCollectorSkills: () => queue.setSkills(lead, collector.id),
  setQueuePolicy: () => queue.setQueuePolicy(officer),
  // Given, and refused for one that ended less than twelve months ago.
  openProcedure: async () => {
    const debts = [verbs.debtInput({ jurisdiction: 'GB' })];
    const { debtorId } = await verbs.openCase(world(), { assignee: collector, debts });
    await mutate(officer, 'openProcedure', { kind: 'MENTAL_HEALTH_MORATORIUM', debtorId });
    const first = { kind: 'MORATORIUM' as const, debtorId, begunOn: '2026-01-01' };
    const { id } = await procedures.openProcedure(officer, first);
    await procedures.decideProcedure(officer, id, 'CANCELLED');
    await mutate(officer, 'openProcedure', { kind: 'MORATORIUM', debtorId, begunOn: '2026-04-01' });
  },
  completeProcedureTask: async () => {
    const { debtorId } = await verbs.openCase(world(), { assignee: collector });
    const { id: procedureId } = await procedures.openProcedure(collector, { kind: 'MINORITY', debtorId });
    await mutate(collector, 'completeProcedureTask', { procedureId, task: 'ESTABLISH_AGE', note: 'a passport' });
  },
  decideProcedure: async () => {
    const { debtorId } = await verbs.openCase(world(), { assignee: collector });
    const { id: procedureId } = await procedures.openProcedure(officer, { kind: 'DEATH', debtorId });
    await mutate(officer, 'decideProcedure', { procedureId, decision: 'MISTAKEN', reason: 'another person' });
  },
  takeInReply: () => collector.ask(TakeInReplyDocument, { input: verbs.replyInput(world(), opened) as never }),
  addTemplate: () => verbs.addTemplate(officer),
  addTemplateVersion: async () => {
    const templateId = await templateOf();
    await mutate(officer, 'addTemplateVersion', { templateId, text: verbs.textInput() });
  },
  retireTemplate: async () => mutate(officer, 'retireTemplate', { templateId: await templateOf() }),
  recordConsent: () => mutate(collector, 'recordConsent', { personId: opened.debtorId, kind: 'TEXT' }),
  withdrawConsent: async () => {
    const consent = { personId: opened.debtorId, kind: 'TEXT' };
    const { recordConsent } = await mutate(collector, 'recordConsent', consent, 'consentId');
    await mutate(collector, 'withdrawConsent', recordConsent);
  },
  recordWish: () => mutate(collector, 'recordWish', { personId: opened.debtorId, kind: 'CEASE' }),
  withdrawWish: async () => {
    const { recordWish } = await mutate(
      collector,
      'recordWish',
      { personId: opened.debtorId, kind: 'CEASE' },
      'wishId',
    );
    await mutate(collector, 'withdrawWish', recordWish);
  },
  notePerson: () => mutate(collector, 'notePerson', { personId: opened.debtorId, condition: 'VULNERABLE' }),
  registerFirm: () => mutate(world().administrator, 'registerFirm', { slug: verbs.key(), name: 'N', kind: 'AGENCY' }),
  qualifyUser: () =>
    mutate(officer, 'qualifyUser', { userId: collector.id, kind: 'TRAINED', isPresent: true, validFrom: passedAt }),
  listFirm: () => mutate(officer, 'listFirm', { firmId: firm.id, isListed: true, validFrom: passedAt }),
  explainFinding: async () =>
    mutate(collector, 'explainFinding', { findingId: await openFinding(world(), collector, opened), words: 'x' }),
  confirmFinding: async () => {
    const findingId = await openFinding(world(), collector, opened);
    await mutate(officer, 'confirmFinding', { findingId, reason: 'x', measures: ['COLLECTOR_STOPPED'] });
  },
  dismissFinding: async () =>
    mutate(officer, 'dismissFinding', { findingId: await openFinding(world(), collector, opened), reason: 'x' }),
  engageFirm: () => engage(counsel, firm, [opened.caseId]),
  proposeSubEngagement: () => propose(),
  decideSubEngagement: () => mutate(counsel, 'decideSubEngagement', { engagementId: made, isConsented: true }),
  endEngagement: () => mutate(counsel, 'endEngagement', { engagementId: made }),
};

const steerWebhook = (name: string, more: object = {}): Promise<unknown> =>
  mutate(world().administrator, name, { webhookId, ...more });

/** A complaint with its answer. */
async function answered(): Promise<string> {
  const complaintId = await verbs.openComplaint(officer, opened.caseId);
  await verbs.answerComplaint(officer, complaintId);
  return complaintId;
}
const templateOf = async (): Promise<string> => {
  const { data } = await officer.ask('{ templates(first: 1) { nodes { id } } }');
  return data.templates.nodes[0].id;
};

const stateOf = (name: string, personId: string): Promise<unknown> =>
  mutate(officer, name, { personId, basis: 'PERSON_ASKED' });
const optingOut = { kind: 'CHANNEL', channel: 'PHONE' };
const passedAt = '2026-03-02T01:00:00Z';
/** The engagement that was proposed: what is decided, and then ended. */
let made: string;
async function propose(): Promise<void> {
  const { data } = await firm.administrator.ask('{ engagements(first: 1) { nodes { id } } }');
  const [{ id: engagementId }] = data.engagements.nodes as [{ id: string }];
  const terms = { startsOn: '2026-04-01', endsOn: '2026-05-01', purposes: [], fieldGroups: [] };
  const input = { ...terms, engagementId, firmId: another.id, caseIds: [opened.caseId], idempotencyKey: verbs.key() };
  const answer = await firm.administrator.ask(
    'mutation ($input: ProposeSubEngagementInput!) { proposeSubEngagement(input: $input) { engagementId } }',
    { input },
  );
  made = verbs.done(answer).proposeSubEngagement.engagementId;
}

const startRejudgement = async (): Promise<string> =>
  (await mutate(officer, 'startRejudgement', { mode: 'TRY' }, 'rejudgementId')).startRejudgement.rejudgementId;

/** Asks, has the second person approve, and sends the same again. */
async function takingTwo(by: Person, name: string, input: Record<string, unknown>, second = officer): Promise<void> {
  const { [name]: asked } = await mutate(by, name, input, 'approval { id }');
  await approve(second, asked.approval.id);
  await mutate(by, name, input);
}

async function mutate(
  by: Person,
  name: string,
  input: Record<string, unknown>,
  answer = '__typename',
): Promise<Untyped> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return verbs.done(
    await by.ask(`mutation ($input: ${type}) { ${name}(input: $input) { ${answer} } }`, {
      input: { ...input, idempotencyKey: verbs.key() },
    }),
  );
}

test('there is a run for every mutation of the schema', () => {
  expect(Object.keys(runs).sort()).toEqual(Object.keys(world().app.schema.getMutationType()!.getFields()).sort());
});

test.each(Object.keys(runs))('%s leaves exactly the entries that it names', async (name) => {
  const named = operationsOf(rooms).find((operation) => operation.name === name)?.entries ?? [];
  const left = await leavesOf(world(), runs[name]!);
  expect(left.map(({ type }) => type).sort()).toEqual([...named, ...(alongside[name] ?? [])].sort());
  for (const leaf of left) expect(shapeOf(leaf)).toEqual(shapeOf(golden(leaf.type).leaf));
});

describe('what is found wrong comes beside', () => {
  const wordsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    const left = await leavesOf(world(), work);
    const findings = left.filter(({ type }) => type.startsWith('finding.'));
    for (const leaf of findings) expect(shapeOf(leaf)).toEqual(shapeOf(golden(leaf.type).leaf));
    return left.map(({ type }) => type);
  };
  /** Of the operation, or of what a higher room does when it hears of one of its entries. */
  const mayFollow = (name: string): readonly string[] => {
    const { entries = [], following = [] } = operationsOf(rooms).find((operation) => operation.name === name) ?? {};
    const reactions = rooms.flatMap((room) => Object.entries(room.reactions));
    return [...following, ...reactions.flatMap(([type, reaction]) => (entries.includes(type) ? reaction.entries : []))];
  };

  test('a record, a correction and what is learned later name all that follows from them', async () => {
    const called = await verbs.openCase(world(), { assignee: collector });
    const night = '2026-03-31T15:00:00Z';
    let attemptId = '';
    const ofRecord = await wordsOf(async () => {
      attemptId = (await verbs.recordContactAttempt(world(), collector, called, { occurredAt: night })).id;
    });
    const ofWish = await wordsOf(() =>
      mutate(collector, 'recordWish', { ...optingOut, personId: called.debtorId, validFrom: '2026-03-30T00:00:00Z' }),
    );
    const ofCorrection = await wordsOf(() =>
      verbs.correct(collector, attemptId, { kind: 'NEVER_HAPPENED', outcome: null }),
    );
    expect([ofRecord, ofWish, ofCorrection]).toEqual([
      ['contactAttempt.recorded', 'finding.opened'],
      ['wish.recorded', 'finding.changed'],
      ['contactAttempt.corrected', 'finding.withdrawn'],
    ]);
    expect(mayFollow('recordContactAttempt')).toContain('finding.opened');
    expect(mayFollow('recordWish')).toContain('finding.changed');
    expect(mayFollow('correctContactAttempt')).toContain('finding.withdrawn');
  });

  test('and each room hears only of entries that some operation names, and names what it leaves', () => {
    const known = operationsOf(rooms).flatMap(({ entries }) => entries);
    for (const [type, { entries }] of rooms.flatMap((room) => Object.entries(room.reactions))) {
      expect(known).toContain(type);
      for (const entry of entries) expect(known).toContain(entry);
    }
  });
});

test('a verdict that is given again leaves what it names', async () => {
  const subject = subjectOf(world(), collector, opened);
  const left = await leavesOf(world(), async () => {
    for (const ruleIds of [['cn.gbt.hours'], ['cn.cba.hours'], null]) {
      const wanted = ruleIds === null ? [] : [{ kind: 'RULE' as const, decision: 'PROHIBITED' as const, ruleIds }];
      await settle(world(), collector, [{ ...subject, wanted }]);
    }
  });
  expect(left.map(({ type }) => type)).toEqual([...settledEntries]);
  for (const leaf of left) expect(shapeOf(leaf)).toEqual(shapeOf(golden(leaf.type).leaf));
});

test('a history that is judged again leaves what it names', async () => {
  const id = (await startRejudgement()).replace('rejudgement_', '');
  const left = await leavesOf(world(), () => runRejudgement(world().context(officer.actor), id));
  expect([...new Set(left.map(({ type }) => type))]).toEqual(['rejudgement.batch', 'rejudgement.ended']);
  for (const leaf of left) expect(shapeOf(leaf)).toEqual(shapeOf(golden(leaf.type).leaf));
});

test('comparing what a provider reports with what was recorded leaves what it names', async () => {
  const phone = { value: '+8613500135000', timeZone: 'Asia/Shanghai' };
  await verbs.openCase(world(), { phone });
  const { actor } = await verbs.serviceOf(world());
  await bringReport(world(), actor, [callTo(world(), phone.value)]);
  const left = await leavesOf(world(), () => compare(world(), actor));
  expect(left.map(({ type }) => type).sort()).toEqual([
    ...['deliveryLines.decided', 'deliveryReport.reconciled', 'finding.opened'],
  ]);
  for (const leaf of left) expect(shapeOf(leaf)).toEqual(shapeOf(golden(leaf.type).leaf));
});

test('a night leaves what it names, and so does asking leave for what machines send, beside the permits', async () => {
  const { actor } = await verbs.serviceOf(world());
  await verbs.openCase(world(), { assignee: collector, debtor: { language: 'en' } });
  const sms = { channel: 'SMS', isAutomatic: true, templateId: await verbs.addTemplate(officer) };
  const stages = [strategies.stage('first', [strategies.step('sms', sms)])];
  const versionId = await strategies.draftStrategy(lead, [strategies.segment('all', { stages })]);
  await strategies.putInForce(lead, officer, versionId);
  const left = await leavesOf(world(), () => night(world(), actor));
  expect(left.map(({ type }) => type)).toEqual([
    ...['nightlyRun.begun', 'accounts.aged', 'cases.aged', 'plans.judged', 'promises.judged', 'procedures.expired'],
    ...['cases.placed', 'steps.made', 'nightlyRun.ended'],
  ]);
  for (const leaf of left) expect(shapeOf(leaf)).toEqual(shapeOf(golden(leaf.type).leaf));
  expect(await leavesOf(world(), () => night(world(), actor))).toEqual([]);
  const asked = await leavesOf(world(), () => runDueSteps(world().context(actor)));
  expect([...new Set(asked.map(({ type }) => type))].sort()).toEqual(['contactPermit.issued', 'steps.tried']);
  for (const leaf of asked) expect(shapeOf(leaf)).toEqual(shapeOf(golden(leaf.type).leaf));
});

test('a receiver that is gone, or away for days, leaves what it names', async () => {
  // Of the others' addresses nobody answers.
  const { data } = await world().administrator.ask('{ webhooks(first: 100) { nodes { id state } } }');
  for (const { id, state } of data.webhooks.nodes as { id: string; state: string }[])
    if (state !== 'REMOVED') await mutate(world().administrator, 'removeWebhook', { webhookId: id });
  const receiver = await hookReceiver();
  const { url } = receiver;
  const added = [
    await addWebhook(world().administrator, officer, { url, description: 'Away' }),
    await addWebhook(world().administrator, officer, { url, description: 'Gone' }),
  ] as const;
  const left = await leavesOf(world(), async () => {
    await mutate(world().administrator, 'testWebhook', { webhookId: added[0].id });
    receiver.answer(500);
    await deliver(world());
    const { now } = world().clock;
    const later = { now: () => new Date(now().getTime() + 120 * 3_600_000) };
    await deliver(world(), { clock: later });
    receiver.answer(410);
    await mutate(world().administrator, 'testWebhook', { webhookId: added[1].id });
    await deliver(world());
  });
  await receiver.close();
  const told = left.filter(({ type }) => type !== 'webhook.tested');
  expect(told.map(({ type }) => type)).toEqual(['webhook.failed', 'webhook.paused']);
  for (const leaf of told) expect(shapeOf(leaf)).toEqual(shapeOf(golden(leaf.type).leaf));
});

test('a repetition by the same key leaves nothing further', async () => {
  const input = verbs.attemptInput(world(), opened);
  const ask = () => collector.ask(verbs.recordContactAttemptDocument, { input });
  expect(await leavesOf(world(), ask)).toHaveLength(1);
  expect(await leavesOf(world(), ask)).toHaveLength(0);
});

test('a change that enters nothing rolls back', async () => {
  const context = world().context(world().administrator.actor);
  const name = `Silent ${verbs.key()}`;
  const before = await rowCounts(world());
  const silent = act(context, { name: 'silent', entries: [] }, async ({ db, actor }) => {
    await sql`insert into team (institution_id, id, name, recorded_at) values (${actor.institutionId}::uuid, ${newId()}::uuid, ${name}, now())`.execute(
      db,
    );
  });
  await expect(silent).rejects.toThrow('silent changed something and left no entry');
  expect(await rowCounts(world())).toEqual(before);
});

test('an act that changes nothing needs no entry', async () => {
  const context = world().context(world().administrator.actor);
  const idle = act(
    context,
    { name: 'idle', entries: [] },
    async ({ db }) => (await sql<{ one: number }>`select 1 as one`.execute(db)).rows[0]?.one,
  );
  await expect(idle).resolves.toBe(1);
});

test('a verb that fails after it entered leaves neither the change nor the entry', async () => {
  const context = world().context(world().administrator.actor);
  const before = await rowCounts(world());
  const failing = act(context, { name: 'failing', entries: ['team.registered'] }, async ({ db, actor, journal }) => {
    await sql`insert into team (institution_id, id, name, recorded_at) values (${actor.institutionId}::uuid, ${newId()}::uuid, 'x', now())`.execute(
      db,
    );
    journal.enter({ type: 'team.registered' });
    throw new Error('after all');
  });
  await expect(failing).rejects.toThrow('after all');
  expect(await rowCounts(world())).toEqual(before);
});

test('changes and looks are refused over GET', async () => {
  const isGet = { isGet: true };
  const context = world().app.contextOf(officer.actor, isGet);
  const look = `{ node(id: "${opened.debtorId}", purpose: AUDIT) { ... on Debtor { displayName } } }`;
  const shown = await execute({ schema: world().app.schema, document: parse(look), contextValue: context });
  expect(shown).toMatchObject({ data: { node: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  const change = act(world().app.contextOf(officer.actor, isGet), { name: 'x', entries: [] }, () => Promise.resolve());
  await expect(change).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
});

describe.each(['audit.entry', 'audit.entry_subject', 'audit.secret', 'audit.pending', 'audit.counter'])(
  'while %s takes no rows',
  (table) => {
    const without = async (work: () => Promise<void>): Promise<void> => {
      await sql`revoke insert on ${sql.table(table)} from probity_app`.execute(world().owner);
      try {
        await world().quietly(work);
      } finally {
        await sql`grant insert on ${sql.table(table)} to probity_app`.execute(world().owner);
      }
    };

    test('a change is undone', () =>
      without(async () => {
        const before = await rowCounts(world());
        const input = verbs.attemptInput(world(), opened, { note: 'rang eight times' });
        const { codes, data } = await collector.ask(verbs.recordContactAttemptDocument, { input });
        expect(codes).toEqual(['INTERNAL_SERVER_ERROR']);
        expect(data).toBeNull();
        expect(await rowCounts(world())).toEqual(before);
      }));

    test('masked readings still answer', () =>
      without(async () => {
        const masked = await officer.ask(`{ node(id: "${opened.debtorId}") { ... on Debtor { displayName } } }`);
        expect(masked).toMatchObject({ errors: [], data: { node: { displayName: '张**' } } });
      }));

    // A look seals nothing: it says who was seen, and leaves no secret.
    if (table !== 'audit.secret') {
      test('a look shows nothing', () =>
        without(async () => {
          const look = `{ node(id: "${opened.debtorId}", purpose: AUDIT) { ... on Debtor { displayName nationalId } } }`;
          const answer = await officer.ask(look);
          expect(answer.codes).toEqual(['INTERNAL_SERVER_ERROR']);
          expect(answer.data).toEqual({ node: null });
        }));

      test('a contact history shows nothing', () =>
        without(async () => {
          const document = `{ contactHistory(debtorId: "${opened.debtorId}") { debtor { displayName } contactAttempts(first: 5) { nodes { note } } } }`;
          const answer = await officer.ask(document);
          expect([answer.codes, answer.data]).toEqual([['INTERNAL_SERVER_ERROR'], null]);
        }));
    }

    // Its reference is sealed, so it needs the secrets too.
    test('a reveal grants and shows nothing', () =>
      without(async () => {
        const before = await rowCounts(world());
        const input = { personIds: [opened.debtorId], fields: ['NAME'], purpose: 'CONTACT', reference: 'x' };
        const document =
          'mutation ($input: RevealInput!) { reveal(input: $input) { revealId people { displayName } } }';
        const answer = await collector.ask(document, { input: { ...input, idempotencyKey: verbs.key() } });
        expect([answer.codes, answer.data]).toEqual([['INTERNAL_SERVER_ERROR'], null]);
        expect(await rowCounts(world())).toEqual(before);
      }));
  },
);

test('a change whose answer fails says that it stands', async () => {
  const administrator = await world().person('ADMINISTRATOR');
  const input = { userId: administrator.id, role: 'ANALYST', idempotencyKey: verbs.key() };
  const document = 'mutation ($input: ChangeUserInput!) { changeUser(input: $input) { user { role } } }';
  const left = await leavesOf(world(), async () => {
    const { errors } = await administrator.ask(document, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', committed: true } }]);
  });
  expect(left).toMatchObject([{ type: 'user.changed', outcomes: ['ANALYST', 'ACTIVE'] }]);
});

describe('an entry on many people', () => {
  /** Revealed by two: nobody who sees the whole institution looks at so many alone. */
  let revealId: string;
  const of = (references: string[]) =>
    `{ debtors(first: 10, filter: { reference: { in: ${JSON.stringify(references)} } }, revealId: "${revealId}") { nodes { displayName relatedPersons { person { displayName } } } } }`;

  beforeAll(async () => {
    // Three debtors with 99 related people each, and one more by itself: 300 subjects, and one more.
    await sql`with debtor as (
        insert into person (institution_id, id, reference, kind, language, time_zone, is_debtor, recorded_at, entry_id)
        select ${world().institutionId}::uuid, gen_random_uuid(), 'Many-' || n, 'INDIVIDUAL', 'en', 'UTC', true, now(), gen_random_uuid()
        from generate_series(1, 4) n returning *
      ), other as (
        insert into person (institution_id, id, reference, kind, language, time_zone, is_debtor, recorded_at, entry_id)
        select d.institution_id, gen_random_uuid(), d.reference || '-' || n, 'INDIVIDUAL', 'en', 'UTC', false, now(), d.id
        from debtor d, generate_series(1, 99) n where d.reference <> 'Many-4' returning *
      ), known as (
        insert into vault.subject (institution_id, person_id, pseudonym)
        select institution_id, id, gen_random_uuid() from (select * from debtor union all select * from other) one returning *
      ), keyed as (
        -- Nothing is sealed under it: it is there, and that somebody looked at them is what counts.
        insert into vault.person_key (institution_id, person_id, key_class, key_year, wrapped)
        select institution_id, person_id, 'RECORD', 0, ''::bytea from known
      )
      insert into related_person (institution_id, id, debtor_id, person_id, role, valid_from, recorded_at, entry_id)
      select institution_id, gen_random_uuid(), entry_id, id, 'GUARANTOR', now(), now(), entry_id from other`.execute(
      world().owner,
    );
    const { rows } = await sql<{ id: string }>`select id from person where reference like 'Many-%'`.execute(
      world().owner,
    );
    const personIds = rows.map(({ id }) => `person_${id}`);
    const input = { personIds, fields: ['NAME'], purpose: 'CASE_WORK', reference: 'x', reason: 'y' };
    const { reveal: asked } = await mutate(counsel, 'reveal', input, 'approval { id }');
    await approve(officer, asked.approval.id);
    revealId = (await mutate(counsel, 'reveal', input, 'revealId')).reveal.revealId;
  });

  test('is one part up to 300 of them', async () => {
    const left = await leavesOf(world(), () => counsel.ask(of(['Many-1', 'Many-2', 'Many-3'])).then(verbs.done));
    expect(left.map(({ type, part, subjects }) => [type, part, subjects.length])).toEqual([
      ['person.looked', [1, 1], 300],
    ]);
  });

  test('is split beyond, under one id, and every subject stands in it once', async () => {
    const all = ['Many-1', 'Many-2', 'Many-3', 'Many-4'];
    const left = await leavesOf(world(), () => counsel.ask(of(all)).then(verbs.done));
    expect(left.map(({ part, subjects }) => [part, subjects.length])).toEqual([
      [[1, 2], 300],
      [[2, 2], 1],
    ]);
    expect(new Set(left.map(({ id }) => id)).size).toBe(1);
    expect(new Set(left.flatMap(({ subjects }) => subjects.map(({ pseudonym }) => pseudonym))).size).toBe(301);
  });
});

describe('leaf version 1, byte for byte', () => {
  /** Every type that is entered: by mutations and commands, by looks, by the sequencer. */
  const types = [
    ...new Set([...operationsOf(rooms).flatMap(({ entries }) => entries), 'person.looked', 'journal.heartbeat']),
  ].sort();
  /** And those whose entries once had another shape, which stand in journals as they were: `type.1` is the first. */
  const earlier = ['case.paused.1', 'contactAttempt.recorded.1'];

  test('every entry type has its golden file, and no file is left over', () => {
    expect(readdirSync(goldenFolder).sort()).toEqual([...types, ...earlier].map((type) => `${type}.json`).sort());
  });

  test.each([...types, ...earlier])('%s', (type) => {
    const bytes = leafBytes(contentOf(type));
    const { leaf, hash } = goldenFile(type);
    expect(bytes.toString()).toBe(leaf);
    expect(leafHash(bytes).toString('base64url')).toBe(hash);
  });

  test('an institution is founded and its buckets are set under the same shapes', async () => {
    // Only the first two: an administrator has set another scheme above.
    const left = (await leaves(world())).slice(0, 2);
    expect(left.map(({ type }) => type)).toEqual(['institution.founded', 'bucketScheme.set']);
    for (const leaf of left) expect(shapeOf(leaf)).toEqual(shapeOf(golden(leaf.type).leaf));
  });

  test('a leaf of 65 535 bytes is taken, and one more byte is refused', () => {
    const content = contentOf('team.registered');
    const room = largestLeaf - leafBytes({ ...content, outcomes: [''] }).length;
    expect(leafBytes({ ...content, outcomes: ['x'.repeat(room)] })).toHaveLength(65_535);
    expect(() => leafBytes({ ...content, outcomes: ['x'.repeat(room + 1)] })).toThrow('a leaf of 65536 bytes');
  });
});

const goldenFolder = join(import.meta.dirname, 'golden/leaf-v1');
const goldenFile = (type: string): { leaf: string; hash: string } =>
  JSON.parse(readFileSync(join(goldenFolder, `${type}.json`), 'utf8')) as { leaf: string; hash: string };
const golden = (type: string): { leaf: Leaf } => ({ leaf: JSON.parse(goldenFile(type).leaf) as Leaf });

/** What a leaf says, without its values: the keys, the details' names, and who stands in it as what. */
const shapeOf = (leaf: Leaf): unknown => ({
  keys: Object.keys(leaf).sort(),
  fields: Object.keys(leaf.fields).sort(),
  subjects: [...new Set(leaf.subjects.map(({ role, stream }) => `${role} ${stream}`))],
  outcomes: leaf.outcomes.length,
});

interface Sample {
  readonly subjects?: readonly (readonly [
    role: 'DEBTOR' | 'CONTACTED' | 'VIEWED',
    stream: 'CONTACT' | 'ACCESS' | 'OTHER',
  ])[];
  readonly fields?: readonly string[];
  readonly outcomes?: readonly string[];
  readonly ruleIds?: readonly string[];
  readonly isOfCase?: boolean;
  /** Who acted, where it is no user. */
  readonly actor?: { readonly id: string; readonly role: string };
  /** Stands for rows changed in bulk. */
  readonly isBatch?: boolean;
}

/** Numbered among the contacts of the debtor. */
function ofContact(fields: readonly string[], outcomes: readonly string[]): Sample {
  return { subjects: [['DEBTOR', 'CONTACT']], fields, outcomes, isOfCase: true };
}

/** About the debtor, beside contacts. */
function ofPlan(fields: readonly string[], outcomes: readonly string[]): Sample {
  return { subjects: [['DEBTOR', 'OTHER']], fields, outcomes, isOfCase: true };
}

const ofExpired = ['afterId', 'businessDate', 'expired', 'nightlyRun', 'rows', 'salt', 'upToId'];
const ofTaken = ['afterId', 'businessDate', 'changed', 'ended', 'nightlyRun', 'rows', 'salt', 'upToId'];
const ofJudged = ['afterId', 'broken', 'businessDate', 'kept', 'nightlyRun', 'rows', 'salt', 'upToId'];

/** What each type's golden leaf holds; a new type fails until it stands here and has its file. */
const samples: Readonly<Record<string, Sample>> = {
  'institution.founded': { fields: ['administrator', 'name', 'slug', 'timeZone'] },
  'bucketScheme.set': { fields: ['buckets'] },
  'team.registered': { fields: ['name', 'team'] },
  'user.registered': {
    fields: ['displayName', 'firm', 'grants', 'login', 'team', 'user'],
    outcomes: ['COLLECTOR'],
  },
  'approval.requested': {
    fields: ['approval', 'asks', 'expiresAt', 'hash', 'reason', 'subject'],
    outcomes: ['GRANT_CHANGE'],
  },
  'approval.decided': { fields: ['approval', 'note', 'requestedBy'], outcomes: ['GRANT_CHANGE', 'APPROVED'] },
  'approval.used': { fields: ['approval', 'entry'], outcomes: ['GRANT_CHANGE'] },
  'glass.broken': {
    subjects: [['DEBTOR', 'ACCESS']],
    fields: ['breakGlass', 'explanation', 'validTo'],
    outcomes: ['DEBTOR_IN_CONTACT'],
    isOfCase: true,
  },
  'glass.reviewed': {
    subjects: [['DEBTOR', 'ACCESS']],
    fields: ['breakGlass', 'note', 'user'],
    outcomes: ['JUSTIFIED'],
  },
  'alert.acknowledged': { fields: ['alert', 'subject'], outcomes: ['BREAK_GLASS'] },
  'user.changed': { fields: ['firm', 'grants', 'team', 'user'], outcomes: ['COLLECTOR', 'INACTIVE'] },
  'firm.registered': { fields: ['firm', 'name', 'slug'], outcomes: ['LAW_FIRM'] },
  'user.qualified': { fields: ['qualification', 'user', 'validFrom'], outcomes: ['TRAINED', 'PRESENT'] },
  'firm.listed': { fields: ['firm', 'listing', 'validFrom', 'validTo'], outcomes: ['LISTED'] },
  'finding.opened': ofContact(['doneBy', 'finding', 'subject', 'subjectKind'], ['RULE', 'OPENED', 'PROHIBITED']),
  'finding.changed': ofContact(['doneBy', 'finding', 'subject', 'subjectKind'], ['RULE', 'CHANGED', 'REVIEW']),
  'finding.withdrawn': ofContact(['doneBy', 'finding', 'subject', 'subjectKind'], ['RULE', 'WITHDRAWN', 'ALLOWED']),
  'finding.explained': ofContact(['finding', 'words'], ['RULE']),
  'finding.confirmed': ofContact(['finding', 'reason'], ['RULE', 'COLLECTOR_STOPPED']),
  'finding.dismissed': ofContact(['finding', 'reason'], ['RULE']),
  'template.added': {
    fields: ['body', 'language', 'slug', 'statements', 'template', 'validFrom', 'version'],
    outcomes: ['SMS', 'REMINDER'],
  },
  'template.versionAdded': {
    fields: ['body', 'language', 'statements', 'template', 'validFrom', 'version'],
    outcomes: ['SMS', 'REMINDER'],
  },
  'template.retired': { fields: ['template', 'version'], outcomes: ['SMS', 'REMINDER'] },
  'engagement.agreed': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['cases', 'endsOn', 'engagement', 'fieldGroups', 'firm', 'purposes', 'startsOn'],
    outcomes: ['AGREED'],
  },
  'engagement.proposed': {
    fields: ['cases', 'endsOn', 'engagement', 'fieldGroups', 'firm', 'parent', 'purposes', 'startsOn'],
    outcomes: ['PROPOSED'],
  },
  'engagement.decided': { subjects: [['DEBTOR', 'OTHER']], fields: ['engagement'], outcomes: ['AGREED'] },
  'engagement.ended': { subjects: [['DEBTOR', 'OTHER']], fields: ['engagements'], outcomes: ['ENDED'] },
  'identity.linked': { fields: ['identity', 'issuer', 'needsCertificate', 'subject', 'user'] },
  'identity.unlinked': { fields: ['identity', 'issuer', 'subject', 'user'] },
  'signInPolicy.set': { fields: ['followsRoles', 'policy', 'provisioner', 'provisionsUnknown', 'roles'] },
  'apiKey.created': { fields: ['apiKey', 'expiresAt', 'name', 'prefix', 'scopes', 'user'] },
  'apiKey.revoked': { fields: ['apiKey', 'user'] },
  'person.registered': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['birthDate', 'displayName', 'nationalId', 'reference'],
    outcomes: ['INDIVIDUAL'],
  },
  'person.corrected': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['after', 'before', 'correction', 'reason'],
    outcomes: ['DISPLAY_NAME'],
  },
  'relatedPerson.added': {
    subjects: [
      ['DEBTOR', 'OTHER'],
      ['CONTACTED', 'OTHER'],
    ],
    fields: ['relatedPerson', 'role'],
    outcomes: ['GUARANTOR'],
  },
  'contactPoint.added': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['contactPoint', 'value'],
    outcomes: ['MOBILE_PHONE', 'CONTRACT'],
  },
  'contactPoint.noted': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['contactPoint', 'validFrom'],
    outcomes: ['CONFIRMED'],
  },
  'consent.recorded': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['attempt', 'consent', 'contactPoint', 'debts', 'firm', 'validFrom', 'validTo'],
    outcomes: ['TEXT'],
  },
  'consent.withdrawn': { subjects: [['DEBTOR', 'OTHER']], fields: ['consent', 'endsAt'], outcomes: ['TEXT'] },
  'wish.recorded': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: [
      ...['channel', 'contactPoint', 'debts', 'isInWriting', 'place', 'schedule', 'validFrom', 'validTo', 'wish'],
    ],
    outcomes: ['CEASE'],
  },
  'wish.withdrawn': { subjects: [['DEBTOR', 'OTHER']], fields: ['endsAt', 'wish'], outcomes: ['CEASE'] },
  'person.noted': { subjects: [['DEBTOR', 'OTHER']], fields: ['condition', 'isPresent', 'noted', 'validFrom'] },
  'person.revealed': {
    subjects: [['VIEWED', 'ACCESS']],
    fields: ['reference'],
    outcomes: ['AUDIT', 'Person.displayName'],
  },
  'person.restricted': { subjects: [['DEBTOR', 'OTHER']], outcomes: ['ACCURACY_CONTESTED'] },
  'person.released': { subjects: [['DEBTOR', 'OTHER']], outcomes: ['NO_LONGER_NEEDED'] },
  'subject.erased': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['approval', 'approvedBy', 'entries', 'requestedBy'],
    outcomes: ['PERSON_ASKED'],
  },
  'erasure.refused': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['holds', 'refusal', 'retryAt'],
    outcomes: ['PERSON_ASKED', 'LEGAL_HOLD'],
  },
  'hold.placed': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['hold', 'reference'],
    outcomes: ['CASE', 'LITIGATION'],
    isOfCase: true,
  },
  'hold.released': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['approval', 'approvedBy', 'hold', 'reason'],
    outcomes: ['CASE', 'LITIGATION'],
    isOfCase: true,
  },
  'retention.changed': {
    fields: [
      ...['approval', 'approvedBy', 'change', 'effectiveFrom', 'jurisdiction', 'reason', 'years', 'yearsBefore'],
    ],
    outcomes: ['CONTACT'],
  },
  'retention.applied': {
    fields: ['approval', 'approvedBy', 'asOf', 'gone', 'people', 'policy', 'reason'],
    outcomes: ['OTHER'],
    isBatch: true,
  },
  'case.opened': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['assignee', 'currency', 'debts', 'outstandingMinor', 'reference'],
    outcomes: ['M2', 'SPECIAL_MENTION'],
    isOfCase: true,
  },
  'case.assigned': { subjects: [['DEBTOR', 'OTHER']], fields: ['assignee'], isOfCase: true },
  'case.stageMoved': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['stage'],
    outcomes: ['FIRST'],
    isOfCase: true,
  },
  'case.paused': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['debts', 'pause', 'reason', 'validFrom', 'validTo'],
    outcomes: ['MORATORIUM'],
    isOfCase: true,
  },
  'case.paused.1': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['debts', 'pause', 'validFrom', 'validTo'],
    outcomes: ['MORATORIUM'],
    isOfCase: true,
  },
  'case.pauseRefused': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['debts', 'refusal', 'validFrom', 'validTo'],
    outcomes: ['MORATORIUM'],
    isOfCase: true,
  },
  'case.resumed': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['endsAt', 'pause'],
    outcomes: ['DISPUTE'],
    isOfCase: true,
  },
  'plan.proposed': ofPlan(['answers', 'debts', 'plan', 'termsHash'], ['EQUAL_INSTALMENTS', 'DEBTOR']),
  'plan.refused': { ...ofPlan(['plan', 'refusal'], ['PROPOSAL']), ruleIds: ['cn.card.plan-term'] },
  'plan.agreed': ofPlan(
    ['acceptedAt', 'approvedBy', 'evidence', 'pause', 'plan', 'recordedAt', 'termsHash'],
    ['EQUAL_INSTALMENTS', 'ELECTRONIC'],
  ),
  'plan.withdrawn': ofPlan(['plan'], ['WITHDRAWN']),
  'plan.ended': ofPlan(['plan'], ['BROKEN']),
  'planPolicy.changed': {
    fields: [
      ...['collectorForgivesBasisPoints', 'largestForgivenBasisPoints', 'leadForgivesBasisPoints', 'longestMonths'],
      ...['policy', 'promiseToleranceBasisPoints', 'promiseToleranceDays', 'validFrom'],
    ],
    outcomes: ['CHANGED'],
  },
  'procedure.opened': { ...ofPlan(['begunOn', 'endsAt', 'kind', 'procedure', 'statement'], []), isOfCase: false },
  'procedure.refused': {
    ...ofPlan(['begunOn', 'endsAt', 'kind', 'procedure', 'statement'], []),
    ruleIds: ['uk.breathing-space.once-in-twelve-months'],
    isOfCase: false,
  },
  'procedureTask.done': { ...ofPlan(['doneOn', 'note', 'procedure', 'task'], []), isOfCase: false },
  'procedure.ended': { ...ofPlan(['decision', 'procedure', 'reason', 'resumesAt'], []), isOfCase: false },
  'circumstance.recorded': {
    ...ofPlan(['asOf', 'circumstance', 'corrects', 'source', 'what', 'words'], []),
    isOfCase: false,
  },
  'circumstance.ended': { ...ofPlan(['circumstance', 'endsOn'], ['OVER']), isOfCase: false },
  'affairs.recorded': {
    ...ofPlan(['asOf', 'corrects', 'currency', 'dependants', 'lines', 'note', 'source', 'statement'], ['STATED']),
    isOfCase: false,
  },
  'affordabilityPolicy.changed': {
    fields: [
      ...['currency', 'dependantAllowanceMinor', 'instalmentShareBasisPoints', 'oldestDays', 'plansBeyondMeans'],
      ...['policy', 'validFrom'],
    ],
    outcomes: ['CHANGED'],
  },
  'promise.recorded': ofPlan(['dueOn', 'promise'], ['OPEN']),
  'debt.writtenOff': ofPlan(['approvedBy', 'currency', 'writeOffs', 'writtenOffOn'], ['UNTRACEABLE']),
  'writeOff.ended': ofPlan(['currency', 'debt', 'recovered', 'writeOff'], ['MISTAKEN']),
  'portfolio.drafted': {
    fields: [
      ...['buyerContact', 'buyerName', 'buyerRegistration', 'cases', 'currency', 'cutOffOn', 'leftOut', 'name'],
      ...['noticeDueOn', 'outstanding', 'portfolio', 'salt'],
    ],
    isBatch: true,
  },
  'portfolio.transferred': {
    fields: ['approvedBy', 'currency', 'cutOffOn', 'leftOut', 'outstanding', 'portfolio', 'salt'],
    isBatch: true,
  },
  'transferNotices.recorded': { fields: ['portfolio', 'salt', 'sentOn'], outcomes: ['LETTER'], isBatch: true },
  'case.putBack': ofPlan(['portfolio', 'stage'], ['AGREED', 'DRAFT']),
  'tape.exported': {
    subjects: [['VIEWED', 'ACCESS']],
    fields: ['debts', 'manifestSha256', 'portfolio', 'reference'],
    outcomes: ['CASE_WORK'],
  },
  'writeOffLimit.set': { fields: ['alone', 'currency', 'limit'] },
  'promise.ended': ofPlan(['promise'], ['KEPT']),
  'case.handedOut': ofPlan(['collector', 'expiresAt', 'handOut', 'parts', 'priority', 'ways'], ['TAKEN']),
  'handOut.ended': ofPlan(['assignee', 'collector', 'handOut', 'reason'], ['RELEASED']),
  'case.held': ofPlan(['hold', 'until'], ['SENSITIVE']),
  'appointment.made': ofPlan(['appointment', 'dueAt'], []),
  'appointment.ended': ofPlan(['appointment'], ['KEPT']),
  'queue.allocated': { fields: ['from', 'leftOver', 'salt', 'team'], isBatch: true },
  'collectorSkills.set': { fields: ['languages', 'mostCases', 'productKinds', 'skills', 'user'] },
  'queuePolicy.set': { fields: ['handOutMinutes', 'policy', 'restHours', 'validFrom'] },
  'debt.noted': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['condition', 'debt', 'validFrom'],
    outcomes: ['TIME_BARRED', 'PRESENT'],
    isOfCase: true,
  },
  'payment.recorded': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: [
      ...['allocations', 'amountMinor', 'currency', 'payment', 'receivedOn', 'reference', 'unallocatedMinor'],
      ...['unmatchedPayment', 'valueOn'],
    ],
    outcomes: ['RECORDED', 'BANK_TRANSFER'],
    isOfCase: true,
  },
  'payment.reversed': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['payment', 'reference', 'reversal', 'valueOn'],
    outcomes: ['RETURNED'],
    isOfCase: true,
  },
  'debt.charged': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['balanceEntry', 'currency', 'debt', 'fees', 'interest', 'principal', 'valueOn'],
    outcomes: ['ACCRUED'],
    isOfCase: true,
  },
  'debt.waived': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['approvedBy', 'currency', 'plan', 'valueOn', 'waived'],
    outcomes: ['HARDSHIP'],
    isOfCase: true,
  },
  'webhook.added': { fields: ['approval', 'approvedBy', 'description', 'events', 'url', 'webhook'] },
  'webhook.paused': { fields: ['webhook'], outcomes: ['ASKED'] },
  'webhook.resumed': { fields: ['webhook'] },
  'webhook.removed': { fields: ['webhook'] },
  'webhook.secretRotated': { fields: ['previousUntil', 'webhook'] },
  'webhook.replayed': { fields: ['deliveries', 'from', 'to', 'webhook'] },
  'webhook.retried': { fields: ['delivery', 'webhook'] },
  'webhook.tested': { fields: ['webhook'] },
  'webhook.failed': { fields: ['delivery', 'webhook'] },
  'payment.rejected': { fields: ['reference', 'unmatchedPayment'], outcomes: ['NOT_OURS'] },
  'allocationOrder.set': { fields: ['order', 'parts'], outcomes: ['DEBT_BY_DEBT'] },
  'pack.changed': {
    fields: ['approval', 'approvedBy', 'change', 'effectiveFrom', 'pack', 'reason', 'values'],
    outcomes: ['OFF'],
  },
  // Before contacts were judged.
  'contactAttempt.recorded.1': {
    subjects: [['DEBTOR', 'CONTACT']],
    fields: ['attempt', 'contactPoint', 'debts', 'note', 'occurredAt', 'personRole'],
    outcomes: ['PHONE', 'OUTBOUND', 'NO_ANSWER'],
    isOfCase: true,
  },
  'contactAttempt.recorded': {
    subjects: [['DEBTOR', 'CONTACT']],
    fields: [...['attempt', 'contactPoint', 'debts', 'note', 'occurredAt', 'packs', 'permit', 'personRole', 'reasons']],
    outcomes: ['PHONE', 'OUTBOUND', 'NO_ANSWER', 'PROHIBITED'],
    ruleIds: ['cn.gbt.hours'],
    isOfCase: true,
  },
  'contactPermit.issued': ofContact(['contactPoint', 'expiresAt', 'permit', 'reasons'], ['LETTER', 'ALLOWED']),
  'contactPermit.returned': ofContact(['permit'], ['LETTER']),
  'contact.begun': ofContact(['permit'], ['LETTER']),
  'contactPolicy.set': { fields: ['policy', 'validFrom'], outcomes: ['PERMITS_REQUIRED'] },
  'contact.replayed': { subjects: [['VIEWED', 'ACCESS']], fields: ['from', 'knownAt', 'to'], outcomes: ['AUDIT'] },
  'contact.refused': {
    ...ofContact(['contactPoint', 'permit', 'reasons', 'refusal'], ['PHONE', 'PROHIBITED']),
    ruleIds: ['cn.gbt.hours'],
  },
  'contactAttempt.corrected': {
    subjects: [['DEBTOR', 'CONTACT']],
    fields: ['attempt', 'personReached', 'reason'],
    outcomes: ['MISTAKEN_OUTCOME', 'BUSY'],
    isOfCase: true,
  },
  'complaint.opened': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['answerDueOn', 'complaint', 'narrative', 'receivedOn', 'reference'],
    outcomes: ['DEBTOR', 'REPEATED_CALLS'],
    isOfCase: true,
  },
  'complaint.linked': { subjects: [['DEBTOR', 'OTHER']], fields: ['complaint', 'subjects', 'words'], isOfCase: true },
  'complaint.answered': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['answerDueOn', 'complaint', 'words'],
    outcomes: ['UPHELD', 'IN_TIME'],
    isOfCase: true,
  },
  'complaint.closed': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['answerDueOn', 'complaint', 'words'],
    outcomes: ['UPHELD', 'IN_TIME'],
    isOfCase: true,
  },
  'complaint.reopened': {
    subjects: [['DEBTOR', 'OTHER']],
    fields: ['answerDueOn', 'complaint', 'words'],
    isOfCase: true,
  },
  'complaint.imported': { fields: ['salt'], outcomes: ['CFPB_COMPLAINTS'], isBatch: true },
  'rejudgement.started': {
    fields: ['firm', 'occurredFrom', 'occurredTo', 'packsAt', 'rejudgement', 'user'],
    outcomes: ['KEEP'],
  },
  'rejudgement.batch': {
    fields: ['attempts', 'changed', 'debtors', 'rejudgement', 'salt'],
    outcomes: ['KEEP'],
    isBatch: true,
  },
  'rejudgement.ended': {
    fields: ['attemptsJudged', 'debtorsDone', 'rejudgement', 'verdictsChanged'],
    outcomes: ['KEEP', 'DONE'],
  },
  'rejudgement.cancelled': {
    fields: ['attemptsJudged', 'debtorsDone', 'rejudgement', 'verdictsChanged'],
    outcomes: ['KEEP'],
  },
  'deliveryLines.decided': { fields: ['salt'], isBatch: true },
  'deliveryReport.reconciled': {
    fields: [
      ...['lineCount', 'matchedCount', 'provider', 'report', 'unknownNumberCount', 'unrecordedCount', 'unreported'],
      ...['unreportedAttemptCount', 'waitingCount', 'withoutCaseCount'],
    ],
  },
  'nightlyRun.begun': { fields: ['batches', 'businessDate', 'nightlyRun', 'previousBusinessDate'] },
  'accounts.aged': {
    fields: ['afterId', 'businessDate', 'cured', 'nightlyRun', 'rows', 'salt', 'upToId'],
    isBatch: true,
  },
  'cases.aged': {
    fields: ['afterId', 'businessDate', 'cured', 'nightlyRun', 'rows', 'salt', 'upToId'],
    isBatch: true,
  },
  'nightlyRun.ended': { fields: ['businessDate', 'nightlyRun', 'steps'] },
  'rows.imported': { fields: ['salt'], outcomes: ['placement'], isBatch: true },
  'payments.imported': { fields: ['salt'], outcomes: ['PAYMENTS'], isBatch: true },
  'file.imported': {
    fields: ['batches', 'encoding', 'file', 'notes', 'rowsKnown', 'rowsNew', 'rowsRead', 'rowsRefused', 'sha256'],
    outcomes: ['placement'],
  },
  'cases.allocated': { fields: ['salt'], isBatch: true },
  'person.looked': { subjects: [['VIEWED', 'ACCESS']], outcomes: ['AUDIT', 'Debtor.displayName'] },
  'person.copied': {
    subjects: [['VIEWED', 'ACCESS']],
    fields: ['reference'],
    outcomes: ['COMPLAINT', 'Person.displayName'],
  },
  'evidence.exported': {
    subjects: [
      ['VIEWED', 'CONTACT'],
      ['VIEWED', 'ACCESS'],
    ],
    fields: ['from', 'to', 'details', 'reference'],
    outcomes: ['AUDIT'],
  },
  'person.exported': {
    subjects: [['VIEWED', 'ACCESS']],
    fields: ['reference'],
    outcomes: ['AUDIT', 'Person.birthDate', 'Person.displayName', 'Person.nationalId'],
  },
  'journal.heartbeat': { actor: { id: '00000000-0000-0000-0000-000000000000', role: 'SEQUENCER' } },
  'journal.exported': { fields: ['count', 'first'], outcomes: ['ENTRIES'] },
  'procedures.expired': { fields: ofExpired, isBatch: true },
  'plans.judged': { fields: ofJudged, isBatch: true },
  'promises.judged': { fields: ofJudged, isBatch: true },
  'strategy.drafted': { fields: ['name', 'number', 'segments', 'version'] },
  'strategy.putInForce': {
    fields: ['approval', 'approvedBy', 'challenger', 'challengerPercent', 'champion', 'effectiveOn', 'inForce'],
  },
  'cases.placed': { fields: ofTaken, isBatch: true },
  'steps.made': { fields: ofTaken, isBatch: true },
  'steps.tried': { fields: ['failed', 'permitted', 'refused', 'salt', 'tried', 'unreachable'], isBatch: true },
  'log.succeeded': { fields: ['predecessor', 'size', 'standing', 'successor'], isBatch: true },
  'journal.searched': { subjects: [['VIEWED', 'OTHER']], fields: ['from', 'to'], outcomes: ['accessesTo'] },
};

function contentOf(type: string): LeafContent {
  const { subjects = [], fields = [], outcomes = [], ruleIds = [] } = samples[type] ?? {};
  const { isOfCase = false, isBatch = false, actor = {} } = samples[type] ?? {};
  const uuid = (last: string): string => `01990000-0000-7000-8000-${last.padStart(12, '0')}`;
  const digest = (first: string): string => Buffer.alloc(32, first).toString('base64url');
  const hasSecret = fields.length > 0;
  return {
    id: uuid('1'),
    type: type.replace(/\.\d+$/, ''),
    at: new Date('2026-04-01T02:00:00.120Z'),
    actor: { institutionId: uuid('2'), id: uuid('3'), role: 'COLLECTOR', firmId: null, ...actor },
    subjects: subjects.map(([role, stream], index) => ({ pseudonym: uuid(`4${index}`), role, stream, seq: index + 1 })),
    caseId: isOfCase ? uuid('5') : null,
    ruleIds,
    outcomes,
    batch: isBatch ? { count: 2, root: digest('root') } : null,
    commitments: Object.fromEntries(fields.map((name) => [name, digest(name)])),
    sealed: hasSecret ? [digest('sealed')] : [],
    part: [1, 1],
  };
}
