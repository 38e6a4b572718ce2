import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { auditJournal, exportBy, newestCheckpoint, type AuditReport } from '../app/auditing.js';
import { newId } from '../lib/id.js';
import { auditStreamCommand } from './audit-stream.js';
import { exportLogCommand } from './export-log.js';
import { fileOf } from './file-of.js';
import { instant } from './instant.js';
import { print } from './keys.js';
import { rebuildTreeCommand, repairPlanCommand } from './repair.js';
import { succeedCommand } from './succeed.js';
import { checkNewFolder, institution, json, opening, type InstitutionOptions } from './opening.js';

interface VerifyOptions extends InstitutionOptions {
  readonly earlier?: string;
}

interface ExportOptions extends InstitutionOptions {
  readonly user: string;
  readonly debtor: string;
  readonly reference: string;
  readonly out: string;
  readonly from?: string;
  readonly to?: string;
  readonly details?: string;
  readonly since?: string;
}

export const auditCommand = (): Command =>
  new Command('audit')
    .description(
      'Verifies the journal, prints its checkpoint, exports what proves itself to a stranger, streams entries to monitoring, says what to repair, and names the log that it goes on from.',
    )
    .addCommand(verifyCommand().exitOverride())
    .addCommand(checkpointCommand().exitOverride())
    .addCommand(exportCommand().exitOverride())
    .addCommand(exportLogCommand().exitOverride())
    .addCommand(auditStreamCommand().exitOverride())
    .addCommand(repairPlanCommand().exitOverride())
    .addCommand(rebuildTreeCommand().exitOverride())
    .addCommand(succeedCommand().exitOverride());

const verifyCommand = (): Command =>
  new Command('verify')
    .description('Verifies all that is stored of a journal: entries, numbers, secrets, and the tree over them.')
    .option(...institution)
    .option('--earlier <file>', 'a checkpoint that you held before: what it covers must stand unchanged')
    .option(...json)
    .action(async (options: VerifyOptions) => {
      const earlier = options.earlier === undefined ? null : fileOf('--earlier', options.earlier);
      const report = await opening(options, (opened, slug) => auditJournal(opened, slug, earlier));
      print(options.json, { isGood: report.faults.length === 0, ...report }, inLines(report));
      if (report.faults.length > 0) process.exitCode = 1;
    });

const inLines = ({
  faults,
  entries,
  leaves,
  pending,
  checkpoints,
  secrets,
  stamps,
  areStampersKnown,
  goesOnFromEarlier,
}: AuditReport): string[] =>
  faults.length > 0
    ? ['The journal does not hold:', ...faults.map((fault) => `  ${fault}`)]
    : [
        `The journal holds: ${entries} entries with ${secrets} secrets; ${leaves} are in the tree, ${pending} wait, ${checkpoints} checkpoints were published.`,
        ...(stamps > 0
          ? [
              `  ${stamps} checkpoints were stamped${areStampersKnown ? '' : '; name in PROBITY_TIMESTAMP_CA whose stamps are believed'}.`,
            ]
          : []),
        ...(goesOnFromEarlier ? ['  It goes on from the checkpoint that you held.'] : []),
      ];

const checkpointCommand = (): Command =>
  new Command('checkpoint')
    .description('Prints the newest checkpoint as it was published, to be kept elsewhere.')
    .option(...institution)
    .option('--json', 'print the key beside it, for machines')
    .action(async (options: InstitutionOptions) => {
      const { key, note } = await opening(options, newestCheckpoint);
      if (note === null)
        throw new Error('Nothing was published yet. Start the server or probity sequencer, then ask again.');
      process.stdout.write(options.json ? `${JSON.stringify({ key, note }, null, 2)}\n` : note);
    });

const exportCommand = (): Command =>
  new Command('export')
    .description('Writes the contacts of a debtor in a period into a folder that proves them without this program.')
    .option(...institution)
    .requiredOption('--user <login>', 'the compliance officer in whose name it is done')
    .requiredOption('--debtor <id>', 'on whom, by the id of the API')
    .requiredOption('--reference <text>', 'what it is for, such as the number of an order')
    .requiredOption('--out <folder>', 'a folder that is new or empty')
    .option('--from <instant>', 'entered from then on, such as 2026-01-01T00:00:00Z')
    .option('--to <instant>', 'entered before then')
    .option('--details <names>', 'details that are shown, with commas; none where left out')
    .option('--since <file>', 'a checkpoint that the receiver holds')
    .option(...json)
    .action(async (options: ExportOptions) => {
      checkNewFolder(options.out);
      const since = options.since === undefined ? null : (fileOf('--since', options.since).split('\n')[1] ?? '');
      const input = {
        ...{ debtorId: options.debtor, reference: options.reference, idempotencyKey: newId(), sinceSize: since },
        ...{ from: instant('--from', options.from), to: instant('--to', options.to) },
        details: options.details?.split(',').map((name) => name.trim()) ?? [],
      };
      const { entryId, bundle } = await opening(options, async (opened, slug) => {
        // Until its own entry is published, which a server or `probity sequencer` does meanwhile.
        for (let tries = 1; ; tries++) {
          const found = await exportBy(opened, slug, options.user, input);
          if (found.bundle || tries === mostTries) return found;
          await sleep(1_000);
        }
      });
      if (!bundle)
        throw new Error(
          'The export is entered and not published yet. Start the server or probity sequencer, then export again.',
        );
      mkdirSync(options.out, { recursive: true });
      for (const { name, content, isBase64 } of bundle.files)
        writeFileSync(join(options.out, name), content, isBase64 ? 'base64' : 'utf8');
      const { first, last } = bundle;
      const told = last < first ? 'no entry' : `numbers ${first} to ${last}`;
      print(options.json, { entryId, first, last, treeSize: bundle.treeSize }, [
        `Exported ${told} into ${options.out}. Verify it there: probity verify ${options.out}`,
      ]);
    });

const mostTries = 5;
