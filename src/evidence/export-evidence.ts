import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { actorOf, lookBy, lookOnce, readInSession, type Context, type Work } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAtMost, checkKey, checkText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { exportEvidenceOperation } from './evidence.journal.js';
import type { ExportEvidenceInput, ExportEvidencePayload } from './export-evidence.inputs.js';
import { gatherBundle } from './gather-bundle.js';

/** How long the first call waits for its entry to be published; who gets none asks again with the same key. */
const patienceMilliseconds = 2_000;
const pollMilliseconds = 100;

/**
 * The contacts of a debtor in a period, as a folder that proves them to a stranger. Its own entry takes the next number of
 * the debtor's contacts: it closes the range, so that nothing can be left out after the last. Each time the bundle is shown
 * leaves an entry, also at a repetition. @throws NOT_FOUND, BAD_USER_INPUT
 */
export async function exportEvidence(context: Context, input: ExportEvidenceInput): Promise<ExportEvidencePayload> {
  const reference = checkText('input.reference', input.reference, 200);
  checkAtMost('input.details', input.details, 50);
  const [from, to] = [input.from ?? null, input.to ?? null];
  if (to !== null && new Date(to) > context.clock.now())
    throw badInput('input.to', 'lies in the future. Leave it out for all up to now.');
  if (from !== null && (to === null ? new Date(from) > context.clock.now() : from >= to))
    throw badInput('input.from', 'must lie before the end of the period.');
  const asked = { from, to, details: [...new Set(input.details)], sinceSize: sizeOf(input.sinceSize ?? null) };
  const resultId = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId };
  const { id: entryId } = await lookOnce(context, exportEvidenceOperation, repeatable, async (work) => {
    const { journal } = work;
    const personId = await findUnerased(context, work, input.debtorId);
    journal.enter({
      type: 'evidence.exported',
      id: resultId,
      subjects: [
        { personId, role: 'VIEWED', stream: 'CONTACT', details: { from, to, details: asked.details, reference } },
        { personId, role: 'VIEWED', stream: 'ACCESS' },
      ],
      outcomes: ['AUDIT', ...(asked.details.length > 0 ? ['JournalEntry.details'] : [])],
    });
    return null;
  });
  if (!(await isPublished(context, entryId))) return { entryId, bundle: null };
  const bundle = await lookBy(context, exportEvidenceOperation, async (work) => {
    const personId = await findUnerased(context, work, input.debtorId);
    work.journal.enter({
      type: 'journal.searched',
      subjects: [{ personId, role: 'VIEWED', stream: 'OTHER', details: { from, to } }],
      outcomes: [exportEvidenceOperation.name],
    });
    return gatherBundle(context, work, { ...asked, personId, entryId });
  });
  return { entryId, bundle };
}

/** Of an erased person nobody finds the entries: that there were none must not be claimed. */
async function findUnerased(context: Context, work: Work, debtorId: string): Promise<string> {
  const personId = await findInSight(work, context.catalogue, ['Debtor'], debtorId, 'input.debtorId');
  const { rows } = await sql`
    select from person where institution_id = ${work.actor.institutionId}::uuid and id = ${personId}::uuid and data_state = 'ERASED'`.execute(
    work.db,
  );
  if (rows.length > 0) throw badInput('input.debtorId', 'was erased: nobody finds their entries any more.');
  return personId;
}

function sizeOf(size: string | null): number | null {
  if (size === null) return null;
  const value = Number(size);
  if (!Number.isSafeInteger(value) || value < 1) throw badInput('input.sinceSize', 'a checkpoint has at least 1 leaf.');
  return value;
}

/** Whether a checkpoint covers the entry, after a moment's patience. */
async function isPublished(context: Context, entryId: string): Promise<boolean> {
  const actor = actorOf(context);
  for (let waited = 0; ; waited += pollMilliseconds) {
    const isCovered = await readInSession(context.database, actor, context.clock.now(), async (db) => {
      const { rows } = await sql<{ covered: boolean }>`
        select exists (select from audit.leaf l join audit.checkpoint c on c.institution_id = l.institution_id and c.size > l.leaf_index
          where l.institution_id = ${actor.institutionId}::uuid and l.entry_id = ${entryId}::uuid) as covered`.execute(
        db,
      );
      return rows[0]?.covered === true;
    });
    if (isCovered || waited >= patienceMilliseconds) return isCovered;
    await sleep(pollMilliseconds);
  }
}
