/** What an entry's type says to those who watch: `noun.pastVerb`, and what OCSF calls such a thing that happens to an entity. */
export interface Activity {
  readonly activity_id: number;
  readonly activity_name: string;
  /** Refused, by the law or by a hold. */
  readonly isFailure: boolean;
}

/** OCSF's numbers in Entity Management, and the past verbs that mean it; a whole type goes before its verb. What stands nowhere is 99, by its own name. */
const activities: readonly { readonly id: number; readonly name: string; readonly verbs: readonly string[] }[] = [
  {
    ...{ id: 1, name: 'Create' },
    verbs: [
      ...[
        'added',
        'begun',
        'created',
        'drafted',
        'founded',
        'imported',
        'issued',
        'opened',
        'placed',
        'proposed',
        'recorded',
      ],
      ...['made', 'registered', 'requested', 'started', 'versionAdded'],
    ],
  },
  { id: 2, name: 'Read', verbs: ['copied', 'exported', 'looked', 'revealed', 'searched'] },
  {
    ...{ id: 3, name: 'Update' },
    verbs: [
      ...[
        'acknowledged',
        'aged',
        'agreed',
        'allocated',
        'answered',
        'assigned',
        'batch',
        'cancelled',
        'changed',
        'charged',
        'closed',
      ],
      ...[
        'confirmed',
        'corrected',
        'decided',
        'dismissed',
        'done',
        'ended',
        'expired',
        'explained',
        'handedOut',
        'judged',
        'linked',
        'listed',
        'noted',
      ],
      ...[
        'qualified',
        'reconciled',
        'retried',
        'secretRotated',
        'tested',
        'reopened',
        'replayed',
        'returned',
        'reviewed',
        'set',
        'stageMoved',
        'succeeded',
      ],
      ...['tried', 'unlinked', 'transferred', 'used', 'waived', 'writtenOff', 'putBack'],
    ],
  },
  {
    id: 4,
    name: 'Delete',
    verbs: ['applied', 'erased', 'hold.released', 'removed', 'retired', 'revoked', 'withdrawn'],
  },
  { id: 10, name: 'Activate', verbs: ['broken', 'putInForce'] },
  { id: 12, name: 'Suspend', verbs: ['held', 'paused', 'restricted'] },
  { id: 13, name: 'Resume', verbs: ['released', 'resumed'] },
];

export function activityOf(type: string): Activity {
  const verb = verbOf(type);
  const found = [type, verb].flatMap((word) => activities.find(({ verbs }) => verbs.includes(word)) ?? [])[0];
  return {
    ...{ activity_id: found?.id ?? 99, activity_name: found?.name ?? verb },
    isFailure: /refused$/i.test(verb),
  };
}

/** Loud is what raises an alert here as well; what else is worth a look is decided where it is read. */
export const severityOf = (type: string): { readonly severity_id: number; readonly severity: string } =>
  type === 'glass.broken' ? { severity_id: 4, severity: 'High' } : { severity_id: 1, severity: 'Informational' };

export const nounOf = (type: string): string => type.split('.')[0] ?? type;
const verbOf = (type: string): string => type.split('.')[1] ?? type;
