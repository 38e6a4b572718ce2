/** The night by itself, on a server that runs, and by command. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { endAll, freePort, run, sentences, serve, until, type Ended } from '../kit/probity.js';

let folder: DataFolder;
let environment: Record<string, string>;
let url: string;
beforeAll(async () => {
  folder = dataFolder();
  environment = { PROBITY_DATA: folder.path, PORT: await freePort(), LOG_LEVEL: 'warn', PROBITY_NIGHT_AT: '00:00' };
  ({ url } = await serve(environment));
});

afterAll(async () => {
  await endAll();
  await folder.remove();
});

const nightly = (...options: string[]): Promise<Ended> =>
  run(['nightly', '--institution', 'harbour-bank', ...options], environment);

interface Run {
  readonly id: string;
  readonly state: string;
  readonly businessDate: string;
  readonly begunBy: { readonly displayName: string };
}

async function runs(): Promise<readonly Run[]> {
  const token = (await run(['token', '--role', 'ANALYST'], environment)).out.trim();
  const query = '{ nightlyRuns(first: 5) { nodes { id state businessDate begunBy { displayName } } } }';
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = (await answer.json()) as { data: { nightlyRuns: { nodes: readonly Run[] } } };
  return data.nightlyRuns.nodes;
}

test('a server runs the night of its institutions, and the command finds it done', async () => {
  await until('the night is done', async () => (await runs())[0]?.state === 'DONE', 60);
  const [ran] = await runs();
  expect(ran).toMatchObject({ begunBy: { displayName: 'Nightly run' } });
  const told = await nightly('--business-date', ran!.businessDate, '--json');
  expect(told).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(told.out)).toMatchObject({
    ...{ institution: 'harbour-bank', id: ran!.id, state: 'DONE', isKnown: true },
    steps: [
      { step: 'accounts', batches: 1, batchesTaken: 1 },
      { step: 'cases', batches: 1, batchesTaken: 1 },
      { step: 'plans', batches: 1, batchesTaken: 1 },
      { step: 'promises', batches: 1, batchesTaken: 1 },
      { step: 'procedures', batches: 1, batchesTaken: 1 },
      { step: 'strategies', batches: 1, batchesTaken: 1 },
      { step: 'steps', batches: 1, batchesTaken: 1 },
    ],
  });
  expect((await nightly('--business-date', ran!.businessDate)).out).toMatch(
    /^Brought to \d{4}-\d\d-\d\d: nightlyRun_\S+\n {2}accounts: \d+ looked at/,
  );
  expect(await runs()).toHaveLength(1);
});

test('what may not be is said in a sentence', async () => {
  const future = await nightly('--business-date', '2999-01-01');
  expect(future.code).toBe(1);
  expect(sentences(future)).toMatch(/lies in the future: where the institution is it is \d{4}-\d\d-\d\d\./);
  const before = await nightly('--business-date', '2001-01-01');
  expect(before.code).toBe(1);
  expect(sentences(before)).toMatch(/lies before \d{4}-\d\d-\d\d, to which everything was brought already\./);
  for (const options of [
    ['--business-date', '2026-02-30'],
    ['--batch', '0'],
  ]) {
    const misused = await nightly(...options);
    expect({ options, code: misused.code }).toEqual({ options, code: 2 });
    expect(sentences(misused)).toContain(options[0]);
  }
});
