/** The shape of the house (house.md, "The tree"): what stands where, how files are named, how long they may grow. */
import { expect, test } from '@jest/globals';
import { files, read } from './files.js';

/** Besides dot files, in which tools keep their settings. */
const allowedAtTop = [
  ...['README.md', 'LICENSE', 'package.json', 'package-lock.json', 'tsconfig.json', 'codegen.yml'],
  ...['docs', 'schema', 'migrations', 'docker', 'bench', 'test', 'src'],
];

/** `<noun>.<kind>.ts`: the kinds there are. A verb has none: `record-contact.ts`. */
const kinds = [
  'entity',
  'inputs',
  'resolver',
  'permissions',
  'journal',
  'rule',
  'format',
  'links',
  'copies',
  'type',
  'pack',
];

const longestFile = 300;

const source = files.filter((file) => file.startsWith('src/') && file.endsWith('.ts'));
const tests = files.filter((file) => file.startsWith('test/') && file.endsWith('.ts'));

test('nothing new stands at the top', () => {
  const atTop = new Set(files.map((file) => file.split('/')[0] ?? ''));
  const strange = [...atTop].filter((name) => !name.startsWith('.') && !allowedAtTop.includes(name));
  expect(strange).toEqual([]);
});

test('src holds rooms, the map and the process', () => {
  const loose = files.filter((file) => /^src\/[^/]+$/.test(file));
  expect(loose.filter((file) => !['src/README.md', 'src/main.ts'].includes(file))).toEqual([]);
});

test('rooms are flat; rules/ is the one folder below', () => {
  const deep = files.filter((file) => /^src\/[^/]+\/.+\//.test(file) && !/^src\/[^/]+\/rules\/[^/]+$/.test(file));
  expect(deep).toEqual([]);
});

test('in rules/ live laws, one to a file, and beside them only what laws share', () => {
  const inRules = source.filter((file) => file.includes('/rules/'));
  const isLaw = (file: string): boolean => file.endsWith('.rule.ts');
  const made = /^export const \w+(: [^=]+)? = \w+\(/gm;
  expect(inRules.filter((file) => isLaw(file) && (read(file).match(made) ?? []).length !== 1)).toEqual([]);
  const isShared = (file: string): boolean =>
    inRules.some((other) => read(other).includes(`'./${file.split('/').at(-1)?.replace(/\.ts$/, '.js')}'`));
  expect(inRules.filter((file) => !isLaw(file) && !file.endsWith('/index.ts') && !isShared(file))).toEqual([]);
});

test(`no file of src is longer than ${longestFile} lines`, () => {
  const long = source.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
  expect(long.filter(({ lines }) => lines > longestFile)).toEqual([]);
});

test('files are called <noun>.<kind>.ts or <verb>-<thing>.ts', () => {
  const named = new RegExp(`/[a-z0-9]+(-[a-z0-9]+)*(\\.(${kinds.join('|')}))?\\.ts$`);
  const exceptions = ['src/app/mikro-orm.config.ts']; // the name under which MikroORM looks for it
  expect(source.filter((file) => !named.test(file) && !exceptions.includes(file))).toEqual([]);
});

test('every room has a front door', () => {
  const withDoor = new Set(source.filter((file) => file.endsWith('/index.ts')).map((file) => file.split('/')[1]));
  const rooms = new Set(source.filter((file) => file.split('/').length > 2).map((file) => file.split('/')[1]));
  const without = [...rooms].filter((room) => !withDoor.has(room) && !['lib', 'app', 'cli'].includes(room ?? ''));
  expect(without).toEqual([]);
});

test('what src exports has a name', () => {
  expect(source.filter((file) => /^export default\b|\bas default\b/m.test(read(file)))).toEqual([]);
});

test('every test runs', () => {
  const sleeping = /\b(?:test|it|describe)\.(?:only|skip|todo|failing)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/;
  const asleep = tests.flatMap((file) =>
    read(file)
      .split('\n')
      .map((line, index) => ({ place: `${file}:${index + 1}`, line: line.trim() }))
      .filter(({ line }) => sleeping.test(line)),
  );
  expect(asleep.filter(({ line }) => !line.startsWith('const sleeping ='))).toEqual([]);
});
