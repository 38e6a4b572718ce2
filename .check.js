/**
 * `npm run check`: everything that can be said about the house without running its tests, one line a check. A failure
 * shows its output and the others still run. `npm run check lint format` runs only those named.
 */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

const checks = {
  build: 'tsc -p .tsconfig.build.json && node .copy.js',
  types: 'tsc --noEmit --incremental --tsBuildInfoFile .cache/types.tsbuildinfo',
  lint: 'eslint --config .eslint.config.js --no-error-on-unmatched-pattern --max-warnings 0 --cache --cache-strategy content --cache-location .cache/eslint src test bench migrations',
  format: 'prettier --check --log-level warn --cache --cache-location .cache/prettier .',
  floors: 'depcruise --config .dependency-cruiser.cjs src',
  unused: 'knip --config .knip.json --no-progress',
  documents: 'graphql-codegen --config codegen.yml --check',
  schema: 'node dist/src/cli/main.js schema --check',
  migrations: 'node dist/src/cli/main.js migrate --check',
};

const root = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const env = { ...process.env, PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH };

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`There is no check called ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.`);
  process.exit(2);
}

const failed = new Set();
for (const [name, command] of Object.entries(checks)) {
  if (named.length > 0 && !named.includes(name)) continue;
  if (failed.has('build') && command.includes(' dist/')) {
    line('not run', name, 'because the build failed');
    failed.add(name);
    continue;
  }
  const began = performance.now();
  const { status, signal, error, stdout, stderr } = spawnSync(command, {
    cwd: root,
    env,
    shell: true,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (status === 0) {
    line('ok', name, took);
    continue;
  }
  failed.add(name);
  line('FAILED', name, `${took}  (${error?.message ?? signal ?? `exit ${status}`}) ${command}`);
  console.log(indent(stdout + stderr));
}
console.log(failed.size === 0 ? 'All checks passed.' : `Failed: ${[...failed].join(', ')}.`);
process.exitCode = failed.size === 0 ? 0 : 1;

function line(state, name, rest) {
  console.log(`${state.padEnd(8)} ${name.padEnd(11)} ${rest}`);
}

function indent(text) {
  return text.trimEnd().replace(/^(?=.)/gm, '    ');
}
