import { sql } from 'kysely';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { recordsBegin } from '../lib/clock.js';
import type { Actor } from '../lib/actor.js';
import { badInput, notFound } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAtMost, checkKey, checkOptionalText, checkText } from '../lib/input.js';
import type { Channel } from '../lib/vocabulary.js';
import { debtsOf, debtsSaid, type AttemptDebt } from './attempt-debts.js';
import { attemptFacts, type AttemptFacts } from './attempt-facts.js';
import { ContactAttempt } from './contact-attempt.entity.js';
import type { RecordContactAttemptInput } from './contact.inputs.js';
import { recordContactAttemptOperation } from './contact.journal.js';
import { purposeSaid } from './contact-permission.js';
import { giveVerdict, type VerdictEntry } from './give-verdict.js';
import { happenedBy } from './judge-contact.js';
import { judgeRecorded, ruleIdsOf } from './judge-recorded.js';
import { permitNamed, type NamedPermit, type PermitState } from './permit-state.js';

/**
 * Records what happened. Recording never fails on the law: it is evidence, whatever a rule says of it.
 * @returns the attempt's id
 */
export function recordContactAttempt(context: Context, input: RecordContactAttemptInput): Promise<string> {
  const id = newId();
  const said = checkSaid(input);
  return actOnce(
    context,
    recordContactAttemptOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      await writeContactAttempt(context, work, { id, input, said });
    },
  );
}

/** The same within an act that does more, such as taking in a reply. @returns what the record knew of it */
export async function writeContactAttempt(
  context: Context,
  work: Work<'contactAttempt.recorded' | VerdictEntry>,
  { id, input, said = checkSaid(input), timePath = 'input.occurredAt' }: Recording,
): Promise<AttemptFacts> {
  const { journal, now, sealer } = work;
  const occurredAt = new Date(input.occurredAt);
  if (occurredAt > happenedBy(now))
    throw badInput(timePath, 'lies in the future. Record an attempt when it has happened.');
  if (occurredAt < recordsBegin) throw badInput(timePath, 'lies before 1990. Say when it happened.');
  const facts = await attemptFacts(context, work, input, 'HELD');
  sealer.knows(facts.debtorId, facts.wrapped);
  const named = debtsSaid(input, facts);
  const { channel, direction } = input;
  const covered = {
    ...{ channel, direction, occurredAt, purpose: purposeSaid(input), isAutomatic: input.isAutomatic === true },
    debtIds: [...(named.intended ?? []), ...named.attributed],
  };
  const { permit, mistake } = await permitNamed(context, work, input.permitId, covered, facts);
  // A permit of one's own opens the case for what it was given for, once, and for nothing else.
  if (!facts.isInSight && permit === null) throw notFound('Case');
  const debts = debtsOf(named, permit?.debtIds ?? facts.debtIds);
  const entryId = newId();
  await insert(work, { id, entryId, input, said, facts, debts, permit, mistake });
  const { verdict, judgeLater } = await judgeRecorded(work, {
    ...{ id, debtorId: facts.debtorId, occurredAt, jurisdictions: facts.jurisdictions },
    contact: { ...facts, firmId: work.actor.firmId, channel },
  });
  // Whoever was rung and whoever answered: each finds the attempt in their own numbers.
  const others = new Set([facts.personId, facts.personReachedId ?? facts.personId]);
  others.delete(facts.debtorId);
  journal.enter({
    type: 'contactAttempt.recorded',
    id: entryId,
    caseId: facts.caseId,
    outcomes: [channel, direction, input.outcome, ...(input.conversation ? ['CONVERSATION'] : []), verdict.decision],
    ruleIds: ruleIdsOf(verdict),
    bearing: { since: occurredAt, ...(facts.contactPointId && { contactPointId: facts.contactPointId }) },
    subjects: [
      {
        personId: facts.debtorId,
        role: 'DEBTOR',
        stream: 'CONTACT',
        details: {
          attempt: id,
          occurredAt: occurredAt.toISOString(),
          contactPoint: facts.contactPointId,
          personRole: facts.personRole,
          note: said.note,
          debts: debts.map((debt) => ({ ...debt })),
          permit: permit?.id ?? null,
          reasons: verdict.reasons,
          packs: verdict.packs,
        },
      },
      ...[...others].map((personId) => ({ personId, role: 'CONTACTED' as const, stream: 'CONTACT' as const })),
    ],
  });
  await giveVerdict(work, verdict, facts.debtorId, entryId);
  await judgeLater(entryId);
  return facts;
}

interface Recording {
  /** The attempt's, made by whoever begins the act. */
  readonly id: string;
  readonly input: RecordContactAttemptInput;
  readonly said?: Said;
  /** Where the caller said when it happened. */
  readonly timePath?: string;
}

const spoken: ReadonlySet<Channel> = new Set(['PHONE', 'VOICE_ROBOT']);

interface Said {
  readonly note: string | null;
  readonly recording: string | null;
  readonly companions: readonly string[];
}

/** What the input says must hold together, before anything is asked of the database. */
function checkSaid(input: RecordContactAttemptInput): Said {
  if (input.answered && !input.connected) throw badInput('input.answered', 'cannot be true while connected is false.');
  if (input.conversation && !input.answered && input.direction === 'OUTBOUND' && spoken.has(input.channel)) {
    throw badInput('input.conversation', 'cannot be true for a call that nobody answered.');
  }
  if (input.voicemail !== 'NONE' && !spoken.has(input.channel))
    throw badInput('input.voicemail', 'must be NONE unless the channel is a call.');
  if (input.voicemail !== 'NONE' && input.conversation)
    throw badInput('input.voicemail', 'must be NONE where a conversation took place.');
  if (input.noticeGivenAt && input.channel !== 'VISIT') throw badInput('input.noticeGivenAt', 'is for visits only.');
  const companions = input.companions ?? [];
  if (companions.length > 0 && input.channel !== 'VISIT') throw badInput('input.companions', 'is for visits only.');
  checkAtMost('input.companions', companions, 10);
  return {
    note: checkOptionalText('input.note', input.note, 4000),
    recording: checkOptionalText('input.recording', input.recording, 500),
    companions: companions.map((login, index) => checkText(`input.companions.${index}`, login, 100)),
  };
}

/** Where nobody said: a debt that the collector raised, or a message that says more than a limited-content one. */
const hasDisclosed = ({ disclosedDebt, debtsDiscussed, voicemail }: RecordContactAttemptInput): boolean =>
  disclosedDebt ?? (voicemail === 'FULL' || !!debtsDiscussed?.some(({ raisedBy }) => raisedBy === 'COLLECTOR'));

/**
 * What was said of it, and where nobody said, what the permit was judged for: else a contact would be found wanting for what
 * leave was given for. Whom a visitor took along is not known by their number, so it is never taken from there.
 */
function asPermitted(input: RecordContactAttemptInput, permit: PermitState | null, actor: Actor) {
  return {
    purpose: purposeSaid(input) ?? permit?.purpose ?? 'COLLECTION',
    reasonCode: input.reasonCode ?? permit?.reasonCode ?? null,
    statements: input.statements ?? permit?.statements ?? null,
    noticeGivenAt: input.noticeGivenAt ?? permit?.noticeGivenAt?.toISOString() ?? null,
    isAutomatic: isAutomatic(input, permit, actor),
  };
}

/** Whatever is said: a robot is a machine, and so is a service that reaches out, unless for a person who has a permit. */
function isAutomatic(input: RecordContactAttemptInput, permit: PermitState | null, { role }: Actor): boolean {
  if (input.channel === 'VOICE_ROBOT') return true;
  if (role === 'SERVICE')
    return input.direction === 'INBOUND' ? (input.isAutomatic ?? true) : (permit?.isAutomatic ?? true);
  return input.isAutomatic ?? permit?.isAutomatic ?? false;
}

interface Written extends NamedPermit {
  readonly id: string;
  readonly entryId: string;
  readonly input: RecordContactAttemptInput;
  readonly said: Said;
  readonly facts: AttemptFacts;
  readonly debts: readonly AttemptDebt[];
}

/** By statement rather than by entity, and held back until the journal's first: this is the hottest write of the house. */
async function insert(
  { db, actor, now, sealer }: Work,
  { id, entryId, input, said, facts, debts, permit, mistake }: Written,
): Promise<void> {
  const rows = debts.map((debt) => ({
    id: newId(),
    debt_id: debt.debtId,
    is_intended: debt.isIntended,
    is_attributed: debt.isAttributed,
    raised_by: debt.raisedBy,
  }));
  const { note, recording } = said;
  const {
    purpose,
    reasonCode,
    statements,
    noticeGivenAt,
    isAutomatic: isByMachine,
  } = asPermitted(input, permit, actor);
  const sealed =
    note === null && recording === null ? null : sealer.seal(ContactAttempt, id, facts.debtorId, { note, recording });
  await sql`
    with attempt as (
      insert into contact_attempt (institution_id, id, case_id, debtor_id, contact_point_id, person_id, person_role, person_reached_id, channel, direction,
        actor_id, firm_id, occurred_at, recorded_at, connected, answered, conversation, voicemail, outcome, reason_code, companions, notice_given_at,
        identity_stated, purpose, is_automatic, disclosed_debt, statements, uses_private_account, permit_id, permit_mistake, sealed, is_imported, external_id, entry_id)
      values (${actor.institutionId}::uuid, ${id}::uuid, ${facts.caseId}::uuid, ${facts.debtorId}::uuid, ${facts.contactPointId}::uuid, ${facts.personId}::uuid,
        ${facts.personRole}, ${facts.personReachedId}::uuid, ${input.channel}, ${input.direction}, ${actor.id}::uuid, ${actor.firmId}::uuid, ${input.occurredAt}::timestamptz,
        ${now.toISOString()}::timestamptz, ${input.connected}, ${input.answered}, ${input.conversation}, ${input.voicemail}, ${input.outcome}, ${reasonCode},
        ${[...said.companions]}::text[], ${noticeGivenAt}::timestamptz, ${input.identityStated ?? null}::boolean, ${purpose}, ${isByMachine}, ${hasDisclosed(input)}, ${statements && [...statements]}::text[], ${input.usesPrivateAccount ?? null}::boolean,
        ${permit?.id ?? null}::uuid, ${mistake}, ${sealed}::bytea, false, null, ${entryId}::uuid)
      returning id
    )
    insert into contact_attempt_debt (institution_id, id, attempt_id, debt_id, is_intended, is_attributed, raised_by)
    select ${actor.institutionId}::uuid, d.id, attempt.id, d.debt_id, d.is_intended, d.is_attributed, d.raised_by
    from attempt, json_to_recordset(${JSON.stringify(rows)}::json) as d(id uuid, debt_id uuid, is_intended boolean, is_attributed boolean, raised_by text)
    returning true as held`.execute(db);
}
