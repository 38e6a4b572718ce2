import { Command } from 'commander';
import { createLog } from '../app/log.js';
import { readConfig } from '../app/config.js';
import { open } from '../app/open.js';
import { roleNames, type Role } from '../lib/actor.js';
import { Misuse } from './misuse.js';

interface Options {
  readonly role: string;
  readonly user?: string;
  readonly institution?: string;
  readonly hours: string;
}

export const tokenCommand = (): Command =>
  new Command('token')
    .description('Prints a token for a user, signed by the development issuer.')
    .requiredOption('--role <role>', `one of ${roleNames.join(', ').toLowerCase()}`)
    .option('--user <login>', 'which user of the role; the first by login where left out')
    .option('--institution <slug>', 'which institution; the only one where left out')
    .option('--hours <hours>', 'how long it holds', '12')
    .action(async (options: Options) => {
      const role = options.role.toUpperCase().replaceAll('-', '_') as Role;
      if (!roleNames.includes(role))
        throw new Misuse(`There is no role ${options.role}. Choose one of ${roleNames.join(', ').toLowerCase()}.`);
      const hours = Number(options.hours);
      if (!(hours > 0 && hours <= 24 * 365)) throw new Misuse('--hours must be above 0 and at most 8760.');
      const config = readConfig();
      if (config.isProduction)
        throw new Misuse('There is no development issuer in production. Get a token from your OpenID Connect issuer.');
      const opened = await open(config, createLog({ level: 'silent' }));
      try {
        if (!opened.issuer)
          throw new Misuse(
            'There is no development issuer in production. Get a token from your OpenID Connect issuer.',
          );
        const client = await opened.database.connect();
        try {
          const institutions = (
            await client.query<{ slug: string }>('select slug from access.list_institutions()')
          ).rows.map(({ slug }) => slug);
          const slug = options.institution ?? (institutions.length === 1 ? institutions[0] : undefined);
          if (slug === undefined || !institutions.includes(slug)) {
            throw new Misuse(
              institutions.length === 0
                ? 'There is no institution yet. Run: npm run -s probity -- seed'
                : `Say which institution: --institution <slug>, one of ${institutions.join(', ')}.`,
            );
          }
          const { rows } = await client.query<{ institution_id: string; user_id: string }>(
            'select institution_id, user_id from access.find_login($1, $2, $3)',
            [slug, options.user ?? null, role],
          );
          const [user] = rows;
          if (!user)
            throw new Misuse(
              `${slug} has no active user of the role ${role.toLowerCase()}${options.user ? ` called ${options.user}` : ''}. Choose another role or user, or leave --user out.`,
            );
          process.stdout.write(
            `${await opened.issuer.sign({ institutionId: user.institution_id, id: user.user_id, role, firmId: null }, Math.round(hours * 3600))}\n`,
          );
        } finally {
          client.release();
        }
      } finally {
        await opened.close();
      }
    });
