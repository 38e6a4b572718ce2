import { Migration } from '@mikro-orm/migrations';

/** What an authority says of when a checkpoint existed (RFC 3161), kept beside it. Nothing of it is ever changed. */
export class TimeStamps extends Migration {
  override up(): void {
    this.addSql(`
      create table audit.time_stamp (
        institution_id uuid not null,
        size bigint not null,
        token bytea not null check (octet_length(token) between 1 and 65536),
        -- By the authority's clock, as its token says.
        stamped_at timestamptz(3) not null,
        received_at timestamptz(3) not null,
        primary key (institution_id, size),
        foreign key (institution_id, size) references audit.checkpoint (institution_id, size)
      );
      alter table audit.time_stamp enable row level security;
      alter table audit.time_stamp force row level security;
      create policy own_institution on audit.time_stamp
        using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine))
        with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy every_institution on audit.time_stamp to probity_sequencer using (true) with check (true);
      create policy firm_sight on audit.time_stamp as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      grant select on audit.time_stamp to probity_app, probity_worker, probity_backup;
      grant select, insert on audit.time_stamp to probity_sequencer;
      select audit.protect('audit.time_stamp');
    `);
  }
}
