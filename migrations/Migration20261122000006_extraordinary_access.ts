import { Migration } from '@mikro-orm/migrations';

/** Four eyes and broken glass: their tables as generated from the entities, and what the database itself refuses of them. */
export class ExtraordinaryAccess extends Migration {
  override up(): void {
    this.addSql(`
      create table "approval" ("institution_id" uuid not null, "id" uuid not null, "kind" text not null, "state" text not null, "subject" text null, "asks" text not null, "reason" text not null, "hash" bytea not null, "requested_by_id" uuid not null, "requested_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "approval_by_kind" on "approval" ("institution_id", "kind", "requested_at", "id");
      create index "approval_by_state" on "approval" ("institution_id", "state", "requested_at", "id");
      create index "approval_of_requester" on "approval" ("institution_id", "requested_by_id", "requested_at", "id");
      create index "approval_by_time" on "approval" ("institution_id", "requested_at", "id");
      create index "approval_by_hash" on "approval" ("institution_id", "hash");

      create table "approval_use" ("institution_id" uuid not null, "id" uuid not null, "approval_id" uuid not null, "used_by_id" uuid not null, "used_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      alter table "approval_use" add constraint "approval_is_used_once" unique ("institution_id", "approval_id");

      create table "approval_decision" ("institution_id" uuid not null, "id" uuid not null, "approval_id" uuid not null, "outcome" text not null, "decided_by_id" uuid not null, "decided_at" timestamptz(3) not null, "note" text null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      alter table "approval_decision" add constraint "approval_is_decided_once" unique ("institution_id", "approval_id");

      alter table "approval" add constraint "approval_institution_id_requested_by_id_foreign" foreign key ("institution_id", "requested_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "approval" add constraint "approval_hash_check" check (octet_length(hash) = 32);
      alter table "approval" add constraint "approval_check" check (expires_at > requested_at and expires_at <= requested_at + '7 days'::interval);
      alter table "approval" add constraint "approval_kind_check" check ("kind" in ('BULK_REVEAL', 'BULK_EXPORT', 'ERASURE', 'HOLD_RELEASE', 'GRANT_CHANGE'));
      alter table "approval" add constraint "approval_state_check" check ("state" in ('PENDING', 'APPROVED', 'REJECTED', 'USED'));
      alter table "approval" enable row level security;
      alter table "approval" force row level security;
      create policy "own_institution" on "approval" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "approval" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "approval_use" add constraint "approval_use_institution_id_approval_id_foreign" foreign key ("institution_id", "approval_id") references "approval" ("institution_id", "id") on update no action on delete no action;
      alter table "approval_use" add constraint "approval_use_institution_id_used_by_id_foreign" foreign key ("institution_id", "used_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "approval_use" enable row level security;
      alter table "approval_use" force row level security;
      create policy "own_institution" on "approval_use" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "approval_use" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "approval_decision" add constraint "approval_decision_institution_id_approval_id_foreign" foreign key ("institution_id", "approval_id") references "approval" ("institution_id", "id") on update no action on delete no action;
      alter table "approval_decision" add constraint "approval_decision_institution_id_decided_by_id_foreign" foreign key ("institution_id", "decided_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "approval_decision" add constraint "approval_decision_outcome_check" check ("outcome" in ('APPROVED', 'REJECTED'));
      alter table "approval_decision" enable row level security;
      alter table "approval_decision" force row level security;
      create policy "own_institution" on "approval_decision" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "approval_decision" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      grant select, insert on approval, approval_decision, approval_use to probity_app, probity_worker;
      -- Shows how far a request has come; what was said and done are rows of their own.
      grant update (state) on approval to probity_app, probity_worker;

      -- The second person is another one, in time, and speaks for themselves.
      create function access.check_decision() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      declare
        asked record;
      begin
        select a.requested_by_id, a.requested_at, a.expires_at into asked from public.approval a
          where a.institution_id = new.institution_id and a.id = new.approval_id;
        if asked.requested_by_id = new.decided_by_id then
          raise exception 'who asked does not decide' using errcode = 'PB409';
        end if;
        if new.decided_by_id::text is distinct from current_setting('app.actor', true) then
          raise exception 'nobody decides in the name of another' using errcode = 'PB409';
        end if;
        if new.decided_at < asked.requested_at or new.decided_at >= asked.expires_at then
          raise exception 'a request is decided before it expires' using errcode = 'PB409';
        end if;
        return new;
      end $$;
      create trigger check_decision before insert on approval_decision for each row execute function access.check_decision();
      alter table approval_decision enable always trigger check_decision;

      -- Used by who asked, in time, and only what another has approved.
      create function access.check_use() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        if not exists (
          select from public.approval a join public.approval_decision d on d.institution_id = a.institution_id and d.approval_id = a.id
          where a.institution_id = new.institution_id and a.id = new.approval_id and d.outcome = 'APPROVED' and a.requested_by_id = new.used_by_id
            and new.used_by_id::text = current_setting('app.actor', true) and new.used_at >= d.decided_at and new.used_at < a.expires_at) then
          raise exception 'only what another approved is used, in time, by who asked' using errcode = 'PB409';
        end if;
        return new;
      end $$;
      create trigger check_use before insert on approval_use for each row execute function access.check_use();
      alter table approval_use enable always trigger check_use;
      revoke all on function access.check_decision(), access.check_use() from public;
    `);

    this.addSql(`
      create table "break_glass" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "user_id" uuid not null, "person_id" uuid not null, "reason" text not null, "review" text not null, primary key ("institution_id", "id"));
      create index "break_glass_of_user" on "break_glass" ("institution_id", "user_id", "valid_to");
      create index "break_glass_by_review" on "break_glass" ("institution_id", "review", "recorded_at", "id");
      create index "break_glass_by_time" on "break_glass" ("institution_id", "recorded_at", "id");

      create table "break_glass_review" ("institution_id" uuid not null, "id" uuid not null, "break_glass_id" uuid not null, "finding" text not null, "reviewed_by_id" uuid not null, "reviewed_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      alter table "break_glass_review" add constraint "break_glass_is_reviewed_once" unique ("institution_id", "break_glass_id");

      create table "alert" ("institution_id" uuid not null, "id" uuid not null, "kind" text not null, "subject" text not null, "raised_at" timestamptz(3) not null, "state" text not null, "acknowledged_by_id" uuid null, "acknowledged_at" timestamptz(3) null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "alert_by_kind" on "alert" ("institution_id", "kind", "raised_at", "id");
      create index "alert_by_state" on "alert" ("institution_id", "state", "raised_at", "id");
      create index "alert_by_time" on "alert" ("institution_id", "raised_at", "id");
      create index "alert_by_subject" on "alert" ("institution_id", "subject");

      alter table "break_glass" add constraint "break_glass_institution_id_user_id_foreign" foreign key ("institution_id", "user_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "break_glass" add constraint "break_glass_check" check (valid_to is not null and valid_to > valid_from and valid_to <= valid_from + '01:00:00'::interval);
      alter table "break_glass" add constraint "break_glass_reason_check" check ("reason" in ('DEBTOR_IN_CONTACT', 'COLLEAGUE_ABSENT', 'RISK_TO_A_PERSON', 'LEGAL_DEADLINE', 'SYSTEM_FAILURE'));
      alter table "break_glass" add constraint "break_glass_review_check" check ("review" in ('OPEN', 'JUSTIFIED', 'UNJUSTIFIED'));
      alter table "break_glass" enable row level security;
      alter table "break_glass" force row level security;
      create policy "own_institution" on "break_glass" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "break_glass" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "break_glass_review" add constraint "break_glass_review_institution_id_break_glass_id_foreign" foreign key ("institution_id", "break_glass_id") references "break_glass" ("institution_id", "id") on update no action on delete no action;
      alter table "break_glass_review" add constraint "break_glass_review_institution_id_reviewed_by_id_foreign" foreign key ("institution_id", "reviewed_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "break_glass_review" add constraint "break_glass_review_finding_check" check ("finding" in ('JUSTIFIED', 'UNJUSTIFIED'));
      alter table "break_glass_review" enable row level security;
      alter table "break_glass_review" force row level security;
      create policy "own_institution" on "break_glass_review" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "break_glass_review" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "alert" add constraint "alert_institution_id_acknowledged_by_id_foreign" foreign key ("institution_id", "acknowledged_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "alert" add constraint "alert_kind_check" check ("kind" in ('BREAK_GLASS'));
      alter table "alert" add constraint "alert_state_check" check ("state" in ('OPEN', 'ACKNOWLEDGED'));
      alter table "alert" enable row level security;
      alter table "alert" force row level security;
      create policy "own_institution" on "alert" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "alert" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      grant select, insert on break_glass, break_glass_review, alert to probity_app, probity_worker;
      -- These show the present: whether an access has been reviewed, and an alert taken note of.
      grant update (review) on break_glass to probity_app, probity_worker;
      grant update (state, acknowledged_by_id, acknowledged_at) on alert to probity_app, probity_worker;

      -- Access is taken for oneself alone, and reviewed by another.
      create function access.check_glass() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        if new.user_id::text is distinct from current_setting('app.actor', true) then
          raise exception 'nobody breaks glass in the name of another' using errcode = 'PB409';
        end if;
        return new;
      end $$;
      create trigger check_glass before insert on break_glass for each row execute function access.check_glass();
      alter table break_glass enable always trigger check_glass;

      create function access.check_review() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        if new.reviewed_by_id::text is distinct from current_setting('app.actor', true) or exists (
          select from public.break_glass g where g.institution_id = new.institution_id and g.id = new.break_glass_id and g.user_id = new.reviewed_by_id) then
          raise exception 'a review is by another, in their own name' using errcode = 'PB409';
        end if;
        return new;
      end $$;
      create trigger check_review before insert on break_glass_review for each row execute function access.check_review();
      alter table break_glass_review enable always trigger check_review;
      revoke all on function access.check_glass(), access.check_review() from public;
    `);
  }
}
