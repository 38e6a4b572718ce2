import { Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { InstitutionRow } from './entity.js';
import { OPEN } from './permission.js';
import { DateTimeScalar } from './scalars.js';

/**
 * A fact that a rule can read: never overwritten. A change is a further row that supersedes the older one, so that any
 * verdict can be given again as it was known at any instant.
 */
@ObjectType()
export abstract class Fact extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => DateTimeScalar, { description: 'From when it holds.' })
  @Property({ type: 'timestamptz', length: 3 })
  validFrom!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it holds; null while it does.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  validTo!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When the institution learned of it.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  /** The journal entry of the change that brought it. */
  @Property({ type: 'uuid' })
  entryId!: string;
}

/** The permissions of what every fact has. */
export const factPermissions = { id: OPEN, validFrom: OPEN, validTo: OPEN, recordedAt: OPEN } as const;
