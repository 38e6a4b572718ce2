import { Command } from 'commander';
import { readConfig } from '../app/config.js';
import { serve } from '../app/serve.js';
import { seedWhenEmpty } from '../app/seed.js';

export const serveCommand = (): Command =>
  new Command('serve')
    .description(
      'Serves the API: starts the embedded database unless DATABASE_URL is set, migrates, and seeds a demonstration when empty.',
    )
    .action(async () => {
      await serve(readConfig(), { say: (line) => process.stderr.write(`${line}\n`), seed: seedWhenEmpty });
    });
