import { User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { notePersonOperation } from './debtor.journal.js';
import { checkHappened, spanOf } from './hear-person.js';
import { PersonCondition, type PersonConditionWord } from './person-condition.entity.js';
import { Person } from './person.entity.js';
import type { NotePersonInput } from './wish.inputs.js';

/** @returns the id of what was noted */
export function notePerson(context: Context, input: NotePersonInput): Promise<string> {
  const id = newId();
  return actOnce(
    context,
    notePersonOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { personId: named, condition, isPresent } = input;
      const personId = await findInSight(work, context.catalogue, ['Debtor', 'Person'], named, 'input.personId');
      conditionFrom(work, { personId, condition, isPresent, ...spanOf(work.now, input) }, id);
    },
  );
}

export interface NewCondition {
  readonly personId: string;
  readonly condition: PersonConditionWord;
  /** False for a recovery, or for what was noted by mistake. */
  readonly isPresent: boolean;
  readonly validFrom: Date;
}

/**
 * Notes a condition within an act that is open already; whoever calls has found the person in the actor's sight. Which one
 * it is stands sealed in the entry: it tells of health.
 * @returns the id of what was noted. @throws BAD_USER_INPUT
 */
export function conditionFrom(
  { em, actor, now, journal }: Work<'person.noted'>,
  { personId, condition, isPresent, validFrom }: NewCondition,
  id: string = newId(),
): string {
  const { institutionId } = actor;
  checkHappened(now, { validFrom, validTo: null });
  const entryId = newId();
  em.create(PersonCondition, {
    institutionId,
    id,
    person: em.getReference(Person, [institutionId, personId], { wrapped: true }),
    condition,
    isPresent,
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    validFrom,
    validTo: null,
    recordedAt: now,
    entryId,
  });
  journal.enter({
    type: 'person.noted',
    id: entryId,
    bearing: { since: validFrom },
    subjects: [
      {
        personId,
        role: 'DEBTOR',
        stream: 'OTHER',
        details: { noted: id, condition, isPresent, validFrom: validFrom.toISOString() },
      },
    ],
    outcomes: [],
  });
  return id;
}

/**
 * Takes back what was noted by mistake, and just that: from when on it was noted. Where it was known to be so before, by another
 * note, it still is, and nothing is entered; what was noted of later stays as well.
 */
export async function takeBackCondition(work: Work<'person.noted'>, id: string): Promise<void> {
  const { person, condition, validFrom } = await work.em.findOneOrFail(PersonCondition, { id });
  const [before] = await work.em.find(
    PersonCondition,
    { person: { id: person.id }, condition, validFrom: { $lte: validFrom }, id: { $ne: id } },
    { orderBy: { validFrom: 'desc', recordedAt: 'desc', id: 'desc' }, limit: 1 },
  );
  if (before?.isPresent) return;
  conditionFrom(work, { personId: person.id, condition, isPresent: false, validFrom });
}
