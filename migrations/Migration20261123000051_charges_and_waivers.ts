import { Migration } from '@mikro-orm/migrations';

/** What is added to a debt, and what is forgiven of it: two further kinds of balance entries, each with its reason. */
export class ChargesAndWaivers extends Migration {
  override up(): void {
    this.addSql(`
      alter table "balance_entry" add column "charge_reason" text null, add column "waiver_reason" text null;
      alter table "balance_entry" drop constraint "balance_entry_kind_check";
      alter table "balance_entry" drop constraint "balance_entry_sign";
      alter table "balance_entry" add constraint "balance_entry_kind_check" check ("kind" in ('OPENING', 'PAYMENT', 'REVERSAL', 'CHARGE', 'WAIVER'));
      alter table "balance_entry" add constraint "balance_entry_sign" check (case kind when 'OPENING' then least(fees_minor, interest_minor, principal_minor) >= 0 when 'REVERSAL' then least(fees_minor, interest_minor, principal_minor) >= 0 when 'CHARGE' then least(fees_minor, interest_minor, principal_minor) >= 0 else greatest(fees_minor, interest_minor, principal_minor) <= 0 end);
      alter table "balance_entry" add constraint "balance_entry_reason" check ((charge_reason is not null) = (kind = 'CHARGE') and (waiver_reason is not null) = (kind = 'WAIVER'));
      alter table "balance_entry" add constraint "balance_entry_charge_reason_check" check ("charge_reason" in ('ACCRUED', 'FEE', 'DRAWN', 'CORRECTION'));
      alter table "balance_entry" add constraint "balance_entry_waiver_reason_check" check ("waiver_reason" in ('PLAN_KEPT', 'HARDSHIP', 'DISPUTE', 'NOT_OWED', 'GOODWILL'));
      alter table "approval" drop constraint "approval_kind_check";
      alter table "approval" add constraint "approval_kind_check" check ("kind" in ('BULK_REVEAL', 'BULK_EXPORT', 'ERASURE', 'HOLD_RELEASE', 'REBUTTED_CONTACT', 'PLAN_TERMS', 'WAIVER', 'GRANT_CHANGE', 'PACK_CHANGE', 'RETENTION_CHANGE', 'RETENTION_RUN'));
    `);
  }
}
