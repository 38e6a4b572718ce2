import { beforeAll, describe, expect, test } from '@jest/globals';
import { RecordConsentDocument, WishesDocument, WithdrawConsentDocument } from '../../schema/operations/documents.js';
import type { Role } from '../../src/lib/actor.js';
import { engage } from '../kit/engagements.js';
import { leavesOf } from '../kit/journal.js';
import { mistakeIn, refused } from '../kit/refusals.js';
import { addPhone, addRelated, done, key, openCase, present, recordContactAttempt, serviceOf } from '../kit/verbs.js';
import type { OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type KitFirm, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();

let collector: Person;
let other: Person;
let officer: Person;
let agency: KitFirm;
let agent: Person;
let blind: Person;
let opened: OpenedCase;
let others: OpenedCase;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  other = await world().person('COLLECTOR', 'South');
  officer = await world().person('COMPLIANCE_OFFICER');
  opened = await openCase(world(), { assignee: collector });
  others = await openCase(world(), { assignee: other });
  const counsel = await world().person('LEGAL_COUNSEL');
  agency = await world().firm('AGENCY');
  agent = await agency.person();
  await engage(counsel, agency, [opened.caseId]);
  const second = await world().firm('AGENCY');
  blind = await second.person();
  await engage(counsel, second, [opened.caseId], { fieldGroups: ['IDENTITY', 'DEBTS'] });
});

const input = (more: Record<string, unknown> = {}): Untyped => ({
  personId: opened.debtorId,
  kind: 'TEXT',
  idempotencyKey: key(),
  ...more,
});
const ask = (by: Person, more: Record<string, unknown> = {}) => by.ask(RecordConsentDocument, { input: input(more) });
const record = async (by: Person, more: Record<string, unknown> = {}) =>
  present(done(await ask(by, more)).recordConsent.consent);
const withdraw = (by: Person, consentId: string, endsAt?: string) =>
  by.ask(WithdrawConsentDocument, { input: { consentId, endsAt: endsAt ?? null, idempotencyKey: key() } });
const consentsOf = async (by: Person, id: string): Promise<Untyped[]> =>
  (done(await by.ask(WishesDocument, { id })).node as Untyped).consents;

const nothingChanged = (work: () => Promise<Answer>): Promise<Answer> => refused(world(), work);
const mistake = (work: () => Promise<Answer>): Promise<string> => mistakeIn(world(), work);

test('a consent says to what, to whom, for which number, about which debts, in which call, and from when to when', async () => {
  const attempt = await recordContactAttempt(world(), collector, opened);
  const [at, until] = ['2026-03-31T02:00:00.000Z', '2026-04-07T02:00:00.000Z'];
  const said = {
    kind: 'MORE_CALLS',
    contactPointId: opened.contactPointId,
    debtIds: [...opened.debtIds, ...opened.debtIds],
    contactAttemptId: attempt.id,
    firmId: agency.id,
    validFrom: at,
    validTo: until,
  };
  const left = await leavesOf(world(), async () => {
    expect(await record(collector, said)).toMatchObject({
      kind: 'MORE_CALLS',
      person: { id: opened.debtorId.replace('debtor_', 'person_') },
      firm: { id: agency.id },
      contactPoint: { id: opened.contactPointId },
      debtIds: opened.debtIds,
      contactAttemptId: attempt.id,
      actor: { id: collector.id },
      validFrom: at,
      validTo: until,
      recordedAt: world().clock.now().toISOString(),
      ends: [],
    });
  });
  expect(left).toMatchObject([{ type: 'consent.recorded', outcomes: ['MORE_CALLS'], subjects: [{ role: 'DEBTOR' }] }]);
});

test('what is left out is everything, everybody of the institution, and now', async () => {
  expect(await record(collector)).toMatchObject({
    ...{ firm: null, contactPoint: null, debtIds: [], contactAttemptId: null, validTo: null },
    validFrom: world().clock.now().toISOString(),
  });
});

test('somebody who is related to the debtor consents too, and shows it on themselves', async () => {
  const { personId } = await addRelated(await serviceOf(world()), opened.debtorId);
  const { id } = await record(collector, { personId, kind: 'THIRD_PARTY' });
  expect(await consentsOf(collector, personId)).toMatchObject([{ id, kind: 'THIRD_PARTY' }]);
});

describe('what a firm is told', () => {
  test('is given to that firm, and to no other', async () => {
    expect(await record(agent)).toMatchObject({ firm: { id: agency.id } });
    expect(await record(agent, { firmId: agency.id })).toMatchObject({ firm: { id: agency.id } });
    const { id } = await world().firm('AGENCY');
    expect((await nothingChanged(() => ask(agent, { firmId: id }))).codes).toEqual(['NOT_FOUND']);
  });

  test('is recorded though its engagement shows no numbers, and shown to it only where it does', async () => {
    const { consentId, consent } = done(await ask(blind)).recordConsent;
    expect([consent, await consentsOf(blind, opened.debtorId)]).toEqual([null, []]);
    expect((await nothingChanged(() => withdraw(blind, consentId))).codes).toEqual(['NOT_FOUND']);
    expect((await consentsOf(agent, opened.debtorId)).map(({ id }) => id)).toContain(consentId);
    const named = { contactPointId: opened.contactPointId };
    expect((await nothingChanged(() => ask(blind, named))).codes).toEqual(['NOT_FOUND']);
  });
});

test('which debts and which call it is about is told to who sees all of them, not to a firm or collector of another case', async () => {
  const third = await world().person('COLLECTOR', 'South');
  const sibling = await openCase(world(), { assignee: third, debtorId: opened.debtorId });
  const attempt = await recordContactAttempt(world(), third, sibling);
  const about = { debtIds: [...opened.debtIds, ...sibling.debtIds], contactAttemptId: attempt.id };
  const { id, ...whole } = await record(officer, about);
  expect([new Set(whole.debtIds), whole.contactAttemptId]).toEqual([new Set(about.debtIds), attempt.id]);
  const ofOwn = await record(collector, { debtIds: opened.debtIds });
  for (const by of [agent, collector]) {
    const seen = await consentsOf(by, opened.debtorId);
    expect(seen.find((each) => each.id === id)).toMatchObject({ debtIds: null, contactAttemptId: null });
    expect(seen.find((each) => each.id === ofOwn.id)).toMatchObject({ debtIds: opened.debtIds });
  }
});

describe('refused are', () => {
  test.each<Role>(['ANALYST', 'ADMINISTRATOR', 'REGULATOR', 'DEBTOR'])('a %s', async (role) => {
    const by = await world().person(role);
    expect((await nothingChanged(() => ask(by))).codes).toEqual(['FORBIDDEN']);
    const { id } = await record(collector);
    expect((await nothingChanged(() => withdraw(by, id))).codes).toEqual(['FORBIDDEN']);
    const { data } = await by.ask(`{ node(id: "${id}") { id } }`);
    expect(data.node).toBeNull();
  });

  test("another collector's debtor, consent and debt, as what does not exist", async () => {
    const theirs = await record(other, { personId: others.debtorId });
    expect((await nothingChanged(() => ask(other))).codes).toEqual(['NOT_FOUND']);
    expect((await nothingChanged(() => withdraw(collector, theirs.id))).codes).toEqual(['NOT_FOUND']);
    const theirDebt = { debtIds: [others.debtIds[0]] };
    expect((await nothingChanged(() => ask(collector, theirDebt))).codes).toEqual(['NOT_FOUND']);
    const attempt = await recordContactAttempt(world(), other, others);
    const theirCall = { contactAttemptId: attempt.id };
    expect((await nothingChanged(() => ask(collector, theirCall))).codes).toEqual(['NOT_FOUND']);
  });
});

describe('a mistake changes nothing:', () => {
  test.each([
    ['a time before all records', { validFrom: '1989-12-31T23:59:59.999Z' }, 'input.validFrom'],
    ['a time that is to come', { validFrom: '2027-01-01T00:00:00Z' }, 'input.validFrom'],
    ['an end before the beginning', { validTo: '2026-01-01T00:00:00Z' }, 'input.validTo'],
    ['an id of another type', { personId: 'case_x' }, 'input.personId'],
    ['a debt that is none', { debtIds: ['debt_x'] }, 'input.debtIds.0'],
    ['too many debts', { debtIds: Array.from({ length: 51 }, () => 'debt_x') }, 'input.debtIds'],
    ['an attempt that is none', { contactAttemptId: 'x' }, 'input.contactAttemptId'],
    ['a firm that is none', { firmId: 'x' }, 'input.firmId'],
  ])('%s', async (_what, more, path) => {
    expect(await mistake(() => ask(collector, more))).toBe(`BAD_USER_INPUT ${path}`);
  });

  test('an end at the beginning', async () => {
    const at = '2026-03-01T00:00:00Z';
    expect(await mistake(() => ask(collector, { validFrom: at, validTo: at }))).toBe('BAD_USER_INPUT input.validTo');
  });

  test("somebody else's number", async () => {
    const { personId } = await addRelated(await serviceOf(world()), opened.debtorId);
    const contactPointId = await addPhone(collector, personId, '+8613912345678');
    expect(await mistake(() => ask(collector, { contactPointId }))).toBe('BAD_USER_INPUT input.contactPointId');
  });

  test('a clock that runs five minutes fast is none', async () => {
    const ahead = (ms: number): string => new Date(world().clock.now().getTime() + ms).toISOString();
    await record(collector, { validFrom: ahead(5 * 60_000) });
    expect(await mistake(() => ask(collector, { validFrom: ahead(5 * 60_000 + 1) }))).toBe(
      'BAD_USER_INPUT input.validFrom',
    );
  });
});

describe('a withdrawal', () => {
  test('is a row of its own: the consent stays, and of several ends all are kept', async () => {
    const consent = await record(collector, { validFrom: '2026-03-01T00:00:00Z' });
    const [late, early] = ['2026-03-20T00:00:00.000Z', '2026-03-10T00:00:00.000Z'];
    const left = await leavesOf(world(), async () => void done(await withdraw(collector, consent.id, late)));
    expect(left).toMatchObject([{ type: 'consent.withdrawn', outcomes: ['TEXT'] }]);
    world().clock.pass(60_000);
    const { consent: after } = done(await withdraw(officer, consent.id, early)).withdrawConsent;
    expect(after).toEqual({ ...consent, ends: present(after).ends });
    expect(present(after).ends).toMatchObject([
      { endsAt: late, actor: { id: collector.id } },
      { endsAt: early, actor: { id: officer.id } },
    ]);
  });

  test('holds from now where no time is said', async () => {
    const { id } = await record(collector);
    const { consent } = done(await withdraw(collector, id)).withdrawConsent;
    expect(present(consent).ends).toMatchObject([{ endsAt: world().clock.now().toISOString() }]);
  });

  test('does not come before the beginning', async () => {
    const { id } = await record(collector, { validFrom: '2026-03-01T00:00:00Z' });
    expect(await mistake(() => withdraw(collector, id, '2026-02-28T23:59:59.999Z'))).toBe(
      'BAD_USER_INPUT input.endsAt',
    );
    done(await withdraw(collector, id, '2026-03-01T00:00:00Z'));
  });
});

test('the same key and input are recorded and withdrawn once', async () => {
  const [once, twice] = [input(), { idempotencyKey: key() }];
  const first = done(await collector.ask(RecordConsentDocument, { input: once })).recordConsent;
  const again = await leavesOf(world(), async () => {
    expect(done(await collector.ask(RecordConsentDocument, { input: once })).recordConsent).toEqual(first);
  });
  expect(again).toEqual([]);
  const end = { input: { ...twice, consentId: first.consentId } };
  done(await collector.ask(WithdrawConsentDocument, end));
  const { consent } = done(await collector.ask(WithdrawConsentDocument, end)).withdrawConsent;
  expect(present(consent).ends).toHaveLength(1);
});

test('nothing is overwritten: the login of the application may neither change nor delete them', async () => {
  const app = await world().connect('app');
  for (const table of ['consent', 'consent_end', 'wish', 'wish_end', 'person_condition', 'contact_point_state'])
    for (const statement of [`update ${table} set recorded_at = now()`, `delete from ${table}`, `truncate ${table}`])
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
});
