import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { actOnce, type Context } from '../audit/index.js';
import { millisecondsPerDay } from '../lib/calendar.js';
import { badInput, conflict, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { createApiKeyOperation, revokeApiKeyOperation } from './access.journal.js';
import { ApiKey } from './api-key.entity.js';
import type { CreateApiKeyInput, RevokeApiKeyInput } from './sign-in.inputs.js';
import { User } from './user.entity.js';

const mostActive = 2;
const longestDays = 400;
/**
 * Makes a key for a service account. Two may be active, so that a new one is brought in before the old one is revoked.
 * @returns its id and, to the first who asks and never again, the whole key
 */
export async function createApiKey(
  context: Context,
  input: CreateApiKeyInput,
): Promise<{ readonly id: string; readonly secret: string | null }> {
  const id = newId();
  const userId = fromNodeId('User', input.userId, 'input.userId');
  const name = checkText('input.name', input.name, 100);
  const expiresAt = checkExpiry(new Date(input.expiresAt), context.clock.now());
  const scopes = [...new Set(input.scopes)];
  if (scopes.length === 0) throw badInput('input.scopes', 'must name at least one scope.');
  const [prefix, secret] = [randomBytes(8).toString('hex'), randomBytes(32).toString('base64url')];
  const madeId = await actOnce(
    context,
    createApiKeyOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async ({ em, db, actor, now, journal }) => {
      const { institutionId } = actor;
      const user = await em.findOne(User, { id: userId });
      if (!user) throw notFound('User');
      if (user.role !== 'SERVICE' || !user.isActive)
        throw badInput(
          'input.userId',
          'is no active service account. Keys are for services; people sign in by the issuer.',
        );
      // Two that are made at once must not both be the second.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`api keys ${userId}`}, 0))`.execute(db);
      if ((await em.count(ApiKey, { user, revokedAt: null, expiresAt: { $gt: now } })) >= mostActive)
        throw conflict('This service account has two active keys. Revoke one, then make the new one.');
      const entryId = newId();
      em.create(ApiKey, {
        institutionId,
        id,
        user,
        name,
        prefix,
        secretHash: hashOf(secret),
        scopes,
        expiresAt,
        revokedAt: null,
        createdBy: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
        recordedAt: now,
        entryId,
      });
      journal.enter({
        type: 'apiKey.created',
        id: entryId,
        details: { apiKey: id, user: userId, name, prefix, scopes, expiresAt: expiresAt.toISOString() },
      });
    },
  );
  return { id: madeId, secret: madeId === id ? `pk_${prefix}.${secret}` : null };
}

/** From the next request on the key is refused. @returns its id */
export async function revokeApiKey(context: Context, input: RevokeApiKeyInput): Promise<string> {
  const id = fromNodeId('ApiKey', input.apiKeyId, 'input.apiKeyId');
  return actOnce(
    context,
    revokeApiKeyOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async ({ em, now, journal }) => {
      const key = await em.findOne(ApiKey, { id });
      if (!key) throw notFound('ApiKey');
      if (key.revokedAt) throw conflict('This key is revoked already.');
      key.revokedAt = now;
      journal.enter({ type: 'apiKey.revoked', details: { apiKey: id, user: key.user.id } });
    },
  );
}

/** Of the text, not of the bytes that it stands for: base64url has several texts for the same bytes. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

function checkExpiry(expiresAt: Date, now: Date): Date {
  if (expiresAt <= now) throw badInput('input.expiresAt', 'has passed already. Give an instant in the future.');
  if (expiresAt.getTime() - now.getTime() > longestDays * millisecondsPerDay)
    throw badInput('input.expiresAt', `is too late: a key holds at most ${longestDays} days.`);
  return expiresAt;
}
