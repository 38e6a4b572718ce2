import { Migration } from '@mikro-orm/migrations';

/**
 * Firms, their users, and the engagements by which they see cases; and row-level security by engagement on every table that
 * holds an institution's data. The functions pass row-level security by and answer ids alone; that a row is of the session's
 * institution is said by its own policy.
 */
export class Engagements extends Migration {
  override up(): void {
    this.addSql(`
      create table "firm" ("institution_id" uuid not null, "id" uuid not null, "slug" text not null, "name" text not null, "kind" text not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      alter table "firm" add constraint "firm_slug" unique ("institution_id", "slug");
      create table "engagement" ("institution_id" uuid not null, "id" uuid not null, "firm_id" uuid not null, "parent_id" uuid null, "starts_on" date not null, "ends_on" date not null, "purposes" text[] not null, "field_groups" text[] not null, "state" text not null, "ended_at" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "engagement_of_firm" on "engagement" ("institution_id", "firm_id", "ends_on");
      create index "engagement_of_parent" on "engagement" ("institution_id", "parent_id");
      create index "engagement_by_state" on "engagement" ("institution_id", "state");
      create index "engagement_by_end" on "engagement" ("institution_id", "ends_on", "id");
      create index "engagement_by_record" on "engagement" ("institution_id", "recorded_at", "id");
      create table "engagement_object" ("institution_id" uuid not null, "id" uuid not null, "engagement_id" uuid not null, "kind" text not null, "object_id" uuid not null, primary key ("institution_id", "id"));
      create index "engagement_of_object" on "engagement_object" ("institution_id", "object_id", "kind");
      alter table "engagement_object" add constraint "engagement_object_once" unique ("institution_id", "engagement_id", "kind", "object_id");
      create table "engagement_change" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "engagement_id" uuid not null, "state" text not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "engagement_change_of_engagement" on "engagement_change" ("institution_id", "engagement_id", "recorded_at");
      alter table "app_user" add "firm_id" uuid null, add "grants" text[] not null default '{}';
      alter table "app_user" add constraint "app_user_institution_id_firm_id_foreign" foreign key ("institution_id", "firm_id") references "firm" ("institution_id", "id") on update no action on delete no action;
      create index "app_user_of_firm" on "app_user" ("institution_id", "firm_id");
      alter table "membership" add "firm_id" uuid null, add "grants" text[] not null default '{}';
      alter table "membership" add constraint "membership_institution_id_firm_id_foreign" foreign key ("institution_id", "firm_id") references "firm" ("institution_id", "id") on update no action on delete no action;
      alter table "firm" add constraint "firm_kind_check" check ("kind" in ('LAW_FIRM', 'AGENCY', 'VALUER'));
      alter table "firm" enable row level security;
      alter table "firm" force row level security;
      alter table "engagement" add constraint "engagement_institution_id_firm_id_foreign" foreign key ("institution_id", "firm_id") references "firm" ("institution_id", "id") on update no action on delete no action;
      alter table "engagement" add constraint "engagement_institution_id_parent_id_foreign" foreign key ("institution_id", "parent_id") references "engagement" ("institution_id", "id") on update no action on delete no action;
      alter table "engagement" add constraint "engagement_ends_on_check" check (ends_on >= starts_on);
      alter table "engagement" add constraint "engagement_ended_at_check" check ((state = 'ENDED') = (ended_at is not null));
      alter table "engagement" add constraint "engagement_state_check" check ("state" in ('PROPOSED', 'AGREED', 'REFUSED', 'ENDED'));
      alter table "engagement" enable row level security;
      alter table "engagement" force row level security;
      alter table "engagement_object" add constraint "engagement_object_institution_id_engagement_id_foreign" foreign key ("institution_id", "engagement_id") references "engagement" ("institution_id", "id") on update no action on delete no action;
      alter table "engagement_object" add constraint "engagement_object_kind_check" check ("kind" in ('CASE'));
      alter table "engagement_object" enable row level security;
      alter table "engagement_object" force row level security;
      alter table "engagement_change" add constraint "engagement_change_institution_id_engagement_id_foreign" foreign key ("institution_id", "engagement_id") references "engagement" ("institution_id", "id") on update no action on delete no action;
      alter table "engagement_change" add constraint "engagement_change_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "engagement_change" add constraint "engagement_change_state_check" check ("state" in ('PROPOSED', 'AGREED', 'REFUSED', 'ENDED'));
      alter table "engagement_change" enable row level security;
      alter table "engagement_change" force row level security;
    `);
    this.addSql(sessions);
    this.addSql(sets);
    this.addSql(`
      create policy "firm_sight" on "bucket" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy "firm_sight" on "idempotency_key" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid as me));
      create policy "firm_sight" on "person" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or id in (select access.engaged_people() as engaged));
      create policy "firm_sight" on "contact_point" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or person_id in (select access.engaged_people() as engaged));
      create policy "firm_sight" on "contact_point_state" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or access.is_engaged_contact_point(contact_point_id));
      create policy "firm_sight" on "account" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or id in (select access.engaged_accounts() as engaged));
      create policy "firm_sight" on "related_person" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or debtor_id in (select access.engaged_debtors() as engaged));
      create policy "firm_sight" on "statement" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or account_id in (select access.engaged_accounts() as engaged));
      create policy "firm_sight" on "team" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy "firm_sight" on "app_user" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or firm_id = (select nullif(current_setting('app.firm', true), '')::uuid as mine));
      create policy "firm_sight" on "membership" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or access.is_engaged_colleague(user_id));
      create policy "firm_sight" on "collection_case" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or id in (select access.engaged_cases() as engaged));
      create policy "firm_sight" on "pause" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));
      create policy "firm_sight" on "limitation_event" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));
      create policy "firm_sight" on "debt" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));
      create policy "firm_sight" on "contact_attempt" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));
      create policy "firm_sight" on "contact_attempt_debt" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or debt_id in (select access.engaged_debts() as engaged));
      create policy "firm_sight" on "contact_attempt_correction" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or access.is_engaged_attempt(attempt_id));
      create policy "firm_sight" on "case_stage" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));
      create policy "firm_sight" on "case_assignment" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));
      create policy "firm_sight" on "case_age" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));
      create policy "own_institution" on "firm" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "firm" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or id in (select access.engaged_firms() as engaged));
      create policy "own_institution" on "engagement" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "engagement" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or id in (select access.engagements_in_force() as engaged) or parent_id in (select access.engagements_in_force() as engaged));
      create policy "changed_by_own_people" on "engagement" as restrictive for update using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy "added_by_own_people" on "engagement" as restrictive for insert with check ((select nullif(current_setting('app.firm', true), '') is null as own_people) or state = 'PROPOSED');
      create policy "own_institution" on "engagement_object" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "engagement_object" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or engagement_id in (select access.engaged_engagements() as engaged));
      create policy "own_institution" on "engagement_change" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "engagement_change" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or engagement_id in (select access.engaged_engagements() as engaged));

      grant select, insert on firm, engagement, engagement_object, engagement_change to probity_app, probity_worker;
      grant update (state, ended_at) on engagement to probity_app, probity_worker;
      grant update (grants) on app_user to probity_app, probity_worker;
      grant select on firm, engagement, engagement_object, engagement_change to probity_backup;
    `);
    this.addSql(journal);
  }
}

const sessions = `
      -- As before, and the firm that the token says must be the user's own: firms' roles act for one, nobody else does. What
      -- row-level security by engagement needs is set from the user's row, and the day from the application's clock, told in
      -- the institution's zone.
      drop function access.open_session(uuid, uuid, text);
      create function access.open_session(p_institution uuid, p_user uuid, p_role text, p_firm uuid default null, p_now timestamptz default now()) returns boolean
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if (p_role in ('LAW_FIRM', 'AGENCY', 'VALUER', 'FIRM_ADMINISTRATOR')) <> (p_firm is not null)
          or not exists (
            select from public.app_user u
            where u.institution_id = p_institution and u.id = p_user and u.is_active and u.role = p_role and u.firm_id is not distinct from p_firm)
        then
          raise exception 'the user is not active in this role' using errcode = 'PB401';
        end if;
        perform set_config('app.institution', p_institution::text, true), set_config('app.actor', p_user::text, true),
          set_config('app.firm', coalesce(p_firm::text, ''), true);
        if p_firm is not null then
          perform set_config('app.role', p_role, true), set_config('app.purpose', '', true),
            set_config('app.today', (p_now at time zone i.time_zone)::date::text, true)
          from public.institution i where i.institution_id = p_institution and i.id = p_institution;
        end if;
        return true;
      end $$;

      -- Before an institution is known: who a login is. Shows ids and role only.
      drop function access.find_login(text, text, text);
      create function access.find_login(p_slug text, p_login text, p_role text, p_firm text default null)
      returns table (institution_id uuid, user_id uuid, role text, firm_id uuid)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select u.institution_id, u.id, u.role, u.firm_id from public.app_user u join public.institution i on i.institution_id = u.institution_id
        left join public.firm f on f.institution_id = u.institution_id and f.id = u.firm_id
        where i.slug = p_slug and u.is_active and (p_login is null or u.login = p_login) and (p_role is null or u.role = p_role) and (p_firm is null or f.slug = p_firm)
        order by u.login limit 1
      $$;

      -- For a firm that names another by its id, which the institution told it.
      create function access.is_firm(p_firm uuid) returns boolean language sql stable parallel safe
      security definer set search_path = pg_catalog, pg_temp as $$
        select exists (select from public.firm f where f.institution_id = nullif(current_setting('app.institution', true), '')::uuid and f.id = p_firm)
      $$;

      grant execute on function access.open_session(uuid, uuid, text, uuid, timestamptz), access.find_login(text, text, text, text), access.is_firm(uuid) to probity_app, probity_worker;
    `;

/** What is seen, as sets of ids: evaluated once a statement, since nothing of the row goes in. */
const sets = `
      -- The engagements of the session's firm that hold on the session's day, and for its purpose while it looks at plain
      -- values. Where nothing is set, nothing holds.
      create function access.engagements_in_force() returns setof uuid language sql stable parallel safe rows 10
      security definer set search_path = pg_catalog, pg_temp as $$
        select e.id
        from public.engagement e
        left join public.engagement above on above.institution_id = e.institution_id and above.id = e.parent_id
        cross join (select nullif(current_setting('app.today', true), '')::date as day, nullif(current_setting('app.purpose', true), '') as purpose) s
        where e.institution_id = nullif(current_setting('app.institution', true), '')::uuid
          and e.firm_id = nullif(current_setting('app.firm', true), '')::uuid
          and e.state = 'AGREED' and s.day between e.starts_on and e.ends_on
          and (s.purpose is null or s.purpose = any(e.purposes))
          and (e.parent_id is null or (above.state = 'AGREED' and s.day between above.starts_on and above.ends_on))
      $$;

      -- The same, and those by which the firm passes cases on, whatever their state.
      create function access.engaged_engagements() returns setof uuid language sql stable parallel safe rows 20
      security definer set search_path = pg_catalog, pg_temp as $$
        select access.engagements_in_force()
        union
        select e.id from public.engagement e
        where e.institution_id = nullif(current_setting('app.institution', true), '')::uuid and e.parent_id in (select access.engagements_in_force())
      $$;

      create function access.engaged_firms() returns setof uuid language sql stable parallel safe rows 5
      security definer set search_path = pg_catalog, pg_temp as $$
        select nullif(current_setting('app.firm', true), '')::uuid
        union
        select e.firm_id from public.engagement e
        where e.institution_id = nullif(current_setting('app.institution', true), '')::uuid and e.parent_id in (select access.engagements_in_force())
      $$;

      -- Who administers a firm's users sees no case.
      create function access.engaged_cases() returns setof uuid language sql stable parallel safe rows 200
      security definer set search_path = pg_catalog, pg_temp as $$
        select distinct o.object_id from public.engagement_object o
        where o.institution_id = nullif(current_setting('app.institution', true), '')::uuid and o.kind = 'CASE'
          and o.engagement_id in (select access.engagements_in_force())
          and current_setting('app.role', true) in ('LAW_FIRM', 'AGENCY', 'VALUER')
      $$;

      create function access.engaged_debts() returns setof uuid language sql stable parallel safe rows 400
      security definer set search_path = pg_catalog, pg_temp as $$
        select d.id from public.debt d
        where d.institution_id = nullif(current_setting('app.institution', true), '')::uuid and d.case_id in (select access.engaged_cases())
      $$;

      -- Not all that their debtors have, only what a debt of an engaged case arose from.
      create function access.engaged_accounts() returns setof uuid language sql stable parallel safe rows 200
      security definer set search_path = pg_catalog, pg_temp as $$
        select distinct d.account_id from public.debt d
        where d.institution_id = nullif(current_setting('app.institution', true), '')::uuid and d.account_id is not null and d.case_id in (select access.engaged_cases())
      $$;

      create function access.engaged_debtors() returns setof uuid language sql stable parallel safe rows 200
      security definer set search_path = pg_catalog, pg_temp as $$
        select distinct c.debtor_id from public.collection_case c
        where c.institution_id = nullif(current_setting('app.institution', true), '')::uuid and c.id in (select access.engaged_cases())
      $$;

      -- Also those whose relation has ended: an attempt that is seen names whom it was meant for then.
      create function access.engaged_people() returns setof uuid language sql stable parallel safe rows 400
      security definer set search_path = pg_catalog, pg_temp as $$
        select access.engaged_debtors()
        union
        select r.person_id from public.related_person r
        where r.institution_id = nullif(current_setting('app.institution', true), '')::uuid and r.debtor_id in (select access.engaged_debtors())
      $$;

      -- What hangs further away is asked row by row, of the few that other conditions leave.
      create function access.is_engaged_attempt(p_attempt uuid) returns boolean language sql stable parallel safe
      security definer set search_path = pg_catalog, pg_temp as $$
        select exists (select from public.contact_attempt a
          where a.institution_id = nullif(current_setting('app.institution', true), '')::uuid and a.id = p_attempt and a.case_id in (select access.engaged_cases()))
      $$;

      create function access.is_engaged_contact_point(p_point uuid) returns boolean language sql stable parallel safe
      security definer set search_path = pg_catalog, pg_temp as $$
        select exists (select from public.contact_point p
          where p.institution_id = nullif(current_setting('app.institution', true), '')::uuid and p.id = p_point and p.person_id in (select access.engaged_people()))
      $$;

      create function access.is_engaged_colleague(p_user uuid) returns boolean language sql stable parallel safe
      security definer set search_path = pg_catalog, pg_temp as $$
        select exists (select from public.app_user u
          where u.institution_id = nullif(current_setting('app.institution', true), '')::uuid and u.id = p_user and u.firm_id = nullif(current_setting('app.firm', true), '')::uuid)
      $$;

      -- Begins a firm's look at plain values: from here on its session sees by the engagements for this purpose alone.
      -- Answers whether there is one.
      create function access.look_for(p_purpose text) returns boolean language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform set_config('app.purpose', p_purpose, true);
        return exists (select access.engagements_in_force());
      end $$;

      revoke all on all functions in schema access from public;
      grant execute on function access.engagements_in_force(), access.engaged_engagements(), access.engaged_firms(), access.engaged_cases(), access.engaged_debts(),
        access.engaged_accounts(), access.engaged_debtors(), access.engaged_people(), access.is_engaged_attempt(uuid), access.is_engaged_contact_point(uuid),
        access.is_engaged_colleague(uuid), access.look_for(text) to probity_app, probity_worker, probity_sequencer, probity_backup;
    `;

/** The journal and the vault: a firm's user adds to the journal and does not read it, and takes the keys of the people that it sees. */
const journal = `
      create policy firm_sight on audit.entry as restrictive for select using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy firm_sight on audit.entry_subject as restrictive for select using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy firm_sight on audit.secret as restrictive for select using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy firm_sight on vault.subject as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people)
        or person_id = institution_id or person_id in (select access.engaged_people() as engaged));
      create policy firm_sight on vault.person_key as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people)
        or person_id = institution_id or person_id in (select access.engaged_people() as engaged));
    `;
