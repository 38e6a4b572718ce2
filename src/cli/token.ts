import { Command } from 'commander';
import { createLog } from '../app/log.js';
import { readConfig, type Config } from '../app/config.js';
import { findActor, institutionSlugs } from '../app/institutions.js';
import { open } from '../app/open.js';
import { roleNames, type Role } from '../lib/actor.js';
import { Misuse } from './misuse.js';

interface Options {
  readonly role: string;
  readonly user?: string;
  readonly firm?: string;
  readonly institution?: string;
  readonly hours: string;
}

export const tokenCommand = (): Command =>
  new Command('token')
    .description('Prints a token for a user, signed by the development issuer.')
    .requiredOption('--role <role>', `one of ${roleNames.join(', ').toLowerCase()}`)
    .option('--user <login>', 'which user of the role; the first by login where left out')
    .option('--firm <slug>', 'of which law firm, agency or valuer; any where left out')
    .option('--institution <slug>', 'which institution; the only one where left out')
    .option('--hours <hours>', 'how long it holds', '12')
    .action(async (options: Options) => {
      const role = options.role.toUpperCase().replaceAll('-', '_') as Role;
      if (!roleNames.includes(role))
        throw new Misuse(`There is no role ${options.role}. Choose one of ${roleNames.join(', ').toLowerCase()}.`);
      const hours = Number(options.hours);
      if (!(hours > 0 && hours <= 24 * 365)) throw new Misuse('--hours must be above 0 and at most 8760.');
      const opened = await open(developmentConfig(), createLog({ level: 'silent' }));
      try {
        const slug = chosen(options.institution, await institutionSlugs(opened));
        const actor = await findActor(opened, slug, options.user ?? null, role, options.firm ?? null);
        if (!actor)
          throw new Misuse(
            `${slug} has no active user of the role ${role.toLowerCase()}${options.user ? ` called ${options.user}` : ''}${options.firm ? ` of the firm ${options.firm}` : ''}. Choose another role, user or firm, or leave --user and --firm out.`,
          );
        if (!opened.issuer) throw new Misuse(noIssuer);
        process.stdout.write(`${await opened.issuer.sign(actor, Math.round(hours * 3600))}\n`);
      } finally {
        await opened.close();
      }
    });

const noIssuer =
  'There is no development issuer in production, nor where OIDC_ISSUER is set. Get a token from your OpenID Connect issuer.';

/** Refused before anything is opened: beside another issuer there is no key that this command could use. */
function developmentConfig(): Config {
  const config = readConfig();
  if (config.isProduction || config.oidc) throw new Misuse(noIssuer);
  return config;
}

/** The institution named, or the only one there is. */
export function chosen(given: string | undefined, slugs: readonly string[]): string {
  const slug = given ?? (slugs.length === 1 ? slugs[0] : undefined);
  if (slug !== undefined && slugs.includes(slug)) return slug;
  throw new Misuse(
    slugs.length === 0
      ? 'There is no institution yet. Run: npm run -s probity -- seed'
      : `Say which institution: --institution <slug>, one of ${slugs.join(', ')}.`,
  );
}
