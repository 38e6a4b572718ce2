import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/app/config.js';
import { foundSmallBank } from '../faults/small-bank.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { cloneDatabase } from '../kit/database.js';
import { endAll, freePort, probity, run, sentences, serve, until } from '../kit/probity.js';

/** What a mistake of the operator's brings: a sentence that names it and says what to do, and an exit code. */
let folder: DataFolder;
beforeAll(async () => {
  folder = dataFolder();
  await foundSmallBank(folder.path, 1);
});
afterEach(endAll);
afterAll(() => folder.remove());

describe('the environment', () => {
  const url = 'postgres://probity_app:secret@127.0.0.1:5432/probity';
  const mistakes: readonly (readonly [name: string, environment: Record<string, string>, mistake: RegExp])[] = [
    ['a port that is no number', { PORT: 'http' }, /^PORT must be a whole number from 0 to 65535\. Correct it/],
    ['a port too high', { PORT: '65536' }, /^PORT must be/],
    ['a port below zero', { PORT: '-1' }, /^PORT must be/],
    ['workers that are neither', { PROBITY_WORKERS: 'some' }, /^PROBITY_WORKERS must be on or off/],
    ['an hour that is none', { PROBITY_NIGHT_AT: '24:00' }, /^PROBITY_NIGHT_AT must be a time of day such as 00:30/],
    ['a pool of none', { PROBITY_POOL_SIZE: '0' }, /^PROBITY_POOL_SIZE must be a whole number from 1 to 100/],
    ['another database', { DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be an address such as postgres:/],
    ['an address that is none', { DATABASE_URL: 'postgres://[' }, /^DATABASE_URL must be an address/],
    ['the same for the migrator', { DATABASE_URL: url, PROBITY_MIGRATE_URL: 'x' }, /^PROBITY_MIGRATE_URL must be/],
    [
      'one login for both',
      { DATABASE_URL: url, PROBITY_MIGRATE_URL: url },
      /are the same login.*Name the login probity_app/,
    ],
    ['a migrator alone', { PROBITY_MIGRATE_URL: url }, /^PROBITY_MIGRATE_URL is set without DATABASE_URL.*Set both/],
    [
      'a sequencer alone',
      { PROBITY_SEQUENCER_URL: url },
      /^PROBITY_SEQUENCER_URL is set without DATABASE_URL.*Set both/,
    ],
    [
      "the sequencer by the application's login",
      { DATABASE_URL: url, PROBITY_SEQUENCER_URL: url },
      /^PROBITY_SEQUENCER_URL is the login of something else\..*Name the login probity_sequencer/,
    ],
    ['another mode', { PROBITY_ENV: 'staging' }, /^PROBITY_ENV must be development or production\. Correct it/],
    [
      'an issuer alone',
      { OIDC_ISSUER: 'https://issuer.example' },
      /^OIDC_ISSUER is set without OIDC_AUDIENCE.*Set both/,
    ],
    ['an audience alone', { OIDC_AUDIENCE: 'x' }, /^OIDC_AUDIENCE is set without OIDC_ISSUER\. Set both/],
    [
      'an issuer without TLS',
      { OIDC_ISSUER: 'http://issuer.example', OIDC_AUDIENCE: 'x' },
      /^OIDC_ISSUER must be an https address/,
    ],
    ['an issuer that is no address', { OIDC_ISSUER: 'issuer', OIDC_AUDIENCE: 'x' }, /^OIDC_ISSUER must be an https/],
    [
      'an institution that is no slug',
      { OIDC_ISSUER: 'https://issuer.example', OIDC_AUDIENCE: 'x', OIDC_INSTITUTION: 'My Bank' },
      /^OIDC_INSTITUTION must be the slug/,
    ],
    ['a header of everybody', { PROBITY_CLIENT_CERT_HEADER: 'authorization' }, /^PROBITY_CLIENT_CERT_HEADER must be/],
    ['a level of none', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of fatal, .*\. Correct it/],
  ];
  test.each(mistakes)('%s', (_name, environment, mistake) => {
    expect(() => readConfig({ environment })).toThrow(mistake);
  });

  test('an issuer is taken with https, or on this machine, with the names of its claims', () => {
    const given = {
      OIDC_AUDIENCE: 'probity',
      OIDC_CLAIM_ROLE: 'groups',
      PROBITY_CLIENT_CERT_HEADER: 'X-Client-Cert-Sha256',
    };
    for (const OIDC_ISSUER of [
      'https://issuer.example/realms/bank',
      'http://127.0.0.1:8080',
      'http://[::1]/',
      'http://localhost:1',
    ])
      expect(readConfig({ environment: { ...given, OIDC_ISSUER } })).toMatchObject({
        oidc: {
          issuer: OIDC_ISSUER,
          audience: 'probity',
          mapping: { roleClaim: 'groups', institutionClaim: 'https://probity.example/institution', institution: null },
        },
        certificateHeader: 'x-client-cert-sha256',
      });
    expect(readConfig({ environment: {} })).toMatchObject({ oidc: null, certificateHeader: null });
  });

  test('all mistakes are told at once, with exit code 2', async () => {
    const ended = await run(['serve'], { PORT: 'x', LOG_LEVEL: 'y', PROBITY_ENV: 'z', PROBITY_DATA: folder.path });
    expect(ended.code).toBe(2);
    expect(
      sentences(ended)
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['PROBITY_ENV', 'LOG_LEVEL', 'PORT']);
  });

  test('production lists all that it needs', async () => {
    const ended = await run(['serve'], { PROBITY_ENV: 'production', PROBITY_DATA: folder.path });
    expect(ended.code).toBe(2);
    expect(sentences(ended).split('\n')).toEqual([
      expect.stringMatching(/^DATABASE_URL is needed/),
      expect.stringMatching(/^PROBITY_KEY_PASSPHRASE is needed/),
      expect.stringMatching(/^OIDC_ISSUER and OIDC_AUDIENCE are needed/),
    ]);
  });

  test('migrating in production needs a database and no keys', () => {
    const environment = { PROBITY_ENV: 'production', DATABASE_URL: url };
    expect(readConfig({ environment, purpose: 'migrate' }).databaseUrl).toBe(url);
    expect(() => readConfig({ environment: { PROBITY_ENV: 'production' }, purpose: 'migrate' })).toThrow(
      'DATABASE_URL',
    );
  });

  test('a data folder that cannot be one', async () => {
    const ended = await run(['serve'], { PROBITY_DATA: '/dev/null/x' });
    expect(ended.code).toBe(1);
    expect(sentences(ended)).toMatch(/^The folder \/dev\/null\/x cannot be used .* set PROBITY_DATA to another folder/);
  });
});

test('an outside database is used, or named with the reason and without the password why it cannot be entered', async () => {
  const { urls, drop } = await cloneDatabase();
  const port = await freePort();
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(urls.app);
    change(url);
    return url.href;
  };
  const cases: readonly (readonly [url: string, mistake: RegExp])[] = [
    [
      changed((url) => (url.port = port)),
      /does not answer at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)\. Start it, or correct DATABASE_URL/,
    ],
    [changed((url) => (url.hostname = 'localhost')).replace(/:\d+\//, `:${port}/`), /does not answer at localhost/],
    [changed((url) => (url.password = 'hunter2')), /refuses the password of probity_app\. Correct/],
    [changed((url) => (url.pathname = '/nowhere')), /has no database called nowhere\. Make it/],
    [urls.superuser, /would let its login pass row-level security by\. Use the login probity_app/],
    [urls.backup, /would let its login pass row-level security by/],
  ];
  for (const [DATABASE_URL, mistake] of cases) {
    const ended = await run(['serve'], { PROBITY_DATA: folder.path, DATABASE_URL });
    expect(ended.code).toBe(1);
    expect(sentences(ended)).toMatch(mistake);
    expect(ended.err).not.toContain(new URL(DATABASE_URL).password);
  }
  const server = await serve({
    PROBITY_DATA: folder.path,
    PORT: port,
    DATABASE_URL: urls.app,
    PROBITY_MIGRATE_URL: urls.migrate,
  });
  expect(folder.databasePids()).toEqual([]);
  expect(await server.stop()).toMatchObject({ code: 0 });
  await drop();
});

test('the sequencer needs its own login, which row-level security holds, and no other', async () => {
  const { urls, drop } = await cloneDatabase();
  const production = { PROBITY_ENV: 'production', PROBITY_KEY_PASSPHRASE: 'x' };
  const missing = await run(['sequencer'], production);
  expect([missing.code, sentences(missing)]).toEqual([
    2,
    expect.stringMatching(/^PROBITY_SEQUENCER_URL is needed in production/),
  ]);
  const beside = await run(['sequencer'], { DATABASE_URL: urls.app });
  expect([beside.code, sentences(beside)]).toEqual([1, expect.stringContaining('Set PROBITY_SEQUENCER_URL')]);
  const passing = await run(['sequencer'], { ...production, PROBITY_SEQUENCER_URL: urls.migrate });
  expect([passing.code, sentences(passing)]).toEqual([
    1,
    expect.stringContaining('Use the login probity_sequencer in PROBITY_SEQUENCER_URL'),
  ]);
  const { child, out, exited } = probity(['sequencer'], { ...production, PROBITY_SEQUENCER_URL: urls.sequencer });
  await until('it sequences', () => out().includes('sequencing'));
  child.kill('SIGTERM');
  expect(await exited).toMatchObject({ code: 0, err: '' });
  await drop();
});

describe('commands', () => {
  const commands = ['serve', 'sequencer', 'migrate', 'seed', 'token', 'schema'] as const;

  test('each has help, and asking for it is no misuse', async () => {
    const whole = await run(['--help'], {});
    expect(whole.code).toBe(0);
    for (const command of commands) {
      expect(whole.out).toContain(`  ${command} `);
      const { code, out } = await run([command, '--help'], {});
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`Usage: probity ${command}`) });
    }
  });

  const misuses: readonly (readonly [words: string[], mistake: RegExp])[] = [
    [[], /Usage: probity/],
    [['dance'], /unknown command 'dance'/],
    [['serve', '--loud'], /unknown option '--loud'/],
    [['serve', 'now'], /too many arguments/],
    [['token'], /required option '--role <role>' not specified/],
    [['token', '--role', 'king'], /There is no role king\. Choose one of collector, /],
    [['token', '--role', 'collector', '--hours', '0'], /--hours must be above 0/],
    [['token', '--role', 'collector', '--hours', 'soon'], /--hours must be above 0/],
    [
      ['token', '--role', 'collector', '--user', 'nobody'],
      /small-bank has no active user of the role collector called nobody\. \S/,
    ],
    [['token', '--role', 'analyst'], /small-bank has no active user of the role analyst\. \S/],
    [['token', '--role', 'collector', '--institution', 'big-bank'], /--institution <slug>, one of small-bank/],
  ];
  test.each(misuses)('%j is misuse', async (words, mistake) => {
    const ended = await run(words, { PROBITY_DATA: folder.path });
    expect(sentences(ended)).toMatch(mistake);
    expect({ code: ended.code, out: ended.out }).toEqual({ code: 2, out: '' });
    expect(folder.databasePids()).toEqual([]);
  });

  test('a token is all that is printed, and there is none before there is an institution, nor in production', async () => {
    const { code, out } = await run(['token', '--role', 'collector'], { PROBITY_DATA: folder.path });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/) });
    const empty = dataFolder();
    const ended = await run(['token', '--role', 'collector'], { PROBITY_DATA: empty.path });
    await empty.remove();
    expect(ended.code).toBe(2);
    expect(sentences(ended)).toBe('There is no institution yet. Run: npm run -s probity -- seed');
    const production = {
      PROBITY_ENV: 'production',
      DATABASE_URL: 'postgres://x@127.0.0.1/x',
      PROBITY_KEY_PASSPHRASE: 'x',
      OIDC_ISSUER: 'https://issuer.example',
      OIDC_AUDIENCE: 'x',
    };
    expect(await run(['token', '--role', 'collector'], production)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no development issuer in production/),
    });
  });

  test('nor is there one where another issuer signs', async () => {
    const replaced = { PROBITY_DATA: folder.path, OIDC_ISSUER: 'https://issuer.example', OIDC_AUDIENCE: 'x' };
    expect(await run(['token', '--role', 'collector'], replaced)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/nor where OIDC_ISSUER is set/),
    });
  });
});
