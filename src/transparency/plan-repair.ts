import { sql, type Kysely } from 'kysely';
import { messageOf } from '../lib/message-of.js';
import { tilePath, tileWidth } from '../proof/index.js';
import { buildTree } from './build-tree.js';
import type { CheckpointStore } from './checkpoint-store.js';
import { examineProtections } from './examine-protections.js';
import { standingOf, type Log, type Standing } from './publish.js';
import type { Repair } from './repair.js';

export interface Examined {
  /** A login that sees all of the journal. */
  readonly db: Kysely<never>;
  readonly store: CheckpointStore;
  readonly slug: string;
  /** What the verification of the tree has to say (`verifyTree`). */
  readonly treeFaults: readonly string[];
  /** What the verification of the entries has to say (`verifyJournal`). */
  readonly entryFaults: readonly string[];
}

/** Reads, and never writes. Empty where there is nothing to repair; what comes first is to be done first. */
export async function planRepair(examined: Examined, log: Log): Promise<Repair[]> {
  const { db, store } = examined;
  const standing = await standingOf({ db, store }, log).catch((error: unknown) => storeFails(error));
  const leaves = await leavesOf(db, log);
  const damaged = leafRepairs(leaves);
  return [
    ...('problem' in standing ? [standing] : await publishedRepairs(examined, log, standing)),
    ...damaged,
    ...(damaged.length === 0 ? treeRepairs(examined) : []),
    ...lostRepairs(leaves),
    ...entryRepairs(examined),
    ...(await queueRepairs(db, log)),
    ...(await examineProtections(db)),
  ];
}

const storeFails = (error: unknown): Repair => ({
  problem: 'STORE_FAILS',
  what: messageOf(error),
  steps: ['Mend what the sentence says. Publishing goes on by itself.'],
});

async function publishedRepairs(
  { db, slug }: Examined,
  { institutionId }: Log,
  { refusal, state, external }: Standing,
): Promise<Repair[]> {
  if (!refusal) return [];
  // Where the leaves lead to what was published, what is built of them is damaged alone.
  const isAboutDatabase = refusal.reason === 'FORKED' || refusal.reason === 'ROLLED_BACK';
  const built = isAboutDatabase && external ? await buildTree(db, institutionId, external.size) : null;
  if (external && built?.rootThen?.equals(external.root)) return [];
  const size = state?.size ?? 0;
  const published = external?.size ?? 0;
  const successor = [
    'Where that cannot be had, begin a successor log: keep all checkpoints of the old origin (probity audit export-log, and the store), tell the operators of the witnesses, set another PROBITY_LOG_ORIGIN, name the old log (probity audit succeed), and start again. The entries that stand go on under it; what is lost stays lost, and the old checkpoint proves that it was there.',
  ];
  const steps: Readonly<Record<typeof refusal.reason, readonly string[]>> = {
    ROLLED_BACK: [
      'Stop the servers: each entry that is written now takes an index that was given to another.',
      `Bring the database forward to at least ${published} leaves: recover from the write-ahead log to a later instant, or go back to the primary that was left. Publishing goes on by itself then.`,
      `What is missing are the leaves ${size} to ${published - 1}. Where an export of the log, or somebody who reads /tlog/${slug}/, has them, their bytes are in ${bundlesOf(size, published).join(', ')}: they prove what is lost. The sealed details are in no export.`,
      ...successor,
    ],
    FORKED: [
      'Stop the servers and copy the database as it is, before anything else is changed.',
      `Find out what was changed: probity audit verify --earlier <the checkpoint of size ${published} in the store>.`,
      'Restore the database from before the change, and recover from the write-ahead log up to it.',
      ...successor,
    ],
    UNNAMED: [
      'Set PROBITY_LOG_ORIGIN back to the origin under which the journal was published.',
      'Where that log cannot go on, keep its checkpoints, tell the operators of the witnesses, and name it: probity audit succeed.',
    ],
    STORE_BEHIND: [
      `Put the store back from its backup, or put the checkpoint of size ${size} of audit.checkpoint (/tlog/${slug}/checkpoint) where the publisher looks.`,
    ],
    STORE_STRANGE: [
      'Set PROBITY_CHECKPOINT_STORE, PROBITY_LOG_ORIGIN and PROBITY_DATA (the key file) to those of this installation.',
    ],
  };
  return [{ problem: refusal.reason, what: refusal.message, steps: steps[refusal.reason] }];
}

const mostNamed = 20;

/** The bundles of entries that hold the leaves of a range, as they are called in an export. */
function bundlesOf(from: number, to: number): string[] {
  const first = Math.floor(from / tileWidth);
  const last = Math.floor((to - 1) / tileWidth);
  const names = Array.from({ length: Math.min(last - first + 1, mostNamed) }, (_, at) =>
    tilePath({ level: 'entries', index: first + at, width: tileWidth }),
  );
  return last - first >= mostNamed ? [...names, `… up to tile number ${last}`] : names;
}

interface Leaves {
  readonly count: number;
  readonly highest: number;
  /** Up to twenty indexes, by what is the matter with them. */
  readonly missing: readonly number[];
  readonly without: readonly number[];
  readonly changed: readonly number[];
  /** Up to twenty entries that are neither in the queue nor in the tree. */
  readonly lost: readonly string[];
}

async function leavesOf(db: Kysely<never>, { institutionId }: Log): Promise<Leaves> {
  const { rows } = await sql<{
    count: string;
    highest: string;
    missing: string[];
    without: string[];
    changed: string[];
    lost: string[];
  }>`
    with mine as (
      select l.leaf_index, e.id is null as is_without, e.leaf is not null and sha256('\\x00'::bytea || e.leaf) <> l.leaf_hash as is_changed
      from audit.leaf l left join audit.entry e on e.institution_id = l.institution_id and e.id = l.entry_id and e.part = l.part
      where l.institution_id = ${institutionId}::uuid
    ), gaps as (
      select lead(leaf_index, 1, leaf_index + 1) over (order by leaf_index) - leaf_index as step, leaf_index from mine
      union all select coalesce(min(leaf_index), 0) + 1, -1 from mine
    )
    select (select count(*) from mine) as count, (select coalesce(max(leaf_index), -1) from mine) as highest,
      array(select n from gaps, generate_series(leaf_index + 1, leaf_index + step - 1) as n where step > 1 order by n limit ${mostNamed}) as missing,
      array(select leaf_index from mine where is_without order by 1 limit ${mostNamed}) as without,
      array(select leaf_index from mine where is_changed order by 1 limit ${mostNamed}) as changed,
      array(select e.id || ' part ' || e.part from audit.entry e where e.institution_id = ${institutionId}::uuid
        and not exists (select from audit.pending p where p.institution_id = e.institution_id and p.entry_id = e.id and p.part = e.part)
        and not exists (select from audit.leaf l where l.institution_id = e.institution_id and l.entry_id = e.id and l.part = e.part)
        order by e.id, e.part limit ${mostNamed}) as lost`.execute(db);
  const [row] = rows;
  const numbers = (texts: readonly string[] | undefined): number[] => (texts ?? []).map(Number);
  return {
    ...{ count: Number(row?.count ?? 0), highest: Number(row?.highest ?? -1), lost: row?.lost ?? [] },
    ...{ missing: numbers(row?.missing), without: numbers(row?.without), changed: numbers(row?.changed) },
  };
}

const listed = (all: readonly (number | string)[]): string =>
  all.length < mostNamed ? all.join(', ') : `${all.join(', ')} and perhaps more`;

const bundlesWith = (indexes: readonly number[]): string =>
  [...new Set(indexes.flatMap((index) => bundlesOf(index, index + 1)))].join(', ');

/** What nothing that is still here can be rebuilt from. */
function leafRepairs({ missing, without, changed }: Leaves): Repair[] {
  const repairs: Repair[] = [];
  if (missing.length > 0)
    repairs.push({
      problem: 'LEAVES_MISSING',
      what: `The tree lacks the leaves of index ${listed(missing)}. Which entry stood where is not kept elsewhere in the database: they cannot be rebuilt from it.`,
      steps: [
        'Restore the database from before they were taken away, and recover from the write-ahead log up to that.',
        `An export of the log proves which entries they were: ${bundlesWith(missing)}.`,
      ],
    });
  if (without.length > 0)
    repairs.push({
      problem: 'ENTRIES_MISSING',
      what: `The entries of the leaves ${listed(without)} are gone. The tree has their hashes alone: they cannot be rebuilt from it.`,
      steps: [
        'Restore the database from before they were taken away, and recover from the write-ahead log up to that.',
        `An export of the log has their bytes, and the tree proves them: ${bundlesWith(without)}. Their sealed details are in a backup alone.`,
      ],
    });
  if (changed.length > 0)
    repairs.push({
      problem: 'ENTRIES_CHANGED',
      what: `Of the leaves ${listed(changed)} the hash is not that of their entries: one of the two was changed.`,
      steps: [
        `Compare with an export of the log, or a backup, which it is: ${bundlesWith(changed)}.`,
        'Restore the database from before the change, and recover from the write-ahead log up to that.',
      ],
    });
  return repairs;
}

/** All of this comes of the leaves, which are whole. */
function treeRepairs({ treeFaults, slug }: Examined): Repair[] {
  const checkpoints = treeFaults.filter((fault) => fault.includes('checkpoint'));
  const built = treeFaults.filter((fault) => /^the (tile|tree|root) /.test(fault));
  const repairs: Repair[] = [];
  if (built.length > 0)
    repairs.push({
      problem: 'TREE_DAMAGED',
      what: `Leaves and entries are whole, and what is built of them is not: ${built.join('; ')}.`,
      steps: [
        `probity audit rebuild-tree --institution ${slug}: tiles, size and root are built anew from the leaves, if they lead to the newest checkpoint in the store; else nothing is changed.`,
      ],
    });
  if (checkpoints.length > 0)
    repairs.push({
      problem: 'CHECKPOINTS_DAMAGED',
      what: `What was advertised is not what was: ${checkpoints.join('; ')}.`,
      steps: [
        'Take the rows of audit.checkpoint from a backup, from checkpoints.ndjson of an export of the log, or from a witness. No later checkpoint depends on them.',
      ],
    });
  return repairs;
}

/** They have never been in the tree, so that they may come into it now. */
const lostRepairs = ({ lost }: Leaves): Repair[] =>
  lost.length === 0
    ? []
    : [
        {
          problem: 'NEITHER_QUEUED_NOR_SEQUENCED',
          what: `Entries are neither in the queue nor in the tree: ${listed(lost)}.`,
          steps: [
            'Find out who took them from the queue, or whether the tree lost its last leaves (then that comes first).',
            "By the migrator's login: insert into audit.pending (institution_id, entry_id, part, leaf_hash) select e.institution_id, e.id, e.part, sha256('\\x00'::bytea || e.leaf) from audit.entry e where not exists (select from audit.pending p where p.institution_id = e.institution_id and p.entry_id = e.id and p.part = e.part) and not exists (select from audit.leaf l where l.institution_id = e.institution_id and l.entry_id = e.id and l.part = e.part);",
          ],
        },
      ];

function entryRepairs({ entryFaults }: Examined): Repair[] {
  const isCounter = (fault: string): boolean => fault.startsWith('the counter of ');
  const counters = entryFaults.filter(isCounter);
  const others = entryFaults.filter((fault) => !isCounter(fault) && !fault.endsWith('its hash does not fit its leaf'));
  const repairs: Repair[] = [];
  if (counters.length > 0 && others.length === 0)
    repairs.push({
      problem: 'COUNTERS_DAMAGED',
      what: `Numbers are whole, and counters do not say the last of them: ${counters.join('; ')}. The next entry of such a person would take a number twice, or leave one out.`,
      steps: [
        'Stop the servers.',
        "By the migrator's login: insert into audit.counter (institution_id, pseudonym, stream, seq) select institution_id, pseudonym, stream, max(seq) from audit.entry_subject group by 1, 2, 3 on conflict (institution_id, pseudonym, stream) do update set seq = excluded.seq;",
      ],
    });
  if (others.length > 0)
    repairs.push({
      problem: 'JOURNAL_DAMAGED',
      what: `Entries do not hold: ${others.slice(0, mostNamed).join('; ')}${others.length > mostNamed ? `; and ${others.length - mostNamed} more` : ''}.`,
      steps: [
        'Copy the database as it is, and restore it from before the change. Details and keys are in backups alone.',
      ],
    });
  return repairs;
}

const longQueuedSeconds = 60;

async function queueRepairs(db: Kysely<never>, { institutionId }: Log): Promise<Repair[]> {
  const { rows } = await sql<{ waiting: string; seconds: number | null; epoch: string | null; ended: number | null }>`
    select count(*) as waiting, extract(epoch from clock_timestamp() - min(queued_at))::double precision as seconds,
      (select epoch from audit.lease where name = 'sequencer') as epoch,
      (select extract(epoch from clock_timestamp() - nullif(expires_at, '-infinity'))::double precision from audit.lease where name = 'sequencer') as ended
    from audit.pending where institution_id = ${institutionId}::uuid`.execute(db);
  const [row] = rows;
  if (!row || (row.seconds ?? 0) < longQueuedSeconds) return [];
  const leader =
    row.epoch === null
      ? 'Nobody has ever sequenced here.'
      : row.ended === null
        ? `The last leader (number ${row.epoch}) has ended, and nobody took over.`
        : row.ended > 0
          ? `The lease of the leader (number ${row.epoch}) ran out ${Math.round(row.ended)} s ago: it died, and nobody took over.`
          : `A leader (number ${row.epoch}) holds the lease, and takes nothing: its log says why.`;
  return [
    {
      problem: 'QUEUE_STUCK',
      what: `${row.waiting} entries wait to become leaves, the oldest for ${Math.round(row.seconds ?? 0)} s. ${leader} Nothing is lost; writers are refused meanwhile.`,
      steps: [
        'Where the tree is damaged (above), mend that first: no leader builds on it.',
        'Start a server with PROBITY_SEQUENCER_URL, or probity sequencer. A lease that ran out is taken over within ten seconds.',
      ],
    },
  ];
}
