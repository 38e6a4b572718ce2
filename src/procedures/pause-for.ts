import type { Work } from '../audit/index.js';
import { Case, Pause, pauseOrRely } from '../cases/index.js';
import { Person } from '../debtors/index.js';
import { newId } from '../lib/id.js';
import type { Concerned } from './concerned.js';
import { kindSpecs } from './procedure-kinds.js';
import { ProcedurePause } from './procedure-step.entity.js';
import { Procedure } from './procedure.entity.js';

interface Span {
  readonly entryId: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

/**
 * Stops one case for a procedure, by pauses that stand already and by its own where there are none. What it has stopped is not
 * stopped again: so whoever is in doubt calls this.
 */
export async function pauseFor(
  work: Work<'case.paused'>,
  procedure: Procedure,
  { file, debtIds }: Pick<Concerned, 'file' | 'debtIds'>,
  { entryId, validFrom, validTo }: Span,
): Promise<void> {
  const { em, actor, now } = work;
  const { institutionId } = actor;
  const asked = { file, reason: kindSpecs[procedure.kind].pause, debtIds, validFrom, validTo };
  const pauses = await pauseOrRely(work, asked);
  const known = await em.find(ProcedurePause, {
    procedure: { id: procedure.id },
    pause: { id: { $in: pauses.map(({ pauseId }) => pauseId) } },
  });
  for (const { pauseId, isOwn } of pauses)
    if (!known.some(({ pause }) => pause.id === pauseId))
      em.create(ProcedurePause, {
        ...{ institutionId, id: newId(), isOwn, recordedAt: now, entryId },
        procedure: em.getReference(Procedure, [institutionId, procedure.id], { wrapped: true }),
        debtor: em.getReference(Person, [institutionId, procedure.debtor.id], { wrapped: true }),
        case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
        pause: em.getReference(Pause, [institutionId, pauseId], { wrapped: true }),
      });
}
