import { Migration } from '@mikro-orm/migrations';

/**
 * The journal and the vault, which the ORM does not know: monthly partitions, protections, counters; and the functions
 * that run before an institution is known. Grants of every table are here too: no login may delete what is evidence.
 */
export class Journal extends Migration {
  override up(): void {
    this.addSql(`
      create table audit.entry (
        institution_id uuid not null,
        id uuid not null,
        part smallint not null,
        at timestamptz(3) not null,
        type text not null,
        actor_id uuid not null,
        case_id uuid,
        leaf bytea not null check (octet_length(leaf) <= 65535),
        primary key (institution_id, id, part, at)
      ) partition by range (at);
      create index entry_by_time on audit.entry (institution_id, at, id);
      create index entry_of_case on audit.entry (institution_id, case_id, at);
      create index entry_of_actor on audit.entry (institution_id, actor_id, at);

      create table audit.entry_subject (
        institution_id uuid not null,
        pseudonym uuid not null,
        stream text not null check (stream in ('CONTACT', 'ACCESS', 'OTHER')),
        seq bigint not null check (seq >= 1),
        at timestamptz(3) not null,
        entry_id uuid not null,
        part smallint not null,
        role text not null check (role in ('DEBTOR', 'CONTACTED', 'VIEWED')),
        primary key (institution_id, pseudonym, stream, seq, at)
      ) partition by range (at);
      create index entry_subject_of_entry on audit.entry_subject (institution_id, entry_id);

      create table audit.secret (
        institution_id uuid not null,
        entry_id uuid not null,
        part smallint not null,
        position smallint not null,
        at timestamptz(3) not null,
        pseudonym uuid not null,
        key_class text not null,
        key_year smallint not null,
        ciphertext bytea not null,
        primary key (institution_id, entry_id, part, position, at)
      ) partition by range (at);

      create table audit.pending (
        institution_id uuid not null,
        entry_id uuid not null,
        part smallint not null,
        leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
        primary key (institution_id, entry_id, part)
      );

      create table audit.counter (
        institution_id uuid not null,
        pseudonym uuid not null,
        stream text not null,
        seq bigint not null,
        primary key (institution_id, pseudonym, stream)
      ) with (fillfactor = 70);

      create table vault.subject (
        institution_id uuid not null,
        person_id uuid not null,
        pseudonym uuid not null,
        primary key (institution_id, person_id),
        unique (institution_id, pseudonym)
      );

      create table vault.person_key (
        institution_id uuid not null,
        person_id uuid not null,
        key_class text not null,
        key_year smallint not null,
        wrapped bytea not null,
        primary key (institution_id, person_id, key_class, key_year),
        foreign key (institution_id, person_id) references vault.subject (institution_id, person_id)
      );
    `);

    for (const table of [
      'audit.entry',
      'audit.entry_subject',
      'audit.secret',
      'audit.pending',
      'audit.counter',
      'vault.subject',
      'vault.person_key',
    ]) {
      this.addSql(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy own_institution on ${table}
          using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine))
          with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      `);
    }

    this.addSql(`
      create function audit.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% on % is refused: the journal is append-only', tg_op, tg_table_name using errcode = 'PB403';
      end $$;

      -- Every protection of one protected table or partition, so that none can be forgotten on a new one. ENABLE ALWAYS:
      -- otherwise a session with session_replication_role = replica would pass by.
      create function audit.protect(target regclass) returns void language plpgsql as $$
      begin
        if not exists (select from pg_trigger where tgrelid = target and tgname = 'refuse_change') then
          execute format('create trigger refuse_change before update or delete on %s for each row execute function audit.refuse_change()', target);
        end if;
        execute format('alter table %s enable always trigger refuse_change', target);
        if not exists (select from pg_trigger where tgrelid = target and tgname = 'refuse_truncate') then
          execute format('create trigger refuse_truncate before truncate on %s for each statement execute function audit.refuse_change()', target);
        end if;
        execute format('alter table %s enable always trigger refuse_truncate', target);
        execute format('alter table %s enable row level security', target);
        execute format('alter table %s force row level security', target);
      end $$;

      -- The months from p_from on, of every partitioned table of the journal; those that exist are left alone.
      create function audit.make_partitions(p_from date, p_months integer) returns void language plpgsql as $$
      declare
        month date;
        parent text;
        partition text;
      begin
        for i in 0 .. p_months - 1 loop
          month := (date_trunc('month', p_from) + make_interval(months => i))::date;
          foreach parent in array array['entry', 'entry_subject', 'secret'] loop
            partition := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
            if to_regclass(format('audit.%I', partition)) is null then
              execute format('create table audit.%I partition of audit.%I for values from (%L) to (%L)', partition, parent,
                month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
              perform audit.protect(format('audit.%I', partition)::regclass);
            end if;
          end loop;
        end loop;
      end $$;

      select audit.protect('audit.entry'), audit.protect('audit.entry_subject'), audit.protect('audit.secret');
      -- Takes what no month does, so that a wrong clock stops nothing.
      create table audit.entry_default partition of audit.entry default;
      create table audit.entry_subject_default partition of audit.entry_subject default;
      create table audit.secret_default partition of audit.secret default;
      select audit.protect('audit.entry_default'), audit.protect('audit.entry_subject_default'), audit.protect('audit.secret_default');
      select audit.make_partitions('2026-01-01', 36);

      -- Pseudonyms and data keys of the persons asked for, made where they have none yet, and their numbers taken. Counters
      -- are locked in pseudonym order, so that two transactions about the same people never wait for each other in a circle.
      create function audit.take_subjects(p_institution uuid, p_year integer, p_asked json)
      returns table (person_id uuid, stream text, pseudonym uuid, wrapped bytea, last_seq bigint) language plpgsql as $$
      #variable_conflict use_column
      declare
        asked record;
      begin
        insert into vault.subject (institution_id, person_id, pseudonym)
          select distinct on (a.person_id) p_institution, a.person_id, a.pseudonym from json_to_recordset(p_asked) as a(person_id uuid, pseudonym uuid)
          where not exists (select from vault.subject s where s.institution_id = p_institution and s.person_id = a.person_id)
          order by a.person_id on conflict do nothing;
        insert into vault.person_key (institution_id, person_id, key_class, key_year, wrapped)
          select distinct on (a.person_id, a.key_class) p_institution, a.person_id, a.key_class, p_year, decode(a.wrapped, 'base64')
          from json_to_recordset(p_asked) as a(person_id uuid, key_class text, wrapped text)
          where not exists (select from vault.person_key k where k.institution_id = p_institution and k.person_id = a.person_id and k.key_class = a.key_class and k.key_year = p_year)
          order by a.person_id, a.key_class on conflict do nothing;
        for asked in
          select a.person_id, a.stream, a.count, s.pseudonym, k.wrapped
          from json_to_recordset(p_asked) as a(person_id uuid, stream text, count bigint, key_class text)
          join vault.subject s on s.institution_id = p_institution and s.person_id = a.person_id
          join vault.person_key k on k.institution_id = p_institution and k.person_id = a.person_id and k.key_class = a.key_class and k.key_year = p_year
          order by s.pseudonym, a.stream
        loop
          person_id := asked.person_id;
          stream := asked.stream;
          pseudonym := asked.pseudonym;
          wrapped := asked.wrapped;
          last_seq := null;
          if asked.stream is not null then
            insert into audit.counter as c (institution_id, pseudonym, stream, seq) values (p_institution, asked.pseudonym, asked.stream, asked.count)
              on conflict (institution_id, pseudonym, stream) do update set seq = c.seq + excluded.seq returning c.seq into last_seq;
          end if;
          return next;
        end loop;
      end $$;

      -- Opens the session of one transaction. The only way in which the application's login sees anything.
      create function access.open_session(p_institution uuid, p_user uuid, p_role text) returns boolean
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if not exists (select from public.app_user u where u.institution_id = p_institution and u.id = p_user and u.is_active and u.role = p_role) then
          raise exception 'the user is not active in this role' using errcode = 'PB401';
        end if;
        perform set_config('app.institution', p_institution::text, true), set_config('app.actor', p_user::text, true);
        return true;
      end $$;

      -- Before an institution is known: who a login is. Shows ids and role only.
      create function access.find_login(p_slug text, p_login text, p_role text)
      returns table (institution_id uuid, user_id uuid, role text)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select u.institution_id, u.id, u.role from public.app_user u join public.institution i on i.institution_id = u.institution_id
        where i.slug = p_slug and u.is_active and (p_login is null or u.login = p_login) and (p_role is null or u.role = p_role)
        order by u.login limit 1
      $$;

      create function access.list_institutions() returns table (institution_id uuid, slug text)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select i.institution_id, i.slug from public.institution i order by i.slug
      $$;

      revoke all on all functions in schema audit, access from public;
      grant execute on function audit.take_subjects(uuid, integer, json), audit.refuse_change() to probity_app, probity_worker;
      grant execute on function access.open_session(uuid, uuid, text), access.find_login(text, text, text), access.list_institutions() to probity_app, probity_worker;

      -- What was recorded stays: the application may add and read. Only what shows the present may change, column by column.
      grant select, insert on all tables in schema public to probity_app, probity_worker;
      grant update (role, team_id, is_active) on app_user to probity_app, probity_worker;
      grant update (business_date) on institution to probity_app, probity_worker;
      grant update (stage, assignee_id, team_id, oldest_unpaid_due_on, months_of_delay, days_past_due, bucket_code, bucket_label, bucket_from_day, bucket_to_day,
        classification, aged_on, outstanding_minor) on collection_case to probity_app, probity_worker;
      grant delete on idempotency_key to probity_worker;
      grant select, insert on audit.entry, audit.entry_subject, audit.secret to probity_app, probity_worker;
      grant insert on audit.pending to probity_app, probity_worker;
      grant select, delete on audit.pending to probity_sequencer;
      grant select, insert, update on audit.counter to probity_app, probity_worker;
      grant select, insert on vault.subject, vault.person_key to probity_app, probity_worker;
      grant select on all tables in schema public, audit, vault to probity_backup;
      create policy every_institution on audit.pending to probity_sequencer using (true);
      revoke all on table migration from probity_app, probity_worker;
      grant select on table migration to probity_app, probity_worker;
    `);
  }
}
