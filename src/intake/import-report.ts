/** What an import comes to: counted while it runs, and told at its end. */
import type { Format } from './format.js';
import { MistakeList, shownValue, type FileReport, type Mistake } from './mistake.js';
import type { TableName } from './row-tables.js';
import type { Rows } from './rows.js';

/** What `--json` prints: docs/import.md explains it. */
export interface ImportReport extends Omit<FileReport, 'result'> {
  readonly result: 'ACCEPTED' | 'ACCEPTED_IN_PART' | 'REFUSED';
  readonly isCheckOnly: boolean;
  readonly rowsNew: number;
  readonly rowsKnown: number;
  /** Rows that the format takes no interest in, such as complaints about something else than collection. */
  readonly rowsPassedOver: number;
  /** Rows written, by table. */
  readonly written: Readonly<Partial<Record<TableName, number>>>;
  readonly notes: readonly string[];
}

export interface ImportedFile extends Pick<FileReport, 'file' | 'format' | 'encoding'> {
  readonly keepsGoing: boolean;
  readonly isCheckOnly: boolean;
}

/** What one batch comes to, against what is recorded already. */
export interface Judged {
  readonly rows: Rows;
  readonly rowsNew: number;
  /** Rows that say what is recorded already. */
  readonly rowsKnown: number;
  readonly rowsPassedOver?: number;
  /** Of the rows that are neither. */
  readonly mistakes: readonly Mistake[];
}

/** What has been counted so far. */
export class Tally {
  rowsRead = 0;
  rowsNew = 0;
  rowsKnown = 0;
  rowsPassedOver = 0;
  rowsRefused = 0;
  readonly mistakes = new MistakeList();
  readonly written: Partial<Record<TableName, number>> = {};
  readonly notes: string[] = [];
  readonly batches: string[] = [];

  count({ rows, rowsNew, rowsKnown, rowsPassedOver = 0, mistakes }: Judged): void {
    this.rowsNew += rowsNew;
    this.rowsKnown += rowsKnown;
    this.rowsPassedOver += rowsPassedOver;
    this.rowsRefused += new Set(mistakes.map(({ line }) => line)).size;
    this.mistakes.add(mistakes);
    for (const [table, set] of rows.sets) this.written[table] = (this.written[table] ?? 0) + set.length;
  }

  refuseRow(mistakes: readonly Mistake[]): void {
    this.rowsRefused++;
    this.mistakes.add(mistakes);
  }

  /** The file as a whole. */
  refuseFile(mistakes: readonly Mistake[]): this {
    this.mistakes.add(mistakes);
    return this;
  }

  refusedBy({ rowsRead, rowsRefused, mistakes, mistakesNotListed }: FileReport): this {
    Object.assign(this, { rowsRead, rowsRefused });
    this.mistakes.add(mistakes);
    this.mistakes.notListed += mistakesNotListed;
    return this;
  }
}

export function reportOf(
  { file, format, encoding, isCheckOnly, keepsGoing }: ImportedFile,
  { rowsRead, rowsNew, rowsKnown, rowsPassedOver, rowsRefused, mistakes, written, notes }: Tally,
): ImportReport {
  const result = mistakes.count === 0 ? 'ACCEPTED' : keepsGoing ? 'ACCEPTED_IN_PART' : 'REFUSED';
  const isRefused = result === 'REFUSED';
  return {
    report: 'probity.import',
    reportVersion: 1,
    file,
    format,
    encoding,
    result,
    isCheckOnly,
    rowsRead,
    rowsNew: isRefused ? 0 : rowsNew,
    rowsKnown,
    rowsPassedOver,
    rowsRefused,
    written: isRefused ? {} : written,
    notes: isRefused ? [] : notes,
    mistakes: mistakes.listed,
    mistakesNotListed: mistakes.notListed,
  };
}

/** Says what is wrong with a row that its format found good, showing no more of the value than the column allows. */
export const mistakeIn =
  ({ columns }: Format<never> | Format<unknown>) =>
  (line: number, name: string, value: string, reason: string): Mistake => {
    const column = columns.find((each) => each.name === name) ?? { sensitive: true };
    return { line, column: name, value: shownValue(value, column), reason };
  };
