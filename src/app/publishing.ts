import { readFileSync } from 'node:fs';
import { logSignerOf, type KeyService } from '../audit/index.js';
import { systemClock } from '../lib/clock.js';
import { messageOf } from '../lib/message-of.js';
import { noWitnesses, printVerifier, readPolicy, type Policy, type Signer } from '../proof/index.js';
import {
  folderStore,
  runPublisher,
  runStamping,
  s3Store,
  type CheckpointStore,
  type Publication,
} from '../transparency/index.js';
import type { Config } from './config.js';
import type { Logger } from './log.js';
import { sequencerDatabase } from './sequencer-database.js';
import { timeStampAuthorityOf } from './time-stamping.js';

export type PublishingConfig = Pick<Config, 'logOrigin' | 'checkpointStore' | 'witnessPolicy' | 'timeStamping'>;

/** What operators are called for; also the label of the counter of alerts. */
export const journalAlerts = [
  'JOURNAL_NOT_PUBLISHED',
  'JOURNAL_UNWITNESSED',
  'WITNESS_DISAGREES',
  'STORE_FAILS',
  'TIME_STAMP_FAILS',
] as const;
type JournalAlert = (typeof journalAlerts)[number];

/** Hears what a publisher has to tell those who run it. */
export interface PublishingEar {
  /** Each trouble once, and again every minute while it lasts. */
  readonly onAlert: (alert: JournalAlert) => void;
  /** A witness of the policy has signed; also called for each at the start. */
  readonly onWitness: (witness: string) => void;
  /** A checkpoint of this log was stamped; where stamps are asked for, also called for each log at the start. */
  readonly onStamped: (slug: string) => void;
}

/** @throws a sentence where the policy cannot be read */
export function witnessPolicyOf({ witnessPolicy }: Pick<Config, 'witnessPolicy'>): Policy {
  if (witnessPolicy === null) return noWitnesses;
  try {
    return readPolicy(readFileSync(witnessPolicy, 'utf8'));
  } catch (error) {
    throw new Error(
      `PROBITY_WITNESSES: the policy ${witnessPolicy} cannot be read (${(error as Error).message}). Correct it, or leave it out for no witnesses.`,
      { cause: error },
    );
  }
}

export const storeOf = ({ checkpointStore }: Pick<Config, 'checkpointStore'>): CheckpointStore =>
  'folder' in checkpointStore ? folderStore(checkpointStore.folder) : s3Store(checkpointStore);

/** Publishes by the sequencer's login, in the background of whatever else the process does. @returns what stops it */
export function publishInBackground(
  url: string,
  keys: KeyService,
  config: PublishingConfig,
  log: Logger,
  ear?: PublishingEar,
): { readonly stop: () => Promise<void> } {
  const policy = witnessPolicyOf(config);
  const stopping = new AbortController();
  const db = sequencerDatabase(url);
  const tell = alarm(log, ear);
  for (const { name } of policy.witnesses) ear?.onWitness(name);
  const publisher = { db, store: storeOf(config), policy, known: new Map(), now: () => systemClock.now() };
  const signers = new Map<string, Signer>();
  const authority = timeStampAuthorityOf(config);
  const tellOfStamp = alarm(log, ear);
  const signerOf = (institutionId: string, slug: string): Signer => {
    const signer = signers.get(slug) ?? logSignerOf(keys, institutionId, `${config.logOrigin}/${slug}`);
    // What witnesses and verifiers are given.
    if (!signers.has(slug)) log.info({ slug, logKey: printVerifier(signer) }, 'publishing');
    if (authority && !signers.has(slug)) ear?.onStamped(slug);
    signers.set(slug, signer);
    return signer;
  };
  const working = runPublisher(publisher, {
    signal: stopping.signal,
    signerOf,
    onPublication: (slug, publication) => {
      tell(slug, troubleOf(publication));
      for (const { name, outcome } of 'witnesses' in publication ? publication.witnesses : [])
        if (outcome === 'COSIGNED') ear?.onWitness(name);
    },
    onTrouble: (slug, error) => tell(slug, { alert: 'STORE_FAILS', message: messageOf(error) }),
  });
  const stamping =
    authority &&
    runStamping(db, {
      ...{ authority, intervalSeconds: config.timeStamping.interval },
      ...{ signal: stopping.signal, now: () => systemClock.now() },
      onStamped: (slug) => {
        tellOfStamp(slug, null);
        ear?.onStamped(slug);
      },
      onTrouble: (slug, error) => tellOfStamp(slug, { alert: 'TIME_STAMP_FAILS', message: messageOf(error) }),
    });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([working, stamping]);
      await db.destroy();
    },
  };
}

interface Trouble {
  readonly alert: JournalAlert;
  readonly message: string;
}

/** Null where all is well. */
function troubleOf(publication: Publication): Trouble | null {
  if (publication.state === 'REFUSED') return { alert: 'JOURNAL_NOT_PUBLISHED', message: publication.message };
  if (!('witnesses' in publication)) return null;
  const disagreeing = publication.witnesses.filter(({ outcome }) => outcome === 'AHEAD' || outcome === 'INCONSISTENT');
  const named = (some: readonly { name: string; outcome: string }[]): string =>
    some.map(({ name, outcome }) => `${name} ${outcome}`).join(', ');
  if (disagreeing.length > 0)
    return {
      alert: 'WITNESS_DISAGREES',
      message: `A witness has signed more, or another past, than this database has: ${named(disagreeing)}. docs/operations.md says what to do ("When nothing is published").`,
    };
  if (publication.state === 'UNWITNESSED')
    return {
      alert: 'JOURNAL_UNWITNESSED',
      message: `Size ${publication.size} is not advertised: too few witnesses have signed it (${named(publication.witnesses)}). It is shown to them again.`,
    };
  return null;
}

const againMilliseconds = 60_000;

/** Tells of each log's trouble when it begins or changes, once a minute while it lasts, and when it is over. */
function alarm(log: Logger, ear: PublishingEar | undefined): (slug: string, trouble: Trouble | null) => void {
  const told = new Map<string, { readonly alert: JournalAlert; readonly at: number }>();
  return (slug, trouble) => {
    const last = told.get(slug);
    if (!trouble) {
      if (last) log.info({ slug, alert: last.alert }, 'that is over');
      told.delete(slug);
      return;
    }
    if (trouble.alert === last?.alert && performance.now() - last.at < againMilliseconds) return;
    told.set(slug, { alert: trouble.alert, at: performance.now() });
    log.error({ slug, alert: trouble.alert, trouble: trouble.message }, 'alert');
    ear?.onAlert(trouble.alert);
  };
}
