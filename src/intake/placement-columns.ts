/** The columns of a placement, with what each means: docs/import.md and the template come from here. */
import { contactPointSources, debtorKinds, personRoles, productKinds, type PersonRole } from '../lib/vocabulary.js';
import { optional, required, sensitive } from './format.js';

export type RelatedRole = Exclude<PersonRole, 'DEBTOR' | 'UNKNOWN'>;
export const relatedRoles = personRoles.filter((role): role is RelatedRole => role !== 'DEBTOR' && role !== 'UNKNOWN');

const sourceOf = { allowed: contactPointSources } as const;
const relatedColumns = (which: 1 | 2) => [
  optional(`related_${which}_role`, 'Who this other person is', { allowed: relatedRoles }),
  optional(`related_${which}_name`, 'Name; needed when there is a role', sensitive),
  optional(`related_${which}_phone`, 'Telephone', sensitive),
  optional(`related_${which}_phone_source`, 'Where that number comes from; needed with it', sourceOf),
];

export const placementColumns = [
  required('debtor_reference', "The bank's number of the debtor"),
  required('debtor_kind', 'A person or an organisation', { allowed: debtorKinds }),
  required('display_name', 'Full name, in the debtor’s own script', sensitive),
  optional('national_id', 'Identity card, passport or registration number', sensitive),
  optional('birth_date', 'Birth, YYYY-MM-DD; only of an individual', sensitive),
  optional('language', 'Language to be used, by BCP 47: zh-CN, en'),
  required('time_zone', 'Where the debtor lives, by IANA name: Asia/Shanghai, America/New_York'),
  optional(
    'mobile_phone',
    'Mobile phone; with + and country code, or in the form of the country of `jurisdiction`',
    sensitive,
  ),
  optional('mobile_phone_source', 'Where it comes from; needed with it', sourceOf),
  optional('home_phone', 'Telephone at home', sensitive),
  optional('home_phone_source', 'Where it comes from; needed with it', sourceOf),
  optional('work_phone', 'Telephone at the place of work, without extension', sensitive),
  optional('work_phone_source', 'Where it comes from; needed with it', sourceOf),
  optional('email', 'E-mail address', sensitive),
  optional('email_source', 'Where it comes from; needed with it', sourceOf),
  optional('postal_address', 'Postal address; may have several lines', sensitive),
  optional('postal_address_source', 'Where it comes from; needed with it', sourceOf),
  ...relatedColumns(1),
  ...relatedColumns(2),
  required('account_reference', 'Number of the account, card or loan; several debts may lie on one', sensitive),
  required('product_kind', 'Kind of product', { allowed: productKinds }),
  required('debt_reference', "The bank's number of the debt, once in the file"),
  required('currency', 'ISO 4217: CNY, USD, JPY'),
  required(
    'principal',
    'Principal owed, in major units with no more decimals than the currency has: 1250.00; JPY 1250; KWD 1250.000',
  ),
  optional('interest', 'Interest owed, likewise; empty is 0'),
  optional('fees', 'Fees and charges owed, likewise; empty is 0'),
  required('due_on', 'Due date of the oldest unpaid instalment, YYYY-MM-DD; days past due count from it'),
  optional('opened_on', 'When the account was opened or the loan paid out, YYYY-MM-DD'),
  required('jurisdiction', 'Whose law governs, by ISO 3166: CN, GB, IN; US with its state: US-MA'),
  optional('case_reference', 'Number of the case; empty: one case a debtor, under the number of the debtor'),
  optional(
    'team',
    'Name of the team in whose queue the case lies from the start; empty: of none. Read where a row opens the case, not afterwards',
  ),
];
export type PlacementColumn = (typeof placementColumns)[number]['name'];
