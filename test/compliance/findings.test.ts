/** A finding is opened by a verdict, explained by whoever did it, decided by somebody else; nothing of its history is lost. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  ConfirmFindingDocument,
  DismissFindingDocument,
  ExplainFindingDocument,
  FindingInDepthDocument,
  FindingsDocument,
  OwnQualificationsDocument,
  RestrictPersonDocument,
  type FindingMeasure,
} from '../../schema/operations/documents.js';
import { act } from '../../src/audit/index.js';
import { openFindings, settleFindings, type FindingSubject, type WantedFinding } from '../../src/compliance/index.js';
import type { LookPurpose } from '../../src/lib/purpose.js';
import { engage } from '../kit/engagements.js';
import { openFinding, settle, subjectOf } from '../kit/findings.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { statementsOf } from '../kit/statements.js';
import { done, key, openCase, present, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

let officer: Person;
let other: Person;
let lead: Person;
let collector: Person;
let opened: OpenedCase;
beforeAll(async () => {
  [officer, other] = [await world().person('COMPLIANCE_OFFICER'), await world().person('COMPLIANCE_OFFICER')];
  lead = await world().person('TEAM_LEAD', 'North');
  collector = await world().person('COLLECTOR', 'North');
  opened = await openCase(world(), { assignee: collector });
});

const explain = (by: Person, findingId: string, words = 'the debtor rang first') =>
  by.ask(ExplainFindingDocument, { input: { findingId, words, idempotencyKey: key() } });
const confirm = (by: Person, findingId: string, measures: FindingMeasure[] = []) =>
  by.ask(ConfirmFindingDocument, { input: { findingId, reason: 'heard the call', measures, idempotencyKey: key() } });
const dismiss = (by: Person, findingId: string) =>
  by.ask(DismissFindingDocument, { input: { findingId, reason: 'was agreed', idempotencyKey: key() } });

async function read(findingId: string, purpose: LookPurpose | null = null, by = officer) {
  const { node } = done(await by.ask(FindingInDepthDocument, { id: findingId, purpose }));
  if (!node || !('state' in node)) throw new Error('no finding');
  return node;
}
const historyOf = async (findingId: string): Promise<string[]> =>
  (await read(findingId)).changes.map(({ change, measure }) => measure ?? change);
const isSeen = async (by: Person, id: string): Promise<boolean> =>
  done(await by.ask(FindingInDepthDocument, { id })).node !== null;
const listed = async (by: Person, filter: object | null = null): Promise<string[]> =>
  done(await by.ask(FindingsDocument, { first: 100, filter: filter as never })).findings.edges.map(
    (edge) => edge.node.id,
  );

describe('a finding', () => {
  test('is opened with what it is about, and an entry in the record of the debtor', async () => {
    let id = '';
    const left = await leavesOf(world(), async () => {
      id = await openFinding(world(), collector, opened);
    });
    expect(left).toMatchObject([
      {
        type: 'finding.opened',
        case: opened.caseId.replace('case_', ''),
        rules: ['cn.gbt.hours'],
        outcomes: ['RULE', 'OPENED', 'PROHIBITED'],
        subjects: [{ role: 'DEBTOR', stream: 'CONTACT' }],
      },
    ]);
    expect(await read(id)).toMatchObject({
      ...{ state: 'OPEN', decision: 'PROHIBITED', ruleIds: ['cn.gbt.hours'], kind: 'RULE' },
      ...{ caseId: opened.caseId, debtorId: opened.debtorId, actor: { id: collector.id }, firm: null },
      subjectId: expect.stringMatching(/^contactAttempt_/),
      changes: [{ change: 'OPENED', measure: null, words: null, actor: { id: collector.id } }],
    });
  });

  test('is explained by whoever did it, again until it is decided, and by the lead of their team', async () => {
    const id = await openFinding(world(), collector, opened);
    expect(done(await explain(collector, id)).explainFinding.finding).toMatchObject({ state: 'EXPLAINED' });
    done(await explain(collector, id, 'and asked me to ring back'));
    done(await explain(lead, id, 'I have listened to it'));
    expect(await historyOf(id)).toEqual(['OPENED', 'EXPLAINED', 'EXPLAINED', 'EXPLAINED']);
    done(await dismiss(officer, id));
    expect((await explain(collector, id)).codes).toEqual(['CONFLICT']);
    expect(await historyOf(id)).toEqual(['OPENED', 'EXPLAINED', 'EXPLAINED', 'EXPLAINED', 'DISMISSED']);
  });

  test('what was said of it is sealed, and shown for a purpose that leaves its entry', async () => {
    const id = await openFinding(world(), collector, opened);
    done(await explain(collector, id, 'the debtor rang first'));
    const answer = await confirm(officer, id);
    expect(JSON.stringify(answer)).not.toContain('heard the call');
    expect((await read(id)).changes.map(({ words }) => words)).toEqual([null, null, null]);
    const left = await leavesOf(world(), async () => {
      const said = (await read(id, 'AUDIT')).changes.map(({ words }) => words);
      expect(said).toEqual([null, 'the debtor rang first', 'heard the call']);
    });
    expect(left.map(({ type, outcomes }) => [type, ...outcomes])).toEqual([
      ['person.looked', 'AUDIT', 'FindingChange.words'],
    ]);
    expect((await read(id, 'CASE_WORK', collector)).changes.map(({ words }) => words)).toEqual([
      ...[null, 'the debtor rang first', 'heard the call'],
    ]);
    expect((await read(id, 'CONTACT', collector)).changes.map(({ words }) => words)).toEqual([null, null, null]);
    const list = done(await officer.ask(FindingsDocument, { first: 1, purpose: 'AUDIT' })).findings;
    expect(JSON.stringify(list)).toContain('heard the call');
  });

  test('about a debtor whose data are restricted is worked all the same, and its words stand in the entry alone', async () => {
    const gone = await openCase(world(), { assignee: collector });
    const id = await openFinding(world(), collector, gone);
    const input = { personId: gone.debtorId, basis: 'COURT_OR_REGULATOR' as const, idempotencyKey: key() };
    done(await officer.ask(RestrictPersonDocument, { input }));
    const left = await leavesOf(world(), async () => done(await explain(collector, id)));
    expect(Object.keys(left[0]!.fields)).toContain('words');
    expect((await read(id, 'AUDIT')).changes.map(({ words }) => words)).toEqual([null, null]);
  });
});

describe('a decision', () => {
  test('writes its measures, and takes away in the same act what they take away', async () => {
    const careless = await world().person('COLLECTOR', 'North');
    const id = await openFinding(world(), careless, opened);
    const measures: FindingMeasure[] = ['COACHING', 'CERTIFICATION_WITHDRAWN', 'COLLECTOR_STOPPED', 'COACHING'];
    const left = await leavesOf(world(), async () => done(await confirm(officer, id, measures)));
    expect(left.map(({ type, outcomes }) => [type, ...outcomes]).sort()).toEqual([
      ['finding.confirmed', 'RULE', 'COACHING', 'CERTIFICATION_WITHDRAWN', 'COLLECTOR_STOPPED'],
      ['user.qualified', 'STOPPED', 'PRESENT'],
      ['user.qualified', 'TESTED', 'NOT_PRESENT'],
      ['user.qualified', 'TRAINED', 'NOT_PRESENT'],
    ]);
    expect(await historyOf(id)).toEqual([
      ...['OPENED', 'CONFIRMED', 'COACHING', 'CERTIFICATION_WITHDRAWN', 'COLLECTOR_STOPPED'],
    ]);
    const { qualifications } = done(await careless.ask(OwnQualificationsDocument, {})).viewer;
    expect(qualifications.map(({ kind, isPresent }) => [kind, isPresent]).sort()).toEqual([
      ['STOPPED', true],
      ['TESTED', false],
      ['TRAINED', false],
    ]);
    expect(new Set(qualifications.map(({ validFrom }) => validFrom))).toEqual(
      new Set([world().clock.now().toISOString()]),
    );
  });

  test('is taken once: what is decided is not decided again', async () => {
    const [confirmed, dismissed] = [
      await openFinding(world(), collector, opened),
      await openFinding(world(), collector, opened),
    ];
    done(await confirm(officer, confirmed));
    done(await dismiss(officer, dismissed));
    const before = await rowCounts(world());
    for (const id of [confirmed, dismissed])
      for (const decide of [confirm, dismiss]) expect((await decide(other, id)).codes).toEqual(['CONFLICT']);
    expect(await rowCounts(world())).toEqual(before);
  });

  test('of two officers at once is one, and the other finds it decided', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await openFinding(world(), collector, opened);
      const answers = await Promise.all([confirm(officer, id, ['COACHING']), dismiss(other, id)]);
      expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
      const history = await historyOf(id);
      expect([
        ['OPENED', 'CONFIRMED', 'COACHING'],
        ['OPENED', 'DISMISSED'],
      ]).toContainEqual(history);
    }
  });

  test('is repeated by the same key and input, and changes nothing further', async () => {
    const id = await openFinding(world(), collector, opened);
    const input = { findingId: id, reason: 'heard', measures: ['COACHING' as const], idempotencyKey: key() };
    const first = done(await officer.ask(ConfirmFindingDocument, { input }));
    const before = await rowCounts(world());
    expect(done(await officer.ask(ConfirmFindingDocument, { input }))).toEqual(first);
    expect(await rowCounts(world())).toEqual(before);
  });

  test('is by compliance officers, and never about oneself, whatever the database login sends', async () => {
    const id = await openFinding(world(), collector, opened);
    const mine = await openFinding(world(), officer, opened);
    const before = await rowCounts(world());
    for (const by of [collector, lead, await world().person('LEGAL_COUNSEL')])
      for (const decide of [confirm, dismiss]) expect((await decide(by, id)).codes).toEqual(['FORBIDDEN']);
    for (const decide of [confirm, dismiss]) expect((await decide(officer, mine)).codes).toEqual(['FORBIDDEN']);
    expect((await rowCounts(world()))['public.finding_change']).toEqual(before['public.finding_change']);
    const app = await world().connect('app');
    await app.query('begin');
    const { institutionId, id: me, role } = officer.actor;
    await app.query('select access.open_session($1, $2, $3)', [institutionId, me, role]);
    const insert = `insert into finding_change (institution_id, id, finding_id, change, decision, rule_ids, debtor_id, actor_id, recorded_at, entry_id)
      select institution_id, gen_random_uuid(), id, 'DISMISSED', decision, rule_ids, debtor_id, $2, now(), entry_id from finding where id = $1`;
    await expect(app.query(insert, [mine.replace('finding_', ''), me])).rejects.toMatchObject({ code: 'PB409' });
    await app.query('rollback');
    done(await confirm(other, mine));
  });
});

describe('mistakes', () => {
  test('whoever did not do it does not explain it; what lies outside sight answers as what is not there', async () => {
    const colleague = await world().person('COLLECTOR', 'North');
    const mine = await openCase(world(), { assignee: colleague });
    // Done by somebody else, on a case that is the colleague's.
    const id = await openFinding(world(), collector, mine);
    const before = await rowCounts(world());
    expect((await explain(colleague, id)).codes).toEqual(['FORBIDDEN']);
    const south = await world().person('TEAM_LEAD', 'South');
    expect((await explain(south, id)).codes).toEqual(['NOT_FOUND']);
    const nobody = 'finding_01999999-9999-7999-8999-999999999999';
    expect((await explain(collector, nobody)).codes).toEqual(['NOT_FOUND']);
    for (const decide of [confirm, dismiss]) expect((await decide(officer, nobody)).codes).toEqual(['NOT_FOUND']);
    expect((await explain(collector, opened.caseId)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await explain(collector, id, ' ')).errors).toMatchObject([{ extensions: { path: ['input', 'words'] } }]);
    const counts = await rowCounts(world());
    expect([counts['public.finding_change'], counts['audit.entry']]).toEqual([
      before['public.finding_change'],
      // The teams, the lead.
      before['audit.entry']! + 2,
    ]);
  });
});

describe('a verdict that is given again', () => {
  type Wanted = readonly WantedFinding[];
  const none: Wanted = [];
  const hours: Wanted = [{ kind: 'RULE', decision: 'PROHIBITED', ruleIds: ['cn.gbt.hours'] }];
  const milder: Wanted = [{ kind: 'RULE', decision: 'REVIEW', ruleIds: ['cn.gbt.hours'] }];
  const more: Wanted = [{ kind: 'RULE', decision: 'PROHIBITED', ruleIds: ['cn.gbt.hours', 'cn.cba.frequency'] }];
  const again = (subject: FindingSubject, wanted: Wanted) => settle(world(), lead, [{ ...subject, wanted }]);
  async function opening(wanted: Wanted = hours) {
    const subject = subjectOf(world(), collector, opened, { wanted });
    const [finding] = await settle(world(), collector, [subject]);
    return { subject, id: `finding_${present(finding).findingId}` };
  }

  test('with the same result changes nothing', async () => {
    const { subject } = await opening(more);
    const before = await rowCounts(world());
    const turned: Wanted = [{ ...more[0]!, ruleIds: [...more[0]!.ruleIds].reverse() }];
    expect(await again(subject, turned)).toEqual([]);
    expect(await rowCounts(world())).toEqual(before);
  });

  test('with other rules changes it, and who explained it has still explained it', async () => {
    const { subject, id } = await opening();
    done(await explain(collector, id));
    const left = await leavesOf(world(), () => again(subject, more));
    expect(left).toMatchObject([{ type: 'finding.changed', rules: ['cn.cba.frequency', 'cn.gbt.hours'] }]);
    expect(await read(id)).toMatchObject({ state: 'EXPLAINED', ruleIds: ['cn.cba.frequency', 'cn.gbt.hours'] });
    expect((await read(id)).changes.map(({ change, ruleIds }) => [change, ruleIds.length])).toEqual([
      ['OPENED', 1],
      ['EXPLAINED', 1],
      ['CHANGED', 2],
    ]);
  });

  test('withdraws what nothing is left of, and reopens it when there is something again', async () => {
    const { subject, id } = await opening();
    const left = await leavesOf(world(), () => again(subject, none));
    expect(left.map(({ type }) => type)).toEqual(['finding.withdrawn']);
    expect(await read(id)).toMatchObject({ state: 'WITHDRAWN', decision: 'ALLOWED', ruleIds: [] });
    for (const decide of [explain, confirm, dismiss])
      expect((await decide(decide === explain ? collector : officer, id)).codes).toEqual(['CONFLICT']);
    expect(await again(subject, none)).toEqual([]);
    expect(await again(subject, hours)).toMatchObject([{ change: 'REOPENED' }]);
    expect(await read(id)).toMatchObject({ state: 'OPEN', decision: 'PROHIBITED', ruleIds: ['cn.gbt.hours'] });
    expect(await historyOf(id)).toEqual(['OPENED', 'WITHDRAWN', 'REOPENED']);
  });

  test.each([
    ['confirmed', confirm, 'CONFIRMED', 'WITHDRAWN'],
    ['dismissed', dismiss, 'DISMISSED', 'DISMISSED'],
  ] as const)('reopens what was %s only when it got worse', async (_what, decide, decided, withoutAny) => {
    const { subject, id } = await opening();
    expect((await decide(officer, id)).errors).toEqual([]);
    expect(await again(subject, milder)).toMatchObject([{ change: 'CHANGED' }]);
    expect(await read(id)).toMatchObject({ state: decided, decision: 'REVIEW' });
    expect(await again(subject, hours)).toMatchObject([{ change: 'REOPENED' }]);
    expect((await read(id)).state).toBe('OPEN');
    expect((await decide(other, id)).errors).toEqual([]);
    expect(await again(subject, more)).toMatchObject([{ change: 'REOPENED' }]);
    expect((await decide(officer, id)).errors).toEqual([]);
    expect(await again(subject, none)).toHaveLength(withoutAny === 'WITHDRAWN' ? 1 : 0);
    expect((await read(id)).state).toBe(withoutAny);
    expect(await historyOf(id)).toEqual([
      ...['OPENED', decided, 'CHANGED', 'REOPENED', decided, 'REOPENED', decided],
      ...(withoutAny === 'WITHDRAWN' ? ['WITHDRAWN'] : []),
    ]);
  });

  test.each([
    ['explained', explain, 'EXPLAINED'],
    ['confirmed', confirm, 'CONFIRMED'],
  ] as const)('by whoever did it does not withdraw what was %s: an officer decides', async (_what, work, worked) => {
    const { subject, id } = await opening();
    expect((await work(worked === 'EXPLAINED' ? collector : officer, id)).errors).toEqual([]);
    const own = (wanted: Wanted) => settle(world(), collector, [{ ...subject, wanted }]);
    const left = await leavesOf(world(), () => own(none));
    expect(left.map(({ type, outcomes }) => [type, ...outcomes])).toEqual([
      ['finding.opened', 'RULE', 'REOPENED', 'ALLOWED'],
    ]);
    expect(await read(id)).toMatchObject({ state: 'OPEN', decision: 'ALLOWED', ruleIds: [] });
    // Nor by turning it there and back, nor because somebody else judges again.
    expect(await own(none)).toEqual([]);
    expect(await again(subject, none)).toEqual([]);
    expect(await own(hours)).toMatchObject([{ change: 'CHANGED' }]);
    expect(await own(none)).toMatchObject([{ change: 'CHANGED', decision: 'ALLOWED' }]);
    expect((await read(id)).state).toBe('OPEN');
    done(await dismiss(officer, id));
    expect(await historyOf(id)).toEqual(['OPENED', worked, 'REOPENED', 'CHANGED', 'CHANGED', 'DISMISSED']);
  });

  test('by whoever did it withdraws what nobody has worked; by somebody else, also what was confirmed', async () => {
    const [fresh, decided] = [await opening(), await opening()];
    expect(await settle(world(), collector, [{ ...fresh.subject, wanted: none }])).toMatchObject([
      { change: 'WITHDRAWN' },
    ]);
    done(await confirm(officer, decided.id));
    expect(await again(decided.subject, none)).toMatchObject([{ change: 'WITHDRAWN' }]);
  });

  test('settles each kind by itself', async () => {
    const permit: Wanted = [{ kind: 'PERMIT_MISSING', decision: 'REVIEW', ruleIds: [] }];
    const { subject } = await opening([...hours, ...permit]);
    const settled = await again(subject, permit);
    expect(settled.map(({ kind, change }) => [kind, change])).toEqual([['RULE', 'WITHDRAWN']]);
  });

  test('takes as many statements for a thousand as for one, under the entry of a batch', async () => {
    const subjects = Array.from({ length: 1000 }, () => subjectOf(world(), collector, opened));
    const batch = (
      all: readonly FindingSubject[],
      judge: typeof settleFindings | typeof openFindings,
    ): Promise<readonly string[]> =>
      statementsOf(() =>
        act(world().context(officer.actor), { name: 'judged', entries: ['finding.changed'] }, async (work) => {
          const entryId = work.journal.enter({ type: 'finding.changed', batch: { count: all.length, root: 'x' } });
          await judge(work, all, entryId);
        }),
      );
    const about = (sent: readonly string[]): string[] =>
      sent.flatMap((text) => /^\s*(select|insert into|update)\b.*? (finding\w*)/s.exec(text)?.slice(1).join(' ') ?? []);
    const halves = [subjects.slice(0, 500), subjects.slice(500)] as const;
    expect(about(await batch(halves[0], openFindings))).toEqual(['insert into finding', 'insert into finding_change']);
    expect(about(await batch(halves[1], settleFindings))).toEqual([
      ...['select finding', 'insert into finding', 'insert into finding_change'],
    ]);
    const judged = subjects.map((subject, index) => ({ ...subject, wanted: [more, none, hours][index % 3]! }));
    const left = await leavesOf(world(), async () => {
      const fresh = [...judged, subjectOf(world(), collector, opened)];
      expect(about(await batch(fresh, settleFindings))).toEqual([
        ...['select finding', 'insert into finding', 'update finding', 'insert into finding_change'],
      ]);
    });
    expect(left).toHaveLength(1);
    const { rows } = await sql<{ change: string; count: number }>`
      select c.change, count(*)::int as count from finding_change c where c.entry_id = ${left[0]!.id}::uuid group by 1 order by 1`.execute(
      world().owner,
    );
    expect(rows).toEqual([
      { change: 'CHANGED', count: 334 },
      { change: 'OPENED', count: 1 },
      { change: 'WITHDRAWN', count: 333 },
    ]);
  });

  test('of two who open the same finding at once, one is refused', async () => {
    const subject = subjectOf(world(), collector, opened);
    const both = await Promise.allSettled([1, 2].map(() => settle(world(), collector, [subject])));
    const refused = both.filter((each) => each.status === 'rejected');
    // Unless the second came after the first had committed: then it found nothing to change.
    for (const { reason } of refused) expect(reason).toMatchObject({ extensions: { code: 'CONFLICT' } });
    const { rows } = await sql`select from finding where subject_id = ${subject.id}::uuid`.execute(world().owner);
    expect(rows).toHaveLength(1);
  });
});

describe('sight', () => {
  test('officers and counsel see all, leads their team, collectors their cases and what they did themselves', async () => {
    const [south, colleague] = [await world().person('COLLECTOR', 'South'), await world().person('COLLECTOR', 'North')];
    const theirs = await openCase(world(), { assignee: south });
    const own = await openFinding(world(), collector, opened);
    const onOther = await openFinding(world(), collector, theirs);
    const others = await openFinding(world(), south, theirs);
    const all = [own, onOther, others];
    const sees = async (by: Person) => {
      const byId = await Promise.all(all.map((id) => isSeen(by, id)));
      const ids = await listed(by, { openedAt: { gte: world().clock.now().toISOString() } });
      expect(all.map((id) => ids.includes(id))).toEqual(byId);
      return byId;
    };
    world().clock.pass(1000);
    const counsel = await world().person('LEGAL_COUNSEL');
    world().clock.pass(-1000);
    for (const by of [officer, counsel, await serviceOf(world())]) expect(await sees(by)).toEqual([true, true, true]);
    expect(await sees(collector)).toEqual([true, true, false]);
    expect(await sees(south)).toEqual([false, true, true]);
    expect(await sees(lead)).toEqual([true, false, false]);
    expect(await sees(colleague)).toEqual([false, false, false]);
    for (const role of ['ADMINISTRATOR', 'REGULATOR', 'VALUER'] as const)
      expect(await isSeen(await world().person(role), own)).toBe(false);
    const { person } = await world().otherInstitution();
    expect(await isSeen(await person('COMPLIANCE_OFFICER'), own)).toBe(false);
    const ofCase = done(
      await south.ask('query ($id: ID!) { node(id: $id) { ... on Case { findings(first: 9) { nodes { id } } } } }', {
        id: theirs.caseId,
      }),
    ).node.findings.nodes as { id: string }[];
    expect(ofCase.map(({ id }) => id).sort()).toEqual([onOther, others].sort());
  });

  test('a firm sees those of its own people on cases that it is engaged for, works them, and not the day after', async () => {
    const [firm, rival] = [await world().firm('AGENCY'), await world().firm('AGENCY')];
    const [worker, stranger] = [await firm.person(), await rival.person()];
    const counsel = await world().person('LEGAL_COUNSEL');
    const engagementId = await engage(counsel, firm, [opened.caseId]);
    await engage(counsel, rival, [opened.caseId]);
    const own = await openFinding(world(), worker, opened);
    const ofRival = await openFinding(world(), stranger, opened);
    const ofBank = await openFinding(world(), collector, opened);
    expect(await listed(worker)).toEqual([own]);
    expect(await Promise.all([own, ofRival, ofBank].map((id) => isSeen(worker, id)))).toEqual([true, false, false]);
    expect(await isSeen(firm.administrator, own)).toBe(false);
    done(await explain(worker, own, 'the debtor agreed'));
    expect((await explain(stranger, own)).codes).toEqual(['NOT_FOUND']);
    done(await confirm(officer, own, ['COLLECTOR_STOPPED']));
    const seen = await read(own, 'AUDIT', worker);
    expect(seen).toMatchObject({ state: 'CONFIRMED', actor: { id: worker.id }, firm: { id: firm.id } });
    expect(seen.changes.map(({ change, words, actor }) => [change, words, actor?.id ?? null])).toEqual([
      ['OPENED', null, worker.id],
      ['EXPLAINED', 'the debtor agreed', worker.id],
      ['CONFIRMED', 'heard the call', null],
      ['MEASURE', null, null],
    ]);
    const app = await world().connect('app');
    const bare = async (): Promise<(number | null)[]> => {
      await app.query('begin');
      const { institutionId, id, role, firmId } = worker.actor;
      const now = world().clock.now().toISOString();
      await app.query('select access.open_session($1, $2, $3, $4, $5)', [institutionId, id, role, firmId, now]);
      const counts = [await app.query('select from finding'), await app.query('select from finding_change')];
      await app.query('rollback');
      return counts.map(({ rowCount }) => rowCount);
    };
    expect(await bare()).toEqual([1, 4]);
    done(
      await counsel.ask('mutation ($input: EndEngagementInput!) { endEngagement(input: $input) { engagementId } }', {
        input: { engagementId, idempotencyKey: key() },
      }),
    );
    expect([await isSeen(worker, own), await listed(worker), await bare()]).toEqual([false, [], [0, 0]]);
    expect((await explain(worker, own)).codes).toEqual(['NOT_FOUND']);
  });

  test('the list is narrowed by state, kind, actor, case and time, and ordered by either time', async () => {
    const doer = await world().person('COLLECTOR', 'North');
    const subject = (happenedAt: string, kind: 'RULE' | 'PERMIT_MISSING') =>
      openFinding(world(), doer, opened, {
        happenedAt: new Date(happenedAt),
        wanted: [{ kind, decision: 'REVIEW', ruleIds: [] }],
      });
    const late = await subject('2026-03-05T00:00:00Z', 'RULE');
    const early = await subject('2026-03-04T00:00:00Z', 'PERMIT_MISSING');
    done(await dismiss(officer, late));
    const by = { actor: { eq: doer.id } };
    expect((await listed(officer, by)).sort()).toEqual([late, early].sort());
    expect(await listed(officer, { ...by, state: { eq: 'OPEN' } })).toEqual([early]);
    expect(await listed(officer, { ...by, kind: { in: ['RULE'] } })).toEqual([late]);
    expect(await listed(officer, { ...by, case: { eq: opened.caseId } })).toHaveLength(2);
    expect(await listed(officer, { ...by, openedAt: { lt: world().clock.now().toISOString() } })).toEqual([]);
    const ordered = done(
      await officer.ask(FindingsDocument, { first: 9, filter: by, orderBy: ['HAPPENED_AT_ASC'] }),
    ).findings.edges.map((edge) => edge.node.id);
    expect(ordered).toEqual([early, late]);
  });
});

test("the application's login changes what shows the present alone, and deletes nothing", async () => {
  const app = await world().connect('app');
  const refused = [
    'delete from finding',
    'delete from finding_change',
    "update finding_change set change = 'DISMISSED'",
    'update finding set actor_id = actor_id',
    'update finding set opened_at = now()',
  ];
  for (const statement of refused) await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
  await expect(
    app.query("update finding set state = 'OPEN', decision = 'REVIEW', rule_ids = '{}'"),
  ).resolves.toMatchObject({
    rowCount: 0,
  });
});
