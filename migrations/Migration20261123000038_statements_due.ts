import { Migration } from '@mikro-orm/migrations';

/** What a statement asks to be paid, and by when; months of delay where the bank reports them. */
export class StatementsDue extends Migration {
  override up(): void {
    this.addSql(`
      alter table "statement" add column "due_on" date null, add column "amount_due_minor" bigint null;
      alter table "statement" alter column "months_of_delay" drop not null;
      alter table "statement" add constraint "statement_due" check ((due_on is null) = (amount_due_minor is null) and amount_due_minor >= 0);
    `);
  }
}
