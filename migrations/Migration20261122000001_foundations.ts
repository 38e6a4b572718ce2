import { Migration } from '@mikro-orm/migrations';

/** Schemas and their owners' rules, and the functions that mask personal data in every reading. */
export class Foundations extends Migration {
  override up(): void {
    this.addSql(`
      create schema access;
      create schema audit;
      create schema vault;
      revoke all on schema access, audit, vault, public from public;
      grant usage on schema public, access to probity_app, probity_worker, probity_backup;
      grant usage on schema audit to probity_app, probity_worker, probity_sequencer, probity_backup;
      grant usage on schema vault to probity_app, probity_worker, probity_backup;

      -- 张伟 → 张**, Mary Smith → M**
      create function access.mask_name(value text) returns text language sql immutable parallel safe as
        $$ select left(value, 1) || '**' $$;

      -- 310101199001011234 → ****1234; short ones wholly
      create function access.mask_tail(value text) returns text language sql immutable parallel safe as
        $$ select case when length(value) >= 8 then '****' || right(value, 4) else '****' end where value is not null $$;

      -- +8613812345678 → +86138****5678, zhang@example.com → z***@example.com, an address wholly
      create function access.mask_contact(kind text, value text) returns text language sql immutable parallel safe as
        $$ select case
             when kind in ('MOBILE_PHONE', 'LANDLINE_HOME', 'LANDLINE_WORK') then
               case when length(value) > 10 then left(value, length(value) - 8) || '****' || right(value, 4) else '****' || right(value, 2) end
             when kind = 'EMAIL' then left(value, 1) || '***@' || split_part(value, '@', 2)
             else '***' end $$;
      grant execute on function access.mask_name(text), access.mask_tail(text), access.mask_contact(text, text) to probity_app, probity_worker, probity_backup;
    `);
  }
}
