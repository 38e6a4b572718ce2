import { resolve } from 'node:path';
import type { ClaimMapping } from '../access/index.js';
import { isTrustworthy } from '../lib/address.js';

/** Everything that the environment may say; the only place that reads it. Each mistake is named, with what to do. */
export interface Config {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** The application's login; null means the embedded database. */
  readonly databaseUrl: string | null;
  /** The migrator's login; null where somebody else migrates. */
  readonly migrateUrl: string | null;
  /** Folder of the embedded database, keys and external checkpoints. */
  readonly dataFolder: string;
  readonly keyPassphrase: string;
  /** Who signs tokens; null for the development issuer. */
  readonly oidc: OidcConfig | null;
  /** The header by which a proxy on this machine hands over client certificates, in small letters; null for none. */
  readonly certificateHeader: string | null;
  readonly logLevel: LogLevel;
  readonly poolSize: number;
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
  /** Migrating needs logins and nothing else: neither keys nor an issuer. */
  readonly purpose?: 'serve' | 'migrate';
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
    dataFolder: resolve(text('PROBITY_DATA') ?? '.probity'),
    keyPassphrase: text('PROBITY_KEY_PASSPHRASE') ?? developmentPassphrase,
    oidc: oidcOf(text, say),
    certificateHeader: certificateHeaderOf(text, say),
    logLevel,
    poolSize: whole('PROBITY_POOL_SIZE', 10, 1, 100),
  };
  if (isProduction && config.databaseUrl === null)
    say('DATABASE_URL is needed in production: the embedded database is for development. Set it.');
  if (isProduction && purpose === 'serve') {
    if (config.keyPassphrase === developmentPassphrase)
      say('PROBITY_KEY_PASSPHRASE is needed in production: the default is public. Set one of your own.');
    if (text('OIDC_ISSUER') === null && text('OIDC_AUDIENCE') === null)
      say('OIDC_ISSUER and OIDC_AUDIENCE are needed in production: the development issuer is off there. Set both.');
  }
  if (config.databaseUrl !== null && config.migrateUrl !== null && config.databaseUrl === config.migrateUrl) {
    say(
      'DATABASE_URL and PROBITY_MIGRATE_URL are the same login. The application must not be the owner: row-level security would not hold it. Name the login probity_app in DATABASE_URL.',
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
