import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { exportTapeBy, importTapeInto } from '../app/taping.js';
import { inWords, type ImportReport } from '../intake/index.js';
import { print } from './keys.js';
import { Misuse } from './misuse.js';
import { checkNewFolder, institution, json, opening, type InstitutionOptions } from './opening.js';

interface ExportOptions extends InstitutionOptions {
  readonly user: string;
  readonly portfolio: string;
  readonly reference: string;
  readonly out: string;
}

interface ImportOptions extends InstitutionOptions {
  readonly sha256?: string;
  readonly check?: boolean;
}

export const tapeCommand = (): Command =>
  new Command('tape')
    .description('Portfolios that are sold and bought: takes one out as a tape, and brings one in.')
    .addCommand(exportCommand().exitOverride())
    .addCommand(importCommand().exitOverride());

const exportCommand = (): Command =>
  new Command('export')
    .description('Writes a transferred portfolio into a folder for its buyer: tape.json and tape.csv, in plain.')
    .option(...institution)
    .requiredOption('--user <login>', 'the legal counsel in whose name it is done')
    .requiredOption('--portfolio <id>', 'which, by the id of the API')
    .requiredOption('--reference <text>', 'what it is for, such as the number of the contract')
    .requiredOption('--out <folder>', 'a folder that is new or empty')
    .option(...json)
    .action(async (options: ExportOptions) => {
      checkNewFolder(options.out);
      const { user, portfolio: portfolioId, reference, out } = options;
      const tape = await opening(options, (opened, slug) =>
        exportTapeBy(opened, slug, user, { portfolioId, reference }),
      );
      mkdirSync(out, { recursive: true });
      for (const [name, content] of [
        ['tape.json', tape.manifest],
        ['tape.csv', tape.csv],
      ] as const)
        writeFileSync(join(out, name), content, { mode: 0o600 });
      const { entryId, debts, manifestSha256 } = tape;
      print(options.json, { entryId, debts, manifestSha256 }, [
        `Exported ${debts} debts into ${out}. They are personal data in plain: send them sealed, and delete them here.`,
        `Tell the buyer by another way the SHA-256 of tape.json: ${manifestSha256}`,
      ]);
    });

const importCommand = (): Command =>
  new Command('import')
    .description('Brings a portfolio in that was bought: all of it or nothing, after its hashes and control totals.')
    .argument('<folder>', 'with tape.json and tape.csv, as the seller exported them')
    .option(...institution)
    .option('--sha256 <hash>', 'of tape.json, as the seller told it by another way')
    .option('--check', 'do all of it, list every mistake, and write nothing')
    .option(...json)
    .action(async (folder: string, options: ImportOptions) => {
      const { sha256, check } = options;
      if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256))
        throw new Misuse('--sha256 takes 64 hexadecimal digits, as the export printed them.');
      const given = { isCheckOnly: check === true, ...(sha256 !== undefined && { manifestSha256: sha256 }) };
      const report = await opening(options, (opened, slug) => importTapeInto(opened, slug, folder, given));
      print(options.json, { ...report }, inLines(report));
      if (report.result === 'REFUSED') process.exitCode = 1;
    });

function inLines({ result, isCheckOnly, mistakes, mistakesNotListed, rowsRead, written }: ImportReport): string[] {
  const isRefused = result === 'REFUSED';
  const done = isCheckOnly ? 'No mistake; nothing was written' : 'Imported';
  return [
    ...mistakes.map(inWords),
    ...(mistakesNotListed > 0 ? [`\u2026 and ${mistakesNotListed} more mistakes.`] : []),
    isRefused ? 'Refused; nothing was imported' : `${done}: ${rowsRead} debts in ${written.collection_case ?? 0} cases`,
  ];
}
