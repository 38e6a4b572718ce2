import { sql } from 'kysely';
import { LockMode } from '@mikro-orm/core';
import { User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict, Invariant } from '../lib/errors.js';
import { newId, parseNodeId } from '../lib/id.js';
import { checkKey, checkLanguage, checkOptionalText, checkText } from '../lib/input.js';
import { sealedRow, type SealedRow } from '../lib/sealed.js';
import { findInSight } from '../lib/sight.js';
import type { CorrectPersonInput } from './correct-person.inputs.js';
import { correctPersonOperation } from './debtor.journal.js';
import { PersonCorrection, type PersonDatum } from './person-correction.entity.js';
import { Person } from './person.entity.js';

/** Corrects what is recorded of a person: the row shows the present, the correction keeps what stood before. @returns the person's id */
export async function correctPerson(context: Context, input: CorrectPersonInput): Promise<string> {
  const wanted = checkWanted(input);
  const reason = checkText('input.reason', input.reason, 1000);
  const id = newId();
  await actOnce(
    context,
    correctPersonOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { em, db, actor, now, journal, sealer } = work;
      const { institutionId } = actor;
      const personId = await findInSight(
        work,
        context.catalogue,
        ['Debtor', 'Person'],
        input.personId,
        'input.personId',
      );
      if (wanted.birthDate && wanted.birthDate > now.toISOString().slice(0, 10))
        throw badInput('input.birthDate', 'lies in the future.');
      const person = await em.findOneOrFail(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const { known, blob } = await knownOf(work, person);
      const corrected = data.filter(({ property }) => property in wanted && wanted[property] !== known[property]);
      if (corrected.length === 0)
        throw badInput('input', 'the record says all of this already. Say what of it is wrong.');
      const before = Object.fromEntries(corrected.map(({ property }) => [property, known[property]]));
      const after = Object.fromEntries(corrected.map(({ property }) => [property, wanted[property] ?? null]));
      const { language, timeZone, ...sealed } = { ...known, ...after };

      // The tokens of the values that were wrong go: nobody finds the person by them any more. Those that stay are written anew.
      await sql`select vault.forget_search_tokens(${personId}::uuid) as forgotten`.execute(db);
      person.sealed = sealer.seal(Person, personId, personId, sealed);
      if (language === null || timeZone === null) throw new Invariant('a person without language or time zone');
      person.language = language;
      person.timeZone = timeZone;
      const entryId = newId();
      em.create(PersonCorrection, {
        institutionId,
        id,
        person: em.getReference(Person, [institutionId, personId], { wrapped: true }),
        corrected: corrected.map(({ word }) => word),
        sealed: sealer.seal(PersonCorrection, id, personId, {
          displayNameBefore: before['displayName'],
          displayNameAfter: after['displayName'],
          nationalIdBefore: before['nationalId'],
          nationalIdAfter: after['nationalId'],
          birthDateBefore: before['birthDate'],
          birthDateAfter: after['birthDate'],
          reason,
        }),
        sealedBefore: blob,
        languageBefore: before['language'] ?? null,
        languageAfter: after['language'] ?? null,
        timeZoneBefore: before['timeZone'] ?? null,
        timeZoneAfter: after['timeZone'] ?? null,
        actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
        validFrom: now,
        validTo: null,
        recordedAt: now,
        entryId,
      });
      journal.enter({
        type: 'person.corrected',
        id: entryId,
        // Where somebody lives was always so.
        ...('timeZone' in after && { bearing: { since: 'ALWAYS' as const } }),
        subjects: [{ personId, role: 'DEBTOR', stream: 'OTHER', details: { correction: id, reason, before, after } }],
        outcomes: corrected.map(({ word }) => word),
      });
    },
  );
  const named = parseNodeId(input.personId);
  if (!named) throw new Invariant('an id that was found and cannot be read');
  return named.id;
}

type Property = 'displayName' | 'nationalId' | 'birthDate' | 'language' | 'timeZone';

/** In the order in which corrections list them. */
const data: readonly { readonly word: PersonDatum; readonly property: Property }[] = [
  { word: 'DISPLAY_NAME', property: 'displayName' },
  { word: 'NATIONAL_ID', property: 'nationalId' },
  { word: 'BIRTH_DATE', property: 'birthDate' },
  { word: 'LANGUAGE', property: 'language' },
  { word: 'TIME_ZONE', property: 'timeZone' },
];

/** What was given, checked; what was left out is absent, what is to be removed is null. @throws BAD_USER_INPUT */
function checkWanted(input: CorrectPersonInput): Partial<Record<Property, string | null>> {
  const wanted: Partial<Record<Property, string | null>> = {};
  const must = (property: Property, check: (path: string, text: string) => string): void => {
    const given = input[property];
    if (given === undefined) return;
    if (given === null) throw badInput(`input.${property}`, 'cannot be removed. Leave it out, or say what is right.');
    wanted[property] = check(`input.${property}`, given);
  };
  must('displayName', (path, text) => checkText(path, text, 200));
  must('language', checkLanguage);
  must('timeZone', (path, text) => checkText(path, text, 64));
  if (input.nationalId !== undefined) wanted.nationalId = checkOptionalText('input.nationalId', input.nationalId, 50);
  if (input.birthDate !== undefined) wanted.birthDate = input.birthDate;
  if (Object.keys(wanted).length === 0) throw badInput('input', 'says nothing to correct. Give what is wrong.');
  return wanted;
}

/** What the record says now, opened, and as it was sealed. @throws CONFLICT where the person was erased */
async function knownOf(
  { db, opener, sealer }: Work,
  { id, language, timeZone }: Person,
): Promise<{ readonly known: Readonly<Record<Property, string | null>>; readonly blob: Buffer | null }> {
  const { rows } = await sql<{
    row: SealedRow;
  }>`select ${sealedRow('p', 'id')} as row from person p where p.id = ${id}::uuid`.execute(db);
  const row = rows[0]?.row;
  const wrapped = row?.[3] ?? null;
  if (!row || wrapped === null)
    throw conflict('The data of this person was erased: there is nothing to correct. Register the person anew.');
  sealer.knows(id, wrapped);
  const opened = opener.open(row);
  const text = (property: Property): string | null => (opened[property] as string | undefined) ?? null;
  return {
    known: {
      displayName: text('displayName'),
      nationalId: text('nationalId'),
      birthDate: text('birthDate'),
      language,
      timeZone,
    },
    blob: row[2] === null ? null : Buffer.from(row[2], 'base64'),
  };
}
