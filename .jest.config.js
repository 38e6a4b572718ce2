/** Jest on ESM and SWC: decorators with metadata, as tsc emits them. Each test file gets a database of its own. */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)(?<!\\.json)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  globalSetup: '<rootDir>/test/kit/global-setup.js',
  globalTeardown: '<rootDir>/test/kit/global-teardown.js',
  setupFiles: ['<rootDir>/test/kit/seed.ts'],
  // Against tests that hang, never against slow ones: a machine that does something else for a minute decides nothing.
  testTimeout: 600_000,
  maxWorkers: 2,
  // Modules in a VM are not given back between files: a worker that has grown is started anew before it runs out of memory.
  workerIdleMemoryLimit: '1GB',
};
