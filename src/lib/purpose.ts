import type { Role } from './actor.js';
import { forbidden } from './errors.js';
import { valuesOf } from './vocabulary.js';

/** Why somebody looks at plain personal data: a closed list, since a free text is no purpose. */
export const lookPurposeWords = {
  CONTACT: 'To make or prepare a contact: names, numbers and addresses, and what collectors wrote.',
  CASE_WORK: 'To work the case otherwise: letters, plans, matters.',
  AUDIT: 'To check how contacts were made, and what extraordinary access was taken for.',
  COMPLAINT: 'To answer a complaint or a request of the person.',
  CORRECTION: 'To correct what is recorded.',
} as const;

export type LookPurpose = keyof typeof lookPurposeWords;
export const lookPurposes = valuesOf(lookPurposeWords);

/**
 * For what each role may look at plain values: what is part of its work, and nothing else, so that a purpose in the journal
 * is one that could be true. A firm is bounded by its engagements instead, case by case (`AS_ENGAGED`). Who has none sees
 * masked values only.
 */
export const purposesByRole: Readonly<Record<Role, readonly LookPurpose[] | 'AS_ENGAGED'>> = {
  COLLECTOR: ['CONTACT', 'CASE_WORK', 'CORRECTION'],
  TEAM_LEAD: ['CONTACT', 'CASE_WORK', 'COMPLAINT', 'CORRECTION'],
  COMPLIANCE_OFFICER: ['AUDIT', 'COMPLAINT', 'CORRECTION'],
  LEGAL_COUNSEL: ['CASE_WORK', 'COMPLAINT'],
  LAW_FIRM: 'AS_ENGAGED',
  AGENCY: 'AS_ENGAGED',
  FIRM_ADMINISTRATOR: [],
  VALUER: 'AS_ENGAGED',
  REGULATOR: [],
  ANALYST: [],
  ADMINISTRATOR: [],
  DEBTOR: [],
  // Diallers contact, core banking works cases and corrects, a portal answers those who ask for their own data.
  SERVICE: ['CONTACT', 'CASE_WORK', 'COMPLAINT', 'CORRECTION'],
};

/** What it takes to reach somebody and to know what was said: neither who they are in law nor what was recorded of them. */
const toReach = [
  'Person.displayName',
  'ContactPoint.value',
  'ContactAttempt.note',
  'ContactAttemptCorrection.reason',
] as const;
const toWork = [
  ...toReach,
  'Person.nationalId',
  'Person.birthDate',
  'PersonCorrection.displayNameBefore',
  'PersonCorrection.displayNameAfter',
  'PersonCorrection.nationalIdBefore',
  'PersonCorrection.nationalIdAfter',
  'PersonCorrection.birthDateBefore',
  'PersonCorrection.birthDateAfter',
  'PersonCorrection.reason',
  'ContactAttempt.recording',
  'Account.number',
  'FindingChange.words',
  'Procedure.statement',
  'ProcedureTaskDone.note',
  'ProcedureDecision.reason',
  'Circumstance.what',
  'Circumstance.words',
  'AffairsStatement.note',
] as const;

/** Not for who works the case: a complaint may be about them. */
const complained = ['Complaint.narrative', 'ComplaintChange.words'] as const;

/**
 * Which sealed fields each purpose shows in plain; of higher rooms by name. The others come back masked, as without a purpose,
 * and stand in no entry. A field that is not here is shown to nobody, so that a new one is not shown by a slip.
 */
export const fieldsByPurpose: Readonly<Record<LookPurpose, ReadonlySet<string>>> = {
  CONTACT: new Set(toReach),
  CASE_WORK: new Set(toWork),
  AUDIT: new Set([...toWork, ...complained, 'BreakGlass.explanation']),
  COMPLAINT: new Set([...toWork, ...complained]),
  CORRECTION: new Set(toWork),
};

/**
 * Of how many people one alone decides: more are revealed with a second person, and one operation shows no more in plain to
 * an actor who sees the whole institution. Others see their own, their team's or their engaged cases, a page at a time.
 */
export const mostSeenByOne = 20;

/** @throws FORBIDDEN, with the purposes that the role may state */
export function checkPurpose(role: Role, purpose: LookPurpose): void {
  const own = purposesByRole[role];
  if (own === 'AS_ENGAGED' || own.includes(purpose)) return;
  throw forbidden(
    own.length > 0
      ? `Your role does not look for ${purpose}. State ${own.join(', ')}, or leave the purpose out to read masked values.`
      : 'Your role looks at personal data for no purpose. Leave the purpose out to read masked values.',
  );
}
