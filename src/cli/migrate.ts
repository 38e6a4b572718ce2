import { Command } from 'commander';
import { readConfig } from '../app/config.js';
import { connectionOf } from '../app/connection.js';
import { keysIn } from '../app/open.js';
import { migrate, schemaDifference } from '../app/migrate.js';
import { Misuse } from './misuse.js';

export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('Brings the database up to date, with the login of PROBITY_MIGRATE_URL, or the embedded one.')
    .option('--check', 'only say whether the entities ask for a migration that is not there')
    .action(async ({ check }: { check?: boolean }) => {
      const config = readConfig({ purpose: 'migrate' });
      // Before anything is started.
      if (config.databaseUrl && !config.migrateUrl)
        throw new Misuse('Set PROBITY_MIGRATE_URL to the login that owns the tables.');
      const connection = await connectionOf(config, (line) => process.stderr.write(`${line}\n`));
      try {
        if (!connection.migrator) throw new Misuse('Set PROBITY_MIGRATE_URL to the login that owns the tables.');
        const ran = await migrate(connection.migrator, () => keysIn(config));
        process.stdout.write(ran.length > 0 ? `Migrated: ${ran.join(', ')}\n` : 'Nothing to migrate.\n');
        const difference = check ? await schemaDifference(connection.migrator) : null;
        if (difference) throw new Error(`The entities ask for a migration that is not there:\n${difference}`);
      } finally {
        await connection.stop();
      }
    });
