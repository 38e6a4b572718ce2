/** The measures by plain code over plain rows, written from the formulas in words: what SQL makes of them is held against it. */
import type { FigureGrouping, Measure } from '../../schema/operations/documents.js';
import type { Untyped } from '../kit/world.js';

type Row = Untyped;
export type Book = Readonly<Record<(typeof tables)[number], readonly Row[]>>;
export const tables = [
  ...([
    'collection_case',
    'case_stage',
    'case_assignment',
    'case_age',
    'debt',
    'balance_entry',
    'contact_attempt',
  ] as const),
  ...(['contact_attempt_correction', 'finding', 'promise_to_pay', 'plan', 'plan_change', 'plan_instalment'] as const),
] as const;

/** What one case, promise or whatever it is contributes. */
export interface Fact {
  readonly debtor: string;
  readonly parent: string;
  readonly cell: string;
  readonly currency: string | null;
  readonly numerator: number;
  readonly denominator: number;
}

const day = 86_400_000;
/** The clocks of Shanghai stand eight hours ahead all year. */
export const dayIn = (at: string | number): string =>
  new Date((typeof at === 'number' ? at : Date.parse(at)) + day / 3).toISOString().slice(0, 10);
const ms = (at: string): number => Date.parse(at);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const owed = (entries: readonly Row[]): number =>
  sum(entries.flatMap((e) => [e.fees_minor, e.interest_minor, e.principal_minor] as number[]));
/** The latest by these, the last of them first. */
const latest = (these: readonly Row[], ...by: string[]): Row =>
  [...these].sort(
    (a, b) =>
      by.map((column) => (a[column] < b[column] ? 1 : a[column] > b[column] ? -1 : 0)).find((each) => each !== 0) ?? 0,
  )[0];

interface Month {
  readonly first: string;
  readonly next: string;
  readonly begin: number;
  readonly end: number;
}
const monthOf = (month: string): Month => {
  const next = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).toISOString().slice(0, 10);
  const first = `${month}-01`;
  return { first, next, begin: Date.parse(`${first}T00:00:00+08:00`), end: Date.parse(`${next}T00:00:00+08:00`) };
};

export function factsOf(book: Book, measure: Measure, by: FigureGrouping, named: string): readonly Fact[] {
  const month = monthOf(named);
  return book.collection_case
    .flatMap((file) => {
      const opened = ms(file.opened_at);
      const asOf = Math.max(opened, month.begin - 1);
      const held = (rows: readonly Row[]) =>
        latest(
          rows.filter((row) => row.case_id === file.id && ms(row.valid_from) <= asOf),
          'valid_from',
          'recorded_at',
          'id',
        );
      if (opened >= month.end || (opened < month.begin && held(book.case_stage)?.stage === 'CLOSED')) return [];
      const ages = book.case_age.filter(({ case_id }) => case_id === file.id);
      const before = latest(
        ages.filter(({ aged_on }) => aged_on < month.first),
        'aged_on',
        'id',
      );
      const place = held(book.case_assignment);
      const kinds = new Set(
        book.debt.filter(({ case_id }) => case_id === file.id).map(({ product_kind }) => product_kind as string),
      );
      const groups: Record<FigureGrouping, string> = {
        INSTITUTION: '',
        TEAM: place?.team_id ?? '',
        COLLECTOR: place?.assignee_id ?? '',
        STAGE: held(book.case_stage)?.stage ?? '',
        BUCKET:
          (
            before ??
            [...ages].sort((a, b) => (a.aged_on < b.aged_on || (a.aged_on === b.aged_on && a.id < b.id) ? -1 : 1))[0]
          )?.bucket_code ?? '',
        PRODUCT: kinds.size === 1 ? [...kinds][0]! : '',
      };
      const parent = by === 'COLLECTOR' ? groups.TEAM : '';
      return reckon(book, measure, month, file, ages, before).map((each) => ({
        ...{ debtor: file.debtor_id, parent, cell: groups[by], currency: null },
        ...each,
      }));
    })
    .filter(({ numerator, denominator }) => numerator !== 0 || denominator !== 0);
}

type Part = Pick<Fact, 'numerator' | 'denominator'> & Partial<Fact>;

function reckon(
  book: Book,
  measure: Measure,
  month: Month,
  file: Row,
  ages: readonly Row[],
  before: Row,
): readonly Part[] {
  const dayIsIn = (on: string): boolean => on >= month.first && on < month.next;
  const isIn = (at: string): boolean => ms(at) >= month.begin && ms(at) < month.end;
  const ofCase = (rows: readonly Row[]): readonly Row[] => rows.filter(({ case_id }) => case_id === file.id);
  const debts = new Set(ofCase(book.debt).map(({ id }) => id as string));
  const entries = book.balance_entry.filter(({ debt_id }) => debts.has(debt_id));
  const wasThere = ms(file.opened_at) < month.begin && before !== undefined;
  const attempts = ofCase(book.contact_attempt).filter(
    ({ id, occurred_at }) => isIn(occurred_at) && happened(book, id),
  );
  const one = (numerator: number): readonly Part[] => [{ numerator, denominator: 1 }];
  const plans = ofCase(book.plan);
  const changes = ofCase(book.plan_change);
  switch (measure) {
    case 'RECOVERY_RATE': {
      const paid = entries.filter(
        ({ kind, value_on }) => (kind === 'PAYMENT' || kind === 'REVERSAL') && dayIsIn(value_on),
      );
      const base = entries.filter(
        ({ kind, value_on }) => value_on < month.first || (kind === 'OPENING' && dayIsIn(value_on)),
      );
      return [{ currency: file.currency, numerator: 0 - owed(paid), denominator: owed(base) }];
    }
    case 'CURE_RATE':
      if (!wasThere || before.days_past_due === 0) return [];
      return one(ages.some(({ aged_on, days_past_due }) => dayIsIn(aged_on) && days_past_due === 0) ? 1 : 0);
    case 'ROLL_RATE':
    case 'BALANCE_ROLL_RATE': {
      if (!wasThere) return [];
      const after = latest(
        ages.filter(({ aged_on }) => aged_on < month.next),
        'aged_on',
        'id',
      );
      const rolled = { parent: before.bucket_code, cell: after.bucket_code };
      if (measure === 'ROLL_RATE') return [{ ...rolled, numerator: 1, denominator: 1 }];
      const owing = owed(entries.filter(({ value_on }) => value_on < month.first));
      return [{ ...rolled, currency: file.currency, numerator: owing, denominator: owing }];
    }
    case 'RIGHT_PARTY_RATE':
      return attempts
        .filter(({ direction, channel }) => direction === 'OUTBOUND' && ['PHONE', 'VISIT'].includes(channel))
        .flatMap((attempt) => one(isRightParty(book, attempt) ? 1 : 0));
    case 'CONTACT_INTENSITY':
      return one(attempts.filter(({ direction }) => direction === 'OUTBOUND').length);
    case 'MOST_CONTACTS_A_WEEK': {
      const ofDebtor = book.contact_attempt.filter(
        ({ debtor_id, direction, id }) =>
          debtor_id === file.debtor_id && direction === 'OUTBOUND' && happened(book, id),
      );
      const weeks = Map.groupBy(
        ofDebtor.map(({ occurred_at }) => mondayOf(dayIn(occurred_at))).filter(dayIsIn),
        (monday) => monday,
      );
      return weeks.size > 0 ? one(Math.max(...[...weeks.values()].map(({ length }) => length))) : [];
    }
    case 'FINDINGS_PER_THOUSAND': {
      const standing = ofCase(book.finding).filter(
        ({ state, happened_at }) => !['DISMISSED', 'WITHDRAWN'].includes(state) && isIn(happened_at),
      );
      return [{ numerator: standing.length, denominator: attempts.length }];
    }
    case 'PROMISE_KEPT_RATE':
      return ofCase(book.promise_to_pay)
        .filter(({ state, due_on }) => ['KEPT', 'BROKEN'].includes(state) && dayIsIn(due_on))
        .flatMap(({ state }) => one(state === 'KEPT' ? 1 : 0));
    case 'PLAN_KEPT_RATE':
      return changes
        .filter(({ state, valid_from }) => ['KEPT', 'BROKEN'].includes(state) && isIn(valid_from))
        .flatMap(({ state }) => one(state === 'KEPT' ? 1 : 0));
    case 'INSTALMENTS_IN_TIME_RATE':
      return plans.flatMap((plan) => instalments(book, plan, dayIsIn).flatMap((isPaid) => one(isPaid ? 1 : 0)));
    case 'MEDIAN_DAYS_TO_RESOLVE':
    case 'NINETIETH_PERCENTILE_DAYS_TO_RESOLVE': {
      const closed = ofCase(book.case_stage).filter(({ stage, valid_from }) => stage === 'CLOSED' && isIn(valid_from));
      if (closed.length === 0) return [];
      const first = Math.min(...closed.map(({ valid_from }) => ms(valid_from)));
      return one((Date.parse(dayIn(first)) - Date.parse(dayIn(file.opened_at))) / day);
    }
  }
}

const mondayOf = (on: string): string => {
  const weekday = (new Date(on).getUTCDay() + 6) % 7;
  return new Date(Date.parse(on) - weekday * day).toISOString().slice(0, 10);
};

const correctionsOf = (book: Book, id: string): readonly Row[] =>
  book.contact_attempt_correction.filter(({ attempt_id }) => attempt_id === id);
const happened = (book: Book, id: string): boolean =>
  correctionsOf(book, id).every(({ kind }) => kind !== 'NEVER_HAPPENED');

/** One correction after the other. */
function isRightParty(book: Book, attempt: Row): boolean {
  let talked: boolean = attempt.conversation;
  let isDebtor: boolean = attempt.person_role === 'DEBTOR';
  let isMisdirected: boolean = attempt.outcome === 'WRONG_NUMBER';
  const inOrder = [...correctionsOf(book, attempt.id)].sort(
    (a, b) => ms(a.recorded_at) - ms(b.recorded_at) || (a.id < b.id ? -1 : 1),
  );
  for (const { kind, outcome, person_reached_id } of inOrder) {
    if (kind === 'WRONG_NUMBER') isMisdirected = true;
    if (kind === 'MISTAKEN_PERSON') isDebtor = person_reached_id === attempt.debtor_id;
    if (kind !== 'MISTAKEN_OUTCOME') continue;
    isMisdirected = outcome === 'WRONG_NUMBER';
    if (['PROMISED', 'DISPUTED'].includes(outcome)) talked = true;
    if (['NO_ANSWER', 'BUSY', 'VOICEMAIL_REACHED'].includes(outcome)) talked = false;
  }
  return talked && isDebtor && !isMisdirected;
}

/** Of each instalment that is due in the month and still asked for, whether the plan was paid so far. */
function instalments(book: Book, plan: Row, isDue: (on: string) => boolean): readonly boolean[] {
  const changes = book.plan_change.filter(({ plan_id }) => plan_id === plan.id);
  const agreed = changes.find(({ state }) => state === 'PERFORMING');
  if (!agreed) return [];
  const ended = changes
    .filter(({ state }) => ['BROKEN', 'RENEGOTIATED'].includes(state))
    .map(({ valid_from }) => dayIn(valid_from));
  const all = book.plan_instalment.filter(({ plan_id }) => plan_id === plan.id);
  return all
    .filter(({ due_on }) => isDue(due_on) && !ended.some((on) => on < due_on))
    .map(({ due_on, number }) => {
      const paid = book.balance_entry.filter(
        (e) =>
          plan.debt_ids.includes(e.debt_id) &&
          (e.kind === 'PAYMENT' || e.kind === 'REVERSAL') &&
          e.value_on >= dayIn(agreed.valid_from) &&
          e.value_on <= due_on,
      );
      return (
        0 - owed(paid) >=
        sum(all.filter((other) => other.number <= number).map(({ amount_minor }) => amount_minor as number))
      );
    });
}
