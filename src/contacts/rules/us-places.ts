import type { Place } from '../../lib/vocabulary.js';
import type { ContactPointFacts } from '../contact-facts.js';

/**
 * The places at which a number or address reaches a person: postal addresses and landlines are tied to one, mobiles and
 * e-mail to none, unless somebody knows that the person is there (comment 6(b)(1)(ii)-1).
 */
export function placesOf(point: ContactPointFacts | null): readonly Place[] {
  if (!point) return [];
  const tied = tiedTo(point);
  return [...(tied ? [tied] : []), ...(point.knownPlace ? [point.knownPlace] : [])];
}

function tiedTo({ kind, isOfEmployer }: ContactPointFacts): Place | null {
  switch (kind) {
    case 'LANDLINE_HOME':
      return 'HOME';
    case 'LANDLINE_WORK':
      return 'WORK';
    case 'POSTAL_ADDRESS':
      return isOfEmployer ? 'WORK' : 'HOME';
    case 'MOBILE_PHONE':
    case 'EMAIL':
    case 'SOCIAL_ACCOUNT':
      return null;
  }
}
