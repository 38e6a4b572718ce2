import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { characteristics, type AccountHistory, type Characteristic, type Scorecard } from '../src/cases/roll-risk.js';

/**
 * Makes the scorecard of roll risk from the UCI file "Default of Credit Card Clients" (I-Cheng Yeh, CC BY 4.0): six months of
 * history, and whether the client was in default in the seventh. Seven clients in ten, chosen by a hash of their number, are
 * learnt from; the others only judge. `node dist/bench/train-scorecard.js <file>` prints the card and how well it
 * does; with `--write` it also writes `src/cases/roll-risk-scorecard.ts`.
 */
export interface Client {
  readonly history: AccountHistory;
  readonly isInDefault: boolean;
  /** Not learnt from. */
  readonly isHeldOut: boolean;
}

const statuses = ['PAY_0', 'PAY_2', 'PAY_3', 'PAY_4', 'PAY_5', 'PAY_6'];
const days = ['2005-09-30', '2005-08-31', '2005-07-31', '2005-06-30', '2005-05-31', '2005-04-30'];

export function readClients(file: string): readonly Client[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = new Map(head.split(',').map((name, index) => [name, index]));
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (name: string): number => Number(cells[columns.get(name) ?? NaN]);
    return {
      history: {
        limitMinor: BigInt(cell('LIMIT_BAL')) * 100n,
        months: days.map((statementOn, at) => ({
          statementOn,
          monthsOfDelay: Math.max(0, cell(statuses[at] ?? '')),
          billedMinor: BigInt(cell(`BILL_AMT${at + 1}`)) * 100n,
          paidMinor: BigInt(cell(`PAY_AMT${at + 1}`)) * 100n,
        })),
      },
      isInDefault: cell('default.payment.next.month') === 1,
      isHeldOut:
        (createHash('sha256')
          .update(String(cell('ID')))
          .digest()[0] ?? 0) < 77,
    };
  });
}

const names = Object.keys(characteristics) as Characteristic[];

/** A one for the intercept, and one for each attribute but the first of its characteristic. */
export const indicatorsOf = (history: AccountHistory): readonly number[] => [
  1,
  ...names.flatMap((name) => {
    const { attributes, of } = characteristics[name];
    const found = of(history);
    return attributes.slice(1).map((_, index) => (index + 1 === found ? 1 : 0));
  }),
];

const probabilityAt = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

/** Logistic regression by Newton's method, with a penalty of one on each squared weight so that rare attributes stay tame. */
function fit(clients: readonly Client[], steps = 12): readonly number[] {
  const rows = clients.map(({ history, isInDefault }) => ({ x: indicatorsOf(history), y: isInDefault ? 1 : 0 }));
  const size = rows[0]?.x.length ?? 0;
  let weights: readonly number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < steps; step++) {
    const system = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size + 1 }, (_, column) => {
        if (row === 0) return 0;
        if (column === size) return -(weights[row] ?? 0);
        return row === column ? 1 : 0;
      }),
    );
    for (const { x, y } of rows) {
      const probability = probabilityAt(dot(x, weights));
      const curvature = probability * (1 - probability);
      for (const [row, line] of system.entries()) {
        if (x[row] !== 1) continue;
        for (let column = 0; column < size; column++) line[column]! += (x[column] ?? 0) * curvature;
        line[size]! += y - probability;
      }
    }
    const change = solved(system);
    weights = weights.map((weight, index) => weight + (change[index] ?? 0));
  }
  return weights;
}

/** Gauss's elimination; the last column is the right side. */
function solved(system: number[][]): readonly number[] {
  const size = system.length;
  for (let pivot = 0; pivot < size; pivot++)
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = system[row]![pivot]! / system[pivot]![pivot]!;
      for (let column = pivot; column <= size; column++) system[row]![column]! -= factor * system[pivot]![column]!;
    }
  return system.map((line, row) => line[size]! / line[row]!);
}

function train(clients: readonly Client[]): Scorecard {
  const weights = fit(clients.filter(({ isHeldOut }) => !isHeldOut)).map(
    (weight) => Math.round(weight * 1_000) / 1_000,
  );
  let at = 1;
  const of = names.map((name) => {
    const count = characteristics[name].attributes.length - 1;
    return [name, [0, ...weights.slice(at, (at += count))]] as const;
  });
  return {
    name: 'card-1',
    intercept: weights[0] ?? 0,
    weights: Object.fromEntries(of) as unknown as Scorecard['weights'],
  };
}

/** How often one in default is given the higher of two scores: 1 for ever, 0.5 by chance. */
export function areaUnderCurve(judged: readonly { readonly score: number; readonly isInDefault: boolean }[]): number {
  const sorted = judged.toSorted((one, other) => one.score - other.score);
  const bad = judged.filter(({ isInDefault }) => isInDefault).length;
  let ranks = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (sorted[to]?.score === sorted[from]?.score && to < sorted.length) to++;
    // Equal scores share the mean of their ranks.
    ranks += sorted.slice(from, to).filter(({ isInDefault }) => isInDefault).length * ((from + 1 + to) / 2);
    from = to;
  }
  return (ranks - (bad * (bad + 1)) / 2) / (bad * (judged.length - bad));
}

/** The slope of a logistic regression of what happened on the score's own log odds: 1 where it neither dares too much nor too little. */
export function calibrationOf(judged: readonly { readonly score: number; readonly isInDefault: boolean }[]): {
  readonly intercept: number;
  readonly slope: number;
} {
  let [intercept, slope] = [0, 1];
  for (let step = 0; step < 25; step++) {
    const [gradient, curvature] = [
      [0, 0],
      [0, 0, 0],
    ] as [[number, number], [number, number, number]];
    for (const { score, isInDefault } of judged) {
      const probability = probabilityAt(intercept + slope * score);
      const [miss, weight] = [(isInDefault ? 1 : 0) - probability, probability * (1 - probability)];
      gradient[0] += miss;
      gradient[1] += miss * score;
      curvature[0] += weight;
      curvature[1] += weight * score;
      curvature[2] += weight * score * score;
    }
    const determinant = curvature[0] * curvature[2] - curvature[1] ** 2;
    intercept += (curvature[2] * gradient[0] - curvature[1] * gradient[1]) / determinant;
    slope += (curvature[0] * gradient[1] - curvature[1] * gradient[0]) / determinant;
  }
  return { intercept, slope };
}

export const logOddsBy = ({ intercept, weights }: Scorecard, history: AccountHistory): number =>
  names.reduce((sum, name) => sum + (weights[name][characteristics[name].of(history)] ?? 0), intercept);

function main(file: string | undefined, isToWrite: boolean): void {
  if (file === undefined) throw new Error('Name the file, such as ../shared/data/uci_credit_card_default.csv.');
  const clients = readClients(file);
  const card = train(clients);
  const heldOut = clients.filter(({ isHeldOut }) => isHeldOut);
  const judged = heldOut.map(({ history, isInDefault }) => ({ score: logOddsBy(card, history), isInDefault }));
  const { intercept, slope } = calibrationOf(judged);
  process.stdout.write(
    `${JSON.stringify(card, null, 2)}\nlearnt from ${clients.length - heldOut.length}, judged by ${heldOut.length} others: AUC ${areaUnderCurve(judged).toFixed(4)}, calibration slope ${slope.toFixed(3)}, intercept ${intercept.toFixed(3)}\n`,
  );
  if (!isToWrite) return;
  const source = `import type { Scorecard } from './roll-risk.js';

/** Made by \`bench/train-scorecard.ts\`, which says from what; docs/roll-risk.md says how well it does. */
export const cardOfCreditCards: Scorecard = ${JSON.stringify(card)};
`;
  writeFileSync('src/cases/roll-risk-scorecard.ts', source);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv[2], process.argv.includes('--write'));
