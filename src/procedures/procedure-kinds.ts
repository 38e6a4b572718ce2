import type { PauseReason } from '../cases/index.js';
import type { Role } from '../lib/actor.js';
import { forbidden } from '../lib/errors.js';
import type { ProcedureDecisionWord, ProcedureKind } from './procedure-words.js';

/** How each kind of procedure stops collection, and how it can end: data. */
interface KindSpec {
  /** One case; or the debtor, with all cases that are not closed. */
  readonly about: 'CASE' | 'DEBTOR';
  readonly pause: PauseReason;
  /** Only debts that are governed by this law; null: all. */
  readonly jurisdiction: string | null;
  /** What it says of the debtor, noted with it and taken back where it was mistaken. */
  readonly condition: 'DECEASED' | 'INCAPABLE' | 'VULNERABLE' | null;
  /** By whom the pauses stand or fall; UNDOES: they never held. */
  readonly decisions: Readonly<Partial<Record<ProcedureDecisionWord, 'LIFTS' | 'KEEPS' | 'UNDOES'>>>;
}

/** One that was never given bars no other, and no interest: it is as if it had not been recorded. */
const inTime = { CANCELLED: 'LIFTS', MISTAKEN: 'UNDOES' } as const;

export const kindSpecs: Readonly<Record<ProcedureKind, KindSpec>> = {
  DISPUTE: {
    ...{ about: 'CASE', pause: 'DISPUTE', jurisdiction: null, condition: null },
    decisions: { UPHELD: 'KEEPS', PARTLY_UPHELD: 'LIFTS', VERIFIED: 'LIFTS', WITHDRAWN: 'LIFTS', MISTAKEN: 'LIFTS' },
  },
  HARDSHIP: {
    ...{ about: 'CASE', pause: 'HOLD', jurisdiction: null, condition: null },
    decisions: { HELPED: 'LIFTS', NOTHING_FITS: 'LIFTS', WITHDRAWN: 'LIFTS', MISTAKEN: 'LIFTS' },
  },
  MORATORIUM: {
    ...{ about: 'DEBTOR', pause: 'MORATORIUM', jurisdiction: 'GB', condition: null },
    decisions: inTime,
  },
  MENTAL_HEALTH_MORATORIUM: {
    ...{ about: 'DEBTOR', pause: 'MENTAL_HEALTH_MORATORIUM', jurisdiction: 'GB', condition: 'VULNERABLE' },
    decisions: { ...inTime, TREATMENT_ENDED: 'LIFTS' },
  },
  DEATH: {
    ...{ about: 'DEBTOR', pause: 'HOLD', jurisdiction: null, condition: 'DECEASED' },
    decisions: { ESTATE_LIABLE: 'KEEPS', NO_ESTATE: 'KEEPS', MISTAKEN: 'LIFTS' },
  },
  MINORITY: {
    ...{ about: 'DEBTOR', pause: 'HOLD', jurisdiction: null, condition: 'INCAPABLE' },
    decisions: { BOUND: 'LIFTS', NOT_BOUND: 'KEEPS', MISTAKEN: 'LIFTS' },
  },
  BANKRUPTCY: {
    ...{ about: 'DEBTOR', pause: 'HOLD', jurisdiction: null, condition: null },
    decisions: { PROVEN: 'KEEPS', DISMISSED: 'LIFTS', MISTAKEN: 'LIFTS' },
  },
};

/** Nothing more need be done before these: there was nothing to do it for. */
export const endsUnfinished: readonly ProcedureDecisionWord[] = ['MISTAKEN', 'WITHDRAWN', 'CANCELLED'];

/** What whoever collects hears from people. What a court or an adviser gives is not theirs to say. */
const heardByCollectors: readonly ProcedureKind[] = ['DISPUTE', 'HARDSHIP', 'DEATH', 'MINORITY'];

/** @throws FORBIDDEN where somebody of the role may not open a procedure of the kind */
export function checkMayOpen(role: Role, kind: ProcedureKind): void {
  if (role === 'COLLECTOR' && !heardByCollectors.includes(kind))
    throw forbidden(
      `Collectors open what they hear of people: ${heardByCollectors.join(', ')}. Have your lead or a compliance officer open ${kind}.`,
    );
}
