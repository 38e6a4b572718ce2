import { measure, median } from './measure.js';
import { questions, type Question } from './questions.js';
import type { Server } from './server.js';

/** What sealing costs the collectors' work list, in requests a second: three ways, taking turns, so that all meet the same machine. */
export interface Sealing {
  /** As if nothing had ever been sealed. */
  readonly unsealed: number;
  readonly masked: number;
  /** In plain, with its access entry. */
  readonly looked: number;
}

export async function timeSealing(
  { ours, unsealed }: { readonly ours: Server; readonly unsealed: Server },
  seconds: number,
  rounds: number,
): Promise<Sealing> {
  const question = (name: string): Question => {
    const found = questions.find((each) => each.name === name);
    if (!found) throw new Error(`no question is called ${name}`);
    return found;
  };
  const [list, looked] = [question('work-list-collector'), question('work-list-looked')];
  const ways = [
    { server: unsealed, asked: list, rates: [] as number[] },
    { server: ours, asked: list, rates: [] as number[] },
    { server: ours, asked: looked, rates: [] as number[] },
  ] as const;
  for (const { server, asked } of ways) await measure(server, asked, Math.max(1, seconds / 2));
  for (let round = 0; round < rounds; round++)
    for (const { server, asked, rates } of ways) rates.push((await measure(server, asked, seconds)).requestsPerSecond);
  const [first, second, third] = ways;
  return { unsealed: median(first.rates), masked: median(second.rates), looked: median(third.rates) };
}
