import { Command, CommanderError } from 'commander';
import { ConfigMistake } from '../app/config.js';
import { messageOf } from '../lib/message-of.js';
import { auditCommand } from './audit.js';
import { importCommand } from './import.js';
import { institutionCommand } from './institution.js';
import { keysCommand } from './keys.js';
import { linkCommand } from './link.js';
import { migrateCommand } from './migrate.js';
import { nightlyCommand } from './nightly.js';
import { reconcileCommand } from './reconcile.js';
import { rejudgeCommand } from './rejudge.js';
import { retentionCommand } from './retention.js';
import { schemaCommand } from './schema.js';
import { seedCommand } from './seed.js';
import { sequencerCommand } from './sequencer.js';
import { serveCommand } from './serve.js';
import { strategyCommand } from './strategy.js';
import { tapeCommand } from './tape.js';
import { tokenCommand } from './token.js';
import { vaultCommand } from './vault.js';
import { witnessCommand } from './witness.js';
import { verifyCommand } from './verify.js';
import { Misuse } from './misuse.js';

/** Exit codes: 0 done, 1 refused or failed, 2 misused. */
export async function runCommand(words: readonly string[]): Promise<0 | 1 | 2> {
  const program = new Command('probity')
    .description('A record of bank debt collection that can be checked.')
    .exitOverride()
    .showHelpAfterError('(add --help for the options)');
  for (const command of [
    serveCommand,
    sequencerCommand,
    migrateCommand,
    seedCommand,
    institutionCommand,
    linkCommand,
    importCommand,
    nightlyCommand,
    reconcileCommand,
    rejudgeCommand,
    retentionCommand,
    strategyCommand,
    tapeCommand,
    tokenCommand,
    auditCommand,
    keysCommand,
    vaultCommand,
    witnessCommand,
    verifyCommand,
    schemaCommand,
  ])
    program.addCommand(command().exitOverride());
  try {
    await program.parseAsync([...words], { from: 'user' });
    return process.exitCode === 1 ? 1 : 0;
  } catch (error) {
    // Commander has printed its own message; help and version are no misuse.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${messageOf(error)}\n`);
    return error instanceof Misuse || error instanceof ConfigMistake ? 2 : 1;
  }
}
