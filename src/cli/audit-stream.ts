import { Command, Option } from 'commander';
import { readConfig } from '../app/config.js';
import { institutionSlugs } from '../app/institutions.js';
import { createLog } from '../app/log.js';
import { open } from '../app/open.js';
import { stopRequested } from '../app/stop-signal.js';
import { formatNames, streamEntries, type EventFormatName, type StreamAsked } from '../app/streaming.js';
import { isTrustworthy } from '../lib/address.js';
import { Misuse } from './misuse.js';
import { chosen } from './token.js';

interface Options {
  readonly to: string;
  readonly format: EventFormatName;
  readonly name: string;
  readonly institution?: string;
  readonly once?: boolean;
}

export const auditStreamCommand = (): Command =>
  new Command('stream')
    .description(
      'Sends the entries of the trees, free of personal data and in their order, to a file or an address, until it is stopped; then goes on where it was. docs/siem-stream.md has the format.',
    )
    .requiredOption('--to <receiver>', 'file:<path>, or an https address that takes lines by POST')
    .addOption(new Option('--format <format>', 'of the events').choices([...formatNames]).default('ocsf'))
    .option('--name <name>', 'by which the position is kept; each receiver has its own', 'siem')
    .option('--institution <slug>', 'whose; of all institutions where left out')
    .option('--once', 'end when the receiver has all that is there')
    .action(async ({ to, format, name, institution, once = false }: Options) => {
      const receiver = receiverIn(to);
      if (!/^[a-z0-9-]{1,40}$/.test(name))
        throw new Misuse('--name takes small letters, digits and hyphens, at most 40, such as siem.');
      const config = readConfig();
      const log = createLog({ level: config.logLevel });
      const signal = stopRequested();
      const opened = await open(config, log, (line) => process.stderr.write(`${line}\n`));
      try {
        const slug = institution === undefined ? null : chosen(institution, await institutionSlugs(opened));
        const asked = { to: receiver, token: config.streamToken, format, name, slug, isOnce: once };
        const delivered = await streamEntries(opened, { ...asked, signal }, log);
        process.stderr.write(`${delivered} events were delivered.\n`);
      } finally {
        await opened.close();
      }
    });

/** @throws Misuse, which repeats nothing of an address: it may hold a secret */
function receiverIn(to: string): StreamAsked['to'] {
  const [, file] = /^file:(.+)$/.exec(to) ?? [];
  if (file !== undefined) return { file };
  if (!isTrustworthy(to))
    throw new Misuse('--to takes file:<path>, or an https address (http only on this machine). Correct it.');
  const { username, password } = new URL(to);
  if (username || password)
    throw new Misuse('--to takes an address without a user or password. Put a token into PROBITY_STREAM_TOKEN.');
  return { address: to };
}
