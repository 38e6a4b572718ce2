import type { FirmKind } from '../access/index.js';
import type { RuleChange } from '../compliance/index.js';
import type {
  Channel,
  ContactPointKind,
  ContactPointSource,
  ContactPurpose,
  Direction,
  Outcome,
  Place,
  PersonRole,
  ProductKind,
  RaisedBy,
  ReasonCode,
  Statement,
  Voicemail,
} from '../lib/vocabulary.js';
import type { Consent, WeeklyTime, Wish } from './contact-facts.js';
import type { CorrectionKind } from './correction.entity.js';

/**
 * All that the record holds about one debtor which a rule may want to know, as rows with their times: from it the facts of
 * any contact are made, as known at any instant. Instants are milliseconds since 1970.
 */
export interface CollectionRecord {
  readonly institutionZone: string;
  readonly debtorId: string;
  /** The debtor, and everybody related to them. */
  readonly people: readonly RecordedPerson[];
  readonly relations: readonly RecordedRelation[];
  readonly points: readonly RecordedPoint[];
  readonly pointStates: readonly RecordedPointState[];
  readonly conditions: readonly RecordedCondition[];
  readonly consents: readonly RecordedConsent[];
  readonly wishes: readonly RecordedWish[];
  readonly pauses: readonly RecordedPause[];
  readonly debts: readonly RecordedDebt[];
  readonly debtConditions: readonly RecordedDebtCondition[];
  /** Of the window that was asked for, by when they happened; the same instant by id. */
  readonly attempts: readonly RecordedAttempt[];
  readonly corrections: readonly RecordedCorrection[];
  /** Issued, and neither used up nor given back: they count as what they may become. */
  readonly permits: readonly RecordedPermit[];
  /** Whenever they were: the few that rules ask for however old they are. */
  readonly ever: readonly RecordedAttempt[];
  /** Findings that stand confirmed of which some rule was about conduct: towards whom, for which firm, and when. */
  readonly conduct: readonly RecordedConduct[];
  readonly users: readonly RecordedUser[];
  readonly qualifications: readonly RecordedQualification[];
  readonly firms: readonly { readonly id: string; readonly kind: FirmKind }[];
  readonly listings: readonly RecordedListing[];
  /** Whether the institution requires permits of everybody, from when on. */
  readonly policies: readonly RecordedPolicy[];
  readonly packChanges: readonly RuleChange[];
}

/** A fact with its times. */
interface Recorded {
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly recordedAt: number;
}

/** A fact that may have been ended by a further row; several ends may be known, the earliest counts. */
interface Ended extends Recorded {
  readonly id: string;
  readonly ends: readonly { readonly endsAt: number; readonly recordedAt: number }[];
}

export interface RecordedPerson {
  readonly id: string;
  readonly language: string;
  readonly timeZone: string;
  /** Corrections of the zone, oldest first. */
  readonly zonesBefore: readonly { readonly timeZone: string; readonly recordedAt: number }[];
}
export interface RecordedRelation extends Recorded {
  readonly personId: string;
  readonly role: PersonRole;
}
export interface RecordedPoint extends Recorded {
  readonly id: string;
  readonly personId: string;
  readonly kind: ContactPointKind;
  readonly source: ContactPointSource;
  readonly timeZone: string | null;
  readonly region: string | null;
}
export interface RecordedPointState extends Recorded {
  readonly pointId: string;
  readonly state: string;
}
interface Present extends Recorded {
  readonly condition: string;
  readonly isPresent: boolean;
}
export interface RecordedCondition extends Present {
  readonly personId: string;
}
export interface RecordedDebtCondition extends Present {
  readonly debtId: string;
}
export interface RecordedConsent extends Ended {
  readonly personId: string;
  readonly kind: Consent['kind'];
  readonly firmId: string | null;
  readonly contactPointId: string | null;
  readonly debtIds: readonly string[];
  readonly attemptId: string | null;
}
export interface RecordedWish extends Ended {
  readonly personId: string;
  readonly kind: Wish['kind'];
  readonly channel: Channel | null;
  readonly contactPointId: string | null;
  readonly place: Place | null;
  readonly schedule: readonly WeeklyTime[];
  readonly debtIds: readonly string[];
  readonly isInWriting: boolean;
}
export interface RecordedPause extends Ended {
  readonly caseId: string;
  readonly reason: string;
  readonly debtIds: readonly string[];
}
export interface RecordedDebt {
  readonly id: string;
  readonly caseId: string;
  readonly accountId: string | null;
  readonly productKind: ProductKind;
  readonly jurisdiction: string;
}
export interface RecordedAttempt {
  readonly id: string;
  readonly caseId: string;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly isAutomatic: boolean;
  readonly firmId: string | null;
  readonly actorId: string;
  readonly personId: string;
  readonly personRole: PersonRole;
  readonly contactPointId: string | null;
  readonly connected: boolean;
  readonly answered: boolean;
  readonly conversation: boolean;
  readonly voicemail: Voicemail;
  readonly outcome: Outcome;
  readonly purpose: ContactPurpose;
  readonly reasonCode: ReasonCode | null;
  readonly identityStated: boolean | null;
  readonly disclosedDebt: boolean;
  readonly statements: readonly Statement[] | null;
  readonly usesPrivateAccount: boolean | null;
  readonly companions: number;
  readonly noticeGivenAt: number | null;
  readonly permitId: string | null;
  /** A permit was named that was not valid. */
  readonly isPermitInvalid: boolean;
  readonly isImported: boolean;
  readonly debts: readonly RecordedAttemptDebt[];
}
export type RecordedAttemptDebt = readonly [
  debtId: string,
  isIntended: boolean,
  isAttributed: boolean,
  raisedBy: RaisedBy | null,
];
export interface RecordedCorrection {
  readonly attemptId: string;
  readonly kind: CorrectionKind;
  readonly outcome: Outcome | null;
  readonly personReachedId: string | null;
  readonly recordedAt: number;
}
export interface RecordedPermit {
  readonly id: string;
  readonly channel: Channel;
  readonly personId: string;
  readonly personRole: PersonRole;
  readonly contactPointId: string | null;
  readonly purpose: ContactPurpose;
  readonly reasonCode: ReasonCode | null;
  readonly isAutomatic: boolean;
  readonly debtIds: readonly string[];
  readonly actorId: string;
  readonly firmId: string | null;
  readonly plannedAt: number;
  readonly expiresAt: number;
  /** Dialled, sent, set out for: it counts until somebody records what came of it. */
  readonly hasBegun: boolean;
}
export interface RecordedConduct {
  readonly personId: string;
  readonly firmId: string | null;
  readonly happenedAt: number;
  /** When it was confirmed. */
  readonly recordedAt: number;
}
export interface RecordedUser {
  readonly id: string;
  readonly firmId: string | null;
}
export interface RecordedQualification extends Recorded {
  readonly userId: string;
  readonly kind: string;
  readonly isPresent: boolean;
}
export interface RecordedPolicy extends Recorded {
  readonly requiresPermits: boolean;
}
export interface RecordedListing extends Recorded {
  readonly firmId: string;
  readonly isListed: boolean;
}
