import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';

/**
 * That a collector could reach nobody in a case by some channels when it was last judged for them: so that the queue does not
 * begin with the same cases each time. It is how far a search is and no fact: it is overwritten, and nothing but the queue reads it.
 */
@InstitutionTable({
  tableName: 'queue_refusal',
  firmSees: 'nothing',
  uniques: [{ name: 'queue_refusal_once', properties: ['institutionId', 'case', 'collector', 'channels'] }],
})
export class QueueRefusal extends InstitutionRow {
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @ManyToOne(() => User, references('collector_id'))
  collector!: Ref<User>;

  /** In alphabetical order. */
  @Property({ type: 'text[]', columnType: 'text[]' })
  channels!: string[];

  /** Until then it is not judged again. */
  @Property({ type: 'timestamptz', length: 3 })
  keptUntil!: Date;

  /** When the law would allow a contact; null where that was not to be told. */
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  nextAllowedAt!: Date | null;
}
