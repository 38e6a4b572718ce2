import { useApproval, User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { clockTolerance } from '../lib/clock.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkWorkText } from '../lib/input.js';
import { changePackOperation } from './compliance.journal.js';
import { inForce, isLooser, packValues, type Pack } from './pack.js';
import { PackChange } from './pack-change.entity.js';
import type { ChangePackInput, RuleValueInput } from './pack-change.inputs.js';
import { packs } from './packs.js';
import type { Parameter, Rule, Values } from './rule.js';

/** It is no hurry: its day of effect lies ahead. */
const holdsHours = 168;
const highest = 1_000_000;

/**
 * Tightens a rule for the institution, switches it off, or puts it back; recorded once a second officer has approved just
 * this. Rules live in higher rooms, so they are handed in.
 * @returns the id of the change, or of the request that now waits
 */
export function changePack(context: Context, rules: readonly Rule[], input: ChangePackInput): Promise<string> {
  const id = newId();
  const { packId, ruleId, isOff } = input;
  const reason = checkWorkText('input.reason', input.reason, 500);
  const validFrom = new Date(input.effectiveFrom);
  const rule = ruleOf(rules, input, validFrom);
  const values = valuesIn(rule, input);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, changePackOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    if (validFrom.getTime() < now.getTime() - clockTolerance)
      throw badInput(
        'input.effectiveFrom',
        'lies in the past, which is judged by what held then. Choose a later instant.',
      );
    await checkChanges(work, { packId, ruleId, isOff, values, validFrom });
    const entryId = newId();
    const effectiveFrom = validFrom.toISOString();
    const approval = await useApproval(context, work, {
      kind: 'PACK_CHANGE',
      request: { operation: 'changePack', packId, ruleId, effectiveFrom, isOff, values, reason },
      subject: null,
      asks: asksFor(rule, input, values, effectiveFrom),
      ...{ reason, approvalId: id, entryId, holdsHours },
    });
    if (!approval) return;
    const userOf = (userId: string) => em.getReference(User, [actor.institutionId, userId], { wrapped: true });
    em.create(PackChange, {
      ...{ institutionId: actor.institutionId, id, packId, ruleId, isOff, valueByName: values, reason },
      ...{ validFrom, validTo: null, recordedAt: now, entryId },
      actor: userOf(actor.id),
      approvedBy: userOf(approval.approvedBy),
    });
    journal.enter({
      type: 'pack.changed',
      id: entryId,
      ruleIds: [ruleId],
      outcomes: [isOff ? 'OFF' : 'ON'],
      details: {
        ...{ change: id, pack: packId, effectiveFrom, values, reason },
        ...{ approval: approval.id, approvedBy: approval.approvedBy },
      },
    });
  });
}

interface Standing {
  readonly rule: Rule;
  /** As the version of the pack has them that is in force when the change takes effect. */
  readonly own: Values;
}

/** @throws BAD_USER_INPUT for a pack or a rule that will not stand then */
function ruleOf(rules: readonly Rule[], { packId, ruleId }: ChangePackInput, at: Date): Standing {
  if (!packs.some(({ id }) => id === packId))
    throw badInput('input.packId', 'is no pack. The query rulePacks names those that there are.');
  const pack: Pack | undefined = inForce(packs, at.getTime()).find(({ id }) => id === packId);
  if (!pack) throw badInput('input.effectiveFrom', 'lies before the pack takes effect. Choose a later instant.');
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) throw badInput('input.ruleId', 'is no rule. The query rulePacks names those of the pack.');
  const named = pack.rules.find(({ id }) => id === ruleId);
  if (!named) throw badInput('input.ruleId', 'is no rule of this pack. The query rulePacks names those that are.');
  return { rule, own: packValues(rule, named) };
}

function valuesIn({ rule, own }: Standing, { isOff, values }: ChangePackInput): Values {
  if (isOff && values.length > 0)
    throw badInput('input.values', 'must be empty where the rule is off: what does not judge has no values.');
  const set = new Map<string, Values[string]>();
  for (const [index, each] of values.entries()) {
    const path = `input.values.${index}`;
    const parameter = Object.hasOwn(own, each.name) ? rule.parameters[each.name] : undefined;
    const before = own[each.name];
    if (!parameter || before === undefined)
      throw badInput(`${path}.name`, 'is no parameter of this rule. The query rulePacks names those that it has.');
    if (set.has(each.name)) throw badInput(`${path}.name`, 'stands here twice. Name each parameter once.');
    const value = valueOf(path, before, each);
    if (isLooser(parameter, value, before))
      throw badInput(
        path,
        `is looser than ${before}, which the pack has. A value may only be tightened; switch the rule off by isOff, which takes the same approval.`,
      );
    set.set(each.name, value);
  }
  return Object.fromEntries([...set].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function valueOf(path: string, before: Parameter['value'], { value, decision }: RuleValueInput): Values[string] {
  if (typeof before !== 'number') {
    if (!decision || typeof value === 'number')
      throw badInput(path, 'must be a decision: this parameter is a severity. Give decision, and no value.');
    return decision;
  }
  if (typeof value !== 'number' || decision)
    throw badInput(path, 'must be a number: this parameter is none of the severities. Give value, and no decision.');
  if (value < 0 || value > highest) throw badInput(`${path}.value`, `must be from 0 to ${highest}.`);
  return value;
}

type Asked = Pick<PackChange, 'packId' | 'ruleId' | 'isOff' | 'validFrom'> & { readonly values: Values };

/** @throws CONFLICT where all stays as it is */
async function checkChanges({ em }: Work, { packId, ruleId, isOff, values, validFrom }: Asked): Promise<void> {
  const [before] = await em.find(
    PackChange,
    { packId, ruleId, validFrom: { $lte: validFrom } },
    { orderBy: { validFrom: 'desc', recordedAt: 'desc', id: 'desc' }, limit: 1 },
  );
  const old: Values = before?.valueByName ?? {};
  const names = new Set([...Object.keys(values), ...Object.keys(old)]);
  if ((before?.isOff ?? false) === isOff && [...names].every((name) => values[name] === old[name]))
    throw conflict('The rule stands like this already at effectiveFrom. There is nothing to change.');
}

function asksFor({ rule }: Standing, { packId, ruleId, isOff }: ChangePackInput, values: Values, from: string): string {
  if (isOff) return `Switch ${ruleId} of ${packId} off from ${from} on.`;
  const set = Object.entries(values).map(([name, value]) => `${name} ${value} (${rule.parameters[name]?.unit})`);
  return set.length > 0
    ? `Judge by ${ruleId} of ${packId} with ${set.join(', ')} from ${from} on.`
    : `Put ${ruleId} of ${packId} back to the pack's own values from ${from} on.`;
}
