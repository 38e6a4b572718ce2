import { Migration } from '@mikro-orm/migrations';

/** Disputes, hardship, moratoria, deaths, minorities and bankruptcies: what they pause, what they ask for, how they end. */
export class Procedures extends Migration {
  override up(): void {
    this.addSql(`
      create table "procedure" ("institution_id" uuid not null, "id" uuid not null, "debtor_id" uuid not null, "case_id" uuid null, "debt_ids" uuid[] not null default '{}', "kind" text not null, "state" text not null, "decision" text null, "begun_on" date not null, "ends_at" timestamptz(3) null, "next_due_on" date null, "noted_id" uuid null, "refused_by" text null, "retry_at" timestamptz(3) null, "sealed" bytea null, "opened_at" timestamptz(3) not null, "actor_id" uuid not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "procedure_of_debtor" on "procedure" ("institution_id", "debtor_id", "opened_at", "id");
      create index "procedure_of_case" on "procedure" ("institution_id", "case_id", "opened_at", "id");
      create index "procedure_by_kind" on "procedure" ("institution_id", "kind", "opened_at", "id");
      create index "procedure_by_state" on "procedure" ("institution_id", "state", "opened_at", "id");
      create index "procedure_by_due_date" on "procedure" ("institution_id", "next_due_on", "opened_at", "id");
      create index "procedure_by_time" on "procedure" ("institution_id", "opened_at", "id");
      create unique index "procedure_open_on_case" on "procedure" ("institution_id", "case_id", "kind") where state = 'OPEN';
      create unique index "procedure_open_on_debtor" on "procedure" ("institution_id", "debtor_id", "kind") where state = 'OPEN' and case_id is null;

      create table "procedure_task" ("institution_id" uuid not null, "id" uuid not null, "procedure_id" uuid not null, "debtor_id" uuid not null, "kind" text not null, "task" text not null, "jurisdiction" text null, "due_on" date null, primary key ("institution_id", "id"));
      create index "procedure_task_of_debtor" on "procedure_task" ("institution_id", "debtor_id");
      alter table "procedure_task" add constraint "procedure_task_once" unique ("institution_id", "procedure_id", "task");

      create table "procedure_task_done" ("institution_id" uuid not null, "id" uuid not null, "task_id" uuid not null, "debtor_id" uuid not null, "done_on" date not null, "sealed" bytea null, "recorded_at" timestamptz(3) not null, "actor_id" uuid not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "procedure_task_done_of_debtor" on "procedure_task_done" ("institution_id", "debtor_id");
      alter table "procedure_task_done" add constraint "procedure_task_done_once" unique ("institution_id", "task_id");

      create table "procedure_decision" ("institution_id" uuid not null, "id" uuid not null, "procedure_id" uuid not null, "debtor_id" uuid not null, "decision" text not null, "sealed" bytea null, "keeps_pauses" boolean not null, "resumes_at" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "actor_id" uuid not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "procedure_decision_of_debtor" on "procedure_decision" ("institution_id", "debtor_id");
      alter table "procedure_decision" add constraint "procedure_decision_once" unique ("institution_id", "procedure_id");

      create table "procedure_pause" ("institution_id" uuid not null, "id" uuid not null, "procedure_id" uuid not null, "debtor_id" uuid not null, "case_id" uuid not null, "pause_id" uuid not null, "is_own" boolean not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "procedure_pause_of_debtor" on "procedure_pause" ("institution_id", "debtor_id");
      create index "procedure_pause_by_pause" on "procedure_pause" ("institution_id", "pause_id");
      alter table "procedure_pause" add constraint "procedure_pause_once" unique ("institution_id", "procedure_id", "pause_id");

      alter table "procedure" add constraint "procedure_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure" add constraint "procedure_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure" add constraint "procedure_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure" add constraint "procedure_is_refused" check ((state = 'REFUSED') = (refused_by is not null and retry_at is not null));
      alter table "procedure" add constraint "procedure_is_decided" check ((state = 'ENDED') = (decision is not null));
      alter table "procedure" add constraint "procedure_kind_check" check ("kind" in ('DISPUTE', 'HARDSHIP', 'MORATORIUM', 'MENTAL_HEALTH_MORATORIUM', 'DEATH', 'MINORITY', 'BANKRUPTCY'));
      alter table "procedure" add constraint "procedure_state_check" check ("state" in ('OPEN', 'ENDED', 'REFUSED'));
      alter table "procedure" add constraint "procedure_decision_check" check ("decision" in ('UPHELD', 'PARTLY_UPHELD', 'VERIFIED', 'WITHDRAWN', 'HELPED', 'NOTHING_FITS', 'CANCELLED', 'EXPIRED', 'TREATMENT_ENDED', 'ESTATE_LIABLE', 'NO_ESTATE', 'BOUND', 'NOT_BOUND', 'PROVEN', 'DISMISSED', 'MISTAKEN'));
      alter table "procedure" add constraint "procedure_refused_by_check" check ("refused_by" in ('uk.breathing-space.once-in-twelve-months'));
      alter table "procedure" enable row level security;
      alter table "procedure" force row level security;
      create policy "own_institution" on "procedure" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "procedure" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "procedure_task" add constraint "procedure_task_institution_id_procedure_id_foreign" foreign key ("institution_id", "procedure_id") references "procedure" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure_task" add constraint "procedure_task_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure_task" add constraint "procedure_task_jurisdiction" check (jurisdiction ~ '^[A-Z]{2}$');
      alter table "procedure_task" add constraint "procedure_task_kind_check" check ("kind" in ('DISPUTE', 'HARDSHIP', 'MORATORIUM', 'MENTAL_HEALTH_MORATORIUM', 'DEATH', 'MINORITY', 'BANKRUPTCY'));
      alter table "procedure_task" add constraint "procedure_task_task_check" check ("task" in ('ANNOTATE_ACCOUNT', 'VERIFY_DEBT', 'SEND_VERIFICATION', 'TELL_LENDER', 'TELL_DEBTOR', 'ASSESS_AFFORDABILITY', 'OFFER_HELP', 'FREEZE_INTEREST', 'TELL_AGENTS', 'CONFIRM_TREATMENT', 'OBTAIN_DEATH_CERTIFICATE', 'END_MORATORIUM', 'FIND_ESTATE', 'FILE_CLAIM', 'ESTABLISH_AGE', 'FIND_GUARDIAN', 'OBTAIN_ORDER'));
      alter table "procedure_task" enable row level security;
      alter table "procedure_task" force row level security;
      create policy "own_institution" on "procedure_task" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "procedure_task" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "procedure_task_done" add constraint "procedure_task_done_institution_id_task_id_foreign" foreign key ("institution_id", "task_id") references "procedure_task" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure_task_done" add constraint "procedure_task_done_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure_task_done" add constraint "procedure_task_done_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure_task_done" enable row level security;
      alter table "procedure_task_done" force row level security;
      create policy "own_institution" on "procedure_task_done" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "procedure_task_done" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "procedure_decision" add constraint "procedure_decision_institution_id_procedure_id_foreign" foreign key ("institution_id", "procedure_id") references "procedure" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure_decision" add constraint "procedure_decision_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure_decision" add constraint "procedure_decision_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure_decision" add constraint "procedure_decision_decision_check" check ("decision" in ('UPHELD', 'PARTLY_UPHELD', 'VERIFIED', 'WITHDRAWN', 'HELPED', 'NOTHING_FITS', 'CANCELLED', 'EXPIRED', 'TREATMENT_ENDED', 'ESTATE_LIABLE', 'NO_ESTATE', 'BOUND', 'NOT_BOUND', 'PROVEN', 'DISMISSED', 'MISTAKEN'));
      alter table "procedure_decision" enable row level security;
      alter table "procedure_decision" force row level security;
      create policy "own_institution" on "procedure_decision" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "procedure_decision" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "procedure_pause" add constraint "procedure_pause_institution_id_procedure_id_foreign" foreign key ("institution_id", "procedure_id") references "procedure" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure_pause" add constraint "procedure_pause_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure_pause" add constraint "procedure_pause_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure_pause" add constraint "procedure_pause_institution_id_pause_id_foreign" foreign key ("institution_id", "pause_id") references "pause" ("institution_id", "id") on update no action on delete no action;
      alter table "procedure_pause" enable row level security;
      alter table "procedure_pause" force row level security;
      create policy "own_institution" on "procedure_pause" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "procedure_pause" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      grant select, insert on "procedure", procedure_task, procedure_task_done, procedure_pause, procedure_decision to probity_app, probity_worker;
      grant select on "procedure", procedure_task, procedure_task_done, procedure_pause, procedure_decision to probity_backup;
      -- What hangs on a procedure never changes; what shows the present does.
      grant update (state, decision, ends_at, next_due_on) on "procedure" to probity_app, probity_worker;
    `);
  }
}
