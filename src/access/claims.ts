import type { JWTPayload } from 'jose';
import { roleNames, type Role } from '../lib/actor.js';

/** What a verified token says of its bearer, as our words. Documented in docs/authentication.md. */
export interface Claims {
  /** The institution's slug. */
  readonly institution: string;
  readonly issuer: string;
  readonly subject: string;
  /** Null where the token names none or several of ours. */
  readonly role: Role | null;
  /** A team's name. */
  readonly team: string | null;
  readonly login: string | null;
  readonly displayName: string | null;
  /** Seconds since 1970; null where it does not say. */
  readonly issuedAt: number | null;
  /** The SHA-256 of the certificate to which the token is bound (RFC 8705); null where it is bound to none. */
  readonly certificate: string | null;
}

export interface ClaimMapping {
  /** Names of claims. */
  readonly institutionClaim: string;
  readonly roleClaim: string;
  readonly teamClaim: string;
  /** The slug of the one institution that the issuer serves; null where the claim says which. */
  readonly institution: string | null;
}

/** @returns null where it does not say who in which institution, or is bound to something that we cannot check */
export function claimsOf(payload: JWTPayload, mapping: ClaimMapping): Claims | null {
  const claimed = textOf(payload[mapping.institutionClaim], 63);
  const institution = mapping.institution ?? claimed;
  const isElsewhere = payload[mapping.institutionClaim] !== undefined && claimed !== institution;
  const [issuer, subject] = [textOf(payload.iss, 500), textOf(payload.sub, 255)];
  const binding = bindingOf(payload['cnf']);
  if (!institution || isElsewhere || !issuer || !subject || binding === undefined) return null;
  return {
    institution,
    issuer,
    subject,
    role: roleOf(payload[mapping.roleClaim]),
    team: textOf(payload[mapping.teamClaim], 100),
    login: textOf(payload['preferred_username'], 100),
    displayName: textOf(payload['name'], 200),
    issuedAt: payload.iat ?? null,
    certificate: binding,
  };
}

/** Undefined where the token is bound to anything else than a certificate: taken as a mere bearer token, it would be stolen. */
function bindingOf(confirmation: unknown): string | null | undefined {
  if (confirmation === undefined) return null;
  if (typeof confirmation !== 'object' || confirmation === null) return undefined;
  const { 'x5t#S256': thumbprint, ...others } = confirmation as Record<string, unknown>;
  if (Object.keys(others).length > 0 || typeof thumbprint !== 'string') return undefined;
  return /^[\w-]{43}$/.test(thumbprint) ? thumbprint : undefined;
}

/** `team-lead`, `team_lead` and `TEAM_LEAD` are one. Of a list exactly one must be ours: which one counts is not ours to guess. */
function roleOf(claim: unknown): Role | null {
  const named = (Array.isArray(claim) ? claim : [claim]).flatMap((each) =>
    typeof each === 'string' ? [each.toUpperCase().replaceAll('-', '_')] : [],
  );
  const [role, another] = roleNames.filter((each) => named.includes(each));
  return role && !another ? role : null;
}

/** Text that PostgreSQL can hold, with nothing hidden in it. */
function textOf(claim: unknown, most: number): string | null {
  if (typeof claim !== 'string' || claim.length === 0 || claim.length > most) return null;
  return claim === claim.trim() && claim.isWellFormed() && !/\p{Cc}/u.test(claim) ? claim : null;
}
