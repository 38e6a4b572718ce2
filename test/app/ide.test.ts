import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { foundSmallBank, type SmallBank } from '../faults/small-bank.js';
import { inBrowser } from '../kit/browser.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { endAll, freePort, serve } from '../kit/probity.js';

/** The IDE as a developer uses it, in a real browser that reaches nothing but the server. */
let folder: DataFolder;
let bank: SmallBank;

beforeAll(async () => {
  folder = dataFolder();
  bank = await foundSmallBank(folder.path, 1);
});

afterEach(endAll);
afterAll(() => folder.remove());

inBrowser('opens without anything from elsewhere, takes a token, and answers', async (browser) => {
  const PORT = await freePort();
  await serve({ PROBITY_DATA: folder.path, PORT });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const faults: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => request.url().startsWith('http') && hosts.add(new URL(request.url()).host));

  await page.goto(`http://127.0.0.1:${PORT}/ide`);
  const run = page.getByRole('button', { name: /^execute query/i });
  const answer = page.locator('.graphiql-response');
  await run.click();
  await answer.getByText('UNAUTHENTICATED').waitFor();
  expect(faults.splice(0)).toEqual([expect.stringContaining('401 (Unauthorized)')]);

  await page.getByRole('button', { name: 'Headers' }).click();
  await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden)').click();
  await page.keyboard.insertText(`{ "authorization": "Bearer ${bank.desks[0]?.token}" }`);
  await run.click();
  await answer.getByText('"Viewer"', { exact: true }).waitFor();
  expect([...hosts]).toEqual([`127.0.0.1:${PORT}`]);
  expect(faults).toEqual([]);
});
