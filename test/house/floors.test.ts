/**
 * Rooms look down only (house.md, invariant 6). The rules are generated from the floors in .dependency-cruiser.cjs.
 * The first test is the law; the others plant one offence for every rule in a toy house and see each fire, since a rule
 * whose pattern has gone stale is silent too.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

interface Referee {
  floors: string[][];
  forbidden: (IForbiddenRuleType & { name: string })[];
  options: ICruiseOptions & { enhancedResolveOptions: object };
}

const root = join(import.meta.dirname, '../..');
const referee = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as Referee;
const { floors, forbidden } = referee;
const rooms = floors.flat();

/** What breaks which rule: the file that offends, relative to the house, and what it says. */
const offences: Record<string, { file: string; text: string }> = {};

floors.forEach((floor, level) => {
  for (const room of floor) {
    const above = floors[level + 1]?.[0];
    const beside = floor.find((other) => other !== room);
    if (above)
      plant(`${room}-looks-down-only`, `src/${room}/looks-up.ts`, `import type { Room } from '../${above}/index.js';`);
    if (beside)
      plant(`${room}-leaves-its-neighbours-alone`, `src/${room}/looks-aside.ts`, `import '../${beside}/index.js';`);
    if (room !== 'lib')
      plant(`${room}-is-entered-by-its-front-door`, `src/app/climbs-into-${room}.ts`, `import '../${room}/inner.js';`);
  }
});
plant('app-imports-only-what-it-may', 'src/app/takes-a-command.ts', `import '../cli/main.js';`);
plant('cli-imports-only-what-it-may', 'src/cli/visits-cases.ts', `import '../cases/index.js';`);
plant('main-imports-only-what-it-may', 'src/main.ts', `import './cases/index.js';`);
plant('nobody-imports-app', 'src/lib/asks-app.ts', `import type { Room } from '../app/index.js';`);
plant('nobody-imports-a-process', 'src/app/starts-itself.ts', `import '../main.js';`);
plant('every-room-has-a-floor', 'src/app/knows-a-shed.ts', `import '../shed/index.js';`);
plant('no-circles', 'src/cases/egg.ts', `import type { Hen } from './hen.js'; export interface Egg { hen: Hen }`);
plant('guests-stay-outside', 'src/cases/asks-a-guest.ts', `import '../../test/kit/guest.js';`);
plant('production-does-without-development-packages', 'src/cases/borrows.ts', `import '@jest/globals';`);

const innocent: Record<string, string> = {
  ...Object.fromEntries(
    rooms.flatMap((room) =>
      [`src/${room}/index.ts`, `src/${room}/inner.ts`].map((file) => [file, 'export interface Room { name: string }']),
    ),
  ),
  'src/app/index.ts': `import '../lib/inner.js'; import '../cases/index.js'; export interface Room { name: string }`,
  'src/cli/main.ts': `import '../app/index.js'; import '../intake/index.js'; import '../lib/inner.js';`,
  'src/reporting/reads-all.ts':
    floors
      .slice(1, -1)
      .flat()
      .map((room) => `import '../${room}/index.js';`)
      .join('\n') + `import '../lib/inner.js';`,
  'src/shed/index.ts': 'export {};',
  'src/cases/hen.ts': `import type { Egg } from './egg.js'; export interface Hen { egg: Egg }`,
  'test/kit/guest.ts': 'export {};',
  'package.json': JSON.stringify({ type: 'module', devDependencies: { '@jest/globals': '*' } }),
  'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' } }),
};

let toy: string;
let seen: Set<string>;

beforeAll(async () => {
  toy = mkdtempSync(join(tmpdir(), 'probity-floors-'));
  symlinkSync(join(root, 'node_modules'), join(toy, 'node_modules'));
  const planted = Object.values(offences).map(({ file, text }) => [file, text] as const);
  for (const [file, text] of [...Object.entries(innocent), ...planted]) {
    mkdirSync(dirname(join(toy, file)), { recursive: true });
    writeFileSync(join(toy, file), `${text}\n`);
  }
  seen = new Set((await violations(toy)).map(({ rule, from }) => `${rule} ${from}`));
});

afterAll(() => rmSync(toy, { recursive: true, force: true }));

test('the rooms look down only', async () => {
  expect((await violations(root)).map(({ rule, from, to }) => `${from} → ${to}: ${rule}`)).toEqual([]);
});

test('every folder of src is on a floor', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...rooms, 'app', 'cli']).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
});

test('every rule has an offence, and every offence a rule', () => {
  expect(Object.keys(offences).sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

test.each(forbidden.map(({ name }) => name))('an offence against %s is seen', (rule) => {
  expect([...seen]).toContain(`${rule} ${offences[rule]?.file ?? 'nowhere'}`);
});

test('the innocent are left alone', () => {
  const guilty = new Set(Object.values(offences).map(({ file }) => file));
  expect([...seen].filter((each) => !guilty.has(each.split(' ')[1] ?? ''))).toEqual([]);
});

function plant(rule: string, file: string, text: string): void {
  offences[rule] = { file, text };
}

async function violations(house: string): Promise<{ rule: string; from: string; to: string }[]> {
  const { enhancedResolveOptions, ...options } = referee.options;
  const { output } = await cruise(
    ['src'],
    { ...options, ruleSet: { forbidden }, validate: true, baseDir: house },
    enhancedResolveOptions,
    { tsConfig: extractTSConfig(join(house, 'tsconfig.json')) },
  );
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
