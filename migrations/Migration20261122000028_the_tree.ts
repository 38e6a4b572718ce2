import { Migration } from '@mikro-orm/migrations';

/**
 * One hash tree for each institution, over its entries in the order in which the sequencer took them from the queue: leaves,
 * tiles, state, checkpoints, and the lease by which there is one sequencer. What grows may only grow, for everybody.
 */
export class TheTree extends Migration {
  override up(): void {
    this.addSql(`
      create table audit.tree (
        institution_id uuid primary key,
        size bigint not null check (size >= 0),
        root bytea not null check (octet_length(root) = 32),
        sequenced_at timestamptz(3) not null
      ) with (fillfactor = 50);

      create table audit.leaf (
        institution_id uuid not null,
        leaf_index bigint not null check (leaf_index >= 0),
        entry_id uuid not null,
        part smallint not null,
        leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
        primary key (institution_id, leaf_index),
        unique (institution_id, entry_id, part)
      );

      -- Level 0 is audit.leaf itself. One row a tile, which grows up to 256 hashes: what it was is how it begins.
      create table audit.tile (
        institution_id uuid not null,
        level smallint not null check (level between 1 and 6),
        tile_index bigint not null check (tile_index >= 0),
        hashes bytea not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
        primary key (institution_id, level, tile_index)
      ) with (fillfactor = 50);
      -- Its bytes do not compress; as they stand they are changed sooner.
      alter table audit.tile alter column hashes set storage external;

      -- As advertised, with its signatures.
      create table audit.checkpoint (
        institution_id uuid not null,
        size bigint not null check (size >= 0),
        root bytea not null check (octet_length(root) = 32),
        note text not null,
        published_at timestamptz(3) not null,
        primary key (institution_id, size)
      );

      -- Who leads. The epoch grows with each take-over: a leader that was stopped meanwhile finds another one and writes nothing.
      create table audit.lease (
        name text primary key,
        holder uuid not null,
        epoch bigint not null,
        expires_at timestamptz(3) not null
      ) with (fillfactor = 50);

      -- When it came, by the database's clock: of the processes' clocks none need be right.
      alter table audit.pending add column queued_at timestamptz(3) not null default clock_timestamp();
      -- A queue: what was taken from it must be gone soon, or whoever looks for its first row passes it all.
      alter table audit.pending set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, autovacuum_vacuum_cost_delay = 0);
    `);

    for (const table of ['audit.tree', 'audit.leaf', 'audit.tile', 'audit.checkpoint']) {
      this.addSql(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy own_institution on ${table}
          using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine))
          with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
        create policy every_institution on ${table} to probity_sequencer using (true) with check (true);
        create policy firm_sight on ${table} as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
        grant select on ${table} to probity_app, probity_worker, probity_backup;
        grant select, insert on ${table} to probity_sequencer;
      `);
    }

    this.addSql(`
      alter table audit.lease enable row level security;
      alter table audit.lease force row level security;
      create policy every_lease on audit.lease to probity_sequencer using (true) with check (true);
      grant select, insert, update on audit.lease to probity_sequencer;
      grant select on audit.lease to probity_backup;
      grant update (size, root, sequenced_at) on audit.tree to probity_sequencer;
      grant update (hashes) on audit.tile to probity_sequencer;

      select audit.protect('audit.leaf'), audit.protect('audit.checkpoint');

      create function audit.refuse_shrinking() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and tg_table_name = 'tile' then
          if (new.institution_id, new.level, new.tile_index) = (old.institution_id, old.level, old.tile_index)
            and substring(new.hashes from 1 for octet_length(old.hashes)) = old.hashes then
            return new;
          end if;
        elsif tg_op = 'UPDATE' then
          if new.institution_id = old.institution_id and (new.size > old.size or (new.size = old.size and new.root = old.root)) then
            return new;
          end if;
        end if;
        raise exception '% on % is refused: the tree only grows', tg_op, tg_table_name using errcode = 'PB403';
      end $$;
      create trigger refuse_change before update or delete on audit.tile for each row execute function audit.refuse_shrinking();
      create trigger refuse_change before update or delete on audit.tree for each row execute function audit.refuse_shrinking();
      alter table audit.tile enable always trigger refuse_change;
      alter table audit.tree enable always trigger refuse_change;
      create trigger refuse_truncate before truncate on audit.tile for each statement execute function audit.refuse_change();
      create trigger refuse_truncate before truncate on audit.tree for each statement execute function audit.refuse_change();
      alter table audit.tile enable always trigger refuse_truncate;
      alter table audit.tree enable always trigger refuse_truncate;

      -- The months up to a year from now, of which the sequencer sees to once a day. A month for which rows came already, by a
      -- clock that ran ahead, stays with the default partition: it is named, and stops none of the others.
      create function audit.make_partitions_ahead() returns text[]
      language plpgsql security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' set lock_timeout = '2s' as $$
      declare
        month date;
        left_out text[] := '{}';
      begin
        for i in 0 .. 12 loop
          month := (date_trunc('month', now()) + make_interval(months => i))::date;
          begin
            perform audit.make_partitions(month, 1);
          exception when check_violation then
            left_out := left_out || to_char(month, 'YYYY-MM');
          end;
        end loop;
        return left_out;
      end $$;

      -- That an institution's journal lives though nobody acts there. The one kind of entry that the sequencer may write: of
      -- its leaf only id and time are not written here, and the time is the database's.
      create function audit.enter_heartbeat(p_institution uuid, p_id uuid) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        nobody constant uuid := '00000000-0000-0000-0000-000000000000';
        the_time constant timestamptz := date_trunc('milliseconds', clock_timestamp());
        leaf bytea;
      begin
        if not exists (select from public.institution i where i.institution_id = p_institution) then
          raise exception 'no such institution' using errcode = 'PB404';
        end if;
        leaf := convert_to(format(
          '{"actor":{"id":"%s","role":"SEQUENCER"},"ct":[],"fields":{},"id":"%s","institution":"%s","outcomes":[],"part":[1,1],"rules":[],"subjects":[],"time":"%s","type":"journal.heartbeat","v":1}',
          nobody, p_id, p_institution, to_char(the_time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'UTF8');
        insert into audit.entry (institution_id, id, part, at, type, actor_id, leaf)
          values (p_institution, p_id, 1, the_time, 'journal.heartbeat', nobody, leaf);
        insert into audit.pending (institution_id, entry_id, part, leaf_hash)
          values (p_institution, p_id, 1, sha256('\\x00'::bytea || leaf));
      end $$;

      -- How far each journal is: for a server that holds writers back while nobody sequences, and for its metrics. Where no
      -- lease was ever taken, this installation has no sequencer so far.
      create function access.journal_states()
      returns table (institution_id uuid, slug text, tree_size bigint, oldest_pending_seconds double precision, is_sequenced boolean)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select i.institution_id, i.slug, coalesce((select t.size from audit.tree t where t.institution_id = i.institution_id), 0),
          coalesce((select greatest(0, extract(epoch from clock_timestamp() - p.queued_at))::double precision from audit.pending p
            where p.institution_id = i.institution_id order by p.entry_id, p.part limit 1), 0),
          exists (select from audit.lease)
        from public.institution i order by i.slug
      $$;

      revoke all on function audit.refuse_shrinking(), audit.make_partitions_ahead(), audit.enter_heartbeat(uuid, uuid), access.journal_states() from public;
      grant execute on function audit.make_partitions_ahead(), audit.enter_heartbeat(uuid, uuid) to probity_sequencer;
      grant usage on schema access to probity_sequencer;
      grant execute on function access.list_institutions() to probity_sequencer;
      grant execute on function access.journal_states() to probity_app, probity_worker, probity_sequencer;
    `);
  }
}
