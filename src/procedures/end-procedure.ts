import { User } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { Person } from '../debtors/index.js';
import { newId } from '../lib/id.js';
import { ProcedureDecision } from './procedure-step.entity.js';
import type { ProcedureDecisionWord } from './procedure-words.js';
import { Procedure } from './procedure.entity.js';
import { sealedFor } from './sealed-for.js';

interface Ended {
  readonly id: string;
  readonly decision: ProcedureDecisionWord;
  /** Null where the law ended it. */
  readonly reason: string | null;
  /** Null: collection stays paused. */
  readonly resumesAt: Date | null;
}

/** The decision, and the procedure as it is since. */
export async function endProcedure(
  work: Work<'procedure.ended'>,
  procedure: Procedure,
  { id, decision, reason, resumesAt }: Ended,
): Promise<void> {
  const { em, actor, now, journal } = work;
  const { institutionId } = actor;
  const entryId = newId();
  const debtorId = procedure.debtor.id;
  Object.assign(procedure, { state: 'ENDED', decision, nextDueOn: null });
  if (resumesAt && resumesAt > now) procedure.endsAt = resumesAt;
  em.create(ProcedureDecision, {
    ...{ institutionId, id, decision, keepsPauses: resumesAt === null, resumesAt, recordedAt: now, entryId },
    procedure: em.getReference(Procedure, [institutionId, procedure.id], { wrapped: true }),
    debtor: em.getReference(Person, [institutionId, debtorId], { wrapped: true }),
    sealed: reason === null ? null : await sealedFor(work, ProcedureDecision, id, debtorId, { reason }),
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
  journal.enter({
    type: 'procedure.ended',
    id: entryId,
    ...(procedure.case && { caseId: procedure.case.id }),
    outcomes: [],
    subjects: [
      {
        ...{ personId: debtorId, role: 'DEBTOR', stream: 'OTHER' },
        details: { procedure: procedure.id, decision, reason, resumesAt: resumesAt?.toISOString() ?? null },
      },
    ],
  });
}
