import { sql } from 'kysely';
import { User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { Case, lockCase } from '../cases/index.js';
import { conflict } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { isOver } from '../lib/vocabulary.js';
import { Appointment } from './appointment.entity.js';
import { instantAhead } from './hold-case.js';
import { cancelAppointmentOperation, makeAppointmentOperation } from './queue.journal.js';
import type { CancelAppointmentInput, MakeAppointmentInput } from './queue.inputs.js';
import type { AppointmentEnding } from './queue-words.js';

/** @returns the appointment's id. @throws CONFLICT where the case has one, or is closed */
export function makeAppointment(context: Context, input: MakeAppointmentInput): Promise<string> {
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, makeAppointmentOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    const dueAt = instantAhead('input.dueAt', input.dueAt, now, 90);
    const file = await lockCase(context, work, input.caseId);
    if (isOver(file.stage)) throw conflict('The case is closed or transferred: nobody is contacted about it.');
    if (await em.findOne(Appointment, { case: file, endedAt: null }))
      throw conflict('The case has an appointment. Cancel it first.');
    const entryId = newId();
    em.create(Appointment, {
      ...{ institutionId, id, dueAt, endedAt: null, ending: null, recordedAt: now, entryId },
      case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    journal.enter({
      type: 'appointment.made',
      id: entryId,
      caseId: file.id,
      subjects: [
        {
          personId: file.debtor.id,
          role: 'DEBTOR',
          stream: 'OTHER',
          details: { appointment: id, dueAt: dueAt.toISOString() },
        },
      ],
    });
  });
}

/** @returns the case's id. @throws CONFLICT where it has none */
export async function cancelAppointment(context: Context, input: CancelAppointmentInput): Promise<string> {
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: newId() };
  await actOnce(context, cancelAppointmentOperation, repeatable, async (work) => {
    const file = await lockCase(context, work, input.caseId);
    const open = await work.em.findOne(Appointment, { case: file, endedAt: null });
    if (!open) throw conflict('The case has no appointment: there is nothing to cancel.');
    await endAppointment(work, { id: open.id, caseId: file.id, debtorId: file.debtor.id }, 'CANCELLED');
  });
  return fromNodeId('Case', input.caseId, 'input.caseId');
}

export async function endAppointment(
  { db, actor, now, journal }: Work<'appointment.ended'>,
  { id, caseId, debtorId }: { readonly id: string; readonly caseId: string; readonly debtorId: string },
  ending: AppointmentEnding,
): Promise<void> {
  const { rows } = await sql`
    update appointment set ended_at = ${now.toISOString()}::timestamptz, ending = ${ending}
    where institution_id = ${actor.institutionId}::uuid and id = ${id}::uuid and ended_at is null returning id`.execute(
    db,
  );
  // Somebody else ended it meanwhile.
  if (rows.length === 0) return;
  journal.enter({
    type: 'appointment.ended',
    caseId,
    outcomes: [ending],
    subjects: [{ personId: debtorId, role: 'DEBTOR', stream: 'OTHER', details: { appointment: id } }],
  });
}
