import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { Case } from '../cases/index.js';
import { isWithin } from '../compliance/index.js';
import { kindSpecs } from './procedure-kinds.js';
import type { ProcedureKind } from './procedure-words.js';
import type { Subject } from './subject.js';

/** A case that a procedure stops, held. */
export interface Concerned {
  readonly file: Case;
  /** Empty: all of the case. */
  readonly debtIds: readonly string[];
  /** Whose law governs the debts that it stops. */
  readonly jurisdictions: readonly string[];
}

/**
 * The cases that are stopped: also those of the debtor that the actor does not see, since a death stops them all. Held in the
 * order of their ids, as whoever changes several of them holds them.
 * Of a procedure that a law gives, those with debts that it governs.
 */
export async function concernedBy(
  { em, db }: Pick<Work, 'em' | 'db'>,
  { debtorId, caseId, debtIds }: Subject,
  kind: ProcedureKind,
): Promise<readonly Concerned[]> {
  const { jurisdiction: law } = kindSpecs[kind];
  await sql`
    select c.id from collection_case c
    where c.debtor_id = ${debtorId}::uuid and (${caseId}::uuid is null or c.id = ${caseId}::uuid) and c.stage not in ('CLOSED', 'TRANSFERRED')
    order by c.id for no key update`.execute(db);
  const files = await em.find(
    Case,
    { debtor: { id: debtorId }, stage: { $nin: ['CLOSED', 'TRANSFERRED'] }, ...(caseId !== null && { id: caseId }) },
    { orderBy: { id: 'asc' }, refresh: true },
  );
  const debts = await debtsOf(db, files);
  return files.flatMap((file) => {
    const all = debts.filter((debt) => debt.caseId === file.id && (debtIds.length === 0 || debtIds.includes(debt.id)));
    const governed = law === null ? all : all.filter(({ jurisdiction }) => isWithin(jurisdiction, law));
    if (law !== null && governed.length === 0) return [];
    const isWhole = debtIds.length === 0 && governed.length === all.length;
    return [
      {
        ...{ file, debtIds: isWhole ? [] : governed.map(({ id }) => id) },
        jurisdictions: governed.map(({ jurisdiction }) => jurisdiction),
      },
    ];
  });
}

interface OwnedDebt {
  readonly id: string;
  readonly caseId: string;
  readonly jurisdiction: string;
}

async function debtsOf(db: Work['db'], files: readonly Case[]): Promise<readonly OwnedDebt[]> {
  const ids = files.map(({ id }) => id);
  const { rows } = await sql<OwnedDebt>`
    select d.id, d.case_id as "caseId", d.jurisdiction from debt d where d.case_id = any(${ids}::uuid[]) order by d.id`.execute(
    db,
  );
  return rows;
}
