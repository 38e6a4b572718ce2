import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../audit/index.js';
import { endOfPause } from '../cases/index.js';
import type { TransferObstacle } from './portfolio-words.js';

/** A case that was asked for, with all that stands against its transfer now. */
export interface Candidate {
  readonly caseId: string;
  readonly outstandingMinor: string;
  readonly obstacles: readonly TransferObstacle[];
}

/**
 * Cases and what stands against their transfer, by one statement, in the order of their ids. Held until the transaction
 * ends: what is found of them cannot change before it is written.
 */
export async function candidatesAmong(
  { db, actor, now }: Pick<Work, 'db' | 'actor' | 'now'>,
  currency: string,
  which: RawBuilder<boolean>,
  most: number,
): Promise<readonly Candidate[]> {
  const institution = sql`${actor.institutionId}::uuid`;
  const at = sql`${now.toISOString()}::timestamptz`;
  const { rows: held } = await sql<{ id: string }>`
    select c.id from collection_case c where c.institution_id = ${institution} and ${which} order by c.id limit ${most} for no key update`.execute(
    db,
  );
  const ids = held.map(({ id }) => id);
  const { rows } = await sql<Candidate>`
    with paused as materialized (
      select p.case_id, array_agg(distinct p.reason) as reasons from pause p
      where p.institution_id = ${institution} and p.case_id = any(${ids}::uuid[]) and p.valid_from <= ${at} and ${endOfPause('p')} > ${at} group by 1
    )
    select c.id as "caseId", c.outstanding_minor::text as "outstandingMinor", array_remove(array[
      case when c.stage = 'CLOSED' then 'CLOSED' end,
      case when c.stage = 'TRANSFERRED' then 'TRANSFERRED' end,
      case when c.outstanding_minor = 0 then 'NOTHING_OWED' end,
      case when c.currency <> ${currency} then 'OTHER_CURRENCY' end,
      case when exists (select from debt d where d.institution_id = c.institution_id and d.case_id = c.id and d.oldest_unpaid_due_on is null
        and d.fees_minor + d.interest_minor + d.principal_minor > 0) then 'NO_DUE_DATE' end,
      case when 'HOLD' = any(pd.reasons) or exists (
        select from legal_hold h where h.institution_id = c.institution_id and (h.case_id = c.id or h.case_id is null and h.person_id = c.debtor_id)
          and not exists (select from legal_hold_release r where r.institution_id = h.institution_id and r.hold_id = h.id)) then 'HELD' end,
      case when 'DISPUTE' = any(pd.reasons) then 'DISPUTED' end,
      case when exists (select from "procedure" pr where pr.institution_id = c.institution_id and pr.state = 'OPEN'
        and (pr.case_id = c.id or pr.case_id is null and pr.debtor_id = c.debtor_id)) then 'IN_PROCEDURE' end,
      case when pd.reasons && '{MORATORIUM,MENTAL_HEALTH_MORATORIUM}' then 'MORATORIUM' end,
      case when 'PERFORMING_PLAN' = any(pd.reasons) or exists (select from plan pl where pl.institution_id = c.institution_id and pl.case_id = c.id
        and pl.state = 'PERFORMING') then 'PERFORMING_PLAN' end,
      case when debtor.data_state <> 'ACTIVE' then 'DATA_RESTRICTED' end], null) as obstacles
    from collection_case c
    join person debtor on debtor.institution_id = c.institution_id and debtor.id = c.debtor_id
    left join paused pd on pd.case_id = c.id
    where c.institution_id = ${institution} and c.id = any(${ids}::uuid[]) order by c.id`.execute(db);
  return rows;
}
