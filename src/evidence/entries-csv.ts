import { textOf, type TableRow } from './entries-table.js';

/**
 * The table for people: each cell in quotes, lines as RFC 4180 ends them, and nothing that a spreadsheet would take for a
 * formula.
 */
export function entriesCsv(rows: readonly TableRow[], details: readonly string[]): string {
  const heading = ['number', 'entered at', 'entry', 'type', 'role', 'actor role', 'actor', 'case', 'outcomes', 'rules'];
  const lines = rows.map((row) => [
    ...[String(row.number), row.enteredAt, row.entry, row.type, row.role, row.actorRole, row.actor, row.case ?? ''],
    ...[row.outcomes.join(' '), row.rules.join(' '), ...row.details.map(({ value }) => textOf(value) ?? '')],
  ]);
  return [[...heading, ...details], ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** What begins like a formula gets an apostrophe before it, as OWASP advises; also behind spaces, which programs take away. */
export const cell = (text: string): string =>
  `"${(/^\s*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
