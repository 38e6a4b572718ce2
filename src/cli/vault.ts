import { Command } from 'commander';
import { connectionOf } from '../app/connection.js';
import { rewriteVault, type RewrittenTable } from '../app/rewrite-vault.js';
import { print, vaultConfig } from './keys.js';
import { Misuse } from './misuse.js';

export const vaultCommand = (): Command =>
  new Command('vault')
    .description('Looks after the tables that hold wrapped keys, pseudonyms and search tokens.')
    .addCommand(rewriteCommand().exitOverride());

const rewriteCommand = (): Command =>
  new Command('rewrite')
    .description('Writes the vault anew, so that no file of the database holds a deleted key; for every night.')
    .option('--json', 'print the report alone, for machines')
    .action(async ({ json }: { json?: boolean }) => {
      const { migrator, stop } = await connectionOf(vaultConfig(), (line) => {
        if (!json) process.stderr.write(`${line}\n`);
      });
      try {
        if (!migrator) throw new Misuse('Set PROBITY_MIGRATE_URL to the login that owns the tables.');
        const tables = await rewriteVault(migrator);
        print(json, { tables }, tables.map(inWords));
        const kept = tables.filter(({ deletedRowsKept }) => deletedRowsKept > 0);
        if (kept.length === 0) return;
        process.stderr.write(
          `Deleted rows are still in ${kept.map(({ table }) => table).join(', ')}: a running transaction sees them, perhaps a backup. Run this again when it has ended.\n`,
        );
        process.exitCode = 1;
      } finally {
        await stop();
      }
    });

const inWords = ({ table, bytesBefore, bytesAfter, deletedRowsKept }: RewrittenTable): string =>
  `${table}: ${bytesBefore} → ${bytesAfter} bytes${deletedRowsKept > 0 ? `, ${deletedRowsKept} deleted rows kept` : ''}`;
