/**
 * Nobody reaches anything outside their scope: a crawler is everybody in turn, follows every field and every list that the
 * schema offers, and asks with ids stolen from other institutions, teams and firms. An oracle of its own says what each may
 * reach; what lies beyond must answer, to the letter, as what does not exist. `npm run test:long` has 5 000 cases.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { accessTable } from '../../src/app/access-table.js';
import { buildApi } from '../../src/app/schema.js';
import { roleNames, type Role } from '../../src/lib/actor.js';
import { dayIn } from '../../src/lib/calendar.js';
import { makeCursors } from '../../src/lib/cursor.js';
import { toNodeId } from '../../src/lib/id.js';
import { rowCounts } from '../kit/journal.js';
import { isLongRun } from '../kit/outside-data.js';
import { newWorld, type Person } from '../kit/world.js';
import { Documents } from './crawl-documents.js';
import { Judge, knownIn, Probes } from './crawl-judge.js';
import { readRecord, sightOf, tables, type Record, type Sight } from './crawl-oracle.js';
import { walkArguments, walkLists, walkNodes, walkPlain } from './crawl-steps.js';
import {
  stealByArguments,
  stealByFilters,
  stealByMutations,
  stealCursors,
  stealNodes,
  type Thief,
} from './crawl-thefts.js';
import { crawledWorld, type Bank } from './crawl-world.js';

const size = isLongRun
  ? { cases: 5_000, mostOfList: 100, mostByIds: 9, most: 9, least: 100_000 }
  : { cases: 150, mostOfList: 50, mostByIds: 3, most: 2, least: 10_000 };

const world = newWorld();
const probes = new Probes();
let banks: readonly Bank[];
let record: Record;
let documents: Documents;
let crawlers: readonly Thief[];

beforeAll(async () => {
  banks = await crawledWorld(world(), size.cases);
  record = await readRecord(world());
  const { schema, catalogue, permissions } = await buildApi(
    world().database.orm.getMetadata(),
    makeCursors(Buffer.alloc(32)),
  );
  documents = new Documents(schema, accessTable({ schema, catalogue, permissions }));
  const now = world().clock.now();
  const known = knownIn(record);
  const sightOn = ({ actor }: Person, today: string): Sight => sightOf(actor, record, now, today);
  crawlers = banks.flatMap(({ people }, index) =>
    people
      .filter((person) => isLongRun || isCrawledInShort(person, index))
      .map((person) => ({
        ...{ person, documents, record, ...size },
        judge: new Judge(person.actor.role, sightOn(person, dayIn('Asia/Shanghai', now)), known, probes),
        former: sightOn(person, 'whenever').named,
      })),
  );
}, 300_000);

/** Whoever is the first of their role in their institution. */
const isFirst = ({ actor }: Person): boolean =>
  banks.some(({ people }) => people.find((each) => each.actor.role === actor.role)?.actor.id === actor.id);

/** In the short run one of each role of an institution, and those of it who see more for a time. */
const isCrawledInShort = (person: Person, index: number): boolean => {
  const { id } = person.actor;
  const hasBrokenGlass = record
    .get('BreakGlass')
    ?.some((row) => row['user_id'] === id && new Date(String(row['valid_to'])) > world().clock.now());
  return index === 0 && (isFirst(person) || hasBrokenGlass === true);
};

const those = (role: Role): readonly Thief[] => crawlers.filter(({ person }) => person.actor.role === role);

test('the world has a row of every type in every institution, and the oracle a word on every type', () => {
  expect([...new Set(documents.rowTypes)].filter((type) => !(type in tables)).sort()).toEqual([
    'AccessActor',
    'ContactHistory',
    'Viewer',
  ]);
  for (const { institutionId } of banks)
    for (const type of Object.keys(tables)) {
      const count = record.get(type)?.filter((row) => row.institution_id === institutionId).length ?? 0;
      expect({ type, isThere: count > 0 }).toEqual({ type, isThere: true });
    }
  expect(record.get('Case')?.length).toBe(size.cases);
  expect(record.get('User')?.length).toBe(60);
  expect(new Set(banks.flatMap(({ firms }) => firms)).size).toBe(4);
});

test.each(roleNames)(
  'a %s finds in every list just what lies in their scope, and behind every field nothing else',
  async (role) => {
    for (const crawler of those(role)) {
      // What the lists lead to is asked for by its id.
      const walk = walkLists(crawler).then(() => walkNodes(crawler));
      await Promise.all([walk, walkPlain(crawler), walkArguments(crawler)]);
    }
  },
  300_000,
);

test.each(roleNames)(
  'ids stolen from elsewhere answer a %s as ids of nobody',
  async (role) => {
    const before = await rowCounts(world());
    const wide = banks.flatMap(({ people }) =>
      people.filter(({ actor }) => ['COMPLIANCE_OFFICER', 'ADMINISTRATOR'].includes(actor.role)),
    );
    for (const thief of those(role)) {
      const steps = [stealNodes, stealByFilters, stealByArguments].map((steal) => steal(thief));
      if (isFirst(thief.person)) steps.push(stealCursors(thief, wide), stealByMutations(thief));
      await Promise.all(steps);
    }
    expect(await rowCounts(world())).toEqual(before);
  },
  300_000,
);

test('what lies beyond is noticed, and what is missing', async () => {
  const crawler = those('COLLECTOR')[0]!;
  const { sight } = crawler.judge;
  const cases = sight.reached.get('Case') ?? new Set<string>();
  const judgeOf = (seen: Sight): Judge => new Judge('COLLECTOR', seen, knownIn(record), new Probes());
  const beyond = record.get('Case')?.find(({ id }) => !cases.has(id))?.id ?? '';
  const [own = ''] = cases;
  const row = (id: string): object => ({ nodes: [{ __typename: 'Case', id: toNodeId('Case', id) }] });
  expect(judgeOf(sight).offences(row(own))).toEqual([]);
  expect(judgeOf(sight).offences(row(beyond))).toHaveLength(2);
  expect(judgeOf(sight).offences({ reason: `as in ${toNodeId('Case', beyond)}` })).toEqual([
    `an id beyond sight: ${beyond}`,
  ]);
  const withCases = (ids: readonly string[]): Sight => ({
    ...sight,
    reached: new Map([...sight.reached, ['Case', new Set(ids)]]),
  });
  const walk = (seen: Sight): Promise<void> => walkLists({ ...crawler, judge: judgeOf(seen) });
  await expect(walk(withCases([...cases].filter((id) => id !== own)))).rejects.toThrow('lies beyond sight');
  await expect(walk(withCases([...cases, beyond]))).rejects.toThrow(beyond);
  // One's own taken for stolen.
  const blind = {
    ...{ ...crawler, judge: judgeOf({ ...sight, named: new Map() }), former: new Map() },
    record: new Map([['Case', (record.get('Case') ?? []).filter(({ id }) => cases.has(id))]]),
  };
  await expect(stealNodes(blind)).rejects.toThrow(own);
});

test('so many probes', () => {
  process.stderr.write(
    `crawler: ${probes.total} probes; ${roleNames.map((role) => `${role} ${probes.of(role)}`).join(', ')}\n`,
  );
  expect(probes.total).toBeGreaterThanOrEqual(size.least);
});
