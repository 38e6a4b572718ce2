import { Migration } from '@mikro-orm/migrations';

/**
 * What people consent to and wish, and their conditions: facts that rules read, so that they are added to and never changed,
 * each withdrawal a row of its own. And what more is known of numbers and addresses.
 */
export class ConsentsAndWishes extends Migration {
  override up(): void {
    this.addSql(`
      create table "person_condition" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "person_id" uuid not null, "actor_id" uuid not null, "condition" text not null, "is_present" boolean not null, primary key ("institution_id", "id"));
      create index "person_condition_of_person" on "person_condition" ("institution_id", "person_id", "recorded_at");

      create table "consent" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "person_id" uuid not null, "actor_id" uuid not null, "kind" text not null, "firm_id" uuid null, "contact_point_id" uuid null, "debt_ids" uuid[] not null default '{}', "attempt_id" uuid null, primary key ("institution_id", "id"));
      create index "consent_of_person" on "consent" ("institution_id", "person_id", "recorded_at");

      create table "consent_end" ("institution_id" uuid not null, "id" uuid not null, "person_id" uuid not null, "ends_at" timestamptz(3) not null, "actor_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "consent_id" uuid not null, primary key ("institution_id", "id"));
      create index "consent_end_of_consent" on "consent_end" ("institution_id", "consent_id", "recorded_at");

      create table "wish" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "person_id" uuid not null, "actor_id" uuid not null, "kind" text not null, "channel" text null, "contact_point_id" uuid null, "place" text null, "schedule" jsonb not null default '[]', "debt_ids" uuid[] not null default '{}', "is_in_writing" boolean not null, primary key ("institution_id", "id"));
      create index "wish_of_person" on "wish" ("institution_id", "person_id", "recorded_at");

      create table "wish_end" ("institution_id" uuid not null, "id" uuid not null, "person_id" uuid not null, "ends_at" timestamptz(3) not null, "actor_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "wish_id" uuid not null, primary key ("institution_id", "id"));
      create index "wish_end_of_wish" on "wish_end" ("institution_id", "wish_id", "recorded_at");

      alter table "contact_point" add "region" text null;

      alter table "contact_point_state" drop constraint "contact_point_state_state_check";
      alter table "contact_point_state" add constraint "contact_point_state_state_check" check ("state" in ('CONFIRMED', 'WRONG_PERSON', 'OUT_OF_SERVICE', 'RETIRED', 'NOT_REASSIGNED', 'OF_EMPLOYER', 'NOT_OF_EMPLOYER', 'OPT_OUT_NOTICE', 'USED_BY_PRIOR_COLLECTOR', 'AT_HOME', 'AT_WORK'));

      alter table "person_condition" add constraint "person_condition_institution_id_person_id_foreign" foreign key ("institution_id", "person_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "person_condition" add constraint "person_condition_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "person_condition" add constraint "person_condition_condition_check" check ("condition" in ('DECEASED', 'INCAPABLE', 'VULNERABLE'));
      alter table "person_condition" enable row level security;
      alter table "person_condition" force row level security;
      create policy "own_institution" on "person_condition" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "person_condition" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or person_id in (select access.engaged_people() as engaged));

      alter table "consent" add constraint "consent_institution_id_person_id_foreign" foreign key ("institution_id", "person_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "consent" add constraint "consent_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "consent" add constraint "consent_institution_id_firm_id_foreign" foreign key ("institution_id", "firm_id") references "firm" ("institution_id", "id") on update no action on delete no action;
      alter table "consent" add constraint "consent_institution_id_contact_point_id_foreign" foreign key ("institution_id", "contact_point_id") references "contact_point" ("institution_id", "id") on update no action on delete no action;
      alter table "consent" add constraint "consent_kind_check" check ("kind" in ('MORE_CALLS', 'OUTSIDE_HOURS', 'MORE_ATTEMPTS', 'TEXT', 'EMAIL', 'THIRD_PARTY', 'VISIT', 'LAWYER_AGREES'));
      alter table "consent" enable row level security;
      alter table "consent" force row level security;
      create policy "own_institution" on "consent" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "consent" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or person_id in (select access.engaged_people() as engaged));

      alter table "consent_end" add constraint "consent_end_institution_id_person_id_foreign" foreign key ("institution_id", "person_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "consent_end" add constraint "consent_end_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "consent_end" add constraint "consent_end_institution_id_consent_id_foreign" foreign key ("institution_id", "consent_id") references "consent" ("institution_id", "id") on update no action on delete no action;
      alter table "consent_end" enable row level security;
      alter table "consent_end" force row level security;
      create policy "own_institution" on "consent_end" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "consent_end" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or person_id in (select access.engaged_people() as engaged));

      alter table "wish" add constraint "wish_institution_id_person_id_foreign" foreign key ("institution_id", "person_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "wish" add constraint "wish_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "wish" add constraint "wish_institution_id_contact_point_id_foreign" foreign key ("institution_id", "contact_point_id") references "contact_point" ("institution_id", "id") on update no action on delete no action;
      alter table "wish" add constraint "wish_channel_of_kind" check ((kind = 'CHANNEL') = (channel is not null));
      alter table "wish" add constraint "wish_contact_point_of_kind" check ((kind = 'CONTACT_POINT') = (contact_point_id is not null));
      alter table "wish" add constraint "wish_place_of_kind" check ((kind = 'PLACE') = (place is not null));
      alter table "wish" add constraint "wish_schedule_of_kind" check ((kind in ('TIME', 'ONLY_TIME')) = (schedule <> '[]'));
      alter table "wish" add constraint "wish_kind_check" check ("kind" in ('TIME', 'ONLY_TIME', 'PLACE', 'CHANNEL', 'CONTACT_POINT', 'CEASE', 'REPRESENTED', 'NOT_AT_WORK', 'REFUSED'));
      alter table "wish" add constraint "wish_channel_check" check ("channel" in ('PHONE', 'SMS', 'EMAIL', 'LETTER', 'VISIT', 'SOCIAL_MEDIA', 'VOICE_ROBOT'));
      alter table "wish" add constraint "wish_place_check" check ("place" in ('HOME', 'WORK'));
      alter table "wish" enable row level security;
      alter table "wish" force row level security;
      create policy "own_institution" on "wish" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "wish" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or person_id in (select access.engaged_people() as engaged));

      alter table "wish_end" add constraint "wish_end_institution_id_person_id_foreign" foreign key ("institution_id", "person_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "wish_end" add constraint "wish_end_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "wish_end" add constraint "wish_end_institution_id_wish_id_foreign" foreign key ("institution_id", "wish_id") references "wish" ("institution_id", "id") on update no action on delete no action;
      alter table "wish_end" enable row level security;
      alter table "wish_end" force row level security;
      create policy "own_institution" on "wish_end" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "wish_end" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or person_id in (select access.engaged_people() as engaged));

      grant select, insert on consent, consent_end, wish, wish_end, person_condition to probity_app, probity_worker;
      grant select on consent, consent_end, wish, wish_end, person_condition to probity_backup;
    `);
  }
}
