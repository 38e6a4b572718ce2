import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Engagement } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight, inSight } from '../lib/sight.js';
import { endEngagementOperation, engageFirmOperation } from './case.journal.js';
import type { EndEngagementInput, EngageFirmInput } from './engagement.inputs.js';
import { checkTerms, debtorsOf, todayOf, writeChange, writeEngagement } from './engagement-terms.js';

/** @returns the engagement's id */
export function engageFirm(context: Context, input: EngageFirmInput): Promise<string> {
  const id = newId();
  const terms = checkTerms(input);
  return actOnce(
    context,
    engageFirmOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const firmId = await findInSight(work, context.catalogue, ['Firm'], input.firmId, 'input.firmId');
      if (terms.endsOn < (await todayOf(work))) throw badInput('input.endsOn', 'lies in the past.');
      await checkCases(context, work, terms.caseIds);
      const entryId = writeEngagement(work, id, firmId, null, terms, 'AGREED');
      writeChange(work, id, 'AGREED', entryId);
      await work.em.flush();
      const { caseIds, startsOn, endsOn, purposes, fieldGroups } = terms;
      work.journal.enter({
        type: 'engagement.agreed',
        id: entryId,
        subjects: await debtorsOf(work, [id]),
        outcomes: ['AGREED'],
        details: { engagement: id, firm: firmId, cases: caseIds, startsOn, endsOn, purposes, fieldGroups },
      });
    },
  );
}

/**
 * Ends an engagement and those under it, at once: the next request of their firms sees nothing by it. One that is under way
 * reads the state of the world that it began with. @returns the engagement's id
 */
export function endEngagement(context: Context, input: EndEngagementInput): Promise<string> {
  const id = fromNodeId('Engagement', input.engagementId, 'input.engagementId');
  return actOnce(
    context,
    endEngagementOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { em, now, journal } = work;
      await findInSight(work, context.catalogue, ['Engagement'], input.engagementId, 'input.engagementId');
      // Locked before those under it are looked for: a consent that is being given waits, and then finds it ended.
      const engagement = await em.findOneOrFail(Engagement, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (engagement.state !== 'AGREED' && engagement.state !== 'PROPOSED')
        throw conflict('The engagement has ended or was refused already. Read its state.');
      const below = await em.find(
        Engagement,
        { parent: { id }, state: { $in: ['AGREED', 'PROPOSED'] } },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      const entryId = newId();
      for (const each of [engagement, ...below]) {
        each.state = 'ENDED';
        each.endedAt = now;
        writeChange(work, each.id, 'ENDED', entryId);
      }
      const ended = [id, ...below.map((each) => each.id)];
      journal.enter({
        type: 'engagement.ended',
        id: entryId,
        subjects: await debtorsOf(work, ended),
        outcomes: ['ENDED'],
        details: { engagements: ended },
      });
    },
  );
}

/** @throws NOT_FOUND when one of them is not in the actor's sight */
async function checkCases(context: Context, { db, actor, now }: Work, caseIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from collection_case c where c.id = any(${[...caseIds]}::uuid[]) and ${inSight(context.catalogue, 'Case', 'c', { actor, now })}`.execute(
    db,
  );
  if (Number(rows[0]?.count) !== caseIds.length) throw notFound('Case');
}
