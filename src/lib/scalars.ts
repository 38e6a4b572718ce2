import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { parseDay } from './calendar.js';
import { isCurrency } from './money.js';

/** The wire formats that `docs` and clients rely on. Written here because name, format and speed are the contract. */
function textScalar(
  name: string,
  description: string,
  parse: (text: string) => string,
  serialize = (value: unknown) => String(value),
): GraphQLScalarType<string, string> {
  const parseValue = (value: unknown): string => {
    if (typeof value !== 'string') throw mistake(name, description);
    return parse(value);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize,
    parseValue,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING || (name === 'BigInt' && node.kind === Kind.INT)) return parseValue(node.value);
      throw mistake(name, description);
    },
  });
}

const mistake = (name: string, description: string): GraphQLError =>
  new GraphQLError(`Not a ${name}. ${description}`, { extensions: { code: 'BAD_USER_INPUT' } });

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant in RFC 3339 with an offset, such as 2026-11-22T08:00:00Z; answered in UTC with milliseconds.',
  (text) => {
    const at = instant.test(text) && parseDay(text.slice(0, 10)) ? new Date(text) : null;
    // An offset may carry the instant out of the years 0001 to 9999, which PostgreSQL would refuse.
    const utc = at && !Number.isNaN(at.getTime()) ? at.toISOString() : '';
    if (!parseDay(utc.slice(0, 10))) throw mistake('DateTime', DateTimeScalar.description ?? '');
    return utc;
  },
  formatInstant,
);

/** PostgreSQL writes `…T08:00:00.12+00:00` in a UTC session and trims zeros: normalised by slicing, since this runs per row. */
function formatInstant(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  const text = String(value);
  if (text.endsWith('Z')) return text;
  if (!text.endsWith('+00:00')) return new Date(text).toISOString();
  const bare = text.slice(0, -6);
  return bare.length === 19 ? `${bare}.000Z` : `${bare.padEnd(23, '0').slice(0, 23)}Z`;
}

export const DateScalar = textScalar('Date', 'A calendar day, such as 2026-11-22.', (text) => {
  if (!parseDay(text)) throw mistake('Date', DateScalar.description ?? '');
  return text;
});

export const BigIntScalar = textScalar(
  'BigInt',
  'A whole number within 64 bits, as a string of decimal digits (an integer literal is taken too), such as "125000".',
  (text) => {
    if (!/^-?\d{1,19}$/.test(text) || BigInt.asIntN(64, BigInt(text)) !== BigInt(text)) {
      throw mistake('BigInt', BigIntScalar.description ?? '');
    }
    return BigInt(text).toString();
  },
);

/** Today's names of zones that the platform lists under older ones only; it knows both. */
const renamed = [
  ...['Africa/Asmara', 'America/Argentina/Buenos_Aires', 'America/Indiana/Indianapolis', 'America/Kentucky/Louisville'],
  ...['America/Nuuk', 'Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Yangon', 'Atlantic/Faroe'],
  ...['Europe/Kyiv', 'Pacific/Chuuk', 'Pacific/Kanton', 'Pacific/Pohnpei'],
];
const timeZones = new Set([...Intl.supportedValuesOf('timeZone'), ...renamed, 'UTC']);
export const TimeZoneScalar = textScalar(
  'TimeZone',
  'A time zone of the IANA database, such as Asia/Shanghai.',
  (text) => {
    if (!timeZones.has(text)) throw mistake('TimeZone', TimeZoneScalar.description ?? '');
    return text;
  },
);

export const CurrencyCodeScalar = textScalar(
  'CurrencyCode',
  'A currency by its ISO 4217 code, such as CNY.',
  (text) => {
    if (!isCurrency(text)) throw mistake('CurrencyCode', CurrencyCodeScalar.description ?? '');
    return text;
  },
);
