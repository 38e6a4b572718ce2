import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Engagement, User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict, forbidden, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { decideSubEngagementOperation, proposeSubEngagementOperation } from './case.journal.js';
import type { DecideSubEngagementInput, ProposeSubEngagementInput } from './engagement.inputs.js';
import { checkTerms, debtorsOf, writeChange, writeEngagement, type Terms } from './engagement-terms.js';

/**
 * A firm asks to pass cases on to another. Nothing comes of it before the institution consents, and then never more than the
 * firm itself is engaged for; the other firm passes nothing on. @returns the id of the engagement that is proposed
 */
export function proposeSubEngagement(context: Context, input: ProposeSubEngagementInput): Promise<string> {
  const id = newId();
  const terms = checkTerms(input);
  const firmId = fromNodeId('Firm', input.firmId, 'input.firmId');
  return actOnce(
    context,
    proposeSubEngagementOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      await checkGrant(work);
      const parentId = await findInSight(
        work,
        context.catalogue,
        ['Engagement'],
        input.engagementId,
        'input.engagementId',
      );
      const parent = await work.em.findOneOrFail(Engagement, { id: parentId });
      if (parent.firm.id !== work.actor.firmId || parent.parent)
        throw badInput(
          'input.engagementId',
          'is not agreed between the institution and your firm; it cannot be passed on.',
        );
      checkWithin(parent, terms);
      await checkOwnCases(work, parentId, terms.caseIds);
      await checkOtherFirm(work, firmId);
      const entryId = writeEngagement(work, id, firmId, parentId, terms, 'PROPOSED');
      writeChange(work, id, 'PROPOSED', entryId);
      const { caseIds, startsOn, endsOn, purposes, fieldGroups } = terms;
      work.journal.enter({
        type: 'engagement.proposed',
        id: entryId,
        outcomes: ['PROPOSED'],
        details: {
          engagement: id,
          parent: parentId,
          firm: firmId,
          cases: caseIds,
          startsOn,
          endsOn,
          purposes,
          fieldGroups,
        },
      });
    },
  );
}

/** The institution consents or refuses, once. @returns the engagement's id */
export function decideSubEngagement(context: Context, input: DecideSubEngagementInput): Promise<string> {
  const id = fromNodeId('Engagement', input.engagementId, 'input.engagementId');
  return actOnce(
    context,
    decideSubEngagementOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { em, journal } = work;
      await findInSight(work, context.catalogue, ['Engagement'], input.engagementId, 'input.engagementId');
      const { parent } = await em.findOneOrFail(Engagement, { id });
      if (!parent)
        throw badInput('input.engagementId', 'was agreed by the institution itself; there is nothing to decide.');
      // First the one above, as who ends it does: either this consent is seen and ended, or it finds the other ended.
      const above = await em.findOneOrFail(Engagement, { id: parent.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const engagement = await em.findOneOrFail(
        Engagement,
        { id },
        { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
      );
      if (engagement.state !== 'PROPOSED' || above.state !== 'AGREED')
        throw conflict('The proposal was decided already, or what it rests on has ended. Read its state.');
      engagement.state = input.isConsented ? 'AGREED' : 'REFUSED';
      const entryId = newId();
      writeChange(work, id, engagement.state, entryId);
      journal.enter({
        type: 'engagement.decided',
        id: entryId,
        subjects: await debtorsOf(work, [id]),
        outcomes: [engagement.state],
        details: { engagement: id },
      });
    },
  );
}

/** Of those who work for a law firm only partners bind it. */
async function checkGrant({ em, actor }: Work): Promise<void> {
  if (actor.role === 'FIRM_ADMINISTRATOR') return;
  const { grants } = await em.findOneOrFail(User, { id: actor.id });
  if (!grants.includes('PARTNER')) throw forbidden('Only partners and administrators of a firm may pass cases on.');
}

/** @throws BAD_USER_INPUT for what is wider than the engagement that it rests on */
function checkWithin(parent: Engagement, { startsOn, endsOn, purposes, fieldGroups }: Terms): void {
  if (startsOn < parent.startsOn) throw badInput('input.startsOn', 'lies before your own engagement.');
  if (endsOn > parent.endsOn) throw badInput('input.endsOn', 'lies after your own engagement.');
  if (purposes.some((each) => !parent.purposes.includes(each)))
    throw badInput('input.purposes', 'has one that your own engagement is not for.');
  if (fieldGroups.some((each) => !parent.fieldGroups.includes(each)))
    throw badInput('input.fieldGroups', 'has one that your own engagement does not show.');
}

/** @throws NOT_FOUND */
async function checkOwnCases({ db }: Work, engagementId: string, caseIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from engagement_object o
    where o.engagement_id = ${engagementId}::uuid and o.kind = 'CASE' and o.object_id = any(${[...caseIds]}::uuid[])`.execute(
    db,
  );
  if (Number(rows[0]?.count) !== caseIds.length) throw notFound('Case');
}

/** Asked of the database past row-level security, since a firm sees no other: whoever has the id may name it. */
async function checkOtherFirm({ db, actor }: Work, firmId: string): Promise<void> {
  if (firmId === actor.firmId) throw badInput('input.firmId', 'is your own firm.');
  const { rows } = await sql<{ is_firm: boolean }>`select access.is_firm(${firmId}::uuid) as is_firm`.execute(db);
  if (!rows[0]?.is_firm) throw notFound('Firm');
}
