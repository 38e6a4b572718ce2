import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { AnswerComplaintDocument, ComplaintsDocument } from '../../schema/operations/documents.js';
import { complaintSubIssues, complaintSubIssueTable } from '../../src/compliance/index.js';
import { cfpbComplaints } from '../../src/intake/cfpb-complaints.format.js';
import { importNamed, type ImportOptions, type ImportReport } from '../../src/intake/index.js';
import { checkFile } from '../../src/intake/read-rows.js';
import { leavesOf } from '../kit/journal.js';
import { outsideData } from '../kit/outside-data.js';
import { done, key, serviceOf } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';
import { testFiles } from './files.js';

const world = newWorld();
const file = testFiles();

let officer: Person;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  await serviceOf(world());
});

const header =
  ',Complaint ID,Product,Sub-product,Issue,Sub-issue,State,ZIP code,Date received,Date sent to company,Company response,Timely response?,Consumer disputed?';
const repeated =
  '0,91,Debt collection,Credit card,Communication tactics,Frequent or repeated calls,MA,02119,3/9/2015,3/19/2015,In progress,Yes,';
const paid =
  "1,92,Debt collection,,Cont'd attempts collect debt not owed,Debt was paid,AE,,1/1/2015,1/2/2015,Untimely response,No,";
const mortgage =
  '2,93,Mortgage,FHA mortgage,"Application, originator, mortgage broker",,MA,2127,3/19/2015,3/19/2015,Closed,Yes,Yes';
const fileOf = (...lines: string[]): string => file([header, ...lines].join('\n'));

const bring = async (path: string, options?: ImportOptions): Promise<ImportReport> =>
  importNamed['cfpb-complaints'](world().context((await serviceOf(world())).actor), path, options);

const complaintOf = async (number: number) =>
  done(await officer.ask(ComplaintsDocument, { first: 1, filter: { reference: { eq: `CFPB-${number}` } } })).complaints
    .nodes[0];

async function counts(): Promise<unknown> {
  const { rows } =
    await sql`select (select count(*) from complaint) as complaints, (select count(*) from complaint_change) as changes,
    (select count(*) from audit.entry) as entries`.execute(world().owner);
  return rows[0];
}

describe('a file of the CFPB', () => {
  test('brings complaints about collection, of nobody known; other products are passed over', async () => {
    const left = await leavesOf(world(), async () => {
      expect(await bring(fileOf(repeated, paid, mortgage))).toMatchObject({
        ...{ result: 'ACCEPTED', rowsRead: 3, rowsNew: 2, rowsKnown: 0, rowsPassedOver: 1, rowsRefused: 0 },
        written: { complaint: 2, complaint_change: 3 },
      });
    });
    expect(left.map(({ type }) => type).sort()).toEqual(['complaint.imported', 'file.imported']);
    expect(left.find(({ type }) => type === 'complaint.imported')).toMatchObject({
      outcomes: ['CFPB_COMPLAINTS'],
      batch: { count: 5, root: expect.any(String) },
    });
    expect(await complaintOf(91)).toMatchObject({
      ...{ source: 'PUBLIC_FILE', channelReceived: 'FILE', receivedOn: '2015-03-09', sentOn: '2015-03-19' },
      ...{ issue: 'COMMUNICATION_TACTICS', subIssue: 'REPEATED_CALLS', product: 'CREDIT_CARD', jurisdiction: 'US-MA' },
      ruleIds: [
        'us.reg-f.call-frequency',
        'us.reg-f.wait-after-conversation',
        'us.reg-f.high-concentration',
        'us.reg-f.cumulative-conduct',
        'us.ma.call-frequency',
      ],
      ...{ caseId: null, debtorId: null, narrative: null, subjects: [] },
      // From when it was sent, not received.
      ...{ answerDueOn: '2015-04-03', closeDueOn: '2015-05-18' },
      ...{ state: 'OPEN', outcome: 'IN_PROGRESS', timely: true },
      changes: [{ kind: 'OPENED', outcome: 'IN_PROGRESS', timely: true }],
    });
    expect(await complaintOf(92)).toMatchObject({
      ...{ subIssue: 'DEBT_PAID', product: null, jurisdiction: 'US', ruleIds: ['us.reg-f.dispute'] },
      ...{ state: 'CLOSED', outcome: 'UNTIMELY_RESPONSE', timely: false },
      changes: [{ kind: 'OPENED' }, { kind: 'CLOSED', outcome: 'UNTIMELY_RESPONSE', timely: false }],
    });
    expect(await complaintOf(93)).toBeUndefined();
  });

  test('changes nothing by a second run, nor by a check', async () => {
    const before = await counts();
    expect(await bring(fileOf(paid, repeated))).toMatchObject({
      result: 'ACCEPTED',
      rowsNew: 0,
      rowsKnown: 2,
      written: {},
    });
    expect(await bring(fileOf(repeated.replace(',91,', ',94,')), { isCheckOnly: true })).toMatchObject({ rowsNew: 1 });
    expect(await counts()).toEqual(before);
  });

  test('in a later edition brings an answer, which is added; then that too is known', async () => {
    const answered = fileOf(repeated.replace('In progress', 'Closed with monetary relief'), paid);
    expect(await bring(answered)).toMatchObject({
      ...{ result: 'ACCEPTED', rowsNew: 1, rowsKnown: 1, written: { complaint_change: 1 } },
    });
    const now = await complaintOf(91);
    expect(now).toMatchObject({
      ...{ state: 'CLOSED', outcome: 'CLOSED_WITH_MONETARY_RELIEF', timely: true },
      changes: [{ kind: 'OPENED' }, { kind: 'CLOSED', outcome: 'CLOSED_WITH_MONETARY_RELIEF' }],
    });
    const before = await counts();
    for (const path of [answered, fileOf(repeated)])
      expect(await bring(path)).toMatchObject({ rowsNew: 0, written: {} });
    expect(await counts()).toEqual(before);
    expect(await complaintOf(91)).toEqual(now);
  });

  test('overwrites nothing: what is recorded or answered otherwise is a mistake by its line', async () => {
    const before = await counts();
    const report = await bring(
      fileOf(repeated.replace('3/9/2015', '3/8/2015'), paid.replace('Untimely response,No', 'Closed,Yes')),
    );
    expect(report).toMatchObject({
      result: 'REFUSED',
      mistakes: [
        { line: 2, column: 'Complaint ID', value: '91', reason: expect.stringContaining('recorded otherwise') },
        { line: 3, column: 'Complaint ID', value: '92', reason: expect.stringContaining('answered otherwise') },
      ],
    });
    expect(await counts()).toEqual(before);
  });

  test('does not undo what users answered and opened again', async () => {
    const open = repeated.replace(',91,', ',95,');
    await bring(fileOf(open));
    const complaintId = (await complaintOf(95))!.id;
    const input = { complaintId, outcome: 'NOT_UPHELD' as const, idempotencyKey: key() };
    done(await officer.ask(AnswerComplaintDocument, { input }));
    expect(await bring(fileOf(open))).toMatchObject({ rowsKnown: 1, written: {} });
    expect(await bring(fileOf(open.replace('In progress', 'Closed')))).toMatchObject({ result: 'REFUSED' });
    expect(await complaintOf(95)).toMatchObject({ state: 'ANSWERED', outcome: 'NOT_UPHELD' });
  });

  test('that comes from the future by the clocks of the institution is refused', async () => {
    const now = world().clock.now().toISOString();
    const early = repeated.replace(',91,', ',96,').replaceAll(/3\/\d+\/2015/g, '4/2/2026');
    // Midnight in Shanghai.
    world().clock.set('2026-04-01T15:59:59Z');
    expect(await bring(fileOf(early))).toMatchObject({ result: 'REFUSED', mistakes: [{ line: 2 }] });
    world().clock.set('2026-04-01T16:00:00Z');
    expect(await bring(fileOf(early))).toMatchObject({ result: 'ACCEPTED', rowsNew: 1 });
    world().clock.set(now);
  });

  test('with broken rows is imported in part where that is asked for', async () => {
    const good = repeated.replace(',91,', ',97,');
    const path = fileOf(good, good.replace(',97,', ',x,'));
    expect(await bring(path)).toMatchObject({ result: 'REFUSED', rowsNew: 0, rowsRefused: 1 });
    expect(await bring(path, { keepsGoing: true })).toMatchObject({
      ...{ result: 'ACCEPTED_IN_PART', rowsNew: 1, rowsRefused: 1 },
    });
  });
});

test.each([
  [1, '', /filled in/],
  [1, '1.5', /whole number/],
  [2, 'Debts', /one of/],
  [3, 'Boat', /one of/],
  [4, 'Communication', /one of/],
  [5, '', /filled in/],
  [5, 'Called', /one of/],
  [5, 'Debt is not mine', /another issue/],
  [6, 'ZZ', /postal code/],
  [8, '2015-03-09', /3\/19\/2015/],
  [8, '2/30/2015', /calendar/],
  [8, '3/20/2015', /before Date received/],
  [10, 'Done', /one of/],
  [11, '', /filled in/],
  [11, 'yes', /one of/],
])('field %i as %j is refused by line and reason', async (index, value, reason) => {
  const path = fileOf(mortgage, repeated.split(',').with(index, value).join(','));
  const report = await checkFile(path, cfpbComplaints);
  expect(report).toMatchObject({ result: 'REFUSED', rowsRead: 2, rowsRefused: 1 });
  expect(report.mistakes).toEqual([expect.objectContaining({ line: 3, reason: expect.stringMatching(reason) })]);
});

test('the same number twice is refused', async () => {
  const { mistakes } = await checkFile(fileOf(repeated, paid, repeated), cfpbComplaints);
  expect(mistakes).toEqual([{ line: 4, column: 'Complaint ID', value: '91', reason: 'stands in line 2 already' }]);
});

test('the real file: 7 494 complaints about collection, by sub-issue as counted, and again changes nothing', async () => {
  const path = outsideData('data/cfpb_complaints_2015.csv');
  if (path === undefined) return;
  const { person } = await world().otherInstitution();
  const [service, analyst] = [await person('SERVICE'), await person('ANALYST')];
  const run = (): Promise<ImportReport> => importNamed['cfpb-complaints'](world().context(service.actor), path);
  const left = await leavesOf(world(), async () => {
    expect(await run()).toMatchObject({
      ...{ result: 'ACCEPTED', rowsRead: 28_156, rowsNew: 7_494, rowsPassedOver: 20_662, rowsRefused: 0 },
      // Opened all, and closed but for the 427 that were in progress.
      written: { complaint: 7_494, complaint_change: 7_494 + 7_494 - 427 },
    });
  });
  const batches = left.filter(({ type }) => type === 'complaint.imported');
  // 500 rows of the file each.
  expect(batches).toHaveLength(Math.ceil(28_156 / 500));
  expect(left).toHaveLength(batches.length + 1);
  const total = async (filter: string): Promise<number> =>
    done(await analyst.ask(`{ complaints(first: 1, filter: ${filter}) { totalCount } }`)).complaints.totalCount;
  const counted = new Map<string, number>();
  for (const each of complaintSubIssues) {
    const { words } = complaintSubIssueTable[each];
    counted.set(words, await total(`{ source: { eq: PUBLIC_FILE }, subIssue: { eq: ${each} } }`));
  }
  // As SOURCES.md beside the file says, counted by others over the raw file.
  const sources = outsideData('data/SOURCES.md');
  const said = sources === undefined ? '' : readFileSync(sources, 'utf8');
  const [, list = ''] = /7 494 complaints; by sub-issue: (.*)\.\s*$/m.exec(said) ?? [];
  const expected = list.split('; ').map((each) => /^(.*?) ([\d ]+)$/.exec(each) ?? []);
  expect(expected).toHaveLength(7);
  for (const [, words = '', number = ''] of expected)
    expect([words, counted.get(words)]).toEqual([words, Number(number.replaceAll(' ', ''))]);
  expect([...counted.values()].reduce((one, other) => one + other)).toBe(7_494);
  expect(await total('{ state: { eq: OPEN } }')).toBe(427);
  expect(await total('{ state: { eq: OPEN }, answerDueOn: { lte: "2015-03-31" } }')).toBeGreaterThan(0);
  expect(
    await leavesOf(world(), async () => {
      expect(await run()).toMatchObject({ rowsNew: 0, rowsKnown: 7_494, written: {} });
    }),
  ).toEqual([]);
});
