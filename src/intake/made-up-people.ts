/**
 * Names, phone numbers and addresses of people who do not exist, for demonstration and test data. The same seed gives the same
 * person on every machine and in every run.
 *
 * Numbers are valid by libphonenumber and look real. For the United States they are 555-01xx, kept free for fiction; Taiwan,
 * China and Britain keep no numbers free that libphonenumber calls valid, so there a number may be somebody's: nothing may
 * ever be sent to them. E-mail addresses end in example.com, which RFC 2606 keeps free.
 */
import { createHash } from 'node:crypto';
import { englishNames, simplifiedNames, traditionalNames, type NameLists } from './made-up-names.js';

export const madeUpRegions = ['TW', 'CN', 'US', 'GB'] as const;
export type MadeUpRegion = (typeof madeUpRegions)[number];
export const madeUpLanguages = ['zh-TW', 'zh-CN', 'en'] as const;
export type MadeUpLanguage = (typeof madeUpLanguages)[number];

export interface MadeUpPerson {
  readonly displayName: string;
  readonly language: MadeUpLanguage;
  /** E.164. */
  readonly mobilePhone: string;
  readonly email: string;
}

export interface MadeUpOptions {
  readonly region: MadeUpRegion;
  /** One is drawn; a language that stands twice is drawn twice as often. */
  readonly languages: readonly MadeUpLanguage[];
}

export function madeUpPerson(seed: string, { region, languages }: MadeUpOptions): MadeUpPerson {
  const draw = randomOf(seed);
  const language = draw.from(languages);
  const displayName = names[language](draw);
  const mobilePhone = mobilePhones[region](draw);
  return { displayName, language, mobilePhone, email: `${seed.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@example.com` };
}

const names = {
  'zh-TW': (draw) => chineseName(draw, traditionalNames),
  'zh-CN': (draw) => chineseName(draw, simplifiedNames),
  en: (draw) => `${draw.from(englishNames.given)} ${draw.from(englishNames.surnames)}`,
} satisfies Record<MadeUpLanguage, (draw: Random) => string>;

/** 张伟, 王秀英: surname first; mostly two characters of given name. */
function chineseName(draw: Random, { surnames, given }: NameLists): string {
  return draw.from(surnames) + draw.from(given);
}

/** Prefixes of which libphonenumber accepts every number; the tests ask it. */
const mobilePhones = {
  TW: (draw) => `+8869${draw.digits(1, 8)}${draw.digits(7)}`,
  CN: (draw) =>
    `+86${draw.from(['135', '136', '137', '138', '139', '150', '158', '159', '182', '187', '188'])}${draw.digits(8)}`,
  US: (draw) => `+1${draw.from(areaCodes)}55501${draw.digits(2)}`,
  GB: (draw) => `+447${draw.from(['40', '41', '42', '43', '44', '11', '22', '33'])}${draw.digits(7)}`,
} satisfies Record<MadeUpRegion, (draw: Random) => string>;

const areaCodes = (
  '201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 256 ' +
  '260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 325 330 331 334 ' +
  '336 337 339 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435'
).split(' ');

export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  from<Item>(items: readonly Item[]): Item;
  /** So many decimal digits; with `below`, each is less than it. */
  digits(count: number, below?: number): string;
}

/** sfc32, seeded with the SHA-256 of the text: small, fast, and passes PractRand; not for secrets. */
export function randomOf(seed: string): Random {
  const hash = createHash('sha256').update(seed).digest();
  let [a, b, c, counter] = [hash.readInt32LE(0), hash.readInt32LE(4), hash.readInt32LE(8), hash.readInt32LE(12)];
  const next = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  const below = (end: number): number => Math.floor((next() / 2 ** 32) * end);
  return {
    below,
    from: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to draw from');
      return item;
    },
    digits: (count, end = 10) => Array.from({ length: count }, () => below(end)).join(''),
  };
}
