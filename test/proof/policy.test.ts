import { expect, test } from '@jest/globals';
import { printCheckpoint } from '../../src/proof/checkpoint.js';
import { readCosigned } from '../../src/proof/cosigned.js';
import { emptyRoot } from '../../src/proof/hash-tree.js';
import { printNote, printVerifier, signerOf, signText, type Signer } from '../../src/proof/note.js';
import { noWitnesses, readPolicy } from '../../src/proof/policy.js';

/** C2SP tlog-policy: which logs and witnesses are believed, and how many are enough. */

const log = signerOf('example.com/log', 'ED25519', Buffer.alloc(32, 1));
const [x1, x2, x3, y1, y2] = [11, 12, 13, 21, 22].map((seed) =>
  signerOf(`example.com/w${seed}`, 'COSIGNATURE', Buffer.alloc(32, seed)),
) as [Signer, Signer, Signer, Signer, Signer];

/** The example of the specification, with keys. */
const example = `
# Two operators.
log ${printVerifier(log)} https://log.example/

witness X1 ${printVerifier(x1)} http://127.0.0.1:7381
witness X2 ${printVerifier(x2)}
\twitness   X3 ${printVerifier(x3)}
group X-witnesses 2 X1 X2 X3

witness Y1 ${printVerifier(y1)}
witness Y2 ${printVerifier(y2)}
group Y-witnesses any Y1 Y2

group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`;

const at = new Date('2026-11-22T10:00:00Z');
const text = printCheckpoint({ origin: log.name, size: 0, root: emptyRoot, extensions: [] });
const signedBy = (...signers: readonly Signer[]): string =>
  printNote({ text, signatures: signers.map((signer) => signText(text, signer, at)) });

test.each<[string, Signer[], boolean]>([
  ['two of the one and one of the other', [x1, x3, y2], true],
  ['all', [x1, x2, x3, y1, y2], true],
  ['two of the one', [x1, x2], false],
  ['three of the one', [x1, x2, x3], false],
  ['one of each', [x2, y1], false],
  ['both of the other', [y1, y2], false],
  ['nobody', [], false],
])('%s: whether that is enough', (_, signers, isWitnessed) => {
  const cosigned = readCosigned(signedBy(log, ...signers), readPolicy(example));
  expect(cosigned.isWitnessed).toBe(isWitnessed);
  expect(cosigned.witnesses.map(({ verifier }) => verifier.name).sort()).toEqual(
    signers.map(({ name }) => name).sort(),
  );
  expect(cosigned.witnesses.every((witness) => witness.at.getTime() === at.getTime())).toBe(true);
  expect(cosigned.checkpoint).toMatchObject({ origin: log.name, size: 0 });
});

test('what a policy says of its logs and witnesses is read, addresses too', () => {
  const policy = readPolicy(example);
  expect(policy.logs).toMatchObject([{ verifier: { name: log.name }, url: 'https://log.example/' }]);
  expect(policy.witnesses.map(({ name, url }) => [name, url])).toEqual([
    ['X1', 'http://127.0.0.1:7381'],
    ['X2', null],
    ['X3', null],
    ['Y1', null],
    ['Y2', null],
  ]);
});

test('without witnesses a checkpoint needs the signature of its log, and no other', () => {
  const policy = readPolicy(`log ${printVerifier(log)}\nquorum none\n`);
  expect(readCosigned(signedBy(log), policy)).toMatchObject({ isWitnessed: true, witnesses: [] });
  expect(() => readCosigned(signedBy(x1), policy)).toThrow('No log that is believed');
  expect(() => readCosigned(signedBy(log), noWitnesses)).toThrow('No log that is believed');
});

test('a witness signs twice and counts once; the log is no witness of itself', () => {
  const policy = readPolicy(example);
  expect(readCosigned(signedBy(log, x1, x1, y1), policy).isWitnessed).toBe(false);
  expect(readCosigned(signedBy(log, log, y1, x1), policy).isWitnessed).toBe(false);
});

test('a log of the same policy does not speak for another', () => {
  const other = signerOf('example.com/other', 'ED25519', Buffer.alloc(32, 2));
  const policy = readPolicy(`log ${printVerifier(log)}\nlog ${printVerifier(other)}\nquorum none`);
  expect(() => readCosigned(signedBy(other), policy)).toThrow('No log that is believed has signed');
});

test('a signature of a witness that is not good spoils the checkpoint', () => {
  const altered = signedBy(log, x1).replace(
    /(w11 .{20})(.)/,
    (_, before: string, digit: string) => `${before}${digit === 'A' ? 'B' : 'A'}`,
  );
  expect(() => readCosigned(altered, readPolicy(example))).toThrow('example.com/w11 is not good');
});

const key = printVerifier(x1);
test.each([
  ['no quorum', `witness X1 ${key}\n`, 'A policy has a line "quorum'],
  ['two quorums', 'quorum none\nquorum none', 'Line 2'],
  ['a quorum of somebody unknown', 'quorum X1', 'Nothing above is called X1'],
  ['a quorum before who it names', `quorum X1\nwitness X1 ${key}`, 'Line 1'],
  [
    'a witness twice',
    `witness X1 ${key}\nwitness X2 ${key}\nquorum none`,
    'Line 2 of the policy: The key of example.com/w11 is there twice',
  ],
  ['a name twice', `witness X1 ${key}\nwitness X1 ${printVerifier(x2)}\nquorum none`, 'The name X1 is taken'],
  ['a witness called none', `witness none ${key}\nquorum none`, 'The name none is taken'],
  ['the key of a log for a witness', `witness X1 ${printVerifier(log)}\nquorum none`, 'that of a witness is needed'],
  ['the key of a witness for a log', `log ${key}\nquorum none`, 'that of a log is needed'],
  ['a log twice', `log ${printVerifier(log)}\nlog ${printVerifier(log)}\nquorum none`, 'is there twice'],
  ['a key that is none', 'log nonsense\nquorum none', 'Line 1'],
  ['more needed than there are', `witness X1 ${key}\ngroup G 2 X1\nquorum G`, 'from 1 to 1'],
  ['none needed', `witness X1 ${key}\ngroup G 0 X1\nquorum G`, 'from 1 to 1'],
  ['a group of nobody', 'group G any\nquorum G', 'A word is missing'],
  ['a group with none', 'group G any none\nquorum G', 'Nothing above is called none'],
  ['a member of two groups', `witness X1 ${key}\ngroup G any X1\ngroup H any X1\nquorum H`, 'X1 is in a group already'],
  ['a member twice', `witness X1 ${key}\ngroup G any X1 X1\nquorum G`, 'X1 is in a group already'],
  ['a word that is none', 'witnes X1\nquorum none', 'A line begins with'],
  ['a word of the language', 'constructor X1\nquorum none', 'A line begins with'],
  ['a word too many', 'quorum none none', 'there is one more'],
  ['a control character', 'quorum none\r\n', 'control character'],
])('%s is no policy', (_, policy, message) => {
  expect(() => readPolicy(policy)).toThrow(message);
});
