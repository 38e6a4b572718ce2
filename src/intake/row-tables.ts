/** The tables that an import writes, and of which columns a row is given. */
import { Account } from '../cases/index.js';
import { ContactAttempt } from '../contacts/index.js';
import { ContactPoint, Person } from '../debtors/index.js';
import type { Class } from '../lib/fields.js';

/** How a value travels: amounts as decimal text (JSON's numbers end at 2^53), instants by RFC 3339, days as YYYY-MM-DD. */
interface Values {
  uuid: string;
  text: string;
  date: string;
  timestamptz: string;
  bigint: string;
  integer: number;
  boolean: boolean;
  'text[]': readonly string[];
}
type SqlType = keyof Values;

/** What every row of a table gets alike: the time of the import, and the id of its batch's entry. */
type Stamp = 'recorded_at' | 'valid_from' | 'opened_at' | 'entry_id';

export interface Table {
  readonly columns: Readonly<Record<string, SqlType>>;
  /** Fields of personal data: given in plain, written as the row's `sealed`. */
  readonly sealed?: {
    /** The entity whose sensitive fields they are. */
    readonly type: Class;
    /** The column with the person whose data it is. */
    readonly subject: string;
    readonly fields: Readonly<Record<string, SqlType>>;
    /** Columns that the fields' masks need. */
    readonly beside?: readonly string[];
  };
  readonly stamps: readonly Stamp[];
  /** Columns that show the present and may change: the entry does not commit to them, their history rows are committed to. */
  readonly present?: readonly string[];
}

const recorded = ['recorded_at', 'entry_id'] as const;
const valid = ['valid_from', ...recorded] as const;
const age = {
  months_of_delay: 'integer',
  days_past_due: 'integer',
  bucket_code: 'text',
  classification: 'text',
} as const;

/** In the order of insertion: what is referred to stands first. */
export const tables = {
  person: {
    columns: {
      reference: 'text',
      kind: 'text',
      language: 'text',
      time_zone: 'text',
      is_debtor: 'boolean',
    },
    sealed: { type: Person, subject: 'id', fields: { displayName: 'text', nationalId: 'text', birthDate: 'date' } },
    stamps: recorded,
  },
  related_person: { columns: { debtor_id: 'uuid', person_id: 'uuid', role: 'text' }, stamps: valid },
  contact_point: {
    columns: { person_id: 'uuid', kind: 'text', source: 'text', region: 'text' },
    sealed: { type: ContactPoint, subject: 'person_id', fields: { value: 'text' }, beside: ['kind'] },
    stamps: valid,
  },
  account: {
    columns: {
      debtor_id: 'uuid',
      product_kind: 'text',
      currency: 'text',
      credit_limit_minor: 'bigint',
      opened_on: 'date',
    },
    sealed: { type: Account, subject: 'debtor_id', fields: { number: 'text' } },
    stamps: recorded,
  },
  statement: {
    columns: {
      account_id: 'uuid',
      statement_on: 'date',
      months_of_delay: 'integer',
      reported_status: 'integer',
      due_on: 'date',
      currency: 'text',
      amount_due_minor: 'bigint',
      billed_minor: 'bigint',
      paid_minor: 'bigint',
    },
    stamps: recorded,
  },
  collection_case: {
    columns: {
      reference: 'text',
      debtor_id: 'uuid',
      stage: 'text',
      team_id: 'uuid',
      oldest_unpaid_due_on: 'date',
      ...age,
      bucket_label: 'text',
      bucket_from_day: 'integer',
      bucket_to_day: 'integer',
      aged_on: 'date',
      currency: 'text',
      outstanding_minor: 'bigint',
    },
    stamps: ['opened_at', 'entry_id'],
    present: [
      'stage',
      'team_id',
      'oldest_unpaid_due_on',
      ...Object.keys(age),
      'bucket_label',
      'bucket_from_day',
      'bucket_to_day',
      'aged_on',
      'outstanding_minor',
    ],
  },
  debt: {
    columns: {
      reference: 'text',
      case_id: 'uuid',
      account_id: 'uuid',
      product_kind: 'text',
      jurisdiction: 'text',
      currency: 'text',
      principal_minor: 'bigint',
      interest_minor: 'bigint',
      fees_minor: 'bigint',
      oldest_unpaid_due_on: 'date',
    },
    // Its amounts change with what is paid; those that are committed to stay in its opening balance entry, of the same id.
    stamps: recorded,
  },
  payment: {
    columns: {
      reference: 'text',
      case_id: 'uuid',
      debt_id: 'uuid',
      currency: 'text',
      amount_minor: 'bigint',
      unallocated_minor: 'bigint',
      received_on: 'date',
      value_on: 'date',
      channel: 'text',
      source: 'text',
      part_order: 'text[]',
      debt_sequence: 'text',
      actor_id: 'uuid',
    },
    stamps: recorded,
  },
  balance_entry: {
    columns: {
      debt_id: 'uuid',
      kind: 'text',
      payment_id: 'uuid',
      value_on: 'date',
      currency: 'text',
      fees_minor: 'bigint',
      interest_minor: 'bigint',
      principal_minor: 'bigint',
    },
    stamps: recorded,
  },
  unmatched_payment: {
    columns: {
      reference: 'text',
      currency: 'text',
      amount_minor: 'bigint',
      received_on: 'date',
      value_on: 'date',
      channel: 'text',
      debt_reference: 'text',
      case_reference: 'text',
      reason: 'text',
      state: 'text',
    },
    stamps: recorded,
    present: ['state'],
  },
  case_stage: { columns: { case_id: 'uuid', stage: 'text' }, stamps: valid },
  case_assignment: { columns: { case_id: 'uuid', assignee_id: 'uuid', team_id: 'uuid' }, stamps: valid },
  case_age: { columns: { case_id: 'uuid', aged_on: 'date', ...age, valid_from: 'timestamptz' }, stamps: recorded },
  contact_attempt: {
    columns: {
      case_id: 'uuid',
      debtor_id: 'uuid',
      contact_point_id: 'uuid',
      person_id: 'uuid',
      person_role: 'text',
      person_reached_id: 'uuid',
      channel: 'text',
      direction: 'text',
      actor_id: 'uuid',
      occurred_at: 'timestamptz',
      connected: 'boolean',
      answered: 'boolean',
      conversation: 'boolean',
      voicemail: 'text',
      outcome: 'text',
      companions: 'text[]',
      is_imported: 'boolean',
      external_id: 'text',
    },
    sealed: { type: ContactAttempt, subject: 'debtor_id', fields: { note: 'text' } },
    stamps: recorded,
  },
  contact_attempt_debt: {
    columns: {
      attempt_id: 'uuid',
      debt_id: 'uuid',
      is_intended: 'boolean',
      is_attributed: 'boolean',
      raised_by: 'text',
    },
    stamps: [],
  },
  delivery_report: { columns: { provider: 'text' }, stamps: recorded },
  delivery_line: {
    columns: {
      report_id: 'uuid',
      provider: 'text',
      reference: 'text',
      channel: 'text',
      contact_point_id: 'uuid',
      begun_at: 'timestamptz',
      seconds: 'integer',
      delivered: 'boolean',
      line: 'text',
      actor_id: 'uuid',
      ours: 'uuid',
      state: 'text',
    },
    stamps: recorded,
    present: ['state'],
  },
  complaint: {
    columns: {
      reference: 'text',
      source: 'text',
      channel_received: 'text',
      received_on: 'date',
      sent_on: 'date',
      issue: 'text',
      sub_issue: 'text',
      rule_ids: 'text[]',
      product: 'text',
      jurisdiction: 'text',
      answer_due_on: 'date',
      close_due_on: 'date',
      state: 'text',
      outcome: 'text',
      timely: 'boolean',
    },
    stamps: recorded,
    present: ['answer_due_on', 'close_due_on', 'state', 'outcome', 'timely'],
  },
  complaint_change: {
    columns: {
      complaint_id: 'uuid',
      kind: 'text',
      outcome: 'text',
      timely: 'boolean',
      answer_due_on: 'date',
      actor_id: 'uuid',
    },
    stamps: recorded,
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

type Columns<Name extends TableName> = (typeof tables)[Name]['columns'] &
  ((typeof tables)[Name] extends { readonly sealed: { readonly fields: infer Fields } } ? Fields : unknown);
/** A row as it is given: every column and sealed field of the table, without id and stamps. */
export type Given<Name extends TableName> = {
  readonly [Column in keyof Columns<Name>]: Columns<Name>[Column] extends SqlType
    ? Values[Columns<Name>[Column]] | null
    : never;
};
