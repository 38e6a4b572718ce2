import { X509Certificate } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate, id_ce_extKeyUsage } from '@peculiar/asn1-x509';

const timeStampingId = '1.3.6.1.5.5.7.3.8';

/** RFC 3161, 2.3: a certificate for time stamping is for nothing else, and says so in a way that must be heeded. */
export function isTimeStamper(certificate: X509Certificate): boolean {
  const { tbsCertificate } = AsnConvert.parse(certificate.raw, Certificate);
  const usage = tbsCertificate.extensions?.find(({ extnID }) => extnID === id_ce_extKeyUsage);
  // Of Node's names this one is of the extended uses.
  const uses = certificate.keyUsage as readonly string[] | undefined;
  return usage?.critical === true && uses?.length === 1 && uses[0] === timeStampingId;
}

const longestPath = 8;

/**
 * Whether a certificate, or one of those who issued it, is trusted. All must have been valid then; nobody is asked whether one
 * was revoked.
 * @param others certificates that may stand between them
 */
export function isLedTo(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  at: Date,
  steps = longestPath,
): boolean {
  if (!wasValid(certificate, at) || steps === 0) return false;
  if (trusted.some(({ raw }) => raw.equals(certificate.raw))) return true;
  const issued = (by: X509Certificate): boolean =>
    by.ca && certificate.checkIssued(by) && certificate.verify(by.publicKey);
  return [...trusted, ...others].some((issuer) => issued(issuer) && isLedTo(issuer, others, trusted, at, steps - 1));
}

const wasValid = ({ validFromDate, validToDate }: X509Certificate, at: Date): boolean =>
  validFromDate <= at && at <= validToDate;

/** Of PEM. @throws where one cannot be read, or there is none */
export function readCertificates(pem: string): X509Certificate[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0) throw new TypeError('it holds no certificate in PEM');
  return found.map((each) => new X509Certificate(each));
}
