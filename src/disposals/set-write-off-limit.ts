import { sql } from 'kysely';
import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { newId } from '../lib/id.js';
import { checkAmount, checkKey } from '../lib/input.js';
import { setWriteOffLimitOperation } from './disposal.journal.js';
import { WriteOffLimit } from './write-off-limit.entity.js';
import type { SetWriteOffLimitInput } from './write-off.inputs.js';

/** What was written off before stays so. @returns the limit's id */
export function setWriteOffLimit(context: Context, input: SetWriteOffLimitInput): Promise<string> {
  const id = newId();
  const { currency } = input.alone;
  const aloneMinor = checkAmount('input.alone.amountMinor', input.alone.amountMinor);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, setWriteOffLimitOperation, repeatable, async ({ em, db, actor, now, journal }) => {
    const { institutionId } = actor;
    // Of two that are set at once, or by a clock that was put back, the later one counts.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`write-off limit ${institutionId}`}, 0)) is null as held`.execute(
      db,
    );
    const [newest] = await em.find(WriteOffLimit, { currency }, { orderBy: { validFrom: 'desc' }, limit: 1 });
    const validFrom = new Date(Math.max(now.getTime(), newest ? newest.validFrom.getTime() + 1 : 0));
    const entryId = newId();
    em.create(WriteOffLimit, {
      ...{ institutionId, id, currency, aloneMinor, validFrom, validTo: null, recordedAt: now, entryId },
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    journal.enter({
      type: 'writeOffLimit.set',
      id: entryId,
      details: { limit: id, currency, alone: aloneMinor.toString() },
    });
  });
}
