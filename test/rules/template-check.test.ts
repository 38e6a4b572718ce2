import { describe, expect, test } from '@jest/globals';
import { occasions, purposeOf, templateChannels } from '../../src/contacts/occasion.js';
import { objectionsTo, requiredStatements } from '../../src/contacts/template-check.js';
import { contactPurposes, statements } from '../../src/lib/vocabulary.js';

const at = new Date('2026-11-22T04:00:00Z');

test('every purpose of a contact has an occasion on which a text is sent for it', () => {
  expect([...new Set(Object.values(purposeOf))].sort()).toEqual([...contactPurposes].sort());
});

describe.each(templateChannels)('by %s', (channel) => {
  test.each(occasions)('a text for a %s that says just what is required meets no objection', (occasion) => {
    const demands = requiredStatements({ channel, occasion, at });
    const required = statements.filter((each) =>
      demands.some(({ statement, isRequired }) => isRequired && statement === each),
    );
    const barred = demands.filter(({ isRequired }) => !isRequired).map(({ statement }) => statement);
    expect(required.filter((each) => barred.includes(each))).toEqual([]);
    expect(objectionsTo(required, { channel, occasion, at })).toEqual([]);
    // And each of them is needed, each of the others harmful.
    for (const statement of required) {
      const without = required.filter((each) => each !== statement);
      expect(objectionsTo(without, { channel, occasion, at })).not.toEqual([]);
    }
    for (const statement of barred)
      expect(objectionsTo([...required, statement], { channel, occasion, at })).not.toEqual([]);
  });
});

test('who sends it, and where, decides', () => {
  const ruleIds = (more: Parameters<typeof requiredStatements>[0]) => [
    ...new Set(requiredStatements(more).map(({ ruleId }) => ruleId)),
  ];
  const sending = { channel: 'SMS', occasion: 'INITIAL_COMMUNICATION', at } as const;
  expect(ruleIds({ ...sending, jurisdictions: ['CN'] })).toEqual(['cn.cba.identity-at-first-contact']);
  expect(ruleIds({ ...sending, jurisdictions: ['US'], actorTypes: ['CREDITOR'] })).toEqual([]);
  expect(ruleIds({ ...sending, jurisdictions: ['US-MA'], actorTypes: ['AGENCY'] }).sort()).toEqual([
    'us.reg-f.disclosure',
    'us.reg-f.opt-out-statement',
  ]);
});
