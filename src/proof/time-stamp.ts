import { createHash, verify, X509Certificate } from 'node:crypto';
import { Attribute, ContentInfo, id_signedData, SignedData, type SignerInfo } from '@peculiar/asn1-cms';
import { AsnArray, AsnConvert, AsnType, AsnTypeTypes } from '@peculiar/asn1-schema';
import { id_ct_tstInfo, TSTInfo } from '@peculiar/asn1-tsp';
import { Certificate } from '@peculiar/asn1-x509';
import { sha256 } from '../lib/sha256.js';
import { isLedTo, isTimeStamper } from './certificate-path.js';
import { boundCertificate, sha1Id, sha256Id, type BoundCertificate } from './signing-certificate.js';

/**
 * RFC 3161: what an authority says, that certain bytes existed at a certain time. It stands in a token, a CMS signature with
 * the authority's certificate, which anybody verifies who trusts the one that issued that (`openssl ts -verify`).
 */
export interface TimeStamp {
  /** By the authority's clock. */
  readonly at: Date;
  /** The name on its certificate, on one line. */
  readonly authority: string;
  /** The policy under which it stamps, an object identifier. */
  readonly policy: string;
  /** What was asked with, by which an answer is known to be one to this question; null where nothing was. */
  readonly nonce: Buffer | null;
}

export class TimeStampMistake extends Error {
  override readonly name = 'TimeStampMistake';
}

/**
 * @param stamped the bytes that are said to have existed
 * @param authorities certificates that are trusted, of the authority or of those who issued its own; null where nobody says
 * whom they trust: all else is verified then
 * @throws TimeStampMistake
 */
export function readTimeStamp(
  token: Uint8Array,
  stamped: Uint8Array,
  authorities: readonly X509Certificate[] | null,
): TimeStamp {
  try {
    return judged(parsed(token), stamped, authorities);
  } catch (error) {
    // What cannot be read is met in several libraries, each with errors of its own.
    throw error instanceof TimeStampMistake
      ? error
      : new TimeStampMistake('It is no time stamp of RFC 3161.', { cause: error });
  }
}

function judged(
  { signer, own, certificates, content, info }: Parsed,
  stamped: Uint8Array,
  authorities: readonly X509Certificate[] | null,
): TimeStamp {
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (hashAlgorithm.algorithm !== sha256Id || !sha256(stamped).equals(bytesOf(hashedMessage.buffer)))
    throw new TimeStampMistake('The time stamp is over something else.');
  if (!own) throw new TimeStampMistake('The certificate that the time stamp was signed with is not in it.');
  if (!isSignedBy(own, signer, content)) throw new TimeStampMistake('The signature of the time stamp is not good.');
  if (!isTimeStamper(own)) throw new TimeStampMistake('The certificate of the time stamp is not for time stamping.');
  if (authorities && !isLedTo(own, certificates, authorities, info.genTime))
    throw new TimeStampMistake('The time stamp is not of an authority that is trusted.');
  const authority = own.subject.split('\n').join(', ');
  return {
    ...{ at: info.genTime, authority, policy: info.policy },
    nonce: info.nonce ? bytesOf(info.nonce) : null,
  };
}

interface Parsed {
  readonly signer: SignerInfo;
  /** The signer's; undefined where it is not among those that are given. */
  readonly own: X509Certificate | undefined;
  readonly certificates: readonly X509Certificate[];
  /** What is signed: the bytes of the statement. */
  readonly content: Buffer;
  readonly info: TSTInfo;
}

function parsed(token: Uint8Array): Parsed {
  const { contentType, content: inside } = AsnConvert.parse(token, ContentInfo);
  const signed = AsnConvert.parse(inside, SignedData);
  const { eContentType, eContent } = signed.encapContentInfo;
  const [signer, ...others] = signed.signerInfos;
  if (contentType !== id_signedData || eContentType !== id_ct_tstInfo || !eContent?.single || !signer)
    throw new TypeError();
  const content = bytesOf(eContent.single.buffer);
  const info = AsnConvert.parse(content, TSTInfo);
  if ((info.version as number) !== 1 || others.length > 0 || Number.isNaN(info.genTime.getTime()))
    throw new TypeError();
  const certificates = (signed.certificates ?? []).flatMap(({ certificate }) =>
    certificate ? [new X509Certificate(Buffer.from(AsnConvert.serialize(certificate)))] : [],
  );
  const bound = boundCertificate(signer);
  const own = certificates.find((each) => bound && isBound(each, bound) && isNamed(each, signer));
  return { signer, own, certificates, content, info };
}

/** SHA-1 is not among them: two texts can be made that have the same. */
const digests: Readonly<Record<string, string>> = {
  [sha256Id]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Of a certificate that exists SHA-1 will do: another one with the same hash has yet to be found. */
const boundBy: typeof digests = { ...digests, [sha1Id]: 'sha1' };

/** RSA (PKCS #1) without and with its digest, ECDSA, Ed25519. */
const signatures: Readonly<Record<string, { readonly key: string; readonly digest?: string | null }>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa' },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
  '1.3.101.112': { key: 'ed25519', digest: null },
};

function isBound({ raw }: X509Certificate, { algorithm, hash }: BoundCertificate): boolean {
  const named = boundBy[algorithm];
  return named !== undefined && digest(named, raw).equals(hash);
}

/** Whether the signer says to be whom the certificate names. The hash decides; others look here. */
function isNamed({ raw }: X509Certificate, { sid }: SignerInfo): boolean {
  const { issuer, serialNumber } = AsnConvert.parse(raw, Certificate).tbsCertificate;
  const said = sid.issuerAndSerialNumber;
  return (
    !said ||
    (bytesOf(AsnConvert.serialize(said.issuer)).equals(bytesOf(AsnConvert.serialize(issuer))) &&
      bytesOf(said.serialNumber).equals(bytesOf(serialNumber)))
  );
}

const contentTypeId = '1.2.840.113549.1.9.3';
const messageDigestId = '1.2.840.113549.1.9.4';

/** RFC 5652, 5.4: signed are attributes, of which one is the digest of the content. */
function isSignedBy({ publicKey }: X509Certificate, signer: SignerInfo, content: Buffer): boolean {
  const named = digests[signer.digestAlgorithm.algorithm];
  const algorithm = signatures[signer.signatureAlgorithm.algorithm];
  const { signedAttrs } = signer;
  if (named === undefined || !algorithm || !signedAttrs) return false;
  if (publicKey.asymmetricKeyType !== algorithm.key) return false;
  const value = (type: string): Buffer | null => {
    const found = signedAttrs.filter(({ attrType }) => attrType === type);
    const [bytes, ...more] = found.flatMap(({ attrValues }) => attrValues);
    return bytes && more.length === 0 ? bytesOf(bytes) : null;
  };
  // Both are short: a tag and a length of a byte each, then what it says.
  const saidType = value(contentTypeId);
  const saidDigest = value(messageDigestId);
  if (!saidType?.equals(tstInfoId) || !saidDigest?.subarray(2).equals(digest(named, content))) return false;
  const attributes = Buffer.from(AsnConvert.serialize(new SignedAttributes(signedAttrs)));
  const hash = algorithm.digest === undefined ? named : algorithm.digest;
  return verify(hash, attributes, publicKey, bytesOf(signer.signature.buffer));
}

/** Signed as the set that they are, not under the number that they have in the message. */
@AsnType({ type: AsnTypeTypes.Set, itemType: Attribute })
class SignedAttributes extends AsnArray<Attribute> {}

/** The object identifier `id-ct-TSTInfo` as it is encoded. */
const tstInfoId = Buffer.from('060b2a864886f70d0109100104', 'hex');

const digest = (name: string, bytes: Uint8Array): Buffer => createHash(name).update(bytes).digest();

const bytesOf = (buffer: ArrayBuffer): Buffer => Buffer.from(new Uint8Array(buffer));
