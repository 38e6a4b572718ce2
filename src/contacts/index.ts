/** The front door of `contacts`: every try to reach somebody about a debt, as it happened and as it was corrected. */
import { sql } from 'kysely';
import { forFirms, groupOf, ofCases } from '../access/index.js';
import { caseScopes, groupedFields, withCase, withDebtor, withRow } from '../cases/index.js';
import type { Scope } from '../lib/catalogue.js';
import { mergeTables } from '../lib/permission.js';
import { room } from '../lib/room.js';
import { forEveryRole } from '../lib/scope.js';
import { ContactAttemptDebt } from './contact-attempt-debt.entity.js';
import { ContactAttempt } from './contact-attempt.entity.js';
import { contactReactions } from './learned-later.js';
import { contactCopies } from './contact.copies.js';
import { contactOperations } from './contact.journal.js';
import { contactLinks, contactLists } from './contact.links.js';
import { contactPermissions } from './contact.permissions.js';
import { ContactPermit, ContactPermitEvent } from './contact-permit.entity.js';
import { ContactPolicy } from './contact-policy.entity.js';
import { ContactRefusal } from './contact-refusal.entity.js';
import { ContactResolver } from './contact.resolver.js';
import { ContactVerdict } from './contact-verdict.entity.js';
import { ContactAttemptCorrection } from './correction.entity.js';
import { LawResolver } from './law.resolver.js';
import { PermitResolver } from './permit.resolver.js';
import { ReplyResolver } from './reply.resolver.js';
import { Rejudgement, RejudgementDifference } from './rejudgement.entity.js';
import { rejudgementLinks, rejudgementLists } from './rejudgement.links.js';
import { rejudgementPermissions, rejudgementScopes, rejudgementSight } from './rejudgement.permissions.js';
import { RejudgementResolver } from './rejudgement.resolver.js';
import { Template, TemplateVersion } from './template.entity.js';
import { templateLinks, templateList, templateVersionList } from './template.links.js';
import { templatePermissions } from './template.permissions.js';
import { TemplateResolver } from './template.resolver.js';
import { Person } from '../debtors/index.js';

export { happened, talkedWithDebtor } from './as-corrected.js';
export { ContactAttempt } from './contact-attempt.entity.js';
export { ContactPermit } from './contact-permit.entity.js';
export { ContactRefusal } from './contact-refusal.entity.js';
export { ContactAttemptCorrection } from './correction.entity.js';
export { contactPermission } from './contact-permission.js';
export { contactRules } from './rules/index.js';
export { correctContactAttempt } from './correct-contact-attempt.js';
export { reachedAt } from './fitting-point.js';
export { kindsFor, mostPoints, stillReaches } from './live-points.js';
export { requestContactPermit } from './request-contact-permit.js';
export { templatesInUse } from './templates-in-use.js';
export { Template } from './template.entity.js';
export type { RejudgementProgress } from './rejudgement-job.js';
export { runRejudgement, type Running } from './run-rejudgement.js';
export { startRejudgement } from './start-rejudgement.js';
export { waysToContact, type WayToContact } from './ways-to-contact.js';

/** Of a case that it sees, a firm sees its own attempts whatever its engagement says of others'. */
const ownOr =
  (others: Scope): Scope =>
  (row, onlooker) => {
    const seen = others(row, onlooker);
    const mine = forFirms(
      (its, firmId) =>
        sql<boolean>`(${sql.ref(`${its}.firm_id`)} = ${firmId}::uuid and ${withCase('case_id')(its, onlooker)})`,
    )(row, onlooker);
    return seen && mine ? sql<boolean>`(${mine} or ${seen})` : seen;
  };

/** A refusal is a firm's own where one of its people asked: firms know no others. */
const ownRefusalOr =
  (others: Scope): Scope =>
  (row, onlooker) => {
    const seen = others(row, onlooker);
    const mine = forFirms(
      (its, firmId) =>
        sql<boolean>`(${withCase('case_id')(its, onlooker)} and exists (select from app_user asker where asker.institution_id = ${sql.ref(`${its}.institution_id`)} and asker.id = ${sql.ref(`${its}.actor_id`)} and asker.firm_id = ${firmId}::uuid))`,
    )(row, onlooker);
    return seen && mine ? sql<boolean>`(${mine} or ${seen})` : seen;
  };

/** Companions are colleagues of whoever made the attempt: a firm knows its own, and never the institution's staff. */
const ownAlone = forFirms((row, firmId) => sql<boolean>`${sql.ref(`${row}.firm_id`)} = ${firmId}::uuid`);

const attemptSight = ownOr(withCase('case_id', groupOf('ContactAttempt')));
const permitSight = ownOr(withCase('case_id', groupOf('ContactPermit')));

/** In which attempt something was heard is told to whoever sees the attempt. */
const withAttempt =
  (column: string): Scope =>
  (row, onlooker) => {
    const seen = attemptSight('made', onlooker);
    return (
      seen &&
      sql<boolean>`exists (select from contact_attempt made where made.institution_id = ${sql.ref(`${row}.institution_id`)} and made.id = ${sql.ref(`${row}.${column}`)} and ${seen})`
    );
  };

export const contacts = room('contacts', {
  entities: [
    ContactAttempt,
    ContactAttemptDebt,
    ContactAttemptCorrection,
    ContactVerdict,
    ContactPermit,
    ContactPermitEvent,
    ContactRefusal,
    ContactPolicy,
    Template,
    TemplateVersion,
    Rejudgement,
    RejudgementDifference,
  ],
  resolvers: [ContactResolver, LawResolver, PermitResolver, TemplateResolver, ReplyResolver, RejudgementResolver],
  permissions: mergeTables(contactPermissions, templatePermissions, rejudgementPermissions),
  lists: [...contactLists, templateList, templateVersionList, ...rejudgementLists],
  links: [...contactLinks, ...templateLinks, ...rejudgementLinks],
  views: { ContactHistory: Person },
  copies: contactCopies,
  reactions: contactReactions,
  operations: contactOperations,
  within: {
    recordContactAttempt: 'Case',
    correctContactAttempt: 'ContactAttempt',
    contactPermission: 'Case',
    contactReplay: 'Debtor',
    requestContactPermit: 'Case',
    beginContact: 'ContactPermit',
    returnContactPermit: 'ContactPermit',
    setContactPolicy: 'Institution',
    takeInReply: 'Case',
    addTemplate: 'Institution',
    addTemplateVersion: 'Template',
    retireTemplate: 'Template',
    requiredStatements: 'Institution',
    startRejudgement: 'Institution',
    cancelRejudgement: 'Rejudgement',
  },
  nodes: ['ContactAttempt', 'ContactPermit', 'ContactRefusal', 'ContactPolicy', 'Template', 'Rejudgement'],
  scopes: [
    { on: 'ContactAttempt', scope: attemptSight, by: caseScopes },
    // Firms send the institution's texts.
    { on: 'Template', scope: forFirms(() => sql<boolean>`true`), by: forEveryRole('INSTITUTION') },
    { on: 'TemplateVersion', scope: forFirms(() => sql<boolean>`true`), by: forEveryRole('INSTITUTION') },
    { on: 'ContactAttemptDebt', scope: withRow('contact_attempt', 'attempt_id', attemptSight), by: ofCases },
    {
      on: 'ContactAttemptDebt',
      scope: withRow('debt', 'debt_id', withCase('case_id', groupOf('ContactAttemptDebt'))),
    },
    { on: 'ContactAttemptCorrection', scope: withRow('contact_attempt', 'attempt_id', attemptSight), by: ofCases },
    { on: 'ContactPolicy', scope: forFirms(() => sql<boolean>`true`), by: forEveryRole('INSTITUTION') },
    { on: 'ContactVerdict', scope: withRow('contact_attempt', 'attempt_id', attemptSight), by: ofCases },
    { on: 'ContactPermit', scope: permitSight, by: caseScopes },
    { on: 'ContactPermitEvent', scope: withRow('contact_permit', 'permit_id', permitSight), by: ofCases },
    {
      on: 'ContactRefusal',
      scope: ownRefusalOr(withCase('case_id', groupOf('ContactRefusal'))),
      by: caseScopes,
    },
    { on: 'Rejudgement', scope: rejudgementSight, by: rejudgementScopes },
    { on: 'RejudgementDifference', scope: rejudgementSight },
    { on: 'ContactHistory', scope: withDebtor('id'), by: caseScopes },
    { on: 'ContactHistory', scope: (row) => sql<boolean>`${sql.ref(`${row}.is_debtor`)}` },
  ],
  fieldScopes: [
    { on: 'ContactAttempt', field: 'companions', scope: ownAlone },
    { on: 'Consent', field: 'attemptId', scope: withAttempt('attempt_id') },
    ...groupedFields('ContactAttempt', (group) => ownOr(withCase('case_id', group))),
    ...groupedFields('ContactPermit', (group) => ownOr(withCase('case_id', group))),
    ...groupedFields('ContactAttemptCorrection', (group) =>
      withRow('contact_attempt', 'attempt_id', ownOr(withCase('case_id', group))),
    ),
  ],
});
