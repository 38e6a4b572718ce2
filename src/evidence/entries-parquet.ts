import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { detailColumn, textOf, type TableRow } from './entries-table.js';

/**
 * The table for analysts, in Apache Parquet: numbers are numbers, instants are instants (milliseconds, UTC), what is not there
 * is null. Words of lists stand in one text, with spaces between.
 */
export function entriesParquet(rows: readonly TableRow[], details: readonly string[]): Buffer {
  const text = (name: string, valueOf: (row: TableRow) => string | null, nullable = false): ColumnSource => ({
    ...{ name, nullable, type: 'STRING' },
    data: rows.map(valueOf),
  });
  const columnData: ColumnSource[] = [
    { name: 'number', type: 'INT64', nullable: false, data: rows.map(({ number }) => BigInt(number)) },
    { name: 'enteredAt', type: 'TIMESTAMP', nullable: false, data: rows.map(({ enteredAt }) => new Date(enteredAt)) },
    text('entry', ({ entry }) => entry),
    text('type', ({ type }) => type),
    text('role', ({ role }) => role),
    text('actorRole', ({ actorRole }) => actorRole),
    text('actor', ({ actor }) => actor),
    text('case', (row) => row.case, true),
    text('outcomes', ({ outcomes }) => outcomes.join(' ')),
    text('rules', ({ rules }) => rules.join(' ')),
    ...details.map((name, at) => text(detailColumn(name), (row) => textOf(row.details[at]?.value ?? null), true)),
  ];
  return Buffer.from(parquetWriteBuffer({ columnData, createdBy: 'probity' }));
}
