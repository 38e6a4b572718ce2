import { recordKey, type Opened, type Opener, type Revealed, type SealedRow } from '../lib/sealed.js';
import { dataKeyContext, unseal, type KeyService } from './keys.js';

/** Opens with the persons' keys, each only while its wrapped form is still in the vault. */
export class Keyring implements Opener {
  constructor(
    private readonly keys: KeyService,
    private readonly institutionId: string,
    private readonly revealed: Revealed | null = null,
  ) {}

  shows(personId: string, field: string): boolean {
    return this.revealed === null || (this.revealed.persons.has(personId) && this.revealed.fields.has(field));
  }

  /** Nothing where nothing was sealed, or where the person's key is gone. @throws when bytes were altered or moved */
  open([id, personId, sealed, wrapped]: SealedRow): Opened {
    if (sealed === null || wrapped === null) return nothing;
    const key = this.keys.dataKey(this.institutionId, wrapped, recordKeyContext(personId));
    return JSON.parse(unseal(key, Buffer.from(sealed, 'base64'), recordContext(personId, id)).toString()) as Opened;
  }
}

const nothing: Opened = {};

/** What a person's record key is wrapped for. */
export const recordKeyContext = (personId: string): string => dataKeyContext(personId, recordKey.class, recordKey.year);

/** Binds a blob to its person and row, so that it cannot be shown as another's. */
export const recordContext = (personId: string, rowId: string): string => `record 1 ${personId} ${rowId}`;
