import { sql, type RawBuilder } from 'kysely';
import type { RecordedAttempt, RecordedAttemptDebt } from './collection-record.js';

/**
 * How attempts come out of the database: a row of text each, as PostgreSQL prints rows, since a debtor may have thousands and
 * JSON takes twice as long to make. None of the columns holds free text: ids, instants, numbers and words of closed lists,
 * none of which has a comma, a blank or a bracket that would have to be quoted.
 */

/** In milliseconds since 1970. */
export const instant = (column: string): RawBuilder<unknown> =>
  sql`(date_part('epoch', ${sql.ref(column)}) * 1000)::bigint`;

/** Of each its id, which is 36 characters long, whether it was intended and attributed, and who raised it. */
const debts = sql`(select string_agg(concat(d.debt_id, d.is_intended, d.is_attributed, d.raised_by), '+')
    from contact_attempt_debt d where d.institution_id = a.institution_id and d.attempt_id = a.id)`;

/** What is either so or not, a letter each. */
const flags = sql`concat(a.is_automatic, a.connected, a.answered, a.conversation, a.disclosed_debt, a.permit_mistake is not null, a.is_imported)`;

/** As `attemptOf` reads them; of `contact_attempt a`. */
const columns: readonly RawBuilder<unknown>[] = [
  ...[sql`a.id`, sql`a.case_id`, instant('a.occurred_at'), instant('a.recorded_at'), sql`a.channel`, sql`a.direction`],
  ...[sql`a.firm_id`, sql`a.actor_id`, sql`a.person_id`, sql`a.person_role`, sql`a.contact_point_id`, sql`a.voicemail`],
  ...[sql`a.outcome`, sql`a.purpose`, sql`a.reason_code`, sql`a.identity_stated`, sql`a.uses_private_account`],
  // None said is not the same as nothing known.
  ...[sql`case when a.statements = '{}' then '-' else array_to_string(a.statements, '+') end`],
  ...[sql`cardinality(a.companions)`, instant('a.notice_given_at'), sql`a.permit_id`, flags, debts],
];

/** All of `a`, in the order of instant and id. */
export const attemptsText = sql`coalesce(string_agg(row(${sql.join(columns)})::text, '' order by a.occurred_at, a.id), '')`;

/** Debts in the order of their ids, however the database came by them: what is judged again must not differ by that. */
export const attemptsOf = (text: string): RecordedAttempt[] =>
  text === '' ? [] : text.slice(1, -1).split(')(').map(attemptOf);

function attemptOf(row: string): RecordedAttempt {
  const each = row.split(',');
  const at = (index: number): string => each[index] ?? '';
  const word = <Word extends string>(index: number): Word => at(index) as Word;
  const known = <Word extends string = string>(index: number): Word | null =>
    at(index) === '' ? null : word<Word>(index);
  const isKnown = (index: number): boolean | null => (at(index) === '' ? null : at(index) === 't');
  const statements = known(17);
  const notice = known(19);
  const isSo = (flag: number): boolean => at(21)[flag] === 't';
  return {
    id: at(0),
    caseId: at(1),
    occurredAt: Number(at(2)),
    recordedAt: Number(at(3)),
    channel: word(4),
    direction: word(5),
    isAutomatic: isSo(0),
    firmId: known(6),
    actorId: at(7),
    personId: at(8),
    personRole: word(9),
    contactPointId: known(10),
    connected: isSo(1),
    answered: isSo(2),
    conversation: isSo(3),
    voicemail: word(11),
    outcome: word(12),
    purpose: word(13),
    reasonCode: known(14),
    identityStated: isKnown(15),
    disclosedDebt: isSo(4),
    statements: statements === null ? null : statements === '-' ? [] : (statements.split('+') as never),
    usesPrivateAccount: isKnown(16),
    companions: Number(at(18)),
    noticeGivenAt: notice === null ? null : Number(notice),
    permitId: known(20),
    isPermitInvalid: isSo(5),
    isImported: isSo(6),
    debts: at(22) === '' ? [] : at(22).split('+').sort().map(debtOf),
  };
}

function debtOf(text: string): RecordedAttemptDebt {
  const raisedBy = text.slice(38);
  return [text.slice(0, 36), text[36] === 't', text[37] === 't', raisedBy === '' ? null : (raisedBy as never)];
}
