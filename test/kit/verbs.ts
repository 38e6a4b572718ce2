import { randomUUID } from 'node:crypto';
import {
  AddRelatedPersonDocument,
  AddTemplateDocument,
  AlertsDocument,
  AnswerComplaintDocument,
  BeginContactDocument,
  BreakGlassDocument,
  CorrectContactAttemptDocument,
  EndPauseDocument,
  NoteDebtDocument,
  PauseCaseDocument,
  OpenComplaintDocument,
  RequestContactPermitDocument,
  ReviewBreakGlassDocument,
  SetContactPolicyDocument,
} from '../../schema/operations/documents.js';
import type { Answer, Person, Untyped, World } from './world.js';

/** Verbs that build a world over the API, as its users would; each throws when it is refused. */

export const key = (): string => randomUUID();

export function done<Data>(answer: Answer<Data>): Data {
  if (answer.errors.length > 0) throw new Error(`refused: ${JSON.stringify(answer.errors)}`);
  return answer.data;
}

/** What may be null, and must not be here. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('there is nothing where something must be');
  return value;
}

export const personInput = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  reference: `D-${key().slice(0, 8)}`,
  kind: 'INDIVIDUAL',
  displayName: '张伟',
  nationalId: '310101199001011234',
  birthDate: '1990-01-01',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  ...more,
});

export async function registerDebtor(by: Person, more: Record<string, unknown> = {}): Promise<string> {
  const data = done(
    await by.ask('mutation ($input: RegisterDebtorInput!) { registerDebtor(input: $input) { debtor { id } } }', {
      input: { person: personInput(more), idempotencyKey: key() },
    }),
  );
  return data.registerDebtor.debtor.id;
}

export const addPhone = (
  by: Person,
  personId: string,
  value = '+8613812345678',
  kind = 'MOBILE_PHONE',
  timeZone = 'Asia/Shanghai',
): Promise<string> => addPoint(by, personId, { value, kind, timeZone });

export async function addPoint(by: Person, personId: string, point: Record<string, unknown>): Promise<string> {
  const data = done(
    await by.ask(
      'mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { contactPoint { id } } }',
      {
        input: { personId, source: 'CONTRACT', idempotencyKey: key(), ...point },
      },
    ),
  );
  return data.addContactPoint.contactPoint.id;
}

/** Where letters go. */
export const addAddress = (by: Person, personId: string, value = '1 Main Street'): Promise<string> =>
  addPoint(by, personId, { value, kind: 'POSTAL_ADDRESS', timeZone: null });

export interface OpenedCase {
  readonly caseId: string;
  readonly debtorId: string;
  readonly contactPointId: string;
  readonly debtIds: readonly string[];
}

export const debtInput = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  reference: `L-${key().slice(0, 8)}`,
  productKind: 'CREDIT_CARD',
  jurisdiction: 'CN',
  principal: { amountMinor: '125000', currency: 'CNY' },
  oldestUnpaidDueOn: '2026-03-01',
  ...more,
});

/** A debtor with a phone number and a case, given to a collector where one is named. */
export async function openCase(
  world: World,
  options: {
    assignee?: Person;
    debts?: Record<string, unknown>[];
    debtor?: Record<string, unknown>;
    debtorId?: string;
    phone?: { readonly value: string; readonly timeZone: string };
  } = {},
): Promise<OpenedCase> {
  const service = await serviceOf(world);
  const debtorId = options.debtorId ?? (await registerDebtor(service, options.debtor));
  const { phone } = options;
  // A person has a number once.
  const another = options.debtorId && `+86138${(parseInt(key().slice(0, 7), 16) % 1e8).toString().padStart(8, '0')}`;
  const value = phone?.value ?? another;
  const contactPointId = await addPhone(service, debtorId, value, 'MOBILE_PHONE', phone?.timeZone);
  const input = {
    reference: `C-${key().slice(0, 8)}`,
    debtorId,
    debts: options.debts ?? [debtInput()],
    assigneeId: options.assignee?.id ?? null,
    idempotencyKey: key(),
  };
  const data = done(
    await service.ask('mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id debts { id } } } }', {
      input,
    }),
  );
  return {
    caseId: data.openCase.case.id,
    debtorId,
    contactPointId,
    debtIds: data.openCase.case.debts.map(({ id }: { id: string }) => id),
  };
}

/** Extraordinary access to a case, for half an hour. */
export async function breakGlass(by: Person, caseId: string, explanation = 'no lists'): Promise<string> {
  const input = {
    caseId,
    reason: 'SYSTEM_FAILURE',
    explanation,
    minutes: 30,
    idempotencyKey: key(),
  } as const;
  return done(await by.ask(BreakGlassDocument, { input })).breakGlass.breakGlassId;
}

export async function reviewGlass(by: Person, breakGlassId: string, note = 'heard the call'): Promise<void> {
  const input = { breakGlassId, finding: 'JUSTIFIED', note, idempotencyKey: key() } as const;
  done(await by.ask(ReviewBreakGlassDocument, { input }));
}

/** The alert of an extraordinary access. */
export async function alertOf(officer: Person, breakGlassId: string): Promise<string> {
  const { alerts } = done(await officer.ask(AlertsDocument, { first: 100 }));
  return present(alerts.nodes.find((alert) => alert.subject === breakGlassId)).id;
}

/** A pause of a whole case since March. @returns its id */
export async function pauseCase(by: Person, caseId: string, more: Record<string, unknown> = {}): Promise<string> {
  const input = { caseId, reason: 'DISPUTE', validFrom: '2026-03-10T00:00:00Z', idempotencyKey: key(), ...more };
  return present(done(await by.ask(PauseCaseDocument, { input: input as never })).pauseCase.pauseId);
}

/** An early end of it. @returns the end's id */
export async function endPause(by: Person, pauseId: string, endsAt = '2026-03-20T00:00:00Z'): Promise<string> {
  const input = { pauseId, endsAt, idempotencyKey: key() };
  return done(await by.ask(EndPauseDocument, { input })).endPause.pauseEndId;
}

export async function noteDebt(by: Person, debtId: string): Promise<string> {
  const input = { debtId, condition: 'TIME_BARRED', isPresent: true, idempotencyKey: key() } as const;
  return done(await by.ask(NoteDebtDocument, { input })).noteDebt.debtConditionId;
}

const services = new WeakMap<World, Promise<Person>>();

/** The core banking system of this world: a service account. */
export function serviceOf(world: World): Promise<Person> {
  const known = services.get(world) ?? world.person('SERVICE');
  services.set(world, known);
  return known;
}

export const attemptInput = (
  world: World,
  { caseId, contactPointId }: Pick<OpenedCase, 'caseId' | 'contactPointId'>,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  caseId,
  contactPointId,
  channel: 'PHONE',
  direction: 'OUTBOUND',
  occurredAt: world.clock.now().toISOString(),
  connected: true,
  answered: false,
  conversation: false,
  outcome: 'NO_ANSWER',
  idempotencyKey: key(),
  ...more,
});

export const recordContactAttemptDocument = `mutation ($input: RecordContactAttemptInput!) {
  recordContactAttempt(input: $input) { contactAttempt { id occurredAt recordedAt channel outcome personRole note case { id } person { id displayName } contactPoint { value } debtsIntended { debt { id } } debtsAttributed { debt { id } } debtsDiscussed { raisedBy debt { id } } } }
}`;

export async function recordContactAttempt(
  world: World,
  by: Person,
  opened: OpenedCase,
  more: Record<string, unknown> = {},
): Promise<Untyped> {
  return done(await by.ask(recordContactAttemptDocument, { input: attemptInput(world, opened, more) }))
    .recordContactAttempt.contactAttempt;
}

interface Target {
  readonly caseId: string;
  readonly contactPointId: string | null;
}

/** A call for which leave is asked. */
export const permitInput = (
  { caseId, contactPointId }: Target,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({ caseId, contactPointId, channel: 'PHONE', idempotencyKey: key(), ...more });

/** When no debtor of these worlds may be called. */
export const tonight = ({ clock }: World): string => `${clock.now().toISOString().slice(0, 10)}T15:00:00Z`;

/** @returns the permit's id, or the refusal's */
export async function requestPermit(by: Person, opened: Target, more: Record<string, unknown> = {}): Promise<string> {
  const input = permitInput(opened, more);
  const { permit, refusal } = done(
    await by.ask(RequestContactPermitDocument, { input: input as never }),
  ).requestContactPermit;
  return present(permit ?? refusal).id;
}

/** Begins the contact of a permit. */
export async function beginContact(by: Person, permitId: string): Promise<void> {
  done(await by.ask(BeginContactDocument, { input: { permitId, idempotencyKey: key() } }));
}

/** That permits are not required, from May on. @returns the policy's id */
export async function setPolicy(by: Person): Promise<string> {
  const input = { requiresPermits: false, validFrom: '2026-05-01T00:00:00Z', idempotencyKey: key() };
  return done(await by.ask(SetContactPolicyDocument, { input })).setContactPolicy.contactPolicyId;
}

/** Somebody new who is related to a debtor. */
export async function addRelated(
  by: Person,
  debtorId: string,
  more: Record<string, unknown> = {},
): Promise<{ id: string; personId: string }> {
  const input = {
    debtorId,
    person: personInput({ displayName: '王芳', nationalId: null, birthDate: null }),
    role: 'GUARANTOR',
    idempotencyKey: key(),
    ...more,
  };
  const added = present(
    done(await by.ask(AddRelatedPersonDocument, { input: input as never })).addRelatedPerson.relatedPerson,
  );
  return { id: added.id, personId: added.person.id };
}

/** A text of every kind of SMS that asks for nothing that a rule objects to. */
export const textInput = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  language: 'en',
  body: 'This is {institutionName}, a debt collector. You owe {balance}. Call {contact}. Reply STOP to opt out.',
  statements: ['IDENTITY', 'DEBT_COLLECTOR', 'BALANCE', 'CONTACT', 'OPT_OUT'],
  ...more,
});

export const templateInput = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  slug: `t-${key().slice(0, 8)}`,
  channel: 'SMS',
  occasion: 'REMINDER',
  text: textInput(),
  idempotencyKey: key(),
  ...more,
});

/** @returns the template's id */
export async function addTemplate(by: Person, more: Record<string, unknown> = {}): Promise<string> {
  const input = templateInput(more);
  return done(await by.ask(AddTemplateDocument, { input: input as never })).addTemplate.templateId;
}

/** What somebody writes back, from the debtor's mobile. */
export const replyInput = (
  world: World,
  { caseId, contactPointId }: Pick<OpenedCase, 'caseId' | 'contactPointId'>,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  ...{ caseId, contactPointId, channel: 'SMS', text: 'STOP', receivedAt: world.clock.now().toISOString() },
  idempotencyKey: key(),
  ...more,
});

/** What was learned of an attempt; by default that its outcome was another. */
export async function correct(
  by: Person,
  contactAttemptId: string,
  more: Record<string, unknown> = {},
): Promise<Untyped> {
  const input = {
    contactAttemptId,
    kind: 'MISTAKEN_OUTCOME',
    outcome: 'BUSY',
    reason: 'heard it again',
    idempotencyKey: key(),
    ...more,
  };
  return done(await by.ask(CorrectContactAttemptDocument, { input: input as never })).correctContactAttempt
    .contactAttempt;
}

/** A complaint by the debtor of a case, where one is given; of nobody known otherwise. */
export async function openComplaint(
  by: Person,
  caseId: string | null = null,
  more: Record<string, unknown> = {},
): Promise<string> {
  const input = {
    reference: `B-${key().slice(0, 8)}`,
    source: 'DEBTOR',
    channelReceived: 'PHONE',
    subIssue: 'REPEATED_CALLS',
    jurisdiction: 'CN',
    caseId,
    ...(caseId && { narrative: '一天打了十次电话' }),
    idempotencyKey: key(),
    ...more,
  };
  return done(await by.ask(OpenComplaintDocument, { input: input as never })).openComplaint.complaintId;
}

/** Says what came of a complaint. */
export async function answerComplaint(
  by: Person,
  complaintId: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  const input = { complaintId, outcome: 'UPHELD', idempotencyKey: key(), ...more };
  done(await by.ask(AnswerComplaintDocument, { input: input as never }));
}
