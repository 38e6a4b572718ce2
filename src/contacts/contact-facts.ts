import type { Act, ActDebt } from '../compliance/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import type {
  Channel,
  ConsentKind,
  ContactPointKind,
  ContactPointSource,
  ContactPurpose,
  Direction,
  Outcome,
  PersonRole,
  Place,
  RaisedBy,
  ReasonCode,
  Statement,
  Voicemail,
  WishKind,
} from '../lib/vocabulary.js';

/**
 * All that the rules of contact read: plain facts as they were known at one instant, gathered by a verb. Whatever happened
 * after `at` is here as well, since another instant may be asked about; a rule counts what came before (`before`).
 */
export interface ContactFacts extends Act {
  /** Of what happened: its own id, which orders it among what happened at the same instant. Null for what is planned. */
  readonly attemptId: string | null;
  /** What came of it; null while it is planned. It is not among `attempts`. */
  readonly happened: PastAttempt | null;
  /** A machine dials or sends: no person decides on each. */
  readonly isAutomatic: boolean;
  readonly collector: CollectorFacts;
  readonly person: PersonFacts;
  readonly debtor: DebtorFacts;
  readonly contactPoint: ContactPointFacts | null;
  readonly debts: readonly ContactDebt[];
  /**
   * Debts that count as one, by id: the student loans that were serviced under one account number when they were obtained
   * are one particular debt. A debt that is not here counts by itself.
   */
  readonly particularDebts: ReadonlyMap<string, string>;
  /** As whoever makes it says; rules ask what the record bears out (`purposeOf`). */
  readonly purpose: ContactPurpose;
  readonly reasonCode: ReasonCode | null;
  /** Who else comes along on a visit. */
  readonly companions: number;
  readonly noticeGivenAt: Date | null;
  /** What the text or the caller says; null where it is not known yet, such as before a call. */
  readonly statements: readonly Statement[] | null;
  /**
   * With anybody about the debtor's debts, all since the reach of the rules that may bind (`reachOf`); in the order of
   * instant and id, on which those who look for what came before rely.
   */
  readonly attempts: readonly PastAttempt[];
  readonly consents: readonly Consent[];
  readonly wishes: readonly Wish[];
  readonly pauses: readonly Pause[];
  /** Of what came before, however old. */
  readonly ever: EverFacts;
}

export type { ContactPurpose, Statement };

export interface CollectorFacts {
  /** The agency or law firm; null for the institution's own people. */
  readonly firmId: string | null;
  /** Days on which training and test were passed; null where never. */
  readonly trainedOn: CalendarDay | null;
  readonly testedOn: CalendarDay | null;
  /** A certificate was withdrawn, or the collector was stopped, by a finding. */
  readonly isStopped: boolean;
  /** Stands on the list of agencies that the institution publishes; null for its own people. */
  readonly isFirmListed: boolean | null;
  /** Allowed by the institution to use a private phone or account. */
  readonly mayUsePrivateAccount: boolean;
  /** This contact goes out from a phone or an account of the collector's own; null where nobody recorded it. */
  readonly usesPrivateAccount: boolean | null;
}

export interface PersonFacts {
  readonly id: string;
  /** The debtor whose debts they are: another person where somebody else is contacted. */
  readonly debtorId: string;
  /** Every zone in which the person may be: home, and those that numbers and addresses point to. At least one. */
  readonly timeZones: readonly string[];
  readonly isDeceased: boolean;
  /** Without full civil capacity, as far as known. */
  readonly isIncapable: boolean;
  readonly isVulnerable: boolean;
}

/** The debtor whose debts they are: the person contacted, or the one for whose sake somebody else is. */
export interface DebtorFacts {
  readonly isDeceased: boolean;
  /** Without full civil capacity, as far as known. */
  readonly isIncapable: boolean;
  /** Has a telephone that was not found to belong to somebody else, or to be out of service. */
  readonly hasValidPhone: boolean;
}

export interface ContactPointFacts {
  readonly id: string;
  readonly kind: ContactPointKind;
  readonly source: ContactPointSource;
  /** Given by the holder in the contract or later, so that what is sent there is taken to reach them. */
  readonly isLeftByHolder: boolean;
  readonly isOfEmployer: boolean;
  /** When the holder is known to be where: a mobile is tied to no place unless somebody knows. Of two the later counts. */
  readonly knownPlaces: readonly KnownPlace[];
  /**
   * When the holder last wrote a text from this number, or an e-mail from this address, about the debt: to this collector,
   * by the act's own way, however long ago.
   */
  readonly lastWrittenFromAt: Date | null;
  /** When the number was last found not reassigned in a complete database. */
  readonly checkedNotReassignedAt: Date | null;
  /** When the creditor sent a notice with the right to opt out of e-mail; and until when it could be used. */
  readonly optOutNoticeSentAt: Date | null;
  readonly optOutNoticeUntil: Date | null;
  readonly wasUsedByPriorCollector: boolean;
  /** Found to belong to somebody else, or to be out of service. */
  readonly isInvalid: boolean;
}

export interface KnownPlace {
  readonly place: Place;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

export interface ContactDebt extends ActDebt {
  readonly isTimeBarred: boolean;
  readonly isInLitigation: boolean;
  /** When validation information was given, and the last day of the validation period. */
  readonly validationGivenAt: Date | null;
  readonly validationEndsOn: CalendarDay | null;
}

export interface PastAttempt {
  readonly id: string;
  /**
   * An outstanding permit: nobody knows what comes of it. What counts takes it for the worst that may come, and what excuses
   * by what was does not see it.
   */
  readonly isReserved: boolean;
  /** Of a permit with which nothing was begun: from when on it counts no more. Null for what happened or was begun. */
  readonly expiresAt: Date | null;
  readonly occurredAt: Date;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly isAutomatic: boolean;
  /** On whose behalf; null for the institution itself. */
  readonly firmId: string | null;
  readonly actorId: string;
  /** Whom it was meant for, and what they are to the debt. */
  readonly personId: string;
  readonly personRole: PersonRole;
  readonly contactPointId: string | null;
  readonly contactPointKind: ContactPointKind | null;
  /** As corrected since, if it was. */
  readonly connected: boolean;
  readonly answered: boolean;
  readonly conversation: boolean;
  readonly voicemail: Voicemail;
  readonly outcome: Outcome;
  /** The number was learned to be somebody else's. */
  readonly isMisdirected: boolean;
  readonly purpose: ContactPurpose;
  readonly reasonCode: ReasonCode | null;
  readonly identityStated: boolean | null;
  /** Debt information was given away. */
  readonly disclosedDebt: boolean;
  readonly debtsAttributed: readonly string[];
  readonly debtsDiscussed: readonly { readonly debtId: string; readonly raisedBy: RaisedBy }[];
}

/** What holds from an instant on. */
export interface Lasting {
  readonly id: string;
  readonly validFrom: Date;
  /** Null while it holds. A withdrawal ends it. */
  readonly validTo: Date | null;
}

export interface Consent extends Lasting {
  readonly kind: ConsentKind;
  readonly personId: string;
  /** To whom it was given: a firm, or null for the institution. A consent to more calls counts for whom it was given to. */
  readonly firmId: string | null;
  readonly contactPointId: string | null;
  /** Empty: all. */
  readonly debtIds: readonly string[];
  /** In which it was given; a later conversation ends it, that one does not. */
  readonly attemptId: string | null;
}

export interface Wish extends Lasting {
  readonly kind: WishKind;
  readonly personId: string;
  readonly channel: Channel | null;
  readonly contactPointId: string | null;
  readonly place: Place | null;
  readonly schedule: readonly WeeklyTime[];
  readonly debtIds: readonly string[];
  readonly isInWriting: boolean;
}

/** A time of the week by the person's clocks: from the first minute to the last, which is not in it. */
export interface WeeklyTime {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  /** Since midnight; 0 to 1440. */
  readonly fromMinute: number;
  readonly toMinute: number;
}

export interface Pause extends Lasting {
  readonly reason: 'PERFORMING_PLAN' | 'MORATORIUM' | 'MENTAL_HEALTH_MORATORIUM' | 'DISPUTE' | 'HOLD';
  /** Empty: all of the case. */
  readonly debtIds: readonly string[];
}

/**
 * What rules ask of the record however old it is, so that nobody has to fetch all of it: each is the first, the last or the
 * existence of something that came before the act, in the order of instant and id. What came after is among `attempts`,
 * where what is here may be a second time.
 */
export interface EverFacts {
  /** Somebody was reached for this debtor's debts before. */
  readonly hasBeenReached: boolean;
  /**
   * When this collector first told this person something of a debt, by debt, and when first in writing: `conveysDebt`. What
   * names no debt is about each.
   */
  readonly firstCommunicationAt: ReadonlyMap<string, Date>;
  readonly firstWrittenAt: ReadonlyMap<string, Date>;
  /** The last attempt of this collector to reach this person, or of the person to reach them, by the act's medium. */
  readonly lastExchange: PastAttempt | null;
  /** When this collector last confirmed to this person, by the act's medium, that a wish was heard. */
  readonly lastConfirmedAt: Date | null;
  /**
   * The last hundred that say whether the debtor can be reached, oldest first: calls, what came from the debtor, meetings, and
   * what did not arrive (`tellsOfReach`). Wanted only where somebody else is contacted; otherwise empty.
   */
  readonly debtorTries: readonly PastAttempt[];
  /** The person contacted, who does not owe, was reached before for location information, by this collector. */
  readonly locationAskedAt: Date | null;
  /** That person asked to be contacted again, or the first answer is believed wrong or incomplete. */
  readonly mayAskLocationAgain: boolean;
  /** Confirmed findings of conduct towards this person: threats, obscene language, inconvenient times and places. */
  readonly priorConductAt: Date | null;
}
