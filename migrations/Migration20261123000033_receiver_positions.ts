import { Migration } from '@mikro-orm/migrations';

/**
 * How far each receiver of streamed entries has an institution's journal. No evidence, and outside the protected set, as
 * counters and queues are: what it says wrongly is sent again, or is seen to be missing by the indexes of the leaves.
 */
export class ReceiverPositions extends Migration {
  override up(): void {
    this.addSql(`
      create table audit.receiver_position (
        institution_id uuid not null,
        receiver text not null check (receiver ~ '^[a-z0-9-]{1,40}$'),
        next_index bigint not null check (next_index >= 0),
        sent_at timestamptz(3) not null,
        primary key (institution_id, receiver)
      ) with (fillfactor = 50);
      alter table audit.receiver_position enable row level security;
      alter table audit.receiver_position force row level security;
      create policy own_institution on audit.receiver_position
        using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine))
        with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy firm_sight on audit.receiver_position as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      grant select, insert, update (next_index, sent_at) on audit.receiver_position to probity_app;
      grant select on audit.receiver_position to probity_backup;

      -- How far each receiver is behind, for a server's metrics. An entry's id begins with the milliseconds at which it was made.
      create function access.receiver_lags()
      returns table (slug text, receiver text, waiting bigint, oldest_waiting_seconds double precision)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select i.slug, p.receiver, greatest(0, t.size - p.next_index), coalesce(
          (select greatest(0, extract(epoch from clock_timestamp())::double precision
              - ('x' || left(replace(l.entry_id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
            from audit.leaf l where l.institution_id = p.institution_id and l.leaf_index = p.next_index), 0)
        from audit.receiver_position p
        join public.institution i using (institution_id)
        join audit.tree t using (institution_id)
        order by i.slug, p.receiver
      $$;
      revoke all on function access.receiver_lags() from public;
      grant execute on function access.receiver_lags() to probity_app, probity_worker;
    `);
  }
}
