import { Migration } from '@mikro-orm/migrations';

/** Who reviews an extraordinary access reads what it was taken for: sealed under the debtor's key, never changed. */
export class BreakGlassExplained extends Migration {
  override up(): void {
    this.addSql('alter table "break_glass" add column "sealed" bytea null;');
  }
}
