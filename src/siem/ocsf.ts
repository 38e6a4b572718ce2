import type { Leaf } from '../proof/index.js';
import { activityOf, nounOf, severityOf } from './activity.js';
import type { EventFormat, PlacedLeaf } from './event-format.js';

/**
 * Events as OCSF has them (schema.ocsf.io), of the version below: Entity Management for what happens to something, Application
 * Lifecycle for the heartbeat. API Activity and Account Change would ask for what no leaf has: whence a request came, and which
 * account was changed, which is a sealed detail. docs/siem-stream.md has the whole mapping.
 */
const version = '1.6.0';

const product = { name: 'Probity', vendor_name: 'Probity' };

const classes = {
  entity: {
    category_uid: 3,
    category_name: 'Identity & Access Management',
    class_uid: 3004,
    class_name: 'Entity Management',
  },
  lifecycle: {
    category_uid: 6,
    category_name: 'Application Activity',
    class_uid: 6002,
    class_name: 'Application Lifecycle',
  },
};

export function ocsfEvent({ log, index, hash, leaf }: PlacedLeaf): object {
  const { type, time, institution, part } = leaf;
  const isHeartbeat = type === 'journal.heartbeat';
  const classified = isHeartbeat ? classes.lifecycle : classes.entity;
  const { activity_id, activity_name, isFailure } = activityOf(type);
  const { severity_id, severity } = severityOf(type);
  return {
    ...{ activity_id, activity_name, ...classified, type_uid: classified.class_uid * 100 + activity_id },
    ...{ type_name: `${classified.class_name}: ${activity_id === 99 ? 'Other' : activity_name}` },
    ...{ time: Date.parse(time), severity_id, severity, message: type },
    ...(isFailure ? { status_id: 2, status: 'Failure' } : { status_id: 1, status: 'Success' }),
    metadata: {
      ...{ version, product, uid: uidOf(leaf), event_code: type, log_name: log, sequence: index },
      ...{ original_time: time, tenant_uid: institution },
    },
    ...(isHeartbeat ? { app: product } : { actor: actorOf(leaf), entity: entityOf(leaf) }),
    unmapped: {
      leaf: { index, hash },
      part: { number: part[0], of: part[1] },
      subjects: leaf.subjects,
      ...(leaf.case === undefined ? {} : { case: leaf.case }),
      rules: leaf.rules,
      outcomes: leaf.outcomes,
      ...(leaf.batch === undefined ? {} : { batch: leaf.batch }),
    },
  };
}

/** By which receivers know what they have already: the same whenever it is sent. */
export const uidOf = ({ id, part }: Leaf): string => `${id}.${part[0]}`;

const actorOf = ({ actor }: Leaf): object => ({
  // 99: a kind of user that OCSF has no number for, named by our own role.
  user: {
    uid: actor.id,
    type_id: 99,
    type: actor.role,
    ...(actor.firm === undefined ? {} : { org: { uid: actor.firm } }),
  },
});

/** Which one it is where the leaf says so: of a case its id, of one person the pseudonym. */
function entityOf(leaf: Leaf): object {
  const noun = nounOf(leaf.type);
  const [subject, ...others] = new Set(leaf.subjects.map(({ pseudonym }) => pseudonym));
  const one = others.length === 0 && (noun === 'person' || noun === 'subject') ? subject : undefined;
  const uid = noun === 'case' ? leaf.case : one;
  return { name: noun, type_id: 99, type: noun, ...(uid === undefined ? {} : { uid }) };
}

export const ocsf: EventFormat = {
  mediaType: 'application/x-ndjson',
  beginning: '{"activity_id":',
  print: (placed) => JSON.stringify(ocsfEvent(placed)),
  placeOf: (line) => {
    try {
      const { metadata, unmapped } = JSON.parse(line) as Printed;
      return { institutionId: metadata.tenant_uid, index: metadata.sequence, hash: unmapped.leaf.hash };
    } catch {
      return null;
    }
  },
};

interface Printed {
  readonly metadata: { readonly tenant_uid: string; readonly sequence: number };
  readonly unmapped: { readonly leaf: { readonly hash: string } };
}
