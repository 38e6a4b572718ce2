/**
 * graphql-shield 7.6.5 is unmaintained and imports `util.isUndefined`, which Node 23 removed. `.patches/` repairs it at
 * install; this notices when the patch no longer applies, was not applied, or the version has moved from under it.
 * The builds are tried in processes of their own, since Jest's module loader is not Node's.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { read, root } from './files.js';

/** Chain stops at the first refusal, race at the first leave: both walk their rules by the patched function. */
const evaluate = `
  const { applyMiddleware } = graphqlMiddleware;
  const yes = shield.rule({ cache: 'no_cache' })(() => true);
  const no = shield.rule({ cache: 'no_cache' })(() => false);
  const names = ['chainOfLeave', 'chainWithRefusal', 'raceWithLeave', 'raceOfRefusals'];
  const rules = [shield.chain(yes, yes), shield.chain(yes, no), shield.race(no, yes), shield.race(no, no)];
  const schema = graphql.buildSchema('type Query { ' + names.map((name) => name + ': String').join(' ') + ' }');
  const Query = Object.fromEntries(names.map((name, index) => [name, rules[index]]));
  for (const field of Object.values(schema.getQueryType().getFields())) field.resolve = () => 'seen';
  const guarded = applyMiddleware(schema, shield.shield({ Query }));
  const { data } = await graphql.graphql({ schema: guarded, source: '{ ' + names.join(' ') + ' }' });
  process.stdout.write(JSON.stringify(data));
`;

const modules = { graphql: 'graphql', graphqlMiddleware: 'graphql-middleware', shield: 'graphql-shield' };
const builds = {
  esm:
    Object.entries(modules)
      .map(([name, from]) => `import * as ${name} from '${from}';`)
      .join('\n') + evaluate,
  cjs:
    Object.entries(modules)
      .map(([name, from]) => `const ${name} = require('${from}');`)
      .join('\n') + `(async () => {${evaluate}})();`,
};

test.each(['esm', 'cjs'] as const)('the %s build of graphql-shield chains and races its rules', (build) => {
  const flags = build === 'esm' ? ['--input-type=module'] : ['--input-type=commonjs'];
  const answer = execFileSync(process.execPath, [...flags, '--eval', builds[build]], { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(answer)).toEqual({
    chainOfLeave: 'seen',
    chainWithRefusal: null,
    raceWithLeave: 'seen',
    raceOfRefusals: null,
  });
});

test('this runs on the Node that needs the patch', () => {
  expect(process.versions.node.split('.')[0]).toBe('24');
});

test('every patch is for the version that is installed', () => {
  const patches = readdirSync(join(root, '.patches'));
  expect(patches).toContain('graphql-shield+7.6.5.patch');
  for (const patch of patches) {
    const [, name = '', version] = /^(.+)\+([^+]+)\.patch$/.exec(patch) ?? [];
    const installed = JSON.parse(read(`node_modules/${name.replace('+', '/')}/package.json`)) as { version: string };
    expect({ name, version: installed.version }).toEqual({ name, version });
  }
});

test('every line that a patch adds is there', () => {
  for (const patch of readdirSync(join(root, '.patches'))) {
    for (const part of read(`.patches/${patch}`)
      .split(/^diff --git /m)
      .slice(1)) {
      const patched = read(/ b\/(.+)$/m.exec(part)?.[1] ?? '');
      const added = part
        .split('\n')
        .filter((line) => /^\+(?!\+\+)/.test(line))
        .map((line) => line.slice(1));
      expect(added.filter((line) => !patched.includes(line))).toEqual([]);
    }
  }
});
