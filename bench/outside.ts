import type { Actor } from '../src/lib/actor.js';
import { toNodeId } from '../src/lib/id.js';
import { caseCount, collector, collectorCount, engagedCount, idOf, lawyer } from './data.js';
import { median } from './measure.js';
import type { Server } from './server.js';

/**
 * Whether the time of an answer tells that something is there which the caller may not see: cases by id that are theirs,
 * somebody else's, and nobody's, one after the other on one connection, taking turns.
 */
export interface Timing {
  readonly who: string;
  /** Medians, in milliseconds. */
  readonly own: number;
  readonly outside: number;
  readonly missing: number;
  /** How far two halves of the missing ones are apart, by their medians: what chance alone makes. */
  readonly chance: number;
}

const count = 1_500;
const document = 'query Named($id: ID!) { node(id: $id) { id ... on Case { reference stage daysPastDue } } }';

/** Which case is asked for at a turn. */
interface Ids {
  readonly own: (turn: number) => number;
  readonly outside: (turn: number) => number;
}

const asking: readonly { readonly who: string; readonly actor: Actor; readonly ids: Ids }[] = [
  {
    who: 'a collector',
    actor: collector(1),
    ids: {
      own: (turn) => 1 + (turn % (caseCount / collectorCount)) * collectorCount,
      outside: (turn) => 2 + (turn % (caseCount / collectorCount)) * collectorCount,
    },
  },
  {
    who: 'a law firm',
    actor: lawyer,
    ids: { own: (turn) => 1 + (turn % engagedCount), outside: (turn) => engagedCount + 1 + (turn % 5_000) },
  },
];

export async function timeOutside(server: Server): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  for (const { who, actor, ids } of asking) {
    const own: number[] = [];
    const outside: number[] = [];
    const missing: number[] = [];
    for (let turn = -100; turn < count; turn++) {
      const at = Math.abs(turn);
      const each = [
        [own, ids.own(at), true],
        [outside, ids.outside(at), false],
        [missing, caseCount + 1 + at, false],
      ] as const;
      for (const [times, n, isFound] of each) {
        const startedAt = performance.now();
        const found = await ask(server, actor, toNodeId('Case', idOf('case', n)));
        const milliseconds = performance.now() - startedAt;
        if ((found !== null) !== isFound) throw new Error(`${who} ${isFound ? 'does not find' : 'finds'} case ${n}`);
        // The first ones warm up.
        if (turn >= 0) times.push(milliseconds);
      }
    }
    const half = (parity: number): number => median(missing.filter((_, index) => index % 2 === parity));
    timings.push({
      who,
      own: median(own),
      outside: median(outside),
      missing: median(missing),
      chance: Math.abs(half(0) - half(1)),
    });
  }
  return timings;
}

async function ask(server: Server, actor: Actor, id: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: 'POST',
    headers: server.headers({ actor, variables: {} }),
    body: JSON.stringify({ query: document, variables: { id } }),
  });
  const { data } = (await response.json()) as { data?: { node: unknown } };
  if (!data) throw new Error('a case by its id was refused');
  return data.node;
}
