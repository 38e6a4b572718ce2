import { toNodeId } from '../lib/id.js';
import type { Leaf } from '../proof/index.js';
import type { Claimed } from './outbox.js';
import { messageVersion } from './webhook-events.js';

/** What goes over the wire. */
export interface WebhookMessage {
  /** The same however often it is sent, so that a receiver drops what it has. */
  readonly id: string;
  /** JSON. */
  readonly body: string;
}

/**
 * What happened, when, and to what, by ids: no name, number, amount or note, nor a word of an outcome. What a receiver needs
 * to know of it, it asks for by a token of its own, and sees what that token may.
 */
export function messageOf({ entryId, leaf, people }: Pick<Claimed, 'entryId' | 'leaf' | 'people'>): WebhookMessage {
  const { type, time, institution, subjects, case: caseId } = JSON.parse(leaf.toString()) as Leaf;
  const [about, another] = subjects.filter(({ role }) => role === 'DEBTOR');
  const one = about && !another ? about : null;
  // Nobody any more, where the person was erased.
  const debtor = (one && people?.[one.pseudonym]) ?? null;
  const data = {
    version: messageVersion,
    institutionId: toNodeId('Institution', institution),
    entryId,
    caseId: caseId === undefined ? null : toNodeId('Case', caseId),
    debtorId: debtor === null ? null : toNodeId('Debtor', debtor),
    // Counts the entries about this debtor in this stream without a gap, of which not all are told.
    stream: one?.stream ?? null,
    seq: one?.seq ?? null,
  };
  return { id: entryId, body: JSON.stringify({ type, timestamp: time, data }) };
}
