import { Command } from 'commander';
import { reconcileFor, type Reconciled } from '../app/reconciling.js';
import { stopRequested } from '../app/stop-signal.js';
import { print } from './keys.js';
import { institution, opening, type InstitutionOptions } from './opening.js';

export const reconcileCommand = (): Command =>
  new Command('reconcile')
    .description(
      'Compares the delivery reports that were imported with the attempts that were recorded: what was made and not recorded becomes a finding. Safe to run again, and at once.',
    )
    .option(...institution)
    .option('--json', 'print what came out alone, for machines')
    .action((options: InstitutionOptions) =>
      opening(options, async (opened, slug) => {
        const signal = stopRequested();
        const done = await reconcileFor(opened, slug, signal);
        if (signal.aborted) throw new Error('Stopped. Run it again to go on: what was decided stands.');
        print(options.json, { institution: slug, ...done }, inLines(done));
      }),
    );

const inLines = ({ linesDecided, reports }: Reconciled): string[] => [
  `${linesDecided} lines decided; ${reports.length === 0 ? 'no report comes out otherwise than before.' : 'these reports come out otherwise than before:'}`,
  ...reports.map(
    (each) =>
      `  ${each.id} (${each.provider}): ${each.lineCount} lines, ${each.matchedCount} recorded, ${each.waitingCount} waiting, ${each.unrecordedCount} unrecorded, ${each.withoutCaseCount} without a case, ${each.unknownNumberCount} to numbers of nobody; ${each.unreportedAttemptCount} attempts recorded that no provider reports`,
  ),
];
