/**
 * The access table is what happens: every operation as every role with both outcomes, every field of every type, and of
 * every type just the rows of the scope that stands in the table. docs/access-table.md is the same value, printed.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isCompositeType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import { accessTable, type AccessTable, type OperationAccess, type TypeAccess } from '../../src/app/access-table.js';
import { rooms } from '../../src/app/rooms.js';
import { buildApi } from '../../src/app/schema.js';
import { roleNames, type Role } from '../../src/lib/actor.js';
import { lookPurposes, type LookPurpose } from '../../src/lib/purpose.js';
import { defaultBuckets } from '../../src/lib/ageing.js';
import { makeCursors } from '../../src/lib/cursor.js';
import { newId, toNodeId } from '../../src/lib/id.js';
import type { ScopeName } from '../../src/lib/scope.js';
import type { ApprovalKind } from '../../src/access/approval.entity.js';
import { approvers } from '../../src/access/approval.permissions.js';
import { leaves, rowCounts } from '../kit/journal.js';
import { takeTwo } from '../kit/approvals.js';
import { bringReport, callTo, compare } from '../kit/deliveries.js';
import { bringUnmatched, paymentInput, recordPayment } from '../kit/payments.js';
import { engage, wholeTerms } from '../kit/engagements.js';
import { openFinding } from '../kit/findings.js';
import {
  agreement,
  agreePlan,
  changePlanPolicy,
  planInput,
  policyInput,
  promiseInput,
  proposePlan,
  recordPromise,
  settlement,
} from '../kit/plans.js';
import { fillQueue, handTo, makeAppointment, queuePolicyInput, setQueuePolicy, skillsInput } from '../kit/queue.js';
import {
  affairsInput,
  affordabilityPolicyInput,
  changeAffordabilityPolicy,
  recordAffairs,
  recordCircumstance,
} from '../kit/circumstances.js';
import {
  askToEnd,
  draftPortfolio,
  fillPortfolio,
  portfolioInput,
  sell,
  setWriteOffLimit,
  writeOff,
  writeOffInput,
} from '../kit/disposals.js';
import { completeAll, decideProcedure, disputeInput, openProcedure } from '../kit/procedures.js';
import { draftStrategy, move, putInForce, segment, stage, step, strategyInput } from '../kit/strategies.js';
import type { PlanFieldsFragment } from '../../schema/operations/documents.js';
import { giveHolds, keepSince2001, placeHold } from '../kit/holds.js';
import { leastArguments } from '../kit/literals.js';
import { night } from '../kit/nights.js';
import { sequenceAll } from '../kit/sequencer.js';
import { statementsOf } from '../kit/statements.js';
import { addWebhook, deliveriesOf, webhookInput } from '../kit/webhooks.js';
import { hear } from '../kit/wishes.js';
import {
  addPhone,
  addRelated,
  addTemplate,
  alertOf,
  answerComplaint,
  attemptInput,
  breakGlass,
  correct,
  debtInput,
  done,
  key,
  openCase,
  openComplaint,
  personInput,
  recordContactAttempt,
  requestPermit,
  setPolicy,
  tonight,
  permitInput,
  beginContact,
  registerDebtor,
  replyInput,
  reviewGlass,
  serviceOf,
  templateInput,
  textInput,
} from '../kit/verbs.js';
import { approve, newWorld, type KitFirm, type Person, type World } from '../kit/world.js';

const world = newWorld();

/** Where a row lies, seen by the collector and the lead of the north who ask. */
type Place = 'OWN' | 'TEAM' | 'OTHER_TEAM' | 'NO_TEAM' | 'ELSEWHERE';

/** What the scopes mean, said once more and apart from the code that makes SQL of them. */
const visible: Readonly<Record<ScopeName, readonly Place[]>> = {
  INSTITUTION: ['OWN', 'TEAM', 'OTHER_TEAM', 'NO_TEAM'],
  TEAM: ['OWN', 'TEAM'],
  OWN_CASES: ['OWN'],
  ENGAGEMENT: ['OWN'],
  OWN_FIRM: [],
  TO_DECIDE: [],
  SELF: [],
  NONE: [],
};

/** The nearest place that a scope leaves out. */
const beyond: Readonly<Record<ScopeName, Place>> = {
  INSTITUTION: 'ELSEWHERE',
  TEAM: 'OTHER_TEAM',
  OWN_CASES: 'TEAM',
  ENGAGEMENT: 'TEAM',
  OWN_FIRM: 'TEAM',
  TO_DECIDE: 'OWN',
  SELF: 'OWN',
  NONE: 'OWN',
};

/** A row of each type that `node` finds, all hanging on one case. */
type Rows = Readonly<Record<string, string>>;

let table: AccessTable;
const people = new Map<Role, Person>();
const places = new Map<Place, Rows>();
const at = (place: Place): Rows => places.get(place)!;
const as = (role: Role): Person => people.get(role)!;
/** What takes two, asked for by each role, and what waits for each to decide. */
const asked = new Map<Role, string>();
const waiting = new Map<Role, string[]>();
/** Extraordinary accesses to what they see anyway, reviewed; and for the officer to review, and to take note of. */
const glasses = new Map<Role, string>();
const unreviewed: string[] = [];
const alerts: string[] = [];
/** Histories to be judged again, for the officer to cancel. */
const rejudgements: string[] = [];
/** One, of the institution's own. */
let nightlyRun: string;
const deliveries = { reports: [] as string[], lines: [] as string[], finding: '' };
/** The firms of those who act for one, and what each is engaged for: the case of one's own. */
const firms = new Map<Role, KitFirm>();
const engagements = new Map<Role, string>();
/** To which the law firm passes its case on. */
let passedTo: KitFirm;
/** One by each role that may reveal. */
const reveals = new Map<Role, string>();
/** By where its case lies, done by a service; and by who did it, on the case of one's own. */
const findings = new Map<Place | Role, string>();
/** Debtors that hang on no case. */
const withoutCase: string[] = [];
/** By each firm that may record: it corrects its own alone. */
const attempts = new Map<Role, string>();
/** By each who makes contacts: nobody else begins theirs or gives them back. */
const permits = new Map<Role, string[]>();
/** Of each case its write-off. */
const writeOffs = new Map<string, string>();
/** Of each case its pause. */
const pauses = new Map<string, string>();
let packChangeId: string;
/** Of no case: the version, and that it is in force. */
let strategyIds: { readonly version: string; readonly inForce: string };
/** An entry that is in the tree. */
let entryId: string;
/** Not released yet. */
let standingHold: string;
/** Never removed, with what waits to be told to it. */
let standingWebhook: string;
let waitingDelivery: string;
let webhookCount = 0;
/** To be taken one by one: each can be done with once. */
const pool: Record<
  | 'agreed'
  | 'proposed'
  | 'identities'
  | 'keys'
  | 'people'
  | 'restricted'
  | 'findings'
  | 'unlinked'
  | 'unanswered'
  | 'answered'
  | 'plans'
  | 'performing'
  | 'promises'
  | 'worked'
  | 'lived'
  | 'decided'
  | 'unpaused'
  | 'payments'
  | 'webhooks'
  | 'paused'
  | 'unmatched'
  | 'unappointed'
  | 'appointed'
  | 'inHand'
  | 'writtenOff'
  | 'owed'
  | 'drafts'
  | 'sold'
  | 'returned',
  string[]
> = {
  unappointed: [],
  appointed: [],
  inHand: [],
  writtenOff: [],
  owed: [],
  drafts: [],
  sold: [],
  returned: [],
  findings: [],
  agreed: [],
  proposed: [],
  identities: [],
  keys: [],
  people: [],
  restricted: [],
  unlinked: [],
  unanswered: [],
  answered: [],
  plans: [],
  performing: [],
  promises: [],
  worked: [],
  lived: [],
  decided: [],
  unpaused: [],
  payments: [],
  webhooks: [],
  paused: [],
  unmatched: [],
};
const toAgree: PlanFieldsFragment[] = [];
const cent = { amountMinor: '1', currency: 'CNY' };
/** Each another amount: what is asked for twice is refused. */
let waived = 1;
/** What each has in hand to give back. */
const held = new Map<Role, string>();

beforeAll(async () => {
  const { schema, catalogue, permissions } = await buildApi(
    world().database.orm.getMetadata(),
    makeCursors(Buffer.alloc(32)),
  );
  table = accessTable({ schema, catalogue, permissions });
  passedTo = await world().firm();
  for (const kind of ['LAW_FIRM', 'AGENCY', 'VALUER'] as const) {
    firms.set(kind, await world().firm(kind));
    people.set(kind, await firms.get(kind)!.person());
  }
  firms.set('FIRM_ADMINISTRATOR', firms.get('LAW_FIRM')!);
  people.set('FIRM_ADMINISTRATOR', firms.get('LAW_FIRM')!.administrator);
  for (const role of roleNames.filter((each) => !people.has(each)))
    people.set(role, await world().person(role, role === 'COLLECTOR' || role === 'TEAM_LEAD' ? 'North' : undefined));
  const other = await world().otherInstitution();
  const elsewhere: World = { ...world(), ...other, institutionId: other.administrator.actor.institutionId };
  places.set('OWN', await rowsOf(world(), as('COLLECTOR')));
  places.set('TEAM', await rowsOf(world(), await world().person('COLLECTOR', 'North')));
  places.set('OTHER_TEAM', await rowsOf(world(), await world().person('COLLECTOR', 'South')));
  places.set('NO_TEAM', await rowsOf(world(), null));
  places.set('ELSEWHERE', await rowsOf(elsewhere, await elsewhere.person('COLLECTOR', 'North')));
  const second = await world().person('COMPLIANCE_OFFICER');
  for (const role of roleNames.filter((each) => !firms.has(each))) {
    asked.set(role, (await takeTwo(world(), as(role), 'ERASURE')).id);
    await approve(second, asked.get(role)!);
    const [kind] = (Object.keys(approvers) as ApprovalKind[]).filter((each) => approvers[each].includes(role));
    const requests = kind ? [1, 2].map(() => takeTwo(world(), second, kind)) : [];
    waiting.set(
      role,
      (await Promise.all(requests)).map(({ id }) => id),
    );
  }
  const officer = as('COMPLIANCE_OFFICER');
  for (const role of table.extraordinary) {
    glasses.set(role, await breakGlass(as(role), at('OWN')['Case']!));
    await reviewGlass(officer, glasses.get(role)!);
    unreviewed.push(await breakGlass(as(role), at('OWN')['Case']!));
    alerts.push(await alertOf(officer, await breakGlass(as(role), at('OWN')['Case']!)));
  }
  const counsel = as('LEGAL_COUNSEL');
  const caseId = at('OWN')['Case']!;
  for (const [role, firm] of firms)
    if (role !== 'FIRM_ADMINISTRATOR') engagements.set(role, await engage(counsel, firm, [caseId]));
  engagements.set('FIRM_ADMINISTRATOR', engagements.get('LAW_FIRM')!);
  for (const role of ['LAW_FIRM', 'AGENCY'] as const) {
    asked.set(role, (await takeTwo(world(), as(role), 'REBUTTED_CONTACT', undefined, caseId)).id);
    await approve(second, asked.get(role)!);
  }
  const input = calls['reveal']!(at('OWN'), officer) as Record<string, unknown>;
  for (const role of table.operations.find(({ name }) => name === 'reveal')!.scopes.keys())
    reveals.set(role, await made(as(role), 'reveal', { ...input, purpose: purposeOf(role) }, 'revealId'));
  packChangeId = await changePack(officer, second);
  await giveHolds(world(), officer, counsel);
  standingHold = await placeHold(officer, { debtorId: at('OWN')['Debtor']! });
  const service = await serviceOf(world());
  const { administrator } = world();
  const each = async (to: string[], count: number, make: () => Promise<string>): Promise<void> => {
    for (let left = count; left > 0; left--) to.push(await make());
  };
  await each(pool.agreed, 6, () => engage(counsel, passedTo, [caseId]));
  const proposal = (): Record<string, unknown> =>
    calls['proposeSubEngagement']!(at('OWN'), as('LAW_FIRM')) as Record<string, unknown>;
  await each(pool.proposed, 6, () => made(as('LAW_FIRM'), 'proposeSubEngagement', proposal(), 'engagementId'));
  await each(pool.identities, 3, async () => {
    const { id: userId } = await world().person('ANALYST');
    const link = { userId, externalId: { issuer: 'https://issuer.example', subject: key() } };
    return made(administrator, 'linkIdentity', link, 'identityId');
  });
  await each(pool.keys, 3, async () => {
    const { id: userId } = await world().person('SERVICE');
    const apiKey = { userId, name: 'Dialler', scopes: ['READ'], expiresAt: '2026-12-01T00:00:00Z' };
    return made(administrator, 'createApiKey', apiKey, 'apiKeyId');
  });
  const webhook = async (): Promise<string> =>
    (await addWebhook(administrator, as('COMPLIANCE_OFFICER'), { description: `Nr ${++webhookCount}` })).id;
  await each(pool.webhooks, 7, webhook);
  await each(pool.paused, 3, async () =>
    made(administrator, 'pauseWebhook', { webhookId: await webhook() }, 'webhookId'),
  );
  standingWebhook = pool.webhooks[0]!;
  await made(administrator, 'testWebhook', { webhookId: standingWebhook }, 'webhookId');
  waitingDelivery = (await deliveriesOf(administrator))[0]!.id;
  const opened = { caseId, debtorId: at('OWN')['Debtor']! };
  for (const [place, { Case, Debtor }] of places) {
    const where = place === 'ELSEWHERE' ? elsewhere : world();
    findings.set(place, await openFinding(where, await serviceOf(where), { caseId: Case!, debtorId: Debtor! }));
  }
  for (const role of table.operations.find(({ name }) => name === 'findings')!.scopes.keys())
    findings.set(role, await openFinding(world(), as(role), opened));
  await each(rejudgements, 4, () =>
    made(as('COMPLIANCE_OFFICER'), 'startRejudgement', { mode: 'TRY' }, 'rejudgementId'),
  );
  await addPhone(service, opened.debtorId, '+8613700137021');
  await bringReport(world(), service.actor, [callTo(world(), '+8613700137021')]);
  await compare(world(), service.actor);
  const { data } = await officer.ask(
    '{ deliveryReports(first: 1) { nodes { id lines(first: 1) { nodes { id findingId } } } } }',
  );
  strategyIds = await strategyInForce(as('TEAM_LEAD'), second);
  nightlyRun = toNodeId('NightlyRun', (await night(world(), service.actor)).id);
  const [report] = data.deliveryReports.nodes;
  const [line] = report.lines.nodes;
  deliveries.reports.push(report.id);
  deliveries.lines.push(line.id);
  deliveries.finding = line.findingId;
  // Nothing runs them here: a difference of the first, as its steps write them.
  await sql`
    insert into rejudgement_difference (institution_id, id, rejudgement_id, attempt_id, case_id, decision_before, decision_after, rule_ids_before, rule_ids_after, entry_id)
    select r.institution_id, ${newId()}::uuid, r.id, a.id, a.case_id, 'ALLOWED', 'REVIEW', '{}', '{cn.visit}', r.entry_id
    from rejudgement r join contact_attempt a on a.institution_id = r.institution_id
    where r.id = ${rejudgements[0]!.replace('rejudgement_', '')}::uuid limit 1`.execute(world().owner);
  await each(pool.findings, 4, () => openFinding(world(), service, opened));
  for (const { id: userId } of people.values()) {
    const { kind, isPresent, validFrom } = { kind: 'TRAINED', isPresent: true, validFrom: '2026-03-02T01:00:00Z' };
    await made(administrator, 'qualifyUser', { userId, kind, isPresent, validFrom }, 'userId');
  }
  for (const { id: firmId } of [...firms.values(), passedTo])
    await made(administrator, 'listFirm', { firmId, isListed: true, validFrom: '2026-03-02T01:00:00Z' }, 'firmId');
  await made(
    administrator,
    'setAllocationOrder',
    calls['setAllocationOrder']!(at('OWN'), administrator),
    'allocationOrderId',
  );
  await made(administrator, 'setSignInPolicy', calls['setSignInPolicy']!(at('OWN'), administrator), 'signInPolicyId');
  const caseless = async (): Promise<string> => {
    const debtorId = await registerDebtor(service);
    withoutCase.push(debtorId);
    return debtorId;
  };
  await each(pool.people, 4, caseless);
  await keepSince2001(world(), await caseless());
  await each(pool.restricted, 2, async () => {
    const personId = await caseless();
    return made(officer, 'restrictPerson', { personId, basis: 'PERSON_ASKED' }, 'personId');
  });
  await sequenceAll(world());
  entryId = (await leaves(world())).find(({ institution }) => institution === world().institutionId)!.id;
});

/** A strategy of each kind of part, which is in force once all that waits for a night has had one. */
async function strategyInForce(lead: Person, second: Person): Promise<typeof strategyIds> {
  const moving = stage('first', [step('call')], [move('last')]);
  const version = await draftStrategy(lead, [segment('all', { stages: [moving, stage('last')] })]);
  const inForce = await putInForce(lead, second, version, { effectiveOn: '2026-06-01' });
  return { version, inForce };
}

/** One that two officers wanted. @returns its id */
async function changePack(by: Person, second: Person): Promise<string> {
  const input = { ...(calls['changePack']!(at('OWN'), by) as Record<string, unknown>), idempotencyKey: key() };
  const asked = 'mutation ($input: ChangePackInput!) { changePack(input: $input) { approval { id } } }';
  await approve(second, done(await by.ask(asked, { input })).changePack.approval.id);
  return made(by, 'changePack', { ...input, idempotencyKey: key() }, 'packChangeId');
}

/** One for which the role may look; any where it may for none, or where its engagement says. */
const purposeOf = (role: Role): LookPurpose => {
  const own = table.purposes[role];
  return (own === 'AS_ENGAGED' ? null : own[0]) ?? 'CONTACT';
};

/** Calls a mutation. @returns a field of its payload */
async function made(by: Person, name: string, input: Record<string, unknown> | string, field: string): Promise<string> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${name}(input: $input) { ${field} } }`;
  const given = { idempotencyKey: key(), ...(input as Record<string, unknown>) };
  return done(await by.ask(document, { input: given }))[name][field] as string;
}

async function rowsOf(where: World, assignee: Person | null): Promise<Rows> {
  const service = await serviceOf(where);
  const opened = await openCase(where, assignee ? { assignee } : {});
  const related = await addRelated(service, opened.debtorId);
  const attempt = await recordContactAttempt(where, service, opened, { note: 'rang eight times' });
  const permitId = await requestPermit(service, opened);
  await beginContact(service, permitId);
  await correct(service, attempt.id, { personReachedId: related.personId });
  await made(service, 'correctPerson', { personId: related.personId, language: 'fr', reason: 'a letter' }, 'personId');
  const [institution, accountId, entryId, pauseId, holdId] = [where.institutionId, newId(), newId(), newId(), newId()];
  pauses.set(opened.caseId, toNodeId('Pause', pauseId));
  const paymentId = await recordPayment(where, service, opened.caseId);
  await made(service, 'reversePayment', { paymentId, reason: 'RETURNED' }, 'paymentReversalId');
  const unmatchedPaymentId = await bringUnmatched(where);
  await made(service, 'rejectPayment', { unmatchedPaymentId, reason: 'NOT_OURS' }, 'unmatchedPaymentId');
  const complaintId = await openComplaint(service, opened.caseId);
  const covered = { debtIds: [opened.debtIds[0]] };
  const planId = (await proposePlan(service, opened.caseId, covered)).id;
  await made(service, 'proposePlan', { ...planInput(opened.caseId), ...covered, statements: [] }, '__typename');
  const promiseId = await recordPromise(service, opened.caseId);
  const procedure = await openProcedure(service, disputeInput(opened.caseId));
  await completeAll(service, procedure);
  await decideProcedure(service, procedure.id, 'VERIFIED');
  const portfolioId = await fillPortfolio(where, opened.caseId, service.id);
  const [written] = await writeOff(service, await where.person('COMPLIANCE_OFFICER'), opened.caseId);
  done(await askToEnd(service, written!.id));
  writeOffs.set(opened.caseId, written!.id);
  await setWriteOffLimit(await where.person('COMPLIANCE_OFFICER'), 0);
  await changePlanPolicy(await where.person('COMPLIANCE_OFFICER'), '2026-05-01T00:00:00Z');
  const circumstanceId = await recordCircumstance(service, opened.debtorId);
  await made(await where.person('COMPLIANCE_OFFICER'), 'endCircumstance', { circumstanceId }, 'circumstanceId');
  const affairsStatementId = await recordAffairs(service, opened.debtorId);
  await changeAffordabilityPolicy(await where.person('COMPLIANCE_OFFICER'), { validFrom: '2026-05-01T00:00:00Z' });
  await fillQueue(where, opened, service.id);
  await setQueuePolicy(await where.person('COMPLIANCE_OFFICER'));
  const { consentId, wishId } = await hear(service, related.personId, { contactAttemptId: attempt.id });
  const [caseId, debtorId, contactPointId] = [opened.caseId, opened.debtorId, opened.contactPointId].map((id) =>
    id.replace(/^\w+_/, ''),
  );
  await sql`
    with account as (
      insert into account (institution_id, id, debtor_id, product_kind, currency, recorded_at, entry_id)
      values (${institution}::uuid, ${accountId}::uuid, ${debtorId}::uuid, 'CREDIT_CARD', 'CNY', now(), ${entryId}::uuid)
    ), statement as (
      insert into statement (institution_id, id, account_id, statement_on, months_of_delay, currency, billed_minor, paid_minor, recorded_at, entry_id)
      values (${institution}::uuid, ${newId()}::uuid, ${accountId}::uuid, '2026-03-01', 0, 'CNY', 1, 1, now(), ${entryId}::uuid)
    ), pause as (
      insert into pause (institution_id, id, case_id, reason, valid_from, recorded_at, entry_id)
      values (${institution}::uuid, ${pauseId}::uuid, ${caseId}::uuid, 'REPRESENTATION', '2026-01-01', now(), ${entryId}::uuid)
    ), ended as (
      insert into pause_end (institution_id, id, case_id, pause_id, ends_at, recorded_at, actor_id, entry_id)
      values (${institution}::uuid, ${newId()}::uuid, ${caseId}::uuid, ${pauseId}::uuid, '2026-11-01', now(), ${service.actor.id}::uuid, ${entryId}::uuid)
    ), refused as (
      insert into pause_refusal (institution_id, id, case_id, reason, asked_from, rule_id, retry_at, recorded_at, actor_id, entry_id)
      values (${institution}::uuid, ${newId()}::uuid, ${caseId}::uuid, 'MORATORIUM', now(), 'uk.breathing-space.once-in-twelve-months', now(), now(), ${service.actor.id}::uuid, ${entryId}::uuid)
    ), noted as (
      insert into debt_condition (institution_id, id, debt_id, condition, is_present, actor_id, valid_from, recorded_at, entry_id)
      values (${institution}::uuid, ${newId()}::uuid, ${opened.debtIds[0]!.replace('debt_', '')}::uuid, 'VALIDATED', true, ${service.actor.id}::uuid, now(), now(), ${entryId}::uuid)
    ), event as (
      insert into limitation_event (institution_id, id, case_id, kind, valid_from, recorded_at, entry_id)
      values (${institution}::uuid, ${newId()}::uuid, ${caseId}::uuid, 'START', now(), now(), ${entryId}::uuid)
    ), complained as (
      insert into complaint_subject (institution_id, id, complaint_id, kind, object_id, recorded_at, entry_id)
      values (${institution}::uuid, ${newId()}::uuid, ${complaintId.replace('complaint_', '')}::uuid, 'CONTACT_ATTEMPT', ${attempt.id.replace('contactAttempt_', '')}::uuid, now(), ${entryId}::uuid)
    ), held as (
      insert into legal_hold (institution_id, id, kind, person_id, reason, reference, actor_id, valid_from, recorded_at, entry_id)
      values (${institution}::uuid, ${holdId}::uuid, 'DEBTOR', ${debtorId}::uuid, 'REGULATOR', 'Order 7', ${service.actor.id}::uuid, now(), now(), ${entryId}::uuid)
    ), released as (
      insert into legal_hold_release (institution_id, id, hold_id, actor_id, approved_by_id, reason, recorded_at, entry_id)
      select ${institution}::uuid, ${newId()}::uuid, ${holdId}::uuid, ${service.actor.id}::uuid, u.id, 'answered', now(), ${entryId}::uuid
      from app_user u where u.institution_id = ${institution}::uuid and u.id <> ${service.actor.id}::uuid limit 1
    ), skilled as (
      insert into collector_skills (institution_id, id, user_id, languages, product_kinds, most_cases, actor_id, valid_from, recorded_at, entry_id)
      values (${institution}::uuid, ${newId()}::uuid, ${service.actor.id}::uuid, '{zh}', '{}', 7, ${service.actor.id}::uuid, now(), now(), ${entryId}::uuid)
    ), kept_longer as (
      insert into retention_change (institution_id, id, key_class, jurisdiction, years, reason, actor_id, approved_by_id, valid_from, recorded_at, entry_id)
      select ${institution}::uuid, ${newId()}::uuid, 'ACCESS', 'CN', 7, 'a letter', ${service.actor.id}::uuid, u.id, now(), now(), ${entryId}::uuid
      from app_user u where u.institution_id = ${institution}::uuid and u.id <> ${service.actor.id}::uuid limit 1
    ), not_erased as (
      insert into erasure_refusal (institution_id, id, person_id, basis, reasons, hold_ids, recorded_at, actor_id, entry_id)
      values (${institution}::uuid, ${newId()}::uuid, ${related.personId.replace('person_', '')}::uuid, 'PERSON_ASKED', '{LEGAL_HOLD}', array[${holdId}::uuid], now(), ${service.actor.id}::uuid, ${entryId}::uuid)
    ), owed as (
      update debt set account_id = ${accountId}::uuid where institution_id = ${institution}::uuid and case_id = ${caseId}::uuid
    ), data_state as (
      insert into data_state_change (institution_id, id, person_id, state, basis, actor_id, valid_from, recorded_at, entry_id)
      values (${institution}::uuid, ${newId()}::uuid, ${related.personId.replace('person_', '')}::uuid, 'ACTIVE', 'NO_LONGER_NEEDED', ${service.actor.id}::uuid, now(), now(), ${entryId}::uuid)
    )
    insert into contact_point_state (institution_id, id, contact_point_id, state, valid_from, recorded_at, entry_id)
    values (${institution}::uuid, ${newId()}::uuid, ${contactPointId}::uuid, 'CONFIRMED', now(), now(), ${entryId}::uuid)`.execute(
    where.owner,
  );
  return {
    DueStep: await dueStepOf(where, caseId!, service),
    Case: opened.caseId,
    Debtor: opened.debtorId,
    ContactPoint: opened.contactPointId,
    Consent: consentId,
    Wish: wishId,
    Debt: opened.debtIds[0]!,
    Account: `account_${accountId}`,
    Person: related.personId,
    RelatedPerson: related.id,
    ContactAttempt: attempt.id,
    Complaint: complaintId,
    User: (assignee ?? service).id,
    Team: await teamOf(assignee ?? service, where),
    Institution: `institution_${institution}`,
    Template: await addTemplate(where.administrator),
    ContactPermit: permitId,
    ContactRefusal: await requestPermit(service, opened, { at: tonight(where) }),
    ContactPolicy: await setPolicy(await where.person('COMPLIANCE_OFFICER')),
    Hold: toNodeId('Hold', holdId),
    Plan: planId,
    PromiseToPay: promiseId,
    Procedure: procedure.id,
    Circumstance: circumstanceId,
    AffairsStatement: affairsStatementId,
    Payment: paymentId,
    Portfolio: portfolioId,
    UnmatchedPayment: unmatchedPaymentId,
  };
}

/** As a night makes it: by a version that nobody drafted, of another name. */
async function dueStepOf({ owner, institutionId }: World, caseId: string, { actor }: Person): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with drafted as (
      insert into strategy_version (institution_id, id, name, number, definition, actor_id, recorded_at, entry_id)
      values (${institutionId}::uuid, ${newId()}::uuid, ${caseId}, 1, '[]', ${actor.id}::uuid, now(), ${newId()}::uuid) returning *
    ), force as (
      insert into strategy_in_force (institution_id, id, effective_on, champion_id, challenger_percent, actor_id, approved_by_id, valid_from, recorded_at, entry_id)
      select institution_id, ${newId()}::uuid, '2026-03-01', id, 0, actor_id, actor_id, now(), now(), entry_id from drafted returning *
    ), placed as (
      insert into case_strategy (institution_id, id, case_id, in_force_id, version_id, arm, placed_on, segment_code, stage_code, stage_began_on, segment_entered_on, days_past_due, outstanding_minor, currency, valid_from, recorded_at, entry_id)
      select institution_id, ${newId()}::uuid, ${caseId}::uuid, id, champion_id, 'CHAMPION', '2026-03-01', 'all', 'first', '2026-03-01', '2026-03-01', 1, 1, 'CNY', now(), now(), entry_id from force returning *
    ), due as (
      insert into due_step (institution_id, id, case_id, version_id, segment_code, stage_code, stage_began_on, step_code, due_on, lasts_until, made_on, channel, is_automatic, state, tries, entry_id)
      select institution_id, ${newId()}::uuid, case_id, version_id, 'all', 'first', '2026-03-01', 'call', '2026-03-01', '2027-03-01', '2026-03-01', 'PHONE', false, 'WAITING', 0, entry_id from placed returning *
    )
    insert into due_step_change (institution_id, id, case_id, due_step_id, state, valid_from, recorded_at, entry_id)
    select institution_id, ${newId()}::uuid, case_id, id, 'WAITING', now(), now(), entry_id from due returning due_step_id as id`.execute(
    owner,
  );
  return toNodeId('DueStep', rows[0]!.id);
}

/** A service has no team: any team of its institution will do. */
async function teamOf({ id }: Person, { administrator }: World): Promise<string> {
  const { data } = await administrator.ask(
    `{ node(id: "${id}") { ... on User { team { id } } } teams(first: 1) { nodes { id } } }`,
  );
  return data.node.team?.id ?? data.teams.nodes[0].id;
}

const typeCalled = (name: string): TypeAccess => table.types.find((type) => type.name === name)!;
const typeOf = (name: string): GraphQLObjectType => world().app.schema.getType(name) as GraphQLObjectType;

describe('purposes', () => {
  test.each(roleNames)('a %s looks for just those that the table says', async (role) => {
    for (const purpose of lookPurposes) {
      const { codes } = await as(role).ask(`{ node(id: "${as(role).id}", purpose: ${purpose}) { id } }`);
      const own = table.purposes[role];
      // These firms are engaged for every purpose.
      const mayLook = own === 'AS_ENGAGED' || own.includes(purpose);
      expect({ role, purpose, codes }).toEqual({ role, purpose, codes: mayLook ? [] : ['FORBIDDEN'] });
    }
  });
});

describe('scopes', () => {
  /** Not by their case alone: who made them, who decides them and for whom they are counts. */
  const byPerson = [
    'Approval',
    'BreakGlass',
    'Alert',
    'Rejudgement',
    'NightlyRun',
    'Firm',
    'Engagement',
    'Reveal',
    'Finding',
    'DeliveryReport',
    'DeliveryLine',
    'StrategyVersion',
    'StrategyInForce',
  ];

  test('there is a row of every type that node(id) finds, in every place', () => {
    const types = rooms.flatMap(({ nodes }) => [...nodes]).filter((type) => !byPerson.includes(type));
    for (const rows of places.values()) expect(Object.keys(rows).sort()).toEqual(types.sort());
  });

  test.each(roleNames)(
    'a %s finds by id just the rows of the scope that the table says, of every type',
    async (role) => {
      for (const type of Object.keys(at('OWN'))) {
        const ids = [...places.values()].map((rows) => rows[type]!);
        const scope = typeCalled(type).scopes.get(role) ?? 'NONE';
        const expected = [...places].map(([place, rows]) => (visible[scope].includes(place) ? rows[type] : null));
        const { data, errors } = await as(role).ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
        const found = (data.nodes as ({ id: string } | null)[]).map((node) => node?.id ?? null);
        expect({ type, scope, found, errors }).toEqual({ type, scope, found: expected, errors: [] });
      }
    },
  );

  test('of what takes two, everybody finds what they asked for, and those who decide what they decide', async () => {
    const known = new Map<string, { kind: ApprovalKind; by: Role | null }>();
    for (const [role, id] of asked) known.set(id, { kind: firms.has(role) ? 'REBUTTED_CONTACT' : 'ERASURE', by: role });
    for (const kind of Object.keys(approvers) as ApprovalKind[])
      known.set((await takeTwo(world(), world().administrator, kind)).id, { kind, by: null });
    for (const [role, scope] of typeCalled('Approval').scopes) {
      const decides = (kind: ApprovalKind): boolean => scope === 'TO_DECIDE' && approvers[kind].includes(role);
      const expected = [...known].filter(([, { kind, by }]) => by === role || decides(kind)).map(([id]) => id);
      const ids = [...known.keys()];
      const { nodes } = (await as(role).ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).data;
      const found = (nodes as ({ id: string } | null)[]).flatMap((node) => (node ? [node.id] : []));
      expect({ role, found }).toEqual({ role, found: expected });
      if (scope !== 'TO_DECIDE') continue;
      const { data } = await as(role).ask('{ approvals(first: 100) { nodes { id } } }');
      const listed = new Set((data.approvals.nodes as { id: string }[]).map(({ id }) => id));
      expect({ role, listed: ids.filter((id) => listed.has(id)) }).toEqual({ role, listed: expected });
    }
  });

  test.each(roleNames)('of extraordinary access a %s finds what the table says, by id and in lists', async (role) => {
    for (const [type, list, all] of [
      ['BreakGlass', 'breakGlasses', [...glasses.values()]],
      ['Alert', 'alerts', [...alerts]],
      ['Rejudgement', 'rejudgements', [...rejudgements]],
      ['NightlyRun', 'nightlyRuns', [nightlyRun]],
      ['StrategyVersion', 'strategyVersions', [strategyIds.version]],
      ['StrategyInForce', 'strategiesInForce', [strategyIds.inForce]],
      ['DeliveryReport', 'deliveryReports', deliveries.reports],
      ['DeliveryLine', null, deliveries.lines],
      ['Reveal', null, [...reveals.values()]],
    ] as const) {
      // Others come to a line by its finding alone.
      const isByFinding = type === 'DeliveryLine' && role !== 'COMPLIANCE_OFFICER';
      const scope = isByFinding ? 'NONE' : (typeCalled(type).scopes.get(role) ?? 'NONE');
      const mine = scope === 'SELF' ? [(type === 'Reveal' ? reveals : glasses).get(role)!] : [];
      const expected = scope === 'INSTITUTION' ? all : mine;
      const { nodes } = (await as(role).ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: all })).data;
      const found = (nodes as ({ id: string } | null)[]).flatMap((node) => (node ? [node.id] : []));
      expect({ type, role, found }).toEqual({ type, role, found: expected });
      if (!list || !table.operations.find(({ name }) => name === list)!.scopes.has(role)) continue;
      const { data } = await as(role).ask(`{ ${list}(first: 100) { nodes { id } } }`);
      const listed = new Set((data[list].nodes as { id: string }[]).map(({ id }) => id));
      expect({ role, listed: all.filter((id) => listed.has(id)) }).toEqual({ role, listed: expected });
    }
  });

  test.each(roleNames)('of firms and engagements a %s finds what the table says, by id and in lists', async (role) => {
    const own = firms.get(role);
    // A firm also sees those that it passes cases on to, and its proposals.
    const isPassingOn = role === 'LAW_FIRM' || role === 'FIRM_ADMINISTRATOR';
    const known = {
      Firm: [...new Set([...firms.values(), passedTo].map(({ id }) => id))],
      Engagement: [...new Set([...engagements.values(), pool.agreed[0]!, pool.proposed[0]!])],
    };
    const ofOwn = {
      Firm: [...(own ? [own.id] : []), ...(isPassingOn ? [passedTo.id] : [])],
      Engagement: [engagements.get(role)!, ...(isPassingOn ? [pool.proposed[0]!] : [])],
    };
    for (const [type, list] of [
      ['Firm', 'firms'],
      ['Engagement', 'engagements'],
    ] as const) {
      const scope = typeCalled(type).scopes.get(role) ?? 'NONE';
      expect(['INSTITUTION', 'OWN_FIRM', 'ENGAGEMENT', 'NONE']).toContain(scope);
      const expected = scope === 'INSTITUTION' ? known[type] : scope === 'NONE' ? [] : ofOwn[type];
      const ids = known[type];
      const { nodes } = (await as(role).ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).data;
      const found = (nodes as ({ id: string } | null)[]).flatMap((node) => (node ? [node.id] : []));
      expect({ type, role, found: found.sort() }).toEqual({ type, role, found: [...expected].sort() });
      if (!table.operations.find(({ name }) => name === list)!.scopes.has(role)) continue;
      const { data } = await as(role).ask(`{ ${list}(first: 100) { nodes { id } } }`);
      const listed = new Set((data[list].nodes as { id: string }[]).map(({ id }) => id));
      expect({ role, listed: ids.filter((id) => listed.has(id)).sort() }).toEqual({
        role,
        listed: [...expected].sort(),
      });
    }
  });

  /** Entries of the journal, and cases by a condition. */
  const bySubject = ['accessesTo', 'journal', 'casesTouchedBy'];
  test.each(roleNames)(
    'of findings a %s finds those of the cases that the table says, and their own; a firm those of its own people alone',
    async (role) => {
      const scope = typeCalled('Finding').scopes.get(role) ?? 'NONE';
      const isSeen = (of: Place | Role): boolean => {
        if (firms.has(role)) return of === role && visible[scope].includes('OWN');
        return of === role || visible[scope].includes(places.has(of as Place) ? (of as Place) : 'OWN');
      };
      const all = [...findings.values()];
      const expected = [...findings].filter(([of]) => isSeen(of)).map(([, id]) => id);
      const { nodes } = (await as(role).ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: all })).data;
      const found = (nodes as ({ id: string } | null)[]).flatMap((node) => (node ? [node.id] : []));
      expect({ role, found }).toEqual({ role, found: expected });
      if (!table.operations.find(({ name }) => name === 'findings')!.scopes.has(role)) return;
      const { data } = await as(role).ask('{ findings(first: 100) { nodes { id } } }');
      const listed = new Set((data.findings.nodes as { id: string }[]).map(({ id }) => id));
      expect({ role, listed: all.filter((id) => listed.has(id)) }).toEqual({ role, listed: expected });
    },
  );

  test('a list holds just those rows too, and counts them', async () => {
    const lists = table.operations.filter(
      ({ kind, name, on }) =>
        kind === 'Query' && isList(name) && !bySubject.includes(name) && !byPerson.includes(on ?? ''),
    );
    expect(lists.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['cases', 'contactAttempts', 'debtors', 'users']),
    );
    for (const { name, on, scopes } of lists) {
      for (const [role, scope] of scopes) {
        const { data } = await as(role).ask(`{ ${name}(first: 100) { totalCount nodes { id } } }`);
        const found = (data[name].nodes as { id: string }[]).map(({ id }) => id).sort();
        const places = [
          ...visible[scope].map((place) => (on === 'WriteOff' ? writeOffs.get(at(place)['Case']!)! : at(place)[on!]!)),
          ...(on === 'Debtor' && scope === 'INSTITUTION' ? withoutCase : []),
        ];
        const expected = hangsOnCase(on!) ? [...new Set(places)].sort() : await allOf(on!, scope, as(role));
        expect({ name, role, found, count: data[name].totalCount }).toEqual({
          name,
          role,
          found: expected,
          count: expected.length,
        });
      }
    }
  });

  test('a mutation that names a row names none beyond its scope', async () => {
    const before = await rowCounts(world());
    const naming = table.operations.filter(({ kind, name }) => kind === 'Mutation' && namesRow(name));
    expect(naming.length).toBeGreaterThan(8);
    for (const { name, scopes } of naming) {
      for (const [role, scope] of scopes) {
        const { codes } = await call(as(role), name, at(beyond[scope]));
        expect({ name, role, scope, codes }).toEqual({ name, role, scope, codes: ['NOT_FOUND'] });
      }
    }
    expect(await rowCounts(world())).toEqual(before);
  });

  /** Whether its call takes anything from the rows of a place. */
  function namesRow(name: string): boolean {
    let isTaken = false;
    calls[name]!(new Proxy(at('OWN'), { get: (rows, type) => ((isTaken = true), rows[String(type)]) }), as('SERVICE'));
    return isTaken;
  }

  const isList = (name: string): boolean =>
    getNamedType(world().app.schema.getQueryType()!.getFields()[name]!.type).name.endsWith('Connection');
  const hangsOnCase = (type: string): boolean => !(type in tables);
  const tables: Readonly<Record<string, string>> = {
    User: 'app_user',
    Team: 'team',
    ExternalIdentity: 'external_identity',
    ApiKey: 'api_key',
    SignInPolicy: 'sign_in_policy',
    Webhook: 'webhook',
    WebhookDelivery: 'webhook_delivery',
    PackChange: 'pack_change',
    Hold: 'legal_hold',
    RetentionChange: 'retention_change',
    Template: 'template',
    ContactPolicy: 'contact_policy',
    PlanPolicy: 'plan_policy',
    AffordabilityPolicy: 'affordability_policy',
    WriteOffLimit: 'write_off_limit',
    Portfolio: 'portfolio',
    TransferNotice: 'transfer_notice',
    ImportedTape: 'imported_tape',
    CollectorSkills: 'collector_skills',
    QueuePolicy: 'queue_policy',
    AllocationOrder: 'allocation_order',
    UnmatchedPayment: 'unmatched_payment',
  };
  const allOf = async (type: string, scope: ScopeName, { actor }: Person): Promise<string[]> => {
    const ofFirm = scope === 'OWN_FIRM' ? sql`and firm_id = ${actor.firmId}::uuid` : sql``;
    const { rows } = await sql<{
      id: string;
    }>`select id from ${sql.table(tables[type]!)} where institution_id = ${world().institutionId}::uuid ${ofFirm}`.execute(
      world().owner,
    );
    return rows.map(({ id }) => toNodeId(type, id)).sort();
  };
});

describe('fields', () => {
  /** The way to a type that has no id of its own: from which row, through which fields. */
  const ways: Readonly<Record<string, readonly [from: string, ...fields: string[]]>> = {
    ApprovalDecision: ['Approval', 'decisions'],
    BreakGlassReview: ['BreakGlass', 'reviews'],
    FindingChange: ['Finding', 'changes'],
    FirmListing: ['Firm', 'listings'],
    Bucket: ['Case', 'bucket'],
    CaseAge: ['Case', 'ages(first: 1)', 'nodes'],
    CaseStageChange: ['Case', 'stages'],
    CaseAssignment: ['Case', 'assignments'],
    Pause: ['Case', 'pauses'],
    PauseEnd: ['Case', 'pauses', 'ends'],
    PauseRefusal: ['Case', 'pauseRefusals'],
    DebtCondition: ['Debt', 'conditions'],
    CaseStrategy: ['Case', 'strategies'],
    DueStepChange: ['DueStep', 'changes'],
    PlanInstalment: ['Plan', 'instalments'],
    PlanChange: ['Plan', 'changes'],
    PlanRefusal: ['Case', 'planRefusals'],
    PlanReason: ['Case', 'planRefusals', 'reasons'],
    PromiseChange: ['PromiseToPay', 'changes'],
    CircumstanceEnd: ['Circumstance', 'ends'],
    AffairsLine: ['AffairsStatement', 'lines'],
    ProcedureTask: ['Procedure', 'tasks'],
    ProcedureTaskDone: ['Procedure', 'tasks', 'done'],
    ProcedurePause: ['Procedure', 'pauses'],
    ProcedureDecision: ['Procedure', 'decisions'],
    LimitationEvent: ['Case', 'limitationEvents'],
    HandOut: ['Case', 'handOuts'],
    PriorityPart: ['Case', 'handOuts', 'parts'],
    AllowedWay: ['Case', 'handOuts', 'ways'],
    QueueHold: ['Case', 'queueHolds'],
    Appointment: ['Case', 'appointments'],
    PaymentReversal: ['Payment', 'reversals'],
    PortfolioCase: ['Portfolio', 'cases(first: 1)', 'nodes'],
    TransferNotice: ['Portfolio', 'notices(first: 1)', 'nodes'],
    CaseOrigin: ['Case', 'origins'],
    ImportedTape: ['Case', 'origins', 'tape'],
    WriteOff: ['Case', 'writeOffs(first: 1)', 'nodes'],
    WriteOffEnd: ['Case', 'writeOffs(first: 1)', 'nodes', 'ends'],
    BalanceEntry: ['Debt', 'balanceEntries(first: 1)', 'nodes'],
    UnmatchedPaymentDecision: ['UnmatchedPayment', 'decisions'],
    Statement: ['Account', 'statements(first: 1)', 'nodes'],
    AccountAge: ['Account', 'ages(first: 1)', 'nodes'],
    ContactPointState: ['ContactPoint', 'states'],
    ContactAttemptDebt: ['ContactAttempt', 'debtsIntended'],
    ContactAttemptCorrection: ['ContactAttempt', 'correctedBy'],
    ComplaintChange: ['Complaint', 'changes'],
    ComplaintSubject: ['Complaint', 'subjects'],
    DataStateChange: ['Person', 'dataStates'],
    ErasureRefusal: ['Person', 'erasureRefusals'],
    HoldRelease: ['Hold', 'releases'],
    PersonCorrection: ['Person', 'corrections'],
    ConsentEnd: ['Consent', 'ends'],
    WishEnd: ['Wish', 'ends'],
    PersonCondition: ['Person', 'conditions'],
    EngagementObject: ['Engagement', 'objects(first: 1)', 'nodes'],
    EngagementChange: ['Engagement', 'changes'],
    ContactVerdict: ['ContactAttempt', 'verdict'],
    RejudgementDifference: ['Rejudgement', 'differences(first: 1)', 'nodes'],
    ContactPermitEvent: ['ContactPermit', 'events'],
    TemplateVersion: ['Template', 'versions(first: 1)', 'nodes'],
  };
  /** And to one that has neither an id nor a row with one above it. */
  const listsOf: Readonly<Record<string, string>> = {
    ExternalIdentity: 'identities',
    ApiKey: 'apiKeys',
    SignInPolicy: 'signInPolicies',
    Webhook: 'webhooks',
    WebhookDelivery: 'webhookDeliveries',
    PackChange: 'packChanges',
    RetentionChange: 'retentionChanges',
    PlanPolicy: 'planPolicies',
    AffordabilityPolicy: 'affordabilityPolicies',
    WriteOffLimit: 'writeOffLimits',
    CollectorSkills: 'collectorSkills',
    QueuePolicy: 'queuePolicies',
    AllocationOrder: 'allocationOrders',
  };

  /** Rows that lie in no case. */
  const ownOf = (role: Role): Rows => ({
    Approval: asked.get(role) ?? asked.get('COLLECTOR')!,
    BreakGlass: glasses.get(role) ?? glasses.get('COLLECTOR')!,
    Alert: alerts[0]!,
    Rejudgement: rejudgements[0]!,
    NightlyRun: nightlyRun,
    StrategyVersion: strategyIds.version,
    StrategyInForce: strategyIds.inForce,
    DeliveryReport: deliveries.reports[0]!,
    Firm: (firms.get(role) ?? passedTo).id,
    Engagement: engagements.get(role) ?? engagements.get('AGENCY')!,
    Reveal: reveals.get(role) ?? reveals.get('COLLECTOR')!,
    Finding: findings.get(role) ?? findings.get('OWN')!,
    // Of the people of the institution a firm knows none.
    ...(firms.has(role) && { User: as(role).id }),
  });

  const documentFor = (role: Role, type: string, inner: string): string => {
    if (type === 'Viewer') return `{ viewer { ${inner} } }`;
    // Everybody's own.
    if (type === 'UserQualification') return `{ viewer { qualifications { ${inner} } } }`;
    if (type === 'ContactHistory') return `{ contactHistory(debtorId: "${at('OWN')['Debtor']}") { ${inner} } }`;
    if (type === 'DeliveryLine')
      return `{ node(id: "${deliveries.finding}") { ... on Finding { deliveryLine { ${inner} } } } }`;
    if (listsOf[type]) return `{ ${listsOf[type]}(first: 1) { nodes { ${inner} } } }`;
    // They set the buckets, and see no case that lies in one.
    if (type === 'Bucket' && role === 'ADMINISTRATOR')
      return `mutation { setBucketScheme(input: { buckets: [{ code: "M0", label: "all", fromDay: 0 }], idempotencyKey: "${key()}" }) { buckets { ${inner} } } }`;
    const [from, ...fields] = ways[type] ?? [type];
    const below = fields.reduceRight((within, field) => `${field} { ${within} }`, inner);
    const id = ownOf(role)[from] ?? at('OWN')[from];
    return `{ node(id: "${id}") { ... on ${from} { ${below} } } }`;
  };

  test.each(roleNames)('a %s reads of every type the fields that the table says, and no other', async (role) => {
    const wrong: string[] = [];
    for (const { name: type, scopes, fields } of table.types) {
      for (const [field, readers] of fields) {
        const asked = typeOf(type).getFields()[field]!;
        const document = documentFor(role, type, selected(asked));
        const { codes, data } = await as(role).ask(document);
        const value = valueIn(data, field);
        const isRead = codes.length === 0 && value.isThere;
        const isRefused = codes.length > 0 && codes.every((code) => code === 'FORBIDDEN') && !value.isGiven;
        const isUnseen = codes.length === 0 && !value.isThere;
        const expected = !scopes.has(role) ? isRefused || isUnseen : readers.has(role) ? isRead : isRefused;
        if (!expected) wrong.push(`${role} ${type}.${field}: ${document} → ${JSON.stringify({ codes, data })}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  const selected = ({ name, args, type }: GraphQLField<unknown, unknown>): string =>
    `${name}${leastArguments(args)}${isCompositeType(getNamedType(type)) ? ' { __typename }' : ''}`;

  /** Whether a field stands anywhere in an answer, and whether with more than null. */
  function valueIn(data: unknown, field: string): { isThere: boolean; isGiven: boolean } {
    let [isThere, isGiven] = [false, false];
    JSON.stringify(data ?? null, (name, value: unknown) => {
      if (name === field) [isThere, isGiven] = [true, isGiven || value !== null];
      return value;
    });
    return { isThere, isGiven };
  }
});

/** The least that answers: what each operation is called with, on the rows of a place. */
const calls: Readonly<Record<string, (rows: Rows, by: Person) => string | Record<string, unknown>>> = {
  alerts: () => '(first: 1)',
  rejudgements: () => '(first: 1)',
  deliveryReports: () => '(first: 1)',
  nightlyRuns: () => '(first: 1)',
  rollRates: () => '(from: "2026-03-01", to: "2026-04-01")',
  outcomeFigures: () => '(input: { from: "2026-02-01", to: "2026-02-28", by: TEAM, measures: [CURE_RATE] })',
  strategyVersions: () => '(first: 1)',
  strategiesInForce: () => '(first: 1)',
  dueSteps: () => '(first: 1)',
  dryRunStrategy: () => `(versionId: "${strategyIds.version}", first: 1)`,
  strategyComparison: () => `(inForceId: "${strategyIds.inForce}")`,
  draftStrategy: () => strategyInput(),
  // Waits for a second person, each for another.
  putStrategyInForce: () => ({
    ...{ versionId: strategyIds.version, reason: 'a test' },
    effectiveOn: new Date(Date.UTC(2026, 5, 1 + changes++)).toISOString().slice(0, 10),
  }),
  startRejudgement: () => ({ mode: 'TRY' }),
  cancelRejudgement: (_, by) => ({ rejudgementId: (isOfficer(by) && rejudgements.pop()) || '' }),
  apiKeys: () => '(first: 1)',
  webhooks: () => '(first: 1)',
  webhookDeliveries: () => '(first: 1)',
  approvals: () => '(first: 1)',
  breakGlasses: () => '(first: 1)',
  cases: () => '(first: 1)',
  complaints: () => '(first: 1)',
  contactAttempts: () => '(first: 1)',
  contactPermission: ({ Case }) => `(input: { caseId: "${Case}", channel: VISIT })`,
  contactPolicies: () => '(first: 1)',
  contactReplay: ({ Debtor }) =>
    `(debtorId: "${Debtor}", from: "2026-03-01T00:00:00Z", to: "2026-05-01T00:00:00Z", knownAt: "2026-03-01T00:00:00Z")`,
  contactHistory: ({ Debtor }) => `(debtorId: "${Debtor}")`,
  accessesTo: ({ Debtor }) => `(personId: "${Debtor}", first: 1)`,
  journal: ({ Case }) => `(first: 1, filter: { caseId: "${Case}" })`,
  contactClaim: ({ Debtor }) => `(debtorId: "${Debtor}", from: "2026-03-01T00:00:00Z", to: "2026-05-01T00:00:00Z")`,
  checkpoint: () => '',
  inclusionProof: () => `(entryId: "${entryId}")`,
  consistencyProof: () => '(from: "1", to: "1")',
  copyOfPerson: ({ Debtor }) => `(personId: "${Debtor}", reference: "REQ-1")`,
  debtors: () => '(first: 1)',
  engagements: () => '(first: 1)',
  firms: () => '(first: 1)',
  findings: () => '(first: 1)',
  identities: () => '(first: 1)',
  signInPolicies: () => '(first: 1)',
  node: (_, by) => `(id: "${by.id}")`,
  nodes: (_, by) => `(ids: ["${by.id}"])`,
  teams: () => '(first: 1)',
  users: () => '(first: 1)',
  templates: () => '(first: 1)',
  requiredStatements: () => '(channel: SMS, occasion: REMINDER)',
  rulePacks: () => '',
  packChanges: () => '(first: 1)',
  casesTouchedBy: () => `(packChangeId: "${packChangeId}", first: 1)`,
  holds: () => '(first: 1)',
  placeHold: ({ Debtor }) => ({ debtorId: Debtor, reason: 'LITIGATION', reference: 'Suit 7' }),
  // These too. Another reason each time, and none that may look like a number.
  releaseHold: (rows) => ({
    ...{ holdId: rows === at('OWN') ? standingHold : rows['Hold'] },
    reason: `the suit has ended, ${key().replace(/\d/g, '')}`,
  }),
  retentionTimes: () => '',
  retentionChanges: () => '(first: 1)',
  retentionPlan: () => '',
  changeRetention: () => ({
    ...{ keyClass: 'OTHER', jurisdiction: 'CN', years: 20 + years++, effectiveFrom: '2026-06-01T00:00:00Z' },
    reason: 'a test',
  }),
  applyRetention: () => ({
    asOf: earlier(300 + runs++)
      .toISOString()
      .slice(0, 10),
    reason: 'a test',
  }),
  // Waits for a second person, each for another.
  changePack: () => ({
    ...{ packId: 'us-federal', ruleId: 'us.reg-f.call-frequency', isOff: false, reason: 'a test' },
    values: [{ name: 'limit', value: 7 - changes / 100 }],
    effectiveFrom: new Date(Date.UTC(2026, 5, 1, 0, 0, changes++)).toISOString(),
  }),
  pauseCase: ({ Case }) => ({
    ...{ caseId: Case, reason: 'CEASE_NOTICE' },
    ...{ validTo: earlier(stops++).toISOString(), validFrom: earlier(stops++).toISOString() },
  }),
  endPause: ({ Case }) => ({ pauseId: pauses.get(Case!), endsAt: earlier(ends++).toISOString() }),
  plans: () => '(first: 1)',
  promises: () => '(first: 1)',
  planPolicies: () => '(first: 1)',
  writeOffs: () => '(first: 1)',
  portfolios: () => '(first: 1)',
  transferNotices: () => '(first: 1)',
  importedTapes: () => '(first: 1)',
  writeOffLimits: () => '(first: 1)',
  proposePlan: ({ Case, Debt }) => planInput(Case!, { debtIds: [Debt], ...settlement }),
  agreePlan: (rows, by) => {
    const plan = isCollecting(by) && rows === at('OWN') ? toAgree.pop() : undefined;
    return agreement(plan ?? { id: rows['Plan']!, termsHash: '', proposedAt: '2026-04-01T02:00:00Z' });
  },
  withdrawPlan: (rows, by) => ({ planId: collectedOne(pool.plans, rows, by, 'Plan') }),
  endPlan: (rows, by) => ({ planId: keptOne(rows, by), outcome: 'KEPT' }),
  circumstances: () => '(first: 1)',
  affordability: ({ Case }) => `(caseId: "${Case}")`,
  affordabilityPolicies: () => '(first: 1)',
  recordCircumstance: ({ Debtor }) => ({ debtorId: Debtor, what: 'JOB_LOSS', source: 'DEBTOR_SAID' }),
  endCircumstance: (rows, by) => ({ circumstanceId: endedOne(rows, by) }),
  recordAffairs: ({ Debtor }) => ({ debtorId: Debtor, ...affairsInput }),
  changeAffordabilityPolicy: () => ({ ...affordabilityPolicyInput, validFrom: '2026-05-01T00:00:00Z' }),
  procedures: () => '(first: 1)',
  openProcedure: (rows, by) => ({ kind: 'HARDSHIP', caseId: pausedOne(pool.unpaused, rows, by, 'Case') }),
  completeProcedureTask: (rows, by) => ({
    ...{ procedureId: pausedOne(pool.worked, rows, by), task: 'VERIFY_DEBT' },
  }),
  decideProcedure: (rows, by) => ({
    ...{ procedureId: keptProcedure(rows, by), decision: 'MISTAKEN', reason: 'a letter' },
  }),
  changePlanPolicy: () => ({ ...policyInput, validFrom: '2026-05-01T00:00:00Z' }),
  recordPromise: ({ Case }) => promiseInput(Case!),
  endPromise: (rows, by) => ({
    promiseToPayId: collectedOne(pool.promises, rows, by, 'PromiseToPay'),
    outcome: 'KEPT',
  }),
  noteDebt: ({ Debt }) => ({ debtId: Debt, condition: 'TIME_BARRED', isPresent: true }),
  chargeDebt: ({ Debt }) => ({ debtId: Debt, interest: cent, reason: 'ACCRUED', valueOn: '2026-04-01' }),
  waiveDebt: ({ Debt }) => ({
    ...{ debtId: Debt, principal: { ...cent, amountMinor: String(waived++) } },
    ...{ waiverReason: 'GOODWILL', reason: 'a test' },
  }),
  // Each another reason: what is asked for twice is refused.
  writeOffDebts: (rows, by) => writeOffInput(keptOne(rows, by, 'Case', pool.owed)),
  endWriteOff: (rows, by) => ({
    writeOffId: (isKeeping(by) && rows === at('OWN') && pool.writtenOff.pop()) || writeOffs.get(rows['Case']!)!,
    reason: 'MISTAKEN',
  }),
  draftPortfolio: ({ Case }) => portfolioInput([Case!]),
  transferPortfolio: (rows, by) => ({ portfolioId: soldOne(rows, by, pool.drafts), reason: 'a test' }),
  recordTransferNotices: (rows, by) => ({
    ...{ portfolioId: soldOne(rows, by, pool.sold), sentOn: '2026-04-01', channel: 'LETTER' },
  }),
  putBackCase: (rows, by) => {
    const [portfolioId, caseId] = soldOne(rows, by, pool.returned).split(' ');
    return { portfolioId, caseId: caseId ?? rows['Case'], reason: 'AGREED' };
  },
  exportTape: ({ Portfolio }) => ({ portfolioId: Portfolio, reference: 'x' }),
  setWriteOffLimit: () => ({ alone: { amountMinor: '0', currency: 'JPY' } }),
  payments: () => '(first: 1)',
  unmatchedPayments: () => '(first: 1)',
  allocationOrders: () => '(first: 1)',
  recordPayment: ({ Case }) => paymentInput(world(), Case!),
  reversePayment: (rows, by) => ({ paymentId: paidOf(pool.payments, rows, by) ?? rows['Payment'], reason: 'RETURNED' }),
  assignPayment: (rows, by) => ({
    ...{ unmatchedPaymentId: paidOf(pool.unmatched, rows, by) ?? rows['UnmatchedPayment'], caseId: rows['Case'] },
  }),
  rejectPayment: (rows, by) => ({
    ...{ unmatchedPaymentId: paidOf(pool.unmatched, rows, by) ?? rows['UnmatchedPayment'], reason: 'NOT_OURS' },
  }),
  setAllocationOrder: () => ({ parts: ['FEES', 'INTEREST', 'PRINCIPAL'], sequence: 'DEBT_BY_DEBT' }),
  workQueue: () => '(first: 1)',
  collectorSkills: () => '(first: 1)',
  queuePolicies: () => '(first: 1)',
  nextCase: () => ({}),
  releaseCase: (rows, { actor }) => ({
    ...{ caseId: (rows === at('OWN') && held.get(actor.role)) || rows['Case'], reason: 'END_OF_SHIFT' },
  }),
  recallCase: (rows, by) => ({ caseId: collectedOne(pool.inHand, rows, by, 'Case') }),
  holdCase: ({ Case }) => ({ caseId: Case, reason: 'SENSITIVE', until: '2026-11-01T00:00:00Z' }),
  makeAppointment: (rows, by) => ({
    ...{ caseId: collectedOne(pool.unappointed, rows, by, 'Case'), dueAt: soon(world()) },
  }),
  cancelAppointment: (rows, by) => ({ caseId: collectedOne(pool.appointed, rows, by, 'Case') }),
  allocateCases: () => ({ most: 10, isDryRun: true }),
  setCollectorSkills: ({ User }) => skillsInput(User!),
  setQueuePolicy: () => queuePolicyInput,
  viewer: () => '',
  // One of those that wait for whom it is to decide, and none for the others.
  acknowledgeAlert: (_, by) => ({ alertId: (isOfficer(by) && alerts.pop()) || '' }),
  reviewBreakGlass: (_, by) => ({
    breakGlassId: (isOfficer(by) && unreviewed.pop()) || '',
    finding: 'JUSTIFIED',
    note: 'heard',
  }),
  breakGlass: ({ Case }) => ({ caseId: Case, reason: 'SYSTEM_FAILURE', explanation: 'no lists', minutes: 1 }),
  addContactPoint: ({ Debtor }) => ({
    personId: Debtor,
    kind: 'EMAIL',
    value: `${key()}@example.com`,
    source: 'CONTRACT',
  }),
  addRelatedPerson: ({ Debtor }) => ({ debtorId: Debtor, role: 'SPOUSE', person: personInput() }),
  assignCase: ({ Case }) => ({ caseId: Case, assigneeId: as('COLLECTOR').id }),
  changeUser: (rows, by) => ({ userId: ofFirm(rows, by) ? as('LAW_FIRM').id : rows['User'], isActive: true }),
  linkIdentity: ({ User }) => ({
    ...{ userId: User, externalId: { issuer: 'https://issuer.example', subject: key() }, reason: 'a test' },
  }),
  unlinkIdentity: (_, by) => ({ identityId: (isAdministrator(by) && pool.identities.pop()) || '' }),
  correctPerson: ({ Debtor }) => ({ personId: Debtor, displayName: key(), reason: 'a letter' }),
  recordConsent: ({ Person }) => ({ personId: Person, kind: 'TEXT' }),
  withdrawConsent: ({ Consent }) => ({ consentId: Consent }),
  recordWish: ({ Person }) => ({ personId: Person, kind: 'CEASE' }),
  withdrawWish: ({ Wish }) => ({ wishId: Wish }),
  notePerson: ({ Person }) => ({ personId: Person, condition: 'VULNERABLE' }),
  setSignInPolicy: () => ({ provisionsUnknown: false, roles: ['ANALYST'], followsRoles: false }),
  createApiKey: () => ({
    ...{ userId: as('SERVICE').id, name: 'Dialler', scopes: ['READ'], expiresAt: '2026-12-01T00:00:00Z' },
  }),
  revokeApiKey: (_, by) => ({ apiKeyId: (isAdministrator(by) && pool.keys.pop()) || '' }),
  addWebhook: () => {
    const { idempotencyKey: _, ...webhook } = webhookInput({ description: `Nr ${++webhookCount}` });
    return webhook;
  },
  pauseWebhook: (_, by) => ({ webhookId: (isAdministrator(by) && pool.webhooks.pop()) || '' }),
  resumeWebhook: (_, by) => ({ webhookId: (isAdministrator(by) && pool.paused.pop()) || '' }),
  removeWebhook: (_, by) => ({ webhookId: (isAdministrator(by) && pool.webhooks.pop()) || '' }),
  rotateWebhookSecret: () => ({ webhookId: standingWebhook }),
  replayWebhook: () => ({ webhookId: standingWebhook, from: '2026-04-01T02:00:00Z', to: '2026-05-01T00:00:00Z' }),
  retryWebhookDelivery: () => ({ webhookDeliveryId: waitingDelivery }),
  testWebhook: () => ({ webhookId: standingWebhook }),
  qualifyUser: ({ User }) => ({ userId: User, kind: 'TESTED', isPresent: true, validFrom: '2026-03-02T01:00:00Z' }),
  listFirm: () => ({ firmId: passedTo.id, isListed: true, validFrom: '2026-03-02T01:00:00Z' }),
  explainFinding: (_, { actor: { role } }) => ({ findingId: findings.get(role) ?? '', words: 'x' }),
  confirmFinding: (_, by) => ({ findingId: (isOfficer(by) && pool.findings.pop()) || '', reason: 'x', measures: [] }),
  dismissFinding: (_, by) => ({ findingId: (isOfficer(by) && pool.findings.pop()) || '', reason: 'x' }),
  registerFirm: () => ({ slug: key().slice(0, 8), name: 'N', kind: 'AGENCY' }),
  engageFirm: ({ Case }) => ({ ...wholeTerms, firmId: passedTo.id, caseIds: [Case] }),
  endEngagement: (_, by) => ({ engagementId: (isConsenter(by) && pool.agreed.pop()) || '' }),
  proposeSubEngagement: ({ Case }) => ({
    ...{ ...wholeTerms, engagementId: engagements.get('LAW_FIRM'), firmId: passedTo.id, caseIds: [Case] },
  }),
  decideSubEngagement: (_, by) => ({
    engagementId: (isConsenter(by) && pool.proposed.pop()) || '',
    isConsented: false,
  }),
  reveal: ({ Person }, { actor: { role } }) => ({
    ...{ personIds: [Person], fields: ['NAME'], purpose: purposeOf(role), reference: 'x' },
  }),
  exportEvidence: ({ Debtor }) => ({ debtorId: Debtor, details: [], reference: 'x' }),
  exportPeople: ({ Person }) => ({ personIds: [Person], purpose: 'AUDIT', reference: 'x' }),
  restrictPerson: (rows, by) => ({ personId: oneOf(pool.people, rows, by), basis: 'PERSON_ASKED' }),
  releasePerson: (rows, by) => ({ personId: oneOf(pool.restricted, rows, by), basis: 'PERSON_ASKED' }),
  // Waits for a second person, each for another.
  erasePerson: (rows, by) => ({ personId: oneOf(pool.people, rows, by), basis: 'PERSON_ASKED' }),
  openComplaint: ({ Case }) => ({
    ...{ reference: key(), source: 'DEBTOR', channelReceived: 'PHONE', subIssue: 'OTHER', caseId: Case },
  }),
  linkComplaint: (rows, by) => ({ complaintId: complaintFor(pool.unlinked, rows, by), caseId: rows['Case'] }),
  answerComplaint: (rows, by) => ({ complaintId: complaintFor(pool.unanswered, rows, by), outcome: 'UPHELD' }),
  closeComplaint: (rows, by) => ({ complaintId: complaintFor(pool.answered, rows, by) }),
  reopenComplaint: (rows, by) => ({ complaintId: complaintFor(pool.answered, rows, by) }),
  correctContactAttempt: (rows, by) => ({
    contactAttemptId: (rows === at('OWN') && attempts.get(by.actor.role)) || rows['ContactAttempt'],
    kind: 'MISTAKEN_OUTCOME',
    outcome: 'BUSY',
    reason: 'heard again',
  }),
  decideApproval: (_, { actor }) => ({ approvalId: waiting.get(actor.role)?.pop() ?? '', outcome: 'APPROVED' }),
  moveCase: ({ Case }) => ({ caseId: Case, stage: nextStage() }),
  noteContactPoint: ({ ContactPoint }) => ({ contactPointId: ContactPoint, state: 'CONFIRMED' }),
  openCase: ({ Debtor }) => ({ reference: key(), debtorId: Debtor, debts: [debtInput()] }),
  recordContactAttempt: ({ Case, ContactPoint }) =>
    attemptInput(world(), { caseId: Case!, contactPointId: ContactPoint! }),
  requestContactPermit: ({ Case, ContactPoint }) =>
    permitInput({ caseId: Case!, contactPointId: ContactPoint! }, unhurried),
  beginContact: (rows, by) => ({ permitId: permitOf(rows, by) }),
  returnContactPermit: (rows, by) => ({ permitId: permitOf(rows, by) }),
  setContactPolicy: () => ({ requiresPermits: false, validFrom: '2026-05-01T00:00:00Z' }),
  takeInReply: ({ Case, ContactPoint }) => replyInput(world(), { caseId: Case!, contactPointId: ContactPoint! }),
  addTemplate: () => templateInput(),
  addTemplateVersion: ({ Template }) => ({ templateId: Template, text: textInput() }),
  retireTemplate: ({ Template }) => ({ templateId: Template }),
  registerDebtor: () => ({ person: personInput() }),
  registerTeam: () => ({ name: key() }),
  registerUser: (rows, by) => ({
    login: ofFirm(rows, by) ? `${firms.get('FIRM_ADMINISTRATOR')!.slug}/${key()}` : key(),
    displayName: 'N',
    role: ofFirm(rows, by) ? 'LAW_FIRM' : 'ANALYST',
  }),
  setBucketScheme: () => ({ buckets: defaultBuckets }),
};

/** For firms' administrators, where they stay within their sight. */
const ofFirm = (rows: Rows, { actor }: Person): boolean => actor.firmId !== null && rows === at('OWN');
/** The row of the place, or where it can be done one of those that it can be done with once. */
const oneOf = (some: string[], rows: Rows, by: Person): string =>
  (isOfficer(by) && rows === at('OWN') && some.pop()) || rows['Person']!;
/** The same for those who collect. */
const collectedOne = (some: string[], rows: Rows, by: Person, type: string): string =>
  (isCollecting(by) && rows === at('OWN') && some.pop()) || rows[type]!;
/** The same for those who pause. */
const pausedOne = (some: string[], rows: Rows, { actor }: Person, type = 'Procedure'): string =>
  (['COLLECTOR', 'TEAM_LEAD', 'COMPLIANCE_OFFICER', 'LEGAL_COUNSEL', 'SERVICE'].includes(actor.role) &&
    rows === at('OWN') &&
    some.pop()) ||
  rows[type]!;
/** And for those who read what debtors live under. */
const endedOne = (rows: Rows, { actor }: Person): string =>
  (['COLLECTOR', 'TEAM_LEAD', 'COMPLIANCE_OFFICER', 'LEGAL_COUNSEL'].includes(actor.role) &&
    rows === at('OWN') &&
    pool.lived.pop()) ||
  rows['Circumstance']!;
const keptProcedure = (rows: Rows, { actor }: Person): string =>
  (['TEAM_LEAD', 'COMPLIANCE_OFFICER', 'LEGAL_COUNSEL', 'SERVICE'].includes(actor.role) &&
    rows === at('OWN') &&
    pool.decided.pop()) ||
  rows['Procedure']!;
/** And for those who let collection go on. */
const keptOne = (rows: Rows, by: Person, type = 'Plan', some = pool.performing): string =>
  (isKeeping(by) && rows === at('OWN') && some.pop()) || rows[type]!;
const isKeeping = ({ actor }: Person): boolean =>
  ['TEAM_LEAD', 'COMPLIANCE_OFFICER', 'LEGAL_COUNSEL', 'SERVICE'].includes(actor.role);
/** For those who sell. */
const soldOne = (rows: Rows, { actor }: Person, some: string[]): string =>
  (['COMPLIANCE_OFFICER', 'LEGAL_COUNSEL', 'SERVICE'].includes(actor.role) && rows === at('OWN') && some.pop()) ||
  rows['Portfolio']!;
/** Tomorrow, by the clock of the world. */
const soon = ({ clock }: World): string => new Date(clock.now().getTime() + 86_400_000).toISOString();
const isCollecting = ({ actor }: Person): boolean => ['COLLECTOR', 'TEAM_LEAD', 'SERVICE'].includes(actor.role);
const complaintFor = (some: string[], rows: Rows, { actor }: Person): string =>
  (['LEGAL_COUNSEL', 'COMPLIANCE_OFFICER'].includes(actor.role) && rows === at('OWN') && some.pop()) ||
  rows['Complaint']!;
/** One that stands, or that waits, for who may decide of it. */
const paidOf = (some: string[], rows: Rows, { actor }: Person): string | undefined =>
  ['TEAM_LEAD', 'SERVICE'].includes(actor.role) && rows === at('OWN') ? some.pop() : undefined;
/** Whatever speaks against one more call, there is a reason. */
const unhurried = { isAutomatic: false, reasonCode: 'CALLBACK_AGREED' };
const permitOf = (rows: Rows, { actor }: Person): string =>
  (rows === at('OWN') && permits.get(actor.role)?.pop()) || rows['ContactPermit']!;
const isAdministrator = ({ actor }: Person): boolean => actor.role === 'ADMINISTRATOR';
const isConsenter = ({ actor }: Person): boolean =>
  ['ADMINISTRATOR', 'LEGAL_COUNSEL', 'COMPLIANCE_OFFICER'].includes(actor.role);
const isOfficer = ({ actor }: Person): boolean => actor.role === 'COMPLIANCE_OFFICER';

/** Each call for itself: pauses do not overlap, an end lies before the one before. */
let [changes, ends, stops, years, runs] = [0, 0, 0, 0, 0];
const earlier = (days: number): Date => new Date(Date.UTC(2026, 9, 1) - days * 24 * 60 * 60_000);

let moves = 0;
const nextStage = (): string => ['FIRST', 'SECOND'][moves++ % 2]!;

/** Calls an operation, asking for all that its answer itself holds. */
function call(by: Person, name: string, rows: Rows): ReturnType<Person['ask']> {
  const mutation = world().app.schema.getMutationType()!.getFields()[name];
  const field = mutation ?? world().app.schema.getQueryType()!.getFields()[name]!;
  const given = calls[name]!(rows, by);
  const answer = getNamedType(field.type);
  const fields =
    isObjectType(answer) && !['Viewer', 'ContactHistory'].includes(answer.name)
      ? Object.values(answer.getFields())
      : [];
  const selection =
    fields.length === 0
      ? '{ id }'
      : `{ ${fields.map((each) => `${each.name}${isCompositeType(getNamedType(each.type)) ? ' { __typename }' : ''}`).join(' ')} }`;
  if (typeof given === 'string') return by.ask(`{ ${name}${given} ${selection} }`);
  const type = field.args[0]!.type.toString();
  return by.ask(`mutation ($input: ${type}) { ${name}(input: $input) ${selection} }`, {
    input: { idempotencyKey: key(), ...given },
  });
}

test('every operation of the schema stands in the table, and has a call', () => {
  const names = table.operations.map(({ name }) => name).sort();
  const { schema } = world().app;
  const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) => Object.keys(root.getFields()));
  expect(names).toEqual(roots.sort());
  expect(Object.keys(calls).sort()).toEqual(names);
});

describe.each(['jit', 'graphql-js'] as const)('operations on %s', (mode) => {
  const on = (role: Role): Promise<Person> => world().onExecutor(mode, as(role));
  const operations = (): readonly OperationAccess[] => table.operations;

  beforeAll(async () => {
    for (const role of ['LAW_FIRM', 'AGENCY'] as const) {
      const input = calls['recordContactAttempt']!(at('OWN'), as(role));
      attempts.set(role, await made(as(role), 'recordContactAttempt', input, 'contactAttemptId'));
    }
    // To begin, and to give back, on each executor; before the debtor opts out of such calls.
    for (const role of table.operations.find(({ name }) => name === 'beginContact')!.scopes.keys()) {
      if (permits.has(role)) continue;
      // A machine is issued none once there were as many dials of a number as are advised, whatever the reason.
      const contactPointId =
        role === 'SERVICE'
          ? await addPhone(as(role), at('OWN')['Debtor']!, '+8613987654321')
          : at('OWN')['ContactPoint']!;
      const target = { caseId: at('OWN')['Case']!, contactPointId };
      const made = [1, 2, 3, 4, 5, 6].map(() => requestPermit(as(role), target, unhurried));
      permits.set(role, await Promise.all(made));
    }
    // For each of the three who agree on plans, and of the four who say that one has ended.
    for (let left = 4; left > 0; left--) {
      const [first, second] = [
        await openCase(world(), { assignee: as('COLLECTOR') }),
        await openCase(world(), { assignee: as('COLLECTOR') }),
      ];
      toAgree.push(await proposePlan(as('SERVICE'), first.caseId));
      pool.plans.push((await proposePlan(as('SERVICE'), first.caseId)).id);
      pool.performing.push((await agreePlan(as('SERVICE'), await proposePlan(as('SERVICE'), second.caseId))).id);
      pool.promises.push(await recordPromise(as('SERVICE'), second.caseId));
    }
    // What each of the two has in hand who work from the queue, what a lead recalls, and for each of the three an appointment.
    for (const role of ['COLLECTOR', 'TEAM_LEAD'] as const) {
      const { caseId } = await openCase(world(), { assignee: as(role) });
      await handTo(world(), caseId, as(role).id);
      held.set(role, caseId);
    }
    const { caseId: inHand } = await openCase(world(), { assignee: as('COLLECTOR') });
    await handTo(world(), inHand, as('SERVICE').id);
    pool.inHand.push(inHand);
    for (let left = 3; left > 0; left--) {
      pool.unappointed.push((await openCase(world(), { assignee: as('COLLECTOR') })).caseId);
      const { caseId } = await openCase(world(), { assignee: as('COLLECTOR') });
      await makeAppointment(as('SERVICE'), caseId, soon(world()));
      pool.appointed.push(caseId);
    }
    // For each of the five who pause, and of the four who decide.
    for (let left = 5; left > 0; left--)
      for (const some of [pool.worked, pool.decided]) {
        const { caseId } = await openCase(world(), { assignee: as('COLLECTOR') });
        some.push((await openProcedure(as('SERVICE'), disputeInput(caseId))).id);
      }
    // For each of the four who read circumstances.
    for (let left = 4; left > 0; left--) pool.lived.push(await recordCircumstance(as('SERVICE'), at('OWN')['Debtor']!));
    for (let left = 5; left > 0; left--)
      pool.unpaused.push((await openCase(world(), { assignee: as('COLLECTOR') })).caseId);
    // For each of the four who put written-off debts back.
    await setWriteOffLimit(as('COMPLIANCE_OFFICER'), 125_000);
    for (let left = 4; left > 0; left--) {
      pool.owed.push((await openCase(world(), { assignee: as('COLLECTOR') })).caseId);
      const { caseId } = await openCase(world(), { assignee: as('COLLECTOR') });
      pool.writtenOff.push((await writeOff(as('SERVICE'), as('COMPLIANCE_OFFICER'), caseId))[0]!.id);
    }
    await setWriteOffLimit(as('COMPLIANCE_OFFICER'), 0);
    // For each of the three who sell: one to transfer, one of which debtors are told, one of which a case is put back.
    for (let left = 3; left > 0; left--) {
      const [draft, told, back] = [
        await openCase(world(), { assignee: as('COLLECTOR') }),
        await openCase(world(), { assignee: as('COLLECTOR') }),
        await openCase(world(), { assignee: as('COLLECTOR') }),
      ];
      pool.drafts.push((await draftPortfolio(as('SERVICE'), [draft.caseId])).id);
      pool.sold.push(await sell(as('SERVICE'), as('COMPLIANCE_OFFICER'), [told.caseId]));
      pool.returned.push(`${(await draftPortfolio(as('SERVICE'), [back.caseId])).id} ${back.caseId}`);
    }
    // For each of the two who reverse, assign and reject.
    const service = as('SERVICE');
    for (let left = 2; left > 0; left--) pool.payments.push(await recordPayment(world(), service, at('OWN')['Case']!));
    for (let left = 4; left > 0; left--) pool.unmatched.push(await bringUnmatched(world()));
    // For each of the two who handle complaints.
    const officer = as('COMPLIANCE_OFFICER');
    for (let left = 2; left > 0; left--) {
      pool.unlinked.push(await openComplaint(officer));
      pool.unanswered.push(await openComplaint(officer));
    }
    for (let left = 4; left > 0; left--) {
      const complaintId = await openComplaint(officer);
      await answerComplaint(officer, complaintId);
      pool.answered.push(complaintId);
    }
  });

  test.each(roleNames)('a %s is answered by those that the table gives, with data', async (role) => {
    const person = await on(role);
    for (const { name } of operations().filter(({ scopes }) => scopes.has(role))) {
      const { data, errors } = await call(person, name, at('OWN'));
      expect({ name, errors }).toEqual({ name, errors: [] });
      expect(data[name]).not.toBeNull();
    }
  });

  test.each(roleNames)('a %s is refused all others, before anything is asked of the database', async (role) => {
    const person = await on(role);
    const before = await rowCounts(world());
    for (const { name } of operations().filter(({ scopes }) => !scopes.has(role))) {
      let answer = null as Awaited<ReturnType<typeof call>> | null;
      const sent = await statementsOf(async () => void (answer = await call(person, name, at('OWN'))));
      expect({ name, codes: answer?.codes, data: answer?.data?.[name] ?? null, sent }).toEqual({
        name,
        codes: ['FORBIDDEN'],
        data: null,
        sent: [],
      });
    }
    expect(await rowCounts(world())).toEqual(before);
  });

  test('a stranger is asked who they are', async () => {
    const { ask, ...rest } = world().stranger();
    const before = await rowCounts(world());
    for (const { name } of operations()) {
      const sent = await statementsOf(async () => {
        const { codes, data } = await call({ ask, ...rest }, name, at('OWN'));
        expect({ name, codes, data: data?.[name] ?? null }).toEqual({ name, codes: ['UNAUTHENTICATED'], data: null });
      });
      expect(sent).toEqual([]);
    }
    expect(await rowCounts(world())).toEqual(before);
  });
});
