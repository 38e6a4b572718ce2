import { recordKey, type Mask, type Opened, type Opener, type Revealed, type SealedRow } from '../lib/sealed.js';
import { Kept } from './kept.js';
import { dataKeyContext, unseal, type KeyService } from './keys.js';

/** Opens with the persons' keys, each only while its wrapped form is still in the vault. */
export class Keyring implements Opener {
  /** @param revealed what is shown in plain; nothing where it is left out */
  constructor(
    private readonly keys: KeyService,
    private readonly institutionId: string,
    private readonly revealed: Revealed | null = null,
  ) {}

  /** Of whom something was answered in plain: the subjects of an access entry. */
  readonly seen = new Set<string>();

  note(personId: string): void {
    this.seen.add(personId);
  }

  shows(personId: string, field: string): boolean {
    const { persons, fields } = this.revealed ?? nothingRevealed;
    return fields.has(field) && (persons === null || persons.has(personId));
  }

  /** Nothing where nothing was sealed, or where the person's key is gone. @throws when bytes were altered or moved */
  open([id, personId, sealed, wrapped]: SealedRow): Opened {
    if (sealed === null || wrapped === null) return nothing;
    const key = this.keys.dataKey(this.institutionId, wrapped, recordKeyContext(personId));
    return JSON.parse(unseal(key, Buffer.from(sealed, 'base64'), recordContext(personId, id)).toString()) as Opened;
  }

  /** Lists are read again and again, and opening their rows was a tenth of it. What is kept is masked; plain values are not. */
  masked(row: SealedRow, mask: Mask): Opened {
    const [id, personId, sealed, wrapped] = row;
    if (sealed === null || wrapped === null) return nothing;
    const known = keptMasked.get(id);
    if (
      known?.mask === mask &&
      known.institutionId === this.institutionId &&
      known.row[1] === personId &&
      known.row[2] === sealed &&
      known.row[3] === wrapped
    )
      return known.shown;
    const shown = mask(this.open(row));
    if (sealed.length <= longestKept)
      keptMasked.set(id, { institutionId: this.institutionId, row: [id, personId, sealed, wrapped], mask, shown });
    return shown;
  }
}

const nothing: Opened = {};
const nothingRevealed: Revealed = { persons: null, fields: new Set() };

/** By the row's id; only for just those bytes under just that wrapped key, which both come from the database every time. */
const keptMasked = new Kept<{
  readonly institutionId: string;
  readonly row: SealedRow;
  readonly mask: Mask;
  readonly shown: Opened;
}>();
/** In base64. Longer ones are notes, whose masks show nothing. */
const longestKept = 1_000;

/** What a person's record key is wrapped for. */
export const recordKeyContext = (personId: string): string => dataKeyContext(personId, recordKey.class, recordKey.year);

/** Binds a blob to its person and row, so that it cannot be shown as another's. */
export const recordContext = (personId: string, rowId: string): string => `record 1 ${personId} ${rowId}`;
