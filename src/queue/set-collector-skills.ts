import { isOfOwnTeam, User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { badInput, forbidden } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAtMost, checkKey, checkLanguage } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { CollectorSkills } from './collector-skills.entity.js';
import { setCollectorSkillsOperation } from './queue.journal.js';
import type { SetCollectorSkillsInput } from './queue.inputs.js';

/** From now on. @returns the id of the skills. @throws FORBIDDEN for somebody of another team */
export function setCollectorSkills(context: Context, input: SetCollectorSkillsInput): Promise<string> {
  const id = newId();
  checkAtMost('input.languages', input.languages, 20);
  const languages = input.languages.map((each, index) => checkLanguage(`input.languages.${index}`, each));
  const productKinds = [...new Set(input.productKinds)];
  const mostCases = input.mostCases ?? null;
  if (mostCases !== null && (mostCases < 0 || mostCases > 100_000))
    throw badInput('input.mostCases', 'must be from 0 to 100000.');
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, setCollectorSkillsOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    const userId = await findInSight(work, context.catalogue, ['User'], input.userId, 'input.userId');
    if (userId !== actor.id && !(await isOfOwnTeam(em, userId, actor.id)))
      throw forbidden('A team lead enters this for the own team.');
    const entryId = newId();
    em.create(CollectorSkills, {
      ...{ institutionId, id, languages, productKinds, mostCases },
      ...{ validFrom: now, validTo: null, recordedAt: now, entryId },
      user: em.getReference(User, [institutionId, userId], { wrapped: true }),
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    journal.enter({
      type: 'collectorSkills.set',
      id: entryId,
      details: { skills: id, user: userId, languages, productKinds, mostCases },
    });
  });
}
