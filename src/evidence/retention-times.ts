import type { Assurance } from '../lib/assurance.js';
import { graphqlEnum } from '../lib/enums.js';
import { countryOf } from '../lib/jurisdiction.js';
import { valuesOf, type ProductKind } from '../lib/vocabulary.js';

/** For how long entries stay readable: what laws demand, and what holds where an institution has decided nothing. */

const keyClassWords = {
  CONTACT: 'Contacts and attempts at them: what was tried, when, by which way, with what outcome.',
  ACCESS: 'Who has seen what of a person, and for which purpose.',
  OTHER: 'All else that is entered of a person, such as consents, wishes, complaints and corrections.',
} as const;
/** The streams of a person's entries, whose details are under a key for each class and year. */
export type KeyClass = keyof typeof keyClassWords;
export const keyClasses = valuesOf(keyClassWords);
export const KeyClassEnum = graphqlEnum(
  'KeyClass',
  keyClassWords,
  'Which entries of a person share a key, year by year.',
);

interface RetentionLaw {
  readonly jurisdiction: string;
  readonly keyClasses: readonly KeyClass[];
  /** Whole years, from the last contact about the debt. */
  readonly years: number;
  /** Which kinds of credit it is about; all where left out. */
  readonly products?: readonly ProductKind[];
  /** Whether it binds those alone who collect for another. */
  readonly ofFirms: boolean;
  readonly citation: string;
  readonly assurance: Assurance;
  readonly explanation: { readonly en: string; readonly 'zh-CN': string };
}

/**
 * What laws want kept, whatever anybody asks: until then neither retention nor an erasure that the person asked for takes it.
 * An id never changes its meaning.
 */
const laws = {
  'us.reg-f.retention': {
    jurisdiction: 'US',
    keyClasses: ['CONTACT', 'OTHER'],
    years: 3,
    ofFirms: true,
    citation: '12 CFR 1006.100(a), (b)',
    assurance: 'UNVERIFIED',
    explanation: {
      en: 'A debt collector keeps the records of collection for three years after the last collection activity on the debt.',
      'zh-CN': '债务催收人应将催收记录保存至对该债务最后一次催收活动后三年。',
    },
  },
  'cn.card.records': {
    jurisdiction: 'CN',
    keyClasses: ['CONTACT'],
    years: 2,
    products: ['CREDIT_CARD'],
    ofFirms: false,
    citation: '《商业银行信用卡业务监督管理办法》（银监会令2011年第2号）第六十八条',
    assurance: 'SECONDARY',
    explanation: {
      en: 'The record of collecting a card debt is kept for at least two years.',
      'zh-CN': '信用卡催收过程的录音等记录至少保存二年备查。',
    },
  },
} as const satisfies Readonly<Record<string, RetentionLaw>>;

export type RetentionLawId = keyof typeof laws;
export const retentionLaws: Readonly<Record<RetentionLawId, RetentionLaw>> = laws;
export const retentionLawIds = Object.keys(laws) as readonly RetentionLawId[];

export const lawsOf = (keyClass: KeyClass): readonly RetentionLawId[] =>
  retentionLawIds.filter((id) => retentionLaws[id].keyClasses.includes(keyClass));

export interface RetentionTime {
  readonly keyClass: KeyClass;
  /** ISO 3166; null for every other. */
  readonly jurisdiction: string | null;
  readonly years: number;
  readonly citation: string;
  readonly assurance: Assurance;
}

const unstated = 'No text that was read says for how long; choose with your counsel.';

const time = (
  jurisdiction: string | null,
  years: Readonly<Record<KeyClass, number>>,
  said: Partial<Record<KeyClass, readonly [citation: string, assurance: Assurance]>> = {},
): RetentionTime[] =>
  keyClasses.map((keyClass) => {
    const [citation, assurance] = said[keyClass] ?? [unstated, 'UNVERIFIED'];
    return { keyClass, jurisdiction, years: years[keyClass], citation, assurance };
  });

const regulationF = [retentionLaws['us.reg-f.retention'].citation, 'UNVERIFIED'] as const;

/** Where an institution has changed nothing. */
export const defaultTimes: readonly RetentionTime[] = [
  // Of consumer finance companies; it binds no bank, and is the longest that was read of any lender.
  ...time(
    'CN',
    { CONTACT: 5, ACCESS: 5, OTHER: 5 },
    {
      CONTACT: ['《消费金融公司管理办法》（2024）：数据保存不少于五年', 'SECONDARY'],
    },
  ),
  ...time('US', { CONTACT: 3, ACCESS: 3, OTHER: 3 }, { CONTACT: regulationF, OTHER: regulationF }),
  // Six years: the limitation period of England and Wales, for which the record may be needed.
  ...time('GB', { CONTACT: 6, ACCESS: 6, OTHER: 6 }),
  ...time('IN', { CONTACT: 8, ACCESS: 8, OTHER: 8 }),
  ...time(null, { CONTACT: 10, ACCESS: 10, OTHER: 10 }),
];

/** The least that an institution may choose: what a law demands of the jurisdiction or of the country that it is part of. */
export function leastYears(
  keyClass: KeyClass,
  jurisdiction: string | null,
): { years: number; law: RetentionLawId | null } {
  let least: { years: number; law: RetentionLawId | null } = { years: 1, law: null };
  for (const law of lawsOf(keyClass))
    if (
      jurisdiction !== null &&
      retentionLaws[law].jurisdiction === countryOf(jurisdiction) &&
      retentionLaws[law].years > least.years
    )
      least = { years: retentionLaws[law].years, law };
  return least;
}

export interface RetentionChangeRow extends Pick<RetentionTime, 'keyClass' | 'jurisdiction' | 'years'> {
  readonly from: Date;
}

export interface TimeInForce extends RetentionTime {
  /** From when on, where an institution changed it. */
  readonly changedFrom: Date | null;
}

/** @param changes in the order in which they take effect: the last that has counts */
export function timesInForce(changes: readonly RetentionChangeRow[], at: Date): readonly TimeInForce[] {
  const keyOf = ({ keyClass, jurisdiction }: Pick<RetentionTime, 'keyClass' | 'jurisdiction'>): string =>
    `${jurisdiction ?? ''} ${keyClass}`;
  const times = new Map<string, TimeInForce>(defaultTimes.map((each) => [keyOf(each), { ...each, changedFrom: null }]));
  for (const { from, ...change } of changes)
    if (from <= at)
      times.set(keyOf(change), {
        ...change,
        citation: times.get(keyOf(change))?.citation ?? unstated,
        assurance: times.get(keyOf(change))?.assurance ?? 'UNVERIFIED',
        changedFrom: from,
      });
  return [...times.values()];
}
