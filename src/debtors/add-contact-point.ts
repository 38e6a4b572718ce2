import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { sql } from 'kysely';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import type { ContactPointKind } from '../lib/vocabulary.js';
import { ContactPoint } from './contact-point.entity.js';
import { addContactPointOperation } from './debtor.journal.js';
import type { AddContactPointInput } from './debtor.inputs.js';
import { Person } from './person.entity.js';
import { checkHappened, spanOf } from './hear-person.js';
import { checkRegion, regionOfNumber } from './region.js';

/** @returns the contact point's id */
export function addContactPoint(context: Context, input: AddContactPointInput): Promise<string> {
  const id = newId();
  const value = contactValue(input.kind, input.value, 'input.value');
  const region =
    typeof input.region === 'string' ? checkRegion('input.region', input.region) : regionOfNumber(input.kind, value);
  return actOnce(
    context,
    addContactPointOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { em, db, actor, now, journal, sealer } = work;
      const personId = await findInSight(
        work,
        context.catalogue,
        ['Debtor', 'Person'],
        input.personId,
        'input.personId',
      );
      const span = spanOf(now, { validFrom: input.validFrom });
      checkHappened(now, span);
      const { validFrom } = span;
      await checkIsNew(work, personId, value);
      const entryId = newId();
      await sealer.meet(db, [personId]);
      em.create(ContactPoint, {
        institutionId: actor.institutionId,
        id,
        person: em.getReference(Person, [actor.institutionId, personId], { wrapped: true }),
        kind: input.kind,
        sealed: sealer.seal(ContactPoint, id, personId, { kind: input.kind, value }),
        source: input.source,
        timeZone: input.timeZone ?? null,
        region,
        validFrom,
        validTo: null,
        recordedAt: now,
        entryId,
      });
      journal.enter({
        type: 'contactPoint.added',
        id: entryId,
        bearing: { since: validFrom },
        subjects: [
          {
            personId,
            role: 'DEBTOR',
            stream: 'OTHER',
            details: { contactPoint: id, value, ...(input.validFrom && { validFrom: validFrom.toISOString() }) },
          },
        ],
        outcomes: [input.kind, input.source],
      });
    },
  );
}

/**
 * What was wished of a number, and the calls to it, hang on its row: as another row it would start anew. Of two who add it at
 * once the second waits. @throws CONFLICT
 */
async function checkIsNew({ db, sealer }: Work, personId: string, value: string): Promise<void> {
  const token = sealer.tokenOf(ContactPoint, 'value', value);
  await sql`select from person where id = ${personId}::uuid for no key update`.execute(db);
  const { rows } = await sql`
    select from vault.search_token t where t.field = 'ContactPoint.value' and t.token = ${token} and t.person_id = ${personId}::uuid limit 1`.execute(
    db,
  );
  if (rows[0])
    throw conflict(
      'This person has this number or address already. Go on with that one; note it CONFIRMED where it holds again.',
    );
}

const emailAddress = /^[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@.]{2,63}$/;

/** The value as it is kept: phone numbers in E.164, e-mail addresses in lower case. @throws BAD_USER_INPUT */
export function contactValue(kind: ContactPointKind, given: string, path: string): string {
  const text = checkText(path, given, 500);
  if (kind === 'EMAIL') {
    if (!emailAddress.test(text)) throw badInput(path, 'is no e-mail address.');
    return text.toLowerCase();
  }
  if (kind === 'POSTAL_ADDRESS' || kind === 'SOCIAL_ACCOUNT') return text;
  const number = parsePhoneNumberFromString(text);
  if (!number?.isValid())
    throw badInput(path, 'is no valid phone number. Write it in international form, such as +8613812345678.');
  return number.number;
}
