import { Migration } from '@mikro-orm/migrations';

/**
 * The subjects of a transaction's entries are numbered and written down by one statement, and each is looked up in the vault
 * once. They came as JSON, were read from it four times, and went back to be sent once more: it was a third of what a look
 * at twenty people cost.
 */
export class NumberedAtOnce extends Migration {
  override up(): void {
    this.addSql(`
      -- One row for each subject of each entry, in the order in which they were asked. Where the stream is null it is no
      -- subject, but whose key something is sealed under. A key is used where its person has none yet of that class and year;
      -- that of an erased person is not kept: what is sealed under it opens to nobody, as all of theirs.
      create function audit.number_subjects(
        p_institution uuid, p_at timestamptz, p_people uuid[], p_streams text[], p_entries uuid[], p_parts smallint[], p_roles text[], p_keys bytea[]
      ) returns table (pseudonym uuid, seq bigint, wrapped bytea)
      language plpgsql as $$
      #variable_conflict use_column
      declare
        the_year smallint := extract(year from p_at at time zone 'UTC');
        pseudonyms uuid[] := vault.pseudonyms(p_institution, p_people);
        keyless uuid[];
      begin
        -- Seldom is anybody new, and an insertion of nothing is dear.
        if array_position(pseudonyms, null) is not null then
          insert into vault.subject (institution_id, person_id, pseudonym)
            select p_institution, a.person_id, gen_random_uuid()
            from (select distinct a.person_id from unnest(p_people, pseudonyms) as a(person_id, pseudonym) where a.pseudonym is null order by 1) as a
            on conflict do nothing;
          pseudonyms := vault.pseudonyms(p_institution, p_people);
        end if;
        if p_keys is not null then
          keyless := array(
            select distinct a.person_id
            from (select person_id, coalesce(stream, 'OTHER') as key_class, wrapped from unnest(p_people, p_streams, p_keys) as a(person_id, stream, wrapped)) as a
            where a.wrapped is not null
              and (select true from vault.person_key k where k.institution_id = p_institution and k.person_id = a.person_id and k.key_class = a.key_class and k.key_year = the_year) is null
          );
          if keyless <> '{}' then
            -- An erasure of one of them either ended before this, and is seen, or begins after this transaction and takes the key.
            with locked as materialized (
              select p.id, p.data_state from public.person p where p.institution_id = p_institution and p.id = any(keyless) order by p.id for key share
            )
            select array(select k.id from unnest(keyless) as k(id) except select l.id from locked l where l.data_state = 'ERASED') into keyless;
            insert into vault.person_key (institution_id, person_id, key_class, key_year, wrapped)
              select distinct on (a.person_id, a.key_class) p_institution, a.person_id, a.key_class, the_year, a.wrapped
              from (select person_id, coalesce(stream, 'OTHER') as key_class, wrapped from unnest(p_people, p_streams, p_keys) as a(person_id, stream, wrapped)) as a
              where a.wrapped is not null and a.person_id = any(keyless)
              order by a.person_id, a.key_class on conflict do nothing;
          end if;
        end if;
        return query
          with asked as (
            select a.*,
              row_number() over (partition by a.pseudonym, a.stream order by a.position) as nth,
              count(*) over (partition by a.pseudonym, a.stream) as all_of_them
            from unnest(p_people, pseudonyms, p_streams, p_entries, p_parts, p_roles, p_keys) with ordinality
              as a(person_id, pseudonym, stream, entry_id, part, role, key, position)
          ), counted as (
            -- In an order that all share, so that no two transactions wait for each other.
            insert into audit.counter as c (institution_id, pseudonym, stream, seq)
              select p_institution, a.pseudonym, a.stream, a.all_of_them from asked a where a.stream is not null and a.nth = 1 order by a.pseudonym, a.stream
              on conflict (institution_id, pseudonym, stream) do update set seq = c.seq + excluded.seq
              returning c.pseudonym, c.stream, c.seq
          ), numbered as (
            select a.*, c.seq - a.all_of_them + a.nth as seq
            from asked a left join counted c on c.pseudonym = a.pseudonym and c.stream = a.stream
          ), written as (
            insert into audit.entry_subject (institution_id, pseudonym, stream, seq, at, entry_id, part, role)
              select p_institution, n.pseudonym, n.stream, n.seq, p_at, n.entry_id, n.part, n.role from numbered n where n.stream is not null
          )
          select n.pseudonym, n.seq,
            case when n.key is not null then coalesce(
              (select k.wrapped from vault.person_key k where k.institution_id = p_institution and k.person_id = n.person_id and k.key_class = coalesce(n.stream, 'OTHER') and k.key_year = the_year),
              case when (select p.data_state from public.person p where p.institution_id = p_institution and p.id = n.person_id) = 'ERASED' then n.key end
            ) end
          from numbered n order by n.position;
      end $$;

      -- By the index, one by one: as a join, the planner reads the whole vault for twenty people.
      create function vault.pseudonyms(p_institution uuid, p_people uuid[]) returns uuid[] language sql as $$
        select array(
          select (select s.pseudonym from vault.subject s where s.institution_id = p_institution and s.person_id = a.person_id)
          from unnest(p_people) with ordinality as a(person_id, position) order by a.position
        )
      $$;

      revoke all on function audit.number_subjects(uuid, timestamptz, uuid[], text[], uuid[], smallint[], text[], bytea[]), vault.pseudonyms(uuid, uuid[]) from public;
      grant execute on function audit.number_subjects(uuid, timestamptz, uuid[], text[], uuid[], smallint[], text[], bytea[]), vault.pseudonyms(uuid, uuid[]) to probity_app, probity_worker;
      drop function audit.take_subjects(uuid, integer, json);
      -- Nobody asks by it: an entry's own leaf names its subjects.
      drop index audit.entry_subject_of_entry;
    `);
  }
}
