import { expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { explain, judge, standing, type Pack, type Rule } from '../../src/compliance/index.js';
import { cnPacks } from '../../src/compliance/cn.pack.js';
import { inPacks } from '../../src/compliance/in.pack.js';
import { ukPacks } from '../../src/compliance/uk.pack.js';
import type { ContactFacts } from '../../src/contacts/contact-facts.js';
import { debtOf, factsOf, inChina } from './facts.js';

const packs: readonly Pack[] = [...cnPacks, ...ukPacks, ...inPacks];
const files = readdirSync(new URL('../../src/contacts/rules', import.meta.url)).filter((file) =>
  /^(cn|uk|in)-.*\.rule\.ts$/.test(file),
);
const rules: Rule<ContactFacts>[] = [];
for (const file of files) {
  const module = (await import(`../../src/contacts/rules/${file}`)) as Record<string, Rule<ContactFacts>>;
  rules.push(...Object.values(module));
}

const reasons = (facts: ContactFacts): readonly (readonly string[])[] =>
  judge(facts, standing(packs, rules)).reasons.map(({ packId, ruleId, because, decision, ...rest }) => {
    const rule = rules.find(({ id }) => id === ruleId);
    for (const language of ['EN', 'ZH_CN'] as const)
      expect(rule && explain(rule, { because, decision, ...rest }, language)).not.toMatch(/[{}]|^$/);
    return [packId, ruleId, because];
  });
const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({ at: inChina(time), locations: ['CN'], debts: [debtOf('card', { jurisdiction: 'CN' })], ...some });

test('every rule stands in one pack, in order, and every pack names rules that exist', () => {
  const named = packs.flatMap((pack) => pack.rules.map(({ id }) => id));
  expect([...named].sort()).toEqual(rules.map(({ id }) => id).sort());
  for (const pack of packs) expect(pack.rules.map(({ id }) => id)).toEqual(pack.rules.map(({ id }) => id).sort());
  expect(() => standing(packs, rules)).not.toThrow();
});

test('N01 by the packs: a text binds from its own day, and only its own kind of debt', () => {
  expect(reasons(at('2026-04-01 22:00'))).toEqual([['cn-cba', 'cn.cba.hours', 'AT_NIGHT']]);
  expect(reasons(at('2026-01-29 23:59'))).toEqual([]);
  expect(reasons(at('2026-01-30 00:00'))).toEqual([['cn-cba', 'cn.cba.hours', 'AT_NIGHT']]);
  const online = { debts: [debtOf('online', { productKind: 'ONLINE_CONSUMER_LOAN', jurisdiction: 'CN' })] };
  expect(reasons(at('2025-02-27 23:59', online))).toEqual([]);
  expect(
    reasons(at('2025-03-01 23:00', { ...online, collector: { ...at('2026-01-01 12:00').collector, trainedOn: null } })),
  ).toEqual([
    ['cn-gbt', 'cn.gbt.certification', 'NEVER'],
    ['cn-gbt', 'cn.gbt.hours', 'AT_NIGHT'],
  ]);
});

test('where the person is, its law binds debts of another', () => {
  const elsewhere = { debts: [debtOf('card', { jurisdiction: 'US' })] };
  expect(reasons(at('2026-04-01 22:00', elsewhere))).toEqual([['cn-cba', 'cn.cba.hours', 'AT_NIGHT']]);
  // 19:30 in India.
  expect(reasons(at('2026-04-01 22:00', { locations: ['IN', 'GB'] }))).toEqual([
    ['cn-cba', 'cn.cba.hours', 'AT_NIGHT'],
    ['in-rbi', 'in.rbi.hours', 'OUT_OF_HOURS'],
  ]);
});
