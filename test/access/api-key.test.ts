/** Keys of service accounts: shown once, kept as a hash, narrowed by scopes, two at a time, gone at once. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import request from 'supertest';
import {
  ApiKeysDocument,
  ChangeUserDocument,
  CreateApiKeyDocument,
  RevokeApiKeyDocument,
} from '../../schema/operations/documents.js';
import { refusal } from '../kit/issuer.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import {
  attemptInput,
  debtInput,
  done,
  key,
  openCase,
  personInput,
  present,
  recordContactAttemptDocument,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

const world = newWorld();
const day = 86_400_000;
type Scope = 'READ' | 'REVEAL' | 'WRITE' | 'CONTACT' | 'IMPORT';

let opened: OpenedCase;
beforeAll(async () => {
  opened = await openCase(world(), { assignee: await world().person('COLLECTOR', 'North') });
});

const inDays = (days: number): string => new Date(world().clock.now().getTime() + days * day).toISOString();
const create = (
  userId: string,
  more: { scopes?: Scope[]; expiresAt?: string; name?: string; idempotencyKey?: string } = {},
  by: Person = world().administrator,
) =>
  by.ask(CreateApiKeyDocument, {
    input: {
      userId,
      name: 'Dialler',
      scopes: ['READ', 'WRITE'],
      expiresAt: inDays(30),
      idempotencyKey: key(),
      ...more,
    },
  });
const revoke = (apiKeyId: string, by: Person = world().administrator) =>
  by.ask(RevokeApiKeyDocument, { input: { apiKeyId, idempotencyKey: key() } });

/** A service account with a key of the scopes, and what it asks by it. */
async function holder(...scopes: Scope[]): Promise<{
  service: Person;
  id: string;
  secret: string;
  ask: (document: string, variables?: object) => Promise<Answer>;
}> {
  const service = await world().person('SERVICE');
  const { secret, apiKeyId } = done(await create(service.id, { scopes })).createApiKey;
  return {
    service,
    id: apiKeyId,
    secret: present(secret),
    ask: (document, variables) => ask(present(secret), document, variables),
  };
}

async function ask(
  secret: string,
  document = '{ viewer { id role } }',
  variables: object = {},
  scheme = 'Bearer',
): Promise<Answer & { text: string }> {
  const { status, body, text } = (await request(world().app.http.server)
    .post('/graphql')
    .set('authorization', `${scheme} ${secret}`)
    .send({ query: document, variables })) as {
    status: number;
    body: { data?: unknown; errors?: Answer['errors'] };
    text: string;
  };
  const errors = body.errors ?? [];
  return { status, text, data: body.data as never, errors, codes: errors.map(({ extensions }) => extensions.code) };
}

async function expectRefused(secret: string): Promise<void> {
  const { status, text } = await ask(secret);
  expect({ status, body: JSON.parse(text) as unknown }).toEqual({ status: 401, body: refusal });
}

test('a key speaks for its service account, as Bearer and as ApiKey', async () => {
  const { service, secret } = await holder('READ');
  for (const scheme of ['Bearer', 'bearer', 'ApiKey'])
    expect(done(await ask(secret, undefined, {}, scheme)).viewer).toEqual({
      id: service.id.replace('user', 'viewer'),
      role: 'SERVICE',
    });
});

test('its secret is shown once: a repetition brings the key, says so, and shows none', async () => {
  const service = await world().person('SERVICE');
  const idempotencyKey = key();
  const input = { idempotencyKey, expiresAt: inDays(30) };
  const first = done(await create(service.id, input)).createApiKey;
  expect(first).toMatchObject({
    isRepetition: false,
    apiKey: { name: 'Dialler', scopes: ['READ', 'WRITE'], revokedAt: null },
  });
  expect(first.secret).toMatch(/^pk_[0-9a-f]{16}\.[\w-]{43}$/);
  const again = done(await create(service.id, input)).createApiKey;
  expect(again).toMatchObject({ isRepetition: true, secret: null, apiKeyId: first.apiKeyId });
  expect((await create(service.id, { ...input, scopes: ['READ'] })).codes).toEqual(['CONFLICT']);
});

test('at rest there is its hash, and its secret nowhere: not in the table, the list, the journal or the log', async () => {
  const { secret, id, service } = await holder('READ');
  const [prefix, hidden] = secret.replace('pk_', '').split('.') as [string, string];
  await ask(secret);
  const { rows } = await sql<{ prefix: string; secret_hash: Buffer; whole: string }>`
    select prefix, secret_hash, to_jsonb(k)::text as whole from api_key k where id = ${id.replace('apiKey_', '')}::uuid`.execute(
    world().owner,
  );
  expect(rows[0]?.secret_hash).toEqual(createHash('sha256').update(hidden).digest());
  expect(rows[0]).toMatchObject({ prefix });
  expect(rows[0]?.whole).not.toContain(hidden);
  const listed = JSON.stringify(
    done(await world().administrator.ask(ApiKeysDocument, { first: 100, filter: { user: { eq: service.id } } })),
  );
  expect(listed).toContain(prefix);
  expect(listed).not.toContain(hidden);
  expect(listed).not.toContain(rows[0]!.secret_hash.toString('base64'));
  const fields = Object.keys((world().app.schema.getType('ApiKey') as unknown as { getFields(): object }).getFields());
  expect(fields).not.toContain('secretHash');
  expect(world().logged.join('')).not.toContain(hidden);
  expect(world().logged.join('')).toContain(`"apiKeyId":"${id.replace('apiKey_', '')}"`);
});

test('two are active at most: the third waits until one is revoked or has expired', async () => {
  const service = await world().person('SERVICE');
  const first = done(await create(service.id, { expiresAt: inDays(2) })).createApiKey;
  const second = done(await create(service.id)).createApiKey;
  const third = await create(service.id);
  expect([third.codes, third.errors[0]?.message]).toEqual([['CONFLICT'], expect.stringMatching(/Revoke one/)]);
  for (const { secret } of [first, second]) expect((await ask(present(secret))).errors).toEqual([]);
  done(await revoke(second.apiKeyId));
  done(await create(service.id));
  expect((await create(service.id)).codes).toEqual(['CONFLICT']);
  world().clock.pass(2 * day);
  done(await create(service.id));
});

test('three that are made at once: two are made', async () => {
  const service = await world().person('SERVICE');
  const answers = await Promise.all([create(service.id), create(service.id), create(service.id)]);
  expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', '', 'CONFLICT']);
});

test('a revoked key is refused at the next request, and is not revoked twice', async () => {
  const { secret, id } = await holder('READ');
  expect((await ask(secret)).errors).toEqual([]);
  const left = await leavesOf(world(), async () => {
    const { apiKey } = done(await revoke(id)).revokeApiKey;
    expect(apiKey?.revokedAt).toBe(world().clock.now().toISOString());
  });
  expect(left.map(({ type }) => type)).toEqual(['apiKey.revoked']);
  await expectRefused(secret);
  expect((await revoke(id)).codes).toEqual(['CONFLICT']);
});

test('a key holds to the millisecond before it expires', async () => {
  const service = await world().person('SERVICE');
  const secret = present(done(await create(service.id, { expiresAt: inDays(1) })).createApiKey.secret);
  world().clock.pass(day - 1);
  expect((await ask(secret)).errors).toEqual([]);
  world().clock.pass(1);
  await expectRefused(secret);
});

test('it is refused while its account is deactivated, and when the account is no service any more', async () => {
  const { secret, service } = await holder('READ');
  const change = (more: object) =>
    world().administrator.ask(ChangeUserDocument, {
      input: { userId: service.id, idempotencyKey: key(), ...more } as never,
    });
  done(await change({ isActive: false }));
  await expectRefused(secret);
  done(await change({ isActive: true }));
  expect((await ask(secret)).errors).toEqual([]);
  done(await change({ role: 'ADMINISTRATOR' }));
  await expectRefused(secret);
});

describe('what is no key', () => {
  const mistakes: readonly (readonly [string, (secret: string) => string])[] = [
    ['another secret', (secret) => `${secret.split('.')[0]}.${'A'.repeat(43)}`],
    [
      'another last letter, which may stand for the same bytes',
      (secret) => `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`,
    ],
    ['another prefix', (secret) => `pk_${'0'.repeat(16)}.${secret.split('.')[1]!}`],
    ['no secret', (secret) => secret.split('.')[0]!],
    ['an empty secret', (secret) => `${secret.split('.')[0]!}.`],
    [
      'the prefix in capitals',
      (secret) => secret.replace(/pk_[^.]+/, (prefix) => `pk_${prefix.slice(3).toUpperCase()}Z`),
    ],
    ['three parts', (secret) => `${secret}.x`],
    ['pk_ alone', () => 'pk_'],
    [
      'the hash in place of the secret',
      (secret) => `${secret.split('.')[0]!}.${createHash('sha256').update(secret.split('.')[1]!).digest('base64url')}`,
    ],
  ];
  test.each(mistakes)('%s', async (_what, alter) => {
    const { secret } = await holder('READ');
    expect(alter(secret)).not.toBe(secret);
    await expectRefused(alter(secret));
  });
});

describe('making one', () => {
  test.each([
    ['for a person', async () => create((await world().person('COLLECTOR', 'North')).id), 'input.userId'],
    [
      'that has expired',
      async () => create((await world().person('SERVICE')).id, { expiresAt: inDays(0) }),
      'input.expiresAt',
    ],
    [
      'for 400 days and a moment',
      async () =>
        create((await world().person('SERVICE')).id, {
          expiresAt: new Date(Date.parse(inDays(400)) + 1).toISOString(),
        }),
      'input.expiresAt',
    ],
    ['without a scope', async () => create((await world().person('SERVICE')).id, { scopes: [] }), 'input.scopes'],
    ['without a name', async () => create((await world().person('SERVICE')).id, { name: ' ' }), 'input.name'],
  ])('%s is refused', async (_what, make, path) => {
    const answer = await make();
    expect([answer.codes, answer.errors[0]?.extensions['path']]).toEqual([['BAD_USER_INPUT'], path.split('.')]);
  });

  test('for 400 days is the most', async () => {
    done(await create((await world().person('SERVICE')).id, { expiresAt: inDays(400) }));
  });

  test("is for administrators alone, and of their institution's accounts", async () => {
    const service = await world().person('SERVICE');
    const other = await world().otherInstitution();
    expect((await create(service.id, {}, other.administrator)).codes).toEqual(['NOT_FOUND']);
    expect((await create(service.id, {}, service)).codes).toEqual(['FORBIDDEN']);
    const { id } = await holder('READ');
    expect((await revoke(id, other.administrator)).codes).toEqual(['NOT_FOUND']);
    expect(done(await other.administrator.ask(ApiKeysDocument, { first: 10 })).apiKeys.totalCount).toBe(0);
  });
});

describe('scopes', () => {
  const reading = '{ cases(first: 1) { totalCount } }';
  const revealing = () => `{ node(id: "${opened.debtorId}", purpose: CONTACT) { ... on Debtor { displayName } } }`;
  const registering =
    'mutation ($input: RegisterDebtorInput!) { registerDebtor(input: $input) { debtorId debtor { id displayName } } }';
  const debtor = () => ({ input: { person: personInput(), idempotencyKey: key() } });
  const opening = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { caseId case { id } } }';
  const caseOf = () => ({
    input: { reference: key(), debtorId: opened.debtorId, debts: [debtInput()], idempotencyKey: key() },
  });
  const attempt = () => ({ input: attemptInput(world(), opened) });
  const moving = 'mutation ($input: MoveCaseInput!) { moveCase(input: $input) { caseId } }';
  const move = () => ({ input: { caseId: opened.caseId, stage: 'FIRST', idempotencyKey: key() } });

  /** What each scope alone opens. */
  const opens: readonly (readonly [Scope, readonly string[]])[] = [
    ['READ', ['read']],
    ['REVEAL', []],
    ['WRITE', ['register', 'open', 'attempt', 'move']],
    ['CONTACT', ['attempt']],
    ['IMPORT', ['register', 'open']],
  ];
  test.each(opens)('%s opens %j, and all else answers FORBIDDEN and leaves nothing', async (scope, allowed) => {
    const { ask: asks } = await holder(scope);
    const operations: Record<string, () => Promise<Answer>> = {
      read: () => asks(reading),
      reveal: () => asks(revealing()),
      register: () => asks(registering, debtor()),
      open: () => asks(opening, caseOf()),
      attempt: () => asks(recordContactAttemptDocument, attempt()),
      move: () => asks(moving, move()),
    };
    for (const [name, operation] of Object.entries(operations)) {
      const before = await rowCounts(world());
      const { codes } = await operation();
      expect([name, codes]).toEqual([name, allowed.includes(name) ? [] : ['FORBIDDEN']]);
      if (!allowed.includes(name)) expect(await rowCounts(world())).toEqual(before);
    }
  });

  test('READ and REVEAL show plain values with an entry, READ alone masked ones', async () => {
    const [both, masked] = [await holder('READ', 'REVEAL'), await holder('READ')];
    const left = await leavesOf(world(), async () => {
      expect(done(await both.ask(revealing())).node.displayName).toBe('张伟');
    });
    expect(left.map(({ type }) => type)).toEqual(['person.looked']);
    expect(done(await masked.ask(revealing().replace(', purpose: CONTACT', ''))).node.displayName).toBe('张**');
    const refused = await masked.ask(revealing());
    expect([refused.codes, refused.data]).toEqual([['FORBIDDEN'], { node: null }]);
  });

  test('a key that does not read gets the id of what it wrote, and nothing to read on from', async () => {
    const [writer, both] = [await holder('IMPORT'), await holder('IMPORT', 'READ')];
    expect(done(await writer.ask(registering, debtor())).registerDebtor).toEqual({
      debtorId: expect.stringMatching(/^debtor_/),
      debtor: null,
    });
    expect(done(await both.ask(registering, debtor())).registerDebtor.debtor).toMatchObject({ displayName: '张**' });
  });

  test('no scope opens more than the role: a service is no administrator', async () => {
    const { ask: asks } = await holder('READ', 'REVEAL', 'WRITE', 'CONTACT', 'IMPORT');
    expect((await asks('{ users(first: 1) { totalCount } }')).codes).toEqual(['FORBIDDEN']);
    expect((await asks('{ apiKeys(first: 1) { totalCount } }')).codes).toEqual(['FORBIDDEN']);
  });
});
