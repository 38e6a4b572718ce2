import { sql, type Kysely } from 'kysely';
import { countryOf } from '../lib/jurisdiction.js';
import { shareHoldLock } from './place-hold.js';
import { retentionLawIds, retentionLaws, type RetentionLawId } from './retention-times.js';

/** Why a person may not be erased. */
export interface ErasureObstacles {
  /** The holds that touch the person, oldest first. */
  readonly holdIds: readonly string[];
  /** The law that wants the record kept longest, and until when. */
  readonly law: { readonly id: RetentionLawId; readonly until: Date } | null;
}

/**
 * What the law has against an erasure: asked in the transaction that erases, under the lock that who places a hold waits for.
 * @param isOrdered whether a court or regulator wants it, or it should never have been kept: then no law of retention says no
 * @returns null where nothing is in the way
 */
export async function erasureObstacles(
  db: Kysely<never>,
  {
    institutionId,
    personId,
    isOrdered,
    now,
  }: {
    readonly institutionId: string;
    readonly personId: string;
    readonly isOrdered: boolean;
    readonly now: Date;
  },
): Promise<ErasureObstacles | null> {
  await shareHoldLock(db, institutionId);
  const { rows } = await sql<{
    hold_ids: string[];
    debts: string[];
    last_contact_at: Date | string | null;
    last_firm_contact_at: Date | string | null;
  }>`
    select c.debts, c.last_contact_at, c.last_firm_contact_at,
      array(select h.hold_id::text from vault.holds_on(array[${personId}::uuid]) h order by h.hold_id) as hold_ids
    from vault.circumstances_of(array[${personId}::uuid]) c`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const law = isOrdered ? null : lawAgainst(row.debts, row, now);
  return row.hold_ids.length > 0 || law ? { holdIds: row.hold_ids, law } : null;
}

interface LastContacts {
  readonly last_contact_at: Date | string | null;
  readonly last_firm_contact_at: Date | string | null;
}

/** @param debts each as its jurisdiction and kind of product, such as `US-MA MEDICAL` */
function lawAgainst(debts: readonly string[], last: LastContacts, now: Date): ErasureObstacles['law'] {
  let longest: ErasureObstacles['law'] = null;
  for (const id of bindingLaws(debts)) {
    const { years, ofFirms } = retentionLaws[id];
    const at = ofFirms ? last.last_firm_contact_at : last.last_contact_at;
    if (at === null) continue;
    const until = yearsAfter(new Date(at), years);
    if (until > now && (longest === null || until > longest.until)) longest = { id, until };
  }
  return longest;
}

function bindingLaws(debts: readonly string[]): readonly RetentionLawId[] {
  return retentionLawIds.filter((id) => {
    const { jurisdiction: bound, products } = retentionLaws[id];
    return debts.some((debt) => {
      const [jurisdiction = '', product = ''] = debt.split(' ');
      return countryOf(jurisdiction) === bound && (!products || products.some((each) => each === product));
    });
  });
}

/** The same day and time so many years later, by UTC; 29 February becomes 1 March. */
function yearsAfter(at: Date, years: number): Date {
  const later = new Date(at);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}
