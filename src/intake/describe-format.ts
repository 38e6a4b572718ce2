/** A format's columns as a table for docs/import.md (Markdown) and `probity import --help` (plain text). Both come from the format itself. */
import type { Column, Format } from './format.js';

export function columnTable({ columns }: Format<unknown>): string {
  const rows = columns.map(
    (column) => `| \`${column.name}\` | ${column.required ? 'yes' : ''} | ${meaningOf(column)} |`,
  );
  return ['| Column | Required | Meaning |', '|---|---|---|', ...rows].join('\n');
}

export function columnHelp({ columns }: Format<unknown>): string {
  const width = Math.max(...columns.map(({ name }) => name.length));
  return columns
    .map((column) => `  ${column.required ? '*' : ' '} ${column.name.padEnd(width)}  ${meaningOf(column)}`)
    .join('\n');
}

function meaningOf({ description, allowed, sensitive }: Column): string {
  return [
    `${description}.`,
    allowed && `One of ${allowed.join(', ')}.`,
    sensitive && 'Personal: hardly shown in mistakes.',
  ]
    .filter(Boolean)
    .join(' ');
}
