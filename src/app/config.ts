import { resolve } from 'node:path';
import type { ClaimMapping } from '../access/index.js';
import { isTrustworthy } from '../lib/address.js';
import { networksOf } from '../lib/sending.js';
import type { S3Place } from '../transparency/index.js';

/** Everything that the environment may say; the only place that reads it. Each mistake is named, with what to do. */
export interface Config {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** The application's login; null means the embedded database. */
  readonly databaseUrl: string | null;
  /** The migrator's login; null where somebody else migrates. */
  readonly migrateUrl: string | null;
  /** The sequencer's login; null where another process sequences, or the database is the embedded one. */
  readonly sequencerUrl: string | null;
  /** Folder of the embedded database, keys and external checkpoints. */
  readonly dataFolder: string;
  readonly keyPassphrase: string;
  /** What the names of the logs begin with, an address without a scheme; the institution's slug follows. */
  readonly logOrigin: string;
  /** Whose logs are no public files: by slug, or of all. */
  readonly privateLogs: readonly string[] | 'ALL';
  /** Where the newest checkpoints are kept, outside the database. */
  readonly checkpointStore: { readonly folder: string } | S3Place;
  /** The file of the policy that names the witnesses; null for none. */
  readonly witnessPolicy: string | null;
  readonly timeStamping: {
    /** The authority of RFC 3161 that stamps checkpoints; null for none. */
    readonly url: string | null;
    /** The file of the certificates by which its stamps are believed. */
    readonly certificates: string | null;
    /** Seconds between two stamps of a log, at least. */
    readonly interval: number;
  };
  /** How old the newest checkpoint may be, in seconds, before this server is not ready any more. */
  readonly checkpointMaxAge: number;
  /** Shown to the address to which entries are streamed; null for none. */
  readonly streamToken: string | null;
  /** Private networks to which webhooks may lead, in CIDR notation. */
  readonly webhookNetworks: readonly string[];
  /** Who signs tokens; null for the development issuer. */
  readonly oidc: OidcConfig | null;
  /** The header by which a proxy on this machine hands over client certificates, in small letters; null for none. */
  readonly certificateHeader: string | null;
  readonly logLevel: LogLevel;
  readonly poolSize: number;
  /** Whether a server does beside what it serves what waits to be done: histories judged again, nights. */
  readonly runsWorkers: boolean;
  /** From which time of day on, in each institution's zone, its night is run; milliseconds since midnight, null for never. */
  readonly nightAt: number | null;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  readonly mapping: ClaimMapping;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const developmentPassphrase = 'development only';

export class ConfigMistake extends Error {
  override readonly name = 'ConfigMistake';
}

type Environment = Readonly<Record<string, string | undefined>>;

export interface ConfigOptions {
  readonly environment?: Environment;
  /** Migrating needs logins and nothing else: neither keys nor an issuer. Sequencing needs its own login and the keys. */
  readonly purpose?: 'serve' | 'migrate' | 'sequence';
}

/** @throws ConfigMistake that lists every mistake at once */
export function readConfig({ environment = process.env, purpose = 'serve' }: ConfigOptions = {}): Config {
  const mistakes: string[] = [];
  const say = (mistake: string): void => void mistakes.push(mistake);
  const text = (name: string): string | null => environment[name]?.trim() || null;
  const whole = (name: string, fallback: number, least: number, most: number): number => {
    const given = text(name);
    if (given === null) return fallback;
    const value = Number(given);
    if (!/^\d+$/.test(given) || value < least || value > most)
      say(`${name} must be a whole number from ${least} to ${most}. Correct it or leave it out for ${fallback}.`);
    return value;
  };
  const url = (name: string): string | null => {
    const given = text(name);
    if (given !== null && !(/^postgres(ql)?:\/\//.test(given) && URL.canParse(given)))
      say(`${name} must be an address such as postgres://probity_app:secret@127.0.0.1:5432/probity. Correct it.`);
    return given;
  };
  const mode = text('PROBITY_ENV') ?? 'development';
  if (mode !== 'development' && mode !== 'production')
    say('PROBITY_ENV must be development or production. Correct it or leave it out for development.');
  const isProduction = mode === 'production';
  const level = text('LOG_LEVEL') ?? 'info';
  const logLevel = logLevels.find((each) => each === level) ?? 'info';
  if (logLevel !== level) say(`LOG_LEVEL must be one of ${logLevels.join(', ')}. Correct it or leave it out for info.`);
  const config: Config = {
    isProduction,
    host: text('HOST') ?? '127.0.0.1',
    port: whole('PORT', 4000, 0, 65_535),
    databaseUrl: url('DATABASE_URL'),
    migrateUrl: url('PROBITY_MIGRATE_URL'),
    sequencerUrl: url('PROBITY_SEQUENCER_URL'),
    dataFolder: resolve(text('PROBITY_DATA') ?? '.probity'),
    keyPassphrase: text('PROBITY_KEY_PASSPHRASE') ?? developmentPassphrase,
    logOrigin: logOriginOf(text, say),
    privateLogs: privateLogsOf(text, say),
    checkpointStore: checkpointStoreOf(text, say),
    witnessPolicy: text('PROBITY_WITNESSES'),
    timeStamping: {
      ...timeStamperOf(text, say),
      interval: whole('PROBITY_TIMESTAMP_INTERVAL', 3_600, 60, 604_800),
    },
    checkpointMaxAge: whole('PROBITY_CHECKPOINT_MAX_AGE', 300, 70, 86_400),
    streamToken: streamTokenOf(text, say),
    webhookNetworks: webhookNetworksOf(text, say),
    oidc: oidcOf(text, say),
    certificateHeader: certificateHeaderOf(text, say),
    logLevel,
    poolSize: whole('PROBITY_POOL_SIZE', 10, 1, 100),
    runsWorkers: runsWorkersOf(text, say),
    nightAt: nightAtOf(text, say),
  };
  const needed = purpose === 'sequence' ? 'PROBITY_SEQUENCER_URL' : 'DATABASE_URL';
  if (isProduction && text(needed) === null)
    say(`${needed} is needed in production: the embedded database is for development. Set it.`);
  if (isProduction && purpose !== 'migrate' && config.keyPassphrase === developmentPassphrase)
    say('PROBITY_KEY_PASSPHRASE is needed in production: the default is public. Set one of your own.');
  if (isProduction && purpose === 'serve') {
    if (text('OIDC_ISSUER') === null && text('OIDC_AUDIENCE') === null)
      say('OIDC_ISSUER and OIDC_AUDIENCE are needed in production: the development issuer is off there. Set both.');
  }
  if (config.databaseUrl !== null && config.migrateUrl !== null && config.databaseUrl === config.migrateUrl) {
    say(
      'DATABASE_URL and PROBITY_MIGRATE_URL are the same login. The application must not be the owner: row-level security would not hold it. Name the login probity_app in DATABASE_URL.',
    );
  }
  if (config.sequencerUrl !== null && [config.databaseUrl, config.migrateUrl].includes(config.sequencerUrl)) {
    say(
      'PROBITY_SEQUENCER_URL is the login of something else. The sequencer has one of its own, which reads no entry. Name the login probity_sequencer in it.',
    );
  }
  if (config.databaseUrl === null && config.sequencerUrl !== null && purpose !== 'sequence') {
    say(
      'PROBITY_SEQUENCER_URL is set without DATABASE_URL, so it would not be used. Set both, or neither for the embedded database.',
    );
  }
  if (config.databaseUrl === null && config.migrateUrl !== null) {
    say(
      'PROBITY_MIGRATE_URL is set without DATABASE_URL, so it would not be used. Set both, or neither for the embedded database.',
    );
  }
  if (mistakes.length > 0) throw new ConfigMistake(mistakes.join('\n'));
  return config;
}

type Text = (name: string) => string | null;
type Say = (mistake: string) => void;

function logOriginOf(text: Text, say: Say): string {
  const origin = text('PROBITY_LOG_ORIGIN') ?? 'probity.local/tlog';
  if (!/^[a-z0-9.-]+(:\d+)?(\/[\w.~-]+)*$/i.test(origin))
    say(
      'PROBITY_LOG_ORIGIN must be an address without a scheme, such as log.harbour-bank.example/journal. Correct it.',
    );
  return origin;
}

function privateLogsOf(text: Text, say: Say): Config['privateLogs'] {
  const given = text('PROBITY_PRIVATE_LOGS');
  if (given === '*') return 'ALL';
  const slugs = given?.split(',').map((slug) => slug.trim()) ?? [];
  if (!slugs.every((slug) => /^[a-z0-9-]{1,100}$/.test(slug)))
    say('PROBITY_PRIVATE_LOGS must be slugs of institutions with commas, or * for all. Correct it.');
  return slugs;
}

/** `file:<folder>`, or `s3:<endpoint>/<bucket>[/<prefix>]` with the keys that S3's own tools read. */
function checkpointStoreOf(text: Text, say: Say): Config['checkpointStore'] {
  const inFolder = { folder: resolve(text('PROBITY_DATA') ?? '.probity', 'checkpoints') };
  const given = text('PROBITY_CHECKPOINT_STORE');
  const [, folder] = /^file:(.+)$/.exec(given ?? '') ?? [];
  const [, endpoint, bucket, prefix = ''] = /^s3:(https?:\/\/[^/]+)\/([^/]+)\/?(.*)$/.exec(given ?? '') ?? [];
  if (folder !== undefined) return { folder: resolve(folder) };
  if (endpoint === undefined || bucket === undefined) {
    if (given !== null)
      say(
        'PROBITY_CHECKPOINT_STORE must be file:<folder> or s3:<endpoint>/<bucket>/<prefix>, such as s3:https://s3.example/checkpoints/probity. Correct it or leave it out for the data folder.',
      );
    return inFolder;
  }
  const [accessKeyId, secretAccessKey] = [text('AWS_ACCESS_KEY_ID'), text('AWS_SECRET_ACCESS_KEY')];
  if (accessKeyId === null || secretAccessKey === null)
    say('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed for a store of checkpoints in S3. Set both.');
  if (!isTrustworthy(endpoint))
    say('PROBITY_CHECKPOINT_STORE must name an https address (http only on this machine). Correct it.');
  return {
    ...{ endpoint, bucket, prefix, region: text('AWS_REGION') ?? 'us-east-1' },
    ...{ accessKeyId: accessKeyId ?? '', secretAccessKey: secretAccessKey ?? '' },
  };
}

/** Over http too, as most of them are: they see a hash, and their answer is signed. */
function timeStamperOf(text: Text, say: Say): Omit<Config['timeStamping'], 'interval'> {
  const [url, certificates] = [text('PROBITY_TIMESTAMP_URL'), text('PROBITY_TIMESTAMP_CA')];
  if (url !== null && !(/^https?:\/\//.test(url) && URL.canParse(url)))
    say('PROBITY_TIMESTAMP_URL must be an address such as http://timestamp.example/tsa. Correct it.');
  if (url !== null && certificates === null)
    say(
      'PROBITY_TIMESTAMP_URL is set without PROBITY_TIMESTAMP_CA: nobody could say whose stamps are believed. Name a file of certificates in PEM.',
    );
  return { url, certificates };
}

function runsWorkersOf(text: Text, say: Say): boolean {
  const given = text('PROBITY_WORKERS') ?? 'on';
  if (given !== 'on' && given !== 'off') say('PROBITY_WORKERS must be on or off. Correct it or leave it out for on.');
  return given !== 'off';
}

function nightAtOf(text: Text, say: Say): number | null {
  const given = text('PROBITY_NIGHT_AT');
  if (given === null) return null;
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(given) ?? [];
  if (hours === undefined || minutes === undefined)
    say('PROBITY_NIGHT_AT must be a time of day such as 00:30. Correct it or leave it out for no night by itself.');
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function streamTokenOf(text: Text, say: Say): string | null {
  const token = text('PROBITY_STREAM_TOKEN');
  if (token !== null && !/^[\x21-\x7e]+$/.test(token))
    say('PROBITY_STREAM_TOKEN must be one word of ASCII, as it stands behind Bearer. Correct it or leave it out.');
  return token;
}

function webhookNetworksOf(text: Text, say: Say): readonly string[] {
  const networks =
    text('PROBITY_WEBHOOK_PRIVATE_NETWORKS')
      ?.split(',')
      .map((network) => network.trim()) ?? [];
  try {
    networksOf(networks);
  } catch {
    say(
      'PROBITY_WEBHOOK_PRIVATE_NETWORKS must be networks such as 10.20.0.0/16, with commas. Correct it or leave it out for none.',
    );
  }
  return networks;
}

function oidcOf(text: Text, say: Say): OidcConfig | null {
  const [issuer, audience, institution] = [text('OIDC_ISSUER'), text('OIDC_AUDIENCE'), text('OIDC_INSTITUTION')];
  if (issuer === null && audience === null) return null;
  if (issuer === null || audience === null) {
    say(
      `${issuer === null ? 'OIDC_AUDIENCE is set without OIDC_ISSUER' : 'OIDC_ISSUER is set without OIDC_AUDIENCE: tokens meant for others would be taken'}. Set both, or neither for the development issuer.`,
    );
    return null;
  }
  if (!isTrustworthy(issuer))
    say('OIDC_ISSUER must be an https address (http only on this machine), as the tokens have it in iss. Correct it.');
  if (institution !== null && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(institution))
    say('OIDC_INSTITUTION must be the slug of an institution, such as harbour-bank. Correct it or leave it out.');
  const mapping: ClaimMapping = {
    institutionClaim: text('OIDC_CLAIM_INSTITUTION') ?? 'https://probity.example/institution',
    roleClaim: text('OIDC_CLAIM_ROLE') ?? 'https://probity.example/role',
    teamClaim: text('OIDC_CLAIM_TEAM') ?? 'https://probity.example/team',
    institution,
  };
  return { issuer, audience, mapping };
}

function certificateHeaderOf(text: Text, say: Say): string | null {
  const name = text('PROBITY_CLIENT_CERT_HEADER')?.toLowerCase() ?? null;
  if (name !== null && !/^x-[a-z0-9-]{1,60}$/.test(name))
    say('PROBITY_CLIENT_CERT_HEADER must be a header such as x-client-cert-sha256. Correct it or leave it out.');
  return name;
}
