import type { Work } from '../audit/index.js';
import { Invariant } from '../lib/errors.js';
import { verdictOn, type GivenVerdict, type VerdictEntry } from './give-verdict.js';
import { judgeDebtorAgain } from './judge-again.js';
import { gather, happenedBy, type Wanted } from './judge-contact.js';

interface Recorded {
  readonly id: string;
  readonly debtorId: string;
  readonly occurredAt: Date;
  readonly contact: Wanted['contact'];
  readonly jurisdictions: readonly string[];
}

/** The verdict on what was just recorded; and, where it was written up late, a step that judges again what it counts for. */
export interface JudgedRecord {
  readonly verdict: GivenVerdict;
  readonly judgeLater: (entryId: string) => Promise<void>;
}

/** Judges an attempt that this transaction has recorded, with what is known now. */
export async function judgeRecorded(
  work: Work<VerdictEntry>,
  { id, debtorId, occurredAt, contact, jurisdictions }: Recorded,
): Promise<JudgedRecord> {
  const { db, actor, now } = work;
  const judgeable = await gather(db, actor, {
    ...{
      debtorId,
      jurisdictions,
      contact,
      at: occurredAt,
      to: happenedBy(now),
      knownAt: now,
      isHeld: true,
      actorId: actor.id,
    },
  });
  const { record } = judgeable.known;
  const attempt = record.attempts.find((each) => each.id === id);
  if (!attempt) throw new Invariant('an attempt that was recorded and is not found');
  // What is entered late counts for what came after it.
  const later = record.attempts.some(
    (each) =>
      each.id !== id &&
      (each.occurredAt > attempt.occurredAt || (each.occurredAt === attempt.occurredAt && each.id > id)),
  );
  return {
    verdict: verdictOn(judgeable, attempt),
    judgeLater: async (entryId) => {
      // Gathered anew: those were made by others, of other people, about other debts.
      if (later) await judgeDebtorAgain(work, debtorId, occurredAt, { cause: 'LEARNED_LATER', entryId });
    },
  };
}

export const ruleIdsOf = ({ reasons }: GivenVerdict): string[] =>
  [...new Set(reasons.map(({ ruleId }) => ruleId))].sort();
