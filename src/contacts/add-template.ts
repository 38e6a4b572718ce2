import { actOnce, type Context, type Work } from '../audit/index.js';
import { User } from '../access/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAtMost, checkKey, checkLanguage, checkText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { statements, type Statement } from '../lib/vocabulary.js';
import { addTemplateOperation, addTemplateVersionOperation, retireTemplateOperation } from './contact.journal.js';
import { templateChannels, type Occasion } from './occasion.js';
import type { AddTemplateInput, AddTemplateVersionInput, RetireTemplateInput, TextInput } from './template.inputs.js';
import { statementsMade } from './template-text.js';
import { Template, TemplateVersion } from './template.entity.js';

/** A template with its first version. @returns its id @throws BAD_USER_INPUT, CONFLICT */
export function addTemplate(context: Context, input: AddTemplateInput): Promise<string> {
  const id = newId();
  const { occasion } = input;
  const slug = checkText('input.slug', input.slug, 100);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw badInput('input.slug', 'takes small letters, digits and hyphens, such as first-reminder-sms.');
  const channel = templateChannels.find((each) => each === input.channel);
  if (!channel)
    throw badInput('input.channel', `has no texts written beforehand. Choose ${templateChannels.join(', ')}.`);
  const text = checkTextOf(input.text, occasion);
  return actOnce(
    context,
    addTemplateOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { em, actor, now, journal } = work;
      if (await em.count(Template, { slug })) throw conflict('There is a template of this slug. Choose another.');
      const { institutionId } = actor;
      const entryId = newId();
      const template = em.create(Template, { institutionId, id, slug, channel, occasion, recordedAt: now, entryId });
      const version = addVersion(work, template, { id: newId(), entryId, text });
      const details = { template: id, slug, ...version };
      journal.enter({ type: 'template.added', id: entryId, outcomes: [channel, occasion], details });
    },
  );
}

/** A further text, in a new language or in place of the one in force. @returns its id @throws BAD_USER_INPUT, NOT_FOUND */
export function addTemplateVersion(context: Context, input: AddTemplateVersionInput): Promise<string> {
  const id = newId();
  return actOnce(
    context,
    addTemplateVersionOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const template = await templateInSight(context, work, input.templateId);
      const { channel, occasion } = template;
      const entryId = newId();
      const version = addVersion(work, template, { id, entryId, text: checkTextOf(input.text, occasion) });
      const details = { template: template.id, ...version };
      work.journal.enter({
        type: 'template.versionAdded',
        id: entryId,
        outcomes: [channel, occasion],
        details,
      });
    },
  );
}

/** Takes a template out of use, in every language, from now on. @returns the id of the row that says so @throws NOT_FOUND */
export function retireTemplate(context: Context, input: RetireTemplateInput): Promise<string> {
  const id = newId();
  return actOnce(
    context,
    retireTemplateOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const template = await templateInSight(context, work, input.templateId);
      const { channel, occasion } = template;
      const entryId = newId();
      addVersion(work, template, { id, entryId, text: null });
      const details = { template: template.id, version: id };
      work.journal.enter({ type: 'template.retired', id: entryId, outcomes: [channel, occasion], details });
    },
  );
}

async function templateInSight(context: Context, work: Work, nodeId: string): Promise<Template> {
  const id = await findInSight(work, context.catalogue, ['Template'], nodeId, 'input.templateId');
  return work.em.findOneOrFail(Template, { id });
}

interface Text {
  readonly language: string;
  readonly body: string;
  readonly statements: readonly Statement[];
  readonly validFrom: Date | null;
}

/** @throws BAD_USER_INPUT */
function checkTextOf({ language, body, statements: claimed, validFrom }: TextInput, occasion: Occasion): Text {
  const path = 'input.text';
  const [tag = ''] = Intl.getCanonicalLocales(checkLanguage(`${path}.language`, language));
  const text = checkText(`${path}.body`, body, 10_000);
  checkAtMost(`${path}.statements`, claimed, statements.length);
  return {
    language: tag,
    body: text,
    statements: statementsMade(path, { body: text, language: tag, claimed, occasion }),
    validFrom: validFrom ? new Date(validFrom) : null,
  };
}

/** A row more, of a text or of its end. @returns what the journal says of it */
function addVersion(
  { em, actor, now }: Work,
  template: Template,
  { id, entryId, text }: { readonly id: string; readonly entryId: string; readonly text: Text | null },
): Record<string, unknown> {
  const { institutionId } = actor;
  if (text?.validFrom && text.validFrom < now)
    throw badInput('input.text.validFrom', 'lies in the past. What was sent is not changed; leave it out for now.');
  const validFrom = text?.validFrom ?? now;
  const { language = null, body = null } = text ?? {};
  const said = [...(text?.statements ?? [])];
  em.create(TemplateVersion, {
    ...{ institutionId, id, template, channel: template.channel, occasion: template.occasion, language, body },
    ...{ statements: said, isRetired: text === null, validFrom, validTo: null, recordedAt: now, entryId },
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
  return { version: id, language, body, statements: said, validFrom: validFrom.toISOString() };
}
