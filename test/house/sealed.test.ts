/**
 * No personal data stands in plain: every column of a text is a word of a closed list, one of the institution's own
 * references, or says here why it names none of the people. What is personal is in a row's `sealed`, and has no column.
 */
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { sealedFieldNames } from '../../src/lib/fields.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

/** The institution's own numbers of people, cases, debts and attempts: they say nothing to who does not know them already. */
const references = ['reference', 'external_id'];

/** Why a text that is neither closed nor a reference names none of the people whom the institution collects from. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  'a code that is checked where it comes in: ISO 4217, ISO 3166, IANA, BCP 47': [
    ...['account.currency', 'collection_case.currency', 'debt.currency', 'statement.currency', 'debt.jurisdiction'],
    ...['procedure_task.jurisdiction', 'write_off.currency', 'write_off_limit.currency'],
    ...['portfolio.currency', 'portfolio_case.currency', 'imported_tape.currency'],
    ...['payment.currency', 'balance_entry.currency', 'unmatched_payment.currency'],
    ...['plan.currency', 'plan_instalment.currency', 'promise_to_pay.currency', 'case_strategy.currency'],
    ...['affairs_statement.currency', 'affairs_line.currency', 'affordability_policy.currency'],
    ...['complaint.jurisdiction', 'retention_change.jurisdiction'],
    ...['person.language', 'person.time_zone', 'contact_point.time_zone', 'institution.time_zone'],
    'contact_point.region',
    ...['person_correction.language_after', 'person_correction.language_before'],
    ...['person_correction.time_zone_after', 'person_correction.time_zone_before', 'template_version.language'],
  ],
  'what rules say, in words of the code: rules, decisions, and as facts numbers, days, words of closed lists and ids': [
    ...['contact_verdict.judged_reasons', 'contact_permit.judged_reasons', 'contact_refusal.judged_reasons'],
    ...['contact_verdict.judged_packs', 'contact_permit.judged_packs', 'contact_refusal.judged_packs'],
  ],
  "the institution's own scheme of ages": [
    ...['bucket.code', 'bucket.label', 'case_age.bucket_code', 'collection_case.bucket_code'],
    ...['collection_case.bucket_label', 'account_age.bucket_code'],
  ],
  "the institution's own text for everybody: what is personal stands in it as a placeholder": [
    ...['template.slug', 'template_version.body'],
  ],
  'about users, teams and firms, who work here': [
    ...['app_user.display_name', 'app_user.login', 'contact_attempt.companions', 'team.name', 'firm.name', 'firm.slug'],
    ...['institution.name', 'institution.slug', 'external_identity.issuer', 'external_identity.subject'],
    ...['api_key.name', 'api_key.prefix', 'api_key.secret_hash', 'collector_skills.languages'],
  ],
  'about institutions and firms that sell and buy, whose contact is of the firm and not of a person': [
    ...['portfolio.name', 'portfolio.buyer_name', 'portfolio.buyer_registration', 'portfolio.buyer_contact'],
    ...['imported_tape.seller_slug', 'imported_tape.seller_name', 'imported_tape.portfolio_name'],
    'imported_tape.manifest_sha256',
  ],
  "the seller's own reference of a case": ['case_origin.seller_reference'],
  "about providers and the institution's own lines; an import refuses the number that was dialled there": [
    ...['delivery_report.provider', 'delivery_line.provider', 'delivery_line.line'],
  ],
  'words of a closed list in an array, which verbs write': [
    ...['api_key.scopes', 'app_user.grants', 'membership.grants', 'sign_in_policy.roles', 'reveal.fields'],
    ...['engagement.field_groups', 'engagement.purposes', 'person_correction.corrected', 'complaint.rule_ids'],
    ...['template_version.statements', 'contact_attempt.statements', 'contact_permit.statements'],
    ...['erasure_refusal.reasons', 'allocation_order.parts', 'payment.part_order'],
    ...['plan.statements', 'plan_refusal.becauses', 'collector_skills.product_kinds'],
    'portfolio_case.obstacles',
  ],
  "the institution's own references of debts and cases, as files name them": [
    ...['unmatched_payment.debt_reference', 'unmatched_payment.case_reference'],
  ],
  'ids of rules, which are in the code': ['finding.rule_ids', 'finding_change.rule_ids', 'plan_refusal.rule_ids'],
  'about the work, and refused where it holds what looks personal (`checkWorkText`)': [
    'approval.reason',
    'approval_decision.note',
    'pack_change.reason',
    ...['legal_hold_release.reason', 'retention_change.reason', 'strategy_version.name'],
  ],
  'the names of packs, rules and parameters, which verbs look up in the code, and numbers': [
    ...['pack_change.pack_id', 'pack_change.rule_id', 'pack_change.values'],
  ],
  'ids of rules, and how many verdicts they changed': [
    ...['rejudgement.tallies', 'rejudgement_difference.rule_ids_before', 'rejudgement_difference.rule_ids_after'],
  ],
  'names of steps, which are in the code, and what they came to in numbers': [
    ...['nightly_run.tallies', 'nightly_batch.step'],
  ],
  'codes of segments, stages and steps, which are small letters, digits and hyphens; and what a strategy says by them':
    [
      ...['case_strategy.segment_code', 'case_strategy.stage_code', 'case_strategy.stage_before'],
      ...['due_step.segment_code', 'due_step.stage_code', 'due_step.step_code', 'strategy_version.definition'],
    ],
  'days and minutes of a week, as numbers': ['wish.schedule'],
  'numbers, ids and words of closed lists, which verbs make': [
    'hand_out.weighed',
    'hand_out.allowed',
    'queue_refusal.channels',
  ],
  'made by verbs, of ids and numbers': ['approval.asks', 'approval.subject', 'alert.subject'],
  "made by clients' programs to tell requests apart; goes after 30 days": ['idempotency_key.key'],
  'where another system is told, and what for, which administrators write (`checkWorkText`), and types of entries': [
    ...['webhook.url', 'webhook.description', 'webhook.entry_types', 'webhook_delivery.entry_type'],
  ],
  'drawn by chance': ['webhook.salt', 'webhook.previous_salt'],
  'the name of an operation or of a field': ['idempotency_key.operation', 'search_token.field'],
  'a hash of ids, amounts, days and words of closed lists': ['plan.terms_hash'],
  'a keyed hash': ['approval.hash', 'idempotency_key.body', 'search_token.token'],
  "sealed under the person's key, as the row was before it was corrected": ['person_correction.sealed_before'],
  'of a key: what it is for, and itself, wrapped': [
    ...['person_key.key_class', 'person_key.wrapped', 'destroyed_key.key_class'],
  ],
};
const excused = Object.values(reasons).flat();

/** Columns that may hold what somebody wrote: anything but numbers, times, truth values, ids, closed words and `sealed`. */
async function openColumns(): Promise<string[]> {
  const closed = `^CHECK \\(\\(+"?\\w+"? (= ANY \\(+ARRAY\\[|<@ \\(?ARRAY\\[|= ')`;
  const { rows } = await sql<{ name: string }>`
    select format('%s.%s', c.relname, a.attname) as name
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    where c.relnamespace in ('public'::regnamespace, 'vault'::regnamespace) and c.relkind in ('r', 'p') and c.relname <> 'migration'
      and coalesce(e.typcategory, t.typcategory) not in ('N', 'D', 'B') and coalesce(e.typname, t.typname) <> 'uuid'
      and not (a.attname = 'sealed' and t.typname = 'bytea') and not (a.attname = any(${references}::text[]) and t.typname = 'text')
      and not exists (
        select from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ ${closed})
    order by 1`.execute(world().owner);
  return rows.map(({ name }) => name);
}

test('every text is sealed, a word of a closed list, a reference, or listed with a reason', async () => {
  expect((await openColumns()).filter((name) => !excused.includes(name))).toEqual([]);
});

test('no reason is left over, nor given twice', async () => {
  const columns = await openColumns();
  expect(excused.filter((name, at) => !columns.includes(name) || excused.indexOf(name) !== at)).toEqual([]);
});

test('a column that somebody adds is noticed, whatever it is made of', async () => {
  const before = await openColumns();
  const added = ['text', 'varchar(20)', 'text[]', 'jsonb', 'bytea', 'inet', "text check (nickname <> '')"];
  for (const type of added) {
    await sql`alter table contact_attempt add column nickname ${sql.raw(type)}`.execute(world().owner);
    const columns = await openColumns();
    await sql`alter table contact_attempt drop column nickname`.execute(world().owner);
    expect([type, columns]).toEqual([type, [...before, 'contact_attempt.nickname'].sort()]);
  }
});

test('what people are known and found by is sealed', () => {
  expect(sealedFieldNames()).toEqual(
    expect.arrayContaining([
      ...['Person.displayName', 'Person.nationalId', 'Person.birthDate', 'ContactPoint.value', 'Account.number'],
      ...['ContactAttempt.note', 'ContactAttempt.recording', 'ContactAttemptCorrection.reason'],
    ]),
  );
});
