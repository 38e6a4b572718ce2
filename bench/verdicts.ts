import { toNodeId } from '../src/lib/id.js';
import { idOf, manyAttempts, officer } from './data.js';
import { at } from './measure.js';
import type { Server } from './server.js';

/**
 * How long a verdict takes, by how much is on record: one after the other on one connection, within the server and over HTTP,
 * the debtors taking turns.
 */
export interface VerdictTiming {
  readonly count: number;
  readonly days: number;
  readonly jurisdiction: string;
  readonly inside: Spread;
  readonly http: Spread;
}

/** In milliseconds. */
interface Spread {
  readonly median: number;
  readonly p99: number;
}

const rounds = 10;
const document = `query Verdict($input: ContactPermissionInput!) { contactPermission(input: $input) { decision nextAllowedAt reasons { ruleId decision explanation } } }`;

/** Regulation F binds an agency: its rules are asked about hypothetically. */
const inputFor = ({ n, jurisdiction }: (typeof manyAttempts)[number]): Record<string, unknown> => ({
  caseId: toNodeId('Case', idOf('case', n)),
  contactPointId: toNodeId('ContactPoint', idOf('contactPoint', 2 * n)),
  channel: 'PHONE',
  ...(jurisdiction === 'US' && { hypotheticalActorType: 'AGENCY' }),
});

/** @param times how often each is asked; the first tenth warms up */
export async function timeVerdicts(server: Server, times = 400): Promise<readonly VerdictTiming[]> {
  const taken = manyAttempts.map((many) => ({ many, inside: [] as number[], http: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { many, inside, http } of taken) {
      const input = inputFor(many);
      const [first, second] = [
        await server.verdicts({ actor: officer, input, times: times / rounds }),
        await overHttp(server, input, times / rounds),
      ];
      if (round === 0) continue;
      inside.push(...first);
      http.push(...second);
    }
  }
  return taken.map(({ many: { count, days, jurisdiction }, inside, http }) => ({
    ...{ count, days, jurisdiction },
    inside: spreadOf(inside),
    http: spreadOf(http),
  }));
}

async function overHttp(server: Server, input: Record<string, unknown>, times: number): Promise<number[]> {
  const milliseconds: number[] = [];
  const question = { name: 'verdict', title: '', documents: { ours: document }, variants: [] };
  for (let turn = 0; turn < times; turn++) {
    const startedAt = performance.now();
    await server.ask(question, { actor: officer, variables: { ours: { input } } });
    milliseconds.push(performance.now() - startedAt);
  }
  return milliseconds;
}

function spreadOf(milliseconds: number[]): Spread {
  milliseconds.sort((one, other) => one - other);
  return { median: at(milliseconds, 0.5), p99: at(milliseconds, 0.99) };
}
