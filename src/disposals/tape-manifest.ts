import { createHash } from 'node:crypto';
import { isCurrency } from '../lib/money.js';
import { parseDay } from '../lib/calendar.js';

/** What `tape.json` holds; `docs/tapes.md` is its contract. Amounts are minor units as text. */
export interface TapeManifest {
  readonly format: 'probity-tape';
  readonly version: 1;
  readonly entryId: string;
  readonly madeAt: string;
  readonly seller: { readonly id: string; readonly slug: string; readonly name: string };
  readonly portfolio: { readonly id: string; readonly name: string };
  readonly buyer: { readonly name: string; readonly registration: string };
  readonly cutOffOn: string;
  readonly currency: string;
  readonly totals: TapeTotals;
  /** Numbers, addresses and sureties for which the rows of their debtor had no room. */
  readonly leftOut: number;
  readonly csvSha256: string;
}

export interface TapeTotals {
  readonly cases: number;
  readonly debts: number;
  readonly principalMinor: string;
  readonly interestMinor: string;
  readonly feesMinor: string;
}

export const sha256Of = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const textOfManifest = (manifest: TapeManifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** Why a manifest cannot be read; the message says what to do. */
export class TapeMistake extends Error {}

/** @throws TapeMistake for what is no manifest of this version */
export function parseManifest(text: string): TapeManifest {
  const given = recordOf(jsonOf(text), 'tape.json');
  if (given['format'] !== 'probity-tape')
    throw new TapeMistake('tape.json is no tape: its format is not probity-tape.');
  if (given['version'] !== 1)
    throw new TapeMistake(
      'tape.json has another version than 1. Import it by a version of the platform that knows it.',
    );
  const [seller, portfolio] = [recordOf(given['seller'], 'seller'), recordOf(given['portfolio'], 'portfolio')];
  const [buyer, totals] = [recordOf(given['buyer'], 'buyer'), recordOf(given['totals'], 'totals')];
  const leftOut = countOf(given, 'leftOut');
  return {
    ...{ format: 'probity-tape', version: 1, leftOut },
    entryId: textIn(given, 'entryId', uuid),
    madeAt: textIn(given, 'madeAt', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    seller: {
      id: textIn(seller, 'id', uuid),
      slug: textIn(seller, 'slug', /^[a-z0-9-]{1,63}$/),
      name: textIn(seller, 'name'),
    },
    portfolio: { id: textIn(portfolio, 'id', uuid), name: textIn(portfolio, 'name') },
    buyer: { name: textIn(buyer, 'name'), registration: textIn(buyer, 'registration') },
    cutOffOn: dayIn(given, 'cutOffOn'),
    currency: currencyIn(given, 'currency'),
    totals: {
      ...{ cases: countOf(totals, 'cases'), debts: countOf(totals, 'debts') },
      principalMinor: textIn(totals, 'principalMinor', digits),
      interestMinor: textIn(totals, 'interestMinor', digits),
      feesMinor: textIn(totals, 'feesMinor', digits),
    },
    csvSha256: textIn(given, 'csvSha256', /^[0-9a-f]{64}$/),
  };
}

type Given = Readonly<Record<string, unknown>>;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const digits = /^(0|[1-9]\d{0,18})$/;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TapeMistake('tape.json is no JSON. Take the file as it was exported.');
  }
}

function recordOf(value: unknown, name: string): Given {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TapeMistake(`tape.json: ${name} is missing or no object. Take the file as it was exported.`);
  return value as Given;
}

function textIn(given: Given, name: string, form = /^.{1,300}$/su): string {
  const value = given[name];
  if (typeof value !== 'string' || !form.test(value)) throw bad(name);
  return value;
}

function countOf(given: Given, name: string): number {
  const value = given[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw bad(name);
  return value;
}

function dayIn(given: Given, name: string): string {
  const value = parseDay(textIn(given, name));
  if (!value) throw bad(name);
  return value;
}

function currencyIn(given: Given, name: string): string {
  const value = textIn(given, name);
  if (!isCurrency(value)) throw bad(name);
  return value;
}

const bad = (name: string): TapeMistake =>
  new TapeMistake(`tape.json: ${name} is missing or not of its form. Take the file as it was exported.`);
