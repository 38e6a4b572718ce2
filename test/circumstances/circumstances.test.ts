/** Why debtors do not pay and how they live: recorded with source and date, corrected and ended without overwriting, sealed. */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  CircumstancesDocument,
  EndCircumstanceDocument,
  RecordAffairsDocument,
  RecordCircumstanceDocument,
  SituationOfDocument,
  type LookPurpose,
} from '../../schema/operations/documents.js';
import { affairsInput, cny, recordAffairs, recordCircumstance } from '../kit/circumstances.js';
import { engage } from '../kit/engagements.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { done, key, openCase, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person, type Untyped } from '../kit/world.js';

/** The world's clock stands at 2026-04-01T02:00Z, which is ten in the morning in Shanghai. */
const world = newWorld();

let collector: Person;
let stranger: Person;
let lead: Person;
let officer: Person;
let service: Person;
let analyst: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  stranger = await world().person('COLLECTOR', 'South');
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  analyst = await world().person('ANALYST');
  service = await serviceOf(world());
});
beforeEach(() => world().clock.set('2026-04-01T02:00:00Z'));

const opened = (): Promise<OpenedCase> => openCase(world(), { assignee: collector });
const record = (by: Person, input: Record<string, unknown>): Promise<Answer> =>
  by.ask(RecordCircumstanceDocument, {
    input: { what: 'JOB_LOSS', source: 'DEBTOR_SAID', idempotencyKey: key(), ...input } as never,
  }) as Promise<Answer>;
const end = (by: Person, circumstanceId: string, more: Record<string, unknown> = {}): Promise<Answer> =>
  by.ask(EndCircumstanceDocument, {
    input: { circumstanceId, ...more, idempotencyKey: key() } as never,
  }) as Promise<Answer>;
const state = (by: Person, input: Record<string, unknown>): Promise<Answer> =>
  by.ask(RecordAffairsDocument, {
    input: { ...affairsInput, ...input, idempotencyKey: key() } as never,
  }) as Promise<Answer>;

const situationOf = async (by: Person, debtorId: string, purpose?: LookPurpose): Promise<Untyped> =>
  done(await by.ask(SituationOfDocument, { id: debtorId, ...(purpose && { purpose }) })).node;

/** The codes and paths of a refusal, after which every table holds as many rows as before. */
async function refused(ask: () => Promise<Answer>): Promise<unknown> {
  const before = await rowCounts(world());
  const { codes, errors } = await ask();
  expect(await rowCounts(world())).toEqual(before);
  return codes[0] === 'BAD_USER_INPUT' ? [codes, errors.map(({ message }) => message.split(':')[0])] : codes;
}

describe('a circumstance', () => {
  test('is recorded with source and date; which it is, and in whose words, shows for a purpose alone', async () => {
    const { debtorId } = await opened();
    const said = {
      what: 'HEALTH_MENTAL',
      words: 'Does not sleep.',
      source: 'THIRD_PARTY',
      asOf: '2026-03-20',
    } as const;
    let id = '';
    const left = await leavesOf(world(), async () => {
      id = await recordCircumstance(collector, debtorId, said);
    });
    expect(left.map(({ type }) => type)).toEqual(['circumstance.recorded']);
    // Neither what it is nor of which kind stands open in the log.
    expect(JSON.stringify(left)).not.toMatch(/HEALTH|VULNERAB|sleep/);

    const masked = {
      ...{ id, kind: 'VULNERABILITY', what: null, words: null, source: 'THIRD_PARTY', asOf: '2026-03-20', ends: [] },
      ...{ validFrom: '2026-03-19T16:00:00.000Z', validTo: null, recordedAt: '2026-04-01T02:00:00.000Z' },
      ...{ actor: { id: collector.id }, debtor: { id: debtorId }, corrects: null },
    };
    expect((await situationOf(lead, debtorId)).circumstances.nodes).toEqual([masked]);
    const looked = await leavesOf(world(), async () => {
      const [plain] = (await situationOf(lead, debtorId, 'CASE_WORK')).circumstances.nodes;
      expect(plain).toEqual({ ...masked, what: 'HEALTH_MENTAL', words: 'Does not sleep.' });
    });
    expect(looked).toMatchObject([
      {
        type: 'person.looked',
        outcomes: ['CASE_WORK', 'AffairsStatement.note', 'Circumstance.what', 'Circumstance.words'],
      },
    ]);
    // To call somebody nobody needs it.
    const [called] = (await situationOf(collector, debtorId, 'CONTACT')).circumstances.nodes;
    expect(called).toEqual(masked);
  });

  test('stands in no column of the database in plain', async () => {
    const { debtorId } = await opened();
    const id = await recordCircumstance(collector, debtorId, { what: 'ILLNESS', words: 'A broken hip.' });
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(c)::text as row from circumstance c where c.id = ${id.replace('circumstance_', '')}::uuid`.execute(
      world().owner,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).toContain('ARREARS_REASON');
    expect(rows[0]!.row).not.toMatch(/ILLNESS|hip/);
    expect(rows[0]!.row).not.toContain(Buffer.from('hip').toString('hex'));
  });

  test('that is corrected stays as it was, and another stands in its place, once', async () => {
    const { debtorId } = await opened();
    const first = await recordCircumstance(collector, debtorId, { what: 'FORGOT' });
    world().clock.pass(60_000);
    const second = await recordCircumstance(lead, debtorId, { what: 'JOB_LOSS', correctsCircumstanceId: first });
    const { circumstances } = await situationOf(collector, debtorId, 'CASE_WORK');
    expect(circumstances.nodes).toMatchObject([
      { id: second, what: 'JOB_LOSS', corrects: { id: first }, actor: { id: lead.id } },
      {
        id: first,
        what: 'FORGOT',
        corrects: null,
        actor: { id: collector.id },
        recordedAt: '2026-04-01T02:00:00.000Z',
      },
    ]);
    const again = { debtorId, correctsCircumstanceId: first };
    expect(await refused(() => record(collector, again))).toEqual(['CONFLICT']);
    expect(await refused(() => end(collector, first))).toEqual(['CONFLICT']);
    const hardship = { debtorId, what: 'UNEMPLOYED', correctsCircumstanceId: second };
    expect(await refused(() => record(collector, hardship))).toEqual([
      ...[['BAD_USER_INPUT'], ['input.correctsCircumstanceId']],
    ]);
    const another = await opened();
    expect(
      await refused(() => record(collector, { debtorId: another.debtorId, correctsCircumstanceId: second })),
    ).toEqual([['BAD_USER_INPUT'], ['input.correctsCircumstanceId']]);
  });

  test('of two who correct it at the same instant one does, and the other finds it done', async () => {
    const { debtorId } = await opened();
    const first = await recordCircumstance(collector, debtorId);
    const input = { debtorId, what: 'ILLNESS', correctsCircumstanceId: first };
    const answers = await Promise.all([record(collector, input), record(lead, input), end(officer, first)]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT', 'CONFLICT']);
  });

  test('ends on a day, or never was; not before it began, not tomorrow, and not twice', async () => {
    const { debtorId } = await opened();
    const ill = await recordCircumstance(collector, debtorId, { what: 'ILLNESS', asOf: '2026-03-01' });
    expect(await refused(() => end(collector, ill, { endsOn: '2026-02-28' }))).toEqual([
      ...[['BAD_USER_INPUT'], ['input.endsOn']],
    ]);
    expect(await refused(() => end(collector, ill, { endsOn: '2026-04-02' }))).toEqual([
      ...[['BAD_USER_INPUT'], ['input.endsOn']],
    ]);
    expect(await refused(() => end(collector, ill, { endsOn: '2026-04-01', isMistaken: true }))).toEqual([
      ...[['BAD_USER_INPUT'], ['input.endsOn']],
    ]);
    const left = await leavesOf(world(), async () => {
      const { data } = await end(collector, ill, { endsOn: '2026-03-01' });
      expect(data.endCircumstance.circumstance).toMatchObject({
        id: ill,
        ends: [{ endsOn: '2026-03-01', isMistaken: false, actor: { id: collector.id } }],
      });
    });
    expect(left).toMatchObject([{ type: 'circumstance.ended', outcomes: ['OVER'] }]);
    expect(await refused(() => end(lead, ill))).toEqual(['CONFLICT']);
    const lost = await recordCircumstance(collector, debtorId, { asOf: '2026-03-05' });
    expect((await end(lead, lost, { isMistaken: true })).data.endCircumstance.circumstance.ends).toMatchObject([
      { endsOn: '2026-03-05', isMistaken: true },
    ]);
  });

  test.each([
    [{ asOf: '2026-04-02' }, 'input.asOf'],
    [{ asOf: '1989-12-31' }, 'input.asOf'],
    [{ what: 'OTHER_REASON' }, 'input.words'],
    [{ what: 'OTHER_HARDSHIP', words: '  ' }, 'input.words'],
    [{ words: 'x'.repeat(4001) }, 'input.words'],
  ])('is not taken as %j', async (more, path) => {
    const { debtorId } = await opened();
    expect(await refused(() => record(collector, { debtorId, ...more }))).toEqual([['BAD_USER_INPUT'], [path]]);
  });

  test.each([{ asOf: '2026-04-01' }, { asOf: '1990-01-01' }, { what: 'OTHER_REASON', words: 'The dam.' }])(
    'is taken as %j',
    async (more) => {
      const { debtorId } = await opened();
      expect((await record(collector, { debtorId, ...more })).codes).toEqual([]);
    },
  );

  test('is the same one when it is sent again, and another body under the key is refused', async () => {
    const { debtorId } = await opened();
    const idempotencyKey = key();
    const [first, second] = [
      await record(collector, { debtorId, idempotencyKey }),
      await record(collector, { debtorId, idempotencyKey }),
    ];
    expect(second.data).toEqual(first.data);
    expect(await refused(() => record(collector, { debtorId, what: 'FORGOT', idempotencyKey }))).toEqual(['CONFLICT']);
  });

  test('is listed by kind and by when it was learned of, and what was learned later is left out', async () => {
    const { debtorId } = await opened();
    const first = await recordCircumstance(collector, debtorId, { what: 'UNEMPLOYED' });
    world().clock.pass(60_000);
    const second = await recordCircumstance(collector, debtorId, { what: 'COSTLY_ILLNESS' });
    await recordCircumstance(collector, debtorId, { what: 'FORGOT' });
    const listed = async (filter: Record<string, unknown>): Promise<string[]> => {
      const asked = { first: 5, filter: { debtor: { eq: debtorId }, ...filter } };
      return done(await collector.ask(CircumstancesDocument, asked as never)).circumstances.nodes.map(({ id }) => id);
    };
    expect(await listed({ kind: { eq: 'HARDSHIP' } })).toEqual([second, first]);
    expect(await listed({ recordedAt: { lt: '2026-04-01T02:01:00Z' } })).toEqual([first]);
  });

  test('is for who works the case and who answers for it', async () => {
    const { debtorId, caseId } = await opened();
    const id = await recordCircumstance(collector, debtorId);
    expect(await refused(() => record(stranger, { debtorId }))).toEqual(['NOT_FOUND']);
    expect(await refused(() => end(stranger, id))).toEqual(['NOT_FOUND']);
    expect(await refused(() => record(analyst, { debtorId }))).toEqual(['FORBIDDEN']);
    const ofOne = { first: 5, filter: { debtor: { eq: debtorId } } };
    expect((await analyst.ask(CircumstancesDocument, ofOne)).codes).toEqual(['FORBIDDEN']);
    expect(done(await stranger.ask(CircumstancesDocument, ofOne)).circumstances.totalCount).toBe(0);
    // A service records what it hears, and reads none.
    const heard = await record(service, { debtorId, what: 'HEALTH_PHYSICAL' });
    expect(heard.data.recordCircumstance).toMatchObject({ circumstance: null });
    expect((await service.ask(CircumstancesDocument, ofOne)).codes).toEqual(['FORBIDDEN']);
    expect(done(await officer.ask(CircumstancesDocument, ofOne)).circumstances.totalCount).toBe(2);
    // A firm is engaged for the case and all there is to show, and shown none.
    const firm = await world().firm('AGENCY');
    await engage(officer, firm, [caseId]);
    const worker = await firm.person();
    expect((await worker.ask(CircumstancesDocument, ofOne)).codes).toEqual(['FORBIDDEN']);
    expect(await refused(() => record(worker, { debtorId }))).toEqual(['FORBIDDEN']);
  });

  test('is not added to somebody whose data are restricted', async () => {
    const { debtorId } = await opened();
    const restrict = 'mutation ($input: RestrictPersonInput!) { restrictPerson(input: $input) { personId } }';
    const input = { personId: debtorId, basis: 'ACCURACY_CONTESTED', idempotencyKey: key() };
    expect((await officer.ask(restrict, { input })).codes).toEqual([]);
    expect(await refused(() => record(collector, { debtorId }))).toEqual(['CONFLICT']);
    expect(await refused(() => state(collector, { debtorId }))).toEqual(['CONFLICT']);
  });
});

describe('a statement of affairs', () => {
  test('has its lines by the month, each with its source; the note shows for a purpose alone', async () => {
    const { debtorId } = await opened();
    const left = await leavesOf(world(), async () => {
      await recordAffairs(collector, debtorId, { note: 'Paid in cash.', asOf: '2026-03-31' });
    });
    expect(left).toMatchObject([{ type: 'affairs.recorded', outcomes: ['STATED'] }]);
    expect(JSON.stringify(left)).not.toMatch(/900000|WAGES|cash/);
    const { affairs } = await situationOf(lead, debtorId);
    expect(affairs).toMatchObject([{ asOf: '2026-03-31', currency: 'CNY', dependants: 2, note: null }]);
    expect(affairs[0].lines[0]).toMatchObject({
      ...{ number: 1, kind: 'WAGES', period: 'MONTH', source: 'DOCUMENT_SEEN' },
      ...{ amount: cny(900_000), monthly: cny(900_000) },
    });
    expect(affairs[0].lines).toHaveLength(4);
    expect((await situationOf(lead, debtorId, 'CASE_WORK')).affairs).toMatchObject([{ note: 'Paid in cash.' }]);
  });

  test('is corrected by another of the same debtor, once', async () => {
    const { debtorId } = await opened();
    const first = await recordAffairs(collector, debtorId);
    const left = await leavesOf(world(), async () => {
      await recordAffairs(lead, debtorId, { dependants: 3, correctsStatementId: first });
    });
    expect(left).toMatchObject([{ type: 'affairs.recorded', outcomes: ['CORRECTED'] }]);
    expect((await situationOf(collector, debtorId)).affairs).toMatchObject([
      { id: first, dependants: 2, corrects: null },
      { dependants: 3, corrects: { id: first } },
    ]);
    expect(await refused(() => state(collector, { debtorId, correctsStatementId: first }))).toEqual(['CONFLICT']);
    const another = await opened();
    expect(await refused(() => state(collector, { debtorId: another.debtorId, correctsStatementId: first }))).toEqual([
      ...[['BAD_USER_INPUT'], ['input.correctsStatementId']],
    ]);
  });

  const [wages] = affairsInput.lines;
  const most = '1000000000000000';
  test.each([
    [{ lines: [] }, 'input.lines'],
    [{ lines: Array.from({ length: 51 }, () => wages) }, 'input.lines'],
    [{ lines: [wages, { ...wages, amount: { amountMinor: '1', currency: 'USD' } }] }, 'input.lines.1.amount.currency'],
    [{ lines: [{ ...wages, amount: cny(-1) }] }, 'input.lines.0.amount.amountMinor'],
    [{ lines: [{ ...wages, amount: cny(BigInt(most) + 1n) }] }, 'input.lines.0.amount.amountMinor'],
    [{ dependants: -1 }, 'input.dependants'],
    [{ dependants: 51 }, 'input.dependants'],
    [{ asOf: '2026-04-02' }, 'input.asOf'],
  ])('is not taken with %j', async (more, path) => {
    const { debtorId } = await opened();
    expect(await refused(() => state(collector, { debtorId, ...more }))).toEqual([['BAD_USER_INPUT'], [path]]);
  });

  test.each([
    { lines: Array.from({ length: 50 }, () => ({ ...wages, amount: cny(BigInt(most)), period: 'WEEK' })) },
    { lines: [{ ...wages, amount: cny(0) }] },
    { dependants: 0 },
    { dependants: 50 },
    { dependants: null },
  ])('is taken at the edge', async (more) => {
    const { debtorId } = await opened();
    expect((await state(collector, { debtorId, ...more })).codes).toEqual([]);
  });
});
