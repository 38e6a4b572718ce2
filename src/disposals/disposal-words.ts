import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

/** The closed lists of words of disposals. */

const writeOffReasonWords = {
  INSOLVENT: 'The debtor is bankrupt or dissolved, and no more is expected.',
  DECEASED: 'The debtor has died, and the estate does not suffice.',
  UNTRACEABLE: 'The debtor cannot be found (失联).',
  ENFORCEMENT_ENDED: 'Enforcement was closed for want of assets (终本).',
  UNECONOMIC: 'To collect it costs more than it brings.',
  AGED: 'Overdue for longer than the institution keeps it on its books.',
  FRAUD: 'It arose from fraud.',
} as const;
export type WriteOffReason = keyof typeof writeOffReasonWords;
export const writeOffReasons = valuesOf(writeOffReasonWords);
export const WriteOffReasonEnum = graphqlEnum(
  'WriteOffReason',
  writeOffReasonWords,
  'Why a debt leaves the balance sheet.',
);

const writeOffEndWords = {
  MISTAKEN: 'It was written off by mistake.',
  RESTORED: 'It is worth something again, and stands on the books anew.',
} as const;
export type WriteOffEndReason = keyof typeof writeOffEndWords;
export const writeOffEndReasons = valuesOf(writeOffEndWords);
export const WriteOffEndReasonEnum = graphqlEnum(
  'WriteOffEndReason',
  writeOffEndWords,
  'Why a written-off debt is put back on the balance sheet.',
);
