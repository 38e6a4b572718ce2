import { Migration } from '@mikro-orm/migrations';

/** Plans and promises: terms that never change, what became of them, and what the institution allows beside the law. */
export class Plans extends Migration {
  override up(): void {
    this.addSql(`
      create table "plan_policy" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "longest_months" smallint not null, "largest_forgiven_basis_points" smallint not null, "collector_forgives_basis_points" smallint not null, "lead_forgives_basis_points" smallint not null, "promise_tolerance_basis_points" smallint not null, "promise_tolerance_days" smallint not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "plan_policy_by_time" on "plan_policy" ("institution_id", "valid_from", "id");

      create table "promise_to_pay" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "state" text not null, "amount_minor" bigint not null, "currency" text not null, "enough_minor" bigint not null, "due_on" date not null, "tolerance_days" smallint not null, "recorded_at" timestamptz(3) not null, "actor_id" uuid not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "promise_of_case" on "promise_to_pay" ("institution_id", "case_id", "recorded_at", "id");
      create index "promise_by_state" on "promise_to_pay" ("institution_id", "state", "due_on", "id");
      create index "promise_by_due_date" on "promise_to_pay" ("institution_id", "due_on", "id");
      create index "promise_by_time" on "promise_to_pay" ("institution_id", "recorded_at", "id");

      create table "promise_change" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "case_id" uuid not null, "promise_id" uuid not null, "state" text not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "promise_change_of_promise" on "promise_change" ("institution_id", "promise_id", "recorded_at");
      create index "promise_change_of_case" on "promise_change" ("institution_id", "case_id");

      create table "plan" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "debt_ids" uuid[] not null, "state" text not null, "kind" text not null, "proposed_by" text not null, "answers_id" uuid null, "currency" text not null, "principal_minor" bigint not null, "interest_minor" bigint not null, "fees_minor" bigint not null, "total_minor" bigint not null, "discount_minor" bigint not null, "waived_interest_minor" bigint not null, "waived_fees_minor" bigint not null, "first_due_on" date not null, "last_due_on" date not null, "statements" text[] not null, "terms_hash" text not null, "pause_id" uuid null, "actor_id" uuid not null, "proposed_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "plan_of_case" on "plan" ("institution_id", "case_id", "proposed_at", "id");
      create index "plan_by_state" on "plan" ("institution_id", "state", "last_due_on", "id");
      create index "plan_by_kind" on "plan" ("institution_id", "kind", "proposed_at", "id");
      create index "plan_by_time" on "plan" ("institution_id", "proposed_at", "id");
      create index "plan_by_last_due" on "plan" ("institution_id", "last_due_on", "id");

      create table "plan_refusal" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "plan_id" uuid null, "rule_ids" text[] not null, "becauses" text[] not null, "recorded_at" timestamptz(3) not null, "actor_id" uuid not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "plan_refusal_of_case" on "plan_refusal" ("institution_id", "case_id", "recorded_at");

      create table "plan_instalment" ("institution_id" uuid not null, "id" uuid not null, "case_id" uuid not null, "plan_id" uuid not null, "number" smallint not null, "due_on" date not null, "amount_minor" bigint not null, "currency" text not null, primary key ("institution_id", "id"));
      create index "plan_instalment_of_case" on "plan_instalment" ("institution_id", "case_id", "due_on");
      alter table "plan_instalment" add constraint "plan_instalment_number" unique ("institution_id", "plan_id", "number");

      create table "plan_change" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "case_id" uuid not null, "plan_id" uuid not null, "state" text not null, "accepted_by_way" text null, "approved_by_id" uuid null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "plan_change_of_plan" on "plan_change" ("institution_id", "plan_id", "recorded_at");
      create index "plan_change_of_case" on "plan_change" ("institution_id", "case_id");

      alter table "approval" drop constraint "approval_kind_check";
      alter table "approval" add constraint "approval_kind_check" check ("kind" in ('BULK_REVEAL', 'BULK_EXPORT', 'ERASURE', 'HOLD_RELEASE', 'REBUTTED_CONTACT', 'PLAN_TERMS', 'GRANT_CHANGE', 'PACK_CHANGE', 'RETENTION_CHANGE', 'RETENTION_RUN'));

      alter table "plan_policy" add constraint "plan_policy_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "plan_policy" add constraint "plan_policy_limits" check (longest_months >= 1 and longest_months <= 600 and largest_forgiven_basis_points >= 0 and largest_forgiven_basis_points <= 10000 and lead_forgives_basis_points >= 0 and lead_forgives_basis_points <= largest_forgiven_basis_points and collector_forgives_basis_points >= 0 and collector_forgives_basis_points <= lead_forgives_basis_points and promise_tolerance_basis_points >= 0 and promise_tolerance_basis_points <= 9999 and promise_tolerance_days >= 0 and promise_tolerance_days <= 31);
      alter table "plan_policy" enable row level security;
      alter table "plan_policy" force row level security;
      create policy "own_institution" on "plan_policy" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "plan_policy" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "promise_to_pay" add constraint "promise_to_pay_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "promise_to_pay" add constraint "promise_to_pay_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "promise_to_pay" add constraint "promise_to_pay_amount_minor_check" check (amount_minor > 0);
      alter table "promise_to_pay" add constraint "promise_to_pay_enough_minor_check" check (enough_minor > 0 and enough_minor <= amount_minor);
      alter table "promise_to_pay" add constraint "promise_to_pay_state_check" check ("state" in ('OPEN', 'KEPT', 'BROKEN', 'WITHDRAWN'));
      alter table "promise_to_pay" enable row level security;
      alter table "promise_to_pay" force row level security;
      create policy "own_institution" on "promise_to_pay" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "promise_to_pay" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));

      alter table "promise_change" add constraint "promise_change_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "promise_change" add constraint "promise_change_institution_id_promise_id_foreign" foreign key ("institution_id", "promise_id") references "promise_to_pay" ("institution_id", "id") on update no action on delete no action;
      alter table "promise_change" add constraint "promise_change_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "promise_change" add constraint "promise_change_state_check" check ("state" in ('OPEN', 'KEPT', 'BROKEN', 'WITHDRAWN'));
      alter table "promise_change" enable row level security;
      alter table "promise_change" force row level security;
      create policy "own_institution" on "promise_change" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "promise_change" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));

      alter table "plan" add constraint "plan_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "plan" add constraint "plan_institution_id_answers_id_foreign" foreign key ("institution_id", "answers_id") references "plan" ("institution_id", "id") on update no action on delete no action;
      alter table "plan" add constraint "plan_institution_id_pause_id_foreign" foreign key ("institution_id", "pause_id") references "pause" ("institution_id", "id") on update no action on delete no action;
      alter table "plan" add constraint "plan_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "plan" add constraint "plan_terms_hash_check" check (terms_hash ~ '^[0-9a-f]{64}$');
      alter table "plan" add constraint "plan_amounts" check (total_minor > 0 and discount_minor >= 0 and waived_interest_minor >= 0 and waived_interest_minor <= interest_minor and waived_fees_minor >= 0 and waived_fees_minor <= fees_minor and principal_minor >= 0);
      alter table "plan" add constraint "plan_adds_up" check (total_minor + discount_minor + waived_interest_minor + waived_fees_minor = principal_minor + interest_minor + fees_minor);
      alter table "plan" add constraint "plan_state_check" check ("state" in ('PROPOSED', 'NEGOTIATED', 'WITHDRAWN', 'PERFORMING', 'KEPT', 'BROKEN', 'RENEGOTIATED'));
      alter table "plan" add constraint "plan_kind_check" check ("kind" in ('EQUAL_INSTALMENTS', 'BALLOON', 'SETTLEMENT', 'PAYMENT_HOLIDAY', 'GIVEN'));
      alter table "plan" add constraint "plan_proposed_by_check" check ("proposed_by" in ('DEBTOR', 'INSTITUTION'));
      alter table "plan" enable row level security;
      alter table "plan" force row level security;
      create policy "own_institution" on "plan" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "plan" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));

      alter table "plan_refusal" add constraint "plan_refusal_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "plan_refusal" add constraint "plan_refusal_institution_id_plan_id_foreign" foreign key ("institution_id", "plan_id") references "plan" ("institution_id", "id") on update no action on delete no action;
      alter table "plan_refusal" add constraint "plan_refusal_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "plan_refusal" add constraint "plan_refusal_rule_ids_check" check (cardinality(rule_ids) > 0 and cardinality(rule_ids) = cardinality(becauses));
      alter table "plan_refusal" enable row level security;
      alter table "plan_refusal" force row level security;
      create policy "own_institution" on "plan_refusal" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "plan_refusal" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));

      alter table "plan_instalment" add constraint "plan_instalment_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "plan_instalment" add constraint "plan_instalment_institution_id_plan_id_foreign" foreign key ("institution_id", "plan_id") references "plan" ("institution_id", "id") on update no action on delete no action;
      alter table "plan_instalment" add constraint "plan_instalment_number_check" check (number > 0);
      alter table "plan_instalment" add constraint "plan_instalment_amount_minor_check" check (amount_minor > 0);
      alter table "plan_instalment" enable row level security;
      alter table "plan_instalment" force row level security;
      create policy "own_institution" on "plan_instalment" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "plan_instalment" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));

      alter table "plan_change" add constraint "plan_change_institution_id_case_id_foreign" foreign key ("institution_id", "case_id") references "collection_case" ("institution_id", "id") on update no action on delete no action;
      alter table "plan_change" add constraint "plan_change_institution_id_plan_id_foreign" foreign key ("institution_id", "plan_id") references "plan" ("institution_id", "id") on update no action on delete no action;
      alter table "plan_change" add constraint "plan_change_institution_id_approved_by_id_foreign" foreign key ("institution_id", "approved_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "plan_change" add constraint "plan_change_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "plan_change" add constraint "plan_change_is_accepted" check ((state = 'PERFORMING') = (accepted_by_way is not null));
      alter table "plan_change" add constraint "plan_change_state_check" check ("state" in ('PROPOSED', 'NEGOTIATED', 'WITHDRAWN', 'PERFORMING', 'KEPT', 'BROKEN', 'RENEGOTIATED'));
      alter table "plan_change" add constraint "plan_change_accepted_by_way_check" check ("accepted_by_way" in ('WRITTEN', 'ELECTRONIC', 'ORAL'));
      alter table "plan_change" enable row level security;
      alter table "plan_change" force row level security;
      create policy "own_institution" on "plan_change" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "plan_change" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people) or case_id in (select access.engaged_cases() as engaged));

      -- The instalments of a plan sum to its total, whoever writes them: asked when the transaction ends.
      create function public.plan_sums_up() returns trigger language plpgsql set search_path = public, pg_temp as $$
        declare
          wanted bigint;
          given numeric;
        begin
          select total_minor into wanted from plan where institution_id = new.institution_id and id = (case when tg_table_name = 'plan' then new.id else (to_jsonb(new)->>'plan_id')::uuid end);
          select coalesce(sum(amount_minor), 0) into given from plan_instalment where institution_id = new.institution_id and plan_id = (case when tg_table_name = 'plan' then new.id else (to_jsonb(new)->>'plan_id')::uuid end);
          if given is distinct from wanted then
            raise exception 'the instalments of a plan must sum to its total' using errcode = 'check_violation', constraint = 'plan_sums_up';
          end if;
          return null;
        end $$;
      create constraint trigger plan_sums_up after insert on plan deferrable initially deferred for each row execute function public.plan_sums_up();
      create constraint trigger plan_instalment_sums_up after insert on plan_instalment deferrable initially deferred for each row execute function public.plan_sums_up();

      grant select, insert on plan, plan_instalment, plan_change, plan_refusal, plan_policy, promise_to_pay, promise_change to probity_app, probity_worker;
      grant select on plan, plan_instalment, plan_change, plan_refusal, plan_policy, promise_to_pay, promise_change to probity_backup;
      -- Terms never change; what shows the present does.
      grant update (state, pause_id) on plan to probity_app, probity_worker;
      grant update (state) on promise_to_pay to probity_app, probity_worker;
    `);
  }
}
