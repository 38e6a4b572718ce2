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
import type { Catalogue } from '../../src/lib/catalogue.js';
import { makeCursors } from '../../src/lib/cursor.js';
import { newId, toNodeId } from '../../src/lib/id.js';
import type { LookPurpose } from '../../src/lib/purpose.js';
import { rowCounts } from '../kit/journal.js';
import { isLongRun } from '../kit/outside-data.js';
import { newWorld, type Person } from '../kit/world.js';
import { Documents } from './crawl-documents.js';
import { Judge, knownIn, Probes } from './crawl-judge.js';
import { readRecord, sightOf, tables, type Record, type Sight } from './crawl-oracle.js';
import { nationalIdOf, plainIn, plainKinds, privately, type PlainKind } from './crawl-plain.js';
import { fitting, mostInPlain, walkArguments, walkLists, walkNodes, walkPlain } from './crawl-steps.js';
import {
  stealByArguments,
  stealByFilters,
  stealByMutations,
  stealCursors,
  stealNodes,
  stealPermits,
  type Thief,
} from './crawl-thefts.js';
import { crawledWorld, type Bank } from './crawl-world.js';

const size = isLongRun
  ? { cases: 5_000, mostOfList: 100, mostByIds: 9, most: 9, least: 100_000 }
  : { cases: 150, mostOfList: 50, mostByIds: 3, most: 2, least: 10_000 };

const world = newWorld();
const probes = new Probes();
/** What was shown in plain, for purposes. */
const shown = new Set<PlainKind>();
let banks: readonly Bank[];
let record: Record;
let documents: Documents;
let catalogue: Catalogue;
let crawlers: readonly Thief[];

beforeAll(async () => {
  banks = await crawledWorld(world(), size.cases);
  record = await readRecord(world());
  const api = await buildApi(world().database.orm.getMetadata(), makeCursors(Buffer.alloc(32)));
  catalogue = api.catalogue;
  documents = new Documents(api.schema, accessTable(api));
  const now = world().clock.now();
  const known = knownIn(record);
  const sightOn = ({ actor }: Person, today: string, purpose: LookPurpose | null = null): Sight =>
    sightOf(actor, record, now, today, purpose);
  const today = dayIn('Asia/Shanghai', now);
  crawlers = banks.flatMap(({ people }, index) =>
    people
      .filter((person) => isLongRun || isCrawledInShort(person, index))
      .map((person) => ({
        ...{ person, documents, record, ...size },
        judge: new Judge(person.actor.role, sightOn(person, today), known, probes),
        judgeFor: (purpose: LookPurpose) =>
          new Judge(person.actor.role, sightOn(person, today, purpose), known, probes, shown),
        former: sightOn(person, 'whenever').named,
      })),
  );
});

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
    'JournalActor',
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

const plainValues: readonly (readonly [PlainKind, string])[] = [
  ['name', '张伟 12'],
  ['phone', '+8613800000012'],
  ['phone', '13900000012'],
  ['email', 'd0-00012@example.com'],
  ['nationalId', nationalIdOf(12)],
  ['birthDate', '1990-01-01'],
  ['note', privately('rang eight times')],
  ['circumstance', 'HEALTH_MENTAL'],
];

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
  // In plain for no purpose.
  for (const [kind, plain] of plainValues) {
    expect(judgeOf(sight).offences({ said: [`of ${plain}`] })).toEqual([`a plain ${kind}, for no purpose`]);
    expect(new Judge('COLLECTOR', sight, new Set(), new Probes(), new Set()).offences({ said: plain })).toEqual([]);
  }
  for (const masked of ['张**', '+86138****0012', 'd***@example.com', '****1234', newId(), '2026-04-01'])
    expect(judgeOf(sight).offences({ masked })).toEqual([]);
  await expect(walkPlain({ ...crawler, judgeFor: () => judgeOf(sight) })).rejects.toThrow('a plain name');
  // One's own taken for stolen.
  const blind = {
    ...{ ...crawler, judge: judgeOf({ ...sight, named: new Map() }), former: new Map() },
    record: new Map([['Case', (record.get('Case') ?? []).filter(({ id }) => cases.has(id))]]),
  };
  await expect(stealNodes(blind)).rejects.toThrow(own);
});

test('what no engagement shows is noticed, whatever it looks for', async () => {
  for (const [type, field, value] of [
    ['Person', 'displayName', '张**'],
    ['ContactAttempt', 'note', 'x'],
    ['ContactAttemptCorrection', 'reason', 'x'],
  ] as const) {
    // Of some of the rows that a firm sees it is shown the field, of others it is not.
    const firms = crawlers.filter(({ person }) => person.actor.firmId !== null);
    const rowsOf = (isHidden: boolean): { readonly judge: Judge; readonly id: string }[] =>
      firms.flatMap(({ judge: { sight } }) => {
        const judge = new Judge('LAW_FIRM', sight, new Set(), new Probes());
        return idsOf(sight, type, field, isHidden).map((id) => ({ judge, id }));
      });
    const [hidden, open] = [rowsOf(true), rowsOf(false)];
    expect({ type, hidden: hidden.length > 0, open: open.length > 0 }).toEqual({ type, hidden: true, open: true });
    const row = (id: string, said: string | null): object => ({ __typename: type, id: `x_${id}`, [field]: said });
    const [{ judge, id }, other] = [hidden[0]!, open[0]!];
    expect(judge.offences(row(id, value))).toEqual([`${type}.${field} of ${id} is shown by no engagement`]);
    expect(judge.offences(row(id, null))).toEqual([]);
    expect(other.judge.offences(row(other.id, value))).toEqual([]);
  }
  // All that is shown taken for hidden.
  const lawyer = those('LAW_FIRM')[0]!;
  const blind = (purpose: LookPurpose): Judge => {
    const { sight } = lawyer.judgeFor(purpose);
    const hidden = new Map([['Debtor.displayName', sight.reached.get('Debtor') ?? new Set<string>()]]);
    return new Judge('LAW_FIRM', { ...sight, hidden }, new Set(), new Probes(), new Set());
  };
  await expect(walkPlain({ ...lawyer, judgeFor: blind })).rejects.toThrow('is shown by no engagement');
});

/** Of the rows in sight those whose field is hidden, or those whose field is not. */
function idsOf({ hidden: fields, reached }: Sight, type: string, field: string, isHidden: boolean): string[] {
  const hidden = fields.get(`${type}.${field}`);
  return [...(reached.get(type) ?? [])].filter((id) => hidden?.has(id) === isHidden);
}

test('every sealed value of the world is known in plain, and every kind of them was shown for a purpose', async () => {
  const officer = those('COMPLIANCE_OFFICER')[0]!.person;
  const strange = new Set<string>();
  const seen = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { __typename: type } = value as { __typename?: string };
    for (const [field, each] of Object.entries(value)) {
      const isSealed = type && catalogue.has(type) && catalogue.type(type).fields.get(field)?.kind === 'sealed';
      if (!isSealed) visit(each);
      else if (each !== null) (plainIn(String(each)).length > 0 ? seen : strange).add(`${type}.${field}`);
    }
  };
  for (const name of ['debtors', 'contactAttempts']) {
    const { type } = documents.lists.find((list) => list.name === name)!;
    for (const field of documents.ways('COMPLIANCE_OFFICER', type)) {
      const inner = `__typename ${documents.asked('COMPLIANCE_OFFICER', field, 1)}`;
      const answer = await fitting(mostInPlain(officer.actor.role), (most) =>
        officer.ask(`{ ${name}(first: ${most}, purpose: AUDIT) { nodes { ${inner} } } }`),
      );
      expect(answer.errors).toEqual([]);
      visit(answer.data);
    }
  }
  expect([...strange]).toEqual([]);
  expect([...seen]).toEqual(
    expect.arrayContaining(['Person.displayName', 'ContactPoint.value', 'ContactAttempt.note']),
  );
  expect([...shown].sort()).toEqual([...plainKinds].sort());
});

// Last: what it records the oracle does not know.
test('a permit that lies elsewhere is to a record as one of nobody', async () => {
  const recorders = crawlers.filter(
    (each) => isFirst(each.person) && documents.mayCall(each.person.actor.role, 'recordContactAttempt'),
  );
  expect(recorders.length).toBeGreaterThan(4);
  for (const thief of recorders) await stealPermits(thief);
});

test('so many probes', () => {
  process.stderr.write(
    `crawler: ${probes.total} probes; ${roleNames.map((role) => `${role} ${probes.of(role)}`).join(', ')}\n`,
  );
  expect(probes.total).toBeGreaterThanOrEqual(size.least);
});
