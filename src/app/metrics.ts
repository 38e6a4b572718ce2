import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { RequestNotes } from './request-notes.js';

/** Labels are of our choosing only: an operation's name is a stranger's, and each would be a series for ever. */
export function createMetrics(registry: Registry): HttpMetrics {
  const registers = [registry];
  const duration = new Histogram({
    name: 'probity_graphql_request_duration_seconds',
    help: 'Time from the first byte of a GraphQL request to the last of its answer.',
    labelNames: ['type', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const inFlight = new Gauge({
    name: 'probity_http_requests_in_flight',
    help: 'Requests being served now.',
    registers,
  });
  const cost = new Histogram({
    name: 'probity_graphql_cost',
    help: 'Cost of operations as counted before they run.',
    labelNames: ['type'],
    buckets: [1, 10, 100, 1_000, 5_000, 20_000],
    registers,
  });
  const refused = new Counter({
    name: 'probity_http_refusals_total',
    help: 'Requests answered with 4xx or 5xx, by status.',
    labelNames: ['status'],
    registers,
  });

  return {
    began: () => inFlight.inc(),
    ended(status) {
      inFlight.dec();
      if (status >= 400) refused.inc({ status: String(status) });
    },
    operation(notes, seconds) {
      const type = notes.operationType ?? 'none';
      duration.observe({ type, outcome: outcomeOf(notes) }, seconds);
      if (notes.cost !== undefined) cost.observe({ type }, notes.cost);
    },
  };
}

/** Each kind is a series from the start, at 0: of one that begins at 1 no rise is seen. */
export function createAlertCounter(registry: Registry, kinds: readonly string[]): (kind: string) => void {
  const alerts = new Counter({
    name: 'probity_alerts_total',
    help: 'Alerts raised for compliance officers, by kind: somebody should look at once.',
    labelNames: ['kind'],
    registers: [registry],
  });
  for (const kind of kinds) alerts.inc({ kind }, 0);
  return (kind) => alerts.inc({ kind });
}

export interface HttpMetrics {
  began(): void;
  ended(status: number): void;
  operation(notes: RequestNotes, seconds: number): void;
}

function outcomeOf({ signal, codes }: RequestNotes): 'ok' | 'refused' | 'limited' | 'failed' | 'disconnected' {
  if (signal.aborted) return 'disconnected';
  if (codes.includes('INTERNAL_SERVER_ERROR') || codes.includes('TIMEOUT')) return 'failed';
  if (codes.includes('RATE_LIMITED')) return 'limited';
  return codes.length > 0 ? 'refused' : 'ok';
}
