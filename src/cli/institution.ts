import { Command } from 'commander';
import { readConfig } from '../app/config.js';
import { completeInstitution, foundWithBuckets, institutionSlugs } from '../app/institutions.js';
import { createLog } from '../app/log.js';
import { open } from '../app/open.js';
import { dayIn, isTimeZone, parseDay, type CalendarDay } from '../lib/calendar.js';
import { systemClock } from '../lib/clock.js';
import { Misuse } from './misuse.js';

interface Options {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly businessDate?: string;
  readonly administrator: string;
}

export const institutionCommand = (): Command =>
  new Command('institution')
    .description('Founds an institution: a bank with its first administrator and the buckets M0 to M7+.')
    .requiredOption('--slug <slug>', 'its short name in addresses and commands, such as harbour-bank')
    .requiredOption('--name <name>', 'its name')
    .requiredOption('--time-zone <zone>', 'where its business day begins, by IANA name: Asia/Taipei')
    .option('--business-date <day>', 'the day for which ages hold; today in its time zone where left out')
    .option('--administrator <login>', 'the login of the first administrator', 'admin')
    .action(async (options: Options) => {
      const given = checked(options);
      const opened = await open(readConfig(), createLog({ level: 'silent' }));
      try {
        if ((await institutionSlugs(opened)).includes(given.slug)) {
          if (opened.owner && (await completeInstitution(opened, given.slug))) {
            process.stdout.write(
              `Completed the founding of ${given.slug}, which had been cut off. Name, time zone and administrator are those first given.\n`,
            );
            return;
          }
          throw new Misuse(`There is an institution ${given.slug} already. Choose another --slug.`);
        }
        await foundWithBuckets(opened, given);
        process.stdout.write(
          `Founded ${given.slug}: time zone ${given.timeZone}, business date ${given.businessDate}, administrator ${given.administrator}.\n`,
        );
      } finally {
        await opened.close();
      }
    });

function checked({ slug, name, timeZone, businessDate, administrator }: Options): Options & {
  readonly businessDate: CalendarDay;
} {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 63)
    throw new Misuse('--slug takes small letters, digits and hyphens, at most 63, such as harbour-bank.');
  if (name.trim() === '' || name.length > 200) throw new Misuse('--name takes 1 to 200 characters.');
  if (!isTimeZone(timeZone)) throw new Misuse('--time-zone takes a zone of the IANA database, such as Asia/Taipei.');
  if (administrator.trim() === '' || administrator.length > 100)
    throw new Misuse('--administrator takes a login of 1 to 100 characters.');
  const day = businessDate === undefined ? dayIn(timeZone, systemClock.now()) : parseDay(businessDate);
  if (day === undefined) throw new Misuse('--business-date takes a day of the calendar, such as 2026-03-31.');
  return { slug, name: name.trim(), timeZone, businessDate: day, administrator: administrator.trim() };
}
