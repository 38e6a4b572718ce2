import type { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readCertificates } from '../proof/index.js';
import type { TimeStampAuthority } from '../transparency/index.js';
import type { Config } from './config.js';

/** Whose time stamps are believed; null where nobody is named. @throws a sentence where the file cannot be read */
export function timeStampersOf({ timeStamping }: Pick<Config, 'timeStamping'>): readonly X509Certificate[] | null {
  if (timeStamping.certificates === null) return null;
  try {
    return readCertificates(readFileSync(timeStamping.certificates, 'utf8'));
  } catch (error) {
    throw new Error(
      `PROBITY_TIMESTAMP_CA: the certificates ${timeStamping.certificates} cannot be read (${(error as Error).message}). Name a file of certificates in PEM.`,
      { cause: error },
    );
  }
}

const timeoutMilliseconds = 10_000;

/** Who is asked; null where nobody is. */
export function timeStampAuthorityOf(config: Pick<Config, 'timeStamping'>): TimeStampAuthority | null {
  const { url } = config.timeStamping;
  const trusted = timeStampersOf(config);
  return url === null || trusted === null ? null : { url, trusted, timeoutMilliseconds };
}
