import type { KeyObject } from 'node:crypto';
import { recordKey, type Opened, type Opener, type Revealed, type SealedRow } from '../lib/sealed.js';
import { dataKeyContext, unseal, type KeyService } from './keys.js';

/** Opens with the persons' keys: each is unwrapped once, and only while its wrapped form is still in the vault. */
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
    const key = this.keyOf(personId, wrapped);
    return JSON.parse(unseal(key, Buffer.from(sealed, 'base64'), recordContext(personId, id)).toString()) as Opened;
  }

  /** @param wrapped base64, as the vault has it */
  keyOf(personId: string, wrapped: string): KeyObject {
    return this.keys.dataKey(this.institutionId, wrapped, dataKeyContext(personId, recordKey.class, recordKey.year));
  }
}

const nothing: Opened = {};

/** Binds a blob to its person and row, so that it cannot be shown as another's. */
export const recordContext = (personId: string, rowId: string): string => `record 1 ${personId} ${rowId}`;
