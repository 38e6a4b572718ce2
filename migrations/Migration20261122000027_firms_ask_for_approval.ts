import { Migration } from '@mikro-orm/migrations';

/**
 * What takes two people may be asked for by a firm's user too: about a case that the firm is engaged for, for as long as it is.
 * They reach what they asked for themselves, and what was said of it; they use it, and decide nothing. Four eyes, time and use
 * are checked as before (migration `extraordinary_access`).
 */
export class FirmsAskForApproval extends Migration {
  override up(): void {
    this.addSql(`
      alter table "approval" add "case_id" uuid null;
      create index "approval_of_case" on "approval" ("institution_id", "case_id");

      drop policy "firm_sight" on "approval";
      create policy "firm_sight" on "approval" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or (requested_by_id = (select nullif(current_setting('app.actor', true), '')::uuid as me) and case_id in (select access.engaged_cases() as engaged)));
      create policy "asked_by_firms" on "approval" as restrictive for insert with check ((select nullif(current_setting('app.firm', true), '') is null as own_people) or (kind = 'REBUTTED_CONTACT' and state = 'PENDING'));
      create policy "used_by_firms" on "approval" as restrictive for update using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or state = 'APPROVED') with check ((select nullif(current_setting('app.firm', true), '') is null as own_people) or state = 'USED');

      -- For the decision and the use, which a firm's user reaches with the request.
      create function access.is_engaged_approval(p_approval uuid) returns boolean language sql stable parallel safe
      security definer set search_path = pg_catalog, pg_temp as $$
        select exists (select from public.approval a
          where a.institution_id = nullif(current_setting('app.institution', true), '')::uuid and a.id = p_approval
            and a.requested_by_id = nullif(current_setting('app.actor', true), '')::uuid and a.case_id in (select access.engaged_cases()))
      $$;
      revoke all on function access.is_engaged_approval(uuid) from public;
      grant execute on function access.is_engaged_approval(uuid) to probity_app, probity_worker, probity_backup;

      drop policy "firm_sight" on "approval_decision";
      create policy "firm_sight" on "approval_decision" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or access.is_engaged_approval(approval_id));
      create policy "changed_by_own_people" on "approval_decision" as restrictive for update using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy "added_by_own_people" on "approval_decision" as restrictive for insert with check ((select nullif(current_setting('app.firm', true), '') is null as own_people) or false);
      drop policy "firm_sight" on "approval_use";
      create policy "firm_sight" on "approval_use" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or access.is_engaged_approval(approval_id));
    `);
  }
}
