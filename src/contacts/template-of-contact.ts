import type { Kysely } from 'kysely';
import { badInput } from '../lib/errors.js';
import { fromNodeId } from '../lib/id.js';
import type { Contact } from './facts-of-contact.js';
import type { KnownRecord } from './known-record.js';
import type { PlannedContact } from './permission.inputs.js';
import { templateInForce } from './template-in-force.js';

/** A contact as it is made with the template that was named: what its text contains, and what it is for. @throws BAD_USER_INPUT */
export async function withTemplate(
  db: Kysely<never>,
  contact: Contact,
  { templateId, purpose, statements }: PlannedContact,
  { record, knownAt }: KnownRecord,
): Promise<Contact> {
  if (!templateId) return contact;
  if (statements) throw badInput('input.statements', 'are those of the template. Leave one of the two out.');
  const language = record.people.find(({ id }) => id === contact.personId)?.language ?? '';
  const template = await templateInForce(db, {
    templateId: fromNodeId('Template', templateId, 'input.templateId'),
    language,
    at: new Date(contact.at),
    knownAt: Number.isFinite(knownAt) ? new Date(knownAt) : null,
  });
  if (!template)
    throw badInput('input.templateId', `has no version in force then in the person's language, ${language}. Add one.`);
  if (template.channel !== contact.channel)
    throw badInput('input.templateId', `is for ${template.channel}. Choose one for ${contact.channel}.`);
  return { ...contact, statements: template.statements, purpose: purpose ?? template.purpose };
}

const written = new Set(['SMS', 'EMAIL', 'LETTER']);

/** Leave to send a text is given when it is known what the text contains. @throws BAD_USER_INPUT */
export function checkTextIsKnown({ channel, templateId, statements }: PlannedContact): void {
  if (written.has(channel) && !templateId && !statements)
    throw badInput('input.templateId', 'is needed for a text; or say in statements what it contains.');
}
