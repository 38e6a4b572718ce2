import { Migration } from '@mikro-orm/migrations';

/** Four eyes: requests, decisions and uses, as generated from the entities, and what the database itself refuses of them. */
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

      alter table "approval_use" add constraint "approval_use_institution_id_approval_id_foreign" foreign key ("institution_id", "approval_id") references "approval" ("institution_id", "id") on update no action on delete no action;
      alter table "approval_use" add constraint "approval_use_institution_id_used_by_id_foreign" foreign key ("institution_id", "used_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "approval_use" enable row level security;
      alter table "approval_use" force row level security;
      create policy "own_institution" on "approval_use" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));

      alter table "approval_decision" add constraint "approval_decision_institution_id_approval_id_foreign" foreign key ("institution_id", "approval_id") references "approval" ("institution_id", "id") on update no action on delete no action;
      alter table "approval_decision" add constraint "approval_decision_institution_id_decided_by_id_foreign" foreign key ("institution_id", "decided_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "approval_decision" add constraint "approval_decision_outcome_check" check ("outcome" in ('APPROVED', 'REJECTED'));
      alter table "approval_decision" enable row level security;
      alter table "approval_decision" force row level security;
      create policy "own_institution" on "approval_decision" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));

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
  }
}
