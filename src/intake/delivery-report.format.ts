/**
 * What a telephony, SMS or e-mail provider reports that it dialled or sent, in a format of our own: one row a call, text or
 * e-mail, by the provider's own reference, once. Whatever a provider calls its columns is put into these before.
 */
import { parseNodeId } from '../lib/id.js';
import { normalNumber } from '../lib/masks.js';
import { reportedChannels, type ReportedChannel } from '../lib/vocabulary.js';
import { byName, Fields } from './fields.js';
import {
  checked,
  csvText,
  optional,
  required,
  sensitive,
  type Format,
  type ParseOptions,
  type ParseRow,
} from './format.js';
import type { DeliveryRow } from './records.js';

const columns = [
  required('provider', 'Whose report it is, by one name that stays the same'),
  required(
    'reference',
    "The provider's own number of the call or message, once for each provider; must not hold the number dialled",
    sensitive,
  ),
  required('channel', 'By which way', { allowed: reportedChannels }),
  optional('direction', 'Who reached out; empty is OUTBOUND. INBOUND is counted and passed over', {
    allowed: ['OUTBOUND', 'INBOUND'],
  }),
  required('dialled', 'The number that was dialled or texted, or the address that was written to; not kept', sensitive),
  required('begun_at', 'When it was dialled or sent, by RFC 3339 with offset: 2026-03-31T09:30:00+08:00'),
  optional('seconds', 'How long the call lasted, 0 to 86400; for calls only'),
  optional('delivered', 'The call was connected, the message arrived; empty where nobody knows', {
    allowed: ['true', 'false'],
  }),
  optional('line', "The institution's own line, sender or mailbox that was used", sensitive),
  optional('user', "The bank's user who did it, by login; one that nobody has is left out", sensitive),
  optional(
    'our_reference',
    'Our id of the permit or attempt, where the provider echoes it; anything else is passed over',
  ),
];
type Name = (typeof columns)[number]['name'];

export const deliveryReport: Format<DeliveryRow> = {
  name: 'delivery-report',
  description:
    'What a telephony, SMS or e-mail provider reports that it dialled or sent; our own format, for any provider',
  columns,
  openParser,
  template: csvText<Name>(columns, [
    {
      provider: 'acme-telephony',
      reference: 'CDR-000001',
      channel: 'PHONE',
      direction: 'OUTBOUND',
      dialled: '+86 138 0013 8000',
      begun_at: '2026-03-02T10:15:00+08:00',
      seconds: '94',
      delivered: 'true',
      line: '+86 21 5555 0100',
      user: 'li.na',
    },
    {
      provider: 'acme-mail',
      reference: 'MSG-000001',
      channel: 'EMAIL',
      dialled: 'zhang.wei@example.com',
      begun_at: '2026-03-02T11:00:00+08:00',
      delivered: 'false',
    },
  ]),
};

const columnsByName = byName(columns);

function openParser(options: ParseOptions = {}): ParseRow<DeliveryRow> {
  const seen = new Map<string, number>();
  return (row) => {
    const fields = new Fields<Name>(columnsByName, row);
    const provider = fields.reference('provider');
    const reference = fields.reference('reference');
    const channel = fields.choice('channel', reportedChannels);
    const direction = fields.choice('direction', ['OUTBOUND', 'INBOUND'] as const);
    const dialled = dialledIn(fields, channel, options.defaultCountry);
    const begunAt = fields.timestamp('begun_at');
    if (begunAt && options.now && begunAt > options.now) fields.mistake('begun_at', 'lies in the future');
    const seconds = fields.integer('seconds', 0, 86_400);
    if (seconds !== undefined && (channel === 'SMS' || channel === 'EMAIL'))
      fields.mistake('seconds', `is for calls: leave it empty for ${channel}`);
    const delivered = fields.yesNo('delivered');
    const line = fields.reference('line');
    const user = fields.text('user', 100);
    const ours = parseNodeId(fields.raw('our_reference'));
    const key = `${provider ?? ''}\n${reference ?? ''}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) fields.mistake('reference', `stands in line ${earlier} already`);
    else seen.set(key, row.line);
    for (const name of ['provider', 'reference', 'line'] as const)
      if (dialled !== undefined && holds(fields.raw(name), dialled))
        fields.mistake(
          name,
          'holds the number or address that was dialled, which must not be kept: give something else',
        );
    if (fields.mistakes.length > 0) return { mistakes: fields.mistakes };
    return {
      row: {
        provider: checked(provider),
        reference: checked(reference),
        channel: checked(channel),
        isInbound: direction === 'INBOUND',
        dialled: checked(dialled),
        begunAt: checked(begunAt),
        seconds: seconds ?? null,
        delivered: delivered ?? null,
        line: line ?? null,
        user: user ?? null,
        ours: ours && (ours.type === 'ContactPermit' || ours.type === 'ContactAttempt') ? ours.id : null,
      },
    };
  };
}

/** What was dialled may be no valid number, and was dialled all the same: then it is nobody's. */
function dialledIn(
  fields: Fields<Name>,
  channel: ReportedChannel | undefined,
  country: string | undefined,
): string | undefined {
  if (channel === 'EMAIL') return fields.email('dialled');
  const text = fields.raw('dialled');
  const looksLikeOne = /^\+?[\d\s().*#/-]{2,40}$/.test(text);
  if (!looksLikeOne) {
    if (text === '') fields.text('dialled');
    else fields.mistake('dialled', 'not a telephone number');
    return undefined;
  }
  if (!text.startsWith('+') && country === undefined) {
    fields.mistake('dialled', 'write the number with + and country code, or state the default country');
    return undefined;
  }
  return fields.phoneIfValid('dialled', country) ?? normalNumber(text);
}

/** Its last eight digits tell whose it is. */
function holds(text: string, dialled: string): boolean {
  const isAddress = dialled.includes('@');
  const telling = isAddress ? dialled.toLowerCase() : dialled.replace(/\D/g, '').slice(-8);
  const said = isAddress ? text.toLowerCase() : text.replace(/\D/g, '');
  return telling.length >= 8 && said.includes(telling);
}
