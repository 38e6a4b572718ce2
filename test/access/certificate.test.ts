import { expect, test } from '@jest/globals';
import { certificateOf } from '../../src/access/index.js';

const thumbprint = Buffer.alloc(32, 7);
const header = 'x-client-cert-sha256';
const from = (remoteAddress: string | undefined, value: string | string[] = thumbprint.toString('hex')) =>
  certificateOf({ headers: { [header]: value }, socket: remoteAddress === undefined ? {} : { remoteAddress } }, header);

test.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('a proxy at %s is believed', (address) => {
  expect(from(address)).toBe(thumbprint.toString('base64url'));
});

test.each([
  ...['10.0.0.1', '192.168.1.1', '203.0.113.9', '::ffff:10.0.0.1', 'fe80::1', '2001:db8::1', '0.0.0.0', '::'],
  ...['127.0.0.1.example', '1127.0.0.1', 'localhost', '', undefined],
])('nobody at %s is', (address) => {
  expect(from(address)).toBeNull();
});

test('no header is read where none was configured', () => {
  const request = { headers: { [header]: thumbprint.toString('hex') }, socket: { remoteAddress: '127.0.0.1' } };
  expect(certificateOf(request, null)).toBeNull();
  expect(certificateOf(request, 'x-other')).toBeNull();
});

test.each([
  ['', 'nothing'],
  ['x', 'a letter'],
  [thumbprint.toString('base64'), 'plain base64'],
  [thumbprint.subarray(1).toString('hex'), 'a byte less'],
  [`${thumbprint.toString('hex')},${thumbprint.toString('hex')}`, 'two'],
])('%s is no thumbprint: %s', (value) => {
  expect(from('127.0.0.1', value)).toBeNull();
});

test('nor is a list', () => {
  expect(from('127.0.0.1', [thumbprint.toString('hex')])).toBeNull();
});
