import { actOnce, type Context } from '../audit/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { registerFirmOperation } from './access.journal.js';
import type { RegisterFirmInput } from './firm.inputs.js';
import { Firm } from './firm.entity.js';

/** @returns the firm's id */
export function registerFirm(context: Context, input: RegisterFirmInput): Promise<string> {
  const id = newId();
  const { kind } = input;
  const name = checkText('input.name', input.name, 200);
  const slug = checkText('input.slug', input.slug, 50);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw badInput('input.slug', 'takes small letters, digits and hyphens, such as ward-partners.');
  return actOnce(
    context,
    registerFirmOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async ({ em, actor, now, journal }) => {
      if (await em.count(Firm, { slug })) throw conflict('There is a firm of this slug. Choose another.');
      const entryId = newId();
      em.create(Firm, { institutionId: actor.institutionId, id, slug, name, kind, recordedAt: now, entryId });
      journal.enter({ type: 'firm.registered', id: entryId, outcomes: [kind], details: { firm: id, slug, name } });
    },
  );
}
