import { Command, InvalidArgumentError } from 'commander';
import { serveWitness } from '../app/serve-witness.js';
import { messageOf } from '../lib/message-of.js';

interface Options {
  readonly folder: string;
  readonly name: string;
  readonly log: readonly string[];
  readonly host: string;
  readonly port: number;
}

export const witnessCommand = (): Command =>
  new Command('witness')
    .description(
      "Bears witness to logs (C2SP tlog-witness): signs each checkpoint that goes on from the one before. Run it where the log's own people have no say. Prints its key, and where it listens.",
    )
    .requiredOption('--folder <folder>', 'its key and what it signed last; lost together or not at all')
    .requiredOption('--name <name>', 'of its key, an address without a scheme, such as witness.example/w1')
    .requiredOption(
      '--log <key>',
      'of a log that it looks after; more than once for more',
      (key, keys: readonly string[] | undefined) => [...(keys ?? []), key],
    )
    .option('--host <host>', 'where it listens', '127.0.0.1')
    .option('--port <port>', 'where it listens; 0 for any that is free', port, 7380)
    .action(async ({ folder, name, log, host, port }: Options) => {
      await serveWitness(
        { folder, name, logs: log, host, port },
        {
          say: (line) => process.stdout.write(`${line}\n`),
          onTrouble: (error) => process.stderr.write(`${messageOf(error)}\n`),
        },
      );
    });

function port(given: string): number {
  const value = Number(given);
  if (!/^\d+$/.test(given) || value > 65_535) throw new InvalidArgumentError('It is a whole number from 0 to 65535.');
  return value;
}
