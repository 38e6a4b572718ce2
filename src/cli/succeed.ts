import { Command } from 'commander';
import { succeedLogOf } from '../app/succeeding.js';
import { fileOf } from './file-of.js';
import { print } from './keys.js';
import { institution, json, opening, type InstitutionOptions } from './opening.js';

interface SucceedOptions extends InstitutionOptions {
  readonly user: string;
  readonly checkpoint?: string;
}

export const succeedCommand = (): Command =>
  new Command('succeed')
    .description(
      'Enters that the log of PROBITY_LOG_ORIGIN goes on from another one, and where that ended. Before its first checkpoint.',
    )
    .option(...institution)
    .requiredOption('--user <login>', 'the compliance officer in whose name it is done')
    .option(
      '--checkpoint <file>',
      "the old log's last checkpoint that anybody has; the newest in the store where left out",
    )
    .option(...json)
    .action(async (options: SucceedOptions) => {
      const given = options.checkpoint === undefined ? null : fileOf('--checkpoint', options.checkpoint);
      const { successor, predecessor, standing } = await opening(options, (opened, slug, config) =>
        succeedLogOf(opened, config, slug, options.user, given),
      );
      const { origin, size } = predecessor;
      const lost = size - standing;
      print(options.json, { successor, predecessor: origin, size, standing, lost }, [
        `${successor} goes on from ${origin}, which ended at ${size} leaves${lost > 0 ? `; ${lost} of them are not in this database` : ''}.`,
        'It is published by the next start of the server or of probity sequencer.',
      ]);
    });
