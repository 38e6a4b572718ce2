import { recordKey, type Opened, type Opener, type SealedRow } from '../lib/sealed.js';
import { dataKeyContext, unseal, type KeyService } from './keys.js';

/** The keys that one request needs: each person's is unwrapped once, and forgotten with the request. */
export class Keyring implements Opener {
  readonly #keys = new Map<string, Buffer>();

  constructor(
    private readonly keys: KeyService,
    private readonly institutionId: string,
  ) {}

  /** Nothing where nothing was sealed, or where the person's key is gone. @throws when bytes were altered or moved */
  open([id, personId, sealed, wrapped]: SealedRow): Opened {
    if (sealed === null || wrapped === null) return nothing;
    const key = this.keyOf(personId, Buffer.from(wrapped, 'base64'));
    return JSON.parse(unseal(key, Buffer.from(sealed, 'base64'), recordContext(personId, id)).toString()) as Opened;
  }

  keyOf(personId: string, wrapped: Buffer): Buffer {
    const known = this.#keys.get(personId);
    if (known) return known;
    const context = dataKeyContext(personId, recordKey.class, recordKey.year);
    const key = this.keys.unwrap(this.institutionId, wrapped, context);
    this.#keys.set(personId, key);
    return key;
  }
}

const nothing: Opened = {};

/** Binds a blob to its person and row, so that it cannot be shown as another's. */
export const recordContext = (personId: string, rowId: string): string => `record 1 ${personId} ${rowId}`;
