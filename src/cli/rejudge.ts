import { Command } from 'commander';
import { readConfig } from '../app/config.js';
import { institutionSlugs } from '../app/institutions.js';
import { createLog } from '../app/log.js';
import { open } from '../app/open.js';
import { rejudge, unfinishedOrNew, type RejudgementAsked, type RejudgementProgress } from '../app/rejudging.js';
import { stopRequested } from '../app/stop-signal.js';
import { toNodeId } from '../lib/id.js';
import { messageOf } from '../lib/message-of.js';
import { instant } from './instant.js';
import { progressOn } from './import-progress.js';
import { Misuse } from './misuse.js';
import { chosen } from './token.js';

interface Options {
  readonly institution?: string;
  readonly from?: string;
  readonly to?: string;
  readonly packsAt?: string;
  readonly try?: boolean;
  readonly json?: boolean;
}

export const rejudgeCommand = (): Command =>
  new Command('rejudge')
    .description(
      "Judges an institution's history of contacts again. What an earlier run left unfinished is brought to its end first.",
    )
    .option('--institution <slug>', 'whose; the only one where left out')
    .option('--from <instant>', 'attempts from then on, such as 2026-01-01T00:00:00Z')
    .option('--to <instant>', 'attempts before then')
    .option('--packs-at <instant>', 'with --try: by the packs as they stand then')
    .option('--try', 'keep the differences alone: neither a verdict nor a finding changes')
    .option('--json', 'print what came out alone, for machines')
    .action(async (options: Options) => {
      const asked = askedIn(options);
      const began = performance.now();
      const done = await run(asked, options);
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      const peakResidentMegabytes = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
      const told = { ...done, seconds, peakResidentMegabytes };
      process.stdout.write(options.json ? `${JSON.stringify(told, null, 2)}\n` : `${inLines(told).join('\n')}\n`);
      if (done.state !== 'DONE') process.exitCode = 1;
    });

interface Told extends RejudgementProgress {
  readonly id: string;
  /** The earlier run that was brought to its end, if there was one. */
  readonly isResumed: boolean;
}

/** @throws Misuse */
function askedIn({ from, to, packsAt, try: isTry }: Options): RejudgementAsked {
  if (packsAt !== undefined && isTry !== true)
    throw new Misuse('--packs-at goes with --try: what happened is held against nobody by packs that did not stand.');
  return {
    mode: isTry ? 'TRY' : 'KEEP',
    occurredFrom: instant('--from', from),
    occurredTo: instant('--to', to),
    packsAt: instant('--packs-at', packsAt),
  };
}

async function run(asked: RejudgementAsked, { institution, json }: Options): Promise<Told> {
  const say = (line: string): void => {
    if (!json) process.stderr.write(`${line}\n`);
  };
  const opened = await open(readConfig(), createLog({ level: 'silent' }), say);
  const progress = progressOn(process.stderr);
  const signal = stopRequested();
  try {
    const slug = chosen(institution, await institutionSlugs(opened));
    const { job, isResumed } = await unfinishedOrNew(opened, slug, asked);
    if (isResumed) say('Going on with what an earlier run left unfinished.');
    const done = await rejudge(opened, job, {
      signal,
      onProgress: ({ debtorsDone, debtorsTotal }) => {
        if (!json) progress.show('judging', debtorsDone, debtorsTotal);
      },
      onTrouble: (error) => say(messageOf(error)),
    });
    if (!done) throw new Error(`Another process judges the history of ${slug} again. Wait for it to end.`);
    return { id: toNodeId('Rejudgement', job.id), isResumed, ...done };
  } finally {
    progress.end();
    await opened.close();
  }
}

function inLines(told: Told & { readonly seconds: number; readonly peakResidentMegabytes: number }): string[] {
  const n = (count: number): string => count.toLocaleString('en').replaceAll(',', ' ');
  const states: Partial<Record<RejudgementProgress['state'], string>> = {
    DONE: 'Judged again',
    FAILED: 'Given up; what was judged until then stands',
    CANCELLED: 'Cancelled; what was judged until then stands',
  };
  const rate = told.seconds > 0 ? Math.round(told.attemptsJudged / told.seconds) : told.attemptsJudged;
  return [
    `${states[told.state] ?? 'Stopped; run it again to go on'}: ${told.id}`,
    `  ${n(told.debtorsDone)} of ${n(told.debtorsTotal)} debtors, ${n(told.attemptsJudged)} attempts, ${n(told.verdictsChanged)} verdicts changed`,
    `  ${told.seconds.toFixed(1)} s${told.isResumed ? '' : `, ${n(rate)} attempts a second`}, at most ${n(told.peakResidentMegabytes)} MB resident`,
  ];
}
