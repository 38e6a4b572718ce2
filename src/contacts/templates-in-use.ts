import { sql, type Kysely } from 'kysely';
import type { TemplateChannel } from './occasion.js';

/**
 * For higher rooms that plan with templates: those of the given ones that have a version in force at an instant, in whatever
 * language, with the channel of each.
 */
export async function templatesInUse(
  db: Kysely<never>,
  templateIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, TemplateChannel>> {
  const { rows } = await sql<{ id: string; channel: TemplateChannel }>`
    select t.id, t.channel from template t where t.id = any(${[...templateIds]}::uuid[]) and exists (
      select from template_version v where v.template_id = t.id and not v.is_retired and v.valid_from <= ${at.toISOString()}::timestamptz
        and not exists (
          select from template_version r where r.template_id = t.id and r.is_retired and r.valid_from <= ${at.toISOString()}::timestamptz and (r.recorded_at, r.id) > (v.recorded_at, v.id)))`.execute(
    db,
  );
  return new Map(rows.map(({ id, channel }) => [id, channel]));
}
