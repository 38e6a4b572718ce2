import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { foundInstitution, type NewInstitution } from '../../src/access/index.js';
import { completeInstitution } from '../../src/app/institutions.js';
import type { Opened } from '../../src/app/open.js';
import { seedWhenEmpty } from '../../src/app/seed.js';
import { publicAlone } from '../../src/lib/sending.js';
import { day } from '../../src/lib/calendar.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

/** What a command has opened, on the world's database. */
function opened(): Opened {
  const { app: application, database, keys, owner } = world();
  return {
    application,
    database,
    keys,
    logOrigin: 'probity.test/tlog',
    sending: publicAlone,
    owner,
    issuer: null,
    sequencer: null,
    isEmbedded: false,
    timeStampers: null,
    close: () => Promise.resolve(),
  };
}

const named = (slug: string): NewInstitution => ({
  slug,
  name: `Bank ${slug}`,
  timeZone: 'Asia/Taipei',
  businessDate: day('2026-03-31'),
  administrator: 'admin',
});

const cutOff = new Error('killed');

async function entriesOf(slug: string): Promise<readonly string[]> {
  const { rows } = await sql<{ type: string }>`
    select e.type from audit.entry e join institution i on i.institution_id = e.institution_id where i.slug = ${slug} order by e.type`.execute(
    world().owner,
  );
  return rows.map(({ type }) => type);
}

test('a founding cut off before its entry is completed once: the entry it was given the id of, and the buckets', async () => {
  const killed = foundInstitution(
    world().owner,
    () => {
      throw cutOff;
    },
    named('cut-early'),
    world().clock.now(),
  );
  await expect(killed).rejects.toBe(cutOff);
  expect(await entriesOf('cut-early')).toEqual([]);
  expect(await completeInstitution(opened(), 'cut-early')).toBe(true);
  expect(await completeInstitution(opened(), 'cut-early')).toBe(false);
  expect(await entriesOf('cut-early')).toEqual(['bucketScheme.set', 'institution.founded']);
  const { rows } = await sql`
    select from membership m join institution i on i.institution_id = m.institution_id
    join audit.entry e on e.institution_id = m.institution_id and e.id = m.entry_id and e.type = 'institution.founded' and e.actor_id = m.user_id
    where i.slug = 'cut-early'`.execute(world().owner);
  expect(rows).toHaveLength(1);
});

test('one cut off before its buckets gets them by the next start, which says so', async () => {
  const { app, clock, owner } = world();
  await foundInstitution(owner, (actor) => app.contextOf(actor), named('cut-late'), clock.now());
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  await seedWhenEmpty(opened(), say);
  await seedWhenEmpty(opened(), say);
  expect(said).toEqual([expect.stringContaining('cut-late')]);
  expect(await entriesOf('cut-late')).toEqual(['bucketScheme.set', 'institution.founded']);
});

test('two that complete at once do it once', async () => {
  const { app, clock, owner } = world();
  await foundInstitution(owner, (actor) => app.contextOf(actor), named('cut-twice'), clock.now());
  const done = await Promise.all([
    completeInstitution(opened(), 'cut-twice'),
    completeInstitution(opened(), 'cut-twice'),
  ]);
  expect(done.toSorted()).toEqual([false, true]);
  expect(await entriesOf('cut-twice')).toEqual(['bucketScheme.set', 'institution.founded']);
});
