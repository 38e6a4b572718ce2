import { Command } from 'commander';
import { nightOf, type NightTold } from '../app/nights.js';
import { stopRequested } from '../app/stop-signal.js';
import { parseDay, type CalendarDay } from '../lib/calendar.js';
import { messageOf } from '../lib/message-of.js';
import { progressOn } from './import-progress.js';
import { print } from './keys.js';
import { Misuse } from './misuse.js';
import { institution, opening, type InstitutionOptions } from './opening.js';

interface Options extends InstitutionOptions {
  readonly businessDate?: string;
  readonly batch?: string;
}

export const nightlyCommand = (): Command =>
  new Command('nightly')
    .description(
      'Brings an institution to a business date: how old accounts and cases are, and what follows from it. Safe to run again, and by several at once; what was cut off goes on.',
    )
    .option(...institution)
    .option('--business-date <day>', 'such as 2026-04-30; today, where the institution is, where left out')
    .option('--batch <rows>', 'so many are held and written at a time, 1 to 100000; 10000 where left out')
    .option('--json', 'print what came out alone, for machines')
    .action(async (options: Options) => {
      const asked = { businessDate: dayIn(options), rowsABatch: rowsIn(options) };
      await opening(options, async (opened, slug) => {
        const signal = stopRequested();
        const progress = progressOn(process.stderr);
        const began = performance.now();
        const told = await nightOf(opened, slug, asked, {
          signal,
          onProgress: ({ steps }) => {
            if (options.json) return;
            const sum = (of: 'batches' | 'batchesTaken'): number => steps.reduce((total, each) => total + each[of], 0);
            progress.show('batches', sum('batchesTaken'), sum('batches'));
          },
          onTrouble: (error) => {
            if (!options.json) process.stderr.write(`${messageOf(error)}\n`);
          },
        }).finally(() => progress.end());
        const seconds = Math.round((performance.now() - began) / 100) / 10;
        const peakResidentMegabytes = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
        const report = { institution: slug, ...told, seconds, peakResidentMegabytes };
        print(options.json, report, inLines(report));
        if (told.state !== 'DONE') process.exitCode = 1;
      });
    });

/** @throws Misuse */
function dayIn({ businessDate }: Options): CalendarDay | null {
  if (businessDate === undefined) return null;
  const given = parseDay(businessDate);
  if (!given) throw new Misuse('--business-date must be a day such as 2026-04-30.');
  return given;
}

/** @throws Misuse */
function rowsIn({ batch }: Options): number | undefined {
  if (batch === undefined) return undefined;
  const rows = Number(batch);
  if (!/^\d+$/.test(batch) || rows < 1 || rows > 100_000)
    throw new Misuse('--batch must be a number from 1 to 100000.');
  return rows;
}

interface Report extends NightTold {
  readonly seconds: number;
  readonly peakResidentMegabytes: number;
}

const inLines = ({ id, businessDate, state, steps, seconds, peakResidentMegabytes }: Report): string[] => [
  `${state === 'DONE' ? `Brought to ${businessDate}` : `Stopped on the way to ${businessDate}; run it again to go on`}: ${id}`,
  ...steps.map(
    (each) =>
      `  ${each.step}: ${each.rows} looked at, ${each.changed} changed, ${each.ended} of them cured or ended (${each.batchesTaken} of ${each.batches} batches)`,
  ),
  `  ${seconds.toFixed(1)} s, at most ${peakResidentMegabytes} MB resident`,
];
