import { permission, OPEN, type PermissionTable } from '../lib/permission.js';
import { endingPermissions, personFactPermissions } from './person-fact.js';

/** Who hears what people consent to and wish, and must heed it: whoever may contact them, and who answers for that. */
export const wishKeepers = permission(
  'collectors, leads, officers, counsel and services, law firms and agencies',
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'SERVICE',
  'LAW_FIRM',
  'AGENCY',
);

/** Who reads what tells of health; whoever hears of it may note it. */
export const conditionReaders = permission(
  'collectors, leads, officers and counsel',
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
);

const links = { consents: wishKeepers, wishes: wishKeepers, conditions: conditionReaders } as const;

const ofPerson = { ...personFactPermissions, person: wishKeepers, kind: wishKeepers } as const;

export const wishPermissions: PermissionTable = {
  Mutation: {
    recordConsent: wishKeepers,
    withdrawConsent: wishKeepers,
    recordWish: wishKeepers,
    withdrawWish: wishKeepers,
    notePerson: wishKeepers,
  },
  Person: links,
  Debtor: links,
  Consent: {
    ...ofPerson,
    firm: wishKeepers,
    contactPoint: wishKeepers,
    debtIds: wishKeepers,
    contactAttemptId: wishKeepers,
    ends: wishKeepers,
  },
  ConsentEnd: endingPermissions,
  Wish: {
    ...ofPerson,
    channel: wishKeepers,
    contactPoint: wishKeepers,
    place: wishKeepers,
    schedule: wishKeepers,
    debtIds: wishKeepers,
    isInWriting: wishKeepers,
    ends: wishKeepers,
  },
  WishEnd: endingPermissions,
  WeeklyTime: { weekdays: OPEN, fromMinute: OPEN, toMinute: OPEN },
  PersonCondition: {
    ...personFactPermissions,
    person: conditionReaders,
    condition: conditionReaders,
    isPresent: conditionReaders,
  },
  RecordConsentPayload: { consentId: OPEN, consent: OPEN },
  WithdrawConsentPayload: { consentId: OPEN, consent: OPEN },
  RecordWishPayload: { wishId: OPEN, wish: OPEN },
  WithdrawWishPayload: { wishId: OPEN, wish: OPEN },
  NotePersonPayload: { personConditionId: OPEN, personCondition: OPEN },
};
