import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../audit/index.js';
import { kindsFor, stillReaches } from '../contacts/index.js';
import type { Channel, ProductKind } from '../lib/vocabulary.js';
import type { Desk } from './desk.js';
import { queuedCases, type QueuedCase } from './queued-cases.js';
import { countingRefusal } from './refusals.js';

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

/** There is a number or address of the debtor by which one of the channels reaches them. */
const hasPoint = ({ now }: Pick<Work, 'now'>, channels: readonly Channel[]): RawBuilder<boolean> =>
  sql<boolean>`exists (
    select from contact_point point where point.institution_id = c.institution_id and point.person_id = c.debtor_id and point.kind = any(${[...kindsFor(channels)]}::text[])
      and ${stillReaches('point', sql`${now.toISOString()}::timestamptz`)})`;

/** It was judged for the actor a short time ago; what was agreed with the debtor since is looked at anew. */
const isRefused = (work: Pick<Work, 'actor' | 'now'>, channels: readonly Channel[]): RawBuilder<boolean> =>
  sql<boolean>`(exists (select from queue_refusal refused where ${countingRefusal('refused', work, sql`c.id`, channels)})
    and not exists (select from appointment agreed where agreed.institution_id = c.institution_id and agreed.case_id = c.id and agreed.ended_at is null
      and agreed.due_at <= ${work.now.toISOString()}::timestamptz))`;

interface Narrowed {
  readonly channels: readonly Channel[];
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
  { channels, caseIds, without, most }: Narrowed,
): Promise<readonly QueuedCase[]> {
  const mine = sql<boolean>`${reachable(work, desk)} and ${fits(desk.languages, desk.productKinds)} and ${hasPoint(work, channels)} and not ${isRefused(work, channels)}
    and (${caseIds}::uuid[] is null or c.id = any(${caseIds}::uuid[])) and c.id <> all(${[...without]}::uuid[])`;
  const { rows } = await sql<QueuedCase>`
    select * from (${queuedCases(work, desk, mine)}) q where q.state = 'READY'
    order by q."assigneeId" is distinct from ${work.actor.id}::uuid, q.points desc, q.id limit ${most}`.execute(
    work.db,
  );
  return rows;
}

/** When the next of what lies in the actor's reach stands ready again: by hold, rest, appointment, the end of a hand-out, or the law. */
export async function nextReadyAt(
  work: Pick<Work, 'db' | 'actor' | 'now'>,
  desk: Desk,
  channels: readonly Channel[],
): Promise<Date | null> {
  const mine = sql<boolean>`${reachableLater(work, desk)} and ${fits(desk.languages, desk.productKinds)}`;
  const { rows } = await sql<{ next: string | null }>`
    select min(case when q.state = 'READY' then r.next_allowed_at else q.until end) as next from (${queuedCases(work, desk, mine)}) q
    left join queue_refusal r on ${countingRefusal('r', work, sql`q.id`, channels)}`.execute(work.db);
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
