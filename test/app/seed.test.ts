import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import request from 'supertest';
import { createApplication } from '../../src/app/application.js';
import { openDatabase } from '../../src/app/database.js';
import { findActor } from '../../src/app/institutions.js';
import { createLog } from '../../src/app/log.js';
import type { Opened } from '../../src/app/open.js';
import { seedWhenEmpty } from '../../src/app/seed.js';
import { keyService } from '../../src/audit/index.js';
import type { Actor, Role } from '../../src/lib/actor.js';
import { systemClock } from '../../src/lib/clock.js';
import { publicAlone } from '../../src/lib/sending.js';
import { cloneDatabase } from '../kit/database.js';
import { verifyAll, type Answer } from '../kit/world.js';

let opened: Opened;
let end: () => Promise<void>;
/** A token here is the actor itself. */
const verifier = {
  verify: (token: string) => Promise.resolve(JSON.parse(Buffer.from(token, 'base64url').toString()) as Actor),
};

beforeAll(async () => {
  const { urls, drop } = await cloneDatabase();
  const keys = keyService(randomBytes(32));
  const database = await openDatabase({ url: urls.app, poolSize: 8 });
  const log = createLog({ level: 'silent' });
  const application = await createApplication({
    database,
    keys,
    verifier,
    clock: systemClock,
    log,
    isProduction: false,
  });
  const owner = new Kysely<never>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: urls.migrate, max: 4 }) }),
  });
  opened = {
    application,
    database,
    keys,
    issuer: null,
    owner,
    sequencer: null,
    logOrigin: 'probity.test/tlog',
    sending: publicAlone,
    isEmbedded: false,
    timeStampers: null,
    close: () => Promise.resolve(),
  };
  end = async () => {
    await application.http.close(0);
    await database.close();
    await owner.destroy();
    await drop();
  };
});
afterAll(() => end());

async function askAs(role: Role, query: string): Promise<Answer['data']> {
  const actor = await findActor(opened, 'harbour-bank', null, role);
  const token = Buffer.from(JSON.stringify(actor)).toString('base64url');
  const { body } = await request(opened.application.http.server)
    .post('/graphql')
    .set('authorization', `Bearer ${token}`)
    .send({ query });
  expect(body.errors).toBeUndefined();
  return body.data;
}

test('without the login of the owner it says what to do, and makes nothing', async () => {
  const said: string[] = [];
  await seedWhenEmpty({ ...opened, owner: null }, (line) => void said.push(line));
  expect(said).toEqual([expect.stringContaining('PROBITY_MIGRATE_URL')]);
  expect(await findActor(opened, 'harbour-bank', null, 'ADMINISTRATOR')).toBeNull();
});

test('two processes that start at once make one institution, and a third changes nothing', async () => {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  await Promise.all([seedWhenEmpty(opened, say), seedWhenEmpty(opened, say)]);
  await seedWhenEmpty(opened, say);
  expect(said).toEqual([expect.stringContaining('Making'), expect.stringMatching(/310 cases, \d{4} contact attempts/)]);
  if (opened.owner) await verifyAll({ owner: opened.owner, keys: opened.keys });
});

test("each role's first query has something to show", async () => {
  const work =
    '{ cases(first: 5) { totalCount nodes { reference daysPastDue bucket { code } outstanding { amountMinor currency } debtor { displayName } contactAttempts(first: 3) { totalCount } } } }';
  const mine = await askAs('COLLECTOR', work);
  const teams = await askAs('TEAM_LEAD', work);
  const all = await askAs('COMPLIANCE_OFFICER', work);
  expect(mine.cases.totalCount).toBeGreaterThan(40);
  expect(teams.cases.totalCount).toBeGreaterThan(mine.cases.totalCount);
  expect(all.cases.totalCount).toBe(310);
  expect(mine.cases.nodes[0].contactAttempts.totalCount).toBeGreaterThan(0);
  for (const role of ['LEGAL_COUNSEL', 'SERVICE'] as const)
    expect((await askAs(role, work)).cases.totalCount).toBe(310);
  const figures = await askAs(
    'ANALYST',
    '{ cases(first: 100) { totalCount nodes { outstanding { currency } debts { jurisdiction } stage } } }',
  );
  const shown = (pick: (node: Answer['data']) => unknown): unknown[] =>
    [...new Set(figures.cases.nodes.map(pick))].sort();
  expect(shown(({ outstanding }) => outstanding.currency)).toEqual(['CNY', 'GBP', 'USD']);
  expect(shown(({ debts }) => debts[0].jurisdiction)).toEqual(['CN', 'GB', 'US-MA']);
  expect(shown(({ debts }) => debts.length > 1)).toEqual([false, true]);
  const { users, teams: two } = await askAs(
    'ADMINISTRATOR',
    '{ users(first: 50) { totalCount } teams(first: 5) { totalCount } }',
  );
  expect([users.totalCount, two.totalCount]).toEqual([16, 2]);
  const engaged = await askAs('LAW_FIRM', work);
  expect(engaged.cases.totalCount).toBe(5);
  expect(engaged.cases.nodes[0].contactAttempts.totalCount).toBeGreaterThan(0);
  const attempts = await askAs('COMPLIANCE_OFFICER', '{ contactAttempts(first: 1) { totalCount } }');
  expect(attempts.contactAttempts.totalCount).toBeGreaterThan(3_000);
});
