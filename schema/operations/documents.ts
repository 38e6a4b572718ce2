/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How the debtor accepted. */
export type AcceptanceWay =
  /** Accepted by electronic means, such as the front end of the institution. */
  | 'ELECTRONIC'
  /** By word of mouth. */
  | 'ORAL'
  /** Signed on paper. */
  | 'WRITTEN';

/** That an alert was taken note of. */
export type AcknowledgeAlertInput = {
  /** Which alert. */
  alertId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
};

/** As what somebody collects. */
export type ActorType =
  /** An agency that collects for the creditor. */
  | 'AGENCY'
  /** The bank itself, in its own name. */
  | 'CREDITOR'
  /** Who bought the debt. */
  | 'DEBT_BUYER'
  /** A law firm that collects for the creditor. */
  | 'LAW_FIRM';

/** A phone number, address or account of a person. */
export type AddContactPointInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** What it is. */
  kind: ContactPointKind;
  /** Whose: the id of a debtor or another person. */
  personId: string;
  /** The country, or part of one, that it points to, by ISO 3166 such as CN or US-MA; of a telephone number its own country where left out. */
  region?: string | null | undefined;
  /** Where the institution has it from. */
  source: ContactPointSource;
  /** The zone that it points to, where it points to one. */
  timeZone?: string | null | undefined;
  /** Since when it is known to have been theirs, not in the future; now where left out. What happened since then is judged again. */
  validFrom?: string | null | undefined;
  /** The number, in international form such as +8613812345678, or the address; at most 500 characters. */
  value: string;
};

/** A person related to a debtor: one whom the institution knows, or a new one. */
export type AddRelatedPersonInput = {
  /** The debtor. */
  debtorId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Somebody new. Give this or personId. */
  person?: PersonInput | null | undefined;
  /** Somebody known already. Give this or person. */
  personId?: string | null | undefined;
  /** What they are to the debtor. */
  role: PersonRole;
  /** From when; now where left out. */
  validFrom?: string | null | undefined;
};

/** A new template. */
export type AddTemplateInput = {
  /** By which way it is sent; neither PHONE nor VISIT. */
  channel: Channel;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** On which occasion. */
  occasion: Occasion;
  /** Small letters, digits and hyphens, once in the institution; at most 100 characters. */
  slug: string;
  /** Its first text. */
  text: TextInput;
};

/** A further text of a template. */
export type AddTemplateVersionInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Of which template. */
  templateId: string;
  /** The text; it takes the place of the one in force in its language. */
  text: TextInput;
};

/** Where another system shall be told of what happens, and of what. */
export type AddWebhookInput = {
  /** What it is for; at most 200 characters, no personal data. */
  description: string;
  /** What is told, at least one. */
  events: Array<WebhookEvent>;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why, for the second person; at most 500 characters, no personal data. Needed to ask. */
  reason?: string | null | undefined;
  /** An https address, at most 500 characters; none within private networks, unless who runs the server allows them. */
  url: string;
};

/** That the debtor accepted the terms of a plan, and the institution agrees. */
export type AgreePlanInput = {
  /** When: not before the plan was proposed, and not in the future. Collection stops from then on. */
  acceptedAt: string;
  /** Where the recording or the signed paper is kept; at most 200 characters, sealed in the journal. */
  evidence?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Which plan. */
  planId: string;
  /** Why so much is forgiven, for the second person, where that takes two; at most 500 characters, no personal data. */
  reason?: string | null | undefined;
  /** Plan.termsHash of what was shown to the debtor. */
  termsHash: string;
  /** How the debtor accepted. */
  way: AcceptanceWay;
};

/** Narrows a list of alerts; everything given must hold. */
export type AlertFilter = {
  /** By kind. */
  kind?: AlertKindFilter | null | undefined;
  /** By raised at. */
  raisedAt?: DateTimeFilter | null | undefined;
  /** By state. */
  state?: AlertStateFilter | null | undefined;
};

/** What compliance officers are told at once. */
export type AlertKind =
  /** Somebody took extraordinary access to the cases of a debtor. */
  | 'BREAK_GLASS';

/** Narrows by AlertKind. */
export type AlertKindFilter = {
  /** Equal to. */
  eq?: AlertKind | null | undefined;
  /** One of. */
  in?: Array<AlertKind> | null | undefined;
};

/** The orders of a list of alerts. */
export type AlertOrder =
  /** Smallest or earliest raised at first. */
  | 'RAISED_AT_ASC'
  /** Largest or latest raised at first. */
  | 'RAISED_AT_DESC';

/** Whether somebody has taken note of an alert. */
export type AlertState =
  /** Somebody has taken note of it. */
  | 'ACKNOWLEDGED'
  /** Nobody has taken note of it. */
  | 'OPEN';

/** Narrows by AlertState. */
export type AlertStateFilter = {
  /** Equal to. */
  eq?: AlertState | null | undefined;
  /** One of. */
  in?: Array<AlertState> | null | undefined;
};

/** Which cases of your team go to whom. */
export type AllocateCasesInput = {
  /** To whom, active collectors of your team, at most 200; all of them where left out. */
  collectorIds?: Array<string> | null | undefined;
  /** Whose cases, such as of a collector who leaves; those that are nobody's where left out. */
  fromCollectorId?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Whether it is only shown who would get what. */
  isDryRun: boolean;
  /** How many cases at most, the next best first: 1 to 5000. */
  most: number;
};

/** Narrows by an amount in minor units; bounds are inclusive. */
export type AmountFilter = {
  /** Equal to. */
  eq?: string | null | undefined;
  /** At least. */
  gte?: string | null | undefined;
  /** At most. */
  lte?: string | null | undefined;
};

/** The answer to a complaint. */
export type AnswerComplaintInput = {
  /** Which complaint; an open one. */
  complaintId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** What came of it; neither IN_PROGRESS nor UNTIMELY_RESPONSE. */
  outcome: ComplaintOutcome;
  /** What was answered, at most 10000 characters; sealed, so it needs a debtor whom the complaint is about. */
  words?: string | null | undefined;
};

/** Narrows a list of API keys; everything given must hold. */
export type ApiKeyFilter = {
  /** By user. */
  user?: IdFilter | null | undefined;
};

/** What an API key may be used for; its user may do no more than its role in any case. */
export type ApiKeyScope =
  /** The entries of the journal as files below /tlog/, for systems of auditors and regulators; no operation of this API. */
  | 'AUDIT'
  /** The mutations about contact attempts, and about what is heard in them of people, and no other. */
  | 'CONTACT'
  /** The mutations that bring in debtors, contact points and cases, and no other. */
  | 'IMPORT'
  /** Every query that the role may ask; personal data masked. */
  | 'READ'
  /** Plain personal data for a stated purpose, where READ or a payload shows it masked. */
  | 'REVEAL'
  /** Every mutation that the role may call. */
  | 'WRITE';

/** A run of retention. */
export type ApplyRetentionInput = {
  /** The day by which times are counted, today or before. Give the same when you send it again: what was approved is just this list. */
  asOf: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why, for the second person; at most 500 characters, no personal data. */
  reason: string;
};

/** What became of an appointment. */
export type AppointmentEnding =
  /** It was cancelled. */
  | 'CANCELLED'
  /** A contact attempt was recorded in the case at that time or later. */
  | 'KEPT';

/** Narrows a list of approvals; everything given must hold. */
export type ApprovalFilter = {
  /** By kind. */
  kind?: ApprovalKindFilter | null | undefined;
  /** By requested at. */
  requestedAt?: DateTimeFilter | null | undefined;
  /** By requested by. */
  requestedBy?: IdFilter | null | undefined;
  /** By state. */
  state?: ApprovalStateFilter | null | undefined;
};

/** What takes two people. */
export type ApprovalKind =
  /** To take the data of many people out of the platform, or to have another system told of what happens. */
  | 'BULK_EXPORT'
  /** To show plain personal data of many people at once. */
  | 'BULK_REVEAL'
  /** To erase a person's data. */
  | 'ERASURE'
  /** To give somebody a role that decides about others, the grant LEGAL_HOLD, or an identity to sign in by. */
  | 'GRANT_CHANGE'
  /** To release a legal hold. */
  | 'HOLD_RELEASE'
  /** To tighten a rule of a pack, to switch it off, or to put it back. */
  | 'PACK_CHANGE'
  /** To agree to a plan that forgives more than the role of who asks may forgive alone. */
  | 'PLAN_TERMS'
  /** To make one contact that is presumed to be a violation, for a reason that rebuts it. */
  | 'REBUTTED_CONTACT'
  /** To change for how long entries of a class are kept. */
  | 'RETENTION_CHANGE'
  /** To destroy the keys of what has been kept long enough. */
  | 'RETENTION_RUN'
  /** To put a strategy in force, alone or with a challenger. */
  | 'STRATEGY_CHANGE'
  /** To forgive more of a debt than the role of who asks may forgive alone. */
  | 'WAIVER'
  /** To take more off the balance sheet than one person may alone. */
  | 'WRITE_OFF';

/** Narrows by ApprovalKind. */
export type ApprovalKindFilter = {
  /** Equal to. */
  eq?: ApprovalKind | null | undefined;
  /** One of. */
  in?: Array<ApprovalKind> | null | undefined;
};

/** The orders of a list of approvals. */
export type ApprovalOrder =
  /** Smallest or earliest requested at first. */
  | 'REQUESTED_AT_ASC'
  /** Largest or latest requested at first. */
  | 'REQUESTED_AT_DESC';

/** What the second person said to a request. */
export type ApprovalOutcome =
  /** It may be done. */
  | 'APPROVED'
  /** It may not be done. */
  | 'REJECTED';

/** How far an approval has come. */
export type ApprovalState =
  /** Another person approved; it may be used once, until it expires. */
  | 'APPROVED'
  /** Nobody has decided; until it expires. */
  | 'PENDING'
  /** Another person rejected it. */
  | 'REJECTED'
  /** What was asked for has been done. */
  | 'USED';

/** Narrows by ApprovalState. */
export type ApprovalStateFilter = {
  /** Equal to. */
  eq?: ApprovalState | null | undefined;
  /** One of. */
  in?: Array<ApprovalState> | null | undefined;
};

/** Gives a case to a collector, or takes it back. */
export type AssignCaseInput = {
  /** The collector; null takes the case back to the team. */
  assigneeId?: string | null | undefined;
  /** Which case. */
  caseId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
};

/** Puts an unmatched payment on a case. */
export type AssignPaymentInput = {
  /** On which case. */
  caseId: string;
  /** For which debt of it alone; left out: for all of them, the one that was due first first. */
  debtId?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Which unmatched payment. */
  unmatchedPaymentId: string;
};

/** How well the text behind a rule is known. */
export type Assurance =
  /** The rule's own text was read word for word. */
  | 'PRIMARY'
  /** Taken from somebody else's account of the text. */
  | 'SECONDARY'
  /** From general knowledge; nobody has checked it against the text. */
  | 'UNVERIFIED';

/** Why the balance of a debt changed. */
export type BalanceEntryKind =
  /** What was added to it: interest that accrued, a fee, what was drawn. */
  | 'CHARGE'
  /** What was owed when the debt was recorded here. */
  | 'OPENING'
  /** What a payment took from it. */
  | 'PAYMENT'
  /** What came back when a payment was reversed. */
  | 'REVERSAL'
  /** What the institution forgave of it. */
  | 'WAIVER';

/** What a debt is made of. */
export type BalancePart =
  /** Fees and costs. */
  | 'FEES'
  /** Interest. */
  | 'INTEREST'
  /** Principal. */
  | 'PRINCIPAL';

/** The beginning of a contact: the dial, the sending, the setting out. */
export type BeginContactInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The permit that is used. */
  permitId: string;
};

/** Narrows a list of extraordinary accesses; everything given must hold. */
export type BreakGlassFilter = {
  /** By recorded at. */
  recordedAt?: DateTimeFilter | null | undefined;
  /** By review. */
  review?: BreakGlassReviewStateFilter | null | undefined;
  /** By user. */
  user?: IdFilter | null | undefined;
};

/** What the review of an extraordinary access found. */
export type BreakGlassFinding =
  /** It was needed, and used for what it was taken for. */
  | 'JUSTIFIED'
  /** It was not needed, or used for something else. */
  | 'UNJUSTIFIED';

/** Extraordinary access to the cases of one debtor: name a case or the debtor. */
export type BreakGlassInput = {
  /** A case of the debtor. */
  caseId?: string | null | undefined;
  /** A case of the debtor, by the institution's own reference. */
  caseReference?: string | null | undefined;
  /** The debtor. */
  debtorId?: string | null | undefined;
  /** What happened, at most 500 characters. Kept sealed, for who reviews it. */
  explanation: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** For how many minutes, 1 to 60. */
  minutes: number;
  /** Why. */
  reason: BreakGlassReason;
};

/** The orders of a list of extraordinary accesses. */
export type BreakGlassOrder =
  /** Smallest or earliest recorded at first. */
  | 'RECORDED_AT_ASC'
  /** Largest or latest recorded at first. */
  | 'RECORDED_AT_DESC';

/** Why somebody takes access beyond their own cases. */
export type BreakGlassReason =
  /** Who works the case is away, and it cannot wait until it is given to somebody else. */
  | 'COLLEAGUE_ABSENT'
  /** The debtor is on the line or at the door, and who works the case cannot be reached. */
  | 'DEBTOR_IN_CONTACT'
  /** A deadline of the law would be missed. */
  | 'LEGAL_DEADLINE'
  /** Somebody's life or health may be at risk. */
  | 'RISK_TO_A_PERSON'
  /** Cases cannot be assigned as they should be. */
  | 'SYSTEM_FAILURE';

/** How far the review of an extraordinary access has come. */
export type BreakGlassReviewState =
  /** It was needed, and used for what it was taken for. */
  | 'JUSTIFIED'
  /** Nobody has reviewed it yet. */
  | 'OPEN'
  /** It was not needed, or used for something else. */
  | 'UNJUSTIFIED';

/** Narrows by BreakGlassReviewState. */
export type BreakGlassReviewStateFilter = {
  /** Equal to. */
  eq?: BreakGlassReviewState | null | undefined;
  /** One of. */
  in?: Array<BreakGlassReviewState> | null | undefined;
};

/** A range of days past due. */
export type BucketInput = {
  /** Such as M1, once in the scheme; at most 20 characters. */
  code: string;
  /** First day past due, inclusive: 0, or the day after the bucket before. */
  fromDay: number;
  /** For people; at most 100 characters. */
  label: string;
  /** Last day past due, inclusive; null for the last bucket, and only for it. */
  toDay?: number | null | undefined;
};

/** An appointment that will not be kept. */
export type CancelAppointmentInput = {
  /** About which case. */
  caseId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
};

/** Which job is ended. */
export type CancelRejudgementInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** One that waits or runs. */
  rejudgementId: string;
};

/** Narrows a list of cases; everything given must hold. */
export type CaseFilter = {
  /** By assignee. */
  assignee?: IdFilter | null | undefined;
  /** By bucket code. */
  bucketCode?: TextFilter | null | undefined;
  /** By classification. */
  classification?: ClassificationFilter | null | undefined;
  /** By days past due. */
  daysPastDue?: IntFilter | null | undefined;
  /** By debtor. */
  debtor?: IdFilter | null | undefined;
  /** By months of delay. */
  monthsOfDelay?: IntFilter | null | undefined;
  /** By opened at. */
  openedAt?: DateTimeFilter | null | undefined;
  /** By outstanding minor. */
  outstandingMinor?: AmountFilter | null | undefined;
  /** By reference. */
  reference?: TextFilter | null | undefined;
  /** By stage. */
  stage?: CaseStageFilter | null | undefined;
  /** By team. */
  team?: IdFilter | null | undefined;
};

/** Why a lead holds a case out of the queue. */
export type CaseHoldReason =
  /** It is worked outside the queue for now. */
  | 'OTHER_WORK'
  /** A payment is on its way. */
  | 'PAYMENT_ANNOUNCED'
  /** Only the lead, or somebody whom the lead chooses, shall work it. */
  | 'SENSITIVE'
  /** Somebody has to decide something first. */
  | 'WAITS_FOR_DECISION'
  /** Documents were asked for and have not come. */
  | 'WAITS_FOR_DOCUMENTS';

/** The orders of a list of cases. */
export type CaseOrder =
  /** Smallest or earliest days past due first. */
  | 'DAYS_PAST_DUE_ASC'
  /** Largest or latest days past due first. */
  | 'DAYS_PAST_DUE_DESC'
  /** Smallest or earliest opened at first. */
  | 'OPENED_AT_ASC'
  /** Largest or latest opened at first. */
  | 'OPENED_AT_DESC'
  /** Smallest or earliest outstanding minor first. */
  | 'OUTSTANDING_MINOR_ASC'
  /** Largest or latest outstanding minor first. */
  | 'OUTSTANDING_MINOR_DESC'
  /** Smallest or earliest reference first. */
  | 'REFERENCE_ASC'
  /** Largest or latest reference first. */
  | 'REFERENCE_DESC';

/** How far collection has gone. */
export type CaseStage =
  /** Collection has ended */
  | 'CLOSED'
  /** First stage of collection */
  | 'FIRST'
  /** Legal proceedings are prepared or under way */
  | 'LEGAL'
  /** Before or shortly after the due date: friendly reminders */
  | 'REMINDER'
  /** Second stage of collection, after the first did not succeed */
  | 'SECOND';

/** Narrows by CaseStage. */
export type CaseStageFilter = {
  /** Equal to. */
  eq?: CaseStage | null | undefined;
  /** One of. */
  in?: Array<CaseStage> | null | undefined;
};

/** What the institution makes of a rule of a pack. It takes the place of an earlier change of the rule, whole. */
export type ChangePackInput = {
  /** From when on, not in the past: what happened is judged by what held then. Leave time for the second person; beyond it, ask anew. */
  effectiveFrom: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Whether the rule does not judge from then on. It then has no values. */
  isOff: boolean;
  /** Such as us-federal. */
  packId: string;
  /** Why, for the second person; at most 500 characters, no personal data. */
  reason: string;
  /** Such as us.reg-f.call-frequency: a rule of the version that is in force at effectiveFrom. */
  ruleId: string;
  /** The values by which it judges, none looser than the pack's own; the others are the pack's own. None: all are. */
  values: Array<RuleValueInput>;
};

/** What the institution allows of plans and promises from an instant on. */
export type ChangePlanPolicyInput = {
  /** How much a collector or a service forgives alone: at most what a lead does. */
  collectorForgivesBasisPoints: number;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** How much of what is owed may be forgiven at most, 0 to 10000 basis points. */
  largestForgivenBasisPoints: number;
  /** How much a team lead forgives alone: at most what may be forgiven. */
  leadForgivesBasisPoints: number;
  /** From the agreement to the last due date, in months, 1 to 600. */
  longestMonths: number;
  /** By how much of its amount a promise may fall short and be kept, 0 to 9999. */
  promiseToleranceBasisPoints: number;
  /** By how many days a promise or an instalment may be late and be kept, 0 to 31. */
  promiseToleranceDays: number;
  /** From when it holds: not in the past. */
  validFrom: string;
};

/** For how long entries of a class are to be kept. */
export type ChangeRetentionInput = {
  /** From when on, not in the past. Leave time for the second person; beyond it, ask anew. */
  effectiveFrom: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Of debts under which law, such as CN or US-MA; left out: under every other that has no time of its own. */
  jurisdiction?: string | null | undefined;
  /** Which entries. */
  keyClass: KeyClass;
  /** Why, for the second person; at most 500 characters, no personal data. */
  reason: string;
  /** Whole years, 1 to 100; never less than a law demands. */
  years: number;
};

/** A change of role, team, grants or activity. What is left out stays. */
export type ChangeUserInput = {
  /** The new grants, all of them; LEGAL_HOLD is given by two. */
  grants?: Array<Grant> | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** False deactivates: the next request of this user is refused. */
  isActive?: boolean | null | undefined;
  /** Why, for the second person, where the role or a grant takes two; at most 500 characters, no personal data. */
  reason?: string | null | undefined;
  /** The new role. */
  role?: Role | null | undefined;
  /** The new team. */
  teamId?: string | null | undefined;
  /** Who. */
  userId: string;
};

/** The ways to reach a person. */
export type Channel =
  /** An e-mail */
  | 'EMAIL'
  /** A letter on paper, by post or courier */
  | 'LETTER'
  /** A voice call between two people; a dialler that connects a collector is a call too */
  | 'PHONE'
  /** A text message to a mobile phone */
  | 'SMS'
  /** A private message to an account of a messaging or social service */
  | 'SOCIAL_MEDIA'
  /** A visit in person */
  | 'VISIT'
  /** A call in which a machine speaks: artificial or prerecorded voice */
  | 'VOICE_ROBOT';

/** Narrows by Channel. */
export type ChannelFilter = {
  /** Equal to. */
  eq?: Channel | null | undefined;
  /** One of. */
  in?: Array<Channel> | null | undefined;
};

/** That more is owed on a debt, part by part. */
export type ChargeDebtInput = {
  /** Of which debt. */
  debtId: string;
  /** Of its fees, in the debt's currency; left out: nothing. */
  fees?: MoneyInput | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Of its interest. */
  interest?: MoneyInput | null | undefined;
  /** Of its principal. */
  principal?: MoneyInput | null | undefined;
  /** Why. */
  reason: ChargeReason;
  /** The day from which it counts, in the institution's zone: from when the debt began to today. */
  valueOn: string;
};

/** Why more is owed. */
export type ChargeReason =
  /** Interest accrued by the contract. */
  | 'ACCRUED'
  /** The amount was recorded too low. */
  | 'CORRECTION'
  /** More was drawn or bought. */
  | 'DRAWN'
  /** A fee or cost that the contract or the law allows. */
  | 'FEE';

/** The five-tier classification of the loan. */
export type Classification =
  /** 可疑: overdue for more than 270 days */
  | 'DOUBTFUL'
  /** 损失: overdue for more than 360 days */
  | 'LOSS'
  /** 正常: the debtor can perform, nothing is overdue */
  | 'NORMAL'
  /** 关注: principal, interest or return is overdue, by however little */
  | 'SPECIAL_MENTION'
  /** 次级: overdue for more than 90 days */
  | 'SUBSTANDARD';

/** Narrows by Classification. */
export type ClassificationFilter = {
  /** Equal to. */
  eq?: Classification | null | undefined;
  /** One of. */
  in?: Array<Classification> | null | undefined;
};

/** That nothing is left to be done about a complaint. */
export type CloseComplaintInput = {
  /** Which complaint; an answered one. */
  complaintId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** What there is to say, at most 4000 characters; sealed. */
  words?: string | null | undefined;
};

/** What happened to a complaint. */
export type ComplaintChangeKind =
  /** It was answered. */
  | 'ANSWERED'
  /** It was closed. */
  | 'CLOSED'
  /** It was linked to a case, to attempts or to findings. */
  | 'LINKED'
  /** It was taken in. */
  | 'OPENED'
  /** It was opened again, with new deadlines. */
  | 'REOPENED';

/** How a complaint came in. */
export type ComplaintChannel =
  /** In person. */
  | 'BRANCH'
  /** By e-mail. */
  | 'EMAIL'
  /** In a file that was imported. */
  | 'FILE'
  /** By letter. */
  | 'LETTER'
  /** By any other way. */
  | 'OTHER'
  /** By telephone. */
  | 'PHONE'
  /** By a regulator's portal. */
  | 'PORTAL'
  /** By a message on a social service. */
  | 'SOCIAL_MEDIA'
  /** By the institution's own pages or app. */
  | 'WEB';

/** Narrows a list of complaints; everything given must hold. */
export type ComplaintFilter = {
  /** By answer due on. */
  answerDueOn?: DateFilter | null | undefined;
  /** By case. */
  case?: IdFilter | null | undefined;
  /** By debtor. */
  debtor?: IdFilter | null | undefined;
  /** By received on. */
  receivedOn?: DateFilter | null | undefined;
  /** By reference. */
  reference?: TextFilter | null | undefined;
  /** By source. */
  source?: ComplaintSourceFilter | null | undefined;
  /** By state. */
  state?: ComplaintStateFilter | null | undefined;
  /** By sub issue. */
  subIssue?: ComplaintSubIssueFilter | null | undefined;
};

/** What a complaint is about, in the words of the CFPB. */
export type ComplaintIssue =
  /** Communication tactics */
  | 'COMMUNICATION_TACTICS'
  /** Cont'd attempts collect debt not owed */
  | 'DEBT_NOT_OWED'
  /** False statements or representation */
  | 'FALSE_STATEMENTS'
  /** Taking/threatening an illegal action */
  | 'ILLEGAL_ACTION'
  /** Improper contact or sharing of info */
  | 'IMPROPER_CONTACT'
  /** Anything else */
  | 'OTHER'
  /** Disclosure verification of debt */
  | 'VERIFICATION';

/** The orders of a list of complaints. */
export type ComplaintOrder =
  /** Smallest or earliest answer due on first. */
  | 'ANSWER_DUE_ON_ASC'
  /** Largest or latest answer due on first. */
  | 'ANSWER_DUE_ON_DESC'
  /** Smallest or earliest received on first. */
  | 'RECEIVED_ON_ASC'
  /** Largest or latest received on first. */
  | 'RECEIVED_ON_DESC';

/** What came of a complaint. */
export type ComplaintOutcome =
  /** Neither relief nor explanation (CFPB: Closed). */
  | 'CLOSED_WITHOUT_EXPLANATION'
  /** Explained, without relief (CFPB: Closed with explanation). */
  | 'CLOSED_WITH_EXPLANATION'
  /** With money for the one who complained (CFPB: Closed with monetary relief). */
  | 'CLOSED_WITH_MONETARY_RELIEF'
  /** With relief other than money (CFPB: Closed with non-monetary relief). */
  | 'CLOSED_WITH_NON_MONETARY_RELIEF'
  /** Being worked; a final answer is owed (CFPB: In progress). */
  | 'IN_PROGRESS'
  /** The complaint is not right. */
  | 'NOT_UPHELD'
  /** The complaint is right in part. */
  | 'PARTLY_UPHELD'
  /** It was not answered in time (CFPB: Untimely response). */
  | 'UNTIMELY_RESPONSE'
  /** The complaint is right. */
  | 'UPHELD'
  /** Who complained took it back. */
  | 'WITHDRAWN';

/** Who brought a complaint. */
export type ComplaintSource =
  /** Whom it concerns, or somebody for them, complained to the institution. */
  | 'DEBTOR'
  /** Anybody else. */
  | 'OTHER'
  /** A published file, such as the complaint database of the US Consumer Financial Protection Bureau (CFPB); nobody is named in it. */
  | 'PUBLIC_FILE'
  /** A regulator passed it on. */
  | 'REGULATOR';

/** Narrows by ComplaintSource. */
export type ComplaintSourceFilter = {
  /** Equal to. */
  eq?: ComplaintSource | null | undefined;
  /** One of. */
  in?: Array<ComplaintSource> | null | undefined;
};

/** How far a complaint has come. */
export type ComplaintState =
  /** Answered; not closed yet. */
  | 'ANSWERED'
  /** Closed. */
  | 'CLOSED'
  /** Not answered yet. */
  | 'OPEN';

/** Narrows by ComplaintState. */
export type ComplaintStateFilter = {
  /** Equal to. */
  eq?: ComplaintState | null | undefined;
  /** One of. */
  in?: Array<ComplaintState> | null | undefined;
};

/** What a complaint is about in particular, in the words of the CFPB. */
export type ComplaintSubIssue =
  /** Used obscene/profane/abusive language */
  | 'ABUSIVE_LANGUAGE'
  /** Called after sent written cease of comm */
  | 'CALLED_AFTER_WRITTEN_CEASE'
  /** Called outside of 8am-9pm */
  | 'CALLED_OUTSIDE_HOURS'
  /** Contacted me after I asked not to */
  | 'CONTACTED_AFTER_ASKED_NOT_TO'
  /** Contacted employer after asked not to */
  | 'CONTACTED_EMPLOYER'
  /** Contacted me instead of my attorney */
  | 'CONTACTED_INSTEAD_OF_ATTORNEY'
  /** Debt was paid */
  | 'DEBT_PAID'
  /** Debt was discharged in bankruptcy */
  | 'DISCHARGED_IN_BANKRUPTCY'
  /** Debt resulted from identity theft */
  | 'IDENTITY_THEFT'
  /** Impersonated an attorney or official */
  | 'IMPERSONATED_OFFICIAL'
  /** Not disclosed as an attempt to collect */
  | 'NOT_DISCLOSED_AS_COLLECTION'
  /** Not given enough info to verify debt */
  | 'NOT_ENOUGH_INFORMATION'
  /** Debt is not mine */
  | 'NOT_MY_DEBT'
  /** Right to dispute notice not received */
  | 'NO_NOTICE_OF_RIGHT_TO_DISPUTE'
  /** Anything else */
  | 'OTHER'
  /** Frequent or repeated calls */
  | 'REPEATED_CALLS'
  /** Indicated committed crime not paying */
  | 'SAID_NOT_PAYING_IS_CRIME'
  /** Indicated shouldn't respond to lawsuit */
  | 'SAID_NOT_TO_ANSWER_LAWSUIT'
  /** Seized/Attempted to seize property */
  | 'SEIZED_PROPERTY'
  /** Sued where didn't live/sign for debt */
  | 'SUED_AT_WRONG_PLACE'
  /** Sued w/o proper notification of suit */
  | 'SUED_WITHOUT_NOTICE'
  /** Talked to a third party about my debt */
  | 'TALKED_TO_THIRD_PARTY'
  /** Threatened arrest/jail if do not pay */
  | 'THREATENED_ARREST'
  /** Threatened to take legal action */
  | 'THREATENED_LEGAL_ACTION'
  /** Threatened to sue on too old debt */
  | 'THREATENED_SUIT_ON_OLD_DEBT'
  /** Attempted to/Collected exempt funds */
  | 'TOOK_EXEMPT_FUNDS'
  /** Attempted to collect wrong amount */
  | 'WRONG_AMOUNT';

/** Narrows by ComplaintSubIssue. */
export type ComplaintSubIssueFilter = {
  /** Equal to. */
  eq?: ComplaintSubIssue | null | undefined;
  /** One of. */
  in?: Array<ComplaintSubIssue> | null | undefined;
};

/** What kind of record a complaint is about. */
export type ComplaintSubjectKind =
  /** An attempt to contact somebody. */
  | 'CONTACT_ATTEMPT'
  /** A finding. */
  | 'FINDING';

/** That a task was done. */
export type CompleteProcedureTaskInput = {
  /** When, today where left out; not before the procedure began, and not in the future. */
  doneOn?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** What was found, at most 4000 characters; sealed. */
  note?: string | null | undefined;
  /** Of which procedure. */
  procedureId: string;
  /** Which of its tasks. */
  task: ProcedureTaskWord;
};

/** That something should not have happened, and what follows. */
export type ConfirmFindingInput = {
  /** Which finding; never one about yourself. */
  findingId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** What follows for the collector; none where empty. */
  measures: Array<FindingMeasure>;
  /** Why; at most 4000 characters. Kept sealed. */
  reason: string;
};

/** What a person can consent to. */
export type ConsentKind =
  /** E-mail to the address */
  | 'EMAIL'
  /** Contact with the person although somebody represents them: the representative agrees */
  | 'LAWYER_AGREES'
  /** More attempts than a frequency allows that the person may lift */
  | 'MORE_ATTEMPTS'
  /** More calls than Regulation F presumes to be in order, for at most seven days */
  | 'MORE_CALLS'
  /** Contact outside of the hours of the law */
  | 'OUTSIDE_HOURS'
  /** Text messages to the number */
  | 'TEXT'
  /** To speak about the debt with somebody who does not owe it */
  | 'THIRD_PARTY'
  /** A visit in person */
  | 'VISIT';

/** Narrows a list of contact attempts; everything given must hold. */
export type ContactAttemptFilter = {
  /** By actor. */
  actor?: IdFilter | null | undefined;
  /** By case. */
  case?: IdFilter | null | undefined;
  /** By channel. */
  channel?: ChannelFilter | null | undefined;
  /** By contact point. */
  contactPoint?: IdFilter | null | undefined;
  /** By debtor. */
  debtor?: IdFilter | null | undefined;
  /** By occurred at. */
  occurredAt?: DateTimeFilter | null | undefined;
  /** By outcome. */
  outcome?: OutcomeFilter | null | undefined;
};

/** The orders of a list of contact attempts. */
export type ContactAttemptOrder =
  /** Smallest or earliest occurred at first. */
  | 'OCCURRED_AT_ASC'
  /** Largest or latest occurred at first. */
  | 'OCCURRED_AT_DESC';

/** A contact about which somebody asks what the law says. */
export type ContactPermissionInput = {
  /** When; now where left out. A message: when it is sent. */
  at?: string | null | undefined;
  /** The case that it is about. */
  caseId: string;
  /** By which way. */
  channel: Channel;
  /** How many others come along on a visit; 0 where left out. */
  companions?: number | null | undefined;
  /** The number or address to be used, of a kind that fits the channel; it tells who is contacted. For a visit it may be left out: the debtor. */
  contactPointId?: string | null | undefined;
  /** The debts that it is about; all of the case where left out. */
  debtIds?: Array<string> | null | undefined;
  /** As if such an actor asked, for compliance officers; the answer is marked so. */
  hypotheticalActorType?: ActorType | null | undefined;
  /** A machine dials or sends; false where left out. Always true for a voice robot and for what a service asks. */
  isAutomatic?: boolean | null | undefined;
  /** Only what was recorded by this instant counts; now where left out. In the past: for compliance officers. */
  knownAt?: string | null | undefined;
  /** When notice of the visit was given. */
  noticeGivenAt?: string | null | undefined;
  /** Why; LOCATION where the reason is LOCATION_INFORMATION, else COLLECTION, where left out. */
  purpose?: ContactPurpose | null | undefined;
  /** The reason, where a rule asks for one. */
  reasonCode?: ReasonCode | null | undefined;
  /** What the text will contain or the caller say; left out where it is not known yet. */
  statements?: Array<ContactStatement> | null | undefined;
  /** The template that will be sent: its version in force then, in the person's language, says what the text contains and what it is for. */
  templateId?: string | null | undefined;
  /** A phone or an account of the collector's own will be used. */
  usesPrivateAccount?: boolean | null | undefined;
};

/** What kind of number, address or account. */
export type ContactPointKind =
  /** An e-mail address */
  | 'EMAIL'
  /** A fixed telephone at home */
  | 'LANDLINE_HOME'
  /** A telephone at the place of work */
  | 'LANDLINE_WORK'
  /** A mobile phone number */
  | 'MOBILE_PHONE'
  /** A postal address */
  | 'POSTAL_ADDRESS'
  /** An account of a messaging or social service */
  | 'SOCIAL_ACCOUNT';

/** Where the institution has it from. */
export type ContactPointSource =
  /** Obtained elsewhere with the authority of the debtor */
  | 'AUTHORISED_BY_DEBTOR'
  /** Given in the contract or its application */
  | 'CONTRACT'
  /** From a credit bureau */
  | 'CREDIT_BUREAU'
  /** Left by the debtor afterwards */
  | 'LEFT_BY_DEBTOR'
  /** From anywhere else, or not known */
  | 'OTHER'
  /** Found in a public source */
  | 'PUBLIC_SOURCE'
  /** Told by a contact person */
  | 'TOLD_BY_CONTACT_PERSON';

/** What was learned of a contact point. */
export type ContactPointStateWord =
  /** The holder is known to be at home, from validFrom to validTo, which is needed. */
  | 'AT_HOME'
  /** The holder is known to be at the place of work, from validFrom to validTo, which is needed. */
  | 'AT_WORK'
  /** It reaches the person. Of this, WRONG_PERSON, OUT_OF_SERVICE and RETIRED the latest counts. */
  | 'CONFIRMED'
  /** It is not provided by an employer. Of this and OF_EMPLOYER the latest counts. */
  | 'NOT_OF_EMPLOYER'
  /** Looked up in a complete database, from validFrom, and found not given to somebody else. */
  | 'NOT_REASSIGNED'
  /** It is provided by an employer. Of this and NOT_OF_EMPLOYER the latest counts. */
  | 'OF_EMPLOYER'
  /** The creditor sent a notice, at validFrom, with a right to opt out that can be used until validTo, which is needed. */
  | 'OPT_OUT_NOTICE'
  /** It does not exist or does not work any more. Of this, CONFIRMED, WRONG_PERSON and RETIRED the latest counts. */
  | 'OUT_OF_SERVICE'
  /** The person or the institution withdrew it. Of this, CONFIRMED, WRONG_PERSON and OUT_OF_SERVICE the latest counts. */
  | 'RETIRED'
  /** Whoever collected before reached the person by it, who did not opt out. */
  | 'USED_BY_PRIOR_COLLECTOR'
  /** It belongs to somebody else. Of this, CONFIRMED, OUT_OF_SERVICE and RETIRED the latest counts. */
  | 'WRONG_PERSON';

/** Why somebody is contacted. */
export type ContactPurpose =
  /** That efforts end, or that a stated remedy may be or is invoked (12 CFR 1006.6(c)(2)) */
  | 'CLOSING_OR_REMEDY'
  /** To collect */
  | 'COLLECTION'
  /** One confirmation that a wish was heard */
  | 'CONFIRMATION'
  /** A statement that a law demands */
  | 'LEGALLY_REQUIRED'
  /** Only to learn where the debtor is, or to pass a message: nothing is said of a debt */
  | 'LOCATION'
  /** One answer to what the person wrote or said, by the same way */
  | 'REPLY';

/** What a text contains or a caller says. */
export type ContactStatement =
  /** What is owed */
  | 'BALANCE'
  /** That a debt is collected, and that information will be used for it */
  | 'COLLECTION_PURPOSE'
  /** How to reach whoever collects */
  | 'CONTACT'
  /** That it comes from a debt collector */
  | 'DEBT_COLLECTOR'
  /** How to pay, and how to object */
  | 'HOW_TO_PAY_OR_OBJECT'
  /** For whom the message or call comes */
  | 'IDENTITY'
  /** That a suit is brought or may be */
  | 'LEGAL_ACTION'
  /** On which contract or law the claim rests */
  | 'LEGAL_BASIS'
  /** How to stop such messages to this address or number */
  | 'OPT_OUT'
  /** What the debtor may do about it */
  | 'RIGHTS'
  /** The creditor's seal */
  | 'SEAL'
  /** The validation information of 12 CFR 1006.34(c) */
  | 'VALIDATION'
  /** Why somebody visits */
  | 'VISIT_PURPOSE';

/** What was learned of an attempt after it was recorded. */
export type CorrectContactAttemptInput = {
  /** Which attempt. */
  contactAttemptId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** What was wrong. */
  kind: CorrectionKind;
  /** The right result; needed for MISTAKEN_OUTCOME. */
  outcome?: Outcome | null | undefined;
  /** Who was reached in fact; for MISTAKEN_PERSON. */
  personReachedId?: string | null | undefined;
  /** Why the correction is made; at most 1000 characters. */
  reason: string;
};

/** What is wrong in the record of a person. What is left out stays; null removes what may be unknown. */
export type CorrectPersonInput = {
  /** The right date of birth. */
  birthDate?: string | null | undefined;
  /** The right name; at most 200 characters. Cannot be removed. */
  displayName?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The right language, as a BCP 47 tag. Cannot be removed. */
  language?: string | null | undefined;
  /** The right number of the identity card or register; at most 50 characters. */
  nationalId?: string | null | undefined;
  /** Whose record: the id of a debtor or another person. */
  personId: string;
  /** Why it is corrected, and by what evidence; at most 1000 characters. */
  reason: string;
  /** Where this person lives. Cannot be removed. */
  timeZone?: string | null | undefined;
};

/** What was wrong with the record of an attempt. */
export type CorrectionKind =
  /** The coded result was wrong. */
  | 'MISTAKEN_OUTCOME'
  /** Somebody else was reached than recorded. */
  | 'MISTAKEN_PERSON'
  /** The attempt was recorded by mistake. */
  | 'NEVER_HAPPENED'
  /** The number turned out to be somebody else's. */
  | 'WRONG_NUMBER';

/** A new key of a service account. */
export type CreateApiKeyInput = {
  /** Until when it is taken, exclusive; at most 400 days from now. */
  expiresAt: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** What it is for; at most 100 characters. */
  name: string;
  /** What it may be used for, at least one. */
  scopes: Array<ApiKeyScope>;
  /** The service account: an active user with the role SERVICE. */
  userId: string;
};

/** Why the state of the data of a person changes. */
export type DataBasis =
  /** The person contests that it is right. */
  | 'ACCURACY_CONTESTED'
  /** The person withdrew the consent that it was kept by. */
  | 'CONSENT_WITHDRAWN'
  /** A court or a regulator ordered it. */
  | 'COURT_OR_REGULATOR'
  /** The reason for the restriction has ended. */
  | 'NO_LONGER_NEEDED'
  /** The person asked for it, as is their right. */
  | 'PERSON_ASKED'
  /** What it was kept for has ended. */
  | 'PURPOSE_ENDED'
  /** The time has passed for which law wants it kept. */
  | 'RETENTION_ENDED'
  /** It should not have been kept. */
  | 'UNLAWFULLY_KEPT';

/** What may be done with the data of a person. */
export type DataState =
  /** Kept and used. */
  | 'ACTIVE'
  /** The keys are destroyed: nothing personal can be read any more, by anybody. */
  | 'ERASED'
  /** Kept, and read by nobody but those with the grant LEGAL_HOLD. */
  | 'RESTRICTED';

/** Narrows by a calendar day; bounds are inclusive. */
export type DateFilter = {
  /** Equal to. */
  eq?: string | null | undefined;
  /** On or after. */
  gte?: string | null | undefined;
  /** On or before. */
  lte?: string | null | undefined;
};

/** Narrows by an instant; the lower bound is inclusive, the upper is not. */
export type DateTimeFilter = {
  /** At or after. */
  gte?: string | null | undefined;
  /** Before. */
  lt?: string | null | undefined;
};

/** How law stands to a debt, where rules ask. */
export type DebtConditionWord =
  /** A suit about it is under way. */
  | 'IN_LITIGATION'
  /** No suit may be brought any more. */
  | 'TIME_BARRED'
  /** Validation information was given, at validFrom. */
  | 'VALIDATED';

/** A debt that was spoken of. */
export type DebtDiscussedInput = {
  /** Which debt. */
  debtId: string;
  /** Who brought it up. */
  raisedBy: RaisedBy;
};

/** A debt. All amounts of a case are in one currency. */
export type DebtInput = {
  /** Fees still owed. */
  fees?: MoneyInput | null | undefined;
  /** Interest still owed. */
  interest?: MoneyInput | null | undefined;
  /** Whose law governs it: an ISO 3166 code such as CN, US or US-MA. */
  jurisdiction: string;
  /** Due date of its oldest unpaid part; left out when nothing is overdue. */
  oldestUnpaidDueOn?: string | null | undefined;
  /** Principal still owed. */
  principal: MoneyInput;
  /** What kind of credit. */
  productKind: ProductKind;
  /** The institution's own reference, once in the institution; at most 100 characters. */
  reference: string;
};

/** In which order several debts are paid; the oldest is the one that was due first. */
export type DebtSequence =
  /** All parts of the oldest debt, then those of the next. */
  | 'DEBT_BY_DEBT'
  /** The first part of all debts, oldest first, then the next part of all. */
  | 'PART_BY_PART';

/** Narrows a list of debtors; everything given must hold. */
export type DebtorFilter = {
  /** By account number. */
  accountNumber?: ExactFilter | null | undefined;
  /** By contact point. */
  contactPoint?: ExactFilter | null | undefined;
  /** By display name. */
  displayName?: ExactFilter | null | undefined;
  /** By national id. */
  nationalId?: ExactFilter | null | undefined;
  /** By reference. */
  reference?: TextFilter | null | undefined;
};

/** The orders of a list of debtors. */
export type DebtorOrder =
  /** Smallest or earliest reference first. */
  | 'REFERENCE_ASC'
  /** Largest or latest reference first. */
  | 'REFERENCE_DESC';

/** What the second person says to a request. */
export type DecideApprovalInput = {
  /** Which request; never one of your own. */
  approvalId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why; at most 500 characters, no personal data. */
  note?: string | null | undefined;
  /** Approved or rejected; for good. */
  outcome: ApprovalOutcome;
};

/** What came of a procedure, and why. */
export type DecideProcedureInput = {
  /** What came of it, of the words of its kind. All tasks are done first, but for MISTAKEN, WITHDRAWN and CANCELLED. */
  decision: ProcedureDecisionWord;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Which procedure. */
  procedureId: string;
  /** Why, at most 4000 characters; sealed. */
  reason: string;
  /** Of TREATMENT_ENDED: the last day of the treatment; thirty days later the moratorium ends. */
  treatmentEndedOn?: string | null | undefined;
};

/** Whether the institution consents. */
export type DecideSubEngagementInput = {
  /** The engagement that was proposed. */
  engagementId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** True consents, and it holds from its first day; false refuses. */
  isConsented: boolean;
};

/** What the law says of a contact; of several reasons the worst decides. */
export type Decision =
  /** A text advises against it (不宜); a permit is issued to a person who gives a reason, never to a machine. */
  | 'ADVISED_AGAINST'
  /** The law allows it. */
  | 'ALLOWED'
  /** Presumed to be a violation unless rebutted; a permit is issued only for a rebuttal reason that a compliance officer approves. */
  | 'PRESUMED_VIOLATION'
  /** Forbidden. No permit is ever issued. */
  | 'PROHIBITED'
  /** Allowed, with something that a person should look at; a permit is issued. */
  | 'REVIEW';

/** Narrows by Decision. */
export type DecisionFilter = {
  /** Equal to. */
  eq?: Decision | null | undefined;
  /** One of. */
  in?: Array<Decision> | null | undefined;
};

/** Narrows a list of lines of a delivery report; everything given must hold. */
export type DeliveryLineFilter = {
  /** By state. */
  state?: DeliveryStateFilter | null | undefined;
};

/** Narrows a list of delivery reports; everything given must hold. */
export type DeliveryReportFilter = {
  /** By provider. */
  provider?: TextFilter | null | undefined;
  /** By recorded at. */
  recordedAt?: DateTimeFilter | null | undefined;
};

/** How far a line of a delivery report has been reconciled. */
export type DeliveryState =
  /** An attempt that was recorded is this one. */
  | 'MATCHED'
  /** The number or address was nobody’s when the report was imported; it is not kept. */
  | 'UNKNOWN_NUMBER'
  /** Nobody has recorded it: there is a finding. */
  | 'UNRECORDED'
  /** No attempt fits yet, and whoever made it still has time to record it. */
  | 'WAITING'
  /** Nobody has recorded it, and whose number it is has no open case. */
  | 'WITHOUT_CASE';

/** Narrows by DeliveryState. */
export type DeliveryStateFilter = {
  /** Equal to. */
  eq?: DeliveryState | null | undefined;
  /** One of. */
  in?: Array<DeliveryState> | null | undefined;
};

/** Who reached out. */
export type Direction =
  /** The debtor or another person reached out */
  | 'INBOUND'
  /** The creditor, or whoever acts for it, reached out */
  | 'OUTBOUND';

/** That nothing is to be held against what happened. */
export type DismissFindingInput = {
  /** Which finding; never one about yourself. */
  findingId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why; at most 4000 characters. Kept sealed. */
  reason: string;
};

/** A version of a strategy. A name that there is gets its next number. */
export type DraftStrategyInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The name that its versions share, at most 80 characters. */
  name: string;
  /** In order, 1 to 50: a case is in the first that fits. One that can never have a case is refused. */
  segments: Array<StrategySegmentInput>;
};

/** Narrows a list of steps that are due; everything given must hold. */
export type DueStepFilter = {
  /** By case. */
  case?: IdFilter | null | undefined;
  /** By due on. */
  dueOn?: DateFilter | null | undefined;
  /** By state. */
  state?: DueStepStateFilter | null | undefined;
  /** By team. */
  team?: IdFilter | null | undefined;
};

/** The orders of a list of steps that are due. */
export type DueStepOrder =
  /** Smallest or earliest due on first. */
  | 'DUE_ON_ASC'
  /** Largest or latest due on first. */
  | 'DUE_ON_DESC';

/** What has come of a step that is due. */
export type DueStepState =
  /** An attempt by its channel was recorded since it was due. */
  | 'DONE'
  /** Not done in its days, or the case has moved on. */
  | 'LAPSED'
  /** Leave to send was issued: ready for whoever sends, until the permit expires. */
  | 'PERMITTED'
  /** The law said no; asked again from retryAt on. */
  | 'REFUSED'
  /** No number or address of the debtor fits, or the template has no text in the person's language; asked again from retryAt on. */
  | 'UNREACHABLE'
  /** Due; nothing has come of it yet. */
  | 'WAITING';

/** Narrows by DueStepState. */
export type DueStepStateFilter = {
  /** Equal to. */
  eq?: DueStepState | null | undefined;
  /** One of. */
  in?: Array<DueStepState> | null | undefined;
};

/** Ends an engagement, and those under it, at once. */
export type EndEngagementInput = {
  /** Which. */
  engagementId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
};

/** That a pause ends before its validTo, or ends at all. */
export type EndPauseInput = {
  /** From when collection may go on: not before the pause begins, and before it ends anyway. Its validFrom says that it was recorded by mistake. */
  endsAt: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Which pause. */
  pauseId: string;
};

/** That an agreed plan was kept, or broken. */
export type EndPlanInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** How it ended. BROKEN: not before an instalment is late by more than the tolerance of the policy. */
  outcome: PlanOutcome;
  /** Which plan. */
  planId: string;
};

/** How a promise ended. */
export type EndPromiseInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** KEPT, BROKEN (not before it is late by more than its tolerance) or WITHDRAWN. */
  outcome: PromiseOutcome;
  /** Which promise. */
  promiseToPayId: string;
};

/** That a written-off debt is put back on the balance sheet. */
export type EndWriteOffInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why. */
  reason: WriteOffEndReason;
  /** Which write-off. */
  writeOffId: string;
};

/** What a firm is engaged for, from when to when, for what. */
export type EngageFirmInput = {
  /** The cases that it shall see, 1 to 1000. */
  caseIds: Array<string>;
  /** Last day, inclusive, in the institution's zone. */
  endsOn: string;
  /** What it sees beside the cases themselves; none: nothing. */
  fieldGroups: Array<FieldGroup>;
  /** Who is engaged. */
  firmId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** For which purposes it may look at plain values; none: masked only. */
  purposes: Array<LookPurpose>;
  /** First day, inclusive, in the institution's zone. */
  startsOn: string;
};

/** What a firm is engaged for. */
export type EngagedKind =
  /** A case. */
  | 'CASE';

/** Narrows a list of engagements; everything given must hold. */
export type EngagementFilter = {
  /** By ends on. */
  endsOn?: DateFilter | null | undefined;
  /** By firm. */
  firm?: IdFilter | null | undefined;
  /** By parent. */
  parent?: IdFilter | null | undefined;
  /** By recorded at. */
  recordedAt?: DateTimeFilter | null | undefined;
  /** By state. */
  state?: EngagementStateFilter | null | undefined;
};

/** The orders of a list of engagements. */
export type EngagementOrder =
  /** Smallest or earliest ends on first. */
  | 'ENDS_ON_ASC'
  /** Largest or latest ends on first. */
  | 'ENDS_ON_DESC'
  /** Smallest or earliest recorded at first. */
  | 'RECORDED_AT_ASC'
  /** Largest or latest recorded at first. */
  | 'RECORDED_AT_DESC';

/** Whether an engagement was agreed, apart from its days. */
export type EngagementState =
  /** Holds from startsOn to endsOn. */
  | 'AGREED'
  /** Ended before its last day, at once. */
  | 'ENDED'
  /** Passes cases on to another firm, and waits for the institution's consent; shows nothing yet. */
  | 'PROPOSED'
  /** The institution did not consent. */
  | 'REFUSED';

/** Narrows by EngagementState. */
export type EngagementStateFilter = {
  /** Equal to. */
  eq?: EngagementState | null | undefined;
  /** One of. */
  in?: Array<EngagementState> | null | undefined;
};

/** A person whose data are to be erased, for ever. */
export type ErasePersonInput = {
  /** Why. */
  basis: DataBasis;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The person or debtor. */
  personId: string;
};

/** Why the data of a person may not be erased. */
export type ErasureObstacle =
  /** A legal hold touches the person: it must be released first, by two people. */
  | 'LEGAL_HOLD'
  /** A law wants the record kept, and its time is not over. */
  | 'STATUTORY_RETENTION';

/** Narrows by a personal datum: exact match only, never part of it, never an order. */
export type ExactFilter = {
  /** Equal to. */
  eq: string;
};

/** Why it happened, in the words of whoever did it. */
export type ExplainFindingInput = {
  /** Which finding: about what you did, or somebody of your team. */
  findingId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why it happened; at most 4000 characters. Kept sealed. */
  words: string;
};

/** The languages in which rules are explained. */
export type ExplanationLanguage =
  /** English. */
  | 'EN'
  /** Simplified Chinese. */
  | 'ZH_CN';

/** Which contact history is handed to somebody who shall verify it by themselves. */
export type ExportEvidenceInput = {
  /** On whom. */
  debtorId: string;
  /** Which details are shown, by their names in the journal, such as outcome; at most 50. All others stay commitments, which prove nothing of themselves. */
  details: Array<string>;
  /** Entered at or after this instant; all where left out. */
  from?: string | null | undefined;
  /** Chosen by the client: the same key and input are exported once; a repetition brings the same bundle, and is entered too. */
  idempotencyKey: string;
  /** What it is for, such as the number of an order; at most 200 characters. Kept in the journal, sealed. */
  reference: string;
  /** The size of a checkpoint that the receiver holds: the bundle then proves that its log goes on from it. */
  sinceSize?: string | null | undefined;
  /** Entered before this instant, which is not in the future; up to now where left out. */
  to?: string | null | undefined;
};

/** Whose data are to be taken out of the platform, and why. */
export type ExportPeopleInput = {
  /** Chosen by the client: the same key and input are done once; a repetition shows nothing. */
  idempotencyKey: string;
  /** The people or debtors, 1 to 1 000. More than one take a second person, for just these. */
  personIds: Array<string>;
  /** Why: one of the purposes of your role. */
  purpose: LookPurpose;
  /** Why, for the second person, where there is one; at most 500 characters, no personal data. */
  reason?: string | null | undefined;
  /** What it is for, such as the number of an order; at most 200 characters. Kept in the journal, sealed. */
  reference: string;
};

/** A subject of an OpenID Connect issuer. */
export type ExternalIdInput = {
  /** The issuer, exactly as its tokens name it in `iss`; an https address. */
  issuer: string;
  /** Takes only tokens that are bound to a client certificate (RFC 8705); false where left out. */
  needsCertificate?: boolean | null | undefined;
  /** The subject, as the tokens name it in `sub`; at most 255 characters. */
  subject: string;
};

/** Narrows a list of identities; everything given must hold. */
export type ExternalIdentityFilter = {
  /** By user. */
  user?: IdFilter | null | undefined;
};

/** What an engagement shows beside the case itself. */
export type FieldGroup =
  /** How the case came to be as it is: stages, assignments, ages, pauses, plans, promises, limitation events. */
  | 'CASE_HISTORY'
  /** Attempts of others than the firm to reach somebody about the case, what the law says of them, and the permits and refusals of those that were planned. A firm's own are always seen by it. */
  | 'CONTACT_HISTORY'
  /** Phone numbers, addresses and accounts of people, what was learned of them, and what people consent to and wish of how they are contacted. */
  | 'CONTACT_POINTS'
  /** The debts of the case one by one, how law stands to them, the accounts that they arose from, their statements and ages, and what was paid. */
  | 'DEBTS'
  /** Who people are: names, numbers of identity cards or registers, dates of birth. */
  | 'IDENTITY'
  /** What was written down of others' attempts: notes, reasons, where recordings are kept. */
  | 'NOTES'
  /** Who is related to the debtor, and as what. */
  | 'RELATED_PERSONS';

/** By what cases are grouped, besides months. */
export type FigureGrouping =
  /** The bucket by days past due on the last business date before the month; else the first one after. */
  | 'BUCKET'
  /** The collector who worked the case, within the team; for who may know whose work it is. */
  | 'COLLECTOR'
  /** All of them together. */
  | 'INSTITUTION'
  /** The kind of credit of its debts; none where they are of several kinds. */
  | 'PRODUCT'
  /** The stage of collection. */
  | 'STAGE'
  /** The team that the case was with. */
  | 'TEAM';

/** What happened to a finding. */
export type FindingChangeKind =
  /** The verdict was given again, and names other rules than before, or decides otherwise. */
  | 'CHANGED'
  /** A compliance officer confirmed it. */
  | 'CONFIRMED'
  /** A compliance officer dismissed it. */
  | 'DISMISSED'
  /** Whoever did it, or their lead, said why. */
  | 'EXPLAINED'
  /** A measure was taken along with its confirmation. */
  | 'MEASURE'
  /** It was opened. */
  | 'OPENED'
  /** It was withdrawn and is there again; or it was decided, and the verdict has got worse since; or it was explained or confirmed, and whoever did it has changed the record so that nothing is left of it. */
  | 'REOPENED'
  /** The verdict was given again, and nothing is left of it. */
  | 'WITHDRAWN';

/** Narrows a list of findings; everything given must hold. */
export type FindingFilter = {
  /** By actor. */
  actor?: IdFilter | null | undefined;
  /** By case. */
  case?: IdFilter | null | undefined;
  /** By kind. */
  kind?: FindingKindFilter | null | undefined;
  /** By opened at. */
  openedAt?: DateTimeFilter | null | undefined;
  /** By state. */
  state?: FindingStateFilter | null | undefined;
};

/** What is found wrong. */
export type FindingKind =
  /** The permit that it named was used, expired, forged, or for something else. */
  | 'PERMIT_INVALID'
  /** It needed a permit, and had none. */
  | 'PERMIT_MISSING'
  /** A rule says that it should not have happened. */
  | 'RULE'
  /** A provider reports that it was made, and nobody has recorded it. */
  | 'UNRECORDED_CONTACT';

/** Narrows by FindingKind. */
export type FindingKindFilter = {
  /** Equal to. */
  eq?: FindingKind | null | undefined;
  /** One of. */
  in?: Array<FindingKind> | null | undefined;
};

/** What follows for the collector from a confirmed finding. */
export type FindingMeasure =
  /** Training and test do not count any more: both are to be passed again before any contact. */
  | 'CERTIFICATION_WITHDRAWN'
  /** The collector is coached. */
  | 'COACHING'
  /** The collector contacts nobody until the stop is lifted. */
  | 'COLLECTOR_STOPPED';

/** The orders of a list of findings. */
export type FindingOrder =
  /** Smallest or earliest happened at first. */
  | 'HAPPENED_AT_ASC'
  /** Largest or latest happened at first. */
  | 'HAPPENED_AT_DESC'
  /** Smallest or earliest opened at first. */
  | 'OPENED_AT_ASC'
  /** Largest or latest opened at first. */
  | 'OPENED_AT_DESC';

/** How far a finding has been worked. */
export type FindingState =
  /** A compliance officer found that it should not have happened. */
  | 'CONFIRMED'
  /** A compliance officer found that nothing is to be held against it. */
  | 'DISMISSED'
  /** Whoever did it has said why; it waits for a compliance officer. */
  | 'EXPLAINED'
  /** Nobody has explained it, and nobody has decided it. */
  | 'OPEN'
  /** The verdict was given again, and nothing is left of it. */
  | 'WITHDRAWN';

/** Narrows by FindingState. */
export type FindingStateFilter = {
  /** Equal to. */
  eq?: FindingState | null | undefined;
  /** One of. */
  in?: Array<FindingState> | null | undefined;
};

/** What kind of event a finding is about. */
export type FindingSubjectKind =
  /** A contact attempt. */
  | 'CONTACT_ATTEMPT'
  /** A call, text or e-mail that a provider reports. */
  | 'DELIVERY_LINE';

/** Narrows a list of firms; everything given must hold. */
export type FirmFilter = {
  /** By slug. */
  slug?: TextFilter | null | undefined;
};

/** What a firm does for the institution. */
export type FirmKind =
  /** Collects for the institution. */
  | 'AGENCY'
  /** Conducts legal proceedings for the institution. */
  | 'LAW_FIRM'
  /** Values assets for the institution. */
  | 'VALUER';

/** The orders of a list of firms. */
export type FirmOrder =
  /** Smallest or earliest slug first. */
  | 'SLUG_ASC'
  /** Largest or latest slug first. */
  | 'SLUG_DESC';

/** Why a person forgives something. */
export type GivenWaiverReason =
  /** A dispute or complaint was decided so. */
  | 'DISPUTE'
  /** Without an obligation. */
  | 'GOODWILL'
  /** Relief for hardship. */
  | 'HARDSHIP'
  /** It should not have been charged. */
  | 'NOT_OWED';

/** What a user may do beyond the role. */
export type Grant =
  /** Of a law firm: works its cases. */
  | 'ASSOCIATE'
  /** Reads what is restricted, for as long as law holds it; for compliance officers and legal counsel, given by two people. */
  | 'LEGAL_HOLD'
  /** Of a law firm: also passes cases on to another firm, with the consent of the institution. */
  | 'PARTNER';

/** How a hand-out ended. */
export type HandOutEnding =
  /** The collector recorded a contact attempt in the case. */
  | 'ATTEMPTED'
  /** Its time was over. */
  | 'EXPIRED'
  /** The case could not be worked any more: paused, closed, not overdue any more, or given to somebody else. */
  | 'OUTDATED'
  /** A lead took it back, held the case, or gave it to somebody else. */
  | 'RECALLED'
  /** The collector gave it back. */
  | 'RELEASED';

/** A case that a lead keeps out of the queue, or lets into it again. */
export type HoldCaseInput = {
  /** Which case. */
  caseId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why; left out to let it into the queue again. */
  reason?: CaseHoldReason | null | undefined;
  /** From then on it is in the queue again: later than now, within 366 days. Left out to let it in now. */
  until?: string | null | undefined;
};

/** Narrows a list of legal holds; everything given must hold. */
export type HoldFilter = {
  /** By case. */
  case?: IdFilter | null | undefined;
  /** By debtor. */
  debtor?: IdFilter | null | undefined;
  /** By reason. */
  reason?: HoldReasonFilter | null | undefined;
  /** By recorded at. */
  recordedAt?: DateTimeFilter | null | undefined;
};

/** Whom a legal hold touches. */
export type HoldKind =
  /** One case: its debtor, and those related to them. */
  | 'CASE'
  /** One debtor, and those related to them. */
  | 'DEBTOR'
  /** Everybody of whom the journal has an entry of the period, or who was contacted in it. */
  | 'PERIOD';

/** The orders of a list of legal holds. */
export type HoldOrder =
  /** Smallest or earliest recorded at first. */
  | 'RECORDED_AT_ASC'
  /** Largest or latest recorded at first. */
  | 'RECORDED_AT_DESC';

/** Why a legal hold is placed. */
export type HoldReason =
  /** A court ordered that it be kept. */
  | 'COURT_ORDER'
  /** The police or a prosecutor investigates. */
  | 'CRIMINAL_INVESTIGATION'
  /** The institution itself investigates. */
  | 'INTERNAL_INVESTIGATION'
  /** A suit is pending, or to be expected. */
  | 'LITIGATION'
  /** A regulator or another authority asks. */
  | 'REGULATOR';

/** Narrows by HoldReason. */
export type HoldReasonFilter = {
  /** Equal to. */
  eq?: HoldReason | null | undefined;
  /** One of. */
  in?: Array<HoldReason> | null | undefined;
};

/** Narrows by an id. */
export type IdFilter = {
  /** Equal to. */
  eq?: string | null | undefined;
  /** One of, at most 100. */
  in?: Array<string> | null | undefined;
};

/** Narrows by a whole number; bounds are inclusive. */
export type IntFilter = {
  /** Equal to. */
  eq?: number | null | undefined;
  /** At least. */
  gte?: number | null | undefined;
  /** One of, at most 100. */
  in?: Array<number> | null | undefined;
  /** At most. */
  lte?: number | null | undefined;
};

/** Narrows the journal; everything given must hold. By types, channel, outcome, ruleId and stream only together with an entry, a person, a case, an actor, or a time of at most 92 days. */
export type JournalFilter = {
  /** By this user. */
  actorId?: string | null | undefined;
  /** About this case. */
  caseId?: string | null | undefined;
  /** About a contact, permit or template of this channel. */
  channel?: Channel | null | undefined;
  /** The entry of this id. */
  entryId?: string | null | undefined;
  /** Entered at or after this instant. */
  from?: string | null | undefined;
  /** With this word among the entry's outcomes. */
  outcome?: string | null | undefined;
  /** About this person: the id of a debtor or another person. */
  personId?: string | null | undefined;
  /** Judged by this rule. */
  ruleId?: string | null | undefined;
  /** Counted in this stream; with personId, in that person's. */
  stream?: JournalStream | null | undefined;
  /** Entered before this instant. */
  to?: string | null | undefined;
  /** Of one of these types, such as case.opened; at most 20. */
  types?: Array<string> | null | undefined;
};

/** The orders of the journal. */
export type JournalOrder =
  /** The oldest first. */
  | 'AT_ASC'
  /** The newest first. */
  | 'AT_DESC';

/** What the entries of a person are counted by: each stream has numbers of its own. */
export type JournalStream =
  /** Who has seen the person. */
  | 'ACCESS'
  /** Contact attempts, and what was asked, found and said about them. */
  | 'CONTACT'
  /** Everything else. */
  | 'OTHER';

/** What a person is in an entry. */
export type JournalSubjectRole =
  /** Who was reached or tried. */
  | 'CONTACTED'
  /** Whose debt it is about. */
  | 'DEBTOR'
  /** Whose data were shown or changed. */
  | 'VIEWED';

/** Which entries of a person share a key, year by year. */
export type KeyClass =
  /** Who has seen what of a person, and for which purpose. */
  | 'ACCESS'
  /** Contacts and attempts at them: what was tried, when, by which way, with what outcome. */
  | 'CONTACT'
  /** All else that is entered of a person, such as consents, wishes, complaints and corrections. */
  | 'OTHER';

/** What an event does to the limitation period. */
export type LimitationEventKind =
  /** The period begins anew. */
  | 'INTERRUPTION'
  /** The period goes on. */
  | 'RESUMPTION'
  /** The period begins. */
  | 'START'
  /** The period stands still. */
  | 'SUSPENSION';

/** What a complaint turned out to be about. */
export type LinkComplaintInput = {
  /** The case; of the debtor whom the complaint is about, if one is known. */
  caseId?: string | null | undefined;
  /** Which complaint. */
  complaintId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Attempts and findings about the same debtor, at most 100 at once. */
  subjectIds?: Array<string> | null | undefined;
  /** Why, at most 4000 characters; sealed. */
  words?: string | null | undefined;
};

/** A subject that shall sign in as a user. */
export type LinkIdentityInput = {
  /** As whom the issuer knows them. */
  externalId: ExternalIdInput;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why, for the second person, where it takes two; at most 500 characters, no personal data. */
  reason?: string | null | undefined;
  /** Who. */
  userId: string;
};

/** That a firm is put on the white-list of agencies, or taken from it. */
export type ListFirmInput = {
  /** Which firm. */
  firmId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Whether it stands there from then on. */
  isListed: boolean;
  /** From when. */
  validFrom: string;
  /** Until when, exclusive; without end where left out. */
  validTo?: string | null | undefined;
};

/** Why plain personal data is shown; each role may state those that are part of its work. Each look leaves an entry in the journal with its purpose, the people and the fields. */
export type LookPurpose =
  /** To check how contacts were made, and what extraordinary access was taken for. */
  | 'AUDIT'
  /** To work the case otherwise: letters, plans, matters. */
  | 'CASE_WORK'
  /** To answer a complaint or a request of the person. */
  | 'COMPLAINT'
  /** To make or prepare a contact: names, numbers and addresses, and what collectors wrote. */
  | 'CONTACT'
  /** To correct what is recorded. */
  | 'CORRECTION';

/** When the debtor asked to be contacted. */
export type MakeAppointmentInput = {
  /** About which case. */
  caseId: string;
  /** When: later than now, within 90 days. */
  dueAt: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
};

/** What is measured, by which formula. A case counts in each month in which it was open, with whom and where it was when the month began; one that was opened in it, as it was opened. */
export type Measure =
  /** The roll rate by balance: what was owed when the month began on the cases that came into bucket toBucket, over what was owed then on all cases of the bucket. By BUCKET only. */
  | 'BALANCE_ROLL_RATE'
  /** Attempts of any channel that were made to reach somebody, without what never happened, over the cases that were open in the month. */
  | 'CONTACT_INTENSITY'
  /** Cases whose days past due came to 0 on any business date of the month, over cases that were past due on the last business date before it. */
  | 'CURE_RATE'
  /** Findings about what happened in the month, without those dismissed or withdrawn, for each 1 000 attempts of the month in either direction, without what never happened. */
  | 'FINDINGS_PER_THOUSAND'
  /** Instalments by whose due date the plan was paid as far as it was due, less what was reversed by then, over instalments of agreed plans that were due in the month, without those due after their plan was broken or renegotiated. Days of grace do not count. */
  | 'INSTALMENTS_IN_TIME_RATE'
  /** Of the cases that were closed in the month, the days from opening to closing of the middle one: half of them took at most so many. The denominator counts them. */
  | 'MEDIAN_DAYS_TO_RESOLVE'
  /** The most attempts that were made about one debtor, in all of their cases, in one week from Monday to Sunday; a week counts in the month of its Monday. The denominator counts the cases whose debtors were sought. */
  | 'MOST_CONTACTS_A_WEEK'
  /** Of the cases that were closed in the month, the days from opening to closing that nine tenths of them took at most. The denominator counts them. */
  | 'NINETIETH_PERCENTILE_DAYS_TO_RESOLVE'
  /** Plans kept, over those kept or broken, of the agreed plans that ended so in the month. */
  | 'PLAN_KEPT_RATE'
  /** Promises kept, over those kept or broken, of the promises that were due in the month; what became of them as known now. */
  | 'PROMISE_KEPT_RATE'
  /** Paid, less what was reversed, by the day from which each counts, over what was owed when the month began; of a debt that was recorded in the month, what was owed then. A reversal counts in the month of its own day, and may make the rate negative. */
  | 'RECOVERY_RATE'
  /** Conversations with the debtor (本人接通), over calls and visits that were made; as corrected since, without what never happened. */
  | 'RIGHT_PARTY_RATE'
  /** Of the cases of a bucket on the last business date before the month, those that were in bucket toBucket on its last one, over all of them. By BUCKET only. */
  | 'ROLL_RATE';

/** An amount of money, exact. */
export type MoneyInput = {
  /** In minor units of the currency, not negative. */
  amountMinor: string;
  /** ISO 4217. */
  currency: string;
};

/** Moves a case to another stage. */
export type MoveCaseInput = {
  /** Which case. */
  caseId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The stage. */
  stage: CaseStage;
};

/** How the collector is going to work. */
export type NextCaseInput = {
  /** The ways of which one at least must be allowed now; PHONE where left out. No VOICE_ROBOT. */
  channels?: Array<Channel> | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The debtors' languages wished, as BCP 47 tags; those of the collector's skills where left out. */
  languages?: Array<string> | null | undefined;
};

/** Narrows a list of nightly runs; everything given must hold. */
export type NightlyRunFilter = {
  /** By business date. */
  businessDate?: DateFilter | null | undefined;
  /** By state. */
  state?: NightlyRunStateFilter | null | undefined;
};

/** The orders of a list of nightly runs. */
export type NightlyRunOrder =
  /** Smallest or earliest business date first. */
  | 'BUSINESS_DATE_ASC'
  /** Largest or latest business date first. */
  | 'BUSINESS_DATE_DESC';

/** How far it has come. */
export type NightlyRunState =
  /** Every batch of every step was taken. */
  | 'DONE'
  /** It has begun; where it was cut off, it goes on with the batches that are left. */
  | 'RUNNING';

/** Narrows by NightlyRunState. */
export type NightlyRunStateFilter = {
  /** Equal to. */
  eq?: NightlyRunState | null | undefined;
  /** One of. */
  in?: Array<NightlyRunState> | null | undefined;
};

/** What was learned of a contact point. */
export type NoteContactPointInput = {
  /** Which. */
  contactPointId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** What was learned. */
  state: ContactPointStateWord;
  /** From when; now where left out. */
  validFrom?: string | null | undefined;
  /** Until when: for OPT_OUT_NOTICE, AT_HOME and AT_WORK, which need it, and for no other. */
  validTo?: string | null | undefined;
};

/** How law stands to a debt, or that it does so no more. */
export type NoteDebtInput = {
  /** Which condition. */
  condition: DebtConditionWord;
  /** Which debt. */
  debtId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Whether it holds from validFrom on, or does not. */
  isPresent: boolean;
  /** From when that is so, now where left out; also in the past, never in the future. Of VALIDATED: when the information was given. */
  validFrom?: string | null | undefined;
};

/** A condition of a person that changes how they may be contacted. */
export type NotePersonInput = {
  /** Which. */
  condition: PersonConditionWord;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** False where it is over, or where it was noted by mistake: then from when it was noted. */
  isPresent?: boolean;
  /** Whose: the id of a debtor or another person. */
  personId: string;
  /** From when; now where left out. It may lie in the past. */
  validFrom?: string | null | undefined;
};

/** On which occasion a text is sent. */
export type Occasion =
  /** Says that efforts end, or that a stated remedy may be or is invoked: 12 CFR 1006.6(c)(2). */
  | 'CLOSING_NOTICE'
  /** The formal collection letter (催收函件). */
  | 'COLLECTION_LETTER'
  /** Confirms that a wish was heard, such as an opt-out; once. */
  | 'CONFIRMATION'
  /** The first that the person hears of the debt from whoever collects it. */
  | 'INITIAL_COMMUNICATION'
  /** Says that a suit may be brought. */
  | 'LEGAL_WARNING'
  /** Asks somebody else where the debtor is; says nothing of a debt. */
  | 'LOCATION_INQUIRY'
  /** Reminds of what is due, after earlier contacts. */
  | 'REMINDER'
  /** Answers what the person wrote, once. */
  | 'REPLY'
  /** A statement that a law demands, such as a periodic one. */
  | 'REQUIRED_BY_LAW'
  /** Gives the validation information of 12 CFR 1006.34 after the first communication. */
  | 'VALIDATION_NOTICE'
  /** Announces a visit, and why. */
  | 'VISIT_NOTICE';

/** Narrows by Occasion. */
export type OccasionFilter = {
  /** Equal to. */
  eq?: Occasion | null | undefined;
  /** One of. */
  in?: Array<Occasion> | null | undefined;
};

/** A new case. */
export type OpenCaseInput = {
  /** Who shall work it. */
  assigneeId?: string | null | undefined;
  /** Who owes. */
  debtorId: string;
  /** Its debts, 1 to 50, in one currency. */
  debts: Array<DebtInput>;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The institution's own reference, once in the institution; at most 100 characters. */
  reference: string;
};

/** A complaint as it came in. */
export type OpenComplaintInput = {
  /** The case that it is about. */
  caseId?: string | null | undefined;
  /** How it came in. */
  channelReceived: ComplaintChannel;
  /** The debtor whom it is about; that of the case where left out. */
  debtorId?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Where it comes from, by ISO 3166, such as CN or US-TX: says which rules it touches and when it is due. */
  jurisdiction?: string | null | undefined;
  /** What was told, at most 10000 characters. Kept sealed under the debtor's key, so it needs caseId or debtorId. */
  narrative?: string | null | undefined;
  /** What kind of credit, as far as known. */
  product?: ProductKind | null | undefined;
  /** When it was received; today in the institution's zone where left out, never later. */
  receivedOn?: string | null | undefined;
  /** The institution's own number of it, or that of whoever passed it on; at most 100 characters. */
  reference: string;
  /** When whoever passed it on sent it to the institution; some deadlines run from then. */
  sentOn?: string | null | undefined;
  /** Who brought it; PUBLIC_FILE comes by import only. */
  source: ComplaintSource;
  /** What it is about. */
  subIssue: ComplaintSubIssue;
};

/** That something is to be worked that stops collection. DISPUTE and HARDSHIP name a case; the others a debtor, all of whose open cases they pause. Collectors open DISPUTE, HARDSHIP, DEATH and MINORITY. */
export type OpenProcedureInput = {
  /** When it was received, when the debtor died, when the proceedings began; of a moratorium, when it was registered. Today where left out; also in the past, never in the future. */
  begunOn?: string | null | undefined;
  /** Of a DISPUTE or HARDSHIP: which case. */
  caseId?: string | null | undefined;
  /** Of a BANKRUPTCY: the last day to file the claim, by the notice of the proceedings. */
  claimDueOn?: string | null | undefined;
  /** Of a DISPUTE: only these debts of the case, at most 50; all of it where left out or empty. */
  debtIds?: Array<string> | null | undefined;
  /** Of the other kinds: whom. */
  debtorId?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** What it is about. */
  kind: ProcedureKind;
  /** What was told, at most 4000 characters; sealed. */
  statement?: string | null | undefined;
};

/** The coded result of an attempt. */
export type Outcome =
  /** The line was busy */
  | 'BUSY'
  /** The debtor was reached (right-party contact) */
  | 'CONNECTED_DEBTOR'
  /** Somebody else was reached (wrong-party contact) */
  | 'CONNECTED_OTHER'
  /** The message or letter was delivered */
  | 'DELIVERED'
  /** The debtor disputed the debt */
  | 'DISPUTED'
  /** A message was left with a person or at the address */
  | 'LEFT_MESSAGE'
  /** The number, address or account is not in service */
  | 'NOT_IN_SERVICE'
  /** Nobody answered */
  | 'NO_ANSWER'
  /** The debtor promised to pay */
  | 'PROMISED'
  /** The person reached refused to talk or to pay */
  | 'REFUSED'
  /** The message or letter could not be delivered */
  | 'UNDELIVERED'
  /** A visit, in which nobody was met */
  | 'VISITED_ABSENT'
  /** A visit, in which somebody was met */
  | 'VISITED_MET'
  /** A voicemail box was reached */
  | 'VOICEMAIL_REACHED'
  /** The contact point belongs to somebody else */
  | 'WRONG_NUMBER';

/** Which figures, of which months, by which groups. */
export type OutcomeFiguresInput = {
  /** By what cases are grouped, besides months. By one thing only: a cell of two could be reckoned from others. */
  by: FigureGrouping;
  /** The first day of the first month. */
  from: string;
  /** What is measured, each once. Roll rates are by BUCKET only. */
  measures: Array<Measure>;
  /** The last day of the last month, which must be over in the time zone of the institution; 24 months at most. */
  to: string;
};

/** Narrows by Outcome. */
export type OutcomeFilter = {
  /** Equal to. */
  eq?: Outcome | null | undefined;
  /** One of. */
  in?: Array<Outcome> | null | undefined;
};

/** Narrows a list of changes of packs; everything given must hold. */
export type PackChangeFilter = {
  /** By recorded at. */
  recordedAt?: DateTimeFilter | null | undefined;
  /** By valid from. */
  validFrom?: DateTimeFilter | null | undefined;
};

/** The orders of a list of changes of packs. */
export type PackChangeOrder =
  /** Smallest or earliest recorded at first. */
  | 'RECORDED_AT_ASC'
  /** Largest or latest recorded at first. */
  | 'RECORDED_AT_DESC'
  /** Smallest or earliest valid from first. */
  | 'VALID_FROM_ASC'
  /** Largest or latest valid from first. */
  | 'VALID_FROM_DESC';

/** That collection stops. Collectors record what the debtor says (DISPUTE, REPRESENTATION, CEASE_NOTICE); the other reasons are recorded by team leads, compliance officers, legal counsel and services. */
export type PauseCaseInput = {
  /** Which case. */
  caseId: string;
  /** Only these debts of the case, at most 50; all of it where left out or empty. */
  debtIds?: Array<string> | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why. Two pauses for the same reason over the same debts may not overlap. A MORATORIUM of a debt that the law of GB governs is refused where another one ended less than twelve months before. */
  reason: PauseReason;
  /** From when it holds; also in the past, for a pause learned of late. A moratorium under the law of GB: the first instant of the day after it was registered. */
  validFrom: string;
  /** Until when it holds, at least 24 hours after validFrom; left out: until it is ended. A MORATORIUM of debts that the law of GB governs then ends after its 60 days. */
  validTo?: string | null | undefined;
};

/** Why collection stops. */
export type PauseReason =
  /** The debtor demanded in writing that contact cease. */
  | 'CEASE_NOTICE'
  /** The debtor contests the debt. */
  | 'DISPUTE'
  /** The institution holds the case. */
  | 'HOLD'
  /** The law stops collection while a mental health crisis is treated, and for a time after it. */
  | 'MENTAL_HEALTH_MORATORIUM'
  /** The law stops collection for a time. */
  | 'MORATORIUM'
  /** A payment plan is agreed and kept. */
  | 'PERFORMING_PLAN'
  /** The debtor is represented; only the representative may be contacted. */
  | 'REPRESENTATION';

/** Which webhook is paused. */
export type PauseWebhookInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** One that was not removed. */
  webhookId: string;
};

/** How a payment came. */
export type PaymentChannel =
  /** By transfer or standing order. */
  | 'BANK_TRANSFER'
  /** By card. */
  | 'CARD'
  /** In cash. */
  | 'CASH'
  /** By cheque. */
  | 'CHEQUE'
  /** Drawn from an account by mandate. */
  | 'DIRECT_DEBIT'
  /** By another way, or nobody knows. */
  | 'OTHER'
  /** Set off against a claim of the debtor. */
  | 'SET_OFF'
  /** By a payment service, such as Alipay or PayPal. */
  | 'WALLET';

/** Narrows a list of payments; everything given must hold. */
export type PaymentFilter = {
  /** By amount minor. */
  amountMinor?: AmountFilter | null | undefined;
  /** By case. */
  case?: IdFilter | null | undefined;
  /** By debt. */
  debt?: IdFilter | null | undefined;
  /** By received on. */
  receivedOn?: DateFilter | null | undefined;
  /** By recorded at. */
  recordedAt?: DateTimeFilter | null | undefined;
  /** By reference. */
  reference?: TextFilter | null | undefined;
  /** By unallocated minor. */
  unallocatedMinor?: AmountFilter | null | undefined;
};

/** The orders of a list of payments. */
export type PaymentOrder =
  /** Smallest or earliest amount minor first. */
  | 'AMOUNT_MINOR_ASC'
  /** Largest or latest amount minor first. */
  | 'AMOUNT_MINOR_DESC'
  /** Smallest or earliest received on first. */
  | 'RECEIVED_ON_ASC'
  /** Largest or latest received on first. */
  | 'RECEIVED_ON_DESC'
  /** Smallest or earliest recorded at first. */
  | 'RECORDED_AT_ASC'
  /** Largest or latest recorded at first. */
  | 'RECORDED_AT_DESC';

/** How a payment got onto its case. */
export type PaymentSource =
  /** From the work list of payments that matched nothing, assigned by a person. */
  | 'ASSIGNED'
  /** Matched to the case when a file was imported. */
  | 'IMPORTED'
  /** Recorded by a person or a service through the API. */
  | 'RECORDED';

/** What became of a permit. */
export type PermitEventKind =
  /** The contact was begun: dialled, sent, set out for. */
  | 'BEGUN'
  /** It was given back unused. */
  | 'RETURNED';

/** Why the permit that an attempt names does not cover it. */
export type PermitMistake =
  /** It was issued for a person to use, and a machine dialled or sent. */
  | 'AUTOMATIC'
  /** It had expired, and the contact was not begun with it before. */
  | 'EXPIRED'
  /** A permit is for reaching out; the contact was inbound. */
  | 'INBOUND'
  /** It was issued to somebody else. */
  | 'OTHER_ACTOR'
  /** It was issued for another case. */
  | 'OTHER_CASE'
  /** It was issued for another channel. */
  | 'OTHER_CHANNEL'
  /** It was issued for another number or address. */
  | 'OTHER_CONTACT_POINT'
  /** It was issued for other debts: the contact was meant for, or counts for, one that it does not name. */
  | 'OTHER_DEBTS'
  /** It was issued for another purpose. */
  | 'OTHER_PURPOSE'
  /** It was given back. */
  | 'RETURNED'
  /** The contact was before the time for which it was issued. */
  | 'TOO_EARLY'
  /** There is no such permit in sight. */
  | 'UNKNOWN'
  /** Another attempt has used it. */
  | 'USED';

/** A condition of a person that changes how they may be contacted. */
export type PersonConditionWord =
  /** Has died. */
  | 'DECEASED'
  /** Without full civil capacity, as far as known. */
  | 'INCAPABLE'
  /** In hardship, ill, or otherwise in need of particular care. */
  | 'VULNERABLE';

/** What of a person can be corrected. */
export type PersonDatum =
  /** The date of birth. */
  | 'BIRTH_DATE'
  /** The name. */
  | 'DISPLAY_NAME'
  /** The language for explanations and letters. */
  | 'LANGUAGE'
  /** The number of the identity card or register. */
  | 'NATIONAL_ID'
  /** Where the person lives. */
  | 'TIME_ZONE';

/** A human being or an organisation. */
export type PersonInput = {
  /** Date of birth. */
  birthDate?: string | null | undefined;
  /** The name, in any script; at most 200 characters. */
  displayName: string;
  /** A human being or an organisation. */
  kind: PersonKind;
  /** Language for explanations and letters, as a BCP 47 tag. */
  language?: string;
  /** Number of the identity card or register; at most 50 characters. */
  nationalId?: string | null | undefined;
  /** The institution's own number for this person, once in the institution; at most 100 characters. */
  reference: string;
  /** Where this person lives, as far as known. */
  timeZone: string;
};

/** What kind of person in law. */
export type PersonKind =
  /** A natural person */
  | 'INDIVIDUAL'
  /** A company or another legal person */
  | 'ORGANISATION';

/** What a person is to the debt. */
export type PersonRole =
  /** A person named for contact when the contract was made; not liable */
  | 'CONTACT_PERSON'
  /** Another person liable for the same debt */
  | 'CO_DEBTOR'
  /** The person liable for the debt */
  | 'DEBTOR'
  /** The debtor's employer, or who answers at the place of work */
  | 'EMPLOYER'
  /** A person who answers for the debt as guarantor or surety */
  | 'GUARANTOR'
  /** A lawyer or another representative of the debtor */
  | 'LAWYER'
  /** The spouse of the debtor, not liable by that alone */
  | 'SPOUSE'
  /** Anyone else who has nothing to do with the debt; must not be collected from */
  | 'THIRD_PARTY'
  /** Nobody established who it was */
  | 'UNKNOWN';

/** Where a person may be reached. */
export type Place =
  /** Where the person lives */
  | 'HOME'
  /** Where the person works */
  | 'WORK';

/** Whose data are to be kept whatever comes: give debtorId, or caseId, or periodFrom and periodTo. */
export type PlaceHoldInput = {
  /** A case: its debtor, with those related to them. */
  caseId?: string | null | undefined;
  /** A debtor, with those related to them. */
  debtorId?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The first instant of a period: all of whom the journal has an entry of it, or who were contacted in it. */
  periodFrom?: string | null | undefined;
  /** The first instant after the period. */
  periodTo?: string | null | undefined;
  /** Why. */
  reason: HoldReason;
  /** The number of the matter; at most 100 characters, no personal data. */
  reference: string;
};

/** Narrows a list of plans; everything given must hold. */
export type PlanFilter = {
  /** By case. */
  case?: IdFilter | null | undefined;
  /** By kind. */
  kind?: PlanKindFilter | null | undefined;
  /** By last due on. */
  lastDueOn?: DateFilter | null | undefined;
  /** By proposed at. */
  proposedAt?: DateTimeFilter | null | undefined;
  /** By state. */
  state?: PlanStateFilter | null | undefined;
};

/** One instalment of a plan of the kind GIVEN. */
export type PlanInstalmentInput = {
  /** How much: more than nothing. */
  amount: MoneyInput;
  /** When it is due: later than the one before it. */
  dueOn: string;
};

/** How a plan spreads what is to be paid. */
export type PlanKind =
  /** Equal instalments and a larger last one. */
  | 'BALLOON'
  /** Equal instalments; the first ones bear what does not divide evenly, one minor unit each. */
  | 'EQUAL_INSTALMENTS'
  /** Instalments as they were negotiated one by one. */
  | 'GIVEN'
  /** Nothing for some months, and then equal instalments. */
  | 'PAYMENT_HOLIDAY'
  /** Less than is owed, as full settlement (减免结清), in equal instalments or at once. */
  | 'SETTLEMENT';

/** Narrows by PlanKind. */
export type PlanKindFilter = {
  /** Equal to. */
  eq?: PlanKind | null | undefined;
  /** One of. */
  in?: Array<PlanKind> | null | undefined;
};

/** The orders of a list of plans. */
export type PlanOrder =
  /** Smallest or earliest last due on first. */
  | 'LAST_DUE_ON_ASC'
  /** Largest or latest last due on first. */
  | 'LAST_DUE_ON_DESC'
  /** Smallest or earliest proposed at first. */
  | 'PROPOSED_AT_ASC'
  /** Largest or latest proposed at first. */
  | 'PROPOSED_AT_DESC';

/** How an agreed plan ended. */
export type PlanOutcome =
  /** Not paid as agreed (违约): collection may go on. */
  | 'BROKEN'
  /** All of it was paid (履约). */
  | 'KEPT';

/** Whose terms they are. */
export type PlanSide =
  /** The debtor, or who speaks for them. */
  | 'DEBTOR'
  /** The institution, or who collects for it. */
  | 'INSTITUTION';

/** How far a plan has come. */
export type PlanState =
  /** Not paid as agreed (违约): collection may go on. */
  | 'BROKEN'
  /** All of it was paid (履约). */
  | 'KEPT'
  /** Answered with other terms, which are a plan of their own. */
  | 'NEGOTIATED'
  /** Agreed, and performed as far as is known: collection stops. */
  | 'PERFORMING'
  /** Proposed; nobody is bound. */
  | 'PROPOSED'
  /** Ended by the agreement of another plan in its stead. */
  | 'RENEGOTIATED'
  /** Withdrawn before it was agreed. */
  | 'WITHDRAWN';

/** Narrows by PlanState. */
export type PlanStateFilter = {
  /** Equal to. */
  eq?: PlanState | null | undefined;
  /** One of. */
  in?: Array<PlanState> | null | undefined;
};

/** What the agreement says besides its amounts, currency and dates, which it always has. */
export type PlanStatement =
  /** What fees and interest are charged while the plan runs, or that none are. */
  | 'FEES'
  /** That the limitation period is over, and that the debtor need not pay. */
  | 'LIMITATION_EXPIRED'
  /** That no new card is issued until the plan is settled. */
  | 'NO_NEW_CARD'
  /** The rights and duties of both sides, and what follows from a breach. */
  | 'RIGHTS_AND_BREACH';

/** What counts for the priority of a case. */
export type PriorityPartName =
  /** Whole units of the currency of the case that are outstanding. */
  | 'AMOUNT'
  /** Minutes since the time for which the debtor asked to be contacted. */
  | 'APPOINTMENT_DUE'
  /** Days past due. */
  | 'BUCKET'
  /** Days since somebody last reached out in the case, or since it was opened. */
  | 'DAYS_SINCE_CONTACT'
  /** Days since the last broken promise was overdue beyond its tolerance. */
  | 'PROMISE_BROKEN'
  /** Days until the case rolls into the next bucket. */
  | 'ROLLS_SOON';

/** What came of a procedure. */
export type ProcedureDecisionWord =
  /** Of a minority: the debtor is bound, by consent of a guardian or by their own since they came of age. */
  | 'BOUND'
  /** Of a moratorium: cancelled by who gave it, before its end. */
  | 'CANCELLED'
  /** Of a bankruptcy: the proceedings ended without discharge. */
  | 'DISMISSED'
  /** Of a death: there is an estate to claim from. The case stays held. */
  | 'ESTATE_LIABLE'
  /** Of a moratorium: its time is over. Written by the night. */
  | 'EXPIRED'
  /** Of a hardship: what was found to help is agreed. */
  | 'HELPED'
  /** It was not so: another person, or a false report. */
  | 'MISTAKEN'
  /** Of a hardship: nothing that the institution may give was found to help. */
  | 'NOTHING_FITS'
  /** Of a minority: the debtor is not bound. The case stays held. */
  | 'NOT_BOUND'
  /** Of a death: nothing is left to claim from. The case stays held. */
  | 'NO_ESTATE'
  /** Of a dispute: less is owed than was claimed, and the record says so by now. */
  | 'PARTLY_UPHELD'
  /** Of a bankruptcy: the claim is satisfied by what the proceedings give. The case stays held. */
  | 'PROVEN'
  /** Of a mental health crisis: its treatment has ended, and with it in thirty days the moratorium. */
  | 'TREATMENT_ENDED'
  /** Of a dispute: the debt is not owed. It stays paused. */
  | 'UPHELD'
  /** Of a dispute: the debt is owed as claimed, and the debtor was told. */
  | 'VERIFIED'
  /** Whoever brought it takes it back. */
  | 'WITHDRAWN';

/** Narrows a list of procedures; everything given must hold. */
export type ProcedureFilter = {
  /** By case. */
  case?: IdFilter | null | undefined;
  /** By debtor. */
  debtor?: IdFilter | null | undefined;
  /** By kind. */
  kind?: ProcedureKindFilter | null | undefined;
  /** By next due on. */
  nextDueOn?: DateFilter | null | undefined;
  /** By opened at. */
  openedAt?: DateTimeFilter | null | undefined;
  /** By state. */
  state?: ProcedureStateFilter | null | undefined;
};

/** What a procedure is about. */
export type ProcedureKind =
  /** The debtor is insolvent before a court or an administrator: the claim is filed there. */
  | 'BANKRUPTCY'
  /** The debtor has died: their estate is looked for, and nobody collects from them. */
  | 'DEATH'
  /** The debtor contests a debt of one case (异议): it is verified. */
  | 'DISPUTE'
  /** The debtor of one case is in hardship (困难): what helps is looked for. */
  | 'HARDSHIP'
  /** A breathing space under the law of GB while a mental health crisis is treated, and for thirty days after it. */
  | 'MENTAL_HEALTH_MORATORIUM'
  /** The debtor is, or was, a minor: whether they are bound at all is looked into. */
  | 'MINORITY'
  /** A breathing space under the law of GB: no demand for sixty days, of its debts. */
  | 'MORATORIUM';

/** Narrows by ProcedureKind. */
export type ProcedureKindFilter = {
  /** Equal to. */
  eq?: ProcedureKind | null | undefined;
  /** One of. */
  in?: Array<ProcedureKind> | null | undefined;
};

/** The orders of a list of procedures. */
export type ProcedureOrder =
  /** Smallest or earliest opened at first. */
  | 'OPENED_AT_ASC'
  /** Largest or latest opened at first. */
  | 'OPENED_AT_DESC';

/** How far a procedure has come. */
export type ProcedureState =
  /** Decided, or expired by law. */
  | 'ENDED'
  /** Under way. */
  | 'OPEN'
  /** The law does not give it: nothing was paused. */
  | 'REFUSED';

/** Narrows by ProcedureState. */
export type ProcedureStateFilter = {
  /** Equal to. */
  eq?: ProcedureState | null | undefined;
  /** One of. */
  in?: Array<ProcedureState> | null | undefined;
};

/** What a procedure asks to be done. */
export type ProcedureTaskWord =
  /** Annotate the account with the objection. */
  | 'ANNOTATE_ACCOUNT'
  /** Record income and outgoings, and assess what the debtor can pay. */
  | 'ASSESS_AFFORDABILITY'
  /** Ask the adviser whether the treatment goes on. */
  | 'CONFIRM_TREATMENT'
  /** See that a moratorium of the dead debtor ends with the day after the death. */
  | 'END_MORATORIUM'
  /** Establish how old the debtor was when the debt arose. */
  | 'ESTABLISH_AGE'
  /** File the claim where it must be filed. */
  | 'FILE_CLAIM'
  /** Find heirs, executor or administrator, and what is left. */
  | 'FIND_ESTATE'
  /** Find the guardian, and whether they consented. */
  | 'FIND_GUARDIAN'
  /** Freeze interest, fees and enforcement on the debts of the moratorium. */
  | 'FREEZE_INTEREST'
  /** Obtain evidence of the death. */
  | 'OBTAIN_DEATH_CERTIFICATE'
  /** Obtain the order or the notice of the proceedings. */
  | 'OBTAIN_ORDER'
  /** Offer what fits: a plan, a payment holiday, a waiver, free advice on debts. */
  | 'OFFER_HELP'
  /** Send the verification to the debtor. */
  | 'SEND_VERIFICATION'
  /** Tell everybody who collects these debts. */
  | 'TELL_AGENTS'
  /** Tell the debtor what came of it. */
  | 'TELL_DEBTOR'
  /** Pass what was said to the lender, where somebody else collects. */
  | 'TELL_LENDER'
  /** Verify the debt by contract, statements and payments. */
  | 'VERIFY_DEBT';

/** What kind of credit; rules say which kinds they bind. */
export type ProductKind =
  /** A loan to buy a vehicle */
  | 'AUTO_LOAN'
  /** A loan for business purposes */
  | 'BUSINESS_LOAN'
  /** A credit card account */
  | 'CREDIT_CARD'
  /** A debt for medical care */
  | 'MEDICAL'
  /** A loan secured on land or a dwelling */
  | 'MORTGAGE'
  /** A consumer loan made over the internet */
  | 'ONLINE_CONSUMER_LOAN'
  /** Any other debt */
  | 'OTHER'
  /** A consumer loan to a person, not secured */
  | 'PERSONAL_CONSUMER_LOAN'
  /** A loan for education */
  | 'STUDENT_LOAN';

/** How a promise ended. */
export type PromiseOutcome =
  /** Not paid in time (跳票). */
  | 'BROKEN'
  /** Paid in time, within the tolerance (履约). */
  | 'KEPT'
  /** Taken back, or recorded by mistake. */
  | 'WITHDRAWN';

/** What became of a promise to pay. */
export type PromiseState =
  /** Not paid in time (跳票). */
  | 'BROKEN'
  /** Paid in time, within the tolerance (履约). */
  | 'KEPT'
  /** Given; neither kept nor broken yet. */
  | 'OPEN'
  /** Taken back, or recorded by mistake. */
  | 'WITHDRAWN';

/** Narrows by PromiseState. */
export type PromiseStateFilter = {
  /** Equal to. */
  eq?: PromiseState | null | undefined;
  /** One of. */
  in?: Array<PromiseState> | null | undefined;
};

/** Narrows a list of promises to pay; everything given must hold. */
export type PromiseToPayFilter = {
  /** By case. */
  case?: IdFilter | null | undefined;
  /** By due on. */
  dueOn?: DateFilter | null | undefined;
  /** By recorded at. */
  recordedAt?: DateTimeFilter | null | undefined;
  /** By state. */
  state?: PromiseStateFilter | null | undefined;
};

/** The orders of a list of promises to pay. */
export type PromiseToPayOrder =
  /** Smallest or earliest due on first. */
  | 'DUE_ON_ASC'
  /** Largest or latest due on first. */
  | 'DUE_ON_DESC'
  /** Smallest or earliest recorded at first. */
  | 'RECORDED_AT_ASC'
  /** Largest or latest recorded at first. */
  | 'RECORDED_AT_DESC';

/** Terms of a plan. All amounts are in the currency of the case. What total, waivedInterest and waivedFees leave of what is owed is a discount, which only a SETTLEMENT may have. */
export type ProposePlanInput = {
  /** A plan of the case that these terms answer. One that is PROPOSED becomes NEGOTIATED at once; one that is PERFORMING becomes RENEGOTIATED when these terms are agreed. */
  answersPlanId?: string | null | undefined;
  /** The last instalment of a BALLOON, and only of one. */
  balloon?: MoneyInput | null | undefined;
  /** Which case. */
  caseId: string;
  /** Only these debts of the case, at most 50; all that it has now where left out or empty. */
  debtIds?: Array<string> | null | undefined;
  /** Months from one due date to the next, 1 to 12; 1 where left out. */
  everyMonths?: number | null | undefined;
  /** When the first one is due, today or later; of all kinds but GIVEN. A month that has no such day takes its last. Of a PAYMENT_HOLIDAY: when it would be due without one. */
  firstDueOn?: string | null | undefined;
  /** How many months a PAYMENT_HOLIDAY lasts, 1 to 60; only of one. */
  holidayMonths?: number | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** How many, 1 to 100; of all kinds but GIVEN. */
  instalmentCount?: number | null | undefined;
  /** Of the kind GIVEN: each instalment, 1 to 100, summing to total. */
  instalments?: Array<PlanInstalmentInput> | null | undefined;
  /** Due on the last day of each month, whatever day firstDueOn is; no where left out. */
  isAtMonthEnd?: boolean | null | undefined;
  /** How what is to be paid is spread. */
  kind: PlanKind;
  /** Whose terms they are. */
  proposedBy: PlanSide;
  /** What the agreement says besides amounts, currency and dates. */
  statements: Array<PlanStatement>;
  /** What is to be paid in all: more than nothing, and no more than is owed. */
  total: MoneyInput;
  /** Fees to forgive, at most what is owed of them. */
  waivedFees?: MoneyInput | null | undefined;
  /** Interest to forgive, at most what is owed of it. */
  waivedInterest?: MoneyInput | null | undefined;
};

/** Asks to pass cases of an own engagement on to another firm; never wider than that. */
export type ProposeSubEngagementInput = {
  /** Which of its cases, 1 to 1000. */
  caseIds: Array<string>;
  /** Last day, inclusive, in the institution's zone. */
  endsOn: string;
  /** The own engagement. */
  engagementId: string;
  /** Which of its groups of fields. */
  fieldGroups: Array<FieldGroup>;
  /** To whom; the institution tells the id. */
  firmId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** For which of its purposes. */
  purposes: Array<LookPurpose>;
  /** First day, inclusive, in the institution's zone. */
  startsOn: string;
};

/** By which versions cases are to be worked, from a business date on. */
export type PutStrategyInForceInput = {
  /** With which part, in per cent, 1 to 99; only with a challenger. */
  challengerPercent?: number | null | undefined;
  /** A version that is tried with a part of them. */
  challengerVersionId?: string | null | undefined;
  /** The first business date: none before the institution's own. */
  effectiveOn: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why, for the second person; without personal data, at most 500 characters. Needed when asking. */
  reason?: string | null | undefined;
  /** The version by which cases are worked. */
  versionId: string;
};

/** What decides whether a user may contact anybody, and by what. */
export type QualificationKind =
  /** The institution allows a private phone or account for contact. */
  | 'PRIVATE_ACCOUNT'
  /** May not contact anybody. */
  | 'STOPPED'
  /** The test on the rules of contact was passed, on the day of validFrom. */
  | 'TESTED'
  /** The training in collection was passed, on the day of validFrom. */
  | 'TRAINED';

/** What a user may do in contact, or may not. */
export type QualifyUserInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Whether it holds from then on; false to withdraw or lift it. */
  isPresent: boolean;
  /** Which. */
  kind: QualificationKind;
  /** Whom; never yourself. */
  userId: string;
  /** From when; of a training or a test when it was passed, which does not lie in the future. */
  validFrom: string;
};

/** Why a case is out of the queue, or in it again. */
export type QueueHoldReason =
  /** A hold before it has ended: the case is in the queue again. */
  | 'LIFTED'
  /** It is worked outside the queue for now. */
  | 'OTHER_WORK'
  /** A payment is on its way. */
  | 'PAYMENT_ANNOUNCED'
  /** A collector gave it back, to be handed out later. */
  | 'RELEASED'
  /** Only the lead, or somebody whom the lead chooses, shall work it. */
  | 'SENSITIVE'
  /** Somebody has to decide something first. */
  | 'WAITS_FOR_DECISION'
  /** Documents were asked for and have not come. */
  | 'WAITS_FOR_DOCUMENTS';

/** How a case stands in the queue. */
export type QueueState =
  /** The debtor asked for a later time. */
  | 'APPOINTMENT'
  /** A collector works on it now. */
  | 'HANDED_OUT'
  /** Held out of the queue. */
  | 'HELD'
  /** Collection of all its debts is paused. */
  | 'PAUSED'
  /** May be handed out, as far as the law allows a contact when somebody asks. */
  | 'READY'
  /** Somebody tried to reach the debtor a short time ago. */
  | 'RESTING';

/** Who brought a debt up. */
export type RaisedBy =
  /** The collector began to speak of it. */
  | 'COLLECTOR'
  /** The person reached began to speak of it. */
  | 'PERSON';

/** Why an attempt was made, where a rule asks for a reason. */
export type ReasonCode =
  /** It belongs to litigation that is under way (comment 14(b)(2)(ii)-2.ii) */
  | 'ACTIVE_LITIGATION'
  /** The person had agreed to be called back */
  | 'CALLBACK_AGREED'
  /** It answers a request of the person (comment 14(b)(2)(ii)-2.iii) */
  | 'CONSUMER_REQUEST'
  /** To learn where the debtor can be reached, and nothing else */
  | 'LOCATION_INFORMATION'
  /** Any other reason */
  | 'OTHER'
  /** A law requires the contact (Regulation F, comment 14(b)(2)(ii)-2.i) */
  | 'REQUIRED_BY_LAW'
  /** It could not wait: the person could still avoid harm that whoever collects does not control (comment 14(b)(2)(ii)-2.iv) */
  | 'TIME_CRITICAL_OUTSIDE_CONTROL';

/** A case that a lead takes back from the collector who holds it. */
export type RecallCaseInput = {
  /** Which case. */
  caseId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
};

/** What a person consented to. */
export type RecordConsentInput = {
  /** The contact attempt in which it was given. */
  contactAttemptId?: string | null | undefined;
  /** For which of the person's numbers or addresses; for any where left out. */
  contactPointId?: string | null | undefined;
  /** About which debts, at most 50; all where left out. */
  debtIds?: Array<string> | null | undefined;
  /** To which firm it was given. Left out: to your own firm, or to the institution itself where you are of its own people; they may name a firm, and a firm's people only their own. */
  firmId?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** To what. */
  kind: ConsentKind;
  /** Who consented: the id of a debtor or another person. */
  personId: string;
  /** When it was given; now where left out. It may lie in the past. */
  validFrom?: string | null | undefined;
  /** Until when it was given, where that was said. */
  validTo?: string | null | undefined;
};

/** What happened when somebody was, or should have been, reached. */
export type RecordContactAttemptInput = {
  /** Somebody answered. */
  answered: boolean;
  /** The case that it was about. */
  caseId: string;
  /** By which way. */
  channel: Channel;
  /** Who else came along on a visit, by login, at most 10. */
  companions?: Array<string> | null | undefined;
  /** The call reached the dialled number: not busy, not out of service. */
  connected: boolean;
  /** The number or address used; it tells whom the attempt was meant for. */
  contactPointId?: string | null | undefined;
  /** An exchange about the debt took place. */
  conversation: boolean;
  /** The debts that it counts for, beside those that the collector raised, which it always counts for; those intended, where none is named and none was raised. */
  debtsAttributed?: Array<string> | null | undefined;
  /** The debts that were spoken of, and who brought each up. */
  debtsDiscussed?: Array<DebtDiscussedInput> | null | undefined;
  /** The debts that it was meant to be about; those of the permit, else all of the case, where left out. */
  debtsIntended?: Array<string> | null | undefined;
  /** Who reached out. */
  direction: Direction;
  /** That there is a debt, or something of it, became known to whoever was reached. Where left out: the collector raised a debt, or a full message was left. */
  disclosedDebt?: boolean | null | undefined;
  /** Chosen by the client: the same key and input give the same result, so that a call that was cut off can be repeated. */
  idempotencyKey: string;
  /** Whether the caller said for whom they call. */
  identityStated?: boolean | null | undefined;
  /** A machine dialled or sent; as the permit says, else false, where left out. Always true for a voice robot, and for what a service records unless the permit was issued to a person. */
  isAutomatic?: boolean | null | undefined;
  /** The collector's note; at most 4000 characters. */
  note?: string | null | undefined;
  /** When notice of a visit was given. */
  noticeGivenAt?: string | null | undefined;
  /** When it happened; a message, when it was sent. It may lie in the past: a visit is written up at night. */
  occurredAt: string;
  /** The coded result. */
  outcome: Outcome;
  /** The permit by which it was made. One that is not valid is no reason not to record: the payload says what is wrong with it. */
  permitId?: string | null | undefined;
  /** Who was in fact reached, when somebody known was. */
  personReachedId?: string | null | undefined;
  /** What the person who answered is to the debt, for somebody whom the record does not know: of an outbound contact CONTACT_PERSON, EMPLOYER, THIRD_PARTY or UNKNOWN; whoever is anything else is named in personReachedId. Left out: the person whom it was meant for answered. */
  personRole?: PersonRole | null | undefined;
  /** Why the person was contacted; LOCATION where the reason is LOCATION_INFORMATION, else as the permit says, else COLLECTION, where left out. */
  purpose?: ContactPurpose | null | undefined;
  /** Why it was made, where a rule asks for a reason; as the permit says where left out. What else there is to say is a note. */
  reasonCode?: ReasonCode | null | undefined;
  /** Where the recording is kept; at most 500 characters. */
  recording?: string | null | undefined;
  /** What the text contained or the caller said; as the permit says where left out. */
  statements?: Array<ContactStatement> | null | undefined;
  /** A phone or an account of the collector's own was used; left out where nobody knows. */
  usesPrivateAccount?: boolean | null | undefined;
  /** What was left on an answering machine. */
  voicemail?: Voicemail;
};

/** A payment that came in for a case. */
export type RecordPaymentInput = {
  /** How much: more than nothing, in the case's currency. */
  amount: MoneyInput;
  /** For which case. */
  caseId: string;
  /** How it came. */
  channel: PaymentChannel;
  /** For which debt of it alone; left out: for all of them, the one that was due first first. */
  debtId?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The day on which it was received, in the institution's zone: not to come, not before the debt. */
  receivedOn: string;
  /** The bank's own reference of the payment, each once; at most 100 characters. */
  reference: string;
  /** The day from which it counts, within the same bounds; left out: receivedOn. */
  valueOn?: string | null | undefined;
};

/** What the debtor promises to pay. */
export type RecordPromiseInput = {
  /** How much: more than nothing, no more than is outstanding, in the currency of the case. */
  amount: MoneyInput;
  /** In which case. */
  caseId: string;
  /** By which day: today or later, within a year. */
  dueOn: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
};

/** How a person wishes to be contacted, or not to be. */
export type RecordWishInput = {
  /** For a CHANNEL, and for no other: not by which way. */
  channel?: Channel | null | undefined;
  /** For a CONTACT_POINT, and for no other: at which of the person's numbers or addresses not. */
  contactPointId?: string | null | undefined;
  /** About which debts, at most 50; all where left out. */
  debtIds?: Array<string> | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** It came in writing, or by a way that is taken for writing. */
  isInWriting?: boolean;
  /** What is wished. */
  kind: WishKind;
  /** Whose wish: the id of a debtor or another person. */
  personId: string;
  /** For a PLACE, and for no other: not at which. */
  place?: Place | null | undefined;
  /** For a TIME or an ONLY_TIME, and for no other: the times of the week, at most 50. */
  schedule?: Array<WeeklyTimeInput> | null | undefined;
  /** When it was received, from which it binds; now where left out. It may lie in the past. */
  validFrom?: string | null | undefined;
  /** Until when it was wished, where that was said. */
  validTo?: string | null | undefined;
};

/** A new debtor. */
export type RegisterDebtorInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Who. */
  person: PersonInput;
};

/** A new firm. */
export type RegisterFirmInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** What it does for the institution. */
  kind: FirmKind;
  /** Its name; at most 200 characters. */
  name: string;
  /** Small letters, digits and hyphens, once in the institution; at most 50 characters. */
  slug: string;
};

/** A new team. */
export type RegisterTeamInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Its name, once in the institution; at most 100 characters. */
  name: string;
};

/** A new user. */
export type RegisterUserInput = {
  /** The name shown to colleagues; at most 200 characters. */
  displayName: string;
  /** As whom an issuer knows the user, to sign in by it. */
  externalId?: ExternalIdInput | null | undefined;
  /** The firm, for those who act for one and only for them. A firm's administrator registers for the own firm and leaves it out. */
  firmId?: string | null | undefined;
  /** PARTNER or ASSOCIATE, for LAW_FIRM, ASSOCIATE where left out; LEGAL_HOLD, for COMPLIANCE_OFFICER and LEGAL_COUNSEL, by two. */
  grants?: Array<Grant> | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The name under which the user signs in; at most 100 characters. Of a firm: its slug, a slash, and the name within it, such as ward-partners/li.na. */
  login: string;
  /** Why, for the second person, where the role or a grant takes two; at most 500 characters, no personal data. */
  reason?: string | null | undefined;
  /** What the user may do. */
  role: Role;
  /** The team, for collectors and their leads. */
  teamId?: string | null | undefined;
};

/** That an unmatched payment belongs on no case. */
export type RejectPaymentInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why. */
  reason: RejectionReason;
  /** Which unmatched payment. */
  unmatchedPaymentId: string;
};

/** Why an unmatched payment is put on no case. */
export type RejectionReason =
  /** It was recorded already, under another reference. */
  | 'DUPLICATE'
  /** It is for nothing that is collected here. */
  | 'NOT_OURS'
  /** It was sent back to the payer. */
  | 'SENT_BACK';

/** Narrows a list of verdicts that came out otherwise; everything given must hold. */
export type RejudgementDifferenceFilter = {
  /** By decision after. */
  decisionAfter?: DecisionFilter | null | undefined;
};

/** Narrows a list of jobs that judge a history again; everything given must hold. */
export type RejudgementFilter = {
  /** By requested at. */
  requestedAt?: DateTimeFilter | null | undefined;
  /** By state. */
  state?: RejudgementStateFilter | null | undefined;
};

/** What becomes of what is judged again. */
export type RejudgementMode =
  /** Verdicts that come out otherwise are kept beside the earlier ones, and findings follow them. */
  | 'KEEP'
  /** Only the differences are kept: neither a verdict nor a finding changes. */
  | 'TRY';

/** How far it has come. */
export type RejudgementState =
  /** An officer ended it; what was judged until then stands. */
  | 'CANCELLED'
  /** Everybody was judged again. */
  | 'DONE'
  /** It could not go on; what was judged until then stands. */
  | 'FAILED'
  /** It has begun; where it was cut off, it goes on from where it stood. */
  | 'RUNNING'
  /** Nobody has begun it yet. */
  | 'WAITING';

/** Narrows by RejudgementState. */
export type RejudgementStateFilter = {
  /** Equal to. */
  eq?: RejudgementState | null | undefined;
  /** One of. */
  in?: Array<RejudgementState> | null | undefined;
};

/** A case that a collector gives back. */
export type ReleaseCaseInput = {
  /** The case that was handed to you. */
  caseId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Before then it is handed to nobody; within 90 days. At once again where left out. */
  notBefore?: string | null | undefined;
  /** Why. */
  reason: ReleaseReason;
};

/** A hold that ends. */
export type ReleaseHoldInput = {
  /** Which hold. */
  holdId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why, for the second person; at most 500 characters, no personal data. */
  reason: string;
};

/** A person whose restriction ends. */
export type ReleasePersonInput = {
  /** Why. */
  basis: DataBasis;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The person or debtor. */
  personId: string;
};

/** Why a collector gives a case back to the queue. */
export type ReleaseReason =
  /** It takes somebody with other knowledge. */
  | 'BEYOND_SKILL'
  /** The collector knows the debtor, or is otherwise not impartial. */
  | 'CONFLICT_OF_INTEREST'
  /** The collector stops working for now. */
  | 'END_OF_SHIFT'
  /** Something must be found out or decided first. */
  | 'NEEDS_PREPARATION'
  /** Nobody can be reached there now. */
  | 'NOT_REACHABLE_NOW'
  /** The debtor speaks another language than thought. */
  | 'OTHER_LANGUAGE';

/** Which webhook is removed. */
export type RemoveWebhookInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** One that was not removed. */
  webhookId: string;
};

/** That a complaint must be looked at again; its deadlines run anew from today. */
export type ReopenComplaintInput = {
  /** Which complaint; an answered or closed one. */
  complaintId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why, at most 4000 characters; sealed. */
  words?: string | null | undefined;
};

/** What is sent once more. */
export type ReplayWebhookInput = {
  /** What was entered from then on; not before the webhook was added. */
  from: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** What was entered before then. */
  to: string;
  /** One that was not removed. */
  webhookId: string;
};

/** How a reply was read. */
export type ReplyReading =
  /** Demands in its own words to be left alone; a person has to decide what is wished, and to record it. */
  | 'DEMAND'
  /** An opt-out: no further contact at this number or address. */
  | 'OPT_OUT'
  /** Anything else. */
  | 'OTHER';

/** A contact for which leave is asked. */
export type RequestContactPermitInput = {
  /** When; now where left out. A message: when it is sent. */
  at?: string | null | undefined;
  /** The case that it is about. */
  caseId: string;
  /** By which way. */
  channel: Channel;
  /** How many others come along on a visit; 0 where left out. */
  companions?: number | null | undefined;
  /** The number or address to be used, of a kind that fits the channel; it tells who is contacted. For a visit it may be left out: the debtor. */
  contactPointId?: string | null | undefined;
  /** The debts that it is about; all of the case where left out. */
  debtIds?: Array<string> | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** A machine dials or sends; false where left out. Always true for a voice robot and for what a service asks. */
  isAutomatic?: boolean | null | undefined;
  /** When notice of the visit was given. */
  noticeGivenAt?: string | null | undefined;
  /** Why; LOCATION where the reason is LOCATION_INFORMATION, else COLLECTION, where left out. */
  purpose?: ContactPurpose | null | undefined;
  /** Why a presumption of violation is rebutted, for the compliance officer who decides; without personal data, at most 500 characters. */
  reason?: string | null | undefined;
  /** The reason, where a rule asks for one. */
  reasonCode?: ReasonCode | null | undefined;
  /** What the text will contain or the caller say; left out where it is not known yet. */
  statements?: Array<ContactStatement> | null | undefined;
  /** The template that will be sent: its version in force then, in the person's language, says what the text contains and what it is for. */
  templateId?: string | null | undefined;
  /** A phone or an account of the collector's own will be used. */
  usesPrivateAccount?: boolean | null | undefined;
};

/** A person whose data are to be taken out of use. */
export type RestrictPersonInput = {
  /** Why. */
  basis: DataBasis;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The person or debtor. */
  personId: string;
};

/** Which webhook is resumed. */
export type ResumeWebhookInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** One that was not removed. */
  webhookId: string;
};

/** Narrows a list of changes of retention; everything given must hold. */
export type RetentionChangeFilter = {
  /** By recorded at. */
  recordedAt?: DateTimeFilter | null | undefined;
  /** By valid from. */
  validFrom?: DateTimeFilter | null | undefined;
};

/** The orders of a list of changes of retention. */
export type RetentionChangeOrder =
  /** Smallest or earliest recorded at first. */
  | 'RECORDED_AT_ASC'
  /** Largest or latest recorded at first. */
  | 'RECORDED_AT_DESC'
  /** Smallest or earliest valid from first. */
  | 'VALID_FROM_ASC'
  /** Largest or latest valid from first. */
  | 'VALID_FROM_DESC';

/** A template that is to be sent no more. */
export type RetireTemplateInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Which. */
  templateId: string;
};

/** Which delivery is tried at once. */
export type RetryWebhookDeliveryInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** One that waits, or was given up. */
  webhookDeliveryId: string;
};

/** A permit that is not needed. */
export type ReturnContactPermitInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The permit. */
  permitId: string;
};

/** What of a person may be revealed. */
export type RevealField =
  /** Numbers of the credit accounts, cards and loans. */
  | 'ACCOUNT_NUMBERS'
  /** The date of birth. */
  | 'BIRTH_DATE'
  /** Numbers, addresses and accounts. */
  | 'CONTACT_POINTS'
  /** The name. */
  | 'NAME'
  /** The number of the identity card or register. */
  | 'NATIONAL_ID'
  /** What collectors wrote of attempts and corrections. */
  | 'NOTES'
  /** Where recordings are kept. */
  | 'RECORDINGS';

/** Whose data are to be shown in plain, which, and why. */
export type RevealInput = {
  /** What of them, at least one. */
  fields: Array<RevealField>;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** The people or debtors, 1 to 10 000, for firms 1 to 20. More than 20 take a second person. */
  personIds: Array<string>;
  /** Why: one of the closed list. */
  purpose: LookPurpose;
  /** Why, for the second person, where there is one; at most 500 characters, no personal data. */
  reason?: string | null | undefined;
  /** What it is for, such as the number of a complaint; at most 200 characters. Kept in the journal, sealed. */
  reference: string;
};

/** Why a payment is reversed. */
export type ReversalReason =
  /** The payer disputed it with their bank or card. */
  | 'CHARGED_BACK'
  /** It was recorded by mistake, or wrongly. */
  | 'MISTAKE'
  /** The payer's bank took it back, such as a returned debit or an unpaid cheque. */
  | 'RETURNED'
  /** It was put on the wrong case or debt. */
  | 'WRONG_CASE';

/** That a payment did not stand. */
export type ReversePaymentInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Which payment. */
  paymentId: string;
  /** Why. */
  reason: ReversalReason;
  /** The day from which it counts, from the payment's valueOn to today; left out: the payment's valueOn. */
  valueOn?: string | null | undefined;
};

/** What the review of an extraordinary access found. */
export type ReviewBreakGlassInput = {
  /** Which; never one of your own. */
  breakGlassId: string;
  /** What was found; for good. */
  finding: BreakGlassFinding;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Why, at most 2000 characters. Kept sealed in the journal alone. */
  note: string;
};

/** A key that shall not be taken any more. */
export type RevokeApiKeyInput = {
  /** Which key. */
  apiKeyId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
};

/** What a user may do; each role sees its own part of the record. */
export type Role =
  /** Manages users and settings of the institution; sees no debtor. */
  | 'ADMINISTRATOR'
  /** Works the cases placed with an agency. */
  | 'AGENCY'
  /** Sees figures, never identities. */
  | 'ANALYST'
  /** Works the cases assigned to them. */
  | 'COLLECTOR'
  /** Audits contact histories, findings and complaints of the whole institution. */
  | 'COMPLIANCE_OFFICER'
  /** Sees what they themselves owe. */
  | 'DEBTOR'
  /** Manages the users of one firm; sees no matter. */
  | 'FIRM_ADMINISTRATOR'
  /** Works the matters that a law firm is engaged for. */
  | 'LAW_FIRM'
  /** Opens and steers legal matters of the institution. */
  | 'LEGAL_COUNSEL'
  /** Verifies evidence; sees no live data. */
  | 'REGULATOR'
  /** A system: dialler, message gateway, core banking. */
  | 'SERVICE'
  /** Sees and steers the cases of their own team's collectors. */
  | 'TEAM_LEAD'
  /** Values the assets that it is engaged for. */
  | 'VALUER';

/** What is counted. */
export type Rolling =
  /** Every account, in a case or not. */
  | 'ACCOUNTS'
  /** Every case. */
  | 'CASES';

/** Which webhook gets another secret. */
export type RotateWebhookSecretInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** For how many hours the secret before signs as well, 0 to 168; 24 where left out. 0 for one that leaked. */
  overlapHours?: number | null | undefined;
  /** One that was not removed. */
  webhookId: string;
};

/** What became of a rule in a verdict. */
export type RuleEffect =
  /** It had nothing to say before. */
  | 'ADDED'
  /** It has nothing to say any more. */
  | 'GONE'
  /** It had something to say before, and has still. */
  | 'SAME';

/** A stricter value: a number or a severity, as the parameter is. */
export type RuleValueInput = {
  /** A severity; the worse, the stricter. */
  decision?: Decision | null | undefined;
  /** Of which parameter, such as limit; each once. */
  name: string;
  /** A number, in the parameter's unit. */
  value?: number | null | undefined;
};

/** In which order payments are spread from now on. */
export type SetAllocationOrderInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Each part once; the one that is paid first first. */
  parts: Array<BalancePart>;
  /** In which order several debts are paid. */
  sequence: DebtSequence;
};

/** A new bucket scheme. */
export type SetBucketSchemeInput = {
  /** From day 0 on, without gap or overlap, in order; 1 to 50. */
  buckets: Array<BucketInput>;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
};

/** What a collector is given to work on from now on. */
export type SetCollectorSkillsInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Languages spoken, as BCP 47 tags, at most 20; none: nobody asks for one. */
  languages: Array<string>;
  /** How many cases are allocated at most, 0 to 100000; any number where left out. */
  mostCases?: number | null | undefined;
  /** Kinds of credit known; none: all of them. */
  productKinds: Array<ProductKind>;
  /** A collector or lead of your team. */
  userId: string;
};

/** What the institution asks from an instant on. */
export type SetContactPolicyInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Whether a person's own call needs a permit as well. */
  requiresPermits: boolean;
  /** From when it holds: not in the past. */
  validFrom: string;
};

/** How the work queue of the institution runs from an instant on. */
export type SetQueuePolicyInput = {
  /** How long a hand-out lasts at most, 1 to 1440 minutes. */
  handOutMinutes: number;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** For how many hours a case rests after somebody reached out in it, 0 to 720. */
  restHours: number;
  /** From when it holds: not in the past. */
  validFrom: string;
};

/** What the claims of the issuer's tokens may decide from now on. */
export type SetSignInPolicyInput = {
  /** Whether a user's role follows the claim, from and to these roles. */
  followsRoles: boolean;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Whether a subject that was never linked becomes a user at its first request. */
  provisionsUnknown: boolean;
  /** The roles that claims may give, of the institution's own people; never ADMINISTRATOR or COMPLIANCE_OFFICER. */
  roles: Array<Role>;
};

/** Up to what amount one person writes off alone, from now on. */
export type SetWriteOffLimitInput = {
  /** The most that stands written off in one case with what is added; 0: everything takes two people. */
  alone: MoneyInput;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
};

/** Which part of the history is judged again, by which packs, and what becomes of it. */
export type StartRejudgementInput = {
  /** Only what this firm's users did; without what was taken over from earlier records. */
  firmId?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Whether what comes out is kept, or tried only. */
  mode: RejudgementMode;
  /** Attempts from then on; all where left out. */
  occurredFrom?: string | null | undefined;
  /** Attempts before then; all where left out. */
  occurredTo?: string | null | undefined;
  /** For TRY alone: judge by the packs as they stand then, also in time to come, whenever the attempts happened. Left out: each by those that stood when it happened, as they are known now. */
  packsAt?: string | null | undefined;
  /** Only what this user did; without what was taken over from earlier records. */
  userId?: string | null | undefined;
};

/** Why what was entered stays readable. */
export type StayReason =
  /** A legal hold touches the person. */
  | 'LEGAL_HOLD'
  /** A case of the debtor is open. */
  | 'OPEN_CASE'
  /** A complaint about the debtor is open. */
  | 'OPEN_COMPLAINT'
  /** A finding about the debtor is open. */
  | 'OPEN_FINDING'
  /** The institution's own time is not over. */
  | 'OWN_TIME'
  /** The data of the person are restricted: kept, and nothing else. */
  | 'RESTRICTED'
  /** A law wants it kept, and its time is not over. */
  | 'STATUTORY_TIME';

/** By which of two strategies in force a case is worked. */
export type StrategyArm =
  /** The one that is tried beside it, with a part of the cases. */
  | 'CHALLENGER'
  /** The strategy that has stood its test. */
  | 'CHAMPION';

/** When a case goes on to another stage of its segment: on the first night on which all of this holds. Of several the first in order counts, and one a night. */
export type StrategyMoveInput = {
  /** So many days after the stage began, or later. */
  afterDays: number;
  /** At most so many times while the case is in the segment, 1 to 20; without bound where null. Ways that go round need one. */
  atMostTimes?: number | null | undefined;
  /** Only when a promise to pay that was late after the stage began is broken. */
  onBrokenPromise: boolean;
  /** Code of the stage to which it goes. */
  toStage: string;
  /** Only when nobody has talked with the debtor since the stage began. */
  withoutRightPartyContact: boolean;
};

/** Cases that are worked alike: those for which all of its conditions hold. A case is in the first segment, in order, that fits; it leaves it when it does not fit any more, or when an earlier one fits. */
export type StrategySegmentInput = {
  /** Short name, once in the strategy, such as early-cards. */
  code: string;
  /** The currency of the case; needed with amounts. */
  currency?: string | null | undefined;
  /** At least so many broken promises to pay in the case. */
  fromBrokenPromises?: number | null | undefined;
  /** At least so many days past due. */
  fromDaysPastDue?: number | null | undefined;
  /** At least so much is outstanding, in minor units. */
  fromOutstandingMinor?: string | null | undefined;
  /** Roll risk at least so high, in basis points of probability (10000 is certain): the highest of the case's accounts. A case of which none is known does not fit. */
  fromRollRisk?: number | null | undefined;
  /** Nobody has talked with the debtor about the case in so many days up to the business date, or ever. */
  noRightPartyContactDays?: number | null | undefined;
  /** A debt of the case is of one of these kinds. */
  productKinds?: Array<ProductKind> | null | undefined;
  /** The stages that it goes through, the first one first, 1 to 20. */
  stages: Array<StrategyStageInput>;
  /** At most so many. */
  toDaysPastDue?: number | null | undefined;
  /** At most so much. */
  toOutstandingMinor?: string | null | undefined;
  /** At most so high. */
  toRollRisk?: number | null | undefined;
};

/** A stage of a segment, with its timetable. A case enters a segment by its first stage. */
export type StrategyStageInput = {
  /** Short name, once in the segment, such as reminder. */
  code: string;
  /** The ways out of it, in order, at most 10; none of the last stage. */
  moves: Array<StrategyMoveInput>;
  /** Its timetable, at most 30 steps. */
  steps: Array<StrategyStepInput>;
};

/** What is done about a case on a day of a stage. */
export type StrategyStepInput = {
  /** On which day: so many after the stage began; 0 is the day on which it begins. */
  afterDays: number;
  /** By which way. */
  channel: Channel;
  /** Short name, once in the stage, such as first-sms. */
  code: string;
  /** For how many days it may be made and done, the first included, 1 to 60; then it lapses. */
  holdsDays: number;
  /** A machine does it, SMS, EMAIL or VOICE_ROBOT, with a template; else it is work of a team. */
  isAutomatic: boolean;
  /** Only made while fewer outbound attempts by the channel were recorded of the case in the seven days up to the business date, 1 to 50; no bound where null. What the law allows beside is judged by the permit of each contact. */
  mostAttemptsAWeek?: number | null | undefined;
  /** Whose work it is; of the team that the case is with where null. */
  teamId?: string | null | undefined;
  /** The template of the text, for the same channel. */
  templateId?: string | null | undefined;
};

/** Narrows a list of versions of strategies; everything given must hold. */
export type StrategyVersionFilter = {
  /** By name. */
  name?: TextFilter | null | undefined;
};

/** The orders of a list of versions of strategies. */
export type StrategyVersionOrder =
  /** Smallest or earliest recorded at first. */
  | 'RECORDED_AT_ASC'
  /** Largest or latest recorded at first. */
  | 'RECORDED_AT_DESC';

/** What somebody wrote back, as a gateway received it. */
export type TakeInReplyInput = {
  /** The case that it was about. */
  caseId: string;
  /** By which way: SMS, EMAIL or SOCIAL_MEDIA. */
  channel: Channel;
  /** The number, address or account from which it came. */
  contactPointId: string;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** When it was received. */
  receivedAt: string;
  /** Of an e-mail; at most 1000 characters. */
  subject?: string | null | undefined;
  /** What was written; of 20 000 characters at most the first 4000 are kept, as the note. */
  text: string;
};

/** Narrows a list of teams; everything given must hold. */
export type TeamFilter = {
  /** By name. */
  name?: TextFilter | null | undefined;
};

/** The orders of a list of teams. */
export type TeamOrder =
  /** Smallest or earliest name first. */
  | 'NAME_ASC'
  /** Largest or latest name first. */
  | 'NAME_DESC';

/** Narrows by TemplateChannel. */
export type TemplateChannelFilter = {
  /** Equal to. */
  eq?: Channel | null | undefined;
  /** One of. */
  in?: Array<Channel> | null | undefined;
};

/** Narrows a list of templates; everything given must hold. */
export type TemplateFilter = {
  /** By channel. */
  channel?: TemplateChannelFilter | null | undefined;
  /** By occasion. */
  occasion?: OccasionFilter | null | undefined;
  /** By slug. */
  slug?: TextFilter | null | undefined;
};

/** Which webhook is tested. */
export type TestWebhookInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** One that was not removed. */
  webhookId: string;
};

/** Narrows by a text. */
export type TextFilter = {
  /** Equal to. */
  eq?: string | null | undefined;
  /** One of, at most 100. */
  in?: Array<string> | null | undefined;
};

/** A text in one language. */
export type TextInput = {
  /** The text, at most 10 000 characters. What is personal or changes is a placeholder: {debtorName}, {institutionName}, {collectorName}, {caseReference}, {debtReference}, {balance}, {dueDate}, {contact}, {howToPay}, {howToObject}, {validationInformation}, {visitTime}, {optOut}, {seal}. */
  body: string;
  /** BCP 47, such as zh-CN. */
  language: string;
  /** What the text says. Each must be found in it, by its placeholder or, in English and Chinese, by its words; what it plainly says beside them is added. */
  statements: Array<ContactStatement>;
  /** From when it is sent; from now on where left out. */
  validFrom?: string | null | undefined;
};

/** A subject that shall not sign in any more. */
export type UnlinkIdentityInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Which identity. */
  identityId: string;
};

/** Narrows a list of unmatched payments; everything given must hold. */
export type UnmatchedPaymentFilter = {
  /** By amount minor. */
  amountMinor?: AmountFilter | null | undefined;
  /** By received on. */
  receivedOn?: DateFilter | null | undefined;
  /** By reference. */
  reference?: TextFilter | null | undefined;
  /** By state. */
  state?: UnmatchedStateFilter | null | undefined;
};

/** Why an imported payment was put on no case. */
export type UnmatchedReason =
  /** It was received before the debt existed. */
  | 'BEFORE_THE_DEBT'
  /** Debt, case and account that were named do not belong together. */
  | 'CONTRADICTORY'
  /** Neither debt, case nor account was named. */
  | 'NOTHING_NAMED'
  /** The account has no debt here. */
  | 'NO_DEBT'
  /** It is in another currency than the case. */
  | 'OTHER_CURRENCY'
  /** A payment of the same amount, received on the same day, was recorded on the case by hand. */
  | 'PERHAPS_RECORDED'
  /** The account has debts in several cases, and the amount is that of no single one. */
  | 'SEVERAL_CASES'
  /** What was named is not recorded here. */
  | 'UNKNOWN';

/** How far an unmatched payment has come. */
export type UnmatchedState =
  /** Somebody put it on a case. */
  | 'ASSIGNED'
  /** Nobody has decided. */
  | 'PENDING'
  /** Somebody said that it belongs on none. */
  | 'REJECTED';

/** Narrows by UnmatchedState. */
export type UnmatchedStateFilter = {
  /** Equal to. */
  eq?: UnmatchedState | null | undefined;
  /** One of. */
  in?: Array<UnmatchedState> | null | undefined;
};

/** Narrows a list of users; everything given must hold. */
export type UserFilter = {
  /** By firm. */
  firm?: IdFilter | null | undefined;
  /** By login. */
  login?: TextFilter | null | undefined;
};

/** The orders of a list of users. */
export type UserOrder =
  /** Smallest or earliest login first. */
  | 'LOGIN_ASC'
  /** Largest or latest login first. */
  | 'LOGIN_DESC';

/** Why a contact was judged. */
export type VerdictCause =
  /** Somebody asked beforehand. */
  | 'ASKED'
  /** The attempt, or one that counts with it, was corrected. */
  | 'CORRECTED'
  /** Something was entered later that counts for when it happened. */
  | 'LEARNED_LATER'
  /** The attempt was recorded. */
  | 'RECORDED'
  /** The history was judged again under other packs. */
  | 'REJUDGED';

/** What was left on an answering machine; rules count the kinds differently. */
export type Voicemail =
  /** A message was left that says more than a limited-content message may */
  | 'FULL'
  /** A limited-content message was left, which does not reveal that a debt is collected */
  | 'LIMITED_CONTENT'
  /** No voicemail was reached */
  | 'NONE'
  /** Voicemail was reached and no message was left */
  | 'NO_MESSAGE_LEFT';

/** What is forgiven of a debt, part by part. */
export type WaiveDebtInput = {
  /** Of which debt. */
  debtId: string;
  /** Of its fees, in the debt's currency; left out: nothing. */
  fees?: MoneyInput | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Of its interest. */
  interest?: MoneyInput | null | undefined;
  /** Of its principal. */
  principal?: MoneyInput | null | undefined;
  /** For the second person, where one is needed: at most 500 characters, without personal data. Left out where the role may alone. */
  reason?: string | null | undefined;
  /** Why it is forgiven. */
  waiverReason: GivenWaiverReason;
};

/** Why something is forgiven. */
export type WaiverReason =
  /** A dispute or complaint was decided so. */
  | 'DISPUTE'
  /** Without an obligation. */
  | 'GOODWILL'
  /** Relief for hardship. */
  | 'HARDSHIP'
  /** It should not have been charged. */
  | 'NOT_OWED'
  /** An agreed plan was kept: what it forgives is forgiven. */
  | 'PLAN_KEPT';

/** Narrows a list of deliveries to other systems; everything given must hold. */
export type WebhookDeliveryFilter = {
  /** By occurred at. */
  occurredAt?: DateTimeFilter | null | undefined;
  /** By state. */
  state?: WebhookDeliveryStateFilter | null | undefined;
  /** By webhook. */
  webhook?: IdFilter | null | undefined;
};

/** How far the delivery of an event has come. */
export type WebhookDeliveryState =
  /** The webhook was removed before it was taken. */
  | 'CANCELLED'
  /** It was given up after days of trying. */
  | 'DEAD'
  /** The receiver took it (2xx). */
  | 'DELIVERED'
  /** It waits for its turn, for its next try, or for the webhook to be resumed. */
  | 'PENDING';

/** Narrows by WebhookDeliveryState. */
export type WebhookDeliveryStateFilter = {
  /** Equal to. */
  eq?: WebhookDeliveryState | null | undefined;
  /** One of. */
  in?: Array<WebhookDeliveryState> | null | undefined;
};

/** What another system may be told of. */
export type WebhookEvent =
  /** Many cases were given to collectors at once; of no one case. */
  | 'CASES_ALLOCATED'
  /** A case was given to somebody, or taken back. */
  | 'CASE_ASSIGNED'
  /** A case was opened. */
  | 'CASE_OPENED'
  /** Collection of a case, or a kind of contact, stops. */
  | 'CASE_PAUSED'
  /** A pause was ended. */
  | 'CASE_RESUMED'
  /** A case was moved to another stage. */
  | 'CASE_STAGE_MOVED'
  /** A complaint was answered. */
  | 'COMPLAINT_ANSWERED'
  /** A complaint was closed. */
  | 'COMPLAINT_CLOSED'
  /** A complaint was opened. */
  | 'COMPLAINT_OPENED'
  /** A complaint was opened again. */
  | 'COMPLAINT_REOPENED'
  /** A person consented. */
  | 'CONSENT_RECORDED'
  /** A consent was withdrawn. */
  | 'CONSENT_WITHDRAWN'
  /** The record of a contact attempt was corrected. */
  | 'CONTACT_ATTEMPT_CORRECTED'
  /** A contact attempt was recorded. */
  | 'CONTACT_ATTEMPT_RECORDED'
  /** A permit was redeemed. */
  | 'CONTACT_BEGUN'
  /** A contact was permitted. */
  | 'CONTACT_PERMIT_ISSUED'
  /** A permit was given back. */
  | 'CONTACT_PERMIT_RETURNED'
  /** A number or an address was added. */
  | 'CONTACT_POINT_ADDED'
  /** Something was learned of a number or an address. */
  | 'CONTACT_POINT_NOTED'
  /** A contact was refused by the law. */
  | 'CONTACT_REFUSED'
  /** How law stands to a debt was noted, such as that it is time-barred. */
  | 'DEBT_NOTED'
  /** Debts of a case left the balance sheet; they are owed as before. */
  | 'DEBT_WRITTEN_OFF'
  /** A firm was engaged for cases. */
  | 'ENGAGEMENT_AGREED'
  /** The engagement of a firm ended. */
  | 'ENGAGEMENT_ENDED'
  /** The institution was brought to a business date; of no one case. */
  | 'NIGHTLY_RUN_ENDED'
  /** Many payments were taken from a file; of no one case. */
  | 'PAYMENTS_IMPORTED'
  /** A payment was recorded. */
  | 'PAYMENT_RECORDED'
  /** A payment was reversed. */
  | 'PAYMENT_REVERSED'
  /** The record of a person was corrected. */
  | 'PERSON_CORRECTED'
  /** The data of a person are not restricted any more. */
  | 'PERSON_RELEASED'
  /** The data of a person were restricted. */
  | 'PERSON_RESTRICTED'
  /** A night judged how many plans perform; of no one case. */
  | 'PLANS_JUDGED'
  /** A plan was agreed. */
  | 'PLAN_AGREED'
  /** A plan ended: kept, broken or cancelled. */
  | 'PLAN_ENDED'
  /** A plan was proposed. */
  | 'PLAN_PROPOSED'
  /** A proposal of a plan was withdrawn. */
  | 'PLAN_WITHDRAWN'
  /** A night judged how many promises were kept; of no one case. */
  | 'PROMISES_JUDGED'
  /** A promise to pay ended: kept, broken or withdrawn. */
  | 'PROMISE_ENDED'
  /** A promise to pay was recorded. */
  | 'PROMISE_RECORDED'
  /** A person wishes something of contacts, such as that they stop. */
  | 'WISH_RECORDED'
  /** A wish was withdrawn. */
  | 'WISH_WITHDRAWN'
  /** A written-off debt was put back on the balance sheet. */
  | 'WRITE_OFF_ENDED';

/** Why an event was not taken. */
export type WebhookFailure =
  /** Its name leads to an address that is private, and not allowed here. */
  | 'ADDRESS_REFUSED'
  /** Its name has no address. */
  | 'NAME_NOT_FOUND'
  /** There was no connection, or it was broken off. */
  | 'NOT_REACHED'
  /** Its certificate is not believed. */
  | 'NOT_TRUSTED'
  /** It was answered, with another status than 2xx. */
  | 'STATUS'
  /** It was not answered in time. */
  | 'TIMED_OUT';

/** Narrows a list of webhooks; everything given must hold. */
export type WebhookFilter = {
  /** By state. */
  state?: WebhookStateFilter | null | undefined;
};

/** Why another system is not told for now. */
export type WebhookPause =
  /** An administrator paused it. */
  | 'ASKED'
  /** The receiver answered that it is gone (410). */
  | 'GONE';

/** Whether another system is told. */
export type WebhookState =
  /** Events are sent. */
  | 'ACTIVE'
  /** Events are kept, and sent when it is resumed. */
  | 'PAUSED'
  /** Nothing is sent, and nothing kept, any more. */
  | 'REMOVED';

/** Narrows by WebhookState. */
export type WebhookStateFilter = {
  /** Equal to. */
  eq?: WebhookState | null | undefined;
  /** One of. */
  in?: Array<WebhookState> | null | undefined;
};

/** A time of the week by the person's clocks; one over midnight is two of them. */
export type WeeklyTimeInput = {
  /** From when, in minutes since midnight: 0 to 1439. */
  fromMinute: number;
  /** Until when, in minutes since midnight, not included: 1 to 1440. */
  toMinute: number;
  /** The days of the week, each once: 1 is Monday, 7 is Sunday. */
  weekdays: Array<number>;
};

/** How a person wishes to be contacted, or not. */
export type WishKind =
  /** No contact at all; binds from receipt, which is when it begins to hold */
  | 'CEASE'
  /** Not by this way */
  | 'CHANNEL'
  /** Not at this number or address */
  | 'CONTACT_POINT'
  /** The employer forbids it, or the person may not take calls at work */
  | 'NOT_AT_WORK'
  /** Only at these times: the schedule */
  | 'ONLY_TIME'
  /** Not at this place */
  | 'PLACE'
  /** A person who does not owe will not be contacted again */
  | 'REFUSED'
  /** Somebody represents the person; the debts say in what */
  | 'REPRESENTED'
  /** Not at these times: the schedule */
  | 'TIME';

/** That a consent was withdrawn. */
export type WithdrawConsentInput = {
  /** Which. */
  consentId: string;
  /** From when it holds no more; now where left out. Of several ends the earliest counts. */
  endsAt?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
};

/** A plan that was proposed and is no more. */
export type WithdrawPlanInput = {
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Which plan. */
  planId: string;
};

/** That a wish was withdrawn. */
export type WithdrawWishInput = {
  /** From when it holds no more; now where left out. Of several ends the earliest counts. */
  endsAt?: string | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** Which. */
  wishId: string;
};

/** Debts of a case that leave the balance sheet, with all that is owed on them. */
export type WriteOffDebtsInput = {
  /** Of which case. */
  caseId: string;
  /** Which of its debts, at most 50; where left out or empty, all on which something is owed and that are not written off yet. */
  debtIds?: Array<string> | null | undefined;
  /** Chosen by the client: the same key and input give the same result. */
  idempotencyKey: string;
  /** For the second person, where one is needed: at most 500 characters, without personal data. Left out within the limit. */
  reason?: string | null | undefined;
  /** Why. */
  writeOffReason: WriteOffReason;
};

/** Why a written-off debt is put back on the balance sheet. */
export type WriteOffEndReason =
  /** It was written off by mistake. */
  | 'MISTAKEN'
  /** It is worth something again, and stands on the books anew. */
  | 'RESTORED';

/** Narrows a list of write-offs; everything given must hold. */
export type WriteOffFilter = {
  /** By case. */
  case?: IdFilter | null | undefined;
  /** By debt. */
  debt?: IdFilter | null | undefined;
  /** By reason. */
  reason?: WriteOffReasonFilter | null | undefined;
  /** By recorded at. */
  recordedAt?: DateTimeFilter | null | undefined;
  /** By written off on. */
  writtenOffOn?: DateFilter | null | undefined;
};

/** The orders of a list of write-offs. */
export type WriteOffOrder =
  /** Smallest or earliest recorded at first. */
  | 'RECORDED_AT_ASC'
  /** Largest or latest recorded at first. */
  | 'RECORDED_AT_DESC';

/** Why a debt leaves the balance sheet. */
export type WriteOffReason =
  /** Overdue for longer than the institution keeps it on its books. */
  | 'AGED'
  /** The debtor has died, and the estate does not suffice. */
  | 'DECEASED'
  /** Enforcement was closed for want of assets (终本). */
  | 'ENFORCEMENT_ENDED'
  /** It arose from fraud. */
  | 'FRAUD'
  /** The debtor is bankrupt or dissolved, and no more is expected. */
  | 'INSOLVENT'
  /** To collect it costs more than it brings. */
  | 'UNECONOMIC'
  /** The debtor cannot be found (失联). */
  | 'UNTRACEABLE';

/** Narrows by WriteOffReason. */
export type WriteOffReasonFilter = {
  /** Equal to. */
  eq?: WriteOffReason | null | undefined;
  /** One of. */
  in?: Array<WriteOffReason> | null | undefined;
};

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, login: string, displayName: string, role: Role, isActive: boolean, team: { id: string, name: string } | null, institution: { id: string, slug: string, name: string, timeZone: string, businessDate: string } } };

export type UsersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: UserFilter | null | undefined;
  orderBy?: Array<UserOrder> | null | undefined;
}>;


export type UsersQuery = { users: { totalCount: number, nodes: Array<{ id: string, login: string, displayName: string, role: Role, grants: Array<Grant>, isActive: boolean, team: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TeamsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: TeamFilter | null | undefined;
  orderBy?: Array<TeamOrder> | null | undefined;
}>;


export type TeamsQuery = { teams: { totalCount: number, nodes: Array<{ id: string, name: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RegisterTeamMutationVariables = Exact<{
  input: RegisterTeamInput;
}>;


export type RegisterTeamMutation = { registerTeam: { team: { id: string, name: string } | null } };

export type RegisterUserMutationVariables = Exact<{
  input: RegisterUserInput;
}>;


export type RegisterUserMutation = { registerUser: { user: { id: string, login: string, displayName: string, role: Role, grants: Array<Grant>, isActive: boolean, team: { id: string, name: string } | null } | null, approval: { id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> } | null } };

export type ChangeUserMutationVariables = Exact<{
  input: ChangeUserInput;
}>;


export type ChangeUserMutation = { changeUser: { user: { id: string, login: string, displayName: string, role: Role, grants: Array<Grant>, isActive: boolean, team: { id: string, name: string } | null } | null, approval: { id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> } | null } };

export type UserFieldsFragment = { id: string, login: string, displayName: string, role: Role, grants: Array<Grant>, isActive: boolean, team: { id: string, name: string } | null };

export type IdentitiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ExternalIdentityFilter | null | undefined;
}>;


export type IdentitiesQuery = { identities: { totalCount: number, nodes: Array<{ id: string, issuer: string, subject: string, needsCertificate: boolean, recordedAt: string, unlinkedAt: string | null, user: { id: string, login: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ApiKeysQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ApiKeyFilter | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { totalCount: number, nodes: Array<{ id: string, name: string, prefix: string, scopes: Array<ApiKeyScope>, expiresAt: string, revokedAt: string | null, recordedAt: string, user: { id: string, login: string }, createdBy: { id: string, login: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SignInPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInPolicyQuery = { signInPolicies: { nodes: Array<{ id: string, provisionsUnknown: boolean, roles: Array<Role>, followsRoles: boolean, validFrom: string, provisioner: { id: string, login: string } }> } };

export type LinkIdentityMutationVariables = Exact<{
  input: LinkIdentityInput;
}>;


export type LinkIdentityMutation = { linkIdentity: { identityId: string | null, identity: { id: string, issuer: string, subject: string, needsCertificate: boolean, recordedAt: string, unlinkedAt: string | null, user: { id: string, login: string } } | null, approval: { id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> } | null } };

export type UnlinkIdentityMutationVariables = Exact<{
  input: UnlinkIdentityInput;
}>;


export type UnlinkIdentityMutation = { unlinkIdentity: { identity: { id: string, issuer: string, subject: string, needsCertificate: boolean, recordedAt: string, unlinkedAt: string | null, user: { id: string, login: string } } | null } };

export type SetSignInPolicyMutationVariables = Exact<{
  input: SetSignInPolicyInput;
}>;


export type SetSignInPolicyMutation = { setSignInPolicy: { signInPolicy: { id: string, provisionsUnknown: boolean, roles: Array<Role>, followsRoles: boolean, validFrom: string, provisioner: { id: string, login: string } } | null } };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { apiKeyId: string, secret: string | null, isRepetition: boolean, apiKey: { id: string, name: string, prefix: string, scopes: Array<ApiKeyScope>, expiresAt: string, revokedAt: string | null, recordedAt: string, user: { id: string, login: string }, createdBy: { id: string, login: string } } | null } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { apiKey: { id: string, name: string, prefix: string, scopes: Array<ApiKeyScope>, expiresAt: string, revokedAt: string | null, recordedAt: string, user: { id: string, login: string }, createdBy: { id: string, login: string } } | null } };

export type IdentityFieldsFragment = { id: string, issuer: string, subject: string, needsCertificate: boolean, recordedAt: string, unlinkedAt: string | null, user: { id: string, login: string } };

export type ApiKeyFieldsFragment = { id: string, name: string, prefix: string, scopes: Array<ApiKeyScope>, expiresAt: string, revokedAt: string | null, recordedAt: string, user: { id: string, login: string }, createdBy: { id: string, login: string } };

export type SignInPolicyFieldsFragment = { id: string, provisionsUnknown: boolean, roles: Array<Role>, followsRoles: boolean, validFrom: string, provisioner: { id: string, login: string } };

export type ApprovalFieldsFragment = { id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> };

export type ApprovalInDepthQueryVariables = Exact<{
  id: string;
}>;


export type ApprovalInDepthQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alert' }
    | { __typename: 'Approval', id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> }
    | { __typename: 'BreakGlass' }
    | { __typename: 'Case' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consent' }
    | { __typename: 'ContactAttempt' }
    | { __typename: 'ContactPermit' }
    | { __typename: 'ContactPoint' }
    | { __typename: 'ContactPolicy' }
    | { __typename: 'ContactRefusal' }
    | { __typename: 'Debt' }
    | { __typename: 'Debtor' }
    | { __typename: 'DeliveryLine' }
    | { __typename: 'DeliveryReport' }
    | { __typename: 'DueStep' }
    | { __typename: 'Engagement' }
    | { __typename: 'Finding' }
    | { __typename: 'Firm' }
    | { __typename: 'Hold' }
    | { __typename: 'Institution' }
    | { __typename: 'NightlyRun' }
    | { __typename: 'Payment' }
    | { __typename: 'Person' }
    | { __typename: 'Plan' }
    | { __typename: 'Procedure' }
    | { __typename: 'PromiseToPay' }
    | { __typename: 'Rejudgement' }
    | { __typename: 'RelatedPerson' }
    | { __typename: 'Reveal' }
    | { __typename: 'StrategyInForce' }
    | { __typename: 'StrategyVersion' }
    | { __typename: 'Team' }
    | { __typename: 'Template' }
    | { __typename: 'UnmatchedPayment' }
    | { __typename: 'User' }
    | { __typename: 'Wish' }
   | null };

export type ApprovalsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ApprovalFilter | null | undefined;
  orderBy?: Array<ApprovalOrder> | null | undefined;
}>;


export type ApprovalsQuery = { approvals: { totalCount: number, nodes: Array<{ id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DecideApprovalMutationVariables = Exact<{
  input: DecideApprovalInput;
}>;


export type DecideApprovalMutation = { decideApproval: { approvalId: string, approval: { id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> } | null } };

export type BreakGlassFieldsFragment = { id: string, debtorId: string, reason: BreakGlassReason, validFrom: string, validTo: string | null, review: BreakGlassReviewState, user: { id: string, displayName: string }, reviews: Array<{ finding: BreakGlassFinding, reviewedAt: string, reviewedBy: { id: string, displayName: string } }> };

export type AlertFieldsFragment = { id: string, kind: AlertKind, subject: string, raisedAt: string, state: AlertState, acknowledgedAt: string | null, acknowledgedBy: { id: string, displayName: string } | null };

export type BreakGlassesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: BreakGlassFilter | null | undefined;
  orderBy?: Array<BreakGlassOrder> | null | undefined;
  purpose?: LookPurpose | null | undefined;
}>;


export type BreakGlassesQuery = { breakGlasses: { totalCount: number, nodes: Array<{ explanation: string | null, id: string, debtorId: string, reason: BreakGlassReason, validFrom: string, validTo: string | null, review: BreakGlassReviewState, user: { id: string, displayName: string }, reviews: Array<{ finding: BreakGlassFinding, reviewedAt: string, reviewedBy: { id: string, displayName: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AlertsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AlertFilter | null | undefined;
  orderBy?: Array<AlertOrder> | null | undefined;
}>;


export type AlertsQuery = { alerts: { totalCount: number, nodes: Array<{ id: string, kind: AlertKind, subject: string, raisedAt: string, state: AlertState, acknowledgedAt: string | null, acknowledgedBy: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BreakGlassMutationVariables = Exact<{
  input: BreakGlassInput;
}>;


export type BreakGlassMutation = { breakGlass: { breakGlassId: string, breakGlass: { id: string, debtorId: string, reason: BreakGlassReason, validFrom: string, validTo: string | null, review: BreakGlassReviewState, user: { id: string, displayName: string }, reviews: Array<{ finding: BreakGlassFinding, reviewedAt: string, reviewedBy: { id: string, displayName: string } }> } | null } };

export type ReviewBreakGlassMutationVariables = Exact<{
  input: ReviewBreakGlassInput;
}>;


export type ReviewBreakGlassMutation = { reviewBreakGlass: { breakGlassId: string, breakGlass: { id: string, debtorId: string, reason: BreakGlassReason, validFrom: string, validTo: string | null, review: BreakGlassReviewState, user: { id: string, displayName: string }, reviews: Array<{ finding: BreakGlassFinding, reviewedAt: string, reviewedBy: { id: string, displayName: string } }> } | null } };

export type AcknowledgeAlertMutationVariables = Exact<{
  input: AcknowledgeAlertInput;
}>;


export type AcknowledgeAlertMutation = { acknowledgeAlert: { alertId: string, alert: { id: string, kind: AlertKind, subject: string, raisedAt: string, state: AlertState, acknowledgedAt: string | null, acknowledgedBy: { id: string, displayName: string } | null } | null } };

export type WorkListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: CaseFilter | null | undefined;
  orderBy?: Array<CaseOrder> | null | undefined;
  purpose?: LookPurpose | null | undefined;
}>;


export type WorkListQuery = { cases: { edges: Array<{ cursor: string, node: { reference: string, id: string, stage: CaseStage, oldestUnpaidDueOn: string | null, monthsOfDelay: number, daysPastDue: number, agedOn: string, classification: Classification, openedAt: string, debtor: { id: string, displayName: string | null }, contactAttempts: { nodes: Array<{ id: string, channel: Channel, outcome: Outcome, occurredAt: string }> }, bucket: { code: string, label: string, fromDay: number, toDay: number | null }, outstanding: { amountMinor: string, currency: string }, assignee: { id: string, displayName: string, role: Role } | null, team: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CasePageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: CaseFilter | null | undefined;
  orderBy?: Array<CaseOrder> | null | undefined;
}>;


export type CasePageQuery = { cases: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, reference: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type CaseFiguresQueryVariables = Exact<{
  first: number;
  filter?: CaseFilter | null | undefined;
}>;


export type CaseFiguresQuery = { cases: { totalCount: number, nodes: Array<{ id: string, stage: CaseStage, oldestUnpaidDueOn: string | null, monthsOfDelay: number, daysPastDue: number, agedOn: string, classification: Classification, openedAt: string, bucket: { code: string, label: string, fromDay: number, toDay: number | null }, outstanding: { amountMinor: string, currency: string }, assignee: { id: string, displayName: string, role: Role } | null, team: { id: string, name: string } | null }> } };

export type CaseInDepthQueryVariables = Exact<{
  id: string;
  purpose?: LookPurpose | null | undefined;
}>;


export type CaseInDepthQuery = { node:
    | { reference: string, id: string, stage: CaseStage, oldestUnpaidDueOn: string | null, monthsOfDelay: number, daysPastDue: number, agedOn: string, classification: Classification, openedAt: string, debtor: { id: string, reference: string, kind: PersonKind, displayName: string | null, nationalId: string | null, birthDate: string | null, language: string, timeZone: string, recordedAt: string, contactPoints: Array<{ id: string, kind: ContactPointKind, value: string | null, source: ContactPointSource, timeZone: string | null, region: string | null, validFrom: string, validTo: string | null, recordedAt: string, states: Array<{ id: string, state: ContactPointStateWord, validFrom: string, validTo: string | null, recordedAt: string }> }>, relatedPersons: Array<{ id: string, role: PersonRole, person: { id: string, reference: string, kind: PersonKind, displayName: string | null, nationalId: string | null, birthDate: string | null, language: string, timeZone: string } }> }, debts: Array<{ id: string, reference: string, productKind: ProductKind, jurisdiction: string, oldestUnpaidDueOn: string | null, recordedAt: string, principal: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, fees: { amountMinor: string, currency: string } }>, ages: { totalCount: number, nodes: Array<{ id: string, agedOn: string, daysPastDue: number, pausedDays: number, monthsOfDelay: number, bucketCode: string, classification: Classification, recordedAt: string }> }, stages: Array<{ id: string, stage: CaseStage, validFrom: string, validTo: string | null, recordedAt: string }>, assignments: Array<{ id: string, validFrom: string, validTo: string | null, recordedAt: string, assignee: { id: string, displayName: string } | null, team: { id: string, name: string } | null }>, pauses: Array<{ id: string, reason: PauseReason, validFrom: string, validTo: string | null, recordedAt: string }>, limitationEvents: Array<{ id: string, kind: LimitationEventKind, validFrom: string, validTo: string | null, recordedAt: string }>, contactAttempts: { totalCount: number, nodes: Array<{ id: string, channel: Channel, direction: Direction, occurredAt: string, recordedAt: string, connected: boolean, answered: boolean, conversation: boolean, voicemail: Voicemail, outcome: Outcome, reasonCode: ReasonCode | null, note: string | null, companions: Array<string> | null, noticeGivenAt: string | null, identityStated: boolean | null, recording: string | null, isImported: boolean, externalId: string | null, personRole: PersonRole, person: { id: string, displayName: string | null }, actor: { id: string, displayName: string } | null, debtsIntended: Array<{ id: string, debt: { id: string, reference: string } }>, debtsAttributed: Array<{ id: string, debt: { id: string, reference: string } }>, debtsDiscussed: Array<{ id: string, raisedBy: RaisedBy | null, debt: { id: string, reference: string } }>, correctedBy: Array<{ id: string, kind: CorrectionKind, outcome: Outcome | null, reason: string | null, recordedAt: string, personReached: { id: string, displayName: string | null } | null, actor: { id: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, bucket: { code: string, label: string, fromDay: number, toDay: number | null }, outstanding: { amountMinor: string, currency: string }, assignee: { id: string, displayName: string, role: Role } | null, team: { id: string, name: string } | null }
    | Record<PropertyKey, never>
   | null };

export type OpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type OpenCaseMutation = { openCase: { case: { reference: string, id: string, stage: CaseStage, oldestUnpaidDueOn: string | null, monthsOfDelay: number, daysPastDue: number, agedOn: string, classification: Classification, openedAt: string, debts: Array<{ id: string, reference: string }>, bucket: { code: string, label: string, fromDay: number, toDay: number | null }, outstanding: { amountMinor: string, currency: string }, assignee: { id: string, displayName: string, role: Role } | null, team: { id: string, name: string } | null } | null } };

export type AssignCaseMutationVariables = Exact<{
  input: AssignCaseInput;
}>;


export type AssignCaseMutation = { assignCase: { case: { reference: string, id: string, stage: CaseStage, oldestUnpaidDueOn: string | null, monthsOfDelay: number, daysPastDue: number, agedOn: string, classification: Classification, openedAt: string, bucket: { code: string, label: string, fromDay: number, toDay: number | null }, outstanding: { amountMinor: string, currency: string }, assignee: { id: string, displayName: string, role: Role } | null, team: { id: string, name: string } | null } | null } };

export type MoveCaseMutationVariables = Exact<{
  input: MoveCaseInput;
}>;


export type MoveCaseMutation = { moveCase: { case: { reference: string, id: string, stage: CaseStage, oldestUnpaidDueOn: string | null, monthsOfDelay: number, daysPastDue: number, agedOn: string, classification: Classification, openedAt: string, bucket: { code: string, label: string, fromDay: number, toDay: number | null }, outstanding: { amountMinor: string, currency: string }, assignee: { id: string, displayName: string, role: Role } | null, team: { id: string, name: string } | null } | null } };

export type SetBucketSchemeMutationVariables = Exact<{
  input: SetBucketSchemeInput;
}>;


export type SetBucketSchemeMutation = { setBucketScheme: { buckets: Array<{ code: string, label: string, fromDay: number, toDay: number | null }> } };

export type MoneyFieldsFragment = { amountMinor: string, currency: string };

export type CaseFieldsFragment = { reference: string, id: string, stage: CaseStage, oldestUnpaidDueOn: string | null, monthsOfDelay: number, daysPastDue: number, agedOn: string, classification: Classification, openedAt: string, bucket: { code: string, label: string, fromDay: number, toDay: number | null }, outstanding: { amountMinor: string, currency: string }, assignee: { id: string, displayName: string, role: Role } | null, team: { id: string, name: string } | null };

export type CaseFigureFieldsFragment = { id: string, stage: CaseStage, oldestUnpaidDueOn: string | null, monthsOfDelay: number, daysPastDue: number, agedOn: string, classification: Classification, openedAt: string, bucket: { code: string, label: string, fromDay: number, toDay: number | null }, outstanding: { amountMinor: string, currency: string }, assignee: { id: string, displayName: string, role: Role } | null, team: { id: string, name: string } | null };

export type ComplaintsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: ComplaintFilter | null | undefined;
  orderBy?: Array<ComplaintOrder> | null | undefined;
  purpose?: LookPurpose | null | undefined;
}>;


export type ComplaintsQuery = { complaints: { totalCount: number, nodes: Array<{ id: string, reference: string, source: ComplaintSource, channelReceived: ComplaintChannel, receivedOn: string, sentOn: string | null, recordedAt: string, issue: ComplaintIssue, subIssue: ComplaintSubIssue, ruleIds: Array<string>, product: ProductKind | null, jurisdiction: string | null, caseId: string | null, debtorId: string | null, narrative: string | null, answerDueOn: string, closeDueOn: string, state: ComplaintState, outcome: ComplaintOutcome | null, timely: boolean | null, deadline: { answerDays: number, closeDays: number, citation: string, assurance: Assurance }, changes: Array<{ id: string, kind: ComplaintChangeKind, outcome: ComplaintOutcome | null, timely: boolean | null, answerDueOn: string | null, caseId: string | null, words: string | null, recordedAt: string, actor: { id: string } }>, subjects: Array<{ id: string, kind: ComplaintSubjectKind, nodeId: string, recordedAt: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ComplaintCountQueryVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
}>;


export type ComplaintCountQuery = { complaints: { totalCount: number, nodes: Array<{ state: ComplaintState, subIssue: ComplaintSubIssue, ruleIds: Array<string>, answerDueOn: string, timely: boolean | null }> } };

export type OpenComplaintMutationVariables = Exact<{
  input: OpenComplaintInput;
}>;


export type OpenComplaintMutation = { openComplaint: { complaintId: string, complaint: { id: string, reference: string, source: ComplaintSource, channelReceived: ComplaintChannel, receivedOn: string, sentOn: string | null, recordedAt: string, issue: ComplaintIssue, subIssue: ComplaintSubIssue, ruleIds: Array<string>, product: ProductKind | null, jurisdiction: string | null, caseId: string | null, debtorId: string | null, narrative: string | null, answerDueOn: string, closeDueOn: string, state: ComplaintState, outcome: ComplaintOutcome | null, timely: boolean | null, deadline: { answerDays: number, closeDays: number, citation: string, assurance: Assurance }, changes: Array<{ id: string, kind: ComplaintChangeKind, outcome: ComplaintOutcome | null, timely: boolean | null, answerDueOn: string | null, caseId: string | null, words: string | null, recordedAt: string, actor: { id: string } }>, subjects: Array<{ id: string, kind: ComplaintSubjectKind, nodeId: string, recordedAt: string }> } | null } };

export type LinkComplaintMutationVariables = Exact<{
  input: LinkComplaintInput;
}>;


export type LinkComplaintMutation = { linkComplaint: { complaintId: string, complaint: { id: string, reference: string, source: ComplaintSource, channelReceived: ComplaintChannel, receivedOn: string, sentOn: string | null, recordedAt: string, issue: ComplaintIssue, subIssue: ComplaintSubIssue, ruleIds: Array<string>, product: ProductKind | null, jurisdiction: string | null, caseId: string | null, debtorId: string | null, narrative: string | null, answerDueOn: string, closeDueOn: string, state: ComplaintState, outcome: ComplaintOutcome | null, timely: boolean | null, deadline: { answerDays: number, closeDays: number, citation: string, assurance: Assurance }, changes: Array<{ id: string, kind: ComplaintChangeKind, outcome: ComplaintOutcome | null, timely: boolean | null, answerDueOn: string | null, caseId: string | null, words: string | null, recordedAt: string, actor: { id: string } }>, subjects: Array<{ id: string, kind: ComplaintSubjectKind, nodeId: string, recordedAt: string }> } | null } };

export type AnswerComplaintMutationVariables = Exact<{
  input: AnswerComplaintInput;
}>;


export type AnswerComplaintMutation = { answerComplaint: { complaintId: string, complaint: { id: string, reference: string, source: ComplaintSource, channelReceived: ComplaintChannel, receivedOn: string, sentOn: string | null, recordedAt: string, issue: ComplaintIssue, subIssue: ComplaintSubIssue, ruleIds: Array<string>, product: ProductKind | null, jurisdiction: string | null, caseId: string | null, debtorId: string | null, narrative: string | null, answerDueOn: string, closeDueOn: string, state: ComplaintState, outcome: ComplaintOutcome | null, timely: boolean | null, deadline: { answerDays: number, closeDays: number, citation: string, assurance: Assurance }, changes: Array<{ id: string, kind: ComplaintChangeKind, outcome: ComplaintOutcome | null, timely: boolean | null, answerDueOn: string | null, caseId: string | null, words: string | null, recordedAt: string, actor: { id: string } }>, subjects: Array<{ id: string, kind: ComplaintSubjectKind, nodeId: string, recordedAt: string }> } | null } };

export type CloseComplaintMutationVariables = Exact<{
  input: CloseComplaintInput;
}>;


export type CloseComplaintMutation = { closeComplaint: { complaintId: string, complaint: { id: string, reference: string, source: ComplaintSource, channelReceived: ComplaintChannel, receivedOn: string, sentOn: string | null, recordedAt: string, issue: ComplaintIssue, subIssue: ComplaintSubIssue, ruleIds: Array<string>, product: ProductKind | null, jurisdiction: string | null, caseId: string | null, debtorId: string | null, narrative: string | null, answerDueOn: string, closeDueOn: string, state: ComplaintState, outcome: ComplaintOutcome | null, timely: boolean | null, deadline: { answerDays: number, closeDays: number, citation: string, assurance: Assurance }, changes: Array<{ id: string, kind: ComplaintChangeKind, outcome: ComplaintOutcome | null, timely: boolean | null, answerDueOn: string | null, caseId: string | null, words: string | null, recordedAt: string, actor: { id: string } }>, subjects: Array<{ id: string, kind: ComplaintSubjectKind, nodeId: string, recordedAt: string }> } | null } };

export type ReopenComplaintMutationVariables = Exact<{
  input: ReopenComplaintInput;
}>;


export type ReopenComplaintMutation = { reopenComplaint: { complaintId: string, complaint: { id: string, reference: string, source: ComplaintSource, channelReceived: ComplaintChannel, receivedOn: string, sentOn: string | null, recordedAt: string, issue: ComplaintIssue, subIssue: ComplaintSubIssue, ruleIds: Array<string>, product: ProductKind | null, jurisdiction: string | null, caseId: string | null, debtorId: string | null, narrative: string | null, answerDueOn: string, closeDueOn: string, state: ComplaintState, outcome: ComplaintOutcome | null, timely: boolean | null, deadline: { answerDays: number, closeDays: number, citation: string, assurance: Assurance }, changes: Array<{ id: string, kind: ComplaintChangeKind, outcome: ComplaintOutcome | null, timely: boolean | null, answerDueOn: string | null, caseId: string | null, words: string | null, recordedAt: string, actor: { id: string } }>, subjects: Array<{ id: string, kind: ComplaintSubjectKind, nodeId: string, recordedAt: string }> } | null } };

export type ComplaintFieldsFragment = { id: string, reference: string, source: ComplaintSource, channelReceived: ComplaintChannel, receivedOn: string, sentOn: string | null, recordedAt: string, issue: ComplaintIssue, subIssue: ComplaintSubIssue, ruleIds: Array<string>, product: ProductKind | null, jurisdiction: string | null, caseId: string | null, debtorId: string | null, narrative: string | null, answerDueOn: string, closeDueOn: string, state: ComplaintState, outcome: ComplaintOutcome | null, timely: boolean | null, deadline: { answerDays: number, closeDays: number, citation: string, assurance: Assurance }, changes: Array<{ id: string, kind: ComplaintChangeKind, outcome: ComplaintOutcome | null, timely: boolean | null, answerDueOn: string | null, caseId: string | null, words: string | null, recordedAt: string, actor: { id: string } }>, subjects: Array<{ id: string, kind: ComplaintSubjectKind, nodeId: string, recordedAt: string }> };

export type ContactAttemptsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: ContactAttemptFilter | null | undefined;
  orderBy?: Array<ContactAttemptOrder> | null | undefined;
  purpose?: LookPurpose | null | undefined;
}>;


export type ContactAttemptsQuery = { contactAttempts: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, channel: Channel, direction: Direction, occurredAt: string, recordedAt: string, connected: boolean, answered: boolean, conversation: boolean, voicemail: Voicemail, outcome: Outcome, reasonCode: ReasonCode | null, note: string | null, companions: Array<string> | null, noticeGivenAt: string | null, identityStated: boolean | null, recording: string | null, isImported: boolean, externalId: string | null, personRole: PersonRole, case: { id: string, reference: string }, person: { id: string, displayName: string | null }, actor: { id: string, displayName: string } | null, debtsIntended: Array<{ id: string, debt: { id: string, reference: string } }>, debtsAttributed: Array<{ id: string, debt: { id: string, reference: string } }>, debtsDiscussed: Array<{ id: string, raisedBy: RaisedBy | null, debt: { id: string, reference: string } }>, correctedBy: Array<{ id: string, kind: CorrectionKind, outcome: Outcome | null, reason: string | null, recordedAt: string, personReached: { id: string, displayName: string | null } | null, actor: { id: string } | null }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ContactHistoryQueryVariables = Exact<{
  debtorId: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  knownAt?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type ContactHistoryQuery = { contactHistory: { id: string, debtor: { id: string, reference: string, kind: PersonKind, displayName: string | null, nationalId: string | null, birthDate: string | null, language: string, timeZone: string, recordedAt: string }, contactAttempts: { totalCount: number, nodes: Array<{ id: string, channel: Channel, direction: Direction, occurredAt: string, recordedAt: string, connected: boolean, answered: boolean, conversation: boolean, voicemail: Voicemail, outcome: Outcome, reasonCode: ReasonCode | null, note: string | null, companions: Array<string> | null, noticeGivenAt: string | null, identityStated: boolean | null, recording: string | null, isImported: boolean, externalId: string | null, personRole: PersonRole, contactPoint: { id: string, value: string | null } | null, personReached: { id: string, displayName: string | null } | null, person: { id: string, displayName: string | null }, actor: { id: string, displayName: string } | null, debtsIntended: Array<{ id: string, debt: { id: string, reference: string } }>, debtsAttributed: Array<{ id: string, debt: { id: string, reference: string } }>, debtsDiscussed: Array<{ id: string, raisedBy: RaisedBy | null, debt: { id: string, reference: string } }>, correctedBy: Array<{ id: string, kind: CorrectionKind, outcome: Outcome | null, reason: string | null, recordedAt: string, personReached: { id: string, displayName: string | null } | null, actor: { id: string } | null }> }> } } };

export type RecordContactAttemptMutationVariables = Exact<{
  input: RecordContactAttemptInput;
}>;


export type RecordContactAttemptMutation = { recordContactAttempt: { contactAttempt: { id: string, channel: Channel, direction: Direction, occurredAt: string, recordedAt: string, connected: boolean, answered: boolean, conversation: boolean, voicemail: Voicemail, outcome: Outcome, reasonCode: ReasonCode | null, note: string | null, companions: Array<string> | null, noticeGivenAt: string | null, identityStated: boolean | null, recording: string | null, isImported: boolean, externalId: string | null, personRole: PersonRole, case: { id: string }, contactPoint: { id: string, value: string | null } | null, personReached: { id: string, displayName: string | null } | null, person: { id: string, displayName: string | null }, actor: { id: string, displayName: string } | null, debtsIntended: Array<{ id: string, debt: { id: string, reference: string } }>, debtsAttributed: Array<{ id: string, debt: { id: string, reference: string } }>, debtsDiscussed: Array<{ id: string, raisedBy: RaisedBy | null, debt: { id: string, reference: string } }>, correctedBy: Array<{ id: string, kind: CorrectionKind, outcome: Outcome | null, reason: string | null, recordedAt: string, personReached: { id: string, displayName: string | null } | null, actor: { id: string } | null }> } | null } };

export type CorrectContactAttemptMutationVariables = Exact<{
  input: CorrectContactAttemptInput;
}>;


export type CorrectContactAttemptMutation = { correctContactAttempt: { contactAttempt: { id: string, channel: Channel, direction: Direction, occurredAt: string, recordedAt: string, connected: boolean, answered: boolean, conversation: boolean, voicemail: Voicemail, outcome: Outcome, reasonCode: ReasonCode | null, note: string | null, companions: Array<string> | null, noticeGivenAt: string | null, identityStated: boolean | null, recording: string | null, isImported: boolean, externalId: string | null, personRole: PersonRole, person: { id: string, displayName: string | null }, actor: { id: string, displayName: string } | null, debtsIntended: Array<{ id: string, debt: { id: string, reference: string } }>, debtsAttributed: Array<{ id: string, debt: { id: string, reference: string } }>, debtsDiscussed: Array<{ id: string, raisedBy: RaisedBy | null, debt: { id: string, reference: string } }>, correctedBy: Array<{ id: string, kind: CorrectionKind, outcome: Outcome | null, reason: string | null, recordedAt: string, personReached: { id: string, displayName: string | null } | null, actor: { id: string } | null }> } | null } };

export type ContactAttemptFieldsFragment = { id: string, channel: Channel, direction: Direction, occurredAt: string, recordedAt: string, connected: boolean, answered: boolean, conversation: boolean, voicemail: Voicemail, outcome: Outcome, reasonCode: ReasonCode | null, note: string | null, companions: Array<string> | null, noticeGivenAt: string | null, identityStated: boolean | null, recording: string | null, isImported: boolean, externalId: string | null, personRole: PersonRole, person: { id: string, displayName: string | null }, actor: { id: string, displayName: string } | null, debtsIntended: Array<{ id: string, debt: { id: string, reference: string } }>, debtsAttributed: Array<{ id: string, debt: { id: string, reference: string } }>, debtsDiscussed: Array<{ id: string, raisedBy: RaisedBy | null, debt: { id: string, reference: string } }>, correctedBy: Array<{ id: string, kind: CorrectionKind, outcome: Outcome | null, reason: string | null, recordedAt: string, personReached: { id: string, displayName: string | null } | null, actor: { id: string } | null }> };

export type RestrictPersonMutationVariables = Exact<{
  input: RestrictPersonInput;
}>;


export type RestrictPersonMutation = { restrictPerson: { personId: string, person: { id: string, dataState: DataState, displayName: string | null, dataStates: Array<{ state: DataState, basis: DataBasis, validFrom: string, actor: { displayName: string } }> } | null } };

export type ReleasePersonMutationVariables = Exact<{
  input: ReleasePersonInput;
}>;


export type ReleasePersonMutation = { releasePerson: { personId: string, person: { id: string, dataState: DataState, displayName: string | null, dataStates: Array<{ state: DataState, basis: DataBasis, validFrom: string, actor: { displayName: string } }> } | null } };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { erasePerson: { personId: string | null, person: { id: string, dataState: DataState, displayName: string | null, dataStates: Array<{ state: DataState, basis: DataBasis, validFrom: string, actor: { displayName: string } }> } | null, approval: { id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> } | null, refusal: { id: string, basis: DataBasis, reasons: Array<ErasureObstacle>, holdIds: Array<string>, ruleId: string | null, citation: string | null, assurance: Assurance | null, explanations: Array<string>, retryAt: string | null, recordedAt: string, actor: { id: string } } | null } };

export type DataStateFieldsFragment = { id: string, dataState: DataState, displayName: string | null, dataStates: Array<{ state: DataState, basis: DataBasis, validFrom: string, actor: { displayName: string } }> };

export type ErasureRefusalFieldsFragment = { id: string, basis: DataBasis, reasons: Array<ErasureObstacle>, holdIds: Array<string>, ruleId: string | null, citation: string | null, assurance: Assurance | null, explanations: Array<string>, retryAt: string | null, recordedAt: string, actor: { id: string } };

export type DebtorsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: DebtorFilter | null | undefined;
  orderBy?: Array<DebtorOrder> | null | undefined;
  purpose?: LookPurpose | null | undefined;
}>;


export type DebtorsQuery = { debtors: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, reference: string, kind: PersonKind, displayName: string | null, nationalId: string | null, birthDate: string | null, language: string, timeZone: string, recordedAt: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type DebtorInDepthQueryVariables = Exact<{
  id: string;
  purpose?: LookPurpose | null | undefined;
}>;


export type DebtorInDepthQuery = { node:
    | { id: string, reference: string, kind: PersonKind, displayName: string | null, nationalId: string | null, birthDate: string | null, language: string, timeZone: string, recordedAt: string, contactPoints: Array<{ id: string, kind: ContactPointKind, value: string | null, source: ContactPointSource, timeZone: string | null, region: string | null, validFrom: string, validTo: string | null, recordedAt: string, states: Array<{ id: string, state: ContactPointStateWord, validFrom: string, validTo: string | null, recordedAt: string }> }>, relatedPersons: Array<{ id: string, role: PersonRole, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string, reference: string, kind: PersonKind, displayName: string | null, nationalId: string | null, birthDate: string | null, language: string, timeZone: string, contactPoints: Array<{ id: string, kind: ContactPointKind, value: string | null, source: ContactPointSource, timeZone: string | null, region: string | null, validFrom: string, validTo: string | null, recordedAt: string, states: Array<{ id: string, state: ContactPointStateWord, validFrom: string, validTo: string | null, recordedAt: string }> }> } }>, accounts: Array<{ id: string, number: string | null, productKind: ProductKind, openedOn: string | null, creditLimit: { amountMinor: string, currency: string } | null, statements: { nodes: Array<{ id: string, statementOn: string, monthsOfDelay: number | null, reportedStatus: number | null, billed: { amountMinor: string, currency: string }, paid: { amountMinor: string, currency: string } }> } }>, cases: { totalCount: number, nodes: Array<{ reference: string, id: string, stage: CaseStage, oldestUnpaidDueOn: string | null, monthsOfDelay: number, daysPastDue: number, agedOn: string, classification: Classification, openedAt: string, bucket: { code: string, label: string, fromDay: number, toDay: number | null }, outstanding: { amountMinor: string, currency: string }, assignee: { id: string, displayName: string, role: Role } | null, team: { id: string, name: string } | null }> }, contactAttempts: { totalCount: number, nodes: Array<{ id: string, channel: Channel, direction: Direction, occurredAt: string, recordedAt: string, connected: boolean, answered: boolean, conversation: boolean, voicemail: Voicemail, outcome: Outcome, reasonCode: ReasonCode | null, note: string | null, companions: Array<string> | null, noticeGivenAt: string | null, identityStated: boolean | null, recording: string | null, isImported: boolean, externalId: string | null, personRole: PersonRole, person: { id: string, displayName: string | null }, actor: { id: string, displayName: string } | null, debtsIntended: Array<{ id: string, debt: { id: string, reference: string } }>, debtsAttributed: Array<{ id: string, debt: { id: string, reference: string } }>, debtsDiscussed: Array<{ id: string, raisedBy: RaisedBy | null, debt: { id: string, reference: string } }>, correctedBy: Array<{ id: string, kind: CorrectionKind, outcome: Outcome | null, reason: string | null, recordedAt: string, personReached: { id: string, displayName: string | null } | null, actor: { id: string } | null }> }> } }
    | Record<PropertyKey, never>
   | null };

export type RegisterDebtorMutationVariables = Exact<{
  input: RegisterDebtorInput;
}>;


export type RegisterDebtorMutation = { registerDebtor: { debtor: { id: string, reference: string, kind: PersonKind, displayName: string | null, nationalId: string | null, birthDate: string | null, language: string, timeZone: string, recordedAt: string } | null } };

export type AddRelatedPersonMutationVariables = Exact<{
  input: AddRelatedPersonInput;
}>;


export type AddRelatedPersonMutation = { addRelatedPerson: { relatedPerson: { id: string, role: PersonRole, validFrom: string, recordedAt: string, person: { id: string, reference: string, kind: PersonKind, displayName: string | null, nationalId: string | null, birthDate: string | null, language: string, timeZone: string } } | null } };

export type AddContactPointMutationVariables = Exact<{
  input: AddContactPointInput;
}>;


export type AddContactPointMutation = { addContactPoint: { contactPoint: { id: string, kind: ContactPointKind, value: string | null, source: ContactPointSource, timeZone: string | null, region: string | null, validFrom: string, validTo: string | null, recordedAt: string, states: Array<{ id: string, state: ContactPointStateWord, validFrom: string, validTo: string | null, recordedAt: string }> } | null } };

export type NoteContactPointMutationVariables = Exact<{
  input: NoteContactPointInput;
}>;


export type NoteContactPointMutation = { noteContactPoint: { contactPoint: { id: string, kind: ContactPointKind, value: string | null, source: ContactPointSource, timeZone: string | null, region: string | null, validFrom: string, validTo: string | null, recordedAt: string, states: Array<{ id: string, state: ContactPointStateWord, validFrom: string, validTo: string | null, recordedAt: string }> } | null } };

export type CorrectPersonMutationVariables = Exact<{
  input: CorrectPersonInput;
}>;


export type CorrectPersonMutation = { correctPerson: { person: { id: string, reference: string, kind: PersonKind, displayName: string | null, nationalId: string | null, birthDate: string | null, language: string, timeZone: string, corrections: Array<{ id: string, corrected: Array<PersonDatum>, displayNameBefore: string | null, displayNameAfter: string | null, nationalIdBefore: string | null, nationalIdAfter: string | null, birthDateBefore: string | null, birthDateAfter: string | null, languageBefore: string | null, languageAfter: string | null, timeZoneBefore: string | null, timeZoneAfter: string | null, reason: string | null, recordedAt: string, actor: { displayName: string } }> } | null } };

export type DebtorFieldsFragment = { id: string, reference: string, kind: PersonKind, displayName: string | null, nationalId: string | null, birthDate: string | null, language: string, timeZone: string, recordedAt: string };

export type PersonFieldsFragment = { id: string, reference: string, kind: PersonKind, displayName: string | null, nationalId: string | null, birthDate: string | null, language: string, timeZone: string };

export type ContactPointFieldsFragment = { id: string, kind: ContactPointKind, value: string | null, source: ContactPointSource, timeZone: string | null, region: string | null, validFrom: string, validTo: string | null, recordedAt: string, states: Array<{ id: string, state: ContactPointStateWord, validFrom: string, validTo: string | null, recordedAt: string }> };

export type DeliveryReportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: DeliveryReportFilter | null | undefined;
  lines?: DeliveryLineFilter | null | undefined;
}>;


export type DeliveryReportsQuery = { deliveryReports: { totalCount: number, nodes: Array<{ id: string, provider: string, recordedAt: string, reconciledAt: string | null, firstBegunAt: string | null, lastBegunAt: string | null, lineCount: number | null, matchedCount: number | null, waitingCount: number | null, unrecordedCount: number | null, withoutCaseCount: number | null, unknownNumberCount: number | null, unreportedAttemptCount: number | null, unreportedAttemptIds: Array<string>, lines: { nodes: Array<{ id: string, provider: string, reference: string, channel: Channel, begunAt: string, seconds: number | null, delivered: boolean | null, line: string | null, state: DeliveryState, findingId: string | null, contactPointId: string | null, attemptId: string | null, actor: { id: string } | null }> } }> } };

export type UnrecordedContactsQueryVariables = Exact<{
  first?: number | null | undefined;
  filter?: FindingFilter | null | undefined;
}>;


export type UnrecordedContactsQuery = { findings: { nodes: Array<{ id: string, kind: FindingKind, subjectKind: FindingSubjectKind, subjectId: string, state: FindingState, decision: Decision, happenedAt: string, caseId: string, actor: { id: string } | null, changes: Array<{ change: FindingChangeKind, decision: Decision }>, deliveryLine: { id: string, reference: string, state: DeliveryState, channel: Channel, contactPointId: string | null } | null }> } };

export type WriteOffsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: WriteOffFilter | null | undefined;
  orderBy?: Array<WriteOffOrder> | null | undefined;
}>;


export type WriteOffsQuery = { writeOffs: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, reason: WriteOffReason, writtenOffOn: string, endedAt: string | null, recordedAt: string, case: { id: string }, debt: { id: string }, fees: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, principal: { amountMinor: string, currency: string }, recovered: { amountMinor: string, currency: string }, actor: { id: string }, ends: Array<{ id: string, reason: WriteOffEndReason, recordedAt: string, actor: { id: string } }> }> } };

export type WriteOffsOfCaseQueryVariables = Exact<{
  caseId: string;
}>;


export type WriteOffsOfCaseQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alert' }
    | { __typename: 'Approval' }
    | { __typename: 'BreakGlass' }
    | { __typename: 'Case', outstanding: { amountMinor: string, currency: string }, writeOffs: { totalCount: number, nodes: Array<{ id: string, reason: WriteOffReason, writtenOffOn: string, endedAt: string | null, recordedAt: string, case: { id: string }, debt: { id: string }, fees: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, principal: { amountMinor: string, currency: string }, recovered: { amountMinor: string, currency: string }, actor: { id: string }, ends: Array<{ id: string, reason: WriteOffEndReason, recordedAt: string, actor: { id: string } }> }> }, debts: Array<{ id: string, writeOffs: { nodes: Array<{ id: string, endedAt: string | null }> } }> }
    | { __typename: 'Complaint' }
    | { __typename: 'Consent' }
    | { __typename: 'ContactAttempt' }
    | { __typename: 'ContactPermit' }
    | { __typename: 'ContactPoint' }
    | { __typename: 'ContactPolicy' }
    | { __typename: 'ContactRefusal' }
    | { __typename: 'Debt' }
    | { __typename: 'Debtor' }
    | { __typename: 'DeliveryLine' }
    | { __typename: 'DeliveryReport' }
    | { __typename: 'DueStep' }
    | { __typename: 'Engagement' }
    | { __typename: 'Finding' }
    | { __typename: 'Firm' }
    | { __typename: 'Hold' }
    | { __typename: 'Institution' }
    | { __typename: 'NightlyRun' }
    | { __typename: 'Payment' }
    | { __typename: 'Person' }
    | { __typename: 'Plan' }
    | { __typename: 'Procedure' }
    | { __typename: 'PromiseToPay' }
    | { __typename: 'Rejudgement' }
    | { __typename: 'RelatedPerson' }
    | { __typename: 'Reveal' }
    | { __typename: 'StrategyInForce' }
    | { __typename: 'StrategyVersion' }
    | { __typename: 'Team' }
    | { __typename: 'Template' }
    | { __typename: 'UnmatchedPayment' }
    | { __typename: 'User' }
    | { __typename: 'Wish' }
   | null };

export type WriteOffLimitsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type WriteOffLimitsQuery = { writeOffLimits: { totalCount: number, nodes: Array<{ id: string, validFrom: string, alone: { amountMinor: string, currency: string }, actor: { id: string } }> } };

export type WriteOffDebtsMutationVariables = Exact<{
  input: WriteOffDebtsInput;
}>;


export type WriteOffDebtsMutation = { writeOffDebts: { caseId: string | null, case: { id: string, outstanding: { amountMinor: string, currency: string }, writeOffs: { nodes: Array<{ id: string, reason: WriteOffReason, writtenOffOn: string, endedAt: string | null, recordedAt: string, case: { id: string }, debt: { id: string }, fees: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, principal: { amountMinor: string, currency: string }, recovered: { amountMinor: string, currency: string }, actor: { id: string }, ends: Array<{ id: string, reason: WriteOffEndReason, recordedAt: string, actor: { id: string } }> }> } } | null, approval: { id: string, state: ApprovalState, asks: string } | null } };

export type EndWriteOffMutationVariables = Exact<{
  input: EndWriteOffInput;
}>;


export type EndWriteOffMutation = { endWriteOff: { writeOffId: string, writeOff: { id: string, reason: WriteOffReason, writtenOffOn: string, endedAt: string | null, recordedAt: string, case: { id: string }, debt: { id: string }, fees: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, principal: { amountMinor: string, currency: string }, recovered: { amountMinor: string, currency: string }, actor: { id: string }, ends: Array<{ id: string, reason: WriteOffEndReason, recordedAt: string, actor: { id: string } }> } | null } };

export type SetWriteOffLimitMutationVariables = Exact<{
  input: SetWriteOffLimitInput;
}>;


export type SetWriteOffLimitMutation = { setWriteOffLimit: { writeOffLimitId: string, writeOffLimit: { id: string, validFrom: string, alone: { amountMinor: string, currency: string } } | null } };

export type WriteOffFieldsFragment = { id: string, reason: WriteOffReason, writtenOffOn: string, endedAt: string | null, recordedAt: string, case: { id: string }, debt: { id: string }, fees: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, principal: { amountMinor: string, currency: string }, recovered: { amountMinor: string, currency: string }, actor: { id: string }, ends: Array<{ id: string, reason: WriteOffEndReason, recordedAt: string, actor: { id: string } }> };

export type FirmsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: FirmFilter | null | undefined;
  orderBy?: Array<FirmOrder> | null | undefined;
}>;


export type FirmsQuery = { firms: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, kind: FirmKind, engagements: { nodes: Array<{ id: string, startsOn: string, endsOn: string, purposes: Array<LookPurpose>, fieldGroups: Array<FieldGroup>, state: EngagementState, endedAt: string | null, firm: { id: string, slug: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EngagementsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: EngagementFilter | null | undefined;
  orderBy?: Array<EngagementOrder> | null | undefined;
}>;


export type EngagementsQuery = { engagements: { totalCount: number, nodes: Array<{ id: string, startsOn: string, endsOn: string, purposes: Array<LookPurpose>, fieldGroups: Array<FieldGroup>, state: EngagementState, endedAt: string | null, objects: { totalCount: number, nodes: Array<{ kind: EngagedKind, nodeId: string }> }, passedOn: { nodes: Array<{ id: string, startsOn: string, endsOn: string, purposes: Array<LookPurpose>, fieldGroups: Array<FieldGroup>, state: EngagementState, endedAt: string | null, firm: { id: string, slug: string } }> }, firm: { id: string, slug: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EngagementInDepthQueryVariables = Exact<{
  id: string;
}>;


export type EngagementInDepthQuery = { node:
    | { recordedAt: string, id: string, startsOn: string, endsOn: string, purposes: Array<LookPurpose>, fieldGroups: Array<FieldGroup>, state: EngagementState, endedAt: string | null, parent: { id: string } | null, changes: Array<{ state: EngagementState, recordedAt: string, actor: { id: string } }>, firm: { id: string, slug: string } }
    | Record<PropertyKey, never>
   | null };

export type RegisterFirmMutationVariables = Exact<{
  input: RegisterFirmInput;
}>;


export type RegisterFirmMutation = { registerFirm: { firm: { id: string, slug: string, name: string, kind: FirmKind } | null } };

export type EngageFirmMutationVariables = Exact<{
  input: EngageFirmInput;
}>;


export type EngageFirmMutation = { engageFirm: { engagementId: string, engagement: { id: string, startsOn: string, endsOn: string, purposes: Array<LookPurpose>, fieldGroups: Array<FieldGroup>, state: EngagementState, endedAt: string | null, firm: { id: string, slug: string } } | null } };

export type EndEngagementMutationVariables = Exact<{
  input: EndEngagementInput;
}>;


export type EndEngagementMutation = { endEngagement: { engagementId: string, engagement: { id: string, startsOn: string, endsOn: string, purposes: Array<LookPurpose>, fieldGroups: Array<FieldGroup>, state: EngagementState, endedAt: string | null, firm: { id: string, slug: string } } | null } };

export type ProposeSubEngagementMutationVariables = Exact<{
  input: ProposeSubEngagementInput;
}>;


export type ProposeSubEngagementMutation = { proposeSubEngagement: { engagementId: string, engagement: { id: string, startsOn: string, endsOn: string, purposes: Array<LookPurpose>, fieldGroups: Array<FieldGroup>, state: EngagementState, endedAt: string | null, firm: { id: string, slug: string } } | null } };

export type DecideSubEngagementMutationVariables = Exact<{
  input: DecideSubEngagementInput;
}>;


export type DecideSubEngagementMutation = { decideSubEngagement: { engagementId: string, engagement: { id: string, startsOn: string, endsOn: string, purposes: Array<LookPurpose>, fieldGroups: Array<FieldGroup>, state: EngagementState, endedAt: string | null, firm: { id: string, slug: string } } | null } };

export type EngagementFieldsFragment = { id: string, startsOn: string, endsOn: string, purposes: Array<LookPurpose>, fieldGroups: Array<FieldGroup>, state: EngagementState, endedAt: string | null, firm: { id: string, slug: string } };

export type AccessesToQueryVariables = Exact<{
  personId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type AccessesToQuery = { accessesTo: { totalCount: number, numbers: { first: number | null, last: number | null, count: number, isGapless: boolean | null }, edges: Array<{ cursor: string, node: { seq: number, at: string, type: string, purpose: LookPurpose | null, fields: Array<string>, entryId: string, actor: { id: string, displayName: string | null, role: Role } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type CopyOfPersonQueryVariables = Exact<{
  personId: string;
  reference: string;
}>;


export type CopyOfPersonQuery = { copyOfPerson: { entryId: string, madeAt: string, format: string, version: number, json: string, text: string } };

export type ExportPeopleMutationVariables = Exact<{
  input: ExportPeopleInput;
}>;


export type ExportPeopleMutation = { exportPeople: { isRepetition: boolean, export: { entryId: string, madeAt: string, format: string, version: number, count: number, json: string } | null, approval: { id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> } | null } };

export type SearchJournalQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: JournalFilter | null | undefined;
  orderBy?: Array<JournalOrder> | null | undefined;
}>;


export type SearchJournalQuery = { journal: { totalCount: number, edges: Array<{ cursor: string, node: { entryId: string, type: string, at: string, caseId: string | null, outcomes: Array<string>, ruleIds: Array<string>, part: number, parts: number, leafHash: string, leafIndex: string | null, leaf: string, actor: { id: string, displayName: string | null, role: Role, firmId: string | null } | null, subjects: Array<{ role: JournalSubjectRole, stream: JournalStream, seq: number, pseudonym: string, personId: string | null }>, commitments: Array<{ name: string, commitment: string }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ContactClaimQueryVariables = Exact<{
  debtorId: string;
  from: string;
  to: string;
}>;


export type ContactClaimQuery = { contactClaim: { debtorId: string, from: string, to: string, first: number | null, last: number | null, count: number, isGapless: boolean | null, entries: Array<{ seq: number, entryId: string, part: number, type: string, at: string, role: JournalSubjectRole }> } };

export type CheckpointQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckpointQuery = { checkpoint: { origin: string, verifierKey: string, advertised: { size: string, root: string, note: string, publishedAt: string } | null, timeStamp: { size: string, note: string, token: string, stampedAt: string } | null, latest: { size: string, root: string, sequencedAt: string } | null } };

export type InclusionProofQueryVariables = Exact<{
  entryId: string;
  part?: number;
}>;


export type InclusionProofQuery = { inclusionProof: { entryId: string, part: number, leafHash: string, pendingSince: string | null, proof: { leafIndex: string, treeSize: string, hashes: Array<string>, root: string, checkpoint: string | null, tlogProof: string | null } | null } };

export type ConsistencyProofQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type ConsistencyProofQuery = { consistencyProof: { from: string, to: string, fromRoot: string, toRoot: string, hashes: Array<string> } };

export type ExportEvidenceMutationVariables = Exact<{
  input: ExportEvidenceInput;
}>;


export type ExportEvidenceMutation = { exportEvidence: { entryId: string, bundle: { first: number, last: number, treeSize: string, files: Array<{ name: string, content: string, isBase64: boolean }> } | null } };

export type OutcomeFiguresQueryVariables = Exact<{
  input: OutcomeFiguresInput;
}>;


export type OutcomeFiguresQuery = { outcomeFigures: { from: string, to: string, by: FigureGrouping, smallestShown: number, figures: Array<{ measure: Measure, month: string, currency: string | null, group: string | null, groupName: string | null, team: string | null, toBucket: string | null, numerator: string | null, denominator: string | null, value: number | null, suppressed: boolean }> } };

export type FindingsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: FindingFilter | null | undefined;
  orderBy?: Array<FindingOrder> | null | undefined;
  purpose?: LookPurpose | null | undefined;
}>;


export type FindingsQuery = { findings: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, kind: FindingKind, subjectKind: FindingSubjectKind, subjectId: string, caseId: string, state: FindingState, decision: Decision, ruleIds: Array<string>, happenedAt: string, openedAt: string, actor: { id: string, displayName: string } | null, firm: { id: string, name: string } | null, changes: Array<{ id: string, change: FindingChangeKind, measure: FindingMeasure | null, decision: Decision, ruleIds: Array<string>, words: string | null, recordedAt: string, actor: { id: string, displayName: string } | null }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type FindingInDepthQueryVariables = Exact<{
  id: string;
  purpose?: LookPurpose | null | undefined;
}>;


export type FindingInDepthQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { debtorId: string, id: string, kind: FindingKind, subjectKind: FindingSubjectKind, subjectId: string, caseId: string, state: FindingState, decision: Decision, ruleIds: Array<string>, happenedAt: string, openedAt: string, actor: { id: string, displayName: string } | null, firm: { id: string, name: string } | null, changes: Array<{ id: string, change: FindingChangeKind, measure: FindingMeasure | null, decision: Decision, ruleIds: Array<string>, words: string | null, recordedAt: string, actor: { id: string, displayName: string } | null }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type ExplainFindingMutationVariables = Exact<{
  input: ExplainFindingInput;
}>;


export type ExplainFindingMutation = { explainFinding: { findingId: string, finding: { id: string, kind: FindingKind, subjectKind: FindingSubjectKind, subjectId: string, caseId: string, state: FindingState, decision: Decision, ruleIds: Array<string>, happenedAt: string, openedAt: string, actor: { id: string, displayName: string } | null, firm: { id: string, name: string } | null, changes: Array<{ id: string, change: FindingChangeKind, measure: FindingMeasure | null, decision: Decision, ruleIds: Array<string>, words: string | null, recordedAt: string, actor: { id: string, displayName: string } | null }> } | null } };

export type ConfirmFindingMutationVariables = Exact<{
  input: ConfirmFindingInput;
}>;


export type ConfirmFindingMutation = { confirmFinding: { findingId: string, finding: { id: string, kind: FindingKind, subjectKind: FindingSubjectKind, subjectId: string, caseId: string, state: FindingState, decision: Decision, ruleIds: Array<string>, happenedAt: string, openedAt: string, actor: { id: string, displayName: string } | null, firm: { id: string, name: string } | null, changes: Array<{ id: string, change: FindingChangeKind, measure: FindingMeasure | null, decision: Decision, ruleIds: Array<string>, words: string | null, recordedAt: string, actor: { id: string, displayName: string } | null }> } | null } };

export type DismissFindingMutationVariables = Exact<{
  input: DismissFindingInput;
}>;


export type DismissFindingMutation = { dismissFinding: { findingId: string, finding: { id: string, kind: FindingKind, subjectKind: FindingSubjectKind, subjectId: string, caseId: string, state: FindingState, decision: Decision, ruleIds: Array<string>, happenedAt: string, openedAt: string, actor: { id: string, displayName: string } | null, firm: { id: string, name: string } | null, changes: Array<{ id: string, change: FindingChangeKind, measure: FindingMeasure | null, decision: Decision, ruleIds: Array<string>, words: string | null, recordedAt: string, actor: { id: string, displayName: string } | null }> } | null } };

export type FindingFieldsFragment = { id: string, kind: FindingKind, subjectKind: FindingSubjectKind, subjectId: string, caseId: string, state: FindingState, decision: Decision, ruleIds: Array<string>, happenedAt: string, openedAt: string, actor: { id: string, displayName: string } | null, firm: { id: string, name: string } | null, changes: Array<{ id: string, change: FindingChangeKind, measure: FindingMeasure | null, decision: Decision, ruleIds: Array<string>, words: string | null, recordedAt: string, actor: { id: string, displayName: string } | null }> };

export type HoldsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: HoldFilter | null | undefined;
  orderBy?: Array<HoldOrder> | null | undefined;
  onlyStanding?: boolean;
}>;


export type HoldsQuery = { holds: { totalCount: number, nodes: Array<{ id: string, kind: HoldKind, debtorId: string | null, caseId: string | null, periodFrom: string | null, periodTo: string | null, reason: HoldReason, reference: string, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string }, releases: Array<{ id: string, reason: string, recordedAt: string, actor: { id: string }, approvedBy: { id: string } }> }> } };

export type PlaceHoldMutationVariables = Exact<{
  input: PlaceHoldInput;
}>;


export type PlaceHoldMutation = { placeHold: { holdId: string, hold: { id: string, kind: HoldKind, debtorId: string | null, caseId: string | null, periodFrom: string | null, periodTo: string | null, reason: HoldReason, reference: string, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string }, releases: Array<{ id: string, reason: string, recordedAt: string, actor: { id: string }, approvedBy: { id: string } }> } | null } };

export type ReleaseHoldMutationVariables = Exact<{
  input: ReleaseHoldInput;
}>;


export type ReleaseHoldMutation = { releaseHold: { holdId: string | null, hold: { id: string, kind: HoldKind, debtorId: string | null, caseId: string | null, periodFrom: string | null, periodTo: string | null, reason: HoldReason, reference: string, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string }, releases: Array<{ id: string, reason: string, recordedAt: string, actor: { id: string }, approvedBy: { id: string } }> } | null, approval: { id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> } | null } };

export type HoldFieldsFragment = { id: string, kind: HoldKind, debtorId: string | null, caseId: string | null, periodFrom: string | null, periodTo: string | null, reason: HoldReason, reference: string, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string }, releases: Array<{ id: string, reason: string, recordedAt: string, actor: { id: string }, approvedBy: { id: string } }> };

export type RulePacksQueryVariables = Exact<{
  at?: string | null | undefined;
  language?: ExplanationLanguage | null | undefined;
}>;


export type RulePacksQuery = { rulePacks: Array<{ packId: string, version: string, title: string, jurisdiction: string, effectiveFrom: string, ruleCount: number, rules: Array<{ ruleId: string, title: string, citation: string, assurance: Assurance, isOff: boolean, explanations: Array<string>, parameters: Array<{ name: string, value: string, packValue: string, unit: string }> }> }> };

export type PackChangesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: PackChangeFilter | null | undefined;
  orderBy?: Array<PackChangeOrder> | null | undefined;
}>;


export type PackChangesQuery = { packChanges: { totalCount: number, nodes: Array<{ id: string, packId: string, ruleId: string, validFrom: string, recordedAt: string, isOff: boolean, reason: string, values: Array<{ name: string, value: string }>, actor: { id: string }, approvedBy: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CasesTouchedByQueryVariables = Exact<{
  packChangeId: string;
  first: number;
  after?: string | null | undefined;
  filter?: CaseFilter | null | undefined;
  orderBy?: Array<CaseOrder> | null | undefined;
}>;


export type CasesTouchedByQuery = { casesTouchedBy: { totalCount: number, nodes: Array<{ id: string, reference: string, stage: CaseStage }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ChangePackMutationVariables = Exact<{
  input: ChangePackInput;
}>;


export type ChangePackMutation = { changePack: { packChangeId: string | null, packChange: { id: string, packId: string, ruleId: string, validFrom: string, recordedAt: string, isOff: boolean, reason: string, values: Array<{ name: string, value: string }>, actor: { id: string }, approvedBy: { id: string } } | null, approval: { id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> } | null } };

export type PackChangeFieldsFragment = { id: string, packId: string, ruleId: string, validFrom: string, recordedAt: string, isOff: boolean, reason: string, values: Array<{ name: string, value: string }>, actor: { id: string }, approvedBy: { id: string } };

export type NightlyRunsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: NightlyRunFilter | null | undefined;
  orderBy?: Array<NightlyRunOrder> | null | undefined;
}>;


export type NightlyRunsQuery = { nightlyRuns: { totalCount: number, nodes: Array<{ id: string, businessDate: string, previousBusinessDate: string, state: NightlyRunState, begunAt: string, updatedAt: string, finishedAt: string | null, begunBy: { displayName: string }, steps: Array<{ step: string, batches: number, batchesTaken: number, rows: number, changed: number, ended: number }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RollRatesQueryVariables = Exact<{
  from: string;
  to: string;
  of?: Rolling | null | undefined;
}>;


export type RollRatesQuery = { rollRates: { from: string, to: string, of: Rolling, cured: number, total: number, rolls: Array<{ fromBucket: string | null, toBucket: string, count: number }> } };

export type NodeQueryVariables = Exact<{
  id: string;
  purpose?: LookPurpose | null | undefined;
}>;


export type NodeQuery = { node:
    | { __typename: 'Account', id: string }
    | { __typename: 'Alert', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'BreakGlass', id: string }
    | { __typename: 'Case', reference: string, id: string }
    | { __typename: 'Complaint', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'ContactAttempt', outcome: Outcome, id: string }
    | { __typename: 'ContactPermit', id: string }
    | { __typename: 'ContactPoint', id: string }
    | { __typename: 'ContactPolicy', id: string }
    | { __typename: 'ContactRefusal', id: string }
    | { __typename: 'Debt', id: string }
    | { __typename: 'Debtor', displayName: string | null, id: string }
    | { __typename: 'DeliveryLine', id: string }
    | { __typename: 'DeliveryReport', id: string }
    | { __typename: 'DueStep', id: string }
    | { __typename: 'Engagement', id: string }
    | { __typename: 'Finding', id: string }
    | { __typename: 'Firm', id: string }
    | { __typename: 'Hold', id: string }
    | { __typename: 'Institution', id: string }
    | { __typename: 'NightlyRun', id: string }
    | { __typename: 'Payment', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Plan', id: string }
    | { __typename: 'Procedure', id: string }
    | { __typename: 'PromiseToPay', id: string }
    | { __typename: 'Rejudgement', id: string }
    | { __typename: 'RelatedPerson', id: string }
    | { __typename: 'Reveal', id: string }
    | { __typename: 'StrategyInForce', id: string }
    | { __typename: 'StrategyVersion', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'Template', id: string }
    | { __typename: 'UnmatchedPayment', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Wish', id: string }
   | null };

export type NodesQueryVariables = Exact<{
  ids: Array<string>;
  purpose?: LookPurpose | null | undefined;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'Account', id: string }
    | { __typename: 'Alert', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'BreakGlass', id: string }
    | { __typename: 'Case', reference: string, id: string, contactAttempts: { totalCount: number } }
    | { __typename: 'Complaint', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'ContactAttempt', outcome: Outcome, id: string }
    | { __typename: 'ContactPermit', id: string }
    | { __typename: 'ContactPoint', id: string }
    | { __typename: 'ContactPolicy', id: string }
    | { __typename: 'ContactRefusal', id: string }
    | { __typename: 'Debt', id: string }
    | { __typename: 'Debtor', displayName: string | null, id: string }
    | { __typename: 'DeliveryLine', id: string }
    | { __typename: 'DeliveryReport', id: string }
    | { __typename: 'DueStep', id: string }
    | { __typename: 'Engagement', id: string }
    | { __typename: 'Finding', id: string }
    | { __typename: 'Firm', id: string }
    | { __typename: 'Hold', id: string }
    | { __typename: 'Institution', id: string }
    | { __typename: 'NightlyRun', id: string }
    | { __typename: 'Payment', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Plan', id: string }
    | { __typename: 'Procedure', id: string }
    | { __typename: 'PromiseToPay', id: string }
    | { __typename: 'Rejudgement', id: string }
    | { __typename: 'RelatedPerson', id: string }
    | { __typename: 'Reveal', id: string }
    | { __typename: 'StrategyInForce', id: string }
    | { __typename: 'StrategyVersion', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'Template', id: string }
    | { __typename: 'UnmatchedPayment', id: string }
    | { __typename: 'User', role: Role, id: string }
    | { __typename: 'Wish', id: string }
   | null> };

export type PausesOfCaseQueryVariables = Exact<{
  caseId: string;
}>;


export type PausesOfCaseQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alert' }
    | { __typename: 'Approval' }
    | { __typename: 'BreakGlass' }
    | { __typename: 'Case', id: string, pauses: Array<{ id: string, reason: PauseReason, debtIds: Array<string>, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string }> }>, pauseRefusals: Array<{ id: string, reason: PauseReason, askedFrom: string, ruleId: string, citation: string, assurance: Assurance, explanations: Array<string>, retryAt: string, recordedAt: string }> }
    | { __typename: 'Complaint' }
    | { __typename: 'Consent' }
    | { __typename: 'ContactAttempt' }
    | { __typename: 'ContactPermit' }
    | { __typename: 'ContactPoint' }
    | { __typename: 'ContactPolicy' }
    | { __typename: 'ContactRefusal' }
    | { __typename: 'Debt' }
    | { __typename: 'Debtor' }
    | { __typename: 'DeliveryLine' }
    | { __typename: 'DeliveryReport' }
    | { __typename: 'DueStep' }
    | { __typename: 'Engagement' }
    | { __typename: 'Finding' }
    | { __typename: 'Firm' }
    | { __typename: 'Hold' }
    | { __typename: 'Institution' }
    | { __typename: 'NightlyRun' }
    | { __typename: 'Payment' }
    | { __typename: 'Person' }
    | { __typename: 'Plan' }
    | { __typename: 'Procedure' }
    | { __typename: 'PromiseToPay' }
    | { __typename: 'Rejudgement' }
    | { __typename: 'RelatedPerson' }
    | { __typename: 'Reveal' }
    | { __typename: 'StrategyInForce' }
    | { __typename: 'StrategyVersion' }
    | { __typename: 'Team' }
    | { __typename: 'Template' }
    | { __typename: 'UnmatchedPayment' }
    | { __typename: 'User' }
    | { __typename: 'Wish' }
   | null };

export type PauseCaseMutationVariables = Exact<{
  input: PauseCaseInput;
}>;


export type PauseCaseMutation = { pauseCase: { pauseId: string | null, pause: { id: string, reason: PauseReason, debtIds: Array<string>, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string }> } | null, refusal: { id: string, reason: PauseReason, askedFrom: string, ruleId: string, citation: string, assurance: Assurance, explanations: Array<string>, retryAt: string, recordedAt: string } | null } };

export type EndPauseMutationVariables = Exact<{
  input: EndPauseInput;
}>;


export type EndPauseMutation = { endPause: { pauseEndId: string, pauseEnd: { id: string, endsAt: string, recordedAt: string, actor: { id: string } | null } | null } };

export type DebtConditionsQueryVariables = Exact<{
  debtId: string;
}>;


export type DebtConditionsQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alert' }
    | { __typename: 'Approval' }
    | { __typename: 'BreakGlass' }
    | { __typename: 'Case' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consent' }
    | { __typename: 'ContactAttempt' }
    | { __typename: 'ContactPermit' }
    | { __typename: 'ContactPoint' }
    | { __typename: 'ContactPolicy' }
    | { __typename: 'ContactRefusal' }
    | { __typename: 'Debt', id: string, conditions: Array<{ id: string, condition: DebtConditionWord, isPresent: boolean, validFrom: string, recordedAt: string, actor: { id: string } | null }> }
    | { __typename: 'Debtor' }
    | { __typename: 'DeliveryLine' }
    | { __typename: 'DeliveryReport' }
    | { __typename: 'DueStep' }
    | { __typename: 'Engagement' }
    | { __typename: 'Finding' }
    | { __typename: 'Firm' }
    | { __typename: 'Hold' }
    | { __typename: 'Institution' }
    | { __typename: 'NightlyRun' }
    | { __typename: 'Payment' }
    | { __typename: 'Person' }
    | { __typename: 'Plan' }
    | { __typename: 'Procedure' }
    | { __typename: 'PromiseToPay' }
    | { __typename: 'Rejudgement' }
    | { __typename: 'RelatedPerson' }
    | { __typename: 'Reveal' }
    | { __typename: 'StrategyInForce' }
    | { __typename: 'StrategyVersion' }
    | { __typename: 'Team' }
    | { __typename: 'Template' }
    | { __typename: 'UnmatchedPayment' }
    | { __typename: 'User' }
    | { __typename: 'Wish' }
   | null };

export type NoteDebtMutationVariables = Exact<{
  input: NoteDebtInput;
}>;


export type NoteDebtMutation = { noteDebt: { debtConditionId: string, debtCondition: { id: string, condition: DebtConditionWord, isPresent: boolean, validFrom: string, recordedAt: string, debt: { id: string }, actor: { id: string } | null } | null } };

export type PauseFieldsFragment = { id: string, reason: PauseReason, debtIds: Array<string>, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string }> };

export type PauseRefusalFieldsFragment = { id: string, reason: PauseReason, askedFrom: string, ruleId: string, citation: string, assurance: Assurance, explanations: Array<string>, retryAt: string, recordedAt: string };

export type DebtConditionFieldsFragment = { id: string, condition: DebtConditionWord, isPresent: boolean, validFrom: string, recordedAt: string, actor: { id: string } | null };

export type PaymentFieldsFragment = { id: string, receivedOn: string, valueOn: string, channel: PaymentChannel, source: PaymentSource, partOrder: Array<BalancePart>, debtSequence: DebtSequence, reversedAt: string | null, recordedAt: string, case: { id: string, outstanding: { amountMinor: string, currency: string } }, debt: { id: string } | null, amount: { amountMinor: string, currency: string }, unallocated: { amountMinor: string }, allocations: Array<{ id: string, kind: BalanceEntryKind, valueOn: string, debt: { id: string }, fees: { amountMinor: string }, interest: { amountMinor: string }, principal: { amountMinor: string } }>, reversals: Array<{ id: string, reason: ReversalReason, valueOn: string }> };

export type PaymentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PaymentFilter | null | undefined;
  orderBy?: Array<PaymentOrder> | null | undefined;
}>;


export type PaymentsQuery = { payments: { totalCount: number, nodes: Array<{ id: string, receivedOn: string, valueOn: string, channel: PaymentChannel, source: PaymentSource, partOrder: Array<BalancePart>, debtSequence: DebtSequence, reversedAt: string | null, recordedAt: string, case: { id: string, outstanding: { amountMinor: string, currency: string } }, debt: { id: string } | null, amount: { amountMinor: string, currency: string }, unallocated: { amountMinor: string }, allocations: Array<{ id: string, kind: BalanceEntryKind, valueOn: string, debt: { id: string }, fees: { amountMinor: string }, interest: { amountMinor: string }, principal: { amountMinor: string } }>, reversals: Array<{ id: string, reason: ReversalReason, valueOn: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UnmatchedPaymentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: UnmatchedPaymentFilter | null | undefined;
}>;


export type UnmatchedPaymentsQuery = { unmatchedPayments: { totalCount: number, nodes: Array<{ id: string, reference: string, receivedOn: string, valueOn: string, channel: PaymentChannel, debtReference: string | null, caseReference: string | null, reason: UnmatchedReason, state: UnmatchedState, recordedAt: string, amount: { amountMinor: string, currency: string }, decisions: Array<{ id: string, rejection: RejectionReason | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DebtBalancesQueryVariables = Exact<{
  caseId: string;
}>;


export type DebtBalancesQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alert' }
    | { __typename: 'Approval' }
    | { __typename: 'BreakGlass' }
    | { __typename: 'Case', id: string, outstanding: { amountMinor: string, currency: string }, debts: Array<{ id: string, fees: { amountMinor: string }, interest: { amountMinor: string }, principal: { amountMinor: string }, balanceEntries: { nodes: Array<{ id: string, kind: BalanceEntryKind, valueOn: string, recordedAt: string, fees: { amountMinor: string }, interest: { amountMinor: string }, principal: { amountMinor: string }, payment: { id: string } | null }> } }> }
    | { __typename: 'Complaint' }
    | { __typename: 'Consent' }
    | { __typename: 'ContactAttempt' }
    | { __typename: 'ContactPermit' }
    | { __typename: 'ContactPoint' }
    | { __typename: 'ContactPolicy' }
    | { __typename: 'ContactRefusal' }
    | { __typename: 'Debt' }
    | { __typename: 'Debtor' }
    | { __typename: 'DeliveryLine' }
    | { __typename: 'DeliveryReport' }
    | { __typename: 'DueStep' }
    | { __typename: 'Engagement' }
    | { __typename: 'Finding' }
    | { __typename: 'Firm' }
    | { __typename: 'Hold' }
    | { __typename: 'Institution' }
    | { __typename: 'NightlyRun' }
    | { __typename: 'Payment' }
    | { __typename: 'Person' }
    | { __typename: 'Plan' }
    | { __typename: 'Procedure' }
    | { __typename: 'PromiseToPay' }
    | { __typename: 'Rejudgement' }
    | { __typename: 'RelatedPerson' }
    | { __typename: 'Reveal' }
    | { __typename: 'StrategyInForce' }
    | { __typename: 'StrategyVersion' }
    | { __typename: 'Team' }
    | { __typename: 'Template' }
    | { __typename: 'UnmatchedPayment' }
    | { __typename: 'User' }
    | { __typename: 'Wish' }
   | null };

export type RecordPaymentMutationVariables = Exact<{
  input: RecordPaymentInput;
}>;


export type RecordPaymentMutation = { recordPayment: { paymentId: string, payment: { id: string, receivedOn: string, valueOn: string, channel: PaymentChannel, source: PaymentSource, partOrder: Array<BalancePart>, debtSequence: DebtSequence, reversedAt: string | null, recordedAt: string, case: { id: string, outstanding: { amountMinor: string, currency: string } }, debt: { id: string } | null, amount: { amountMinor: string, currency: string }, unallocated: { amountMinor: string }, allocations: Array<{ id: string, kind: BalanceEntryKind, valueOn: string, debt: { id: string }, fees: { amountMinor: string }, interest: { amountMinor: string }, principal: { amountMinor: string } }>, reversals: Array<{ id: string, reason: ReversalReason, valueOn: string }> } | null } };

export type ReversePaymentMutationVariables = Exact<{
  input: ReversePaymentInput;
}>;


export type ReversePaymentMutation = { reversePayment: { paymentReversalId: string, paymentReversal: { id: string, reason: ReversalReason, valueOn: string, recordedAt: string } | null } };

export type AssignPaymentMutationVariables = Exact<{
  input: AssignPaymentInput;
}>;


export type AssignPaymentMutation = { assignPayment: { paymentId: string, payment: { id: string, receivedOn: string, valueOn: string, channel: PaymentChannel, source: PaymentSource, partOrder: Array<BalancePart>, debtSequence: DebtSequence, reversedAt: string | null, recordedAt: string, case: { id: string, outstanding: { amountMinor: string, currency: string } }, debt: { id: string } | null, amount: { amountMinor: string, currency: string }, unallocated: { amountMinor: string }, allocations: Array<{ id: string, kind: BalanceEntryKind, valueOn: string, debt: { id: string }, fees: { amountMinor: string }, interest: { amountMinor: string }, principal: { amountMinor: string } }>, reversals: Array<{ id: string, reason: ReversalReason, valueOn: string }> } | null } };

export type RejectPaymentMutationVariables = Exact<{
  input: RejectPaymentInput;
}>;


export type RejectPaymentMutation = { rejectPayment: { unmatchedPaymentId: string, unmatchedPayment: { id: string, state: UnmatchedState, decisions: Array<{ rejection: RejectionReason | null }> } | null } };

export type SetAllocationOrderMutationVariables = Exact<{
  input: SetAllocationOrderInput;
}>;


export type SetAllocationOrderMutation = { setAllocationOrder: { allocationOrderId: string, allocationOrder: { parts: Array<BalancePart>, sequence: DebtSequence, validFrom: string } | null } };

export type ChargeDebtMutationVariables = Exact<{
  input: ChargeDebtInput;
}>;


export type ChargeDebtMutation = { chargeDebt: { balanceEntryId: string, balanceEntry: { id: string, kind: BalanceEntryKind, chargeReason: ChargeReason | null, valueOn: string, fees: { amountMinor: string }, interest: { amountMinor: string }, principal: { amountMinor: string } } | null } };

export type WaiveDebtMutationVariables = Exact<{
  input: WaiveDebtInput;
}>;


export type WaiveDebtMutation = { waiveDebt: { balanceEntryId: string | null, balanceEntry: { id: string, kind: BalanceEntryKind, waiverReason: WaiverReason | null, valueOn: string, fees: { amountMinor: string }, interest: { amountMinor: string }, principal: { amountMinor: string } } | null, approval: { id: string, asks: string } | null } };

export type RuleOutcomeFieldsFragment = { ruleId: string, packId: string, decision: Decision, citation: string, assurance: Assurance, explanation: string, explanationZhCn: string, factors: Array<string>, retryAt: string | null, facts: Array<{ name: string, value: string }> };

export type ContactVerdictFieldsFragment = { decision: Decision, judgedAt: string, knownAt: string, cause: VerdictCause, reasons: Array<{ ruleId: string, packId: string, decision: Decision, citation: string, assurance: Assurance, explanation: string, explanationZhCn: string, factors: Array<string>, retryAt: string | null, facts: Array<{ name: string, value: string }> }>, packs: Array<{ packId: string, version: string }> };

export type ContactPermissionQueryVariables = Exact<{
  input: ContactPermissionInput;
}>;


export type ContactPermissionQuery = { contactPermission: { nextAllowedAt: string | null, isHypothetical: boolean, decision: Decision, judgedAt: string, knownAt: string, cause: VerdictCause, reasons: Array<{ ruleId: string, packId: string, decision: Decision, citation: string, assurance: Assurance, explanation: string, explanationZhCn: string, factors: Array<string>, retryAt: string | null, facts: Array<{ name: string, value: string }> }>, packs: Array<{ packId: string, version: string }> } };

export type ContactWindowsQueryVariables = Exact<{
  input: ContactPermissionInput;
}>;


export type ContactWindowsQuery = { contactPermission: { decision: Decision, nextAllowedAt: string | null, windows: Array<{ from: string, to: string, decision: Decision, isPermitted: boolean, minutes: number }> | null } };

export type RequestContactPermitMutationVariables = Exact<{
  input: RequestContactPermitInput;
}>;


export type RequestContactPermitMutation = { requestContactPermit: { permitId: string | null, permit: { id: string, decision: Decision, plannedAt: string, expiresAt: string, reasons: Array<{ ruleId: string, decision: Decision }> } | null, refusal: { id: string, decision: Decision, advice: string, retryAt: string | null, reasons: Array<{ ruleId: string, packId: string, decision: Decision, citation: string, assurance: Assurance, explanation: string, explanationZhCn: string, factors: Array<string>, retryAt: string | null, facts: Array<{ name: string, value: string }> }> } | null, approval: { id: string, kind: ApprovalKind, state: ApprovalState } | null } };

export type BeginContactMutationVariables = Exact<{
  input: BeginContactInput;
}>;


export type BeginContactMutation = { beginContact: { permitId: string, permit: { id: string, events: Array<{ kind: PermitEventKind, recordedAt: string }> } | null, refusal: { decision: Decision, reasons: Array<{ ruleId: string }> } | null } };

export type ReturnContactPermitMutationVariables = Exact<{
  input: ReturnContactPermitInput;
}>;


export type ReturnContactPermitMutation = { returnContactPermit: { permitId: string, permit: { id: string, events: Array<{ kind: PermitEventKind }> } | null } };

export type JudgedAttemptsQueryVariables = Exact<{
  first: number;
  filter?: ContactAttemptFilter | null | undefined;
}>;


export type JudgedAttemptsQuery = { contactAttempts: { nodes: Array<{ id: string, occurredAt: string, permitMistake: PermitMistake | null, permit: { id: string } | null, verdict: { decision: Decision, judgedAt: string, knownAt: string, cause: VerdictCause, reasons: Array<{ ruleId: string, packId: string, decision: Decision, citation: string, assurance: Assurance, explanation: string, explanationZhCn: string, factors: Array<string>, retryAt: string | null, facts: Array<{ name: string, value: string }> }>, packs: Array<{ packId: string, version: string }> } | null, verdicts: Array<{ decision: Decision, cause: VerdictCause, knownAt: string }>, findings: Array<{ id: string, kind: FindingKind, state: FindingState, decision: Decision, ruleIds: Array<string> }> }> } };

export type ContactReplayQueryVariables = Exact<{
  debtorId: string;
  from: string;
  to: string;
  knownAt: string;
}>;


export type ContactReplayQuery = { contactReplay: { knownThenAt: string, knownNowAt: string, contacts: Array<{ contactAttemptId: string, occurredAt: string, recordedAt: string, isChanged: boolean, asKnownThen: { decision: Decision, judgedAt: string, knownAt: string, cause: VerdictCause, reasons: Array<{ ruleId: string, packId: string, decision: Decision, citation: string, assurance: Assurance, explanation: string, explanationZhCn: string, factors: Array<string>, retryAt: string | null, facts: Array<{ name: string, value: string }> }>, packs: Array<{ packId: string, version: string }> } | null, asKnownNow: { decision: Decision, judgedAt: string, knownAt: string, cause: VerdictCause, reasons: Array<{ ruleId: string, packId: string, decision: Decision, citation: string, assurance: Assurance, explanation: string, explanationZhCn: string, factors: Array<string>, retryAt: string | null, facts: Array<{ name: string, value: string }> }>, packs: Array<{ packId: string, version: string }> } | null }> } };

export type ContactPoliciesQueryVariables = Exact<{
  first: number;
}>;


export type ContactPoliciesQuery = { contactPolicies: { nodes: Array<{ id: string, requiresPermits: boolean, validFrom: string }> } };

export type SetContactPolicyMutationVariables = Exact<{
  input: SetContactPolicyInput;
}>;


export type SetContactPolicyMutation = { setContactPolicy: { contactPolicyId: string, contactPolicy: { id: string, requiresPermits: boolean, validFrom: string } | null } };

export type PlansQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: PlanFilter | null | undefined;
  orderBy?: Array<PlanOrder> | null | undefined;
}>;


export type PlansQuery = { plans: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, debtIds: Array<string> | null, state: PlanState, kind: PlanKind, proposedBy: PlanSide, firstDueOn: string, lastDueOn: string, statements: Array<PlanStatement>, termsHash: string, proposedAt: string, case: { id: string }, answers: { id: string } | null, principal: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, fees: { amountMinor: string, currency: string }, total: { amountMinor: string, currency: string }, discount: { amountMinor: string, currency: string }, waivedInterest: { amountMinor: string, currency: string }, waivedFees: { amountMinor: string, currency: string }, pause: { id: string, reason: PauseReason, validFrom: string } | null, actor: { id: string } | null, instalments: Array<{ number: number, dueOn: string, amount: { amountMinor: string, currency: string } }>, changes: Array<{ state: PlanState, validFrom: string, recordedAt: string, acceptedByWay: AcceptanceWay | null, approvedBy: { id: string } | null, actor: { id: string } | null }> }> } };

export type PlansOfCaseQueryVariables = Exact<{
  caseId: string;
}>;


export type PlansOfCaseQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alert' }
    | { __typename: 'Approval' }
    | { __typename: 'BreakGlass' }
    | { __typename: 'Case', plans: { totalCount: number, nodes: Array<{ id: string, debtIds: Array<string> | null, state: PlanState, kind: PlanKind, proposedBy: PlanSide, firstDueOn: string, lastDueOn: string, statements: Array<PlanStatement>, termsHash: string, proposedAt: string, case: { id: string }, answers: { id: string } | null, principal: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, fees: { amountMinor: string, currency: string }, total: { amountMinor: string, currency: string }, discount: { amountMinor: string, currency: string }, waivedInterest: { amountMinor: string, currency: string }, waivedFees: { amountMinor: string, currency: string }, pause: { id: string, reason: PauseReason, validFrom: string } | null, actor: { id: string } | null, instalments: Array<{ number: number, dueOn: string, amount: { amountMinor: string, currency: string } }>, changes: Array<{ state: PlanState, validFrom: string, recordedAt: string, acceptedByWay: AcceptanceWay | null, approvedBy: { id: string } | null, actor: { id: string } | null }> }> }, promises: { totalCount: number, nodes: Array<{ id: string, state: PromiseState, dueOn: string, toleranceDays: number, recordedAt: string, case: { id: string }, amount: { amountMinor: string, currency: string }, enough: { amountMinor: string, currency: string }, actor: { id: string } | null, changes: Array<{ state: PromiseState, validFrom: string, actor: { id: string } | null }> }> }, planRefusals: Array<{ id: string, recordedAt: string, plan: { id: string } | null, reasons: Array<{ ruleId: string, citation: string, assurance: Assurance, explanations: Array<string> }>, actor: { id: string } | null }>, pauses: Array<{ id: string, reason: PauseReason, debtIds: Array<string>, validFrom: string, ends: Array<{ endsAt: string }> }>, limitationEvents: Array<{ kind: LimitationEventKind, validFrom: string }> }
    | { __typename: 'Complaint' }
    | { __typename: 'Consent' }
    | { __typename: 'ContactAttempt' }
    | { __typename: 'ContactPermit' }
    | { __typename: 'ContactPoint' }
    | { __typename: 'ContactPolicy' }
    | { __typename: 'ContactRefusal' }
    | { __typename: 'Debt' }
    | { __typename: 'Debtor' }
    | { __typename: 'DeliveryLine' }
    | { __typename: 'DeliveryReport' }
    | { __typename: 'DueStep' }
    | { __typename: 'Engagement' }
    | { __typename: 'Finding' }
    | { __typename: 'Firm' }
    | { __typename: 'Hold' }
    | { __typename: 'Institution' }
    | { __typename: 'NightlyRun' }
    | { __typename: 'Payment' }
    | { __typename: 'Person' }
    | { __typename: 'Plan' }
    | { __typename: 'Procedure' }
    | { __typename: 'PromiseToPay' }
    | { __typename: 'Rejudgement' }
    | { __typename: 'RelatedPerson' }
    | { __typename: 'Reveal' }
    | { __typename: 'StrategyInForce' }
    | { __typename: 'StrategyVersion' }
    | { __typename: 'Team' }
    | { __typename: 'Template' }
    | { __typename: 'UnmatchedPayment' }
    | { __typename: 'User' }
    | { __typename: 'Wish' }
   | null };

export type PromisesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: PromiseToPayFilter | null | undefined;
  orderBy?: Array<PromiseToPayOrder> | null | undefined;
}>;


export type PromisesQuery = { promises: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: PromiseState, dueOn: string, toleranceDays: number, recordedAt: string, case: { id: string }, amount: { amountMinor: string, currency: string }, enough: { amountMinor: string, currency: string }, actor: { id: string } | null, changes: Array<{ state: PromiseState, validFrom: string, actor: { id: string } | null }> }> } };

export type PlanPoliciesQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type PlanPoliciesQuery = { planPolicies: { totalCount: number, nodes: Array<{ id: string, longestMonths: number, largestForgivenBasisPoints: number, collectorForgivesBasisPoints: number, leadForgivesBasisPoints: number, promiseToleranceBasisPoints: number, promiseToleranceDays: number, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } }> } };

export type ProposePlanMutationVariables = Exact<{
  input: ProposePlanInput;
}>;


export type ProposePlanMutation = { proposePlan: { planId: string | null, plan: { id: string, debtIds: Array<string> | null, state: PlanState, kind: PlanKind, proposedBy: PlanSide, firstDueOn: string, lastDueOn: string, statements: Array<PlanStatement>, termsHash: string, proposedAt: string, case: { id: string }, answers: { id: string } | null, principal: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, fees: { amountMinor: string, currency: string }, total: { amountMinor: string, currency: string }, discount: { amountMinor: string, currency: string }, waivedInterest: { amountMinor: string, currency: string }, waivedFees: { amountMinor: string, currency: string }, pause: { id: string, reason: PauseReason, validFrom: string } | null, actor: { id: string } | null, instalments: Array<{ number: number, dueOn: string, amount: { amountMinor: string, currency: string } }>, changes: Array<{ state: PlanState, validFrom: string, recordedAt: string, acceptedByWay: AcceptanceWay | null, approvedBy: { id: string } | null, actor: { id: string } | null }> } | null, refusal: { id: string, recordedAt: string, plan: { id: string } | null, reasons: Array<{ ruleId: string, citation: string, assurance: Assurance, explanations: Array<string> }>, actor: { id: string } | null } | null } };

export type AgreePlanMutationVariables = Exact<{
  input: AgreePlanInput;
}>;


export type AgreePlanMutation = { agreePlan: { planId: string | null, plan: { id: string, debtIds: Array<string> | null, state: PlanState, kind: PlanKind, proposedBy: PlanSide, firstDueOn: string, lastDueOn: string, statements: Array<PlanStatement>, termsHash: string, proposedAt: string, case: { id: string }, answers: { id: string } | null, principal: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, fees: { amountMinor: string, currency: string }, total: { amountMinor: string, currency: string }, discount: { amountMinor: string, currency: string }, waivedInterest: { amountMinor: string, currency: string }, waivedFees: { amountMinor: string, currency: string }, pause: { id: string, reason: PauseReason, validFrom: string } | null, actor: { id: string } | null, instalments: Array<{ number: number, dueOn: string, amount: { amountMinor: string, currency: string } }>, changes: Array<{ state: PlanState, validFrom: string, recordedAt: string, acceptedByWay: AcceptanceWay | null, approvedBy: { id: string } | null, actor: { id: string } | null }> } | null, refusal: { id: string, recordedAt: string, plan: { id: string } | null, reasons: Array<{ ruleId: string, citation: string, assurance: Assurance, explanations: Array<string> }>, actor: { id: string } | null } | null, approval: { id: string, kind: ApprovalKind, asks: string } | null } };

export type WithdrawPlanMutationVariables = Exact<{
  input: WithdrawPlanInput;
}>;


export type WithdrawPlanMutation = { withdrawPlan: { planId: string, plan: { id: string, debtIds: Array<string> | null, state: PlanState, kind: PlanKind, proposedBy: PlanSide, firstDueOn: string, lastDueOn: string, statements: Array<PlanStatement>, termsHash: string, proposedAt: string, case: { id: string }, answers: { id: string } | null, principal: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, fees: { amountMinor: string, currency: string }, total: { amountMinor: string, currency: string }, discount: { amountMinor: string, currency: string }, waivedInterest: { amountMinor: string, currency: string }, waivedFees: { amountMinor: string, currency: string }, pause: { id: string, reason: PauseReason, validFrom: string } | null, actor: { id: string } | null, instalments: Array<{ number: number, dueOn: string, amount: { amountMinor: string, currency: string } }>, changes: Array<{ state: PlanState, validFrom: string, recordedAt: string, acceptedByWay: AcceptanceWay | null, approvedBy: { id: string } | null, actor: { id: string } | null }> } | null } };

export type EndPlanMutationVariables = Exact<{
  input: EndPlanInput;
}>;


export type EndPlanMutation = { endPlan: { planId: string, plan: { id: string, debtIds: Array<string> | null, state: PlanState, kind: PlanKind, proposedBy: PlanSide, firstDueOn: string, lastDueOn: string, statements: Array<PlanStatement>, termsHash: string, proposedAt: string, case: { id: string }, answers: { id: string } | null, principal: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, fees: { amountMinor: string, currency: string }, total: { amountMinor: string, currency: string }, discount: { amountMinor: string, currency: string }, waivedInterest: { amountMinor: string, currency: string }, waivedFees: { amountMinor: string, currency: string }, pause: { id: string, reason: PauseReason, validFrom: string } | null, actor: { id: string } | null, instalments: Array<{ number: number, dueOn: string, amount: { amountMinor: string, currency: string } }>, changes: Array<{ state: PlanState, validFrom: string, recordedAt: string, acceptedByWay: AcceptanceWay | null, approvedBy: { id: string } | null, actor: { id: string } | null }> } | null } };

export type ChangePlanPolicyMutationVariables = Exact<{
  input: ChangePlanPolicyInput;
}>;


export type ChangePlanPolicyMutation = { changePlanPolicy: { planPolicyId: string, planPolicy: { id: string, longestMonths: number, largestForgivenBasisPoints: number, collectorForgivesBasisPoints: number, leadForgivesBasisPoints: number, promiseToleranceBasisPoints: number, promiseToleranceDays: number, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } } | null } };

export type RecordPromiseMutationVariables = Exact<{
  input: RecordPromiseInput;
}>;


export type RecordPromiseMutation = { recordPromise: { promiseToPayId: string, promiseToPay: { id: string, state: PromiseState, dueOn: string, toleranceDays: number, recordedAt: string, case: { id: string }, amount: { amountMinor: string, currency: string }, enough: { amountMinor: string, currency: string }, actor: { id: string } | null, changes: Array<{ state: PromiseState, validFrom: string, actor: { id: string } | null }> } | null } };

export type EndPromiseMutationVariables = Exact<{
  input: EndPromiseInput;
}>;


export type EndPromiseMutation = { endPromise: { promiseToPayId: string, promiseToPay: { id: string, state: PromiseState, dueOn: string, toleranceDays: number, recordedAt: string, case: { id: string }, amount: { amountMinor: string, currency: string }, enough: { amountMinor: string, currency: string }, actor: { id: string } | null, changes: Array<{ state: PromiseState, validFrom: string, actor: { id: string } | null }> } | null } };

export type PlanFieldsFragment = { id: string, debtIds: Array<string> | null, state: PlanState, kind: PlanKind, proposedBy: PlanSide, firstDueOn: string, lastDueOn: string, statements: Array<PlanStatement>, termsHash: string, proposedAt: string, case: { id: string }, answers: { id: string } | null, principal: { amountMinor: string, currency: string }, interest: { amountMinor: string, currency: string }, fees: { amountMinor: string, currency: string }, total: { amountMinor: string, currency: string }, discount: { amountMinor: string, currency: string }, waivedInterest: { amountMinor: string, currency: string }, waivedFees: { amountMinor: string, currency: string }, pause: { id: string, reason: PauseReason, validFrom: string } | null, actor: { id: string } | null, instalments: Array<{ number: number, dueOn: string, amount: { amountMinor: string, currency: string } }>, changes: Array<{ state: PlanState, validFrom: string, recordedAt: string, acceptedByWay: AcceptanceWay | null, approvedBy: { id: string } | null, actor: { id: string } | null }> };

export type PlanRefusalFieldsFragment = { id: string, recordedAt: string, plan: { id: string } | null, reasons: Array<{ ruleId: string, citation: string, assurance: Assurance, explanations: Array<string> }>, actor: { id: string } | null };

export type PlanPolicyFieldsFragment = { id: string, longestMonths: number, largestForgivenBasisPoints: number, collectorForgivesBasisPoints: number, leadForgivesBasisPoints: number, promiseToleranceBasisPoints: number, promiseToleranceDays: number, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } };

export type PromiseToPayFieldsFragment = { id: string, state: PromiseState, dueOn: string, toleranceDays: number, recordedAt: string, case: { id: string }, amount: { amountMinor: string, currency: string }, enough: { amountMinor: string, currency: string }, actor: { id: string } | null, changes: Array<{ state: PromiseState, validFrom: string, actor: { id: string } | null }> };

export type ProcedureFieldsFragment = { id: string, kind: ProcedureKind, state: ProcedureState, decision: ProcedureDecisionWord | null, begunOn: string, endsAt: string | null, nextDueOn: string | null, debtIds: Array<string>, openedAt: string, ruleId: string | null, citation: string | null, assurance: Assurance | null, explanations: Array<string> | null, retryAt: string | null, statement: string | null, debtor: { id: string }, case: { id: string } | null, actor: { id: string }, tasks: Array<{ id: string, task: ProcedureTaskWord, dueOn: string | null, citation: string, assurance: Assurance, texts: Array<string>, done: Array<{ id: string, doneOn: string, note: string | null, recordedAt: string, actor: { id: string } }> }>, pauses: Array<{ id: string, isOwn: boolean, recordedAt: string, case: { id: string } | null, pause: { id: string, reason: PauseReason, validFrom: string, validTo: string | null } | null }>, decisions: Array<{ id: string, decision: ProcedureDecisionWord, reason: string | null, keepsPauses: boolean, resumesAt: string | null, recordedAt: string, actor: { id: string } }> };

export type ProceduresQueryVariables = Exact<{
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
  filter?: ProcedureFilter | null | undefined;
  orderBy?: Array<ProcedureOrder> | null | undefined;
  purpose?: LookPurpose | null | undefined;
}>;


export type ProceduresQuery = { procedures: { totalCount: number, nodes: Array<{ id: string, kind: ProcedureKind, state: ProcedureState, decision: ProcedureDecisionWord | null, begunOn: string, endsAt: string | null, nextDueOn: string | null, debtIds: Array<string>, openedAt: string, ruleId: string | null, citation: string | null, assurance: Assurance | null, explanations: Array<string> | null, retryAt: string | null, statement: string | null, debtor: { id: string }, case: { id: string } | null, actor: { id: string }, tasks: Array<{ id: string, task: ProcedureTaskWord, dueOn: string | null, citation: string, assurance: Assurance, texts: Array<string>, done: Array<{ id: string, doneOn: string, note: string | null, recordedAt: string, actor: { id: string } }> }>, pauses: Array<{ id: string, isOwn: boolean, recordedAt: string, case: { id: string } | null, pause: { id: string, reason: PauseReason, validFrom: string, validTo: string | null } | null }>, decisions: Array<{ id: string, decision: ProcedureDecisionWord, reason: string | null, keepsPauses: boolean, resumesAt: string | null, recordedAt: string, actor: { id: string } }> }> } };

export type ProceduresOfQueryVariables = Exact<{
  id: string;
}>;


export type ProceduresOfQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alert' }
    | { __typename: 'Approval' }
    | { __typename: 'BreakGlass' }
    | { __typename: 'Case', procedures: { totalCount: number, nodes: Array<{ id: string, kind: ProcedureKind }> } }
    | { __typename: 'Complaint' }
    | { __typename: 'Consent' }
    | { __typename: 'ContactAttempt' }
    | { __typename: 'ContactPermit' }
    | { __typename: 'ContactPoint' }
    | { __typename: 'ContactPolicy' }
    | { __typename: 'ContactRefusal' }
    | { __typename: 'Debt' }
    | { __typename: 'Debtor', procedures: { totalCount: number, nodes: Array<{ id: string, kind: ProcedureKind }> } }
    | { __typename: 'DeliveryLine' }
    | { __typename: 'DeliveryReport' }
    | { __typename: 'DueStep' }
    | { __typename: 'Engagement' }
    | { __typename: 'Finding' }
    | { __typename: 'Firm' }
    | { __typename: 'Hold' }
    | { __typename: 'Institution' }
    | { __typename: 'NightlyRun' }
    | { __typename: 'Payment' }
    | { __typename: 'Person' }
    | { __typename: 'Plan' }
    | { __typename: 'Procedure' }
    | { __typename: 'PromiseToPay' }
    | { __typename: 'Rejudgement' }
    | { __typename: 'RelatedPerson' }
    | { __typename: 'Reveal' }
    | { __typename: 'StrategyInForce' }
    | { __typename: 'StrategyVersion' }
    | { __typename: 'Team' }
    | { __typename: 'Template' }
    | { __typename: 'UnmatchedPayment' }
    | { __typename: 'User' }
    | { __typename: 'Wish' }
   | null };

export type OpenProcedureMutationVariables = Exact<{
  input: OpenProcedureInput;
}>;


export type OpenProcedureMutation = { openProcedure: { procedureId: string, procedure: { id: string, kind: ProcedureKind, state: ProcedureState, decision: ProcedureDecisionWord | null, begunOn: string, endsAt: string | null, nextDueOn: string | null, debtIds: Array<string>, openedAt: string, ruleId: string | null, citation: string | null, assurance: Assurance | null, explanations: Array<string> | null, retryAt: string | null, statement: string | null, debtor: { id: string }, case: { id: string } | null, actor: { id: string }, tasks: Array<{ id: string, task: ProcedureTaskWord, dueOn: string | null, citation: string, assurance: Assurance, texts: Array<string>, done: Array<{ id: string, doneOn: string, note: string | null, recordedAt: string, actor: { id: string } }> }>, pauses: Array<{ id: string, isOwn: boolean, recordedAt: string, case: { id: string } | null, pause: { id: string, reason: PauseReason, validFrom: string, validTo: string | null } | null }>, decisions: Array<{ id: string, decision: ProcedureDecisionWord, reason: string | null, keepsPauses: boolean, resumesAt: string | null, recordedAt: string, actor: { id: string } }> } | null } };

export type CompleteProcedureTaskMutationVariables = Exact<{
  input: CompleteProcedureTaskInput;
}>;


export type CompleteProcedureTaskMutation = { completeProcedureTask: { procedureId: string, procedure: { id: string, kind: ProcedureKind, state: ProcedureState, decision: ProcedureDecisionWord | null, begunOn: string, endsAt: string | null, nextDueOn: string | null, debtIds: Array<string>, openedAt: string, ruleId: string | null, citation: string | null, assurance: Assurance | null, explanations: Array<string> | null, retryAt: string | null, statement: string | null, debtor: { id: string }, case: { id: string } | null, actor: { id: string }, tasks: Array<{ id: string, task: ProcedureTaskWord, dueOn: string | null, citation: string, assurance: Assurance, texts: Array<string>, done: Array<{ id: string, doneOn: string, note: string | null, recordedAt: string, actor: { id: string } }> }>, pauses: Array<{ id: string, isOwn: boolean, recordedAt: string, case: { id: string } | null, pause: { id: string, reason: PauseReason, validFrom: string, validTo: string | null } | null }>, decisions: Array<{ id: string, decision: ProcedureDecisionWord, reason: string | null, keepsPauses: boolean, resumesAt: string | null, recordedAt: string, actor: { id: string } }> } | null } };

export type DecideProcedureMutationVariables = Exact<{
  input: DecideProcedureInput;
}>;


export type DecideProcedureMutation = { decideProcedure: { procedureId: string, procedure: { id: string, kind: ProcedureKind, state: ProcedureState, decision: ProcedureDecisionWord | null, begunOn: string, endsAt: string | null, nextDueOn: string | null, debtIds: Array<string>, openedAt: string, ruleId: string | null, citation: string | null, assurance: Assurance | null, explanations: Array<string> | null, retryAt: string | null, statement: string | null, debtor: { id: string }, case: { id: string } | null, actor: { id: string }, tasks: Array<{ id: string, task: ProcedureTaskWord, dueOn: string | null, citation: string, assurance: Assurance, texts: Array<string>, done: Array<{ id: string, doneOn: string, note: string | null, recordedAt: string, actor: { id: string } }> }>, pauses: Array<{ id: string, isOwn: boolean, recordedAt: string, case: { id: string } | null, pause: { id: string, reason: PauseReason, validFrom: string, validTo: string | null } | null }>, decisions: Array<{ id: string, decision: ProcedureDecisionWord, reason: string | null, keepsPauses: boolean, resumesAt: string | null, recordedAt: string, actor: { id: string } }> } | null } };

export type OwnQualificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnQualificationsQuery = { viewer: { id: string, qualifications: Array<{ id: string, kind: QualificationKind, isPresent: boolean, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } | null }> } };

export type QualifyUserMutationVariables = Exact<{
  input: QualifyUserInput;
}>;


export type QualifyUserMutation = { qualifyUser: { userId: string, user: { id: string, qualifications: Array<{ id: string, kind: QualificationKind, isPresent: boolean, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } | null }> } | null } };

export type ListFirmMutationVariables = Exact<{
  input: ListFirmInput;
}>;


export type ListFirmMutation = { listFirm: { firmId: string, firm: { id: string, listings: Array<{ id: string, isListed: boolean, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } | null }> } | null } };

export type QualificationFieldsFragment = { id: string, kind: QualificationKind, isPresent: boolean, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } | null };

export type HandOutFieldsFragment = { id: string, isTaken: boolean, handedOutAt: string, expiresAt: string, priority: number, endedAt: string | null, ending: HandOutEnding | null, releaseReason: ReleaseReason | null, case: { id: string, assignee: { id: string } | null }, collector: { id: string }, parts: Array<{ part: PriorityPartName, measure: number, points: number, explanation: string }>, ways: Array<{ contactPointId: string, channel: Channel, decision: Decision }> };

export type NextCaseMutationVariables = Exact<{
  input: NextCaseInput;
}>;


export type NextCaseMutation = { nextCase: { handOutId: string | null, handOut: { id: string, isTaken: boolean, handedOutAt: string, expiresAt: string, priority: number, endedAt: string | null, ending: HandOutEnding | null, releaseReason: ReleaseReason | null, case: { id: string, assignee: { id: string } | null }, collector: { id: string }, parts: Array<{ part: PriorityPartName, measure: number, points: number, explanation: string }>, ways: Array<{ contactPointId: string, channel: Channel, decision: Decision }> } | null, nothing: { nextAt: string | null } | null } };

export type ReleaseCaseMutationVariables = Exact<{
  input: ReleaseCaseInput;
}>;


export type ReleaseCaseMutation = { releaseCase: { caseId: string, case: { id: string } | null } };

export type RecallCaseMutationVariables = Exact<{
  input: RecallCaseInput;
}>;


export type RecallCaseMutation = { recallCase: { caseId: string, case: { id: string, assignee: { id: string } | null } | null } };

export type HoldCaseMutationVariables = Exact<{
  input: HoldCaseInput;
}>;


export type HoldCaseMutation = { holdCase: { queueHoldId: string, queueHold: { id: string, reason: QueueHoldReason, validFrom: string, validTo: string | null } | null } };

export type MakeAppointmentMutationVariables = Exact<{
  input: MakeAppointmentInput;
}>;


export type MakeAppointmentMutation = { makeAppointment: { appointmentId: string, appointment: { id: string, dueAt: string, endedAt: string | null } | null } };

export type CancelAppointmentMutationVariables = Exact<{
  input: CancelAppointmentInput;
}>;


export type CancelAppointmentMutation = { cancelAppointment: { caseId: string, case: { id: string } | null } };

export type AllocateCasesMutationVariables = Exact<{
  input: AllocateCasesInput;
}>;


export type AllocateCasesMutation = { allocateCases: { isDryRun: boolean, leftOver: number | null, shares: Array<{ collectorId: string, before: number | null, given: number }>, cases: Array<{ caseId: string, collectorId: string }> } };

export type SetCollectorSkillsMutationVariables = Exact<{
  input: SetCollectorSkillsInput;
}>;


export type SetCollectorSkillsMutation = { setCollectorSkills: { collectorSkillsId: string, collectorSkills: { id: string, languages: Array<string>, productKinds: Array<ProductKind>, mostCases: number | null, validFrom: string } | null } };

export type SetQueuePolicyMutationVariables = Exact<{
  input: SetQueuePolicyInput;
}>;


export type SetQueuePolicyMutation = { setQueuePolicy: { queuePolicyId: string, queuePolicy: { id: string, handOutMinutes: number, restHours: number, validFrom: string } | null } };

export type WorkQueueQueryVariables = Exact<{
  first: number;
  after?: number | null | undefined;
}>;


export type WorkQueueQuery = { workQueue: { total: number, ready: number, places: Array<{ place: number, caseId: string, reference: string, state: QueueState, until: string | null, assigneeId: string | null, holderId: string | null, priority: number, parts: Array<{ part: PriorityPartName, measure: number, points: number, explanation: string }> }> } };

export type QueueOfCaseQueryVariables = Exact<{
  caseId: string;
}>;


export type QueueOfCaseQuery = { node:
    | { id: string, handOuts: Array<{ id: string, isTaken: boolean, handedOutAt: string, expiresAt: string, priority: number, endedAt: string | null, ending: HandOutEnding | null, releaseReason: ReleaseReason | null, case: { id: string, assignee: { id: string } | null }, collector: { id: string }, parts: Array<{ part: PriorityPartName, measure: number, points: number, explanation: string }>, ways: Array<{ contactPointId: string, channel: Channel, decision: Decision }> }>, queueHolds: Array<{ id: string, reason: QueueHoldReason, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } }>, appointments: Array<{ id: string, dueAt: string, endedAt: string | null, ending: AppointmentEnding | null, recordedAt: string, actor: { id: string } }> }
    | Record<PropertyKey, never>
   | null };

export type CollectorSkillsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CollectorSkillsQuery = { collectorSkills: { totalCount: number, nodes: Array<{ id: string, languages: Array<string>, productKinds: Array<ProductKind>, mostCases: number | null, validFrom: string, recordedAt: string, user: { id: string } }> } };

export type QueuePoliciesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type QueuePoliciesQuery = { queuePolicies: { totalCount: number, nodes: Array<{ id: string, handOutMinutes: number, restHours: number, validFrom: string, recordedAt: string, actor: { id: string } }> } };

export type StartRejudgementMutationVariables = Exact<{
  input: StartRejudgementInput;
}>;


export type StartRejudgementMutation = { startRejudgement: { rejudgementId: string, rejudgement: { id: string, mode: RejudgementMode, state: RejudgementState, requestedAt: string } | null } };

export type CancelRejudgementMutationVariables = Exact<{
  input: CancelRejudgementInput;
}>;


export type CancelRejudgementMutation = { cancelRejudgement: { rejudgement: { id: string, state: RejudgementState, finishedAt: string | null } | null } };

export type RejudgementsQueryVariables = Exact<{
  first?: number | null | undefined;
  filter?: RejudgementFilter | null | undefined;
}>;


export type RejudgementsQuery = { rejudgements: { totalCount: number, nodes: Array<{ id: string, mode: RejudgementMode, state: RejudgementState, occurredFrom: string | null, occurredTo: string | null, packsAt: string | null, requestedAt: string, startedAt: string | null, updatedAt: string, finishedAt: string | null, debtorsTotal: number | null, debtorsDone: number, attemptsJudged: number, verdictsChanged: number, user: { id: string } | null, firm: { id: string } | null, requestedBy: { id: string }, summary: Array<{ decisionBefore: Decision | null, decisionAfter: Decision, ruleId: string | null, effect: RuleEffect | null, attempts: number }> }> } };

export type RejudgementDifferencesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: RejudgementDifferenceFilter | null | undefined;
}>;


export type RejudgementDifferencesQuery = { node:
    | { id: string, differences: { totalCount: number, nodes: Array<{ decisionBefore: Decision | null, decisionAfter: Decision, ruleIdsBefore: Array<string>, ruleIdsAfter: Array<string>, attempt: { id: string, occurredAt: string, channel: Channel } }> } }
    | Record<PropertyKey, never>
   | null };

export type RetentionTimesQueryVariables = Exact<{
  at?: string | null | undefined;
}>;


export type RetentionTimesQuery = { retentionTimes: Array<{ keyClass: KeyClass, jurisdiction: string | null, years: number, leastYears: number, citation: string, assurance: Assurance, changedFrom: string | null }> };

export type RetentionChangesQueryVariables = Exact<{
  first?: number | null | undefined;
  last?: number | null | undefined;
  filter?: RetentionChangeFilter | null | undefined;
  orderBy?: Array<RetentionChangeOrder> | null | undefined;
}>;


export type RetentionChangesQuery = { retentionChanges: { totalCount: number, nodes: Array<{ id: string, keyClass: KeyClass, jurisdiction: string | null, years: number, validFrom: string, validTo: string | null, recordedAt: string, reason: string, actor: { id: string }, approvedBy: { id: string } }> } };

export type RetentionPlanQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type RetentionPlanQuery = { retentionPlan: { asOf: string, goes: Array<{ keyClass: KeyClass, year: number, people: number, keys: number }>, stays: Array<{ keyClass: KeyClass, year: number, people: number, keys: number, reason: StayReason, until: string | null }> } };

export type ChangeRetentionMutationVariables = Exact<{
  input: ChangeRetentionInput;
}>;


export type ChangeRetentionMutation = { changeRetention: { retentionChangeId: string | null, retentionChange: { id: string, keyClass: KeyClass, jurisdiction: string | null, years: number, validFrom: string, validTo: string | null, recordedAt: string, reason: string, actor: { id: string }, approvedBy: { id: string } } | null, approval: { id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> } | null } };

export type ApplyRetentionMutationVariables = Exact<{
  input: ApplyRetentionInput;
}>;


export type ApplyRetentionMutation = { applyRetention: { applied: { entryId: string, gone: Array<{ keyClass: KeyClass, year: number, people: number, keys: number }> } | null, approval: { id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> } | null } };

export type RetentionChangeFieldsFragment = { id: string, keyClass: KeyClass, jurisdiction: string | null, years: number, validFrom: string, validTo: string | null, recordedAt: string, reason: string, actor: { id: string }, approvedBy: { id: string } };

export type RevealMutationVariables = Exact<{
  input: RevealInput;
}>;


export type RevealMutation = { reveal: { revealId: string | null, reveal: { purpose: LookPurpose, fields: Array<RevealField>, validTo: string | null } | null, people: Array<{ id: string, displayName: string | null, nationalId: string | null, birthDate: string | null, contactPoints: Array<{ kind: ContactPointKind, value: string | null }> }>, approval: { id: string, kind: ApprovalKind, state: ApprovalState, subject: string | null, asks: string, reason: string, requestedAt: string, expiresAt: string, requestedBy: { id: string, displayName: string }, decisions: Array<{ outcome: ApprovalOutcome, decidedAt: string, note: string | null, decidedBy: { id: string, displayName: string } | null }> } | null } };

export type StrategyVersionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: StrategyVersionFilter | null | undefined;
  orderBy?: Array<StrategyVersionOrder> | null | undefined;
}>;


export type StrategyVersionsQuery = { strategyVersions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, number: number, recordedAt: string, actor: { id: string }, segments: Array<{ code: string, fromDaysPastDue: number | null, toDaysPastDue: number | null, currency: string | null, fromOutstandingMinor: string | null, toOutstandingMinor: string | null, productKinds: Array<ProductKind> | null, fromRollRisk: number | null, toRollRisk: number | null, fromBrokenPromises: number | null, noRightPartyContactDays: number | null, stages: Array<{ code: string, steps: Array<{ code: string, afterDays: number, holdsDays: number, channel: Channel, isAutomatic: boolean, teamId: string | null, templateId: string | null, mostAttemptsAWeek: number | null }>, moves: Array<{ toStage: string, afterDays: number, onBrokenPromise: boolean, withoutRightPartyContact: boolean, atMostTimes: number | null }> }> }> }> } };

export type StrategiesInForceQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StrategiesInForceQuery = { strategiesInForce: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, effectiveOn: string, challengerPercent: number, validFrom: string, validTo: string | null, recordedAt: string, champion: { id: string }, challenger: { id: string } | null, actor: { id: string }, approvedBy: { id: string } }> } };

export type DueStepsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: DueStepFilter | null | undefined;
  orderBy?: Array<DueStepOrder> | null | undefined;
}>;


export type DueStepsQuery = { dueSteps: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, segmentCode: string, stageCode: string, stepCode: string, dueOn: string, lastsUntil: string, channel: Channel, isAutomatic: boolean, state: DueStepState, retryAt: string | null, tries: number, case: { id: string }, team: { id: string } | null, template: { id: string } | null, permit: { id: string, expiresAt: string } | null, refusal: { id: string, decision: Decision, retryAt: string | null, reasons: Array<{ ruleId: string }> } | null, changes: Array<{ id: string, state: DueStepState, retryAt: string | null, validFrom: string, validTo: string | null, recordedAt: string, permit: { id: string } | null, refusal: { id: string } | null }> }> } };

export type StrategyOfCaseQueryVariables = Exact<{
  caseId: string;
}>;


export type StrategyOfCaseQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alert' }
    | { __typename: 'Approval' }
    | { __typename: 'BreakGlass' }
    | { __typename: 'Case', strategies: Array<{ id: string, arm: StrategyArm, placedOn: string, segmentCode: string | null, stageCode: string | null, stageBefore: string | null, stageBeganOn: string | null, segmentEnteredOn: string | null, validFrom: string, validTo: string | null, recordedAt: string }>, dueSteps: { totalCount: number, nodes: Array<{ id: string, segmentCode: string, stageCode: string, stepCode: string, dueOn: string, lastsUntil: string, channel: Channel, isAutomatic: boolean, state: DueStepState, retryAt: string | null, tries: number, case: { id: string }, team: { id: string } | null, template: { id: string } | null, permit: { id: string, expiresAt: string } | null, refusal: { id: string, decision: Decision, retryAt: string | null, reasons: Array<{ ruleId: string }> } | null, changes: Array<{ id: string, state: DueStepState, retryAt: string | null, validFrom: string, validTo: string | null, recordedAt: string, permit: { id: string } | null, refusal: { id: string } | null }> }> } }
    | { __typename: 'Complaint' }
    | { __typename: 'Consent' }
    | { __typename: 'ContactAttempt' }
    | { __typename: 'ContactPermit' }
    | { __typename: 'ContactPoint' }
    | { __typename: 'ContactPolicy' }
    | { __typename: 'ContactRefusal' }
    | { __typename: 'Debt' }
    | { __typename: 'Debtor' }
    | { __typename: 'DeliveryLine' }
    | { __typename: 'DeliveryReport' }
    | { __typename: 'DueStep' }
    | { __typename: 'Engagement' }
    | { __typename: 'Finding' }
    | { __typename: 'Firm' }
    | { __typename: 'Hold' }
    | { __typename: 'Institution' }
    | { __typename: 'NightlyRun' }
    | { __typename: 'Payment' }
    | { __typename: 'Person' }
    | { __typename: 'Plan' }
    | { __typename: 'Procedure' }
    | { __typename: 'PromiseToPay' }
    | { __typename: 'Rejudgement' }
    | { __typename: 'RelatedPerson' }
    | { __typename: 'Reveal' }
    | { __typename: 'StrategyInForce' }
    | { __typename: 'StrategyVersion' }
    | { __typename: 'Team' }
    | { __typename: 'Template' }
    | { __typename: 'UnmatchedPayment' }
    | { __typename: 'User' }
    | { __typename: 'Wish' }
   | null };

export type DryRunStrategyQueryVariables = Exact<{
  versionId: string;
  businessDate?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type DryRunStrategyQuery = { dryRunStrategy: { businessDate: string, cases: number, withoutSegment: number, stages: Array<{ segmentCode: string, stageCode: string, cases: number }>, steps: Array<{ segmentCode: string, stageCode: string, stepCode: string, channel: Channel, isAutomatic: boolean, cases: number }>, sample: Array<{ caseId: string, segmentCode: string | null, stageCode: string | null, stepCodes: Array<string> }> } };

export type CompareStrategiesQueryVariables = Exact<{
  inForceId: string;
  asOf?: string | null | undefined;
}>;


export type CompareStrategiesQuery = { strategyComparison: { asOf: string, note: string, arms: Array<{ arm: StrategyArm, cases: number, overdue: number, cured: number, attempts: number, outstanding: Array<{ amountMinor: string, currency: string }>, paid: Array<{ amountMinor: string, currency: string }> }>, cureRate: { difference: number, low: number, high: number, z: number } | null } };

export type DraftStrategyMutationVariables = Exact<{
  input: DraftStrategyInput;
}>;


export type DraftStrategyMutation = { draftStrategy: { strategyVersionId: string, strategyVersion: { id: string, name: string, number: number, recordedAt: string, actor: { id: string }, segments: Array<{ code: string, fromDaysPastDue: number | null, toDaysPastDue: number | null, currency: string | null, fromOutstandingMinor: string | null, toOutstandingMinor: string | null, productKinds: Array<ProductKind> | null, fromRollRisk: number | null, toRollRisk: number | null, fromBrokenPromises: number | null, noRightPartyContactDays: number | null, stages: Array<{ code: string, steps: Array<{ code: string, afterDays: number, holdsDays: number, channel: Channel, isAutomatic: boolean, teamId: string | null, templateId: string | null, mostAttemptsAWeek: number | null }>, moves: Array<{ toStage: string, afterDays: number, onBrokenPromise: boolean, withoutRightPartyContact: boolean, atMostTimes: number | null }> }> }> } | null } };

export type PutStrategyInForceMutationVariables = Exact<{
  input: PutStrategyInForceInput;
}>;


export type PutStrategyInForceMutation = { putStrategyInForce: { strategyInForceId: string | null, strategyInForce: { id: string, effectiveOn: string, challengerPercent: number, validFrom: string, validTo: string | null, recordedAt: string, champion: { id: string }, challenger: { id: string } | null, actor: { id: string }, approvedBy: { id: string } } | null, approval: { id: string, asks: string } | null } };

export type StrategyVersionFieldsFragment = { id: string, name: string, number: number, recordedAt: string, actor: { id: string }, segments: Array<{ code: string, fromDaysPastDue: number | null, toDaysPastDue: number | null, currency: string | null, fromOutstandingMinor: string | null, toOutstandingMinor: string | null, productKinds: Array<ProductKind> | null, fromRollRisk: number | null, toRollRisk: number | null, fromBrokenPromises: number | null, noRightPartyContactDays: number | null, stages: Array<{ code: string, steps: Array<{ code: string, afterDays: number, holdsDays: number, channel: Channel, isAutomatic: boolean, teamId: string | null, templateId: string | null, mostAttemptsAWeek: number | null }>, moves: Array<{ toStage: string, afterDays: number, onBrokenPromise: boolean, withoutRightPartyContact: boolean, atMostTimes: number | null }> }> }> };

export type StrategyInForceFieldsFragment = { id: string, effectiveOn: string, challengerPercent: number, validFrom: string, validTo: string | null, recordedAt: string, champion: { id: string }, challenger: { id: string } | null, actor: { id: string }, approvedBy: { id: string } };

export type DueStepFieldsFragment = { id: string, segmentCode: string, stageCode: string, stepCode: string, dueOn: string, lastsUntil: string, channel: Channel, isAutomatic: boolean, state: DueStepState, retryAt: string | null, tries: number, case: { id: string }, team: { id: string } | null, template: { id: string } | null, permit: { id: string, expiresAt: string } | null, refusal: { id: string, decision: Decision, retryAt: string | null, reasons: Array<{ ruleId: string }> } | null, changes: Array<{ id: string, state: DueStepState, retryAt: string | null, validFrom: string, validTo: string | null, recordedAt: string, permit: { id: string } | null, refusal: { id: string } | null }> };

export type TemplatesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: TemplateFilter | null | undefined;
  versions?: number | null | undefined;
}>;


export type TemplatesQuery = { templates: { totalCount: number, nodes: Array<{ id: string, slug: string, channel: Channel, occasion: Occasion, recordedAt: string, versions: { totalCount: number, nodes: Array<{ id: string, language: string | null, body: string | null, statements: Array<ContactStatement>, isRetired: boolean, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } | null, objections: Array<{ packId: string, ruleId: string, citation: string, assurance: Assurance, decision: Decision, explanation: string, explanationZhCn: string }> }> } }> } };

export type RequiredStatementsQueryVariables = Exact<{
  channel: Channel;
  occasion: Occasion;
  at?: string | null | undefined;
}>;


export type RequiredStatementsQuery = { requiredStatements: Array<{ statement: ContactStatement, isRequired: boolean, packId: string, ruleId: string, citation: string, decision: Decision }> };

export type AddTemplateMutationVariables = Exact<{
  input: AddTemplateInput;
}>;


export type AddTemplateMutation = { addTemplate: { templateId: string, template: { id: string, slug: string, channel: Channel, occasion: Occasion, versions: { nodes: Array<{ id: string, language: string | null, body: string | null, statements: Array<ContactStatement>, isRetired: boolean, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } | null, objections: Array<{ packId: string, ruleId: string, citation: string, assurance: Assurance, decision: Decision, explanation: string, explanationZhCn: string }> }> } } | null } };

export type AddTemplateVersionMutationVariables = Exact<{
  input: AddTemplateVersionInput;
}>;


export type AddTemplateVersionMutation = { addTemplateVersion: { templateVersionId: string, templateVersion: { id: string, language: string | null, body: string | null, statements: Array<ContactStatement>, isRetired: boolean, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } | null, objections: Array<{ packId: string, ruleId: string, citation: string, assurance: Assurance, decision: Decision, explanation: string, explanationZhCn: string }> } | null } };

export type RetireTemplateMutationVariables = Exact<{
  input: RetireTemplateInput;
}>;


export type RetireTemplateMutation = { retireTemplate: { templateVersionId: string, templateVersion: { id: string, isRetired: boolean, template: { id: string, slug: string } } | null } };

export type TakeInReplyMutationVariables = Exact<{
  input: TakeInReplyInput;
}>;


export type TakeInReplyMutation = { takeInReply: { contactAttemptId: string, reading: ReplyReading, contactAttempt: { id: string, channel: Channel, direction: Direction, occurredAt: string, outcome: Outcome, note: string | null } | null } };

export type TemplateVersionFieldsFragment = { id: string, language: string | null, body: string | null, statements: Array<ContactStatement>, isRetired: boolean, validFrom: string, validTo: string | null, recordedAt: string, actor: { id: string } | null, objections: Array<{ packId: string, ruleId: string, citation: string, assurance: Assurance, decision: Decision, explanation: string, explanationZhCn: string }> };

export type WebhooksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: WebhookFilter | null | undefined;
}>;


export type WebhooksQuery = { webhooks: { totalCount: number, nodes: Array<{ id: string, url: string, description: string, events: Array<WebhookEvent>, state: WebhookState, pauseReason: WebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, recordedAt: string, createdBy: { id: string, displayName: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WebhookDeliveriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: WebhookDeliveryFilter | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { totalCount: number, nodes: Array<{ id: string, entryId: string, event: WebhookEvent | null, occurredAt: string, isReplay: boolean, state: WebhookDeliveryState, attempts: number, nextTryAt: string, lastStatus: number | null, lastFailure: WebhookFailure | null, settledAt: string | null, webhook: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AddWebhookMutationVariables = Exact<{
  input: AddWebhookInput;
}>;


export type AddWebhookMutation = { addWebhook: { webhookId: string | null, secret: string | null, webhook: { id: string, url: string, description: string, events: Array<WebhookEvent>, state: WebhookState, pauseReason: WebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, recordedAt: string, createdBy: { id: string, displayName: string } } | null, approval: { id: string, state: ApprovalState } | null } };

export type PauseWebhookMutationVariables = Exact<{
  input: PauseWebhookInput;
}>;


export type PauseWebhookMutation = { pauseWebhook: { webhook: { id: string, url: string, description: string, events: Array<WebhookEvent>, state: WebhookState, pauseReason: WebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, recordedAt: string, createdBy: { id: string, displayName: string } } | null } };

export type ResumeWebhookMutationVariables = Exact<{
  input: ResumeWebhookInput;
}>;


export type ResumeWebhookMutation = { resumeWebhook: { webhook: { id: string, url: string, description: string, events: Array<WebhookEvent>, state: WebhookState, pauseReason: WebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, recordedAt: string, createdBy: { id: string, displayName: string } } | null } };

export type RemoveWebhookMutationVariables = Exact<{
  input: RemoveWebhookInput;
}>;


export type RemoveWebhookMutation = { removeWebhook: { webhook: { id: string, url: string, description: string, events: Array<WebhookEvent>, state: WebhookState, pauseReason: WebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, recordedAt: string, createdBy: { id: string, displayName: string } } | null } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string | null, webhook: { id: string, url: string, description: string, events: Array<WebhookEvent>, state: WebhookState, pauseReason: WebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, recordedAt: string, createdBy: { id: string, displayName: string } } | null } };

export type ReplayWebhookMutationVariables = Exact<{
  input: ReplayWebhookInput;
}>;


export type ReplayWebhookMutation = { replayWebhook: { webhookId: string, deliveryCount: number | null } };

export type RetryWebhookDeliveryMutationVariables = Exact<{
  input: RetryWebhookDeliveryInput;
}>;


export type RetryWebhookDeliveryMutation = { retryWebhookDelivery: { webhookDelivery: { id: string, entryId: string, event: WebhookEvent | null, occurredAt: string, isReplay: boolean, state: WebhookDeliveryState, attempts: number, nextTryAt: string, lastStatus: number | null, lastFailure: WebhookFailure | null, settledAt: string | null, webhook: { id: string } } | null } };

export type TestWebhookMutationVariables = Exact<{
  input: TestWebhookInput;
}>;


export type TestWebhookMutation = { testWebhook: { webhookId: string } };

export type WebhookFieldsFragment = { id: string, url: string, description: string, events: Array<WebhookEvent>, state: WebhookState, pauseReason: WebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, recordedAt: string, createdBy: { id: string, displayName: string } };

export type WebhookDeliveryFieldsFragment = { id: string, entryId: string, event: WebhookEvent | null, occurredAt: string, isReplay: boolean, state: WebhookDeliveryState, attempts: number, nextTryAt: string, lastStatus: number | null, lastFailure: WebhookFailure | null, settledAt: string | null, webhook: { id: string } };

export type WishesQueryVariables = Exact<{
  id: string;
}>;


export type WishesQuery = { node:
    | { consents: Array<{ id: string, kind: ConsentKind, debtIds: Array<string> | null, contactAttemptId: string | null, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, firm: { id: string } | null, contactPoint: { id: string } | null, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string, actor: { id: string } | null }> }>, wishes: Array<{ id: string, kind: WishKind, channel: Channel | null, place: Place | null, debtIds: Array<string> | null, isInWriting: boolean, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, contactPoint: { id: string } | null, schedule: Array<{ weekdays: Array<number>, fromMinute: number, toMinute: number }>, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string, actor: { id: string } | null }> }> }
    | { consents: Array<{ id: string, kind: ConsentKind, debtIds: Array<string> | null, contactAttemptId: string | null, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, firm: { id: string } | null, contactPoint: { id: string } | null, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string, actor: { id: string } | null }> }>, wishes: Array<{ id: string, kind: WishKind, channel: Channel | null, place: Place | null, debtIds: Array<string> | null, isInWriting: boolean, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, contactPoint: { id: string } | null, schedule: Array<{ weekdays: Array<number>, fromMinute: number, toMinute: number }>, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string, actor: { id: string } | null }> }> }
    | Record<PropertyKey, never>
   | null };

export type ConditionsQueryVariables = Exact<{
  id: string;
}>;


export type ConditionsQuery = { node:
    | { conditions: Array<{ id: string, condition: PersonConditionWord, isPresent: boolean, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, actor: { id: string } | null }> }
    | { conditions: Array<{ id: string, condition: PersonConditionWord, isPresent: boolean, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, actor: { id: string } | null }> }
    | Record<PropertyKey, never>
   | null };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { recordConsent: { consentId: string, consent: { id: string, kind: ConsentKind, debtIds: Array<string> | null, contactAttemptId: string | null, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, firm: { id: string } | null, contactPoint: { id: string } | null, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string, actor: { id: string } | null }> } | null } };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { withdrawConsent: { consentId: string, consent: { id: string, kind: ConsentKind, debtIds: Array<string> | null, contactAttemptId: string | null, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, firm: { id: string } | null, contactPoint: { id: string } | null, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string, actor: { id: string } | null }> } | null } };

export type RecordWishMutationVariables = Exact<{
  input: RecordWishInput;
}>;


export type RecordWishMutation = { recordWish: { wishId: string, wish: { id: string, kind: WishKind, channel: Channel | null, place: Place | null, debtIds: Array<string> | null, isInWriting: boolean, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, contactPoint: { id: string } | null, schedule: Array<{ weekdays: Array<number>, fromMinute: number, toMinute: number }>, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string, actor: { id: string } | null }> } | null } };

export type WithdrawWishMutationVariables = Exact<{
  input: WithdrawWishInput;
}>;


export type WithdrawWishMutation = { withdrawWish: { wishId: string, wish: { id: string, kind: WishKind, channel: Channel | null, place: Place | null, debtIds: Array<string> | null, isInWriting: boolean, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, contactPoint: { id: string } | null, schedule: Array<{ weekdays: Array<number>, fromMinute: number, toMinute: number }>, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string, actor: { id: string } | null }> } | null } };

export type NotePersonMutationVariables = Exact<{
  input: NotePersonInput;
}>;


export type NotePersonMutation = { notePerson: { personConditionId: string } };

export type ConsentFieldsFragment = { id: string, kind: ConsentKind, debtIds: Array<string> | null, contactAttemptId: string | null, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, firm: { id: string } | null, contactPoint: { id: string } | null, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string, actor: { id: string } | null }> };

export type WishFieldsFragment = { id: string, kind: WishKind, channel: Channel | null, place: Place | null, debtIds: Array<string> | null, isInWriting: boolean, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, contactPoint: { id: string } | null, schedule: Array<{ weekdays: Array<number>, fromMinute: number, toMinute: number }>, actor: { id: string } | null, ends: Array<{ id: string, endsAt: string, recordedAt: string, actor: { id: string } | null }> };

export type ConditionFieldsFragment = { id: string, condition: PersonConditionWord, isPresent: boolean, validFrom: string, validTo: string | null, recordedAt: string, person: { id: string }, actor: { id: string } | null };

export const UserFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"grants"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<UserFieldsFragment, unknown>;
export const IdentityFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IdentityFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalIdentity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"needsCertificate"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unlinkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]} as unknown as DocumentNode<IdentityFieldsFragment, unknown>;
export const ApiKeyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]} as unknown as DocumentNode<ApiKeyFieldsFragment, unknown>;
export const SignInPolicyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignInPolicyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provisionsUnknown"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"followsRoles"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"provisioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]} as unknown as DocumentNode<SignInPolicyFieldsFragment, unknown>;
export const ApprovalFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<ApprovalFieldsFragment, unknown>;
export const BreakGlassFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BreakGlassFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BreakGlass"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}}]}}]}}]} as unknown as DocumentNode<BreakGlassFieldsFragment, unknown>;
export const AlertFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}}]} as unknown as DocumentNode<AlertFieldsFragment, unknown>;
export const MoneyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<MoneyFieldsFragment, unknown>;
export const CaseFigureFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"oldestUnpaidDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"monthsOfDelay"}},{"kind":"Field","name":{"kind":"Name","value":"daysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"agedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"toDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<CaseFigureFieldsFragment, unknown>;
export const CaseFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFigureFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"oldestUnpaidDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"monthsOfDelay"}},{"kind":"Field","name":{"kind":"Name","value":"daysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"agedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"toDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]} as unknown as DocumentNode<CaseFieldsFragment, unknown>;
export const ComplaintFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"channelReceived"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issue"}},{"kind":"Field","name":{"kind":"Name","value":"subIssue"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"narrative"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"closeDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerDays"}},{"kind":"Field","name":{"kind":"Name","value":"closeDays"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<ComplaintFieldsFragment, unknown>;
export const ContactAttemptFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactAttemptFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"}},{"kind":"Field","name":{"kind":"Name","value":"voicemail"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"companions"}},{"kind":"Field","name":{"kind":"Name","value":"noticeGivenAt"}},{"kind":"Field","name":{"kind":"Name","value":"identityStated"}},{"kind":"Field","name":{"kind":"Name","value":"recording"}},{"kind":"Field","name":{"kind":"Name","value":"isImported"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"personRole"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsIntended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsAttributed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsDiscussed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"raisedBy"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"personReached"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ContactAttemptFieldsFragment, unknown>;
export const DataStateFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataStateFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataState"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"dataStates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<DataStateFieldsFragment, unknown>;
export const ErasureRefusalFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErasureRefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ErasureRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"holdIds"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ErasureRefusalFieldsFragment, unknown>;
export const DebtorFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DebtorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debtor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]} as unknown as DocumentNode<DebtorFieldsFragment, unknown>;
export const PersonFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]} as unknown as DocumentNode<PersonFieldsFragment, unknown>;
export const ContactPointFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactPointFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactPoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<ContactPointFieldsFragment, unknown>;
export const WriteOffFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WriteOffFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteOff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"writtenOffOn"}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recovered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WriteOffFieldsFragment, unknown>;
export const EngagementFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EngagementFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Engagement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"fieldGroups"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<EngagementFieldsFragment, unknown>;
export const FindingFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<FindingFieldsFragment, unknown>;
export const HoldFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HoldFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hold"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"releases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<HoldFieldsFragment, unknown>;
export const PackChangeFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PackChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PackChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOff"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<PackChangeFieldsFragment, unknown>;
export const PauseFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PauseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pause"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<PauseFieldsFragment, unknown>;
export const PauseRefusalFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PauseRefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PauseRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]} as unknown as DocumentNode<PauseRefusalFieldsFragment, unknown>;
export const DebtConditionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DebtConditionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DebtCondition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<DebtConditionFieldsFragment, unknown>;
export const PaymentFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unallocated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"partOrder"}},{"kind":"Field","name":{"kind":"Name","value":"debtSequence"}},{"kind":"Field","name":{"kind":"Name","value":"reversedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"allocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reversals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}}]}}]}}]} as unknown as DocumentNode<PaymentFieldsFragment, unknown>;
export const RuleOutcomeFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleOutcomeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"explanationZhCn"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"factors"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}}]}}]} as unknown as DocumentNode<RuleOutcomeFieldsFragment, unknown>;
export const ContactVerdictFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactVerdictFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactVerdict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleOutcomeFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"packs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleOutcomeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"explanationZhCn"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"factors"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}}]}}]} as unknown as DocumentNode<ContactVerdictFieldsFragment, unknown>;
export const PlanFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedInterest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedFees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"termsHash"}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"instalments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedByWay"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<PlanFieldsFragment, unknown>;
export const PlanRefusalFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanRefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<PlanRefusalFieldsFragment, unknown>;
export const PlanPolicyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanPolicyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanPolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"longestMonths"}},{"kind":"Field","name":{"kind":"Name","value":"largestForgivenBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"collectorForgivesBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"leadForgivesBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"promiseToleranceBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"promiseToleranceDays"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<PlanPolicyFieldsFragment, unknown>;
export const PromiseToPayFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PromiseToPayFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseToPay"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enough"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceDays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<PromiseToPayFieldsFragment, unknown>;
export const ProcedureFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProcedureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Procedure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"begunOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"debtor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"texts"}},{"kind":"Field","name":{"kind":"Name","value":"done"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"keepsPauses"}},{"kind":"Field","name":{"kind":"Name","value":"resumesAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ProcedureFieldsFragment, unknown>;
export const QualificationFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QualificationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserQualification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<QualificationFieldsFragment, unknown>;
export const HandOutFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandOutFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandOut"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"collector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"handedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ways"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactPointId"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ending"}},{"kind":"Field","name":{"kind":"Name","value":"releaseReason"}}]}}]} as unknown as DocumentNode<HandOutFieldsFragment, unknown>;
export const RetentionChangeFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RetentionChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyClass"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<RetentionChangeFieldsFragment, unknown>;
export const StrategyVersionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrategyVersionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StrategyVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"fromDaysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"toDaysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"fromOutstandingMinor"}},{"kind":"Field","name":{"kind":"Name","value":"toOutstandingMinor"}},{"kind":"Field","name":{"kind":"Name","value":"productKinds"}},{"kind":"Field","name":{"kind":"Name","value":"fromRollRisk"}},{"kind":"Field","name":{"kind":"Name","value":"toRollRisk"}},{"kind":"Field","name":{"kind":"Name","value":"fromBrokenPromises"}},{"kind":"Field","name":{"kind":"Name","value":"noRightPartyContactDays"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"afterDays"}},{"kind":"Field","name":{"kind":"Name","value":"holdsDays"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"isAutomatic"}},{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"mostAttemptsAWeek"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toStage"}},{"kind":"Field","name":{"kind":"Name","value":"afterDays"}},{"kind":"Field","name":{"kind":"Name","value":"onBrokenPromise"}},{"kind":"Field","name":{"kind":"Name","value":"withoutRightPartyContact"}},{"kind":"Field","name":{"kind":"Name","value":"atMostTimes"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StrategyVersionFieldsFragment, unknown>;
export const StrategyInForceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrategyInForceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StrategyInForce"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"challengerPercent"}},{"kind":"Field","name":{"kind":"Name","value":"champion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]} as unknown as DocumentNode<StrategyInForceFieldsFragment, unknown>;
export const DueStepFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DueStepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segmentCode"}},{"kind":"Field","name":{"kind":"Name","value":"stageCode"}},{"kind":"Field","name":{"kind":"Name","value":"stepCode"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastsUntil"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"isAutomatic"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"template"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"permit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"permit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<DueStepFieldsFragment, unknown>;
export const TemplateVersionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TemplateVersionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"isRetired"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"explanationZhCn"}}]}}]}}]} as unknown as DocumentNode<TemplateVersionFieldsFragment, unknown>;
export const WebhookFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<WebhookFieldsFragment, unknown>;
export const WebhookDeliveryFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookDeliveryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDelivery"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"isReplay"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastStatus"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailure"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveryFieldsFragment, unknown>;
export const ConsentFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"contactAttemptId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ConsentFieldsFragment, unknown>;
export const WishFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WishFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Wish"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"contactPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"fromMinute"}},{"kind":"Field","name":{"kind":"Name","value":"toMinute"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"isInWriting"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WishFieldsFragment, unknown>;
export const ConditionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonCondition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]} as unknown as DocumentNode<ConditionFieldsFragment, unknown>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"businessDate"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const UsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Users"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UserFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"grants"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<UsersQuery, UsersQueryVariables>;
export const TeamsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Teams"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TeamFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TeamOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<TeamsQuery, TeamsQueryVariables>;
export const RegisterTeamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterTeam"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterTeamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerTeam"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterTeamMutation, RegisterTeamMutationVariables>;
export const RegisterUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"grants"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<RegisterUserMutation, RegisterUserMutationVariables>;
export const ChangeUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"grants"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<ChangeUserMutation, ChangeUserMutationVariables>;
export const IdentitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Identities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalIdentityFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IdentityFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IdentityFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalIdentity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"needsCertificate"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unlinkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]} as unknown as DocumentNode<IdentitiesQuery, IdentitiesQueryVariables>;
export const ApiKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKeyFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiKeyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]} as unknown as DocumentNode<ApiKeysQuery, ApiKeysQueryVariables>;
export const SignInPolicyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignInPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInPolicies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignInPolicyFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignInPolicyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provisionsUnknown"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"followsRoles"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"provisioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]} as unknown as DocumentNode<SignInPolicyQuery, SignInPolicyQueryVariables>;
export const LinkIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LinkIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LinkIdentityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linkIdentity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identityId"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IdentityFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IdentityFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalIdentity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"needsCertificate"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unlinkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<LinkIdentityMutation, LinkIdentityMutationVariables>;
export const UnlinkIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnlinkIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnlinkIdentityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlinkIdentity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IdentityFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IdentityFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalIdentity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"needsCertificate"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unlinkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]} as unknown as DocumentNode<UnlinkIdentityMutation, UnlinkIdentityMutationVariables>;
export const SetSignInPolicyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetSignInPolicy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetSignInPolicyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setSignInPolicy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignInPolicyFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignInPolicyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provisionsUnknown"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"followsRoles"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"provisioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]} as unknown as DocumentNode<SetSignInPolicyMutation, SetSignInPolicyMutationVariables>;
export const CreateApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"isRepetition"}},{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiKeyFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]} as unknown as DocumentNode<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiKeyFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]} as unknown as DocumentNode<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const ApprovalInDepthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApprovalInDepth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<ApprovalInDepthQuery, ApprovalInDepthQueryVariables>;
export const ApprovalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Approvals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovalFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovalOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<ApprovalsQuery, ApprovalsQueryVariables>;
export const DecideApprovalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideApproval"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideApprovalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideApproval"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvalId"}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<DecideApprovalMutation, DecideApprovalMutationVariables>;
export const BreakGlassesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BreakGlasses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BreakGlassFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BreakGlassOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LookPurpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breakGlasses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakGlassFields"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BreakGlassFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BreakGlass"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}}]}}]}}]} as unknown as DocumentNode<BreakGlassesQuery, BreakGlassesQueryVariables>;
export const AlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AlertFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AlertOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlertFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}}]} as unknown as DocumentNode<AlertsQuery, AlertsQueryVariables>;
export const BreakGlassDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BreakGlass"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BreakGlassInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breakGlass"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breakGlassId"}},{"kind":"Field","name":{"kind":"Name","value":"breakGlass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakGlassFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BreakGlassFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BreakGlass"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}}]}}]}}]} as unknown as DocumentNode<BreakGlassMutation, BreakGlassMutationVariables>;
export const ReviewBreakGlassDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewBreakGlass"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewBreakGlassInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewBreakGlass"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breakGlassId"}},{"kind":"Field","name":{"kind":"Name","value":"breakGlass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakGlassFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BreakGlassFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BreakGlass"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}}]}}]}}]} as unknown as DocumentNode<ReviewBreakGlassMutation, ReviewBreakGlassMutationVariables>;
export const AcknowledgeAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertId"}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlertFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}}]} as unknown as DocumentNode<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>;
export const WorkListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LookPurpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFields"}},{"kind":"Field","name":{"kind":"Name","value":"debtor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactAttempts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"oldestUnpaidDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"monthsOfDelay"}},{"kind":"Field","name":{"kind":"Name","value":"daysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"agedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"toDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFigureFields"}}]}}]} as unknown as DocumentNode<WorkListQuery, WorkListQueryVariables>;
export const CasePageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CasePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<CasePageQuery, CasePageQueryVariables>;
export const CaseFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFigureFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"oldestUnpaidDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"monthsOfDelay"}},{"kind":"Field","name":{"kind":"Name","value":"daysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"agedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"toDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]} as unknown as DocumentNode<CaseFiguresQuery, CaseFiguresQueryVariables>;
export const CaseInDepthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseInDepth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LookPurpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFields"}},{"kind":"Field","name":{"kind":"Name","value":"debtor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DebtorFields"}},{"kind":"Field","name":{"kind":"Name","value":"contactPoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactPointFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relatedPersons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"productKind"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"oldestUnpaidDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"agedOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"pausedDays"}},{"kind":"Field","name":{"kind":"Name","value":"monthsOfDelay"}},{"kind":"Field","name":{"kind":"Name","value":"bucketCode"}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"limitationEvents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactAttempts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactAttemptFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"oldestUnpaidDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"monthsOfDelay"}},{"kind":"Field","name":{"kind":"Name","value":"daysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"agedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"toDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFigureFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DebtorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debtor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactPointFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactPoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactAttemptFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"}},{"kind":"Field","name":{"kind":"Name","value":"voicemail"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"companions"}},{"kind":"Field","name":{"kind":"Name","value":"noticeGivenAt"}},{"kind":"Field","name":{"kind":"Name","value":"identityStated"}},{"kind":"Field","name":{"kind":"Name","value":"recording"}},{"kind":"Field","name":{"kind":"Name","value":"isImported"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"personRole"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsIntended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsAttributed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsDiscussed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"raisedBy"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"personReached"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CaseInDepthQuery, CaseInDepthQueryVariables>;
export const OpenCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFields"}},{"kind":"Field","name":{"kind":"Name","value":"debts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"oldestUnpaidDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"monthsOfDelay"}},{"kind":"Field","name":{"kind":"Name","value":"daysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"agedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"toDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFigureFields"}}]}}]} as unknown as DocumentNode<OpenCaseMutation, OpenCaseMutationVariables>;
export const AssignCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"oldestUnpaidDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"monthsOfDelay"}},{"kind":"Field","name":{"kind":"Name","value":"daysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"agedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"toDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFigureFields"}}]}}]} as unknown as DocumentNode<AssignCaseMutation, AssignCaseMutationVariables>;
export const MoveCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"oldestUnpaidDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"monthsOfDelay"}},{"kind":"Field","name":{"kind":"Name","value":"daysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"agedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"toDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFigureFields"}}]}}]} as unknown as DocumentNode<MoveCaseMutation, MoveCaseMutationVariables>;
export const SetBucketSchemeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBucketScheme"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetBucketSchemeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setBucketScheme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"buckets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"toDay"}}]}}]}}]}}]} as unknown as DocumentNode<SetBucketSchemeMutation, SetBucketSchemeMutationVariables>;
export const ComplaintsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Complaints"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LookPurpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"channelReceived"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issue"}},{"kind":"Field","name":{"kind":"Name","value":"subIssue"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"narrative"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"closeDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerDays"}},{"kind":"Field","name":{"kind":"Name","value":"closeDays"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<ComplaintsQuery, ComplaintsQueryVariables>;
export const ComplaintCountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComplaintCount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subIssue"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}}]}}]}}]}}]} as unknown as DocumentNode<ComplaintCountQuery, ComplaintCountQueryVariables>;
export const OpenComplaintDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintId"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"channelReceived"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issue"}},{"kind":"Field","name":{"kind":"Name","value":"subIssue"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"narrative"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"closeDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerDays"}},{"kind":"Field","name":{"kind":"Name","value":"closeDays"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<OpenComplaintMutation, OpenComplaintMutationVariables>;
export const LinkComplaintDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LinkComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LinkComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linkComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintId"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"channelReceived"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issue"}},{"kind":"Field","name":{"kind":"Name","value":"subIssue"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"narrative"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"closeDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerDays"}},{"kind":"Field","name":{"kind":"Name","value":"closeDays"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<LinkComplaintMutation, LinkComplaintMutationVariables>;
export const AnswerComplaintDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintId"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"channelReceived"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issue"}},{"kind":"Field","name":{"kind":"Name","value":"subIssue"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"narrative"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"closeDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerDays"}},{"kind":"Field","name":{"kind":"Name","value":"closeDays"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<AnswerComplaintMutation, AnswerComplaintMutationVariables>;
export const CloseComplaintDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintId"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"channelReceived"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issue"}},{"kind":"Field","name":{"kind":"Name","value":"subIssue"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"narrative"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"closeDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerDays"}},{"kind":"Field","name":{"kind":"Name","value":"closeDays"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<CloseComplaintMutation, CloseComplaintMutationVariables>;
export const ReopenComplaintDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintId"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"channelReceived"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issue"}},{"kind":"Field","name":{"kind":"Name","value":"subIssue"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"narrative"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"closeDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerDays"}},{"kind":"Field","name":{"kind":"Name","value":"closeDays"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<ReopenComplaintMutation, ReopenComplaintMutationVariables>;
export const ContactAttemptsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactAttempts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttemptFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttemptOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LookPurpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAttempts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactAttemptFields"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactAttemptFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"}},{"kind":"Field","name":{"kind":"Name","value":"voicemail"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"companions"}},{"kind":"Field","name":{"kind":"Name","value":"noticeGivenAt"}},{"kind":"Field","name":{"kind":"Name","value":"identityStated"}},{"kind":"Field","name":{"kind":"Name","value":"recording"}},{"kind":"Field","name":{"kind":"Name","value":"isImported"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"personRole"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsIntended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsAttributed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsDiscussed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"raisedBy"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"personReached"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ContactAttemptsQuery, ContactAttemptsQueryVariables>;
export const ContactHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"debtorId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"debtorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"debtorId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debtor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DebtorFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactAttempts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactAttemptFields"}},{"kind":"Field","name":{"kind":"Name","value":"contactPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"personReached"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DebtorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debtor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactAttemptFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"}},{"kind":"Field","name":{"kind":"Name","value":"voicemail"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"companions"}},{"kind":"Field","name":{"kind":"Name","value":"noticeGivenAt"}},{"kind":"Field","name":{"kind":"Name","value":"identityStated"}},{"kind":"Field","name":{"kind":"Name","value":"recording"}},{"kind":"Field","name":{"kind":"Name","value":"isImported"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"personRole"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsIntended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsAttributed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsDiscussed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"raisedBy"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"personReached"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ContactHistoryQuery, ContactHistoryQueryVariables>;
export const RecordContactAttemptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordContactAttempt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordContactAttemptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordContactAttempt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAttempt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactAttemptFields"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"personReached"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactAttemptFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"}},{"kind":"Field","name":{"kind":"Name","value":"voicemail"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"companions"}},{"kind":"Field","name":{"kind":"Name","value":"noticeGivenAt"}},{"kind":"Field","name":{"kind":"Name","value":"identityStated"}},{"kind":"Field","name":{"kind":"Name","value":"recording"}},{"kind":"Field","name":{"kind":"Name","value":"isImported"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"personRole"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsIntended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsAttributed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsDiscussed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"raisedBy"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"personReached"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RecordContactAttemptMutation, RecordContactAttemptMutationVariables>;
export const CorrectContactAttemptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectContactAttempt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectContactAttemptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctContactAttempt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAttempt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactAttemptFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactAttemptFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"}},{"kind":"Field","name":{"kind":"Name","value":"voicemail"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"companions"}},{"kind":"Field","name":{"kind":"Name","value":"noticeGivenAt"}},{"kind":"Field","name":{"kind":"Name","value":"identityStated"}},{"kind":"Field","name":{"kind":"Name","value":"recording"}},{"kind":"Field","name":{"kind":"Name","value":"isImported"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"personRole"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsIntended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsAttributed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsDiscussed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"raisedBy"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"personReached"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CorrectContactAttemptMutation, CorrectContactAttemptMutationVariables>;
export const RestrictPersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestrictPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestrictPersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restrictPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataStateFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataStateFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataState"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"dataStates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<RestrictPersonMutation, RestrictPersonMutationVariables>;
export const ReleasePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleasePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleasePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releasePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataStateFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataStateFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataState"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"dataStates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<ReleasePersonMutation, ReleasePersonMutationVariables>;
export const ErasePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ErasePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ErasePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataStateFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErasureRefusalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataStateFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataState"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"dataStates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErasureRefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ErasureRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"holdIds"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ErasePersonMutation, ErasePersonMutationVariables>;
export const DebtorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Debtors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DebtorFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DebtorOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LookPurpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debtors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DebtorFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DebtorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debtor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]} as unknown as DocumentNode<DebtorsQuery, DebtorsQueryVariables>;
export const DebtorInDepthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DebtorInDepth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LookPurpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debtor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DebtorFields"}},{"kind":"Field","name":{"kind":"Name","value":"contactPoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactPointFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relatedPersons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}},{"kind":"Field","name":{"kind":"Name","value":"contactPoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactPointFields"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"productKind"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"creditLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statementOn"}},{"kind":"Field","name":{"kind":"Name","value":"monthsOfDelay"}},{"kind":"Field","name":{"kind":"Name","value":"reportedStatus"}},{"kind":"Field","name":{"kind":"Name","value":"billed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactAttempts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactAttemptFields"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFigureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"oldestUnpaidDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"monthsOfDelay"}},{"kind":"Field","name":{"kind":"Name","value":"daysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"agedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"toDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DebtorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debtor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactPointFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactPoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFigureFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactAttemptFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"}},{"kind":"Field","name":{"kind":"Name","value":"voicemail"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"companions"}},{"kind":"Field","name":{"kind":"Name","value":"noticeGivenAt"}},{"kind":"Field","name":{"kind":"Name","value":"identityStated"}},{"kind":"Field","name":{"kind":"Name","value":"recording"}},{"kind":"Field","name":{"kind":"Name","value":"isImported"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"personRole"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsIntended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsAttributed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtsDiscussed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"raisedBy"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"personReached"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<DebtorInDepthQuery, DebtorInDepthQueryVariables>;
export const RegisterDebtorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterDebtor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterDebtorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerDebtor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debtor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DebtorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DebtorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debtor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]} as unknown as DocumentNode<RegisterDebtorMutation, RegisterDebtorMutationVariables>;
export const AddRelatedPersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddRelatedPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddRelatedPersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addRelatedPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relatedPerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]} as unknown as DocumentNode<AddRelatedPersonMutation, AddRelatedPersonMutationVariables>;
export const AddContactPointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddContactPoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddContactPointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addContactPoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactPointFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactPointFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactPoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<AddContactPointMutation, AddContactPointMutationVariables>;
export const NoteContactPointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NoteContactPoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoteContactPointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noteContactPoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactPointFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactPointFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactPoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<NoteContactPointMutation, NoteContactPointMutationVariables>;
export const CorrectPersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectPersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"corrected"}},{"kind":"Field","name":{"kind":"Name","value":"displayNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"displayNameAfter"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdBefore"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdAfter"}},{"kind":"Field","name":{"kind":"Name","value":"birthDateBefore"}},{"kind":"Field","name":{"kind":"Name","value":"birthDateAfter"}},{"kind":"Field","name":{"kind":"Name","value":"languageBefore"}},{"kind":"Field","name":{"kind":"Name","value":"languageAfter"}},{"kind":"Field","name":{"kind":"Name","value":"timeZoneBefore"}},{"kind":"Field","name":{"kind":"Name","value":"timeZoneAfter"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]} as unknown as DocumentNode<CorrectPersonMutation, CorrectPersonMutationVariables>;
export const DeliveryReportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeliveryReports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryReportFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lines"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryLineFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveryReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reconciledAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstBegunAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastBegunAt"}},{"kind":"Field","name":{"kind":"Name","value":"lineCount"}},{"kind":"Field","name":{"kind":"Name","value":"matchedCount"}},{"kind":"Field","name":{"kind":"Name","value":"waitingCount"}},{"kind":"Field","name":{"kind":"Name","value":"unrecordedCount"}},{"kind":"Field","name":{"kind":"Name","value":"withoutCaseCount"}},{"kind":"Field","name":{"kind":"Name","value":"unknownNumberCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreportedAttemptCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreportedAttemptIds"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lines"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"findingId"}},{"kind":"Field","name":{"kind":"Name","value":"contactPointId"}},{"kind":"Field","name":{"kind":"Name","value":"attemptId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeliveryReportsQuery, DeliveryReportsQueryVariables>;
export const UnrecordedContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnrecordedContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FindingFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryLine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"contactPointId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnrecordedContactsQuery, UnrecordedContactsQueryVariables>;
export const WriteOffsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WriteOffs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WriteOffFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WriteOffOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"writeOffs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WriteOffFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WriteOffFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteOff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"writtenOffOn"}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recovered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WriteOffsQuery, WriteOffsQueryVariables>;
export const WriteOffsOfCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WriteOffsOfCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"writeOffs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WriteOffFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"writeOffs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WriteOffFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteOff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"writtenOffOn"}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recovered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WriteOffsOfCaseQuery, WriteOffsOfCaseQueryVariables>;
export const WriteOffLimitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WriteOffLimits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"writeOffLimits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WriteOffLimitsQuery, WriteOffLimitsQueryVariables>;
export const WriteOffDebtsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WriteOffDebts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WriteOffDebtsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"writeOffDebts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"writeOffs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WriteOffFields"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WriteOffFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteOff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"writtenOffOn"}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recovered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WriteOffDebtsMutation, WriteOffDebtsMutationVariables>;
export const EndWriteOffDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndWriteOff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndWriteOffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endWriteOff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"writeOffId"}},{"kind":"Field","name":{"kind":"Name","value":"writeOff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WriteOffFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WriteOffFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteOff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"writtenOffOn"}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recovered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<EndWriteOffMutation, EndWriteOffMutationVariables>;
export const SetWriteOffLimitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetWriteOffLimit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetWriteOffLimitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setWriteOffLimit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"writeOffLimitId"}},{"kind":"Field","name":{"kind":"Name","value":"writeOffLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}}]}}]}}]} as unknown as DocumentNode<SetWriteOffLimitMutation, SetWriteOffLimitMutationVariables>;
export const FirmsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Firms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FirmFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FirmOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"engagements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EngagementFields"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EngagementFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Engagement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"fieldGroups"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<FirmsQuery, FirmsQueryVariables>;
export const EngagementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Engagements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EngagementFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EngagementOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EngagementFields"}},{"kind":"Field","name":{"kind":"Name","value":"objects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"passedOn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EngagementFields"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EngagementFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Engagement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"fieldGroups"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<EngagementsQuery, EngagementsQueryVariables>;
export const EngagementInDepthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EngagementInDepth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Engagement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EngagementFields"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EngagementFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Engagement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"fieldGroups"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<EngagementInDepthQuery, EngagementInDepthQueryVariables>;
export const RegisterFirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterFirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterFirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerFirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterFirmMutation, RegisterFirmMutationVariables>;
export const EngageFirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EngageFirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EngageFirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engageFirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagementId"}},{"kind":"Field","name":{"kind":"Name","value":"engagement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EngagementFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EngagementFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Engagement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"fieldGroups"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<EngageFirmMutation, EngageFirmMutationVariables>;
export const EndEngagementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndEngagement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndEngagementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endEngagement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagementId"}},{"kind":"Field","name":{"kind":"Name","value":"engagement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EngagementFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EngagementFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Engagement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"fieldGroups"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<EndEngagementMutation, EndEngagementMutationVariables>;
export const ProposeSubEngagementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeSubEngagement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeSubEngagementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeSubEngagement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagementId"}},{"kind":"Field","name":{"kind":"Name","value":"engagement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EngagementFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EngagementFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Engagement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"fieldGroups"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<ProposeSubEngagementMutation, ProposeSubEngagementMutationVariables>;
export const DecideSubEngagementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideSubEngagement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideSubEngagementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideSubEngagement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagementId"}},{"kind":"Field","name":{"kind":"Name","value":"engagement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EngagementFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EngagementFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Engagement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"fieldGroups"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<DecideSubEngagementMutation, DecideSubEngagementMutationVariables>;
export const AccessesToDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessesTo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessesTo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"isGapless"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AccessesToQuery, AccessesToQueryVariables>;
export const CopyOfPersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyOfPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyOfPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}},{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"json"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<CopyOfPersonQuery, CopyOfPersonQueryVariables>;
export const ExportPeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportPeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportPeopleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportPeople"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"json"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isRepetition"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<ExportPeopleMutation, ExportPeopleMutationVariables>;
export const SearchJournalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchJournal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"JournalFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JournalOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"firmId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"pseudonym"}},{"kind":"Field","name":{"kind":"Name","value":"personId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"leafHash"}},{"kind":"Field","name":{"kind":"Name","value":"leafIndex"}},{"kind":"Field","name":{"kind":"Name","value":"leaf"}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"commitment"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SearchJournalQuery, SearchJournalQueryVariables>;
export const ContactClaimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactClaim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"debtorId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactClaim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"debtorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"debtorId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"isGapless"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]} as unknown as DocumentNode<ContactClaimQuery, ContactClaimQueryVariables>;
export const CheckpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Checkpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"verifierKey"}},{"kind":"Field","name":{"kind":"Name","value":"advertised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeStamp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"stampedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"sequencedAt"}}]}}]}}]}}]} as unknown as DocumentNode<CheckpointQuery, CheckpointQueryVariables>;
export const InclusionProofDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InclusionProof"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"entryId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"part"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inclusionProof"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"entryId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"entryId"}}},{"kind":"Argument","name":{"kind":"Name","value":"part"},"value":{"kind":"Variable","name":{"kind":"Name","value":"part"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"leafHash"}},{"kind":"Field","name":{"kind":"Name","value":"pendingSince"}},{"kind":"Field","name":{"kind":"Name","value":"proof"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leafIndex"}},{"kind":"Field","name":{"kind":"Name","value":"treeSize"}},{"kind":"Field","name":{"kind":"Name","value":"hashes"}},{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"checkpoint"}},{"kind":"Field","name":{"kind":"Name","value":"tlogProof"}}]}}]}}]}}]} as unknown as DocumentNode<InclusionProofQuery, InclusionProofQueryVariables>;
export const ConsistencyProofDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsistencyProof"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BigInt"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BigInt"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consistencyProof"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"fromRoot"}},{"kind":"Field","name":{"kind":"Name","value":"toRoot"}},{"kind":"Field","name":{"kind":"Name","value":"hashes"}}]}}]}}]} as unknown as DocumentNode<ConsistencyProofQuery, ConsistencyProofQueryVariables>;
export const ExportEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportEvidenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"bundle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"treeSize"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"isBase64"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExportEvidenceMutation, ExportEvidenceMutationVariables>;
export const OutcomeFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OutcomeFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeFiguresInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeFigures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"smallestShown"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"groupName"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"toBucket"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}}]}}]}}]}}]} as unknown as DocumentNode<OutcomeFiguresQuery, OutcomeFiguresQueryVariables>;
export const FindingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Findings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FindingFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FindingOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LookPurpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FindingFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<FindingsQuery, FindingsQueryVariables>;
export const FindingInDepthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindingInDepth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LookPurpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FindingFields"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<FindingInDepthQuery, FindingInDepthQueryVariables>;
export const ExplainFindingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExplainFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExplainFindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explainFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findingId"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FindingFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<ExplainFindingMutation, ExplainFindingMutationVariables>;
export const ConfirmFindingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmFindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findingId"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FindingFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<ConfirmFindingMutation, ConfirmFindingMutationVariables>;
export const DismissFindingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DismissFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DismissFindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dismissFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findingId"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FindingFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<DismissFindingMutation, DismissFindingMutationVariables>;
export const HoldsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Holds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"HoldFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HoldOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onlyStanding"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"onlyStanding"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onlyStanding"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HoldFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HoldFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hold"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"releases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<HoldsQuery, HoldsQueryVariables>;
export const PlaceHoldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceHold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceHoldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeHold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdId"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HoldFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HoldFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hold"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"releases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<PlaceHoldMutation, PlaceHoldMutationVariables>;
export const ReleaseHoldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseHold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseHoldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseHold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdId"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HoldFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HoldFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hold"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"debtorId"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"releases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<ReleaseHoldMutation, ReleaseHoldMutationVariables>;
export const RulePacksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RulePacks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ExplanationLanguage"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rulePacks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"ruleCount"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"isOff"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"packValue"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}}]}}]}}]}}]} as unknown as DocumentNode<RulePacksQuery, RulePacksQueryVariables>;
export const PackChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PackChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PackChangeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PackChangeOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PackChangeFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PackChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PackChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOff"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<PackChangesQuery, PackChangesQueryVariables>;
export const CasesTouchedByDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CasesTouchedBy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"packChangeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"casesTouchedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"packChangeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"packChangeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<CasesTouchedByQuery, CasesTouchedByQueryVariables>;
export const ChangePackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePack"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packChangeId"}},{"kind":"Field","name":{"kind":"Name","value":"packChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PackChangeFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PackChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PackChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOff"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<ChangePackMutation, ChangePackMutationVariables>;
export const NightlyRunsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NightlyRuns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"NightlyRunFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NightlyRunOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nightlyRuns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"businessDate"}},{"kind":"Field","name":{"kind":"Name","value":"previousBusinessDate"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"begunBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"batches"}},{"kind":"Field","name":{"kind":"Name","value":"batchesTaken"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<NightlyRunsQuery, NightlyRunsQueryVariables>;
export const RollRatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RollRates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Rolling"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rollRates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"rolls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromBucket"}},{"kind":"Field","name":{"kind":"Name","value":"toBucket"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cured"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]} as unknown as DocumentNode<RollRatesQuery, RollRatesQueryVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LookPurpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debtor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const NodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Nodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LookPurpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"contactAttempts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debtor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}}]}}]} as unknown as DocumentNode<NodesQuery, NodesQueryVariables>;
export const PausesOfCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PausesOfCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PauseFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pauseRefusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PauseRefusalFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PauseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pause"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PauseRefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PauseRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]} as unknown as DocumentNode<PausesOfCaseQuery, PausesOfCaseQueryVariables>;
export const PauseCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PauseCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseId"}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PauseFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PauseRefusalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PauseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pause"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PauseRefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PauseRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]} as unknown as DocumentNode<PauseCaseMutation, PauseCaseMutationVariables>;
export const EndPauseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndPause"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndPauseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endPause"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseEndId"}},{"kind":"Field","name":{"kind":"Name","value":"pauseEnd"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndPauseMutation, EndPauseMutationVariables>;
export const DebtConditionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DebtConditions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"debtId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"debtId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DebtConditionFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DebtConditionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DebtCondition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<DebtConditionsQuery, DebtConditionsQueryVariables>;
export const NoteDebtDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NoteDebt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoteDebtInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noteDebt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"debtConditionId"}},{"kind":"Field","name":{"kind":"Name","value":"debtCondition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DebtConditionFields"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DebtConditionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DebtCondition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NoteDebtMutation, NoteDebtMutationVariables>;
export const PaymentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Payments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PaymentFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PaymentOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unallocated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"partOrder"}},{"kind":"Field","name":{"kind":"Name","value":"debtSequence"}},{"kind":"Field","name":{"kind":"Name","value":"reversedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"allocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reversals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}}]}}]}}]} as unknown as DocumentNode<PaymentsQuery, PaymentsQueryVariables>;
export const UnmatchedPaymentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnmatchedPayments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UnmatchedPaymentFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmatchedPayments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"debtReference"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<UnmatchedPaymentsQuery, UnmatchedPaymentsQueryVariables>;
export const DebtBalancesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DebtBalances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balanceEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DebtBalancesQuery, DebtBalancesQueryVariables>;
export const RecordPaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentId"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unallocated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"partOrder"}},{"kind":"Field","name":{"kind":"Name","value":"debtSequence"}},{"kind":"Field","name":{"kind":"Name","value":"reversedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"allocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reversals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}}]}}]}}]} as unknown as DocumentNode<RecordPaymentMutation, RecordPaymentMutationVariables>;
export const ReversePaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReversePayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReversePaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reversePayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentReversalId"}},{"kind":"Field","name":{"kind":"Name","value":"paymentReversal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}}]} as unknown as DocumentNode<ReversePaymentMutation, ReversePaymentMutationVariables>;
export const AssignPaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentId"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unallocated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"partOrder"}},{"kind":"Field","name":{"kind":"Name","value":"debtSequence"}},{"kind":"Field","name":{"kind":"Name","value":"reversedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"allocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"debt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reversals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}}]}}]}}]} as unknown as DocumentNode<AssignPaymentMutation, AssignPaymentMutationVariables>;
export const RejectPaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmatchedPaymentId"}},{"kind":"Field","name":{"kind":"Name","value":"unmatchedPayment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejection"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RejectPaymentMutation, RejectPaymentMutationVariables>;
export const SetAllocationOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAllocationOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetAllocationOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAllocationOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allocationOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"allocationOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}}]}}]}}]} as unknown as DocumentNode<SetAllocationOrderMutation, SetAllocationOrderMutationVariables>;
export const ChargeDebtDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChargeDebt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChargeDebtInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chargeDebt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"balanceEntryId"}},{"kind":"Field","name":{"kind":"Name","value":"balanceEntry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"chargeReason"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChargeDebtMutation, ChargeDebtMutationVariables>;
export const WaiveDebtDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WaiveDebt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WaiveDebtInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiveDebt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"balanceEntryId"}},{"kind":"Field","name":{"kind":"Name","value":"balanceEntry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"waiverReason"}},{"kind":"Field","name":{"kind":"Name","value":"valueOn"}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}}]}}]}}]}}]} as unknown as DocumentNode<WaiveDebtMutation, WaiveDebtMutationVariables>;
export const ContactPermissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactPermission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactPermissionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactPermission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactVerdictFields"}},{"kind":"Field","name":{"kind":"Name","value":"nextAllowedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isHypothetical"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleOutcomeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"explanationZhCn"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"factors"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactVerdictFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactVerdict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleOutcomeFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"packs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}}]}}]} as unknown as DocumentNode<ContactPermissionQuery, ContactPermissionQueryVariables>;
export const ContactWindowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactWindows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactPermissionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactPermission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"nextAllowedAt"}},{"kind":"Field","name":{"kind":"Name","value":"windows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"isPermitted"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}}]}}]}}]}}]} as unknown as DocumentNode<ContactWindowsQuery, ContactWindowsQueryVariables>;
export const RequestContactPermitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestContactPermit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestContactPermitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestContactPermit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permitId"}},{"kind":"Field","name":{"kind":"Name","value":"permit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleOutcomeFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleOutcomeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"explanationZhCn"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"factors"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}}]}}]} as unknown as DocumentNode<RequestContactPermitMutation, RequestContactPermitMutationVariables>;
export const BeginContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BeginContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permitId"}},{"kind":"Field","name":{"kind":"Name","value":"permit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BeginContactMutation, BeginContactMutationVariables>;
export const ReturnContactPermitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnContactPermit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnContactPermitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnContactPermit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permitId"}},{"kind":"Field","name":{"kind":"Name","value":"permit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReturnContactPermitMutation, ReturnContactPermitMutationVariables>;
export const JudgedAttemptsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JudgedAttempts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttemptFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAttempts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"permit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permitMistake"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactVerdictFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verdicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIds"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleOutcomeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"explanationZhCn"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"factors"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactVerdictFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactVerdict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleOutcomeFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"packs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}}]}}]} as unknown as DocumentNode<JudgedAttemptsQuery, JudgedAttemptsQueryVariables>;
export const ContactReplayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactReplay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"debtorId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactReplay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"debtorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"debtorId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"knownThenAt"}},{"kind":"Field","name":{"kind":"Name","value":"knownNowAt"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAttemptId"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isChanged"}},{"kind":"Field","name":{"kind":"Name","value":"asKnownThen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactVerdictFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asKnownNow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactVerdictFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleOutcomeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"explanationZhCn"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"factors"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactVerdictFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactVerdict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleOutcomeFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"packs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}}]}}]} as unknown as DocumentNode<ContactReplayQuery, ContactReplayQueryVariables>;
export const ContactPoliciesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactPolicies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactPolicies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"requiresPermits"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}}]}}]}}]} as unknown as DocumentNode<ContactPoliciesQuery, ContactPoliciesQueryVariables>;
export const SetContactPolicyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetContactPolicy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetContactPolicyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setContactPolicy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactPolicyId"}},{"kind":"Field","name":{"kind":"Name","value":"contactPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"requiresPermits"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}}]}}]}}]} as unknown as DocumentNode<SetContactPolicyMutation, SetContactPolicyMutationVariables>;
export const PlansDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Plans"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedInterest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedFees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"termsHash"}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"instalments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedByWay"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<PlansQuery, PlansQueryVariables>;
export const PlansOfCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlansOfCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"promises"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PromiseToPayFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"planRefusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanRefusalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"limitationEvents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedInterest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedFees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"termsHash"}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"instalments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedByWay"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PromiseToPayFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseToPay"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enough"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceDays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanRefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<PlansOfCaseQuery, PlansOfCaseQueryVariables>;
export const PromisesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Promises"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseToPayFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseToPayOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promises"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PromiseToPayFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PromiseToPayFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseToPay"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enough"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceDays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<PromisesQuery, PromisesQueryVariables>;
export const PlanPoliciesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanPolicies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planPolicies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanPolicyFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanPolicyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanPolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"longestMonths"}},{"kind":"Field","name":{"kind":"Name","value":"largestForgivenBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"collectorForgivesBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"leadForgivesBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"promiseToleranceBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"promiseToleranceDays"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<PlanPoliciesQuery, PlanPoliciesQueryVariables>;
export const ProposePlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposePlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposePlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposePlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanRefusalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedInterest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedFees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"termsHash"}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"instalments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedByWay"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanRefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ProposePlanMutation, ProposePlanMutationVariables>;
export const AgreePlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AgreePlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgreePlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreePlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanRefusalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedInterest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedFees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"termsHash"}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"instalments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedByWay"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanRefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<AgreePlanMutation, AgreePlanMutationVariables>;
export const WithdrawPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedInterest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedFees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"termsHash"}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"instalments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedByWay"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawPlanMutation, WithdrawPlanMutationVariables>;
export const EndPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedInterest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waivedFees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"termsHash"}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"instalments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedByWay"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<EndPlanMutation, EndPlanMutationVariables>;
export const ChangePlanPolicyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePlanPolicy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePlanPolicyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePlanPolicy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planPolicyId"}},{"kind":"Field","name":{"kind":"Name","value":"planPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanPolicyFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanPolicyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanPolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"longestMonths"}},{"kind":"Field","name":{"kind":"Name","value":"largestForgivenBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"collectorForgivesBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"leadForgivesBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"promiseToleranceBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"promiseToleranceDays"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ChangePlanPolicyMutation, ChangePlanPolicyMutationVariables>;
export const RecordPromiseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPromise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPromiseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPromise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promiseToPayId"}},{"kind":"Field","name":{"kind":"Name","value":"promiseToPay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PromiseToPayFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PromiseToPayFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseToPay"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enough"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceDays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RecordPromiseMutation, RecordPromiseMutationVariables>;
export const EndPromiseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndPromise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndPromiseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endPromise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promiseToPayId"}},{"kind":"Field","name":{"kind":"Name","value":"promiseToPay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PromiseToPayFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PromiseToPayFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseToPay"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enough"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceDays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<EndPromiseMutation, EndPromiseMutationVariables>;
export const ProceduresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Procedures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProcedureFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProcedureOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LookPurpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procedures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProcedureFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProcedureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Procedure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"begunOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"debtor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"texts"}},{"kind":"Field","name":{"kind":"Name","value":"done"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"keepsPauses"}},{"kind":"Field","name":{"kind":"Name","value":"resumesAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ProceduresQuery, ProceduresQueryVariables>;
export const ProceduresOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProceduresOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procedures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debtor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procedures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProceduresOfQuery, ProceduresOfQueryVariables>;
export const OpenProcedureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenProcedure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenProcedureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openProcedure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procedureId"}},{"kind":"Field","name":{"kind":"Name","value":"procedure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProcedureFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProcedureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Procedure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"begunOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"debtor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"texts"}},{"kind":"Field","name":{"kind":"Name","value":"done"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"keepsPauses"}},{"kind":"Field","name":{"kind":"Name","value":"resumesAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<OpenProcedureMutation, OpenProcedureMutationVariables>;
export const CompleteProcedureTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteProcedureTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteProcedureTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeProcedureTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procedureId"}},{"kind":"Field","name":{"kind":"Name","value":"procedure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProcedureFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProcedureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Procedure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"begunOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"debtor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"texts"}},{"kind":"Field","name":{"kind":"Name","value":"done"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"keepsPauses"}},{"kind":"Field","name":{"kind":"Name","value":"resumesAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CompleteProcedureTaskMutation, CompleteProcedureTaskMutationVariables>;
export const DecideProcedureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideProcedure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideProcedureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideProcedure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procedureId"}},{"kind":"Field","name":{"kind":"Name","value":"procedure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProcedureFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProcedureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Procedure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"begunOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"debtor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"explanations"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"texts"}},{"kind":"Field","name":{"kind":"Name","value":"done"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"keepsPauses"}},{"kind":"Field","name":{"kind":"Name","value":"resumesAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<DecideProcedureMutation, DecideProcedureMutationVariables>;
export const OwnQualificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnQualifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"qualifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QualificationFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QualificationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserQualification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<OwnQualificationsQuery, OwnQualificationsQueryVariables>;
export const QualifyUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"QualifyUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"QualifyUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualifyUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"qualifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QualificationFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QualificationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserQualification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<QualifyUserMutation, QualifyUserMutationVariables>;
export const ListFirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ListFirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ListFirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listFirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firmId"}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"listings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isListed"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ListFirmMutation, ListFirmMutationVariables>;
export const NextCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NextCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NextCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOutId"}},{"kind":"Field","name":{"kind":"Name","value":"handOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandOutFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nothing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandOutFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandOut"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"collector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"handedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ways"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactPointId"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ending"}},{"kind":"Field","name":{"kind":"Name","value":"releaseReason"}}]}}]} as unknown as DocumentNode<NextCaseMutation, NextCaseMutationVariables>;
export const ReleaseCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseCaseMutation, ReleaseCaseMutationVariables>;
export const RecallCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecallCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecallCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recallCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecallCaseMutation, RecallCaseMutationVariables>;
export const HoldCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HoldCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HoldCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queueHoldId"}},{"kind":"Field","name":{"kind":"Name","value":"queueHold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}}]}}]} as unknown as DocumentNode<HoldCaseMutation, HoldCaseMutationVariables>;
export const MakeAppointmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakeAppointment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MakeAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"makeAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointmentId"}},{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]}}]} as unknown as DocumentNode<MakeAppointmentMutation, MakeAppointmentMutationVariables>;
export const CancelAppointmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelAppointment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CancelAppointmentMutation, CancelAppointmentMutationVariables>;
export const AllocateCasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AllocateCases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AllocateCasesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allocateCases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isDryRun"}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collectorId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"given"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"collectorId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leftOver"}}]}}]}}]} as unknown as DocumentNode<AllocateCasesMutation, AllocateCasesMutationVariables>;
export const SetCollectorSkillsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetCollectorSkills"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetCollectorSkillsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setCollectorSkills"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collectorSkillsId"}},{"kind":"Field","name":{"kind":"Name","value":"collectorSkills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"productKinds"}},{"kind":"Field","name":{"kind":"Name","value":"mostCases"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}}]}}]}}]} as unknown as DocumentNode<SetCollectorSkillsMutation, SetCollectorSkillsMutationVariables>;
export const SetQueuePolicyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetQueuePolicy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetQueuePolicyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setQueuePolicy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queuePolicyId"}},{"kind":"Field","name":{"kind":"Name","value":"queuePolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handOutMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"restHours"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}}]}}]}}]} as unknown as DocumentNode<SetQueuePolicyMutation, SetQueuePolicyMutationVariables>;
export const WorkQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"assigneeId"}},{"kind":"Field","name":{"kind":"Name","value":"holderId"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WorkQueueQuery, WorkQueueQueryVariables>;
export const QueueOfCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QueueOfCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handOuts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandOutFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queueHolds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"appointments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ending"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandOutFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandOut"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"collector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"handedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ways"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactPointId"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ending"}},{"kind":"Field","name":{"kind":"Name","value":"releaseReason"}}]}}]} as unknown as DocumentNode<QueueOfCaseQuery, QueueOfCaseQueryVariables>;
export const CollectorSkillsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CollectorSkills"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collectorSkills"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"productKinds"}},{"kind":"Field","name":{"kind":"Name","value":"mostCases"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}}]} as unknown as DocumentNode<CollectorSkillsQuery, CollectorSkillsQueryVariables>;
export const QueuePoliciesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QueuePolicies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queuePolicies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handOutMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"restHours"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<QueuePoliciesQuery, QueuePoliciesQueryVariables>;
export const StartRejudgementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartRejudgement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartRejudgementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startRejudgement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejudgementId"}},{"kind":"Field","name":{"kind":"Name","value":"rejudgement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}}]}}]}}]}}]} as unknown as DocumentNode<StartRejudgementMutation, StartRejudgementMutationVariables>;
export const CancelRejudgementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelRejudgement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelRejudgementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelRejudgement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejudgement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]}}]}}]} as unknown as DocumentNode<CancelRejudgementMutation, CancelRejudgementMutationVariables>;
export const RejudgementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Rejudgements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RejudgementFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejudgements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"occurredFrom"}},{"kind":"Field","name":{"kind":"Name","value":"occurredTo"}},{"kind":"Field","name":{"kind":"Name","value":"packsAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"debtorsTotal"}},{"kind":"Field","name":{"kind":"Name","value":"debtorsDone"}},{"kind":"Field","name":{"kind":"Name","value":"attemptsJudged"}},{"kind":"Field","name":{"kind":"Name","value":"verdictsChanged"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisionBefore"}},{"kind":"Field","name":{"kind":"Name","value":"decisionAfter"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RejudgementsQuery, RejudgementsQueryVariables>;
export const RejudgementDifferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RejudgementDifferences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RejudgementDifferenceFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rejudgement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionBefore"}},{"kind":"Field","name":{"kind":"Name","value":"decisionAfter"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIdsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"ruleIdsAfter"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RejudgementDifferencesQuery, RejudgementDifferencesQueryVariables>;
export const RetentionTimesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RetentionTimes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retentionTimes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyClass"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"leastYears"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"changedFrom"}}]}}]}}]} as unknown as DocumentNode<RetentionTimesQuery, RetentionTimesQueryVariables>;
export const RetentionChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RetentionChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionChangeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionChangeOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retentionChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RetentionChangeFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RetentionChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyClass"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<RetentionChangesQuery, RetentionChangesQueryVariables>;
export const RetentionPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RetentionPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retentionPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"goes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyClass"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"keys"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyClass"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"keys"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}}]} as unknown as DocumentNode<RetentionPlanQuery, RetentionPlanQueryVariables>;
export const ChangeRetentionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeRetention"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeRetentionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeRetention"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retentionChangeId"}},{"kind":"Field","name":{"kind":"Name","value":"retentionChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RetentionChangeFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RetentionChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyClass"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<ChangeRetentionMutation, ChangeRetentionMutationVariables>;
export const ApplyRetentionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApplyRetention"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApplyRetentionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applyRetention"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applied"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"gone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyClass"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"keys"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<ApplyRetentionMutation, ApplyRetentionMutationVariables>;
export const RevealDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Reveal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevealInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reveal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revealId"}},{"kind":"Field","name":{"kind":"Name","value":"reveal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"contactPoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApprovalFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<RevealMutation, RevealMutationVariables>;
export const StrategyVersionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StrategyVersions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StrategyVersionFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StrategyVersionOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategyVersions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StrategyVersionFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrategyVersionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StrategyVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"fromDaysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"toDaysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"fromOutstandingMinor"}},{"kind":"Field","name":{"kind":"Name","value":"toOutstandingMinor"}},{"kind":"Field","name":{"kind":"Name","value":"productKinds"}},{"kind":"Field","name":{"kind":"Name","value":"fromRollRisk"}},{"kind":"Field","name":{"kind":"Name","value":"toRollRisk"}},{"kind":"Field","name":{"kind":"Name","value":"fromBrokenPromises"}},{"kind":"Field","name":{"kind":"Name","value":"noRightPartyContactDays"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"afterDays"}},{"kind":"Field","name":{"kind":"Name","value":"holdsDays"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"isAutomatic"}},{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"mostAttemptsAWeek"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toStage"}},{"kind":"Field","name":{"kind":"Name","value":"afterDays"}},{"kind":"Field","name":{"kind":"Name","value":"onBrokenPromise"}},{"kind":"Field","name":{"kind":"Name","value":"withoutRightPartyContact"}},{"kind":"Field","name":{"kind":"Name","value":"atMostTimes"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StrategyVersionsQuery, StrategyVersionsQueryVariables>;
export const StrategiesInForceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StrategiesInForce"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategiesInForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StrategyInForceFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrategyInForceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StrategyInForce"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"challengerPercent"}},{"kind":"Field","name":{"kind":"Name","value":"champion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]} as unknown as DocumentNode<StrategiesInForceQuery, StrategiesInForceQueryVariables>;
export const DueStepsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DueSteps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DueStepFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DueStepOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueSteps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DueStepFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DueStepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segmentCode"}},{"kind":"Field","name":{"kind":"Name","value":"stageCode"}},{"kind":"Field","name":{"kind":"Name","value":"stepCode"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastsUntil"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"isAutomatic"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"template"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"permit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"permit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<DueStepsQuery, DueStepsQueryVariables>;
export const StrategyOfCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StrategyOfCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"arm"}},{"kind":"Field","name":{"kind":"Name","value":"placedOn"}},{"kind":"Field","name":{"kind":"Name","value":"segmentCode"}},{"kind":"Field","name":{"kind":"Name","value":"stageCode"}},{"kind":"Field","name":{"kind":"Name","value":"stageBefore"}},{"kind":"Field","name":{"kind":"Name","value":"stageBeganOn"}},{"kind":"Field","name":{"kind":"Name","value":"segmentEnteredOn"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueSteps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DueStepFields"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DueStepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segmentCode"}},{"kind":"Field","name":{"kind":"Name","value":"stageCode"}},{"kind":"Field","name":{"kind":"Name","value":"stepCode"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"lastsUntil"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"isAutomatic"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"template"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"permit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"permit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<StrategyOfCaseQuery, StrategyOfCaseQueryVariables>;
export const DryRunStrategyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DryRunStrategy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"versionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"businessDate"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dryRunStrategy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"versionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"versionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"businessDate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"businessDate"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessDate"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"withoutSegment"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentCode"}},{"kind":"Field","name":{"kind":"Name","value":"stageCode"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentCode"}},{"kind":"Field","name":{"kind":"Name","value":"stageCode"}},{"kind":"Field","name":{"kind":"Name","value":"stepCode"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"isAutomatic"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sample"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"segmentCode"}},{"kind":"Field","name":{"kind":"Name","value":"stageCode"}},{"kind":"Field","name":{"kind":"Name","value":"stepCodes"}}]}}]}}]}}]} as unknown as DocumentNode<DryRunStrategyQuery, DryRunStrategyQueryVariables>;
export const CompareStrategiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareStrategies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"inForceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategyComparison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"inForceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"inForceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"arms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arm"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"cured"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cureRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"z"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<CompareStrategiesQuery, CompareStrategiesQueryVariables>;
export const DraftStrategyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftStrategy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftStrategyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftStrategy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategyVersionId"}},{"kind":"Field","name":{"kind":"Name","value":"strategyVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StrategyVersionFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrategyVersionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StrategyVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"fromDaysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"toDaysPastDue"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"fromOutstandingMinor"}},{"kind":"Field","name":{"kind":"Name","value":"toOutstandingMinor"}},{"kind":"Field","name":{"kind":"Name","value":"productKinds"}},{"kind":"Field","name":{"kind":"Name","value":"fromRollRisk"}},{"kind":"Field","name":{"kind":"Name","value":"toRollRisk"}},{"kind":"Field","name":{"kind":"Name","value":"fromBrokenPromises"}},{"kind":"Field","name":{"kind":"Name","value":"noRightPartyContactDays"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"afterDays"}},{"kind":"Field","name":{"kind":"Name","value":"holdsDays"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"isAutomatic"}},{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"mostAttemptsAWeek"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toStage"}},{"kind":"Field","name":{"kind":"Name","value":"afterDays"}},{"kind":"Field","name":{"kind":"Name","value":"onBrokenPromise"}},{"kind":"Field","name":{"kind":"Name","value":"withoutRightPartyContact"}},{"kind":"Field","name":{"kind":"Name","value":"atMostTimes"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DraftStrategyMutation, DraftStrategyMutationVariables>;
export const PutStrategyInForceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PutStrategyInForce"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PutStrategyInForceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"putStrategyInForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategyInForceId"}},{"kind":"Field","name":{"kind":"Name","value":"strategyInForce"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StrategyInForceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrategyInForceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StrategyInForce"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"challengerPercent"}},{"kind":"Field","name":{"kind":"Name","value":"champion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]} as unknown as DocumentNode<PutStrategyInForceMutation, PutStrategyInForceMutationVariables>;
export const TemplatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Templates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"versions"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"templates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"occasion"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"versions"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TemplateVersionFields"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TemplateVersionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"isRetired"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"explanationZhCn"}}]}}]}}]} as unknown as DocumentNode<TemplatesQuery, TemplatesQueryVariables>;
export const RequiredStatementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RequiredStatements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Channel"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"occasion"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Occasion"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requiredStatements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}},{"kind":"Argument","name":{"kind":"Name","value":"occasion"},"value":{"kind":"Variable","name":{"kind":"Name","value":"occasion"}}},{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}}]}}]}}]} as unknown as DocumentNode<RequiredStatementsQuery, RequiredStatementsQueryVariables>;
export const AddTemplateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddTemplateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"template"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"occasion"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TemplateVersionFields"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TemplateVersionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"isRetired"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"explanationZhCn"}}]}}]}}]} as unknown as DocumentNode<AddTemplateMutation, AddTemplateMutationVariables>;
export const AddTemplateVersionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddTemplateVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddTemplateVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addTemplateVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"templateVersionId"}},{"kind":"Field","name":{"kind":"Name","value":"templateVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TemplateVersionFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TemplateVersionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"isRetired"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packId"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"explanationZhCn"}}]}}]}}]} as unknown as DocumentNode<AddTemplateVersionMutation, AddTemplateVersionMutationVariables>;
export const RetireTemplateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetireTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetireTemplateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retireTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"templateVersionId"}},{"kind":"Field","name":{"kind":"Name","value":"templateVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isRetired"}},{"kind":"Field","name":{"kind":"Name","value":"template"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RetireTemplateMutation, RetireTemplateMutationVariables>;
export const TakeInReplyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeInReply"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeInReplyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"takeInReply"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAttemptId"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"contactAttempt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]} as unknown as DocumentNode<TakeInReplyMutation, TakeInReplyMutationVariables>;
export const WebhooksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Webhooks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<WebhooksQuery, WebhooksQueryVariables>;
export const WebhookDeliveriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDeliveryFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookDeliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookDeliveryFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookDeliveryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDelivery"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"isReplay"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastStatus"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailure"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const AddWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookId"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<AddWebhookMutation, AddWebhookMutationVariables>;
export const PauseWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PauseWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<PauseWebhookMutation, PauseWebhookMutationVariables>;
export const ResumeWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResumeWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<ResumeWebhookMutation, ResumeWebhookMutationVariables>;
export const RemoveWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<RemoveWebhookMutation, RemoveWebhookMutationVariables>;
export const RotateWebhookSecretDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateWebhookSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RotateWebhookSecretInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateWebhookSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const ReplayWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookId"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryCount"}}]}}]}}]} as unknown as DocumentNode<ReplayWebhookMutation, ReplayWebhookMutationVariables>;
export const RetryWebhookDeliveryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryWebhookDelivery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetryWebhookDeliveryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryWebhookDelivery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookDeliveryFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookDeliveryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDelivery"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"isReplay"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastStatus"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailure"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RetryWebhookDeliveryMutation, RetryWebhookDeliveryMutationVariables>;
export const TestWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TestWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookId"}}]}}]}}]} as unknown as DocumentNode<TestWebhookMutation, TestWebhookMutationVariables>;
export const WishesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Wishes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debtor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wishes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WishFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wishes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WishFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"contactAttemptId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WishFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Wish"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"contactPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"fromMinute"}},{"kind":"Field","name":{"kind":"Name","value":"toMinute"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"isInWriting"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WishesQuery, WishesQueryVariables>;
export const ConditionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Conditions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Debtor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonCondition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]} as unknown as DocumentNode<ConditionsQuery, ConditionsQueryVariables>;
export const RecordConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentId"}},{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"contactAttemptId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RecordConsentMutation, RecordConsentMutationVariables>;
export const WithdrawConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentId"}},{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"contactAttemptId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const RecordWishDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordWish"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordWishInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordWish"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wishId"}},{"kind":"Field","name":{"kind":"Name","value":"wish"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WishFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WishFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Wish"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"contactPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"fromMinute"}},{"kind":"Field","name":{"kind":"Name","value":"toMinute"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"isInWriting"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RecordWishMutation, RecordWishMutationVariables>;
export const WithdrawWishDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawWish"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawWishInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawWish"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wishId"}},{"kind":"Field","name":{"kind":"Name","value":"wish"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WishFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WishFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Wish"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"contactPoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"fromMinute"}},{"kind":"Field","name":{"kind":"Name","value":"toMinute"}}]}},{"kind":"Field","name":{"kind":"Name","value":"debtIds"}},{"kind":"Field","name":{"kind":"Name","value":"isInWriting"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawWishMutation, WithdrawWishMutationVariables>;
export const NotePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personConditionId"}}]}}]}}]} as unknown as DocumentNode<NotePersonMutation, NotePersonMutationVariables>;