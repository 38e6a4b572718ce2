import { randomUUID } from 'node:crypto';
import { toNodeId } from '../src/lib/id.js';
import type { Actor } from '../src/lib/actor.js';
import { caseCount, collector, collectorCount, idOf, officer, recordedCases } from './data.js';

export const contenderNames = ['raw', 'postgraphile', 'ours', 'unsealed', 'unjournaled', 'usual'] as const;
export type ContenderName = (typeof contenderNames)[number];

/** One row of the benchmark: what is asked of each contender, and by whom. */
export interface Question {
  readonly name: string;
  readonly title: string;
  /** GraphQL document of each contender that speaks GraphQL (`unsealed` and `unjournaled` have ours'); `raw` has its statement in its own file, under the question's name. */
  readonly documents: Readonly<Partial<Record<ContenderName, string>>>;
  /** What is asked in turn: who asks, and the variables of each contender. */
  readonly variants: readonly Variant[];
  /** A request that may not be repeated as it stands: an idempotency key is written into its variables. */
  readonly isWrite?: boolean;
}

export interface Variant {
  readonly actor: Actor;
  readonly variables: Readonly<Partial<Record<ContenderName, Readonly<Record<string, unknown>>>>>;
}

/** Stands where each request gets a key of its own. As long as one, so that bodies keep their length. */
export const aKey = '00000000-0000-4000-8000-000000000000';
export const newKey = (): string => randomUUID();

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const workFields = `id reference stage daysPastDue debtor { id displayName } contactAttempts(first: 10) { nodes { id occurredAt channel outcome } }`;
const graphileWorkFields = `nodes { rowId reference stage daysPastDue
  personByInstitutionIdAndDebtorId { rowId maskedName }
  contactAttemptsByInstitutionIdAndCaseId(first: 10, orderBy: [OCCURRED_AT_DESC, ROW_ID_DESC]) { nodes { rowId occurredAt channel outcome } } }`;

/** By the clock of the debtors, at whatever hour this runs. */
function noonTomorrow(): string {
  return `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T04:00:00.000Z`;
}

export const questions: readonly Question[] = [
  {
    name: 'work-list-officer',
    title: 'work list: 20 cases, debtor, ten attempts each; a compliance officer, over the institution',
    documents: {
      ours: `query WorkList { cases(first: 20) { nodes { ${workFields} } } }`,
      usual: `query WorkList { cases(first: 20) { ${usual(workFields)} } }`,
      postgraphile: `query WorkList { allCollectionCases(first: 20, orderBy: [DAYS_PAST_DUE_DESC, ROW_ID_DESC]) { ${graphileWorkFields} } }`,
    },
    variants: [{ actor: officer, variables: {} }],
  },
  {
    name: 'work-list-collector',
    title: 'work list: 20 cases, debtor, ten attempts each; 49 collectors, each their own',
    documents: {
      ours: `query WorkList { cases(first: 20) { nodes { ${workFields} } } }`,
      usual: `query WorkList($assignee: String) { cases(first: 20, assignee: $assignee) { ${usual(workFields)} } }`,
      postgraphile: `query WorkList($assignee: UUID!) { allCollectionCases(first: 20, orderBy: [DAYS_PAST_DUE_DESC, ROW_ID_DESC], condition: { assigneeId: $assignee }) { ${graphileWorkFields} } }`,
    },
    variants: numbers(collectorCount - 1).map((n) => {
      const assignee = { assignee: collector(n).id };
      return { actor: collector(n), variables: { raw: assignee, postgraphile: assignee, usual: assignee } };
    }),
  },
  {
    name: 'case-in-depth',
    title:
      'one case: debts, ages, contact points, 20 attempts with their debts; a compliance officer, 480 cases in turn',
    documents: {
      // The other contenders' attempts have `debts`; in this data set every one of them is intended.
      ours: `query CaseInDepth($id: ID!) { node(id: $id) { ... on Case { id reference stage daysPastDue debtor { id displayName contactPoints { id kind value } }
        debts { id reference productKind principal { amountMinor currency } } ages(first: 12) { nodes { id agedOn daysPastDue bucketCode } }
        contactAttempts(first: 20) { nodes { id occurredAt channel outcome debtsIntended { debt { id reference } } } } } } }`,
      usual: `query CaseInDepth($id: String!) { case(id: $id) { id reference stage daysPastDue debtor { id displayName contactPoints { id kind value } }
        debts { id reference productKind principal { amountMinor currency } } ages { id agedOn daysPastDue bucketCode }
        contactAttempts(first: 20) { id occurredAt channel outcome debts { debt { id reference } } } } }`,
      postgraphile: `query CaseInDepth($institution: UUID!, $id: UUID!) { collectionCaseByInstitutionIdAndRowId(institutionId: $institution, rowId: $id) { rowId reference stage daysPastDue
        personByInstitutionIdAndDebtorId { rowId maskedName contactPointsByInstitutionIdAndPersonId(first: 100, orderBy: [RECORDED_AT_ASC, ROW_ID_ASC]) { nodes { rowId kind maskedValue } } }
        debtsByInstitutionIdAndCaseId(first: 50, orderBy: [REFERENCE_ASC, ROW_ID_ASC]) { nodes { rowId reference productKind principalMinor currency } }
        caseAgesByInstitutionIdAndCaseId(first: 12, orderBy: [AGED_ON_DESC, ROW_ID_DESC]) { nodes { rowId agedOn daysPastDue bucketCode } }
        contactAttemptsByInstitutionIdAndCaseId(first: 20, orderBy: [OCCURRED_AT_DESC, ROW_ID_DESC]) { nodes { rowId occurredAt channel outcome
          contactAttemptDebtsByInstitutionIdAndAttemptId(first: 50, orderBy: [ROW_ID_ASC]) { nodes { debtByInstitutionIdAndDebtId { rowId reference } } } } } } }`,
    },
    variants: numbers(480).map((n) => {
      // Spread over the table, and none of those that attempts are recorded on.
      const id = idOf('case', ((n * 1_019) % caseCount) - ((n * 1_019) % collectorCount === 0 ? 1 : 0));
      return {
        actor: officer,
        variables: {
          ours: { id: toNodeId('Case', id) },
          raw: { id },
          usual: { id },
          postgraphile: { institution: officer.institutionId, id },
        },
      };
    }),
  },
  {
    name: 'attempts-100',
    title: 'the 100 latest attempts, flat; a compliance officer',
    documents: {
      ours: `query Attempts { contactAttempts(first: 100) { nodes { id occurredAt channel direction outcome connected answered conversation } } }`,
      usual: `query Attempts { contactAttempts(first: 100) { id occurredAt channel direction outcome connected answered conversation } }`,
      postgraphile: `query Attempts { allContactAttempts(first: 100, orderBy: [OCCURRED_AT_DESC, ROW_ID_DESC]) { nodes { rowId occurredAt channel direction outcome connected answered conversation } } }`,
    },
    variants: [{ actor: officer, variables: {} }],
  },
  {
    name: 'record-contact-attempt',
    title: 'recordContactAttempt with its journal entry; a collector, 200 cases in turn',
    documents: {
      ours: `mutation Record($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttempt { id occurredAt channel outcome } } }`,
    },
    variants: recordedCases.map((n) => {
      const input = {
        caseId: toNodeId('Case', idOf('case', n)),
        contactPointId: toNodeId('ContactPoint', idOf('contactPoint', 2 * n)),
        channel: 'PHONE',
        direction: 'OUTBOUND',
        // Later than every attempt that was there, so that the compared lists of others stay as they are.
        occurredAt: '2025-05-31T09:30:00.000Z',
        connected: true,
        answered: false,
        conversation: false,
        outcome: 'NO_ANSWER',
        note: 'Rang eight times; nobody answered.',
        idempotencyKey: aKey,
      };
      return { actor: collector(collectorCount), variables: { ours: { input }, raw: { n, key: aKey } } };
    }),
    isWrite: true,
  },
  {
    name: 'permit',
    title: 'requestContactPermit with its verdict and its journal entry; 49 collectors, 3 920 debtors in turn',
    documents: {
      ours: `mutation Permit($input: RequestContactPermitInput!) { requestContactPermit(input: $input) { permit { id channel decision plannedAt } } }`,
    },
    // So many that a debtor's permits, which are outstanding all of them, stay few.
    variants: numbers(caseCount / 2)
      .filter((n) => n % collectorCount !== 0 && n > collectorCount * 20)
      .map((n) => {
        const input = {
          caseId: toNodeId('Case', idOf('case', n)),
          contactPointId: toNodeId('ContactPoint', idOf('contactPoint', 2 * n)),
          channel: 'PHONE',
          at: noonTomorrow(),
          idempotencyKey: aKey,
        };
        return { actor: collector(n % collectorCount), variables: { ours: { input }, raw: { n, key: aKey } } };
      }),
    isWrite: true,
  },
  {
    name: 'work-list-looked',
    title:
      'work list in plain: the same with purpose CONTACT, which leaves an access entry of 20 persons; 48 collectors, each their own',
    documents: { ours: `query WorkList { cases(first: 20, purpose: CONTACT) { nodes { ${workFields} } } }` },
    // A multiple of the connections, so that no two of them ask for the same persons at once: their counters are locked until the commit.
    variants: numbers(48).map((n) => ({ actor: collector(n), variables: { raw: { actor: collector(n).id } } })),
  },
];

/** The usual way has plain lists. */
function usual(fields: string): string {
  return fields.replace(/\{ nodes (\{[^{}]*\}) \}/g, '$1');
}

/**
 * Without its seals ours is measured where it reads as the peers do: a write seals, a look is one for what is sealed. Without
 * its journal it is measured where it writes.
 */
export const contendersOf = (question: Question): readonly ContenderName[] =>
  contenderNames.filter((name) => {
    if (name === 'raw') return true;
    if (name === 'unjournaled') return question.isWrite;
    return question.documents[name === 'unsealed' ? 'postgraphile' : name] !== undefined;
  });

/** Ours that lacks something is asked what ours is. */
export const askedAs = (name: ContenderName): ContenderName =>
  name === 'unsealed' || name === 'unjournaled' ? 'ours' : name;
