import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  AnswerComplaintDocument,
  CloseComplaintDocument,
  ComplaintCountDocument,
  ComplaintsDocument,
  LinkComplaintDocument,
  OpenComplaintDocument,
  ReopenComplaintDocument,
} from '../../schema/operations/documents.js';
import { complaintSubIssues, complaintSubIssueTable, packs, rulesTouched } from '../../src/compliance/index.js';
import { contactRules } from '../../src/contacts/index.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { engage } from '../kit/engagements.js';
import {
  answerComplaint,
  breakGlass,
  done,
  key,
  openCase,
  openComplaint,
  present,
  recordContactAttempt,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Answer, type Person, type Untyped } from '../kit/world.js';

// 2026-04-01, ten in the morning in Shanghai.
const world = newWorld();

let collector: Person;
let officer: Person;
let counsel: Person;
let opened: OpenedCase;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  counsel = await world().person('LEGAL_COUNSEL');
  opened = await openCase(world(), { assignee: collector });
});

const complaintOf = async (id: string, by = officer, purpose: 'COMPLAINT' | null = null): Promise<Untyped> => {
  const { reference } = done(
    await officer.ask('query ($id: ID!) { node(id: $id) { ... on Complaint { reference } } }', { id }),
  ).node as { reference: string };
  const filter = { reference: { eq: reference } };
  return done(await by.ask(ComplaintsDocument, { first: 1, filter, purpose })).complaints.nodes[0];
};

const seenBy = async (by: Person, id: string): Promise<boolean> =>
  done(await by.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).node !== null;

const mistakeOf = ({ errors }: Answer<unknown>): string =>
  errors
    .map(({ extensions: { code, path } }) => [code, ...(Array.isArray(path) ? [path.join('.')] : [])].join(' '))
    .join();

const opening = (more: Record<string, unknown> = {}) =>
  officer.ask(OpenComplaintDocument, {
    input: {
      reference: `B-${key()}`,
      source: 'DEBTOR',
      channelReceived: 'LETTER',
      subIssue: 'CALLED_OUTSIDE_HOURS',
      idempotencyKey: key(),
      ...more,
    } as never,
  });
const answering = (complaintId: string, more: Record<string, unknown> = {}, by = officer) =>
  by.ask(AnswerComplaintDocument, {
    input: { complaintId, outcome: 'UPHELD', idempotencyKey: key(), ...more } as never,
  });
const linking = (complaintId: string, more: Record<string, unknown>, by = officer) =>
  by.ask(LinkComplaintDocument, { input: { complaintId, idempotencyKey: key(), ...more } as never });
const closing = (complaintId: string, by = officer) =>
  by.ask(CloseComplaintDocument, { input: { complaintId, words: null, idempotencyKey: key() } });
const reopening = (complaintId: string, by = officer) =>
  by.ask(ReopenComplaintDocument, { input: { complaintId, words: 'a second letter', idempotencyKey: key() } });

test('a complaint is taken in, linked, answered and closed; its history tells it, and its words only for a purpose', async () => {
  const attempt = await recordContactAttempt(world(), collector, opened);
  const id = await openComplaint(collector, opened.caseId);
  done(await linking(id, { subjectIds: [attempt.id], words: 'this call' }));
  done(await answering(id, { words: '已道歉' }));
  done(await closing(id, counsel));
  const masked = await complaintOf(id);
  expect(masked).toMatchObject({
    source: 'DEBTOR',
    receivedOn: '2026-04-01',
    issue: 'COMMUNICATION_TACTICS',
    subIssue: 'REPEATED_CALLS',
    ruleIds: ['cn.cba.attempts-per-contact-point', 'cn.cba.frequency', 'cn.gbt.daily-conversations'],
    caseId: opened.caseId,
    debtorId: opened.debtorId,
    narrative: null,
    answerDueOn: '2026-04-16',
    closeDueOn: '2026-05-31',
    deadline: { answerDays: 15, closeDays: 60, assurance: 'SECONDARY' },
    state: 'CLOSED',
    outcome: 'UPHELD',
    timely: true,
    changes: [
      { kind: 'OPENED', answerDueOn: '2026-04-16', actor: { id: collector.id } },
      { kind: 'LINKED', words: null },
      { kind: 'ANSWERED', outcome: 'UPHELD', timely: true, words: null, actor: { id: officer.id } },
      { kind: 'CLOSED', outcome: 'UPHELD', actor: { id: counsel.id } },
    ],
    subjects: [{ kind: 'CONTACT_ATTEMPT', nodeId: attempt.id }],
  });
  const left = await leavesOf(world(), async () => {
    const plain = await complaintOf(id, officer, 'COMPLAINT');
    expect(plain.narrative).toBe('一天打了十次电话');
    expect(plain.changes.map(({ words }: Untyped) => words)).toEqual([null, 'this call', '已道歉', null]);
  });
  expect(left.map(({ type }) => type)).toEqual(['person.looked']);
  const nested = done(
    await collector.ask(
      'query ($id: ID!) { node(id: $id) { ... on Case { complaints(first: 5) { totalCount nodes { id } } } } }',
      { id: opened.caseId },
    ),
  );
  expect(nested.node.complaints).toEqual({ totalCount: 1, nodes: [{ id }] });
});

test('a repetition opens it once, and its number is taken', async () => {
  const input = { reference: `B-${key()}`, idempotencyKey: key() };
  const first = done(await opening(input)).openComplaint.complaintId;
  expect(done(await opening(input)).openComplaint.complaintId).toBe(first);
  expect(mistakeOf(await opening({ ...input, idempotencyKey: key() }))).toBe('CONFLICT');
});

describe('deadlines', () => {
  test("are the institution's own days: after midnight in Shanghai it is tomorrow", async () => {
    const [before, now] = ['2026-04-02T15:59:59.999Z', world().clock.now().toISOString()];
    const receivedAt = async (instant: string) => {
      world().clock.set(instant);
      const { receivedOn, answerDueOn } = await complaintOf(await openComplaint(officer));
      return [receivedOn, answerDueOn];
    };
    expect(await receivedAt(before)).toEqual(['2026-04-02', '2026-04-17']);
    expect(await receivedAt('2026-04-02T16:00:00.000Z')).toEqual(['2026-04-03', '2026-04-18']);
    world().clock.set(now);
  });

  test('hold through the last day, and not a moment longer', async () => {
    const now = world().clock.now().toISOString();
    const answeredAt = async (instant: string) => {
      const id = await openComplaint(officer);
      world().clock.set(instant);
      await answerComplaint(officer, id);
      world().clock.set(now);
      return (await complaintOf(id)).timely;
    };
    expect(await answeredAt('2026-04-16T15:59:59.999Z')).toBe(true);
    expect(await answeredAt('2026-04-16T16:00:00.000Z')).toBe(false);
  });

  test('of a regulator in the US run from when it was sent on, others from receipt', async () => {
    const dueOf = async (more: Record<string, unknown>) => {
      const { complaint } = done(
        await opening({ receivedOn: '2026-03-01', sentOn: '2026-03-10', ...more }),
      ).openComplaint;
      const { answerDueOn, closeDueOn, deadline } = present(complaint);
      return [answerDueOn, closeDueOn, deadline.assurance];
    };
    expect(await dueOf({ source: 'REGULATOR', jurisdiction: 'US-TX' })).toEqual([
      '2026-03-25',
      '2026-05-09',
      'SECONDARY',
    ]);
    expect(await dueOf({ source: 'REGULATOR', jurisdiction: 'CN' })).toEqual(['2026-03-16', '2026-04-30', 'SECONDARY']);
    expect(await dueOf({})).toEqual(['2026-03-16', '2026-04-30', 'UNVERIFIED']);
  });

  test('that are over are found by a filter, the oldest first', async () => {
    const [late, later] = [
      done(await opening({ receivedOn: '2026-01-05' })).openComplaint.complaintId,
      done(await opening({ receivedOn: '2026-01-06' })).openComplaint.complaintId,
    ];
    const answered = done(await opening({ receivedOn: '2026-01-04' })).openComplaint.complaintId;
    await answerComplaint(officer, answered);
    const overdue = { state: { eq: 'OPEN' as const }, answerDueOn: { lte: '2026-03-31' } };
    const { nodes } = done(await officer.ask(ComplaintsDocument, { first: 10, filter: overdue })).complaints;
    expect(nodes.map(({ id }) => id).filter((id) => [late, later, answered].includes(id))).toEqual([late, later]);
    expect((await complaintOf(answered)).timely).toBe(false);
  });
});

describe('a complaint that is opened again', () => {
  test('is due anew from today, and keeps what was answered in its history', async () => {
    const id = await openComplaint(officer, opened.caseId);
    expect(mistakeOf(await reopening(id))).toBe('CONFLICT');
    expect(mistakeOf(await closing(id))).toBe('CONFLICT');
    await answerComplaint(officer, id, { outcome: 'NOT_UPHELD' });
    expect(mistakeOf(await answering(id))).toBe('CONFLICT');
    const now = world().clock.now().toISOString();
    world().clock.set('2026-05-01T02:00:00.000Z');
    done(await reopening(id));
    expect(await complaintOf(id)).toMatchObject({
      state: 'OPEN',
      outcome: null,
      timely: null,
      answerDueOn: '2026-05-16',
      closeDueOn: '2026-06-30',
      changes: [
        { kind: 'OPENED', answerDueOn: '2026-04-16' },
        { kind: 'ANSWERED', outcome: 'NOT_UPHELD' },
        { kind: 'REOPENED', answerDueOn: '2026-05-16' },
      ],
    });
    await answerComplaint(counsel, id, { outcome: 'PARTLY_UPHELD' });
    done(await closing(id));
    expect(mistakeOf(await closing(id))).toBe('CONFLICT');
    world().clock.set(now);
  });
});

describe('words about nobody known', () => {
  test('are refused, whole; once a debtor is linked, they are kept', async () => {
    const before = await rowCounts(world());
    expect(mistakeOf(await opening({ narrative: 'they rang ten times' }))).toBe('BAD_USER_INPUT input.narrative');
    expect(await rowCounts(world())).toEqual(before);
    const id = await openComplaint(officer);
    expect(mistakeOf(await answering(id, { words: 'sorry' }))).toBe('BAD_USER_INPUT input.words');
    expect(mistakeOf(await linking(id, { subjectIds: [] }))).toBe('BAD_USER_INPUT input');
    const attempt = await recordContactAttempt(world(), collector, opened);
    expect(mistakeOf(await linking(id, { subjectIds: [attempt.id] }))).toBe('BAD_USER_INPUT input.caseId');
    done(await linking(id, { caseId: opened.caseId, subjectIds: [attempt.id] }));
    expect(mistakeOf(await linking(id, { caseId: opened.caseId, subjectIds: [attempt.id] }))).toBe('CONFLICT');
    await answerComplaint(officer, id, { words: 'sorry' });
    expect((await complaintOf(id, officer, 'COMPLAINT')).changes.at(-1)).toMatchObject({ words: 'sorry' });
  });

  test('nor are they kept of another than the one whom it is about', async () => {
    const other = await openCase(world(), { assignee: collector });
    const attempt = await recordContactAttempt(world(), collector, other);
    const id = await openComplaint(officer, opened.caseId);
    expect(mistakeOf(await linking(id, { caseId: other.caseId }))).toBe('BAD_USER_INPUT input.caseId');
    expect(mistakeOf(await linking(id, { subjectIds: [attempt.id] }))).toBe('BAD_USER_INPUT input.subjectIds.0');
    expect(mistakeOf(await opening({ caseId: opened.caseId, debtorId: other.debtorId }))).toBe(
      'BAD_USER_INPUT input.debtorId',
    );
  });

  test('when the debtor is erased, so is what was told', async () => {
    const gone = await openCase(world(), { assignee: collector });
    const id = await openComplaint(officer, gone.caseId);
    const erase = (by: Person) =>
      by.ask('mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { approval { id } } }', {
        input: { personId: gone.debtorId, basis: 'COURT_OR_REGULATOR', idempotencyKey: key() },
      });
    const { id: approvalId } = done(await erase(officer)).erasePerson.approval;
    done(
      await counsel.ask('mutation ($input: DecideApprovalInput!) { decideApproval(input: $input) { approvalId } }', {
        input: { approvalId, outcome: 'APPROVED', idempotencyKey: key() },
      }),
    );
    done(await erase(officer));
    const plain = await complaintOf(id, officer, 'COMPLAINT');
    expect(plain).toMatchObject({ narrative: null, state: 'OPEN' });
    expect(mistakeOf(await answering(id, { words: 'sorry' }))).toBe('CONFLICT');
    await answerComplaint(officer, id);
  });
});

describe('mistakes change nothing and enter nothing', () => {
  test.each([
    ['receivedOn', '2026-04-02'],
    ['receivedOn', '1999-01-01'],
    ['sentOn', '2026-04-02'],
    ['sentOn', '2026-01-01'],
    ['source', 'PUBLIC_FILE'],
    ['jurisdiction', 'Texas'],
    ['reference', ''],
    ['reference', 'x'.repeat(101)],
    ['caseId', 'case_1'],
    ['debtorId', 'nobody'],
    ['idempotencyKey', ''],
  ])('%s %j', async (field, value) => {
    const before = await rowCounts(world());
    expect(mistakeOf(await opening({ [field]: value }))).toBe(`BAD_USER_INPUT input.${field}`);
    expect(await rowCounts(world())).toEqual(before);
  });

  test('a day or an issue that does not exist is refused by the schema', async () => {
    expect((await opening({ receivedOn: '2026-02-30' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await opening({ subIssue: 'RUDE' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  test.each(['IN_PROGRESS', 'UNTIMELY_RESPONSE'])('%s is no answer', async (outcome) => {
    expect(mistakeOf(await answering(await openComplaint(officer), { outcome }))).toBe('BAD_USER_INPUT input.outcome');
  });

  test('what is outside of sight, or of another type, is not to be linked', async () => {
    const id = await openComplaint(officer, opened.caseId);
    const nothing = 'contactAttempt_01990000-0000-7000-8000-000000000000';
    expect(mistakeOf(await linking(id, { subjectIds: [nothing] }))).toBe('NOT_FOUND');
    expect(mistakeOf(await linking(id, { subjectIds: [opened.debtorId] }))).toBe('BAD_USER_INPUT input.subjectIds.0');
    expect(mistakeOf(await linking(id, { subjectIds: Array.from({ length: 101 }, () => nothing) }))).toBe(
      'BAD_USER_INPUT input.subjectIds',
    );
    const elsewhere = await (await world().otherInstitution()).person('COMPLIANCE_OFFICER');
    expect(mistakeOf(await answering(id, {}, elsewhere))).toBe('NOT_FOUND');
  });
});

describe('who sees a complaint', () => {
  test('about a case: who sees the case, and regulators; no firm, even one that is engaged for it', async () => {
    const id = await openComplaint(officer, opened.caseId);
    const firm = await world().firm('AGENCY');
    const agent = await firm.person();
    await engage(counsel, firm, [opened.caseId]);
    const stranger = await world().person('COLLECTOR', 'South');
    const lead = await world().person('TEAM_LEAD', 'North');
    const sees: [Person, boolean][] = [
      [collector, true],
      [lead, true],
      [stranger, false],
      [counsel, true],
      [await world().person('REGULATOR'), true],
      [await serviceOf(world()), true],
      [agent, false],
    ];
    for (const [person, isSeen] of sees)
      expect([person.actor.role, await seenBy(person, id)]).toEqual([person.actor.role, isSeen]);
    expect((await agent.ask(ComplaintCountDocument, {})).codes).toEqual(['FORBIDDEN']);
    await breakGlass(stranger, opened.caseId);
    expect(await seenBy(stranger, id)).toBe(true);
  });

  test('about no case: those who see the whole institution', async () => {
    const id = await openComplaint(collector);
    expect(await seenBy(collector, id)).toBe(false);
    expect(await seenBy(officer, id)).toBe(true);
  });

  test('an analyst counts, and learns of nobody', async () => {
    await openComplaint(officer, opened.caseId);
    const analyst = await world().person('ANALYST');
    const filter = { subIssue: { eq: 'REPEATED_CALLS' as const } };
    expect(done(await analyst.ask(ComplaintCountDocument, { filter })).complaints.totalCount).toBeGreaterThan(0);
    for (const field of ['reference', 'caseId', 'debtorId', 'narrative', 'subjects { id }', 'changes { words }']) {
      const { codes } = await analyst.ask(`{ complaints(first: 1) { nodes { ${field} } } }`);
      expect([field, new Set(codes)]).toEqual([field, new Set(['FORBIDDEN'])]);
    }
    const { codes } = await analyst.ask(ComplaintCountDocument, { filter: { debtor: { eq: opened.debtorId } } });
    expect(codes).toEqual(['FORBIDDEN']);
  });

  test('who works the case takes a complaint in, and does not answer it', async () => {
    const id = await openComplaint(collector, opened.caseId);
    for (const answer of [
      answering(id, {}, collector),
      linking(id, {}, collector),
      closing(id, collector),
      reopening(id, collector),
    ])
      expect((await answer).codes).toEqual(['FORBIDDEN']);
    const { codes } = await collector.ask(ComplaintsDocument, { first: 1, purpose: 'COMPLAINT' });
    expect(codes).toEqual(['FORBIDDEN']);
    const { nodes } = done(await collector.ask(ComplaintsDocument, { first: 100, purpose: 'CASE_WORK' })).complaints;
    expect(nodes.every(({ narrative }) => narrative === null)).toBe(true);
  });
});

describe('the rules that a complaint touches', () => {
  test('all exist, and stand in some pack', () => {
    const known = new Set(contactRules.map(({ id }) => id));
    const standing = new Set(packs.flatMap(({ rules }) => rules.map(({ id }) => id)));
    const named = complaintSubIssues.flatMap((each) => complaintSubIssueTable[each].ruleIds);
    expect(named.filter((id) => !known.has(id) || !standing.has(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });

  test('are those of where it comes from', () => {
    expect(rulesTouched('REPEATED_CALLS', 'US-TX')).toEqual([
      'us.reg-f.call-frequency',
      'us.reg-f.wait-after-conversation',
      'us.reg-f.high-concentration',
      'us.reg-f.cumulative-conduct',
    ]);
    expect(rulesTouched('REPEATED_CALLS', 'US-MA')).toContain('us.ma.call-frequency');
    expect(rulesTouched('CALLED_OUTSIDE_HOURS', 'IN')).toEqual(['in.rbi.hours']);
    expect(rulesTouched('CALLED_OUTSIDE_HOURS', null)).toHaveLength(6);
    expect(rulesTouched('OTHER', 'CN')).toEqual([]);
  });
});
