import { cpus, totalmem } from 'node:os';
import { connections, type Round } from './measure.js';
import type { Timing } from './outside.js';
import { inWords as journalInWords, type JournalTiming } from './journal.js';
import { inWords, type Rejudging } from './rejudging.js';
import type { Sealing } from './sealing.js';
import type { VerdictTiming } from './verdicts.js';
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
  readonly verdicts: readonly VerdictTiming[];
  /** One, or none where it was not asked for. */
  readonly sealing: readonly Sealing[];
  readonly outside: readonly Timing[];
  readonly rejudging: readonly Rejudging[];
  readonly journal: readonly JournalTiming[];
}

const called: Readonly<Record<ContenderName, string>> = {
  raw: 'raw pg',
  postgraphile: 'PostGraphile 5',
  ours: 'Probity',
  unsealed: 'Probity without seals',
  unjournaled: 'Probity without its journal',
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

/** What one of ours is of the others, by rate and by server CPU. */
function ratiosOf(mine: Round, { raw, postgraphile, unsealed, unjournaled, usual }: Row['results']): string[] {
  const times = (value: number): string => `${value.toFixed(2)} ×`;
  const rate = (other: Round): string => times(mine.requestsPerSecond / other.requestsPerSecond);
  const cpu = (other: Round): string => times(mine.cpuMsPerRequest / other.cpuMsPerRequest);
  return [
    ...(raw ? [`${rate(raw)} the rate of raw pg`] : []),
    ...(postgraphile ? [`${rate(postgraphile)} the rate of PostGraphile`, `${cpu(postgraphile)} its server CPU`] : []),
    ...(unsealed ? [`${rate(unsealed)} the rate that it has without seals`] : []),
    ...(unjournaled ? [`${rate(unjournaled)} the rate that it has without its journal`] : []),
    ...(usual ? [`${rate(usual)} the rate of the usual way`] : []),
  ];
}

function sentencesOf({ results }: Row): string[] {
  const { ours, unsealed, raw, postgraphile } = results;
  return [
    ...(ours ? [`Probity has ${ratiosOf(ours, results).join(', ')}.`] : []),
    ...(unsealed ? [`Without seals it has ${ratiosOf(unsealed, { raw, postgraphile }).join(', ')}.`] : []),
  ];
}

/** The three rows of one list: as if nothing were sealed, sealed and masked, and in plain with its access entry. */
const sealingOf = ({ unsealed, masked, looked }: Sealing): string =>
  `The collectors' work list: ${unsealed.toFixed(0)} requests/s without seals; ${masked.toFixed(0)} sealed and masked, ${(masked / unsealed).toFixed(2)} × of it; ${looked.toFixed(0)} in plain with its access entry, ${(looked / unsealed).toFixed(2)} × of it.`;

/** What the packs say of a call now, asked by a compliance officer. */
const verdictOf = ({ count, days, jurisdiction, inside, http }: VerdictTiming): string =>
  `${count} attempts in ${days} days, ${jurisdiction}: ${inside.median.toFixed(1)} ms median and ${inside.p99.toFixed(1)} ms p99 within the server, ${http.median.toFixed(1)} and ${http.p99.toFixed(1)} over HTTP.`;

/** What the time of an answer tells of what lies outside one's sight. */
const timingOf = ({ who, own, outside, missing, chance }: Timing): string =>
  `A case by its id, asked by ${who}, medians: ${own.toFixed(2)} ms for one of theirs, ${outside.toFixed(3)} ms for somebody else's, ${missing.toFixed(3)} ms for one that does not exist: ${(1000 * (outside - missing)).toFixed(0)} µs apart, where two halves of the last are ${(1000 * chance).toFixed(0)} µs apart by chance.`;

const timingsOf = (timings: readonly Timing[]): readonly string[] =>
  timings.length === 0 ? [] : [...timings.map(timingOf), timingMeans];

/** What the figures mean to who has to decide whether they matter. */
const timingMeans =
  'For a law firm this means: by very many timed requests it could tell a case outside its sight from one that does not exist. ' +
  'It would learn that the institution has a case of that id, and nothing of what it holds or whom it concerns. ' +
  'And it must have the id to begin with: of a UUIDv7 it may know the millisecond, but not the random bits, at least 42 of them, which nobody guesses at a thousand requests a second. So these are the cases that it was shown once, or whose ids somebody gave it.';

export function asTable({ rows, verdicts, sealing, outside, rejudging, journal }: Report): string {
  const tables = rows
    .map((row) => {
      const lines = [
        heads,
        ...contenderNames.flatMap((name) => (row.results[name] ? [cells(name, row.results[name])] : [])),
      ];
      const text = lines
        .map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(34) : cell.padStart(14))).join(''))
        .join('\n');
      return `\n${row.question}: ${row.title}\n${text}\n${sentencesOf(row).join('\n')}\n`;
    })
    .join('');
  return [
    tables,
    ...verdicts.map(verdictOf),
    ...sealing.map(sealingOf),
    ...timingsOf(outside),
    ...rejudging.map(inWords),
    ...journal.map(journalInWords),
    '',
  ].join('\n');
}

export function asMarkdown(report: Report): string {
  const tables = report.rows.map((row) => {
    const lines = contenderNames.flatMap((name) =>
      row.results[name] ? [`| ${cells(name, row.results[name]).join(' | ')} |`] : [],
    );
    return `## ${row.question}\n\n${row.title.charAt(0).toUpperCase()}${row.title.slice(1)}.\n\n| ${heads.join(' | ')} |\n| --- | ---: | ---: | ---: | ---: |\n${lines.join('\n')}\n\n${sentencesOf(row).join(' ')}\n`;
  });
  return `# Benchmark

\`npm run bench -- --write\` on ${report.date}: ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node}, PostgreSQL ${report.postgres} (embedded, \`fsync\` and \`synchronous_commit\` on). The database, the server and the load generator share the machine, so believe the ratios rather than the rates.

${connections} connections, ${report.rounds} rounds of ${report.seconds} s each, going round the contenders; medians of the rounds. 10 000 cases with ten attempts each; the same tables, policies, login and size of connection pool for all, one transaction a request (a short one for each \`find\` of the last). All answers were compared before anything was timed. CPU is that of the server's process, without the database's.

- **raw pg**: one hand-written prepared statement a question on node:http, its transaction pipelined, its JSON passed on unread; no token, no permission, no check, no log. For writes and looks the application's own statements, sent in as few round trips as their order allows, with nothing sealed.
- **PostGraphile 5**: the Amber preset over the same tables, masked by SQL functions; the session by \`pgSettings\`; no token, no log.
- **Probity**: the application as it is served: signed token, permissions, cost limits, the user's state checked in every transaction, log lines, journal, and the sequencer in a process of its own.
- **Probity without seals**: the same, reading names and numbers from columns as the peers do.
- **Probity without its journal**: the same, writing the change and no entry, number, seal or leaf of it.
- **Apollo + type-graphql + MikroORM**: \`find\` with \`populate\`, as most would write it; no token, no log.

${[...tables, ...section('How long a verdict takes', report.verdicts.map(verdictOf)), ...section('What sealing costs', report.sealing.map(sealingOf)), ...section('What the journal costs', report.journal.map(journalInWords)), ...section('What time tells of what lies outside', timingsOf(report.outside))].join('\n')}`;
}

const section = (head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${head}\n\n${lines.join('\n\n')}\n`];
