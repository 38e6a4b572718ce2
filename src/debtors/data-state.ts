import { graphqlEnum } from '../lib/enums.js';

export const dataStateWords = {
  ACTIVE: 'Kept and used.',
  RESTRICTED: 'Kept, and read by nobody but officers who hold it for law.',
  ERASED: 'The keys are destroyed: nothing personal can be read any more, by anybody.',
} as const;
export type DataState = keyof typeof dataStateWords;
export const DataStateEnum = graphqlEnum('DataState', dataStateWords, 'What may be done with the data of a person.');

/** A closed list, since a free text would name the person again. */
export const dataBasisWords = {
  PERSON_ASKED: 'The person asked for it, as is their right.',
  CONSENT_WITHDRAWN: 'The person withdrew the consent that it was kept by.',
  PURPOSE_ENDED: 'What it was kept for has ended.',
  RETENTION_ENDED: 'The time has passed for which law wants it kept.',
  ACCURACY_CONTESTED: 'The person contests that it is right.',
  UNLAWFULLY_KEPT: 'It should not have been kept.',
  COURT_OR_REGULATOR: 'A court or a regulator ordered it.',
  NO_LONGER_NEEDED: 'The reason for the restriction has ended.',
} as const;
export type DataBasis = keyof typeof dataBasisWords;
export const DataBasisEnum = graphqlEnum('DataBasis', dataBasisWords, 'Why the state of the data of a person changes.');
