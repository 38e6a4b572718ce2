import { Migration } from '@mikro-orm/migrations';

/**
 * The institution's night: the run that brings it to a business date, which is the history of that date as well; its batches,
 * which several processes share; how old the delay of each account is, row by row; and what pauses took off the count.
 */
export class NightlyRuns extends Migration {
  override up(): void {
    this.addSql(`
      create table "account_age" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "account_id" uuid not null, "aged_on" date not null, "oldest_unpaid_due_on" date null, "months_of_delay" smallint not null, "days_past_due" int not null, "paused_days" int not null, "bucket_code" text not null, "classification" text not null, primary key ("institution_id", "id"));
      create index "account_age_of_account" on "account_age" ("institution_id", "account_id", "aged_on", "id");

      create table "nightly_run" ("institution_id" uuid not null, "id" uuid not null, "business_date" date not null, "previous_business_date" date not null, "state" text not null, "begun_by_id" uuid not null, "begun_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "finished_at" timestamptz(3) null, "tallies" jsonb not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "nightly_run_by_state" on "nightly_run" ("institution_id", "state", "business_date", "id");
      alter table "nightly_run" add constraint "nightly_run_on_day" unique ("institution_id", "business_date");

      create table "nightly_batch" ("institution_id" uuid not null, "id" uuid not null, "run_id" uuid not null, "step" text not null, "number" int not null, "after_id" uuid not null, "up_to_id" uuid not null, "taken_at" timestamptz(3) null, "entry_id" uuid null, primary key ("institution_id", "id"));
      alter table "nightly_batch" add constraint "nightly_batch_in_step" unique ("institution_id", "run_id", "step", "number");

      create index "debt_of_account" on "debt" ("institution_id", "account_id");

      alter table "case_age" add "paused_days" int not null default 0;

      alter table "account_age" add constraint "account_age_institution_id_account_id_foreign" foreign key ("institution_id", "account_id") references "account" ("institution_id", "id") on update no action on delete no action;
      alter table "account_age" add constraint "account_age_classification_check" check ("classification" in ('NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'));
      alter table "account_age" enable row level security;
      alter table "account_age" force row level security;
      create policy "own_institution" on "account_age" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "account_age" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or account_id in (select access.engaged_accounts() as engaged));

      alter table "nightly_run" add constraint "nightly_run_institution_id_begun_by_id_foreign" foreign key ("institution_id", "begun_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "nightly_run" add constraint "nightly_run_state_check" check ("state" in ('RUNNING', 'DONE'));
      alter table "nightly_run" enable row level security;
      alter table "nightly_run" force row level security;
      create policy "own_institution" on "nightly_run" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "nightly_run" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "nightly_batch" add constraint "nightly_batch_institution_id_run_id_foreign" foreign key ("institution_id", "run_id") references "nightly_run" ("institution_id", "id") on update no action on delete no action;
      alter table "nightly_batch" enable row level security;
      alter table "nightly_batch" force row level security;
      create policy "own_institution" on "nightly_batch" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "nightly_batch" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      grant select, insert on account_age, nightly_run, nightly_batch to probity_app, probity_worker;
      grant select on account_age, nightly_run, nightly_batch to probity_backup;
      -- How far a run has come.
      grant update (state, updated_at, finished_at, tallies) on nightly_run to probity_app, probity_worker;
      grant update (taken_at, entry_id) on nightly_batch to probity_app, probity_worker;
    `);
  }
}
