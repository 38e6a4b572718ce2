import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ExportTapeDocument, ImportedTapesDocument, OriginOfCaseDocument } from '../../schema/operations/documents.js';
import { importTape } from '../../src/disposals/index.js';
import { draftPortfolio, exportTape, sell, withTape } from '../kit/disposals.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import {
  addPhone,
  addPoint,
  addRelated,
  debtInput,
  done,
  key,
  openCase,
  present,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Person, type World } from '../kit/world.js';

/** A portfolio leaves one institution as a tape, and another institution of the same server brings it in. */
const world = newWorld();

let counsel: Person;
let officer: Person;
let elsewhere: World;
let buyer: Person;
let file: OpenedCase;
let portfolioId: string;
let tape: Awaited<ReturnType<typeof exportTape>>;
beforeAll(async () => {
  counsel = await world().person('LEGAL_COUNSEL');
  officer = await world().person('COMPLIANCE_OFFICER');
  const other = await world().otherInstitution();
  elsewhere = { ...world(), ...other };
  buyer = await other.person('SERVICE');
  const service = await serviceOf(world());
  const debts = [
    debtInput({ reference: 'L-1', fees: { amountMinor: '7', currency: 'CNY' } }),
    debtInput({ reference: 'L-2', interest: { amountMinor: '3', currency: 'CNY' } }),
  ];
  file = await openCase(world(), { debts, debtor: { displayName: '欧阳, "Tape"', reference: 'D-1' } });
  await addPhone(service, file.debtorId, '+8613912345678');
  await addPhone(service, file.debtorId, '+8613712345678');
  await addPoint(service, file.debtorId, { kind: 'EMAIL', value: 'ou@example.com', timeZone: null });
  await addRelated(service, file.debtorId);
  const second = await openCase(world());
  portfolioId = await sell(counsel, officer, [file.caseId, second.caseId]);
  tape = await exportTape(counsel, portfolioId);
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const brought = (given: { manifest: string; csv: string }, options = {}, by = buyer) =>
  withTape(given, (folder) => importTape(elsewhere.context(by.actor), folder, options));
const refused = async (given: { manifest: string; csv: string }, options = {}, by = buyer): Promise<string> => {
  const before = await rowCounts(elsewhere);
  const message = await brought(given, options, by).then(
    () => '',
    (error: unknown) => (error as Error).message,
  );
  expect(await rowCounts(elsewhere)).toEqual(before);
  return message;
};
/** As the seller would have written it: with the hash of this very file. */
const signed = (csv: string, change: (manifest: Record<string, unknown>) => object = (all) => all) => ({
  csv,
  manifest: JSON.stringify({ ...change(JSON.parse(tape.manifest)), csvSha256: sha256(csv) }),
});

describe('what goes out', () => {
  test('is one row a debt, with control totals, and a hash of each file', () => {
    const manifest = JSON.parse(tape.manifest);
    expect(manifest).toMatchObject({
      ...{ format: 'probity-tape', version: 1, cutOffOn: '2026-04-01', currency: 'CNY' },
      totals: { cases: 2, debts: 3, principalMinor: '375000', interestMinor: '3', feesMinor: '7' },
      ...{ csvSha256: sha256(tape.csv), leftOut: 1, seller: { id: world().institutionId } },
    });
    expect(tape).toMatchObject({ debts: 3, manifestSha256: sha256(tape.manifest) });
    const lines = tape.csv.split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.filter((line) => line.includes('"欧阳, ""Tape"""'))).toHaveLength(2);
    expect(tape.csv).toContain('+8613912345678');
    expect(tape.csv).toContain('GUARANTOR,王芳');
    expect(tape.csv).toContain('1250.00');
  });

  test('leaves an entry that names everybody whose data it holds, and is shown once', async () => {
    const input = { portfolioId, reference: 'Contract 7', idempotencyKey: key() };
    const left = await leavesOf(world(), async () => {
      expect(done(await counsel.ask(ExportTapeDocument, { input })).exportTape.isRepetition).toBe(false);
    });
    expect(left).toMatchObject([{ type: 'tape.exported', outcomes: ['CASE_WORK'] }]);
    // Both debtors, and who answers for the debts of one with them.
    expect(left[0]?.subjects.map(({ role, stream }) => `${role} ${stream}`)).toEqual(Array(3).fill('VIEWED ACCESS'));
    expect(done(await counsel.ask(ExportTapeDocument, { input })).exportTape).toEqual({
      tape: null,
      isRepetition: true,
    });
  });

  test('is for who may see plain data for it, and none of a draft', async () => {
    const input = { portfolioId, reference: 'x', idempotencyKey: key() };
    for (const by of [officer, await world().person('ANALYST'), await world().person('TEAM_LEAD', 'North')])
      expect((await by.ask(ExportTapeDocument, { input: { ...input, idempotencyKey: key() } })).codes).toEqual([
        'FORBIDDEN',
      ]);
    const draft = await draftPortfolio(counsel, [(await openCase(world())).caseId]);
    expect((await counsel.ask(ExportTapeDocument, { input: { ...input, portfolioId: draft.id } })).codes).toEqual([
      'CONFLICT',
    ]);
  });
});

describe('what is brought in', () => {
  test.each<[string, () => { manifest: string; csv: string }, string]>([
    [
      'was changed on the way',
      () => ({ ...tape, csv: tape.csv.replace('1250.00', '1250.01') }),
      'was changed on the way',
    ],
    ['says another amount', () => signed(tape.csv.replace('1250.00', '1250.01')), 'control totals do not hold'],
    ['lacks a row', () => signed(tape.csv.split('\n').slice(0, -2).join('\n') + '\n'), 'control totals do not hold'],
    ['is of another version', () => signed(tape.csv, (all) => ({ ...all, version: 2 })), 'another version'],
    ['is of another form', () => signed(tape.csv, (all) => ({ ...all, format: 'x' })), 'is no tape'],
    ['lacks a total', () => signed(tape.csv, (all) => ({ ...all, totals: { cases: 2 } })), 'debts is missing'],
    [
      'is of another currency',
      () => signed(tape.csv, (all) => ({ ...all, currency: 'JPY' })),
      'another currency than JPY',
    ],
    ['is no JSON', () => ({ ...tape, manifest: '{' }), 'is no JSON'],
  ])('is refused where it %s, and nothing is written', async (_, given, message) => {
    expect(await refused(given())).toContain(message);
  });

  test('is not the one that the seller told of, nor at home where it was sold', async () => {
    expect(await refused(tape, { manifestSha256: sha256('another') })).toContain('is not the one whose SHA-256');
    const home = withTape(tape, async (folder) =>
      importTape(world().context((await serviceOf(world())).actor), folder),
    );
    await expect(home).rejects.toThrow('sold by this very institution');
    await expect(importTape(elsewhere.context(buyer.actor), '/nonexistent')).rejects.toThrow('There is no tape.json');
  });

  test('is refused with its line where a row is mistaken', async () => {
    const report = await brought(signed(tape.csv.replace('CREDIT_CARD', 'CREDIT_CART')));
    expect(report).toMatchObject({ result: 'REFUSED', mistakes: [{ column: 'product_kind' }] });
  });

  test('can be tried, and is then brought in whole, each case saying where it came from', async () => {
    const before = await rowCounts(elsewhere);
    expect(await brought(tape, { isCheckOnly: true })).toMatchObject({ result: 'ACCEPTED', rowsNew: 3 });
    expect(await rowCounts(elsewhere)).toEqual(before);
    const left = await leavesOf(elsewhere, async () => {
      expect(await brought(tape, { manifestSha256: tape.manifestSha256.toUpperCase() })).toMatchObject({
        ...{ result: 'ACCEPTED', format: 'tape', rowsRead: 3, rowsNew: 3 },
        written: { collection_case: 2, debt: 3 },
      });
    });
    expect(left.map(({ type, outcomes }) => [type, outcomes]).sort()).toEqual([
      ['file.imported', ['TAPE']],
      ['rows.imported', ['TAPE']],
    ]);
    const { importedTapes } = done(await buyer.ask(ImportedTapesDocument, { first: 5 }));
    expect(importedTapes.nodes).toMatchObject([
      {
        ...{ caseCount: 2, debtCount: 3, cutOffOn: '2026-04-01', manifestSha256: tape.manifestSha256 },
        outstanding: { amountMinor: '375010', currency: 'CNY' },
      },
    ]);
    const find = 'query ($r: String!) { cases(first: 1, filter: { reference: { eq: $r } }) { nodes { id } } }';
    const slug = present(importedTapes.nodes[0]).sellerSlug;
    const theirs = done(
      await officer.ask('query ($id: ID!) { node(id: $id) { ... on Case { reference } } }', { id: file.caseId }),
    ).node.reference as string;
    const { cases } = done(await buyer.ask(find, { r: `${slug}/${theirs}` }));
    const { node } = done(await buyer.ask(OriginOfCaseDocument, { caseId: cases.nodes[0].id }));
    expect(node).toMatchObject({
      ...{ stage: 'REMINDER', outstanding: { amountMinor: '250010', currency: 'CNY' } },
      origins: [{ sellerReference: theirs, tape: { portfolioName: JSON.parse(tape.manifest).portfolio.name } }],
    });
  });

  test('is not brought in twice, neither the same nor another of the portfolio', async () => {
    expect(await refused(tape)).toContain('was imported on');
    const again = await exportTape(counsel, portfolioId);
    expect(await refused(again)).toContain('Another tape of this portfolio was imported');
  });
});
