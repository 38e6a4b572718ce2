import { measureNames, measures, smallestShown } from '../reporting/index.js';

/** docs/figures.md: every measure with its formula, and what holds for all of them. */
export function printFigures(): string {
  const rows = measureNames.map((name) => {
    const { formula, value, isMoney } = measures[name];
    return `| \`${name}\` | ${formula} | ${units[value]}${isMoney ? '; of amounts' : ''} |`;
  });
  return `${[
    '# Figures',
    'Made from the code by `npm run -s probity -- schema`; not to be edited. The query `outcomeFigures` answers them, and the API says the same formulas with each value of `Measure`.',
    ['| measure | formula | its value |', '|---|---|---|', ...rows].join('\n'),
    ...sections,
  ].join('\n\n')}\n`;
}

const units = {
  QUOTIENT: 'quotient',
  SHARE_OF_BUCKET: 'quotient',
  PER_THOUSAND: 'for each 1 000',
  MEDIAN: 'days',
  NINETIETH_PERCENTILE: 'days',
  GREATEST: 'attempts',
} as const;

const sections = [
  '## What counts where',
  'A figure is of one whole month, by the calendar of the institution’s zone, of 24 months at most in one answer, and never of one that is not over. A case counts in each month in which it was open: opened before its end, and not closed when it began. So what comes in on a case after it was closed, or is taken back then, is in no month’s recovery. In that month all that happens in the case counts for the group in which it was when the month began (team, collector, stage, bucket, as they were before its first instant); a case that was opened in the month, for the group in which it was opened. So what a case brings after it was given away in mid-month is still with whoever had it at the beginning, and what a stand-in does is with whoever has the case.',
  'Everything is reckoned from the record as it is known now: what is recorded later, or reversed as of an earlier day, changes the figures of that month. Amounts are minor units, exact, and never added up over currencies: each currency has a figure of its own. There are no sums over several months, on purpose: what the months leave of such a sum would tell the month that is hidden.',
  'What contacts and work cost is not known to the record, so there is no figure of cost; nor is there one by segment.',
  '## What is not shown',
  `A figure that is about fewer than ${smallestShown} different debtors is suppressed: it stands there without numbers. Since what is left of a total tells what is hidden, the next smallest is hidden with it, until at least two are and they are together about ${smallestShown} or more (where people are in several groups at once, until one of those that are hidden has ${smallestShown} by itself); and all of a total that is hidden or too small itself. Collectors are hidden within their teams, and targets of a roll within their bucket, along with teams and buckets that are hidden: no figure that is suppressed can be recomputed from what is shown of the institution, its teams and their collectors. There is no grouping by two things at once, of which that could not be said.`,
  'This is held for each measure by itself, and for each month. Not covered: that a count which is part of two measures may be shown by the one and hidden by the other (attempts, of `CONTACT_INTENSITY` and `RIGHT_PARTY_RATE`; cases past due, of `CURE_RATE` and `ROLL_RATE`; cases of a bucket, of both roll rates); that a month is asked again after something was recorded late, and the two answers are compared; that the cases of one month are mostly those of the next; that all of a group that is shown had the same outcome; and what somebody knows besides.',
  '## Who sees them',
  'Team leads, compliance officers, analysts and administrators of the institution; firms see none. Nobody sees a debtor in them. By collector: compliance officers and administrators all of them, team leads those of their own team, analysts none. Figures name no person whose data they show, so reading them leaves no access entry.',
];
