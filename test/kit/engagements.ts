import { EngageFirmDocument, type EngageFirmInput } from '../../schema/operations/documents.js';
import { fieldGroupNames } from '../../src/access/index.js';
import { done, key } from './verbs.js';
import type { KitFirm, Person } from './world.js';

/** Everything that an engagement can show, for every purpose, around the day on which worlds begin. */
export const wholeTerms = {
  startsOn: '2026-03-01',
  endsOn: '2026-06-30',
  purposes: ['CONTACT', 'CASE_WORK', 'AUDIT', 'COMPLAINT', 'CORRECTION'],
  fieldGroups: [...fieldGroupNames],
} satisfies Partial<EngageFirmInput>;

/** Engages a firm for cases. @returns the engagement's id */
export async function engage(
  by: Person,
  firm: Pick<KitFirm, 'id'>,
  caseIds: readonly string[],
  more: Partial<EngageFirmInput> = {},
): Promise<string> {
  const input = { firmId: firm.id, caseIds: [...caseIds], ...wholeTerms, ...more, idempotencyKey: key() };
  return done(await by.ask(EngageFirmDocument, { input })).engageFirm.engagementId;
}
