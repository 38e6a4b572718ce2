import { badInput } from '../lib/errors.js';
import type { Channel, ContactPointKind } from '../lib/vocabulary.js';
import type { AttemptFacts } from './attempt-facts.js';

export const telephones: readonly ContactPointKind[] = ['MOBILE_PHONE', 'LANDLINE_HOME', 'LANDLINE_WORK'];

/** By which kind of number or address each way reaches somebody. */
export const reachedAt: Readonly<Record<Channel, readonly ContactPointKind[]>> = {
  PHONE: telephones,
  VOICE_ROBOT: telephones,
  SMS: ['MOBILE_PHONE'],
  EMAIL: ['EMAIL'],
  LETTER: ['POSTAL_ADDRESS'],
  VISIT: ['POSTAL_ADDRESS'],
  SOCIAL_MEDIA: ['SOCIAL_ACCOUNT'],
};

/**
 * Whoever plans a contact says by which number or address. Without it, or with one of another kind, nothing could be said of
 * opt-outs, dials of one number, or the place where it rings. Somebody may be visited wherever they are.
 * @throws BAD_USER_INPUT
 */
export function checkPointFits(
  channel: Channel,
  { contactPointId, contactPointKind, isNotTheirs }: AttemptFacts,
): void {
  const kinds = reachedAt[channel];
  if (contactPointId === null || contactPointKind === null) {
    if (channel === 'VISIT') return;
    throw badInput(
      'input.contactPointId',
      `is needed for ${channel}. Name the ${kinds.join(' or ')} that will be used.`,
    );
  }
  if (!kinds.includes(contactPointKind))
    throw badInput(
      'input.contactPointId',
      `is a ${contactPointKind}. Name a ${kinds.join(' or ')} for ${channel}${channel === 'VISIT' ? ', or leave it out' : ''}.`,
    );
  if (isNotTheirs)
    throw badInput(
      'input.contactPointId',
      "was found to be somebody else's, or was withdrawn. Note that it is CONFIRMED, if it is theirs, or use another.",
    );
}
