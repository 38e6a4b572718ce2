/**
 * What a provider reports, line by line: of the number nothing is kept but the contact point that has it. Of a number that is
 * nobody's, or of a person whose data are restricted or erased, nothing is kept at all. Comparing it with the attempts that
 * were recorded is `probity reconcile`'s.
 */
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { ContactPoint } from '../debtors/index.js';
import { newId } from '../lib/id.js';
import { deliveryReport } from './delivery-report.format.js';
import type { Importer, Numbered } from './import-file.js';
import { mistakeIn } from './import-report.js';
import type { DeliveryRow } from './records.js';
import { Rows } from './rows.js';

export const importDeliveryReport: Importer<DeliveryRow> = {
  format: deliveryReport,
  begin: (work) => {
    /** Provider → its report in this file. */
    const reports = new Map<string, string>();
    return Promise.resolve({
      notes: [],
      judge: async (batch) => {
        const outbound = batch.filter(({ row }) => !row.isInbound);
        const [known, points, users] = [
          await knownOf(work, outbound),
          await pointsOf(work, outbound),
          await usersOf(work, outbound),
        ];
        const rows = new Rows();
        const mistakes = [];
        let [rowsNew, rowsKnown] = [0, 0];
        for (const { line, row } of outbound) {
          const pointIds = points.get(row.dialled) ?? [];
          const before = known.get(keyOf(row));
          if (before) {
            if (isSame(before, row, pointIds)) rowsKnown++;
            else
              mistakes.push(
                mistake(line, 'reference', row.reference, 'is recorded otherwise; a file overwrites nothing'),
              );
            continue;
          }
          if (!reports.has(row.provider))
            reports.set(row.provider, rows.add('delivery_report', { provider: row.provider }, newId()));
          add(rows, row, {
            reportId: reports.get(row.provider) ?? null,
            pointId: pointIds[0] ?? null,
            actorId: users.get(row.user ?? '') ?? null,
          });
          rowsNew++;
        }
        return { rows, rowsNew, rowsKnown, rowsPassedOver: batch.length - outbound.length, mistakes };
      },
    });
  },
};

const mistake = mistakeIn(deliveryReport);
const keyOf = ({ provider, reference }: Pick<DeliveryRow, 'provider' | 'reference'>): string =>
  `${provider}\n${reference}`;

interface Found {
  readonly reportId: string | null;
  readonly pointId: string | null;
  readonly actorId: string | null;
}

function add(rows: Rows, row: DeliveryRow, { reportId, pointId, actorId }: Found): void {
  const { provider, reference, channel, begunAt, seconds, delivered, line, ours } = row;
  rows.add('delivery_line', {
    ...{ provider, reference, channel, seconds, delivered, line, ours, report_id: reportId, actor_id: actorId },
    ...{
      contact_point_id: pointId,
      begun_at: begunAt.toISOString(),
      state: pointId === null ? 'UNKNOWN_NUMBER' : 'WAITING',
    },
  });
}

interface Known extends Pick<
  DeliveryRow,
  'provider' | 'reference' | 'channel' | 'seconds' | 'delivered' | 'line' | 'ours'
> {
  readonly begunAt: string;
  readonly pointId: string | null;
}

/** The number is compared where it was known then and is now: of an unknown or an erased person's nothing is there to compare with. */
const isSame = (before: Known, row: DeliveryRow, pointIds: readonly string[]): boolean =>
  (['channel', 'seconds', 'delivered', 'line', 'ours'] as const).every((each) => before[each] === row[each]) &&
  new Date(before.begunAt).getTime() === row.begunAt.getTime() &&
  (before.pointId === null || pointIds.length === 0 || pointIds.includes(before.pointId));

async function knownOf({ db }: Work, batch: readonly Numbered<DeliveryRow>[]): Promise<ReadonlyMap<string, Known>> {
  const asked = batch.map(({ row: { provider, reference } }) => ({ provider, reference }));
  const { rows } = await sql<Known>`
    select l.provider, l.reference, l.channel, l.begun_at as "begunAt", l.seconds, l.delivered, l.line, l.ours, l.contact_point_id as "pointId"
    from json_to_recordset(${JSON.stringify(asked)}::json) as a(provider text, reference text)
    join delivery_line l on l.provider = a.provider and l.reference = a.reference`.execute(db);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Whose a number is, is looked up by the tokens that the vault keeps. @returns the contact points of each, the first one first */
async function pointsOf(
  { db, sealer }: Work,
  batch: readonly Numbered<DeliveryRow>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const numbers = [...new Set(batch.map(({ row }) => row.dialled))];
  const numberOf = new Map(
    numbers.map((number) => [`\\x${sealer.tokenOf(ContactPoint, 'value', number).toString('hex')}`, number]),
  );
  const { rows } = await sql<{ token: string; ids: readonly string[] }>`
    select given.token::text as token, array(select t.row_id from vault.search_token t where t.field = 'ContactPoint.value' and t.token = given.token order by 1) as ids
    from unnest(${[...numberOf.keys()]}::bytea[]) as given(token)`.execute(db);
  return new Map(rows.map(({ token, ids }) => [numberOf.get(token) ?? '', ids]));
}

/** @returns login → id */
async function usersOf({ db }: Work, batch: readonly Numbered<DeliveryRow>[]): Promise<ReadonlyMap<string, string>> {
  const logins = [...new Set(batch.flatMap(({ row }) => row.user ?? []))];
  const { rows } = await sql<{ login: string; id: string }>`
    select login, id from app_user where login = any(${logins}::text[])`.execute(db);
  return new Map(rows.map(({ login, id }) => [login, id]));
}
