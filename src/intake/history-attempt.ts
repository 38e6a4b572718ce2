/** One attempt of a bank's history as rows. */
import type { KnownFile, Reachable } from './history-known.js';
import type { ContactHistoryRow } from './records.js';
import type { Rows } from './rows.js';

export function addAttempt(rows: Rows, row: ContactHistoryRow, file: KnownFile, actorId: string): void {
  const point = pointOf(row, file);
  const id = rows.add('contact_attempt', {
    case_id: file.id,
    debtor_id: file.debtorId,
    contact_point_id: point?.pointId ?? null,
    person_id: point?.personId ?? file.debtorId,
    person_role: row.personRole,
    person_reached_id: reachedId(row, file, point),
    channel: row.channel,
    direction: row.direction,
    actor_id: actorId,
    occurred_at: row.occurredAt.toISOString(),
    connected: row.connected,
    answered: row.answered,
    conversation: row.conversation,
    voicemail: row.voicemail,
    outcome: row.outcome,
    note: row.note ?? null,
    companions: [],
    is_imported: true,
    external_id: row.externalId,
  });
  const named = row.debtReferences.flatMap((reference) => file.debts.get(reference) ?? []);
  const debtIds = named.length > 0 ? named : [...file.debts.values()];
  const raisedBy = row.direction === 'OUTBOUND' ? 'COLLECTOR' : 'PERSON';
  for (const debtId of debtIds)
    rows.add('contact_attempt_debt', {
      attempt_id: id,
      debt_id: debtId,
      is_intended: true,
      is_attributed: true,
      raised_by: row.conversation ? raisedBy : null,
    });
}

/** A number that several people share is taken for the one whose role the bank noted, else for the debtor's. */
function pointOf({ contactPoint, personRole }: ContactHistoryRow, { reachable }: KnownFile): Reachable | undefined {
  const fitting = reachable.filter(({ value }) => value === contactPoint?.value);
  return fitting.find(({ role }) => role === personRole) ?? fitting[0];
}

/** Somebody known was reached where the role that the bank noted is theirs; otherwise nobody knows who it was. */
function reachedId(
  { answered, personRole }: ContactHistoryRow,
  file: KnownFile,
  point: Reachable | undefined,
): string | null {
  if (!answered) return null;
  if (point?.role === personRole) return point.personId;
  return personRole === 'DEBTOR' ? file.debtorId : null;
}
