import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { exportLog } from '../app/export-log.js';
import { print } from './keys.js';
import { checkNewFolder, institution, json, opening, type InstitutionOptions } from './opening.js';

interface ExportLogOptions extends InstitutionOptions {
  readonly user: string;
  readonly out: string;
}

export const exportLogCommand = (): Command =>
  new Command('export-log')
    .description(
      'Writes the whole log as C2SP tlog-tiles into a folder, with a program that verifies it without this one.',
    )
    .option(...institution)
    .requiredOption('--user <login>', 'the compliance officer in whose name it is done')
    .requiredOption('--out <folder>', 'a folder that is new or empty')
    .option(...json)
    .action(async (options: ExportLogOptions) => {
      checkNewFolder(options.out);
      const { origin, size } = await opening(options, (opened, slug) =>
        exportLog(opened, slug, options.user, ({ path, content }) => {
          const file = join(options.out, path);
          mkdirSync(dirname(file), { recursive: true });
          appendFileSync(file, content);
        }),
      );
      print(options.json, { origin, size, out: options.out }, [
        `Wrote the log ${origin} of ${size} entries into ${options.out}. Without this program it is verified so:`,
        `  GO111MODULE=off GOPATH=/usr/share/gocode go run ${join(options.out, 'verify.go')} ${options.out}`,
      ]);
    });
