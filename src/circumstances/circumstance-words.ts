import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

/** The closed lists of words of what debtors live under, as far as it is known. */

const circumstanceKindWords = {
  ARREARS_REASON: 'Why the debtor does not pay, or did not.',
  HARDSHIP: 'What keeps the debtor from paying, willing or not (困难情形).',
  VULNERABILITY:
    'What makes the debtor come to harm more easily than others, by the four drivers of the FCA: health, life events, resilience, capability.',
} as const;
export type CircumstanceKind = keyof typeof circumstanceKindWords;
export const circumstanceKinds = valuesOf(circumstanceKindWords);
export const CircumstanceKindEnum = graphqlEnum(
  'CircumstanceKind',
  circumstanceKindWords,
  'What a circumstance is to the arrears. Which one it is stands sealed.',
);

const arrearsReasonWords = {
  JOB_LOSS: 'Reason for arrears: lost work (失业).',
  ILLNESS: 'Reason for arrears: illness or injury, their own or of the family (疾病).',
  INCOME_FALL: 'Reason for arrears: earns less than before (收入下降).',
  SEPARATION: 'Reason for arrears: divorce or separation (离婚或分居).',
  BEREAVEMENT: 'Reason for arrears: a death in the family (丧亲).',
  OVER_INDEBTEDNESS: 'Reason for arrears: owes more, to more lenders, than the income carries (过度负债).',
  DISASTER: 'Reason for arrears: a natural disaster, an epidemic, an accident (灾害).',
  BUSINESS_FAILURE: 'Reason for arrears: the business failed or stands still (经营失败).',
  UNEXPECTED_EXPENSE: 'Reason for arrears: one large expense that could not be foreseen (意外支出).',
  FORGOT: 'Reason for arrears: forgot, or knew nothing of the due date (遗忘).',
  PAYMENT_TROUBLE: 'Reason for arrears: was willing, and the payment did not go through (支付故障).',
  DISPUTED: 'Reason for arrears: contests the debt (有异议).',
  FRAUD_VICTIM: 'Reason for arrears: somebody else borrowed in their name, or they were defrauded (受骗或被冒名).',
  UNWILLING: 'Reason for arrears: could pay and will not (有能力而拒不还款).',
  OTHER_REASON: 'Reason for arrears: another one, in words.',
} as const;

const hardshipWords = {
  UNEMPLOYED: 'Hardship: without work and looking for some (失业).',
  INCOME_REDUCED: 'Hardship: the income has fallen lastingly (收入持续下降).',
  COSTLY_ILLNESS: 'Hardship: a serious illness of the household eats the income (重大疾病支出).',
  SUBSISTENCE_ALLOWANCE: 'Hardship: the household lives on public minimum support (低保、特困).',
  STRUCK_BY_DISASTER: 'Hardship: struck by a natural disaster or an epidemic (受灾、疫情).',
  BUSINESS_STOPPED: 'Hardship: the business that fed the household has stopped (停产停业).',
  SOLE_EARNER_LOST: 'Hardship: who earned for the household has died or left (主要收入来源丧失).',
  BEYOND_MEANS_BUT_WILLING:
    'Hardship: what is owed exceeds what the debtor can pay, and they are willing to (欠款金额超出还款能力且仍有还款意愿): the ground of a personal instalment agreement by art. 70 of the measures on credit cards.',
  OTHER_HARDSHIP: 'Hardship: another one, in words.',
} as const;

const vulnerabilityWords = {
  HEALTH_PHYSICAL: 'Vulnerability by health: an illness or disability of the body.',
  HEALTH_MENTAL: 'Vulnerability by health: an illness or disability of the mind.',
  HEALTH_ADDICTION: 'Vulnerability by health: an addiction, to gambling too.',
  HEALTH_SENSES: 'Vulnerability by health: sight, hearing or speech.',
  LIFE_BEREAVEMENT: 'Vulnerability by a life event: has lost somebody.',
  LIFE_SEPARATION: 'Vulnerability by a life event: a relationship broke up.',
  LIFE_ABUSE: 'Vulnerability by a life event: suffers or suffered abuse, also by money.',
  LIFE_CARER: 'Vulnerability by a life event: cares for somebody.',
  LIFE_JOB_LOSS: 'Vulnerability by a life event: lost work or had to retire.',
  LIFE_CUSTODY_OR_MIGRATION: 'Vulnerability by a life event: in custody, released, or new in the country.',
  RESILIENCE_INCOME: 'Vulnerability by low resilience: a low or uneven income.',
  RESILIENCE_DEBT: 'Vulnerability by low resilience: over-indebted.',
  RESILIENCE_SAVINGS: 'Vulnerability by low resilience: nothing put by for a shock.',
  RESILIENCE_SUPPORT: 'Vulnerability by low resilience: nobody to turn to.',
  CAPABILITY_MONEY: 'Vulnerability by capability: little knowledge of money, or little confidence with it.',
  CAPABILITY_LITERACY: 'Vulnerability by capability: reads, writes or counts with difficulty.',
  CAPABILITY_LANGUAGE: 'Vulnerability by capability: does not speak the language of the letters.',
  CAPABILITY_DIGITAL: 'Vulnerability by capability: does not manage with computers and telephones.',
  OTHER_VULNERABILITY: 'Vulnerability: another one, in words.',
} as const;

export type CircumstanceWord =
  keyof typeof arrearsReasonWords | keyof typeof hardshipWords | keyof typeof vulnerabilityWords;
export const CircumstanceWordEnum = graphqlEnum(
  'CircumstanceWord',
  { ...arrearsReasonWords, ...hardshipWords, ...vulnerabilityWords },
  'What is known of how a debtor lives, as far as it counts for what they owe.',
);

/** What a word is to the arrears. */
export const kindOf = (word: CircumstanceWord): CircumstanceKind => {
  if (word in arrearsReasonWords) return 'ARREARS_REASON';
  return word in hardshipWords ? 'HARDSHIP' : 'VULNERABILITY';
};

/** They say nothing without the debtor's own words. */
export const needsWords = (word: CircumstanceWord): boolean => word.startsWith('OTHER_');

const informationSourceWords = {
  DEBTOR_SAID: 'The debtor said so, or who speaks for them.',
  DOCUMENT_SEEN: 'A document was seen: a payslip, a certificate, a tenancy.',
  THIRD_PARTY: 'Somebody else said so: an adviser, an employer, an authority.',
  COURT: 'A court or an insolvency office found so.',
  OWN_DATA: "The institution's own data: accounts, salary payments, standing orders.",
} as const;
export type InformationSource = keyof typeof informationSourceWords;
export const informationSources = valuesOf(informationSourceWords);
export const InformationSourceEnum = graphqlEnum(
  'InformationSource',
  informationSourceWords,
  'Where what is recorded of a debtor comes from.',
);

const plansBeyondMeansWords = {
  SHOWN: 'The plan shows it, and may be agreed.',
  SECOND_PERSON: 'The plan shows it, and takes a second person to agree.',
} as const;
export type PlansBeyondMeans = keyof typeof plansBeyondMeansWords;
export const plansBeyondMeans = valuesOf(plansBeyondMeansWords);
export const PlansBeyondMeansEnum = graphqlEnum(
  'PlansBeyondMeans',
  plansBeyondMeansWords,
  'What becomes of a plan that asks more a month than the debtor can afford.',
);
