import { Command } from 'commander';
import { createLog } from '../app/log.js';
import { readConfig } from '../app/config.js';
import { institutionSlugs, linkByCommand } from '../app/institutions.js';
import { open } from '../app/open.js';
import { chosen } from './token.js';
import { Misuse } from './misuse.js';

interface Options {
  readonly user: string;
  readonly subject: string;
  readonly issuer?: string;
  readonly institution?: string;
  readonly reason: string;
}

export const linkCommand = (): Command =>
  new Command('link')
    .description("Lets a subject of the OpenID Connect issuer sign in as a user: the first administrator's way in.")
    .requiredOption('--user <login>', 'the user, such as admin')
    .requiredOption('--subject <subject>', "the subject (sub) of the issuer's tokens")
    .option('--issuer <address>', 'the issuer; OIDC_ISSUER where left out')
    .option('--institution <slug>', 'which institution; the only one where left out')
    .option('--reason <text>', 'why, for the second person, where somebody else can sign in', 'Asked for by command.')
    .action(async ({ user, subject, issuer: given, institution, reason }: Options) => {
      const config = readConfig();
      const issuer = given ?? config.oidc?.issuer;
      if (issuer === undefined) throw new Misuse('Say which issuer: --issuer <address>, or set OIDC_ISSUER.');
      const opened = await open(config, createLog({ level: 'silent' }));
      try {
        const slug = chosen(institution, await institutionSlugs(opened));
        await linkByCommand(opened, { slug, login: user, issuer, subject, reason });
        process.stdout.write(`The subject signs in as ${user} of ${slug} from now on.\n`);
      } finally {
        await opened.close();
      }
    });
