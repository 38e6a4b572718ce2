/** What was done in the demonstration's cases over the last months: mostly calls that nobody answered, as in life. */
import { addDays, daysBetween, parseInstant, type CalendarDay } from '../lib/calendar.js';
import type { Channel, Outcome } from '../lib/vocabulary.js';
import { randomOf, type Random } from './made-up-people.js';
import type { ContactHistoryRow, PlacementRow } from './records.js';

const perCase = 12;
const longestDays = 150;

/** Standard time: an hour off in summer, which no plausible hour minds. */
const offsets: Readonly<Record<string, string>> = {
  'Asia/Shanghai': '+08:00',
  'America/New_York': '-05:00',
  'Europe/London': '+00:00',
};

/** What came of an attempt, as often as it stands here. */
const outcomesOf: Readonly<Record<'PHONE' | 'SMS' | 'EMAIL' | 'LETTER', readonly Outcome[]>> = {
  PHONE: [
    'NO_ANSWER',
    'NO_ANSWER',
    'NO_ANSWER',
    'NO_ANSWER',
    'BUSY',
    'VOICEMAIL_REACHED',
    'CONNECTED_DEBTOR',
    'CONNECTED_DEBTOR',
    'PROMISED',
    'REFUSED',
    'DISPUTED',
    'CONNECTED_OTHER',
  ],
  SMS: ['DELIVERED', 'DELIVERED', 'DELIVERED', 'UNDELIVERED'],
  EMAIL: ['DELIVERED', 'DELIVERED', 'UNDELIVERED'],
  LETTER: ['DELIVERED', 'DELIVERED', 'UNDELIVERED'],
};

const answered = new Set<Outcome>(['CONNECTED_DEBTOR', 'CONNECTED_OTHER', 'PROMISED', 'REFUSED', 'DISPUTED']);
const notes: Partial<Record<Outcome, string>> = {
  PROMISED: 'Promises to pay by the end of the month.',
  REFUSED: 'Cannot pay at present, asks not to be called at work.',
  DISPUTED: 'Says that the last payment was not credited.',
  CONNECTED_OTHER: 'Somebody else answered; nothing was said of the debt.',
};

/** @param collectorOf login of who works the case */
export function demonstrationHistory(
  placement: readonly PlacementRow[],
  businessDate: CalendarDay,
  collectorOf: (caseReference: string) => string,
): ContactHistoryRow[] {
  const cases = Map.groupBy(placement, ({ caseReference }) => caseReference);
  return [...cases].flatMap(([caseReference, [row, ...more]]) => {
    if (!row) return [];
    const draw = randomOf(`${caseReference} history`);
    const due = [row, ...more].map(({ debt }) => debt.oldestUnpaidDueOn).sort()[0] ?? businessDate;
    const days = Math.min(longestDays, daysBetween(due, businessDate));
    const count = Math.min(3 * days, perCase + draw.below(8));
    return Array.from({ length: count }, (_, index) =>
      attempt(
        row,
        `${caseReference}-T${index + 1}`,
        addDays(businessDate, -1 - draw.below(days)),
        collectorOf(caseReference),
        draw,
      ),
    );
  });
}

function attempt(
  row: PlacementRow,
  externalId: string,
  on: CalendarDay,
  collector: string,
  draw: Random,
): ContactHistoryRow {
  const channel = draw.from(['PHONE', 'PHONE', 'PHONE', 'PHONE', 'SMS', 'SMS', 'EMAIL', 'LETTER'] as const);
  const related = channel === 'PHONE' && draw.below(12) === 0 ? row.relatedPeople[0] : undefined;
  const points = related?.contactPoints ?? row.contactPoints;
  const point = points.find(({ kind }) => kind === kindOf[channel]);
  const outcome = related ? draw.from(['NO_ANSWER', 'CONNECTED_OTHER'] as const) : draw.from(outcomesOf[channel]);
  const isAnswered = answered.has(outcome);
  const note = notes[outcome];
  return {
    externalId,
    caseReference: row.caseReference,
    ...(point && { contactPoint: { kind: point.kind, value: point.value } }),
    personRole: related?.role ?? (outcome === 'CONNECTED_OTHER' ? 'UNKNOWN' : 'DEBTOR'),
    channel,
    direction: 'OUTBOUND',
    occurredAt: instantOn(on, row.debtor.timeZone, draw),
    connected: outcome !== 'BUSY' && outcome !== 'UNDELIVERED',
    answered: isAnswered,
    conversation: isAnswered && outcome !== 'CONNECTED_OTHER',
    voicemail: outcome === 'VOICEMAIL_REACHED' ? draw.from(['NO_MESSAGE_LEFT', 'LIMITED_CONTENT'] as const) : 'NONE',
    debtReferences: [],
    outcome,
    ...(note !== undefined && { note }),
    collector,
  };
}

const kindOf = {
  PHONE: 'MOBILE_PHONE',
  SMS: 'MOBILE_PHONE',
  EMAIL: 'EMAIL',
  LETTER: 'POSTAL_ADDRESS',
} as const satisfies Partial<Record<Channel, string>>;

/** Between nine and six where the debtor lives; one in fifty late in the evening, for whoever looks for that. */
function instantOn(on: CalendarDay, timeZone: string, draw: Random): Date {
  const hour = draw.below(50) === 0 ? 22 : 9 + draw.below(9);
  const pad = (part: number): string => String(part).padStart(2, '0');
  const instant = parseInstant(
    `${on}T${pad(hour)}:${pad(draw.below(60))}:${pad(draw.below(60))}${offsets[timeZone] ?? 'Z'}`,
  );
  if (!instant) throw new RangeError('no such hour');
  return instant;
}
