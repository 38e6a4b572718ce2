import { whoseOwn, whoseParent, type CopyPart } from '../lib/copies.js';

const ofCase = whoseParent('case_id', 'collection_case', whoseOwn('debtor_id'));

/** What `disposals` holds of a debtor. */
export const disposalCopies: readonly CopyPart[] = [
  { of: 'WriteOff', section: 'writeOffs', title: 'Debts that left the balance sheet', whose: ofCase },
  { of: 'WriteOffEnd', section: 'writeOffEnds', title: 'Debts that were put back on it', whose: ofCase },
  {
    of: 'PortfolioCase',
    section: 'portfolioCases',
    title: 'Portfolios that the cases were to be sold in',
    whose: ofCase,
  },
  { of: 'TransferNotice', section: 'transferNotices', title: 'Notices of transfers of the cases', whose: ofCase },
  { of: 'CaseOrigin', section: 'caseOrigins', title: 'With which portfolio the cases were bought', whose: ofCase },
];
