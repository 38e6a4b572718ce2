import { Migration } from '@mikro-orm/migrations';

/** What an account's last six statements say, the newest first: read as if it were a column of the account. */
export class AccountMonths extends Migration {
  override up(): void {
    this.addSql(`
      -- By the rights of whoever asks: they see of the statements what row-level security shows them.
      create function public.account_months(account) returns jsonb language sql stable parallel safe set search_path = public as $$
        select coalesce(jsonb_agg(jsonb_build_object('on', s.statement_on, 'delay', s.months_of_delay, 'billed', s.billed_minor::text, 'paid', s.paid_minor::text) order by s.statement_on desc), '[]')
        from (
          select statement_on, months_of_delay, billed_minor, paid_minor from statement
          where institution_id = $1.institution_id and account_id = $1.id and months_of_delay is not null order by statement_on desc limit 6
        ) s
      $$;
    `);
  }
}
