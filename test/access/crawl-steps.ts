/** How the crawler goes: along every list and field from the roots on, and by every id that it comes to. */
import { expect } from '@jest/globals';
import { caseScopes } from '../../src/cases/sight.js';
import type { Role } from '../../src/lib/actor.js';
import { toNodeId } from '../../src/lib/id.js';
import { purposesByRole, type LookPurpose } from '../../src/lib/purpose.js';
import type { Answer, Person } from '../kit/world.js';
import type { Documents } from './crawl-documents.js';
import { uuidOf, type Judge } from './crawl-judge.js';

export interface Crawler {
  readonly person: Person;
  /** Of what is asked for no purpose. */
  readonly judge: Judge;
  readonly judgeFor: (purpose: LookPurpose) => Judge;
  readonly documents: Documents;
  /** How many rows of a list are asked for all of their fields, and for what lies behind these; ids are listed to the end. */
  readonly mostOfList: number;
  /** How many objects of a type are asked for by their ids. */
  readonly mostByIds: number;
}

/** Every list to its end: just what lies in sight, no more and no less. */
export async function walkLists(crawler: Crawler): Promise<void> {
  const { person, judge, documents } = crawler;
  const { role } = person.actor;
  for (const { name, type } of documents.lists) {
    if (!documents.mayCall(role, name)) {
      const { codes, data } = await person.ask(`{ list: ${name}(first: 5) { totalCount } }`);
      expect({ name, role, codes, list: data?.list ?? null }).toEqual({ name, role, codes: ['FORBIDDEN'], list: null });
      continue;
    }
    const listed: string[] = [];
    let totalCount = 0;
    const ids = 'totalCount edges { cursor node { __typename id } } nodes { __typename id }';
    for await (const list of pagesOf(crawler, name, ids, 100)) {
      const edges = list.edges.map(({ node }: { node: { id: string } }) => uuidOf(node.id));
      expect(list.nodes.map(({ id }: { id: string }) => uuidOf(id))).toEqual(edges);
      listed.push(...edges);
      totalCount = list.totalCount;
    }
    const expected = [...(judge.sight.reached.get(type) ?? [])].sort();
    const place = { name, role };
    expect({ ...place, listed: listed.sort(), totalCount }).toEqual({
      ...place,
      listed: expected,
      totalCount: expected.length,
    });
    await walkOrders(crawler, { name, type }, expected);
    const backwards = await person.ask(`{ list: ${name}(last: 5) { nodes { __typename id } } }`);
    expect({ ...place, errors: backwards.errors, offences: judge.offences(backwards.data) }).toEqual(fine(place));
    await take(pagesOf(crawler, name, `nodes { ${documents.everything(role, type)} }`, 50), crawler.mostOfList);
    const ways = documents.ways(role, type).map((field) => {
      const inner = `nodes { __typename id ${documents.asked(role, field, 1)} }`;
      // Of a case behind a row there hang lists of lists.
      return take(pagesOf(crawler, name, inner, 15), crawler.mostOfList / 2);
    });
    await Promise.all(ways);
  }
  const viewer = await person.ask(`{ viewer { ${documents.everything(role, 'Viewer', 1)} } }`);
  expect({ errors: viewer.errors, offences: judge.offences(viewer.data) }).toEqual(fine({}));
}

/** In every order that it has, a list has the same rows; by what the role may not read it orders nothing. */
async function walkOrders(
  crawler: Crawler,
  { name, type }: { readonly name: string; readonly type: string },
  expected: readonly string[],
): Promise<void> {
  const { person, documents } = crawler;
  const { role } = person.actor;
  for (const { type: orderType, order, property } of documents.ordersOf(name)) {
    if (!documents.mayRead(role, type, property)) {
      const { codes, data } = await person.ask(`{ list: ${name}(first: 5, orderBy: [${order}]) { totalCount } }`);
      expect({ name, order, role, codes, data }).toEqual({ name, order, role, codes: ['FORBIDDEN'], data: null });
      continue;
    }
    const listed: string[] = [];
    for await (const { nodes } of pagesOf(crawler, name, 'nodes { __typename id }', 100, [orderType, order]))
      listed.push(...nodes.map(({ id }: { id: string }) => uuidOf(id)));
    const place = { name, order, role };
    expect({ ...place, listed: listed.sort() }).toEqual({ ...place, listed: expected });
  }
}

const isTooCostly = ({ codes }: Answer): boolean => codes.includes('QUERY_TOO_COSTLY');

/** A page of so many rows, or of fewer where lists of lists behind each row make it too costly. */
export async function fitting(size: number, ask: (most: number) => Promise<Answer>): Promise<Answer> {
  let answer = await ask(size);
  for (let most = size; isTooCostly(answer) && most > 1;) answer = await ask((most = Math.floor(most / 2)));
  return answer;
}

/** The pages of a list, each judged; smaller ones where lists of lists behind each row make them too costly. */
async function* pagesOf(
  { person, judge }: Crawler,
  name: string,
  inner: string,
  size: number,
  [orderType, order]: readonly [type: string, order: string] | readonly [] = [],
): AsyncGenerator<Answer['data']> {
  // As a variable, so that a list in all its orders is one document.
  const [variable, orderBy] = orderType ? [`, $orderBy: [${orderType}!]`, ', orderBy: $orderBy'] : ['', ''];
  const document = `query ($first: Int!, $after: String${variable}) { list: ${name}(first: $first, after: $after${orderBy}) { pageInfo { hasNextPage endCursor } ${inner} } }`;
  const place = { name, order, role: person.actor.role };
  let first = size;
  for (let after: string | null = null, more = true; more;) {
    const answer: Answer = await person.ask(document, { first, after, ...(order && { orderBy: [order] }) });
    if (isTooCostly(answer) && first > 1) {
      first = Math.floor(first / 2);
      continue;
    }
    expect({ ...place, errors: answer.errors, offences: judge.offences(answer.data) }).toEqual(fine(place));
    const { list } = answer.data;
    yield list;
    [after, more] = [list.pageInfo.endCursor, list.pageInfo.hasNextPage];
  }
}

/** So many rows. */
async function take(pages: AsyncGenerator<Answer['data']>, most: number): Promise<void> {
  let count = 0;
  for await (const { nodes } of pages) {
    count += (nodes as readonly unknown[]).length;
    if (count >= most) return;
  }
}

/**
 * Every object that was found, or that lies in sight, by its id, with every field that the role may read; then those that
 * were found by that. What was only named by another row answers to its id as nobody's does.
 */
export async function walkNodes(crawler: Crawler): Promise<void> {
  const { judge, documents, mostByIds } = crawler;
  for (const type of documents.nodeTypes) {
    const named = [...(judge.sight.named.get(type) ?? [])];
    // Among those that were found are some that may not be named; among those in sight, some to which no list led.
    const found = [...(judge.found.get(type) ?? [])];
    const unnamed = found.filter((id) => !judge.sight.named.get(type)?.has(id));
    const unfound = named.filter((id) => !judge.found.get(type)?.has(id));
    const some = [found, unnamed, unfound].flatMap((ids) => sampled(ids, mostByIds / 2));
    await askNodes(crawler, type, [...new Set(some)].slice(0, mostByIds));
    await askWays(crawler, type, sampled(named, Math.min(together, mostByIds)));
    await askRefused(crawler, type, sampled(named, 3));
  }
}

/** A purpose that the role may look for, if there is one. */
export function purposeOf(role: Role): LookPurpose {
  const own = purposesByRole[role];
  return own === 'AS_ENGAGED' ? 'CASE_WORK' : (own.at(-1) ?? 'CASE_WORK');
}

/** For these firms look, and engagements of the world are for one of them or for both. */
const firmPurposes: readonly LookPurpose[] = ['CASE_WORK', 'CONTACT'];

/** How many rows of a list are asked for in plain at once: who sees the whole institution is shown twenty people, with all who hang on a row. */
export const mostInPlain = (role: Role): number => (caseScopes[role] === 'INSTITUTION' ? 5 : 20);

/** In plain, for a purpose: who has none is refused, and a firm sees by those of its engagements that are for it. */
export async function walkPlain(crawler: Crawler): Promise<void> {
  const { role, firmId } = crawler.person.actor;
  for (const purpose of firmId === null ? [purposeOf(role)] : firmPurposes) await walkPlainFor(crawler, purpose);
}

async function walkPlainFor({ person, judgeFor, documents }: Crawler, purpose: LookPurpose): Promise<void> {
  const { role, firmId } = person.actor;
  const judge = judgeFor(purpose);
  const first = mostInPlain(role);
  const looked = (answer: Answer, name: string): void => {
    const mayBeRefused = firmId !== null || purposesByRole[role].length === 0;
    const codes = answer.codes.filter((code) => !mayBeRefused || code !== 'FORBIDDEN');
    const place = { name, role, purpose };
    expect({ ...place, errors: codes, offences: judge.offences(answer.data) }).toEqual(fine(place));
  };
  for (const { name, type } of documents.lists) {
    const { args } = documents.fieldOf('Query', name);
    if (!args.some((arg) => arg.name === 'purpose') || !documents.mayCall(role, name)) continue;
    const inner = documents.everything(role, type);
    const page = (most: number): Promise<Answer> =>
      person.ask(`{ list: ${name}(first: ${most}, purpose: ${purpose}) { totalCount nodes { ${inner} } } }`);
    const list = await fitting(first, page);
    looked(list, name);
    if (list.codes.length === 0)
      expect({ name, role, purpose, count: list.data.list.totalCount }).toEqual({
        ...{ name, role, purpose, count: judge.sight.reached.get(type)?.size ?? 0 },
      });
    const ids = sampled([...(judge.sight.named.get(type) ?? [])], together).map((id) => toNodeId(type, id));
    const document = nodesOf(type, inner).replace('ids: $ids', `ids: $ids, purpose: ${purpose}`);
    if (ids.length > 0) looked(await person.ask(document, { ids }), name);
  }
}

/** What root fields show of one person, to those who may ask. */
export async function walkArguments({ person, judge, judgeFor, documents }: Crawler): Promise<void> {
  const { role } = person.actor;
  const asks = {
    contactReplay: `(debtorId: $id, from: "2026-03-01T00:00:00Z", to: "2026-05-01T00:00:00Z", knownAt: "2026-03-20T00:00:00Z") { ${documents.everything(role, 'ContactReplay')} }`,
    contactHistory: `(debtorId: $id) { ${documents.everything(role, 'ContactHistory', 1)} }`,
    accessesTo: `(personId: $id, first: 20) { totalCount nodes { ${documents.everything(role, 'Access')} } }`,
    journal: `(first: 20, filter: { personId: $id }) { totalCount nodes { ${documents.everything(role, 'JournalEntry')} } }`,
    contactClaim: `(debtorId: $id, from: "2026-03-01T00:00:00Z", to: "2027-03-01T00:00:00Z") { ${documents.everything(role, 'ContactClaim')} }`,
    copyOfPerson: `(personId: $id, reference: "R-1") { ${documents.everything(role, 'PersonCopy')} }`,
  };
  await walkPermissions({ person, judge, documents });
  await walkMeans({ person, judge, documents });
  for (const [field, asked] of Object.entries(asks)) {
    if (!documents.mayCall(role, field)) continue;
    for (const id of sampled([...(judge.sight.named.get('Debtor') ?? [])], 3)) {
      const answer = await person.ask(`query ($id: ID!) { ${field}${asked} }`, { id: toNodeId('Debtor', id) });
      const place = { field, role };
      // The others are looks, and show plain values.
      const by = ['accessesTo', 'contactClaim'].includes(field) ? judge : judgeFor(purposeOf(role));
      expect({ ...place, errors: answer.errors, offences: by.offences(answer.data) }).toEqual(fine(place));
    }
  }
}

/** What the law says of a contact about a case in sight tells of no row beyond. */
async function walkPermissions({
  person,
  judge,
  documents,
}: Pick<Crawler, 'person' | 'judge' | 'documents'>): Promise<void> {
  const { role } = person.actor;
  if (!documents.mayCall(role, 'contactPermission')) return;
  const asked = `(input: { caseId: $id, channel: VISIT }) { ${documents.everything(role, 'ContactVerdict')} }`;
  for (const id of sampled([...(judge.sight.named.get('Case') ?? [])], 3)) {
    const { data, errors } = await person.ask(`query ($id: ID!) { contactPermission${asked} }`, {
      id: toNodeId('Case', id),
    });
    const place = { field: 'contactPermission', role };
    expect({ ...place, errors, offences: judge.offences(data) }).toEqual(fine(place));
  }
}

/** What the debtor of a case in sight can afford tells of no row beyond. */
async function walkMeans({ person, judge, documents }: Pick<Crawler, 'person' | 'judge' | 'documents'>): Promise<void> {
  const { role } = person.actor;
  if (!documents.mayCall(role, 'affordability')) return;
  const asked = `(caseId: $id) { ${documents.everything(role, 'Affordability')} }`;
  for (const id of sampled([...(judge.sight.named.get('Case') ?? [])], 3)) {
    const { data, errors } = await person.ask(`query ($id: ID!) { affordability${asked} }`, {
      id: toNodeId('Case', id),
    });
    const place = { field: 'affordability', role };
    expect({ ...place, errors, offences: judge.offences(data) }).toEqual(fine(place));
  }
}

/** Always as many ids, so that the same statement is asked again: planning it costs more than answering it. */
export const together = 3;

async function askNodes({ person, judge, documents }: Crawler, type: string, ids: readonly string[]): Promise<void> {
  const { role } = person.actor;
  const document = nodesOf(type, documents.everything(role, type));
  for (const some of filled(ids, together)) {
    const { data, errors } = await person.ask(document, { ids: some.map((id) => toNodeId(type, id)) });
    const place = { type, role };
    expect({ ...place, errors, offences: judge.offences(data) }).toEqual(fine(place));
    const answered = (data.nodes as ({ id: string } | null)[]).map((node) => node && uuidOf(node.id));
    const named = judge.sight.named.get(type);
    expect({ ...place, answered }).toEqual({ ...place, answered: some.map((id) => (named?.has(id) ? id : null)) });
    judge.judged(type, documents.readable(role, type), some);
  }
}

/** From a row on, behind each field that leads to others: all fields of these. */
async function askWays({ person, judge, documents }: Crawler, type: string, ids: readonly string[]): Promise<void> {
  // What a root list shows was followed from there.
  if (
    ids.length === 0 ||
    documents.lists.some((list) => list.type === type && documents.mayCall(person.actor.role, list.name))
  )
    return;
  const { role } = person.actor;
  for (const field of documents.ways(role, type)) {
    const document = nodesOf(type, `__typename ${documents.asked(role, field, 1)}`);
    const { data, errors } = await person.ask(document, { ids: ids.map((id) => toNodeId(type, id)) });
    const place = { way: `${type}.${field.name}`, role };
    expect({ ...place, errors, offences: judge.offences(data) }).toEqual(fine(place));
  }
}

/** Fields that the role may not read say so, and hold nothing. */
async function askRefused({ person, judge, documents }: Crawler, type: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { role } = person.actor;
  for (const name of documents.refused(role, type)) {
    const bare = documents.asked(role, documents.fieldOf(type, name), 0);
    const { codes, data } = await person.ask(nodesOf(type, bare), { ids: ids.map((id) => toNodeId(type, id)) });
    const place = { field: `${type}.${name}`, role };
    const answer = { codes: [...new Set(codes)], offences: judge.offences(data), values: valuesOf(data, name) };
    expect({ ...place, ...answer }).toEqual({ ...place, codes: ['FORBIDDEN'], offences: [], values: [] });
    judge.judged(type, [name], ids);
  }
}

function valuesOf(data: unknown, name: string): unknown[] {
  const found: unknown[] = [];
  JSON.stringify(data ?? null, (key, value: unknown) => {
    if (key === name && value !== null) found.push(value);
    return value;
  });
  return found;
}

export const nodesOf = (type: string, inner: string): string =>
  `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on ${type} { ${inner} } } }`;

const fine = (place: object): object => ({ ...place, errors: [], offences: [] });

/** A part of many, always the same: every so many-th. */
export const sampled = <Item>(all: readonly Item[], most: number): Item[] =>
  all.length <= most
    ? [...all]
    : Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]!);

/** Parts of the same size, the last filled up with what it begins with. */
export const filled = <Item>(all: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => {
    const some = all.slice(index * size, (index + 1) * size);
    return [...some, ...Array<Item>(size - some.length).fill(some[0]!)];
  });
