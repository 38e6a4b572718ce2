import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { checkAlike, valuesOf } from './compare.js';
import type { Recording } from './contenders/child.js';
import { makeWorld } from './data.js';
import { inWords as journalInWords, timeJournal } from './journal.js';
import { measure, median, type Round } from './measure.js';
import { inWords as nightInWords, timeNights } from './nightly.js';
import { timeOutside } from './outside.js';
import { contenderNames, contendersOf, questions, type ContenderName, type Question } from './questions.js';
import { inWords, timeRejudging } from './rejudging.js';
import { asMarkdown, asTable, type Report, type Row } from './report.js';
import { timeSealing } from './sealing.js';
import { startServer, type Server } from './server.js';
import { timeVerdicts } from './verdicts.js';

/**
 * Side by side, in one run, on one database: the physical limit, PostGraphile, ours, and the usual way. Answers are
 * compared before anything is timed; rounds go round the contenders, so that what else the machine does hits all alike.
 */
interface Options {
  readonly json?: boolean;
  readonly write?: boolean;
  readonly seconds: string;
  readonly rounds: string;
  readonly only?: string;
  readonly contenders?: string;
  readonly date?: string;
  readonly profile?: string;
  readonly attempts: string;
  readonly accounts: string;
}

await new Command('bench')
  .description('Measures Probity beside its peers and the physical limit.')
  .option('--json', 'prints the report as JSON')
  .option('--write', 'writes bench/RESULTS.md')
  .option('--seconds <seconds>', 'of each round', '5')
  .option('--rounds <rounds>', 'how many; their median counts', '3')
  .option(
    '--only <names>',
    `of ${questions.map(({ name }) => name).join(', ')}, verdict, sealing, outside, rejudge, journal, and night, which is never meant where nothing is named; several with commas`,
  )
  .option('--contenders <names>', `of ${contenderNames.join(', ')}; several with commas`)
  .option('--date <date>', 'the date of the results, such as 2026-01-31; today where left out')
  .option('--profile <folder>', "writes the contenders' CPU profiles there, and makes them slower")
  .option('--attempts <number>', 'how many are judged again', '1000000')
  .option('--accounts <numbers>', 'the books of a night, several with commas', '10000,1000000')
  .action(run)
  .parseAsync();

async function run(options: Options): Promise<void> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const asked = questions.filter(({ name }) => !options.only || options.only.split(',').includes(name));
  const wanted = contenderNames.filter((name) => !options.contenders || options.contenders.split(',').includes(name));
  const isWanted = (name: string): boolean => !options.only || options.only.split(',').includes(name);
  const isOnPeople =
    asked.length + Number(isWanted('outside')) + Number(isWanted('sealing')) + Number(isWanted('verdict')) > 0;
  const isOfNights = options.only?.split(',').includes('night') === true;
  if ((!isOnPeople && !isWanted('rejudge') && !isWanted('journal') && !isOfNights) || wanted.length === 0)
    throw new Error('Nothing of that name. See --help.');
  const rejudging = isWanted('rejudge') ? await timeRejudging(Number(options.attempts), say) : [];
  const journal = isWanted('journal') ? await timeJournal(Number(options.seconds), say) : [];
  const nights = isOfNights ? await timeNights(options.accounts.split(',').map(Number), say) : [];
  if (!isOnPeople)
    return void process.stdout.write(
      `${[...rejudging.map(inWords), ...journal.map(journalInWords), ...nights.map(nightInWords)].join('\n')}\n`,
    );
  const world = await makeWorld(say);
  const servers = new Map<ContenderName, Server>();
  try {
    // Ours is always there: it is what the others are compared with, and what `raw` learns its writes from.
    for (const name of new Set<ContenderName>(['ours', ...wanted]))
      servers.set(name, await startServer(name, world, options.profile));
    await teachRaw(servers);
    const rows: Row[] = [];
    for (const question of asked) {
      const contenders = contendersOf(question).flatMap((name) =>
        wanted.includes(name) ? (servers.get(name) ?? []) : [],
      );
      await compare(question, servers.get('ours') as Server, contenders);
      say(`Answers are alike: ${question.name} (${contenders.map(({ name }) => name).join(', ')})`);
      rows.push({
        question: question.name,
        title: question.title,
        results: await time(question, contenders, options, say),
      });
    }
    const [ours, unsealed] = [servers.get('ours'), servers.get('unsealed')];
    const sealing =
      isWanted('sealing') && ours && unsealed
        ? [await timeSealing({ ours, unsealed }, Number(options.seconds), Number(options.rounds))]
        : [];
    const verdicts = isWanted('verdict') ? await timeVerdicts(servers.get('ours') as Server) : [];
    const outside = isWanted('outside') ? await timeOutside(servers.get('ours') as Server) : [];
    const report: Report = {
      date: options.date ?? new Date().toISOString().slice(0, 10),
      postgres: world.version,
      seconds: Number(options.seconds),
      rounds: Number(options.rounds),
      rows,
      verdicts,
      sealing,
      outside,
      rejudging,
      journal,
    };
    process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : asTable(report));
    if (options.write) writeFileSync('bench/RESULTS.md', asMarkdown(report));
  } finally {
    for (const server of servers.values()) server.stop();
    // A profile is written on the way out.
    if (options.profile) await new Promise((resolve) => setTimeout(resolve, 3_000));
    await world.end();
  }
}

/** One request of ours, its statements written down, for each question that `raw` answers by the same statements. */
async function teachRaw(servers: ReadonlyMap<ContenderName, Server>): Promise<void> {
  const [ours, raw] = [servers.get('ours'), servers.get('raw')];
  if (!ours || !raw) return;
  const recordings: Record<string, Recording> = {};
  for (const question of questions.filter(({ documents }) => !documents.postgraphile)) {
    await ours.record();
    await ours.ask(question, question.variants[0] as Question['variants'][number]);
    recordings[question.name] = await ours.record();
    // Each person's keys are made once, by ours: what `raw` would put in their place is sealed for somebody else.
    for (const variant of question.variants) await ours.ask(question, variant);
  }
  await raw.replay(recordings);
}

/** Same rows, same order, same values, for the first, a middle and the last variant. Of what a write answers, all but the new id. */
async function compare(question: Question, ours: Server, contenders: readonly Server[]): Promise<void> {
  const { length } = question.variants;
  for (const index of new Set([0, length >> 1, length - 1])) {
    const variant = question.variants[index] as Question['variants'][number];
    const values = async (server: Server): Promise<unknown[]> =>
      valuesOf(await server.ask(question, variant)).slice(question.isWrite ? 1 : 0);
    const expected = await values(ours);
    if (expected.length < 3) throw new Error(`${question.name} has an empty answer`);
    for (const server of contenders)
      if (server !== ours) checkAlike(`${question.name} of ours and ${server.name}`, expected, await values(server));
  }
}

async function time(
  question: Question,
  contenders: readonly Server[],
  options: Options,
  say: (line: string) => void,
): Promise<Row['results']> {
  const rounds = new Map<ContenderName, Round[]>();
  for (const server of contenders) await measure(server, question, Math.max(1, Number(options.seconds) / 2));
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const server of contenders) {
      const measured = await measure(server, question, Number(options.seconds));
      rounds.set(server.name, [...(rounds.get(server.name) ?? []), measured]);
    }
  }
  const results: Partial<Record<ContenderName, Round>> = {};
  for (const [name, all] of rounds) {
    const of = (key: keyof Round): number => median(all.map((each) => each[key]));
    results[name] = {
      requestsPerSecond: of('requestsPerSecond'),
      medianMs: of('medianMs'),
      p99Ms: of('p99Ms'),
      cpuMsPerRequest: of('cpuMsPerRequest'),
    };
    say(`  ${name}: ${all.map(({ requestsPerSecond }) => Math.round(requestsPerSecond)).join(', ')} requests/s`);
  }
  return results;
}
