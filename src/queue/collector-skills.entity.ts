import { Check, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { ProductKindEnum } from '../lib/product-kind.js';
import type { ProductKind } from '../lib/vocabulary.js';

/** Never overwritten: of a user the latest counts, by validFrom and then by recordedAt. */
@ObjectType({ description: 'What a collector is given to work on; the latest by validFrom counts.' })
@InstitutionTable({
  tableName: 'collector_skills',
  firmSees: 'nothing',
  indexes: [
    { name: 'collector_skills_of_user', properties: ['institutionId', 'user', 'validFrom', 'recordedAt'] },
    { name: 'collector_skills_by_time', properties: ['institutionId', 'validFrom', 'id'] },
  ],
})
export class CollectorSkills extends Fact {
  @Field(() => User, { description: 'Whose.' })
  @ManyToOne(() => User, references('user_id'))
  user!: Ref<User>;

  @Field(() => [String], {
    description: 'The languages spoken, as BCP 47 tags, of which the first part counts; none: nobody asks for one.',
  })
  @Property({ type: 'text[]' })
  languages!: string[];

  @Field(() => [ProductKindEnum], { description: 'The kinds of credit known; none: all of them.' })
  @Property({ type: 'text[]' })
  productKinds!: ProductKind[];

  @Field(() => Int, { nullable: true, description: 'How many cases are allocated at most; null: any number.' })
  @Property({ type: 'integer', nullable: true })
  @Check({ expression: 'most_cases >= 0' })
  mostCases!: number | null;

  @Field(() => User, { description: 'Who entered it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
