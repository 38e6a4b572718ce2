import type { Kysely } from 'kysely';
import type { Permits, Standing } from '../compliance/index.js';
import type { Actor } from '../lib/actor.js';
import type { AttemptFacts } from './attempt-facts.js';
import type { ContactFacts } from './contact-facts.js';
import { factsOf, type Contact } from './facts-of-contact.js';
import { arrived, gather, happenedBy, permitsFor } from './judge-contact.js';
import type { ContactPermissionInput, PlannedContact } from './permission.inputs.js';
import { withTemplate } from './template-of-contact.js';

interface Planned {
  readonly input: PlannedContact & Pick<ContactPermissionInput, 'knownAt' | 'hypotheticalActorType'>;
  readonly target: Pick<AttemptFacts, 'debtorId' | 'jurisdictions'>;
  readonly contact: Contact;
  readonly at: Date;
  readonly knownAt: Date;
}

/** What judging a planned contact takes: the same for who asks about one, and for the queue that looks for one. */
export async function plannedFacts(
  { db, actor, now }: { readonly db: Kysely<never>; readonly actor: Actor; readonly now: Date },
  { input, target, contact, at, knownAt }: Planned,
): Promise<{
  readonly facts: ContactFacts;
  readonly standing: Standing<ContactFacts>;
  readonly permits: Permits;
}> {
  const { known, standing } = await gather(db, actor, {
    ...{ debtorId: target.debtorId, jurisdictions: target.jurisdictions, contact },
    ...{ at, to: happenedBy(at > now ? at : now), knownAt, isHeld: false, actorId: actor.id },
  });
  const told = await withTemplate(db, contact, input, known);
  const asked = { ...told, actorType: input.hypotheticalActorType ?? null };
  // Of what is about to be done it is said what a permit would say: by clocks that run fast as well.
  const isNext = !input.knownAt && at >= now && at <= happenedBy(now);
  return { facts: factsOf(isNext ? arrived(known, at) : known, asked), standing, permits: permitsFor(asked) };
}
