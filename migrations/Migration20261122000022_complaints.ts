import { Migration } from '@mikro-orm/migrations';

/** Complaints, what happened to them and what they are about: as generated from the entities, and what the database itself refuses. */
export class Complaints extends Migration {
  override up(): void {
    this.addSql(`
      create table "complaint" ("institution_id" uuid not null, "id" uuid not null, "reference" text not null, "source" text not null, "channel_received" text not null, "received_on" date not null, "sent_on" date null, "recorded_at" timestamptz(3) not null, "issue" text not null, "sub_issue" text not null, "rule_ids" text[] not null, "product" text null, "jurisdiction" text null, "case_id" uuid null, "debtor_id" uuid null, "sealed" bytea null, "answer_due_on" date not null, "close_due_on" date not null, "state" text not null, "outcome" text null, "timely" boolean null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "complaint_by_answer_due" on "complaint" ("institution_id", "answer_due_on", "id");
      create index "complaint_by_receipt" on "complaint" ("institution_id", "received_on", "id");
      create index "complaint_by_state" on "complaint" ("institution_id", "state", "answer_due_on", "id");
      create index "complaint_by_source" on "complaint" ("institution_id", "source", "received_on", "id");
      create index "complaint_by_sub_issue" on "complaint" ("institution_id", "sub_issue", "received_on", "id");
      create index "complaint_of_case" on "complaint" ("institution_id", "case_id", "received_on", "id");
      create index "complaint_of_debtor" on "complaint" ("institution_id", "debtor_id", "received_on", "id");
      alter table "complaint" add constraint "complaint_reference" unique ("institution_id", "reference");

      create table "complaint_subject" ("institution_id" uuid not null, "id" uuid not null, "complaint_id" uuid not null, "kind" text not null, "object_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "complaint_subject_by_object" on "complaint_subject" ("institution_id", "object_id");
      alter table "complaint_subject" add constraint "complaint_subject_once" unique ("institution_id", "complaint_id", "kind", "object_id");

      create table "complaint_change" ("institution_id" uuid not null, "id" uuid not null, "complaint_id" uuid not null, "kind" text not null, "outcome" text null, "timely" boolean null, "answer_due_on" date null, "case_id" uuid null, "debtor_id" uuid null, "sealed" bytea null, "actor_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "complaint_change_of_complaint" on "complaint_change" ("institution_id", "complaint_id", "recorded_at", "id");

      alter table "complaint" add constraint "complaint_is_answered" check (state = 'OPEN' or outcome is not null);
      alter table "complaint" add constraint "complaint_tells_of_somebody" check (sealed is null or debtor_id is not null);
      alter table "complaint" add constraint "complaint_source_check" check ("source" in ('DEBTOR', 'REGULATOR', 'PUBLIC_FILE', 'OTHER'));
      alter table "complaint" add constraint "complaint_channel_received_check" check ("channel_received" in ('PHONE', 'EMAIL', 'LETTER', 'BRANCH', 'WEB', 'SOCIAL_MEDIA', 'PORTAL', 'FILE', 'OTHER'));
      alter table "complaint" add constraint "complaint_issue_check" check ("issue" in ('DEBT_NOT_OWED', 'VERIFICATION', 'COMMUNICATION_TACTICS', 'FALSE_STATEMENTS', 'IMPROPER_CONTACT', 'ILLEGAL_ACTION', 'OTHER'));
      alter table "complaint" add constraint "complaint_sub_issue_check" check ("sub_issue" in ('NOT_MY_DEBT', 'IDENTITY_THEFT', 'DISCHARGED_IN_BANKRUPTCY', 'DEBT_PAID', 'NOT_DISCLOSED_AS_COLLECTION', 'NOT_ENOUGH_INFORMATION', 'NO_NOTICE_OF_RIGHT_TO_DISPUTE', 'CALLED_AFTER_WRITTEN_CEASE', 'CALLED_OUTSIDE_HOURS', 'REPEATED_CALLS', 'THREATENED_LEGAL_ACTION', 'ABUSIVE_LANGUAGE', 'WRONG_AMOUNT', 'IMPERSONATED_OFFICIAL', 'SAID_NOT_PAYING_IS_CRIME', 'SAID_NOT_TO_ANSWER_LAWSUIT', 'CONTACTED_EMPLOYER', 'CONTACTED_AFTER_ASKED_NOT_TO', 'CONTACTED_INSTEAD_OF_ATTORNEY', 'TALKED_TO_THIRD_PARTY', 'TOOK_EXEMPT_FUNDS', 'SEIZED_PROPERTY', 'SUED_WITHOUT_NOTICE', 'SUED_AT_WRONG_PLACE', 'THREATENED_ARREST', 'THREATENED_SUIT_ON_OLD_DEBT', 'OTHER'));
      alter table "complaint" add constraint "complaint_product_check" check ("product" in ('CREDIT_CARD', 'PERSONAL_CONSUMER_LOAN', 'ONLINE_CONSUMER_LOAN', 'MORTGAGE', 'AUTO_LOAN', 'STUDENT_LOAN', 'MEDICAL', 'BUSINESS_LOAN', 'OTHER'));
      alter table "complaint" add constraint "complaint_state_check" check ("state" in ('OPEN', 'ANSWERED', 'CLOSED'));
      alter table "complaint" add constraint "complaint_outcome_check" check ("outcome" in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'WITHDRAWN', 'CLOSED_WITH_EXPLANATION', 'CLOSED_WITH_MONETARY_RELIEF', 'CLOSED_WITH_NON_MONETARY_RELIEF', 'CLOSED_WITHOUT_EXPLANATION', 'IN_PROGRESS', 'UNTIMELY_RESPONSE'));
      alter table "complaint" enable row level security;
      alter table "complaint" force row level security;
      create policy "own_institution" on "complaint" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "complaint" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "complaint_subject" add constraint "complaint_subject_institution_id_complaint_id_foreign" foreign key ("institution_id", "complaint_id") references "complaint" ("institution_id", "id") on update no action on delete no action;
      alter table "complaint_subject" add constraint "complaint_subject_kind_check" check ("kind" in ('CONTACT_ATTEMPT', 'FINDING'));
      alter table "complaint_subject" enable row level security;
      alter table "complaint_subject" force row level security;
      create policy "own_institution" on "complaint_subject" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "complaint_subject" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "complaint_change" add constraint "complaint_change_institution_id_complaint_id_foreign" foreign key ("institution_id", "complaint_id") references "complaint" ("institution_id", "id") on update no action on delete no action;
      alter table "complaint_change" add constraint "complaint_change_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "complaint_change" add constraint "complaint_change_tells_of_somebody" check (sealed is null or debtor_id is not null);
      alter table "complaint_change" add constraint "complaint_change_kind_check" check ("kind" in ('OPENED', 'LINKED', 'ANSWERED', 'CLOSED', 'REOPENED'));
      alter table "complaint_change" add constraint "complaint_change_outcome_check" check ("outcome" in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'WITHDRAWN', 'CLOSED_WITH_EXPLANATION', 'CLOSED_WITH_MONETARY_RELIEF', 'CLOSED_WITH_NON_MONETARY_RELIEF', 'CLOSED_WITHOUT_EXPLANATION', 'IN_PROGRESS', 'UNTIMELY_RESPONSE'));
      alter table "complaint_change" enable row level security;
      alter table "complaint_change" force row level security;
      create policy "own_institution" on "complaint_change" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "complaint_change" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      grant select, insert on complaint, complaint_change, complaint_subject to probity_app, probity_worker;
      -- These show the present; what happened is rows of complaint_change.
      grant update (case_id, debtor_id, answer_due_on, close_due_on, state, outcome, timely) on complaint to probity_app, probity_worker;

      -- What was told is sealed under the debtor: of another it would open to nobody.
      create function access.keep_complaint_debtor() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        if old.debtor_id is not null and new.debtor_id is distinct from old.debtor_id then
          raise exception 'a complaint stays with the debtor whom it is about' using errcode = 'PB409';
        end if;
        return new;
      end $$;
      create trigger keep_complaint_debtor before update on complaint for each row execute function access.keep_complaint_debtor();
      alter table complaint enable always trigger keep_complaint_debtor;
      revoke all on function access.keep_complaint_debtor() from public;
    `);
  }
}
