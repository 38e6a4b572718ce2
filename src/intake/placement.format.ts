/**
 * A placement: the debts that a bank hands over for collection, in a CSV of our own. One row a debt.
 *
 * What a debtor has several of needs no second format: every row of a debtor repeats the debtor's facts word for word, and may
 * bring further contact points and related people, which are added up over the rows. Rows with the same account, or the same
 * case, must have the same debtor. Nothing is assumed that a law may turn on: a contact point without a source is a mistake.
 */
import { contactPointSources, debtorKinds, productKinds, type ContactPointKind } from '../lib/vocabulary.js';
import { dayIn } from '../lib/calendar.js';
import { isAmountMinor } from '../lib/money.js';
import { byName, Fields } from './fields.js';
import { checked, csvText, SameFacts, type Format, type ParseOptions, type ParseRow } from './format.js';
import { countryOf } from '../lib/jurisdiction.js';
import { placementColumns, relatedRoles, type PlacementColumn } from './placement-columns.js';
import { placementExamples } from './placement-examples.js';
import type { ContactPointRecord, PlacementRow, RelatedPersonRecord } from './records.js';

type PlacementFields = Fields<PlacementColumn>;

export const placementTemplate = csvText(placementColumns, placementExamples);

export const placement: Format<PlacementRow> = {
  name: 'placement',
  description: "A bank's debts with their debtors, related people and contact points; our own format, for any bank",
  columns: placementColumns,
  openParser,
  template: placementTemplate,
};

const columnsByName = byName(placementColumns);
const debtorFacts = ['debtor_kind', 'display_name', 'national_id', 'birth_date', 'language', 'time_zone'] as const;
const accountFacts = ['debtor_reference', 'product_kind', 'currency', 'opened_on'] as const;

function openParser(options: ParseOptions = {}): ParseRow<PlacementRow> {
  const debts = new Map<string, number>();
  const agreements = [
    { key: 'debtor_reference', facts: debtorFacts, seen: new SameFacts() },
    { key: 'account_reference', facts: accountFacts, seen: new SameFacts() },
    { key: 'case_reference', facts: ['debtor_reference', 'team'], seen: new SameFacts() },
  ] as const;
  return (row) => {
    const fields: PlacementFields = new Fields(columnsByName, row);
    const parsed = readRow(fields, options);
    fields.unique('debt_reference', debts);
    for (const { key, facts, seen } of agreements) {
      const value = fields.raw(key) || (key === 'case_reference' ? fields.raw('debtor_reference') : '');
      const line =
        value === ''
          ? undefined
          : seen.differsFromLine(
              value,
              fields.line,
              facts.map((name) => fields.raw(name)),
            );
      if (line !== undefined)
        fields.mistake(key, `line ${line} says otherwise about it: ${facts.join(', ')} must be the same in every row`);
    }
    return fields.mistakes.length > 0 ? { mistakes: fields.mistakes } : { row: parsed() };
  };
}

/** Checks every field; the record is only built when it is asked for, after all mistakes are known. */
function readRow(fields: PlacementFields, options: ParseOptions): () => PlacementRow {
  const jurisdiction = fields.jurisdiction('jurisdiction');
  const country = options.defaultCountry ?? (jurisdiction && countryOf(jurisdiction));
  const debtor = readDebtor(fields, options);
  const contactPoints = readContactPoints(fields, country);
  const relatedPeople = ([1, 2] as const).flatMap((which) => readRelated(fields, which, country) ?? []);
  const accountNumber = fields.reference('account_reference');
  const productKind = fields.choice('product_kind', productKinds);
  const reference = fields.reference('debt_reference');
  const amounts = readAmounts(fields);
  const oldestUnpaidDueOn = fields.day('due_on');
  const openedOn = fields.day('opened_on');
  if (openedOn && oldestUnpaidDueOn && openedOn > oldestUnpaidDueOn) fields.mistake('opened_on', 'lies after due_on');
  const caseReference = fields.reference('case_reference');
  const team = fields.text('team', 200);
  return () => {
    const product = { productKind: checked(productKind), currency: checked(amounts.currency) };
    const known = debtor();
    return {
      debtor: known,
      contactPoints,
      relatedPeople,
      account: { number: checked(accountNumber), ...product, ...(openedOn && { openedOn }) },
      debt: {
        reference: checked(reference),
        ...product,
        principalMinor: checked(amounts.principalMinor),
        interestMinor: amounts.interestMinor ?? 0n,
        feesMinor: amounts.feesMinor ?? 0n,
        oldestUnpaidDueOn: checked(oldestUnpaidDueOn),
        jurisdiction: checked(jurisdiction),
      },
      caseReference: caseReference ?? known.reference,
      ...(team !== undefined && { team }),
    };
  };
}

function readDebtor(fields: PlacementFields, { now }: ParseOptions): () => PlacementRow['debtor'] {
  const reference = fields.reference('debtor_reference');
  const kind = fields.choice('debtor_kind', debtorKinds);
  const displayName = fields.text('display_name');
  const nationalId = fields.text('national_id', 64);
  const birthOn = fields.day('birth_date');
  const language = fields.language('language');
  const timeZone = fields.timeZone('time_zone');
  if (birthOn && kind === 'ORGANISATION') fields.mistake('birth_date', 'an organisation has none: leave it empty');
  if (birthOn && now && timeZone && birthOn > dayIn(timeZone, now)) fields.mistake('birth_date', 'lies in the future');
  return () => ({
    reference: checked(reference),
    kind: checked(kind),
    displayName: checked(displayName),
    ...(nationalId !== undefined && { nationalId }),
    ...(birthOn && { birthOn }),
    ...(language !== undefined && { language }),
    timeZone: checked(timeZone),
  });
}

function readAmounts(fields: PlacementFields) {
  const currency = fields.currency('currency');
  const principalMinor = fields.owed('principal', currency);
  const interestMinor = fields.owed('interest', currency);
  const feesMinor = fields.owed('fees', currency);
  const totalMinor = (principalMinor ?? 0n) + (interestMinor ?? 0n) + (feesMinor ?? 0n);
  if (!isAmountMinor(totalMinor)) fields.mistake('principal', 'with interest and fees beyond 2^63 − 1 minor units');
  if (principalMinor !== undefined && totalMinor === 0n)
    fields.mistake('principal', 'nothing is owed: a debt needs an amount above 0');
  return { currency, principalMinor, interestMinor, feesMinor };
}

function readContactPoints(fields: PlacementFields, country: string | undefined): ContactPointRecord[] {
  const points: [ContactPointKind, string | undefined, PlacementColumn, PlacementColumn][] = [
    ['MOBILE_PHONE', fields.phone('mobile_phone', country, true), 'mobile_phone', 'mobile_phone_source'],
    ['LANDLINE_HOME', fields.phone('home_phone', country), 'home_phone', 'home_phone_source'],
    ['LANDLINE_WORK', fields.phone('work_phone', country), 'work_phone', 'work_phone_source'],
    ['EMAIL', fields.email('email'), 'email', 'email_source'],
    ['POSTAL_ADDRESS', fields.lines('postal_address', 500), 'postal_address', 'postal_address_source'],
  ];
  return points.flatMap(([kind, value, column, sourceColumn]) => withSource(fields, kind, value, column, sourceColumn));
}

function withSource(
  fields: PlacementFields,
  kind: ContactPointKind,
  value: string | undefined,
  column: PlacementColumn,
  sourceColumn: PlacementColumn,
): ContactPointRecord[] {
  const source = fields.choice(sourceColumn, contactPointSources);
  const [hasValue, hasSource] = [fields.raw(column) !== '', fields.raw(sourceColumn) !== ''];
  if (hasValue && !hasSource)
    fields.mistake(sourceColumn, `must be filled in, since ${column} is; OTHER if nobody knows`);
  if (hasSource && !hasValue) fields.mistake(column, `must be filled in, since ${sourceColumn} is`);
  return value !== undefined && source !== undefined ? [{ kind, value, source }] : [];
}

function readRelated(
  fields: PlacementFields,
  which: 1 | 2,
  country: string | undefined,
): RelatedPersonRecord | undefined {
  const role = fields.choice(`related_${which}_role`, relatedRoles);
  const displayName = fields.text(`related_${which}_name`);
  const phoneColumn = `related_${which}_phone` as const;
  const contactPoints = withSource(
    fields,
    'MOBILE_PHONE',
    fields.phone(phoneColumn, country),
    phoneColumn,
    `related_${which}_phone_source`,
  );
  const [hasRole, hasName, hasPhone] = (['role', 'name', 'phone'] as const).map(
    (part) => fields.raw(`related_${which}_${part}`) !== '',
  );
  if (!hasRole && (hasName || hasPhone))
    fields.mistake(`related_${which}_role`, 'must be filled in, since name or telephone is');
  if (!hasName && (hasRole || hasPhone))
    fields.mistake(`related_${which}_name`, 'must be filled in, since role or telephone is');
  return role !== undefined && displayName !== undefined ? { role, displayName, contactPoints } : undefined;
}
