import { sql, type Kysely } from 'kysely';
import { commitment, type Disclosures, type Leaf } from '../proof/index.js';
import { sha256 } from '../lib/sha256.js';
import { dataKeyContext, unseal, type KeyService } from './keys.js';
import { secretContext } from './leaf.js';

/** What is sealed of an entry, with the key under which it is, as the vault has it. */
export interface SecretRow {
  readonly entry_id: string;
  readonly part: number;
  readonly position: number;
  readonly time: string;
  readonly pseudonym: string;
  readonly key_class: string;
  readonly key_year: number;
  readonly ciphertext: Buffer | null;
  readonly person_id: string | null;
  readonly wrapped: Buffer | null;
  /** Whether the entry of an erasure or of a run of retention tells why there is no key. */
  readonly is_let_go: boolean;
}

/** Parts of entries in the order of their ids: those behind the one, up to the other. */
export interface Range {
  readonly after: { readonly id: string; readonly part: number };
  readonly upTo: { readonly id: string; readonly part: number };
}

export const secretsIn = async (
  db: Kysely<never>,
  institutionId: string,
  { after, upTo }: Range,
): Promise<SecretRow[]> =>
  (
    await sql<SecretRow>`
      select s.entry_id, s.part, s.position, to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time,
        s.pseudonym, s.key_class, s.key_year, s.ciphertext, v.person_id, k.wrapped,
        k.wrapped is null and (
          exists (
            select from audit.entry_subject o
            join audit.entry erased on erased.institution_id = o.institution_id and erased.id = o.entry_id and erased.part = o.part
            where o.institution_id = s.institution_id and o.pseudonym = s.pseudonym and o.stream = 'OTHER' and erased.type = 'subject.erased')
          -- What came of an erased person later is under a new pseudonym, and a key that nobody kept.
          or exists (
            select from public.data_state_change c
            join audit.entry erased on erased.institution_id = c.institution_id and erased.id = c.entry_id
            where c.institution_id = s.institution_id and c.person_id = v.person_id and erased.type = 'subject.erased' and erased.at <= s.at)
          or exists (
            select from vault.destroyed_key d
            join audit.entry applied on applied.institution_id = d.institution_id and applied.id = d.entry_id
            where d.institution_id = s.institution_id and d.person_id = v.person_id and d.key_class = s.key_class
              and d.key_year = s.key_year and applied.type = 'retention.applied')) as is_let_go
      from audit.secret s
      left join vault.subject v on v.institution_id = s.institution_id and v.pseudonym = s.pseudonym
      left join vault.person_key k on k.institution_id = s.institution_id and k.person_id = v.person_id and k.key_class = s.key_class and k.key_year = s.key_year
      where s.institution_id = ${institutionId}::uuid and s.entry_id between ${after.id}::uuid and ${upTo.id}::uuid
        and (s.entry_id, s.part) > (${after.id}::uuid, ${after.part}::smallint)
        and (s.entry_id, s.part) <= (${upTo.id}::uuid, ${upTo.part}::smallint)
      order by s.entry_id, s.part, s.position`.execute(db)
  ).rows;

/** @param secrets those of the entry's part, by position */
export function secretFaults(
  leaf: Leaf,
  secrets: readonly SecretRow[],
  keys: KeyService,
  institutionId: string,
): string[] {
  const faults: string[] = [];
  const hashes = secrets.map(({ ciphertext }) => ciphertext && sha256(ciphertext).toString('base64url'));
  if (hashes.join() !== leaf.ct.join()) faults.push('its secrets are not those that its leaf commits to');
  if (secrets.some((secret, position) => !isPlaced(secret, position, leaf)))
    faults.push('a row of its secrets says something else than its leaf');
  const opened: Record<string, string> = {};
  for (const secret of secrets) {
    if (secret.is_let_go) continue; // The commitments remain, the values are gone.
    if (!secret.wrapped || !secret.person_id) {
      faults.push(`its secret under ${secret.key_class} ${secret.key_year} has lost its key, and no entry says why`);
      continue;
    }
    try {
      const disclosures = disclosuresOf(leaf, secret, keys, institutionId);
      for (const [name, each] of Object.entries(disclosures)) opened[name] = commitment(each);
    } catch {
      faults.push(`its secret under ${secret.key_class} ${secret.key_year} does not open`);
    }
  }
  for (const [name, value] of Object.entries(opened))
    if (leaf.fields[name] !== value) faults.push(`its detail ${name} breaks its commitment`);
  return faults;
}

/** Where it stands and under which key follows from the leaf, so that it is known of secrets too that nobody opens any more. */
function isPlaced(secret: SecretRow, position: number, { subjects, time }: Leaf): boolean {
  const streams = subjects.filter(({ pseudonym }) => pseudonym === secret.pseudonym).map(({ stream }) => stream);
  return (
    secret.position === position &&
    secret.time === time &&
    secret.key_year === new Date(time).getUTCFullYear() &&
    (streams.length > 0 ? streams.some((stream) => stream === secret.key_class) : secret.key_class === 'OTHER')
  );
}

function disclosuresOf(
  { id }: Leaf,
  { key_class, key_year, ciphertext, pseudonym, person_id, wrapped }: SecretRow,
  keys: KeyService,
  institutionId: string,
): Disclosures {
  const none = Buffer.alloc(0);
  const key = keys.unwrap(institutionId, wrapped ?? none, dataKeyContext(person_id ?? '', key_class, key_year));
  return JSON.parse(unseal(key, ciphertext ?? none, secretContext(id, pseudonym)).toString()) as Disclosures;
}
