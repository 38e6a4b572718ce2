import { badInput } from '../lib/errors.js';
import { fromNodeId } from '../lib/id.js';
import { checkAtMost } from '../lib/input.js';
import type { RaisedBy } from '../lib/vocabulary.js';
import type { AttemptFacts } from './attempt-facts.js';
import type { RecordContactAttemptInput } from './contact.inputs.js';

export interface AttemptDebt {
  readonly debtId: string;
  readonly isIntended: boolean;
  readonly isAttributed: boolean;
  readonly raisedBy: RaisedBy | null;
}

/** The debts of an attempt as far as somebody named them. */
export interface DebtsSaid {
  readonly intended: readonly string[] | null;
  /**
   * Those that it was said to count for, and those that the collector raised: a call concerns whatever the collector spoke
   * of, so what is named can add to that and never take from it (12 CFR 1006.14(b)(4)).
   */
  readonly attributed: readonly string[];
  readonly discussed: ReadonlyMap<string, RaisedBy>;
}

/** @throws BAD_USER_INPUT */
export function debtsSaid(
  input: Pick<RecordContactAttemptInput, 'debtsIntended' | 'debtsAttributed' | 'debtsDiscussed'>,
  { namedDebtIds }: Pick<AttemptFacts, 'namedDebtIds'>,
): DebtsSaid {
  const ids = (path: string, given: readonly string[]): string[] => {
    checkAtMost(path, given, 50);
    return given.map((nodeId, index) => {
      const id = fromNodeId('Debt', nodeId, `${path}.${index}`);
      if (!namedDebtIds.has(id)) throw badInput(`${path}.${index}`, 'is no debt of this case.');
      return id;
    });
  };
  const discussed = new Map<string, RaisedBy>();
  const spokenOf = input.debtsDiscussed ?? [];
  const spokenIds = ids(
    'input.debtsDiscussed',
    spokenOf.map(({ debtId }) => debtId),
  );
  for (const [index, { raisedBy }] of spokenOf.entries()) {
    const id = spokenIds[index] ?? '';
    if (discussed.has(id))
      throw badInput(`input.debtsDiscussed.${index}`, 'names a debt twice. Say once who raised it first.');
    discussed.set(id, raisedBy);
  }
  const intended = input.debtsIntended ? ids('input.debtsIntended', input.debtsIntended) : null;
  const named = input.debtsAttributed ? ids('input.debtsAttributed', input.debtsAttributed) : [];
  const raised = [...discussed].filter(([, raisedBy]) => raisedBy === 'COLLECTOR').map(([id]) => id);
  const attributed = [...new Set([...named, ...raised])];
  if (input.debtsAttributed && attributed.length === 0) throw countsForNone();
  return { intended, attributed, discussed };
}

const countsForNone = (): Error =>
  badInput('input.debtsAttributed', 'an attempt counts for at least one debt. Name it.');

/** Which debts it was about, where what nobody named is known otherwise. It counts for at least one. @throws BAD_USER_INPUT */
export function debtsOf(said: DebtsSaid, meant: readonly string[]): readonly AttemptDebt[] {
  const { discussed } = said;
  const intended = said.intended ?? meant;
  const attributed = said.attributed.length > 0 ? said.attributed : intended;
  if (attributed.length === 0) throw countsForNone();
  const all = new Set([...intended, ...attributed, ...discussed.keys()]);
  return [...all].map((debtId) => ({
    debtId,
    isIntended: intended.includes(debtId),
    isAttributed: attributed.includes(debtId),
    raisedBy: discussed.get(debtId) ?? null,
  }));
}
