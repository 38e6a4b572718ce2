/** graphql-jit and graphql-js answer alike: every document of schema/operations, on one database, by every role. */
import { beforeAll, expect, test } from '@jest/globals';
import { Kind, print, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import * as documents from '../../schema/operations/documents.js';
import type { PlanFieldsFragment } from '../../schema/operations/documents.js';
import type { Role } from '../../src/lib/actor.js';
import { defaultBuckets } from '../../src/lib/ageing.js';
import {
  addRelated,
  addTemplate,
  alertOf,
  answerComplaint,
  attemptInput,
  breakGlass,
  correct,
  debtInput,
  done,
  endPause,
  key,
  noteDebt,
  openCase,
  pauseCase,
  openComplaint,
  personInput,
  permitInput,
  recordContactAttempt,
  registerDebtor,
  replyInput,
  requestPermit,
  serviceOf,
  templateInput,
  textInput,
  tonight,
} from '../kit/verbs.js';
import { takeTwo } from '../kit/approvals.js';
import { engage, wholeTerms } from '../kit/engagements.js';
import { bringReport, callTo, compare } from '../kit/deliveries.js';
import { bringUnmatched, paymentInput, recordPayment } from '../kit/payments.js';
import { openFinding } from '../kit/findings.js';
import { leaves } from '../kit/journal.js';
import { night } from '../kit/nights.js';
import { sequenceAll } from '../kit/sequencer.js';
import { giveHolds, keepSince2001, placeHold } from '../kit/holds.js';
import {
  agreement,
  agreePlan,
  planInput,
  policyInput,
  promiseInput,
  proposePlan,
  settlement,
  recordPromise,
} from '../kit/plans.js';
import { handTo, makeAppointment, queuePolicyInput, skillsInput } from '../kit/queue.js';
import { affairsInput, affordabilityPolicyInput, recordAffairs, recordCircumstance } from '../kit/circumstances.js';
import { draftPortfolio, portfolioInput, sell, writeOff, writeOffInput } from '../kit/disposals.js';
import { disputeInput, openProcedure } from '../kit/procedures.js';
import { draftStrategy, putInForce, putInput, strategyInput } from '../kit/strategies.js';
import { hear } from '../kit/wishes.js';
import { addWebhook, deliveriesOf, webhookInput } from '../kit/webhooks.js';
import { approve, newWorld, type Answer, type KitFirm, type Person } from '../kit/world.js';

const world = newWorld();

const operations = Object.values(documents as unknown as Record<string, DocumentNode>).flatMap((document) => {
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  return operation?.name ? [{ name: operation.name.value, kind: operation.operation, text: print(document) }] : [];
});
const named = (kind: string) => operations.filter((each) => each.kind === kind).map(({ name }) => name);

const roles = [
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'ANALYST',
  'ADMINISTRATOR',
  'SERVICE',
  'LAW_FIRM',
] as const satisfies readonly Role[];
const people = new Map<Role, Person>();
let firm: KitFirm;
let other: KitFirm;
let engagements: readonly string[];
let signIn: Record<'identity' | 'service' | 'key', string>;
let ids: Record<
  | 'alert'
  | 'approval'
  | 'rejudgement'
  | 'complaint'
  | 'finding'
  | 'glass'
  | 'case'
  | 'debtor'
  | 'point'
  | 'attempt'
  | 'user'
  | 'debt'
  | 'person'
  | 'consent'
  | 'wish'
  | 'template'
  | 'permit'
  | 'refusal'
  | 'plan'
  | 'promise'
  | 'procedure'
  | 'circumstance'
  | 'affairs'
  | 'strategy'
  | 'inForce',
  string
>;
/** What the firm asked for, approved. */
let rebuttal: string;
/** A permit to be given back. */
let unused: string;
let forgotten: string;
let pauseId: string;
/** One that stands, and one to be reversed. */
let payments: readonly string[];
/** One to be assigned, one to be rejected. */
let unmatched: readonly string[];
let packChangeId: string;
/** An entry that is in the tree. */
let sequenced: string;
let holdId: string;
/** To be agreed, and to be ended. */
let toAgree: PlanFieldsFragment;
let performing: string;
/** In the collector's hand, with an appointment; and in somebody's, to be recalled. */
let writeOffId: string;
let drafted: string;
let portfolios: string[];
let inHand: string;
let recalled: string;
/** Of whom a procedure may be opened that holds their cases. */
let disputedDebtorId: string;
/** One to explain, one to confirm, one to dismiss. */
let findings: readonly string[];
/** To be answered, closed and opened again. */
let complaints: readonly string[];

beforeAll(async () => {
  [firm, other] = [await world().firm(), await world().firm('AGENCY')];
  for (const role of roles)
    people.set(role, role === 'LAW_FIRM' ? await firm.person() : await world().person(role, 'North'));
  const collector = people.get('COLLECTOR')!;
  for (let count = 0; count < 3; count++) {
    const opened = await openCase(world(), { assignee: collector, debts: [debtInput(), debtInput()] });
    const related = await addRelated(await serviceOf(world()), opened.debtorId);
    const attempt = await recordContactAttempt(world(), collector, opened, { note: 'rang eight times' });
    await correct(collector, attempt.id, { personReachedId: related.personId });
    const heard = await hear(collector, opened.debtorId);
    const glass = await breakGlass(collector, opened.caseId);
    const alerted = await breakGlass(collector, opened.caseId);
    const { actor } = await serviceOf(world());
    await bringReport(world(), actor, [callTo(world(), '+8613812345678'), callTo(world(), '+8613700137031')]);
    await compare(world(), actor);
    findings = await Promise.all([1, 2, 3].map(() => openFinding(world(), collector, opened)));
    const disputed = await openCase(world(), { assignee: collector });
    disputedDebtorId = disputed.debtorId;
    ids = {
      finding: findings[0]!,
      glass,
      alert: await alertOf(people.get('COMPLIANCE_OFFICER')!, alerted),
      approval: (await takeTwo(world(), world().administrator, 'GRANT_CHANGE')).id,
      case: opened.caseId,
      debtor: opened.debtorId,
      point: opened.contactPointId,
      attempt: attempt.id,
      complaint: await openComplaint(collector, opened.caseId),
      rejudgement: done(
        await people.get('COMPLIANCE_OFFICER')!.ask(documents.StartRejudgementDocument, {
          input: { mode: 'TRY', idempotencyKey: key() },
        }),
      ).startRejudgement.rejudgementId,
      user: collector.id,
      debt: opened.debtIds[0]!,
      person: related.personId,
      template: await addTemplate(world().administrator),
      consent: heard.consentId,
      wish: heard.wishId,
      permit: await requestPermit(collector, opened),
      refusal: await requestPermit(collector, opened, { at: tonight(world()) }),
      plan: (await proposePlan(collector, opened.caseId, covering(opened.debtIds[0]!))).id,
      promise: await recordPromise(collector, opened.caseId),
      procedure: (await openProcedure(collector, disputeInput(disputed.caseId))).id,
      circumstance: await recordCircumstance(collector, disputed.debtorId),
      affairs: await recordAffairs(collector, opened.debtorId),
      ...(await strategyInForce()),
    };
    // On cases of their own: what is owed must stay as it was when they were proposed.
    toAgree = await proposePlan(collector, (await openCase(world(), { assignee: collector })).caseId);
    const other = await openCase(world(), { assignee: collector });
    performing = (await agreePlan(collector, await proposePlan(collector, other.caseId))).id;
    inHand = (await openCase(world(), { assignee: collector })).caseId;
    recalled = (await openCase(world(), { assignee: collector })).caseId;
    const second = people.get('COMPLIANCE_OFFICER')!;
    writeOffId = (await writeOff(people.get('SERVICE')!, second, other.caseId))[0]!.id;
    drafted = (await openCase(world())).caseId;
    portfolios = [
      (await draftPortfolio(people.get('SERVICE')!, [drafted])).id,
      await sell(people.get('SERVICE')!, second, [(await openCase(world())).caseId]),
    ];
    await handTo(world(), inHand, collector.id);
    await handTo(world(), recalled, people.get('SERVICE')!.id);
    await makeAppointment(collector, inHand, '2026-05-05T02:00:00Z');
    unused = await requestPermit(collector, opened);
  }
  const officer = people.get('COMPLIANCE_OFFICER')!;
  complaints = [
    await openComplaint(officer, ids.case),
    await openComplaint(officer, ids.case),
    await openComplaint(officer, ids.case),
  ];
  for (const complaintId of complaints.slice(1)) await answerComplaint(officer, complaintId, { words: 'sorry' });
  forgotten = (await openCase(world())).debtorId;
  await giveHolds(world(), officer, people.get('LEGAL_COUNSEL') ?? officer);
  holdId = await placeHold(officer, { caseId: ids.case });
  await keepSince2001(world(), await registerDebtor(await serviceOf(world())));
  pauseId = await pauseCase(officer, ids.case, { reason: 'HOLD', validFrom: '2020-01-01T00:00:00Z' });
  await endPause(officer, pauseId, '2026-11-01T00:00:00Z');
  const payer = await serviceOf(world());
  payments = [await recordPayment(world(), payer, ids.case), await recordPayment(world(), payer, ids.case)];
  unmatched = [await bringUnmatched(world()), await bringUnmatched(world())];
  await noteDebt(officer, ids.debt);
  const effectiveFrom = '2026-06-01T00:00:00.000Z';
  const change = async () => {
    const input = { ...packChange, effectiveFrom, idempotencyKey: key() };
    return done(await officer.ask(documents.ChangePackDocument, { input })).changePack;
  };
  await approve(await world().person('COMPLIANCE_OFFICER'), (await change()).approval!.id);
  packChangeId = (await change()).packChangeId!;
  const erasure = { personId: forgotten, basis: 'PERSON_ASKED' as const, idempotencyKey: key() };
  const asked = done(await officer.ask(documents.ErasePersonDocument, { input: erasure })).erasePerson.approval;
  await approve(await world().person('LEGAL_COUNSEL'), asked!.id);
  const agreed = [await engage(officer, firm, [ids.case]), await engage(officer, firm, [ids.case])] as const;
  rebuttal = (await takeTwo(world(), people.get('LAW_FIRM')!, 'REBUTTED_CONTACT', undefined, ids.case)).id;
  await approve(officer, rebuttal);
  const input = {
    ...wholeTerms,
    engagementId: agreed[1],
    firmId: other.id,
    caseIds: [ids.case],
    idempotencyKey: key(),
  };
  const proposed = done(await firm.administrator.ask(documents.ProposeSubEngagementDocument, { input }));
  engagements = [...agreed, proposed.proposeSubEngagement.engagementId];
  const administrator = people.get('ADMINISTRATOR')!;
  const service = (await world().person('SERVICE')).id;
  const linked = done(
    await administrator.ask(documents.LinkIdentityDocument, {
      input: {
        userId: ids.user,
        externalId: { issuer: 'https://issuer.example', subject: key() },
        idempotencyKey: key(),
      },
    }),
  ).linkIdentity;
  const made = done(
    await administrator.ask(documents.CreateApiKeyDocument, { input: { ...apiKey(service), idempotencyKey: key() } }),
  ).createApiKey;
  const second = people.get('COMPLIANCE_OFFICER')!;
  for (const description of ['Dialler', 'Gateway', 'Core banking', 'Ledger'])
    webhooks.push((await addWebhook(administrator, second, { description })).id);
  done(
    await administrator.ask(documents.PauseWebhookDocument, {
      input: { webhookId: webhooks[2]!, idempotencyKey: key() },
    }),
  );
  done(
    await administrator.ask(documents.TestWebhookDocument, {
      input: { webhookId: webhooks[0]!, idempotencyKey: key() },
    }),
  );
  deliveryId = (await deliveriesOf(administrator))[0]!.id;
  await night(world(), people.get('SERVICE')!.actor);
  signIn = { identity: linked.identityId!, service, key: made.apiKeyId };
  sequenced = (await leaves(world()))[0]!.id;
  await sequenceAll(world());
});

/** One to be tested, paused, resumed and removed, each. */
const webhooks: string[] = [];
let deliveryId: string;

const covering = (debtId: string) => ({ debtIds: [debtId] });

const packChange = {
  ...{ packId: 'cn-cba', ruleId: 'cn.cba.hours', isOff: true, values: [], reason: 'a test' },
};

const period = { from: '2026-03-01T00:00:00Z', to: '2026-05-01T00:00:00Z', knownAt: '2026-04-01T00:00:00Z' };
const asked = () => ({ caseId: ids.case, contactPointId: ids.point, channel: 'PHONE' });

const apiKey = (userId: string) => ({
  userId,
  name: 'Dialler',
  scopes: ['READ' as const],
  expiresAt: '2026-12-01T00:00:00Z',
});

/** Variables of each query: one that answers, one that finds nothing, one that is refused. */
const queries: Readonly<Record<string, () => readonly Record<string, unknown>[]>> = {
  Viewer: () => [{}],
  Users: () => [{ first: 3 }, { first: 1, orderBy: ['LOGIN_DESC'] }, { first: 0 }],
  Approvals: () => [
    { first: 3 },
    { first: 3, filter: { state: { in: ['PENDING'] }, kind: { eq: 'ERASURE' } } },
    { first: 0 },
  ],
  ApprovalInDepth: () => [{ id: rebuttal }, { id: ids.approval }, { id: ids.case }, { id: 'x' }],
  BreakGlasses: () => [{ first: 3 }, { first: 3, filter: { review: { eq: 'OPEN' } } }, { last: 0 }],
  Alerts: () => [{ first: 3 }, { first: 3, filter: { state: { eq: 'ACKNOWLEDGED' } } }, { first: -1 }],
  Rejudgements: () => [{ first: 3 }, { first: 3, filter: { state: { eq: 'WAITING' } } }, { first: 0 }],
  NightlyRuns: () => [{ first: 3 }, { first: 3, filter: { state: { eq: 'RUNNING' } } }, { first: 0 }],
  RollRates: () => [
    { from: '2026-03-01', to: '2026-04-01' },
    { from: '2026-03-01', to: '2026-04-01', of: 'CASES' },
    { from: '2026-04-01', to: '2026-03-01' },
  ],
  OutcomeFigures: () => [
    { input: { from: '2026-02-01', to: '2026-03-31', by: 'INSTITUTION', measures: ['RECOVERY_RATE', 'CURE_RATE'] } },
    { input: { from: '2026-02-01', to: '2026-03-31', by: 'COLLECTOR', measures: ['CONTACT_INTENSITY'] } },
    { input: { from: '2026-02-01', to: '2026-02-27', by: 'TEAM', measures: ['CURE_RATE'] } },
  ],
  DeliveryReports: () => [
    { first: 3 },
    { first: 3, filter: { provider: { eq: 'acme' } }, lines: { state: { eq: 'UNRECORDED' } } },
    { first: 0 },
  ],
  UnrecordedContacts: () => [{ first: 3, filter: { kind: { eq: 'UNRECORDED_CONTACT' } } }, { first: -1 }],
  RejudgementDifferences: () => [
    { id: ids.rejudgement, first: 3 },
    { id: ids.case, first: 3 },
  ],
  Findings: () => [
    { first: 3 },
    { first: 3, purpose: 'AUDIT' },
    { first: 2, filter: { state: { eq: 'OPEN' }, case: { eq: ids.case } }, orderBy: ['HAPPENED_AT_ASC'] },
    { first: 3, filter: { actor: { eq: ids.user } } },
    { first: 0 },
  ],
  FindingInDepth: () => [{ id: ids.finding }, { id: ids.finding, purpose: 'CASE_WORK' }, { id: ids.case }, { id: 'x' }],
  OwnQualifications: () => [{}],
  Firms: () => [{ first: 3 }, { first: 1, filter: { slug: { eq: 'nobody' } } }],
  Engagements: () => [{ first: 3 }, { first: 2, filter: { state: { eq: 'ENDED' } }, orderBy: ['ENDS_ON_ASC'] }],
  EngagementInDepth: () => [{ id: engagements[1] }, { id: ids.case }],
  Teams: () => [{ first: 3 }, { first: 3, filter: { name: { eq: 'nowhere' } } }, { first: 3, after: 'x' }],
  Identities: () => [{ first: 3 }, { first: 3, filter: { user: { eq: ids.user } } }, { first: 101 }],
  ApiKeys: () => [{ first: 3 }, { first: 3, filter: { user: { eq: ids.case } } }, {}],
  SignInPolicy: () => [{}],
  Webhooks: () => [{ first: 5 }, { first: 5, filter: { state: { eq: 'PAUSED' } } }, { first: 0 }],
  WebhookDeliveries: () => [
    { first: 5 },
    { first: 5, filter: { webhook: { eq: webhooks[0] }, state: { in: ['PENDING', 'DEAD'] } } },
    { first: 5, filter: { webhook: { eq: ids.case } } },
  ],
  Wishes: () => [{ id: ids.debtor }, { id: ids.person }, { id: ids.case }, { id: 'x' }],
  Conditions: () => [{ id: ids.debtor }, { id: ids.person }, { id: ids.case }, { id: 'x' }],
  WorkList: () => [
    { first: 20 },
    { first: 20, purpose: 'CONTACT' },
    { first: 2, filter: { stage: { in: ['REMINDER'] } }, orderBy: ['REFERENCE_ASC'] },
    { first: 1, filter: {} },
    { first: 1, filter: null },
  ],
  CasePage: () => [
    { first: 2 },
    { last: 2 },
    {},
    { first: 1, last: 1 },
    { first: 1, filter: { daysPastDue: { gte: 31, lte: 31 } } },
  ],
  CaseFigures: () => [{ first: 100 }, { first: 1, filter: { bucketCode: { eq: 'M2' } } }, { first: 'x' }],
  CaseInDepth: () => [{ id: ids.case }, { id: ids.case, purpose: 'CASE_WORK' }, { id: ids.debtor }, { id: 'case_x' }],
  Debtors: () => [{ first: 5 }, { first: 5, purpose: 'AUDIT' }, { last: 1, filter: { displayName: { eq: '张伟' } } }],
  DebtorInDepth: () => [{ id: ids.debtor }, { id: ids.debtor, purpose: 'COMPLAINT' }, { id: ids.case }],
  ContactAttempts: () => [
    { first: 5 },
    { first: 5, filter: { channel: { eq: 'PHONE' }, case: { eq: ids.case } }, purpose: 'AUDIT' },
    { first: 5, filter: { channel: { eq: 'FAX' } } },
  ],
  Complaints: () => [
    { first: 5 },
    { first: 5, purpose: 'COMPLAINT', orderBy: ['RECEIVED_ON_DESC'] },
    { first: 5, filter: { case: { eq: ids.case }, state: { eq: 'OPEN' }, answerDueOn: { lte: '2026-05-01' } } },
    { first: 5, filter: { debtor: { eq: ids.case } } },
  ],
  ContactPermission: () => [
    { input: asked() },
    { input: { ...asked(), at: tonight(world()) } },
    { input: { ...asked(), knownAt: world().clock.now().toISOString() } },
    { input: { ...asked(), hypotheticalActorType: 'AGENCY' } },
    { input: { ...asked(), caseId: ids.debtor } },
  ],
  ContactWindows: () => [{ input: asked() }, { input: { ...asked(), at: 'x' } }],
  ContactPolicies: () => [{ first: 3 }, { first: 0 }],
  ContactReplay: () => [
    { ...period, debtorId: ids.debtor },
    { ...period, debtorId: ids.case },
    { ...period, debtorId: ids.debtor, to: '2020-01-01T00:00:00Z' },
  ],
  JudgedAttempts: () => [{ first: 3 }, { first: 3, filter: { case: { eq: ids.case } } }, { first: 0 }],
  ComplaintCount: () => [
    {},
    { filter: { subIssue: { in: ['REPEATED_CALLS'] } } },
    { filter: { subIssue: { eq: 'X' } } },
  ],
  ContactHistory: () => [
    { debtorId: ids.debtor },
    { debtorId: ids.debtor, knownAt: '2020-01-01T00:00:00Z' },
    { debtorId: ids.case },
    { debtorId: null },
  ],
  Node: () => [
    ...Object.values(ids).map((id) => ({ id })),
    { id: ids.debtor, purpose: 'AUDIT' },
    { id: 'case_00000000-0000-7000-8000-000000000000' },
  ],
  AccessesTo: () => [
    { personId: ids.debtor, first: 2 },
    { personId: ids.debtor, last: 1, from: '2020-01-01T00:00:00Z' },
    { personId: ids.person, first: 1, after: 'x' },
    { personId: ids.case, first: 1 },
    { personId: ids.debtor },
  ],
  // What each search leaves is not among what is found.
  SearchJournal: () => [
    { first: 3, filter: { caseId: ids.case, types: ['contactAttempt.recorded', 'case.opened'] } },
    { last: 1, orderBy: ['AT_ASC'], filter: { personId: ids.debtor, stream: 'CONTACT' } },
    { first: 1, filter: { channel: 'PHONE' } },
    { first: 1, after: 'x' },
    { filter: {} },
  ],
  ContactClaim: () => [
    { debtorId: ids.debtor, from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' },
    { debtorId: ids.case, from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' },
    { debtorId: ids.debtor, from: '2026-01-01T00:00:00Z' },
  ],
  Checkpoint: () => [{}],
  InclusionProof: () => [{ entryId: sequenced }, { entryId: sequenced, part: 2 }, { entryId: ids.case }, {}],
  ConsistencyProof: () => [
    { from: '1', to: '2' },
    { from: '0', to: '2' },
    { from: 'x', to: '2' },
  ],
  CopyOfPerson: () => [
    { personId: ids.debtor, reference: 'REQ-1' },
    { personId: ids.person, reference: 'REQ-1' },
    { personId: ids.debtor, reference: '' },
    { personId: ids.case, reference: 'REQ-1' },
  ],
  Holds: () => [
    { first: 3 },
    { first: 1, onlyStanding: true, filter: { debtor: { eq: ids.debtor }, reason: { eq: 'LITIGATION' } } },
    { first: 1, filter: { case: { eq: ids.debtor } } },
    { first: 0 },
  ],
  RetentionTimes: () => [{}, { at: '2030-01-01T00:00:00Z' }, { at: 'x' }],
  RetentionChanges: () => [{ first: 3 }, { first: 1, orderBy: ['VALID_FROM_ASC'] }, { first: 0 }],
  RetentionPlan: () => [{}, { asOf: '2026-03-01' }, { asOf: '2099-01-01' }],
  Payments: () => [
    { first: 3 },
    { first: 1, filter: { case: { eq: ids.case }, unallocatedMinor: { gte: '1' } }, orderBy: ['AMOUNT_MINOR_DESC'] },
    { first: 1, filter: { debt: { eq: ids.case } } },
    { first: 0 },
  ],
  UnmatchedPayments: () => [
    { first: 3 },
    { first: 1, filter: { state: { eq: 'PENDING' } } },
    { first: 1, filter: { state: { eq: 'X' } } },
  ],
  DebtBalances: () => [{ caseId: ids.case }, { caseId: ids.debtor }, {}],
  Plans: () => [
    { first: 3 },
    { first: 1, filter: { case: { eq: ids.case }, state: { in: ['PROPOSED'] }, kind: { eq: 'BALLOON' } } },
    { last: 2, orderBy: ['LAST_DUE_ON_ASC'] },
    { first: 0 },
  ],
  PlanMeans: () => [{ id: ids.plan }, { id: ids.case }, { id: 'x' }],
  PlansOfCase: () => [{ caseId: ids.case }, { caseId: ids.debtor }, { caseId: 'x' }],
  Promises: () => [
    { first: 3 },
    { first: 1, filter: { case: { eq: ids.case }, dueOn: { gte: '2026-04-10' } }, orderBy: ['DUE_ON_DESC'] },
    { first: 0 },
  ],
  PlanPolicies: () => [{ first: 3 }, { first: 0 }],
  Portfolios: () => [{ first: 3 }, { first: 0 }],
  PortfolioWithCases: () => [
    { id: portfolios[1], first: 2 },
    { id: ids.case, first: 2 },
    { id: 'x', first: 2 },
  ],
  TransferNotices: () => [{ first: 3 }, { first: 0 }],
  ImportedTapes: () => [{ first: 3 }, { first: 0 }],
  OriginOfCase: () => [{ caseId: ids.case }, { caseId: ids.debtor }, { caseId: 'x' }],
  WriteOffs: () => [{ first: 3 }, { first: 0 }, { first: 3, filter: { reason: { eq: 'UNTRACEABLE' } } }],
  WriteOffsOfCase: () => [{ caseId: ids.case }, { caseId: ids.debtor }, { caseId: 'x' }],
  WriteOffLimits: () => [{ first: 3 }, { first: 0 }],
  WorkQueue: () => [{ first: 3 }, { first: 2, after: 1 }, { first: 0 }, { first: 1, after: -1 }],
  QueueOfCase: () => [{ caseId: ids.case }, { caseId: ids.debtor }, { caseId: 'x' }],
  CollectorSkills: () => [{ first: 3 }, { first: 0 }],
  QueuePolicies: () => [{ first: 3 }, { first: 0 }],
  Procedures: () => [
    { first: 3 },
    { first: 1, filter: { case: { eq: ids.case }, state: { in: ['OPEN'] }, kind: { eq: 'DISPUTE' } } },
    { last: 2, filter: { debtor: { eq: ids.debtor }, nextDueOn: { lte: '2026-04-02' } }, orderBy: ['OPENED_AT_ASC'] },
    { first: 1, purpose: 'CASE_WORK' },
    { first: 0 },
  ],
  Circumstances: () => [
    { first: 3 },
    { first: 1, filter: { debtor: { eq: ids.debtor }, kind: { eq: 'HARDSHIP' } }, orderBy: ['RECORDED_AT_ASC'] },
    { first: 1, filter: { recordedAt: { lt: '2026-03-01T00:00:00Z' } } },
    { first: 1, purpose: 'CASE_WORK' },
    { first: 0 },
  ],
  SituationOf: () => [{ id: ids.debtor }, { id: ids.debtor, purpose: 'CASE_WORK' }, { id: ids.attempt }, { id: 'x' }],
  Affordability: () => [
    { caseId: ids.case },
    { caseId: ids.case, knownAt: '2026-03-01T00:00:00Z' },
    { caseId: ids.debtor },
    { caseId: 'x' },
  ],
  AffordabilityPolicies: () => [{ first: 3 }, { first: 0 }],
  ProceduresOf: () => [{ id: ids.case }, { id: ids.debtor }, { id: ids.attempt }, { id: 'x' }],
  StrategyVersions: () => [
    { first: 3 },
    { first: 1, filter: { name: { eq: 'Cards' } }, orderBy: ['RECORDED_AT_ASC'] },
    { first: 0 },
  ],
  StrategiesInForce: () => [{ first: 3 }, { first: 0 }],
  DueSteps: () => [
    { first: 3 },
    { first: 1, filter: { case: { eq: ids.case }, state: { in: ['WAITING'] }, dueOn: { gte: '2026-03-01' } } },
    { last: 2, orderBy: ['DUE_ON_DESC'] },
    { first: 0 },
  ],
  StrategyOfCase: () => [{ caseId: ids.case }, { caseId: ids.debtor }, { caseId: 'x' }],
  DryRunStrategy: () => [
    { versionId: ids.strategy },
    { versionId: ids.strategy, businessDate: '2026-04-02', first: 2, after: ids.case },
    { versionId: ids.strategy, first: 101 },
    { versionId: ids.case },
  ],
  CompareStrategies: () => [
    { inForceId: ids.inForce },
    { inForceId: ids.inForce, asOf: '2026-05-01' },
    { inForceId: 'x' },
  ],
  PausesOfCase: () => [{ caseId: ids.case }, { caseId: ids.debtor }, { caseId: 'x' }],
  DebtConditions: () => [{ debtId: ids.debt }, { debtId: ids.case }, {}],
  RulePacks: () => [{}, { at: '2026-06-01T00:00:00Z', language: 'ZH_CN' }, { at: 'x' }],
  PackChanges: () => [{ first: 3 }, { first: 1, orderBy: ['VALID_FROM_ASC'] }, { first: 0 }],
  CasesTouchedBy: () => [
    { packChangeId, first: 3 },
    { packChangeId, last: 1, filter: { stage: { eq: 'FIRST' } } },
    { packChangeId: ids.case, first: 1 },
    { packChangeId },
  ],
  Templates: () => [{ first: 3 }, { first: 1, filter: { channel: { eq: 'LETTER' } } }, { first: 0 }],
  RequiredStatements: () => [
    { channel: 'SMS', occasion: 'REMINDER' },
    { channel: 'LETTER', occasion: 'COLLECTION_LETTER', at: '2020-01-01T00:00:00Z' },
    { channel: 'PHONE', occasion: 'REMINDER' },
  ],
  Nodes: () => [{ ids: Object.values(ids) }, { ids: [] }, { ids: [ids.case, 'x'] }],
};

async function strategyInForce(): Promise<{ readonly strategy: string; readonly inForce: string }> {
  const lead = people.get('TEAM_LEAD')!;
  const strategy = await draftStrategy(lead);
  return { strategy, inForce: await putInForce(lead, people.get('COMPLIANCE_OFFICER')!, strategy) };
}

/** Each for itself: pauses do not overlap, an end lies before the one before. */
let times = 0;
const earlier = (days: number): Date => new Date(Date.UTC(2026, 9, 1) - days * 24 * 60 * 60_000);

const withoutKey = ({ idempotencyKey: _, ...input }: Record<string, unknown>): Record<string, unknown> => input;

/** Inputs of each mutation; the same key and input give the same result, so the second executor repeats the first's. */
const cent = { amountMinor: '1', currency: 'CNY' };
const mutations: Readonly<Record<string, () => Record<string, unknown>>> = {
  RegisterTeam: () => ({ name: key() }),
  RegisterUser: () => ({ login: key(), displayName: 'N', role: 'ANALYST' }),
  ChangeUser: () => ({ userId: ids.user, isActive: true }),
  DecideApproval: () => ({ approvalId: ids.approval, outcome: 'APPROVED' }),
  BreakGlass: () => ({ caseId: ids.case, reason: 'LEGAL_DEADLINE', explanation: 'today', minutes: 5 }),
  ReviewBreakGlass: () => ({ breakGlassId: ids.glass, finding: 'UNJUSTIFIED', note: 'nobody rang' }),
  AcknowledgeAlert: () => ({ alertId: ids.alert }),
  StartRejudgement: () => ({ mode: 'TRY', userId: ids.user }),
  CancelRejudgement: () => ({ rejudgementId: ids.rejudgement }),
  LinkIdentity: () => ({
    ...{ userId: ids.user, externalId: { issuer: 'https://issuer.example', subject: key() }, reason: 'x' },
  }),
  UnlinkIdentity: () => ({ identityId: signIn.identity }),
  SetSignInPolicy: () => ({ provisionsUnknown: true, roles: ['COLLECTOR'], followsRoles: false }),
  CreateApiKey: () => apiKey(signIn.service),
  RevokeApiKey: () => ({ apiKeyId: signIn.key }),
  AddWebhook: () => ({ ...withoutKey(webhookInput()), description: `Nr ${times++}` }),
  TestWebhook: () => ({ webhookId: webhooks[0] }),
  RotateWebhookSecret: () => ({ webhookId: webhooks[0] }),
  ReplayWebhook: () => ({ webhookId: webhooks[0], from: '2026-04-01T02:00:00Z', to: '2026-05-01T00:00:00Z' }),
  RetryWebhookDelivery: () => ({ webhookDeliveryId: deliveryId }),
  PauseWebhook: () => ({ webhookId: webhooks[1] }),
  ResumeWebhook: () => ({ webhookId: webhooks[2] }),
  RemoveWebhook: () => ({ webhookId: webhooks[3] }),
  RegisterDebtor: () => ({ person: personInput() }),
  AddRelatedPerson: () => ({ debtorId: ids.debtor, role: 'SPOUSE', person: personInput() }),
  QualifyUser: () => ({ userId: ids.user, kind: 'TRAINED', isPresent: true, validFrom: '2026-03-02T01:00:00Z' }),
  ListFirm: () => ({ firmId: firm.id, isListed: true, validFrom: '2026-03-02T01:00:00Z' }),
  ExplainFinding: () => ({ findingId: findings[0], words: 'the debtor rang first' }),
  ConfirmFinding: () => ({ findingId: findings[1], reason: 'heard the call', measures: ['CERTIFICATION_WITHDRAWN'] }),
  DismissFinding: () => ({ findingId: findings[2], reason: 'was agreed' }),
  RegisterFirm: () => ({ slug: key(), name: 'N', kind: 'AGENCY' }),
  EngageFirm: () => ({ ...wholeTerms, firmId: firm.id, caseIds: [ids.case] }),
  EndEngagement: () => ({ engagementId: engagements[0] }),
  ProposeSubEngagement: () => ({ ...wholeTerms, engagementId: engagements[1], firmId: other.id, caseIds: [ids.case] }),
  DecideSubEngagement: () => ({ engagementId: engagements[2], isConsented: true }),
  AddContactPoint: () => ({ personId: ids.debtor, kind: 'EMAIL', value: 'A@example.com', source: 'CONTRACT' }),
  NoteContactPoint: () => ({ contactPointId: ids.point, state: 'CONFIRMED' }),
  Reveal: () => ({ personIds: [ids.debtor], fields: ['NAME'], purpose: 'AUDIT', reference: 'x' }),
  ExportEvidence: () => ({ debtorId: ids.debtor, details: [], reference: 'x' }),
  ExportPeople: () => ({ personIds: [ids.debtor], purpose: 'AUDIT', reference: 'x' }),
  RestrictPerson: () => ({ personId: ids.debtor, basis: 'PERSON_ASKED' }),
  ReleasePerson: () => ({ personId: ids.debtor, basis: 'NO_LONGER_NEEDED' }),
  ErasePerson: () => ({ personId: forgotten, basis: 'PERSON_ASKED' }),
  RecordPayment: () => paymentInput(world(), ids.case, { debtId: ids.debt }),
  ChargeDebt: () => ({ debtId: ids.debt, interest: cent, reason: 'ACCRUED', valueOn: '2026-04-01' }),
  WaiveDebt: () => ({ debtId: ids.debt, interest: cent, waiverReason: 'HARDSHIP', reason: 'a test' }),
  DraftPortfolio: () => portfolioInput([ids.case]),
  TransferPortfolio: () => ({ portfolioId: portfolios[0], reason: key() }),
  PutBackCase: () => ({ portfolioId: portfolios[0], caseId: drafted, reason: 'AGREED' }),
  RecordTransferNotices: () => ({ portfolioId: portfolios[1], sentOn: '2026-04-01', channel: 'LETTER' }),
  ExportTape: () => ({ portfolioId: portfolios[1], reference: 'x' }),
  WriteOffDebts: () => ({ ...writeOffInput(recalled), reason: key() }),
  EndWriteOff: () => ({ writeOffId, reason: 'MISTAKEN' }),
  SetWriteOffLimit: () => ({ alone: cent }),
  ReversePayment: () => ({ paymentId: payments[1], reason: 'RETURNED' }),
  AssignPayment: () => ({ unmatchedPaymentId: unmatched[0], caseId: ids.case }),
  RejectPayment: () => ({ unmatchedPaymentId: unmatched[1], reason: 'DUPLICATE' }),
  SetAllocationOrder: () => ({ parts: ['FEES', 'INTEREST', 'PRINCIPAL'], sequence: 'DEBT_BY_DEBT' }),
  OpenCase: () => ({ reference: key(), debtorId: ids.debtor, debts: [debtInput()], assigneeId: ids.user }),
  AssignCase: () => ({ caseId: ids.case, assigneeId: ids.user }),
  MoveCase: () => ({ caseId: ids.case, stage: 'FIRST' }),
  PauseCase: () => ({
    ...{ caseId: ids.case, reason: 'DISPUTE' },
    ...{ validTo: earlier(times++).toISOString(), validFrom: earlier(times++).toISOString() },
  }),
  EndPause: () => ({ pauseId, endsAt: earlier(times++).toISOString() }),
  NoteDebt: () => ({ debtId: ids.debt, condition: 'IN_LITIGATION', isPresent: false }),
  NextCase: () => ({}),
  ReleaseCase: () => ({ caseId: inHand, reason: 'END_OF_SHIFT' }),
  RecallCase: () => ({ caseId: recalled }),
  HoldCase: () => ({ caseId: ids.case, reason: 'SENSITIVE', until: '2026-12-01T00:00:00Z' }),
  MakeAppointment: () => ({ caseId: recalled, dueAt: '2026-04-05T02:00:00Z' }),
  CancelAppointment: () => ({ caseId: inHand }),
  AllocateCases: () => ({ most: 10, isDryRun: true }),
  SetCollectorSkills: () => skillsInput(ids.user),
  SetQueuePolicy: () => queuePolicyInput,
  ProposePlan: () => planInput(ids.case, { ...covering(ids.debt), ...settlement }),
  AgreePlan: () => agreement(toAgree),
  WithdrawPlan: () => ({ planId: ids.plan }),
  EndPlan: () => ({ planId: performing, outcome: 'KEPT' }),
  ChangePlanPolicy: () => ({ ...policyInput, validFrom: '2026-05-01T00:00:00Z' }),
  DraftStrategy: () => strategyInput(),
  PutStrategyInForce: () => putInput(ids.strategy, { effectiveOn: '2026-05-01' }),
  RecordPromise: () => promiseInput(ids.case),
  EndPromise: () => ({ promiseToPayId: ids.promise, outcome: 'KEPT' }),
  RecordCircumstance: () => ({
    debtorId: ids.debtor,
    what: 'JOB_LOSS',
    words: 'The mill shut.',
    source: 'DEBTOR_SAID',
  }),
  EndCircumstance: () => ({ circumstanceId: ids.circumstance, isMistaken: true }),
  RecordAffairs: () => ({ debtorId: ids.debtor, ...affairsInput, correctsStatementId: ids.affairs }),
  ChangeAffordabilityPolicy: () => ({ ...affordabilityPolicyInput, validFrom: '2026-05-01T00:00:00Z' }),
  OpenProcedure: () => ({ kind: 'MINORITY', debtorId: disputedDebtorId }),
  CompleteProcedureTask: () => ({ procedureId: ids.procedure, task: 'VERIFY_DEBT', note: 'a contract' }),
  DecideProcedure: () => ({ procedureId: ids.procedure, decision: 'MISTAKEN', reason: 'a letter' }),
  ChangePack: () => ({ ...packChange, isOff: false, effectiveFrom: '2026-07-01T00:00:00.000Z' }),
  PlaceHold: () => ({ debtorId: ids.debtor, reason: 'LITIGATION', reference: 'Suit 7' }),
  ReleaseHold: () => ({ holdId, reason: key() }),
  ChangeRetention: () => ({
    ...{ keyClass: 'ACCESS', jurisdiction: 'GB', years: 9, effectiveFrom: '2026-07-01T00:00:00.000Z', reason: key() },
  }),
  ApplyRetention: () => ({ asOf: '2026-03-01', reason: 'their time is over' }),
  CorrectPerson: () => ({ personId: ids.debtor, displayName: key(), reason: 'a letter' }),
  RecordConsent: () => ({ personId: ids.debtor, kind: 'EMAIL', debtIds: [ids.debt] }),
  WithdrawConsent: () => ({ consentId: ids.consent }),
  RecordWish: () => ({ personId: ids.debtor, kind: 'PLACE', place: 'HOME' }),
  WithdrawWish: () => ({ wishId: ids.wish }),
  NotePerson: () => ({ personId: ids.debtor, condition: 'INCAPABLE', isPresent: false }),
  SetBucketScheme: () => ({ buckets: defaultBuckets }),
  OpenComplaint: () => ({
    ...{ reference: key(), source: 'REGULATOR', channelReceived: 'PORTAL', subIssue: 'WRONG_AMOUNT' },
    ...{ caseId: ids.case, narrative: 'too much', jurisdiction: 'CN' },
  }),
  LinkComplaint: () => ({ complaintId: ids.complaint, subjectIds: [ids.attempt], words: 'this call' }),
  AnswerComplaint: () => ({ complaintId: complaints[0], outcome: 'NOT_UPHELD', words: 'no' }),
  CloseComplaint: () => ({ complaintId: complaints[1] }),
  ReopenComplaint: () => ({ complaintId: complaints[2], words: 'again' }),
  RequestContactPermit: () => permitInput({ caseId: ids.case, contactPointId: ids.point }),
  SetContactPolicy: () => ({ requiresPermits: false, validFrom: '2026-05-01T00:00:00Z' }),
  BeginContact: () => ({ permitId: ids.permit }),
  ReturnContactPermit: () => ({ permitId: unused }),
  RecordContactAttempt: () => attemptInput(world(), { caseId: ids.case, contactPointId: ids.point }),
  TakeInReply: () => replyInput(world(), { caseId: ids.case, contactPointId: ids.point }),
  AddTemplate: () => templateInput(),
  AddTemplateVersion: () => ({ templateId: ids.template, text: textInput() }),
  RetireTemplate: () => ({ templateId: ids.template }),
  CorrectContactAttempt: () => ({ contactAttemptId: ids.attempt, kind: 'NEVER_HAPPENED', reason: 'typed twice' }),
};

test('every document of the project is run', () => {
  expect(Object.keys(queries).sort()).toEqual(named('query').sort());
  expect(Object.keys(mutations).sort()).toEqual(named('mutation').sort());
});

const textOf = (name: string): string => operations.find((each) => each.name === name)!.text;

/**
 * Order of errors is not promised. Where a null rises to a parent, graphql-js stops at the first error below it and
 * graphql-jit says them all, as the specification leaves open: those are compared by where the null came to rest.
 */
const comparable = ({ status, data, errors }: Answer): unknown => ({
  status,
  data: sameEachTime(withoutSecret(data)),
  errors: [...new Set(errors.map((error) => said(error, data)))].sort(),
});

/** A new key's secret, and what is exported, are shown once, so not to the executor that repeats the mutation. */
function withoutSecret(data: Answer['data']): Answer['data'] {
  const { createApiKey, exportEvidence, exportPeople, exportTape, rotateWebhookSecret, replayWebhook } = (data ??
    {}) as Record<string, object | null | undefined>;
  if (rotateWebhookSecret) return { rotateWebhookSecret: { ...rotateWebhookSecret, secret: null } };
  if (replayWebhook) return { replayWebhook: { ...replayWebhook, deliveryCount: null } };
  if (createApiKey) return { createApiKey: { ...createApiKey, secret: null, isRepetition: null } };
  if (exportEvidence) return { exportEvidence: { ...exportEvidence, bundle: null } };
  if (exportTape) return { exportTape: { ...exportTape, tape: null, isRepetition: null } };
  return exportPeople ? { exportPeople: { ...exportPeople, export: null, isRepetition: null } } : data;
}

/** A copy names its own entry, and shows the one that was made before: of the two, only the kinds of their fields can be the same. */
function sameEachTime(data: Answer['data']): unknown {
  if (!data?.copyOfPerson) return data;
  const kinds = Object.entries(data.copyOfPerson as object).map(([name, value]) => [name, typeof value]);
  return { ...data, copyOfPerson: Object.fromEntries(kinds) as unknown };
}

function said(error: Answer['errors'][number], data: unknown): string {
  const path = error.path ?? [];
  let at: unknown = data;
  let steps = 0;
  for (; steps < path.length && at !== null && at !== undefined; steps++)
    at = (at as Record<string | number, unknown>)[path[steps]!];
  return steps === path.length
    ? JSON.stringify(error)
    : JSON.stringify([path.slice(0, steps), error.extensions.code, 'risen']);
}

async function onBoth(
  person: Person,
  name: string,
  variables: Record<string, unknown>,
): Promise<readonly [Answer, Answer]> {
  const compiled = await (await world().onExecutor('jit', person)).ask(textOf(name), variables);
  const interpreted = await (await world().onExecutor('graphql-js', person)).ask(textOf(name), variables);
  return [compiled, interpreted];
}

test.each(Object.keys(queries))('%s, by every role', async (name) => {
  let answered = 0;
  for (const role of roles) {
    for (const variables of queries[name]!()) {
      const [compiled, interpreted] = await onBoth(people.get(role)!, name, variables);
      expect(comparable(compiled)).toEqual(comparable(interpreted));
      expect(compiled.codes).not.toContain('INTERNAL_SERVER_ERROR');
      if (compiled.errors.length === 0) answered++;
    }
  }
  expect(answered).toBeGreaterThan(0);
});

test.each(Object.keys(mutations))('%s, by every role', async (name) => {
  let changed = 0;
  for (const role of roles) {
    const input = { idempotencyKey: key(), ...mutations[name]!() };
    const [compiled, interpreted] = await onBoth(people.get(role)!, name, { input });
    expect(compiled.codes).not.toContain('INTERNAL_SERVER_ERROR');
    expect(comparable(compiled)).toEqual(comparable(interpreted));
    if (compiled.errors.length === 0) changed++;
    const [refused, likewise] = await onBoth(people.get(role)!, name, { input: { ...input, strange: true } });
    expect(comparable(refused)).toEqual(comparable(likewise));
    expect(refused.codes).toEqual(['BAD_USER_INPUT']);
  }
  expect(changed).toBeGreaterThan(0);
});
