import { Migration } from '@mikro-orm/migrations';

/** Texts that are sent to people, as generated from the entities; never changed, a new text is a further row. */
export class Templates extends Migration {
  override up(): void {
    this.addSql(`
      create table "template" ("institution_id" uuid not null, "id" uuid not null, "slug" text not null, "channel" text not null, "occasion" text not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "template_by_channel" on "template" ("institution_id", "channel", "slug", "id");
      create index "template_by_occasion" on "template" ("institution_id", "occasion", "slug", "id");
      alter table "template" add constraint "template_slug" unique ("institution_id", "slug");

      create table "template_version" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "template_id" uuid not null, "channel" text not null, "occasion" text not null, "language" text null, "body" text null, "statements" text[] not null, "is_retired" boolean not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "version_of_template" on "template_version" ("institution_id", "template_id", "recorded_at", "id");

      alter table "template" add constraint "template_channel_check" check ("channel" in ('SMS', 'EMAIL', 'LETTER', 'VOICE_ROBOT', 'SOCIAL_MEDIA'));
      alter table "template" add constraint "template_occasion_check" check ("occasion" in ('REMINDER', 'INITIAL_COMMUNICATION', 'VALIDATION_NOTICE', 'COLLECTION_LETTER', 'LEGAL_WARNING', 'VISIT_NOTICE', 'LOCATION_INQUIRY', 'REPLY', 'CONFIRMATION', 'CLOSING_NOTICE', 'REQUIRED_BY_LAW'));
      alter table "template" enable row level security;
      alter table "template" force row level security;
      create policy "own_institution" on "template" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));

      alter table "template_version" add constraint "template_version_institution_id_template_id_foreign" foreign key ("institution_id", "template_id") references "template" ("institution_id", "id") on update no action on delete no action;
      alter table "template_version" add constraint "template_version_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "template_version" add constraint "template_version_check" check (is_retired = (language is null) and is_retired = (body is null));
      alter table "template_version" add constraint "template_version_channel_check" check ("channel" in ('SMS', 'EMAIL', 'LETTER', 'VOICE_ROBOT', 'SOCIAL_MEDIA'));
      alter table "template_version" add constraint "template_version_occasion_check" check ("occasion" in ('REMINDER', 'INITIAL_COMMUNICATION', 'VALIDATION_NOTICE', 'COLLECTION_LETTER', 'LEGAL_WARNING', 'VISIT_NOTICE', 'LOCATION_INQUIRY', 'REPLY', 'CONFIRMATION', 'CLOSING_NOTICE', 'REQUIRED_BY_LAW'));
      alter table "template_version" enable row level security;
      alter table "template_version" force row level security;
      create policy "own_institution" on "template_version" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));

      create policy "changed_by_own_people" on "template" as restrictive for update using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy "added_by_own_people" on "template" as restrictive for insert with check ((select nullif(current_setting('app.firm', true), '') is null as own_people) or false);
      create policy "changed_by_own_people" on "template_version" as restrictive for update using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy "added_by_own_people" on "template_version" as restrictive for insert with check ((select nullif(current_setting('app.firm', true), '') is null as own_people) or false);

      grant select, insert on template, template_version to probity_app, probity_worker;
    `);
  }
}
