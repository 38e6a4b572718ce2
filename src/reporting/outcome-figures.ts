import { actorOf, type Context } from '../audit/index.js';
import type { Actor } from '../lib/actor.js';
import { addMonths, day, monthEnd } from '../lib/calendar.js';
import { badInput, forbidden } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import { hiddenParts, smallestShown } from '../lib/suppress.js';
import { figureStatement, levels, type Found, type Sum } from './figure-statement.js';
import type { OutcomeFiguresInput } from './figure.inputs.js';
import type { OutcomeFigure, OutcomeFigures } from './figure.type.js';
import { measures } from './measures.js';

const mostMonths = 24;

/**
 * Reckoned from the record as it is known now, by one statement. What is too small to be shown is hidden before anything is
 * left out of the answer, so that everybody is answered alike.
 * @throws BAD_USER_INPUT, FORBIDDEN
 */
export async function outcomeFigures(context: Context, input: OutcomeFiguresInput): Promise<OutcomeFigures> {
  const actor = actorOf(context);
  checkInput(actor, input);
  const { from, to, by } = input;
  const lastMonth = `${to.slice(0, 8)}01`;
  const found = (await context.reading.read(actor, {
    sql: figureStatement(by, input.measures),
    parameters: [actor.institutionId, from, lastMonth, context.clock.now().toISOString(), actor.id],
    read: (data: unknown) => data,
    sensitive: new Set(),
  })) as Found;
  if (found === null) throw badInput('input.to', 'lies in a month that is not over yet.');
  const shown = figuresOf(found.sums, by);
  const figures = seesEveryCollector(actor) ? shown : shown.filter((each) => by !== 'COLLECTOR' || isOf(found, each));
  return { from, to, by, smallestShown, figures };
}

function checkInput({ role }: Actor, { from, to, by, measures: names }: OutcomeFiguresInput): void {
  const [first, last] = [day(from), day(to)];
  // Shifted by a day, two periods would tell what happened on it.
  if (!first.endsWith('-01')) throw badInput('input.from', 'must be the first day of a month.');
  if (last !== monthEnd(last)) throw badInput('input.to', 'must be the last day of a month.');
  if (last < first) throw badInput('input.to', 'lies before from.');
  if (last >= addMonths(first, mostMonths)) throw badInput('input.to', `must be within ${mostMonths} months.`);
  if (names.length === 0) throw badInput('input.measures', 'names none.');
  if (new Set(names).size < names.length) throw badInput('input.measures', 'names one twice.');
  if (by !== 'BUCKET' && names.some((name) => measures[name].value === 'SHARE_OF_BUCKET'))
    throw badInput('input.by', 'must be BUCKET for roll rates.');
  if (by === 'COLLECTOR' && role === 'ANALYST')
    throw forbidden('Whose work it was is not for analysts. Group by TEAM, or by what the cases are like.');
}

const seesEveryCollector = ({ role }: Actor): boolean => role !== 'TEAM_LEAD';

/** A lead sees the collectors of the own team, and what was in it with nobody. */
const isOf = ({ ownTeam }: NonNullable<Found>, { team }: OutcomeFigure): boolean =>
  ownTeam !== null && team === toNodeId('Team', ownTeam);

function figuresOf(sums: readonly Sum[], by: OutcomeFigures['by']): OutcomeFigure[] {
  const tables = Map.groupBy(sums, ({ measure, month, currency }) => `${measure} ${month} ${currency}`);
  return [...tables.values()].flatMap((table) => {
    const cells = Map.groupBy(at(table, 'CELL'), ({ parent }) => parent ?? '');
    const parents = at(table, 'PARENT').map((sum) => ({
      ...{ sum, key: sum.parent ?? '', people: sum.people },
      parts: (cells.get(sum.parent ?? '') ?? []).map((cell) => ({ key: cell.cell ?? '', people: cell.people, cell })),
    }));
    const hidden = hiddenParts(parents, at(table, 'ALL')[0]?.people ?? 0);
    return parents.flatMap(({ sum, key, parts }) =>
      parts.map(({ key: part, cell }) => figureOf(cell, sum, by, hidden.get(key)?.has(part) !== false)),
    );
  });
}

const at = (table: readonly Sum[], level: keyof typeof levels): readonly Sum[] =>
  table.filter((sum) => sum.level === levels[level]);

function figureOf(cell: Sum, parent: Sum, by: OutcomeFigures['by'], suppressed: boolean): OutcomeFigure {
  const { measure, month, currency } = cell;
  const isRoll = measures[measure].value === 'SHARE_OF_BUCKET';
  const group = nameOf(by, isRoll ? cell.parent : cell.cell);
  return {
    ...{ measure, month, currency, group, groupName: cell.label, suppressed },
    team: by === 'COLLECTOR' ? nameOf('TEAM', cell.parent) : null,
    toBucket: isRoll ? cell.cell : null,
    ...(suppressed ? { numerator: null, denominator: null, value: null } : numbersOf(cell, parent)),
  };
}

function nameOf(by: OutcomeFigures['by'], group: string | null): string | null {
  if (!group) return null;
  if (by === 'TEAM') return toNodeId('Team', group);
  return by === 'COLLECTOR' ? toNodeId('User', group) : group;
}

function numbersOf(cell: Sum, parent: Sum): Pick<OutcomeFigure, 'numerator' | 'denominator' | 'value'> {
  const { value } = measures[cell.measure];
  const numerator = BigInt(cell.numerator);
  const denominator = BigInt(value === 'SHARE_OF_BUCKET' ? parent.denominator : cell.denominator);
  if (cell.reckoned !== null) return { numerator: null, denominator, value: Number(cell.reckoned) };
  return { numerator, denominator, value: quotient(numerator * (value === 'PER_THOUSAND' ? 1_000n : 1n), denominator) };
}

const millionth = 1_000_000n;

/** To six decimal places, halves away from 0; exact until then. Null over 0. */
export function quotient(numerator: bigint, denominator: bigint): number | null {
  if (denominator === 0n) return null;
  const doubled = (numerator < 0n ? -numerator : numerator) * millionth * 2n + denominator;
  const rounded = doubled / (denominator * 2n);
  return Number(numerator < 0n ? -rounded : rounded) / Number(millionth);
}
