import { randomBytes } from 'node:crypto';
import { commitToRows } from '../cases/index.js';
import type { Candidate } from './obstacles.js';

/** What the entry of a draft or a transfer commits to: each case with what was owed on it and what stood against it. */
export function commitToCases(
  cases: readonly Candidate[],
  salt = randomBytes(32).toString('base64url'),
): { readonly batch: ReturnType<typeof commitToRows>; readonly salt: string } {
  const rows = cases.map(({ caseId, outstandingMinor, obstacles }) => ({
    ...{ case: caseId, outstanding: outstandingMinor, obstacles: [...obstacles] },
  }));
  return { batch: commitToRows('portfolio_case', rows, salt), salt };
}
