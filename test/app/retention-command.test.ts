/** `probity retention`, as an operator runs it. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { retentionPlanOf, runRetention } from '../../src/app/retaining.js';
import { day } from '../../src/lib/calendar.js';
import { keepSince2001 } from '../kit/holds.js';
import { run, sentences } from '../kit/probity.js';
import { openCase, registerDebtor, serviceOf } from '../kit/verbs.js';
import { approve, newWorld, type Person } from '../kit/world.js';

const world = newWorld();

let officer: Person;
let counsel: Person;
let slug: string;
let login: string;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  counsel = await world().person('LEGAL_COUNSEL');
  const { rows } = await sql<{ slug: string; login: string }>`
    select i.slug, u.login from institution i join app_user u on u.institution_id = i.institution_id
    where u.id = ${officer.actor.id}::uuid`.execute(world().owner);
  ({ slug, login } = rows[0]!);
});

const opened = () => ({ application: world().app, database: world().database });
const asOf = day('2026-03-31');

test('plans, asks for a second person, and destroys what was approved', async () => {
  await openCase(world());
  await keepSince2001(world(), await registerDebtor(await serviceOf(world())));
  const plan = await retentionPlanOf(opened(), slug, asOf);
  expect(plan.goes).toEqual([{ keyClass: 'OTHER', year: 2001, people: 1, keys: 1 }]);
  expect(plan.stays).toMatchObject([{ keyClass: 'OTHER', year: 2026, people: 2, reason: 'OWN_TIME' }]);
  const asked = { login, asOf, reason: 'their time is over' };
  const waiting = await runRetention(opened(), slug, asked);
  if (!('approvalId' in waiting)) throw new Error('nobody approved it yet');
  await expect(runRetention(opened(), slug, asked)).rejects.toThrow('You have asked for this already');
  await approve(counsel, waiting.approvalId);
  expect(await runRetention(opened(), slug, asked)).toMatchObject({ gone: plan.goes });
  expect((await retentionPlanOf(opened(), slug, asOf)).goes).toEqual([]);
  await expect(runRetention(opened(), slug, asked)).rejects.toThrow('Nothing is due');
  await expect(runRetention(opened(), slug, { ...asked, login: 'nobody' })).rejects.toThrow(
    'no active compliance officer called nobody',
  );
});

describe('misuse is told in a sentence, with exit code 2', () => {
  test.each([
    ['retention', /Say one of --dry-run and --run\./],
    ['retention --dry-run --run', /Say one of/],
    ['retention --dry-run --as-of tomorrow', /--as-of takes a day/],
    ['retention --run --reason x', /--run takes --as <login> and --reason <words>/],
    ['retention --run --as officer', /--run takes --as/],
  ])('%s', async (words, said) => {
    const ended = await run(words.split(' '), {});
    expect(ended.code).toBe(2);
    expect(sentences(ended)).toMatch(said);
  });
});
