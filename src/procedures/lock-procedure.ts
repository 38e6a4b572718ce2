import { LockMode } from '@mikro-orm/core';
import type { Context, Work } from '../audit/index.js';
import { conflict } from '../lib/errors.js';
import { parseNodeId } from '../lib/id.js';
import { findInSight } from '../lib/sight.js';
import { Procedure } from './procedure.entity.js';

/** Checked by the verb: a repetition comes by here without it. */
export const procedureNamed = ({ procedureId }: { readonly procedureId: string }): string =>
  parseNodeId(procedureId)?.id ?? '';

/** An open procedure in the actor's sight, locked: of two who end it at once, the second finds it done. @throws CONFLICT */
export async function lockOpen(context: Context, work: Work, nodeId: string): Promise<Procedure> {
  const id = await findInSight(work, context.catalogue, ['Procedure'], nodeId, 'input.procedureId');
  const procedure = await work.em.findOneOrFail(Procedure, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (procedure.state !== 'OPEN')
    throw conflict(`The procedure is ${procedure.state}: only an open one is worked. Open another where it goes on.`);
  return procedure;
}
