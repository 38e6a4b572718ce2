import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

/**
 * What other systems are told of: a closed list of its own, since entries change with the platform, and receivers do not. Each
 * event is one type of entry, whose name goes over the wire. A change of what an event means, or of what a message has, is
 * another version; a further event is none.
 */
export const messageVersion = 1;

/** Event → the type of entry that it is, and what it says. */
const events = {
  CASE_OPENED: ['case.opened', 'A case was opened.'],
  CASE_ASSIGNED: ['case.assigned', 'A case was given to somebody, or taken back.'],
  CASES_ALLOCATED: ['cases.allocated', 'Many cases were given to collectors at once; of no one case.'],
  CASE_STAGE_MOVED: ['case.stageMoved', 'A case was moved to another stage.'],
  CASE_PAUSED: ['case.paused', 'Collection of a case, or a kind of contact, stops.'],
  CASE_RESUMED: ['case.resumed', 'A pause was ended.'],
  ROWS_IMPORTED: [
    'rows.imported',
    'Rows of a file were taken: people, debts and cases, statements, or a history of contacts; of no one case.',
  ],
  CASE_HANDED_OUT: ['case.handedOut', 'A case was handed to a collector to work on next.'],
  HAND_OUT_ENDED: ['handOut.ended', 'A collector does not work on a case any more that was handed to them.'],
  APPOINTMENT_MADE: ['appointment.made', 'An appointment with a debtor was made.'],
  APPOINTMENT_ENDED: ['appointment.ended', 'An appointment with a debtor was kept, missed or cancelled.'],
  QUEUE_ALLOCATED: ['queue.allocated', 'Many cases were shared out among collectors; of no one case.'],
  STEPS_MADE: ['steps.made', 'A night made the steps that strategies ask for; of no one case.'],
  DEBT_CHARGED: ['debt.charged', 'Interest, a fee or another amount was added to a debt.'],
  DEBT_WAIVED: ['debt.waived', 'A part of a debt was forgiven.'],
  DEBT_NOTED: ['debt.noted', 'How law stands to a debt was noted, such as that it is time-barred.'],
  PERSON_CORRECTED: ['person.corrected', 'The record of a person was corrected.'],
  PERSON_NOTED: [
    'person.noted',
    'Something was learned of a person that changes how they may be contacted, such as that they have died.',
  ],
  PERSON_RESTRICTED: ['person.restricted', 'The data of a person were restricted.'],
  PERSON_RELEASED: ['person.released', 'The data of a person are not restricted any more.'],
  CONTACT_POINT_ADDED: ['contactPoint.added', 'A number or an address was added.'],
  CONTACT_POINT_NOTED: ['contactPoint.noted', 'Something was learned of a number or an address.'],
  CONSENT_RECORDED: ['consent.recorded', 'A person consented.'],
  CONSENT_WITHDRAWN: ['consent.withdrawn', 'A consent was withdrawn.'],
  WISH_RECORDED: ['wish.recorded', 'A person wishes something of contacts, such as that they stop.'],
  WISH_WITHDRAWN: ['wish.withdrawn', 'A wish was withdrawn.'],
  CONTACT_PERMIT_ISSUED: ['contactPermit.issued', 'A contact was permitted.'],
  CONTACT_PERMIT_RETURNED: ['contactPermit.returned', 'A permit was given back.'],
  CONTACT_BEGUN: ['contact.begun', 'A permit was redeemed.'],
  CONTACT_REFUSED: ['contact.refused', 'A contact was refused by the law.'],
  CONTACT_ATTEMPT_RECORDED: ['contactAttempt.recorded', 'A contact attempt was recorded.'],
  CONTACT_ATTEMPT_CORRECTED: ['contactAttempt.corrected', 'The record of a contact attempt was corrected.'],
  PAYMENT_RECORDED: ['payment.recorded', 'A payment was recorded.'],
  PAYMENTS_IMPORTED: ['payments.imported', 'Many payments were taken from a file; of no one case.'],
  PAYMENT_REVERSED: ['payment.reversed', 'A payment was reversed.'],
  PLAN_PROPOSED: ['plan.proposed', 'A plan was proposed.'],
  PLAN_AGREED: ['plan.agreed', 'A plan was agreed.'],
  PLAN_WITHDRAWN: ['plan.withdrawn', 'A proposal of a plan was withdrawn.'],
  PLAN_ENDED: ['plan.ended', 'A plan ended: kept, broken or cancelled.'],
  PLANS_JUDGED: ['plans.judged', 'A night judged how many plans perform; of no one case.'],
  PROMISE_RECORDED: ['promise.recorded', 'A promise to pay was recorded.'],
  PROMISE_ENDED: ['promise.ended', 'A promise to pay ended: kept, broken or withdrawn.'],
  PROMISES_JUDGED: ['promises.judged', 'A night judged how many promises were kept; of no one case.'],
  DEBT_WRITTEN_OFF: ['debt.writtenOff', 'Debts of a case left the balance sheet; they are owed as before.'],
  WRITE_OFF_ENDED: ['writeOff.ended', 'A written-off debt was put back on the balance sheet.'],
  PORTFOLIO_TRANSFERRED: ['portfolio.transferred', 'Cases were transferred to a buyer together; of no one case.'],
  CASE_PUT_BACK: ['case.putBack', 'A case was taken out of a portfolio that is sold, or was.'],
  PROCEDURE_OPENED: [
    'procedure.opened',
    'Something that stops collection is worked from now on, such as a dispute, a death or a moratorium.',
  ],
  PROCEDURE_REFUSED: ['procedure.refused', 'A moratorium was asked for that the law does not give.'],
  PROCEDURE_ENDED: ['procedure.ended', 'What stopped collection was decided, or expired.'],
  COMPLAINT_OPENED: ['complaint.opened', 'A complaint was opened.'],
  COMPLAINT_ANSWERED: ['complaint.answered', 'A complaint was answered.'],
  COMPLAINT_CLOSED: ['complaint.closed', 'A complaint was closed.'],
  COMPLAINT_REOPENED: ['complaint.reopened', 'A complaint was opened again.'],
  ENGAGEMENT_AGREED: ['engagement.agreed', 'A firm was engaged for cases.'],
  ENGAGEMENT_ENDED: ['engagement.ended', 'The engagement of a firm ended.'],
  NIGHTLY_RUN_ENDED: ['nightlyRun.ended', 'The institution was brought to a business date; of no one case.'],
} as const satisfies Readonly<Record<string, readonly [type: string, says: string]>>;

export type WebhookEvent = keyof typeof events;

export const webhookEventWords = Object.fromEntries(
  Object.entries(events).map(([event, [, says]]) => [event, says]),
) as Readonly<Record<WebhookEvent, string>>;
export const WebhookEventEnum = graphqlEnum('WebhookEvent', webhookEventWords, 'What another system may be told of.');

export const entryTypeOf = (event: WebhookEvent): string => events[event][0];

/** @returns null for what is no event, such as a test */
export const eventOf = (entryType: string): WebhookEvent | null =>
  valuesOf(webhookEventWords).find((event) => entryTypeOf(event) === entryType) ?? null;
