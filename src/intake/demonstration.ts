/**
 * What the demonstration institution collects: a few hundred debtors in three jurisdictions, made by a seeded generator, so
 * that every checkout shows the same people. Only the dates move, with the business date.
 */
import { addDays, addMonths, type CalendarDay } from '../lib/calendar.js';
import { currency } from '../lib/money.js';
import type { ProductKind } from '../lib/vocabulary.js';
import { madeUpPerson, randomOf, type MadeUpLanguage, type MadeUpRegion, type Random } from './made-up-people.js';
import type { PlacementRow } from './records.js';

interface Market {
  readonly code: string;
  readonly region: MadeUpRegion;
  readonly jurisdiction: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly languages: readonly MadeUpLanguage[];
  readonly addresses: readonly string[];
  readonly debtors: number;
  /** A typical debt, in minor units. */
  readonly typicalMinor: number;
}

const markets: readonly Market[] = [
  {
    code: 'CN',
    region: 'CN',
    jurisdiction: 'CN',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    languages: ['zh-CN'],
    addresses: ['上海市静安区示例路', '北京市朝阳区样本街', '广州市天河区示范大道'],
    debtors: 170,
    typicalMinor: 1_800_000,
  },
  {
    code: 'MA',
    region: 'US',
    jurisdiction: 'US-MA',
    currency: 'USD',
    timeZone: 'America/New_York',
    languages: ['en', 'en', 'en', 'zh-CN'],
    addresses: ['Example Street, Boston', 'Sample Avenue, Worcester'],
    debtors: 75,
    typicalMinor: 420_000,
  },
  {
    code: 'GB',
    region: 'GB',
    jurisdiction: 'GB',
    currency: 'GBP',
    timeZone: 'Europe/London',
    languages: ['en'],
    addresses: ['Example Road, Leeds', 'Sample Lane, Bristol'],
    debtors: 65,
    typicalMinor: 260_000,
  },
];

const products: readonly ProductKind[] = [
  'CREDIT_CARD',
  'CREDIT_CARD',
  'CREDIT_CARD',
  'PERSONAL_CONSUMER_LOAN',
  'ONLINE_CONSUMER_LOAN',
  'AUTO_LOAN',
];

/** Days past due: most cases are young, a few are old. */
const delays = [3, 8, 12, 17, 21, 26, 29, 34, 41, 48, 57, 66, 74, 88, 95, 112, 133, 158, 190, 240, 310, 420] as const;

export function demonstrationPlacement(businessDate: CalendarDay): PlacementRow[] {
  return markets.flatMap((market) =>
    Array.from({ length: market.debtors }, (_, index) => debtorRows(market, index + 1, businessDate)).flat(),
  );
}

function debtorRows(market: Market, number: number, businessDate: CalendarDay): PlacementRow[] {
  const reference = `HB-${market.code}-${String(number).padStart(4, '0')}`;
  const draw = randomOf(`${reference} case`);
  const { displayName, language, mobilePhone, email } = madeUpPerson(reference, market);
  const debtor = { reference, kind: 'INDIVIDUAL', displayName, language, timeZone: market.timeZone } as const;
  const address = `${draw.from(market.addresses)} ${draw.below(180) + 1}`;
  const contactPoints: PlacementRow['contactPoints'] = [
    { kind: 'MOBILE_PHONE', value: mobilePhone, source: 'CONTRACT' },
    { kind: 'EMAIL', value: email, source: draw.from(['CONTRACT', 'LEFT_BY_DEBTOR']) },
    { kind: 'POSTAL_ADDRESS', value: address, source: 'CONTRACT' },
  ];
  const relatedPeople = draw.below(3) === 0 ? [] : [relatedTo(reference, market, draw)];
  // Most owe one debt, some up to three, which are collected in one case.
  return Array.from({ length: draw.from([1, 1, 1, 2, 3]) }, (_, index): PlacementRow => {
    const oldestUnpaidDueOn = addDays(businessDate, -draw.from(delays) - draw.below(3));
    const product = { productKind: draw.from(products), currency: currency(market.currency) };
    const openedOn = addMonths(oldestUnpaidDueOn, -6 - draw.below(60));
    const principal = Math.round((market.typicalMinor * (20 + draw.below(300))) / 100);
    return {
      debtor,
      contactPoints,
      relatedPeople,
      account: { number: `${reference}-A${index + 1}`, ...product, openedOn },
      debt: {
        reference: `${reference}-D${index + 1}`,
        ...product,
        principalMinor: BigInt(principal),
        interestMinor: BigInt(Math.round((principal * draw.below(9)) / 100)),
        feesMinor: BigInt(100 * draw.below(60)),
        oldestUnpaidDueOn,
        jurisdiction: market.jurisdiction,
      },
      caseReference: reference,
    };
  });
}

function relatedTo(reference: string, market: Market, draw: Random): PlacementRow['relatedPeople'][number] {
  const { displayName, mobilePhone } = madeUpPerson(`${reference} related`, market);
  return {
    role: draw.from(['CONTACT_PERSON', 'CONTACT_PERSON', 'GUARANTOR', 'SPOUSE']),
    displayName,
    contactPoints: [{ kind: 'MOBILE_PHONE', value: mobilePhone, source: 'CONTRACT' }],
  };
}
