import { expect, test } from '@jest/globals';
import {
  ContactPermissionDocument,
  ContactWindowsDocument,
  JudgedAttemptsDocument,
  NotePersonDocument,
  RecordWishDocument,
  RequestContactPermitDocument,
} from '../../schema/operations/documents.js';
import { engage } from '../kit/engagements.js';
import { debtInput, done, key, openCase, recordContactAttempt } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();
const call = (opened: { caseId: string; contactPointId: string }, at: string, more = {}) => ({
  input: { caseId: opened.caseId, contactPointId: opened.contactPointId, channel: 'PHONE' as const, at, ...more },
});

test.each([
  ['2026-04-01T21:59:59.000+08:00', 'ALLOWED', '2026-04-01T13:59:59.000Z'],
  ['2026-04-01T22:00:00.000+08:00', 'PROHIBITED', '2026-04-02T00:00:00.000Z'],
  ['2026-04-02T07:59:59.000+08:00', 'PROHIBITED', '2026-04-02T00:00:00.000Z'],
  ['2026-04-02T08:00:00.000+08:00', 'ALLOWED', '2026-04-02T00:00:00.000Z'],
])('a card holder in China may be called at %s: %s', async (at, decision, nextAllowedAt) => {
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const { contactPermission } = done(await collector.ask(ContactPermissionDocument, call(opened, at)));
  expect(contactPermission).toMatchObject({ decision, nextAllowedAt });
});

test('where no pack knows the law, somebody looks first: it is not said that nothing forbids it', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector, debts: [debtInput({ jurisdiction: 'FR' })] });
  const { contactPermission } = done(
    await collector.ask(ContactPermissionDocument, call(opened, '2026-04-01T12:00:00.000+08:00')),
  );
  expect(contactPermission).toMatchObject({ decision: 'REVIEW', reasons: [{ ruleId: 'elsewhere.no-law-known' }] });
});

test('a week for a calendar: from eight to ten, each day', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const asked = call(opened, '2026-04-01T00:00:00.000+08:00');
  const { contactPermission } = done(await collector.ask(ContactWindowsDocument, asked));
  const open = contactPermission.windows?.filter(({ isPermitted }) => isPermitted) ?? [];
  expect(open).toHaveLength(7);
  expect(open.every(({ minutes }) => minutes === 14 * 60)).toBe(true);
});

test('an attempt at night is recorded, judged, and found', async () => {
  world().clock.set('2026-04-01T15:00:00.000Z');
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  await recordContactAttempt(world(), collector, opened);
  const { contactAttempts } = done(await collector.ask(JudgedAttemptsDocument, { first: 5 }));
  expect(contactAttempts.nodes).toEqual([
    expect.objectContaining({
      permit: null,
      permitMistake: null,
      verdict: expect.objectContaining({ decision: 'PROHIBITED', cause: 'RECORDED' }),
      findings: [expect.objectContaining({ kind: 'RULE', state: 'OPEN', decision: 'PROHIBITED' })],
    }),
  ]);
});

test('a permit is issued, and refused at night', async () => {
  world().clock.set('2026-04-01T13:55:00.000Z');
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const ask = async () =>
    done(
      await collector.ask(RequestContactPermitDocument, {
        input: {
          caseId: opened.caseId,
          contactPointId: opened.contactPointId,
          channel: 'PHONE',
          idempotencyKey: key(),
        },
      }),
    ).requestContactPermit;
  expect((await ask()).permit).toMatchObject({ expiresAt: '2026-04-01T14:00:00.000Z' });
  world().clock.set('2026-04-01T14:00:00.000Z');
  expect((await ask()).refusal).toMatchObject({ decision: 'PROHIBITED', retryAt: '2026-04-02T00:00:00.000Z' });
});

test('what is learned late is judged again: a wish that lay in the post room', async () => {
  world().clock.set('2026-04-02T02:00:00.000Z');
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const { id } = await recordContactAttempt(world(), collector, opened);
  world().clock.set('2026-04-03T02:00:00.000Z');
  const wish = { personId: opened.debtorId, kind: 'CHANNEL', channel: 'PHONE', idempotencyKey: key() } as const;
  done(await collector.ask(RecordWishDocument, { input: { ...wish, validFrom: '2026-04-01T02:00:00.000Z' } }));
  const { contactAttempts } = done(await collector.ask(JudgedAttemptsDocument, { first: 5 }));
  expect(contactAttempts.nodes.find((each) => each.id === id)).toMatchObject({
    verdict: { decision: 'PROHIBITED', cause: 'LEARNED_LATER', knownAt: '2026-04-03T02:00:00.000Z' },
    findings: [{ kind: 'RULE', state: 'OPEN', ruleIds: ['cn.opt-out'] }],
  });
});

test('a reason that tells of health is withheld from an agency: neither rule nor sentence is named', async () => {
  world().clock.set('2026-04-20T02:00:00.000Z');
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector, debts: [debtInput({ jurisdiction: 'GB' })] });
  const firm = await world().firm('AGENCY');
  const agent = await firm.person();
  await engage(await world().person('LEGAL_COUNSEL'), firm, [opened.caseId]);
  const condition = { personId: opened.debtorId, condition: 'VULNERABLE', isPresent: true } as const;
  done(await collector.ask(NotePersonDocument, { input: { ...condition, idempotencyKey: key() } }));
  const asked = call(opened, '2026-04-20T08:00:00.000Z');
  const said = async (by: typeof agent) => done(await by.ask(ContactPermissionDocument, asked)).contactPermission;
  const [own, theirs] = [await said(collector), await said(agent)];
  expect(own.reasons.map(({ ruleId }) => ruleId)).toContain('uk.conc.vulnerable');
  expect(JSON.stringify(theirs.reasons)).not.toMatch(/vulnerable/i);
  expect(theirs.reasons).toContainEqual(expect.objectContaining({ ruleId: 'withheld', decision: 'REVIEW' }));
});

test('what a clock that runs fast says has happened counts for whoever asks, as for whoever asks leave', async () => {
  world().clock.set('2026-04-21T02:00:00.000Z');
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), {
    assignee: collector,
    debts: [debtInput({ productKind: 'ONLINE_CONSUMER_LOAN' })],
  });
  const asked = { caseId: opened.caseId, contactPointId: opened.contactPointId, channel: 'PHONE' } as const;
  const permission = async () =>
    done(await collector.ask(ContactPermissionDocument, { input: asked })).contactPermission;
  const leave = async () =>
    done(await collector.ask(RequestContactPermitDocument, { input: { ...asked, idempotencyKey: key() } }))
      .requestContactPermit;
  const talk = { answered: true, conversation: true, outcome: 'CONNECTED_DEBTOR' };
  for (const ahead of [0, 60_000]) {
    const occurredAt = new Date(world().clock.now().getTime() + ahead).toISOString();
    await recordContactAttempt(world(), collector, opened, { ...talk, occurredAt });
  }
  const rules = (of: { readonly reasons: readonly { readonly ruleId: string }[] } | null) =>
    of?.reasons.map(({ ruleId }) => ruleId).sort();
  expect(rules(await permission())).not.toContain('cn.gbt.daily-conversations');
  const occurredAt = new Date(world().clock.now().getTime() + 5 * 60_000).toISOString();
  await recordContactAttempt(world(), collector, opened, { ...talk, occurredAt });
  const { refusal } = await leave();
  expect(rules(refusal)).toContain('cn.gbt.daily-conversations');
  expect(rules(await permission())).toEqual(rules(refusal));
});
