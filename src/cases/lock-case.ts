import { LockMode } from '@mikro-orm/core';
import type { Context, Work } from '../audit/index.js';
import { findInSight } from '../lib/sight.js';
import { Case } from './case.entity.js';

/** Locks a case in the actor's sight, so that of two who change it at once the second sees what the first did. */
export async function lockCase(context: Context, work: Work, nodeId: string): Promise<Case> {
  const caseId = await findInSight(work, context.catalogue, ['Case'], nodeId, 'input.caseId');
  const file = await work.em.findOneOrFail(Case, { id: caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  // Again, now that nobody else can move it: it may have left the actor's sight while the lock was waited for.
  await findInSight(work, context.catalogue, ['Case'], nodeId, 'input.caseId');
  return file;
}
