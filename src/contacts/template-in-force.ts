import { sql, type Kysely } from 'kysely';
import type { Statement } from '../lib/vocabulary.js';
import { purposeOf, type Occasion, type TemplateChannel } from './occasion.js';
import type { ContactPurpose } from './contact-facts.js';

/** A text as it was in force, for a permit, a verdict, or the judgement of what was sent. */
export interface TemplateInForce {
  readonly versionId: string;
  readonly channel: TemplateChannel;
  readonly occasion: Occasion;
  /** What the occasion is for, as rules ask. */
  readonly purpose: ContactPurpose;
  readonly language: string;
  readonly statements: readonly Statement[];
}

interface Asked {
  /** The UUID. */
  readonly templateId: string;
  /** BCP 47: this very language, else another of the same primary one (zh for zh-CN). */
  readonly language: string;
  /** In force then, */
  readonly at: Date;
  /** as known then; null for all that is recorded. */
  readonly knownAt: Date | null;
}

/**
 * The version in force at an instant, as known at an instant; null where the template has none in the language, is retired,
 * or is not of the institution. Of a language the latest by `validFrom` counts, of the same instant the latest recorded; a
 * retirement ends what was recorded before it.
 */
export async function templateInForce(
  db: Kysely<never>,
  { templateId, language, at, knownAt }: Asked,
): Promise<TemplateInForce | null> {
  const known = sql`recorded_at <= ${knownAt?.toISOString() ?? 'infinity'}::timestamptz and valid_from <= ${at.toISOString()}::timestamptz`;
  const primary = (tag: unknown) => sql`split_part(lower(${tag}::text), '-', 1)`;
  const { rows } = await sql<Row>`
    with told as (select * from template_version where template_id = ${templateId}::uuid and ${known})
    select v.id, v.channel, v.occasion, v.language, v.statements from told v
    where not v.is_retired and ${primary(sql`v.language`)} = ${primary(language)}
      and not exists (select from told r where r.is_retired and (r.recorded_at, r.id) > (v.recorded_at, v.id))
    order by lower(v.language) = lower(${language}) desc, v.valid_from desc, v.recorded_at desc, v.id desc
    limit 1`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { id: versionId, ...rest } = row;
  return { versionId, ...rest, purpose: purposeOf[row.occasion] };
}

interface Row extends Omit<TemplateInForce, 'versionId' | 'purpose'> {
  readonly id: string;
}
