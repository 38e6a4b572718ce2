import { sql } from 'kysely';
import {
  HoldCaseDocument,
  MakeAppointmentDocument,
  NextCaseDocument,
  QueueOfCaseDocument,
  SetCollectorSkillsDocument,
  SetQueuePolicyDocument,
  type CaseHoldReason,
  type HandOutFieldsFragment,
  type NextCaseInput,
  type QueueOfCaseQuery,
} from '../../schema/operations/documents.js';
import { addPhone, debtInput, done, key, present, registerDebtor, serviceOf, type OpenedCase } from './verbs.js';
import type { Person, World } from './world.js';

/** The work queue over the API; each throws when it is refused. The world's clock stands at ten in the morning in Shanghai. */

/** A case that lies with the team of a lead and with nobody of it. */
export async function openQueued(
  world: World,
  lead: Person,
  { debtor = {}, debts = [debtInput()], timeZone = 'Asia/Shanghai' } = {},
): Promise<OpenedCase> {
  const service = await serviceOf(world);
  const debtorId = await registerDebtor(service, { timeZone, ...debtor });
  const contactPointId = await addPhone(service, debtorId, '+8613812345678', 'MOBILE_PHONE', timeZone);
  const input = { reference: `C-${key().slice(0, 8)}`, debtorId, debts, idempotencyKey: key() };
  const { openCase } = done(
    await lead.ask('mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id debts { id } } } }', {
      input,
    }),
  );
  const { id: caseId, debts: opened } = openCase.case as { id: string; debts: { id: string }[] };
  return { caseId, debtorId, contactPointId, debtIds: opened.map(({ id }) => id) };
}

/** What is handed out, or null and when to ask again. */
export async function askNext(
  by: Person,
  wishes: Partial<NextCaseInput> = {},
): Promise<{ handOut: HandOutFieldsFragment | null; nextAt: string | null }> {
  const { nextCase } = done(await by.ask(NextCaseDocument, { input: { ...wishes, idempotencyKey: key() } }));
  return { handOut: nextCase.handOut ?? null, nextAt: nextCase.nothing?.nextAt ?? null };
}

export const next = async (by: Person, wishes: Partial<NextCaseInput> = {}): Promise<HandOutFieldsFragment> =>
  present((await askNext(by, wishes)).handOut);

export async function makeAppointment(by: Person, caseId: string, dueAt: string): Promise<string> {
  const input = { caseId, dueAt, idempotencyKey: key() };
  return done(await by.ask(MakeAppointmentDocument, { input })).makeAppointment.appointmentId;
}

export async function holdCase(
  by: Person,
  caseId: string,
  until: string,
  reason: CaseHoldReason = 'WAITS_FOR_DOCUMENTS',
): Promise<string> {
  const input = { caseId, until, reason, idempotencyKey: key() };
  return done(await by.ask(HoldCaseDocument, { input })).holdCase.queueHoldId;
}

export const skillsInput = (userId: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ userId, languages: ['zh-CN'], productKinds: [], mostCases: null },
  ...more,
});

export async function setSkills(by: Person, userId: string, more: Record<string, unknown> = {}): Promise<string> {
  const input = { ...skillsInput(userId, more), idempotencyKey: key() };
  return done(await by.ask(SetCollectorSkillsDocument, { input: input as never })).setCollectorSkills.collectorSkillsId;
}

export const queuePolicyInput = { handOutMinutes: 45, restHours: 4, validFrom: '2026-05-01T00:00:00Z' };

export async function setQueuePolicy(by: Person, more: Partial<typeof queuePolicyInput> = {}): Promise<string> {
  const input = { ...queuePolicyInput, ...more, idempotencyKey: key() };
  return done(await by.ask(SetQueuePolicyDocument, { input })).setQueuePolicy.queuePolicyId;
}

export async function queueOf(by: Person, caseId: string): Promise<Extract<QueueOfCaseQuery['node'], { id: string }>> {
  return present(done(await by.ask(QueueOfCaseDocument, { caseId })).node) as never;
}

const bare = (id: string): string => id.replace(/^\w+_/, '');

/** What a case has behind it, past the verbs: a hand-out and an appointment that have ended, and a hold that was lifted. */
export async function fillQueue(
  { owner }: Pick<World, 'owner'>,
  { caseId, contactPointId }: Pick<OpenedCase, 'caseId' | 'contactPointId'>,
  userId: string,
): Promise<void> {
  const weighed = JSON.stringify([{ part: 'BUCKET', measure: 31, points: 60 }]);
  const allowed = JSON.stringify([{ contactPointId: bare(contactPointId), channel: 'PHONE', decision: 'ALLOWED' }]);
  const [file, user] = [sql`c.id = ${bare(caseId)}::uuid`, sql`${bare(userId)}::uuid`];
  await sql`
    insert into hand_out (institution_id, id, case_id, collector_id, is_taken, handed_out_at, expires_at, priority, weighed, allowed, ended_at, ending, release_reason, entry_id)
    select c.institution_id, gen_random_uuid(), c.id, ${user}, false, now(), now(), 60, ${weighed}::jsonb, ${allowed}::jsonb, now(), 'RELEASED', 'END_OF_SHIFT', c.entry_id
    from collection_case c where ${file}`.execute(owner);
  await sql`
    insert into queue_hold (institution_id, id, case_id, reason, actor_id, valid_from, valid_to, recorded_at, entry_id)
    select c.institution_id, gen_random_uuid(), c.id, 'LIFTED', ${user}, '2026-03-01', '2026-03-01', '2026-03-01', c.entry_id from collection_case c where ${file}`.execute(
    owner,
  );
  await sql`
    insert into appointment (institution_id, id, case_id, due_at, ended_at, ending, recorded_at, actor_id, entry_id)
    select c.institution_id, gen_random_uuid(), c.id, now(), now(), 'CANCELLED', now(), ${user}, c.entry_id from collection_case c where ${file}`.execute(
    owner,
  );
}

/** Somebody holds a case, past the verbs, and nothing else any more. */
export async function handTo({ owner }: Pick<World, 'owner'>, caseId: string, userId: string): Promise<void> {
  const user = sql`${bare(userId)}::uuid`;
  await sql`update hand_out set ended_at = now(), ending = 'RECALLED' where collector_id = ${user} and ended_at is null`.execute(
    owner,
  );
  await sql`
    insert into hand_out (institution_id, id, case_id, collector_id, is_taken, handed_out_at, expires_at, priority, weighed, allowed, entry_id)
    select c.institution_id, gen_random_uuid(), c.id, ${user}, false, '2026-04-01', '2099-01-01', 0, '[]', '[]', c.entry_id from collection_case c where c.id = ${bare(caseId)}::uuid`.execute(
    owner,
  );
}

/** What somebody has in hand has run out, past the verbs: for who may not move the clock. */
export async function expire({ owner }: Pick<World, 'owner'>, userId: string): Promise<void> {
  await sql`update hand_out set expires_at = '2026-01-01' where collector_id = ${bare(userId)}::uuid and ended_at is null`.execute(
    owner,
  );
}
