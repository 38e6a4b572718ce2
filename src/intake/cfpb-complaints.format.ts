/**
 * The CFPB's published file of consumer complaints, in the columns that it had in 2015 (a work of the US government): one
 * complaint a line, without narratives, and about whom, nobody says.
 *
 * Only debt collection is taken: rows of another product are counted and passed over. The complaint's number becomes the
 * reference CFPB-1291006. Issue and sub-issue are a closed list of pairs; product kinds and states are put into our own words
 * (federal and other student loans are both STUDENT_LOAN, a payday loan is a PERSONAL_CONSUMER_LOAN). ZIP codes and whether
 * the consumer disputed the answer are not imported: what is not stored cannot tell who it was.
 */
import {
  complaintIssueWords,
  complaintSubIssueTable,
  complaintSubIssues,
  type ComplaintSubIssue,
} from '../compliance/index.js';
import type { ProductKind } from '../lib/vocabulary.js';
import { byName, Fields } from './fields.js';
import { checked, optional, required, type Format, type ParseOptions, type ParseRow } from './format.js';
import { isJurisdiction } from '../lib/jurisdiction.js';
import type { CfpbComplaint, CfpbRow } from './records.js';

const taken = 'Debt collection';
const products = [
  taken,
  'Bank account or service',
  'Consumer loan',
  'Credit card',
  'Credit reporting',
  'Money transfers',
  'Mortgage',
  'Other financial service',
  'Payday loan',
  'Prepaid card',
  'Student loan',
] as const;

const subProducts = {
  Auto: 'AUTO_LOAN',
  'Credit card': 'CREDIT_CARD',
  'Federal student loan': 'STUDENT_LOAN',
  Medical: 'MEDICAL',
  Mortgage: 'MORTGAGE',
  'Non-federal student loan': 'STUDENT_LOAN',
  'Other (phone, health club, etc.)': 'OTHER',
  'Payday loan': 'PERSONAL_CONSUMER_LOAN',
} as const satisfies Readonly<Record<string, ProductKind>>;

const responses = {
  'In progress': 'IN_PROGRESS',
  Closed: 'CLOSED_WITHOUT_EXPLANATION',
  'Closed with explanation': 'CLOSED_WITH_EXPLANATION',
  'Closed with monetary relief': 'CLOSED_WITH_MONETARY_RELIEF',
  'Closed with non-monetary relief': 'CLOSED_WITH_NON_MONETARY_RELIEF',
  'Untimely response': 'UNTIMELY_RESPONSE',
} as const satisfies Readonly<Record<string, CfpbComplaint['outcome']>>;

const own = complaintSubIssues.filter((each) => each !== 'OTHER');
const subIssues = new Map<string, ComplaintSubIssue>(own.map((each) => [complaintSubIssueTable[each].words, each]));
const issues = [...new Set(own.map((each) => complaintIssueWords[complaintSubIssueTable[each].issue]))];

const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>): readonly Key[] => Object.keys(of) as Key[];
const yesNo = ['Yes', 'No'] as const;

const columns = [
  optional('', 'Number of the row, a column without a name; not imported'),
  required('Complaint ID', 'Number of the complaint, once in the file; becomes the reference CFPB-1291006'),
  required('Product', `What it is about; only "${taken}" is imported, the rest is passed over`, { allowed: products }),
  optional('Sub-product', 'What kind of debt', { allowed: keysOf(subProducts) }),
  required('Issue', 'What it is about', { allowed: issues }),
  optional('Sub-issue', 'What it is about in particular; needed of debt collection', {
    allowed: [...subIssues.keys()],
  }),
  optional('State', 'Postal code of the state; of the armed forces (AA, AE, AP) only US is kept'),
  optional('ZIP code', 'Not imported'),
  required('Date received', 'When the CFPB received it, 3/19/2015'),
  required('Date sent to company', 'When the CFPB sent it on, 3/19/2015; the answer is due 15 days later'),
  required('Company response', 'What came of it', { allowed: keysOf(responses) }),
  required('Timely response?', 'Whether the company answered in time', { allowed: yesNo }),
  optional('Consumer disputed?', 'Not imported'),
];
type Name = (typeof columns)[number]['name'];

export const cfpbComplaints: Format<CfpbRow> = {
  name: 'cfpb-complaints',
  description:
    "The complaint database of the US Consumer Financial Protection Bureau, as published in 2015: complaints about debt collection, of which nobody's name is known",
  columns,
  openParser,
};

const columnsByName = byName(columns);

function openParser(_options: ParseOptions = {}): ParseRow<CfpbRow> {
  const seen = new Map<string, number>();
  return (row) => {
    const fields = new Fields<Name>(columnsByName, row);
    const number = fields.integer('Complaint ID', 1, 999_999_999);
    fields.unique('Complaint ID', seen);
    const product = fields.choice('Product', products);
    if (product !== undefined && product !== taken)
      return fields.mistakes.length > 0 ? { mistakes: fields.mistakes } : { row: null };
    const kind = fields.choice('Sub-product', keysOf(subProducts));
    const subIssue = subIssueOf(fields);
    const jurisdiction = jurisdictionOf(fields);
    const receivedOn = fields.usDay('Date received');
    const sentOn = fields.usDay('Date sent to company');
    if (receivedOn && sentOn && sentOn < receivedOn)
      fields.mistake('Date sent to company', 'lies before Date received');
    const response = fields.choice('Company response', keysOf(responses));
    const timely = fields.choice('Timely response?', yesNo);
    if (fields.mistakes.length > 0) return { mistakes: fields.mistakes };
    return {
      row: {
        reference: `CFPB-${checked(number)}`,
        product: kind === undefined ? null : subProducts[kind],
        subIssue: checked(subIssue),
        jurisdiction: checked(jurisdiction),
        receivedOn: checked(receivedOn),
        sentOn: checked(sentOn),
        outcome: responses[checked(response)],
        timely: timely === 'Yes',
      },
    };
  };
}

function subIssueOf(fields: Fields<Name>): ComplaintSubIssue | undefined {
  const issue = fields.choice('Issue', issues);
  const text = fields.choice('Sub-issue', [...subIssues.keys()]);
  if (fields.raw('Sub-issue') === '') fields.mistake('Sub-issue', 'must be filled in');
  const subIssue = text === undefined ? undefined : subIssues.get(text);
  if (subIssue && issue && complaintIssueWords[complaintSubIssueTable[subIssue].issue] !== issue)
    fields.mistake('Sub-issue', 'belongs to another issue');
  return subIssue;
}

/** Postal codes of states and territories are ISO's own; those of states in free association with the US are countries. */
function jurisdictionOf(fields: Fields<Name>): string | undefined {
  const state = fields.raw('State');
  if (state === '' || ['AA', 'AE', 'AP'].includes(state)) return 'US';
  const code = ['FM', 'MH', 'PW'].includes(state) ? state : `US-${state}`;
  if (isJurisdiction(code)) return code;
  fields.mistake('State', 'no postal code of a state, such as TX');
  return undefined;
}
