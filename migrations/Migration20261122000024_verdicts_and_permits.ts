import { Migration } from '@mikro-orm/migrations';

/**
 * Contacts are judged: what an attempt says more of itself, the verdicts on it, and permits and refusals for those that are
 * planned. Written once, all of them: what becomes of a permit is an event of its own.
 */
export class VerdictsAndPermits extends Migration {
  override up(): void {
    this.addSql(`
      create table "contact_permit" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "debtor_id" uuid not null, "contact_point_id" uuid null, "person_id" uuid not null, "person_role" text not null, "channel" text not null, "purpose" text not null, "reason_code" text null, "is_automatic" boolean not null, "debt_ids" uuid[] not null, "companions" smallint not null, "notice_given_at" timestamptz(3) null, "statements" text[] null, "uses_private_account" boolean null, "actor_id" uuid not null, "firm_id" uuid null, "planned_at" timestamptz(3) not null, "issued_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "decision" text not null, "judged_reasons" jsonb not null, "judged_packs" jsonb not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "contact_permit_of_debtor" on "contact_permit" ("institution_id", "debtor_id", "planned_at");
      create index "contact_permit_of_case" on "contact_permit" ("institution_id", "case_id", "issued_at", "id");
      create index "contact_permit_by_time" on "contact_permit" ("institution_id", "issued_at", "id");

      create table "contact_refusal" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "contact_point_id" uuid null, "permit_id" uuid null, "channel" text not null, "actor_id" uuid not null, "decision" text not null, "judged_reasons" jsonb not null, "judged_packs" jsonb not null, "judged_at" timestamptz(3) not null, "retry_at" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "contact_refusal_of_case" on "contact_refusal" ("institution_id", "case_id", "recorded_at", "id");

      create table "contact_permit_event" ("institution_id" uuid not null, "id" uuid not null, "permit_id" uuid not null, "case_id" uuid not null, "kind" text not null, "actor_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      alter table "contact_permit_event" add constraint "contact_permit_event_once" unique ("institution_id", "permit_id", "kind");

      create table "contact_verdict" ("institution_id" uuid not null, "id" uuid not null, "attempt_id" uuid not null, "case_id" uuid not null, "decision" text not null, "judged_reasons" jsonb not null, "judged_packs" jsonb not null, "judged_at" timestamptz(3) not null, "known_at" timestamptz(3) not null, "cause" text not null, "rejudgement_id" uuid null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "contact_verdict_of_attempt" on "contact_verdict" ("institution_id", "attempt_id", "known_at", "id");
      create index "contact_verdict_of_rejudgement" on "contact_verdict" ("institution_id", "rejudgement_id");

      alter table "contact_attempt" add "purpose" text not null default 'COLLECTION', add "is_automatic" boolean not null default false, add "disclosed_debt" boolean not null default false, add "statements" text[] null, add "uses_private_account" boolean null, add "permit_id" uuid null, add "permit_mistake" text null;
      alter table "contact_attempt" add constraint "contact_attempt_institution_id_permit_id_foreign" foreign key ("institution_id", "permit_id") references "contact_permit" ("institution_id", "id") on update no action on delete no action;
      create index "contact_attempt_inbound" on "contact_attempt" ("institution_id", "debtor_id", "occurred_at", "id") where direction = 'INBOUND';
      create index "contact_attempt_special" on "contact_attempt" ("institution_id", "debtor_id", "occurred_at", "id") where purpose <> 'COLLECTION';
      create index "contact_attempt_by_medium" on "contact_attempt" ("institution_id", "person_id", "firm_id", "channel", "occurred_at", "id");
      create index "contact_attempt_telling" on "contact_attempt" ("institution_id", "person_id", "firm_id", "occurred_at", "id") where conversation or disclosed_debt or voicemail = 'FULL' or channel in ('SMS', 'EMAIL', 'LETTER', 'SOCIAL_MEDIA');
      alter table "contact_attempt" add constraint "contact_attempt_by_permit" unique ("institution_id", "permit_id");
      alter table "contact_attempt" add constraint "contact_attempt_purpose_check" check ("purpose" in ('COLLECTION', 'LOCATION', 'REPLY', 'LEGALLY_REQUIRED', 'CLOSING_OR_REMEDY', 'CONFIRMATION'));
      alter table "contact_attempt" add constraint "contact_attempt_permit_mistake_check" check ("permit_mistake" in ('UNKNOWN', 'INBOUND', 'OTHER_CASE', 'OTHER_CHANNEL', 'OTHER_CONTACT_POINT', 'OTHER_ACTOR', 'USED', 'RETURNED', 'TOO_EARLY', 'EXPIRED', 'OTHER_DEBTS', 'OTHER_PURPOSE', 'AUTOMATIC'));

      create index "correction_of_debtor" on "contact_attempt_correction" ("institution_id", "debtor_id", "recorded_at");

      alter table "approval" drop constraint "approval_kind_check";
      alter table "approval" add constraint "approval_kind_check" check ("kind" in ('BULK_REVEAL', 'BULK_EXPORT', 'ERASURE', 'HOLD_RELEASE', 'REBUTTED_CONTACT', 'GRANT_CHANGE', 'PACK_CHANGE'));

      alter table "contact_permit" add constraint "contact_permit_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_permit" add constraint "contact_permit_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_permit" add constraint "contact_permit_institution_id_contact_point_id_foreign" foreign key ("institution_id", "contact_point_id") references "contact_point" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_permit" add constraint "contact_permit_institution_id_person_id_foreign" foreign key ("institution_id", "person_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_permit" add constraint "contact_permit_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_permit" add constraint "contact_permit_person_role_check" check ("person_role" in ('DEBTOR', 'CO_DEBTOR', 'GUARANTOR', 'SPOUSE', 'CONTACT_PERSON', 'EMPLOYER', 'LAWYER', 'THIRD_PARTY', 'UNKNOWN'));
      alter table "contact_permit" add constraint "contact_permit_channel_check" check ("channel" in ('PHONE', 'SMS', 'EMAIL', 'LETTER', 'VISIT', 'SOCIAL_MEDIA', 'VOICE_ROBOT'));
      alter table "contact_permit" add constraint "contact_permit_purpose_check" check ("purpose" in ('COLLECTION', 'LOCATION', 'REPLY', 'LEGALLY_REQUIRED', 'CLOSING_OR_REMEDY', 'CONFIRMATION'));
      alter table "contact_permit" add constraint "contact_permit_reason_code_check" check ("reason_code" in ('REQUIRED_BY_LAW', 'ACTIVE_LITIGATION', 'CONSUMER_REQUEST', 'TIME_CRITICAL_OUTSIDE_CONTROL', 'CALLBACK_AGREED', 'LOCATION_INFORMATION', 'OTHER'));
      alter table "contact_permit" add constraint "contact_permit_decision_check" check ("decision" in ('ALLOWED', 'REVIEW', 'ADVISED_AGAINST', 'PRESUMED_VIOLATION', 'PROHIBITED'));
      alter table "contact_permit" enable row level security;
      alter table "contact_permit" force row level security;
      create policy "own_institution" on "contact_permit" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "contact_permit" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));

      alter table "contact_refusal" add constraint "contact_refusal_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_refusal" add constraint "contact_refusal_institution_id_contact_point_id_foreign" foreign key ("institution_id", "contact_point_id") references "contact_point" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_refusal" add constraint "contact_refusal_institution_id_permit_id_foreign" foreign key ("institution_id", "permit_id") references "contact_permit" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_refusal" add constraint "contact_refusal_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_refusal" add constraint "contact_refusal_channel_check" check ("channel" in ('PHONE', 'SMS', 'EMAIL', 'LETTER', 'VISIT', 'SOCIAL_MEDIA', 'VOICE_ROBOT'));
      alter table "contact_refusal" add constraint "contact_refusal_decision_check" check ("decision" in ('ALLOWED', 'REVIEW', 'ADVISED_AGAINST', 'PRESUMED_VIOLATION', 'PROHIBITED'));
      alter table "contact_refusal" enable row level security;
      alter table "contact_refusal" force row level security;
      create policy "own_institution" on "contact_refusal" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "contact_refusal" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));

      alter table "contact_permit_event" add constraint "contact_permit_event_institution_id_permit_id_foreign" foreign key ("institution_id", "permit_id") references "contact_permit" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_permit_event" add constraint "contact_permit_event_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_permit_event" add constraint "contact_permit_event_kind_check" check ("kind" in ('BEGUN', 'RETURNED'));
      alter table "contact_permit_event" enable row level security;
      alter table "contact_permit_event" force row level security;
      create policy "own_institution" on "contact_permit_event" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "contact_permit_event" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));

      alter table "contact_verdict" add constraint "contact_verdict_institution_id_attempt_id_foreign" foreign key ("institution_id", "attempt_id") references "contact_attempt" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_verdict" add constraint "contact_verdict_decision_check" check ("decision" in ('ALLOWED', 'REVIEW', 'ADVISED_AGAINST', 'PRESUMED_VIOLATION', 'PROHIBITED'));
      alter table "contact_verdict" add constraint "contact_verdict_cause_check" check ("cause" in ('ASKED', 'RECORDED', 'CORRECTED', 'LEARNED_LATER', 'REJUDGED'));
      alter table "contact_verdict" enable row level security;
      alter table "contact_verdict" force row level security;
      create policy "own_institution" on "contact_verdict" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "contact_verdict" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));

      grant select, insert on contact_verdict, contact_permit, contact_permit_event, contact_refusal to probity_app, probity_worker;
      grant select on contact_verdict, contact_permit, contact_permit_event, contact_refusal to probity_backup;
    `);
  }
}
