/**
 * How likely a credit card is to be in default next month, by a scorecard whose coefficients are published: a logistic
 * regression over what the account did in its last six statements, each characteristic cut into attributes. It is given
 * nothing about the person: no name, sex, age, marriage, education, origin, health or address can be among its inputs.
 */

/** What is looked at, and into which attributes each is cut; the first of each weighs nothing. */
export const characteristics = {
  MONTHS_OF_DELAY: {
    description: 'Months of delay at the newest statement.',
    attributes: ['none', 'one', 'two or more'],
    of: ({ months }) => Math.min(2, months[0]?.monthsOfDelay ?? 0),
  },
  WORST_DELAY: {
    description: 'The longest delay in the five months before.',
    attributes: ['one month at most', 'two months or more'],
    of: ({ months }) => (earlier(months).some(({ monthsOfDelay }) => monthsOfDelay >= 2) ? 1 : 0),
  },
  MONTHS_LATE: {
    description: 'In how many of the five months before it was late.',
    attributes: ['one at most', 'two or three', 'four or five'],
    of: ({ months }) => cut(earlier(months).filter(({ monthsOfDelay }) => monthsOfDelay > 0).length, [1, 3]),
  },
  UTILISATION: {
    description: 'What the newest statement bills, of the credit limit.',
    attributes: ['nine tenths at most', 'more than nine tenths'],
    of: ({ limitMinor, months }) => ((months[0]?.billedMinor ?? 0n) * 10n > limitMinor * 9n ? 1 : 0),
  },
  MONTHS_WITHOUT_PAYMENT: {
    description: 'In how many of the six months nothing was paid.',
    attributes: ['none', 'one', 'two or three', 'four or more'],
    of: ({ months }) => cut(months.filter(({ paidMinor }) => paidMinor === 0n).length, [0, 1, 3]),
  },
} as const satisfies Record<string, CharacteristicOf>;
export type Characteristic = keyof typeof characteristics;

interface CharacteristicOf {
  readonly description: string;
  readonly attributes: readonly string[];
  /** Which of the attributes a history has. */
  readonly of: (history: AccountHistory) => number;
}

export interface AccountHistory {
  readonly limitMinor: bigint;
  /** Six statements, the newest first. */
  readonly months: readonly AccountMonth[];
}

export interface AccountMonth {
  readonly statementOn: string;
  readonly monthsOfDelay: number;
  readonly billedMinor: bigint;
  readonly paidMinor: bigint;
}

export interface Scorecard {
  readonly name: string;
  /** Log odds of default where every characteristic has its first attribute. */
  readonly intercept: number;
  /** What each attribute adds to the log odds. */
  readonly weights: Readonly<Record<Characteristic, readonly number[]>>;
}

export interface RollRisk {
  readonly scorecard: string;
  readonly assessedOn: string;
  /** 0 to 1, four decimals. */
  readonly probability: number;
  /** What speaks for default, the weightiest first. */
  readonly reasons: readonly {
    readonly characteristic: Characteristic;
    readonly attribute: string;
    /** Twenty double the odds. */
    readonly points: number;
  }[];
}

export const monthsNeeded = 6;
const names = Object.keys(characteristics) as readonly Characteristic[];

/** @returns null for a history that is shorter than those the card was made from, or without a limit */
export function rollRisk(history: AccountHistory, card: Scorecard): RollRisk | null {
  const [newest] = history.months;
  if (!newest || history.months.length < monthsNeeded || history.limitMinor <= 0n) return null;
  const weighed = names.map((characteristic) => {
    const { attributes, of } = characteristics[characteristic];
    const index = of(history);
    return {
      ...{ characteristic, attribute: attributes[index] ?? '' },
      weight: card.weights[characteristic][index] ?? 0,
    };
  });
  const logOdds = weighed.reduce((sum, { weight }) => sum + weight, card.intercept);
  return {
    ...{ scorecard: card.name, assessedOn: newest.statementOn },
    probability: Math.round(10_000 / (1 + Math.exp(-logOdds))) / 10_000,
    reasons: weighed
      .filter(({ weight }) => weight > 0)
      .sort((one, other) => other.weight - one.weight)
      .map(({ weight, ...reason }) => ({ ...reason, points: Math.round((weight * 20) / Math.LN2) })),
  };
}

/** How many of the edges a count is beyond. */
const cut = (count: number, edges: readonly number[]): number => edges.filter((edge) => count > edge).length;

const earlier = (months: readonly AccountMonth[]): readonly AccountMonth[] => months.slice(1);
