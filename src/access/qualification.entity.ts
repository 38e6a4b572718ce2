import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { Fact } from '../lib/fact.js';
import { valuesOf } from '../lib/vocabulary.js';
import { User } from './user.entity.js';

const qualificationKindWords = {
  TRAINED: 'The training in collection was passed, on the day of validFrom.',
  TESTED: 'The test on the rules of contact was passed, on the day of validFrom.',
  STOPPED: 'May not contact anybody.',
  PRIVATE_ACCOUNT: 'The institution allows a private phone or account for contact.',
} as const;
export type QualificationKind = keyof typeof qualificationKindWords;
export const QualificationKindEnum = graphqlEnum(
  'QualificationKind',
  qualificationKindWords,
  'What decides whether a user may contact anybody, and by what.',
);

/**
 * Never overwritten: of each kind the latest counts, by validFrom and then by recordedAt. What was withdrawn is a further
 * row that is not present, so that an earlier training entered late does not bring it back.
 */
@ObjectType({
  description: 'That a user was trained, tested, stopped, or allowed a private account; or is not any more.',
})
@InstitutionTable({
  tableName: 'user_qualification',
  firmSees: engaged.through('colleague', 'user_id'),
  indexes: [
    { name: 'user_qualification_of_user', properties: ['institutionId', 'user', 'kind', 'validFrom', 'recordedAt'] },
  ],
})
export class UserQualification extends Fact {
  @ManyToOne(() => User, references('user_id'))
  user!: Ref<User>;

  @Field(() => QualificationKindEnum, { description: 'Which.' })
  @Enum({ items: () => [...valuesOf(qualificationKindWords)], type: 'string', columnType: 'text' })
  kind!: QualificationKind;

  @Field({ description: 'Whether it holds from then on; false where it was withdrawn, or lifted.' })
  @Property({ type: 'boolean' })
  isPresent!: boolean;

  @Field(() => User, {
    nullable: true,
    description:
      "Who entered it; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
