import { Migration } from '@mikro-orm/migrations';

/**
 * The subjects of a transaction's entries are counted by one statement, not by one each; each is looked up in the vault by its
 * index (as joins, the planner reads the whole vault for twenty people); and a data key is made and read only for a subject of
 * whom an entry seals something, which a look seldom does: twenty of them were wrapped for each, and thrown away.
 */
export class CountedAtOnce extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function audit.take_subjects(p_institution uuid, p_year integer, p_asked json)
      returns table (person_id uuid, stream text, pseudonym uuid, wrapped bytea, last_seq bigint) language plpgsql as $$
      #variable_conflict use_column
      begin
        -- Seldom is anybody new, and an insertion of nothing is dear.
        if exists (
          select from json_to_recordset(p_asked) as a(person_id uuid)
          where (select true from vault.subject s where s.institution_id = p_institution and s.person_id = a.person_id) is null
        ) then
          insert into vault.subject (institution_id, person_id, pseudonym)
            select distinct on (a.person_id) p_institution, a.person_id, a.pseudonym from json_to_recordset(p_asked) as a(person_id uuid, pseudonym uuid)
            where (select true from vault.subject s where s.institution_id = p_institution and s.person_id = a.person_id) is null
            order by a.person_id on conflict do nothing;
        end if;
        -- Without a year nothing is sealed.
        if p_year is not null then
          insert into vault.person_key (institution_id, person_id, key_class, key_year, wrapped)
            select distinct on (a.person_id, a.key_class) p_institution, a.person_id, a.key_class, p_year, decode(a.wrapped, 'base64')
            from json_to_recordset(p_asked) as a(person_id uuid, key_class text, wrapped text)
            where a.wrapped is not null
              and (select true from vault.person_key k where k.institution_id = p_institution and k.person_id = a.person_id and k.key_class = a.key_class and k.key_year = p_year) is null
            order by a.person_id, a.key_class on conflict do nothing;
        end if;
        return query
          with asked as materialized (
            select a.person_id, a.stream, a.count, a.wrapped is not null as needs_key,
              (select s.pseudonym from vault.subject s where s.institution_id = p_institution and s.person_id = a.person_id) as pseudonym,
              case when a.wrapped is not null then
                (select k.wrapped from vault.person_key k where k.institution_id = p_institution and k.person_id = a.person_id and k.key_class = a.key_class and k.key_year = p_year)
              end as wrapped
            from json_to_recordset(p_asked) as a(person_id uuid, stream text, count bigint, key_class text, wrapped text)
          ), counted as (
            -- In an order that all share, so that no two transactions wait for each other.
            insert into audit.counter as c (institution_id, pseudonym, stream, seq)
              select p_institution, asked.pseudonym, asked.stream, asked.count from asked where asked.stream is not null order by asked.pseudonym, asked.stream
              on conflict (institution_id, pseudonym, stream) do update set seq = c.seq + excluded.seq
              returning c.pseudonym, c.stream, c.seq
          )
          select asked.person_id, asked.stream, asked.pseudonym, asked.wrapped, counted.seq
          from asked left join counted on counted.pseudonym = asked.pseudonym and counted.stream = asked.stream
          where asked.wrapped is not null or not asked.needs_key;
      end $$;
    `);
  }
}
