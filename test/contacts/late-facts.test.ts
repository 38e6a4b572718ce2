/** What is entered late of collectors, firms, numbers and misconduct judges again what happened since, and nothing else. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  AddContactPointDocument,
  ConfirmFindingDocument,
  JudgedAttemptsDocument,
  ListFirmDocument,
  QualifyUserDocument,
  RejudgementsDocument,
  StartRejudgementDocument,
  type QualifyUserInput,
} from '../../schema/operations/documents.js';
import { runRejudgement, type RejudgementProgress } from '../../src/contacts/index.js';
import {
  called,
  confirmed,
  corrected,
  entered,
  judged,
  numberAdded,
  stageOf,
  type Story,
} from '../kit/contact-story.js';
import { engage } from '../kit/engagements.js';
import { debtInput, done, key, openCase, present, recordContactAttempt, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type KitFirm, type Person } from '../kit/world.js';

const world = newWorld({ startsAt: '2026-01-05T02:00:00.000Z' });
const tell = stageOf(world, {
  zone: 'America/New_York',
  jurisdiction: 'US',
  mobile: '+12126331000',
  rules: 'us.reg-f.',
});

/** Ten in the morning in Shanghai, on the first of April. */
const today = '2026-04-01T02:00:00.000Z';
/** The training of last week, and a millisecond before it. */
const passedAt = '2026-03-25T02:00:00.000Z';
const justBefore = '2026-03-25T01:59:59.999Z';
const since = '2026-03-26T02:00:00.000Z';

let officer: Person;
let second: Person;
let lead: Person;
beforeAll(async () => {
  world().clock.set(today);
  [officer, second] = [await world().person('COMPLIANCE_OFFICER'), await world().person('COMPLIANCE_OFFICER')];
  lead = await world().person('TEAM_LEAD', 'North');
});

const qualify = async (by: Person, user: Person, more: Partial<QualifyUserInput> = {}): Promise<void> => {
  const input = { userId: user.id, kind: 'STOPPED', isPresent: true, validFrom: passedAt, ...more } as const;
  done(await by.ask(QualifyUserDocument, { input: { ...input, idempotencyKey: key() } }));
};
const certify = async (user: Person, validFrom: string, by = officer): Promise<void> => {
  await qualify(by, user, { kind: 'TRAINED', validFrom });
  await qualify(by, user, { kind: 'TESTED', validFrom });
};

const open = (assignee: Person): Promise<OpenedCase> =>
  openCase(world(), { assignee, debts: [debtInput({ productKind: 'ONLINE_CONSUMER_LOAN' })] });
const call = (by: Person, file: OpenedCase, occurredAt: string): Promise<unknown> =>
  recordContactAttempt(world(), by, file, { occurredAt });

/** Of each attempt of a case, as it happened: its verdicts from the latest on, and its finding. */
const judgedOn = async ({ caseId }: OpenedCase) => {
  const answer = await officer.ask(JudgedAttemptsDocument, { first: 100, filter: { case: { eq: caseId } } });
  return done(answer)
    .contactAttempts.nodes.map(({ occurredAt, verdicts, findings }) => [
      occurredAt,
      verdicts.map(({ cause, decision }) => `${cause} ${decision}`).join(', '),
      findings.map(({ kind, state, ruleIds }) => `${kind} ${state} ${ruleIds.join()}`).join(),
    ])
    .sort();
};
const jobs = async () => done(await officer.ask(RejudgementsDocument, { first: 100 })).rejudgements.nodes;
const run = (by: Person, id: string, running = {}): Promise<RejudgementProgress> =>
  runRejudgement(world().context(by.actor), uuidOf(id), {
    onTrouble: (error) => {
      throw error;
    },
    ...running,
  });

const uuidOf = (nodeId: string): string => nodeId.replace(/^\w+_/, '');

const certification = 'cn.gbt.certification';

describe('what is entered of a collector', () => {
  test('from last week on judges again what they did since then, to the millisecond', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    const file = await open(collector);
    for (const at of [justBefore, passedAt, since]) await call(collector, file, at);
    const never = ['RECORDED PROHIBITED', `RULE OPEN ${certification}`];
    expect(await judgedOn(file)).toEqual([justBefore, passedAt, since].map((at) => [at, ...never]));

    await qualify(lead, collector, { kind: 'TRAINED' });
    // Trained and not tested says the same: no verdict is given again.
    expect(await judgedOn(file)).toEqual([justBefore, passedAt, since].map((at) => [at, ...never]));
    await qualify(lead, collector, { kind: 'TESTED' });
    const closed = ['LEARNED_LATER ALLOWED, RECORDED PROHIBITED', 'RULE WITHDRAWN '];
    expect(await judgedOn(file)).toEqual([
      [justBefore, ...never],
      [passedAt, ...closed],
      [since, ...closed],
    ]);

    await qualify(officer, collector, { validFrom: since });
    const stopped = [
      'LEARNED_LATER PROHIBITED, LEARNED_LATER ALLOWED, RECORDED PROHIBITED',
      `RULE OPEN ${certification}`,
    ];
    expect(await judgedOn(file)).toEqual([
      [justBefore, ...never],
      [passedAt, ...closed],
      [since, ...stopped],
    ]);
    expect(await jobs()).toEqual([]);
  });

  test('from now on judges nothing again, and a millisecond earlier only what happened in it', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    const file = await open(collector);
    await certify(collector, passedAt);
    const now = world().clock.now().toISOString();
    await call(collector, file, since);
    await call(collector, file, now);
    const before = await judgedOn(file);
    const beforeNow = new Date(world().clock.now().getTime() - 1).toISOString();
    // What is said to begin now is known when it begins: what was recorded at that very instant stands.
    await qualify(officer, collector, { validFrom: now });
    expect(await judgedOn(file)).toEqual(before);
    await qualify(officer, collector, { validFrom: beforeNow });
    expect((await judgedOn(file)).map(([, verdicts]) => verdicts)).toEqual([
      'RECORDED ALLOWED',
      'LEARNED_LATER PROHIBITED, RECORDED ALLOWED',
    ]);
  });

  test('as a measure of a finding holds from the decision on', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    const file = await open(collector);
    await certify(collector, passedAt);
    await call(collector, file, since);
    await call(collector, file, '2026-03-26T15:00:00.000Z');
    const answer = await officer.ask(JudgedAttemptsDocument, { first: 1, filter: { case: { eq: file.caseId } } });
    const [attempt] = done(answer).contactAttempts.nodes;
    const findingId = present(attempt?.findings[0]).id;
    const measures = ['CERTIFICATION_WITHDRAWN' as const, 'COLLECTOR_STOPPED' as const];
    const before = (await judgedOn(file)).map(([, verdicts]) => verdicts);
    const input = { findingId, reason: 'heard the call', measures, idempotencyKey: key() };
    done(await second.ask(ConfirmFindingDocument, { input }));
    expect((await judgedOn(file)).map(([, verdicts]) => verdicts)).toEqual(before);
    expect(before).toEqual(['RECORDED ALLOWED', 'RECORDED PROHIBITED']);
  });
});

describe('of more debtors than are judged at once', () => {
  let busy: Person;
  let colleague: Person;
  let files: OpenedCase[];
  beforeAll(async () => {
    [busy, colleague] = [await world().person('COLLECTOR', 'North'), await world().person('COLLECTOR', 'North')];
    files = [];
    for (let debtor = 0; debtor < 20; debtor++) {
      files.push(await open(busy));
      await call(busy, present(files.at(-1)), since);
    }
  });
  const verdictsOf = async (file: OpenedCase | undefined) =>
    (await judgedOn(present(file))).map(([, verdicts]) => verdicts);

  test('twenty are judged at once', async () => {
    await certify(busy, passedAt);
    expect(await verdictsOf(files[19])).toEqual(['LEARNED_LATER ALLOWED, RECORDED PROHIBITED']);
    expect(await jobs()).toEqual([]);
  });

  test('for one more a job waits, once, which judges the work of this user alone', async () => {
    const [first] = files;
    files.push(await open(busy));
    await call(busy, present(files[20]), since);
    // In the other's name, on the same debtor; and one that was taken over from earlier records.
    const shared = await open(colleague);
    await call(colleague, shared, since);
    const old = await open(busy);
    await call(busy, old, since);
    await sql`update contact_attempt set is_imported = true where case_id = ${uuidOf(old.caseId)}::uuid`.execute(
      world().owner,
    );
    await certify(colleague, since);
    const before = [await verdictsOf(shared), await verdictsOf(old)];

    // Also of those who enter it at once, one starts it.
    const withdraw = () => qualify(lead, busy, { kind: 'TRAINED', isPresent: false });
    await Promise.all([withdraw(), withdraw(), withdraw(), withdraw()]);
    const [job, ...others] = await jobs();
    expect(others).toEqual([]);
    expect(job).toMatchObject({
      ...{ mode: 'KEEP', state: 'WAITING', occurredFrom: passedAt, occurredTo: null, packsAt: null },
      ...{ user: { id: busy.id }, firm: null, requestedBy: { id: lead.id } },
    });
    const id = present(job).id;
    // Until it has come to them, what was said of them stands.
    expect(await verdictsOf(first)).toEqual(['LEARNED_LATER ALLOWED, RECORDED PROHIBITED']);

    // The same again, and what holds from a later instant, is covered by the one that waits.
    await withdraw();
    await qualify(officer, busy, { kind: 'TESTED', isPresent: false, validFrom: since });
    expect(await jobs()).toHaveLength(1);

    const { rows } = await sql<{
      rejudgement_id: string;
      user_id: string;
      role: string;
    }>`select * from access.unfinished_rejudgements()`.execute(world().owner);
    expect(rows).toEqual([
      expect.objectContaining({
        ...{ rejudgement_id: uuidOf(id), user_id: lead.actor.id, role: 'TEAM_LEAD' },
      }),
    ]);
    const { state, debtorsTotal, debtorsDone, attemptsJudged } = await run(lead, id);
    expect({ state, debtorsTotal, debtorsDone, attemptsJudged }).toEqual({
      ...{ state: 'DONE', debtorsTotal: 21, debtorsDone: 21, attemptsJudged: 21 },
    });
    expect(await verdictsOf(first)).toEqual(['REJUDGED PROHIBITED, LEARNED_LATER ALLOWED, RECORDED PROHIBITED']);
    expect([await verdictsOf(shared), await verdictsOf(old)]).toEqual(before);
  });

  test('one that has begun, or begins later, does not cover what is entered now', async () => {
    const waiting = async () => (await jobs()).filter(({ state }) => state === 'WAITING').length;
    await qualify(officer, busy, { kind: 'TRAINED', validFrom: since });
    expect(await waiting()).toBe(1);
    // From earlier on.
    await qualify(officer, busy, { kind: 'TRAINED', validFrom: passedAt });
    expect(await waiting()).toBe(2);
    await qualify(officer, busy, { kind: 'TESTED', validFrom: passedAt });
    expect(await waiting()).toBe(2);
    const begun = present(
      (await jobs()).find(({ occurredFrom, state }) => occurredFrom === passedAt && state === 'WAITING'),
    );
    const stopping = new AbortController();
    await run(officer, begun.id, { attemptsAStep: 1, signal: stopping.signal, onProgress: () => stopping.abort() });
    await qualify(officer, busy, { kind: 'TESTED', validFrom: passedAt });
    expect(await waiting()).toBe(2);
    await qualify(officer, busy, { kind: 'TESTED', validFrom: since });
    expect(await waiting()).toBe(2);
    // Of everybody, and not for good: TRY keeps nothing.
    for (const mode of ['TRY', 'KEEP'] as const)
      done(await officer.ask(StartRejudgementDocument, { input: { mode, idempotencyKey: key() } }));
    await qualify(officer, busy, { kind: 'TESTED', validFrom: justBefore });
    expect(await waiting()).toBe(4);
    for (const { id, state } of await jobs())
      if (state === 'WAITING' || state === 'RUNNING') expect(await run(officer, id)).toMatchObject({ state: 'DONE' });
    expect((await verdictsOf(files[20]))[0]).toMatch(/^REJUDGED ALLOWED/);
  });

  test('nor does one whose asker may not act any more', async () => {
    const leaver = await world().person('TEAM_LEAD', 'North');
    const first = async () => {
      const { rows } = await sql<{
        user_id: string;
      }>`select user_id from access.unfinished_rejudgements()`.execute(world().owner);
      return rows.map(({ user_id: id }) => id);
    };
    await qualify(leaver, busy, { kind: 'TESTED', validFrom: since });
    expect(await first()).toEqual([leaver.actor.id]);
    await sql`update app_user set is_active = false where id = ${leaver.actor.id}::uuid`.execute(world().owner);
    await qualify(lead, busy, { kind: 'TESTED', validFrom: since });
    expect(await first()).toEqual([lead.actor.id]);
    const waiting = (await jobs()).filter(({ state }) => state === 'WAITING');
    expect(waiting.map(({ requestedBy }) => requestedBy.id)).toEqual([lead.id, leaver.id]);
    // Others than who waits may do it.
    for (const { id } of waiting) expect(await run(officer, id)).toMatchObject({ state: 'DONE', verdictsChanged: 0 });
  });
});

describe('a firm that is struck off the list', () => {
  const list = async (firm: KitFirm, isListed: boolean, validFrom: string): Promise<void> => {
    const input = { firmId: firm.id, isListed, validFrom, idempotencyKey: key() };
    done(await officer.ask(ListFirmDocument, { input }));
  };

  test('from last week on: what its people did since then should not have happened', async () => {
    const [firm, other] = [await world().firm('AGENCY'), await world().firm('AGENCY')];
    const file = await openCase(world());
    const people = [await firm.person(), await firm.person(), await other.person()];
    for (const each of [firm, other]) {
      await engage(officer, each, [file.caseId]);
      await list(each, true, '2026-03-01T00:00:00.000Z');
    }
    const times = [justBefore, passedAt, since];
    for (const [index, by] of people.entries()) await call(by, file, present(times[index]));
    await call(present(people[0]), file, '2026-03-27T02:00:00.000Z');
    const before = await judgedOn(file);
    expect(before.map(([, verdicts]) => verdicts)).toEqual(Array(4).fill('RECORDED ALLOWED'));

    await list(firm, false, passedAt);
    const struck = ['LEARNED_LATER PROHIBITED, RECORDED ALLOWED', 'RULE OPEN cn.cba.agency-list'];
    expect(await judgedOn(file)).toEqual([
      before[0],
      [passedAt, ...struck],
      before[2],
      ['2026-03-27T02:00:00.000Z', ...struck],
    ]);
    await list(firm, true, world().clock.now().toISOString());
    expect((await judgedOn(file))[1]).toEqual([passedAt, ...struck]);
  });

  test('of more debtors than are judged at once: by a job for the firm', async () => {
    const firm = await world().firm('AGENCY');
    const people = [await firm.person(), await firm.person()];
    const files: OpenedCase[] = [];
    for (let debtor = 0; debtor < 21; debtor++) files.push(await openCase(world()));
    await engage(
      officer,
      firm,
      files.map(({ caseId }) => caseId),
    );
    for (const file of files) await call(present(people[0]), file, since);
    await call(present(people[1]), present(files[0]), since);
    await list(firm, true, passedAt);
    const job = present((await jobs()).find(({ state }) => state === 'WAITING'));
    expect(job).toMatchObject({ firm: { id: firm.id }, user: null, occurredFrom: passedAt });
    // What is entered of one of its people is covered as well.
    await qualify(officer, present(people[0]), { kind: 'TESTED' });
    expect((await jobs()).filter(({ state }) => state === 'WAITING')).toHaveLength(1);
    expect(await run(officer, job.id)).toMatchObject({
      state: 'DONE',
      debtorsTotal: 21,
      attemptsJudged: 22,
      verdictsChanged: 22,
    });
    expect((await judgedOn(present(files[0])))[0]?.[1]).toBe('REJUDGED ALLOWED, RECORDED PROHIBITED');
  });
});

test('a number that will be theirs is not theirs yet', async () => {
  const { debtorId: personId } = await open(await world().person('COLLECTOR', 'North'));
  const add = async (milliseconds: number) => {
    const validFrom = new Date(world().clock.now().getTime() + milliseconds).toISOString();
    const input = { personId, kind: 'EMAIL', value: 'a@example.com', source: 'OTHER', validFrom } as const;
    return officer.ask(AddContactPointDocument, { input: { ...input, idempotencyKey: key() } });
  };
  // Clocks of other systems run a little fast.
  expect((await add(5 * 60_000 + 1)).errors[0]?.extensions).toMatchObject({
    ...{ code: 'BAD_USER_INPUT', path: ['input', 'validFrom'] },
  });
  expect((await add(5 * 60_000)).codes).toEqual([]);
});

describe('in the case of a debtor', () => {
  const california = '+14156331000';
  const stories: readonly Story[] = [
    {
      id: 'added',
      says: 'a number that was theirs since Wednesday points to another zone: calls since then were too early',
      steps: [
        called('Tue 31 Mar 09:00', { as: 'before' }),
        called('Thu 2 Apr 09:00', { as: 'since' }),
        entered('Mon 6 Apr 10:00', numberAdded('America/Los_Angeles', california, 'Wed 1 Apr 00:00')),
        judged('before', 'ALLOWED', { causes: ['RECORDED'] }),
        judged('since', 'PROHIBITED', { rules: ['hours'], found: ['RULE'], causes: ['LEARNED_LATER', 'RECORDED'] }),
        async ({ cast }) => {
          const input = { mode: 'KEEP' as const, idempotencyKey: key() };
          const { rejudgementId } = done(await cast.officer.ask(StartRejudgementDocument, { input })).startRejudgement;
          expect(await run(cast.officer, rejudgementId)).toMatchObject({ state: 'DONE' });
        },
        judged('before', 'ALLOWED', { causes: ['RECORDED'] }),
      ],
    },
    {
      id: 'added',
      says: 'a number of which nobody says since when judges nothing again',
      steps: [
        called('Thu 2 Apr 09:00', { as: 'since' }),
        entered('Mon 6 Apr 10:00', numberAdded('America/Los_Angeles', california)),
        judged('since', 'ALLOWED', { causes: ['RECORDED'] }),
      ],
    },
    {
      id: 'confirmed',
      says: 'misconduct that is confirmed weighs on the calls after it; withdrawn, it does not any more',
      steps: [
        called('Wed 1 Apr 11:00', { as: 'before' }),
        called('Wed 1 Apr 23:30', { as: 'night' }),
        called('Thu 2 Apr 12:00', { as: 'next' }),
        judged('next', 'ALLOWED', { causes: ['RECORDED'] }),
        confirmed('Fri 3 Apr 11:00', 'night'),
        judged('before', 'ALLOWED', { causes: ['RECORDED'] }),
        judged('night', 'PROHIBITED', { rules: ['hours'], causes: ['RECORDED'] }),
        judged('next', 'REVIEW', { rules: ['prior-conduct'], found: [], causes: ['LEARNED_LATER', 'RECORDED'] }),
        corrected('Fri 3 Apr 12:00', 'night', { kind: 'NEVER_HAPPENED' }),
        judged('next', 'ALLOWED', { causes: ['CORRECTED', 'LEARNED_LATER', 'RECORDED'] }),
      ],
    },
    {
      id: 'confirmed',
      says: 'what is no misconduct towards the person weighs on nothing later',
      steps: [
        ...['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00'].map((at) => called(`Wed 1 Apr ${at}`)),
        called('Wed 1 Apr 16:00', { as: 'eighth' }),
        called('Thu 2 Apr 12:00', { as: 'next' }),
        confirmed('Fri 3 Apr 11:00', 'eighth'),
        async (scene) => expect(await verdictsIn(scene.named, 'next')).toBe(1),
      ],
    },
  ];
  test.each(stories)('$id: $says', tell);

  const verdictsIn = async (named: ReadonlyMap<string, string>, name: string): Promise<number> => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from contact_verdict where attempt_id = ${uuidOf(present(named.get(name)))}::uuid`.execute(
      world().owner,
    );
    return present(rows[0]).count;
  };
});
