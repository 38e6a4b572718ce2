import type { Place } from '../../lib/vocabulary.js';
import type { ContactPointFacts } from '../contact-facts.js';
import { holds } from '../reading-facts.js';

/**
 * The places at which a number or address reaches a person: postal addresses and landlines are tied to one, mobiles and
 * e-mail to none, unless somebody knows that the person is there (comment 6(b)(1)(ii)-1).
 */
export function placesOf(point: ContactPointFacts | null, at: Date): readonly Place[] {
  if (!point) return [];
  const tied = tiedTo(point);
  const known = point.knownPlaces.findLast((each) => holds(each, at));
  return [...(tied ? [tied] : []), ...(known ? [known.place] : [])];
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
