import { describe, expect, test } from '@jest/globals';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { printCheckpoint } from '../../src/proof/checkpoint.js';
import {
  printNote,
  printVerifier,
  readNote,
  readVerifier,
  signerOf,
  signText,
  verifyNote,
  type Verifier,
} from '../../src/proof/note.js';
import { readPolicy } from '../../src/proof/policy.js';
import { outsideData } from '../kit/outside-data.js';

/** The notes and keys of Go's sumdb and of transparency-dev, which nobody here wrote, and notes of our own. */

interface NoteVectors {
  readonly notes: readonly {
    readonly name: string;
    readonly vkeys: readonly string[];
    readonly note: string;
    readonly expect: { readonly ok: boolean; readonly verified?: readonly string[] };
  }[];
  readonly badVkeys: readonly { readonly vkey: string; readonly why: string }[];
}

const opened = (note: string, verifiers: readonly Verifier[]): string[] => {
  const names = verifyNote(readNote(note), verifiers).map(({ verifier: { name } }) => name);
  if (names.length === 0) throw new Error('nobody who is believed has signed it');
  return names;
};

test('notes are opened or refused as the vectors say', () => {
  const file = outsideData('vectors/signed-note/notes.json');
  if (!file) return;
  const { notes, badVkeys } = JSON.parse(readFileSync(file, 'utf8')) as NoteVectors;
  for (const { name, vkeys, note, expect: wanted } of notes) {
    const read = (): string[] => opened(note, vkeys.map(readVerifier));
    if (wanted.ok) expect([name, read()]).toEqual([name, wanted.verified]);
    else expect(read).toThrow();
  }
  for (const { vkey } of badVkeys) expect(() => readVerifier(vkey)).toThrow();
  process.stderr.write(`signed-note: ${notes.length + badVkeys.length} notes and keys judged as the vectors say\n`);
});

test("keys of witnesses are read or refused as transparency-dev's tests say, ML-DSA-44 among them", () => {
  const file = outsideData('vectors/signed-note/cosignature-vkeys.json');
  if (!file) return;
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly cases: readonly { readonly name: string; readonly vkey: string; readonly wantErr: boolean }[];
  };
  const converted = 'works: convert from algEd25519';
  for (const { name, vkey, wantErr } of cases) {
    // Their library makes a witness's key of a log's. Here it is what it says to be: no witness.
    if (name === converted) {
      expect(readVerifier(vkey).algorithm).toBe('ED25519');
      expect(() => readPolicy(`witness w ${vkey}\nquorum w\n`)).toThrow('of another kind');
    } else if (wantErr) expect(() => readVerifier(vkey)).toThrow();
    else if (vkey.startsWith('test+5893dc2c+')) {
      // Their library does not look at the number, which is not that of the specification: SHA-256(name, line break, 6, key).
      expect(() => readVerifier(vkey)).toThrow('does not fit its own number');
      expect(readPolicy(`witness w ${vkey.replace('5893dc2c', '31236897')}\nquorum w\n`).witnesses).toMatchObject([
        { verifier: { name: 'test', algorithm: 'COSIGNATURE_ML_DSA_44' } },
      ]);
    } else {
      expect(printVerifier(readVerifier(vkey))).toBe(vkey);
      expect(readPolicy(`witness w ${vkey}\nquorum w\n`).witnesses).toHaveLength(1);
      expect(() => readPolicy(`log ${vkey}\nquorum none\n`)).toThrow('of another kind');
    }
  }
  process.stderr.write(`cosignature-vkeys: ${cases.length} keys judged as the vectors say\n`);
});

describe('ML-DSA-44', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ml-dsa-44');
  const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-1312);
  const name = 'witness.example/pq';
  const checkpoint = {
    origin: 'example.com/behind-the-sofa',
    size: 20_852_163,
    root: Buffer.alloc(32, 5),
    extensions: [],
  };
  const text = printCheckpoint(checkpoint);
  const id = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(6)).update(key).digest().subarray(0, 4);
  const vkey = `${name}+${id.toString('hex')}+${Buffer.concat([Uint8Array.of(6), key]).toString('base64')}`;

  /** Word for word from C2SP tlog-cosignature. */
  const signed = (seconds: bigint, { start = 0n, label = 'subtree/v1\n\0' } = {}): Buffer => {
    const [times, ends] = [Buffer.alloc(8), Buffer.alloc(16)];
    times.writeBigUInt64BE(seconds);
    ends.writeBigUInt64BE(start);
    ends.writeBigUInt64BE(BigInt(checkpoint.size), 8);
    const { origin, root } = checkpoint;
    const message = [Buffer.from(label), Uint8Array.of(name.length), Buffer.from(name), times];
    message.push(Uint8Array.of(origin.length), Buffer.from(origin), ends, root);
    return Buffer.concat([times, sign(null, Buffer.concat(message), privateKey)]);
  };
  const verified = (bytes: Buffer, of = text): unknown =>
    verifyNote(readNote(printNote({ text: of, signatures: [{ name, id, bytes }] })), [readVerifier(vkey)]).map(
      ({ at }) => at,
    );

  test('a cosignature by Node’s own keys, over what the specification says, is good', () => {
    expect(verified(signed(1_679_315_147n))).toEqual([new Date('2023-03-20T12:25:47Z')]);
    // Lines after the root are the log's own affair.
    expect(verified(signed(1_679_315_147n), `${text}another line\n`)).toHaveLength(1);
  });

  test.each([
    ['without a time', () => verified(signed(0n))],
    ['over a part of the tree', () => verified(signed(1_679_315_147n, { start: 1n }))],
    ['under another label', () => verified(signed(1_679_315_147n, { label: 'subtree/v2\n\0' }))],
    ['over another size', () => verified(signed(1_679_315_147n), text.replace('20852163', '20852164'))],
    ['shortened', () => verified(signed(1_679_315_147n).subarray(0, -1))],
    ['of another time', () => verified(Buffer.concat([Buffer.alloc(7), Uint8Array.of(9), signed(5n).subarray(8)]))],
  ])('a cosignature %s is not', (_, judge) => {
    expect(judge).toThrow('not good');
  });

  test('ours is read as theirs, and over what is no checkpoint there is none', () => {
    const signer = signerOf(name, 'COSIGNATURE_ML_DSA_44', seed);
    const note = printNote({ text, signatures: [signText(text, signer, at)] });
    expect(opened(note, [readVerifier(printVerifier(signer))])).toEqual([name]);
    expect(() => signText('no checkpoint\n', signer, at)).toThrow('A checkpoint is');
    const long = signerOf('x'.repeat(256), 'COSIGNATURE_ML_DSA_44', seed);
    expect(() => signText(text, long, at)).toThrow('longer than 255 bytes');
  });
});

const text = 'If you think cryptography is the answer,\nask again.\n';
const seed = Buffer.alloc(32, 7);
const at = new Date('2026-11-22T10:00:00.900Z');

test('what is signed is opened by whoever has the key, and is printed as it was read', () => {
  const signer = signerOf('example.com/log', 'ED25519', seed);
  const witness = signerOf('example.com/witness', 'COSIGNATURE', Buffer.alloc(32, 8));
  const note = printNote({ text, signatures: [signText(text, signer, at), signText(text, witness, at)] });
  const verifiers = [signer, witness].map((each) => readVerifier(printVerifier(each)));
  expect(verifyNote(readNote(note), verifiers).map(({ verifier, at }) => [verifier.name, at])).toEqual([
    ['example.com/log', null],
    ['example.com/witness', new Date('2026-11-22T10:00:00.000Z')],
  ]);
  expect(printNote(readNote(note))).toBe(note);
  expect(() => opened(note.replace('answer', 'question'), verifiers)).toThrow('not good');
});

test('a cosignature at another time, and one shortened, are refused', () => {
  const witness = signerOf('example.com/witness', 'COSIGNATURE', seed);
  const good = signText(text, witness, at);
  const later = Buffer.from(good.bytes);
  later[7]! ^= 1;
  for (const bytes of [later, good.bytes.subarray(8), good.bytes.subarray(0, 71)])
    expect(() => verifyNote({ text, signatures: [{ ...good, bytes }] }, [witness])).toThrow('not good');
});

test('a signature in the name of another key is passed over, not believed', () => {
  const signer = signerOf('example.com/log', 'ED25519', seed);
  const impostor = signerOf('example.com/log', 'ED25519', Buffer.alloc(32, 9));
  expect(verifyNote({ text, signatures: [signText(text, impostor, at)] }, [signer])).toEqual([]);
});

test.each([
  ['no empty line', 'a text\n— name c2lnbmF0dXJl\n'],
  ['no end of line', 'a text\n\n— name c2lnbmF0dXJl'],
  ['a control character', 'a\ttext\n\n— name c2lnbmF0dXJl\n'],
  ['a dash that is none', 'a text\n\n- name c2lnbmF0dXJl\n'],
  ['base64 with something behind', 'a text\n\n— name c2lnbmF0dXJl!\n'],
  ['no signature', 'a text\n\n\n'],
])('%s is no note', (_, note) => {
  expect(() => readNote(note)).toThrow('note');
});

test.each(['', 'a name', 'a+name', 'a\nname'])('"%s" cannot name a key', (name) => {
  expect(() => signerOf(name, 'ED25519', seed)).toThrow('cannot name a key');
});
