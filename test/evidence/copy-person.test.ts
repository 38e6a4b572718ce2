import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { execute, parse } from 'graphql';
import { sql } from 'kysely';
import { AccessesToDocument, CopyOfPersonDocument } from '../../schema/operations/documents.js';
import { rooms } from '../../src/app/rooms.js';
import { newId } from '../../src/lib/id.js';
import { addAccount } from '../kit/accounts.js';
import { takeTwo } from '../kit/approvals.js';
import { bringReport, callTo } from '../kit/deliveries.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { night } from '../kit/nights.js';
import { bringUnmatched, recordPayment } from '../kit/payments.js';
import { statementsOf } from '../kit/statements.js';
import {
  addPhone,
  addRelated,
  answerComplaint,
  beginContact,
  breakGlass,
  correct,
  debtInput,
  done,
  endPause,
  key,
  noteDebt,
  openCase,
  openComplaint,
  pauseCase,
  present,
  recordContactAttempt,
  registerDebtor,
  requestPermit,
  serviceOf,
  tonight,
  type OpenedCase,
} from '../kit/verbs.js';
import { openFinding } from '../kit/findings.js';
import { agreePlan, planInput, proposePlan, recordPromise } from '../kit/plans.js';
import { askToEnd, fillPortfolio, setWriteOffLimit, writeOff } from '../kit/disposals.js';
import { fillQueue } from '../kit/queue.js';
import { recordAffairs, recordCircumstance } from '../kit/circumstances.js';
import { completeTask, disputeInput, openProcedure } from '../kit/procedures.js';
import { draftStrategy, putInForce } from '../kit/strategies.js';
import { hear } from '../kit/wishes.js';
import { approve, newWorld, type Answer, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();

const uuidOf = (nodeId: string): string => nodeId.replace(/^\w+_/, '');

let officer: Person;
let service: Person;
let collector: Person;
let opened: OpenedCase;
let guarantor: { id: string; personId: string };
let attemptId: string;

beforeAll(async () => {
  [officer, service] = [await world().person('COMPLIANCE_OFFICER'), await serviceOf(world())];
  collector = await world().person('COLLECTOR', 'North');
  const debtor = { displayName: '欧阳 Own-Zebra', nationalId: '310101199001017777', birthDate: '1977-07-17' };
  opened = await openCase(world(), { assignee: collector, debtor, debts: [debtInput(), debtInput()] });
  guarantor = await addRelated(service, opened.debtorId, {
    person: {
      reference: key(),
      kind: 'INDIVIDUAL',
      displayName: 'Quentin Other-Marmoset',
      nationalId: 'OTHER-4711',
      language: 'en',
      timeZone: 'Asia/Shanghai',
    },
  });
  const guarantorsPhone = await addPhone(service, guarantor.personId, '+8613987654321');
  const attempt = await recordContactAttempt(world(), collector, opened, {
    note: '# Said\nshe *pays* on Friday',
    recording: 's3://recordings/xylophone-7',
    answered: true,
    conversation: true,
    outcome: 'CONNECTED_DEBTOR',
    debtsDiscussed: [{ debtId: opened.debtIds[0], raisedBy: 'PERSON' }],
  });
  attemptId = attempt.id;
  await correct(collector, attemptId, { reason: 'An umbrella stand answered.' });
  await recordContactAttempt(
    world(),
    collector,
    { ...opened, contactPointId: guarantorsPhone },
    { note: 'About the debtor, told to nobody.' },
  );
  await beginContact(collector, await requestPermit(collector, opened));
  await requestPermit(collector, opened, { at: tonight(world()) });
  // With the guarantor, about the debtor's debts.
  await requestPermit(collector, { ...opened, contactPointId: guarantorsPhone }, { at: tonight(world()) });
  const mutate = async (by: Person, name: string, input: object): Promise<unknown> =>
    done(
      await by.ask(
        `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`,
        { input: { ...input, idempotencyKey: key() } },
      ),
    );
  await mutate(collector, 'noteContactPoint', { contactPointId: opened.contactPointId, state: 'CONFIRMED' });
  await hear(collector, opened.debtorId, { debtIds: opened.debtIds, contactAttemptId: attemptId });
  await mutate(officer, 'correctPerson', { personId: opened.debtorId, language: 'fr', reason: 'She wrote in French.' });
  await mutate(officer, 'restrictPerson', { personId: opened.debtorId, basis: 'ACCURACY_CONTESTED' });
  await mutate(officer, 'releasePerson', { personId: opened.debtorId, basis: 'NO_LONGER_NEEDED' });
  // A law keeps the record of a card that was collected on.
  await mutate(officer, 'erasePerson', { personId: opened.debtorId, basis: 'PERSON_ASKED' });
  await breakGlass(await world().person('COLLECTOR', 'South'), opened.caseId);
  const asked = await takeTwo(world(), collector, 'REBUTTED_CONTACT', undefined, opened.caseId);
  await approve(officer, asked.id);
  await bringReport(world(), service.actor, [callTo(world(), '+8613812345678')]);
  const findingId = await openFinding(world(), collector, opened, { id: uuidOf(attemptId) });
  await mutate(collector, 'explainFinding', { findingId, words: 'She rang first.' });
  const complaintId = await openComplaint(officer, opened.caseId, { narrative: 'They rang ten times.' });
  await mutate(officer, 'linkComplaint', { complaintId, subjectIds: [attemptId] });
  await answerComplaint(officer, complaintId, { words: 'We are sorry for the ten calls.' });
  await statementOf(opened.debtorId);
  const lead = await world().person('TEAM_LEAD', 'North');
  await putInForce(lead, officer, await draftStrategy(lead));
  await night(world(), service.actor);
  await endPause(officer, await pauseCase(officer, opened.caseId));
  const covered = { debtIds: [opened.debtIds[0]], instalmentCount: 2 };
  await agreePlan(collector, await proposePlan(collector, opened.caseId, covered));
  await mutate(collector, 'proposePlan', planInput(opened.caseId, { ...covered, statements: [] }));
  await recordPromise(collector, opened.caseId);
  await setWriteOffLimit(officer, 1_000_000);
  const [written] = await writeOff(service, officer, opened.caseId, { debtIds: [opened.debtIds[1]] });
  done(await askToEnd(service, written!.id));
  await fillPortfolio(world(), opened.caseId, officer.id);
  await fillQueue(world(), opened, collector.id);
  await noteDebt(officer, opened.debtIds[0]!);
  const procedure = await openProcedure(collector, {
    ...disputeInput(opened.caseId),
    statement: 'It was never a teapot.',
  });
  await completeTask(collector, procedure.id, 'VERIFY_DEBT', 'The courier says a kettle.');
  const decided = { procedureId: procedure.id, decision: 'MISTAKEN', reason: 'It was the neighbour.' };
  await mutate(officer, 'decideProcedure', decided);
  const lived = { what: 'HEALTH_MENTAL', words: 'She does not sleep.' } as const;
  const circumstanceId = await recordCircumstance(collector, opened.debtorId, lived);
  await mutate(collector, 'endCircumstance', { circumstanceId });
  await recordAffairs(collector, opened.debtorId, { note: 'The mill pays late.' });
  // One that did not stand, and one that a person put there.
  const paymentId = await recordPayment(world(), service, opened.caseId);
  await mutate(service, 'reversePayment', { paymentId, reason: 'RETURNED' });
  const unmatchedPaymentId = await bringUnmatched(world());
  await mutate(service, 'assignPayment', { unmatchedPaymentId, caseId: opened.caseId });
  const [institution, caseId, entryId] = [world().institutionId, uuidOf(opened.caseId), newId()];
  await mutate(officer, 'startRejudgement', { mode: 'TRY' });
  // As its steps write it; nothing runs them here.
  await sql`insert into rejudgement_difference (institution_id, id, rejudgement_id, attempt_id, case_id, decision_before, decision_after, rule_ids_before, rule_ids_after, entry_id)
    select r.institution_id, ${newId()}::uuid, r.id, a.id, a.case_id, 'ALLOWED', 'REVIEW', '{}', '{cn.visit}', r.entry_id
    from rejudgement r join contact_attempt a on a.institution_id = r.institution_id where a.id = ${uuidOf(attemptId)}::uuid`.execute(
    world().owner,
  );
  await sql`insert into limitation_event (institution_id, id, valid_from, recorded_at, entry_id, case_id, kind)
    values (${institution}::uuid, ${newId()}::uuid, now(), now(), ${entryId}::uuid, ${caseId}::uuid, 'INTERRUPTION')`.execute(
    world().owner,
  );
  await sql`insert into pause_refusal (institution_id, id, case_id, reason, asked_from, rule_id, retry_at, recorded_at, actor_id, entry_id)
    values (${institution}::uuid, ${newId()}::uuid, ${caseId}::uuid, 'MORATORIUM', now(), 'uk.breathing-space.once-in-twelve-months', now(), now(), ${officer.actor.id}::uuid, ${entryId}::uuid)`.execute(
    world().owner,
  );
  // Somebody else's, which is in nobody's copy but theirs.
  await openCase(world(), { debtor: { displayName: 'Stranger' } });
});

async function statementOf(debtorId: string): Promise<void> {
  const now = '2026-03-01T00:00:00Z';
  const account = await addAccount(world(), uuidOf(debtorId), { number: 'A-1', creditLimitMinor: 5_000_000 });
  await sql`insert into statement (institution_id, id, account_id, statement_on, months_of_delay, currency, billed_minor, paid_minor, recorded_at, entry_id)
    values (${world().institutionId}::uuid, ${newId()}::uuid, ${account}::uuid, '2026-02-28', 1, 'CNY', 123456, 0, ${now}::timestamptz, ${newId()}::uuid)`.execute(
    world().owner,
  );
}

interface Copied {
  readonly json: Untyped;
  readonly text: string;
  readonly entryId: string;
}

async function copyOf(personId: string, by = officer, reference = 'REQ-1'): Promise<Copied> {
  const { json, text, entryId } = done(await by.ask(CopyOfPersonDocument, { personId, reference })).copyOfPerson;
  return { json: JSON.parse(json), text, entryId };
}

describe('the copy of a debtor', () => {
  let copy: Copied;
  beforeAll(async () => {
    copy = await copyOf(opened.debtorId);
  });

  test('says what it is, of whom, for which request, and which entry it left', () => {
    expect(copy.json).toMatchObject({
      format: 'probity-person-copy',
      version: 1,
      entryId: copy.entryId,
      madeAt: world().clock.now().toISOString(),
      reference: 'REQ-1',
      personId: uuidOf(opened.debtorId),
      institution: { id: world().institutionId },
    });
  });

  test('holds the person and how to reach them, in plain', () => {
    const { person, contactPoints, contactPointStates, corrections } = copy.json.data;
    expect(person).toMatchObject([
      {
        id: uuidOf(opened.debtorId),
        displayName: '欧阳 Own-Zebra',
        nationalId: '310101199001017777',
        birthDate: '1977-07-17',
        language: 'fr',
      },
    ]);
    expect(contactPoints).toMatchObject([{ kind: 'MOBILE_PHONE', value: '+8613812345678', source: 'CONTRACT' }]);
    expect(contactPointStates).toMatchObject([{ contactPoint: contactPoints[0].id, state: 'CONFIRMED' }]);
    expect(corrections).toMatchObject([
      { corrected: ['LANGUAGE'], languageBefore: 'zh-CN', languageAfter: 'fr', reason: 'She wrote in French.' },
    ]);
  });

  test('holds what is owed, how it was dealt with, and what stopped it', () => {
    const {
      accounts,
      statements,
      accountAges,
      cases,
      debts,
      caseStages,
      caseAssignments,
      caseAges,
      pauses,
      limitationEvents,
    } = copy.json.data;
    expect(accounts).toMatchObject([{ number: 'A-1', creditLimitMinor: '5000000', currency: 'CNY' }]);
    expect(statements).toMatchObject([{ account: accounts[0].id, statementOn: '2026-02-28', billedMinor: '123456' }]);
    expect(accountAges).toMatchObject([{ account: accounts[0].id, agedOn: '2026-04-01' }]);
    expect(cases).toMatchObject([{ id: uuidOf(opened.caseId), outstandingMinor: '249900' }]);
    const { payments, balanceEntries, paymentReversals, paymentAssignments } = copy.json.data;
    expect(payments).toMatchObject([{ case: uuidOf(opened.caseId), amountMinor: '100' }, { source: 'ASSIGNED' }]);
    expect(balanceEntries.map(({ kind }: Untyped) => kind).sort()).toEqual([
      ...['OPENING', 'OPENING', 'PAYMENT', 'PAYMENT', 'REVERSAL'],
    ]);
    expect(paymentReversals).toMatchObject([{ payment: payments[0].id }]);
    expect(paymentAssignments).toMatchObject([{ payment: payments[1].id }]);
    expect(debts.map(({ id }: Untyped) => id).sort()).toEqual(opened.debtIds.map(uuidOf).sort());
    for (const some of [caseStages, caseAssignments, caseAges])
      expect(some).toMatchObject([{ case: uuidOf(opened.caseId) }]);
    // The second of each is the plan's, the third pause the procedure's.
    const ofCase = { case: uuidOf(opened.caseId) };
    expect(limitationEvents).toMatchObject([ofCase, ofCase]);
    expect(pauses).toMatchObject([ofCase, ofCase, ofCase]);
  });

  test('holds the plans with what falls due and how far they came, what was not allowed, and the promises', () => {
    const { plans, planInstalments, planChanges, planRefusals, promises, promiseChanges } = copy.json.data;
    expect(plans).toMatchObject([{ state: 'PERFORMING', totalMinor: '125000', currency: 'CNY' }]);
    const [{ id: plan }] = plans;
    const amountMinor = '62500';
    expect(planInstalments).toMatchObject([
      { plan, amountMinor },
      { plan, amountMinor },
    ]);
    expect(planChanges.map(({ state }: Untyped) => state).sort()).toEqual(['PERFORMING', 'PROPOSED']);
    expect(planRefusals).toMatchObject([{ ruleIds: ['cn.card.plan-contents'] }]);
    expect(promises).toMatchObject([{ amountMinor: '50000', dueOn: '2026-04-10', state: 'OPEN' }]);
    expect(promiseChanges).toMatchObject([{ promise: promises[0].id, state: 'OPEN' }]);
  });

  test('holds in which portfolios the cases were sold and bought, and whether the person was told', () => {
    const { portfolioCases, transferNotices, caseOrigins } = copy.json.data;
    expect(portfolioCases).toMatchObject([{ case: uuidOf(opened.caseId), obstacles: [] }]);
    expect(transferNotices).toMatchObject([{ state: 'SENT', channel: 'LETTER', sentOn: '2026-04-01' }]);
    expect(caseOrigins).toMatchObject([{ sellerReference: 'C-7' }]);
  });

  test('holds which debts left the balance sheet, and which were put back', () => {
    const { writeOffs, writeOffEnds } = copy.json.data;
    expect(writeOffs).toMatchObject([{ debt: uuidOf(opened.debtIds[1]!), reason: 'UNTRACEABLE', recoveredMinor: '0' }]);
    expect(writeOffEnds).toMatchObject([{ writeOff: writeOffs[0].id, reason: 'MISTAKEN' }]);
  });

  test('holds to whom the case was handed, until when it was not, and when the person asked to be contacted', () => {
    const { handOuts, queueHolds, appointments } = copy.json.data;
    expect(handOuts).toMatchObject([{ case: uuidOf(opened.caseId), ending: 'RELEASED', priority: 60 }]);
    expect(queueHolds).toMatchObject([{ case: uuidOf(opened.caseId), reason: 'LIFTED' }]);
    expect(appointments).toMatchObject([{ case: uuidOf(opened.caseId), ending: 'CANCELLED' }]);
  });

  test('holds the procedures with what they asked for, what was done, what they paused and how they ended', () => {
    const { procedures, procedureTasks, procedureTasksDone, procedurePauses, procedureDecisions } = copy.json.data;
    expect(procedures).toMatchObject([{ kind: 'DISPUTE', state: 'ENDED', statement: 'It was never a teapot.' }]);
    expect(procedureTasks.map(({ task }: Untyped) => task).sort()).toEqual([
      ...['ANNOTATE_ACCOUNT', 'TELL_DEBTOR', 'VERIFY_DEBT'],
    ]);
    expect(procedureTasksDone).toMatchObject([{ note: 'The courier says a kettle.', doneOn: '2026-04-01' }]);
    expect(procedurePauses).toMatchObject([{ isOwn: true, case: uuidOf(opened.caseId) }]);
    expect(procedureDecisions).toMatchObject([{ decision: 'MISTAKEN', reason: 'It was the neighbour.' }]);
  });

  test('holds where strategies put the case, and what that made due', () => {
    const { caseStrategies, dueSteps, dueStepChanges } = copy.json.data;
    expect(caseStrategies).toMatchObject([{ case: uuidOf(opened.caseId), segmentCode: 'all', stageCode: 'first' }]);
    expect(dueSteps).toMatchObject([{ case: uuidOf(opened.caseId), stepCode: 'call', channel: 'PHONE' }]);
    expect(dueStepChanges).toMatchObject([{ state: 'WAITING' }]);
  });

  test('holds what is known of their situation, and what they earn and spend', () => {
    const { circumstances, circumstanceEnds, affairs, affairsLines } = copy.json.data;
    expect(circumstances).toMatchObject([
      { kind: 'VULNERABILITY', what: 'HEALTH_MENTAL', words: 'She does not sleep.', source: 'DEBTOR_SAID' },
    ]);
    expect(circumstanceEnds).toMatchObject([{ circumstance: circumstances[0].id, endsOn: '2026-04-01' }]);
    expect(affairs).toMatchObject([{ asOf: '2026-04-01', dependants: 2, note: 'The mill pays late.' }]);
    expect(affairsLines.map(({ kind, amountMinor }: Untyped) => [kind, String(amountMinor)]).sort()).toEqual([
      ['FOOD', '200000'],
      ['HOUSING', '300000'],
      ['OTHER_LENDERS', '50000'],
      ['WAGES', '900000'],
    ]);
  });

  test('holds every attempt with its note, what it was about, and its corrections', () => {
    const { contactAttempts, contactAttemptDebts, contactAttemptCorrections } = copy.json.data;
    expect(contactAttempts).toMatchObject([
      {
        id: uuidOf(attemptId),
        channel: 'PHONE',
        outcome: 'CONNECTED_DEBTOR',
        note: '# Said\nshe *pays* on Friday',
        recording: 's3://recordings/xylophone-7',
      },
      { person: uuidOf(guarantor.personId), note: 'About the debtor, told to nobody.' },
    ]);
    expect(contactAttemptDebts.filter(({ raisedBy }: Untyped) => raisedBy === 'PERSON')).toMatchObject([
      { attempt: uuidOf(attemptId), debt: uuidOf(opened.debtIds[0] ?? '') },
    ]);
    expect(contactAttemptCorrections).toMatchObject([
      { attempt: uuidOf(attemptId), reason: 'An umbrella stand answered.' },
    ]);
  });

  test('holds what the law says of each attempt, and for what leave was asked', () => {
    const { contactAttempts, contactVerdicts, contactPermits, contactPermitEvents, contactRefusals } = copy.json.data;
    const ids = contactAttempts.map(({ id }: Untyped) => id).sort();
    expect([...new Set(contactVerdicts.map(({ attempt }: Untyped) => attempt))].sort()).toEqual(ids);
    expect(contactPermits).toMatchObject([
      { case: uuidOf(opened.caseId), contactPoint: uuidOf(opened.contactPointId), channel: 'PHONE' },
    ]);
    expect(contactPermitEvents).toMatchObject([{ permit: contactPermits[0].id, kind: 'BEGUN' }]);
    expect(contactRefusals).toMatchObject([
      { contactPoint: uuidOf(opened.contactPointId), decision: 'PROHIBITED' },
      { case: uuidOf(opened.caseId), decision: 'PROHIBITED' },
    ]);
    expect(contactRefusals[0].judgedReasons).toEqual(
      expect.arrayContaining([expect.objectContaining({ ruleId: 'cn.cba.hours' })]),
    );
  });

  test('holds what was asked for of a second person, and what they said', () => {
    const { approvals, approvalDecisions } = copy.json.data;
    expect(approvals).toMatchObject([{ kind: 'REBUTTED_CONTACT', caseId: uuidOf(opened.caseId), state: 'APPROVED' }]);
    expect(approvals[0]).not.toHaveProperty('hash');
    expect(approvalDecisions).toMatchObject([{ approval: approvals[0].id, outcome: 'APPROVED' }]);
  });

  test('shows of others only how they are related', () => {
    expect(copy.json.data.relatedPersons).toMatchObject([
      { role: 'GUARANTOR', person: uuidOf(guarantor.personId), personMasked: 'Q**', debtorMasked: null },
    ]);
    const all = JSON.stringify(copy.json) + copy.text;
    for (const word of ['Marmoset', 'OTHER-4711', '13987654321', 'Stranger']) expect(all).not.toContain(word);
  });

  test('has a section for each part that the rooms declare, and nothing in it is empty here', () => {
    const sections = rooms.flatMap(({ copies }) => copies.map(({ section }) => section));
    expect(Object.keys(copy.json.data)).toEqual(sections);
    expect(sections.filter((section) => copy.json.data[section].length === 0)).toEqual([]);
  });

  test('shows who has seen them, and what else the journal says of them', async () => {
    const { accesses, entries } = copy.json;
    expect(accesses.map(({ seq }: Untyped) => seq)).toEqual(accesses.map((_: unknown, index: number) => index + 1));
    expect(entries.map(({ type }: Untyped) => type)).toEqual(
      expect.arrayContaining(['person.registered', 'case.opened', 'contactAttempt.recorded', 'person.corrected']),
    );
    const { edges } = done(
      await officer.ask(AccessesToDocument, { personId: opened.debtorId, first: 100 } as never),
    ).accessesTo;
    // This copy is not in itself: it is the next access.
    expect(edges[0]?.node).toMatchObject({
      type: 'person.copied',
      entryId: copy.entryId,
      seq: (accesses as unknown[]).length + 1,
    });
    expect(
      edges
        .slice(1)
        .map(({ node: { seq, entryId } }) => ({ seq, entryId }))
        .reverse(),
    ).toEqual(accesses.map(({ seq, entryId }: Untyped) => ({ seq, entryId })));
  });

  test('reads as a text with headings, amounts in major units, and words explained', () => {
    const headings = copy.text.split('\n').filter((line) => /^##? /.test(line));
    expect(headings).toEqual([
      '# Copy of the data held on you',
      ...rooms.flatMap(({ copies }) => copies.map(({ title }) => `## ${title}`)),
      '## Who has seen your data',
      '## What else the journal says of you',
    ]);
    expect(copy.text).toContain('- Display name: 欧阳 Own-Zebra');
    expect(copy.text).toContain('- Value: +8613812345678');
    expect(copy.text).toContain('- Billed: 1234.56 CNY');
    expect(copy.text).toContain('- Outcome: CONNECTED_DEBTOR (The debtor was reached (right-party contact))');
    // A note cannot pass for a heading or an emphasis.
    expect(copy.text).toContain('- Note: \\# Said she \\*pays\\* on Friday');
    expect(copy.text).not.toMatch(/undefined|\[object/);
  });
});

describe('the copy of a guarantor', () => {
  test("holds their own data and the attempts on them, and not the debtor's", async () => {
    const { json, text } = await copyOf(guarantor.personId);
    const { person, contactPoints, relatedPersons, contactAttempts } = json.data;
    expect(person).toMatchObject([{ displayName: 'Quentin Other-Marmoset', nationalId: 'OTHER-4711' }]);
    expect(contactPoints).toMatchObject([{ value: '+8613987654321' }]);
    expect(relatedPersons).toMatchObject([{ role: 'GUARANTOR', debtorMasked: '欧**', personMasked: null }]);
    expect(contactAttempts).toHaveLength(1);
    expect(contactAttempts[0]).toMatchObject({ person: uuidOf(guarantor.personId), outcome: 'NO_ANSWER' });
    expect(contactAttempts[0]).not.toHaveProperty('note');
    // That the law objected, and not what the debtor asked for or how they are.
    expect(json.data.contactVerdicts.length).toBeGreaterThan(0);
    for (const verdict of json.data.contactVerdicts)
      expect(verdict).toMatchObject({ attempt: contactAttempts[0].id, judgedReasons: null });
    expect(json.data.contactRefusals).toMatchObject([
      { contactPoint: contactPoints[0].id, decision: 'PROHIBITED', judgedReasons: null },
    ]);
    for (const section of ['accounts', 'statements', 'cases', 'debts', 'pauses', 'contactAttemptDebts'])
      expect(json.data[section]).toEqual([]);
    const all = JSON.stringify(json) + text;
    for (const word of ['Zebra', '310101199001017777', '13812345678', 'told to nobody', 'umbrella'])
      expect(all).not.toContain(word);
  });
});

test('somebody who was reached about the debts of another has those attempts, and those that a correction says reached them', async () => {
  const other = await openCase(world(), { assignee: collector });
  const [reached, corrected, unseen] = [
    await addRelated(service, other.debtorId, { role: 'SPOUSE' }),
    await addRelated(service, other.debtorId, { role: 'EMPLOYER' }),
    await addRelated(service, other.debtorId),
  ];
  const answered = { answered: true, conversation: true, outcome: 'CONNECTED_OTHER' };
  const first = await recordContactAttempt(world(), collector, other, {
    ...answered,
    personReachedId: reached.personId,
    note: 'For the debtor.',
  });
  const second = await recordContactAttempt(world(), collector, other, answered);
  await correct(collector, second.id as string, {
    kind: 'MISTAKEN_PERSON',
    outcome: null,
    personReachedId: corrected.personId,
    reason: 'It was the employer.',
  });
  const of = async ({ personId }: { personId: string }): Promise<unknown> => {
    const { contactAttempts, contactAttemptCorrections } = (await copyOf(personId)).json.data;
    return [contactAttempts, contactAttemptCorrections].map((rows: Untyped[]) =>
      rows.map((row) => row.attempt ?? row.id),
    );
  };
  expect(await of(reached)).toEqual([[uuidOf(first.id as string)], []]);
  expect(await of(corrected)).toEqual([[], [uuidOf(second.id as string)]]);
  expect(await of(unseen)).toEqual([[], []]);
});

describe('giving a copy', () => {
  test('leaves one entry each time, with the purpose, the fields and the request', async () => {
    for (const by of [officer, service]) {
      const left = await leavesOf(world(), () => copyOf(opened.debtorId, by));
      expect(left).toMatchObject([
        {
          type: 'person.copied',
          actor: { role: by.actor.role },
          subjects: [{ role: 'VIEWED', stream: 'ACCESS' }],
          outcomes: [
            'COMPLAINT',
            'Account.number',
            'AffairsStatement.note',
            'BreakGlass.explanation',
            'Circumstance.what',
            'Circumstance.words',
            'Complaint.narrative',
            'ComplaintChange.words',
            'ContactAttempt.note',
            'ContactAttempt.recording',
            'ContactAttemptCorrection.reason',
            'ContactPoint.value',
            'FindingChange.words',
            'Person.birthDate',
            'Person.displayName',
            'Person.nationalId',
            'PersonCorrection.reason',
            'Procedure.statement',
            'ProcedureDecision.reason',
            'ProcedureTaskDone.note',
          ],
        },
      ]);
      expect(Object.keys(left[0]?.fields ?? {})).toEqual(['reference']);
    }
  });

  test('is one statement for all that is held, so that all of it is of one instant', async () => {
    const sent = await statementsOf(() => copyOf(opened.debtorId));
    expect(sent.filter((text) => text.includes('contact_attempt_correction'))).toHaveLength(1);
  });

  test('is complete beyond a page', async () => {
    const { debtorId, caseId, contactPointId } = await openCase(world());
    await sql`insert into contact_attempt (institution_id, id, case_id, debtor_id, contact_point_id, person_id, person_role, channel, direction, actor_id, occurred_at, recorded_at, connected, answered, conversation, voicemail, outcome, companions, is_imported, entry_id)
      select ${world().institutionId}::uuid, gen_random_uuid(), ${uuidOf(caseId)}::uuid, ${uuidOf(debtorId)}::uuid, ${uuidOf(contactPointId)}::uuid, ${uuidOf(debtorId)}::uuid, 'DEBTOR', 'PHONE', 'OUTBOUND', ${officer.actor.id}::uuid, now(), now(), false, false, false, 'NONE', 'BUSY', '{}', true, gen_random_uuid()
      from generate_series(1, 321)`.execute(world().owner);
    expect((await copyOf(debtorId)).json.data.contactAttempts).toHaveLength(321);
  });

  test('of somebody whose key is gone shows what is left, and nothing that was sealed', async () => {
    const id = await registerDebtor(service, { displayName: 'Gone Person' });
    await sql`delete from vault.person_key where person_id = ${uuidOf(id)}::uuid and key_class = 'RECORD'`.execute(
      world().owner,
    );
    const { json } = await copyOf(id);
    expect(json.data.person).toMatchObject([{ id: uuidOf(id), displayName: null }]);
  });

  const ask = (by: Person, personId: string, reference = 'REQ-1'): Promise<Answer> =>
    by.ask(
      'query ($personId: ID!, $reference: String!) { copyOfPerson(personId: $personId, reference: $reference) { text } }',
      {
        personId,
        reference,
      },
    );

  test('is refused over GET, to other roles, of people elsewhere, and without a request', async () => {
    const before = await rowCounts(world());
    const overGet = await execute({
      schema: world().app.schema,
      document: parse(`{ copyOfPerson(personId: "${opened.debtorId}", reference: "x") { text } }`),
      contextValue: world().app.contextOf(officer.actor, { isGet: true }),
    });
    expect([overGet.data, overGet.errors]).toMatchObject([null, [{ extensions: { code: 'FORBIDDEN' } }]]);
    expect((await ask(collector, opened.debtorId)).codes).toEqual(['FORBIDDEN']);
    expect((await ask(world().administrator, opened.debtorId)).codes).toEqual(['FORBIDDEN']);
    expect((await ask(officer, opened.debtorId, ' ')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await ask(officer, opened.caseId)).codes).toEqual(['BAD_USER_INPUT']);
    expect(await rowCounts(world())).toEqual(before);
    const stranger = await (await world().otherInstitution()).person('COMPLIANCE_OFFICER');
    expect((await ask(stranger, opened.debtorId)).codes).toEqual(['NOT_FOUND']);
  });

  test('gives nothing when its entry cannot be written', async () => {
    await sql`revoke insert on audit.entry_subject from probity_app`.execute(world().owner);
    try {
      const answer = await world().quietly(() => ask(officer, opened.debtorId));
      expect([answer.codes, answer.data]).toEqual([['INTERNAL_SERVER_ERROR'], null]);
    } finally {
      await sql`grant insert on audit.entry_subject to probity_app`.execute(world().owner);
    }
  });
});

test('its shape is documented, section by section', () => {
  const documented = readFileSync(present('docs/person-copy.md'), 'utf8');
  const sections = rooms.flatMap(({ copies }) => copies.map(({ section }) => section));
  expect(sections.filter((section) => !documented.includes(`\`${section}\``))).toEqual([]);
});
