import { sql } from 'kysely';
import { readNarrowed, type Context, type Info } from '../audit/index.js';
import { countriesWithPacks, elsewhere, everywhere, inForce, packs, ruleChange } from '../compliance/index.js';
import { contactRules } from './rules/index.js';

/**
 * The notice of a change of a pack: the open cases with a debt that the rule is about. Also before the change takes effect.
 * A debt of another law is bound as well where the person is within the pack's jurisdiction at the time of a contact; that
 * is known then and not now.
 */
export async function casesTouchedBy(context: Context, info: Info, packChangeId: string): Promise<unknown> {
  const { packId, ruleId, from } = await ruleChange(context, packChangeId, 'packChangeId');
  const pack = inForce(packs, from.getTime()).find(({ id }) => id === packId);
  const rule = contactRules.find(({ id }) => id === ruleId);
  const jurisdiction = pack && rule ? pack.jurisdiction : null;
  const kinds = rule?.binds.productKinds ?? null;
  return readNarrowed(context, info, 'Case', { packChangeId }, (row) => {
    const at = (column: string) => sql.ref(`${row}.${column}`);
    return sql<boolean>`(${at('stage')} not in ('CLOSED', 'TRANSFERRED') and exists (
      select from debt owed where owed.institution_id = ${at('institution_id')} and owed.case_id = ${at('id')}
        and (owed.jurisdiction = ${jurisdiction} or ${jurisdiction} = ${everywhere} or starts_with(owed.jurisdiction, ${jurisdiction} || '-')
          or (${jurisdiction} = ${elsewhere} and left(owed.jurisdiction, 2) <> all(${countriesWithPacks}::text[])))
        and (${kinds}::text[] is null or owed.product_kind = any(${kinds}::text[]))))`;
  });
}
