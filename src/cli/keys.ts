import { Command } from 'commander';
import { readConfig, type Config } from '../app/config.js';
import { openVault, type OpenVault } from '../app/open-vault.js';
import { keyStatus, retireKeys, rotateKeys, type GenerationStatus, type Rotation } from '../app/rotate-keys.js';
import { systemClock } from '../lib/clock.js';
import { progressOn } from './import-progress.js';
import { Misuse } from './misuse.js';

interface Options {
  readonly json?: boolean;
}

export const keysCommand = (): Command => {
  const command = new Command('keys').description('Shows, rotates and retires the keys that wrap data keys.');
  for (const each of [statusCommand(), rotateCommand(), retireCommand()]) command.addCommand(each.exitOverride());
  return command;
};

const statusCommand = (): Command =>
  new Command('status')
    .description('Lists the generations of the key file, and how many data keys are wrapped under each.')
    .option('--json', 'print it for machines')
    .action(({ json }: Options) =>
      withVault(json, async (vault) => {
        const generations = await keyStatus(vault);
        print(json, { generations }, generations.map(inWords));
        if (generations.some(({ isKnown, wrappedKeys }) => !isKnown && wrappedKeys > 0)) process.exitCode = 1;
      }),
    );

const rotateCommand = (): Command =>
  new Command('rotate')
    .description(
      'Adds a generation and wraps every data key anew under it, while servers run. Cut off, it is run again.',
    )
    .option('--json', 'print the report alone, for machines')
    .action(({ json }: Options) =>
      withVault(json, async (vault) => {
        const progress = progressOn(process.stderr);
        const onProgress = (done: number, total: number): void => progress.show('wrapping data keys', done, total);
        const rotation = await rotateKeys(vault, {
          now: systemClock.now(),
          ...(json ? {} : { onProgress }),
        }).finally(progress.end);
        print(json, rotation, rotationInWords(rotation));
        if (rotation.left > 0) process.exitCode = 1;
      }),
    );

const retireCommand = (): Command =>
  new Command('retire')
    .description('Forgets the generations under which nothing is wrapped any more.')
    .option('--json', 'print the report alone, for machines')
    .action(({ json }: Options) =>
      withVault(json, async (vault) => {
        const retired = await retireKeys(vault, systemClock.now());
        print(json, { retired }, [
          retired.length > 0
            ? `Retired generation ${retired.join(', ')}: nothing in this database is wrapped under it, and nothing can be. Backups from before need a copy of the key file from before.`
            : 'There is nothing to retire: the newest generation is the only one.',
        ]);
      }),
    );

async function withVault(isQuiet: boolean | undefined, work: (vault: OpenVault) => Promise<void>): Promise<void> {
  const vault = await openVault(vaultConfig(), (line) => {
    if (!isQuiet) process.stderr.write(`${line}\n`);
  });
  try {
    await work(vault);
  } finally {
    await vault.close();
  }
}

/** Neither an issuer nor the application's own login is needed. */
export function vaultConfig(): Config {
  const config = readConfig({ purpose: 'migrate' });
  if (config.databaseUrl && !config.migrateUrl)
    throw new Misuse('Set PROBITY_MIGRATE_URL to the login that owns the tables.');
  return config;
}

export const print = (asJson: boolean | undefined, report: object, lines: readonly string[]): void =>
  void process.stdout.write(asJson ? `${JSON.stringify(report, null, 2)}\n` : `${lines.join('\n')}\n`);

const n = (count: number): string => count.toLocaleString('en').replaceAll(',', ' ');

function inWords({ number, madeAt, retiredAt, isKnown, wrappedKeys }: GenerationStatus): string {
  const since = madeAt === null ? '' : `, made ${madeAt}`;
  const state = retiredAt !== null ? `, retired ${retiredAt}` : isKnown ? '' : ', which the key file lacks';
  return `generation ${number}${since}${state}: ${n(wrappedKeys)} data keys`;
}

function rotationInWords({ generation, isNew, rewrapped, left, damaged }: Rotation): string[] {
  const others = left - damaged.length;
  return [
    isNew
      ? `Rotated to generation ${generation}: ${n(rewrapped)} data keys wrapped anew.`
      : `Finished the rotation to generation ${generation}, which left data keys under an older one: ${n(rewrapped)} wrapped anew. No further generation was made; run this again for one.`,
    ...(others > 0
      ? [`${n(others)} are held by transactions that run, such as an import. Run this again when they have ended.`]
      : []),
    ...damaged.map((each) => `Does not open, and was left as it is: ${each}`),
    ...(left === 0 ? ['The older generations can be retired: npm run -s probity -- keys retire'] : []),
  ];
}
