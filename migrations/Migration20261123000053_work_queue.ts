import { Migration } from '@mikro-orm/migrations';

/** The work queue: to whom which case was handed and for how long, what keeps a case out of it, and who is given what. */
export class WorkQueue extends Migration {
  override up(): void {
    this.addSql(`
      create table "queue_policy" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "hand_out_minutes" smallint not null, "rest_hours" smallint not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "queue_policy_by_time" on "queue_policy" ("institution_id", "valid_from", "id");

      create table "collector_skills" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "user_id" uuid not null, "languages" text[] not null, "product_kinds" text[] not null, "most_cases" int null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "collector_skills_of_user" on "collector_skills" ("institution_id", "user_id", "valid_from", "recorded_at");
      create index "collector_skills_by_time" on "collector_skills" ("institution_id", "valid_from", "id");

      create table "queue_hold" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "case_id" uuid not null, "reason" text not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "queue_hold_of_case" on "queue_hold" ("institution_id", "case_id", "recorded_at", "id");

      create table "hand_out" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "collector_id" uuid not null, "is_taken" boolean not null, "handed_out_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "priority" int not null, "weighed" jsonb not null, "allowed" jsonb not null, "ended_at" timestamptz(3) null, "ending" text null, "release_reason" text null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "hand_out_of_case" on "hand_out" ("institution_id", "case_id", "handed_out_at", "id");
      create unique index "hand_out_open_of_case" on "hand_out" ("institution_id", "case_id") where ended_at is null;
      create unique index "hand_out_open_of_collector" on "hand_out" ("institution_id", "collector_id") where ended_at is null;

      create table "appointment" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "due_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, "ending" text null, "recorded_at" timestamptz(3) not null, "actor_id" uuid not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "appointment_of_case" on "appointment" ("institution_id", "case_id", "due_at", "id");
      create unique index "appointment_open_of_case" on "appointment" ("institution_id", "case_id") where ended_at is null;

      create table "queue_refusal" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "collector_id" uuid not null, "channels" text[] not null, "kept_until" timestamptz(3) not null, "next_allowed_at" timestamptz(3) null, primary key ("institution_id", "id"));
      alter table "queue_refusal" add constraint "queue_refusal_once" unique ("institution_id", "case_id", "collector_id", "channels");

      alter table "queue_policy" add constraint "queue_policy_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "queue_policy" add constraint "queue_policy_limits" check (hand_out_minutes >= 1 and hand_out_minutes <= 1440 and rest_hours >= 0 and rest_hours <= 720);
      alter table "queue_policy" enable row level security;
      alter table "queue_policy" force row level security;
      create policy "own_institution" on "queue_policy" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "queue_policy" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "collector_skills" add constraint "collector_skills_institution_id_user_id_foreign" foreign key ("institution_id", "user_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "collector_skills" add constraint "collector_skills_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "collector_skills" add constraint "collector_skills_most_cases_check" check (most_cases >= 0);
      alter table "collector_skills" enable row level security;
      alter table "collector_skills" force row level security;
      create policy "own_institution" on "collector_skills" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "collector_skills" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "queue_hold" add constraint "queue_hold_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "queue_hold" add constraint "queue_hold_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "queue_hold" add constraint "queue_hold_reason_check" check ("reason" in ('WAITS_FOR_DOCUMENTS', 'WAITS_FOR_DECISION', 'SENSITIVE', 'PAYMENT_ANNOUNCED', 'OTHER_WORK', 'RELEASED', 'LIFTED'));
      alter table "queue_hold" enable row level security;
      alter table "queue_hold" force row level security;
      create policy "own_institution" on "queue_hold" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "queue_hold" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "hand_out" add constraint "hand_out_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "hand_out" add constraint "hand_out_institution_id_collector_id_foreign" foreign key ("institution_id", "collector_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "hand_out" add constraint "hand_out_ending_check" check ("ending" in ('ATTEMPTED', 'RELEASED', 'RECALLED', 'EXPIRED', 'OUTDATED'));
      alter table "hand_out" add constraint "hand_out_release_reason_check" check ("release_reason" in ('BEYOND_SKILL', 'OTHER_LANGUAGE', 'CONFLICT_OF_INTEREST', 'NEEDS_PREPARATION', 'NOT_REACHABLE_NOW', 'END_OF_SHIFT'));
      alter table "hand_out" add constraint "hand_out_ended" check ((ended_at is null) = (ending is null));
      alter table "hand_out" enable row level security;
      alter table "hand_out" force row level security;
      create policy "own_institution" on "hand_out" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "hand_out" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "appointment" add constraint "appointment_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "appointment" add constraint "appointment_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "appointment" add constraint "appointment_ending_check" check ("ending" in ('KEPT', 'CANCELLED'));
      alter table "appointment" add constraint "appointment_ended" check ((ended_at is null) = (ending is null));
      alter table "appointment" enable row level security;
      alter table "appointment" force row level security;
      create policy "own_institution" on "appointment" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "appointment" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "queue_refusal" add constraint "queue_refusal_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "queue_refusal" add constraint "queue_refusal_institution_id_collector_id_foreign" foreign key ("institution_id", "collector_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "queue_refusal" enable row level security;
      alter table "queue_refusal" force row level security;
      create policy "own_institution" on "queue_refusal" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "queue_refusal" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      grant select, insert on hand_out, queue_hold, appointment, collector_skills, queue_policy, queue_refusal to probity_app, probity_worker;
      grant select on hand_out, queue_hold, appointment, collector_skills, queue_policy, queue_refusal to probity_backup;
      -- To whom, why and when never changes; that it has ended does.
      grant update (ended_at, ending, release_reason) on hand_out to probity_app, probity_worker;
      grant update (ended_at, ending) on appointment to probity_app, probity_worker;
      -- How far a search is, and no fact.
      grant update (kept_until, next_allowed_at) on queue_refusal to probity_app, probity_worker;
    `);
  }
}
