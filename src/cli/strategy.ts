import { Command } from 'commander';
import { runStepsFor, type TriedTally } from '../app/strategy-steps.js';
import { stopRequested } from '../app/stop-signal.js';
import { messageOf } from '../lib/message-of.js';
import { print } from './keys.js';
import { institution, opening, type InstitutionOptions } from './opening.js';

export const strategyCommand = (): Command =>
  new Command('strategy').description('What is done about cases by the strategy in force.').addCommand(runSteps());

const runSteps = (): Command =>
  new Command('run-steps')
    .description(
      'Asks leave for each automatic step that is due, as for any contact: permits are then listed by the query dueSteps for whoever sends. Sends nothing. Safe to run again, and by several at once; let a timer run it every few minutes.',
    )
    .option(...institution)
    .option('--json', 'print what came out alone, for machines')
    .action((options: InstitutionOptions) =>
      opening(options, async (opened, slug) => {
        const signal = stopRequested();
        const done = await runStepsFor(opened, slug, {
          signal,
          onTrouble: (error) => process.stderr.write(`${messageOf(error)}\n`),
        });
        if (signal.aborted) throw new Error('Stopped. Run it again to go on: what was asked for stands.');
        print(options.json, { institution: slug, ...done }, inLines(done));
      }),
    );

const inLines = ({ tried, permitted, refused, unreachable, failed }: TriedTally): string[] => [
  `${tried} steps tried: ${permitted} permitted, ${refused} refused for now, ${unreachable} with no number, address or text that fits, ${failed} could not be asked about`,
];
