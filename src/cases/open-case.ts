import { actOnce, type Context, type Work } from '../audit/index.js';
import { User, type Team } from '../access/index.js';
import { Person } from '../debtors/index.js';
import type { Ref } from '@mikro-orm/core';
import { day } from '../lib/calendar.js';
import { badInput, conflict, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkAmount, checkAtMost, checkKey, checkText } from '../lib/input.js';
import type { MoneyInput } from '../lib/money.type.js';
import { maxAmountMinor } from '../lib/money.js';
import { ageOn, clockOf } from './age.js';
import { CaseAge } from './case-age.entity.js';
import { CaseAssignment, CaseStageChange } from './case-event.entity.js';
import { Case } from './case.entity.js';
import type { DebtInput, OpenCaseInput } from './case.inputs.js';
import { openCaseOperation } from './case.journal.js';
import { Debt } from './debt.entity.js';

/** @returns the case's id */
export function openCase(context: Context, input: OpenCaseInput): Promise<string> {
  const id = newId();
  const reference = checkText('input.reference', input.reference, 100);
  const debtorId = fromNodeId('Debtor', input.debtorId, 'input.debtorId');
  const { currency, debts, outstandingMinor } = checkDebts(input.debts);
  return actOnce(
    context,
    openCaseOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { em, actor, now, journal } = work;
      const { institutionId } = actor;
      // Not by sight: a debtor without a case is in no collector's sight yet, and who opens cases may open any debtor's.
      if (!(await em.count(Person, { id: debtorId, isDebtor: true }))) throw notFound('Debtor');
      if (await em.count(Case, { reference }))
        throw conflict('There is a case of this reference. Use that one, or another reference.');
      const taken = await em.findOne(Debt, { reference: debts.map((debt) => debt.reference) });
      if (taken) throw conflict('One of the debts is in a case already. Look it up by its reference.');
      const assignee = await collectorOf(work, input.assigneeId, 'input.assigneeId');
      // Unassigned, it lies with the team of who opens it: a lead must not lose sight of what they opened.
      const team = assignee ? assignee.team : await ownTeam(work);
      const { businessDate, scheme } = await clockOf(em);
      const dueDays = debts.flatMap(({ oldestUnpaidDueOn }) => (oldestUnpaidDueOn ? [oldestUnpaidDueOn] : [])).sort();
      const age = ageOn(businessDate, dueDays[0] ? day(dueDays[0]) : null, scheme);
      const entryId = newId();
      const file = em.create(Case, {
        institutionId,
        id,
        reference,
        debtor: em.getReference(Person, [institutionId, debtorId], { wrapped: true }),
        stage: 'REMINDER',
        assignee: assignee?.user ?? null,
        team,
        oldestUnpaidDueOn: age.oldestUnpaidDueOn,
        monthsOfDelay: age.monthsOfDelay,
        daysPastDue: age.daysPastDue,
        classification: age.classification,
        agedOn: age.agedOn,
        bucketCode: age.bucket.code,
        bucketLabel: age.bucket.label,
        bucketFromDay: age.bucket.fromDay,
        bucketToDay: age.bucket.toDay,
        currency,
        outstandingMinor,
        openedAt: now,
        entryId,
      });
      const fact = {
        institutionId,
        case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
        validFrom: now,
        validTo: null,
        recordedAt: now,
        entryId,
      };
      for (const debt of debts)
        em.create(Debt, {
          institutionId,
          id: newId(),
          case: fact.case,
          account: null,
          currency,
          recordedAt: now,
          entryId,
          ...debt,
        });
      em.create(CaseStageChange, { ...fact, id: newId(), stage: 'REMINDER' });
      em.create(CaseAssignment, {
        ...fact,
        id: newId(),
        assignee: assignee?.user ?? null,
        team,
      });
      em.create(CaseAge, {
        ...fact,
        id: newId(),
        agedOn: age.agedOn,
        monthsOfDelay: age.monthsOfDelay,
        daysPastDue: age.daysPastDue,
        bucketCode: age.bucket.code,
        classification: age.classification,
      });
      journal.enter({
        type: 'case.opened',
        id: entryId,
        caseId: id,
        subjects: [
          {
            personId: debtorId,
            role: 'DEBTOR',
            stream: 'OTHER',
            details: {
              reference,
              currency,
              outstandingMinor: outstandingMinor.toString(),
              debts: debts.map((debt) => debt.reference),
              assignee: assignee?.user.id ?? null,
            },
          },
        ],
        outcomes: [age.bucket.code, age.classification],
      });
    },
  );
}

interface CheckedDebt extends Pick<DebtInput, 'productKind' | 'jurisdiction' | 'reference'> {
  readonly principalMinor: bigint;
  readonly interestMinor: bigint;
  readonly feesMinor: bigint;
  readonly oldestUnpaidDueOn: string | null;
}

function checkDebts(given: readonly DebtInput[]): { currency: string; debts: CheckedDebt[]; outstandingMinor: bigint } {
  const currency = given[0]?.principal.currency;
  if (currency === undefined) throw badInput('input.debts', 'a case needs at least one debt.');
  checkAtMost('input.debts', given, 50);
  const debts = given.map((debt, index): CheckedDebt => {
    const path = `input.debts.${index}`;
    const amount = (field: string, money: MoneyInput | null | undefined): bigint => {
      if (!money) return 0n;
      if (money.currency !== currency)
        throw badInput(
          `${path}.${field}.currency`,
          `must be ${currency}, as the first debt's: a case is in one currency. Open another case for the other.`,
        );
      return checkAmount(`${path}.${field}.amountMinor`, money.amountMinor);
    };
    if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(debt.jurisdiction))
      throw badInput(`${path}.jurisdiction`, 'is no ISO 3166 code such as CN, US or US-MA.');
    return {
      reference: checkText(`${path}.reference`, debt.reference, 100),
      productKind: debt.productKind,
      jurisdiction: debt.jurisdiction,
      principalMinor: amount('principal', debt.principal),
      interestMinor: amount('interest', debt.interest),
      feesMinor: amount('fees', debt.fees),
      oldestUnpaidDueOn: debt.oldestUnpaidDueOn ?? null,
    };
  });
  if (new Set(debts.map(({ reference }) => reference)).size !== debts.length)
    throw badInput('input.debts', 'two debts have the same reference.');
  const outstandingMinor = debts.reduce(
    (sum, debt) => sum + debt.principalMinor + debt.interestMinor + debt.feesMinor,
    0n,
  );
  if (outstandingMinor > maxAmountMinor) throw badInput('input.debts', 'add up to more than 64 bits hold.');
  return { currency, debts, outstandingMinor };
}

const ownTeam = async ({ em, actor }: Work): Promise<Ref<Team> | null> =>
  (await em.findOneOrFail(User, { id: actor.id })).team;

/** The collector that a case is given to, with their team. @throws NOT_FOUND, BAD_USER_INPUT */
export async function collectorOf(
  { em, actor }: Work,
  userId: string | null | undefined,
  path: string,
): Promise<{ user: Ref<User>; team: Ref<Team> | null } | null> {
  if (!userId) return null;
  const user = await em.findOne(User, { id: fromNodeId('User', userId, path) });
  if (!user) throw notFound('User');
  if (!user.isActive || (user.role !== 'COLLECTOR' && user.role !== 'TEAM_LEAD'))
    throw badInput(path, 'is no active collector or team lead. Choose one who is.');
  return { user: em.getReference(User, [actor.institutionId, user.id], { wrapped: true }), team: user.team };
}
