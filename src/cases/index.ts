/** The front door of `cases`: what is collected, how old it is, who works it, and what stops it. */
import { mergeTables } from '../lib/permission.js';
import { room } from '../lib/room.js';
import { AccountAge } from './account-age.entity.js';
import { Account } from './account.entity.js';
import { AllocationOrder } from './allocation-order.entity.js';
import { BalanceEntry } from './balance-entry.entity.js';
import { ageAccountsStep } from './age-accounts.js';
import { ageCasesStep } from './age-cases.js';
import { Bucket } from './bucket.entity.js';
import { CaseAge } from './case-age.entity.js';
import { CaseAssignment, CaseStageChange, LimitationEvent } from './case-event.entity.js';
import { Case } from './case.entity.js';
import { caseCopies } from './case.copies.js';
import { caseOperations } from './case.journal.js';
import { caseLinks, caseLists } from './case.links.js';
import { casePermissions } from './case.permissions.js';
import { CaseResolver } from './case.resolver.js';
import { DebtCondition } from './debt-condition.entity.js';
import { Debt } from './debt.entity.js';
import { groupOf, ofCases } from '../access/index.js';
import { conditionReaders, wishKeepers } from '../debtors/index.js';
import { EngagementResolver } from './engagement.resolver.js';
import { nightlyOperations } from './nightly.journal.js';
import { nightlyLinks, nightlyLists } from './nightly.links.js';
import { nightlyPermissions, nightlyScopes, nightlySight } from './nightly.permissions.js';
import { NightlyResolver } from './nightly.resolver.js';
import { NightlyBatchRow, NightlyRun } from './nightly-run.entity.js';
import { Pause, PauseEnd, PauseRefusal } from './pause.entity.js';
import { PauseResolver } from './pause.resolver.js';
import { paymentCopies } from './payment.copies.js';
import { Payment, PaymentReversal } from './payment.entity.js';
import { paymentOperations } from './payment.journal.js';
import { paymentLinks, paymentLists } from './payment.links.js';
import { paymentPermissions, unmatchedScopes, unmatchedSight } from './payment.permissions.js';
import { PaymentResolver } from './payment.resolver.js';
import {
  caseScopes,
  caseSight,
  complaintScopes,
  complaintSight,
  engagedCaseScopes,
  engagedCaseSight,
  findingSight,
  groupedFields,
  toldTo,
  withAccount,
  withAllDebts,
  withCase,
  withDebt,
  withDebtor,
  withPerson,
  withRow,
} from './sight.js';
import { Statement } from './statement.entity.js';
import { UnmatchedPayment, UnmatchedPaymentDecision } from './unmatched-payment.entity.js';

export { ageOn, clockOf, type Age } from './age.js';
export { Account, rollRiskOf, type ScoredAccount } from './account.entity.js';
export { allocate, type SpreadOrder } from './allocate.js';
export { Case, CaseStageEnum, ClassificationEnum } from './case.entity.js';
export { beginNight, type BegunNight } from './begin-night.js';
export { commitToRows } from './commit-rows.js';
export { dueNight } from './due-night.js';
export { caseList } from './case.links.js';
export { Debt } from './debt.entity.js';
export { BalanceEntry } from './balance-entry.entity.js';
export { BalancePartsInput } from './balance.inputs.js';
export { debtOf, partsOf } from './charge-debt.js';
export { debtsOwing, orderInForce, type OwingDebt } from './owing.js';
export {
  GivenWaiverReasonEnum,
  paymentChannels,
  type GivenWaiverReason,
  type PaymentChannel,
} from './payment-words.js';
export { todayOf } from './put-payment.js';
export { runNight, type NightProgress, type RunningNight } from './run-night.js';
export { setBucketScheme } from './set-bucket-scheme.js';
export { engageFirm } from './engage-firm.js';
export type { UnmatchedReason } from './unmatched-payment.entity.js';
export { lockCase } from './lock-case.js';
export { refuseAnother } from './pause-case.js';
export type { PauseReason } from './pause-reasons.js';
export { endOfPause, everyDebtPaused } from './pause-times.js';
export { Pause } from './pause.entity.js';
export { spreadOverDebts, writeWaiver } from './write-waiver.js';
export { interruptLimitation, liftPause, pauseOrRely, writePause } from './write-pause.js';
export { assignCases } from './assign-cases.js';
export { caseScopes, groupedFields, toldTo, withAllDebts, withCase, withDebtor, withRow } from './sight.js';

export const cases = room('cases', {
  entities: [
    Account,
    AccountAge,
    Statement,
    Bucket,
    Case,
    Debt,
    DebtCondition,
    CaseAge,
    CaseStageChange,
    CaseAssignment,
    Pause,
    PauseEnd,
    PauseRefusal,
    LimitationEvent,
    Payment,
    PaymentReversal,
    BalanceEntry,
    AllocationOrder,
    UnmatchedPayment,
    UnmatchedPaymentDecision,
    NightlyRun,
    NightlyBatchRow,
  ],
  resolvers: [CaseResolver, PauseResolver, EngagementResolver, PaymentResolver, NightlyResolver],
  permissions: mergeTables(casePermissions, paymentPermissions, nightlyPermissions),
  lists: [...caseLists, ...paymentLists, ...nightlyLists],
  links: [...caseLinks, ...paymentLinks, ...nightlyLinks],
  copies: [...caseCopies, ...paymentCopies],
  operations: [...caseOperations, ...paymentOperations, ...nightlyOperations],
  nightly: [ageAccountsStep, ageCasesStep],
  within: {
    breakGlass: 'Institution',
    openCase: 'Institution',
    assignCase: 'Case',
    moveCase: 'Case',
    pauseCase: 'Case',
    endPause: 'Pause',
    noteDebt: 'Debt',
    setBucketScheme: 'Institution',
    engageFirm: 'Case',
    endEngagement: 'Engagement',
    proposeSubEngagement: 'Engagement',
    decideSubEngagement: 'Engagement',
    chargeDebt: 'Debt',
    recordPayment: 'Case',
    reversePayment: 'Payment',
    assignPayment: 'UnmatchedPayment',
    rejectPayment: 'UnmatchedPayment',
    setAllocationOrder: 'Institution',
    rollRates: 'NightlyRun',
  },
  nodes: ['Case', 'Debt', 'Account', 'Payment', 'UnmatchedPayment', 'NightlyRun'],
  scopes: [
    { on: 'Case', scope: caseSight(), by: caseScopes },
    { on: 'Debt', scope: withCase('case_id', groupOf('Debt')), by: caseScopes },
    { on: 'Account', scope: withDebtor('debtor_id', groupOf('Account')), by: caseScopes },
    { on: 'Account', scope: withAccount('id') },
    { on: 'Statement', scope: withAccount('account_id'), by: ofCases },
    { on: 'AccountAge', scope: withAccount('account_id'), by: ofCases },
    { on: 'NightlyRun', scope: nightlySight, by: nightlyScopes },
    { on: 'EngagementObject', scope: engagedCaseSight, by: engagedCaseScopes },
    { on: 'Complaint', scope: complaintSight, by: complaintScopes },
    { on: 'Debtor', scope: withDebtor('id'), by: caseScopes },
    { on: 'Person', scope: withPerson('id'), by: caseScopes },
    { on: 'RelatedPerson', scope: withDebtor('debtor_id', groupOf('RelatedPerson')), by: caseScopes },
    { on: 'ContactPoint', scope: withPerson('person_id', groupOf('ContactPoint')), by: caseScopes },
    {
      on: 'ContactPointState',
      scope: withRow('contact_point', 'contact_point_id', withPerson('person_id', groupOf('ContactPointState'))),
      by: ofCases,
    },
    { on: 'Consent', ...toldTo(wishKeepers, withPerson('person_id', groupOf('Consent'))) },
    { on: 'ConsentEnd', ...toldTo(wishKeepers, withPerson('person_id', groupOf('ConsentEnd'))) },
    { on: 'Wish', ...toldTo(wishKeepers, withPerson('person_id', groupOf('Wish'))) },
    { on: 'WishEnd', ...toldTo(wishKeepers, withPerson('person_id', groupOf('WishEnd'))) },
    // Firms are shown none: no group of fields is about health.
    { on: 'PersonCondition', ...toldTo(conditionReaders, withPerson('person_id')) },
    { on: 'Finding', scope: findingSight, by: caseScopes },
    { on: 'FindingChange', scope: withRow('finding', 'finding_id', findingSight), by: ofCases },
    { on: 'CaseStageChange', scope: withCase('case_id', groupOf('CaseStageChange')), by: caseScopes },
    { on: 'CaseAssignment', scope: withCase('case_id', groupOf('CaseAssignment')), by: caseScopes },
    { on: 'CaseAge', scope: withCase('case_id', groupOf('CaseAge')), by: caseScopes },
    { on: 'Pause', scope: withCase('case_id', groupOf('Pause')), by: caseScopes },
    { on: 'PauseEnd', scope: withCase('case_id', groupOf('PauseEnd')), by: caseScopes },
    { on: 'PauseRefusal', scope: withCase('case_id', groupOf('PauseRefusal')), by: caseScopes },
    { on: 'DebtCondition', scope: withDebt('debt_id', groupOf('DebtCondition')), by: caseScopes },
    { on: 'LimitationEvent', scope: withCase('case_id', groupOf('LimitationEvent')), by: caseScopes },
    { on: 'Payment', scope: withCase('case_id', groupOf('Payment')), by: caseScopes },
    { on: 'PaymentReversal', scope: withCase('case_id', groupOf('PaymentReversal')), by: caseScopes },
    { on: 'BalanceEntry', scope: withDebt('debt_id', groupOf('BalanceEntry')), by: caseScopes },
    { on: 'UnmatchedPayment', scope: unmatchedSight, by: unmatchedScopes },
    { on: 'UnmatchedPaymentDecision', scope: unmatchedSight, by: unmatchedScopes },
  ],
  fieldScopes: [
    ...groupedFields('Person', (group) => withPerson('id', group)),
    ...groupedFields('Debtor', (group) => withDebtor('id', group)),
    { on: 'Consent', field: 'debtIds', scope: withAllDebts('debt_ids', groupOf('Debt')) },
    { on: 'Wish', field: 'debtIds', scope: withAllDebts('debt_ids', groupOf('Debt')) },
  ],
});
