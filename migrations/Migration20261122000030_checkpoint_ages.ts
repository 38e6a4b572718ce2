import { Migration } from '@mikro-orm/migrations';

/** How old the newest checkpoint of each journal is, for a server's readiness and its metrics; and the way from a slug to its log. */
export class CheckpointAges extends Migration {
  override up(): void {
    this.addSql(`
      create function access.checkpoint_ages() returns table (institution_id uuid, checkpoint_age_seconds double precision)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select i.institution_id, (
          select greatest(0, extract(epoch from clock_timestamp() - c.published_at))::double precision from audit.checkpoint c
          where c.institution_id = i.institution_id order by c.size desc limit 1
        ) from public.institution i
      $$;
      revoke all on function access.checkpoint_ages() from public;
      grant execute on function access.checkpoint_ages() to probity_app, probity_worker;
    `);
  }
}
