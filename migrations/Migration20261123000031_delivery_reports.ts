import { Migration } from '@mikro-orm/migrations';

/** What providers report that they dialled or sent, and findings about what nobody recorded of it, by whomever it was done. */
export class DeliveryReports extends Migration {
  override up(): void {
    this.addSql(`
      create table "delivery_report" ("institution_id" uuid not null, "id" uuid not null, "provider" text not null, "recorded_at" timestamptz(3) not null, "reconciled_at" timestamptz(3) null, "first_begun_at" timestamptz(3) null, "last_begun_at" timestamptz(3) null, "line_count" int null, "matched_count" int null, "waiting_count" int null, "unrecorded_count" int null, "without_case_count" int null, "unknown_number_count" int null, "unreported_attempt_count" int null, "unreported_attempts" uuid[] null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "delivery_report_by_import" on "delivery_report" ("institution_id", "recorded_at", "id");
      create index "delivery_report_by_provider" on "delivery_report" ("institution_id", "provider", "recorded_at", "id");
      create table "delivery_line" ("institution_id" uuid not null, "id" uuid not null, "report_id" uuid not null, "provider" text not null, "reference" text not null, "channel" text not null, "contact_point_id" uuid null, "begun_at" timestamptz(3) not null, "seconds" int null, "delivered" boolean null, "line" text null, "actor_id" uuid null, "ours" uuid null, "state" text not null, "attempt_id" uuid null, "case_id" uuid null, "finding_id" uuid null, "decided_at" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "delivery_line_of_report" on "delivery_line" ("institution_id", "report_id", "begun_at", "id");
      create index "delivery_line_by_state" on "delivery_line" ("institution_id", "report_id", "state", "begun_at", "id");
      create index "delivery_line_at_point" on "delivery_line" ("institution_id", "contact_point_id", "begun_at");
      create index "delivery_line_of_finding" on "delivery_line" ("institution_id", "finding_id") where finding_id is not null;
      create index "delivery_line_unmatched" on "delivery_line" ("institution_id", "contact_point_id", "begun_at") where state in ('WAITING', 'UNRECORDED');
      alter table "delivery_line" add constraint "delivery_line_of_provider" unique ("institution_id", "provider", "reference");
      alter table "delivery_line" add constraint "delivery_line_of_attempt" unique ("institution_id", "attempt_id");

      alter table "delivery_report" enable row level security;
      alter table "delivery_report" force row level security;
      create policy "own_institution" on "delivery_report" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "delivery_report" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "delivery_line" add constraint "delivery_line_institution_id_report_id_foreign" foreign key ("institution_id", "report_id") references "delivery_report" ("institution_id", "id") on update no action on delete no action;
      alter table "delivery_line" add constraint "delivery_line_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "delivery_line" add constraint "delivery_line_channel_check" check ("channel" in ('PHONE', 'SMS', 'EMAIL', 'VOICE_ROBOT'));
      alter table "delivery_line" add constraint "delivery_line_state_check" check ("state" in ('WAITING', 'MATCHED', 'UNRECORDED', 'WITHOUT_CASE', 'UNKNOWN_NUMBER'));
      alter table "delivery_line" add constraint "delivery_line_check" check ((state = 'MATCHED') = (attempt_id is not null) and (state = 'UNKNOWN_NUMBER') = (contact_point_id is null));
      alter table "delivery_line" enable row level security;
      alter table "delivery_line" force row level security;
      create policy "own_institution" on "delivery_line" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "delivery_line" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      grant select, insert on delivery_report, delivery_line to probity_app, probity_worker;
      grant select on delivery_report, delivery_line to probity_backup;
      -- What is reckoned anew from lines and attempts.
      grant update (reconciled_at, first_begun_at, last_begun_at, line_count, matched_count, waiting_count, unrecorded_count, without_case_count, unknown_number_count, unreported_attempt_count, unreported_attempts) on delivery_report to probity_app, probity_worker;
      grant update (state, attempt_id, case_id, finding_id, decided_at) on delivery_line to probity_app, probity_worker;

      alter table "finding" alter column "actor_id" drop not null;
      alter table "finding" add constraint "finding_check" check (actor_id is not null or subject_kind = 'DELIVERY_LINE');
      alter table "finding" drop constraint "finding_kind_check", add constraint "finding_kind_check" check ("kind" in ('RULE', 'PERMIT_MISSING', 'PERMIT_INVALID', 'UNRECORDED_CONTACT'));
      alter table "finding" drop constraint "finding_subject_kind_check", add constraint "finding_subject_kind_check" check ("subject_kind" in ('CONTACT_ATTEMPT', 'DELIVERY_LINE'));
    `);
  }
}
