import { cpus, totalmem } from 'node:os';
import { connections, type Round } from './measure.js';
import { contenderNames, type ContenderName } from './questions.js';

export interface Row {
  readonly question: string;
  readonly title: string;
  readonly results: Readonly<Partial<Record<ContenderName, Round>>>;
}

export interface Report {
  readonly date: string;
  readonly postgres: string;
  readonly seconds: number;
  readonly rounds: number;
  readonly rows: readonly Row[];
}

const called: Readonly<Record<ContenderName, string>> = {
  raw: 'raw pg',
  postgraphile: 'PostGraphile 5',
  ours: 'Probity',
  usual: 'Apollo + type-graphql + MikroORM',
};

const heads = ['', 'requests/s', 'median ms', 'p99 ms', 'server CPU ms'];
const cells = (name: ContenderName, { requestsPerSecond, medianMs, p99Ms, cpuMsPerRequest }: Round): string[] => [
  called[name],
  requestsPerSecond.toFixed(0),
  medianMs.toFixed(1),
  p99Ms.toFixed(1),
  cpuMsPerRequest.toFixed(2),
];

/** What ours is of the others, by rate and by server CPU. */
export function ratios({ results: { raw, postgraphile, ours, usual } }: Row): string[] {
  if (!ours) return [];
  const times = (value: number): string => `${value.toFixed(2)} ×`;
  const rate = (other: Round): string => times(ours.requestsPerSecond / other.requestsPerSecond);
  const cpu = (other: Round): string => times(ours.cpuMsPerRequest / other.cpuMsPerRequest);
  return [
    ...(raw ? [`${rate(raw)} the rate of raw pg`] : []),
    ...(postgraphile ? [`${rate(postgraphile)} the rate of PostGraphile`, `${cpu(postgraphile)} its server CPU`] : []),
    ...(usual ? [`${rate(usual)} the rate of the usual way`] : []),
  ];
}

export function asTable({ rows }: Report): string {
  return rows
    .map((row) => {
      const lines = [
        heads,
        ...contenderNames.flatMap((name) => (row.results[name] ? [cells(name, row.results[name])] : [])),
      ];
      const text = lines
        .map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(34) : cell.padStart(14))).join(''))
        .join('\n');
      return `\n${row.question}: ${row.title}\n${text}\n${ratios(row).join('; ')}\n`;
    })
    .join('');
}

export function asMarkdown(report: Report): string {
  const tables = report.rows.map((row) => {
    const lines = contenderNames.flatMap((name) =>
      row.results[name] ? [`| ${cells(name, row.results[name]).join(' | ')} |`] : [],
    );
    return `## ${row.question}\n\n${row.title.charAt(0).toUpperCase()}${row.title.slice(1)}.\n\n| ${heads.join(' | ')} |\n| --- | ---: | ---: | ---: | ---: |\n${lines.join('\n')}\n\nProbity has ${ratios(row).join(', ')}.\n`;
  });
  return `# Benchmark

\`npm run bench -- --write\` on ${report.date}: ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node}, PostgreSQL ${report.postgres} (embedded, \`fsync\` and \`synchronous_commit\` on). The database, the server and the load generator share the machine, so believe the ratios rather than the rates.

${connections} connections, ${report.rounds} rounds of ${report.seconds} s each, going round the contenders; medians of the rounds. 10 000 cases with ten attempts each; the same tables, policies, login and size of connection pool for all, one transaction a request (a short one for each \`find\` of the last). All answers were compared before anything was timed. CPU is that of the server's process, without the database's.

- **raw pg**: one hand-written prepared statement a question on node:http, its transaction pipelined, its JSON passed on unread; no token, no permission, no check, no log. For writes and looks the application's own statements, sent in as few round trips as their order allows, with nothing sealed.
- **PostGraphile 5**: the Amber preset over the same tables, masked by SQL functions; the session by \`pgSettings\`; no token, no log.
- **Probity**: the application as it is served: signed token, permissions, cost limits, the user's state checked in every transaction, log lines, journal.
- **Apollo + type-graphql + MikroORM**: \`find\` with \`populate\`, as most would write it; no token, no log.

${tables.join('\n')}`;
}
