/**
 * A format is a value: its columns are data, from which documentation, `--help`, the template and the checks of a row all come.
 */
import type { Mistake } from './mistake.js';
import type { TableRow } from './read-table.js';

export interface Column<Name extends string = string> {
  readonly name: Name;
  /** The header must have it and every row must fill it. */
  readonly required: boolean;
  /** Personal data: mistakes show next to nothing of its values. */
  readonly sensitive: boolean;
  readonly description: string;
  /** The values of a closed list. */
  readonly allowed?: readonly string[];
}

/** What a file's rows are judged with, besides the file itself. */
export interface ParseOptions {
  /** ISO 3166-1 country for phone numbers written without + and country code; without it, such numbers are a mistake unless the row says more. */
  readonly defaultCountry?: string;
  /** Given, days and instants after it are mistakes where they must lie in the past. */
  readonly now?: Date;
}

export type Parsed<Row> = { readonly row: Row } | { readonly mistakes: readonly Mistake[] };
export type ParseRow<Row> = (row: TableRow) => Parsed<Row>;

export interface Format<Row> {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** A parser for one file: it remembers what must be unique, or must agree, from row to row. Lines must come in order. */
  readonly openParser: (options?: ParseOptions) => ParseRow<Row>;
  /** A file with the header and example rows, which the format itself accepts. */
  readonly template?: string;
}

type More = Pick<Partial<Column>, 'sensitive' | 'allowed'>;

export function required<Name extends string>(name: Name, description: string, more: More = {}): Column<Name> {
  return { name, required: true, sensitive: false, description, ...more };
}

export function optional<Name extends string>(name: Name, description: string, more: More = {}): Column<Name> {
  return { name, required: false, sensitive: false, description, ...more };
}

export const sensitive = { sensitive: true } as const;

/** The text of a CSV file with these rows; a column that a row does not name is left empty. */
export function csvText<Name extends string>(
  columns: readonly Column<Name>[],
  rows: readonly Partial<Record<Name, string>>[],
): string {
  const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ name }) => row[name] ?? ''))];
  return lines.map((line) => `${line.map(quoted).join(',')}\n`).join('');
}

/** Facts that must agree wherever the same key turns up in a file: the debtor of an account, the facts of a debtor. */
export class SameFacts {
  private readonly first = new Map<string, { readonly line: number; readonly facts: string }>();

  /** The line where the key stood first, if its facts differ there; otherwise undefined. */
  differsFromLine(key: string, line: number, facts: readonly string[]): number | undefined {
    const digest = digestOf(facts);
    const known = this.first.get(key);
    if (!known) this.first.set(key, { line, facts: digest });
    return known && known.facts !== digest ? known.line : undefined;
  }
}

/** 32 bits a fact (FNV-1a) instead of the fact: a file of a million debtors must not stand in memory, least of all their names. */
function digestOf(facts: readonly string[]): string {
  let digest = '';
  for (const fact of facts) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < fact.length; at++) hash = Math.imul(hash ^ fact.charCodeAt(at), 0x01000193);
    digest += String.fromCharCode((hash >>> 16) & 0xffff, hash & 0xffff);
  }
  return digest;
}

/** For what has been checked: a value that is missing here is our own mistake. */
export function checked<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a value was used before its mistakes were looked at');
  return value;
}
