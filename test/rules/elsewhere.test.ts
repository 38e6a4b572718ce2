import { expect, test } from '@jest/globals';
import { judge } from '../../src/compliance/index.js';
import { packs } from '../../src/compliance/packs.js';
import { countriesWithPacks, elsewhere, everywhere, standing } from '../../src/compliance/pack.js';
import type { ContactFacts } from '../../src/contacts/contact-facts.js';
import { contactRules } from '../../src/contacts/rules/index.js';
import { countryOf } from '../../src/lib/jurisdiction.js';
import { debtOf, factsOf } from './facts.js';

const law = standing(packs, contactRules);
const by = (jurisdiction: string, location: string, some: Partial<ContactFacts> = {}): readonly string[] =>
  judge(
    factsOf({
      at: new Date('2026-04-01T12:00:00Z'),
      locations: [location],
      debts: [debtOf('card', { jurisdiction })],
      ...some,
    }),
    law,
  )
    .reasons.filter(({ packId }) => packId === 'elsewhere')
    .map(({ ruleId, decision, because }) => `${ruleId} ${decision} ${because}`);

const toBeLookedAt = ['elsewhere.no-law-known REVIEW NOT_KNOWN'];

test.each<[string, readonly string[], readonly string[]]>([
  ['a debt of a country that no pack is about', by('FR', 'FR'), toBeLookedAt],
  ['a part of such a country', by('CA-QC', 'CA-QC'), toBeLookedAt],
  ['a debt of such a country, owed by somebody in China', by('FR', 'CN'), toBeLookedAt],
  ['a debt of China, owed by somebody who may be in such a country', by('CN', 'FR'), toBeLookedAt],
  ['a debt of China', by('CN', 'CN'), []],
  ['a debt of a state that has no pack of its own, in a country that has', by('US-TX', 'US-TX'), []],
  ['the debtor calls', by('FR', 'FR', { direction: 'INBOUND' }), []],
])('%s', (_, found, wanted) => {
  expect(found).toEqual(wanted);
});

test('the countries with packs are those of the packs', () => {
  const countries = packs
    .map(({ jurisdiction }) => jurisdiction)
    .filter((each) => each !== elsewhere && each !== everywhere);
  expect([...new Set(countries.map(countryOf))].sort()).toEqual(countriesWithPacks);
});
