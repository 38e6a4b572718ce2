/**
 * Money: whole minor units (bigint) with an ISO 4217 currency. No amount is ever a float.
 *
 * The list is ISO 4217's active codes, written out: Intl's list holds historic currencies, whose minor units nobody can
 * state, and Intl's digits are CLDR's habits (TWD 0, HUF 0), not the standard's minor units (TWD 2, HUF 2).
 */
const codes =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP ' +
  'COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD ' +
  'IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR ' +
  'MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP ' +
  'SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF ' +
  'XCD XCG XOF XPF YER ZAR ZMW ZWG';

/** A code of ISO 4217 that `isCurrency` has seen, such as TWD. */
declare const currencyCode: unique symbol;
export type CurrencyCode = string & { readonly [currencyCode]: true };
export const currencies: readonly CurrencyCode[] = Object.freeze(codes.split(' ') as CurrencyCode[]);

/** Digits after the decimal point, where ISO 4217 says other than 2. */
const exponents = new Map<string, number>([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

/** The range of PostgreSQL's bigint, made symmetric so that every amount can be negated. */
export const maxAmountMinor = 2n ** 63n - 1n;

/** What is wrong with an amount or currency that a caller gave; the message never repeats the amount. */
export class MoneyMistake extends Error {
  override readonly name = 'MoneyMistake';
}

const known = new Set<string>(currencies);

export function isCurrency(code: string): code is CurrencyCode {
  return known.has(code);
}

/** The currency, for codes that come from outside or that the code itself names; throws a MoneyMistake. */
export function currency(code: string): CurrencyCode {
  if (!isCurrency(code))
    throw new MoneyMistake('not an active ISO 4217 currency code of three capital letters, such as CNY');
  return code;
}

/** Digits after the decimal point in major units: JPY 0, CNY 2, KWD 3. */
export function exponentOf(code: CurrencyCode): number {
  return exponents.get(code) ?? 2;
}

export function isAmountMinor(amountMinor: bigint): boolean {
  return amountMinor <= maxAmountMinor && amountMinor >= -maxAmountMinor;
}

/**
 * Minor units from a decimal in major units: `parseAmount('12.5', CNY)` is 1250n. Only digits, one point and a leading minus;
 * no grouping, exponent or plus. Exact: more decimals than the currency has are a mistake even when they are zeros.
 */
export function parseAmount(text: string, code: CurrencyCode): bigint {
  const digits = exponentOf(code);
  const parts = text.length <= 40 ? /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) : null;
  if (!parts) throw new MoneyMistake('not a decimal amount in major units, such as 1250.00');
  const [, sign, whole = '', decimals = ''] = parts;
  if (decimals.length > digits) {
    throw new MoneyMistake(`${code} has ${digits === 0 ? 'no' : `at most ${digits}`} decimals`);
  }
  const amountMinor = BigInt(`${sign}${whole}${decimals.padEnd(digits, '0')}`);
  if (!isAmountMinor(amountMinor)) throw new MoneyMistake('beyond ±(2^63 − 1) minor units');
  return amountMinor;
}

/** The decimal in major units with all its decimals: 1250n CNY is 12.50. `parseAmount` reads it back. */
export function formatAmount(amountMinor: bigint, code: CurrencyCode): string {
  const digits = exponentOf(code);
  const sign = amountMinor < 0n ? '-' : '';
  const text = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The sum, in one currency; throws a MoneyMistake when it leaves the range. */
export function sum(amountsMinor: Iterable<bigint>): bigint {
  let total = 0n;
  for (const each of amountsMinor) total += each;
  if (!isAmountMinor(total)) throw new MoneyMistake('beyond ±(2^63 − 1) minor units');
  return total;
}
