import { Migration } from '@mikro-orm/migrations';

/** What users may do in contact and which firms are listed; and findings, with what the database itself refuses of them. */
export class Findings extends Migration {
  override up(): void {
    this.addSql(`
      create table "firm_listing" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "firm_id" uuid not null, "is_listed" boolean not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "firm_listing_of_firm" on "firm_listing" ("institution_id", "firm_id", "valid_from", "recorded_at");
      create table "user_qualification" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "user_id" uuid not null, "kind" text not null, "is_present" boolean not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "user_qualification_of_user" on "user_qualification" ("institution_id", "user_id", "kind", "valid_from", "recorded_at");
      alter table "firm_listing" add constraint "firm_listing_institution_id_firm_id_foreign" foreign key ("institution_id", "firm_id") references "firm" ("institution_id", "id") on update no action on delete no action;
      alter table "firm_listing" add constraint "firm_listing_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "firm_listing" add constraint "firm_listing_check" check (valid_to is null or valid_to > valid_from);
      alter table "firm_listing" enable row level security;
      alter table "firm_listing" force row level security;
      create policy "own_institution" on "firm_listing" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "firm_listing" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or firm_id in (select access.engaged_firms() as engaged));
      alter table "user_qualification" add constraint "user_qualification_institution_id_user_id_foreign" foreign key ("institution_id", "user_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "user_qualification" add constraint "user_qualification_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "user_qualification" add constraint "user_qualification_kind_check" check ("kind" in ('TRAINED', 'TESTED', 'STOPPED', 'PRIVATE_ACCOUNT'));
      alter table "user_qualification" enable row level security;
      alter table "user_qualification" force row level security;
      create policy "own_institution" on "user_qualification" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "user_qualification" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or access.is_engaged_colleague(user_id));

      grant select, insert on user_qualification, firm_listing to probity_app, probity_worker;
      grant select on user_qualification, firm_listing to probity_backup;
    `);

    this.addSql(`
      create table "finding" ("institution_id" uuid not null, "id" uuid not null, "kind" text not null, "subject_kind" text not null, "subject_id" uuid not null, "case_id" uuid not null, "debtor_id" uuid not null, "actor_id" uuid not null, "firm_id" uuid null, "state" text not null, "decision" text not null, "rule_ids" text[] not null, "happened_at" timestamptz(3) not null, "opened_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "finding_by_state" on "finding" ("institution_id", "state", "opened_at", "id");
      create index "finding_by_kind" on "finding" ("institution_id", "kind", "opened_at", "id");
      create index "finding_by_actor" on "finding" ("institution_id", "actor_id", "opened_at", "id");
      create index "finding_of_case" on "finding" ("institution_id", "case_id", "opened_at", "id");
      create index "finding_of_debtor" on "finding" ("institution_id", "debtor_id", "happened_at", "id");
      create index "finding_by_opening" on "finding" ("institution_id", "opened_at", "id");
      create index "finding_by_time" on "finding" ("institution_id", "happened_at", "id");
      alter table "finding" add constraint "finding_of_subject" unique ("institution_id", "subject_kind", "subject_id", "kind");
      create table "finding_change" ("institution_id" uuid not null, "id" uuid not null, "finding_id" uuid not null, "change" text not null, "measure" text null, "decision" text not null, "rule_ids" text[] not null, "debtor_id" uuid not null, "sealed" bytea null, "actor_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "finding_change_of_finding" on "finding_change" ("institution_id", "finding_id", "recorded_at", "id");
      alter table "finding" add constraint "finding_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "finding" add constraint "finding_institution_id_firm_id_foreign" foreign key ("institution_id", "firm_id") references "firm" ("institution_id", "id") on update no action on delete no action;
      alter table "finding" add constraint "finding_kind_check" check ("kind" in ('RULE', 'PERMIT_MISSING', 'PERMIT_INVALID'));
      alter table "finding" add constraint "finding_subject_kind_check" check ("subject_kind" in ('CONTACT_ATTEMPT'));
      alter table "finding" add constraint "finding_state_check" check ("state" in ('OPEN', 'EXPLAINED', 'CONFIRMED', 'DISMISSED', 'WITHDRAWN'));
      alter table "finding" add constraint "finding_decision_check" check ("decision" in ('ALLOWED', 'REVIEW', 'ADVISED_AGAINST', 'PRESUMED_VIOLATION', 'PROHIBITED'));
      alter table "finding" enable row level security;
      alter table "finding" force row level security;
      create policy "own_institution" on "finding" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "finding" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged) and firm_id = (select nullif(current_setting('app.firm', true), '')::uuid as mine));
      alter table "finding_change" add constraint "finding_change_institution_id_finding_id_foreign" foreign key ("institution_id", "finding_id") references "finding" ("institution_id", "id") on update no action on delete no action;
      alter table "finding_change" add constraint "finding_change_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "finding_change" add constraint "finding_change_check" check ((change = 'MEASURE') = (measure is not null));
      alter table "finding_change" add constraint "finding_change_change_check" check ("change" in ('OPENED', 'CHANGED', 'EXPLAINED', 'CONFIRMED', 'DISMISSED', 'WITHDRAWN', 'REOPENED', 'MEASURE'));
      alter table "finding_change" add constraint "finding_change_measure_check" check ("measure" in ('COACHING', 'CERTIFICATION_WITHDRAWN', 'COLLECTOR_STOPPED'));
      alter table "finding_change" add constraint "finding_change_decision_check" check ("decision" in ('ALLOWED', 'REVIEW', 'ADVISED_AGAINST', 'PRESUMED_VIOLATION', 'PROHIBITED'));
      alter table "finding_change" enable row level security;
      alter table "finding_change" force row level security;
      create policy "own_institution" on "finding_change" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));

      -- For its history, which a firm reaches with the finding: about its own people, on cases that it is engaged for.
      create function access.is_engaged_finding(p_finding uuid) returns boolean language sql stable parallel safe
      security definer set search_path = pg_catalog, pg_temp as $$
        select exists (select from public.finding f
          where f.institution_id = nullif(current_setting('app.institution', true), '')::uuid and f.id = p_finding
            and f.firm_id = nullif(current_setting('app.firm', true), '')::uuid and f.case_id in (select access.engaged_cases()))
      $$;
      revoke all on function access.is_engaged_finding(uuid) from public;
      grant execute on function access.is_engaged_finding(uuid) to probity_app, probity_worker, probity_backup;
      create policy "firm_sight" on "finding_change" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or access.is_engaged_finding(finding_id));

      grant select, insert on finding, finding_change to probity_app, probity_worker;
      grant select on finding, finding_change to probity_backup;
      -- These show the present; how it came about stands in finding_change.
      grant update (state, decision, rule_ids) on finding to probity_app, probity_worker;

      -- Decided by another than whom it is about, of the institution, and in their own name.
      create function access.check_finding_decision() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        if new.actor_id::text is distinct from current_setting('app.actor', true) or nullif(current_setting('app.firm', true), '') is not null or exists (
          select from public.finding f where f.institution_id = new.institution_id and f.id = new.finding_id and f.actor_id = new.actor_id) then
          raise exception 'a finding is decided by another, in their own name' using errcode = 'PB409';
        end if;
        return new;
      end $$;
      create trigger check_finding_decision before insert on finding_change for each row
        when (new.change in ('CONFIRMED', 'DISMISSED', 'MEASURE')) execute function access.check_finding_decision();
      alter table finding_change enable always trigger check_finding_decision;
      revoke all on function access.check_finding_decision() from public;
    `);
  }
}
