import type { RawBuilder } from 'kysely';
import type { SealedField } from './fields.js';
import type { Piece } from './positions.js';
import { sealedRow, type Mask, type Opener, type SealedRow } from './sealed.js';

/** A sealed field as it is asked for. */
interface AskedField extends Pick<SealedField, 'name' | 'mask'> {
  readonly property: string;
  /** Where it does not hold of a row, the field is null. */
  readonly condition: RawBuilder<boolean> | null;
}

/**
 * A row's sealed fields: one blob, opened once however many of them are asked for.
 * @param mask of all that the row seals, for a reading; null for a look, which shows what its opener shows
 */
export function sealedPiece(row: string, personColumn: string, asked: readonly AskedField[], mask: Mask | null): Piece {
  const conditions = asked.map(({ condition }) => condition).filter((each) => each !== null);
  const fields = asked.map(({ condition, ...field }) => ({
    ...field,
    place: condition === null ? -1 : conditions.indexOf(condition),
  }));
  const readMasked = (shown: Mask) => (sealed: SealedRow, opener: Opener) => {
    const masked = opener.masked(sealed, shown);
    const values: Record<string, unknown> = {};
    for (const { property, place } of fields)
      values[property] = isGiven(sealed, place) ? (masked[property] ?? null) : null;
    return values;
  };
  const readPlain = (sealed: SealedRow, opener: Opener): Record<string, unknown> => {
    const opened = opener.open(sealed);
    const [, personId, , wrapped] = sealed;
    const values: Record<string, unknown> = {};
    for (const { property, name, mask: hide, place } of fields) {
      const isOpen = isGiven(sealed, place);
      const value = isOpen ? (opened[property] ?? null) : null;
      const isShown = isOpen && opener.shows(personId, name);
      values[property] = value === null || isShown ? value : hide(value as string, opened);
      // Of an erased person nothing is shown, so nobody has looked at them.
      if (isShown && wrapped !== null) opener.note(personId);
    }
    return values;
  };
  return {
    sql: sealedRow(row, personColumn, conditions),
    read: mask === null ? readPlain : readMasked(mask),
    isSpread: true,
  };
}

/** Whether the condition at a place after the row's own values holds; there is none at a place below 0. */
const isGiven = (sealed: SealedRow, place: number): boolean => place < 0 || sealed[4 + place] === true;
