import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { ContactFacts } from '../../src/contacts/contact-facts.js';
import { inRbiHours } from '../../src/contacts/rules/in-rbi-hours.rule.js';
import { asACollector, debtOf, factsOf, said, standingOf } from './facts.js';

const inIndia = (text: string): Date => new Date(`${text.replace(' ', 'T')}+05:30`);
const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({ at: inIndia(time), locations: ['IN'], debts: [debtOf('card', { jurisdiction: 'IN' })], ...some });

test.each<[string, ContactFacts, string]>([
  ['at 07:59:59.999', at('2026-04-01 07:59:59.999'), 'PROHIBITED'],
  ['at 08:00', at('2026-04-01 08:00:00'), 'ALLOWED'],
  ['at 19:00:00.000', at('2026-04-01 19:00:00.000'), 'ALLOWED'],
  ['at 19:00:00.001', at('2026-04-01 19:00:00.001'), 'PROHIBITED'],
  ['by a machine', at('2026-04-01 19:30:00', { channel: 'VOICE_ROBOT' }), 'PROHIBITED'],
  ['by the bank itself', at('2026-04-01 19:30:00', { actorType: 'CREDITOR' }), 'PROHIBITED'],
  ['a text', at('2026-04-01 19:30:00', { channel: 'SMS' }), 'ALLOWED'],
  ['the debtor calls', at('2026-04-01 19:30:00', { direction: 'INBOUND' }), 'ALLOWED'],
])('%s', (_, facts, decision) => {
  expect(said(inRbiHours, facts)).toEqual([decision, decision === 'ALLOWED' ? null : 'OUT_OF_HOURS', []]);
});

test('again from eight in the morning', () => {
  const next = (time: string) => {
    const facts = at(time);
    return nextAllowedAt(facts, standingOf([inRbiHours], facts), asACollector);
  };
  expect(next('2026-04-01 19:00:00.000')).toEqual(inIndia('2026-04-01 19:00:00.000'));
  expect(next('2026-04-01 19:00:00.001')).toEqual(inIndia('2026-04-02 08:00:00'));
});
