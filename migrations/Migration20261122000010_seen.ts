import { Migration } from '@mikro-orm/migrations';

/** Corrections of persons: what stood before and after; and the narrow ways in which the present of a person may change. */
export class Seen extends Migration {
  override up(): void {
    this.addSql(`
      create table "person_correction" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "person_id" uuid not null, "corrected" text[] not null, "sealed" bytea null, "sealed_before" bytea null, "language_before" text null, "language_after" text null, "time_zone_before" text null, "time_zone_after" text null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "person_correction_of_person" on "person_correction" ("institution_id", "person_id", "recorded_at", "id");
      alter table "person_correction" add constraint "person_correction_institution_id_person_id_foreign" foreign key ("institution_id", "person_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "person_correction" add constraint "person_correction_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "person_correction" enable row level security;
      alter table "person_correction" force row level security;
      create policy "firm_sight" on "person_correction" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy "own_institution" on "person_correction" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));

      grant select, insert on person_correction to probity_app, probity_worker;
      grant select on person_correction to probity_backup;
      -- A person's row shows the present; what stood before is in the corrections.
      grant update (sealed, language, time_zone) on person to probity_app, probity_worker;

      -- Of a person's own row alone, in the session's institution: after a correction nobody finds them by what was wrong.
      -- No login of the application may delete a token otherwise.
      create function vault.forget_search_tokens(p_person uuid) returns bigint
      language sql security definer set search_path = pg_catalog, pg_temp as $$
        with forgotten as (
          delete from vault.search_token t
          where t.institution_id = nullif(current_setting('app.institution', true), '')::uuid
            and t.person_id = p_person and t.row_id = p_person
          returning 1
        )
        select count(*) from forgotten
      $$;
      revoke all on function vault.forget_search_tokens(uuid) from public;
      grant execute on function vault.forget_search_tokens(uuid) to probity_app, probity_worker;
    `);
  }
}
