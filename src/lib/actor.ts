/** Who acts: what every room knows of the caller. `access` makes actors, the rooms above read them. */

export const roles = {
  COLLECTOR: 'Works the cases assigned to them.',
  TEAM_LEAD: "Sees and steers the cases of their own team's collectors.",
  COMPLIANCE_OFFICER: 'Audits contact histories, findings and complaints of the whole institution.',
  LEGAL_COUNSEL: 'Opens and steers legal matters of the institution.',
  LAW_FIRM: 'Works the matters that a law firm is engaged for.',
  AGENCY: 'Works the cases placed with an agency.',
  FIRM_ADMINISTRATOR: 'Manages the users of one firm; sees no matter.',
  VALUER: 'Values the assets that it is engaged for.',
  REGULATOR: 'Verifies evidence; sees no live data.',
  ANALYST: 'Sees figures, never identities.',
  ADMINISTRATOR: 'Manages users and settings of the institution; sees no debtor.',
  DEBTOR: 'Sees what they themselves owe.',
  SERVICE: 'A system: dialler, message gateway, core banking.',
} as const;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as readonly Role[];

/** What an API key may be used for, below what its user's role may do. */
export const keyScopes = {
  READ: 'Every query that the role may ask; personal data masked.',
  REVEAL: 'Plain personal data for a stated purpose, where READ or a payload shows it masked.',
  WRITE: 'Every mutation that the role may call.',
  CONTACT: 'The mutations about contact attempts, and about what is heard in them of people, and no other.',
  IMPORT: 'The mutations that bring in debtors, contact points and cases, and no other.',
  AUDIT:
    'The entries of the journal as files below /tlog/, for systems of auditors and regulators; no operation of this API.',
} as const;

export type KeyScope = keyof typeof keyScopes;

export interface Actor {
  readonly institutionId: string;
  /** The user's id; for a service, the service account's. */
  readonly id: string;
  readonly role: Role;
  /** The firm or agency on whose behalf a partner acts; null for the institution's own people. */
  readonly firmId: string | null;
  /** The API key by which a service acts; absent where a token says who it is, which no scope narrows. */
  readonly key?: { readonly id: string; readonly scopes: readonly KeyScope[] };
}

/** Whether what needs one of these scopes may be done by the actor; only API keys are narrowed. */
export const isInScope = ({ key }: Actor, ...needed: readonly KeyScope[]): boolean =>
  key === undefined || needed.some((scope) => key.scopes.includes(scope));
/** Who looks, and when: what bounds sight. */
export interface Onlooker extends Actor {
  /** RFC 3339, by the application's clock; what holds for a time is judged by this and not by the database's. */
  readonly at: string;
  /** Whether what was opened to them for a time counts; a statement that is built without it is the faster one. */
  readonly isExtraordinary: boolean;
}

export const onlooker = (actor: Actor, now: Date): Onlooker => ({
  ...actor,
  at: now.toISOString(),
  isExtraordinary: true,
});
