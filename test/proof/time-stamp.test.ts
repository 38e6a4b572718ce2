import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readCertificates } from '../../src/proof/certificate-path.js';
import { readTimeStamp, TimeStampMistake } from '../../src/proof/time-stamp.js';
import { timeStampQuery, tokenIn } from '../../src/proof/time-stamp-query.js';
import { isThorough } from '../kit/outside-data.js';
import { describeStamped, startTimeStamper, type StamperKind, type TimeStamper } from '../kit/time-stamper.js';

/** RFC 3161: what `openssl ts` stamps holds for us, what is wrong of it does not, and openssl judges alike. */

const authority = await startTimeStamper();
const stranger = await startTimeStamper();
const stamped = Buffer.from('probity.test/tlog/bank\n7\n');
const trustedBy = ({ ca }: TimeStamper): ReturnType<typeof readCertificates> =>
  readCertificates(readFileSync(ca, 'utf8'));

afterAll(async () => {
  await authority?.stop();
  await stranger?.stop();
});

describeStamped(authority !== null && stranger !== null, 'a time stamp of openssl', () => {
  let ours: TimeStamper;
  let trusted: ReturnType<typeof readCertificates>;
  beforeAll(() => {
    ours = authority!;
    trusted = trustedBy(ours);
  });
  const query = timeStampQuery(stamped);
  const token = (by?: 'good' | 'elliptic'): Buffer => tokenIn(ours.reply(query.bytes, by));

  test.each(['good', 'elliptic'] as const)('that is %s holds: whose it is, of when, and an answer to what', (by) => {
    const began = Date.now();
    const stamp = readTimeStamp(token(by), stamped, trusted);
    expect(stamp).toMatchObject({ authority: `O=Stamps, CN=${by}`, policy: '1.2.3.4.1', nonce: query.nonce });
    // It is given to the millisecond, by the same clock.
    expect(stamp.at.getTime()).toBeGreaterThanOrEqual(began - 1);
    expect(stamp.at.getTime()).toBeLessThanOrEqual(Date.now());
    expect(ours.accepts(stamped, token(by))).toBe(true);
  });

  test('is over these bytes and no others', () => {
    const others = Buffer.concat([stamped, Buffer.from('\n')]);
    expect(() => readTimeStamp(token(), others, trusted)).toThrow('over something else');
    expect(ours.accepts(others, token())).toBe(false);
  });

  test('is of an authority that is trusted, or of one of whom nobody has said so', () => {
    expect(() => readTimeStamp(token(), stamped, trustedBy(stranger!))).toThrow('not of an authority that is trusted');
    expect(() => readTimeStamp(token(), stamped, [])).toThrow('not of an authority that is trusted');
    expect(readTimeStamp(token(), stamped, null)).toMatchObject({ authority: 'O=Stamps, CN=good' });
  });

  test.each<StamperKind>(['forServers', 'forMore', 'uncritical'])(
    'signed with a certificate that is %s and not for time stamping alone is none',
    (by) => {
      const wrong = tokenIn(ours.replyWrongly(query.bytes, by));
      expect(() => readTimeStamp(wrong, stamped, trusted)).toThrow('not for time stamping');
      expect(ours.accepts(stamped, wrong)).toBe(false);
    },
  );

  test('that was signed otherwise, with a good certificate, holds as well: the refusals above are of the certificate', () => {
    const other = tokenIn(ours.replyWrongly(query.bytes, 'good'));
    expect(readTimeStamp(other, stamped, null)).toMatchObject({ authority: 'O=Stamps, CN=good' });
  });

  test('does not hold any more when a bit of it is another, wherever it counts', () => {
    const good = token();
    const meant = readTimeStamp(good, stamped, trusted);
    let held = 0;
    for (let at = 0; at < good.length; at += isThorough ? 1 : 29) {
      const bad = Buffer.from(good);
      bad[at]! ^= 1;
      try {
        expect(readTimeStamp(bad, stamped, trusted)).toEqual(meant);
        held++;
      } catch (error) {
        expect(error).toBeInstanceOf(TimeStampMistake);
      }
    }
    // No signature covers versions, the list of digests, and how a text is written.
    expect(held).toBeLessThan(good.length / (isThorough ? 1 : 29) / 20);
  });

  test('is not in a refusal, nor in what is none', () => {
    // A query in a hash that the authority does not take.
    const refused = ours.reply(
      Buffer.from(query.bytes.toString('hex').replace('608648016503040201', '608648016503040204'), 'hex'),
    );
    expect(() => tokenIn(refused)).toThrow(/^The authority has refused \(rejection/);
    for (const garbage of [Buffer.alloc(0), Buffer.from('<html>'), Buffer.alloc(3_000, 0x30), token()])
      expect(() => tokenIn(garbage)).toThrow(/no time stamp of RFC 3161/);
    for (const garbage of [Buffer.alloc(0), Buffer.from('<html>'), Buffer.alloc(3_000, 0x30), ours.reply(query.bytes)])
      expect(() => readTimeStamp(garbage, stamped, trusted)).toThrow('no time stamp of RFC 3161');
  });
});
