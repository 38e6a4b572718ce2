import { Migration } from '@mikro-orm/migrations';

/** Strategies: versions that never change, which is in force since when, where it puts cases, and the steps that are due. */
export class Strategies extends Migration {
  override up(): void {
    this.addSql(`
      create table "strategy_version" ("institution_id" uuid not null, "id" uuid not null, "name" text not null, "number" int not null, "definition" jsonb not null, "actor_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "strategy_version_by_time" on "strategy_version" ("institution_id", "recorded_at", "id");
      alter table "strategy_version" add constraint "strategy_version_number" unique ("institution_id", "name", "number");

      create table "strategy_in_force" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "effective_on" date not null, "champion_id" uuid not null, "challenger_id" uuid null, "challenger_percent" smallint not null, "actor_id" uuid not null, "approved_by_id" uuid not null, primary key ("institution_id", "id"));
      create index "strategy_in_force_by_day" on "strategy_in_force" ("institution_id", "effective_on", "id");

      create table "due_step" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "version_id" uuid not null, "segment_code" text not null, "stage_code" text not null, "stage_began_on" date not null, "step_code" text not null, "due_on" date not null, "lasts_until" date not null, "made_on" date not null, "channel" text not null, "is_automatic" boolean not null, "team_id" uuid null, "template_id" uuid null, "state" text not null, "permit_id" uuid null, "refusal_id" uuid null, "retry_at" timestamptz(3) null, "tries" int not null, "attempt_id" uuid null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "due_step_of_case" on "due_step" ("institution_id", "case_id", "due_on", "id");
      create index "due_step_by_state" on "due_step" ("institution_id", "state", "due_on", "id");
      create index "due_step_by_team" on "due_step" ("institution_id", "team_id", "state", "due_on", "id");
      create index "due_step_by_day" on "due_step" ("institution_id", "due_on", "id");
      alter table "due_step" add constraint "due_step_once" unique ("institution_id", "case_id", "segment_code", "stage_code", "stage_began_on", "step_code");
      alter table "due_step" add constraint "due_step_by_attempt" unique ("institution_id", "attempt_id");

      create table "due_step_change" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "case_id" uuid not null, "due_step_id" uuid not null, "state" text not null, "permit_id" uuid null, "refusal_id" uuid null, "retry_at" timestamptz(3) null, primary key ("institution_id", "id"));
      create index "due_step_change_of_step" on "due_step_change" ("institution_id", "due_step_id", "recorded_at", "id");

      create table "case_strategy" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "case_id" uuid not null, "in_force_id" uuid not null, "version_id" uuid not null, "arm" text not null, "placed_on" date not null, "segment_code" text null, "stage_code" text null, "stage_before" text null, "stage_began_on" date null, "segment_entered_on" date null, "days_past_due" int not null, "outstanding_minor" bigint not null, "currency" text not null, primary key ("institution_id", "id"));
      create index "case_strategy_of_case" on "case_strategy" ("institution_id", "case_id", "placed_on", "id");
      create index "case_strategy_by_force" on "case_strategy" ("institution_id", "in_force_id", "case_id");

      alter table "approval" drop constraint "approval_kind_check";
      alter table "approval" add constraint "approval_kind_check" check ("kind" in ('BULK_REVEAL', 'BULK_EXPORT', 'ERASURE', 'HOLD_RELEASE', 'REBUTTED_CONTACT', 'PLAN_TERMS', 'WAIVER', 'STRATEGY_CHANGE', 'GRANT_CHANGE', 'PACK_CHANGE', 'RETENTION_CHANGE', 'RETENTION_RUN'));

      alter table "strategy_version" add constraint "strategy_version_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "strategy_version" add constraint "strategy_version_number_check" check (number > 0);
      alter table "strategy_version" enable row level security;
      alter table "strategy_version" force row level security;
      create policy "own_institution" on "strategy_version" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "strategy_version" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "strategy_in_force" add constraint "strategy_in_force_institution_id_champion_id_foreign" foreign key ("institution_id", "champion_id") references "strategy_version" ("institution_id", "id") on update no action on delete no action;
      alter table "strategy_in_force" add constraint "strategy_in_force_institution_id_challenger_id_foreign" foreign key ("institution_id", "challenger_id") references "strategy_version" ("institution_id", "id") on update no action on delete no action;
      alter table "strategy_in_force" add constraint "strategy_in_force_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "strategy_in_force" add constraint "strategy_in_force_institution_id_approved_by_id_foreign" foreign key ("institution_id", "approved_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "strategy_in_force" add constraint "strategy_in_force_arms" check (case when challenger_id is null then challenger_percent = 0 else challenger_percent >= 1 and challenger_percent <= 99 and challenger_id <> champion_id end);
      alter table "strategy_in_force" enable row level security;
      alter table "strategy_in_force" force row level security;
      create policy "own_institution" on "strategy_in_force" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "strategy_in_force" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "due_step" add constraint "due_step_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "due_step" add constraint "due_step_institution_id_version_id_foreign" foreign key ("institution_id", "version_id") references "strategy_version" ("institution_id", "id") on update no action on delete no action;
      alter table "due_step" add constraint "due_step_institution_id_team_id_foreign" foreign key ("institution_id", "team_id") references "team" ("institution_id", "id") on update no action on delete no action;
      alter table "due_step" add constraint "due_step_institution_id_template_id_foreign" foreign key ("institution_id", "template_id") references "template" ("institution_id", "id") on update no action on delete no action;
      alter table "due_step" add constraint "due_step_institution_id_permit_id_foreign" foreign key ("institution_id", "permit_id") references "contact_permit" ("institution_id", "id") on update no action on delete no action;
      alter table "due_step" add constraint "due_step_institution_id_refusal_id_foreign" foreign key ("institution_id", "refusal_id") references "contact_refusal" ("institution_id", "id") on update no action on delete no action;
      alter table "due_step" add constraint "due_step_institution_id_attempt_id_foreign" foreign key ("institution_id", "attempt_id") references "contact_attempt" ("institution_id", "id") on update no action on delete no action;
      alter table "due_step" add constraint "due_step_holds" check (lasts_until >= due_on);
      alter table "due_step" add constraint "due_step_is_permitted" check (state <> 'PERMITTED' or permit_id is not null);
      alter table "due_step" add constraint "due_step_channel_check" check ("channel" in ('PHONE', 'SMS', 'EMAIL', 'LETTER', 'VISIT', 'SOCIAL_MEDIA', 'VOICE_ROBOT'));
      alter table "due_step" add constraint "due_step_state_check" check ("state" in ('WAITING', 'PERMITTED', 'REFUSED', 'UNREACHABLE', 'FAILED', 'DONE', 'LAPSED'));
      alter table "due_step" enable row level security;
      alter table "due_step" force row level security;
      create policy "own_institution" on "due_step" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "due_step" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "due_step_change" add constraint "due_step_change_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "due_step_change" add constraint "due_step_change_institution_id_due_step_id_foreign" foreign key ("institution_id", "due_step_id") references "due_step" ("institution_id", "id") on update no action on delete no action;
      alter table "due_step_change" add constraint "due_step_change_institution_id_permit_id_foreign" foreign key ("institution_id", "permit_id") references "contact_permit" ("institution_id", "id") on update no action on delete no action;
      alter table "due_step_change" add constraint "due_step_change_institution_id_refusal_id_foreign" foreign key ("institution_id", "refusal_id") references "contact_refusal" ("institution_id", "id") on update no action on delete no action;
      alter table "due_step_change" add constraint "due_step_change_state_check" check ("state" in ('WAITING', 'PERMITTED', 'REFUSED', 'UNREACHABLE', 'FAILED', 'DONE', 'LAPSED'));
      alter table "due_step_change" enable row level security;
      alter table "due_step_change" force row level security;
      create policy "own_institution" on "due_step_change" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "due_step_change" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "case_strategy" add constraint "case_strategy_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "case_strategy" add constraint "case_strategy_institution_id_in_force_id_foreign" foreign key ("institution_id", "in_force_id") references "strategy_in_force" ("institution_id", "id") on update no action on delete no action;
      alter table "case_strategy" add constraint "case_strategy_institution_id_version_id_foreign" foreign key ("institution_id", "version_id") references "strategy_version" ("institution_id", "id") on update no action on delete no action;
      alter table "case_strategy" add constraint "case_strategy_is_whole" check ((segment_code is null) = (stage_code is null) and (segment_code is null) = (stage_began_on is null) and (segment_code is null) = (segment_entered_on is null) and (stage_before is null or stage_code is not null));
      alter table "case_strategy" add constraint "case_strategy_arm_check" check ("arm" in ('CHAMPION', 'CHALLENGER'));
      alter table "case_strategy" enable row level security;
      alter table "case_strategy" force row level security;
      create policy "own_institution" on "case_strategy" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "case_strategy" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      grant select, insert on strategy_version, strategy_in_force, case_strategy, due_step, due_step_change to probity_app, probity_worker;
      grant select on strategy_version, strategy_in_force, case_strategy, due_step, due_step_change to probity_backup;
      -- What a step is never changes; what has come of it does.
      grant update (state, permit_id, refusal_id, retry_at, tries, attempt_id) on due_step to probity_app, probity_worker;
    `);
  }
}
