import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { standingOf, type Standing } from '../compliance/index.js';
import type { MadeBy } from '../lib/room.js';
import type { CollectionRecord } from './collection-record.js';
import type { ContactFacts } from './contact-facts.js';
import { gatherRecords } from './gather-record.js';
import { changedVerdicts, type ChangedVerdict } from './give-verdict.js';
import { happenedBy, type Judgeable, jurisdictionsOf, reachDays } from './judge-contact.js';
import { knownRecord } from './known-record.js';
import type { RejudgementMode } from './rejudgement.entity.js';
import { contactRules } from './rules/index.js';
import { isBy, isRestricted } from './work-of.js';

/** What of the history is judged again, and by what. */
export interface Asked extends MadeBy {
  readonly mode: RejudgementMode;
  readonly occurredFrom: Date | null;
  readonly occurredTo: Date | null;
  readonly packsAt: Date | null;
}

interface Rejudged {
  /** How many attempts were judged. */
  readonly attempts: number;
  readonly changed: readonly ChangedVerdict[];
}

/**
 * Judges all that happened with some debtors, by few statements however many they are. Each one's record is gathered whole,
 * so that what rules ask of older times is worked out of all of it; where verdicts are to be kept their rows are held first.
 */
export async function rejudgeDebtors(work: Work, debtorIds: readonly string[], asked: Asked): Promise<Rejudged> {
  const { db, actor, now } = work;
  if (asked.mode === 'KEEP')
    await sql`select from person where id = any(${debtorIds}::uuid[]) order by id for no key update`.execute(db);
  const records = await gatherRecords(db, debtorIds, {
    ...{ institutionId: actor.institutionId, from: beginning, to: happenedBy(now) },
    ...{ knownAt: now, isHeld: true, actorId: null, contact: null },
  });
  const from = asked.occurredFrom?.getTime() ?? -Infinity;
  const to = asked.occurredTo?.getTime() ?? Infinity;
  const judged = records.map((record) => {
    // Of what was taken over from earlier records nobody here is the maker.
    const attempts = record.attempts.filter(
      (each) =>
        each.occurredAt >= from &&
        each.occurredAt < to &&
        isBy(each, asked) &&
        !(each.isImported && isRestricted(asked)),
    );
    return { judgeable: judgeableOf(record, now, asked.packsAt), attempts };
  });
  const attempts = judged.reduce((sum, each) => sum + each.attempts.length, 0);
  return { attempts, changed: await changedVerdicts(work, judged) };
}

const beginning = new Date(0);

function judgeableOf(record: CollectionRecord, now: Date, packsAt: Date | null): Judgeable {
  const own = standingOf(contactRules, record.packChanges);
  const standing = packsAt ? alwaysAsAt(own, packsAt) : own;
  const first = new Date(record.attempts[0]?.occurredAt ?? now);
  return {
    known: knownRecord(record, now.getTime(), reachDays(standing, first, jurisdictionsOf(record), now)),
    standing,
  };
}

/** As if the packs of one instant had always stood, and always would. */
const alwaysAsAt = (standing: Standing<ContactFacts>, instant: Date): Standing<ContactFacts> => ({
  at: () => standing.at(instant),
  changesAfter: () => null,
});
