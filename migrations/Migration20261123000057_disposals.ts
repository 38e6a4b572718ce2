import { Migration } from '@mikro-orm/migrations';

/** Debts that left the balance sheet, what came in for them since, and up to what amount one person says so alone; portfolios that are sold and bought. */
export class Disposals extends Migration {
  override up(): void {
    this.addSql(`
      create table "write_off" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "debt_id" uuid not null, "reason" text not null, "written_off_on" date not null, "currency" text not null, "fees_minor" bigint not null, "interest_minor" bigint not null, "principal_minor" bigint not null, "recovered_minor" bigint not null, "ended_at" timestamptz(3) null, "actor_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "write_off_of_case" on "write_off" ("institution_id", "case_id", "recorded_at", "id");
      create index "write_off_of_debt" on "write_off" ("institution_id", "debt_id", "recorded_at", "id");
      create index "write_off_by_reason" on "write_off" ("institution_id", "reason", "recorded_at", "id");
      create index "write_off_by_day" on "write_off" ("institution_id", "written_off_on", "id");
      create index "write_off_by_time" on "write_off" ("institution_id", "recorded_at", "id");
      create unique index "write_off_stands_once" on "write_off" ("institution_id", "debt_id") where ended_at is null;
      alter table "write_off" add constraint "write_off_amounts" check (least(fees_minor, interest_minor, principal_minor) >= 0 and fees_minor + interest_minor + principal_minor > 0 and recovered_minor >= 0);
      alter table "write_off" add constraint "write_off_reason_check" check ("reason" in ('INSOLVENT', 'DECEASED', 'UNTRACEABLE', 'ENFORCEMENT_ENDED', 'UNECONOMIC', 'AGED', 'FRAUD'));
      create table "write_off_end" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "write_off_id" uuid not null, "reason" text not null, "actor_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "write_off_end_of_case" on "write_off_end" ("institution_id", "case_id");
      alter table "write_off_end" add constraint "write_off_ends_once" unique ("institution_id", "write_off_id");
      alter table "write_off_end" add constraint "write_off_end_reason_check" check ("reason" in ('MISTAKEN', 'RESTORED'));
      create table "write_off_limit" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "currency" text not null, "alone_minor" bigint not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "write_off_limit_by_time" on "write_off_limit" ("institution_id", "valid_from", "id");
      alter table "write_off_limit" add constraint "write_off_limit_by_start" unique ("institution_id", "currency", "valid_from");
      alter table "write_off_limit" add constraint "write_off_limit_amount" check (alone_minor >= 0);
      alter table "write_off" add constraint "write_off_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "write_off" add constraint "write_off_institution_id_debt_id_foreign" foreign key ("institution_id", "debt_id") references "debt" ("institution_id", "id") on update no action on delete no action;
      alter table "write_off" add constraint "write_off_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "write_off_end" add constraint "write_off_end_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "write_off_end" add constraint "write_off_end_institution_id_write_off_id_foreign" foreign key ("institution_id", "write_off_id") references "write_off" ("institution_id", "id") on update no action on delete no action;
      alter table "write_off_end" add constraint "write_off_end_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "write_off_limit" add constraint "write_off_limit_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "write_off" enable row level security;
      alter table "write_off" force row level security;
      create policy "own_institution" on "write_off" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "write_off" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      alter table "write_off_end" enable row level security;
      alter table "write_off_end" force row level security;
      create policy "own_institution" on "write_off_end" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "write_off_end" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      alter table "write_off_limit" enable row level security;
      alter table "write_off_limit" force row level security;
      create policy "own_institution" on "write_off_limit" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "write_off_limit" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      -- A payment's entry is told apart when it is made, and its reversal goes back to where it came from, whenever that is.
      alter table "balance_entry" add column "write_off_id" uuid null;
      create function access.mark_recovery() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        if new.kind = 'PAYMENT' then
          select w.id into new.write_off_id from write_off w
            where w.institution_id = new.institution_id and w.debt_id = new.debt_id and w.ended_at is null and w.written_off_on <= new.value_on;
        else
          select p.write_off_id into new.write_off_id from balance_entry p
            where p.institution_id = new.institution_id and p.payment_id = new.payment_id and p.debt_id = new.debt_id and p.kind = 'PAYMENT' limit 1;
        end if;
        return new;
      end $$;
      create trigger mark_recovery before insert on balance_entry
        for each row when (new.kind in ('PAYMENT', 'REVERSAL')) execute function access.mark_recovery();

      create function access.carry_recoveries() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        if not exists (select from entered where write_off_id is not null) then return null; end if;
        update write_off w set recovered_minor = w.recovered_minor + s.recovered
          from (select institution_id, write_off_id, -sum(fees_minor + interest_minor + principal_minor)::bigint as recovered
            from entered where write_off_id is not null group by 1, 2) s
          where w.institution_id = s.institution_id and w.id = s.write_off_id;
        return null;
      end $$;
      create trigger carry_recoveries after insert on balance_entry referencing new table as entered
        for each statement execute function access.carry_recoveries();

      create function access.carry_write_off_ends() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        update write_off w set ended_at = e.recorded_at from entered e where w.institution_id = e.institution_id and w.id = e.write_off_id;
        return null;
      end $$;
      create trigger carry_write_off_ends after insert on write_off_end referencing new table as entered
        for each statement execute function access.carry_write_off_ends();
      revoke all on function access.mark_recovery(), access.carry_recoveries(), access.carry_write_off_ends() from public;

      grant select, insert on write_off, write_off_end, write_off_limit to probity_app, probity_worker;
      grant select on write_off, write_off_end, write_off_limit to probity_backup;
      -- What shows the present; the triggers above change it in the name of who writes.
      grant update (recovered_minor, ended_at) on write_off to probity_app, probity_worker;

      create table "portfolio" ("institution_id" uuid not null, "id" uuid not null, "name" text not null, "buyer_name" text not null, "buyer_registration" text not null, "buyer_contact" text not null, "cut_off_on" date not null, "notice_due_on" date not null, "state" text not null, "currency" text not null, "case_count" integer not null, "left_out_count" integer not null, "outstanding_minor" bigint not null, "drafted_at" timestamptz(3) not null, "transferred_at" timestamptz(3) null, "actor_id" uuid not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "portfolio_by_state" on "portfolio" ("institution_id", "state", "drafted_at", "id");
      create index "portfolio_by_time" on "portfolio" ("institution_id", "drafted_at", "id");
      alter table "portfolio" add constraint "portfolio_name" unique ("institution_id", "name");
      alter table "portfolio" add constraint "portfolio_is_transferred" check ((state = 'TRANSFERRED') = (transferred_at is not null));
      alter table "portfolio" add constraint "portfolio_totals" check (case_count >= 0 and left_out_count >= 0 and outstanding_minor >= 0 and notice_due_on >= cut_off_on);
      alter table "portfolio" add constraint "portfolio_state_check" check ("state" in ('DRAFT', 'TRANSFERRED'));
      create table "portfolio_case" ("institution_id" uuid not null, "id" uuid not null, "portfolio_id" uuid not null, "case_id" uuid not null, "obstacles" text[] not null, "currency" text not null, "outstanding_minor" bigint not null, "put_back_reason" text null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      alter table "portfolio_case" add constraint "portfolio_case_is_put_back" check ((put_back_reason is not null) = (obstacles @> '{PUT_BACK}'));
      alter table "portfolio_case" add constraint "portfolio_case_put_back_reason_check" check ("put_back_reason" in ('INELIGIBLE', 'WRONG_DATA', 'DEBTOR_PROTECTED', 'AGREED'));
      create index "portfolio_case_of_case" on "portfolio_case" ("institution_id", "case_id", "id");
      alter table "portfolio_case" add constraint "portfolio_case_once" unique ("institution_id", "portfolio_id", "case_id");
      create table "transfer_notice" ("institution_id" uuid not null, "id" uuid not null, "portfolio_id" uuid not null, "case_id" uuid not null, "state" text not null, "due_on" date not null, "sent_on" date null, "channel" text null, "sender_id" uuid null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "sent_entry_id" uuid null, primary key ("institution_id", "id"));
      create index "transfer_notice_of_case" on "transfer_notice" ("institution_id", "case_id", "id");
      create index "transfer_notice_by_due_date" on "transfer_notice" ("institution_id", "due_on", "id");
      create index "transfer_notice_by_state" on "transfer_notice" ("institution_id", "state", "due_on", "id");
      alter table "transfer_notice" add constraint "transfer_notice_once" unique ("institution_id", "portfolio_id", "case_id");
      alter table "transfer_notice" add constraint "transfer_notice_is_sent" check ((state = 'SENT') = (sent_on is not null) and (sent_on is null) = (channel is null) and (sent_on is null) = (sent_entry_id is null));
      alter table "transfer_notice" add constraint "transfer_notice_state_check" check ("state" in ('DUE', 'SENT'));
      alter table "transfer_notice" add constraint "transfer_notice_channel_check" check ("channel" in ('LETTER', 'EMAIL', 'SMS', 'PUBLICATION'));
      create table "imported_tape" ("institution_id" uuid not null, "id" uuid not null, "seller_id" uuid not null, "seller_slug" text not null, "seller_name" text not null, "seller_portfolio_id" uuid not null, "portfolio_name" text not null, "cut_off_on" date not null, "case_count" integer not null, "debt_count" integer not null, "currency" text not null, "outstanding_minor" bigint not null, "manifest_sha256" text not null, "actor_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "imported_tape_by_time" on "imported_tape" ("institution_id", "recorded_at", "id");
      alter table "imported_tape" add constraint "imported_tape_once" unique ("institution_id", "seller_id", "seller_portfolio_id");
      alter table "imported_tape" add constraint "imported_tape_counts" check (case_count > 0 and debt_count >= case_count and outstanding_minor > 0);
      create table "case_origin" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "tape_id" uuid not null, "seller_reference" text not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "case_origin_of_tape" on "case_origin" ("institution_id", "tape_id", "id");
      alter table "case_origin" add constraint "case_origin_once" unique ("institution_id", "case_id");
      alter table "portfolio" add constraint "portfolio_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "portfolio_case" add constraint "portfolio_case_institution_id_portfolio_id_foreign" foreign key ("institution_id", "portfolio_id") references "portfolio" ("institution_id", "id") on update no action on delete no action;
      alter table "portfolio_case" add constraint "portfolio_case_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "transfer_notice" add constraint "transfer_notice_institution_id_portfolio_id_foreign" foreign key ("institution_id", "portfolio_id") references "portfolio" ("institution_id", "id") on update no action on delete no action;
      alter table "transfer_notice" add constraint "transfer_notice_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "transfer_notice" add constraint "transfer_notice_institution_id_sender_id_foreign" foreign key ("institution_id", "sender_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "imported_tape" add constraint "imported_tape_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "case_origin" add constraint "case_origin_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "case_origin" add constraint "case_origin_institution_id_tape_id_foreign" foreign key ("institution_id", "tape_id") references "imported_tape" ("institution_id", "id") on update no action on delete no action;
      alter table "portfolio" enable row level security;
      alter table "portfolio" force row level security;
      create policy "own_institution" on "portfolio" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "portfolio" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      alter table "portfolio_case" enable row level security;
      alter table "portfolio_case" force row level security;
      create policy "own_institution" on "portfolio_case" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "portfolio_case" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      alter table "transfer_notice" enable row level security;
      alter table "transfer_notice" force row level security;
      create policy "own_institution" on "transfer_notice" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "transfer_notice" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      alter table "imported_tape" enable row level security;
      alter table "imported_tape" force row level security;
      create policy "own_institution" on "imported_tape" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "imported_tape" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      alter table "case_origin" enable row level security;
      alter table "case_origin" force row level security;
      create policy "own_institution" on "case_origin" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "case_origin" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      grant select, insert on portfolio, portfolio_case, transfer_notice, imported_tape, case_origin to probity_app, probity_worker;
      grant select on portfolio, portfolio_case, transfer_notice, imported_tape, case_origin to probity_backup;
      -- How far a portfolio has come, as what its cases were when it was transferred; and that a notice was sent.
      grant update (state, case_count, left_out_count, outstanding_minor, transferred_at) on portfolio to probity_app, probity_worker;
      grant update (obstacles, outstanding_minor, put_back_reason) on portfolio_case to probity_app, probity_worker;
      grant update (state, sent_on, channel, sender_id, sent_entry_id) on transfer_notice to probity_app, probity_worker;

      alter table "collection_case" drop constraint "collection_case_stage_check";
      alter table "collection_case" add constraint "collection_case_stage_check" check ("stage" in ('REMINDER', 'FIRST', 'SECOND', 'LEGAL', 'CLOSED', 'TRANSFERRED'));
      alter table "case_stage" drop constraint "case_stage_stage_check";
      alter table "case_stage" add constraint "case_stage_stage_check" check ("stage" in ('REMINDER', 'FIRST', 'SECOND', 'LEGAL', 'CLOSED', 'TRANSFERRED'));
      alter table "unmatched_payment" drop constraint "unmatched_payment_reason_check";
      alter table "unmatched_payment" add constraint "unmatched_payment_reason_check" check ("reason" in ('NOTHING_NAMED', 'UNKNOWN', 'CONTRADICTORY', 'SEVERAL_CASES', 'NO_DEBT', 'OTHER_CURRENCY', 'BEFORE_THE_DEBT', 'TRANSFERRED', 'PERHAPS_RECORDED'));

      alter table "approval" drop constraint "approval_kind_check";
      alter table "approval" add constraint "approval_kind_check" check ("kind" in ('BULK_REVEAL', 'BULK_EXPORT', 'ERASURE', 'HOLD_RELEASE', 'REBUTTED_CONTACT', 'PLAN_TERMS', 'WAIVER', 'WRITE_OFF', 'TRANSFER', 'STRATEGY_CHANGE', 'GRANT_CHANGE', 'PACK_CHANGE', 'RETENTION_CHANGE', 'RETENTION_RUN'));
    `);
  }
}
