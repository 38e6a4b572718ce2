import { Migration } from '@mikro-orm/migrations';

/** Why debtors do not pay, how they live, what they earn and spend; how what they can afford is reckoned, and what plans ask of it. */
export class Circumstances extends Migration {
  override up(): void {
    this.addSql(`
      create table "circumstance" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "debtor_id" uuid not null, "kind" text not null, "sealed" bytea null, "source" text not null, "as_of" date not null, "corrects_id" uuid null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "circumstance_of_debtor" on "circumstance" ("institution_id", "debtor_id", "recorded_at", "id");
      create index "circumstance_by_kind" on "circumstance" ("institution_id", "kind", "recorded_at", "id");
      create index "circumstance_by_time" on "circumstance" ("institution_id", "recorded_at", "id");
      alter table "circumstance" add constraint "circumstance_corrected_once" unique ("institution_id", "corrects_id");

      create table "circumstance_end" ("institution_id" uuid not null, "id" uuid not null, "circumstance_id" uuid not null, "debtor_id" uuid not null, "ends_on" date not null, "is_mistaken" boolean not null, "recorded_at" timestamptz(3) not null, "actor_id" uuid not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "circumstance_end_of_debtor" on "circumstance_end" ("institution_id", "debtor_id");
      alter table "circumstance_end" add constraint "circumstance_end_once" unique ("institution_id", "circumstance_id");

      create table "affairs_statement" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "debtor_id" uuid not null, "as_of" date not null, "currency" text not null, "dependants" smallint null, "source" text not null, "sealed" bytea null, "corrects_id" uuid null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "affairs_statement_of_debtor" on "affairs_statement" ("institution_id", "debtor_id", "as_of", "recorded_at", "id");
      alter table "affairs_statement" add constraint "affairs_statement_corrected_once" unique ("institution_id", "corrects_id");

      create table "affairs_line" ("institution_id" uuid not null, "id" uuid not null, "statement_id" uuid not null, "debtor_id" uuid not null, "number" smallint not null, "kind" text not null, "amount_minor" bigint not null, "currency" text not null, "period" text not null, "source" text not null, primary key ("institution_id", "id"));
      create index "affairs_line_of_debtor" on "affairs_line" ("institution_id", "debtor_id");
      alter table "affairs_line" add constraint "affairs_line_number" unique ("institution_id", "statement_id", "number");

      create table "affordability_policy" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "currency" text not null, "dependant_allowance_minor" bigint not null, "instalment_share_basis_points" smallint not null, "oldest_days" smallint not null, "plans_beyond_means" text not null, "actor_id" uuid not null, primary key ("institution_id", "id"));
      create index "affordability_policy_of_currency" on "affordability_policy" ("institution_id", "currency", "valid_from", "id");
      create index "affordability_policy_by_time" on "affordability_policy" ("institution_id", "valid_from", "id");

      alter table "plan" add column "monthly_need_minor" bigint null, add column "affordable_minor" bigint null;

      alter table "circumstance" add constraint "circumstance_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "circumstance" add constraint "circumstance_institution_id_corrects_id_foreign" foreign key ("institution_id", "corrects_id") references "circumstance" ("institution_id", "id") on update no action on delete no action;
      alter table "circumstance" add constraint "circumstance_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "circumstance" add constraint "circumstance_kind_check" check ("kind" in ('ARREARS_REASON', 'HARDSHIP', 'VULNERABILITY'));
      alter table "circumstance" add constraint "circumstance_source_check" check ("source" in ('DEBTOR_SAID', 'DOCUMENT_SEEN', 'THIRD_PARTY', 'COURT', 'OWN_DATA'));
      alter table "circumstance" enable row level security;
      alter table "circumstance" force row level security;
      create policy "own_institution" on "circumstance" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "circumstance" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "circumstance_end" add constraint "circumstance_end_institution_id_circumstance_id_foreign" foreign key ("institution_id", "circumstance_id") references "circumstance" ("institution_id", "id") on update no action on delete no action;
      alter table "circumstance_end" add constraint "circumstance_end_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "circumstance_end" add constraint "circumstance_end_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "circumstance_end" enable row level security;
      alter table "circumstance_end" force row level security;
      create policy "own_institution" on "circumstance_end" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "circumstance_end" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "affairs_statement" add constraint "affairs_statement_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "affairs_statement" add constraint "affairs_statement_institution_id_corrects_id_foreign" foreign key ("institution_id", "corrects_id") references "affairs_statement" ("institution_id", "id") on update no action on delete no action;
      alter table "affairs_statement" add constraint "affairs_statement_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "affairs_statement" add constraint "affairs_statement_dependants" check (dependants >= 0 and dependants <= 50);
      alter table "affairs_statement" add constraint "affairs_statement_source_check" check ("source" in ('DEBTOR_SAID', 'DOCUMENT_SEEN', 'THIRD_PARTY', 'COURT', 'OWN_DATA'));
      alter table "affairs_statement" enable row level security;
      alter table "affairs_statement" force row level security;
      create policy "own_institution" on "affairs_statement" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "affairs_statement" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "affairs_line" add constraint "affairs_line_institution_id_statement_id_foreign" foreign key ("institution_id", "statement_id") references "affairs_statement" ("institution_id", "id") on update no action on delete no action;
      alter table "affairs_line" add constraint "affairs_line_institution_id_debtor_id_foreign" foreign key ("institution_id", "debtor_id") references "person" ("institution_id", "id") on update no action on delete no action;
      alter table "affairs_line" add constraint "affairs_line_number_check" check (number > 0);
      alter table "affairs_line" add constraint "affairs_line_amount_minor_check" check (amount_minor >= 0);
      alter table "affairs_line" add constraint "affairs_line_kind_check" check ("kind" in ('WAGES', 'SELF_EMPLOYMENT', 'PENSION', 'PUBLIC_SUPPORT', 'FAMILY_SUPPORT', 'PROPERTY', 'OTHER_INCOME', 'HOUSING', 'UTILITIES', 'FOOD', 'TRANSPORT', 'HEALTH_CARE', 'CARE_AND_SCHOOL', 'TAX_AND_INSURANCE', 'OTHER_ESSENTIAL', 'MAINTENANCE', 'PRIORITY_DEBTS', 'OTHER_LENDERS', 'COURT_ORDERS', 'LEISURE', 'SAVINGS'));
      alter table "affairs_line" add constraint "affairs_line_period_check" check ("period" in ('WEEK', 'FORTNIGHT', 'MONTH', 'QUARTER', 'YEAR'));
      alter table "affairs_line" add constraint "affairs_line_source_check" check ("source" in ('DEBTOR_SAID', 'DOCUMENT_SEEN', 'THIRD_PARTY', 'COURT', 'OWN_DATA'));
      alter table "affairs_line" enable row level security;
      alter table "affairs_line" force row level security;
      create policy "own_institution" on "affairs_line" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "affairs_line" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "affordability_policy" add constraint "affordability_policy_institution_id_actor_id_foreign" foreign key ("institution_id", "actor_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "affordability_policy" add constraint "affordability_policy_limits" check (dependant_allowance_minor >= 0 and instalment_share_basis_points >= 1 and instalment_share_basis_points <= 10000 and oldest_days >= 1 and oldest_days <= 3650);
      alter table "affordability_policy" add constraint "affordability_policy_plans_beyond_means_check" check ("plans_beyond_means" in ('SHOWN', 'SECOND_PERSON'));
      alter table "affordability_policy" enable row level security;
      alter table "affordability_policy" force row level security;
      create policy "own_institution" on "affordability_policy" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "affordability_policy" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      -- Never changed: what is recorded later stands in rows of its own.
      grant select, insert on circumstance, circumstance_end, affairs_statement, affairs_line, affordability_policy to probity_app, probity_worker;
      grant select on circumstance, circumstance_end, affairs_statement, affairs_line, affordability_policy to probity_backup;
    `);
  }
}
