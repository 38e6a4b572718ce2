import { expect, test } from '@jest/globals';
import { printTlogProof, readTlogProof } from '../../src/proof/tlog-proof.js';

const hashes = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const checkpoint = 'example.com/log\n4\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— example.com/log AAAAAAA=\n';

test('a proof is printed as C2SP tlog-proof says, and read as it was printed', () => {
  const text = printTlogProof({ index: 3, hashes, checkpoint });
  expect(text).toBe(
    `c2sp.org/tlog-proof@v1\nindex 3\n${hashes.map((hash) => hash.toString('base64')).join('\n')}\n\n${checkpoint}`,
  );
  expect(readTlogProof(text)).toEqual({ index: 3, hashes, checkpoint });
  // What nobody signed is passed over.
  expect(readTlogProof(text.replace('index', 'extra YQ==\nindex'))).toEqual({ index: 3, hashes, checkpoint });
});

test('of the only leaf of a log it has no hashes', () => {
  const text = printTlogProof({ index: 0, hashes: [], checkpoint });
  expect(text).toBe(`c2sp.org/tlog-proof@v1\nindex 0\n\n${checkpoint}`);
  expect(readTlogProof(text)).toEqual({ index: 0, hashes: [], checkpoint });
});

const [first = ''] = hashes.map((hash) => hash.toString('base64'));
test.each([
  ['of another version', '@v1', '@v2'],
  ['without an index', 'index 3\n', ''],
  ['with an index written otherwise', 'index 3', 'index 03'],
  ['with an index beyond all', 'index 3', 'index 9007199254740993'],
  ['with a hash that is too short', first, 'AAAA'],
  ['with a hash that is no base64', first, `${first}=`],
  ['without an empty line', '\n\n', '\n'],
])('what is %s is none', (_what, stood, stands) => {
  const text = printTlogProof({ index: 3, hashes, checkpoint: 'example.com/log\n' });
  expect(() => readTlogProof(text.replace(stood, stands))).toThrow('A proof is');
});
