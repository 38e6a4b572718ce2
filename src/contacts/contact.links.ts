import { sql } from 'kysely';
import { Case } from '../cases/index.js';
import { findingList } from '../compliance/index.js';
import { Debtor } from '../debtors/index.js';
import { DateTimeFilter, defineList, enumFilter, IdFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { ChannelEnum, OutcomeEnum } from './channel.js';
import { ContactAttemptDebt } from './contact-attempt-debt.entity.js';
import { ContactAttempt } from './contact-attempt.entity.js';
import { ContactPolicy } from './contact-policy.entity.js';
import { ContactPermit, ContactPermitEvent } from './contact-permit.entity.js';
import { ContactVerdict } from './contact-verdict.entity.js';
import { ContactHistory } from './contact-history.type.js';
import { ContactRefusal } from './contact-refusal.entity.js';
import { ContactAttemptCorrection } from './correction.entity.js';

export const contactAttemptList = defineList({
  name: 'ContactAttempt',
  plural: 'contact attempts',
  node: () => ContactAttempt,
  filter: {
    case: IdFilter,
    debtor: IdFilter,
    actor: IdFilter,
    contactPoint: IdFilter,
    channel: enumFilter('Channel', ChannelEnum),
    outcome: enumFilter('Outcome', OutcomeEnum),
    occurredAt: DateTimeFilter,
  },
  guardedBy: { debtor: 'person' },
  ids: { case: 'Case', debtor: 'Debtor', actor: 'User', contactPoint: 'ContactPoint' },
  order: ['occurredAt'],
  defaultOrder: ['-occurredAt'],
});

export const attemptDebtList = defineList({
  name: 'ContactAttemptDebt',
  plural: 'debts of an attempt',
  node: () => ContactAttemptDebt,
  filter: {},
  order: ['id'],
  defaultOrder: ['id'],
});
export const correctionList = defineList({
  name: 'ContactAttemptCorrection',
  plural: 'corrections',
  node: () => ContactAttemptCorrection,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['recordedAt'],
});

const verdictList = defineList({
  name: 'ContactVerdict',
  plural: 'verdicts on an attempt',
  node: () => ContactVerdict,
  filter: {},
  order: ['knownAt'],
  defaultOrder: ['-knownAt'],
});
const permitList = defineList({
  name: 'ContactPermit',
  plural: 'contact permits',
  node: () => ContactPermit,
  filter: {},
  order: ['issuedAt'],
  defaultOrder: ['-issuedAt'],
});
const permitEventList = defineList({
  name: 'ContactPermitEvent',
  plural: 'events of a permit',
  node: () => ContactPermitEvent,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['recordedAt'],
});
const refusalList = defineList({
  name: 'ContactRefusal',
  plural: 'refusals of contact',
  node: () => ContactRefusal,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});
export const policyList = defineList({
  name: 'ContactPolicy',
  plural: 'contact policies',
  node: () => ContactPolicy,
  filter: {},
  order: ['validFrom'],
  defaultOrder: ['-validFrom'],
});
export const contactLists = [
  policyList,
  contactAttemptList,
  attemptDebtList,
  correctionList,
  verdictList,
  permitList,
  permitEventList,
  refusalList,
];

/** Nothing that was learned after `knownAt` counts for what was known then. */
const knownThen = (row: string, frame: Readonly<Record<string, unknown>>) =>
  sql<boolean>`${sql.ref(`${row}.recorded_at`)} <= coalesce(${frame['knownAt'] ?? null}::timestamptz, 'infinity')`;

const verdictsKnownThen = (row: string, frame: Readonly<Record<string, unknown>>) =>
  sql<boolean>`${sql.ref(`${row}.known_at`)} <= coalesce(${frame['knownAt'] ?? null}::timestamptz, 'infinity')`;

const debtsOfAttempt = {
  on: 'ContactAttempt',
  type: () => ContactAttempt,
  list: attemptDebtList,
  by: 'attempt',
  inherits: true,
  atMost: 50,
} as const;

export const contactLinks = [
  link({
    on: 'Case',
    field: 'contactAttempts',
    type: () => Case,
    list: contactAttemptList,
    by: 'case',
    inherits: true,
    description: 'The attempts about the case, latest first by default.',
  }),
  // A debtor's other cases may be another collector's: the target's own scope holds here.
  link({
    on: 'Debtor',
    field: 'contactAttempts',
    type: () => Debtor,
    list: contactAttemptList,
    by: 'debtor',
    inherits: false,
    description: "The attempts about the debtor's cases that you may see, latest first by default.",
  }),
  link({
    ...debtsOfAttempt,
    field: 'debtsIntended',
    narrow: (row) => sql<boolean>`${sql.ref(`${row}.is_intended`)}`,
    description: 'The debts that it was meant to be about, at most 50.',
  }),
  link({
    ...debtsOfAttempt,
    field: 'debtsAttributed',
    narrow: (row) => sql<boolean>`${sql.ref(`${row}.is_attributed`)}`,
    description: 'The debts that it counts for, at most 50.',
  }),
  link({
    ...debtsOfAttempt,
    field: 'debtsDiscussed',
    narrow: (row) => sql<boolean>`${sql.ref(`${row}.raised_by`)} is not null`,
    description: 'The debts that were spoken of, and who brought each up, at most 50.',
  }),
  link({
    on: 'ContactAttempt',
    field: 'correctedBy',
    type: () => ContactAttempt,
    list: correctionList,
    by: 'attempt',
    inherits: true,
    atMost: 100,
    narrow: knownThen,
    description: 'What was learned since, oldest first; the first record stays.',
  }),
  link({
    on: 'ContactAttempt',
    field: 'verdict',
    type: () => ContactAttempt,
    list: verdictList,
    by: 'attempt',
    inherits: true,
    isFirst: true,
    narrow: verdictsKnownThen,
    description: 'What the law says of it, as it holds now; null for one that was taken over and never judged.',
  }),
  link({
    on: 'ContactAttempt',
    field: 'verdicts',
    type: () => ContactAttempt,
    list: verdictList,
    by: 'attempt',
    inherits: true,
    atMost: 100,
    narrow: verdictsKnownThen,
    description:
      'Every verdict on it, latest first, at most 100: judged again whenever something is learned that counts.',
  }),
  link({
    on: 'ContactAttempt',
    field: 'findings',
    type: () => ContactAttempt,
    list: findingList,
    by: 'subject',
    inherits: false,
    atMost: 10,
    description: 'What is found against it, of each kind one at most.',
  }),
  link({
    on: 'ContactPermit',
    field: 'events',
    type: () => ContactPermit,
    list: permitEventList,
    by: 'permit',
    inherits: true,
    atMost: 10,
    description: 'What became of it, oldest first.',
  }),
  link({
    on: 'Case',
    field: 'contactPermits',
    type: () => Case,
    list: permitList,
    by: 'case',
    inherits: true,
    description: 'The permits for contacts about the case, latest first.',
  }),
  link({
    on: 'Case',
    field: 'contactRefusals',
    type: () => Case,
    list: refusalList,
    by: 'case',
    inherits: true,
    description: 'The contacts that the law forbade, latest first.',
  }),
  link({
    on: 'ContactHistory',
    field: 'contactAttempts',
    type: () => ContactHistory,
    list: contactAttemptList,
    by: 'debtor',
    inherits: false,
    narrow: (row, frame) => sql<boolean>`${knownThen(row, frame)}
      and ${sql.ref(`${row}.occurred_at`)} >= coalesce(${frame['from'] ?? null}::timestamptz, '-infinity')
      and ${sql.ref(`${row}.occurred_at`)} < coalesce(${frame['to'] ?? null}::timestamptz, 'infinity')`,
    description: 'The attempts of the period, latest first by default.',
  }),
];
