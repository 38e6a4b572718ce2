import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';
import { balanceMeasures } from './balance-measures.js';
import { contactMeasures } from './contact-measures.js';
import type { Measure } from './measure.js';
import { outcomeMeasures } from './outcome-measures.js';

/** Every measure there is, in the order in which figures come. */
const all = { ...balanceMeasures, ...contactMeasures, ...outcomeMeasures } as const;
export type MeasureName = keyof typeof all;
export const measures: Readonly<Record<MeasureName, Measure>> = all;

const formulas = Object.fromEntries(Object.entries(all).map(([name, { formula }]) => [name, formula])) as Record<
  MeasureName,
  string
>;
export const measureNames = valuesOf(formulas);
export const MeasureEnum = graphqlEnum(
  'Measure',
  formulas,
  'What is measured, by which formula. A case counts in each month in which it was open, with whom and where it was when the month began; one that was opened in it, as it was opened.',
);
