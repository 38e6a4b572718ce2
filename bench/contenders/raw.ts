import { createServer, type IncomingMessage } from 'node:http';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { newId } from '../../src/lib/id.js';
import { actors, idOf, officer } from '../data.js';
import { contend, poolSize, type Recording } from './child.js';

/**
 * The physical limit: what one would write by hand for each question and no other. One prepared statement that answers
 * JSON, in a transaction with the same session, all sent at once (pipelined) and answered without being read. No users
 * are verified, nothing is validated, counted or logged.
 */
const workList = (where: string, name = 'access.mask_name(p.display_name)'): string => `
  select json_build_object('cases', coalesce((select json_agg(json_build_object('id', c.id, 'reference', c.reference, 'stage', c.stage, 'daysPastDue', c.days_past_due,
    'debtor', (select json_build_object('id', p.id, 'displayName', ${name}) from person p where p.institution_id = c.institution_id and p.id = c.debtor_id),
    'contactAttempts', (select coalesce(json_agg(json_build_object('id', a.id, 'occurredAt', a.occurred_at, 'channel', a.channel, 'outcome', a.outcome)), '[]')
      from (select * from contact_attempt a where a.institution_id = c.institution_id and a.case_id = c.id order by a.occurred_at desc, a.id desc limit 10) a)))
    from (select * from collection_case c ${where} order by c.days_past_due desc, c.id desc limit 20) c), '[]'))::text as data`;

const statements: Readonly<Record<string, string>> = {
  'work-list-officer': workList(''),
  'work-list-collector': workList('where c.assignee_id = $1::uuid'),
  'case-in-depth': `
    select json_build_object('case', (select json_build_object('id', c.id, 'reference', c.reference, 'stage', c.stage, 'daysPastDue', c.days_past_due,
      'debtor', (select json_build_object('id', p.id, 'displayName', access.mask_name(p.display_name),
          'contactPoints', (select coalesce(json_agg(json_build_object('id', cp.id, 'kind', cp.kind, 'value', access.mask_contact(cp.kind, cp.value)) order by cp.recorded_at, cp.id), '[]')
            from contact_point cp where cp.institution_id = p.institution_id and cp.person_id = p.id))
        from person p where p.institution_id = c.institution_id and p.id = c.debtor_id),
      'debts', (select coalesce(json_agg(json_build_object('id', d.id, 'reference', d.reference, 'productKind', d.product_kind, 'amountMinor', d.principal_minor::text, 'currency', d.currency) order by d.reference, d.id), '[]')
        from debt d where d.institution_id = c.institution_id and d.case_id = c.id),
      'ages', (select coalesce(json_agg(json_build_object('id', g.id, 'agedOn', g.aged_on, 'daysPastDue', g.days_past_due, 'bucketCode', g.bucket_code)), '[]')
        from (select * from case_age g where g.institution_id = c.institution_id and g.case_id = c.id order by g.aged_on desc, g.id desc limit 12) g),
      'contactAttempts', (select coalesce(json_agg(json_build_object('id', a.id, 'occurredAt', a.occurred_at, 'channel', a.channel, 'outcome', a.outcome,
          'debts', (select coalesce(json_agg(json_build_object('debt', (select json_build_object('id', d.id, 'reference', d.reference) from debt d where d.institution_id = ad.institution_id and d.id = ad.debt_id)) order by ad.id), '[]')
            from contact_attempt_debt ad where ad.institution_id = a.institution_id and ad.attempt_id = a.id and ad.is_intended))), '[]')
        from (select * from contact_attempt a where a.institution_id = c.institution_id and a.case_id = c.id order by a.occurred_at desc, a.id desc limit 20) a))
      from collection_case c where c.id = $1::uuid))::text as data`,
  'attempts-100': `
    select json_build_object('contactAttempts', (select json_agg(json_build_object('id', a.id, 'occurredAt', a.occurred_at, 'channel', a.channel, 'direction', a.direction, 'outcome', a.outcome,
      'connected', a.connected, 'answered', a.answered, 'conversation', a.conversation)) from (select * from contact_attempt a order by a.occurred_at desc, a.id desc limit 100) a))::text as data`,
};

const plainWorkList = workList('where c.assignee_id = $1::uuid', 'p.display_name');
const recordedAttempt = `
  select json_build_object('id', a.id, 'occurredAt', a.occurred_at, 'channel', a.channel, 'outcome', a.outcome)::text as data
    from contact_attempt a where a.id = $1::uuid`;

const issuedPermit = `
  select json_build_object('id', p.id, 'channel', p.channel, 'decision', p.decision, 'plannedAt', p.planned_at)::text as data
    from contact_permit p where p.id = $1::uuid`;

const openSession = 'select access.open_session($1::uuid, $2::uuid, $3)';
const roles = new Map(actors.map(({ id, role }) => [id, role]));

interface Asked {
  readonly question: string;
  readonly user: string;
  readonly variables: Readonly<Record<string, string>> & { readonly n?: number };
}

contend(async ({ appUrl }) => {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: poolSize,
    options: '-c timezone=UTC',
    pipeline: true,
  });
  const replays = new Map<string, Replay>();

  async function read({ question, user, variables }: Asked): Promise<string> {
    const client = await pool.connect();
    try {
      const [, , { rows }] = await Promise.all([
        client.query('begin read only'),
        client.query({ name: 'session', text: openSession, values: [officer.institutionId, user, roles.get(user)] }),
        client.query<{ data: string }>({
          name: question,
          text: statements[question] ?? '',
          values: Object.values(variables),
        }),
        client.query('commit'),
      ]);
      return `{"data":${rows[0]?.data}}`;
    } finally {
      client.release();
    }
  }

  async function replay(asked: Asked): Promise<string> {
    const client = await pool.connect();
    try {
      return await (replays.get(asked.question) as Replay)(client, asked);
    } finally {
      client.release();
    }
  }

  const server = createServer((request, response) => {
    void body(request)
      .then((text) => JSON.parse(text) as Asked)
      .then((asked) => (replays.has(asked.question) ? replay(asked) : read(asked)))
      .then(
        (answer) => {
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.end(answer);
        },
        (error: unknown) => {
          response.statusCode = 500;
          response.end(String(error));
        },
      );
  });
  return {
    server,
    replay: (recordings) => {
      replays.set(
        'record-contact-attempt',
        replayWrite(
          recordings['record-contact-attempt'] ?? [],
          recordedAttempt,
          (data) => `{"recordContactAttempt":{"contactAttempt":${data}}}`,
        ),
      );
      replays.set(
        'permit',
        replayWrite(recordings['permit'] ?? [], issuedPermit, (data) => `{"requestContactPermit":{"permit":${data}}}`),
      );
      replays.set('work-list-looked', replayLook(recordings['work-list-looked'] ?? []));
    },
  };
});

function body(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => resolve(Buffer.concat(chunks).toString()));
  });
}

/**
 * The application's own statements, in its own order, as recorded from one request of it, with the ids, keys, numbers and
 * pseudonyms of this one. Leaves, hashes and ciphertexts are those of the recording: nothing is sealed here. Only what is
 * answered is asked by a statement of its own, since ours comes without keys.
 */
type Replay = (client: pg.PoolClient, asked: Asked) => Promise<string>;

/** Sends some of the recorded statements at once; their values filled in. */
function sender(
  recording: Recording,
): (
  client: pg.PoolClient,
  from: number,
  to: number,
  fill: (text: string) => string,
) => Promise<pg.QueryResult<Record<string, string>>[]> {
  const prepared = recording.map(({ text, values }) => ({
    name: createHash('sha256').update(text).digest('base64url').slice(0, 20),
    text,
    values: values.map(revived),
  }));
  return (client, from, to, fill) =>
    Promise.all(
      prepared
        .slice(from, to)
        .map(({ name, text, values }) =>
          client.query<Record<string, string>>(
            values.length === 0 ? fill(text) : { name, text, values: values.map((value) => filled(value, fill)) },
          ),
        ),
    );
}

function filled(value: unknown, fill: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => filled(each, fill));
  return typeof value === 'string' ? fill(value) : value;
}

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  return typeof value === 'object' && value !== null && 'hex' in value ? Buffer.from(String(value.hex), 'hex') : value;
}

/** The texts in a value, also in a list of them. */
const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

/** With another statement for what is answered; its one parameter is the first of ours. */
const answering = (recording: Recording, index: number, text: string): Recording =>
  recording.map((each, at) => (at === index ? { ...each, text, values: each.values.slice(0, 1) } : each));

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const indexOf = (recording: Recording, pattern: RegExp, after = -1): number => {
  const found = recording.findIndex(({ text }, index) => index > after && pattern.test(text));
  if (found < 0) throw new Error(`the recording has no statement like ${String(pattern)}`);
  return found;
};

/** What is about one case: what is known of it is asked first, then what is judged by, then all is written. */
function replayWrite(recorded: Recording, answer: string, answered: (data: string | undefined) => string): Replay {
  const write = indexOf(recorded, /insert into audit\.entry /);
  const payload = indexOf(recorded, /as data/, write);
  const recording = answering(recorded, payload, answer);
  const send = sender(recording);
  const facts = indexOf(recording, /from collection_case c/);
  const record = indexOf(recording, /with people as materialized/);
  const number = indexOf(recording, /audit\.number_subjects/);
  const actorId = String(recording.find(({ text }) => text.includes('open_session'))?.values[1]);
  const known = new Map<string, number>();
  // What an entity writes has its values in its text.
  const all = recording.flatMap(({ text, values }) =>
    [...values, ...(values.length === 0 ? [text] : [])].flatMap((value) =>
      textsOf(value).flatMap((each) => each.match(uuids) ?? []),
    ),
  );
  for (const uuid of all) if (uuid.startsWith('01940000-')) known.set(uuid, parseInt(uuid.slice(24), 16));
  const recordedCase = [...known].find(([uuid]) => uuid.startsWith(idOf('case', 0).slice(0, 13)))?.[1];
  const numbered = recording[number]?.rows[0] as { pseudonym: string };
  const fresh = [...new Set(all)].filter((uuid) => !known.has(uuid) && uuid !== numbered.pseudonym);
  if (recordedCase === undefined) throw new Error('the recording is about no case');

  return async (client, { user, variables: { n = 0, key = '' } }) => {
    const ids = new Map(fresh.map((uuid) => [uuid, newId()]));
    for (const [uuid, number] of known) {
      const kind = parseInt(uuid.slice(9, 13), 16);
      // One person, case and contact history a number; two contact points and debts.
      const factor = kind === 3 || kind === 5 ? 1 : kind === 4 || kind === 6 ? 2 : 0;
      ids.set(
        uuid,
        factor === 0
          ? uuid
          : `${uuid.slice(0, 24)}${(number + (n - recordedCase) * factor).toString(16).padStart(12, '0')}`,
      );
    }
    ids.set(actorId, user);
    ids.set(String(recording.find(({ text }) => text.includes('insert into idempotency_key'))?.values[2]), key);
    const fill = (text: string): string => text.replace(uuids, (uuid) => ids.get(uuid) ?? uuid);
    await send(client, 0, facts + 1, fill);
    await send(client, facts + 1, record + 1, fill);
    const inserted = await send(client, record + 1, number + 1, fill);
    ids.set(numbered.pseudonym, inserted[number - record - 1]?.rows[0]?.['pseudonym'] ?? '');
    const done = await send(client, write, recording.length, fill);
    return `{"data":${answered(done[payload - write]?.rows[0]?.['data'])}}`;
  };
}

function replayLook(recorded: Recording): Replay {
  const select = indexOf(recorded, /as data/);
  const recording = answering(recorded, select, plainWorkList);
  const send = sender(recording);
  const number = indexOf(recording, /audit\.number_subjects/);
  const write = indexOf(recording, /insert into audit\.entry /);
  const people = recording[number]?.values[2] as string[];
  const actorId = String(recording.find(({ text }) => text.includes('open_session'))?.values[1]);
  const entryId = (JSON.parse(String(recording[write]?.values[0])) as { id: string }[])[0]?.id ?? '';

  return async (client, { user }) => {
    const ids = new Map([
      [actorId, user],
      [entryId, newId()],
    ]);
    const fill = (text: string): string => text.replace(uuids, (uuid) => ids.get(uuid) ?? uuid);
    const looked = await send(client, 0, select + 1, fill);
    const data = looked[select]?.rows[0]?.['data'] ?? '';
    const persons = [
      ...new Set([...data.matchAll(/"debtor" : \{"id" : "([^"]+)"/g)].map(([, person]) => person ?? '')),
    ];
    people.forEach((person, index) => ids.set(person, persons[index] ?? ''));
    await send(client, number, number + 1, fill);
    await send(client, write, recording.length, fill);
    return `{"data":{"cases":${data}}}`;
  };
}
