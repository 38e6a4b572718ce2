import { expect, test } from '@jest/globals';
import { printCheckpoint, readCheckpoint } from '../../src/proof/checkpoint.js';
import { leafHash } from '../../src/proof/hash-tree.js';
import { printNote, printVerifier, readNote, readVerifier, signerOf, signText } from '../../src/proof/note.js';
import { isReceiptOf, signReceipt, verifyReceipt, type Receipt } from '../../src/proof/receipt.js';

const signer = signerOf('example.com/bank', 'ED25519', Buffer.alloc(32, 7));
const verifier = readVerifier(printVerifier(signer));
const leaf = Buffer.from('{"v":1}');
const receipt: Receipt = {
  origin: signer.name,
  entryId: '01990000-0000-7000-8000-000000000001',
  part: [2, 3],
  leafHash: leafHash(leaf),
};

test('whoever has the key of the log reads what it accepted, and of which bytes', () => {
  const { note, signature } = signReceipt(receipt, signer);
  expect(note.split('\n').slice(0, 4)).toEqual([
    'probity receipt v1',
    'origin example.com/bank',
    'entry 01990000-0000-7000-8000-000000000001 part 2 of 3',
    `leaf ${leafHash(leaf).toString('base64')}`,
  ]);
  expect(readNote(note).signatures).toMatchObject([{ name: 'example.com/bank', bytes: signature }]);
  const read = verifyReceipt(note, verifier);
  expect(read).toEqual(receipt);
  expect(isReceiptOf(read, leaf)).toBe(true);
  expect(isReceiptOf(read, Buffer.from('{"v":2}'))).toBe(false);
});

test.each([
  ['another entry', 'entry 0199', 'entry 0198', 'not good'],
  ['another part', 'part 2', 'part 1', 'not good'],
  ['another log', 'origin example.com/bank', 'origin example.com/other', 'and the key of example.com/bank'],
  [
    'another leaf',
    `leaf ${receipt.leafHash.toString('base64')}`,
    `leaf ${Buffer.alloc(32).toString('base64')}`,
    'good',
  ],
  ['a number written otherwise', 'part 2', 'part 02', 'no receipt'],
  ['a hash that is none', `leaf ${receipt.leafHash.toString('base64')}`, 'leaf AAAA', 'no receipt'],
  ['a further line', 'leaf ', 'leaf x\nleaf ', 'no receipt'],
])('a receipt made out for %s is refused', (_what, stood, stands, reason) => {
  const { note } = signReceipt(receipt, signer);
  expect(() => verifyReceipt(note.replace(stood, stands), verifier)).toThrow(reason);
});

test("another's signature is none of the log", () => {
  const other = signerOf(signer.name, 'ED25519', Buffer.alloc(32, 8));
  expect(() => verifyReceipt(signReceipt(receipt, other).note, verifier)).toThrow('not signed by example.com/bank');
});

test('a receipt passes for no checkpoint, and a checkpoint for no receipt, though one key signs both', () => {
  const text = printCheckpoint({ origin: signer.name, size: 1, root: receipt.leafHash, extensions: [] });
  const checkpoint = printNote({ text, signatures: [signText(text, signer, new Date(0))] });
  expect(() => verifyReceipt(checkpoint, verifier)).toThrow('no receipt');
  expect(() => readCheckpoint(readNote(signReceipt(receipt, signer).note).text)).toThrow('A checkpoint is');
});
