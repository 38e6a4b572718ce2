import { graphqlEnum } from '../lib/enums.js';

/**
 * What an engagement may show beside the case itself (its reference, stage, age, bucket, amount outstanding, debtor and the
 * institution's own number for that person), in groups. The one table that code, tests and docs/access.md share.
 *
 * `Person.displayName` is a field: null where the group is not engaged. `ContactPoint.*` is a whole row: neither listed,
 * counted nor found by its id.
 */
export const fieldGroups = {
  IDENTITY: {
    description: 'Who people are: names, numbers of identity cards or registers, dates of birth.',
    fields: [
      'Person.displayName',
      'Person.nationalId',
      'Person.birthDate',
      'Debtor.displayName',
      'Debtor.nationalId',
      'Debtor.birthDate',
    ],
  },
  CONTACT_POINTS: {
    description:
      'Phone numbers, addresses and accounts of people, what was learned of them, and what people consent to and wish of how they are contacted.',
    fields: ['ContactPoint.*', 'ContactPointState.*', 'Consent.*', 'ConsentEnd.*', 'Wish.*', 'WishEnd.*'],
  },
  RELATED_PERSONS: {
    description: 'Who is related to the debtor, and as what.',
    fields: ['RelatedPerson.*'],
  },
  DEBTS: {
    description:
      'The debts of the case one by one, how law stands to them, the accounts that they arose from, their statements and ages, and what was paid.',
    fields: [
      'Debt.*',
      'DebtCondition.*',
      'Account.*',
      'AccountAge.*',
      'Statement.*',
      'Payment.*',
      'PaymentReversal.*',
      'BalanceEntry.*',
      'ContactAttemptDebt.*',
    ],
  },
  CONTACT_HISTORY: {
    description:
      "Attempts of others than the firm to reach somebody about the case, what the law says of them, and the permits and refusals of those that were planned. A firm's own are always seen by it.",
    fields: [
      'ContactAttempt.*',
      'ContactAttemptCorrection.*',
      'ContactVerdict.*',
      'ContactPermit.*',
      'ContactPermitEvent.*',
      'ContactRefusal.*',
    ],
  },
  NOTES: {
    description: "What was written down of others' attempts: notes, reasons, where recordings are kept.",
    fields: [
      'ContactAttempt.note',
      'ContactAttempt.reasonCode',
      'ContactAttempt.recording',
      'ContactAttemptCorrection.reason',
      'ContactPermit.reasonCode',
    ],
  },
  CASE_HISTORY: {
    description:
      'How the case came to be as it is: stages, assignments, ages, pauses, plans, promises, limitation events.',
    fields: [
      'CaseStageChange.*',
      'CaseAssignment.*',
      'CaseAge.*',
      'Pause.*',
      'PauseEnd.*',
      'PauseRefusal.*',
      'LimitationEvent.*',
      'Plan.*',
      'PlanInstalment.*',
      'PlanChange.*',
      'PlanRefusal.*',
      'PromiseToPay.*',
      'PromiseChange.*',
    ],
  },
} as const satisfies Readonly<
  Record<string, { readonly description: string; readonly fields: readonly `${string}.${string}`[] }>
>;

export type FieldGroup = keyof typeof fieldGroups;
export const fieldGroupNames = Object.keys(fieldGroups) as readonly FieldGroup[];

export const FieldGroupEnum = graphqlEnum(
  'FieldGroup',
  Object.fromEntries(Object.entries(fieldGroups).map(([name, { description }]) => [name, description])) as Record<
    FieldGroup,
    string
  >,
  'What an engagement shows beside the case itself.',
);

type FieldOf<Group extends FieldGroup> = (typeof fieldGroups)[Group]['fields'][number];
type AnyField = FieldOf<FieldGroup>;

/** The types of which whole rows are in a group. */
export type GroupedType = AnyField extends infer Each ? (Each extends `${infer Type}.*` ? Type : never) : never;

/** The group that a type's rows are in. */
export function groupOf(type: GroupedType): FieldGroup {
  const found = fieldGroupNames.find((group) => (fieldGroups[group].fields as readonly string[]).includes(`${type}.*`));
  if (!found) throw new Error(`${type} is in no field group`);
  return found;
}

/** The single fields of a type that are in a group, and which. */
export const groupedFieldsOf = (type: string): readonly { readonly field: string; readonly group: FieldGroup }[] =>
  fieldGroupNames.flatMap((group) =>
    fieldGroups[group].fields
      .map((name) => name.split('.') as [string, string])
      .filter(([on, field]) => on === type && field !== '*')
      .map(([, field]) => ({ field, group })),
  );
