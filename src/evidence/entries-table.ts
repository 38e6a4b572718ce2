import { readLeaf, type Claim, type Disclosed } from '../proof/index.js';

/** An entry of a claim as people count it, with what is shown of its details. Beside what proves itself it proves nothing. */
export interface TableRow {
  readonly number: number;
  /** RFC 3339, UTC. */
  readonly enteredAt: string;
  readonly entry: string;
  readonly type: string;
  readonly role: string;
  readonly actorRole: string;
  readonly actor: string;
  readonly case: string | null;
  readonly outcomes: readonly string[];
  readonly rules: readonly string[];
  /** In the order in which they were asked for; null where the entry has none of that name, or it is not shown. */
  readonly details: readonly { readonly name: string; readonly value: unknown }[];
}

/** @param leaves of the bundle; those that are not claimed are left out @param details their names */
export function entriesTable(
  { pseudonym, stream, first, last }: Claim,
  leaves: readonly Uint8Array[],
  disclosed: readonly Disclosed[],
  details: readonly string[],
): TableRow[] {
  const shown = new Map(disclosed.map(({ entryId, part, disclosures }) => [`${entryId} ${part}`, disclosures]));
  return leaves.flatMap((bytes) => {
    const leaf = readLeaf(bytes);
    const subject = leaf?.subjects.find((each) => each.pseudonym === pseudonym && each.stream === stream);
    if (!leaf || !subject || subject.seq < first || subject.seq > last) return [];
    const { id, type, time, actor, outcomes, rules, part } = leaf;
    const of = shown.get(`${id} ${part[0]}`) ?? {};
    return [
      {
        ...{ number: subject.seq, enteredAt: time, entry: id, type, role: subject.role },
        ...{ actorRole: actor.role, actor: actor.id, case: leaf.case ?? null, outcomes, rules },
        details: details.map((name) => ({ name, value: of[name]?.value ?? null })),
      },
    ];
  });
}

/** A detail as one text: a text as it is, anything else as JSON; null stays null. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' || value === null ? value : JSON.stringify(value);

/** An object on each line, for programs: every value of its own type. */
export const entriesJsonLines = (rows: readonly TableRow[]): string =>
  rows
    .map(({ details, ...row }) => {
      const shown = Object.fromEntries(details.map(({ name, value }) => [detailColumn(name), value]));
      return `${JSON.stringify({ ...row, ...shown })}\n`;
    })
    .join('');

/** A name of its own beside those that every entry has. */
export const detailColumn = (name: string): string => `detail_${name}`;
