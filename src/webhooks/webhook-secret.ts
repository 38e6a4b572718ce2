import { createHmac, randomBytes } from 'node:crypto';
import type { KeyService } from '../audit/index.js';

/**
 * A webhook's secret is kept nowhere: it is made of the server's own root, which no database has, and of a salt that is drawn
 * anew with each secret. So neither the database nor a copy of it shows one, and nothing is sealed anew when keys rotate.
 */
export const newSalt = (): Buffer => randomBytes(16);

const secretOf = (
  keys: KeyService,
  { institutionId, id }: { readonly institutionId: string; readonly id: string },
  salt: Buffer,
): Buffer =>
  createHmac('sha256', keys.derive(`webhook secrets 1 ${institutionId} ${id}`))
    .update(salt)
    .digest();

/** As Standard Webhooks has it: what administrators take to the receiver. */
export const printedSecretOf = (...given: Parameters<typeof secretOf>): string =>
  `whsec_${secretOf(...given).toString('base64')}`;

export interface Signing {
  readonly institutionId: string;
  readonly id: string;
  readonly salt: Buffer;
  readonly previousSalt: Buffer | null;
  readonly previousSecretUntil: Date | null;
}

/**
 * The headers of a message by Standard Webhooks 1.0: the id, by which the receiver drops what it has; seconds since 1970, by
 * which it refuses what was sent long ago; HMAC-SHA-256 over `id.seconds.body`, by each secret that holds.
 */
export function signedHeaders(
  keys: KeyService,
  webhook: Signing,
  message: { readonly id: string; readonly body: string },
  now: Date,
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const seconds = String(Math.floor(now.getTime() / 1000));
  const { salt, previousSalt, previousSecretUntil } = webhook;
  const isOverlapping = previousSecretUntil !== null && now < previousSecretUntil;
  const salts = previousSalt !== null && isOverlapping ? [salt, previousSalt] : [salt];
  const signatures = salts.map((each) =>
    createHmac('sha256', secretOf(keys, webhook, each))
      .update(`${message.id}.${seconds}.${message.body}`)
      .digest('base64'),
  );
  return {
    'webhook-id': message.id,
    'webhook-timestamp': seconds,
    'webhook-signature': signatures.map((each) => `v1,${each}`).join(' '),
  };
}
