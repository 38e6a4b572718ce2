/**
 * Ids that somebody should not have, in every place that takes one: by node and nodes, in filters, as cursors, in the
 * arguments of root fields, and in every mutation. Each must answer, to the letter, as an id that is nobody's.
 */
import { expect } from '@jest/globals';
import { newId, toNodeId } from '../../src/lib/id.js';
import { affairsInput } from '../kit/circumstances.js';
import { wholeTerms } from '../kit/engagements.js';
import { planInput, promiseInput } from '../kit/plans.js';
import { segment, stage, step } from '../kit/strategies.js';
import { debtInput, key, personInput, textInput } from '../kit/verbs.js';
import type { Answer, Person } from '../kit/world.js';
import { idPlaces } from './crawl-documents.js';
import { uuidOf } from './crawl-judge.js';
import type { Ids, Record as Rows } from './crawl-oracle.js';
import { plainIn } from './crawl-plain.js';
import { filled, nodesOf, purposeOf, sampled, together, type Crawler } from './crawl-steps.js';

export interface Thief extends Crawler {
  readonly record: Rows;
  /** What the firm's engagements showed, or will show, and do not show now. */
  readonly former: Ids;
  /** How many ids of a type are stolen from each place. */
  readonly most: number;
}

const nobodys = '01999999-9999-7999-8999-999999999999';

/** Of a type what lies in other institutions, what lies nearby, and what engagements showed once: none of it in sight. */
function loot(
  { person, judge, record, former, most }: Thief,
  type: string,
  by: 'named' | 'reached',
): readonly string[] {
  const { institutionId } = person.actor;
  const inSight = judge.sight[by].get(type);
  const rows = record.get(type) ?? [];
  const elsewhere = rows.filter((row) => row.institution_id !== institutionId).map(({ id }) => id);
  const nearby = rows
    .filter((row) => row.institution_id === institutionId && !inSight?.has(row.id))
    .map(({ id }) => id);
  const once = [...(former.get(type) ?? [])].filter((id) => !inSight?.has(id));
  return [...new Set([elsewhere, nearby, once].flatMap((ids) => sampled(ids, most)))].map((id) => toNodeId(type, id));
}

/** What came back, with the id that was asked for cut out: of two ids it may differ in nothing else. It holds nothing in plain. */
function said({ status, data, errors }: Answer, ...ids: readonly string[]): string {
  let text = JSON.stringify([status, data ?? null, errors]);
  expect({ plain: plainIn(text) }).toEqual({ plain: [] });
  for (const id of ids) text = text.replaceAll(uuidOf(id), '…');
  return text;
}

/** By node and nodes: every field of the type, those that the role may read and those that it may not. */
export async function stealNodes(thief: Thief): Promise<void> {
  const { person, judge, documents } = thief;
  const { role } = person.actor;
  const all: string[] = [];
  for (const type of documents.nodeTypes) {
    const stolen = loot(thief, type, 'named');
    all.push(...sampled(stolen, 6));
    const refused = documents.refused(role, type);
    const asked = [
      { fields: documents.readable(role, type), inner: documents.everything(role, type), ids: stolen },
      {
        fields: refused,
        inner: refused.map((name) => documents.asked(role, documents.fieldOf(type, name), 0)).join(' '),
        ids: sampled(stolen, together),
      },
    ];
    for (const { fields, inner, ids } of asked.filter((each) => each.fields.length > 0 && each.ids.length > 0)) {
      const ask = (some: readonly string[]): Promise<Answer> => person.ask(nodesOf(type, inner), { ids: some });
      const expected = said(await ask(Array<string>(together).fill(toNodeId(type, nobodys))));
      for (const some of filled(ids, together)) {
        expect({ type, role, said: said(await ask(some)) }).toEqual({ type, role, said: expected });
        judge.judged(type, fields, some);
      }
    }
  }
  const places = Array.from({ length: 10 }, (_, index) => index);
  const single = `query (${places.map((place) => `$id${place}: ID!`).join()}) { ${places.map((place) => `n${place}: node(id: $id${place}) { __typename id }`).join(' ')} }`;
  for (const some of filled(all, places.length)) {
    const { data, errors } = await person.ask(single, Object.fromEntries(some.map((id, place) => [`id${place}`, id])));
    const found = Object.values(data as object).filter((node) => node !== null);
    expect({ role, errors, found }).toEqual({ role, errors: [], found: [] });
  }
  const plain = `query ($ids: [ID!]!) { nodes(ids: $ids, purpose: ${purposeOf(role)}) { __typename id } }`;
  const mixed = sampled(all, 60);
  const looked = await person.ask(plain, { ids: mixed });
  const ofNobody = await person.ask(plain, { ids: mixed.map((id) => id.replace(uuidOf(id), nobodys)) });
  expect({ role, said: said(looked) }).toEqual({ role, said: said(ofNobody) });
}

/** The type whose id a filter compares with, by its property. */
const filteredTypes: Readonly<{ [property: string]: string }> = {
  actor: 'User',
  assignee: 'User',
  case: 'Case',
  contactPoint: 'ContactPoint',
  debt: 'Debt',
  debtor: 'Debtor',
  firm: 'Firm',
  parent: 'Engagement',
  portfolio: 'Portfolio',
  requestedBy: 'User',
  team: 'Team',
  user: 'User',
  webhook: 'Webhook',
};

/** In the filters of every list, at the root and below a row of one's own: found nothing, and counted nothing. */
export async function stealByFilters(thief: Thief): Promise<void> {
  const { person, judge, documents } = thief;
  const { role } = person.actor;
  const parents = documents.nodeTypes.flatMap((type) => {
    const [own] = judge.sight.named.get(type) ?? [];
    return own === undefined ? [] : [{ type, own: toNodeId(type, own) }];
  });
  const places = [
    ...documents
      .connectionsOf(documents.schema.getQueryType())
      // Asks for a change of a pack besides: see `stealByArguments`.
      .filter(({ name }) => name !== 'casesTouchedBy')
      .map((list) => ({ list, of: 'Query', within: (inner: string) => inner })),
    ...parents.flatMap(({ type, own }) =>
      documents
        .connectionsOf(documents.typeCalled(type))
        .filter(({ name }) => documents.mayRead(role, type, name))
        .map((list) => ({
          list,
          of: type,
          within: (inner: string) => `node(id: "${own}") { ... on ${type} { ${inner} } }`,
        })),
    ),
  ];
  for (const { list, of, within } of places)
    for (const property of list.filters) {
      const type = filteredTypes[property];
      if (type === undefined) throw new Error(`a filter by ${property}: say of which type its ids are`);
      // One's own findings tell the cases that they were on, and are found by them.
      const untold = loot(thief, type, 'reached').filter((id) => !judge.sight.told.has(uuidOf(id)));
      const stolen = sampled(untold, Math.min(6, thief.most));
      const ask = (id: string): Promise<Answer> => {
        const by = (operator: string): string =>
          `${operator}: ${list.name}(first: 5, filter: { ${property}: { ${operator}: $id } }) { totalCount nodes { __typename } }`;
        return person.ask(`query ($id: ID!) { ${within(`${by('eq')} ${by('in').replace('$id', '[$id]')}`)} }`, { id });
      };
      const expected = await ask(toNodeId(type, nobodys));
      const place = `${of}.${list.name} by ${property}`;
      if (expected.errors.length === 0)
        expect({ place, role, counts: countsIn(expected.data) }).toEqual({ place, role, counts: [0, 0] });
      else expect({ place, role, codes: [...new Set(expected.codes)] }).toEqual({ place, role, codes: ['FORBIDDEN'] });
      for (const id of stolen) {
        expect({ place, role, said: said(await ask(id), id) }).toEqual({ place, role, said: said(expected, nobodys) });
        judge.judged(type, [place], [id]);
      }
    }
}

function countsIn(data: unknown): unknown[] {
  const found: unknown[] = [];
  JSON.stringify(data, (name, value: unknown) => {
    if (name === 'totalCount') found.push(value);
    return value;
  });
  return found;
}

/** A cursor of another's list shows no more of it: what follows is one's own, and so is the count. */
export async function stealCursors({ person, judge, documents }: Thief, others: readonly Person[]): Promise<void> {
  const { role } = person.actor;
  for (const { name, type } of documents.lists.filter((list) => documents.mayCall(role, list.name)))
    for (const other of others.filter(({ actor }) => documents.mayCall(actor.role, name))) {
      const { data } = await other.ask(`{ list: ${name}(first: 2) { edges { cursor } } }`);
      const cursor = data.list.edges.at(-1)?.cursor as string | undefined;
      if (cursor === undefined) continue;
      for (const way of ['first: 50, after: $cursor', 'last: 50, before: $cursor']) {
        const document = `query ($cursor: String!) { list: ${name}(${way}) { totalCount nodes { __typename id } } }`;
        const answer = await person.ask(document, { cursor });
        const place = { name, role };
        expect({ ...place, offences: judge.offences(answer.data) }).toEqual({ ...place, offences: [] });
        if (answer.errors.length > 0)
          expect({ ...place, codes: answer.codes }).toEqual({ ...place, codes: ['BAD_CURSOR'] });
        else
          expect({ ...place, count: answer.data.list.totalCount }).toEqual({
            ...place,
            count: judge.sight.reached.get(type)?.size ?? 0,
          });
      }
    }
}

/** Root fields that take an id, and the leave of somebody else to see in plain. */
export async function stealByArguments(thief: Thief): Promise<void> {
  const { person, judge, documents, record } = thief;
  const { actor } = person;
  const own = [...(judge.sight.named.get('Institution') ?? [])].map((id) => toNodeId('Institution', id));
  const { Case } = ownOf(thief);
  const period = 'from: "2026-03-01T00:00:00Z", to: "2026-05-01T00:00:00Z", knownAt: "2026-03-01T00:00:00Z"';
  const claimed = 'from: "2026-03-01T00:00:00Z", to: "2026-05-01T00:00:00Z"';
  const asks: readonly (readonly [field: string, types: readonly string[], asked: string, code?: string])[] = [
    ['contactPermission', ['Case'], '(input: { caseId: $id, channel: VISIT }) { decision }'],
    ...['contactPointId: $id', 'debtIds: [$id]', 'templateId: $id'].map(
      (place) =>
        [
          'contactPermission',
          [place.startsWith('c') ? 'ContactPoint' : place.startsWith('d') ? 'Debt' : 'Template'],
          `(input: { caseId: "${Case}", ${place}, channel: VISIT }) { decision }`,
          'BAD_USER_INPUT',
        ] as const,
    ),
    ['affordability', ['Case'], '(caseId: $id) { isSound }'],
    ['contactReplay', ['Debtor'], `(debtorId: $id, ${period}) { contacts { occurredAt } }`],
    ['casesTouchedBy', ['PackChange'], '(packChangeId: $id, first: 5) { totalCount }'],
    ['dryRunStrategy', ['StrategyVersion'], '(versionId: $id, first: 5) { cases }'],
    ['strategyComparison', ['StrategyInForce'], '(inForceId: $id) { asOf }'],
    ['contactHistory', ['Debtor'], '(debtorId: $id) { id contactAttempts(first: 5) { totalCount } }'],
    ['accessesTo', ['Person', 'Debtor'], '(personId: $id, first: 5) { totalCount nodes { seq } }'],
    ['journal', ['Person', 'Debtor'], '(first: 5, filter: { personId: $id }) { totalCount nodes { entryId } }'],
    ['journal', ['Case'], '(first: 5, filter: { caseId: $id }) { totalCount nodes { entryId } }'],
    ['journal', ['User'], '(first: 5, filter: { actorId: $id }) { totalCount nodes { entryId } }'],
    ['contactClaim', ['Debtor'], `(debtorId: $id, ${claimed}) { count }`],
    ['copyOfPerson', ['Person', 'Debtor'], '(personId: $id, reference: "R-1") { json }'],
    ['nodes', ['Reveal'], `(ids: ["${own[0]}"], revealId: $id) { id }`],
    ['cases', ['Reveal'], '(first: 1, revealId: $id) { nodes { id } }'],
  ];
  for (const [field, types, asked, code = 'NOT_FOUND'] of asks)
    for (const type of types) {
      const others = (record.get('Reveal') ?? []).filter((row) => row['actor_id'] !== actor.id);
      const stolen =
        type === 'Reveal'
          ? others.map(({ id }) => toNodeId(type, id))
          : // A change of a pack has no node: who may list it may ask about it.
            sampled(loot(thief, type, type === 'PackChange' ? 'reached' : 'named'), Math.min(6, thief.most));
      const ask = (id: string): Promise<Answer> => person.ask(`query ($id: ID!) { ${field}${asked} }`, { id });
      const ofNobody = await ask(toNodeId(type, nobodys));
      expect({ field, codes: ofNobody.codes }).toEqual({
        field,
        codes: [documents.mayCall(actor.role, field) ? code : 'FORBIDDEN'],
      });
      for (const id of stolen) {
        expect({ field, role: actor.role, said: said(await ask(id), id) }).toEqual({
          field,
          role: actor.role,
          said: said(ofNobody, nobodys),
        });
        judge.judged(type, [`Query.${field}`], [id]);
      }
    }
}

/** The types of the ids in inputs, by the field that takes them. */
const inputTypes: Readonly<{ [field: string]: readonly string[] }> = {
  alertId: ['Alert'],
  answersPlanId: ['Plan'],
  apiKeyId: ['ApiKey'],
  approvalId: ['Approval'],
  assigneeId: ['User'],
  collectorIds: ['User'],
  fromCollectorId: ['User'],
  breakGlassId: ['BreakGlass'],
  caseId: ['Case'],
  caseIds: ['Case'],
  complaintId: ['Complaint'],
  rejudgementId: ['Rejudgement'],
  consentId: ['Consent'],
  challengerVersionId: ['StrategyVersion'],
  contactAttemptId: ['ContactAttempt'],
  contactPointId: ['ContactPoint'],
  debtId: ['Debt'],
  debtIds: ['Debt'],
  debtorId: ['Debtor'],
  debtsAttributed: ['Debt'],
  debtsIntended: ['Debt'],
  engagementId: ['Engagement'],
  findingId: ['Finding'],
  firmId: ['Firm'],
  holdId: ['Hold'],
  identityId: ['ExternalIdentity'],
  pauseId: ['Pause'],
  paymentId: ['Payment'],
  unmatchedPaymentId: ['UnmatchedPayment'],
  permitId: ['ContactPermit'],
  personId: ['Person', 'Debtor'],
  personIds: ['Person', 'Debtor'],
  personReachedId: ['Person'],
  planId: ['Plan'],
  circumstanceId: ['Circumstance'],
  correctsCircumstanceId: ['Circumstance'],
  correctsStatementId: ['AffairsStatement'],
  procedureId: ['Procedure'],
  promiseToPayId: ['PromiseToPay'],
  subjectIds: ['ContactAttempt'],
  teamId: ['Team'],
  templateId: ['Template'],
  userId: ['User'],
  webhookDeliveryId: ['WebhookDelivery'],
  webhookId: ['Webhook'],
  versionId: ['StrategyVersion'],
  wishId: ['Wish'],
  writeOffId: ['WriteOff'],
  portfolioId: ['Portfolio'],
};

/** Where somebody may name what they do not see: all of the institution's, and nothing of another. */
const openToInstitution = [
  'breakGlass.caseId',
  'breakGlass.debtorId',
  'openCase.debtorId',
  'proposeSubEngagement.firmId',
];

/** A record is never refused for the permit that it names: that is told of it. See `stealPermits`. */
const recorded = ['recordContactAttempt.permitId'];

/** In every place of every mutation: refused as what does not exist. Whether anything was written is for the caller to see. */
export async function stealByMutations(thief: Thief): Promise<void> {
  const { person, judge, documents, record } = thief;
  const { role, institutionId } = person.actor;
  const own = ownOf(thief);
  for (const mutation of Object.keys(documents.schema.getMutationType()?.getFields() ?? {})) {
    for (const place of idPlaces(documents.schema, mutation).filter(
      (each) => !recorded.includes(`${mutation}.${each}`),
    )) {
      const types = inputTypes[place.split('.').findLast((part) => part !== '0') ?? ''];
      const base = bases[mutation];
      if (!types || !base)
        throw new Error(`${mutation} takes an id at ${place}: say of which type, and what it is called with`);
      const ask = (id: string): Promise<Answer> => {
        const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
        const input = { idempotencyKey: key(), ...placed(base(own, place), place, id) };
        return person.ask(`mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename } }`, { input });
      };
      for (const type of types) {
        const where = `${mutation}.${place}`;
        const isOpen = openToInstitution.includes(where);
        const lies = new Map((record.get(type) ?? []).map((row) => [row.id, row.institution_id]));
        const stolen = loot(thief, type, 'reached').filter((id) => !isOpen || lies.get(uuidOf(id)) !== institutionId);
        const ofNobody = await ask(toNodeId(type, nobodys));
        const isCaller = documents.mayCall(role, mutation);
        expect({ where, role, code: ofNobody.codes.join() }).toEqual({
          ...{ where, role },
          code: isCaller ? expect.stringMatching(/^(NOT_FOUND|BAD_USER_INPUT|FORBIDDEN)$/) : 'FORBIDDEN',
        });
        for (const id of sampled(stolen, isCaller ? Math.min(6, thief.most) : 1)) {
          expect({ where, role, said: said(await ask(id), id) }).toEqual({
            where,
            role,
            said: said(ofNobody, nobodys),
          });
          judge.judged(type, [where], [id]);
        }
      }
    }
  }
}

/** With a permit that is not in sight an attempt is recorded as with one that is nobody's. */
export async function stealPermits(thief: Thief): Promise<void> {
  const { person, judge } = thief;
  const { role } = person.actor;
  const own = ownOf(thief);
  const asked =
    'mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttempt { permitMistake permit { id } findings { kind } } } }';
  const stolen = loot(thief, 'ContactPermit', 'named');
  for (const permitId of [toNodeId('ContactPermit', nobodys), ...stolen]) {
    const input = { ...attempted, caseId: own['Case'], permitId, idempotencyKey: key() };
    const { data, errors } = await person.ask(asked, { input });
    const { permitMistake, permit, findings } = data?.recordContactAttempt?.contactAttempt ?? {};
    expect({ role, permitId, errors, permitMistake, permit, findings }).toEqual({
      ...{ role, permitId, errors: [], permitMistake: 'UNKNOWN', permit: null },
      findings: expect.arrayContaining([{ kind: 'PERMIT_INVALID' }]),
    });
    judge.judged('ContactPermit', ['recordContactAttempt.permitId'], [permitId]);
  }
}

/** An id at a place of an input: `caseIds.0`, `segments.0.stages.0.steps.0.teamId`. */
function placed(input: Record<string, unknown>, place: string, id: string): Record<string, unknown> {
  const [first = '', ...rest] = place.split('.');
  return { ...input, [first]: within(input[first], rest, id) };
}

function within(value: unknown, [part, ...rest]: readonly string[], id: string): unknown {
  if (part === undefined) return id;
  const below = (value as Readonly<Record<string, unknown>> | undefined)?.[part];
  return part === '0' ? [within(below, rest, id)] : { ...(value as object), [part]: within(below, rest, id) };
}

/** What is in sight, all hanging on one case, so that nothing but the stolen id can be what is wrong. */
type Own = Readonly<{ [type: string]: string }>;

function ownOf({ person, judge, record }: Thief): Own {
  const { firmId } = person.actor;
  const seen = (type: string): NonNullable<ReturnType<Rows['get']>> =>
    (record.get(type) ?? []).filter(({ id }) => judge.sight.named.get(type)?.has(id));
  const attempt = seen('ContactAttempt').find((row) => firmId === null || row['firm_id'] === firmId);
  const caseId = String(attempt?.['case_id'] ?? seen('Case')[0]?.id ?? newId());
  const debtorId = String(seen('Case').find(({ id }) => id === caseId)?.['debtor_id'] ?? newId());
  const mandate = seen('Engagement').find((row) => row['firm_id'] === firmId);
  const first = (type: string, holds: (row: ReturnType<typeof seen>[number]) => boolean = () => true): string =>
    toNodeId(type, seen(type).find(holds)?.id ?? newId());
  return {
    Case: toNodeId('Case', caseId),
    Debtor: toNodeId('Debtor', debtorId),
    Person: toNodeId('Person', debtorId),
    Complaint: first('Complaint', (row) => row['case_id'] === caseId),
    ContactAttempt: toNodeId('ContactAttempt', attempt?.id ?? newId()),
    ContactPoint: first('ContactPoint', (row) => row['person_id'] === debtorId),
    Debt: first('Debt', (row) => row['case_id'] === caseId),
    Engagement: toNodeId('Engagement', mandate?.id ?? newId()),
    Firm: first('Firm', ({ id }) => id !== firmId),
    Portfolio: first('Portfolio'),
    StrategyVersion: first('StrategyVersion'),
    Team: first('Team'),
    UnmatchedPayment: first('UnmatchedPayment', (row) => row['state'] === 'PENDING'),
    User: first('User', ({ id }) => id !== person.actor.id),
    Purpose: purposeOf(person.actor.role),
    FirmRole: String(seen('Firm').find(({ id }) => id === firmId)?.['kind'] ?? 'FIRM_ADMINISTRATOR'),
  };
}

const at = '2026-04-06T02:00:00Z';
const attempted = {
  ...{ channel: 'PHONE', direction: 'OUTBOUND', occurredAt: at, connected: true, answered: true },
  ...{ conversation: true, outcome: 'CONNECTED_DEBTOR' },
};

/** What each mutation that takes ids is called with, but for the stolen one. */
const bases: Readonly<{ [mutation: string]: (own: Own, place: string) => Record<string, unknown> }> = {
  acknowledgeAlert: () => ({}),
  cancelRejudgement: () => ({}),
  startRejudgement: () => ({ mode: 'TRY' }),
  addContactPoint: () => ({ kind: 'EMAIL', value: 'a@example.com', source: 'CONTRACT' }),
  addRelatedPerson: ({ Debtor }, place) => ({
    debtorId: Debtor,
    role: 'SPOUSE',
    ...(place === 'debtorId' && { person: personInput() }),
  }),
  answerComplaint: () => ({ outcome: 'UPHELD' }),
  assignPayment: ({ Case, UnmatchedPayment }) => ({ caseId: Case, unmatchedPaymentId: UnmatchedPayment }),
  assignCase: ({ Case }) => ({ caseId: Case, assigneeId: null }),
  beginContact: () => ({}),
  breakGlass: () => ({ reason: 'SYSTEM_FAILURE', explanation: 'no lists', minutes: 1 }),
  changeUser: ({ User }, place) => ({ userId: User, ...(place === 'userId' && { isActive: false }) }),
  confirmFinding: () => ({ reason: 'heard the call', measures: [] }),
  closeComplaint: () => ({}),
  correctContactAttempt: ({ ContactAttempt }) => ({
    ...{ contactAttemptId: ContactAttempt, kind: 'MISTAKEN_OUTCOME', outcome: 'BUSY', reason: 'heard again' },
  }),
  correctPerson: () => ({ language: 'fr', reason: 'a letter' }),
  createApiKey: () => ({ name: 'Dialler', scopes: ['READ'], expiresAt: '2026-12-01T00:00:00Z' }),
  decideApproval: () => ({ outcome: 'REJECTED' }),
  decideSubEngagement: () => ({ isConsented: false }),
  dismissFinding: () => ({ reason: 'was agreed' }),
  endEngagement: () => ({}),
  engageFirm: ({ Case, Firm }) => ({ ...wholeTerms, firmId: Firm, caseIds: [Case] }),
  erasePerson: () => ({ basis: 'PERSON_ASKED' }),
  explainFinding: () => ({ words: 'the debtor rang first' }),
  exportEvidence: () => ({ details: [], reference: 'x' }),
  exportPeople: () => ({ purpose: 'AUDIT', reference: 'x', reason: 'a sample' }),
  listFirm: () => ({ isListed: true, validFrom: at }),
  linkComplaint: ({ Complaint, Case }, place) => ({
    complaintId: Complaint,
    ...(place !== 'caseId' && { caseId: Case }),
  }),
  linkIdentity: () => ({ externalId: { issuer: 'https://issuer.example', subject: key() } }),
  moveCase: () => ({ stage: 'LEGAL' }),
  noteDebt: () => ({ condition: 'TIME_BARRED', isPresent: true }),
  pauseCase: ({ Case }) => ({ caseId: Case, reason: 'CEASE_NOTICE', validFrom: at }),
  endPause: () => ({ endsAt: at }),
  proposePlan: ({ Case }) => planInput(Case ?? ''),
  agreePlan: () => ({ termsHash: '', way: 'WRITTEN', acceptedAt: at }),
  withdrawPlan: () => ({}),
  endPlan: () => ({ outcome: 'KEPT' }),
  openProcedure: ({ Case, Debtor }, place) =>
    place === 'debtorId' ? { kind: 'DEATH', debtorId: Debtor } : { kind: 'DISPUTE', caseId: Case },
  recordCircumstance: ({ Debtor }) => ({ debtorId: Debtor, what: 'JOB_LOSS', source: 'DEBTOR_SAID' }),
  endCircumstance: () => ({}),
  recordAffairs: ({ Debtor }) => ({ debtorId: Debtor, ...affairsInput }),
  completeProcedureTask: () => ({ task: 'TELL_DEBTOR' }),
  decideProcedure: () => ({ decision: 'MISTAKEN', reason: 'a letter' }),
  recordPromise: ({ Case }) => promiseInput(Case ?? ''),
  releaseCase: () => ({ reason: 'END_OF_SHIFT' }),
  recallCase: () => ({}),
  holdCase: () => ({}),
  makeAppointment: () => ({ dueAt: at }),
  cancelAppointment: () => ({}),
  allocateCases: () => ({ most: 1, isDryRun: true }),
  setCollectorSkills: () => ({ languages: [], productKinds: [] }),
  endPromise: () => ({ outcome: 'KEPT' }),
  draftStrategy: () => ({
    name: 'Cards',
    segments: [segment('all', { stages: [stage('first', [step('letter', { channel: 'LETTER' })])] })],
  }),
  putStrategyInForce: ({ StrategyVersion }, place) => ({
    ...{ effectiveOn: '2026-06-01', reason: 'x', challengerPercent: place === 'challengerVersionId' ? 10 : null },
    ...(place === 'challengerVersionId' && { versionId: StrategyVersion }),
  }),
  noteContactPoint: () => ({ state: 'CONFIRMED' }),
  openComplaint: () => ({
    ...{ reference: key(), source: 'DEBTOR', channelReceived: 'PHONE', subIssue: 'OTHER' },
  }),
  notePerson: () => ({ condition: 'VULNERABLE' }),
  openCase: ({ Debtor }) => ({ reference: key(), debtorId: Debtor, debts: [debtInput()] }),
  proposeSubEngagement: ({ Engagement, Firm, Case }) => ({
    ...wholeTerms,
    engagementId: Engagement,
    firmId: Firm,
    caseIds: [Case],
  }),
  qualifyUser: () => ({ kind: 'PRIVATE_ACCOUNT', isPresent: true, validFrom: at }),
  recordContactAttempt: ({ Case, ContactPoint, Debt }, place) => ({
    ...{ ...attempted, caseId: Case, ...(place !== 'caseId' && { contactPointId: ContactPoint }) },
    ...(place.startsWith('debtsDiscussed') && { debtsDiscussed: [{ debtId: Debt, raisedBy: 'COLLECTOR' }] }),
  }),
  chargeDebt: () => ({ interest: { amountMinor: '1', currency: 'CNY' }, reason: 'FEE', valueOn: '2026-04-01' }),
  draftPortfolio: () => ({
    ...{
      name: key(),
      buyerName: 'B',
      buyerRegistration: '1',
      buyerContact: 'here',
      cutOffOn: '2026-04-01',
      currency: 'CNY',
    },
  }),
  transferPortfolio: () => ({ reason: 'x' }),
  recordTransferNotices: ({ Portfolio }, place) => ({
    ...{ sentOn: '2026-04-01', channel: 'LETTER' },
    ...(place !== 'portfolioId' && { portfolioId: Portfolio }),
  }),
  putBackCase: ({ Portfolio, Case }, place) => ({
    ...{ reason: 'AGREED', ...(place === 'portfolioId' ? { caseId: Case } : { portfolioId: Portfolio }) },
  }),
  exportTape: () => ({ reference: 'x' }),
  writeOffDebts: ({ Case }, place) => ({
    ...{ writeOffReason: 'AGED', reason: 'x' },
    ...(place !== 'caseId' && { caseId: Case }),
  }),
  endWriteOff: () => ({ reason: 'MISTAKEN' }),
  waiveDebt: () => ({ principal: { amountMinor: '1', currency: 'CNY' }, waiverReason: 'GOODWILL', reason: 'x' }),
  recordPayment: ({ Case }) => ({
    ...{ caseId: Case, reference: key(), amount: { amountMinor: '1', currency: 'CNY' } },
    ...{ receivedOn: '2026-04-01', channel: 'CASH' },
  }),
  rejectPayment: () => ({ reason: 'NOT_OURS' }),
  reversePayment: () => ({ reason: 'MISTAKE' }),
  recordConsent: ({ Person }) => ({ personId: Person, kind: 'TEXT' }),
  recordWish: ({ Person }, place) => ({
    personId: Person,
    kind: place === 'contactPointId' ? 'CONTACT_POINT' : 'CEASE',
  }),
  registerUser: ({ FirmRole }, place) => ({
    ...{ login: key(), displayName: 'N', role: place === 'teamId' ? 'COLLECTOR' : FirmRole },
  }),
  placeHold: () => ({ reason: 'LITIGATION', reference: 'Suit 7' }),
  releaseHold: () => ({ reason: 'settled' }),
  releasePerson: () => ({ basis: 'NO_LONGER_NEEDED' }),
  reopenComplaint: () => ({}),
  requestContactPermit: ({ Case }, place) => ({
    ...{ caseId: Case, channel: 'VISIT' },
    ...(place !== 'templateId' && { statements: ['IDENTITY'] }),
  }),
  restrictPerson: () => ({ basis: 'PERSON_ASKED' }),
  reveal: ({ Purpose }) => ({ fields: ['NAME'], purpose: Purpose, reference: 'x' }),
  reviewBreakGlass: () => ({ finding: 'JUSTIFIED', note: 'heard the call' }),
  returnContactPermit: () => ({}),
  revokeApiKey: () => ({}),
  pauseWebhook: () => ({}),
  resumeWebhook: () => ({}),
  removeWebhook: () => ({}),
  rotateWebhookSecret: () => ({}),
  replayWebhook: () => ({ from: '2026-04-01T00:00:00Z', to: '2026-05-01T00:00:00Z' }),
  retryWebhookDelivery: () => ({}),
  testWebhook: () => ({}),
  addTemplateVersion: () => ({ text: textInput() }),
  retireTemplate: () => ({}),
  takeInReply: ({ Case, ContactPoint }) => ({
    ...{ caseId: Case, contactPointId: ContactPoint, channel: 'SMS', text: 'hello', receivedAt: at },
  }),
  unlinkIdentity: () => ({}),
  withdrawConsent: () => ({}),
  withdrawWish: () => ({}),
};
