import { Field, Int, ObjectType } from 'type-graphql';
import { addDays, type CalendarDay } from '../lib/calendar.js';
import { AssuranceEnum, type Assurance } from './decision.js';
import type { ComplaintSource } from './complaint-words.js';
import { isWithin } from './pack.js';

@ObjectType({ description: 'Within how many calendar days a complaint is answered and closed, and who says so.' })
export class ComplaintDeadline {
  @Field(() => Int, { description: 'Calendar days to the answer.' }) answerDays!: number;
  @Field(() => Int, { description: 'Calendar days to the close.' }) closeDays!: number;
  @Field({ description: 'Where it stands.' }) citation!: string;
  @Field(() => AssuranceEnum, { description: 'How well its text is known.' }) assurance!: Assurance;
}

interface Deadline extends ComplaintDeadline {
  readonly sources: readonly ComplaintSource[] | 'ANY';
  /** ISO 3166; null: everywhere. */
  readonly jurisdiction: string | null;
  /** Whether the days count from when whoever forwarded it sent it on, instead of from when it was received. */
  readonly runsFromSending: boolean;
}

/** The first that fits. Days are calendar days; the day from which they run is not counted. */
const deadlines: readonly Deadline[] = [
  {
    sources: ['REGULATOR', 'PUBLIC_FILE'],
    jurisdiction: 'US',
    runsFromSending: true,
    answerDays: 15,
    closeDays: 60,
    citation: 'CFPB Company Portal Manual (2015), responding to a complaint; 12 U.S.C. 5534(b)',
    assurance: 'SECONDARY',
  },
  {
    sources: 'ANY',
    jurisdiction: 'CN',
    runsFromSending: false,
    // 15 where it is simple, 30 where it is not, and 30 more that a superior approves.
    answerDays: 15,
    closeDays: 60,
    citation: '银行业保险业消费投诉处理管理办法（银保监会令2020年第3号）: 15, 30, and at most 60 days',
    assurance: 'SECONDARY',
  },
  {
    sources: 'ANY',
    jurisdiction: null,
    runsFromSending: false,
    answerDays: 15,
    closeDays: 60,
    citation: 'No text is known to this system; the days of the others, as practice of the house',
    assurance: 'UNVERIFIED',
  },
];

interface Placed {
  readonly source: ComplaintSource;
  readonly jurisdiction: string | null;
}

export function deadlineOf({ source, jurisdiction }: Placed): ComplaintDeadline & Pick<Deadline, 'runsFromSending'> {
  const found = deadlines.find(
    (each) =>
      (each.sources === 'ANY' || each.sources.includes(source)) &&
      (each.jurisdiction === null || (jurisdiction !== null && isWithin(jurisdiction, each.jurisdiction))),
  );
  if (!found) throw new RangeError('the last of the deadlines fits everything');
  return found;
}

/** By when a complaint must be answered and closed. */
export function dueDays(
  complaint: Placed & { readonly receivedOn: CalendarDay; readonly sentOn: CalendarDay | null },
): { readonly answerDueOn: CalendarDay; readonly closeDueOn: CalendarDay } {
  const { answerDays, closeDays, runsFromSending } = deadlineOf(complaint);
  const from = runsFromSending ? (complaint.sentOn ?? complaint.receivedOn) : complaint.receivedOn;
  return { answerDueOn: addDays(from, answerDays), closeDueOn: addDays(from, closeDays) };
}
