import { v7 } from 'uuid';
import { badInput } from './errors.js';

/** A new UUIDv7: ordered by time, made in the application so that entries can name rows before they are written. */
export const newId = (): string => v7();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `ContactAttempt` → `contactAttempt_`: what stands before the UUID in an id handed out. */
export const idPrefix = (type: string): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}_`;

/** The id that clients see: the type's name and the UUID, such as `case_0199…`. Clients treat it as opaque. */
export const toNodeId = (type: string, id: string): string => idPrefix(type) + id;

/** Splits an id handed in, or null when it is none of ours. */
export function parseNodeId(nodeId: string): { type: string; id: string } | null {
  const at = nodeId.indexOf('_');
  const id = nodeId.slice(at + 1);
  if (at < 1 || !uuid.test(id)) return null;
  return { type: nodeId.charAt(0).toUpperCase() + nodeId.slice(1, at), id };
}

/** The UUID of an id of the given type. @throws BAD_USER_INPUT with the path of the argument */
export function fromNodeId(type: string, nodeId: string, path: string): string {
  const parsed = parseNodeId(nodeId);
  if (parsed?.type !== type) throw badInput(path, `not an id of a ${type}. Pass the id as the API gave it.`);
  return parsed.id;
}
