import { Command } from 'commander';
import { createLog } from '../app/log.js';
import { readConfig } from '../app/config.js';
import { open } from '../app/open.js';
import { seedWhenEmpty } from '../app/seed.js';

export const seedCommand = (): Command =>
  new Command('seed')
    .description('Makes the demonstration institution in an empty database; otherwise changes nothing.')
    .action(async () => {
      const say = (line: string): void => void process.stderr.write(`${line}\n`);
      const opened = await open(readConfig(), createLog({ level: 'warn' }), say);
      try {
        await seedWhenEmpty(opened, say);
      } finally {
        await opened.close();
      }
    });
