import { Command } from 'commander';
import { retentionPlanOf, runRetention, type RetentionGroup, type RetentionPlan } from '../app/retaining.js';
import { parseDay, type CalendarDay } from '../lib/calendar.js';
import { systemClock } from '../lib/clock.js';
import { print } from './keys.js';
import { Misuse } from './misuse.js';
import { institution, opening, type InstitutionOptions } from './opening.js';

interface Options extends InstitutionOptions {
  readonly dryRun?: boolean;
  readonly run?: boolean;
  readonly as?: string;
  readonly asOf?: string;
  readonly reason?: string;
}

export const retentionCommand = (): Command =>
  new Command('retention')
    .description('Shows what has been kept long enough, or destroys its keys, for ever; that takes a second person.')
    .option('--dry-run', 'list what would go, and what would stay, and why; changes nothing')
    .option('--run', 'ask for it; run again once it is approved, destroy it')
    .option(...institution)
    .option('--as <login>', 'with --run: the compliance officer who asks for it')
    .option('--as-of <day>', 'the day by which times are counted, such as 2032-01-01; today, by UTC, where left out')
    .option('--reason <words>', 'with --run: why, for the second person')
    .option('--json', 'print it for machines')
    .action(async (options: Options) => {
      const { asOf, asked } = askedIn(options);
      await opening(options, async (opened, slug) => {
        if (asked === null) {
          const plan = await retentionPlanOf(opened, slug, asOf);
          print(options.json, plan, planInWords(plan));
          return;
        }
        const done = await runRetention(opened, slug, { ...asked, asOf });
        if ('approvalId' in done) {
          if (options.json) print(true, { asOf, ...done }, []);
          throw new Error(
            `This takes a second person: have another compliance officer or legal counsel approve ${done.approvalId} (decideApproval) within 24 hours, then run this again with --as-of ${asOf}. Nothing was destroyed.`,
          );
        }
        print(options.json, { asOf, ...done }, [
          `Destroyed, as of ${asOf}, by the entry ${done.entryId}:`,
          ...done.gone.map(groupInWords),
          'Run now: probity vault rewrite. Until then the bytes of these keys are in the files of the database.',
        ]);
      });
    });

interface Asked {
  readonly login: string;
  readonly reason: string;
}

/** @returns who asks for what, null for a dry run. @throws Misuse */
function askedIn({ dryRun, run, as: login, asOf, reason }: Options): { asOf: CalendarDay; asked: Asked | null } {
  if (Boolean(dryRun) === Boolean(run)) throw new Misuse('Say one of --dry-run and --run.');
  const day = parseDay(asOf ?? systemClock.now().toISOString().slice(0, 10));
  if (!day) throw new Misuse('--as-of takes a day, such as 2032-01-01.');
  if (dryRun) return { asOf: day, asked: null };
  if (login === undefined || reason === undefined)
    throw new Misuse('--run takes --as <login> and --reason <words>: somebody asks for it, and says why.');
  return { asOf: day, asked: { login, reason } };
}

const planInWords = ({ asOf, goes, stays }: RetentionPlan): string[] => [
  goes.length > 0 ? `As of ${asOf} these would go:` : `As of ${asOf} nothing would go.`,
  ...goes.map(groupInWords),
  ...(stays.length > 0 ? ['These would stay:'] : []),
  ...stays.map((each) => `${groupInWords(each)}: ${each.reason}${each.until ? `, the first until ${each.until}` : ''}`),
];

const groupInWords = ({ keyClass, year, people, keys }: RetentionGroup): string =>
  `  ${keyClass} ${year}: ${keys} keys of ${people} people`;
