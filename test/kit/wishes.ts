import {
  NotePersonDocument,
  RecordConsentDocument,
  RecordWishDocument,
  WithdrawConsentDocument,
  WithdrawWishDocument,
} from '../../schema/operations/documents.js';
import { done, key } from './verbs.js';
import type { Person } from './world.js';

export interface Heard {
  readonly consentId: string;
  readonly wishId: string;
}

/** A consent and a wish of a person, each withdrawn again, and a condition. */
export async function hear(
  by: Person,
  personId: string,
  about: { readonly debtIds?: readonly string[]; readonly contactAttemptId?: string } = {},
): Promise<Heard> {
  const debtIds = [...(about.debtIds ?? [])];
  const { contactAttemptId = null } = about;
  const consent = { personId, kind: 'MORE_CALLS', debtIds, contactAttemptId, idempotencyKey: key() } as const;
  const { consentId } = done(await by.ask(RecordConsentDocument, { input: consent })).recordConsent;
  done(await by.ask(WithdrawConsentDocument, { input: { consentId, idempotencyKey: key() } }));
  const wish = { personId, kind: 'REPRESENTED', debtIds, isInWriting: true, idempotencyKey: key() } as const;
  const { wishId } = done(await by.ask(RecordWishDocument, { input: wish })).recordWish;
  done(await by.ask(WithdrawWishDocument, { input: { wishId, idempotencyKey: key() } }));
  const condition = { personId, condition: 'VULNERABLE', isPresent: true, idempotencyKey: key() } as const;
  done(await by.ask(NotePersonDocument, { input: condition }));
  return { consentId, wishId };
}
