import { Migration } from '@mikro-orm/migrations';

/**
 * Whoever is erased stays so: what was drawn for them afterwards is deleted (`audit.number_subjects` draws no key for them).
 * And nobody finds a restricted person by what is known of them, but the holders of LEGAL_HOLD, who may read it.
 */
export class ErasedForGood extends Migration {
  override up(): void {
    this.addSql(`
      -- What was drawn of erased people before this held.
      delete from vault.search_token t using public.person p where p.institution_id = t.institution_id and p.id = t.person_id and p.data_state = 'ERASED';
      delete from vault.person_key k using public.person p where p.institution_id = k.institution_id and p.id = k.person_id and p.data_state = 'ERASED';

      create index person_key_restricted on vault.person_key (institution_id, person_id) where is_restricted;
      -- Ids alone; the keys themselves stay hidden from who asks.
      create function vault.restricted_people() returns setof uuid language sql stable parallel safe rows 100
      security definer set search_path = pg_catalog, pg_temp as $$
        select k.person_id from vault.person_key k
        where k.institution_id = nullif(current_setting('app.institution', true), '')::uuid and k.is_restricted
      $$;
      revoke all on function vault.restricted_people() from public;
      grant execute on function vault.restricted_people() to probity_app, probity_worker;
      create policy unrestricted on vault.search_token as restrictive for select
        using ((select current_setting('app.holds', true) = 'yes' as may) or person_id not in (select vault.restricted_people() as restricted));
    `);
  }
}
