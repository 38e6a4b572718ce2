/**
 * What each of the crawler's people may reach, worked out once more and apart from the code under test: every row is read by
 * plain SQL as the owner, past row-level security, and judged here in the words of docs/access.md. Nothing of `src` decides.
 */
import { sql } from 'kysely';
import type { Actor, Role } from '../../src/lib/actor.js';
import type { LookPurpose } from '../../src/lib/purpose.js';
import type { World } from '../kit/world.js';

/** The columns that say where a row lies; those that its table lacks are absent. */
interface Row {
  readonly id: string;
  readonly institution_id: string;
  readonly [column: string]: string | boolean | null | readonly string[] | undefined;
}

/** Type → its rows. A table that is read as two types stands here twice. */
export type Record = ReadonlyMap<string, readonly Row[]>;

/** Every type of the schema whose objects have an id of their own, and the table that they come from. */
export const tables: Readonly<{ [type: string]: string }> = {
  Account: 'account',
  AccountAge: 'account_age',
  Alert: 'alert',
  ApiKey: 'api_key',
  Approval: 'approval',
  ApprovalDecision: 'approval_decision',
  BreakGlass: 'break_glass',
  BreakGlassReview: 'break_glass_review',
  Case: 'collection_case',
  CaseAge: 'case_age',
  CaseAssignment: 'case_assignment',
  CaseStageChange: 'case_stage',
  CaseStrategy: 'case_strategy',
  Complaint: 'complaint',
  ComplaintChange: 'complaint_change',
  ComplaintSubject: 'complaint_subject',
  Consent: 'consent',
  ConsentEnd: 'consent_end',
  ContactAttempt: 'contact_attempt',
  ContactAttemptCorrection: 'contact_attempt_correction',
  ContactAttemptDebt: 'contact_attempt_debt',
  ContactPermit: 'contact_permit',
  ContactPoint: 'contact_point',
  ContactPointState: 'contact_point_state',
  ContactPolicy: 'contact_policy',
  ContactRefusal: 'contact_refusal',
  DataStateChange: 'data_state_change',
  Debt: 'debt',
  DebtCondition: 'debt_condition',
  Debtor: 'person where is_debtor',
  DueStep: 'due_step',
  DueStepChange: 'due_step_change',
  Engagement: 'engagement',
  EngagementChange: 'engagement_change',
  EngagementObject: 'engagement_object',
  ErasureRefusal: 'erasure_refusal',
  ExternalIdentity: 'external_identity',
  Finding: 'finding',
  FindingChange: 'finding_change',
  Firm: 'firm',
  FirmListing: 'firm_listing',
  Hold: 'legal_hold',
  HoldRelease: 'legal_hold_release',
  Institution: 'institution',
  LimitationEvent: 'limitation_event',
  PackChange: 'pack_change',
  Appointment: 'appointment',
  CollectorSkills: 'collector_skills',
  HandOut: 'hand_out',
  QueueHold: 'queue_hold',
  QueuePolicy: 'queue_policy',
  Plan: 'plan',
  PlanChange: 'plan_change',
  PlanInstalment: 'plan_instalment',
  PlanPolicy: 'plan_policy',
  CaseOrigin: 'case_origin',
  ImportedTape: 'imported_tape',
  Portfolio: 'portfolio',
  PortfolioCase: 'portfolio_case',
  TransferNotice: 'transfer_notice',
  WriteOff: 'write_off',
  WriteOffEnd: 'write_off_end',
  WriteOffLimit: 'write_off_limit',
  PlanRefusal: 'plan_refusal',
  AffairsLine: 'affairs_line',
  AffairsStatement: 'affairs_statement',
  AffordabilityPolicy: 'affordability_policy',
  Circumstance: 'circumstance',
  CircumstanceEnd: 'circumstance_end',
  Procedure: 'procedure',
  ProcedureDecision: 'procedure_decision',
  ProcedurePause: 'procedure_pause',
  ProcedureTask: 'procedure_task',
  ProcedureTaskDone: 'procedure_task_done',
  PromiseChange: 'promise_change',
  PromiseToPay: 'promise_to_pay',
  Pause: 'pause',
  AllocationOrder: 'allocation_order',
  BalanceEntry: 'balance_entry',
  Payment: 'payment',
  PaymentReversal: 'payment_reversal',
  UnmatchedPayment: 'unmatched_payment',
  UnmatchedPaymentDecision: 'unmatched_payment_decision',
  DeliveryLine: 'delivery_line',
  DeliveryReport: 'delivery_report',
  NightlyRun: 'nightly_run',
  Rejudgement: 'rejudgement',
  PauseEnd: 'pause_end',
  PauseRefusal: 'pause_refusal',
  Person: 'person',
  PersonCondition: 'person_condition',
  PersonCorrection: 'person_correction',
  RelatedPerson: 'related_person',
  RetentionChange: 'retention_change',
  Reveal: 'reveal',
  SignInPolicy: 'sign_in_policy',
  Statement: 'statement',
  StrategyInForce: 'strategy_in_force',
  StrategyVersion: 'strategy_version',
  Team: 'team',
  Template: 'template',
  TemplateVersion: 'template_version',
  User: 'app_user',
  UserQualification: 'user_qualification',
  Webhook: 'webhook',
  WebhookDelivery: 'webhook_delivery',
  Wish: 'wish',
  WishEnd: 'wish_end',
};

const columns =
  'institution_id|id|.*_id|debt_ids|hold_ids|valid_from|valid_to|is_debtor|role|state|kind|starts_on|ends_on|purposes|field_groups|subject|reference';

export async function readRecord({ owner }: World): Promise<Record> {
  const found = new Map<string, readonly Row[]>();
  for (const [type, table] of Object.entries(tables)) {
    const { rows } = await sql<{ data: readonly Row[] }>`
      select coalesce(json_agg((select json_object_agg(key, value) from json_each(to_json(t)) where key ~ ${`^(${columns})$`})), '[]') as data
      from (select * from ${sql.raw(table)}) t`.execute(owner);
    found.set(type, rows[0]?.data ?? []);
  }
  return found;
}

/** Type → ids. */
export type Ids = ReadonlyMap<string, ReadonlySet<string>>;

export interface Sight {
  /** What answers to its id. */
  readonly named: Ids;
  /** And what else is shown where it is named by a row in sight, such as who was related once. */
  readonly reached: Ids;
  /** Ids that a row in sight holds as a plain value, such as the debtor for whom one broke glass. */
  readonly told: ReadonlySet<string>;
  /** `Person.displayName` → ids of rows of which it must be null, though the role reads it of others: what no engagement shows. */
  readonly hidden: Ids;
}

/** What is on no case. */
const unmatchedReaders: readonly Role[] = ['TEAM_LEAD', 'COMPLIANCE_OFFICER', 'SERVICE'];

/** How far each role sees into the cases. */
const caseSight: { readonly [Each in Role]: 'own' | 'team' | 'all' | 'engaged' | 'none' } = {
  COLLECTOR: 'own',
  TEAM_LEAD: 'team',
  COMPLIANCE_OFFICER: 'all',
  LEGAL_COUNSEL: 'all',
  ANALYST: 'all',
  SERVICE: 'all',
  LAW_FIRM: 'engaged',
  AGENCY: 'engaged',
  VALUER: 'engaged',
  FIRM_ADMINISTRATOR: 'none',
  ADMINISTRATOR: 'none',
  REGULATOR: 'none',
  DEBTOR: 'none',
};
const decides: { readonly [Each in Role]?: readonly string[] } = {
  COMPLIANCE_OFFICER: [
    ...['BULK_REVEAL', 'BULK_EXPORT', 'ERASURE', 'HOLD_RELEASE', 'REBUTTED_CONTACT', 'GRANT_CHANGE', 'PACK_CHANGE'],
    ...['RETENTION_CHANGE', 'RETENTION_RUN', 'PLAN_TERMS', 'WAIVER'],
  ],
  LEGAL_COUNSEL: ['ERASURE', 'HOLD_RELEASE', 'RETENTION_RUN'],
  ADMINISTRATOR: ['GRANT_CHANGE'],
};
/** Who reads figures of the whole institution. */
const figureReaders: readonly Role[] = ['TEAM_LEAD', 'COMPLIANCE_OFFICER', 'ANALYST', 'ADMINISTRATOR'];
/** Who knows of everybody whether they may contact anybody. */
const qualificationReaders: readonly Role[] = ['ADMINISTRATOR', 'COMPLIANCE_OFFICER', 'LEGAL_COUNSEL', 'TEAM_LEAD'];
/** Who hears what people consent to and wish; and who of them reads what tells of health. */
const listeners: readonly Role[] = [
  ...(['COLLECTOR', 'TEAM_LEAD', 'COMPLIANCE_OFFICER', 'LEGAL_COUNSEL', 'SERVICE', 'LAW_FIRM', 'AGENCY'] as const),
];
const healthReaders: readonly Role[] = ['COLLECTOR', 'TEAM_LEAD', 'COMPLIANCE_OFFICER', 'LEGAL_COUNSEL'];
/** Who collects, or says what is allowed of it. */
/** Who sells for the institution, and knows what it bought. */
const sellers: readonly string[] = ['COMPLIANCE_OFFICER', 'LEGAL_COUNSEL', 'SERVICE'];
const policyReaders: readonly Role[] = ['COLLECTOR', 'TEAM_LEAD', 'COMPLIANCE_OFFICER', 'LEGAL_COUNSEL', 'SERVICE'];
/** Who speaks for the institution when a firm passes cases on, and so sees how an engagement came about. */
const consenters: readonly Role[] = ['ADMINISTRATOR', 'LEGAL_COUNSEL', 'COMPLIANCE_OFFICER'];

/**
 * @param today in the zone of the institution, as YYYY-MM-DD; "whenever" takes every engagement for one in force
 * @param purpose for which plain values are looked at: a firm then sees by those engagements that are for it
 */
export function sightOf(
  actor: Actor,
  record: Record,
  now: Date,
  today: string,
  purpose: LookPurpose | null = null,
): Sight {
  const { institutionId, id: me, role, firmId } = actor;
  const isOfFirm = firmId !== null;
  const how = caseSight[role];
  const rows = (type: string): readonly Row[] =>
    (record.get(type) ?? []).filter((row) => row.institution_id === institutionId);
  const idsOf = (found: readonly Row[]): Set<string> => new Set(found.map(({ id }) => id));
  const holdsNow = ({ valid_from: from, valid_to: to }: Row): boolean =>
    new Date(String(from)) <= now && (to === null || new Date(String(to)) > now);

  // What a firm is engaged for: agreed, on a day from the first to the last, and so for each case the groups of fields.
  const isInForce = (row: Row): boolean =>
    row['firm_id'] === firmId &&
    (purpose === null || (row['purposes'] as readonly string[]).includes(purpose)) &&
    (today === 'whenever' ||
      (row['state'] === 'AGREED' && String(row['starts_on']) <= today && today <= String(row['ends_on'])));
  const mandates = isOfFirm ? rows('Engagement').filter(isInForce) : [];
  const groups = new Map<unknown, Set<string>>();
  for (const mandate of mandates)
    for (const object of rows('EngagementObject').filter((row) => row['engagement_id'] === mandate.id))
      groups.set(
        object['object_id'],
        new Set([...(groups.get(object['object_id']) ?? []), ...(mandate['field_groups'] as readonly string[])]),
      );

  const myTeam = rows('User').find(({ id }) => id === me)?.['team_id'];
  const opened = new Set(
    role === 'COLLECTOR' || role === 'TEAM_LEAD'
      ? rows('BreakGlass').flatMap((row) => (row['user_id'] === me && holdsNow(row) ? [row['person_id']] : []))
      : [],
  );
  const sees: { readonly [Each in typeof how]: (row: Row) => boolean } = {
    all: () => true,
    own: (row) => row['assignee_id'] === me || opened.has(row['debtor_id']),
    team: (row) => row['team_id'] === myTeam || opened.has(row['debtor_id']),
    engaged: (row) => groups.has(row.id),
    none: () => false,
  };
  const seen = rows('Case').filter(sees[how]);
  /** The cases seen; for a firm those of which it is shown the group. */
  const casesWith = (group: string): Set<string> =>
    idsOf(isOfFirm ? seen.filter(({ id }) => groups.get(id)?.has(group)) : seen);
  const debtorsWith = (group: string | null): Set<unknown> => {
    const cases = group === null ? idsOf(seen) : casesWith(group);
    if (how === 'all') return idsOf(rows('Debtor'));
    return new Set(seen.filter(({ id }) => cases.has(id)).map((row) => row['debtor_id']));
  };
  /** Debtors, and who is related to them; of a firm also who was. */
  const personsWith = (group: string | null): Set<unknown> => {
    if (how === 'all') return idsOf(rows('Person'));
    const debtors = debtorsWith(group);
    const related = rows('RelatedPerson').filter(
      (row) => debtors.has(row['debtor_id']) && (isOfFirm || row['valid_to'] === null || holdsNow(row)),
    );
    return new Set([...debtors, ...related.map((row) => row['person_id'])]);
  };
  const of = (type: string, column: string, holders: ReadonlySet<unknown>): Row[] =>
    rows(type).filter((row) => holders.has(row[column]));

  const debts = of('Debt', 'case_id', casesWith('DEBTS'));
  const owed = new Set(debts.map((row) => row['account_id']));
  const accounts = of('Account', 'debtor_id', debtorsWith('DEBTS')).filter(({ id }) => !isOfFirm || owed.has(id));
  const attempts = of('ContactAttempt', 'case_id', casesWith('CONTACT_HISTORY'));
  const colleagues = idsOf(rows('User').filter((row) => isOfFirm && row['firm_id'] === firmId));
  const permits = of('ContactPermit', 'case_id', casesWith('CONTACT_HISTORY'));
  const refusals = of('ContactRefusal', 'case_id', casesWith('CONTACT_HISTORY'));
  // What its own people did and asked for, whatever it is shown of others'.
  const addOurs = (found: Row[], type: string, isOurs: (row: Row) => boolean): void => {
    const known = idsOf(found);
    const ours = isOfFirm ? of(type, 'case_id', idsOf(seen)).filter(isOurs) : [];
    found.push(...ours.filter(({ id }) => !known.has(id)));
  };
  addOurs(attempts, 'ContactAttempt', (row) => row['firm_id'] === firmId);
  addOurs(permits, 'ContactPermit', (row) => row['firm_id'] === firmId);
  addOurs(refusals, 'ContactRefusal', (row) => colleagues.has(String(row['actor_id'])));
  const people = personsWith(null);
  const passedOn = of('Engagement', 'parent_id', idsOf(mandates));
  const engagements = isOfFirm ? [...mandates, ...passedOn] : rows('Engagement');
  const partners = new Set<unknown>([firmId, ...passedOn.map((row) => row['firm_id'])]);
  // Of a firm what the user asked for, about a case that the firm is engaged for.
  const approvals = isOfFirm
    ? of('Approval', 'case_id', idsOf(seen)).filter((row) => row['requested_by_id'] === me)
    : rows('Approval').filter(
        (row) => row['requested_by_id'] === me || decides[role]?.includes(String(row['kind'])) === true,
      );
  const glasses = rows('BreakGlass').filter(
    (row) => role === 'COMPLIANCE_OFFICER' || (['COLLECTOR', 'TEAM_LEAD'].includes(role) && row['user_id'] === me),
  );
  const alerts = role === 'COMPLIANCE_OFFICER' ? rows('Alert') : [];
  // Of who sees all of the institution or regulates it, all; of others of the institution, those about their cases.
  const complaints = isOfFirm
    ? []
    : how === 'all' || role === 'REGULATOR'
      ? rows('Complaint')
      : of('Complaint', 'case_id', idsOf(seen));
  // With the case that they are about, or with any case of the debtor; to whoever works cases.
  const procedures = policyReaders.includes(role)
    ? rows('Procedure').filter((row) =>
        row['case_id'] === null
          ? debtorsWith(null).has(String(row['debtor_id']))
          : idsOf(seen).has(String(row['case_id'])),
      )
    : [];
  const origins = policyReaders.includes(role) ? of('CaseOrigin', 'case_id', idsOf(seen)) : [];
  const tasks = of('ProcedureTask', 'procedure_id', idsOf(procedures));
  // With any case of the debtor: what they earn to whoever works cases, how they live to whoever reads of health.
  const affairs = policyReaders.includes(role) ? of('AffairsStatement', 'debtor_id', debtorsWith(null)) : [];
  const circumstances = healthReaders.includes(role) ? of('Circumstance', 'debtor_id', debtorsWith(null)) : [];
  const complained = of('ComplaintSubject', 'complaint_id', idsOf(complaints));

  // With their cases, and to who did what they are about; of a firm its own people's alone.
  const findings = rows('Finding').filter((row) => {
    const isOfCase = seen.some(({ id }) => id === row['case_id']);
    if (isOfFirm) return isOfCase && row['firm_id'] === firmId;
    return how !== 'none' && (isOfCase || row['actor_id'] === me);
  });
  const qualifications = rows('UserQualification').filter(
    (row) =>
      row['user_id'] === me ||
      qualificationReaders.includes(role) ||
      (role === 'FIRM_ADMINISTRATOR' && colleagues.has(String(row['user_id']))),
  );

  const isKeeper = role === 'COMPLIANCE_OFFICER' || role === 'LEGAL_COUNSEL';
  const named = new Map<string, Set<string>>([
    ['Account', idsOf(accounts)],
    ['Alert', idsOf(alerts)],
    ['Rejudgement', idsOf(role === 'COMPLIANCE_OFFICER' ? rows('Rejudgement') : [])],
    ['NightlyRun', idsOf(figureReaders.includes(role) ? rows('NightlyRun') : [])],
    ['StrategyVersion', idsOf(figureReaders.includes(role) ? rows('StrategyVersion') : [])],
    ['StrategyInForce', idsOf(figureReaders.includes(role) ? rows('StrategyInForce') : [])],
    ['DueStep', idsOf(isOfFirm ? [] : of('DueStep', 'case_id', idsOf(seen)))],
    ['DeliveryLine', idsOf(role === 'COMPLIANCE_OFFICER' ? rows('DeliveryLine') : [])],
    ['DeliveryReport', idsOf(role === 'COMPLIANCE_OFFICER' ? rows('DeliveryReport') : [])],
    ['Approval', idsOf(approvals)],
    ['BreakGlass', idsOf(glasses)],
    ['Case', idsOf(seen)],
    ['Complaint', idsOf(complaints)],
    ['Consent', heard('Consent')],
    ['ContactAttempt', idsOf(attempts)],
    ['ContactPermit', idsOf(permits)],
    ['ContactPoint', idsOf(of('ContactPoint', 'person_id', personsWith('CONTACT_POINTS')))],
    ['ContactPolicy', idsOf(rows('ContactPolicy'))],
    ['ContactRefusal', idsOf(refusals)],
    ['Debt', idsOf(debts)],
    ['Debtor', idsOf(of('Debtor', 'id', debtorsWith(null)))],
    ['Engagement', idsOf(engagements)],
    ['Finding', idsOf(findings)],
    ['Firm', idsOf(isOfFirm ? of('Firm', 'id', partners) : rows('Firm'))],
    ['Hold', idsOf(isKeeper ? rows('Hold') : [])],
    ['Institution', idsOf(rows('Institution'))],
    ['Payment', idsOf(of('Payment', 'case_id', casesWith('DEBTS')))],
    ['UnmatchedPayment', idsOf(unmatchedReaders.includes(role) ? rows('UnmatchedPayment') : [])],
    ['Person', idsOf(of('Person', 'id', people))],
    ['Plan', idsOf(of('Plan', 'case_id', casesWith('CASE_HISTORY')))],
    ['AffairsStatement', idsOf(affairs)],
    ['Circumstance', idsOf(circumstances)],
    ['Portfolio', idsOf(sellers.includes(role) ? rows('Portfolio') : [])],
    ['Procedure', idsOf(procedures)],
    ['PromiseToPay', idsOf(of('PromiseToPay', 'case_id', casesWith('CASE_HISTORY')))],
    ['RelatedPerson', idsOf(of('RelatedPerson', 'debtor_id', debtorsWith('RELATED_PERSONS')))],
    ['Reveal', idsOf(rows('Reveal').filter((row) => role === 'COMPLIANCE_OFFICER' || row['actor_id'] === me))],
    ['Team', idsOf(isOfFirm ? [] : rows('Team'))],
    ['Template', idsOf(rows('Template'))],
    ['User', idsOf(rows('User').filter((row) => !isOfFirm || row['firm_id'] === firmId))],
    ['Wish', heard('Wish')],
  ]);
  const ids = (type: string): Set<string> => named.get(type) ?? new Set();

  // A row in sight names whom it was about, though they are related no more; a firm is shown each by its own scope alone.
  const contacts = [...attempts, ...permits, ...refusals];
  const met = [
    ...permits.map((row) => row['person_id']),
    ...attempts.flatMap((row) => [row['person_id'], row['person_reached_id']]),
    ...of('ContactAttemptCorrection', 'attempt_id', idsOf(attempts)).map((row) => row['person_reached_id']),
    ...of('RelatedPerson', 'id', ids('RelatedPerson')).map((row) => row['person_id']),
  ];
  const known = isOfFirm ? people : new Set([...people, ...(how === 'none' ? [] : met)]);
  const points = new Set([
    ...ids('ContactPoint'),
    ...(isOfFirm ? [] : idsOf(of('ContactPoint', 'person_id', known))),
    ...(isOfFirm
      ? []
      : contacts.flatMap((row) => (row['contact_point_id'] === null ? [] : [String(row['contact_point_id'])]))),
  ]);
  const history = casesWith('CASE_HISTORY');
  const isListener = listeners.includes(role);
  const heardOf = (type: string): Set<string> =>
    new Set([...ids(type), ...(isOfFirm || !isListener ? [] : idsOf(of(type, 'person_id', known)))]);
  const [consents, wishes] = [heardOf('Consent'), heardOf('Wish')];
  const attemptDebts = of('ContactAttemptDebt', 'attempt_id', idsOf(attempts));
  const isConsenter = consenters.includes(role);
  const settings = role === 'ADMINISTRATOR';
  // With their findings, by the institution's own people.
  const delivered =
    role === 'COMPLIANCE_OFFICER'
      ? rows('DeliveryLine')
      : isOfFirm
        ? []
        : of('DeliveryLine', 'finding_id', idsOf(findings));
  const reached = new Map<string, Set<string>>([
    ...named,
    ['DeliveryLine', idsOf(delivered)],
    ['Person', idsOf(of('Person', 'id', known))],
    ['ContactPoint', points],
    ['ContactPointState', idsOf(of('ContactPointState', 'contact_point_id', points))],
    ['CaseAge', idsOf(of('CaseAge', 'case_id', history))],
    ['CaseAssignment', idsOf(of('CaseAssignment', 'case_id', history))],
    ['CaseStageChange', idsOf(of('CaseStageChange', 'case_id', history))],
    ['LimitationEvent', idsOf(of('LimitationEvent', 'case_id', history))],
    ['Pause', idsOf(of('Pause', 'case_id', history))],
    ['PauseEnd', idsOf(of('PauseEnd', 'case_id', history))],
    ['PauseRefusal', idsOf(of('PauseRefusal', 'case_id', history))],
    ['CaseStrategy', idsOf(isOfFirm ? [] : of('CaseStrategy', 'case_id', idsOf(seen)))],
    ['DueStepChange', idsOf(isOfFirm ? [] : of('DueStepChange', 'case_id', idsOf(seen)))],
    ['PlanChange', idsOf(of('PlanChange', 'case_id', history))],
    ['PlanInstalment', idsOf(of('PlanInstalment', 'case_id', history))],
    // How the institution's own people share out their work is none of a firm's business.
    ['Appointment', idsOf(isOfFirm ? [] : of('Appointment', 'case_id', history))],
    ['HandOut', idsOf(isOfFirm ? [] : of('HandOut', 'case_id', history))],
    ['QueueHold', idsOf(isOfFirm ? [] : of('QueueHold', 'case_id', history))],
    ['QueuePolicy', idsOf(policyReaders.includes(role) ? rows('QueuePolicy') : [])],
    ['CollectorSkills', idsOf(role === 'TEAM_LEAD' || role === 'COMPLIANCE_OFFICER' ? rows('CollectorSkills') : [])],
    ['PlanPolicy', idsOf(policyReaders.includes(role) ? rows('PlanPolicy') : [])],
    ['AffairsLine', idsOf(of('AffairsLine', 'statement_id', idsOf(affairs)))],
    ['AffordabilityPolicy', idsOf(policyReaders.includes(role) ? rows('AffordabilityPolicy') : [])],
    ['CircumstanceEnd', idsOf(of('CircumstanceEnd', 'circumstance_id', idsOf(circumstances)))],
    ['PortfolioCase', idsOf(sellers.includes(role) ? rows('PortfolioCase') : [])],
    ['TransferNotice', idsOf(sellers.includes(role) ? rows('TransferNotice') : [])],
    ['CaseOrigin', idsOf(origins)],
    [
      'ImportedTape',
      idsOf(
        sellers.includes(role)
          ? rows('ImportedTape')
          : of('ImportedTape', 'id', new Set(origins.map((row) => String(row['tape_id'])))),
      ),
    ],
    ['WriteOff', idsOf(policyReaders.includes(role) ? of('WriteOff', 'case_id', idsOf(seen)) : [])],
    ['WriteOffEnd', idsOf(policyReaders.includes(role) ? of('WriteOffEnd', 'case_id', idsOf(seen)) : [])],
    ['WriteOffLimit', idsOf(policyReaders.includes(role) ? rows('WriteOffLimit') : [])],
    ['ProcedureDecision', idsOf(of('ProcedureDecision', 'procedure_id', idsOf(procedures)))],
    ['ProcedurePause', idsOf(of('ProcedurePause', 'procedure_id', idsOf(procedures)))],
    ['ProcedureTask', idsOf(tasks)],
    ['ProcedureTaskDone', idsOf(of('ProcedureTaskDone', 'task_id', idsOf(tasks)))],
    ['PlanRefusal', idsOf(of('PlanRefusal', 'case_id', history))],
    ['PromiseChange', idsOf(of('PromiseChange', 'case_id', history))],
    ['DebtCondition', idsOf(of('DebtCondition', 'debt_id', idsOf(debts)))],
    ['BalanceEntry', idsOf(of('BalanceEntry', 'debt_id', idsOf(debts)))],
    ['PaymentReversal', idsOf(of('PaymentReversal', 'case_id', casesWith('DEBTS')))],
    ['UnmatchedPaymentDecision', idsOf(unmatchedReaders.includes(role) ? rows('UnmatchedPaymentDecision') : [])],
    ['AllocationOrder', idsOf(settings ? rows('AllocationOrder') : [])],
    ['PackChange', idsOf(role === 'COMPLIANCE_OFFICER' ? rows('PackChange') : [])],
    ['Statement', idsOf(of('Statement', 'account_id', idsOf(accounts)))],
    ['AccountAge', idsOf(of('AccountAge', 'account_id', idsOf(accounts)))],
    [
      'ContactAttemptDebt',
      idsOf(isOfFirm ? attemptDebts.filter((row) => ids('Debt').has(String(row['debt_id']))) : attemptDebts),
    ],
    ['ContactAttemptCorrection', idsOf(of('ContactAttemptCorrection', 'attempt_id', idsOf(attempts)))],
    ['ComplaintChange', idsOf(of('ComplaintChange', 'complaint_id', idsOf(complaints)))],
    ['ComplaintSubject', idsOf(complained)],
    ['Consent', consents],
    ['ConsentEnd', idsOf(of('ConsentEnd', 'consent_id', consents))],
    ['Wish', wishes],
    ['WishEnd', idsOf(of('WishEnd', 'wish_id', wishes))],
    ['PersonCondition', idsOf(healthReaders.includes(role) ? of('PersonCondition', 'person_id', known) : [])],
    ['HoldRelease', idsOf(isKeeper ? rows('HoldRelease') : [])],
    ['RetentionChange', idsOf(role === 'COMPLIANCE_OFFICER' ? rows('RetentionChange') : [])],
    ['ErasureRefusal', idsOf(role === 'COMPLIANCE_OFFICER' ? rows('ErasureRefusal') : [])],
    ['DataStateChange', idsOf(role === 'COMPLIANCE_OFFICER' ? rows('DataStateChange') : [])],
    ['PersonCorrection', idsOf(isOfFirm ? [] : of('PersonCorrection', 'person_id', known))],
    ['ApprovalDecision', idsOf(of('ApprovalDecision', 'approval_id', idsOf(approvals)))],
    ['BreakGlassReview', idsOf(of('BreakGlassReview', 'break_glass_id', idsOf(glasses)))],
    ['EngagementObject', idsOf(objectsOf())],
    ['EngagementChange', idsOf(isConsenter ? rows('EngagementChange') : [])],
    ['FindingChange', idsOf(of('FindingChange', 'finding_id', idsOf(findings)))],
    ['FirmListing', idsOf(isOfFirm ? of('FirmListing', 'firm_id', partners) : rows('FirmListing'))],
    ['UserQualification', idsOf(qualifications)],
    ['ApiKey', idsOf(settings ? rows('ApiKey') : [])],
    ['ExternalIdentity', idsOf(settings ? rows('ExternalIdentity') : [])],
    ['SignInPolicy', idsOf(settings ? rows('SignInPolicy') : [])],
    ['Webhook', idsOf(settings ? rows('Webhook') : [])],
    ['WebhookDelivery', idsOf(settings ? rows('WebhookDelivery') : [])],
    ['TemplateVersion', idsOf(rows('TemplateVersion'))],
    ['Viewer', new Set([me])],
    ['ContactHistory', ids('Debtor')],
    ['AccessActor', ids('User')],
    ['JournalActor', ids('User')],
  ]);
  const told = [
    ...glasses.map((row) => row['person_id']),
    ...findings.flatMap((row) => [row['subject_id'], row['case_id'], row['debtor_id']]),
    ...delivered.flatMap((row) => [row['contact_point_id'], row['attempt_id']]),
    ...(role === 'COMPLIANCE_OFFICER' ? rows('DeliveryReport') : []).flatMap(
      (row) => (row['unreported_attempts'] as readonly string[] | null) ?? [],
    ),
    ...complaints.flatMap((row) => [row['case_id'], row['debtor_id']]),
    ...complained.map((row) => row['object_id']),
    ...[...approvals, ...alerts].map((row) => String(row['subject']).replace(/^\w+_/, '')),
    // A portal answers who asks for their own copy, in which everything stands.
    ...(role === 'SERVICE'
      ? ['PersonCondition', 'ErasureRefusal', 'Circumstance', 'CircumstanceEnd'].flatMap((type) =>
          rows(type).map(({ id }) => id),
        )
      : []),
    ...(role === 'SERVICE' ? rows('ErasureRefusal').flatMap((row) => row['hold_ids'] as readonly string[]) : []),
    ...(isConsenter || how === 'all' ? rows('EngagementObject').map((row) => row['object_id']) : []),
  ];
  return {
    named,
    reached,
    told: new Set(told.map(String)),
    hidden: new Map([...ofOthers(), ...(isOfFirm ? hiddenOf() : [])]),
  };

  function heard(type: 'Consent' | 'Wish'): Set<string> {
    return idsOf(listeners.includes(role) ? of(type, 'person_id', personsWith('CONTACT_POINTS')) : []);
  }

  /** What is heard of a person may be about a case of theirs that is another's. */
  function ofOthers(): Ids {
    const [owing, made] = [ids('Debt'), ids('ContactAttempt')];
    const aboutOthers = (type: string): Set<string> =>
      idsOf(rows(type).filter((row) => (row['debt_ids'] as readonly string[]).some((id) => !owing.has(id))));
    return new Map([
      ['Consent.debtIds', aboutOthers('Consent')],
      ['Wish.debtIds', aboutOthers('Wish')],
      ['Consent.contactAttemptId', idsOf(rows('Consent').filter((row) => !made.has(String(row['attempt_id']))))],
    ]);
  }

  /** By the groups of fields of each row's own engagements; of its own attempts a firm sees all. */
  function hiddenOf(): Ids {
    const [identified, noted, owing] = [personsWith('IDENTITY'), casesWith('NOTES'), casesWith('DEBTS')];
    const nameless = idsOf(rows('Person').filter(({ id }) => !identified.has(id)));
    const wordless = idsOf(
      rows('ContactAttempt').filter((row) => row['firm_id'] !== firmId && !noted.has(String(row['case_id']))),
    );
    const identity = ['displayName', 'nationalId', 'birthDate'];
    return new Map([
      ...['Person', 'Debtor'].flatMap((type) => identity.map((field) => [`${type}.${field}`, nameless] as const)),
      ...['note', 'reasonCode', 'recording'].map((field) => [`ContactAttempt.${field}`, wordless] as const),
      [
        'ContactPermit.reasonCode',
        idsOf(rows('ContactPermit').filter((row) => row['firm_id'] !== firmId && !noted.has(String(row['case_id'])))),
      ],
      ['ContactAttemptCorrection.reason', idsOf(of('ContactAttemptCorrection', 'attempt_id', wordless))],
      ['Plan.debtIds', idsOf(rows('Plan').filter((row) => !owing.has(String(row['case_id']))))],
      ['Case.assignee', idsOf(rows('Case'))],
      ['Case.team', idsOf(rows('Case'))],
    ]);
  }

  /** Which cases firms are engaged for: for the institution's own people as far as they see the cases, or consent for it. */
  function objectsOf(): readonly Row[] {
    if (role === 'FIRM_ADMINISTRATOR') return [];
    if (isOfFirm) return of('EngagementObject', 'engagement_id', idsOf(engagements));
    return isConsenter || how === 'all' ? rows('EngagementObject') : of('EngagementObject', 'object_id', idsOf(seen));
  }
}
