/** The front door of `procedures`: what stops collection for a reason that must be worked, until it is decided. */
import { sql } from 'kysely';
import { pausers } from '../access/index.js';
import { toldTo, withCase, withDebtor } from '../cases/index.js';
import type { Scope } from '../lib/catalogue.js';
import { room } from '../lib/room.js';
import { expireProceduresStep } from './expire-procedures.js';
import { ProcedureDecision, ProcedurePause, ProcedureTask, ProcedureTaskDone } from './procedure-step.entity.js';
import { procedureCopies } from './procedure.copies.js';
import { Procedure } from './procedure.entity.js';
import { procedureOperations } from './procedure.journal.js';
import { procedureLinks, procedureLists } from './procedure.links.js';
import { procedurePermissions } from './procedure.permissions.js';
import { ProcedureResolver } from './procedure.resolver.js';
import { stayReactions } from './stay-stopped.js';
import { stopReactions } from './stop-new-case.js';

export { stopPlacedCases } from './stop-new-case.js';

/** What is about one case is seen with it; what is about the debtor, with any of their cases. */
const procedureSight: Scope = (row, onlooker) => {
  const [ofCase, ofDebtor] = [withCase('case_id')(row, onlooker), withDebtor('debtor_id')(row, onlooker)];
  return ofCase && ofDebtor && sql<boolean>`(${ofCase} or (${sql.ref(`${row}.case_id`)} is null and ${ofDebtor}))`;
};

export const procedures = room('procedures', {
  entities: [Procedure, ProcedureTask, ProcedureTaskDone, ProcedurePause, ProcedureDecision],
  resolvers: [ProcedureResolver],
  permissions: procedurePermissions,
  lists: procedureLists,
  links: procedureLinks,
  copies: procedureCopies,
  reactions: { ...stopReactions, ...stayReactions },
  operations: procedureOperations,
  nightly: [expireProceduresStep],
  nodes: ['Procedure'],
  within: { openProcedure: 'Case', completeProcedureTask: 'Procedure', decideProcedure: 'Procedure' },
  scopes: [{ on: 'Procedure', ...toldTo(pausers, procedureSight) }],
});
