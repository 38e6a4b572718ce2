import { Migration } from '@mikro-orm/migrations';

/**
 * Restriction and erasure of a person's data. Both are done to the keys: a restricted record key is not given out, and an
 * erased person has no keys, no pseudonym and no search tokens any more. The application's login may neither delete nor
 * change anything of the vault but by these two functions, and only in its session's institution.
 */
export class DataStates extends Migration {
  override up(): void {
    this.addSql(`
      alter table "person" add "data_state" text not null default 'ACTIVE';
      alter table "person" add constraint "person_data_state_check" check ("data_state" in ('ACTIVE', 'RESTRICTED', 'ERASED'));
      create table "data_state_change" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "person_id" uuid not null, "state" text not null, "basis" text not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "data_state_change_of_person" on "data_state_change" ("institution_id", "person_id", "recorded_at");
      alter table "data_state_change" add constraint "data_state_change_institution_id_person_id_foreign" foreign key ("institution_id", "person_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "data_state_change" add constraint "data_state_change_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "data_state_change" add constraint "data_state_change_state_check" check ("state" in ('ACTIVE', 'RESTRICTED', 'ERASED'));
      alter table "data_state_change" add constraint "data_state_change_basis_check" check ("basis" in ('PERSON_ASKED', 'CONSENT_WITHDRAWN', 'PURPOSE_ENDED', 'RETENTION_ENDED', 'ACCURACY_CONTESTED', 'UNLAWFULLY_KEPT', 'COURT_OR_REGULATOR', 'NO_LONGER_NEEDED'));
      alter table "data_state_change" enable row level security;
      alter table "data_state_change" force row level security;
      create policy "own_institution" on "data_state_change" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "data_state_change" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      grant select, insert on data_state_change to probity_app, probity_worker;
      grant select on data_state_change to probity_backup;
      grant update (data_state) on person to probity_app, probity_worker;

      alter table vault.person_key add is_restricted boolean not null default false;
      create policy unrestricted on vault.person_key as restrictive for select
        using (not is_restricted or (select current_setting('app.holds', true) = 'yes' as may));

      create function vault.restrict_person(p_person uuid, p_restricted boolean) returns void
      language sql security definer set search_path = pg_catalog, pg_temp as $$
        update vault.person_key set is_restricted = p_restricted
        where institution_id = nullif(current_setting('app.institution', true), '')::uuid and person_id = p_person and key_class = 'RECORD'
      $$;

      create function vault.erase_person(p_person uuid) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        mine uuid := nullif(current_setting('app.institution', true), '')::uuid;
      begin
        delete from vault.search_token where institution_id = mine and person_id = p_person;
        delete from vault.person_key where institution_id = mine and person_id = p_person;
        delete from vault.subject where institution_id = mine and person_id = p_person;
      end $$;

      revoke all on function vault.restrict_person(uuid, boolean), vault.erase_person(uuid) from public;
      grant execute on function vault.restrict_person(uuid, boolean), vault.erase_person(uuid) to probity_app, probity_worker;
    `);
  }
}
