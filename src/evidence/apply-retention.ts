import { sql } from 'kysely';
import { useApproval } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { conflict, Invariant } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkWorkText } from '../lib/input.js';
import { merkleRoot } from '../proof/index.js';
import { applyRetentionOperation } from './evidence.journal.js';
import { shareHoldLock } from './place-hold.js';
import { checkDay, dueKeys, timesIn, type DueKey } from './retention-plan.js';
import type { TimeInForce } from './retention-times.js';
import type { ApplyRetentionInput } from './retention.type.js';

/** So many at once, so that nobody waits long for who holds the locks; what is left is asked for anew. */
const mostKeys = 50_000;

/**
 * Destroys the keys whose time is over on a day, for ever: what the journal's entries commit to under them can be read by
 * nobody any more, and every proof still holds. What is approved is just this list of keys, by the root over it: where a hold,
 * a contact or a complaint has changed it since, nothing is destroyed, and the new list is asked for. Of each key that went
 * the vault keeps that it did, and by which entry.
 * @returns the id of the entry; or of the request that now waits for a second person, where there is one under it
 * @throws BAD_USER_INPUT for a day to come, CONFLICT where nothing is due
 */
export function applyRetention(context: Context, input: ApplyRetentionInput): Promise<string> {
  const id = newId();
  const { asOf } = input;
  const reason = checkWorkText('input.reason', input.reason, 500);
  checkDay('input.asOf', asOf, context.clock.now());
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, applyRetentionOperation, repeatable, async (work) => {
    const { db, actor, journal } = work;
    await shareHoldLock(db, actor.institutionId);
    const times = await timesIn(db, work.now);
    const due = await dueKeys(db, times, asOf, mostKeys);
    if (due.length === 0)
      throw conflict('Nothing is due on this day. The query retentionPlan says what stays, and why.');
    const batch = { count: due.length, root: merkleRoot(due.map(leafOf)).toString('base64url') };
    const people = new Set(due.map(({ personId }) => personId)).size;
    const groups = groupsOf(due);
    const approval = await useApproval(context, work, {
      kind: 'RETENTION_RUN',
      request: { operation: 'applyRetention', asOf, ...batch },
      subject: null,
      asks: `Destroy ${due.length} keys of ${people} people, as of ${asOf}: ${inWords(groups)}.`,
      ...{ reason, approvalId: id, entryId: id },
    });
    if (!approval) return;
    await destroy(work, id, due);
    journal.enter({
      type: 'retention.applied',
      id,
      outcomes: [...new Set(due.map(({ keyClass }) => keyClass))].sort(),
      batch,
      details: {
        ...{ asOf, people, gone: groups, policy: policyOf(times), reason },
        ...{ approval: approval.id, approvedBy: approval.approvedBy },
      },
    });
  });
}

/** What the batch's root is over, a leaf a key, in the list's order: UTF-8 of `<person> <class> <year>`. */
const leafOf = ({ personId, keyClass, year }: DueKey): Buffer => Buffer.from(`${personId} ${keyClass} ${year}`);

async function destroy({ db }: Work, entryId: string, due: readonly DueKey[]): Promise<void> {
  const { rows } = await sql<{ destroyed: string }>`
    select vault.destroy_keys(${entryId}::uuid, ${due.map(({ personId }) => personId)}::uuid[], ${due.map(({ keyClass }) => keyClass)}::text[], ${due.map(({ year }) => year)}::smallint[]) as destroyed`.execute(
    db,
  );
  if (Number(rows[0]?.destroyed) !== due.length) throw new Invariant('keys that were due were gone before');
}

interface Group {
  readonly keyClass: string;
  readonly year: number;
  readonly keys: number;
}

function groupsOf(due: readonly DueKey[]): readonly Group[] {
  const groups = Map.groupBy(due, ({ keyClass, year }) => `${keyClass} ${year}`);
  return [...groups.values()].flatMap((some) =>
    some[0] ? [{ keyClass: some[0].keyClass, year: some[0].year, keys: some.length }] : [],
  );
}

const inWords = (groups: readonly Group[]): string =>
  groups.map(({ keyClass, year, keys }) => `${keyClass} ${year} (${keys})`).join(', ');

/** The times by which it was judged, whole: what they are changed to later says nothing of this run. */
const policyOf = (times: readonly TimeInForce[]): readonly Pick<TimeInForce, 'keyClass' | 'jurisdiction' | 'years'>[] =>
  times.map(({ keyClass, jurisdiction, years }) => ({ keyClass, jurisdiction, years }));
