import { expect, test } from '@jest/globals';
import { appendFileSync } from 'node:fs';
import { sql } from 'kysely';
import { formats, importNamed } from '../../src/intake/index.js';
import { serviceOf } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';
import { testFiles } from './files.js';

const world = newWorld();
const file = testFiles();

test.each([false, true])(
  'a file that changes while it is read is refused whole (keepsGoing: %s)',
  async (keepsGoing) => {
    const path = file(formats.placement.template ?? '');
    let isChanged = false;
    const report = await importNamed.placement(world().context((await serviceOf(world())).actor), path, {
      keepsGoing,
      onProgress: (phase) => {
        if (phase !== 'importing' || isChanged) return;
        isChanged = true;
        appendFileSync(path, '\n');
      },
    });
    expect(isChanged).toBe(true);
    expect(report).toMatchObject({ result: 'REFUSED', mistakes: [{ reason: expect.stringContaining('was changed') }] });
    const { rows } = await sql`select from debt`.execute(world().owner);
    expect(rows).toEqual([]);
  },
);
