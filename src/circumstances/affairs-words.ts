import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

/** The closed lists of words of statements of affairs. */

const incomeWords = {
  WAGES: 'Income: wages and salaries, after tax and contributions.',
  SELF_EMPLOYMENT: 'Income: what a business of their own leaves, after its costs and tax.',
  PENSION: 'Income: pensions.',
  PUBLIC_SUPPORT: 'Income: benefits and allowances.',
  FAMILY_SUPPORT: 'Income: what family or a former partner pays.',
  PROPERTY: 'Income: rents, interest, dividends.',
  OTHER_INCOME: 'Income: any other.',
} as const;

const essentialWords = {
  HOUSING: 'Essential: rent, or the mortgage of the home.',
  UTILITIES: 'Essential: water, energy, heating, telephone.',
  FOOD: 'Essential: food and household goods.',
  TRANSPORT: 'Essential: to work and school.',
  HEALTH_CARE: 'Essential: doctors, medicines, insurance of health.',
  CARE_AND_SCHOOL: 'Essential: care and schooling of those they support.',
  TAX_AND_INSURANCE: 'Essential: taxes and insurances that the law asks for, as far as the income is before them.',
  OTHER_ESSENTIAL: 'Essential: any other.',
} as const;

const commitmentWords = {
  MAINTENANCE: 'Commitment: maintenance that is owed to family or a former partner.',
  PRIORITY_DEBTS: 'Commitment: debts by which home, heating or freedom may be lost.',
  OTHER_LENDERS: 'Commitment: instalments that are agreed with other lenders.',
  COURT_ORDERS: 'Commitment: what a court or an insolvency plan has ordered.',
} as const;

const freeWords = {
  LEISURE: 'Free: leisure, subscriptions, holidays. It is shown, and not deducted.',
  SAVINGS: 'Free: what is put by. It is shown, and not deducted.',
} as const;

export type AffairsLineKind =
  keyof typeof incomeWords | keyof typeof essentialWords | keyof typeof commitmentWords | keyof typeof freeWords;
const affairsLineWords = { ...incomeWords, ...essentialWords, ...commitmentWords, ...freeWords };
export const affairsLineKinds = valuesOf(affairsLineWords);
export const AffairsLineKindEnum = graphqlEnum(
  'AffairsLineKind',
  affairsLineWords,
  'What a line of a statement of affairs is about.',
);

/** What a line does to what is left. */
export type AffairsSide = 'INCOME' | 'ESSENTIAL' | 'COMMITMENT' | 'FREE';

export function sideOf(kind: AffairsLineKind): AffairsSide {
  if (kind in incomeWords) return 'INCOME';
  if (kind in essentialWords) return 'ESSENTIAL';
  return kind in commitmentWords ? 'COMMITMENT' : 'FREE';
}

const affairsPeriodWords = {
  WEEK: 'Every week: 52 times in 12 months.',
  FORTNIGHT: 'Every two weeks: 26 times in 12 months.',
  MONTH: 'Every month.',
  QUARTER: 'Every three months.',
  YEAR: 'Once a year.',
} as const;
export type AffairsPeriod = keyof typeof affairsPeriodWords;
export const affairsPeriods = valuesOf(affairsPeriodWords);
export const AffairsPeriodEnum = graphqlEnum(
  'AffairsPeriod',
  affairsPeriodWords,
  'How often an amount comes in or goes out.',
);

/** How many times in a year. */
const timesAYear: Readonly<Record<AffairsPeriod, bigint>> = {
  WEEK: 52n,
  FORTNIGHT: 26n,
  MONTH: 12n,
  QUARTER: 4n,
  YEAR: 1n,
};

/**
 * What an amount comes to in a month, in whole minor units: of income rounded down and of all else up, so that nobody is
 * asked for what they have not.
 */
export function monthly(kind: AffairsLineKind, amountMinor: bigint, period: AffairsPeriod): bigint {
  const yearly = amountMinor * timesAYear[period];
  return sideOf(kind) === 'INCOME' ? yearly / 12n : (yearly + 11n) / 12n;
}

const affordabilityStepWords = {
  INCOME: 'An income, by the month.',
  ESSENTIAL: 'An essential outgoing, by the month: taken off.',
  DEPENDANTS: "The policy's allowance for each dependant: taken off.",
  COMMITMENT: 'Another commitment, by the month: taken off.',
  FREE: 'What the debtor is free to spend: shown, and not taken off.',
  DISPOSABLE: 'What is left of the income after all that is taken off.',
  SHARE: "The policy's share of what is left, rounded down; nothing where nothing is left.",
  BOUND: 'No more than what is outstanding in the case.',
} as const;
export type AffordabilityStepKind = keyof typeof affordabilityStepWords;
export const AffordabilityStepKindEnum = graphqlEnum(
  'AffordabilityStepKind',
  affordabilityStepWords,
  'What a step of the computation does.',
);

const shortcomingWords = {
  NO_STATEMENT: 'Nothing is recorded of income and outgoings.',
  OTHER_CURRENCY: 'What is recorded is in another currency than the case.',
  STATEMENT_TOO_OLD: 'The statement is older than the policy allows.',
  NO_INCOME: 'No income is stated, not even that there is none.',
  NO_ESSENTIALS: 'No essential outgoing is stated, not even that there is none.',
  DEPENDANTS_UNKNOWN: 'Nobody said how many people the debtor supports.',
  NOTHING_SEEN: 'All of the income rests on what the debtor said alone.',
  NO_POLICY: 'The institution has set no policy for the currency: no allowance, and half of what is left.',
} as const;
export type ShortcomingWord = keyof typeof shortcomingWords;
export const ShortcomingEnum = graphqlEnum(
  'AffordabilityShortcomingWord',
  shortcomingWords,
  'What is missing for a computation of what is affordable, or too old.',
);
