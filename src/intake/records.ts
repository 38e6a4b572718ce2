/**
 * What the formats give out: checked facts, in the shapes that the writing half of intake turns into rows. No shape has an id;
 * the references are the file's own, and make a second import find what the first one wrote.
 */
import type { PaymentChannel } from '../cases/index.js';
import type { ComplaintOutcome, ComplaintSubIssue } from '../compliance/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import type { CurrencyCode } from '../lib/money.js';
import type {
  Channel,
  ContactPointKind,
  ContactPointSource,
  DebtorKind,
  Direction,
  Outcome,
  PersonRole,
  ProductKind,
  ReportedChannel,
  Voicemail,
} from '../lib/vocabulary.js';

export interface ContactPointRecord {
  readonly kind: ContactPointKind;
  /** Phone numbers in E.164. */
  readonly value: string;
  readonly source: ContactPointSource;
}

export interface PersonRecord {
  readonly kind: DebtorKind;
  readonly displayName: string;
  readonly nationalId?: string;
  readonly birthOn?: CalendarDay;
  /** BCP 47. */
  readonly language?: string;
  /** IANA name. */
  readonly timeZone: string;
}

export interface RelatedPersonRecord {
  readonly role: Exclude<PersonRole, 'DEBTOR' | 'UNKNOWN'>;
  readonly displayName: string;
  readonly contactPoints: readonly ContactPointRecord[];
}

/** A card account of the UCI file with its six statements, and its case when September was late. */
export interface UciClient {
  readonly reference: string;
  readonly person: PersonRecord;
  readonly contactPoints: readonly ContactPointRecord[];
  readonly account: {
    readonly number: string;
    readonly productKind: 'CREDIT_CARD';
    readonly currency: CurrencyCode;
    readonly creditLimitMinor: bigint;
    readonly jurisdiction: string;
  };
  /** Oldest first: April to September 2005. */
  readonly statements: readonly StatementRecord[];
  readonly case?: {
    readonly reference: string;
    readonly monthsOfDelay: number;
    readonly daysPastDue: number;
    readonly oldestUnpaidDueOn: CalendarDay;
    /** What the September statement bills; a balance in the client's favour is 0. */
    readonly outstandingMinor: bigint;
  };
}

export interface StatementRecord {
  readonly statementOn: CalendarDay;
  /** -2 to 8, as the file has it. */
  readonly reportedStatus: number;
  /** 0 when nothing is late; 8 is eight or more. */
  readonly monthsOfDelay: number;
  /** 30 × months. */
  readonly daysPastDue: number;
  /** statementOn − daysPastDue; absent when nothing is late. */
  readonly oldestUnpaidDueOn?: CalendarDay;
  /** Negative: a balance in the client's favour. */
  readonly billedMinor: bigint;
  readonly paidMinor: bigint;
}

/** One debt of a placement, with its debtor as far as this row states it. */
export interface PlacementRow {
  readonly debtor: PersonRecord & { readonly reference: string };
  readonly contactPoints: readonly ContactPointRecord[];
  readonly relatedPeople: readonly RelatedPersonRecord[];
  readonly account: {
    readonly number: string;
    readonly productKind: ProductKind;
    readonly currency: CurrencyCode;
    readonly openedOn?: CalendarDay;
  };
  readonly debt: {
    readonly reference: string;
    readonly productKind: ProductKind;
    readonly currency: CurrencyCode;
    readonly principalMinor: bigint;
    readonly interestMinor: bigint;
    readonly feesMinor: bigint;
    readonly oldestUnpaidDueOn: CalendarDay;
    readonly jurisdiction: string;
  };
  readonly caseReference: string;
  /** Name of the team that it begins with. */
  readonly team?: string;
}

/** One earlier attempt to reach somebody. */
export interface ContactHistoryRow {
  /** The bank's own id of the attempt; importing it again changes nothing. */
  readonly externalId: string;
  readonly caseReference: string;
  readonly contactPoint?: { readonly kind: ContactPointKind; readonly value: string };
  readonly personRole: PersonRole;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly occurredAt: Date;
  readonly connected: boolean;
  readonly answered: boolean;
  readonly conversation: boolean;
  readonly voicemail: Voicemail;
  readonly debtReferences: readonly string[];
  readonly outcome: Outcome;
  readonly note?: string;
  readonly collector?: string;
}

/** One call or message, as its provider reports it. */
export interface DeliveryRow {
  readonly provider: string;
  readonly reference: string;
  readonly channel: ReportedChannel;
  readonly isInbound: boolean;
  /** In E.164, or an e-mail address; what is no valid number, without its punctuation. */
  readonly dialled: string;
  readonly begunAt: Date;
  readonly seconds: number | null;
  readonly delivered: boolean | null;
  readonly line: string | null;
  readonly user: string | null;
  /** The UUID of our permit or attempt. */
  readonly ours: string | null;
}

/** A payment that came in, with what it is for as far as the file says. */
export interface PaymentRow {
  readonly reference: string;
  readonly debtReference: string | null;
  readonly caseReference: string | null;
  /** As written. */
  readonly accountNumber: string | null;
  readonly receivedOn: CalendarDay;
  readonly valueOn: CalendarDay;
  readonly currency: CurrencyCode;
  readonly amountMinor: bigint;
  readonly channel: PaymentChannel;
}

/** A periodic statement of an account. */
export interface StatementRow {
  /** As written. */
  readonly accountNumber: string;
  readonly statementOn: CalendarDay;
  /** As the bank reported it; null where it did not. */
  readonly monthsOfDelay: number | null;
  readonly due: { readonly on: CalendarDay; readonly amountMinor: bigint } | null;
  readonly currency: CurrencyCode;
  /** Negative: a balance in the debtor's favour. */
  readonly billedMinor: bigint;
  readonly paidMinor: bigint;
}

/** A complaint of the CFPB's file. */
export interface CfpbComplaint {
  readonly reference: string;
  readonly product: ProductKind | null;
  readonly subIssue: ComplaintSubIssue;
  readonly jurisdiction: string;
  readonly receivedOn: CalendarDay;
  /** When the CFPB sent it to the company. */
  readonly sentOn: CalendarDay;
  readonly outcome: ComplaintOutcome;
  readonly timely: boolean;
}

/** Null: about another product, passed over. */
export type CfpbRow = CfpbComplaint | null;
