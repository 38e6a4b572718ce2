import { Migration } from '@mikro-orm/migrations';

/** The tables of the rooms, as generated from the entities; each begins its keys with the institution's id. */
export class Rooms extends Migration {
  override up(): void {
    this.addSql(`
      create table "bucket" ("institution_id" uuid not null, "id" uuid not null, "code" text not null, "label" text not null, "from_day" int not null, "to_day" int null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      alter table "bucket" add constraint "bucket_in_scheme" unique ("institution_id", "valid_from", "code");

      create table "idempotency_key" ("institution_id" uuid not null, "actor_id" uuid not null, "key" text not null, "operation" text not null, "body" bytea not null, "result_id" uuid not null, "recorded_at" timestamptz(3) not null, primary key ("institution_id", "actor_id", "key"));
      create index "idempotency_key_by_age" on "idempotency_key" ("recorded_at");

      create table "institution" ("institution_id" uuid not null, "id" uuid not null, "slug" text not null, "name" text not null, "time_zone" text not null, "business_date" date not null, "recorded_at" timestamptz(3) not null, primary key ("institution_id", "id"));
      alter table "institution" add constraint "institution_slug" unique ("slug");

      create table "person" ("institution_id" uuid not null, "id" uuid not null, "reference" text not null, "kind" text not null, "display_name" text not null, "national_id" text null, "birth_date" date null, "language" text not null, "time_zone" text not null, "is_debtor" boolean not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "person_by_name" on "person" ("institution_id", "display_name");
      create index "person_by_national_id" on "person" ("institution_id", "national_id");
      alter table "person" add constraint "person_reference" unique ("institution_id", "reference");
      alter table "person" add constraint "person_kind_check" check ("kind" in ('INDIVIDUAL', 'ORGANISATION'));

      create table "contact_point" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "person_id" uuid not null, "kind" text not null, "value" text not null, "source" text not null, "time_zone" text null, primary key ("institution_id", "id"));
      create index "contact_point_of_person" on "contact_point" ("institution_id", "person_id", "recorded_at");
      create index "contact_point_by_value" on "contact_point" ("institution_id", "value");
      alter table "contact_point" add constraint "contact_point_kind_check" check ("kind" in ('MOBILE_PHONE', 'LANDLINE_HOME', 'LANDLINE_WORK', 'EMAIL', 'POSTAL_ADDRESS', 'SOCIAL_ACCOUNT'));
      alter table "contact_point" add constraint "contact_point_source_check" check ("source" in ('CONTRACT', 'LEFT_BY_DEBTOR', 'AUTHORISED_BY_DEBTOR', 'PUBLIC_SOURCE', 'TOLD_BY_CONTACT_PERSON', 'CREDIT_BUREAU', 'OTHER'));

      create table "contact_point_state" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "contact_point_id" uuid not null, "state" text not null, primary key ("institution_id", "id"));
      create index "contact_point_state_of_point" on "contact_point_state" ("institution_id", "contact_point_id", "recorded_at");
      alter table "contact_point_state" add constraint "contact_point_state_state_check" check ("state" in ('CONFIRMED', 'WRONG_PERSON', 'OUT_OF_SERVICE', 'RETIRED'));

      create table "account" ("institution_id" uuid not null, "id" uuid not null, "reference" text not null, "debtor_id" uuid not null, "product_kind" text not null, "currency" text not null, "credit_limit_minor" bigint null, "opened_on" date null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "account_of_debtor" on "account" ("institution_id", "debtor_id");
      alter table "account" add constraint "account_reference" unique ("institution_id", "reference");
      alter table "account" add constraint "account_product_kind_check" check ("product_kind" in ('CREDIT_CARD', 'PERSONAL_CONSUMER_LOAN', 'ONLINE_CONSUMER_LOAN', 'MORTGAGE', 'AUTO_LOAN', 'STUDENT_LOAN', 'MEDICAL', 'BUSINESS_LOAN', 'OTHER'));

      create table "related_person" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "debtor_id" uuid not null, "person_id" uuid not null, "role" text not null, primary key ("institution_id", "id"));
      create index "related_person_of_debtor" on "related_person" ("institution_id", "debtor_id", "recorded_at");
      create index "related_person_of_person" on "related_person" ("institution_id", "person_id");
      alter table "related_person" add constraint "related_person_role_check" check ("role" in ('DEBTOR', 'CO_DEBTOR', 'GUARANTOR', 'SPOUSE', 'CONTACT_PERSON', 'EMPLOYER', 'LAWYER', 'THIRD_PARTY', 'UNKNOWN'));

      create table "statement" ("institution_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "statement_on" date not null, "months_of_delay" smallint not null, "reported_status" smallint null, "currency" text not null, "billed_minor" bigint not null, "paid_minor" bigint not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      alter table "statement" add constraint "statement_of_account" unique ("institution_id", "account_id", "statement_on");

      create table "team" ("institution_id" uuid not null, "id" uuid not null, "name" text not null, "recorded_at" timestamptz(3) not null, primary key ("institution_id", "id"));
      alter table "team" add constraint "team_name" unique ("institution_id", "name");

      create table "app_user" ("institution_id" uuid not null, "id" uuid not null, "login" text not null, "display_name" text not null, "role" text not null, "team_id" uuid null, "is_active" boolean not null, "recorded_at" timestamptz(3) not null, primary key ("institution_id", "id"));
      alter table "app_user" add constraint "app_user_login" unique ("institution_id", "login");
      alter table "app_user" add constraint "app_user_role_check" check ("role" in ('COLLECTOR', 'TEAM_LEAD', 'COMPLIANCE_OFFICER', 'LEGAL_COUNSEL', 'LAW_FIRM', 'AGENCY', 'FIRM_ADMINISTRATOR', 'VALUER', 'REGULATOR', 'ANALYST', 'ADMINISTRATOR', 'DEBTOR', 'SERVICE'));

      create table "membership" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "user_id" uuid not null, "role" text not null, "team_id" uuid null, "is_active" boolean not null, primary key ("institution_id", "id"));
      create index "membership_of_user" on "membership" ("institution_id", "user_id", "recorded_at");
      alter table "membership" add constraint "membership_role_check" check ("role" in ('COLLECTOR', 'TEAM_LEAD', 'COMPLIANCE_OFFICER', 'LEGAL_COUNSEL', 'LAW_FIRM', 'AGENCY', 'FIRM_ADMINISTRATOR', 'VALUER', 'REGULATOR', 'ANALYST', 'ADMINISTRATOR', 'DEBTOR', 'SERVICE'));

      create table "collection_case" ("institution_id" uuid not null, "id" uuid not null, "reference" text not null, "debtor_id" uuid not null, "stage" text not null, "assignee_id" uuid null, "team_id" uuid null, "oldest_unpaid_due_on" date null, "months_of_delay" smallint not null, "days_past_due" int not null, "bucket_code" text not null, "bucket_label" text not null, "bucket_from_day" int not null, "bucket_to_day" int null, "classification" text not null, "aged_on" date not null, "currency" text not null, "outstanding_minor" bigint not null, "opened_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "case_of_debtor" on "collection_case" ("institution_id", "debtor_id");
      create index "case_by_assignee" on "collection_case" ("institution_id", "assignee_id", "days_past_due", "id");
      create index "case_by_team" on "collection_case" ("institution_id", "team_id", "days_past_due", "id");
      create index "case_by_age" on "collection_case" ("institution_id", "days_past_due", "id");
      create index "case_by_months" on "collection_case" ("institution_id", "months_of_delay");
      create index "case_by_bucket" on "collection_case" ("institution_id", "bucket_code");
      create index "case_by_stage" on "collection_case" ("institution_id", "stage");
      create index "case_by_classification" on "collection_case" ("institution_id", "classification");
      create index "case_by_outstanding" on "collection_case" ("institution_id", "outstanding_minor", "id");
      create index "case_by_opening" on "collection_case" ("institution_id", "opened_at", "id");
      alter table "collection_case" add constraint "case_reference" unique ("institution_id", "reference");
      alter table "collection_case" add constraint "collection_case_months_of_delay_check" check (months_of_delay >= 0);
      alter table "collection_case" add constraint "collection_case_days_past_due_check" check (days_past_due >= 0);
      alter table "collection_case" add constraint "collection_case_stage_check" check ("stage" in ('REMINDER', 'FIRST', 'SECOND', 'LEGAL', 'CLOSED'));
      alter table "collection_case" add constraint "collection_case_classification_check" check ("classification" in ('NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'));

      create table "pause" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "case_id" uuid not null, "reason" text not null, primary key ("institution_id", "id"));
      create index "pause_of_case" on "pause" ("institution_id", "case_id", "recorded_at");
      alter table "pause" add constraint "pause_reason_check" check ("reason" in ('PERFORMING_PLAN', 'MORATORIUM', 'DISPUTE', 'REPRESENTATION', 'CEASE_NOTICE', 'HOLD'));

      create table "limitation_event" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "case_id" uuid not null, "kind" text not null, primary key ("institution_id", "id"));
      create index "limitation_event_of_case" on "limitation_event" ("institution_id", "case_id", "recorded_at");
      alter table "limitation_event" add constraint "limitation_event_kind_check" check ("kind" in ('START', 'INTERRUPTION', 'SUSPENSION', 'RESUMPTION'));

      create table "debt" ("institution_id" uuid not null, "id" uuid not null, "reference" text not null, "case_id" uuid not null, "account_id" uuid null, "product_kind" text not null, "jurisdiction" text not null, "currency" text not null, "principal_minor" bigint not null, "interest_minor" bigint not null, "fees_minor" bigint not null, "oldest_unpaid_due_on" date null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "debt_of_case" on "debt" ("institution_id", "case_id", "reference");
      alter table "debt" add constraint "debt_reference" unique ("institution_id", "reference");
      alter table "debt" add constraint "debt_principal_minor_check" check (principal_minor >= 0);
      alter table "debt" add constraint "debt_interest_minor_check" check (interest_minor >= 0);
      alter table "debt" add constraint "debt_fees_minor_check" check (fees_minor >= 0);
      alter table "debt" add constraint "debt_product_kind_check" check ("product_kind" in ('CREDIT_CARD', 'PERSONAL_CONSUMER_LOAN', 'ONLINE_CONSUMER_LOAN', 'MORTGAGE', 'AUTO_LOAN', 'STUDENT_LOAN', 'MEDICAL', 'BUSINESS_LOAN', 'OTHER'));

      create table "contact_attempt" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "debtor_id" uuid not null, "contact_point_id" uuid null, "person_id" uuid not null, "person_role" text not null, "person_reached_id" uuid null, "channel" text not null, "direction" text not null, "actor_id" uuid not null, "firm_id" uuid null, "occurred_at" timestamptz(3) not null, "recorded_at" timestamptz(3) not null, "connected" boolean not null, "answered" boolean not null, "conversation" boolean not null, "voicemail" text not null, "outcome" text not null, "reason_code" text null, "note" text null, "companions" text[] not null, "notice_given_at" timestamptz(3) null, "identity_stated" boolean null, "recording" text null, "is_imported" boolean not null, "external_id" text null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "contact_attempt_of_case" on "contact_attempt" ("institution_id", "case_id", "occurred_at", "id");
      create index "contact_attempt_of_debtor" on "contact_attempt" ("institution_id", "debtor_id", "occurred_at", "id");
      create index "contact_attempt_at_point" on "contact_attempt" ("institution_id", "contact_point_id", "occurred_at");
      create index "contact_attempt_to_person" on "contact_attempt" ("institution_id", "person_id", "occurred_at");
      create index "contact_attempt_by_time" on "contact_attempt" ("institution_id", "occurred_at", "id");
      create index "contact_attempt_by_channel" on "contact_attempt" ("institution_id", "channel", "occurred_at", "id");
      create index "contact_attempt_by_outcome" on "contact_attempt" ("institution_id", "outcome", "occurred_at", "id");
      create index "contact_attempt_by_actor" on "contact_attempt" ("institution_id", "actor_id", "occurred_at", "id");
      alter table "contact_attempt" add constraint "contact_attempt_external_id" unique ("institution_id", "external_id");
      alter table "contact_attempt" add constraint "contact_attempt_person_role_check" check ("person_role" in ('DEBTOR', 'CO_DEBTOR', 'GUARANTOR', 'SPOUSE', 'CONTACT_PERSON', 'EMPLOYER', 'LAWYER', 'THIRD_PARTY', 'UNKNOWN'));
      alter table "contact_attempt" add constraint "contact_attempt_channel_check" check ("channel" in ('PHONE', 'SMS', 'EMAIL', 'LETTER', 'VISIT', 'SOCIAL_MEDIA', 'VOICE_ROBOT'));
      alter table "contact_attempt" add constraint "contact_attempt_direction_check" check ("direction" in ('OUTBOUND', 'INBOUND'));
      alter table "contact_attempt" add constraint "contact_attempt_voicemail_check" check ("voicemail" in ('NONE', 'NO_MESSAGE_LEFT', 'LIMITED_CONTENT', 'FULL'));
      alter table "contact_attempt" add constraint "contact_attempt_outcome_check" check ("outcome" in ('CONNECTED_DEBTOR', 'CONNECTED_OTHER', 'NO_ANSWER', 'BUSY', 'NOT_IN_SERVICE', 'VOICEMAIL_REACHED', 'DELIVERED', 'UNDELIVERED', 'REFUSED', 'PROMISED', 'DISPUTED', 'WRONG_NUMBER', 'LEFT_MESSAGE', 'VISITED_MET', 'VISITED_ABSENT'));

      create table "contact_attempt_debt" ("institution_id" uuid not null, "id" uuid not null, "attempt_id" uuid not null, "debt_id" uuid not null, "is_intended" boolean not null, "is_attributed" boolean not null, "raised_by" text null, primary key ("institution_id", "id"));
      create index "contact_attempt_debt_of_attempt" on "contact_attempt_debt" ("institution_id", "attempt_id");
      create index "contact_attempt_debt_of_debt" on "contact_attempt_debt" ("institution_id", "debt_id");
      alter table "contact_attempt_debt" add constraint "contact_attempt_debt_raised_by_check" check ("raised_by" in ('COLLECTOR', 'PERSON'));

      create table "contact_attempt_correction" ("institution_id" uuid not null, "id" uuid not null, "attempt_id" uuid not null, "kind" text not null, "outcome" text null, "person_reached_id" uuid null, "debtor_id" uuid not null, "reason" text not null, "actor_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "correction_of_attempt" on "contact_attempt_correction" ("institution_id", "attempt_id", "recorded_at", "id");
      alter table "contact_attempt_correction" add constraint "contact_attempt_correction_kind_check" check ("kind" in ('WRONG_NUMBER', 'MISTAKEN_OUTCOME', 'MISTAKEN_PERSON', 'NEVER_HAPPENED'));
      alter table "contact_attempt_correction" add constraint "contact_attempt_correction_outcome_check" check ("outcome" in ('CONNECTED_DEBTOR', 'CONNECTED_OTHER', 'NO_ANSWER', 'BUSY', 'NOT_IN_SERVICE', 'VOICEMAIL_REACHED', 'DELIVERED', 'UNDELIVERED', 'REFUSED', 'PROMISED', 'DISPUTED', 'WRONG_NUMBER', 'LEFT_MESSAGE', 'VISITED_MET', 'VISITED_ABSENT'));

      create table "case_stage" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "case_id" uuid not null, "stage" text not null, primary key ("institution_id", "id"));
      create index "case_stage_of_case" on "case_stage" ("institution_id", "case_id", "recorded_at");
      alter table "case_stage" add constraint "case_stage_stage_check" check ("stage" in ('REMINDER', 'FIRST', 'SECOND', 'LEGAL', 'CLOSED'));

      create table "case_assignment" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "case_id" uuid not null, "assignee_id" uuid null, "team_id" uuid null, primary key ("institution_id", "id"));
      create index "case_assignment_of_case" on "case_assignment" ("institution_id", "case_id", "recorded_at");

      create table "case_age" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "case_id" uuid not null, "aged_on" date not null, "months_of_delay" smallint not null, "days_past_due" int not null, "bucket_code" text not null, "classification" text not null, primary key ("institution_id", "id"));
      create index "case_age_of_case" on "case_age" ("institution_id", "case_id", "aged_on", "id");
      alter table "case_age" add constraint "case_age_classification_check" check ("classification" in ('NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'));

      alter table "contact_point" add constraint "contact_point_institution_id_person_id_foreign" foreign key ("institution_id", "person_id") references "person" ("institution_id", "id") on update no action on delete no action;

      alter table "contact_point_state" add constraint "contact_point_state_institution_id_contact_point_id_foreign" foreign key ("institution_id", "contact_point_id") references "contact_point" ("institution_id", "id") on update no action on delete no action;

      alter table "account" add constraint "account_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;

      alter table "related_person" add constraint "related_person_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "related_person" add constraint "related_person_institution_id_person_id_foreign" foreign key ("institution_id", "person_id") references "person" ("institution_id", "id") on update no action on delete no action;

      alter table "statement" add constraint "statement_institution_id_account_id_foreign" foreign key ("institution_id", "account_id") references "account" ("institution_id", "id") on update no action on delete no action;

      alter table "app_user" add constraint "app_user_institution_id_team_id_foreign" foreign key ("institution_id", "team_id") references "team" ("institution_id", "id") on update no action on delete no action;

      alter table "membership" add constraint "membership_institution_id_user_id_foreign" foreign key ("institution_id", "user_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "membership" add constraint "membership_institution_id_team_id_foreign" foreign key ("institution_id", "team_id") references "team" ("institution_id", "id") on update no action on delete no action;

      alter table "collection_case" add constraint "collection_case_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "collection_case" add constraint "collection_case_institution_id_assignee_id_foreign" foreign key ("institution_id", "assignee_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "collection_case" add constraint "collection_case_institution_id_team_id_foreign" foreign key ("institution_id", "team_id") references "team" ("institution_id", "id") on update no action on delete no action;

      alter table "pause" add constraint "pause_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;

      alter table "limitation_event" add constraint "limitation_event_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;

      alter table "debt" add constraint "debt_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "debt" add constraint "debt_institution_id_account_id_foreign" foreign key ("institution_id", "account_id") references "account" ("institution_id", "id") on update no action on delete no action;

      alter table "contact_attempt" add constraint "contact_attempt_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_attempt" add constraint "contact_attempt_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_attempt" add constraint "contact_attempt_institution_id_contact_point_id_foreign" foreign key ("institution_id", "contact_point_id") references "contact_point" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_attempt" add constraint "contact_attempt_institution_id_person_id_foreign" foreign key ("institution_id", "person_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_attempt" add constraint "contact_attempt_institution_id_person_reached_id_foreign" foreign key ("institution_id", "person_reached_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_attempt" add constraint "contact_attempt_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;

      alter table "contact_attempt_debt" add constraint "contact_attempt_debt_institution_id_attempt_id_foreign" foreign key ("institution_id", "attempt_id") references "contact_attempt" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_attempt_debt" add constraint "contact_attempt_debt_institution_id_debt_id_foreign" foreign key ("institution_id", "debt_id") references "debt" ("institution_id", "id") on update no action on delete no action;

      alter table "contact_attempt_correction" add constraint "contact_attempt_correction_institution_id_attempt_id_foreign" foreign key ("institution_id", "attempt_id") references "contact_attempt" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_attempt_correction" add constraint "contact_attempt_correction_institution_id_person_c4b5e_foreign" foreign key ("institution_id", "person_reached_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_attempt_correction" add constraint "contact_attempt_correction_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_attempt_correction" add constraint "contact_attempt_correction_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;

      alter table "case_stage" add constraint "case_stage_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;

      alter table "case_assignment" add constraint "case_assignment_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "case_assignment" add constraint "case_assignment_institution_id_assignee_id_foreign" foreign key ("institution_id", "assignee_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "case_assignment" add constraint "case_assignment_institution_id_team_id_foreign" foreign key ("institution_id", "team_id") references "team" ("institution_id", "id") on update no action on delete no action;

      alter table "case_age" add constraint "case_age_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;

      alter table "bucket" enable row level security;
      alter table "bucket" force row level security;
      create policy "own_institution" on "bucket" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "idempotency_key" enable row level security;
      alter table "idempotency_key" force row level security;
      create policy "own_institution" on "idempotency_key" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "institution" enable row level security;
      alter table "institution" force row level security;
      create policy "own_institution" on "institution" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "person" enable row level security;
      alter table "person" force row level security;
      create policy "own_institution" on "person" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "contact_point" enable row level security;
      alter table "contact_point" force row level security;
      create policy "own_institution" on "contact_point" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "contact_point_state" enable row level security;
      alter table "contact_point_state" force row level security;
      create policy "own_institution" on "contact_point_state" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "account" enable row level security;
      alter table "account" force row level security;
      create policy "own_institution" on "account" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "related_person" enable row level security;
      alter table "related_person" force row level security;
      create policy "own_institution" on "related_person" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "statement" enable row level security;
      alter table "statement" force row level security;
      create policy "own_institution" on "statement" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "team" enable row level security;
      alter table "team" force row level security;
      create policy "own_institution" on "team" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "app_user" enable row level security;
      alter table "app_user" force row level security;
      create policy "own_institution" on "app_user" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "membership" enable row level security;
      alter table "membership" force row level security;
      create policy "own_institution" on "membership" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "collection_case" enable row level security;
      alter table "collection_case" force row level security;
      create policy "own_institution" on "collection_case" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "pause" enable row level security;
      alter table "pause" force row level security;
      create policy "own_institution" on "pause" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "limitation_event" enable row level security;
      alter table "limitation_event" force row level security;
      create policy "own_institution" on "limitation_event" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "debt" enable row level security;
      alter table "debt" force row level security;
      create policy "own_institution" on "debt" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "contact_attempt" enable row level security;
      alter table "contact_attempt" force row level security;
      create policy "own_institution" on "contact_attempt" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "contact_attempt_debt" enable row level security;
      alter table "contact_attempt_debt" force row level security;
      create policy "own_institution" on "contact_attempt_debt" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "contact_attempt_correction" enable row level security;
      alter table "contact_attempt_correction" force row level security;
      create policy "own_institution" on "contact_attempt_correction" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "case_stage" enable row level security;
      alter table "case_stage" force row level security;
      create policy "own_institution" on "case_stage" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "case_assignment" enable row level security;
      alter table "case_assignment" force row level security;
      create policy "own_institution" on "case_assignment" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "case_age" enable row level security;
      alter table "case_age" force row level security;
      create policy "own_institution" on "case_age" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
    `);
  }
}
