import { Migration } from '@mikro-orm/migrations';

/** By what other log a log goes on: which origin, and the last checkpoint of it that is known. Nothing of it is ever changed. */
export class Successions extends Migration {
  override up(): void {
    this.addSql(`
      create table audit.succession (
        institution_id uuid not null,
        -- Of the log that goes on.
        origin text not null check (octet_length(origin) between 1 and 1000),
        -- The other log's last checkpoint that is known, as it was signed.
        predecessor text not null check (octet_length(predecessor) between 1 and 65536),
        -- Its leaf commits to both.
        entry_id uuid not null,
        entered_at timestamptz(3) not null,
        primary key (institution_id, origin)
      );
      alter table audit.succession enable row level security;
      alter table audit.succession force row level security;
      create policy own_institution on audit.succession
        using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine))
        with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy every_institution on audit.succession to probity_sequencer using (true) with check (false);
      create policy firm_sight on audit.succession as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      grant select, insert on audit.succession to probity_app;
      grant select on audit.succession to probity_sequencer, probity_worker, probity_backup;
      select audit.protect('audit.succession');
    `);
  }
}
