import { beforeAll, expect, test } from '@jest/globals';
import {
  ContactPermissionDocument,
  CorrectPersonDocument,
  RequestContactPermitDocument,
} from '../../schema/operations/documents.js';
import { rowCounts } from '../kit/journal.js';
import { addAddress, addPhone, addPoint, debtInput, key, openCase, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

/** What nobody can answer is said so, with where the mistake is; and nothing is kept of it. */

const world = newWorld({ startsAt: '2026-04-01T02:00:00.000Z' });
let officer: Person;
let collector: Person;
let opened: OpenedCase;
let other: OpenedCase;
/** Of the debtor, beside the mobile. */
let [email, address, landline, account] = ['', '', '', ''];

beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  opened = await openCase(world(), { assignee: collector });
  other = await openCase(world(), { assignee: collector, debts: [debtInput()] });
  const [service, { debtorId }] = [await serviceOf(world()), opened];
  email = await addPoint(service, debtorId, { kind: 'EMAIL', value: 'a@example.com', timeZone: null });
  address = await addAddress(service, debtorId);
  landline = await addPhone(service, debtorId, '+862152341234', 'LANDLINE_HOME');
  account = await addPoint(service, debtorId, { kind: 'SOCIAL_ACCOUNT', value: 'zhang', timeZone: null });
});

const planned = (): Record<string, unknown> => ({
  ...{ caseId: opened.caseId, contactPointId: opened.contactPointId, channel: 'PHONE', statements: ['IDENTITY'] },
});
const asks = {
  contactPermission: (by: Person, more: object): Promise<Answer<unknown>> =>
    by.ask(ContactPermissionDocument, { input: { ...planned(), ...more } as never }),
  requestContactPermit: (by: Person, more: object): Promise<Answer<unknown>> =>
    by.ask(RequestContactPermitDocument, { input: { ...planned(), idempotencyKey: key(), ...more } as never }),
} as const;
const both = Object.keys(asks) as (keyof typeof asks)[];

const mistakes: readonly (readonly [says: string, more: () => object, path: string])[] = [
  ['a contact point of another debtor', () => ({ contactPointId: other.contactPointId }), 'input.contactPointId'],
  ['a contact point that is none', () => ({ contactPointId: opened.caseId }), 'input.contactPointId'],
  ['a call to nobody knows where', () => ({ contactPointId: null }), 'input.contactPointId'],
  ['a call to an e-mail address', () => ({ contactPointId: email }), 'input.contactPointId'],
  ['a robot on paper', () => ({ channel: 'VOICE_ROBOT', contactPointId: address }), 'input.contactPointId'],
  ['a text to a landline', () => ({ channel: 'SMS', contactPointId: landline }), 'input.contactPointId'],
  ['an e-mail to a telephone', () => ({ channel: 'EMAIL' }), 'input.contactPointId'],
  ['a letter to a telephone', () => ({ channel: 'LETTER' }), 'input.contactPointId'],
  ['a letter to nowhere', () => ({ channel: 'LETTER', contactPointId: null }), 'input.contactPointId'],
  ['a message to an account that is a number', () => ({ channel: 'SOCIAL_MEDIA' }), 'input.contactPointId'],
  ['a visit to a telephone', () => ({ channel: 'VISIT' }), 'input.contactPointId'],
  ['a debt of another case', () => ({ debtIds: [...opened.debtIds, ...other.debtIds] }), 'input.debtIds.1'],
  ['no debt', () => ({ debtIds: [] }), 'input.debtIds'],
  ['more debts than a case has', () => ({ debtIds: Array(51).fill(opened.debtIds[0]) }), 'input.debtIds'],
  ['companions on a call', () => ({ companions: 1 }), 'input.companions'],
  ['fewer than nobody', () => ({ channel: 'VISIT', companions: -1 }), 'input.companions'],
  ['a crowd', () => ({ channel: 'VISIT', companions: 11 }), 'input.companions'],
  ['notice of a call', () => ({ noticeGivenAt: '2026-03-30T00:00:00Z' }), 'input.noticeGivenAt'],
];

test.each(
  both.flatMap((name) =>
    (
      [
        ['PHONE', () => landline],
        ['VOICE_ROBOT', () => landline],
        ['SMS', () => opened.contactPointId],
        ['EMAIL', () => email],
        ['LETTER', () => address],
        ['SOCIAL_MEDIA', () => account],
        ['VISIT', () => address],
        ['VISIT', () => null],
      ] as const
    ).map(([channel, point]) => [name, channel, point] as const),
  ),
)('%s is answered for %s at a number or address of its kind', async (name, channel, point) => {
  const { codes } = await asks[name](collector, { channel, contactPointId: point() });
  expect(codes).toEqual([]);
});

const times: readonly (readonly [says: string, more: () => object])[] = [
  ['the thirtieth of February', () => ({ at: '2026-02-30T10:00:00+08:00' })],
  ['the 29th of February of a year without', () => ({ at: '2027-02-29T10:00:00+08:00' })],
  ['the 25th hour', () => ({ at: '2026-04-01T25:00:00+08:00' })],
  ['a time of nowhere', () => ({ at: '2026-04-01T10:00:00' })],
  ['the name of a zone for its offset', () => ({ at: '2026-04-01T10:00:00[Mars/Olympus]' })],
];

const unchanged = async (ask: () => Promise<Answer<unknown>>): Promise<Answer<unknown>> => {
  const before = await rowCounts(world());
  const answer = await ask();
  expect(await rowCounts(world())).toEqual(before);
  return answer;
};

test.each(both.flatMap((name) => mistakes.map((each) => [name, ...each] as const)))(
  '%s, for %s: BAD_USER_INPUT, and nothing is kept',
  async (name, _, more, path) => {
    const { codes, errors } = await unchanged(() => asks[name](collector, more()));
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.extensions['field'] ?? errors[0]?.message).toContain(path);
  },
);

test.each(both.flatMap((name) => times.map((each) => [name, ...each] as const)))(
  '%s, for %s: BAD_USER_INPUT at its place, and nothing is kept',
  async (name, _, more) => {
    const { codes, errors } = await unchanged(() => asks[name](collector, more()));
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain('input.at');
  },
);

test.each<readonly [keyof typeof asks, string, () => object, string]>([
  ['contactPermission', 'more than 400 days ahead', () => ({ at: '2027-05-07T02:00:00Z' }), 'input.at'],
  ['contactPermission', 'what is known tomorrow', () => ({ knownAt: '2026-04-02T02:00:00Z' }), 'input.knownAt'],
  ['requestContactPermit', 'the past', () => ({ at: '2026-04-01T01:58:00Z' }), 'input.at'],
  ['requestContactPermit', 'more than seven days ahead', () => ({ at: '2026-04-08T02:01:00Z' }), 'input.at'],
])('%s, for %s: BAD_USER_INPUT, and nothing is kept', async (name, _, more, path) => {
  const by = name === 'contactPermission' ? officer : collector;
  const { codes, errors } = await unchanged(() => asks[name](by, more()));
  expect(codes).toEqual(['BAD_USER_INPUT']);
  expect(errors[0]?.message).toContain(path);
});

test('a zone that nobody knows is no zone, and the person stays where they are', async () => {
  const input = { personId: opened.debtorId, timeZone: 'Mars/Olympus', reason: 'said so', idempotencyKey: key() };
  const { codes, errors } = await unchanged(() => officer.ask(CorrectPersonDocument, { input }));
  expect(codes).toEqual(['BAD_USER_INPUT']);
  expect(errors[0]?.message).toContain('input.timeZone');
});

test.each(['Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'Asia/Ho_Chi_Minh'])(
  '%s is one, by its name of today or of yesterday',
  async (timeZone) => {
    const input = { personId: other.debtorId, timeZone, reason: 'said so', idempotencyKey: key() };
    expect((await officer.ask(CorrectPersonDocument, { input })).codes).toEqual([]);
    expect(
      (await asks.contactPermission(collector, { caseId: other.caseId, contactPointId: other.contactPointId })).codes,
    ).toEqual([]);
  },
);

test('the last instant that may be asked about is answered', async () => {
  const { codes } = await asks.contactPermission(officer, {
    at: '2027-05-06T02:00:00Z',
    knownAt: '2026-04-01T02:00:00Z',
  });
  expect(codes).toEqual([]);
});

test.each([
  ['what was known then', { knownAt: '2026-03-01T00:00:00Z' }],
  ['as another kind of actor', { hypotheticalActorType: 'AGENCY' }],
])('a collector does not ask %s', async (_, more) => {
  const { codes } = await unchanged(() => asks.contactPermission(collector, more));
  expect(codes).toEqual(['FORBIDDEN']);
});

test.each(both)('%s of a case that is not there, or not seen, answers alike', async (name) => {
  const stranger = await world().person('COLLECTOR', 'South');
  const none = await unchanged(() => asks[name](collector, { caseId: 'case_00000000-0000-7000-8000-000000000000' }));
  const unseen = await unchanged(() => asks[name](stranger, {}));
  expect(none.codes).toEqual(['NOT_FOUND']);
  expect(unseen.codes).toEqual(['NOT_FOUND']);
});
