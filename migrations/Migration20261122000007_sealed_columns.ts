import { Migration } from '@mikro-orm/migrations';

/**
 * Room for personal data that the database cannot read: a sealed blob a row, and the tokens that it is searched by in the
 * vault. What stood in plain columns is sealed by the application between this migration and the next, which drops them.
 */
export class SealedColumns extends Migration {
  override up(): void {
    this.addSql(`
      alter table person add sealed bytea null, alter column display_name drop not null;
      alter table contact_point add sealed bytea null, alter column value drop not null;
      alter table contact_attempt add sealed bytea null;
      alter table contact_attempt_correction add sealed bytea null, alter column reason drop not null;

      create table vault.search_token (
        institution_id uuid not null,
        field text not null,
        token bytea not null check (octet_length(token) = 16),
        person_id uuid not null,
        row_id uuid not null,
        primary key (institution_id, field, token, row_id)
      );
      create index search_token_of_person on vault.search_token (institution_id, person_id);
      alter table vault.search_token enable row level security;
      alter table vault.search_token force row level security;
      create policy own_institution on vault.search_token
        using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine))
        with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy firm_sight on vault.search_token as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or person_id in (select access.engaged_people() as engaged));
      grant select, insert on vault.search_token to probity_app, probity_worker;
      grant select on vault.search_token to probity_backup;
    `);
  }
}
