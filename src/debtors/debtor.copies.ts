import { whoseOwn, whoseParent, type CopyPart } from '../lib/copies.js';

/** What `debtors` holds of a person. Related people stand there by what they are to each other, with a masked name. */
export const debtorCopies: readonly CopyPart[] = [
  { of: 'Person', section: 'person', title: 'You', whose: whoseOwn('id') },
  { of: 'PersonCorrection', section: 'corrections', title: 'Corrections', whose: whoseOwn('person_id') },
  { of: 'DataStateChange', section: 'dataStates', title: 'Restrictions of your data', whose: whoseOwn('person_id') },
  {
    of: 'ErasureRefusal',
    section: 'erasureRefusals',
    title: 'Erasures that the law did not allow',
    whose: whoseOwn('person_id'),
  },
  { of: 'ContactPoint', section: 'contactPoints', title: 'Numbers and addresses', whose: whoseOwn('person_id') },
  {
    of: 'ContactPointState',
    section: 'contactPointStates',
    title: 'What was learned of numbers and addresses',
    whose: whoseParent('contact_point_id', 'contact_point', whoseOwn('person_id')),
  },
  { of: 'Consent', section: 'consents', title: 'What you consented to', whose: whoseOwn('person_id') },
  { of: 'ConsentEnd', section: 'consentEnds', title: 'Consents that you withdrew', whose: whoseOwn('person_id') },
  { of: 'Wish', section: 'wishes', title: 'How you wish to be contacted', whose: whoseOwn('person_id') },
  { of: 'WishEnd', section: 'wishEnds', title: 'Wishes that you withdrew', whose: whoseOwn('person_id') },
  {
    of: 'PersonCondition',
    section: 'conditions',
    title: 'What changes how you may be contacted',
    whose: whoseOwn('person_id'),
  },
  {
    of: 'RelatedPerson',
    section: 'relatedPersons',
    title: 'People related to you',
    whose: whoseOwn('debtor_id', 'person_id'),
    others: ['debtor', 'person'],
  },
];
