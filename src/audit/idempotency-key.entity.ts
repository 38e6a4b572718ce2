import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownRows } from '../lib/entity.js';

/** A firm's user would learn from another's key what is done elsewhere. */
const ownKeys = { where: "actor_id = (select nullif(current_setting('app.actor', true), '')::uuid as me)" };

/** What makes a mutation safe to repeat. Outside the journal: it proves nothing, and goes after 30 days. */
@Entity({ tableName: 'idempotency_key', ...ownRows(ownKeys) })
export class IdempotencyKey {
  @PrimaryKey({ type: 'uuid' })
  institutionId!: string;

  @PrimaryKey({ type: 'uuid' })
  actorId!: string;

  @PrimaryKey({ type: 'text' })
  key!: string;

  @Property({ type: 'text' })
  operation!: string;

  @Property({ type: 'bytea' })
  body!: Buffer;

  @Property({ type: 'uuid' })
  resultId!: string;

  @Index({ name: 'idempotency_key_by_age' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;
}
