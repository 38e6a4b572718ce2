import { sql, type RawBuilder } from 'kysely';
import type { RecordedAttempt, RecordedAttemptDebt } from './collection-record.js';

/**
 * How attempts come out of the database: a line of text each, since a debtor may have thousands and JSON takes twice as long
 * to make. None of the columns holds free text: ids, instants, numbers and words of closed lists.
 */

/** In milliseconds since 1970. */
export const instant = (column: string): RawBuilder<unknown> =>
  sql`(date_part('epoch', ${sql.ref(column)}) * 1000)::bigint`;

const debts = sql`(select string_agg(concat(d.debt_id, ':', d.is_intended, ':', d.is_attributed, ':', d.raised_by), ',')
    from contact_attempt_debt d where d.institution_id = a.institution_id and d.attempt_id = a.id)`;

/** As `attemptOf` reads them; of `contact_attempt a`. */
const columns: readonly RawBuilder<unknown>[] = [
  ...[sql`a.id`, sql`a.case_id`, instant('a.occurred_at'), instant('a.recorded_at'), sql`a.channel`, sql`a.direction`],
  ...[sql`a.is_automatic`, sql`a.firm_id`, sql`a.actor_id`, sql`a.person_id`, sql`a.person_role`],
  ...[sql`a.contact_point_id`, sql`a.connected`, sql`a.answered`, sql`a.conversation`, sql`a.voicemail`],
  ...[sql`a.outcome`, sql`a.purpose`, sql`a.reason_code`, sql`a.identity_stated`, sql`a.disclosed_debt`],
  // None said is not the same as nothing known.
  ...[sql`case when a.statements = '{}' then '-' else array_to_string(a.statements, ',') end`],
  ...[sql`a.uses_private_account`, sql`cardinality(a.companions)`, instant('a.notice_given_at'), sql`a.permit_id`],
  ...[sql`a.permit_mistake is not null`, sql`a.is_imported`, debts],
];

/** All of `a`, in the order of instant and id. */
export const attemptsText = sql`coalesce(string_agg(concat(${sql.join(columns, sql`, '|', `)}), ';' order by a.occurred_at, a.id), '')`;

/** Debts in the order of their ids, however the database came by them: what is judged again must not differ by that. */
export const attemptsOf = (text: string): RecordedAttempt[] => (text === '' ? [] : text.split(';').map(attemptOf));

function attemptOf(line: string): RecordedAttempt {
  const each = line.split('|');
  const at = (index: number): string => each[index] ?? '';
  const word = <Word extends string>(index: number): Word => at(index) as Word;
  const known = <Word extends string = string>(index: number): Word | null =>
    at(index) === '' ? null : word<Word>(index);
  const is = (index: number): boolean => at(index) === 't';
  const isKnown = (index: number): boolean | null => (at(index) === '' ? null : is(index));
  const statements = known(21);
  const notice = known(24);
  return {
    id: at(0),
    caseId: at(1),
    occurredAt: Number(at(2)),
    recordedAt: Number(at(3)),
    channel: word(4),
    direction: word(5),
    isAutomatic: is(6),
    firmId: known(7),
    actorId: at(8),
    personId: at(9),
    personRole: word(10),
    contactPointId: known(11),
    connected: is(12),
    answered: is(13),
    conversation: is(14),
    voicemail: word(15),
    outcome: word(16),
    purpose: word(17),
    reasonCode: known(18),
    identityStated: isKnown(19),
    disclosedDebt: is(20),
    statements: statements === null ? null : statements === '-' ? [] : (statements.split(',') as never),
    usesPrivateAccount: isKnown(22),
    companions: Number(at(23)),
    noticeGivenAt: notice === null ? null : Number(notice),
    permitId: known(25),
    isPermitInvalid: is(26),
    isImported: is(27),
    debts: at(28) === '' ? [] : at(28).split(',').sort().map(debtOf),
  };
}

function debtOf(text: string): RecordedAttemptDebt {
  const [debtId = '', isIntended, isAttributed, raisedBy = ''] = text.split(':');
  return [debtId, isIntended === 't', isAttributed === 't', raisedBy === '' ? null : (raisedBy as never)];
}
