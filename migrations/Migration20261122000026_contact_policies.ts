import { Migration } from '@mikro-orm/migrations';

/** Whether an institution requires permits of everybody: a fact that findings follow from, added to and never changed. */
export class ContactPolicies extends Migration {
  override up(): void {
    this.addSql(`
      create table "contact_policy" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "requires_permits" boolean not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "contact_policy_by_time" on "contact_policy" ("institution_id", "valid_from", "id");
      alter table "contact_policy" add constraint "contact_policy_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "contact_policy" enable row level security;
      alter table "contact_policy" force row level security;
      create policy "own_institution" on "contact_policy" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));

      grant select, insert on contact_policy to probity_app, probity_worker;
      grant select on contact_policy to probity_backup;
    `);
  }
}
