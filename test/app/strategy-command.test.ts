/** What machines may send, as an operator's timer has leave asked for it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { endAll, freePort, run, sentences, serve, type Ended } from '../kit/probity.js';

let folder: DataFolder;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = dataFolder();
  environment = { PROBITY_DATA: folder.path, PORT: await freePort(), LOG_LEVEL: 'warn' };
  await serve(environment);
});

afterAll(async () => {
  await endAll();
  await folder.remove();
});

const runSteps = (...options: string[]): Promise<Ended> => run(['strategy', 'run-steps', ...options], environment);

test('leave is asked for in the name of a service of its own, which is registered once', async () => {
  const first = await runSteps('--institution', 'harbour-bank', '--json');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(first.out)).toEqual({
    ...{ institution: 'harbour-bank', tried: 0, permitted: 0, refused: 0, unreachable: 0, failed: 0 },
  });
  expect(await runSteps('--institution', 'harbour-bank')).toMatchObject({
    ...{ code: 0, out: expect.stringMatching(/^0 steps tried: 0 permitted/) },
  });
});

test('an institution that is not there is asked for', async () => {
  const nowhere = await runSteps('--institution', 'nowhere');
  expect(nowhere.code).toBe(2);
  expect(sentences(nowhere)).toMatch(/Say which institution: .* one of harbour-bank/);
});
