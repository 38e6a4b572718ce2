import { Migration } from '@mikro-orm/migrations';

/**
 * A history that is judged again: the job, which shows how far it has come, and what came out otherwise, row by row. Which
 * jobs are left unfinished is asked before an institution is known, by whoever runs them.
 */
export class Rejudgements extends Migration {
  override up(): void {
    this.addSql(`
      create table "rejudgement" ("institution_id" uuid not null, "id" uuid not null, "mode" text not null, "occurred_from" timestamptz(3) null, "occurred_to" timestamptz(3) null, "packs_at" timestamptz(3) null, "user_id" uuid null, "firm_id" uuid null, "state" text not null, "requested_by_id" uuid not null, "requested_at" timestamptz(3) not null, "started_at" timestamptz(3) null, "updated_at" timestamptz(3) not null, "finished_at" timestamptz(3) null, "debtors_total" int null, "debtors_done" int not null, "attempts_judged" int not null, "verdicts_changed" int not null, "tallies" jsonb not null, "cursor" uuid null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "rejudgement_by_state" on "rejudgement" ("institution_id", "state", "requested_at", "id");
      create index "rejudgement_by_time" on "rejudgement" ("institution_id", "requested_at", "id");
      create table "rejudgement_difference" ("institution_id" uuid not null, "id" uuid not null, "rejudgement_id" uuid not null, "attempt_id" uuid not null, "case_id" uuid not null, "decision_before" text null, "decision_after" text not null, "rule_ids_before" text[] not null, "rule_ids_after" text[] not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "rejudgement_difference_of_rejudgement" on "rejudgement_difference" ("institution_id", "rejudgement_id", "id");
      create index "rejudgement_difference_by_decision" on "rejudgement_difference" ("institution_id", "rejudgement_id", "decision_after", "id");
      create index "rejudgement_difference_of_attempt" on "rejudgement_difference" ("institution_id", "attempt_id");

      alter table "rejudgement" add constraint "rejudgement_institution_id_requested_by_id_foreign" foreign key ("institution_id", "requested_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "rejudgement" add constraint "rejudgement_institution_id_user_id_foreign" foreign key ("institution_id", "user_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "rejudgement" add constraint "rejudgement_institution_id_firm_id_foreign" foreign key ("institution_id", "firm_id") references "firm" ("institution_id", "id") on update no action on delete no action;
      alter table "rejudgement" add constraint "rejudgement_mode_check" check ("mode" in ('KEEP', 'TRY'));
      alter table "rejudgement" add constraint "rejudgement_state_check" check ("state" in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'));
      alter table "rejudgement" enable row level security;
      alter table "rejudgement" force row level security;
      create policy "own_institution" on "rejudgement" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "rejudgement" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "rejudgement_difference" add constraint "rejudgement_difference_institution_id_rejudgement_id_foreign" foreign key ("institution_id", "rejudgement_id") references "rejudgement" ("institution_id", "id") on update no action on delete no action;
      alter table "rejudgement_difference" add constraint "rejudgement_difference_institution_id_attempt_id_foreign" foreign key ("institution_id", "attempt_id") references "contact_attempt" ("institution_id", "id") on update no action on delete no action;
      alter table "rejudgement_difference" add constraint "rejudgement_difference_decision_before_check" check ("decision_before" in ('ALLOWED', 'REVIEW', 'ADVISED_AGAINST', 'PRESUMED_VIOLATION', 'PROHIBITED'));
      alter table "rejudgement_difference" add constraint "rejudgement_difference_decision_after_check" check ("decision_after" in ('ALLOWED', 'REVIEW', 'ADVISED_AGAINST', 'PRESUMED_VIOLATION', 'PROHIBITED'));
      alter table "rejudgement_difference" enable row level security;
      alter table "rejudgement_difference" force row level security;
      create policy "own_institution" on "rejudgement_difference" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "rejudgement_difference" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      grant select, insert on rejudgement, rejudgement_difference to probity_app, probity_worker;
      grant update (state, started_at, updated_at, finished_at, debtors_total, debtors_done, attempts_judged, verdicts_changed, tallies, cursor) on rejudgement to probity_app, probity_worker;
      grant select on rejudgement, rejudgement_difference to probity_backup;

      -- Of each institution the one that was asked for first, in the name of whoever asked, or entered what made it needed, as long as they may.
      create function access.unfinished_rejudgements() returns table (institution_id uuid, rejudgement_id uuid, user_id uuid, role text)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select distinct on (r.institution_id) r.institution_id, r.id, u.id, u.role
        from public.rejudgement r join public.app_user u on u.institution_id = r.institution_id and u.id = r.requested_by_id
        where r.state in ('WAITING', 'RUNNING') and u.is_active and u.role in ('COMPLIANCE_OFFICER', 'ADMINISTRATOR', 'TEAM_LEAD', 'SERVICE')
        order by r.institution_id, r.requested_at, r.id
      $$;
      revoke all on function access.unfinished_rejudgements() from public;
      grant execute on function access.unfinished_rejudgements() to probity_app, probity_worker;
    `);
  }
}
