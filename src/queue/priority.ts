/**
 * Which case is the next best: a sum of parts, each a small table from a whole number to points. The order in the database
 * (`priority-order.ts`) is made from these tables, so that what is explained is what decided. docs/queue.md shows them.
 */

type Bands = readonly (readonly [from: number, points: number])[];

interface PartOf {
  /** What is measured, with its unit. */
  readonly measured: string;
  /** From which number on how many points; below the first none. In order. */
  readonly bands: Bands;
}

export const priorityParts = {
  APPOINTMENT_DUE: {
    measured: 'Minutes since the time for which the debtor asked to be contacted.',
    bands: [[0, 1000]],
  },
  PROMISE_BROKEN: {
    measured: 'Days since the last broken promise was overdue beyond its tolerance.',
    bands: [
      [0, 200],
      [4, 120],
      [15, 60],
      [61, 0],
    ],
  },
  ROLLS_SOON: {
    measured: 'Days until the case rolls into the next bucket.',
    bands: [
      [0, 100],
      [4, 50],
      [8, 0],
    ],
  },
  BUCKET: {
    measured: 'Days past due.',
    bands: [
      [1, 20],
      [31, 60],
      [61, 90],
      [91, 70],
      [181, 40],
      [361, 20],
    ],
  },
  AMOUNT: {
    measured: 'Whole units of the currency of the case that are outstanding.',
    bands: [
      [0, 0],
      [1000, 20],
      [10_000, 50],
      [50_000, 80],
      [200_000, 100],
    ],
  },
  DAYS_SINCE_CONTACT: {
    measured: 'Days since somebody last reached out in the case, or since it was opened.',
    bands: [
      [0, 0],
      [3, 15],
      [7, 30],
      [14, 45],
      [30, 60],
    ],
  },
} as const satisfies Record<string, PartOf>;

export type PriorityPartName = keyof typeof priorityParts;
export const priorityPartNames = Object.keys(priorityParts) as readonly PriorityPartName[];

/** What a case measures; null where there is nothing to measure, such as no appointment. */
export type Measures = Readonly<Record<PriorityPartName, number | null>>;

export interface WeighedPart {
  readonly part: PriorityPartName;
  readonly measure: number;
  readonly points: number;
}

/** Every part that was measured, in the order of the tables. */
export const weigh = (measures: Measures): readonly WeighedPart[] =>
  priorityPartNames.flatMap((part) => {
    const measure = measures[part];
    return measure === null ? [] : [{ part, measure, points: pointsOf(priorityParts[part].bands, measure) }];
  });

/** The more, the sooner. */
export const priorityOf = (parts: readonly Pick<WeighedPart, 'points'>[]): number =>
  parts.reduce((sum, { points }) => sum + points, 0);

const pointsOf = (bands: Bands, measure: number): number => bands.findLast(([from]) => measure >= from)?.[1] ?? 0;
