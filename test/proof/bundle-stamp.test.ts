import { afterAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { bundleFiles, type BundledTimeStamp } from '../../src/proof/bundle.js';
import { readCertificates } from '../../src/proof/certificate-path.js';
import { consistencySpans, leafHash, rootOver, spanHash } from '../../src/proof/hash-tree.js';
import { timeStampQuery, tokenIn } from '../../src/proof/time-stamp-query.js';
import { verifyBundle } from '../../src/proof/verify-bundle.js';
import { foreignJudge } from '../kit/foreign-judge.js';
import { bundleOf, checkpointOf, log, madeUpLog, printed, type MadeUpLog } from '../kit/made-up-log.js';
import { describeStamped, startTimeStamper } from '../kit/time-stamper.js';

/** A bundle that was stamped: of which entries it is said that they existed then, and what whoever has the log's key cannot make up. */

const authority = await startTimeStamper();
const stranger = await startTimeStamper();
const foreign = foreignJudge();
afterAll(async () => {
  foreign?.remove();
  await authority?.stop();
  await stranger?.stop();
});

const made = madeUpLog(40);
const april = { from: 5, to: 20 };

/** That of the tree of so many leaves. */
function stampOf(size: number, { entries }: MadeUpLog = made, by = authority!): BundledTimeStamp {
  const leaves = entries.map(({ leaf }) => leafHash(leaf));
  const hashOf = ({ level, index }: { level: number; index: number }): Buffer =>
    rootOver(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  const checkpoint = checkpointOf({ entries, mine: [] }, size);
  return {
    checkpoint,
    token: tokenIn(by.reply(timeStampQuery(Buffer.from(checkpoint)).bytes)),
    consistency: {
      ...{ from: size, to: entries.length },
      hashes:
        size === entries.length ? [] : consistencySpans(size, entries.length).map((span) => spanHash(span, hashOf)),
    },
  };
}

const filesWith = (timeStamp: BundledTimeStamp): Map<string, Buffer> =>
  printed({ ...bundleOf(made, april), timeStamp });

describeStamped(authority !== null && stranger !== null, 'a bundle with a time stamp', () => {
  const timeStampers = authority ? readCertificates(readFileSync(authority.ca, 'utf8')) : [];

  test.each([
    [40, 'all its entries', 13],
    [20, 'those before it', 11],
    [6, 'the first one', 1],
  ])('of the tree of %i: %s existed then', (size, _, entries) => {
    const files = filesWith(stampOf(size));
    const { faults, timeStamp } = verifyBundle(files, { timeStampers });
    expect([faults, timeStamp]).toEqual([[], expect.objectContaining({ size, entries, isAuthorityKnown: true })]);
    expect(verifyBundle(files).timeStamp).toMatchObject({ isAuthorityKnown: false, authority: 'O=Stamps, CN=good' });
    if (!foreign) return;
    const { isGood, said } = foreign.judge(files);
    expect([isGood, said]).toEqual([true, expect.stringContaining(`${entries} of the 13 entries are older`)]);
  });

  test('is verified by openssl from its files, as its README says', () => {
    const files = filesWith(stampOf(20));
    const token = Buffer.from(files.get(bundleFiles.timeStamp)!.toString(), 'base64');
    expect(authority!.accepts(files.get(bundleFiles.stampedCheckpoint)!, token)).toBe(true);
    expect(authority!.accepts(files.get(bundleFiles.checkpoint)!, token)).toBe(false);
  });

  const frauds: [string, () => BundledTimeStamp, string, isOfTheTree: boolean][] = [
    ['an authority that nobody trusts has stamped', () => stampOf(20, made, stranger!), 'not of an authority', false],
    [
      'the stamp is over another checkpoint',
      () => ({ ...stampOf(20), token: stampOf(19).token }),
      'over something else',
      false,
    ],
    ['the stamp is none', () => ({ ...stampOf(20), token: Buffer.from('none') }), 'no time stamp', false],
    ['the stamped checkpoint is of another past', () => stampOf(20, madeUpLog(40)), 'not shown to go on', true],
    [
      'the proof is of another size',
      () => ({ ...stampOf(20), consistency: stampOf(19).consistency }),
      'not shown to go on',
      true,
    ],
    [
      'the proof is missing',
      () => ({ ...stampOf(20), consistency: { from: 20, to: 40, hashes: [] } }),
      'not shown to go on',
      true,
    ],
  ];
  test.each(frauds)('%s: found', (_, fraud, fault, isOfTheTree) => {
    const files = filesWith(fraud());
    expect(verifyBundle(files, { timeStampers, key: log }).faults.join()).toContain(fault);
    // The stranger's program judges the tree; the stamp is for openssl.
    if (foreign) expect(foreign.judge(files).isGood).toBe(!isOfTheTree);
  });

  test.each([bundleFiles.timeStamp, bundleFiles.stampedCheckpoint, bundleFiles.stampedConsistency])(
    'from which %s was taken away, by somebody without the key: found',
    (name) => {
      const files = filesWith(stampOf(20));
      files.delete(name);
      expect(verifyBundle(files).faults).not.toEqual([]);
    },
  );
});
