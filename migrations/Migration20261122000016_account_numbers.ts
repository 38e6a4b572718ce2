import { Migration } from '@mikro-orm/migrations';

/**
 * Room for the sealed numbers of accounts. What stood in plain is sealed by the application between this migration and the
 * next, which drops it.
 */
export class AccountNumbers extends Migration {
  override up(): void {
    this.addSql(`
      alter table "account" add "sealed" bytea null, alter column "reference" drop not null;
    `);
  }
}
