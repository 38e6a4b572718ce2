import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { JournalState, ReceiverLag, WebhookBacklog } from './journal-watch.js';
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

/** Of each institution, by its slug: as many series as there are banks. */
export function createJournalGauges(registry: Registry, states: () => readonly JournalState[]): void {
  const gauge = (name: string, help: string, valueOf: (state: JournalState) => number): Gauge =>
    new Gauge({
      ...{ name, help, labelNames: ['institution'], registers: [registry] },
      collect() {
        this.reset();
        for (const state of states()) this.set({ institution: state.slug }, valueOf(state));
      },
    });
  gauge(
    'probity_journal_oldest_pending_seconds',
    'For how long the oldest entry that is no leaf of the tree yet has waited.',
    ({ oldestPendingSeconds }) => oldestPendingSeconds,
  );
  gauge(
    'probity_checkpoint_age_seconds',
    'Since the newest checkpoint was advertised.',
    ({ checkpointAgeSeconds }) => checkpointAgeSeconds,
  );
  gauge('probity_journal_tree_size', 'Leaves of the hash tree over the journal.', ({ treeSize }) => treeSize);
}

/** Of each institution and each name under which its entries are streamed, whichever process does it, and while none does. */
export function createStreamGauges(registry: Registry, lags: () => readonly ReceiverLag[]): void {
  const gauge = (name: string, help: string, valueOf: (lag: ReceiverLag) => number): Gauge =>
    new Gauge({
      ...{ name, help, labelNames: ['institution', 'receiver'], registers: [registry] },
      collect() {
        this.reset();
        for (const lag of lags()) this.set({ institution: lag.slug, receiver: lag.receiver }, valueOf(lag));
      },
    });
  gauge(
    'probity_stream_waiting_entries',
    'Entries in the tree that were not streamed to this receiver yet.',
    ({ waiting }) => waiting,
  );
  gauge(
    'probity_stream_oldest_waiting_seconds',
    'Since the first entry was made that was not streamed to this receiver yet.',
    ({ oldestWaitingSeconds }) => oldestWaitingSeconds,
  );
}

/** Of each institution and each of its webhooks that was not removed, whichever process sends, and while none does. */
export function createWebhookGauges(registry: Registry, backlogs: () => readonly WebhookBacklog[]): void {
  const gauge = (name: string, help: string, valueOf: (backlog: WebhookBacklog) => number): Gauge =>
    new Gauge({
      ...{ name, help, labelNames: ['institution', 'webhook'], registers: [registry] },
      collect() {
        this.reset();
        for (const backlog of backlogs())
          this.set({ institution: backlog.slug, webhook: backlog.webhook }, valueOf(backlog));
      },
    });
  gauge('probity_webhook_pending_events', 'Events that this webhook was not told of yet.', ({ pending }) => pending);
  gauge(
    'probity_webhook_oldest_pending_seconds',
    'Since the first of them was entered.',
    ({ oldestPendingSeconds }) => oldestPendingSeconds,
  );
  gauge('probity_webhook_dead_events', 'Events that were given up.', ({ dead }) => dead);
}

/** Of each witness that was asked, by its name in the policy: known where this process publishes. */
export const createWitnessGauge = (registry: Registry): ((witness: string) => void) =>
  createAgeGauge(registry, 'witness', {
    name: 'probity_witness_age_seconds',
    help: 'Since this witness last signed a checkpoint, or since this process began to publish where it has not yet.',
  });

/** Of each institution, by its slug, where this process has checkpoints stamped. */
export const createStampGauge = (registry: Registry): ((slug: string) => void) =>
  createAgeGauge(registry, 'institution', {
    name: 'probity_time_stamp_age_seconds',
    help: 'Since a checkpoint was last stamped, or since this process began to publish where none was yet.',
  });

function createAgeGauge(
  registry: Registry,
  label: string,
  named: { readonly name: string; readonly help: string },
): (labelled: string) => void {
  const happenedAt = new Map<string, number>();
  new Gauge({
    ...{ ...named, labelNames: [label], registers: [registry] },
    collect() {
      for (const [labelled, at] of happenedAt) this.set({ [label]: labelled }, (performance.now() - at) / 1000);
    },
  });
  return (labelled) => happenedAt.set(labelled, performance.now());
}

export interface HttpMetrics {
  began(): void;
  ended(status: number): void;
  operation(notes: RequestNotes, seconds: number): void;
}

function outcomeOf({ signal, codes }: RequestNotes): 'ok' | 'refused' | 'limited' | 'failed' | 'disconnected' {
  if (signal.aborted) return 'disconnected';
  if (codes.includes('INTERNAL_SERVER_ERROR') || codes.includes('TIMEOUT')) return 'failed';
  if (codes.includes('RATE_LIMITED') || codes.includes('JOURNAL_BEHIND')) return 'limited';
  return codes.length > 0 ? 'refused' : 'ok';
}
