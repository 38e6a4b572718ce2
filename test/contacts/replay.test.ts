import { expect, test } from '@jest/globals';
import {
  ContactReplayDocument,
  JudgedAttemptsDocument,
  SetContactPolicyDocument,
} from '../../schema/operations/documents.js';
import { done, key, openCase, recordContactAttempt } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

test('a number that was never of the debtor is judged as known then, beside as known now', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const officer = await world().person('COMPLIANCE_OFFICER');
  world().clock.set('2026-08-04T12:30:00.000Z');
  const us = { timeZone: 'America/New_York', language: 'en' };
  const debts = [
    {
      reference: key(),
      productKind: 'CREDIT_CARD',
      jurisdiction: 'US-MA',
      principal: { amountMinor: '100', currency: 'USD' },
    },
  ];
  const opened = await openCase(world(), { assignee: collector, debtor: us, debts });
  for (const at of ['2026-08-04T12:30:00.000Z', '2026-08-05T12:30:00.000Z', '2026-08-06T12:30:00.000Z']) {
    world().clock.set(at);
    await recordContactAttempt(world(), collector, opened);
  }
  const asked = {
    debtorId: opened.debtorId,
    from: '2026-08-01T00:00:00Z',
    to: '2026-08-10T00:00:00Z',
    knownAt: '2026-08-06T16:00:00Z',
  };
  world().clock.set('2026-08-08T12:30:00.000Z');
  const wrong = 'mutation ($input: NoteContactPointInput!) { noteContactPoint(input: $input) { contactPointId } }';
  const before = done(await officer.ask(ContactReplayDocument, asked)).contactReplay.contacts;
  expect(before.map(({ isChanged }) => isChanged)).toEqual([false, false, false]);
  // Massachusetts: two a week, at half past eight in the evening in Shanghai, where the number is; the third is found.
  expect(before.map(({ asKnownNow }) => asKnownNow?.decision)).toEqual(['ALLOWED', 'ALLOWED', 'PROHIBITED']);
  done(
    await collector.ask(wrong, {
      input: {
        contactPointId: opened.contactPointId,
        state: 'WRONG_PERSON',
        validFrom: '2026-08-08T12:30:00.000Z',
        idempotencyKey: key(),
      },
    }),
  );
  const after = done(await officer.ask(ContactReplayDocument, asked)).contactReplay.contacts;
  expect(after.map(({ isChanged }) => isChanged)).toEqual([false, false, true]);
  expect(after.map(({ asKnownThen }) => asKnownThen?.decision)).toEqual(['ALLOWED', 'ALLOWED', 'PROHIBITED']);
  expect(after[2]?.asKnownNow?.decision).not.toBe('PROHIBITED');
  const { nodes } = done(await officer.ask(JudgedAttemptsDocument, { first: 5 })).contactAttempts;
  expect(nodes[0]?.verdicts.map(({ cause }) => cause)).toEqual(['LEARNED_LATER', 'RECORDED']);
  expect(nodes[0]?.findings).toEqual([expect.objectContaining({ state: 'WITHDRAWN' })]);
});

test('where the institution requires permits of everybody, a call without one is found', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const officer = await world().person('COMPLIANCE_OFFICER');
  world().clock.set('2026-09-01T02:00:00.000Z');
  const opened = await openCase(world(), { assignee: collector });
  await recordContactAttempt(world(), collector, opened);
  const input = { requiresPermits: true, validFrom: '2026-09-02T00:00:00Z', idempotencyKey: key() };
  done(await officer.ask(SetContactPolicyDocument, { input }));
  world().clock.set('2026-09-02T02:00:00.000Z');
  await recordContactAttempt(world(), collector, opened);
  const { nodes } = done(await collector.ask(JudgedAttemptsDocument, { first: 2 })).contactAttempts;
  expect(nodes.map(({ findings }) => findings.map(({ kind }) => kind))).toEqual([['PERMIT_MISSING'], []]);
  expect((await collector.ask(SetContactPolicyDocument, { input: { ...input, idempotencyKey: key() } })).codes).toEqual(
    ['FORBIDDEN'],
  );
});
