import { Migration } from '@mikro-orm/migrations';

/** What stops collection, and for which debts; how law stands to a debt; and what an institution makes of the packs. */
export class PausesAndPacks extends Migration {
  override up(): void {
    this.addSql(`
      create table "pack_change" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "pack_id" text not null, "rule_id" text not null, "is_off" boolean not null, "values" jsonb not null, "actor_id" uuid not null, "approved_by_id" uuid not null, "reason" text not null, primary key ("institution_id", "id"));
      create index "pack_change_by_time" on "pack_change" ("institution_id", "valid_from", "id");
      create index "pack_change_by_recording" on "pack_change" ("institution_id", "recorded_at", "id");
      create index "pack_change_of_rule" on "pack_change" ("institution_id", "pack_id", "rule_id", "valid_from", "id");

      create table "pause_refusal" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "reason" text not null, "asked_from" timestamptz(3) not null, "rule_id" text not null, "retry_at" timestamptz(3) not null, "recorded_at" timestamptz(3) not null, "actor_id" uuid not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "pause_refusal_of_case" on "pause_refusal" ("institution_id", "case_id", "recorded_at");

      create table "pause_end" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "pause_id" uuid not null, "ends_at" timestamptz(3) not null, "recorded_at" timestamptz(3) not null, "actor_id" uuid not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "pause_end_of_pause" on "pause_end" ("institution_id", "pause_id", "recorded_at");
      create index "pause_end_of_case" on "pause_end" ("institution_id", "case_id");

      create table "debt_condition" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "debt_id" uuid not null, "condition" text not null, "is_present" boolean not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "debt_condition_of_debt" on "debt_condition" ("institution_id", "debt_id", "valid_from", "id");

      alter table "pause" drop constraint "pause_reason_check";
      alter table "pause" add "debt_ids" uuid[] not null default '{}', add "actor_id" uuid null;
      alter table "pause" add constraint "pause_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "pause" add constraint "pause_reason_check" check ("reason" in ('PERFORMING_PLAN', 'MORATORIUM', 'MENTAL_HEALTH_MORATORIUM', 'DISPUTE', 'REPRESENTATION', 'CEASE_NOTICE', 'HOLD'));

      alter table "approval" drop constraint "approval_kind_check";
      alter table "approval" add constraint "approval_kind_check" check ("kind" in ('BULK_REVEAL', 'BULK_EXPORT', 'ERASURE', 'HOLD_RELEASE', 'GRANT_CHANGE', 'PACK_CHANGE'));

      alter table "pack_change" add constraint "pack_change_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "pack_change" add constraint "pack_change_institution_id_approved_by_id_foreign" foreign key ("institution_id", "approved_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "pack_change" add constraint "pack_change_institution_id_approved_by_id_check" check (approved_by_id <> actor_id);
      alter table "pack_change" enable row level security;
      alter table "pack_change" force row level security;
      create policy "own_institution" on "pack_change" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "changed_by_own_people" on "pack_change" as restrictive for update using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy "added_by_own_people" on "pack_change" as restrictive for insert with check ((select nullif(current_setting('app.firm', true), '') is null as own_people) or false);

      alter table "pause_refusal" add constraint "pause_refusal_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "pause_refusal" add constraint "pause_refusal_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "pause_refusal" add constraint "pause_refusal_reason_check" check ("reason" in ('PERFORMING_PLAN', 'MORATORIUM', 'MENTAL_HEALTH_MORATORIUM', 'DISPUTE', 'REPRESENTATION', 'CEASE_NOTICE', 'HOLD'));
      alter table "pause_refusal" add constraint "pause_refusal_rule_id_check" check ("rule_id" in ('uk.breathing-space.once-in-twelve-months'));
      alter table "pause_refusal" enable row level security;
      alter table "pause_refusal" force row level security;
      create policy "own_institution" on "pause_refusal" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "pause_refusal" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));

      alter table "pause_end" add constraint "pause_end_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "pause_end" add constraint "pause_end_institution_id_pause_id_foreign" foreign key ("institution_id", "pause_id") references "pause" ("institution_id", "id") on update no action on delete no action;
      alter table "pause_end" add constraint "pause_end_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "pause_end" enable row level security;
      alter table "pause_end" force row level security;
      create policy "own_institution" on "pause_end" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "pause_end" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));

      alter table "debt_condition" add constraint "debt_condition_institution_id_debt_id_foreign" foreign key ("institution_id", "debt_id") references "debt" ("institution_id", "id") on update no action on delete no action;
      alter table "debt_condition" add constraint "debt_condition_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "debt_condition" add constraint "debt_condition_condition_check" check ("condition" in ('TIME_BARRED', 'IN_LITIGATION', 'VALIDATED'));
      alter table "debt_condition" enable row level security;
      alter table "debt_condition" force row level security;
      create policy "own_institution" on "debt_condition" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "debt_condition" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or debt_id in (select access.engaged_debts() as engaged));

      grant select, insert on pause_end, pause_refusal, debt_condition, pack_change to probity_app, probity_worker;
      grant select on pause_end, pause_refusal, debt_condition, pack_change to probity_backup;
    `);
  }
}
