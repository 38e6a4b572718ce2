import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/cli/run.js';
import { bundleFiles, type Bundle } from '../../src/proof/bundle.js';
import { printNote, printVerifier, readNote, signerOf, signText } from '../../src/proof/note.js';
import { verifyBundle } from '../../src/proof/verify-bundle.js';
import { foreignJudge } from '../kit/foreign-judge.js';
import { bundleOf, checkpointOf, log, madeUpLog, printed, witness } from '../kit/made-up-log.js';

/**
 * An evidence bundle is judged alike by our verifier and by a program on Go's own libraries, which travels with it: what
 * holds is found to hold, and each thing that was changed, left out or made up is found.
 */
const made = madeUpLog(40);
const april = { from: 5, to: 20 };
type Files = Map<string, Buffer>;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const foreign = foreignJudge();
const go = foreign?.judge;
afterAll(() => foreign?.remove());

test.each<[string, Parameters<typeof bundleOf>[1], [first: number, last: number]]>([
  ['a period within', april, [5, 14]],
  ['from the beginning', { from: 0, to: 6 }, [1, 4]],
  ['up to now', { from: 30, to: null }, [21, 26]],
  ['a period in which nothing happened', { from: 5, to: 6 }, [5, 4]],
])('%s: what the bundle claims is whole', (_, period, [first, last]) => {
  const files = printed(bundleOf(made, period));
  const report = verifyBundle(files, { key: log });
  expect(report.faults).toEqual([]);
  expect(report.claims).toMatchObject([{ first, last }]);
  expect(report).toMatchObject({ size: 40, disclosed: last - first + 1, witnesses: [{ name: witness.name }] });
  if (go) expect(go(files, printVerifier(log))).toMatchObject({ isGood: true });
});

test('it goes on from a checkpoint that was held before, and only from one of this log', () => {
  const files = printed(bundleOf(made, { ...april, earlier: 17 }));
  expect(verifyBundle(files, { earlier: checkpointOf(made, 17) }).faults).toEqual([]);
  expect(verifyBundle(files, { earlier: checkpointOf(made, 40) }).faults).toEqual([]);
  expect(verifyBundle(files, { earlier: checkpointOf(made, 18) }).faults.join()).toContain('no proof from');
  const rewritten = madeUpLog(40);
  expect(verifyBundle(files, { earlier: checkpointOf(rewritten, 17) }).faults.join()).toContain('does not go on from');
});

test('a witness whose key is of ML-DSA-44 is heard by our verifier, and passed over by the stranger’s', () => {
  const modern = signerOf('witness.test/pq', 'COSIGNATURE_ML_DSA_44', Buffer.alloc(32, 4));
  const { text, signatures } = readNote(checkpointOf(made));
  const at = new Date('2026-05-01T00:00:01Z');
  const checkpoint = printNote({ text, signatures: [...signatures, signText(text, modern, at)] });
  const bundle = bundleOf(made, april);
  const files = printed({ ...bundle, checkpoint, witnessKeys: [...bundle.witnessKeys, printVerifier(modern)] });
  const { faults, witnesses } = verifyBundle(files, { key: log });
  expect([faults, witnesses.at(-1)]).toEqual([[], { name: modern.name, at }]);
  if (go) {
    const { isGood, said } = go(files, printVerifier(log));
    expect([isGood, said]).toEqual([true, expect.stringContaining('ML-DSA-44')]);
  }
});

test('a bundle of another log is not one of the log that was named', () => {
  const stranger = signerOf(log.name, 'ED25519', Buffer.alloc(32, 9));
  const files = printed(bundleOf(made, april));
  expect(verifyBundle(files, { key: stranger }).faults).not.toEqual([]);
  if (go) expect(go(files, printVerifier(stranger))).toMatchObject({ isGood: false });
});

/** By somebody without the log's key: whatever they change. */
const changes: Record<string, (files: Files) => void> = {};
for (const name of printed(bundleOf(made, april)).keys()) {
  changes[`${name} is gone`] = (files) => void files.delete(name);
  changes[`a byte of ${name} is another`] = (files) => {
    const bytes = Buffer.from(files.get(name)!);
    if (bytes.length > 0) bytes[Math.floor(bytes.length / 2)]! ^= 1;
    files.set(name, bytes.length > 0 ? bytes : Buffer.from('something'));
  };
}

describe('changed by somebody without the key', () => {
  test.each(Object.keys(changes))('%s: found', (name) => {
    const files = printed(bundleOf(made, april));
    changes[name]!(files);
    expect(verifyBundle(files).faults).not.toEqual([]);
    if (go) expect(go(files)).toMatchObject({ isGood: false });
  });
});

/** By whoever has the log's key and signs a manifest anew, but not the tree. */
const frauds: Record<string, (bundle: Bundle) => Bundle> = {
  'an attempt is left out, and claimed': (bundle) => ({
    ...bundle,
    entries: bundle.entries.filter((_, at) => at !== 4),
  }),
  'the last attempt is left out, and not claimed': (bundle) => ({
    ...bundle,
    entries: bundle.entries.filter((_, at) => at !== bundle.entries.length - 2),
    claims: bundle.claims.map((claim) => ({ ...claim, last: claim.last - 1 })),
  }),
  'the first attempt is not claimed': (bundle) => ({
    ...bundle,
    claims: bundle.claims.map((claim) => ({ ...claim, first: claim.first + 1 })),
  }),
  'what came before is not shown': (bundle) => ({ ...bundle, entries: bundle.entries.slice(1) }),
  'an attempt is made up': (bundle) => ({
    ...bundle,
    entries: bundle.entries.map((each, at) =>
      at === 3 ? { ...each, leaf: Buffer.from(each.leaf.toString().replace('PHONE', 'VISIT')) } : each,
    ),
  }),
  'a note says something else': (bundle) => ({
    ...bundle,
    disclosed: bundle.disclosed.map((each, at) =>
      at === 0 ? { ...each, disclosures: { note: { ...each.disclosures['note']!, value: 'nothing' } } } : each,
    ),
  }),
  'two proofs are exchanged': (bundle) => {
    const [one, two, ...rest] = bundle.entries;
    return { ...bundle, entries: [{ ...two!, leaf: one!.leaf }, { ...one!, leaf: two!.leaf }, ...rest] };
  },
  'the making of the bundle is not in it': (bundle) => ({ ...bundle, entries: bundle.entries.slice(0, -1) }),
};

describe('made up by whoever has the key of the log, on a tree that others hold', () => {
  test.each(Object.keys(frauds).filter((name) => !name.startsWith('the making')))('%s: found', (name) => {
    const files = printed(frauds[name]!(bundleOf(made, april)));
    expect(verifyBundle(files).faults).not.toEqual([]);
    if (go) expect(go(files)).toMatchObject({ isGood: false });
  });

  test('up to now, but the making of the bundle is not in it: found', () => {
    const files = printed(frauds['the making of the bundle is not in it']!(bundleOf(made, { from: 30, to: null })));
    expect(verifyBundle(files).faults).not.toEqual([]);
    if (go) expect(go(files)).toMatchObject({ isGood: false });
  });
});

test('what no file is readable of is told in sentences, whatever it holds', () => {
  for (const bytes of ['', '\n', '{}', '[]', 'null', '{"files":null}', '— a b\n'])
    for (const name of Object.values(bundleFiles)) {
      const files = printed(bundleOf(made, april));
      files.set(name, Buffer.from(bytes));
      const { faults } = verifyBundle(files);
      expect([name, bytes, faults.length > 0]).toEqual([name, bytes, name !== bundleFiles.program || bytes !== '']);
    }
});

describe('probity verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bundle-'));
  folders.push(folder);
  const bundle = join(folder, 'bundle');
  mkdirSync(bundle);
  for (const [name, bytes] of printed(bundleOf(made, { ...april, earlier: 17 })))
    writeFileSync(join(bundle, name), bytes);
  const held = join(folder, 'checkpoint');
  writeFileSync(held, checkpointOf(made, 17));
  const verify = async (...words: string[]): Promise<{ code: number; out: string; err: string }> => {
    const said = { out: '', err: '' };
    const outs = [
      jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((said.out += String(text)))),
      jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said.err += String(text)))),
    ];
    try {
      return { code: await runCommand(['verify', ...words]), ...said };
    } finally {
      process.exitCode = undefined;
      for (const out of outs) out.mockRestore();
    }
  };

  test('says what holds, with the key and the checkpoint that somebody has', async () => {
    const { code, out } = await verify(bundle, '--key', printVerifier(log), '--earlier', held);
    expect([code, out]).toEqual([0, expect.stringContaining('numbers 5 to 14, and none is missing')]);
    expect(out).not.toContain('bundle’s own');
    expect((await verify(bundle)).out).toContain('bundle’s own');
    const json = JSON.parse((await verify(bundle, '--json')).out) as { isGood: boolean; isKeyKnown: boolean };
    expect(json).toMatchObject({ isGood: true, isKeyKnown: false, size: 40, faults: [] });
  });

  test('says what does not hold, and exits with 1', async () => {
    writeFileSync(join(folder, 'bundle', 'more.txt'), 'something');
    expect(await verify(bundle)).toMatchObject({
      code: 1,
      out: expect.stringContaining('more.txt is not in its manifest'),
    });
    rmSync(join(folder, 'bundle', 'more.txt'));
  });

  test.each([
    [['nowhere'], 'nowhere is no folder'],
    [[bundle, '--key', 'something'], '--key'],
    [[bundle, '--earlier', 'nowhere'], '--earlier takes a file'],
    [[], 'missing required argument'],
  ])('misused: %j', async (words, said) => {
    const { code, err } = await verify(...words);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
