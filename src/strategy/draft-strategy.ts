import { User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { templatesInUse } from '../contacts/index.js';
import { badInput } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkWorkText } from '../lib/input.js';
import { findAllInSight } from '../lib/sight.js';
import { checkedStrategy } from './check-strategy.js';
import type { DraftStrategyInput } from './strategy.inputs.js';
import { draftStrategyOperation } from './strategy.journal.js';
import type { StrategySegment, StrategyStep } from './strategy.type.js';
import { StrategyVersion } from './strategy-version.entity.js';

/**
 * Keeps a further version of a strategy, which is then tried by `dryRunStrategy` and put in force by two people; by itself it
 * changes nothing. How often the law lets somebody be contacted depends on the debts and on the day: each contact is judged
 * when its permit is asked for, and not here.
 * @returns the version's id. @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT
 */
export function draftStrategy(context: Context, input: DraftStrategyInput): Promise<string> {
  const id = newId();
  const name = checkWorkText('input.name', input.name, 80);
  const definition = checkedStrategy('input.segments', input.segments);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, draftStrategyOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    await checkNamed(context, work, 'input.segments', definition);
    const number = 1 + (await em.count(StrategyVersion, { name }));
    const entryId = newId();
    em.create(StrategyVersion, {
      ...{ institutionId: actor.institutionId, id, name, number, definition, recordedAt: now, entryId },
      actor: em.getReference(User, [actor.institutionId, actor.id], { wrapped: true }),
    });
    journal.enter({
      type: 'strategy.drafted',
      id: entryId,
      details: { version: id, name, number, segments: [...definition] },
    });
  });
}

/** @throws NOT_FOUND for a team; BAD_USER_INPUT for a template that is none, of another channel, or not in force */
export async function checkNamed(
  { catalogue }: Pick<Context, 'catalogue'>,
  work: Work,
  path: string,
  segments: readonly StrategySegment[],
): Promise<void> {
  const steps = stepsOf(path, segments);
  const teams = [...new Set(steps.flatMap(({ step }) => step.teamId ?? []))];
  await findAllInSight(work, catalogue, ['Team'], { nodeIds: teams, path });
  const idOf = ({ templateId }: StrategyStep): string | null =>
    templateId === null ? null : fromNodeId('Template', templateId, path);
  const inUse = await templatesInUse(
    work.db,
    steps.flatMap(({ step }) => idOf(step) ?? []),
    work.now,
  );
  for (const { at, step } of steps) {
    const templateId = idOf(step);
    if (templateId === null) continue;
    const channel = inUse.get(templateId);
    if (!channel)
      throw badInput(`${at}.templateId`, 'is no template with a version in force now. Add a version first.');
    if (channel !== step.channel)
      throw badInput(`${at}.templateId`, `is for ${channel}. Choose one for ${step.channel}.`);
  }
}

const stepsOf = (
  path: string,
  segments: readonly StrategySegment[],
): readonly { readonly at: string; readonly step: StrategyStep }[] =>
  segments.flatMap(({ stages }, segment) =>
    stages.flatMap(({ steps }, stage) =>
      steps.map((step, index) => ({ at: `${path}.${segment}.stages.${stage}.steps.${index}`, step })),
    ),
  );
