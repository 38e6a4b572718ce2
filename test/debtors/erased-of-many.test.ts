/** Of many people one in a hundred is erased: of these nothing is left, of the others all is, and every proof holds. */
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { rootAt, treeReader } from '../../src/transparency/index.js';
import { askToErase } from '../kit/holds.js';
import { isLongRun } from '../kit/outside-data.js';
import { rewriteUntilGone } from '../kit/rewriting.js';
import { copyOfEveryTable, filesOf, foundAmong, type Sought } from '../kit/scan.js';
import { sequenceAll } from '../kit/sequencer.js';
import { addPhone, present, registerDebtor, serviceOf } from '../kit/verbs.js';
import { approve, newWorld, verifyAll } from '../kit/world.js';

const people = isLongRun ? 10_000 : 300;
const world = newWorld();

test(`of ${people} people one in a hundred is erased: nothing of them is left, and nothing of the others is lost`, async () => {
  const officer = await world().person('COMPLIANCE_OFFICER');
  const counsel = await world().person('LEGAL_COUNSEL');
  const service = await serviceOf(world());
  const superuser = await world().connect('superuser');
  const ids: string[] = [];
  const phoneOf = (number: number): string => `+86137${String(number + 10_000_000)}`;
  const register = async (first: number): Promise<void> => {
    for (let number = first; number < people; number += 8) {
      const id = await registerDebtor(service, {
        displayName: `Zyzzyva ${number} of the wombats`,
        nationalId: `ZY${1_000_000 + number}`,
      });
      await addPhone(service, id, phoneOf(number));
      ids[number] = id;
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, first) => register(first)));
  await sequenceAll(world());

  const reader = treeReader(world().owner, world().institutionId);
  const { size, root } = present(await reader.state());
  const wrappedKeys = async (): Promise<Sought[]> => {
    const { rows } = await sql<{ person: string; name: string; wrapped: Buffer }>`
      select person_id as person, key_class || ' ' || key_year as name, wrapped from vault.person_key`.execute(
      world().owner,
    );
    return rows.map(({ person, name, wrapped }) => ({ what: `${person} ${name}`, value: wrapped }));
  };
  const before = await wrappedKeys();
  const gone = ids.filter((_, number) => number % 100 === 7);
  const isGone = ({ what }: Sought): boolean => gone.some((id) => what.startsWith(id.replace(/^\w+_/, '')));
  const keysOfGone = before.filter(isGone);
  expect(keysOfGone.length).toBeGreaterThanOrEqual(2 * gone.length);
  const plain = ids.flatMap((_, number) => [
    { what: `name ${number}`, value: `Zyzzyva ${number} of the wombats` },
    { what: `national id ${number}`, value: `ZY${1_000_000 + number}` },
    { what: `phone ${number}`, value: phoneOf(number) },
  ]);
  expect(foundAmong(await filesOf(superuser), before).size).toBe(before.length);

  for (const id of gone) {
    await approve(counsel, present((await askToErase(officer, id)).approval).id);
    expect((await askToErase(officer, id)).person).toMatchObject({ dataState: 'ERASED' });
  }
  await rewriteUntilGone(world());

  const files = await filesOf(superuser);
  expect(foundAmong(files, [...keysOfGone, ...plain]).size).toBe(0);
  expect(foundAmong(await copyOfEveryTable(superuser), plain).size).toBe(0);
  // All others have theirs.
  const kept = before.filter((each) => !isGone(each));
  expect(foundAmong(files, kept).size).toBe(kept.length);
  const after = new Set((await wrappedKeys()).map(({ what }) => what));
  expect(kept.every(({ what }) => after.has(what))).toBe(true);
  expect(keysOfGone.some(({ what }) => after.has(what))).toBe(false);

  // What was published then is still what it goes on from.
  await sequenceAll(world());
  expect(await rootAt(reader, size)).toEqual(root);
  const now = present(await reader.state());
  expect(now.size).toBeGreaterThan(size);
  await verifyAll(world());
  process.stderr.write(
    `erasure: ${gone.length} of ${people} people, ${keysOfGone.length} keys and ${plain.length} plain values sought in ${Math.round(files.length / 2 ** 20)} MiB of files, none found; ${now.size} leaves verified\n`,
  );
});
