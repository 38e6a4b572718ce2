import type { Work } from '../audit/index.js';
import type { Entered, Reaction } from '../lib/room.js';
import { concernedBy } from './concerned.js';
import { pauseFor } from './pause-for.js';
import { kindSpecs } from './procedure-kinds.js';
import { ProcedureDecision } from './procedure-step.entity.js';
import { procedureKinds } from './procedure-words.js';
import { Procedure } from './procedure.entity.js';

const aboutDebtors = procedureKinds.filter((kind) => kindSpecs[kind].about === 'DEBTOR');

/** A case that is opened on somebody who has died, or has a moratorium, is stopped as the others are. */
async function stopNewCase(work: Work<'case.paused'>, { id, caseId, personIds }: Entered): Promise<void> {
  const [debtorId] = personIds;
  if (!caseId || !debtorId) return;
  for (const procedure of await lasting(work, debtorId)) {
    const concerned = await concernedBy(work, { debtorId, caseId, debtIds: [] }, procedure.kind);
    for (const each of concerned)
      await pauseFor(work, procedure, each, { entryId: id, validFrom: work.now, validTo: procedure.endsAt });
  }
  // What the verb wrote was flushed before.
  await work.em.flush();
}

/** Those that stop whatever the debtor owes: open, or decided so that it stays. */
async function lasting({ em, now }: Pick<Work, 'em' | 'now'>, debtorId: string): Promise<readonly Procedure[]> {
  const all = await em.find(
    Procedure,
    { debtor: { id: debtorId }, kind: { $in: aboutDebtors }, state: { $ne: 'REFUSED' } },
    { orderBy: { id: 'asc' } },
  );
  const kept = await em.find(ProcedureDecision, {
    procedure: { id: { $in: all.map(({ id }) => id) } },
    keepsPauses: true,
  });
  return all.filter(
    ({ id, state, endsAt }) =>
      (endsAt === null || endsAt > now) && (state === 'OPEN' || kept.some(({ procedure }) => procedure.id === id)),
  );
}

export const procedureReactions: Readonly<Record<string, Reaction>> = {
  'case.opened': { entries: ['case.paused'], react: stopNewCase },
};
