/**
 * A bank's earlier attempts to reach its debtors, in a CSV of our own. One row an attempt, as the bank recorded it.
 *
 * History is evidence: it is taken as it was, and opens no findings for missing permits. `external_id` is the bank's own id of
 * the attempt; importing it again changes nothing.
 */
import {
  channels,
  contactPointKinds,
  directions,
  outcomes,
  personRoles,
  voicemails,
  type Channel,
  type ContactPointKind,
} from '../lib/vocabulary.js';
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
import type { ContactHistoryRow } from './records.js';

const yesNo = { allowed: ['true', 'false'] } as const;

const columns = [
  required('external_id', "The bank's own id of the attempt, once in the file"),
  required('case_reference', 'Number of the case'),
  optional('contact_point', 'The number, address or account that was used; may be empty only if INBOUND', sensitive),
  optional('contact_point_kind', 'What it is; needed with it', { allowed: contactPointKinds }),
  required('person_role', 'Who was reached, or meant when nobody was', { allowed: personRoles }),
  required('channel', 'By which way', { allowed: channels }),
  required('direction', 'Who reached out', { allowed: directions }),
  required('occurred_at', 'When, by RFC 3339 with offset: 2026-03-31T09:30:00+08:00'),
  required(
    'connected',
    'The call, message or visit arrived: the line was opened, the message delivered, the door reached',
    yesNo,
  ),
  required('answered', 'A person answered', yesNo),
  required('conversation', 'There was a conversation about the debt', yesNo),
  optional('voicemail', 'What was left on a voicemail box; empty is NONE', { allowed: voicemails }),
  optional('debts', 'Numbers of the debts it was about, separated by semicolons'),
  required('outcome', 'What came of it', { allowed: outcomes }),
  optional('note', 'What the collector wrote; may have several lines, at most 4000 characters', sensitive),
  optional('collector', "The bank's user who made the attempt", sensitive),
];
type Name = (typeof columns)[number]['name'];
type HistoryFields = Fields<Name>;

export const contactHistoryTemplate = csvText<Name>(columns, [
  {
    external_id: 'CALL-000001',
    case_reference: 'K-1001',
    contact_point: '+86 138 0013 8000',
    contact_point_kind: 'MOBILE_PHONE',
    person_role: 'DEBTOR',
    channel: 'PHONE',
    direction: 'OUTBOUND',
    occurred_at: '2026-03-02T10:15:00+08:00',
    connected: 'true',
    answered: 'true',
    conversation: 'true',
    debts: 'D-1001-1',
    outcome: 'PROMISED',
    note: 'Asked for the amount in writing.\nWill pay on the 10th.',
    collector: 'li.na',
  },
  {
    external_id: 'CALL-000002',
    case_reference: 'C-2002',
    contact_point: '+1 617 555 0142',
    contact_point_kind: 'LANDLINE_WORK',
    person_role: 'UNKNOWN',
    channel: 'PHONE',
    direction: 'OUTBOUND',
    occurred_at: '2026-03-03T09:40:00-05:00',
    connected: 'true',
    answered: 'false',
    conversation: 'false',
    voicemail: 'LIMITED_CONTENT',
    outcome: 'VOICEMAIL_REACHED',
  },
]);

export const contactHistory: Format<ContactHistoryRow> = {
  name: 'contact-history',
  description: "A bank's earlier contact attempts; our own format, for any bank",
  columns,
  openParser,
  template: contactHistoryTemplate,
};

const columnsByName = byName(columns);

/** The contact points over which a channel can go. */
const kindsOfChannel = {
  PHONE: ['MOBILE_PHONE', 'LANDLINE_HOME', 'LANDLINE_WORK'],
  SMS: ['MOBILE_PHONE'],
  EMAIL: ['EMAIL'],
  LETTER: ['POSTAL_ADDRESS'],
  VISIT: ['POSTAL_ADDRESS'],
  SOCIAL_MEDIA: ['SOCIAL_ACCOUNT'],
  VOICE_ROBOT: ['MOBILE_PHONE', 'LANDLINE_HOME', 'LANDLINE_WORK'],
} as const satisfies Record<Channel, readonly ContactPointKind[]>;

function openParser(options: ParseOptions = {}): ParseRow<ContactHistoryRow> {
  const seen = new Map<string, number>();
  return (row) => {
    const fields: HistoryFields = new Fields(columnsByName, row);
    const externalId = fields.reference('external_id');
    fields.unique('external_id', seen);
    const caseReference = fields.reference('case_reference');
    const personRole = fields.choice('person_role', personRoles);
    const way = readWay(fields, options);
    const occurredAt = fields.timestamp('occurred_at');
    if (occurredAt && options.now && occurredAt > options.now) fields.mistake('occurred_at', 'lies in the future');
    const facts = readFacts(fields, way.channel);
    const debtReferences = fields.references('debts');
    const outcome = fields.choice('outcome', outcomes);
    const note = fields.lines('note');
    const collector = fields.text('collector', 100);
    if (fields.mistakes.length > 0) return { mistakes: fields.mistakes };
    return {
      row: {
        externalId: checked(externalId),
        caseReference: checked(caseReference),
        ...(way.contactPoint && { contactPoint: way.contactPoint }),
        personRole: checked(personRole),
        channel: checked(way.channel),
        direction: checked(way.direction),
        occurredAt: checked(occurredAt),
        connected: checked(facts.connected),
        answered: checked(facts.answered),
        conversation: checked(facts.conversation),
        voicemail: facts.voicemail ?? 'NONE',
        debtReferences,
        outcome: checked(outcome),
        ...(note !== undefined && { note }),
        ...(collector !== undefined && { collector }),
      },
    };
  };
}

function readWay(fields: HistoryFields, { defaultCountry }: ParseOptions) {
  const channel = fields.choice('channel', channels);
  const direction = fields.choice('direction', directions);
  const kind = fields.choice('contact_point_kind', contactPointKinds);
  const value = kind && readContactPoint(fields, kind, defaultCountry);
  const [hasValue, hasKind] = [fields.raw('contact_point') !== '', fields.raw('contact_point_kind') !== ''];
  if (hasValue && !hasKind) fields.mistake('contact_point_kind', 'must be filled in, since contact_point is');
  if (hasKind && !hasValue) fields.mistake('contact_point', 'must be filled in, since contact_point_kind is');
  if (!hasValue && !hasKind && direction === 'OUTBOUND')
    fields.mistake('contact_point', 'must be filled in for an outbound attempt');
  const possible: readonly ContactPointKind[] = channel ? kindsOfChannel[channel] : contactPointKinds;
  if (kind && !possible.includes(kind))
    fields.mistake('contact_point_kind', `${channel} goes over ${possible.join(', ')} only`);
  return { channel, direction, contactPoint: kind !== undefined && value !== undefined ? { kind, value } : undefined };
}

function readContactPoint(
  fields: HistoryFields,
  kind: ContactPointKind,
  country: string | undefined,
): string | undefined {
  if (kind === 'EMAIL') return fields.email('contact_point');
  if (kind === 'POSTAL_ADDRESS') return fields.lines('contact_point', 500);
  if (kind === 'SOCIAL_ACCOUNT') return fields.text('contact_point');
  return fields.phone('contact_point', country, kind === 'MOBILE_PHONE');
}

/** What happened, which must not contradict itself: who talked was answered, who answered was connected. */
function readFacts(fields: HistoryFields, channel: Channel | undefined) {
  const connected = fields.yesNo('connected');
  const answered = fields.yesNo('answered');
  const conversation = fields.yesNo('conversation');
  const voicemail = fields.choice('voicemail', voicemails);
  if (answered && connected === false) fields.mistake('answered', 'cannot be true while connected is false');
  if (conversation && answered === false) fields.mistake('conversation', 'cannot be true while answered is false');
  const isCall = channel === undefined || channel === 'PHONE' || channel === 'VOICE_ROBOT';
  if (!isCall && voicemail !== undefined && voicemail !== 'NONE')
    fields.mistake('voicemail', `${channel} reaches no voicemail: NONE or empty`);
  return { connected, answered, conversation, voicemail };
}
