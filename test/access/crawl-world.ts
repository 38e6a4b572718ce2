/**
 * The world of the crawler: three institutions, four firms that serve one or several of them, 60 users, and cases by the
 * thousand, with a row of every type in each institution. What lies at a border is made on purpose: debtors with cases of
 * two collectors, people who are related to one collector's debtor and are another's, engagements that have ended, have not
 * begun, or show little, and extraordinary access that holds, and that is over.
 */
import { sql } from 'kysely';
import { allocateCases, importContactHistory, importPlacement, importRecords } from '../../src/intake/index.js';
import type { ContactHistoryRow, PlacementRow } from '../../src/intake/records.js';
import type { FirmKind } from '../../src/access/index.js';
import type { Role } from '../../src/lib/actor.js';
import { checkedStrategy } from '../../src/strategy/check-strategy.js';
import { day } from '../../src/lib/calendar.js';
import { toNodeId } from '../../src/lib/id.js';
import { currency } from '../../src/lib/money.js';
import { takeTwo } from '../kit/approvals.js';
import { accountNumberOf, nationalIdOf, privately } from './crawl-plain.js';
import { purposeOf } from './crawl-steps.js';
import { bringReport, callTo, compare } from '../kit/deliveries.js';
import { bringUnmatched, recordPayment } from '../kit/payments.js';
import { changeAffordabilityPolicy, recordAffairs, recordCircumstance } from '../kit/circumstances.js';
import { askToEnd, fillPortfolio, setWriteOffLimit, writeOff, writeOffsOf } from '../kit/disposals.js';
import { completeTask, openProcedure } from '../kit/procedures.js';
import { wholeTerms } from '../kit/engagements.js';
import { openFinding } from '../kit/findings.js';
import { night } from '../kit/nights.js';
import { addWebhook } from '../kit/webhooks.js';
import { move, segment, stage, step } from '../kit/strategies.js';
import { hear } from '../kit/wishes.js';
import {
  addPhone,
  addRelated,
  addTemplate,
  alertOf,
  answerComplaint,
  beginContact,
  breakGlass,
  correct,
  done,
  key,
  openComplaint,
  recordContactAttempt,
  registerDebtor,
  requestPermit,
  reviewGlass,
  setPolicy,
  tonight,
  type OpenedCase,
} from '../kit/verbs.js';
import { approve, type KitFirm, type Person, type World } from '../kit/world.js';

/** As it is kept: with a part of each kind. */
const wholeSegment = segment('all', { stages: [stage('first', [step('call')], [move('last')]), stage('last')] });

export interface Bank {
  readonly institutionId: string;
  /** Whom the crawler is, one after the other. */
  readonly people: readonly Person[];
  /** By their slugs. */
  readonly firms: readonly string[];
}

type Founded = Pick<World, 'administrator' | 'person' | 'firm'>;

/** The firms of each institution; one that serves several has rows, users and ids in each. */
const firmsOf: readonly (readonly (readonly [slug: string, kind: FirmKind, workers: number])[])[] = [
  [
    ['ward-partners', 'LAW_FIRM', 2],
    ['north-agency', 'AGENCY', 1],
    ['vale-valuers', 'VALUER', 1],
  ],
  [
    ['ward-partners', 'LAW_FIRM', 1],
    ['north-agency', 'AGENCY', 1],
  ],
  [
    ['quay-lawyers', 'LAW_FIRM', 1],
    ['vale-valuers', 'VALUER', 1],
  ],
];
const ownPeople: readonly (readonly [Role, string?])[] = [
  ['COLLECTOR', 'North'],
  ['COLLECTOR', 'North'],
  ['COLLECTOR', 'South'],
  ['COLLECTOR', 'South'],
  ['TEAM_LEAD', 'North'],
  ['TEAM_LEAD', 'South'],
  // With whoever approved that they became one, and what provisions users at sign-in, two users more.
  ['COMPLIANCE_OFFICER'],
  ['LEGAL_COUNSEL'],
  ['ANALYST'],
  ['SERVICE'],
  ['REGULATOR'],
  ['DEBTOR'],
];

/** @returns the institutions; the world's clock stands after what was to be over is over */
export async function crawledWorld(world: World, caseCount: number): Promise<readonly Bank[]> {
  const founded: Founded[] = [world, await world.otherInstitution(), await world.otherInstitution()];
  const makers = [];
  for (const [index, each] of founded.entries())
    makers.push(await makerOf(world, each, firmsOf[index]!, Math.ceil((caseCount - index) / founded.length), index));
  for (const maker of makers) await maker.before();
  world.clock.pass(6 * 24 * 60 * 60_000);
  for (const maker of makers) await maker.after();
  await sql`analyze`.execute(world.owner);
  return makers.map(({ bank }) => bank);
}

interface Maker {
  readonly bank: Bank;
  before(): Promise<void>;
  after(): Promise<void>;
}

async function makerOf(
  world: World,
  { administrator, person, firm }: Founded,
  firmNames: (typeof firmsOf)[number],
  caseCount: number,
  number: number,
): Promise<Maker> {
  const { institutionId } = administrator.actor;
  const own: Person[] = [];
  for (const [role, team] of ownPeople) own.push(await person(role, team));
  const firms: (KitFirm & { readonly workers: readonly Person[] })[] = [];
  for (const [slug, kind, count] of firmNames) {
    const made = await firm(kind, slug);
    const workers: Person[] = [];
    while (workers.length < count) workers.push(await made.person(workers.length === 0 ? 'PARTNER' : 'ASSOCIATE'));
    firms.push({ ...made, workers });
  }
  const of = (role: Role): readonly Person[] => own.filter(({ actor }) => actor.role === role);
  const [collectors, leads] = [of('COLLECTOR'), of('TEAM_LEAD')];
  const [officer, counsel, service, analyst] = [
    of('COMPLIANCE_OFFICER')[0]!,
    of('LEGAL_COUNSEL')[0]!,
    of('SERVICE')[0]!,
    of('ANALYST')[0]!,
  ];
  const bank: Bank = {
    institutionId,
    firms: firms.map(({ slug }) => slug),
    people: [administrator, ...own, ...firms.flatMap((each) => [each.administrator, ...each.workers])],
  };
  const change = changer();
  let cases: readonly CaseOf[] = [];
  /** Of the cases that are given to a collector. */
  const ofCollector = (index: number): CaseOf[] =>
    cases.filter(({ assigneeId }) => assigneeId === collectors[index]!.actor.id);

  return {
    bank,
    before: async () => {
      const logins = await loginsOf(world, collectors);
      const placement = placementOf(number, caseCount);
      const context = world.context(service.actor);
      await importRecords(context, importPlacement, placement);
      const references = [...new Set(placement.map(({ caseReference }) => caseReference))];
      // The last of each ten are nobody's yet.
      const allocations = references.flatMap((caseReference, index) =>
        index % 10 === 9 ? [] : [{ caseReference, collector: logins[index % logins.length]! }],
      );
      await allocateCases(context, allocations, (days) => (days > 90 ? 'SECOND' : 'FIRST'));
      await importRecords(context, importContactHistory, historyOf(placement, allocations, number));
      await addByHand(world, institutionId);
      cases = await casesOf(world, institutionId);
      for (const [index, by] of collectors.entries()) await workOn(world, by, ofCollector(index), service);
      await registerDebtor(service);
      // In the cases that firms are engaged for, and in others of theirs.
      for (const opened of cases.slice(0, 34)) await hear(service, opened.debtorId, { debtIds: opened.debtIds });
      await keepPeople();
      await complain();
      await workProcedures();
      await hearOfLives();
      await engageFirms();
      await askLeave();
      await workFindings();
      await askSecondPersons();
      const taken = ofCollector(0)[2]!.caseId;
      await reviewGlass(officer, await breakGlass(collectors[3]!, taken));
      const alertId = await alertOf(officer, await breakGlass(leads[1]!, taken));
      await change(officer, 'acknowledgeAlert', { alertId });
      await change(officer, 'startRejudgement', { mode: 'TRY' });
      await reportCalls();
      await pay();
      await writeOffs();
      for (const { caseId } of cases.slice(0, 20)) await fillPortfolio(world, caseId, counsel.actor.id);
      await night(world, service.actor);
    },
    after: async () => {
      await breakGlass(collectors[1]!, ofCollector(2)[0]!.caseId);
      await breakGlass(leads[1]!, ofCollector(0)[0]!.caseId);
      for (const by of [collectors[0]!, leads[0]!]) await showPlain(by, ofCollector(0)[0]!);
      for (const by of [officer, service, counsel]) await showPlain(by, ofCollector(3)[0]!);
      for (const { workers } of firms.slice(0, 1)) await showPlain(workers[0]!, cases[0]!);
    },
  };

  /** Of cases of several collectors, and one of them put back. */
  async function writeOffs(): Promise<void> {
    await setWriteOffLimit(officer, 1_000_000_000);
    const written = [0, 1, 2, 3].map((index) => ofCollector(index)[2]!.caseId);
    for (const caseId of written) await writeOff(service, counsel, caseId);
    const [first] = await writeOffsOf(service, written[0]!);
    done(await askToEnd(service, first!.id));
  }

  /** Data that is restricted, corrected and released; who may sign in, and with what. */
  async function keepPeople(): Promise<void> {
    const [restricted, released] = [ofCollector(0)[3]!, ofCollector(1)[3]!];
    const basis = 'ACCURACY_CONTESTED';
    for (const { debtorId } of [restricted, released])
      await change(officer, 'restrictPerson', { personId: debtorId, basis });
    await change(officer, 'releasePerson', { personId: released.debtorId, basis: 'NO_LONGER_NEEDED' });
    const corrected = [...ofCollector(1).slice(0, 2), ...ofCollector(2).slice(0, 2), ...cases.slice(0, 2)];
    for (const personId of new Set(corrected.map(({ debtorId }) => debtorId)))
      await change(service, 'correctPerson', {
        ...{ personId, language: 'en', reason: privately('a letter') },
      });
    const externalId = { issuer: 'https://issuer.example', subject: 'subject-1' };
    await change(administrator, 'linkIdentity', { userId: analyst.id, externalId });
    const expiresAt = '2026-12-01T00:00:00Z';
    await change(administrator, 'createApiKey', { userId: service.id, name: 'Dialler', scopes: ['READ'], expiresAt });
    const { id: webhookId } = await addWebhook(administrator, officer);
    await change(administrator, 'testWebhook', { webhookId });
    const templateId = await addTemplate(administrator);
    await change(officer, 'retireTemplate', { templateId });
    await change(administrator, 'setSignInPolicy', {
      provisionsUnknown: false,
      roles: ['ANALYST'],
      followsRoles: false,
    });
  }

  /** Of one's own case and of another's, explained, and confirmed with what follows; and which firms are listed. */
  async function workFindings(): Promise<void> {
    const [by] = collectors;
    const ofOwn = await openFinding(world, by!, ofCollector(0)[0]!);
    await openFinding(world, by!, ofCollector(2)[1]!);
    await openFinding(world, collectors[3]!, ofCollector(0)[1]!);
    await change(by!, 'explainFinding', { findingId: ofOwn, words: privately('the debtor rang first') });
    const measures = ['CERTIFICATION_WITHDRAWN'];
    await change(officer, 'confirmFinding', { findingId: ofOwn, reason: privately('heard the call'), measures });
    const dismissed = await openFinding(world, leads[1]!, cases[0]!);
    await change(officer, 'dismissFinding', { findingId: dismissed, reason: privately('was agreed') });
    const validFrom = '2026-03-02T01:00:00Z';
    const workers = firms.flatMap((each) => each.workers);
    for (const { id: userId } of [collectors[1]!, leads[0]!, ...workers])
      await change(officer, 'qualifyUser', { userId, kind: 'TRAINED', isPresent: true, validFrom });
    for (const { id: firmId } of firms) await change(officer, 'listFirm', { firmId, isListed: true, validFrom });
  }

  /** About cases of each collector, and about nobody known; with what it is about, and the answer. */
  /** To two debtors whom different collectors have, and to nobody. */
  async function reportCalls(): Promise<void> {
    const lines = ['+8613900137011', '+8613900137012', '+8613900137013'].map((dialled) => callTo(world, dialled));
    const debtors = [ofCollector(0)[0]!, ofCollector(2)[1]!].map(({ debtorId }) => debtorId);
    for (const [index, debtorId] of debtors.entries())
      await addPhone(service, debtorId, String(lines[index]!['dialled']));
    await bringReport(world, service.actor, lines);
    await compare(world, service.actor);
  }

  /** On cases of several collectors and of firms; one reversed; and some that nobody knows what they are for, decided and not. */
  async function pay(): Promise<void> {
    const paid = [
      ...[0, 1, 2, 3].map((index) => ofCollector(index)[0]!),
      ...[0, 9, 12, 20, 33].map((at) => cases[at]!),
    ];
    const payments = [];
    for (const { caseId } of paid) payments.push(await recordPayment(world, service, caseId));
    await change(service, 'reversePayment', { paymentId: payments[0]!, reason: 'RETURNED' });
    await change(service, 'reversePayment', { paymentId: payments.at(-1)!, reason: 'MISTAKE' });
    for (const at of [0, 9, 20, 33]) {
      const fees = { amountMinor: '7', currency: 'CNY' };
      const charge = { debtId: cases[at]!.debtIds[0]!, fees, reason: 'FEE', valueOn: '2026-04-01' };
      await change(service, 'chargeDebt', charge);
    }
    const unmatched = [];
    for (let count = 0; count < 4; count++) unmatched.push(await bringUnmatched(world, {}, service));
    await change(service, 'assignPayment', { unmatchedPaymentId: unmatched[0]!, caseId: cases[0]!.caseId });
    await change(service, 'rejectPayment', { unmatchedPaymentId: unmatched[1]!, reason: 'NOT_OURS' });
    await change(administrator, 'setAllocationOrder', {
      ...{ parts: ['INTEREST', 'FEES', 'PRINCIPAL'], sequence: 'PART_BY_PART' },
    });
  }

  async function complain(): Promise<void> {
    const [first, second] = [ofCollector(0)[0]!, ofCollector(2)[0]!];
    const attempt = await recordContactAttempt(world, collectors[0]!, first);
    const narrative = privately('ten calls');
    const complaintId = await openComplaint(collectors[0]!, first.caseId, { narrative });
    const words = privately('a letter');
    await change(officer, 'linkComplaint', { complaintId, subjectIds: [attempt.id], words });
    await answerComplaint(officer, complaintId, { words });
    await openComplaint(service, second.caseId, { narrative });
    await openComplaint(service, cases[0]!.caseId, { narrative });
    await openComplaint(service);
    await openComplaint(service, null, { debtorId: second.debtorId, narrative });
  }

  /** About cases and debtors of several collectors, with what was told, found and decided. */
  async function workProcedures(): Promise<void> {
    const statement = privately('a letter');
    const minors = new Set<string>();
    for (const { caseId, debtorId } of [0, 1, 2, 3].map((index) => ofCollector(index)[1]!)) {
      const { id } = await openProcedure(service, { kind: 'DISPUTE', caseId, statement });
      await completeTask(service, id, 'VERIFY_DEBT', privately('a contract'));
      // Some of these cases have the same debtor.
      if (!minors.has(debtorId)) await openProcedure(service, { kind: 'MINORITY', debtorId, statement });
      minors.add(debtorId);
    }
    const { id } = await openProcedure(service, { kind: 'DISPUTE', caseId: cases[0]!.caseId, statement });
    await change(service, 'decideProcedure', { procedureId: id, decision: 'MISTAKEN', reason: privately('no letter') });
  }

  /** Of debtors of several collectors: why they do not pay, one of it over; and what they earn and spend. */
  async function hearOfLives(): Promise<void> {
    const words = privately('the mill shut');
    for (const { debtorId } of [0, 1, 2, 3].map((index) => ofCollector(index)[1]!)) {
      await recordCircumstance(service, debtorId, { what: 'JOB_LOSS', words });
      const circumstanceId = await recordCircumstance(service, debtorId, { what: 'HEALTH_MENTAL', words });
      await change(officer, 'endCircumstance', { circumstanceId });
      await recordAffairs(service, debtorId, { note: privately('the mill paid late') });
    }
    await changeAffordabilityPolicy(officer, { validFrom: '2026-05-01T00:00:00Z' });
  }

  /** In force, showing all or little; ended, over, not begun; overlapping; passed on, refused, and asked for. */
  async function engageFirms(): Promise<void> {
    const [first, second, third] = [firms[0]!, firms[1]!, firms[2]];
    const engage = (firmId: string, from: number, to: number, more: Record<string, unknown> = {}): Promise<string> =>
      change(counsel, 'engageFirm', {
        ...{ ...wholeTerms, firmId, caseIds: cases.slice(from, to).map(({ caseId }) => caseId) },
        ...more,
      });
    const whole = await engage(first.id, 0, 8);
    await engage(first.id, 8, 11, { fieldGroups: ['IDENTITY', 'CONTACT_HISTORY'], purposes: ['CASE_WORK'] });
    const ended = await engage(first.id, 11, 14);
    await engage(first.id, 14, 17, { endsOn: '2026-04-05' });
    await engage(first.id, 17, 20, { startsOn: '2026-05-01' });
    await engage(second.id, 20, 24, { fieldGroups: ['CONTACT_POINTS', 'DEBTS'], purposes: ['CONTACT'] });
    const over = await engage(second.id, 24, 26);
    await engage(second.id, 0, 2, { fieldGroups: ['RELATED_PERSONS', 'CASE_HISTORY', 'NOTES'] });
    if (third) await engage(third.id, 26, 29, { fieldGroups: [] });
    if (third) await engage(third.id, 29, 32);
    await recordContactAttempt(world, first.workers[0]!, cases[12]!);
    for (const opened of [cases[0]!, cases[9]!, cases[12]!]) await openFinding(world, first.workers[0]!, opened);
    await openFinding(world, second.workers[0]!, cases[20]!);
    await askOfFirms();
    for (const engagementId of [ended, over]) await change(counsel, 'endEngagement', { engagementId });
    for (const [index, isConsented] of [true, false, null].entries()) {
      const engagementId = await change(first.workers[0]!, 'proposeSubEngagement', {
        ...{ ...wholeTerms, engagementId: whole, firmId: second.id, caseIds: [cases[2 + index]!.caseId] },
      });
      if (isConsented !== null) await change(counsel, 'decideSubEngagement', { engagementId, isConsented });
    }
    const said = { note: privately('a letter'), recording: privately('tape 7') };
    await recordContactAttempt(world, first.workers[0]!, cases[0]!, said);
    // Neither is shown the number.
    const unknown = { ...said, contactPointId: null };
    await recordContactAttempt(world, first.workers[0]!, cases[9]!, unknown);
    if (second.workers[0]!.actor.role !== 'VALUER')
      await recordContactAttempt(world, second.workers[0]!, cases[0]!, unknown);
  }

  /** What takes two, about cases that stay with them and about one that does not; decided and not. */
  async function askOfFirms(): Promise<void> {
    const [first, second] = [firms[0]!, firms[1]!];
    const asking = [
      ...[0, 9, 12].map((index) => [first.workers[0]!, cases[index]!] as const),
      ...first.workers.slice(1).map((by) => [by, cases[0]!] as const),
      ...second.workers.map((by) => [by, cases[20]!] as const),
    ];
    for (const [by, { caseId }] of asking.filter(([{ actor }]) => actor.role !== 'VALUER')) {
      await takeTwo(world, by, 'REBUTTED_CONTACT', undefined, caseId);
      await approve(officer, (await takeTwo(world, by, 'REBUTTED_CONTACT', undefined, caseId)).id);
    }
  }

  /** For contacts about cases of several collectors, and of firms'; some begun, and some refused. */
  async function askLeave(): Promise<void> {
    await setPolicy(officer);
    const said = { isAutomatic: false, reasonCode: 'CALLBACK_AGREED' };
    const [first, second] = firms;
    const asking: readonly (readonly [Person, Pick<CaseOf, 'caseId'> & { contactPointId: string | null }])[] = [
      ...[0, 1, 2, 3].map((index) => [collectors[index]!, ofCollector(index)[0]!] as const),
      ...[0, 9, 20, 33].map((index) => [service, cases[index]!] as const),
      ...[0, 9].map((index) => [first!.workers[0]!, { ...cases[index]!, contactPointId: null }] as const),
      ...(second!.workers[0]!.actor.role === 'VALUER' ? [] : [[second!.workers[0]!, cases[20]!] as const]),
    ];
    for (const [by, opened] of asking) {
      // Who does not see the number goes there.
      const visit = opened.contactPointId === null ? { channel: 'VISIT', companions: 1 } : {};
      const permitId = await requestPermit(by, opened, { ...said, ...visit });
      if (permitId.startsWith('contactPermit_')) await beginContact(by, permitId);
      await requestPermit(by, opened, { isAutomatic: false, at: tonight(world), ...visit });
    }
  }

  /** Of every kind, decided and not. */
  async function askSecondPersons(): Promise<void> {
    for (const by of [collectors[0]!, leads[0]!, counsel, service, analyst, administrator])
      await takeTwo(world, by, 'BULK_EXPORT');
    for (const kind of [
      'BULK_REVEAL',
      'ERASURE',
      'HOLD_RELEASE',
      'GRANT_CHANGE',
      'PACK_CHANGE',
      'RETENTION_RUN',
    ] as const)
      await takeTwo(world, service, kind);
    await approve(officer, (await takeTwo(world, service, 'ERASURE')).id);
  }

  async function showPlain(by: Person, { debtorId }: CaseOf): Promise<void> {
    await change(by, 'reveal', {
      personIds: [debtorId],
      fields: ['NAME'],
      purpose: purposeOf(by.actor.role),
      reference: 'a call',
    });
  }
}

/** Attempts as they are recorded now, with somebody else who answered, and what was learned of them since. */
async function workOn(world: World, by: Person, cases: readonly CaseOf[], service: Person): Promise<void> {
  for (const opened of cases.slice(0, 3)) {
    const { personId } = await addRelated(service, opened.debtorId);
    const answered = {
      answered: true,
      personReachedId: personId,
      outcome: 'CONNECTED_OTHER',
      note: privately('rang eight times'),
      recording: privately('tape 8'),
    };
    const attempt = await recordContactAttempt(world, by, opened, answered);
    await correct(by, attempt.id, { reason: privately('heard it again') });
    await hear(by, opened.debtorId, { debtIds: opened.debtIds, contactAttemptId: attempt.id });
    await hear(by, personId);
  }
  const [one, other] = cases;
  // Who is liable with this debtor owes something else, which another collector may work.
  await addRelated(service, one!.debtorId, { person: null, personId: other!.debtorId.replace('debtor_', 'person_') });
}

/** Calls a mutation. @returns the id of what it made or changed */
const changer =
  () =>
  async (by: Person, name: string, input: Record<string, unknown>): Promise<string> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const field = idField[name] ?? 'engagementId';
    const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${field} } }`;
    return done(await by.ask(document, { input: { idempotencyKey: key(), ...input } }))[name][field] as string;
  };
const idField: Readonly<Record<string, string>> = {
  acknowledgeAlert: 'alertId',
  startRejudgement: 'rejudgementId',
  decideProcedure: 'procedureId',
  endCircumstance: 'circumstanceId',
  linkComplaint: 'complaintId',
  restrictPerson: 'personId',
  releasePerson: 'personId',
  correctPerson: 'personId',
  linkIdentity: 'identityId',
  createApiKey: 'apiKeyId',
  testWebhook: 'webhookId',
  setSignInPolicy: 'signInPolicyId',
  reveal: 'revealId',
  explainFinding: 'findingId',
  confirmFinding: 'findingId',
  dismissFinding: 'findingId',
  qualifyUser: 'userId',
  listFirm: 'firmId',
  retireTemplate: 'templateVersionId',
  reversePayment: 'paymentReversalId',
  assignPayment: 'paymentId',
  rejectPayment: 'unmatchedPaymentId',
  setAllocationOrder: 'allocationOrderId',
  chargeDebt: 'balanceEntryId',
};

interface CaseOf extends OpenedCase {
  readonly assigneeId: string | null;
}

async function casesOf({ owner }: World, institutionId: string): Promise<readonly CaseOf[]> {
  const { rows } = await sql<{ id: string; debtor: string; assignee: string | null; point: string; debts: string[] }>`
    select c.id, c.debtor_id as debtor, c.assignee_id as assignee,
      (select p.id from contact_point p where p.person_id = c.debtor_id order by p.id limit 1) as point,
      (select array_agg(d.id) from debt d where d.case_id = c.id) as debts
    from collection_case c where c.institution_id = ${institutionId}::uuid order by c.reference`.execute(owner);
  return rows.map(({ id, debtor, assignee, point, debts }) => ({
    caseId: toNodeId('Case', id),
    debtorId: toNodeId('Debtor', debtor),
    contactPointId: toNodeId('ContactPoint', point),
    debtIds: debts.map((debt) => toNodeId('Debt', debt)),
    assigneeId: assignee,
  }));
}

async function loginsOf({ owner }: World, people: readonly Person[]): Promise<readonly string[]> {
  const ids = people.map(({ actor }) => actor.id);
  const { rows } = await sql<{
    login: string;
  }>`select login from app_user where id = any(${ids}::uuid[]) order by array_position(${ids}::uuid[], id)`.execute(
    owner,
  );
  return rows.map(({ login }) => login);
}

/** Every fifth debtor has a second case, which goes to the next collector. */
function placementOf(number: number, caseCount: number): PlacementRow[] {
  const rows: PlacementRow[] = [];
  for (let debtor = 0; rows.length < caseCount; debtor++) {
    const reference = `D${number}-${String(debtor).padStart(5, '0')}`;
    for (let nth = 0; nth < (debtor % 5 === 0 ? 2 : 1) && rows.length < caseCount; nth++)
      rows.push(rowOf(reference, debtor, nth));
  }
  return rows;
}

function rowOf(reference: string, number: number, nth: number): PlacementRow {
  const product = { productKind: 'CREDIT_CARD', currency: currency('CNY') } as const;
  const phone = (prefix: string): string => `+86${prefix}${String(number).padStart(8, '0')}`;
  return {
    debtor: {
      reference,
      kind: 'INDIVIDUAL',
      displayName: `张伟 ${number}`,
      nationalId: nationalIdOf(number),
      birthOn: day('1990-01-01'),
      language: 'zh-CN',
      timeZone: 'Asia/Shanghai',
    },
    contactPoints: [
      { kind: 'MOBILE_PHONE', value: phone('138'), source: 'CONTRACT' },
      { kind: 'EMAIL', value: `${reference.toLowerCase()}@example.com`, source: 'CONTRACT' },
    ],
    relatedPeople:
      number % 3 === 0
        ? [
            {
              role: 'SPOUSE',
              displayName: `王芳 ${number}`,
              contactPoints: [{ kind: 'MOBILE_PHONE', value: phone('139'), source: 'LEFT_BY_DEBTOR' }],
            },
          ]
        : [],
    account: { number: accountNumberOf(number, nth), ...product, openedOn: day('2024-05-01') },
    debt: {
      ...{ reference: `${reference}-L${nth}`, ...product, jurisdiction: 'CN' },
      ...{ principalMinor: 100_000n, interestMinor: 700n, feesMinor: 0n },
      oldestUnpaidDueOn: day(number % 2 === 0 ? '2026-02-01' : '2025-09-01'),
    },
    caseReference: `${reference}-C${nth}`,
  };
}

function historyOf(
  placement: readonly PlacementRow[],
  allocations: readonly { caseReference: string; collector: string }[],
  number: number,
): ContactHistoryRow[] {
  const collectors = new Map(allocations.map(({ caseReference, collector }) => [caseReference, collector]));
  return placement
    .filter((_, index) => index % 3 !== 2)
    .map(({ caseReference, contactPoints: [point] }, index) => {
      const collector = collectors.get(caseReference);
      return {
        ...{
          externalId: `T${number}-${index}`,
          caseReference,
          personRole: 'DEBTOR',
          channel: 'PHONE',
          direction: 'OUTBOUND',
        },
        ...{ connected: true, answered: false, conversation: false, voicemail: 'NONE', outcome: 'NO_ANSWER' },
        ...{ occurredAt: new Date('2026-03-02T02:00:00Z'), debtReferences: [], note: privately('no answer') },
        ...(point && { contactPoint: { kind: point.kind, value: point.value } }),
        ...(collector !== undefined && { collector }),
      };
    });
}

/** What no mutation makes yet, on every tenth case and every account; and people who were related once. */
async function addByHand({ owner }: World, institutionId: string): Promise<void> {
  const mine = sql`institution_id = ${institutionId}::uuid`;
  const at = sql`'2026-03-01T00:00:00Z'::timestamptz`;
  await sql`
    insert into statement (institution_id, id, account_id, statement_on, months_of_delay, currency, billed_minor, paid_minor, recorded_at, entry_id)
    select institution_id, gen_random_uuid(), id, '2026-03-01', 0, 'CNY', 1, 1, ${at}, entry_id from account where ${mine}`.execute(
    owner,
  );
  await sql`
    insert into pause (institution_id, id, case_id, reason, valid_from, recorded_at, entry_id)
    select institution_id, gen_random_uuid(), id, 'REPRESENTATION', ${at}, ${at}, entry_id from collection_case where ${mine} and reference like '%0-C_'`.execute(
    owner,
  );
  await sql`
    insert into pause_end (institution_id, id, case_id, pause_id, ends_at, recorded_at, actor_id, entry_id)
    select p.institution_id, gen_random_uuid(), p.case_id, p.id, ${at}, ${at}, (select u.id from app_user u where u.institution_id = p.institution_id limit 1), p.entry_id
    from pause p where p.${mine}`.execute(owner);
  await sql`
    insert into pause_refusal (institution_id, id, case_id, reason, asked_from, rule_id, retry_at, recorded_at, actor_id, entry_id)
    select c.institution_id, gen_random_uuid(), c.id, 'MORATORIUM', ${at}, 'uk.breathing-space.once-in-twelve-months', ${at}, ${at},
      (select u.id from app_user u where u.institution_id = c.institution_id limit 1), c.entry_id
    from collection_case c where c.${mine} and c.reference like '%2-C_'`.execute(owner);
  // Of a case's debts one plan each, with what hangs on it.
  await sql`
    with proposed as (
      insert into plan (institution_id, id, case_id, debt_ids, state, kind, proposed_by, currency, principal_minor, interest_minor, fees_minor, total_minor, discount_minor, waived_interest_minor, waived_fees_minor, first_due_on, last_due_on, statements, terms_hash, actor_id, proposed_at, entry_id)
      select c.institution_id, gen_random_uuid(), c.id, array(select d.id from debt d where d.institution_id = c.institution_id and d.case_id = c.id), 'PROPOSED', 'GIVEN', 'DEBTOR', c.currency, 7, 0, 0, 7, 0, 0, 0, '2026-05-01', '2026-05-01', '{}', repeat('0', 64),
        (select u.id from app_user u where u.institution_id = c.institution_id limit 1), ${at}, c.entry_id
      from collection_case c where c.${mine} and c.reference like '%4-C_' returning *
    ), due as (
      insert into plan_instalment (institution_id, id, case_id, plan_id, number, due_on, amount_minor, currency)
      select institution_id, gen_random_uuid(), case_id, id, 1, first_due_on, total_minor, currency from proposed
    ), refused as (
      insert into plan_refusal (institution_id, id, case_id, plan_id, rule_ids, becauses, recorded_at, actor_id, entry_id)
      select institution_id, gen_random_uuid(), case_id, id, '{cn.card.plan-term}', '{TOO_LONG}', ${at}, actor_id, entry_id from proposed
    ), promised as (
      insert into promise_to_pay (institution_id, id, case_id, state, amount_minor, currency, enough_minor, due_on, tolerance_days, recorded_at, actor_id, entry_id)
      select institution_id, gen_random_uuid(), case_id, 'OPEN', 7, currency, 7, '2026-05-01', 0, ${at}, actor_id, entry_id from proposed returning *
    ), open as (
      insert into promise_change (institution_id, id, case_id, promise_id, state, valid_from, recorded_at, actor_id, entry_id)
      select institution_id, gen_random_uuid(), case_id, id, 'OPEN', ${at}, ${at}, actor_id, entry_id from promised
    )
    insert into plan_change (institution_id, id, case_id, plan_id, state, valid_from, recorded_at, actor_id, entry_id)
    select institution_id, gen_random_uuid(), case_id, id, 'PROPOSED', ${at}, ${at}, actor_id, entry_id from proposed`.execute(
    owner,
  );
  await sql`
    with drafted as (
      insert into strategy_version (institution_id, id, name, number, definition, actor_id, recorded_at, entry_id)
      select u.institution_id, gen_random_uuid(), 'Cards', 1, ${JSON.stringify(checkedStrategy('segments', [wholeSegment] as never))}::jsonb, u.id, ${at}, gen_random_uuid() from app_user u where u.${mine} limit 1 returning *
    ), force as (
      insert into strategy_in_force (institution_id, id, effective_on, champion_id, challenger_percent, actor_id, approved_by_id, valid_from, recorded_at, entry_id)
      select institution_id, gen_random_uuid(), '2027-03-01', id, 0, actor_id, actor_id, ${at}, ${at}, entry_id from drafted returning *
    ), placed as (
      insert into case_strategy (institution_id, id, case_id, in_force_id, version_id, arm, placed_on, segment_code, stage_code, stage_began_on, segment_entered_on, days_past_due, outstanding_minor, currency, valid_from, recorded_at, entry_id)
      select c.institution_id, gen_random_uuid(), c.id, f.id, f.champion_id, 'CHAMPION', '2026-03-01', 'all', 'first', '2026-03-01', '2026-03-01', c.days_past_due, c.outstanding_minor, c.currency, ${at}, ${at}, c.entry_id
      from collection_case c, force f where c.${mine} and c.reference like '%5-C_' returning *
    ), due as (
      insert into due_step (institution_id, id, case_id, version_id, segment_code, stage_code, stage_began_on, step_code, due_on, lasts_until, made_on, channel, is_automatic, state, tries, entry_id)
      select institution_id, gen_random_uuid(), case_id, version_id, segment_code, stage_code, stage_began_on, 'call', '2026-03-01', '2026-03-07', '2026-03-01', 'PHONE', false, 'WAITING', 0, entry_id from placed returning *
    )
    insert into due_step_change (institution_id, id, case_id, due_step_id, state, valid_from, recorded_at, entry_id)
    select institution_id, gen_random_uuid(), case_id, id, 'WAITING', ${at}, ${at}, entry_id from due`.execute(owner);
  await sql`
    insert into plan_policy (institution_id, id, longest_months, largest_forgiven_basis_points, collector_forgives_basis_points, lead_forgives_basis_points, promise_tolerance_basis_points, promise_tolerance_days, actor_id, valid_from, recorded_at, entry_id)
    select u.institution_id, gen_random_uuid(), 60, 3000, 0, 0, 0, 0, u.id, ${at}, ${at}, gen_random_uuid() from app_user u where u.${mine} limit 1`.execute(
    owner,
  );
  await sql`
    with skilled as (
      insert into collector_skills (institution_id, id, user_id, languages, product_kinds, most_cases, actor_id, valid_from, recorded_at, entry_id)
      select u.institution_id, gen_random_uuid(), u.id, '{zh}', '{}', 7, u.id, ${at}, ${at}, gen_random_uuid() from app_user u where u.${mine} limit 1
    ), handed as (
      insert into hand_out (institution_id, id, case_id, collector_id, is_taken, handed_out_at, expires_at, priority, weighed, allowed, ended_at, ending, entry_id)
      select c.institution_id, gen_random_uuid(), c.id, (select u.id from app_user u where u.institution_id = c.institution_id limit 1), false, ${at}, ${at}, 0, '[]', '[]', ${at}, 'EXPIRED', c.entry_id
      from collection_case c where c.${mine} and c.reference like '%4-C_'
    ), held as (
      insert into queue_hold (institution_id, id, case_id, reason, actor_id, valid_from, valid_to, recorded_at, entry_id)
      select c.institution_id, gen_random_uuid(), c.id, 'LIFTED', (select u.id from app_user u where u.institution_id = c.institution_id limit 1), ${at}, ${at}, ${at}, c.entry_id
      from collection_case c where c.${mine} and c.reference like '%4-C_'
    ), asked as (
      insert into appointment (institution_id, id, case_id, due_at, ended_at, ending, recorded_at, actor_id, entry_id)
      select c.institution_id, gen_random_uuid(), c.id, ${at}, ${at}, 'CANCELLED', ${at}, (select u.id from app_user u where u.institution_id = c.institution_id limit 1), c.entry_id
      from collection_case c where c.${mine} and c.reference like '%4-C_'
    )
    insert into queue_policy (institution_id, id, hand_out_minutes, rest_hours, actor_id, valid_from, recorded_at, entry_id)
    select u.institution_id, gen_random_uuid(), 30, 20, u.id, ${at}, ${at}, gen_random_uuid() from app_user u where u.${mine} limit 1`.execute(
    owner,
  );
  await sql`
    insert into debt_condition (institution_id, id, debt_id, condition, is_present, actor_id, valid_from, recorded_at, entry_id)
    select d.institution_id, gen_random_uuid(), d.id, 'VALIDATED', true, (select u.id from app_user u where u.institution_id = d.institution_id limit 1), ${at}, ${at}, d.entry_id
    from debt d where d.${mine} and d.reference like '%0-L_'`.execute(owner);
  await sql`
    insert into pack_change (institution_id, id, pack_id, rule_id, is_off, values, actor_id, approved_by_id, reason, valid_from, recorded_at, entry_id)
    select one.institution_id, gen_random_uuid(), 'cn-cba', 'cn.cba.frequency', true, '{}', one.id, other.id, 'a letter', ${at}, ${at}, gen_random_uuid()
    from app_user one join app_user other on other.institution_id = one.institution_id and other.id > one.id
    where one.${mine} limit 1`.execute(owner);
  await sql`
    insert into legal_hold (institution_id, id, kind, person_id, case_id, reason, reference, actor_id, valid_from, recorded_at, entry_id)
    select c.institution_id, gen_random_uuid(), 'CASE', c.debtor_id, c.id, 'LITIGATION', 'Suit 7', (select u.id from app_user u where u.institution_id = c.institution_id limit 1), ${at}, ${at}, c.entry_id
    from collection_case c where c.${mine} and c.reference like '%3-C_'`.execute(owner);
  await sql`
    insert into legal_hold_release (institution_id, id, hold_id, actor_id, approved_by_id, reason, recorded_at, entry_id)
    select h.institution_id, gen_random_uuid(), h.id, one.id, other.id, 'settled', ${at}, h.entry_id
    from legal_hold h join app_user one on one.institution_id = h.institution_id join app_user other on other.institution_id = one.institution_id and other.id > one.id
    where h.${mine} limit 1`.execute(owner);
  await sql`
    insert into erasure_refusal (institution_id, id, person_id, basis, reasons, hold_ids, recorded_at, actor_id, entry_id)
    select h.institution_id, gen_random_uuid(), h.person_id, 'PERSON_ASKED', '{LEGAL_HOLD}', array[h.id], ${at}, h.actor_id, h.entry_id from legal_hold h where h.${mine}`.execute(
    owner,
  );
  await sql`
    insert into retention_change (institution_id, id, key_class, jurisdiction, years, reason, actor_id, approved_by_id, valid_from, recorded_at, entry_id)
    select one.institution_id, gen_random_uuid(), 'CONTACT', 'CN', 7, 'a letter', one.id, other.id, ${at}, ${at}, gen_random_uuid()
    from app_user one join app_user other on other.institution_id = one.institution_id and other.id > one.id
    where one.${mine} limit 1`.execute(owner);
  await sql`
    insert into limitation_event (institution_id, id, case_id, kind, valid_from, recorded_at, entry_id)
    select institution_id, gen_random_uuid(), id, 'START', ${at}, ${at}, entry_id from collection_case where ${mine} and reference like '%1-C_'`.execute(
    owner,
  );
  await sql`
    insert into contact_point_state (institution_id, id, contact_point_id, state, valid_from, recorded_at, entry_id)
    select p.institution_id, gen_random_uuid(), p.id, 'CONFIRMED', ${at}, ${at}, p.entry_id from contact_point p
      join person on person.institution_id = p.institution_id and person.id = p.person_id where p.${mine} and person.reference like '%2'`.execute(
    owner,
  );
  await sql`
    insert into related_person (institution_id, id, debtor_id, person_id, role, valid_from, valid_to, recorded_at, entry_id)
    select one.institution_id, gen_random_uuid(), one.id, other.id, 'SPOUSE', ${at}, '2026-03-15', ${at}, one.entry_id
    from person one join person other on other.institution_id = one.institution_id and left(other.reference, -1) = left(one.reference, -1)
    where one.${mine} and one.is_debtor and other.is_debtor and one.reference like '%3' and other.reference like '%4'`.execute(
    owner,
  );
}
