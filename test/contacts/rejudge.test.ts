/** A history is judged again: what comes out otherwise is kept or only tried, step by step, by whoever answers for it. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  CancelRejudgementDocument,
  ChangePackDocument,
  JudgedAttemptsDocument,
  RejudgementDifferencesDocument,
  RejudgementsDocument,
  StartRejudgementDocument,
  type StartRejudgementInput,
} from '../../schema/operations/documents.js';
import { runRejudgement, type RejudgementProgress, type Running } from '../../src/contacts/index.js';
import { engage } from '../kit/engagements.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { done, key, openCase, present, recordContactAttempt, type OpenedCase } from '../kit/verbs.js';
import { approve, newWorld, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01T02:00:00Z: ten in the morning in Shanghai. */
const world = newWorld();
const rule = { packId: 'cn-cba', ruleId: 'cn.cba.attempts-per-contact-point' };

let officer: Person;
let second: Person;
let collector: Person;
let opened: OpenedCase;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  second = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  opened = await openCase(world(), { assignee: collector });
  for (let call = 0; call < 5; call++) {
    await recordContactAttempt(world(), collector, opened);
    world().clock.pass(1_000);
  }
});

/** Asked for, approved, and sent again. */
async function change(effectiveFrom: string, more: object): Promise<void> {
  const ask = () => {
    const input = {
      ...rule,
      effectiveFrom,
      isOff: false,
      values: [],
      reason: 'a test',
      idempotencyKey: key(),
      ...more,
    };
    return officer.ask(ChangePackDocument, { input });
  };
  await approve(second, present(done(await ask()).changePack.approval).id);
  present(done(await ask()).changePack.packChangeId);
}

const start = async (more: Partial<StartRejudgementInput> = {}): Promise<string> =>
  done(await officer.ask(StartRejudgementDocument, { input: { mode: 'KEEP', idempotencyKey: key(), ...more } }))
    .startRejudgement.rejudgementId;
const run = (id: string, running: Running = {}): Promise<RejudgementProgress> =>
  runRejudgement(world().context(officer.actor), id.replace('rejudgement_', ''), {
    onTrouble: (error) => {
      throw error;
    },
    ...running,
  });
const jobOf = async (id: string) =>
  present(
    done(await officer.ask(RejudgementsDocument, { first: 100 })).rejudgements.nodes.find((each) => each.id === id),
  );
const differencesOf = async (id: string, filter?: object) => {
  const { node } = done(
    await officer.ask(RejudgementDifferencesDocument, { id, first: 100, ...(filter && { filter }) }),
  );
  if (!node || !('differences' in node)) throw new Error('no job');
  return node.differences;
};
const attemptsOf = async (by = officer) =>
  done(await by.ask(JudgedAttemptsDocument, { first: 100, filter: { case: { eq: opened.caseId } } })).contactAttempts
    .nodes;
const decisions = async (): Promise<(string | undefined)[]> =>
  (await attemptsOf()).map(({ verdict }) => verdict?.decision).reverse();

describe('a change of packs is tried on what has happened', () => {
  test('before it takes effect: the report says which verdicts would change, and why; nothing else changes', async () => {
    await change('2026-05-01T00:00:00.000Z', { values: [{ name: 'limit', value: 3 }] });
    const before = [await attemptsOf(), await rowCounts(world())] as const;
    const id = await start({ mode: 'TRY', packsAt: '2026-05-02T00:00:00.000Z' });
    expect(await run(id)).toEqual({
      ...{ state: 'DONE', debtorsTotal: 1, debtorsDone: 1, attemptsJudged: 5, verdictsChanged: 2 },
    });
    expect(await attemptsOf()).toEqual(before[0]);
    const after = await rowCounts(world());
    const grown = Object.keys(after).filter((table) => after[table] !== before[1][table]);
    expect(grown.filter((table) => table.startsWith('public.'))).toEqual([
      ...['public.idempotency_key', 'public.rejudgement', 'public.rejudgement_difference'],
    ]);
    const { totalCount, nodes } = await differencesOf(id);
    expect(totalCount).toBe(2);
    for (const each of nodes)
      expect(each).toMatchObject({
        ...{ decisionBefore: 'ALLOWED', decisionAfter: 'ADVISED_AGAINST' },
        ...{ ruleIdsBefore: [], ruleIdsAfter: [rule.ruleId] },
      });
    expect((await jobOf(id)).summary).toEqual([
      {
        ...{ decisionBefore: 'ALLOWED', decisionAfter: 'ADVISED_AGAINST' },
        ...{ ruleId: rule.ruleId, effect: 'ADDED', attempts: 2 },
      },
    ]);
    expect((await differencesOf(id, { decisionAfter: { eq: 'PROHIBITED' } })).totalCount).toBe(0);
  });

  test('what happened is judged by what stood then where nothing else is said', async () => {
    const id = await start({ mode: 'TRY' });
    expect(await run(id)).toMatchObject({ state: 'DONE', attemptsJudged: 5, verdictsChanged: 0 });
  });

  test('of a period alone, and still with all that came before it counted', async () => {
    const [, fourth] = await attemptsOf();
    const id = await start({
      ...{ mode: 'TRY', packsAt: '2026-05-02T00:00:00.000Z', occurredFrom: present(fourth).occurredAt },
    });
    expect(await run(id)).toMatchObject({ attemptsJudged: 2, verdictsChanged: 2 });
  });
});

describe('what comes out is kept', () => {
  test('verdicts beside the earlier ones, and findings follow them; once more, and nothing is left to change', async () => {
    // It takes effect a little before it is recorded, so that the calls of these minutes were judged without it.
    await change(new Date(world().clock.now().getTime() - 60_000).toISOString(), {
      values: [{ name: 'limit', value: 4 }],
    });
    const id = await start();
    let progress: RejudgementProgress | null = null;
    const left = await leavesOf(world(), async () => (progress = await run(id)));
    expect(progress).toMatchObject({ state: 'DONE', attemptsJudged: 5, verdictsChanged: 1 });
    expect(left.map(({ type, outcomes }) => [type, ...outcomes])).toEqual([
      ['rejudgement.batch', 'KEEP'],
      ['rejudgement.ended', 'KEEP', 'DONE'],
    ]);
    expect(await decisions()).toEqual(['ALLOWED', 'ALLOWED', 'ALLOWED', 'ALLOWED', 'ADVISED_AGAINST']);
    const [last] = await attemptsOf();
    expect(last?.verdicts.map(({ decision, cause }) => [decision, cause])).toEqual([
      ['ADVISED_AGAINST', 'REJUDGED'],
      ['ALLOWED', 'RECORDED'],
    ]);
    expect(last?.findings).toEqual([expect.objectContaining({ kind: 'RULE', state: 'OPEN', ruleIds: [rule.ruleId] })]);
    expect(await run(await start())).toMatchObject({ state: 'DONE', verdictsChanged: 0 });
  });

  test('a rule that is switched off speaks against nobody any more: the finding is withdrawn', async () => {
    await change(new Date(world().clock.now().getTime() - 120_000).toISOString(), { isOff: true });
    await change(new Date(world().clock.now().getTime() - 60_000).toISOString(), { isOff: true });
    const id = await start();
    expect(await run(id)).toMatchObject({ state: 'DONE', verdictsChanged: 1 });
    expect((await jobOf(id)).summary).toEqual([
      {
        ...{ decisionBefore: 'ADVISED_AGAINST', decisionAfter: 'ALLOWED' },
        ...{ ruleId: rule.ruleId, effect: 'GONE', attempts: 1 },
      },
    ]);
    expect((await attemptsOf())[0]?.findings).toEqual([expect.objectContaining({ state: 'WITHDRAWN' })]);
  });
});

describe('a job', () => {
  test('that was cut off goes on behind its last step, and does nothing twice', async () => {
    for (let debtor = 0; debtor < 5; debtor++)
      await recordContactAttempt(world(), collector, await openCase(world(), { assignee: collector }));
    const id = await start({ mode: 'TRY', packsAt: '2026-05-02T00:00:00.000Z' });
    const steps: number[] = [];
    for (let cut = 0; cut < 20; cut++) {
      const stopping = new AbortController();
      const { state } = await run(id, {
        attemptsAStep: 1,
        signal: stopping.signal,
        onProgress: ({ debtorsDone }) => {
          steps.push(debtorsDone);
          stopping.abort();
        },
      });
      if (state === 'DONE') break;
    }
    expect(steps).toEqual([1, 2, 3, 4, 5, 6, 6]);
    const job = await jobOf(id);
    expect(job).toMatchObject({ state: 'DONE', debtorsTotal: 6, debtorsDone: 6, attemptsJudged: 10 });
    const { rows } = await sql<{ attempts: number; rows: number }>`
      select count(distinct attempt_id)::int as attempts, count(*)::int as rows from rejudgement_difference where rejudgement_id = ${id.replace('rejudgement_', '')}::uuid`.execute(
      world().owner,
    );
    expect(rows).toEqual([{ attempts: job.verdictsChanged, rows: job.verdictsChanged }]);
    expect(await run(id)).toMatchObject({ state: 'DONE', attemptsJudged: 10 });
  });

  test('whose step fails leaves nothing of it, and is tried again', async () => {
    const id = await start();
    const troubles: unknown[] = [];
    const mended: Promise<unknown>[] = [];
    await sql`create function public.fail_once() returns trigger language plpgsql as $$ begin raise 'no'; end $$`.execute(
      world().owner,
    );
    await sql`create trigger fail_once before insert on audit.pending for each row execute function public.fail_once()`.execute(
      world().owner,
    );
    const before = await rowCounts(world());
    const { state } = await run(id, {
      onTrouble: (error) => {
        troubles.push(error);
        mended.push(sql`drop function public.fail_once() cascade`.execute(world().owner));
      },
    });
    await Promise.all(mended);
    expect(state).toBe('DONE');
    expect(troubles).toHaveLength(1);
    expect((await rowCounts(world()))['public.contact_verdict']).toBe(before['public.contact_verdict']);
  });

  test('is cancelled where it stands', async () => {
    const id = await start();
    const stopping = new AbortController();
    await run(id, { attemptsAStep: 1, signal: stopping.signal, onProgress: () => stopping.abort() });
    const cancel = () =>
      officer.ask(CancelRejudgementDocument, { input: { rejudgementId: id, idempotencyKey: key() } });
    done(await cancel());
    expect(await run(id)).toMatchObject({ state: 'CANCELLED', debtorsDone: 1 });
    expect((await cancel()).codes).toEqual(['CONFLICT']);
  });

  test('is for compliance officers alone, and for those of its institution', async () => {
    const id = await start();
    const input = { mode: 'TRY', idempotencyKey: key() } as const;
    for (const role of ['COLLECTOR', 'TEAM_LEAD', 'LEGAL_COUNSEL', 'ANALYST', 'ADMINISTRATOR', 'AGENCY'] as const) {
      const other = await world().person(role, role === 'COLLECTOR' || role === 'TEAM_LEAD' ? 'North' : undefined);
      expect((await other.ask(StartRejudgementDocument, { input })).codes).toEqual(['FORBIDDEN']);
      expect((await other.ask(RejudgementsDocument, { first: 1 })).codes).toEqual(['FORBIDDEN']);
      expect((await other.ask(RejudgementDifferencesDocument, { id, first: 1 })).data.node).toBeNull();
    }
    const elsewhere = await (await world().otherInstitution()).person('COMPLIANCE_OFFICER');
    const cancelled = await elsewhere.ask(CancelRejudgementDocument, {
      input: { rejudgementId: id, idempotencyKey: key() },
    });
    expect(cancelled.codes).toEqual(['NOT_FOUND']);
    expect(done(await elsewhere.ask(RejudgementsDocument, { first: 1 })).rejudgements.nodes).toEqual([]);
    expect(await run(id)).toMatchObject({ state: 'DONE', debtorsTotal: 6 });
  });

  test('of a user or of a firm judges what they did alone, and names whom it judges', async () => {
    const other = await world().person('COLLECTOR', 'North');
    const firm = await world().firm('AGENCY');
    const file = await openCase(world(), { assignee: other });
    await engage(officer, firm, [file.caseId]);
    const worker = await firm.person();
    for (const by of [other, worker, worker]) await recordContactAttempt(world(), by, file);
    const of = async (more: Partial<StartRejudgementInput>) => {
      const id = await start({ mode: 'TRY', packsAt: '2026-05-02T00:00:00.000Z', ...more });
      const { state, debtorsTotal, debtorsDone, attemptsJudged } = await run(id);
      const { user, firm: restrictedTo } = await jobOf(id);
      return { state, debtorsTotal, debtorsDone, attemptsJudged, user: user?.id, firm: restrictedTo?.id };
    };
    const done = { state: 'DONE', debtorsTotal: 1, debtorsDone: 1 };
    expect(await of({ userId: other.id })).toEqual({ ...done, attemptsJudged: 1, user: other.id });
    expect(await of({ firmId: firm.id })).toEqual({ ...done, attemptsJudged: 2, firm: firm.id });
    expect(await of({ userId: worker.id, firmId: firm.id })).toEqual({
      ...{ ...done, attemptsJudged: 2, user: worker.id, firm: firm.id },
    });
    const nothing = { state: 'DONE', debtorsTotal: 0, debtorsDone: 0, attemptsJudged: 0 };
    expect(await of({ userId: other.id, firmId: firm.id })).toEqual({ ...nothing, user: other.id, firm: firm.id });
    expect(await of({ userId: officer.id })).toEqual({ ...nothing, user: officer.id });
  });

  test('of a user is cut off and goes on, like any other', async () => {
    const id = await start({ userId: collector.id });
    const debtors: number[] = [];
    for (let cut = 0; cut < 20; cut++) {
      const stopping = new AbortController();
      const { state, debtorsDone } = await run(id, {
        ...{ attemptsAStep: 1, signal: stopping.signal, onProgress: () => stopping.abort() },
      });
      debtors.push(debtorsDone);
      if (state === 'DONE') break;
    }
    expect(debtors).toEqual([1, 2, 3, 4, 5, 6, 6]);
  });

  test('names users and firms of its own institution alone', async () => {
    const elsewhere = await world().otherInstitution();
    const foreign = { userId: (await elsewhere.person('COLLECTOR', 'North')).id, firmId: (await elsewhere.firm()).id };
    const before = await rowCounts(world());
    for (const name of ['userId', 'firmId'] as const) {
      const unknown = foreign[name].replace(/[^_]+$/, '01990000-0000-7000-8000-00000000abcd');
      const said = [];
      for (const id of [foreign[name], unknown]) {
        const input = { mode: 'TRY', idempotencyKey: key(), [name]: id } as const;
        const { errors } = await officer.ask(StartRejudgementDocument, { input });
        said.push(errors.map(({ message, extensions }) => [message, extensions.code]));
      }
      expect(said[0]).toEqual([[expect.any(String), 'NOT_FOUND']]);
      expect(said[1]).toEqual(said[0]);
    }
    expect(await rowCounts(world())).toEqual(before);
  });

  test.each<[string, Partial<StartRejudgementInput>, string]>([
    ['keeps by packs that did not stand', { packsAt: '2026-05-02T00:00:00.000Z' }, 'input.packsAt'],
    [
      'ends before it begins',
      { occurredFrom: '2026-03-02T00:00:00.000Z', occurredTo: '2026-03-01T00:00:00.000Z' },
      'input.occurredTo',
    ],
  ])('that %s is refused', async (_, more, path) => {
    const before = await rowCounts(world());
    const { errors } = await officer.ask(StartRejudgementDocument, {
      input: { mode: 'KEEP', idempotencyKey: key(), ...more },
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: path.split('.') });
    expect(await rowCounts(world())).toEqual(before);
  });
});
