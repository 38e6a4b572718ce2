import 'reflect-metadata';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { print } from 'graphql';
import pg from 'pg';
import request from 'supertest';
import { createApplication, type Application, type RequestContext } from '../../src/app/application.js';
import { ownerOf } from '../../src/app/owner.js';
import { openDatabase, type OpenDatabase } from '../../src/app/database.js';
import { watchJournal } from '../../src/app/journal-watch.js';
import { createLog } from '../../src/app/log.js';
import { foundInstitution, takesTwo, type FirmKind, type TokenVerifier } from '../../src/access/index.js';
import { keyService, verifyJournal, type KeyService } from '../../src/audit/index.js';
import { setBucketScheme } from '../../src/cases/index.js';
import { verifyTree } from '../../src/transparency/index.js';
import type { Actor, Role } from '../../src/lib/actor.js';
import type { Guardian } from '../../src/lib/catalogue.js';
import { defaultBuckets } from '../../src/lib/ageing.js';
import { day } from '../../src/lib/calendar.js';
import { unauthenticated } from '../../src/lib/errors.js';
import { newId, toNodeId } from '../../src/lib/id.js';
import type { SendingPolicy } from '../../src/lib/sending.js';
import { cloneDatabase } from './database.js';
import type { DatabaseUrls } from '../../src/app/embedded-postgres.js';

/** A clock held in the hand. */
export interface HeldClock {
  now(): Date;
  set(instant: string): void;
  pass(milliseconds: number): void;
}

/** A document written in a test has no type of its own; those of schema/operations have. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it wrote the question for
export type Untyped = any;

/** What came back, as a client sees it. */
export interface Answer<Data = Untyped> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; [key: string]: unknown };
  }[];
  readonly codes: readonly string[];
}

/** Somebody with a token. */
export interface Person {
  readonly actor: Actor;
  /** The id as the API gives it. */
  readonly id: string;
  ask: Ask;
}

/** Asks a document of schema/operations, whose answer has a type, or one that is written on the spot. */
export interface Ask {
  <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Answer<Data>>;
  (document: string, variables?: Record<string, unknown>): Promise<Answer>;
}

export interface World {
  readonly clock: HeldClock;
  readonly app: Application;
  readonly database: OpenDatabase;
  readonly keys: KeyService;
  readonly urls: DatabaseUrls;
  /** Everything, past row-level security: for what only a test may see. */
  readonly owner: Kysely<never>;
  /** A connection by one of the database's logins, closed with the world. */
  connect(login: keyof DatabaseUrls): Promise<pg.Client>;
  readonly institutionId: string;
  readonly administrator: Person;
  /** Registers a user of the role over the API. */
  person(role: Role, team?: string): Promise<Person>;
  /** A firm, registered over the API, and its users: partners of a law firm, unless other grants are said. */
  firm(kind?: FirmKind, slug?: string): Promise<KitFirm>;
  /** A user of another institution, with its own administrator. */
  otherInstitution(): Promise<{
    administrator: Person;
    person(role: Role, team?: string): Promise<Person>;
    firm(kind?: FirmKind, slug?: string): Promise<KitFirm>;
  }>;
  /** Somebody with a token for an actor of any make. */
  as(actor: Actor): Person;
  stranger(): Person;
  context(actor: Actor): RequestContext;
  /** The same person on another application that runs operations in the given way, on this world's database. */
  onExecutor(mode: 'jit' | 'graphql-js', person: Person): Promise<Person>;
  /** Errors of ours are what the test is about: they are not printed meanwhile. */
  quietly<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The log's lines so far. */
  readonly logged: string[];
}

/** A firm and those who act for it. */
export interface KitFirm {
  /** The id as the API gives it. */
  readonly id: string;
  readonly slug: string;
  readonly administrator: Person;
  /** A user of the firm's working role. */
  person(grant?: 'PARTNER' | 'ASSOCIATE'): Promise<Person>;
}

/** A world of its own for one test file: a database, an app, one institution. The journal is re-verified after every test. */
export function newWorld(
  options: {
    startsAt?: string;
    mode?: 'jit' | 'graphql-js';
    timeZone?: string;
    without?: readonly Guardian[];
    keys?: KeyService;
    /** Whether writers are held back while the journal is behind, as where it is served. */
    watchesJournal?: boolean;
    /** To which addresses webhooks may lead; to public ones by https where left out. */
    sending?: SendingPolicy;
  } = {},
): () => World {
  let world: (World & { end(): Promise<void> }) | null = null;
  beforeAll(async () => {
    world = await build(options);
  });
  afterEach(async () => {
    if (world) await verifyAll(world);
  });
  afterAll(async () => {
    await world?.end();
  });
  return () => {
    if (!world) throw new Error('the world is made in beforeAll');
    return world;
  };
}

export async function verifyAll({ owner, keys }: Pick<World, 'owner' | 'keys'>): Promise<void> {
  const institutions = await owner
    .selectFrom('institution' as never)
    .select('institution_id' as never)
    .execute();
  for (const { institution_id } of institutions as { institution_id: string }[]) {
    const { faults } = await verifyJournal(owner, keys, institution_id);
    expect(faults).toEqual([]);
    const { faults: ofTree } = await verifyTree(owner, institution_id);
    expect(ofTree).toEqual([]);
  }
}

async function build({
  startsAt = '2026-04-01T02:00:00.000Z',
  mode = 'jit',
  timeZone = 'Asia/Shanghai',
  without = [],
  keys = keyService(randomBytes(32)),
  watchesJournal = false,
  sending,
}: {
  startsAt?: string;
  mode?: 'jit' | 'graphql-js';
  timeZone?: string;
  without?: readonly Guardian[];
  keys?: KeyService;
  watchesJournal?: boolean;
  sending?: SendingPolicy;
}): Promise<World & { end(): Promise<void> }> {
  const { urls, drop } = await cloneDatabase();
  const clock = heldClock(startsAt);
  const database = await openDatabase({ url: urls.app, poolSize: 8 });
  const journal = watchesJournal ? watchJournal(database) : null;
  const logged: string[] = [];
  const log = createLog({ level: 'info', destination: { write: (line: string) => void logged.push(line) } });
  const clients: pg.Client[] = [];
  let isQuiet = false;
  const tokens = new Map<string, Actor>();
  const verifier: TokenVerifier = {
    verify: (token) => {
      const actor = tokens.get(token);
      return actor ? Promise.resolve(actor) : Promise.reject(unauthenticated('no such token'));
    },
  };
  const make = (by: 'jit' | 'graphql-js'): Promise<Application> =>
    createApplication({
      database,
      keys,
      verifier,
      clock,
      log,
      isProduction: false,
      mode: by,
      without,
      buckets: { capacity: 10_000_000, restorePerSecond: 1_000_000 },
      ...(journal && { journal }),
      ...(sending && { sending }),
    });
  const app = await make(mode);
  const apps = new Map([[mode, Promise.resolve(app)]]);
  const owner = ownerOf(urls.migrate);

  const ask = async (
    { http }: Application,
    token: string | null,
    document: string | TypedDocumentNode,
    variables: Record<string, unknown> = {},
  ): Promise<Answer> => {
    const call = request(http.server).post('/graphql');
    if (token) call.set('authorization', `Bearer ${token}`);
    const { status, body } = (await call.send({
      query: typeof document === 'string' ? document : print(document),
      variables,
    })) as {
      status: number;
      body: { data?: unknown; errors?: Answer['errors'] };
    };
    const errors = body.errors ?? [];
    // What the client may not see is what the reader of a failed test needs.
    if (!isQuiet && errors.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR'))
      process.stderr.write(`${logged.filter((line) => line.includes('internal error')).at(-1) ?? ''}\n`);
    return { status, data: body.data as never, errors, codes: errors.map(({ extensions }) => extensions.code) };
  };
  const asOn =
    (application: Application) =>
    (actor: Actor): Person => {
      const token = randomUUID();
      tokens.set(token, actor);
      const asks = (document: string | TypedDocumentNode, variables?: Record<string, unknown>): Promise<Answer> =>
        ask(application, token, document, variables);
      return { actor, id: toNodeId('User', actor.id), ask: asks as Ask };
    };
  const as = asOn(app);
  const found = async (slug: string): Promise<Person> => {
    const given = {
      slug,
      name: `The ${slug}`,
      timeZone,
      businessDate: day(startsAt.slice(0, 10)),
      administrator: 'admin',
    };
    const administrator = as(await foundInstitution(owner, (actor) => app.contextOf(actor), given, clock.now()));
    await setBucketScheme(app.contextOf(administrator.actor), defaultBuckets);
    return administrator;
  };
  const register = async (
    administrator: Person,
    user: { role: Role; login: string } & Record<string, unknown>,
    second: Person | null = null,
  ): Promise<Person> => {
    const ask = async (): Promise<Registered> => {
      const { data, errors } = await administrator.ask(
        'mutation ($input: RegisterUserInput!) { registerUser(input: $input) { user { id firm { id } } approval { id } } }',
        { input: { displayName: user.login, reason: 'a test', idempotencyKey: randomUUID(), ...user } },
      );
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return (data as { registerUser: Registered }).registerUser;
    };
    let registered = await ask();
    if (registered.approval && second) {
      await approve(second, registered.approval.id);
      registered = await ask();
    }
    if (!registered.user) throw new Error(`no ${user.role} was registered: nobody approves`);
    return as({
      institutionId: administrator.actor.institutionId,
      id: registered.user.id.replace('user_', ''),
      role: user.role,
      firmId: registered.user.firm?.id.replace('firm_', '') ?? null,
    });
  };
  const firmIn =
    (administrator: Person) =>
    async (kind: FirmKind = 'LAW_FIRM', slug = `firm-${randomBytes(3).toString('hex')}`): Promise<KitFirm> => {
      const { data, errors } = await administrator.ask(
        'mutation ($input: RegisterFirmInput!) { registerFirm(input: $input) { firm { id } } }',
        { input: { slug, name: `The firm ${slug}`, kind, idempotencyKey: randomUUID() } },
      );
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      const { id } = (data as { registerFirm: { firm: { id: string } } }).registerFirm.firm;
      const office = await register(administrator, { role: 'FIRM_ADMINISTRATOR', login: `${slug}/office`, firmId: id });
      return {
        id,
        slug,
        administrator: office,
        person: (grant = 'PARTNER') =>
          register(office, {
            role: kind,
            login: `${slug}/${randomBytes(4).toString('hex')}`,
            ...(kind === 'LAW_FIRM' && { grants: [grant] }),
          }),
      };
    };
  const personIn = (administrator: Person): World['person'] => {
    const own = (role: Role, teamId: string | null, by: Person | null = null): Promise<Person> =>
      register(administrator, { role, login: `${role.toLowerCase()}-${randomBytes(4).toString('hex')}`, teamId }, by);
    /** Who approves roles that take two people: registered while the administrator is still alone. */
    let second: Promise<Person> | null = null;
    return async (role, team) => {
      if (role === 'FIRM_ADMINISTRATOR') return (await firmIn(administrator)()).administrator;
      if (role === 'LAW_FIRM' || role === 'AGENCY' || role === 'VALUER')
        return (await firmIn(administrator)(role)).person();
      const by = takesTwo(role) ? await (second ??= own('COMPLIANCE_OFFICER', null)) : null;
      return own(role, team ? await teamCalled(administrator, team) : null, by);
    };
  };
  const administrator = await found(`bank-${randomBytes(3).toString('hex')}`);
  return {
    clock,
    app,
    database,
    keys,
    urls,
    owner,
    connect: async (login) => {
      const client = new pg.Client({ connectionString: urls[login] });
      clients.push(client);
      await client.connect();
      return client;
    },
    institutionId: administrator.actor.institutionId,
    administrator,
    person: personIn(administrator),
    firm: firmIn(administrator),
    otherInstitution: async () => {
      const other = await found(`bank-${randomBytes(3).toString('hex')}`);
      return { administrator: other, person: personIn(other), firm: firmIn(other) };
    },
    as,
    stranger: () => ({
      actor: { institutionId: '', id: newId(), role: 'COLLECTOR', firmId: null },
      id: '',
      ask: ((document: string, variables?: Record<string, unknown>) => ask(app, null, document, variables)) as Ask,
    }),
    context: (actor) => app.contextOf(actor),
    onExecutor: async (by, { actor }) => {
      const other = apps.get(by) ?? make(by);
      apps.set(by, other);
      return asOn(await other)(actor);
    },
    quietly: async (work) => {
      isQuiet = true;
      return work().finally(() => (isQuiet = false));
    },
    logged,
    end: async () => {
      for (const each of apps.values()) await (await each).http.close(0);
      await journal?.stop();
      await database.close();
      for (const client of clients) await client.end();
      await owner.destroy();
      await drop();
    },
  };
}

interface Registered {
  readonly user: { readonly id: string; readonly firm: { readonly id: string } | null } | null;
  readonly approval: { readonly id: string } | null;
}

/** As the second person. */
export async function approve(by: Person, approvalId: string): Promise<void> {
  const { errors } = await by.ask(
    'mutation ($input: DecideApprovalInput!) { decideApproval(input: $input) { approvalId } }',
    { input: { approvalId, outcome: 'APPROVED', idempotencyKey: randomUUID() } },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}

async function teamCalled(administrator: Person, name: string): Promise<string> {
  const known = await administrator.ask(
    'query ($name: String!) { teams(first: 1, filter: { name: { eq: $name } }) { nodes { id } } }',
    { name },
  );
  const [team] = (known.data as { teams: { nodes: { id: string }[] } }).teams.nodes;
  if (team) return team.id;
  const made = await administrator.ask(
    'mutation ($input: RegisterTeamInput!) { registerTeam(input: $input) { team { id } } }',
    { input: { name, idempotencyKey: randomUUID() } },
  );
  return (made.data as { registerTeam: { team: { id: string } } }).registerTeam.team.id;
}

function heldClock(startsAt: string): HeldClock {
  let now = new Date(startsAt);
  return {
    now: () => now,
    set: (instant) => void (now = new Date(instant)),
    pass: (milliseconds) => void (now = new Date(now.getTime() + milliseconds)),
  };
}
