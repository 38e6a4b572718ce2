import { actorOf, lookOnce, type Context, type Info } from '../audit/index.js';
import { payloadOrApproval, useApproval } from '../access/index.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAtMost, checkKey, checkText } from '../lib/input.js';
import { checkPurpose } from '../lib/purpose.js';
import { findAllInSight } from '../lib/sight.js';
import { readCopies, type Copied } from './copy-person.js';
import { exportPeopleOperation } from './evidence.journal.js';
import type { ExportPeopleInput } from './export-people.inputs.js';
import { exportFormat, type ExportDocument, type PeopleExport } from './people-export.type.js';

const mostPeople = 1_000;
/** Of so many one person decides: whose copy they could take as well. */
const mostByOne = 1;
/** So that no statement is long; each copy is of one instant, the whole is not. */
const peopleByStatement = 50;

/**
 * What is held of many people, as each of their copies has it, to be taken out of the platform. One entry names them all; it
 * is committed with the use of the approval before anything is answered. What was answered is not kept, so a repetition
 * shows nothing: the data leaves once for each approval.
 * @returns the data; the request that now waits for a second person; or that it is a repetition
 * @throws NOT_FOUND where one of them is, BAD_USER_INPUT, FORBIDDEN
 */
export async function exportPeople(context: Context, info: Info, input: ExportPeopleInput): Promise<unknown> {
  const { id, found } = await exportOnce(context, input);
  if (found) return { export: found, approval: null, isRepetition: false };
  const waiting = { export: null, isRepetition: false };
  const repeated = { export: null, isRepetition: true };
  return payloadOrApproval(context, info, Promise.resolve(id), waiting, () => Promise.resolve(repeated));
}

function exportOnce(
  context: Context,
  input: ExportPeopleInput,
): Promise<{ readonly id: string; readonly found: PeopleExport | null }> {
  const { purpose, reason } = input;
  const id = newId();
  const reference = checkText('input.reference', input.reference, 200);
  if (input.personIds.length === 0) throw badInput('input.personIds', 'names nobody. Name at least one.');
  checkAtMost('input.personIds', input.personIds, mostPeople);
  checkPurpose(actorOf(context).role, purpose);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return lookOnce(context, exportPeopleOperation, repeatable, async (work) => {
    const { actor, now, journal } = work;
    const named = { nodeIds: input.personIds, path: 'input.personIds' };
    const personIds = [...(await findAllInSight(work, context.catalogue, ['Person', 'Debtor'], named))].sort();
    const entryId = newId();
    if (personIds.length > mostByOne) {
      const approval = await useApproval(context, work, {
        kind: 'BULK_EXPORT',
        request: { operation: 'exportPeople', purpose, reference, persons: personIds },
        subject: null,
        asks: `Export all that is held of ${personIds.length} people for ${purpose}.`,
        ...{ reason, approvalId: id, entryId },
      });
      if (!approval) return null;
    }
    const shown = new Set<string>();
    const copies: Copied[] = [];
    for (let first = 0; first < personIds.length; first += peopleByStatement)
      copies.push(
        ...(await readCopies(work, context.catalogue, personIds.slice(first, first + peopleByStatement), shown)),
      );
    journal.enter({
      type: 'person.exported',
      id: entryId,
      subjects: personIds.map((personId) => ({ personId, role: 'VIEWED', stream: 'ACCESS' })),
      outcomes: [purpose, ...[...shown].sort()],
      details: { reference },
    });
    const madeAt = now.toISOString();
    const document: ExportDocument = {
      ...exportFormat,
      ...{ entryId, madeAt, purpose, reference },
      institution: { id: actor.institutionId, name: copies[0]?.institution ?? '' },
      people: copies.map(({ personId, data, accesses, entries }) => ({ personId, data, accesses, entries })),
    };
    return { ...exportFormat, entryId, madeAt, count: personIds.length, json: JSON.stringify(document) };
  });
}
