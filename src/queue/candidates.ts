import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../audit/index.js';
import type { ProductKind } from '../lib/vocabulary.js';
import type { Desk } from './desk.js';
import { queuedCases, type QueuedCase } from './queued-cases.js';

/** The first part of a BCP 47 tag: who speaks `zh-CN` understands `zh`. */
const spoken = (languages: readonly string[]): string[] =>
  languages.map((each) => (each.split('-')[0] ?? each).toLowerCase());

/** Of which debtors and debts somebody with these skills works the cases; nothing said: of all. */
export const fits = (languages: readonly string[], productKinds: readonly ProductKind[]): RawBuilder<boolean> =>
  sql<boolean>`(${spoken(languages)}::text[] = '{}' or exists (select from person speaks where speaks.institution_id = c.institution_id and speaks.id = c.debtor_id
      and lower(split_part(speaks.language, '-', 1)) = any(${spoken(languages)}::text[])))
    and (${[...productKinds]}::text[] = '{}' or not exists (select from debt kind where kind.institution_id = c.institution_id and kind.case_id = c.id and kind.product_kind <> all(${[...productKinds]}::text[])))`;

/** Those assigned to the actor; and of the team's, those that are nobody's, also again since a hand-out from the queue ran out. */
const reachable = ({ actor, now }: Pick<Work, 'actor' | 'now'>, { teamId }: Desk): RawBuilder<boolean> =>
  sql<boolean>`(c.assignee_id = ${actor.id}::uuid or (c.team_id = ${teamId}::uuid and (c.assignee_id is null or exists (
    select from hand_out lapsed where lapsed.institution_id = c.institution_id and lapsed.case_id = c.id and lapsed.collector_id = c.assignee_id
      and lapsed.is_taken and lapsed.ended_at is null and lapsed.expires_at <= ${now.toISOString()}::timestamptz))))`;

interface Narrowed {
  /** Only these; null: any. */
  readonly caseIds: readonly string[] | null;
  /** None of these. */
  readonly without: readonly string[];
  readonly most: number;
}

/** What the actor may be handed now, the next best first: their own before the team's, then by points. Nothing is locked. */
export async function candidates(
  work: Pick<Work, 'db' | 'actor' | 'now'>,
  desk: Desk,
  { caseIds, without, most }: Narrowed,
): Promise<readonly QueuedCase[]> {
  const mine = sql<boolean>`${reachable(work, desk)} and ${fits(desk.languages, desk.productKinds)}
    and (${caseIds}::uuid[] is null or c.id = any(${caseIds}::uuid[])) and c.id <> all(${[...without]}::uuid[])`;
  const { rows } = await sql<QueuedCase>`
    select * from (${queuedCases(work, desk, mine)}) q where q.state = 'READY'
    order by q."assigneeId" is distinct from ${work.actor.id}::uuid, q.points desc, q.id limit ${most}`.execute(
    work.db,
  );
  return rows;
}

/** When the next of what lies in the actor's reach stands ready again, by hold, rest, appointment or the end of a hand-out. */
export async function nextReadyAt(work: Pick<Work, 'db' | 'actor' | 'now'>, desk: Desk): Promise<Date | null> {
  const mine = sql<boolean>`${reachableLater(work, desk)} and ${fits(desk.languages, desk.productKinds)}`;
  const { rows } = await sql<{ next: string | null }>`
    select min(q.until) as next from (${queuedCases(work, desk, mine)}) q where q.state <> 'READY'`.execute(work.db);
  const next = rows[0]?.next ?? null;
  return next === null ? null : new Date(next);
}

/** With what others were handed from the queue, which may come back to it. */
const reachableLater = ({ actor }: Pick<Work, 'actor'>, { teamId }: Desk): RawBuilder<boolean> =>
  sql<boolean>`(c.assignee_id = ${actor.id}::uuid or (c.team_id = ${teamId}::uuid and (c.assignee_id is null or exists (
    select from hand_out taken where taken.institution_id = c.institution_id and taken.case_id = c.id and taken.is_taken and taken.ended_at is null))))`;

/** Whether a case that somebody holds already may still be worked on. */
export async function isWorkable(
  work: Pick<Work, 'db' | 'actor' | 'now'>,
  desk: Desk,
  caseId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 as found from (${queuedCases(work, desk, sql<boolean>`c.id = ${caseId}::uuid`)}) q where not q."isPaused" and not q."isHeld"`.execute(
    work.db,
  );
  return rows.length > 0;
}
