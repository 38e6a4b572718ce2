import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import {
  changeKeyFile,
  dataKeyContext,
  generationOf,
  learnsWithinMilliseconds,
  newestOf,
  openKeyFile,
  readKeyFile,
  withNewGeneration,
  withoutGenerationsBelow,
  type KeyFile,
  type KeyService,
} from '../audit/index.js';
import { withPatience } from './patience.js';

/** What rotating needs: the key file, and the migrator's login, which sees the vault of every institution. */
export interface Vault {
  readonly owner: Kysely<never>;
  readonly keyFile: string;
  readonly passphrase: string;
}

export interface RotationOptions {
  readonly now: Date;
  readonly onProgress?: (done: number, total: number) => void;
  readonly batchSize?: number;
}

export interface Rotation {
  readonly generation: number;
  /** False where an earlier run had been cut off, and was finished. */
  readonly isNew: boolean;
  readonly rewrapped: number;
  /** Still under an older generation: held by transactions that run. */
  readonly left: number;
  /** Do not open under the key that they name; left as they are. */
  readonly damaged: readonly string[];
}

/**
 * Adds a generation to the key file and wraps every data key anew under it, in batches, each of which stands by itself: a
 * run that is cut off is simply run again. Data keys stay what they are, so nothing that they seal is touched, and servers go
 * on meanwhile: they learn of the generation by the file.
 */
export function rotateKeys(vault: Vault, { now, onProgress, batchSize = 1_000 }: RotationOptions): Promise<Rotation> {
  return oneAtATime(vault.owner, async () => {
    const { owner, keyFile, passphrase } = vault;
    const before = readKeyFile(keyFile, passphrase);
    const isNew = (await countBelow(owner, newestOf(before))) === 0;
    const file = isNew ? changeKeyFile(keyFile, passphrase, (each) => withNewGeneration(each, now)) : before;
    const generation = newestOf(file);
    const keys = openKeyFile(keyFile, passphrase);
    // What servers wrap meanwhile under the older one is then met by the first pass, or the next.
    if (isNew) await sleep(2 * learnsWithinMilliseconds);
    const done = { rewrapped: 0, damaged: new Set<string>() };
    let left = await countBelow(owner, generation);
    for (let pass = 0; left > done.damaged.size && pass < mostPasses; pass++) {
      if (pass > 0) await sleep(learnsWithinMilliseconds);
      for (let after: RowKey | null = null; ;) {
        const batch: Batch = await rewrapBatch(owner, keys, generation, after, batchSize);
        done.rewrapped += batch.rewrapped;
        for (const each of batch.damaged) done.damaged.add(each);
        if (batch.rewrapped > 0) onProgress?.(done.rewrapped, Math.max(done.rewrapped, left));
        if (!batch.last) break;
        after = batch.last;
      }
      left = await countBelow(owner, generation);
    }
    return { generation, isNew, rewrapped: done.rewrapped, left, damaged: [...done.damaged] };
  });
}

/** Rows that a running transaction holds are passed over, and tried again. */
const mostPasses = 5;

export interface GenerationStatus {
  readonly number: number;
  readonly madeAt: string | null;
  readonly retiredAt: string | null;
  /** False where the key file lacks its root: retired, or never there. */
  readonly isKnown: boolean;
  readonly wrappedKeys: number;
}

/** Every generation that the file or the vault names. */
export async function keyStatus({ owner, keyFile, passphrase }: Vault): Promise<readonly GenerationStatus[]> {
  const { generations } = readKeyFile(keyFile, passphrase);
  const counts = await countEach(owner);
  const known = generations.map(({ number, root, madeAt, retiredAt }) => ({
    ...{ number, madeAt, retiredAt, isKnown: root !== null },
    wrappedKeys: counts.get(number) ?? 0,
  }));
  const strange = [...counts].filter(([number]) => !generations.some((each) => each.number === number));
  return [
    ...known,
    ...strange.map(([number, wrappedKeys]) => ({
      ...{ number, madeAt: null, retiredAt: null, isKnown: false },
      wrappedKeys,
    })),
  ];
}

/**
 * Forgets the roots under which nothing is wrapped any more. The table itself refuses them first: what a server that has
 * not read the file wraps under a root that goes would be lost, and with it a person's data.
 * @returns the numbers of the generations that went
 */
export function retireKeys({ owner, keyFile, passphrase }: Vault, now: Date): Promise<readonly number[]> {
  return oneAtATime(owner, async () => {
    const file = readKeyFile(keyFile, passphrase);
    const newest = newestOf(file);
    const kept = rootsIn(file);
    const inUse = [...(await countEach(owner)).keys()];
    const least = Math.min(newest, ...inUse);
    const going = kept.filter((number) => number < least);
    if (going.length === 0) {
      if (kept.length === 1) return [];
      throw new Error(
        `Nothing can be retired: data keys are wrapped under generation ${least} still. Run: npm run -s probity -- keys rotate`,
      );
    }
    await fence(owner, least, Math.min(...kept));
    changeKeyFile(keyFile, passphrase, (each) => withoutGenerationsBelow(each, least, now));
    return going;
  });
}

const rootsIn = ({ generations }: KeyFile): readonly number[] =>
  generations.flatMap(({ number, root }) => (root ? [number] : []));

/** The generation of a row of vault.person_key, as `generationOf` tells it. */
export const wrappedUnder = sql<number>`(case octet_length(wrapped) when 60 then 1 else get_byte(wrapped, 0) * 256 + get_byte(wrapped, 1) end)`;

/**
 * Has the table refuse what is wrapped below `least`, and proves that nothing is: what stands there is judged after what may
 * come. @throws when something is; the bound before holds again then
 */
async function fence(owner: Kysely<never>, least: number, before: number): Promise<void> {
  const bound = (number: number): Promise<void> =>
    withPatience(owner, 'vault.person_key', async (db) => {
      await sql`alter table vault.person_key drop constraint if exists wrapped_under_kept_generation`.execute(db);
      if (number > 1)
        await sql`alter table vault.person_key add constraint wrapped_under_kept_generation check (${wrappedUnder} >= ${sql.lit(number)}) not valid`.execute(
          db,
        );
    });
  await bound(least);
  try {
    await sql`alter table vault.person_key validate constraint wrapped_under_kept_generation`.execute(owner);
  } catch (error) {
    await bound(before);
    if ((error as { code?: string }).code !== '23514') throw error;
    throw new Error(
      `Nothing was retired: a data key was wrapped under a generation below ${least} just now. Run: npm run -s probity -- keys rotate`,
      { cause: error },
    );
  }
}

interface RowKey {
  readonly institution_id: string;
  readonly person_id: string;
  readonly key_class: string;
  readonly key_year: number;
}

interface Batch {
  readonly rewrapped: number;
  readonly damaged: readonly string[];
  /** Null where there is no more. */
  readonly last: RowKey | null;
}

/** Rows in use are passed over, not waited for: who erases a person at the same time is never in a circle with us. */
function rewrapBatch(
  owner: Kysely<never>,
  keys: KeyService,
  generation: number,
  after: RowKey | null,
  size: number,
): Promise<Batch> {
  return owner.transaction().execute(async (db) => {
    const beyond = after
      ? sql`(institution_id, person_id, key_class, key_year) > (${after.institution_id}::uuid, ${after.person_id}::uuid, ${after.key_class}, ${after.key_year}::smallint)`
      : sql`true`;
    const { rows } = await sql<RowKey & { wrapped: Buffer }>`
      select institution_id, person_id, key_class, key_year, wrapped from vault.person_key
      where ${beyond} and ${wrappedUnder} < ${generation}::int
      order by institution_id, person_id, key_class, key_year limit ${size} for no key update skip locked`.execute(db);
    const damaged: string[] = [];
    const rewrapped = rows.flatMap(({ wrapped, ...row }) => {
      try {
        return [{ ...row, wrapped: rewrap(keys, row, wrapped).toString('base64') }];
      } catch {
        const { institution_id, person_id, key_class, key_year } = row;
        damaged.push(
          `${key_class} ${key_year} of ${person_id} of institution ${institution_id}, generation ${generationOf(wrapped)}`,
        );
        return [];
      }
    });
    if (rewrapped.length > 0)
      await sql`
        update vault.person_key k set wrapped = decode(r.wrapped, 'base64')
        from json_to_recordset(${JSON.stringify(rewrapped)}::json)
          as r(institution_id uuid, person_id uuid, key_class text, key_year smallint, wrapped text)
        where k.institution_id = r.institution_id and k.person_id = r.person_id
          and k.key_class = r.key_class and k.key_year = r.key_year`.execute(db);
    const last = rows.length === size ? rows.at(-1) : undefined;
    return { rewrapped: rewrapped.length, damaged, last: last ?? null };
  });
}

function rewrap(keys: KeyService, { institution_id, person_id, key_class, key_year }: RowKey, wrapped: Buffer): Buffer {
  const context = dataKeyContext(person_id, key_class, key_year);
  return keys.wrap(institution_id, keys.unwrap(institution_id, wrapped, context), context);
}

async function countBelow(owner: Kysely<never>, generation: number): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from vault.person_key where ${wrappedUnder} < ${generation}::int`.execute(owner);
  return Number(rows[0]?.count);
}

async function countEach(owner: Kysely<never>): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ generation: number; count: string }>`
    select ${wrappedUnder} as generation, count(*) as count from vault.person_key group by 1 order by 1`.execute(owner);
  return new Map(rows.map(({ generation, count }) => [generation, Number(count)]));
}

/** Any number that only rotating uses: of two that change the key file at once, one would undo the other. */
const rotationLock = 7_726_484_900_004n;

async function oneAtATime<Result>(owner: Kysely<never>, work: () => Promise<Result>): Promise<Result> {
  return owner.connection().execute(async (connection) => {
    const { rows } = await sql<{
      isOurs: boolean;
    }>`select pg_try_advisory_lock(${rotationLock}) as "isOurs"`.execute(connection);
    if (!rows[0]?.isOurs) throw new Error('Keys are being rotated by another process. Wait until it has ended.');
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${rotationLock})`.execute(connection);
    }
  });
}
