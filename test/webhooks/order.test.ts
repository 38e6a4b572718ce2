/** In the order of each case, whoever fails and however many send; no case waits for another. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { act } from '../../src/audit/index.js';
import { leaves } from '../kit/journal.js';
import { until } from '../kit/probity.js';
import { done, key, openCase, type OpenedCase } from '../kit/verbs.js';
import {
  addWebhook,
  deliver,
  deliveriesOf,
  hookReceiver,
  ownMachine,
  type Got,
  type HookReceiver,
} from '../kit/webhooks.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld({ sending: ownMachine });

let receiver: HookReceiver;
let lead: Person;
let cases: readonly OpenedCase[];
beforeAll(async () => {
  receiver = await hookReceiver();
  lead = await world().person('TEAM_LEAD', 'North');
  const assignee = await world().person('COLLECTOR', 'North');
  cases = await Promise.all(Array.from({ length: 6 }, () => openCase(world(), { assignee })));
  const officer = await world().person('COMPLIANCE_OFFICER');
  await addWebhook(world().administrator, officer, { url: receiver.url, events: ['CASE_STAGE_MOVED'] });
});
afterAll(() => receiver.close());
afterEach(() => {
  receiver.got.length = receiver.taken.length = 0;
  receiver.answer(204);
});

const move = async (opened: OpenedCase, stage: 'FIRST' | 'SECOND'): Promise<void> => {
  const document = 'mutation ($input: MoveCaseInput!) { moveCase(input: $input) { caseId } }';
  done(await lead.ask(document, { input: { caseId: opened.caseId, stage, idempotencyKey: key() } }));
};
const seqsOf = (got: readonly Got[], { caseId }: OpenedCase): readonly number[] =>
  got.flatMap(({ message }) => (message.data.caseId === caseId ? [message.data.seq!] : []));
const ascending = (numbers: readonly number[]): readonly number[] => numbers.toSorted((one, other) => one - other);
/** Each of the case's entries that were told so far, by the journal. */
async function seqsInJournal({ caseId }: OpenedCase): Promise<readonly number[]> {
  const all = (await leaves(world())).filter(
    ({ type, case: of }) => type === 'case.stageMoved' && `case_${String(of)}` === caseId,
  );
  return ascending(all.map(({ subjects }) => subjects[0]!.seq));
}

test('what fails holds back what follows of its case, and nothing of another', async () => {
  const [one, other] = cases as [OpenedCase, OpenedCase];
  for (const stage of ['FIRST', 'SECOND', 'FIRST'] as const) for (const each of [one, other]) await move(each, stage);
  receiver.answer(
    ({ message }, response) => void response.writeHead(message.data.caseId === one.caseId ? 500 : 200).end(),
  );
  await deliver(world());
  const [first, second, third] = await seqsInJournal(one);
  expect(seqsOf(receiver.got, one)).toEqual([first]);
  expect(seqsOf(receiver.taken, other)).toEqual(await seqsInJournal(other));
  world().clock.pass(4_999);
  await deliver(world());
  expect(seqsOf(receiver.got, one)).toEqual([first]);
  world().clock.pass(1);
  await deliver(world());
  expect(seqsOf(receiver.got, one)).toEqual([first, first]);
  receiver.answer(204);
  world().clock.pass(60_000);
  await deliver(world());
  expect(seqsOf(receiver.taken, one)).toEqual([first, second, third]);
});

test('two who send at once send each event once, and no case out of its order, though a third of the answers are failures', async () => {
  const told = new Map<OpenedCase, number>();
  for (const each of cases) told.set(each, (await seqsInJournal(each)).length);
  await Promise.all(
    cases.map(async (each) => {
      for (let nth = 0; nth < 5; nth++) await move(each, nth % 2 === 0 ? 'SECOND' : 'FIRST');
    }),
  );
  let asked = 0;
  const sending = new Set<string>();
  const twice: string[] = [];
  receiver.answer((got, response) => {
    const lane = got.message.data.caseId!;
    if (sending.has(lane)) twice.push(lane);
    sending.add(lane);
    const status = ++asked % 3 === 0 ? 503 : 200;
    response.writeHead(status).flushHeaders();
    // Until it has ended, nothing else of the case may come.
    setImmediate(() => {
      sending.delete(lane);
      response.end();
    });
  });
  for (let round = 0; round < 40 && receiver.taken.length < 30; round++) {
    await Promise.all([deliver(world()), deliver(world())]);
    world().clock.pass(13 * 3_600_000);
  }
  for (const each of cases)
    expect(seqsOf(receiver.taken, each)).toEqual((await seqsInJournal(each)).slice(told.get(each)));
  expect(new Set(receiver.taken.map(({ headers }) => headers['webhook-id'])).size).toBe(30);
  expect(twice).toEqual([]);
});

test('who dies while sending holds up its case until the lease ends, and then it is sent again', async () => {
  const [one, other] = cases as [OpenedCase, OpenedCase];
  await move(one, 'FIRST');
  await move(one, 'SECOND');
  // As a process leaves it that is killed after it has claimed: nothing tells the others but the time.
  await sql`update webhook_delivery set lease_id = gen_random_uuid(), leased_until = clock_timestamp() + interval '60 s'
    where state = 'PENDING' and number = (select min(number) from webhook_delivery where state = 'PENDING')`.execute(
    world().owner,
  );
  await move(other, 'FIRST');
  await deliver(world());
  expect([seqsOf(receiver.got, one).length, seqsOf(receiver.taken, other).length]).toEqual([0, 1]);
  await sql`update webhook_delivery set leased_until = clock_timestamp() - interval '1 s' where leased_until is not null`.execute(
    world().owner,
  );
  await deliver(world());
  expect(seqsOf(receiver.taken, one)).toEqual((await seqsInJournal(one)).slice(-2));
});

test('whose lease was taken over meanwhile writes nothing of what came of it', async () => {
  await move(cases[0]!, 'FIRST');
  receiver.answer((_, response) => {
    void sql`update webhook_delivery set lease_id = gen_random_uuid() where state = 'PENDING'`
      .execute(world().owner)
      .then(() => response.writeHead(200).end());
  });
  await deliver(world());
  const [left] = await deliveriesOf(world().administrator, { state: { eq: 'PENDING' } });
  expect(left).toMatchObject({ attempts: 0, lastStatus: null });
  receiver.answer(204);
  await sql`update webhook_delivery set leased_until = clock_timestamp() - interval '1 s' where state = 'PENDING'`.execute(
    world().owner,
  );
  await deliver(world());
  expect(await deliveriesOf(world().administrator, { state: { eq: 'PENDING' } })).toEqual([]);
});

test('of two who enter something of one case at once, who takes the later number is committed later', async () => {
  const caseId = cases[0]!.caseId.replace('case_', '');
  const context = world().context(lead.actor);
  const order: string[] = [];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const operation = { name: 'x', entries: ['case.stageMoved'] } as const;
  const enter = (name: string, before: () => Promise<void>): Promise<void> =>
    act(context, operation, (work) => {
      work.journal.enter({ type: 'case.stageMoved', caseId });
      work.afterEntries(async (db) => {
        // What was entered goes out with the next statement.
        await sql`select 1`.execute(db);
        order.push(`${name} has its number`);
        await before();
      });
      return Promise.resolve();
    }).then(() => void order.push(`${name} is committed`));
  const first = enter('first', () => held);
  await until('the first has its number', () => order.length === 1);
  const second = enter('second', () => Promise.resolve());
  const watcher = await world().connect('superuser');
  await until('the second waits', async () => {
    const { rowCount } = await watcher.query("select from pg_locks where locktype = 'advisory' and not granted");
    return rowCount === 1;
  });
  letGo();
  await Promise.all([first, second]);
  expect(order.filter((each) => !each.startsWith('first is'))).toEqual([
    ...['first has its number', 'second has its number', 'second is committed'],
  ]);
});
