import { randomBytes } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, PKIStatus, TimeStampReq, TimeStampReqVersion, TimeStampResp } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { sha256 } from '../lib/sha256.js';
import { sha256Id } from './signing-certificate.js';
import { TimeStampMistake } from './time-stamp.js';

/** RFC 3161: what an authority is asked, `application/timestamp-query`. It sees a hash, and nothing of what is stamped. */
export interface TimeStampQuery {
  readonly bytes: Buffer;
  /** Random, as the answer must have it. */
  readonly nonce: Buffer;
}

export function timeStampQuery(stamped: Uint8Array): TimeStampQuery {
  // Begins so that it is a positive number of which no byte may be left out.
  const nonce = Buffer.concat([Uint8Array.of(0x40), randomBytes(15)]);
  const query = new TimeStampReq({
    version: TimeStampReqVersion.v1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithm: sha256Id }),
      hashedMessage: new OctetString(sha256(stamped)),
    }),
    nonce: Uint8Array.from(nonce).buffer,
    certReq: true,
  });
  return { bytes: Buffer.from(AsnConvert.serialize(query)), nonce };
}

/** The token in an answer, `application/timestamp-reply`; it is not verified. @throws TimeStampMistake where there is none */
export function tokenIn(reply: Uint8Array): Buffer {
  const { status, timeStampToken } = replyOf(reply);
  if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods)
    throw new TimeStampMistake(
      `The authority has refused (${PKIStatus[status.status]}${status.failInfo ? `, ${status.failInfo.toString()}` : ''}).`,
    );
  if (!timeStampToken) throw new TimeStampMistake('The authority has granted a time stamp, and given none.');
  return Buffer.from(AsnConvert.serialize(timeStampToken));
}

function replyOf(reply: Uint8Array): TimeStampResp {
  try {
    return AsnConvert.parse(reply, TimeStampResp);
  } catch {
    throw new TimeStampMistake('The authority has answered what is no time stamp of RFC 3161.');
  }
}
