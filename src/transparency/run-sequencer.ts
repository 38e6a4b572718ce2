import { sql, type Kysely } from 'kysely';
import { enterHeartbeats } from './heartbeat.js';
import { leadInTurn, passed } from './lead.js';
import { LostLease, type Lease } from './lease.js';
import { institutionsWaiting, mostInStep, sequenceStep, TreeDamaged } from './sequence.js';

export interface Sequencing {
  /** Ends it, after the round that is being taken. */
  readonly signal: AbortSignal;
  /** Hears what went wrong; it goes on. */
  readonly onTrouble: (error: unknown) => void;
  /** Called after each step by which a tree grew, once that is committed. It is not waited for. */
  readonly onAdvanced?: (institutionId: string) => void;
  /** Milliseconds after which a journal in which nothing happened gets a heartbeat; a minute where left out. */
  readonly heartbeatMilliseconds?: number;
}

const roundMilliseconds = 200;
const dayMilliseconds = 86_400_000;

/**
 * Takes what is written into the trees, round after round, as long as nobody else does and until told to stop. Any number of
 * these may run, on any machines: one leads, the others wait for it to end.
 */
export const runSequencer = (db: Kysely<never>, sequencing: Sequencing): Promise<void> =>
  leadInTurn(db, 'sequencer', {
    ...sequencing,
    lead: (lease, isOver) => sequenceUntil(db, lease, isOver, sequencing),
  });

async function sequenceUntil(
  db: Kysely<never>,
  lease: Lease,
  isOver: AbortSignal,
  { onTrouble, onAdvanced, heartbeatMilliseconds = 60_000 }: Sequencing,
): Promise<void> {
  const chores = [
    every(Math.min(heartbeatMilliseconds / 4, 5_000), () => enterHeartbeats(db, lease, heartbeatMilliseconds)),
    every(dayMilliseconds, () => makePartitions(db, onTrouble)),
  ];
  while (!isOver.aborted) {
    let isFull = false;
    try {
      for (const institutionId of await institutionsWaiting(db)) {
        const taken = await stepOf(db, lease, institutionId, onTrouble);
        if (taken > 0) onAdvanced?.(institutionId);
        isFull ||= taken === mostInStep;
      }
      for (const chore of chores) await chore();
    } catch (error) {
      if (error instanceof LostLease) throw error;
      isFull = false;
      onTrouble(error);
    }
    if (!isFull) await passed(roundMilliseconds, isOver);
  }
}

/** One tree that is damaged does not stop the others. @returns how many leaves it gained */
async function stepOf(
  db: Kysely<never>,
  lease: Lease,
  institutionId: string,
  onTrouble: Sequencing['onTrouble'],
): Promise<number> {
  try {
    return (await sequenceStep(db, lease, institutionId)).taken;
  } catch (error) {
    if (!(error instanceof TreeDamaged)) throw error;
    onTrouble(error);
    return 0;
  }
}

/** At first, and then so often; what fails is tried again when its time comes. */
function every(milliseconds: number, work: () => Promise<void>): () => Promise<void> {
  let due = 0;
  return async () => {
    if (performance.now() < due) return;
    due = performance.now() + milliseconds;
    await work();
  };
}

/** The months of the journal up to a year from now, as far as they lack. */
async function makePartitions(db: Kysely<never>, onTrouble: Sequencing['onTrouble']): Promise<void> {
  const { rows } = await sql<{ left: string[] }>`select audit.make_partitions_ahead() as left`.execute(db);
  const left = rows[0]?.left ?? [];
  if (left.length > 0)
    onTrouble(
      new Error(
        `The journal has entries of ${left.join(', ')} already, by a clock that ran ahead: they stay in its default partition, and so will what comes in these months. Nothing is lost; correct the clock.`,
      ),
    );
}
