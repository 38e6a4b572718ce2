import type { Database } from '../audit/index.js';
import type { KeyScope, Role } from '../lib/actor.js';
import type { Claims } from './claims.js';

/**
 * What is asked before an institution is known, by functions that alone may look past row-level security and show ids,
 * roles and settings only. Asked at every request, so that deactivating, unlinking and revoking act on the next one.
 */

export interface FoundIdentity {
  readonly institutionId: string;
  /** Null where the subject is linked to no active user. */
  readonly user: { readonly id: string; readonly role: Role; readonly firmId: string | null } | null;
  readonly needsCertificate: boolean;
  /** Whether it is or ever was linked: who was unlinked is not admitted as somebody new. */
  readonly isKnown: boolean;
  readonly policy: {
    readonly provisionerId: string;
    readonly provisionsUnknown: boolean;
    readonly roles: readonly Role[];
    readonly followsRoles: boolean;
  } | null;
}

/** @returns null where there is no such institution */
export async function findIdentity(
  database: Database,
  { institution, issuer, subject }: Pick<Claims, 'institution' | 'issuer' | 'subject'>,
): Promise<FoundIdentity | null> {
  const [row] = await ask<FoundIdentity & { userId: string | null; role: Role; firmId: string | null }>(
    database,
    `select institution_id as "institutionId", user_id as "userId", role, firm_id as "firmId", needs_certificate as "needsCertificate",
       is_known as "isKnown", policy from access.find_identity($1, $2, $3)`,
    [institution, issuer, subject],
  );
  if (!row) return null;
  const { userId, role, firmId, ...found } = row;
  return { ...found, user: userId === null ? null : { id: userId, role, firmId } };
}

export interface FoundKey {
  readonly institutionId: string;
  readonly id: string;
  readonly userId: string;
  readonly firmId: string | null;
  readonly secretHash: Buffer;
  readonly scopes: readonly KeyScope[];
  /** Milliseconds since 1970: drivers differ in what they make of an instant. */
  readonly expiresAt: number;
}

/** Those of active service accounts that were not revoked: one, but for a coincidence of two institutions. */
export const findKeys = (database: Database, prefix: string): Promise<readonly FoundKey[]> =>
  ask<FoundKey>(
    database,
    `select institution_id as "institutionId", id, user_id as "userId", firm_id as "firmId", secret_hash as "secretHash",
       scopes, (extract(epoch from expires_at) * 1000)::float8 as "expiresAt" from access.find_api_key($1)`,
    [prefix],
  );

async function ask<Row extends object>(database: Database, text: string, values: string[]): Promise<readonly Row[]> {
  const client = await database.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    client.release();
  }
}
