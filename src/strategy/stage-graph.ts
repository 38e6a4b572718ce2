import { badInput } from '../lib/errors.js';
import type { StrategyMove, StrategyStage } from './strategy.type.js';

/**
 * The ways through the stages of a segment, from the first on. Rounds are allowed where each takes a day at least and is
 * bounded: without a bound a case would never come to an end, and without a day its steps would never fall due.
 * @param path of the stages in the input @throws BAD_USER_INPUT
 */
export function checkStageGraph(path: string, stages: readonly StrategyStage[]): void {
  const indexOf = new Map(stages.map(({ code }, index) => [code, index]));
  const moves = stages.map(({ moves: out }, from) =>
    out.map((move, number) => ({ move, to: target(indexOf, move, `${path}.${from}.moves.${number}`) })),
  );
  const graphOf = (isIn: (move: StrategyMove) => boolean): Graph =>
    moves.map((out) => out.filter(({ move }) => isIn(move)).map(({ to }) => to));
  const named = (round: readonly number[]): string => round.map((index) => stages[index]?.code ?? '').join(' → ');
  const withoutDay = roundIn(graphOf(({ afterDays }) => afterDays === 0));
  if (withoutDay)
    throw badInput(
      `${path}.${withoutDay[0]}.moves`,
      `go round without a day passing: ${named(withoutDay)}. Give one of these moves afterDays of 1 or more.`,
    );
  const withoutEnd = roundIn(graphOf(({ atMostTimes }) => atMostTimes === null));
  if (withoutEnd)
    throw badInput(
      `${path}.${withoutEnd[0]}.moves`,
      `go round without an end: ${named(withoutEnd)}. Give one of these moves atMostTimes, or take it out.`,
    );
  const reached = reachedIn(graphOf(() => true));
  const lost = stages.findIndex((_, index) => !reached.has(index));
  if (lost >= 0)
    throw badInput(
      `${path}.${lost}.code`,
      'is a stage to which no move leads from the first one. Add a move, or take it out.',
    );
}

/** Of each stage, those to which moves lead. */
type Graph = readonly (readonly number[])[];

function target(indexOf: ReadonlyMap<string, number>, { toStage }: StrategyMove, path: string): number {
  const index = indexOf.get(toStage);
  if (index === undefined) throw badInput(`${path}.toStage`, 'is no stage of this segment. Name one by its code.');
  return index;
}

/** @returns the stages of a round, its first once more at its end; null where there is none */
function roundIn(graph: Graph): readonly number[] | null {
  const done = new Set<number>();
  const walk = (at: number, way: readonly number[]): readonly number[] | null => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    if (done.has(at)) return null;
    for (const next of graph[at] ?? []) {
      const round = walk(next, [...way, at]);
      if (round) return round;
    }
    done.add(at);
    return null;
  };
  for (let start = 0; start < graph.length; start++) {
    const round = walk(start, []);
    if (round) return round;
  }
  return null;
}

function reachedIn(graph: Graph): ReadonlySet<number> {
  const reached = new Set([0]);
  // A set that grows while it is gone through is gone through to its end.
  for (const at of reached) for (const next of graph[at] ?? []) reached.add(next);
  return reached;
}
