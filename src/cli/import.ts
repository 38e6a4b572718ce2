import { Command } from 'commander';
import { readConfig } from '../app/config.js';
import { importingActor, institutionSlugs } from '../app/institutions.js';
import { createLog } from '../app/log.js';
import { open } from '../app/open.js';
import {
  columnHelp,
  encodings,
  formatNames,
  formats,
  importNamed,
  inWords,
  isFormatName,
  type Encoding,
  type FormatName,
  type ImportOptions,
  type ImportReport,
} from '../intake/index.js';
import { isJurisdiction } from '../lib/jurisdiction.js';
import { progressOn } from './import-progress.js';
import { Misuse } from './misuse.js';

interface Options {
  readonly format?: string;
  readonly institution?: string;
  readonly continue?: boolean;
  readonly encoding: string;
  readonly country?: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly template?: string;
}

export const importCommand = (): Command =>
  new Command('import')
    .description('Imports a file: all of it or nothing. A second run of the same file changes nothing.')
    .argument('[file]', 'a CSV file with a header, or JSON lines (.jsonl, .ndjson)')
    .option('--format <name>', `one of ${formatNames.join(', ')}`)
    .option('--institution <slug>', 'into which institution')
    .option('--continue', 'leave broken rows out, and import the rest')
    .option('--encoding <name>', `one of ${encodings.join(', ')}`, 'utf-8')
    .option('--country <code>', 'whose telephone numbers those without + are: CN, US, GB')
    .option('--check', 'do all of it, list every mistake, and write nothing')
    .option('--json', 'print the report alone, for machines')
    .option('--template <format>', 'print a file of that format with example rows, and do nothing else')
    .addHelpText('after', columnsOfFormats)
    .action(async (file: string | undefined, options: Options) => {
      if (options.template !== undefined) return void process.stdout.write(templateOf(options.template));
      const { path, format, slug, ...given } = checked(file, options);
      const began = performance.now();
      const report = await run(path, format, slug, given, options.json === true);
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      // libuv gives kibibytes on every system.
      const peakResidentMegabytes = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
      const told = { ...report, institution: slug, seconds, peakResidentMegabytes };
      process.stdout.write(options.json ? `${JSON.stringify(told, null, 2)}\n` : inLines(told).join('\n') + '\n');
      if (report.result === 'REFUSED') process.exitCode = 1;
    });

async function run(
  path: string,
  format: FormatName,
  slug: string,
  given: ImportOptions,
  isQuiet: boolean,
): Promise<ImportReport> {
  const say = (line: string): void => {
    if (!isQuiet) process.stderr.write(`${line}\n`);
  };
  const opened = await open(readConfig(), createLog({ level: 'silent' }), say);
  const progress = progressOn(process.stderr);
  try {
    const slugs = await institutionSlugs(opened);
    if (!slugs.includes(slug)) throw new Misuse(noInstitution(slug, slugs));
    const context = opened.application.contextOf(await importingActor(opened, slug, given.isCheckOnly));
    return await importNamed[format](context, path, { ...given, ...(isQuiet ? {} : { onProgress: progress.show }) });
  } finally {
    progress.end();
    await opened.close();
  }
}

function noInstitution(slug: string, slugs: readonly string[]): string {
  const found = 'Found one: npm run -s probity -- institution --slug <slug> --name <name> --time-zone <zone>';
  return slugs.length === 0
    ? `There is no institution yet. ${found}`
    : `There is no institution ${slug}. Choose one of ${slugs.join(', ')}, or found one. ${found}`;
}

interface Checked extends ImportOptions {
  readonly path: string;
  readonly format: FormatName;
  readonly slug: string;
}

function checked(file: string | undefined, options: Options): Checked {
  const { institution, country } = options;
  if (file === undefined)
    throw new Misuse('Say which file: probity import <file> --format <name> --institution <slug>');
  const format = formatNamed('--format', options.format);
  if (institution === undefined) throw new Misuse('Say into which institution: --institution <slug>');
  const encoding = encodings.find((each): each is Encoding => each === options.encoding.toLowerCase());
  if (!encoding) throw new Misuse(`There is no encoding ${options.encoding}. Choose one of ${encodings.join(', ')}.`);
  if (country !== undefined && !/^[A-Z]{2}$/.test(country))
    throw new Misuse('--country takes a country by ISO 3166, such as CN.');
  if (country !== undefined && !isJurisdiction(country))
    throw new Misuse(`There is no country ${country} in ISO 3166.`);
  return {
    path: file,
    format,
    slug: institution,
    encoding,
    keepsGoing: options.continue === true,
    isCheckOnly: options.check === true,
    ...(country !== undefined && { defaultCountry: country }),
  };
}

function formatNamed(option: string, name: string | undefined): FormatName {
  const choose = `Choose one of ${formatNames.join(', ')}`;
  if (name === undefined) throw new Misuse(`Say which format the file has. ${choose}: ${option} <name>`);
  if (!isFormatName(name)) throw new Misuse(`There is no format ${name}. ${choose}.`);
  return name;
}

function templateOf(name: string): string {
  const { template } = { template: undefined, ...formats[formatNamed('--template', name)] };
  if (template === undefined) throw new Misuse(`${name} is a published data set: it has no template.`);
  return template;
}

function inLines(
  told: ImportReport & { seconds: number; peakResidentMegabytes: number; institution: string },
): string[] {
  const n = (count: number): string => count.toLocaleString('en').replaceAll(',', ' ');
  const done = {
    ACCEPTED: told.isCheckOnly ? 'No mistake; nothing was written' : 'Imported',
    ACCEPTED_IN_PART: told.isCheckOnly ? 'Mistakes; nothing was written' : 'Imported in part',
    REFUSED: 'Refused; nothing was imported',
  }[told.result];
  const written = Object.entries(told.written).map(([table, count]) => `${n(count)} ${table}`);
  return [
    ...told.mistakes.map(inWords),
    ...(told.mistakesNotListed > 0 ? [`… and ${n(told.mistakesNotListed)} more mistakes.`] : []),
    `${done}: ${told.file} (${told.format}) → ${told.institution}`,
    `  rows: ${n(told.rowsRead)} read, ${n(told.rowsNew)} new, ${n(told.rowsKnown)} known, ${n(told.rowsRefused)} refused${told.rowsPassedOver > 0 ? `, ${n(told.rowsPassedOver)} passed over` : ''}`,
    ...(written.length > 0 ? [`  ${told.isCheckOnly ? 'would write' : 'written'}: ${written.join(', ')}`] : []),
    ...told.notes.map((note) => `  ${note}`),
    `  ${told.seconds.toFixed(1)} s, at most ${n(told.peakResidentMegabytes)} MB resident`,
  ];
}

function columnsOfFormats(): string {
  return formatNames
    .map((name) => `\n${name}: ${formats[name].description}. Columns, * required:\n${columnHelp(formats[name])}`)
    .join('\n');
}
