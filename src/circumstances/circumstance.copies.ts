import { whoseOwn, type CopyPart } from '../lib/copies.js';

const own = whoseOwn('debtor_id');

/** What `circumstances` holds of a debtor. */
export const circumstanceCopies: readonly CopyPart[] = [
  { of: 'Circumstance', section: 'circumstances', title: 'What we know of your situation', whose: own },
  { of: 'CircumstanceEnd', section: 'circumstanceEnds', title: 'What of it is over', whose: own },
  { of: 'AffairsStatement', section: 'affairs', title: 'Your income and outgoings, as of a day', whose: own },
  { of: 'AffairsLine', section: 'affairsLines', title: 'Incomes and outgoings one by one', whose: own },
];
