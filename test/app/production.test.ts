import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { sql } from 'kysely';
import { developmentIssuer } from '../../src/access/index.js';
import { ownerOf } from '../../src/app/owner.js';
import { systemClock } from '../../src/lib/clock.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { cloneDatabase } from '../kit/database.js';
import { audience, newIssuer, newKey, signed, type Issuer } from '../kit/issuer.js';
import { endAll, freePort, run, sentences, serve, statusOf } from '../kit/probity.js';

/** Production from an empty database on: founded, the first administrator linked, served, signed in by the issuer. */
let folder: DataFolder;
let issuer: Issuer;
let drop: () => Promise<void>;
let environment: Record<string, string>;
let migrateUrl: string;
const key = newKey();

beforeAll(async () => {
  folder = dataFolder();
  issuer = await newIssuer();
  issuer.publish(key);
  const { urls, drop: dropping } = await cloneDatabase();
  drop = dropping;
  migrateUrl = urls.migrate;
  environment = {
    PROBITY_ENV: 'production',
    PROBITY_DATA: folder.path,
    PROBITY_KEY_PASSPHRASE: 'only for this test',
    DATABASE_URL: urls.app,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: audience,
    PORT: await freePort(),
  };
});
afterEach(endAll);
afterAll(async () => {
  await issuer.close();
  await folder.remove();
  await drop();
});

test('an institution is founded, its administrator linked, and signs in; no IDE, no introspection, no development token', async () => {
  const founding = ['institution', '--slug', 'my-bank', '--name', 'My Bank', '--time-zone', 'Asia/Shanghai'];
  expect(await run(founding, { ...environment, PROBITY_MIGRATE_URL: migrateUrl })).toMatchObject({ code: 0 });
  const link = ['link', '--user', 'admin', '--subject', 'first-administrator'];
  expect(await run(link, environment)).toMatchObject({
    code: 0,
    out: 'The subject signs in as admin of my-bank from now on.\n',
  });
  const again = await run(link, environment);
  expect([again.code, sentences(again)]).toEqual([
    1,
    'This subject is linked to a user already. Unlink it first, or choose another.',
  ]);
  const nobody = await run(['link', '--user', 'nobody', '--subject', 'x'], environment);
  expect([nobody.code, sentences(nobody)]).toEqual([
    1,
    'my-bank has no active user called nobody. Nothing was changed.',
  ]);

  const server = await serve(environment);
  const ask = async (token: string, query = '{ viewer { login role } }') => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return { status: answer.status, body: (await answer.json()) as { data?: unknown; errors?: unknown } };
  };
  const token = (sub: string): string =>
    signed(key, {
      iss: issuer.url,
      aud: audience,
      sub,
      exp: Math.floor(Date.now() / 1000) + 60,
      'https://probity.example/institution': 'my-bank',
    });
  const its = token('first-administrator');
  expect((await ask(its)).body.data).toEqual({ viewer: { login: 'admin', role: 'ADMINISTRATOR' } });
  expect((await ask(its, '{ __schema { queryType { name } } }')).body).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
  expect((await ask(token('somebody else'))).status).toBe(401);
  expect(await statusOf(`${server.url}/ide`)).toBe(404);
  const ready = (await (await fetch(`${server.url}/readyz`)).json()) as unknown;
  expect(ready).toEqual({ ok: true, checks: { database: 'ok', migrations: 'ok', issuer: 'ok' } });
  expect(server.err()).not.toContain('token --role');
  expect(`${server.out()}${server.err()}`).not.toContain(its);
  expect(`${server.out()}${server.err()}`).not.toContain('first-administrator');
  expect(await server.stop()).toMatchObject({ code: 0 });
});

test("a token signed by a development issuer's key in the data folder is refused, though it names the administrator", async () => {
  const owner = ownerOf(migrateUrl);
  const { rows } = await sql<{ id: string; institution_id: string }>`
    select u.id, u.institution_id from app_user u where u.login = 'admin'`.execute(owner);
  await owner.destroy();
  const [admin] = rows;
  if (!admin) throw new Error('the first test has founded no institution');
  const actor = { institutionId: admin.institution_id, id: admin.id, role: 'ADMINISTRATOR', firmId: null } as const;
  // The key that `npm start` would make and believe in the same folder.
  const development = developmentIssuer(join(folder.path, 'keys', 'development-issuer.pem'), systemClock);
  const token = await development.sign(actor, 60);
  const statusIn = async (environment: Record<string, string>): Promise<number> => {
    const server = await serve(environment);
    const { status } = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { login } }' }),
    });
    expect(await server.stop()).toMatchObject({ code: 0 });
    return status;
  };
  expect(await statusIn(environment)).toBe(401);
  const { OIDC_ISSUER: _issuer, OIDC_AUDIENCE: _audience, ...rest } = environment;
  expect(await statusIn({ ...rest, PROBITY_ENV: 'development' })).toBe(200);
});

test('it starts while the issuer is away, and says so to operators only', async () => {
  issuer.answer((_incoming, response) => void response.destroy());
  const server = await serve(environment);
  const ready = (await (await fetch(`${server.url}/readyz`)).json()) as { ok: boolean; checks: { issuer: string } };
  expect(ready).toMatchObject({ ok: true, checks: { issuer: expect.stringMatching(/^degraded: /) } });
  issuer.answer(null);
  expect(await server.stop()).toMatchObject({ code: 0 });
  // Its log is written while it answers, and all there once it has ended.
  expect(server.out()).toContain("the issuer's keys could not be fetched");
});
