import { Migration } from '@mikro-orm/migrations';

/**
 * Legal holds, times of retention, and what refuses an erasure. The vault itself destroys no key of a person whom a hold
 * touches, whoever asks; and what it destroys because its time is over it writes down, so that a key that is gone without a
 * word is found.
 */
export class HoldsAndRetention extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(touched);
    this.addSql(destroyed);
    this.addSql(secondPerson);
  }
}

const tables = `
      create table "legal_hold" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "kind" text not null, "person_id" uuid null, "case_id" uuid null, "period_from" timestamptz(3) null, "period_to" timestamptz(3) null, "reason" text not null, "reference" text not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "legal_hold_of_person" on "legal_hold" ("institution_id", "person_id", "recorded_at", "id");
      create index "legal_hold_of_case" on "legal_hold" ("institution_id", "case_id", "recorded_at", "id");
      create index "legal_hold_by_reason" on "legal_hold" ("institution_id", "reason", "recorded_at", "id");
      create index "legal_hold_by_time" on "legal_hold" ("institution_id", "recorded_at", "id");

      create table "legal_hold_release" ("institution_id" uuid not null, "id" uuid not null, "hold_id" uuid not null, "actor_id" uuid not null, "approved_by_id" uuid not null, "reason" text not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      alter table "legal_hold_release" add constraint "legal_hold_is_released_once" unique ("institution_id", "hold_id");

      create table "retention_change" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "key_class" text not null, "jurisdiction" text null, "years" smallint not null, "actor_id" uuid not null, "approved_by_id" uuid not null, "reason" text not null, primary key ("institution_id", "id"));
      create index "retention_change_by_time" on "retention_change" ("institution_id", "valid_from", "id");
      create index "retention_change_by_recording" on "retention_change" ("institution_id", "recorded_at", "id");

      create table "erasure_refusal" ("institution_id" uuid not null, "id" uuid not null, "person_id" uuid not null, "basis" text not null, "reasons" text[] not null, "hold_ids" uuid[] not null, "law" text null, "retry_at" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "actor_id" uuid not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "erasure_refusal_of_person" on "erasure_refusal" ("institution_id", "person_id", "recorded_at");

      alter table "legal_hold" add constraint "legal_hold_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "legal_hold_release" add constraint "legal_hold_release_institution_id_hold_id_foreign" foreign key ("institution_id", "hold_id") references "legal_hold" ("institution_id", "id") on update no action on delete no action;
      alter table "legal_hold_release" add constraint "legal_hold_release_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "legal_hold_release" add constraint "legal_hold_release_institution_id_approved_by_id_foreign" foreign key ("institution_id", "approved_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "retention_change" add constraint "retention_change_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "retention_change" add constraint "retention_change_institution_id_approved_by_id_foreign" foreign key ("institution_id", "approved_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "erasure_refusal" add constraint "erasure_refusal_institution_id_person_id_foreign" foreign key ("institution_id", "person_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "erasure_refusal" add constraint "erasure_refusal_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "retention_change" add constraint "retention_change_years_check" check (years >= 1 and years <= 100);
      alter table "retention_change" add constraint "retention_change_institution_id_approved_by_id_check" check (approved_by_id <> actor_id);
      alter table "retention_change" add constraint "retention_change_key_class_check" check ("key_class" in ('CONTACT', 'ACCESS', 'OTHER'));
      alter table "legal_hold" add constraint "legal_hold_names_whom_it_touches" check ((kind = 'PERIOD' and person_id is null and case_id is null and period_from < period_to) or (kind <> 'PERIOD' and person_id is not null and (kind = 'CASE') = (case_id is not null) and period_from is null and period_to is null));
      alter table "legal_hold" add constraint "legal_hold_kind_check" check ("kind" in ('DEBTOR', 'CASE', 'PERIOD'));
      alter table "legal_hold" add constraint "legal_hold_reason_check" check ("reason" in ('LITIGATION', 'REGULATOR', 'CRIMINAL_INVESTIGATION', 'INTERNAL_INVESTIGATION', 'COURT_ORDER'));
      alter table "legal_hold_release" add constraint "legal_hold_release_institution_id_approved_by_id_check" check (approved_by_id <> actor_id);
      alter table "erasure_refusal" add constraint "erasure_refusal_basis_check" check ("basis" in ('PERSON_ASKED', 'CONSENT_WITHDRAWN', 'PURPOSE_ENDED', 'RETENTION_ENDED', 'ACCURACY_CONTESTED', 'UNLAWFULLY_KEPT', 'COURT_OR_REGULATOR', 'NO_LONGER_NEEDED'));
      alter table "erasure_refusal" add constraint "erasure_refusal_law_check" check ("law" in ('us.reg-f.retention', 'cn.card.records'));

${['legal_hold', 'legal_hold_release', 'retention_change', 'erasure_refusal']
  .map(
    (table) => `
      alter table "${table}" enable row level security;
      alter table "${table}" force row level security;
      create policy "own_institution" on "${table}" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "${table}" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      grant select, insert on ${table} to probity_app, probity_worker;
      grant select on ${table} to probity_backup;`,
  )
  .join('\n')}

      alter table "approval" drop constraint "approval_kind_check";
      alter table "approval" add constraint "approval_kind_check" check ("kind" in ('BULK_REVEAL', 'BULK_EXPORT', 'ERASURE', 'HOLD_RELEASE', 'REBUTTED_CONTACT', 'GRANT_CHANGE', 'PACK_CHANGE', 'RETENTION_CHANGE', 'RETENTION_RUN'));
`;

const touched = `
      -- Whom each standing hold touches, of these people: the debtor, those related to them, and of a period whoever has an
      -- entry of it in the journal or was contacted in it, or about whose debt somebody was (imported attempts have no entry).
      create function vault.holds_on(p_people uuid[]) returns table (person_id uuid, hold_id uuid) language sql stable as $$
        with mine as materialized (select nullif(current_setting('app.institution', true), '')::uuid as id),
        standing as materialized (
          select h.* from public.legal_hold h
          where h.institution_id = (select id from mine) and not exists (
            select from public.legal_hold_release e where e.institution_id = h.institution_id and e.hold_id = h.id)
        ),
        about as materialized (
          select p.id as person_id, p.id as debtor_id from unnest(p_people) as p(id)
          where exists (select from standing)
          union
          select r.person_id, r.debtor_id from public.related_person r
          where r.institution_id = (select id from mine) and r.person_id = any(p_people) and exists (select from standing)
        )
        select a.person_id, h.id from about a join standing h on h.person_id = a.debtor_id
        union
        select a.person_id, h.id from about a join standing h on h.kind = 'PERIOD'
        where exists (
            select from vault.subject s join audit.entry_subject e on e.institution_id = s.institution_id and e.pseudonym = s.pseudonym
            where s.institution_id = (select id from mine) and s.person_id = a.person_id and e.at >= h.period_from and e.at < h.period_to)
          or exists (
            select from public.contact_attempt t where t.institution_id = (select id from mine) and t.debtor_id = a.debtor_id
              and t.occurred_at >= h.period_from and t.occurred_at < h.period_to)
          or exists (
            select from public.contact_attempt t where t.institution_id = (select id from mine) and t.person_id = a.person_id
              and t.occurred_at >= h.period_from and t.occurred_at < h.period_to)
      $$;

      -- By what law these people's debts are collected, when anybody was last contacted about them, or they themselves, and
      -- what about them is still open. Of somebody related to debtors: theirs.
      create function vault.circumstances_of(p_people uuid[])
      returns table (person_id uuid, debts text[], last_contact_at timestamptz, last_firm_contact_at timestamptz, has_open_case boolean, has_open_complaint boolean, has_open_finding boolean)
      language sql stable as $$
        with mine as materialized (select nullif(current_setting('app.institution', true), '')::uuid as id),
        about as materialized (
          select p.id as person_id, p.id as debtor_id from unnest(p_people) as p(id)
          union
          select r.person_id, r.debtor_id from public.related_person r
          where r.institution_id = (select id from mine) and r.person_id = any(p_people)
        ),
        of_debtors as (
          select a.person_id, a.debtor_id, c.debts, c.is_open, t.at, t.by_firm_at,
            exists (select from public.complaint k where k.institution_id = (select id from mine) and k.debtor_id = a.debtor_id and k.state <> 'CLOSED') as complains,
            exists (select from public.finding f where f.institution_id = (select id from mine) and f.debtor_id = a.debtor_id and f.state in ('OPEN', 'EXPLAINED')) as is_found
          from about a
          cross join lateral (
            select array_agg(distinct d.jurisdiction || ' ' || d.product_kind) filter (where d.id is not null) as debts, bool_or(c.stage <> 'CLOSED') as is_open
            from public.collection_case c left join public.debt d on d.institution_id = c.institution_id and d.case_id = c.id
            where c.institution_id = (select id from mine) and c.debtor_id = a.debtor_id
          ) c
          cross join lateral (
            select max(t.occurred_at) as at, max(t.occurred_at) filter (where t.firm_id is not null) as by_firm_at
            from public.contact_attempt t where t.institution_id = (select id from mine) and t.debtor_id = a.debtor_id
          ) t
        )
        select o.person_id,
          coalesce((select array_agg(distinct each) from of_debtors x, unnest(x.debts) as each where x.person_id = o.person_id), '{}'),
          greatest(max(o.at), (select max(t.occurred_at) from public.contact_attempt t where t.institution_id = (select id from mine) and t.person_id = o.person_id)),
          greatest(max(o.by_firm_at), (select max(t.occurred_at) from public.contact_attempt t where t.institution_id = (select id from mine) and t.person_id = o.person_id and t.firm_id is not null)),
          coalesce(bool_or(o.is_open), false), bool_or(o.complains), bool_or(o.is_found)
        from of_debtors o group by o.person_id
      $$;
      revoke all on function vault.holds_on(uuid[]), vault.circumstances_of(uuid[]) from public;
      grant execute on function vault.holds_on(uuid[]), vault.circumstances_of(uuid[]) to probity_app, probity_worker;
`;

const destroyed = `
      -- Which keys are gone since their time was over, and by which entry. Of somebody who is erased nothing is kept.
      create table vault.destroyed_key (
        institution_id uuid not null,
        person_id uuid not null,
        key_class text not null,
        key_year smallint not null,
        entry_id uuid not null,
        primary key (institution_id, person_id, key_class, key_year)
      );
      create index destroyed_key_of_entry on vault.destroyed_key (institution_id, entry_id);
      alter table vault.destroyed_key enable row level security;
      alter table vault.destroyed_key force row level security;
      create policy own_institution on vault.destroyed_key
        using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine))
        with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      grant select on vault.destroyed_key to probity_app, probity_worker, probity_backup;

      -- Whoever destroys keys waits for who places a hold, and is seen by them: both take this lock of the institution.
      create function vault.refuse_held(p_people uuid[]) returns void language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(hashtextextended('holds ' || nullif(current_setting('app.institution', true), ''), 0));
        if exists (select from vault.holds_on(p_people)) then
          raise exception 'a legal hold stands' using errcode = 'PB423';
        end if;
      end $$;

      -- The keys of one class and year each, of these people, in the order given. @returns how many there were
      create function vault.destroy_keys(p_entry uuid, p_people uuid[], p_classes text[], p_years smallint[]) returns bigint
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        mine uuid := nullif(current_setting('app.institution', true), '')::uuid;
        destroyed bigint;
      begin
        perform vault.refuse_held(p_people);
        with gone as (
          delete from vault.person_key k using unnest(p_people, p_classes, p_years) as a(person_id, key_class, key_year)
          where k.institution_id = mine and k.person_id = a.person_id and k.key_class = a.key_class and k.key_year = a.key_year
            and k.key_class in ('CONTACT', 'ACCESS', 'OTHER') and k.person_id <> mine
          returning k.person_id, k.key_class, k.key_year
        ), kept as (
          insert into vault.destroyed_key (institution_id, person_id, key_class, key_year, entry_id)
          select mine, g.person_id, g.key_class, g.key_year, p_entry from gone g returning 1
        )
        select count(*) into destroyed from kept;
        return destroyed;
      end $$;

      create or replace function vault.erase_person(p_person uuid) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        mine uuid := nullif(current_setting('app.institution', true), '')::uuid;
      begin
        perform vault.refuse_held(array[p_person]);
        delete from vault.search_token where institution_id = mine and person_id = p_person;
        delete from vault.person_key where institution_id = mine and person_id = p_person;
        delete from vault.destroyed_key where institution_id = mine and person_id = p_person;
        delete from vault.subject where institution_id = mine and person_id = p_person;
      end $$;

      revoke all on function vault.refuse_held(uuid[]), vault.destroy_keys(uuid, uuid[], text[], smallint[]) from public;
      grant execute on function vault.destroy_keys(uuid, uuid[], text[], smallint[]) to probity_app, probity_worker;
`;

const secondPerson = `
      -- As before; and the release of a hold is decided by who holds the grant, as their session says.
      create or replace function access.check_decision() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      declare
        asked record;
      begin
        select a.kind, a.requested_by_id, a.requested_at, a.expires_at into asked from public.approval a
          where a.institution_id = new.institution_id and a.id = new.approval_id;
        if asked.requested_by_id = new.decided_by_id then
          raise exception 'who asked does not decide' using errcode = 'PB409';
        end if;
        if new.decided_by_id::text is distinct from current_setting('app.actor', true) then
          raise exception 'nobody decides in the name of another' using errcode = 'PB409';
        end if;
        if asked.kind = 'HOLD_RELEASE' and current_setting('app.holds', true) is distinct from 'yes' then
          raise exception 'the release of a hold is decided by who holds the grant' using errcode = 'PB409';
        end if;
        if new.decided_at < asked.requested_at or new.decided_at >= asked.expires_at then
          raise exception 'a request is decided before it expires' using errcode = 'PB409';
        end if;
        return new;
      end $$;
`;
