import type { SignerInfo } from '@peculiar/asn1-cms';
import { AsnConvert, AsnProp, AsnPropTypes, OctetString } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';

/** RFC 5035: a signature binds the certificate with which it was made, so that no other with the same key takes its place. */

/** With SHA-1, as it was first. */
class FirstCertificateHash {
  @AsnProp({ type: OctetString }) certHash = new OctetString();
  @AsnProp({ type: AsnPropTypes.Any, optional: true }) issuerSerial?: ArrayBuffer;
}

class CertificateHash {
  @AsnProp({ type: AlgorithmIdentifier, optional: true }) hashAlgorithm?: AlgorithmIdentifier;
  @AsnProp({ type: OctetString }) certHash = new OctetString();
  @AsnProp({ type: AsnPropTypes.Any, optional: true }) issuerSerial?: ArrayBuffer;
}

class FirstSigningCertificate {
  @AsnProp({ type: FirstCertificateHash, repeated: 'sequence' }) certs: FirstCertificateHash[] = [];
  @AsnProp({ type: AsnPropTypes.Any, optional: true }) policies?: ArrayBuffer;
}

class SigningCertificate {
  @AsnProp({ type: CertificateHash, repeated: 'sequence' }) certs: CertificateHash[] = [];
  @AsnProp({ type: AsnPropTypes.Any, optional: true }) policies?: ArrayBuffer;
}

const firstId = '1.2.840.113549.1.9.16.2.12';
const secondId = '1.2.840.113549.1.9.16.2.47';

export interface BoundCertificate {
  /** An object identifier; where it is not said it is SHA-256. */
  readonly algorithm: string;
  readonly hash: Buffer;
}

export const sha1Id = '1.3.14.3.2.26';
export const sha256Id = '2.16.840.1.101.3.4.2.1';

/** The hash of the signer's certificate, as it was signed; null where there is none. @throws where it cannot be read */
export function boundCertificate({ signedAttrs }: SignerInfo): BoundCertificate | null {
  const valueOf = (type: string): ArrayBuffer | undefined =>
    signedAttrs?.find(({ attrType }) => attrType === type)?.attrValues[0];
  const [second, first] = [valueOf(secondId), valueOf(firstId)];
  const [own] = second
    ? AsnConvert.parse(second, SigningCertificate).certs
    : first
      ? AsnConvert.parse(first, FirstSigningCertificate).certs
      : [];
  if (!own) return null;
  const otherwise = second ? sha256Id : sha1Id;
  const algorithm = own instanceof CertificateHash ? (own.hashAlgorithm?.algorithm ?? otherwise) : otherwise;
  return { algorithm, hash: Buffer.from(new Uint8Array(own.certHash.buffer)) };
}
