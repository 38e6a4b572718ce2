import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AwsV4Signer } from 'aws4fetch';
import { s3Store, type S3Place } from '../../src/transparency/s3-store.js';
import { noObjectStore, startObjectStore, type ObjectStore } from '../kit/object-store.js';

/** The store for several machines: judged by Ceph's object gateway where it is installed. */

const log = 'probity.example/tlog/harbour-bank';
const why = noObjectStore();

if (why) {
  test(`at a real object store (skipped: ${why})`, () => {
    process.stderr.write(`skipped: ${why}\n`);
  });
} else {
  describe("at Ceph's object gateway", () => {
    let ceph: ObjectStore;
    beforeAll(async () => {
      ceph = await startObjectStore();
    });
    afterAll(() => ceph.stop());

    test('the first is stored where there is none, and each next in the place of the one that was read', async () => {
      const store = s3Store(ceph.place);
      expect(await store.newest(log)).toBeNull();
      const first = await store.replace(log, null, 'first — with a dash\n');
      expect(first).not.toBeNull();
      expect(await store.replace(log, null, 'another first\n')).toBeNull();
      expect(await store.newest(log)).toEqual({ note: 'first — with a dash\n', version: first });
      const second = await store.replace(log, first, 'second\n');
      expect(await store.replace(log, first, 'another second\n')).toBeNull();
      expect(await store.newest(log)).toEqual({ note: 'second\n', version: second });
      expect(await store.newest(`${log}-2`)).toBeNull();
    });

    test('of many at once exactly one wins each version', async () => {
      const name = `${log}/raced for`;
      const stores = Array.from({ length: 8 }, () => s3Store(ceph.place)); // As many processes have.
      let newest: string | null = null;
      let asked = 0;
      for (let size = 1; size <= 20; size++) {
        const before: string | null = newest;
        const raced = await Promise.allSettled(
          stores.map((store, racer) => store.replace(name, before, `${size} by ${racer}\n`)),
        );
        const won = raced.flatMap((each) => (each.status === 'fulfilled' && each.value !== null ? [each.value] : []));
        const stands = await s3Store(ceph.place).newest(name);
        newest = stands?.version ?? null;
        expect(won).toEqual(won.length === 0 ? [] : [newest]);
        // Where two write at one moment, the gateway may answer 500, which leaves open who it was: then what stands tells.
        const winner = Number(/^\d+ by (\d)\n$/.exec(stands?.note ?? '')?.[1]);
        expect(raced[winner]?.status === 'rejected' || won.length === 1).toBe(true);
        expect(stands?.note.startsWith(`${size} by`)).toBe(true);
        asked += won.length;
      }
      expect(asked).toBeGreaterThan(10);
    });

    test.each<[string, Partial<S3Place>, string]>([
      ['a bucket that is not there', { bucket: 'another' }, '(NoSuchBucket)'],
      ['a key that is not the right one', { secretAccessKey: 'another' }, '(SignatureDoesNotMatch)'],
      ['nobody there', { endpoint: 'http://127.0.0.1:9' }, 'does not answer'],
    ])('%s is told, and is no log that has not begun', async (_, other, message) => {
      await expect(s3Store({ ...ceph.place, ...other }).newest(log)).rejects.toThrow(message);
    });
  });
}

test('a store that passes conditions over is refused before anything is stored in it', async () => {
  const stored: string[] = [];
  const careless: Server = createServer((request, response) => {
    if (request.method === 'PUT') stored.push(request.url ?? '');
    request.resume().on('end', () => response.writeHead(200, { etag: '"1"' }).end());
  });
  await new Promise<void>((resolve) => careless.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(careless.address() as AddressInfo).port}`;
  const place = { endpoint, bucket: 'b', prefix: '', region: 'us-east-1', accessKeyId: 'a', secretAccessKey: 's' };
  await expect(s3Store(place).replace(log, null, 'first\n')).rejects.toThrow('does not heed If-None-Match');
  expect(stored.filter((url) => !url.includes('/probity-tries-conditions'))).toEqual([]);
  careless.close();
});

/** The examples of the manual of Amazon S3, "Signature Calculations for the Authorization Header". */
const manual = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
  service: 's3',
  datetime: '20130524T000000Z',
};

test.each([
  [
    'GET',
    'https://examplebucket.s3.amazonaws.com/test.txt',
    { range: 'bytes=0-9', 'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'PUT',
    'https://examplebucket.s3.amazonaws.com/test$file.text',
    {
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
    },
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
])('a %s is signed as the manual of Amazon S3 has it', async (method, url, headers, signature) => {
  const signer = new AwsV4Signer({ ...manual, method, url, headers, allHeaders: true });
  expect((await signer.sign()).headers.get('authorization')).toMatch(new RegExp(`Signature=${signature}$`));
});
