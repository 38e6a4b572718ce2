import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { User } from '../access/index.js';
import { actorOf, type Context, type Work } from '../audit/index.js';
import { conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import {
  importFile,
  importPlacement,
  placement,
  type Importer,
  type ImportReport,
  type PlacementRow,
} from '../intake/index.js';
import { ImportedTape } from './imported-tape.entity.js';
import { parseManifest, sha256Of, TapeMistake, type TapeManifest, type TapeTotals } from './tape-manifest.js';

interface TapeImportOptions {
  /** Does everything, then undoes it. */
  readonly isCheckOnly?: boolean;
  /** What the seller told of tape.json by another way, in hexadecimal. */
  readonly manifestSha256?: string;
}

/**
 * A tape becomes cases of the institution that bought it, all of it or nothing, in one act: the files are as the manifest
 * says, what came in is what its totals say, and each case says where it came from. References are the seller's own, with
 * the seller's short name before them, so that they meet none that were here before.
 * @param folder with tape.json and tape.csv
 * @throws TapeMistake; CONFLICT for a portfolio that was imported before. A refused file is a report, not an error
 */
export async function importTape(
  context: Context,
  folder: string,
  { isCheckOnly = false, manifestSha256 }: TapeImportOptions = {},
): Promise<ImportReport> {
  const text = fileIn(folder, 'tape.json');
  if (manifestSha256 !== undefined && sha256Of(text) !== manifestSha256.toLowerCase())
    throw new TapeMistake('tape.json is not the one whose SHA-256 was given. Ask the seller for it again.');
  const manifest = parseManifest(text.toString('utf8'));
  if (manifest.seller.id === actorOf(context).institutionId)
    throw new TapeMistake('The tape was sold by this very institution. Import it where the buyer is.');
  if (sha256Of(fileIn(folder, 'tape.csv')) !== manifest.csvSha256)
    throw new TapeMistake(
      'tape.csv is not the file that tape.json is about: it was changed on the way. Ask the seller for the tape again.',
    );
  return importFile(context, join(folder, 'tape.csv'), tapeImporter(manifest, sha256Of(text)), { isCheckOnly });
}

function fileIn(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch {
    throw new TapeMistake(`There is no ${name} in ${folder}. Name the folder that holds tape.json and tape.csv.`);
  }
}

function tapeImporter(manifest: TapeManifest, manifestSha256: string): Importer<PlacementRow> {
  const prefix = `${manifest.seller.slug}/`;
  return {
    format: { ...placement, name: 'tape', description: 'A portfolio that was bought' },
    begin: async (work) => {
      await refuseTwice(work, manifest, manifestSha256);
      const { notes, judge } = await importPlacement.begin(work);
      const came = new Came();
      return {
        notes: [...notes, `portfolio ${manifest.portfolio.id} of ${manifest.seller.slug} (${manifest.seller.id})`],
        judge: (batch) => {
          came.count(batch.map(({ row }) => row));
          return judge(batch.map(({ line, row }) => ({ line, row: withPrefix(row, prefix) })));
        },
        finish: async (entryId) => {
          checkTotals(manifest, came);
          await writeOrigins(work, manifest, { manifestSha256, entryId, references: [...came.cases], prefix });
        },
      };
    },
  };
}

/** @throws CONFLICT */
async function refuseTwice({ em }: Work, { seller, portfolio }: TapeManifest, manifestSha256: string): Promise<void> {
  const before = await em.findOne(ImportedTape, { sellerId: seller.id, sellerPortfolioId: portfolio.id });
  if (!before) return;
  const on = before.recordedAt.toISOString();
  throw conflict(
    before.manifestSha256 === manifestSha256
      ? `This tape was imported on ${on} already. Nothing is left to do.`
      : `Another tape of this portfolio was imported on ${on}. What differs is agreed with the seller, and put right case by case.`,
  );
}

const withPrefix = (row: PlacementRow, prefix: string): PlacementRow => ({
  ...row,
  // Where the seller had no account it has the debt's reference.
  account: {
    ...row.account,
    number: row.account.number === row.debt.reference ? prefix + row.account.number : row.account.number,
  },
  debtor: { ...row.debtor, reference: prefix + row.debtor.reference },
  debt: { ...row.debt, reference: prefix + row.debt.reference },
  caseReference: prefix + row.caseReference,
});

/** What came in, to be held against the control totals. */
class Came {
  readonly cases = new Set<string>();
  readonly currencies = new Set<string>();
  #debts = 0;
  #principal = 0n;
  #interest = 0n;
  #fees = 0n;

  count(rows: readonly PlacementRow[]): void {
    for (const { caseReference, debt } of rows) {
      this.cases.add(caseReference);
      this.currencies.add(debt.currency);
      this.#debts++;
      this.#principal += debt.principalMinor;
      this.#interest += debt.interestMinor;
      this.#fees += debt.feesMinor;
    }
  }

  get totals(): TapeTotals {
    return {
      ...{ cases: this.cases.size, debts: this.#debts, principalMinor: this.#principal.toString() },
      ...{ interestMinor: this.#interest.toString(), feesMinor: this.#fees.toString() },
    };
  }
}

/** @throws TapeMistake, which undoes all of it */
function checkTotals({ totals, currency }: TapeManifest, came: Came): void {
  if ([...came.currencies].some((each) => each !== currency))
    throw new TapeMistake(
      `tape.csv has debts in another currency than ${currency}. Ask the seller for the tape again.`,
    );
  for (const [name, value] of Object.entries(came.totals))
    if (value !== totals[name as keyof TapeTotals])
      throw new TapeMistake(
        `The control totals do not hold: tape.json says ${name} ${totals[name as keyof TapeTotals]}, tape.csv has ${value}. Ask the seller for the tape again.`,
      );
}

interface Brought {
  readonly manifestSha256: string;
  readonly entryId: string;
  /** The seller's. */
  readonly references: readonly string[];
  readonly prefix: string;
}

async function writeOrigins(
  { em, db, actor, now }: Work,
  { seller, portfolio, cutOffOn, currency, totals }: TapeManifest,
  { manifestSha256, entryId, references, prefix }: Brought,
): Promise<void> {
  const { institutionId } = actor;
  const id = newId();
  em.create(ImportedTape, {
    ...{ institutionId, id, sellerId: seller.id, sellerSlug: seller.slug, sellerName: seller.name },
    ...{ sellerPortfolioId: portfolio.id, portfolioName: portfolio.name, cutOffOn, currency, manifestSha256 },
    ...{ caseCount: totals.cases, debtCount: totals.debts, recordedAt: now, entryId },
    outstandingMinor: BigInt(totals.principalMinor) + BigInt(totals.interestMinor) + BigInt(totals.feesMinor),
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
  await em.flush();
  const rows = JSON.stringify(references.map((reference) => ({ id: newId(), reference })));
  await sql`
    insert into case_origin (institution_id, id, case_id, tape_id, seller_reference, entry_id)
    select ${institutionId}::uuid, r.id, c.id, ${id}::uuid, r.reference, ${entryId}::uuid
    from json_to_recordset(${rows}::json) as r(id uuid, reference text)
    join collection_case c on c.institution_id = ${institutionId}::uuid and c.reference = ${prefix}::text || r.reference`.execute(
    db,
  );
}
