import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

/** The closed lists of words of procedures. */

const procedureKindWords = {
  DISPUTE: 'The debtor contests a debt of one case (异议): it is verified.',
  HARDSHIP: 'The debtor of one case is in hardship (困难): what helps is looked for.',
  MORATORIUM: 'A breathing space under the law of GB: no demand for sixty days, of its debts.',
  MENTAL_HEALTH_MORATORIUM:
    'A breathing space under the law of GB while a mental health crisis is treated, and for thirty days after it.',
  DEATH: 'The debtor has died: their estate is looked for, and nobody collects from them.',
  MINORITY: 'The debtor is, or was, a minor: whether they are bound at all is looked into.',
  BANKRUPTCY: 'The debtor is insolvent before a court or an administrator: the claim is filed there.',
} as const;
export type ProcedureKind = keyof typeof procedureKindWords;
export const procedureKinds = valuesOf(procedureKindWords);
export const ProcedureKindEnum = graphqlEnum('ProcedureKind', procedureKindWords, 'What a procedure is about.');

const procedureStateWords = {
  OPEN: 'Under way.',
  ENDED: 'Decided, or expired by law.',
  REFUSED: 'The law does not give it: nothing was paused.',
} as const;
export type ProcedureState = keyof typeof procedureStateWords;
export const procedureStates = valuesOf(procedureStateWords);
export const ProcedureStateEnum = graphqlEnum('ProcedureState', procedureStateWords, 'How far a procedure has come.');

const procedureDecisionWords = {
  UPHELD: 'Of a dispute: the debt is not owed. It stays paused.',
  PARTLY_UPHELD: 'Of a dispute: less is owed than was claimed, and the record says so by now.',
  VERIFIED: 'Of a dispute: the debt is owed as claimed, and the debtor was told.',
  WITHDRAWN: 'Whoever brought it takes it back.',
  HELPED: 'Of a hardship: what was found to help is agreed.',
  NOTHING_FITS: 'Of a hardship: nothing that the institution may give was found to help.',
  CANCELLED: 'Of a moratorium: cancelled by who gave it, before its end.',
  EXPIRED: 'Of a moratorium: its time is over. Written by the night.',
  TREATMENT_ENDED: 'Of a mental health crisis: its treatment has ended, and with it in thirty days the moratorium.',
  ESTATE_LIABLE: 'Of a death: there is an estate to claim from. The case stays held.',
  NO_ESTATE: 'Of a death: nothing is left to claim from. The case stays held.',
  BOUND: 'Of a minority: the debtor is bound, by consent of a guardian or by their own since they came of age.',
  NOT_BOUND: 'Of a minority: the debtor is not bound. The case stays held.',
  PROVEN: 'Of a bankruptcy: the claim is satisfied by what the proceedings give. The case stays held.',
  DISMISSED: 'Of a bankruptcy: the proceedings ended without discharge.',
  MISTAKEN: 'It was not so: another person, or a false report.',
} as const;
export type ProcedureDecisionWord = keyof typeof procedureDecisionWords;
export const procedureDecisions = valuesOf(procedureDecisionWords);
export const ProcedureDecisionEnum = graphqlEnum(
  'ProcedureDecisionWord',
  procedureDecisionWords,
  'What came of a procedure.',
);

const procedureTaskWords = {
  ANNOTATE_ACCOUNT: 'Annotate the account with the objection.',
  VERIFY_DEBT: 'Verify the debt by contract, statements and payments.',
  SEND_VERIFICATION: 'Send the verification to the debtor.',
  TELL_LENDER: 'Pass what was said to the lender, where somebody else collects.',
  TELL_DEBTOR: 'Tell the debtor what came of it.',
  ASSESS_AFFORDABILITY: 'Record income and outgoings, and assess what the debtor can pay.',
  OFFER_HELP: 'Offer what fits: a plan, a payment holiday, a waiver, free advice on debts.',
  FREEZE_INTEREST: 'Freeze interest, fees and enforcement on the debts of the moratorium.',
  TELL_AGENTS: 'Tell everybody who collects these debts.',
  CONFIRM_TREATMENT: 'Ask the adviser whether the treatment goes on.',
  OBTAIN_DEATH_CERTIFICATE: 'Obtain evidence of the death.',
  END_MORATORIUM: 'See that a moratorium of the dead debtor ends with the day after the death.',
  FIND_ESTATE: 'Find heirs, executor or administrator, and what is left.',
  FILE_CLAIM: 'File the claim where it must be filed.',
  ESTABLISH_AGE: 'Establish how old the debtor was when the debt arose.',
  FIND_GUARDIAN: 'Find the guardian, and whether they consented.',
  OBTAIN_ORDER: 'Obtain the order or the notice of the proceedings.',
} as const;
export type ProcedureTaskWord = keyof typeof procedureTaskWords;
export const procedureTasks = valuesOf(procedureTaskWords);
export const ProcedureTaskEnum = graphqlEnum(
  'ProcedureTaskWord',
  procedureTaskWords,
  'What a procedure asks to be done.',
);
