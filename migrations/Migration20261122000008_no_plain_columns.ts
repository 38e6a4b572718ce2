import { Migration } from '@mikro-orm/migrations';

/** Drops the columns that held personal data in plain, after a last look that none of it would be lost. */
export class NoPlainColumns extends Migration {
  override up(): void {
    this.addSql(`
      do $$ begin
        if exists (select from person where display_name is not null and sealed is null)
          or exists (select from contact_point where value is not null and sealed is null)
          or exists (select from contact_attempt where (note is not null or recording is not null) and sealed is null)
          or exists (select from contact_attempt_correction where reason is not null and sealed is null) then
          raise exception 'plain personal data that was not sealed: run probity migrate, which seals it first';
        end if;
      end $$;
      drop index person_by_name;
      drop index person_by_national_id;
      drop index contact_point_by_value;
      alter table person drop column display_name, drop column national_id, drop column birth_date;
      alter table contact_point drop column value;
      alter table contact_attempt drop column note, drop column recording;
      alter table contact_attempt_correction drop column reason;
      drop function access.mask_name(text), access.mask_tail(text), access.mask_contact(text, text);
    `);
  }
}
