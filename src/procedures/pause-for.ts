import type { Work } from '../audit/index.js';
import { Case, Pause, pauseOrRely, writePause } from '../cases/index.js';
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

/** Stops one case for a procedure, by a pause of its own or by one that stands already. @throws CONFLICT */
export async function pauseFor(
  work: Work<'case.paused'>,
  procedure: Procedure,
  { file, debtIds }: Pick<Concerned, 'file' | 'debtIds'>,
  { entryId, validFrom, validTo }: Span,
): Promise<void> {
  const { em, actor, now } = work;
  const { institutionId } = actor;
  const asked = { file, reason: kindSpecs[procedure.kind].pause, debtIds, validFrom };
  const pauses = validTo
    ? [{ pauseId: await writePause(work, { ...asked, validTo }), isOwn: true }]
    : await pauseOrRely(work, asked);
  for (const { pauseId, isOwn } of pauses)
    em.create(ProcedurePause, {
      ...{ institutionId, id: newId(), isOwn, recordedAt: now, entryId },
      procedure: em.getReference(Procedure, [institutionId, procedure.id], { wrapped: true }),
      debtor: em.getReference(Person, [institutionId, procedure.debtor.id], { wrapped: true }),
      case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
      pause: em.getReference(Pause, [institutionId, pauseId], { wrapped: true }),
    });
}
