import { randomUUID } from 'node:crypto';
import type { FieldNode } from 'graphql';
import type { Actor } from '../lib/actor.js';
import type { Info } from './context.js';
import type { Statement } from './reading.js';

/**
 * Statements by field, role and variables, the oldest out first: lists are asked again and again, and building a statement
 * costs a fifth of answering it. A kept one holds nobody's id: a scope that did more with an actor than bind its ids would
 * find no rows.
 */
const statements = new Map<string, Statement>();
const mostStatements = 1_000;
const longestKey = 2_000;

/** A field of a document is the same object for as long as the document is kept. */
const fields = new WeakMap<FieldNode, string>();

/** Stand in a kept statement for whoever asks; random, so that no value of a caller is ever taken for one. */
const placeholder = { institutionId: randomUUID(), id: randomUUID(), firmId: randomUUID() };

export function knownStatement(
  { fieldNodes, variableValues }: Info,
  { role, firmId }: Actor,
  build: (anyone: Actor) => Statement,
): Statement {
  const anyone: Actor = { ...placeholder, role, firmId: firmId === null ? null : placeholder.firmId };
  const [field] = fieldNodes;
  // Several nodes of one field are merged; which ones is not in the key.
  if (!field || fieldNodes.length > 1) return build(anyone);
  const name = fields.get(field) ?? randomUUID();
  fields.set(field, name);
  const key = `${name} ${role} ${firmId === null} ${JSON.stringify(variableValues)}`;
  const known = statements.get(key);
  if (known) return known;
  const statement = build(anyone);
  if (key.length <= longestKey) statements.set(key, statement);
  if (statements.size > mostStatements) statements.delete(statements.keys().next().value ?? '');
  return statement;
}

/** A kept statement for the one who asks. */
export const bound = ({ sql, parameters }: Statement, actor: Actor): Statement => ({
  sql,
  parameters: parameters.map((value) => {
    if (value === placeholder.id) return actor.id;
    if (value === placeholder.institutionId) return actor.institutionId;
    return value === placeholder.firmId ? actor.firmId : value;
  }),
});
