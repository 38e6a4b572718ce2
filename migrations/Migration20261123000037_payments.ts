import { Migration } from '@mikro-orm/migrations';

/**
 * Payments, and the entries that the balances of debts are made of. The database itself opens a debt's balance when the debt is
 * recorded, carries every further entry into the debt and its case, and checks at the commit that balances, entries and
 * payments agree, whoever wrote them.
 */
export class Payments extends Migration {
  override up(): void {
    this.addSql(`
      create table "unmatched_payment" ("institution_id" uuid not null, "id" uuid not null, "reference" text not null, "currency" text not null, "amount_minor" bigint not null, "received_on" date not null, "value_on" date not null, "channel" text not null, "debt_reference" text null, "case_reference" text null, "reason" text not null, "state" text not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "unmatched_payment_by_state" on "unmatched_payment" ("institution_id", "state", "received_on", "id");
      create index "unmatched_payment_by_receipt" on "unmatched_payment" ("institution_id", "received_on", "id");
      create index "unmatched_payment_by_amount" on "unmatched_payment" ("institution_id", "amount_minor", "id");
      alter table "unmatched_payment" add constraint "unmatched_payment_reference" unique ("institution_id", "reference");
      alter table "unmatched_payment" add constraint "unmatched_payment_check" check (amount_minor > 0);
      alter table "unmatched_payment" add constraint "unmatched_payment_channel_check" check ("channel" in ('BANK_TRANSFER', 'DIRECT_DEBIT', 'CARD', 'WALLET', 'CASH', 'CHEQUE', 'SET_OFF', 'OTHER'));
      alter table "unmatched_payment" add constraint "unmatched_payment_reason_check" check ("reason" in ('NOTHING_NAMED', 'UNKNOWN', 'CONTRADICTORY', 'SEVERAL_CASES', 'NO_DEBT', 'OTHER_CURRENCY', 'BEFORE_THE_DEBT', 'PERHAPS_RECORDED'));
      alter table "unmatched_payment" add constraint "unmatched_payment_state_check" check ("state" in ('PENDING', 'ASSIGNED', 'REJECTED'));
      create table "payment" ("institution_id" uuid not null, "id" uuid not null, "reference" text not null, "case_id" uuid not null, "debt_id" uuid null, "currency" text not null, "amount_minor" bigint not null, "unallocated_minor" bigint not null, "received_on" date not null, "value_on" date not null, "channel" text not null, "source" text not null, "part_order" text[] not null, "debt_sequence" text not null, "actor_id" uuid not null, "reversed_at" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "payment_of_case" on "payment" ("institution_id", "case_id", "received_on", "id");
      create index "payment_of_debt" on "payment" ("institution_id", "debt_id", "received_on", "id");
      create index "payment_by_receipt" on "payment" ("institution_id", "received_on", "id");
      create index "payment_by_record" on "payment" ("institution_id", "recorded_at", "id");
      create index "payment_by_reference" on "payment" ("institution_id", "reference");
      create index "payment_by_amount" on "payment" ("institution_id", "amount_minor", "id");
      create index "payment_of_entry" on "payment" ("institution_id", "entry_id");
      create index "payment_overpaid" on "payment" ("institution_id", "unallocated_minor", "id") where unallocated_minor > 0;
      create unique index "payment_counts_once" on "payment" ("institution_id", "reference") where reversed_at is null;
      alter table "payment" add constraint "payment_check" check (amount_minor > 0 and unallocated_minor >= 0 and unallocated_minor <= amount_minor);
      alter table "payment" add constraint "payment_channel_check" check ("channel" in ('BANK_TRANSFER', 'DIRECT_DEBIT', 'CARD', 'WALLET', 'CASH', 'CHEQUE', 'SET_OFF', 'OTHER'));
      alter table "payment" add constraint "payment_source_check" check ("source" in ('RECORDED', 'IMPORTED', 'ASSIGNED'));
      alter table "payment" add constraint "payment_debt_sequence_check" check ("debt_sequence" in ('DEBT_BY_DEBT', 'PART_BY_PART'));
      create table "unmatched_payment_decision" ("institution_id" uuid not null, "id" uuid not null, "unmatched_payment_id" uuid not null, "payment_id" uuid null, "rejection" text null, "actor_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "unmatched_payment_decision_of_payment" on "unmatched_payment_decision" ("institution_id", "payment_id") where payment_id is not null;
      alter table "unmatched_payment_decision" add constraint "unmatched_payment_is_decided_once" unique ("institution_id", "unmatched_payment_id");
      alter table "unmatched_payment_decision" add constraint "unmatched_payment_decision_check" check ((payment_id is null) = (rejection is not null));
      alter table "unmatched_payment_decision" add constraint "unmatched_payment_decision_rejection_check" check ("rejection" in ('NOT_OURS', 'DUPLICATE', 'SENT_BACK'));
      create table "payment_reversal" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "payment_id" uuid not null, "reason" text not null, "value_on" date not null, "actor_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "payment_reversal_of_case" on "payment_reversal" ("institution_id", "case_id");
      alter table "payment_reversal" add constraint "payment_is_reversed_once" unique ("institution_id", "payment_id");
      alter table "payment_reversal" add constraint "payment_reversal_reason_check" check ("reason" in ('RETURNED', 'CHARGED_BACK', 'WRONG_CASE', 'MISTAKE'));
      create table "balance_entry" ("institution_id" uuid not null, "id" uuid not null, "debt_id" uuid not null, "kind" text not null, "payment_id" uuid null, "value_on" date not null, "currency" text not null, "fees_minor" bigint not null, "interest_minor" bigint not null, "principal_minor" bigint not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "balance_entry_of_debt" on "balance_entry" ("institution_id", "debt_id", "recorded_at", "id");
      create index "balance_entry_of_payment" on "balance_entry" ("institution_id", "payment_id") where payment_id is not null;
      alter table "balance_entry" add constraint "balance_entry_of_kind" check ((payment_id is not null) = (kind in ('PAYMENT', 'REVERSAL')));
      alter table "balance_entry" add constraint "balance_entry_opens_once" check ((kind = 'OPENING') = (id = debt_id));
      alter table "balance_entry" add constraint "balance_entry_sign" check (case kind when 'OPENING' then least(fees_minor, interest_minor, principal_minor) >= 0 when 'REVERSAL' then least(fees_minor, interest_minor, principal_minor) >= 0 else greatest(fees_minor, interest_minor, principal_minor) <= 0 end);
      alter table "balance_entry" add constraint "balance_entry_kind_check" check ("kind" in ('OPENING', 'PAYMENT', 'REVERSAL'));
      create table "allocation_order" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "parts" text[] not null, "sequence" text not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      alter table "allocation_order" add constraint "allocation_order_by_start" unique ("institution_id", "valid_from");
      alter table "allocation_order" add constraint "allocation_order_sequence_check" check ("sequence" in ('DEBT_BY_DEBT', 'PART_BY_PART'));
      alter table "payment" add constraint "payment_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "payment" add constraint "payment_institution_id_debt_id_foreign" foreign key ("institution_id", "debt_id") references "debt" ("institution_id", "id") on update no action on delete no action;
      alter table "payment" add constraint "payment_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "unmatched_payment_decision" add constraint "unmatched_payment_decision_institution_id_unmatc_7723e_foreign" foreign key ("institution_id", "unmatched_payment_id") references "unmatched_payment" ("institution_id", "id") on update no action on delete no action;
      alter table "unmatched_payment_decision" add constraint "unmatched_payment_decision_institution_id_payment_id_foreign" foreign key ("institution_id", "payment_id") references "payment" ("institution_id", "id") on update no action on delete no action;
      alter table "unmatched_payment_decision" add constraint "unmatched_payment_decision_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "payment_reversal" add constraint "payment_reversal_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "payment_reversal" add constraint "payment_reversal_institution_id_payment_id_foreign" foreign key ("institution_id", "payment_id") references "payment" ("institution_id", "id") on update no action on delete no action;
      alter table "payment_reversal" add constraint "payment_reversal_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "balance_entry" add constraint "balance_entry_institution_id_debt_id_foreign" foreign key ("institution_id", "debt_id") references "debt" ("institution_id", "id") on update no action on delete no action;
      alter table "balance_entry" add constraint "balance_entry_institution_id_payment_id_foreign" foreign key ("institution_id", "payment_id") references "payment" ("institution_id", "id") on update no action on delete no action;
      alter table "allocation_order" add constraint "allocation_order_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "unmatched_payment" enable row level security;
      alter table "unmatched_payment" force row level security;
      create policy "own_institution" on "unmatched_payment" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "unmatched_payment" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      alter table "payment" enable row level security;
      alter table "payment" force row level security;
      create policy "own_institution" on "payment" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "payment" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));
      alter table "unmatched_payment_decision" enable row level security;
      alter table "unmatched_payment_decision" force row level security;
      create policy "own_institution" on "unmatched_payment_decision" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "unmatched_payment_decision" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      alter table "payment_reversal" enable row level security;
      alter table "payment_reversal" force row level security;
      create policy "own_institution" on "payment_reversal" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "payment_reversal" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));
      alter table "balance_entry" enable row level security;
      alter table "balance_entry" force row level security;
      create policy "own_institution" on "balance_entry" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "balance_entry" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or debt_id in (select access.engaged_debts() as engaged));
      alter table "allocation_order" enable row level security;
      alter table "allocation_order" force row level security;
      create policy "own_institution" on "allocation_order" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "allocation_order" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));


      -- What stood before this: the amounts of each debt were never changed, so they are what it was opened with. The migrator
      -- is bound by row-level security like everybody, and acts in no institution.
      alter table debt no force row level security;
      alter table institution no force row level security;
      alter table balance_entry no force row level security;
      insert into balance_entry (institution_id, id, debt_id, kind, value_on, currency, fees_minor, interest_minor, principal_minor, recorded_at, entry_id)
        select d.institution_id, d.id, d.id, 'OPENING', (d.recorded_at at time zone i.time_zone)::date, d.currency, d.fees_minor, d.interest_minor, d.principal_minor, d.recorded_at, d.entry_id
        from debt d join institution i on i.institution_id = d.institution_id;
      alter table debt force row level security;
      alter table institution force row level security;
      alter table balance_entry force row level security;

      -- The opening entry has the debt's own id, which balance_entry_opens_once demands: there can be no second one.
      create function access.open_balances() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        insert into balance_entry (institution_id, id, debt_id, kind, value_on, currency, fees_minor, interest_minor, principal_minor, recorded_at, entry_id)
          select n.institution_id, n.id, n.id, 'OPENING', (n.recorded_at at time zone i.time_zone)::date, n.currency, n.fees_minor, n.interest_minor, n.principal_minor, n.recorded_at, n.entry_id
          from opened n join institution i on i.institution_id = n.institution_id;
        return null;
      end $$;
      create trigger open_balances after insert on debt referencing new table as opened
        for each statement execute function access.open_balances();

      -- More than is owed cannot be taken: the checks of the debt's amounts refuse it.
      create function access.carry_balances() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        if not exists (select from entered where kind <> 'OPENING') then return null; end if;
        update debt d set fees_minor = d.fees_minor + s.fees, interest_minor = d.interest_minor + s.interest, principal_minor = d.principal_minor + s.principal
          from (select institution_id, debt_id, sum(fees_minor)::bigint as fees, sum(interest_minor)::bigint as interest, sum(principal_minor)::bigint as principal
            from entered where kind <> 'OPENING' group by 1, 2) s
          where d.institution_id = s.institution_id and d.id = s.debt_id;
        update collection_case c set outstanding_minor = c.outstanding_minor + s.total
          from (select d.institution_id, d.case_id, sum(e.fees_minor + e.interest_minor + e.principal_minor)::bigint as total
            from entered e join debt d on d.institution_id = e.institution_id and d.id = e.debt_id where e.kind <> 'OPENING' group by 1, 2) s
          where c.institution_id = s.institution_id and c.id = s.case_id;
        return null;
      end $$;
      create trigger carry_balances after insert on balance_entry referencing new table as entered
        for each statement execute function access.carry_balances();

      create function access.carry_reversals() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        update payment p set reversed_at = e.recorded_at from entered e where p.institution_id = e.institution_id and p.id = e.payment_id;
        return null;
      end $$;
      create trigger carry_reversals after insert on payment_reversal referencing new table as entered
        for each statement execute function access.carry_reversals();

      -- At the commit: a debt's amounts are the sums of its entries, in its currency.
      create function access.check_debt(p_institution uuid, p_debt uuid) returns void language plpgsql set search_path = public, pg_temp as $$
      begin
        if exists (
          select from debt d left join lateral (
            select sum(e.fees_minor) as fees, sum(e.interest_minor) as interest, sum(e.principal_minor) as principal, bool_and(e.currency = d.currency) as is_of_currency
            from balance_entry e where e.institution_id = d.institution_id and e.debt_id = d.id
          ) s on true
          where d.institution_id = p_institution and d.id = p_debt
            and (d.fees_minor, d.interest_minor, d.principal_minor, true) is distinct from (s.fees, s.interest, s.principal, s.is_of_currency)
        ) then raise exception 'the balance of a debt is not the sum of its entries' using errcode = 'PB409'; end if;
      end $$;

      -- A case's amount is the sum of its debts'.
      create function access.check_case(p_institution uuid, p_case uuid) returns void language plpgsql set search_path = public, pg_temp as $$
      begin
        if exists (
          select from collection_case c
          where c.institution_id = p_institution and c.id = p_case and c.outstanding_minor <> (
            select coalesce(sum(d.fees_minor + d.interest_minor + d.principal_minor), 0) from debt d where d.institution_id = c.institution_id and d.case_id = c.id)
        ) then raise exception 'the amount outstanding on a case is not the sum of its debts' using errcode = 'PB409'; end if;
      end $$;

      -- What a payment took, and what is left of it, are the payment; reversed, it took nothing of any part of any debt.
      create function access.check_payment(p_institution uuid, p_payment uuid) returns void language plpgsql set search_path = public, pg_temp as $$
      begin
        if exists (
          select from payment p
          where p.institution_id = p_institution and p.id = p_payment and (
            p.amount_minor - p.unallocated_minor <> (
              select coalesce(-sum(e.fees_minor + e.interest_minor + e.principal_minor), 0) from balance_entry e
              where e.institution_id = p.institution_id and e.payment_id = p.id and e.kind = 'PAYMENT')
            or p.reversed_at is null and exists (
              select from balance_entry e where e.institution_id = p.institution_id and e.payment_id = p.id and e.kind = 'REVERSAL')
            or p.reversed_at is not null and exists (
              select from balance_entry e where e.institution_id = p.institution_id and e.payment_id = p.id
              group by e.debt_id having sum(e.fees_minor) <> 0 or sum(e.interest_minor) <> 0 or sum(e.principal_minor) <> 0)
            or (p.reversed_at is null) = exists (
              select from payment_reversal r where r.institution_id = p.institution_id and r.payment_id = p.id)
            or exists (
              select from balance_entry e join debt d on d.institution_id = e.institution_id and d.id = e.debt_id
              where e.institution_id = p.institution_id and e.payment_id = p.id and (e.currency <> p.currency or d.case_id <> p.case_id)))
        ) then raise exception 'a payment is not what its entries took and what is left of it' using errcode = 'PB409'; end if;
      end $$;

      create function access.check_balances() returns trigger language plpgsql set search_path = public, pg_temp as $$
      declare
        r jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
        institution uuid := (r ->> 'institution_id')::uuid;
        id uuid := (r ->> 'id')::uuid;
      begin
        case tg_table_name
          when 'collection_case' then perform access.check_case(institution, id);
          when 'debt' then
            if tg_op <> 'INSERT' then perform access.check_debt(institution, id); end if;
            perform access.check_case(institution, (r ->> 'case_id')::uuid);
          when 'balance_entry' then
            perform access.check_debt(institution, (r ->> 'debt_id')::uuid);
            if r ->> 'payment_id' is not null then perform access.check_payment(institution, (r ->> 'payment_id')::uuid); end if;
          when 'payment' then perform access.check_payment(institution, id);
          when 'payment_reversal' then perform access.check_payment(institution, (r ->> 'payment_id')::uuid);
        end case;
        return null;
      end $$;
      -- An opening entry is the debt's own amounts, made of them just above: nothing to check, in an import of a million.
      create constraint trigger check_new_entries after insert on balance_entry deferrable initially deferred
        for each row when (new.kind <> 'OPENING') execute function access.check_balances();
      create constraint trigger check_changed_entries after update or delete on balance_entry deferrable initially deferred
        for each row execute function access.check_balances();
      create constraint trigger check_balances after insert or update of fees_minor, interest_minor, principal_minor, case_id on debt deferrable initially deferred
        for each row execute function access.check_balances();
      create constraint trigger check_balances after insert or update of outstanding_minor on collection_case deferrable initially deferred
        for each row execute function access.check_balances();
      create constraint trigger check_balances after insert or update or delete on payment deferrable initially deferred
        for each row execute function access.check_balances();
      create constraint trigger check_balances after insert or update or delete on payment_reversal deferrable initially deferred
        for each row execute function access.check_balances();

      revoke all on function access.open_balances(), access.carry_balances(), access.carry_reversals(), access.check_balances(),
        access.check_debt(uuid, uuid), access.check_case(uuid, uuid), access.check_payment(uuid, uuid) from public;
      grant execute on function access.check_debt(uuid, uuid), access.check_case(uuid, uuid), access.check_payment(uuid, uuid) to probity_app, probity_worker;

      grant select, insert on payment, payment_reversal, balance_entry, allocation_order, unmatched_payment, unmatched_payment_decision to probity_app, probity_worker;
      grant select on payment, payment_reversal, balance_entry, allocation_order, unmatched_payment, unmatched_payment_decision to probity_backup;
      -- What shows the present; the triggers above change it in the name of who writes, and check what anybody else does.
      grant update (fees_minor, interest_minor, principal_minor) on debt to probity_app, probity_worker;
      grant update (reversed_at) on payment to probity_app, probity_worker;
      grant update (state) on unmatched_payment to probity_app, probity_worker;
    `);
  }
}
