import { whoseOwn, whoseParent, type CopyPart } from '../lib/copies.js';

const ofCase = whoseParent('case_id', 'collection_case', whoseOwn('debtor_id'));

/** What `queue` holds of a debtor. */
export const queueCopies: readonly CopyPart[] = [
  { of: 'HandOut', section: 'handOuts', title: 'To whom the cases were handed to be worked on', whose: ofCase },
  { of: 'QueueHold', section: 'queueHolds', title: 'Until when the cases were not handed out', whose: ofCase },
  { of: 'Appointment', section: 'appointments', title: 'When the person asked to be contacted', whose: ofCase },
];
