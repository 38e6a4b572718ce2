import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionRow, references } from '../lib/entity.js';
import { Fact, factPermissions } from '../lib/fact.js';
import { OPEN } from '../lib/permission.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { Person } from './person.entity.js';

/** What is known of one person, and who recorded it: consents, wishes, conditions. */
@ObjectType()
export abstract class PersonFact extends Fact {
  @Field(() => Person, { description: 'Of whom.' })
  @ManyToOne(() => Person, references('person_id'))
  person!: Ref<Person>;

  @Field(() => User, {
    nullable: true,
    description:
      "Who recorded it; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}

/** An end that was not known at the beginning: the fact itself is never changed, and of several ends the earliest counts. */
@ObjectType()
export abstract class Ending extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  /** The fact's, repeated so that a firm is shown it with the person. */
  @ManyToOne(() => Person, references('person_id'))
  person!: Ref<Person>;

  @Field(() => DateTimeScalar, { description: 'From when it holds no more.' })
  @Property({ type: 'timestamptz', length: 3 })
  endsAt!: Date;

  @Field(() => User, {
    nullable: true,
    description:
      "Who recorded it; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When the institution learned of it.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

/** The permissions of what every ending has. */
export const endingPermissions = { id: OPEN, endsAt: OPEN, actor: OPEN, recordedAt: OPEN } as const;
/** The permissions of what says by itself little of a person. */
export const personFactPermissions = { ...factPermissions, actor: OPEN } as const;
