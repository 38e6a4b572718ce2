import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkLanguage, checkOptionalText, checkText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { addRelatedPersonOperation, registerDebtorOperation } from './debtor.journal.js';
import type { AddRelatedPersonInput, PersonInput, RegisterDebtorInput } from './debtor.inputs.js';
import { Person } from './person.entity.js';
import { RelatedPerson } from './related-person.entity.js';

/** @returns the debtor's id */
export function registerDebtor(context: Context, input: RegisterDebtorInput): Promise<string> {
  const id = newId();
  return actOnce(
    context,
    registerDebtorOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      await registerPerson(work, id, input.person, 'input.person', true);
    },
  );
}

/** @returns the related person's id */
export function addRelatedPerson(context: Context, input: AddRelatedPersonInput): Promise<string> {
  const id = newId();
  if (!input.personId === !input.person)
    throw badInput('input', 'give either personId, for somebody known, or person, for somebody new.');
  return actOnce(
    context,
    addRelatedPersonOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { em, actor, now, journal } = work;
      const { institutionId } = actor;
      const debtorId = await findInSight(work, context.catalogue, ['Debtor'], input.debtorId, 'input.debtorId');
      const personId = input.personId
        ? await findInSight(work, context.catalogue, ['Person', 'Debtor'], input.personId, 'input.personId')
        : newId();
      if (input.person) await registerPerson(work, personId, input.person, 'input.person', false);
      if (personId === debtorId) throw badInput('input.personId', 'a debtor is not related to themselves.');
      const entryId = newId();
      const validFrom = input.validFrom ? new Date(input.validFrom) : now;
      em.create(RelatedPerson, {
        institutionId,
        id,
        debtor: em.getReference(Person, [institutionId, debtorId], { wrapped: true }),
        person: em.getReference(Person, [institutionId, personId], { wrapped: true }),
        role: input.role,
        validFrom,
        validTo: null,
        recordedAt: now,
        entryId,
      });
      journal.enter({
        type: 'relatedPerson.added',
        id: entryId,
        bearing: { since: validFrom },
        subjects: [
          {
            personId: debtorId,
            role: 'DEBTOR',
            stream: 'OTHER',
            details: { relatedPerson: personId, role: input.role },
          },
          { personId, role: 'CONTACTED', stream: 'OTHER' },
        ],
        outcomes: [input.role],
      });
    },
  );
}

/** Writes a person and the entry of it. @throws CONFLICT when the reference is taken */
async function registerPerson(
  { em, actor, now, journal, sealer }: Work<'person.registered'>,
  id: string,
  person: PersonInput,
  path: string,
  isDebtor: boolean,
): Promise<void> {
  const reference = checkText(`${path}.reference`, person.reference, 100);
  const displayName = checkText(`${path}.displayName`, person.displayName, 200);
  const nationalId = checkOptionalText(`${path}.nationalId`, person.nationalId, 50);
  if (person.birthDate && person.birthDate > now.toISOString().slice(0, 10))
    throw badInput(`${path}.birthDate`, 'lies in the future.');
  if (await em.count(Person, { reference }))
    throw conflict('There is a person of this reference. Use that one, or another reference.');
  const entryId = newId();
  const birthDate = person.birthDate ?? null;
  const language = checkLanguage(`${path}.language`, person.language);
  sealer.begin(id);
  em.create(Person, {
    institutionId: actor.institutionId,
    id,
    reference,
    kind: person.kind,
    sealed: sealer.seal(Person, id, id, { displayName, nationalId, birthDate }),
    language,
    timeZone: person.timeZone,
    isDebtor,
    recordedAt: now,
    entryId,
  });
  journal.enter({
    type: 'person.registered',
    id: entryId,
    subjects: [
      { personId: id, role: 'DEBTOR', stream: 'OTHER', details: { reference, displayName, nationalId, birthDate } },
    ],
    outcomes: [person.kind],
  });
  await em.flush();
}
