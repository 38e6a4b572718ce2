import type { X509Certificate } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { developmentIssuer, oidcVerifier, tokenVerifier, type DevelopmentIssuer } from '../access/index.js';
import { openKeyFile, type KeyService } from '../audit/index.js';
import { systemClock } from '../lib/clock.js';
import { Invariant } from '../lib/errors.js';
import type { SendingPolicy } from '../lib/sending.js';
import { printVerifier } from '../proof/index.js';
import { createApplication, type Application, type ApplicationParts } from './application.js';
import { misfitOf, misfitOfEach, type Misfit } from './check-keys.js';
import type { Config } from './config.js';
import { connectionOf } from './connection.js';
import { openDatabase, type OpenDatabase } from './database.js';
import { openFolder } from './embedded-data.js';
import { watchJournal } from './journal-watch.js';
import type { Logger } from './log.js';
import { migrate } from './migrate.js';
import { ownerOf } from './owner.js';
import { witnessPolicyOf } from './publishing.js';
import { timeStampersOf } from './time-stamping.js';

/** What a server and the commands start from: a running, migrated database, keys, and the application on it. */
export interface Opened {
  readonly application: Application;
  readonly database: OpenDatabase;
  readonly keys: KeyService;
  /** To which addresses it sends when somebody names one. */
  readonly sending: SendingPolicy;
  /** What the name of every institution's log begins with. */
  readonly logOrigin: string;
  /** Null in production, and where OIDC_ISSUER is set. */
  readonly issuer: DevelopmentIssuer | null;
  /** The migrator's login, where it is known; for what no row-level security may hold. */
  readonly owner: Kysely<never> | null;
  /** The sequencer's login, where it is known. */
  readonly sequencer: string | null;
  readonly isEmbedded: boolean;
  /** Whose time stamps are believed; null where nobody was named. */
  readonly timeStampers: readonly X509Certificate[] | null;
  close(): Promise<void>;
}

/**
 * What may be refused is asked before anything is changed: keys, issuer, logins, then migrations.
 * @param say hears what is done, line by line
 */
export async function open(
  config: Config,
  log: Logger,
  say: (line: string) => void = () => undefined,
): Promise<Opened> {
  const folder = openFolder(config.dataFolder);
  // Its key is read before anything is changed, so that a damaged one stops the start.
  const issuer =
    config.oidc || config.isProduction
      ? null
      : developmentIssuer(join(folder, 'keys', 'development-issuer.pem'), systemClock);
  const keyFile = keyFileOf(config);
  const hadKeys = existsSync(keyFile);
  const keys = openKeyFile(keyFile, config.keyPassphrase);
  /** What to undo, the last first, whether the start fails or the server stops. */
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (let closer = closers.pop(); closer; closer = closers.pop())
      await closer().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  try {
    const { app, migrator, sequencer, isEmbedded, stop } = await connectionOf(config, say);
    closers.push(stop);
    const owner = migrator ? ownerOf(migrator) : null;
    if (owner) closers.push(() => owner.destroy());
    const refuse = (misfit: Misfit | null): void => {
      if (misfit === null) return;
      if (!hadKeys) rmSync(keyFile);
      throw new Error(misfitting(keyFile, hadKeys ? misfit : 'MISSING'));
    };
    if (owner) refuse(await misfitOf(owner, keys));
    const ran = migrator ? await migrate(migrator, () => keys) : [];
    if (ran.length > 0) say(`Migrated: ${ran.join(', ')}`);
    const database = await openDatabase({ url: app, poolSize: config.poolSize });
    closers.push(() => database.close());
    if (!owner) refuse(await misfitOfEach(database, keys));
    const journal = watchJournal(database);
    closers.push(() => journal.stop());
    const { isProduction, certificateHeader, checkpointMaxAge, logOrigin, privateLogs } = config;
    const verifier = issuer ? tokenVerifier(issuer.publicKey, systemClock) : oidcOf(config, database, log);
    const sending = { isPlainAllowed: !isProduction, privateNetworks: config.webhookNetworks };
    const parts = {
      database,
      keys,
      verifier,
      certificateHeader,
      clock: systemClock,
      sending,
      log,
      isProduction,
      journal,
      checkpointMaxAge,
      logOrigin,
      privateLogs,
      witnessKeys: witnessPolicyOf(config).witnesses.map((each) => printVerifier(each.verifier)),
    };
    const timeStampers = timeStampersOf(config);
    const application = await createApplication(parts);
    return {
      application,
      database,
      keys,
      sending,
      logOrigin,
      issuer,
      owner,
      sequencer,
      isEmbedded,
      timeStampers,
      close,
    };
  } catch (error) {
    // What went wrong first tells more than what went wrong because of it.
    await close().catch(() => undefined);
    throw error;
  }
}

export const keyFileOf = ({ dataFolder }: Pick<Config, 'dataFolder'>): string =>
  join(openFolder(dataFolder), 'keys', 'root.json');

/** The keys of the data folder, for a command that needs nothing else of it. */
export const keysIn = (config: Config): KeyService => openKeyFile(keyFileOf(config), config.keyPassphrase);

const misfitting = (keyFile: string, misfit: Misfit | 'MISSING'): string =>
  `The key file ${keyFile} ${misfits[misfit]}. ` +
  'Nothing was changed. Put the right key file back from its backup, or set PROBITY_DATA to the folder that holds it.';

const misfits = {
  MISSING: 'is missing, and this database was sealed with it',
  STRANGE: 'does not fit this database: it was made for another one',
  TOO_OLD: 'lacks a key of this database: it is a copy from before the keys were rotated, or was made for another one',
} as const satisfies Record<Misfit | 'MISSING', string>;

/** In production there is always one: the configuration is refused without. */
function oidcOf({ oidc }: Config, database: OpenDatabase, log: Logger): ApplicationParts['verifier'] {
  if (!oidc) throw new Invariant('production without an issuer');
  const say = (trouble: string): void => log.warn({ trouble }, "the issuer's keys could not be fetched");
  return (contextOf) => oidcVerifier({ ...oidc, clock: systemClock, database, contextOf, say });
}
