import { expect, test } from '@jest/globals';
import { packs } from '../../src/compliance/index.js';
import { done } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

interface Pack {
  packId: string;
  version: string;
  title: string;
  ruleCount: number;
  rules: {
    ruleId: string;
    title: string;
    citation: string;
    assurance: string;
    parameters: { name: string; value: string; unit: string }[];
    explanations: string[];
  }[];
}
const asked = async (args = ''): Promise<Pack[]> => {
  const collector = await world().person('COLLECTOR');
  return done(
    await collector.ask(
      `{ rulePacks${args} { packId version title ruleCount rules { ruleId title citation assurance parameters { name value unit } explanations } } }`,
    ),
  ).rulePacks as Pack[];
};

test('whoever collects can read by what they are judged: every rule with its citation', async () => {
  const all = await asked();
  expect(all.map(({ packId }) => packId).sort()).toEqual([...new Set(packs.map(({ id }) => id))].sort());
  for (const { ruleCount, rules } of all) {
    expect(rules).toHaveLength(ruleCount);
    for (const { citation, explanations } of rules) expect([citation, ...explanations]).not.toContain('');
  }
  const frequency = all.flatMap(({ rules }) => rules).find(({ ruleId }) => ruleId === 'us.reg-f.call-frequency');
  expect(frequency).toEqual({
    ruleId: 'us.reg-f.call-frequency',
    title: 'Seven calls in seven days about one debt',
    citation: '12 CFR 1006.14(b)(2)(i)(A), (ii)(A)',
    assurance: 'PRIMARY',
    parameters: [
      { name: 'limit', value: '7', unit: 'calls' },
      { name: 'days', value: '7', unit: 'consecutive days' },
    ],
    explanations: [
      '{count} calls about this debt were placed within {days} days; more than {limit} are presumed to harass.',
      'The person agreed to this call directly, so that it is not counted.',
    ],
  });
});

test('in Chinese as well', async () => {
  const [english, chinese] = [await asked(), await asked('(language: ZH_CN)')];
  const titles = (some: Pack[]) => some.flatMap(({ title, rules }) => [title, ...rules.map((rule) => rule.title)]);
  expect(titles(chinese)).toHaveLength(titles(english).length);
  for (const title of titles(chinese)) expect(title).toMatch(/\p{Script=Han}/u);
});

test('those in force at an instant: a pack from its own first moment on', async () => {
  const at = async (instant: string) => (await asked(`(at: "${instant}")`)).map(({ packId }) => packId);
  expect(await at('2026-01-29T15:59:59.999Z')).not.toContain('cn-cba');
  expect(await at('2026-01-29T16:00:00Z')).toContain('cn-cba');
  expect(await at('1990-01-01T00:00:00Z')).toEqual(['elsewhere', 'own']);
  expect(await at('1989-12-31T23:59:59.999Z')).toEqual([]);
});
