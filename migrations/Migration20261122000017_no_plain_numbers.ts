import { Migration } from '@mikro-orm/migrations';

/**
 * Drops the plain numbers of accounts, after a last look that none would be lost, and makes a closed list of the reasons
 * of contact attempts: what a collector wrote there in other words becomes OTHER.
 */
export class NoPlainNumbers extends Migration {
  override up(): void {
    this.addSql(`
      do $$ begin
        if exists (select from account where reference is not null and sealed is null) then
          raise exception 'plain numbers of accounts that were not sealed: run probity migrate, which seals them first';
        end if;
        if exists (select from vault.search_token where field = 'Account.number' group by institution_id, token having count(*) > 1) then
          raise exception 'accounts whose numbers differ by spaces, width or case only: %',
            (select string_agg(ids, '; ') from (
              select string_agg(row_id::text, ', ') as ids from vault.search_token where field = 'Account.number'
              group by institution_id, token having count(*) > 1) as alike)
            using hint = 'Keep one account of each group: delete the others and their rows of vault.search_token, then migrate again.';
        end if;
      end $$;
      -- An account's number stands once in an institution. The token goes when its person is erased, and the bound with it.
      create unique index account_number_once on vault.search_token (institution_id, token) where field = 'Account.number';
      alter table "account" drop constraint "account_reference";
      alter table "account" drop column "reference";

      update contact_attempt set reason_code = case
          when upper(regexp_replace(trim(reason_code), '[[:space:]-]+', '_', 'g')) in ${words}
            then upper(regexp_replace(trim(reason_code), '[[:space:]-]+', '_', 'g'))
          else 'OTHER' end
        where reason_code not in ${words};
      alter table "contact_attempt" add constraint "contact_attempt_reason_code_check" check ("reason_code" in ${words});
    `);
  }
}

const words =
  "('REQUIRED_BY_LAW', 'ACTIVE_LITIGATION', 'CONSUMER_REQUEST', 'TIME_CRITICAL_OUTSIDE_CONTROL', 'CALLBACK_AGREED', 'LOCATION_INFORMATION', 'OTHER')";
