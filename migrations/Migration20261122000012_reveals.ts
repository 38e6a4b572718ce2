import { Migration } from '@mikro-orm/migrations';

/** Leave to see named fields of named people in plain, for one user and five minutes. */
export class Reveals extends Migration {
  override up(): void {
    this.addSql(`
      create table "reveal" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "actor_id" uuid not null, "purpose" text not null, "fields" text[] not null, "person_ids" uuid[] not null, primary key ("institution_id", "id"));
      create index "reveal_of_actor" on "reveal" ("institution_id", "actor_id", "recorded_at");
      alter table "reveal" add constraint "reveal_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "reveal" add constraint "reveal_purpose_check" check ("purpose" in ('CONTACT', 'CASE_WORK', 'AUDIT', 'COMPLAINT', 'CORRECTION'));
      alter table "reveal" enable row level security;
      alter table "reveal" force row level security;
      create policy "own_institution" on "reveal" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "reveal" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid as me));
      grant select, insert on reveal to probity_app, probity_worker;
      grant select on reveal to probity_backup;
    `);
  }
}
