import { User } from '../access/index.js';
import { actOnce, actorOf, type Context, type Work } from '../audit/index.js';
import { Case, refuseAnother, todayOf } from '../cases/index.js';
import { isWithin, pausedBy, standardMoratorium, type Refusal } from '../compliance/index.js';
import { conditionFrom, Person } from '../debtors/index.js';
import { addDays, day, type CalendarDay } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkOptionalText } from '../lib/input.js';
import { concernedBy, type Concerned } from './concerned.js';
import { beginOf } from './lasting.js';
import { pauseFor } from './pause-for.js';
import { checkMayOpen, kindSpecs } from './procedure-kinds.js';
import { ProcedureTask } from './procedure-step.entity.js';
import { tasksByKind } from './procedure-tasks.js';
import type { OpenProcedureInput } from './procedure.inputs.js';
import { openProcedureOperation } from './procedure.journal.js';
import { Procedure } from './procedure.entity.js';
import { sealedFor } from './sealed-for.js';
import { earliestDue, refuseSecond, subjectOf, type Subject } from './subject.js';

/**
 * Collection stops in the same transaction, and what must be done is listed. What the law does not give is recorded as refused,
 * and pauses nothing.
 * @returns the procedure's id. @throws BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT
 */
export function openProcedure(context: Context, input: OpenProcedureInput): Promise<string> {
  const id = newId();
  checkMayOpen(actorOf(context).role, input.kind);
  checkCombination(input);
  const statement = checkOptionalText('input.statement', input.statement, 4000);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, openProcedureOperation, repeatable, async (work) => {
    const subject = await subjectOf(context, work, input);
    await refuseSecond(work, subject, input.kind);
    const begunOn = begunFrom(input, await todayOf(work));
    const concerned = await concernedBy(work, subject, input.kind);
    checkGoverned(input, concerned);
    const span = await spanOf(work, input, begunOn);
    const refusal = input.kind === 'MORATORIUM' ? await refuseAnother(work.db, { ...subject, ...span }) : null;
    const entryId = newId();
    const opened = { id, entryId, input, subject, begunOn, endsAt: span.validTo, statement, refusal };
    const due = refusal ? [] : dueFrom(input, begunOn, concerned);
    const procedure = await write(work, opened, due);
    if (!refusal) await stop(work, { procedure, entryId, concerned, ...span });
    work.journal.enter({
      type: refusal ? 'procedure.refused' : 'procedure.opened',
      id: entryId,
      ...(subject.caseId && { caseId: subject.caseId }),
      ruleIds: refusal ? [refusal.refusedBy] : [],
      outcomes: [],
      subjects: [
        {
          ...{ personId: subject.debtorId, role: 'DEBTOR', stream: 'OTHER' },
          // Which kind it is stands sealed, also in the entries of its pauses: some tell of health.
          details: { procedure: id, kind: input.kind, begunOn, endsAt: span.validTo?.toISOString() ?? null, statement },
        },
      ],
    });
  });
}

/** @throws BAD_USER_INPUT */
function checkCombination({ kind, caseId, debtorId, debtIds, claimDueOn }: OpenProcedureInput): void {
  const isAboutCase = kindSpecs[kind].about === 'CASE';
  if (isAboutCase && !caseId) throw badInput('input.caseId', `say which case: a ${kind} is about one.`);
  if (isAboutCase && debtorId) throw badInput('input.debtorId', 'follows from the case. Leave it out.');
  if (!isAboutCase && !debtorId)
    throw badInput('input.debtorId', `say whom: a ${kind} is about all cases of a debtor.`);
  if (!isAboutCase && caseId) throw badInput('input.caseId', `is for DISPUTE and HARDSHIP. Name the debtor instead.`);
  if (kind !== 'DISPUTE' && debtIds && debtIds.length > 0)
    throw badInput('input.debtIds', 'is for DISPUTE alone. Leave it out.');
  if (kind !== 'BANKRUPTCY' && claimDueOn) throw badInput('input.claimDueOn', 'is for BANKRUPTCY alone. Leave it out.');
}

/** @throws BAD_USER_INPUT where nothing is governed by the law that gives the procedure */
function checkGoverned({ kind }: OpenProcedureInput, concerned: readonly Concerned[]): void {
  const { jurisdiction } = kindSpecs[kind];
  if (jurisdiction !== null && concerned.length === 0)
    throw badInput(
      'input.kind',
      `is of the law of ${jurisdiction}, which governs no debt of an open case of this debtor.`,
    );
}

const earliestDay = day('1990-01-01');

/** @throws BAD_USER_INPUT */
function begunFrom({ begunOn, claimDueOn }: OpenProcedureInput, today: CalendarDay): CalendarDay {
  const begun = begunOn ? day(begunOn) : today;
  if (begun > today) throw badInput('input.begunOn', 'lies in the future. Open it when it is so.');
  if (begun < earliestDay) throw badInput('input.begunOn', 'lies before 1990. Say when it happened.');
  if (claimDueOn && day(claimDueOn) < begun) throw badInput('input.claimDueOn', 'lies before the proceedings began.');
  return begun;
}

/** From when to when collection stops; what began today begins now, since nobody knew before. */
const spanOf = async (
  work: Work,
  { kind }: OpenProcedureInput,
  begunOn: CalendarDay,
): Promise<{ readonly validFrom: Date; readonly validTo: Date | null }> => ({
  validFrom: await beginOf(work, { kind, begunOn, openedAt: work.now }),
  validTo: kind === 'MORATORIUM' ? pausedBy(standardMoratorium(begunOn)).validTo : null,
});

interface Due {
  readonly task: ProcedureTask['task'];
  readonly jurisdiction: string | null;
  readonly dueOn: CalendarDay | null;
}

/** Each task once: of several laws that ask for it, the one that is listed first. */
function dueFrom(
  { kind, claimDueOn }: OpenProcedureInput,
  begunOn: CalendarDay,
  concerned: readonly Concerned[],
): readonly Due[] {
  const laws = concerned.flatMap(({ jurisdictions }) => jurisdictions);
  const asked = tasksByKind[kind].filter(
    ({ jurisdiction }) => jurisdiction === null || laws.some((law) => isWithin(law, jurisdiction)),
  );
  return [...Map.groupBy(asked, ({ task }) => task).values()].flatMap(([first]) => {
    if (!first) return [];
    const { task, jurisdiction, withinDays } = first;
    const given = task === 'FILE_CLAIM' && claimDueOn ? day(claimDueOn) : null;
    return [{ task, jurisdiction, dueOn: withinDays === null ? given : addDays(begunOn, withinDays) }];
  });
}

interface Opened {
  readonly id: string;
  readonly entryId: string;
  readonly input: OpenProcedureInput;
  readonly subject: Subject;
  readonly begunOn: CalendarDay;
  readonly endsAt: Date | null;
  readonly statement: string | null;
  readonly refusal: Refusal | null;
}

async function write(
  work: Work,
  { id, entryId, input, subject, begunOn, endsAt, statement, refusal }: Opened,
  due: readonly Due[],
): Promise<Procedure> {
  const { em, actor, now } = work;
  const { institutionId } = actor;
  const { debtorId, caseId, debtIds } = subject;
  const debtor = () => em.getReference(Person, [institutionId, debtorId], { wrapped: true });
  const procedure = em.create(Procedure, {
    ...{ institutionId, id, kind: input.kind, begunOn, endsAt, openedAt: now, entryId, debtor: debtor() },
    ...{ state: refusal ? 'REFUSED' : 'OPEN', decision: null, nextDueOn: earliestDue(due) },
    ...{ refusedBy: refusal?.refusedBy ?? null, retryAt: refusal?.retryAt ?? null, namedDebtIds: [...debtIds] },
    notedId: null,
    case: caseId === null ? null : em.getReference(Case, [institutionId, caseId], { wrapped: true }),
    sealed: await sealedFor(work, Procedure, id, debtorId, { statement }),
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
  for (const { task, jurisdiction, dueOn } of due)
    em.create(ProcedureTask, {
      ...{ institutionId, id: newId(), kind: input.kind, task, jurisdiction, dueOn, debtor: debtor() },
      procedure: em.getReference(Procedure, [institutionId, id], { wrapped: true }),
    });
  return procedure;
}

interface Stopped {
  readonly procedure: Procedure;
  readonly entryId: string;
  readonly concerned: readonly Concerned[];
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

async function stop(work: Work<'case.paused' | 'person.noted'>, stopped: Stopped): Promise<void> {
  const { procedure, entryId, concerned, validFrom, validTo } = stopped;
  const { condition } = kindSpecs[procedure.kind];
  if (condition)
    procedure.notedId = conditionFrom(work, {
      ...{ personId: procedure.debtor.id, condition, isPresent: true },
      // A moratorium may begin tomorrow; what is known of the person holds by now.
      validFrom: validFrom > work.now ? work.now : validFrom,
    });
  for (const each of concerned) await pauseFor(work, procedure, each, { entryId, validFrom, validTo });
}
