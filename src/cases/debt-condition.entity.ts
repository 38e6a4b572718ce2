import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { Fact } from '../lib/fact.js';
import { valuesOf } from '../lib/vocabulary.js';
import { Debt } from './debt.entity.js';

const debtConditionWords = {
  TIME_BARRED: 'No suit may be brought any more.',
  IN_LITIGATION: 'A suit about it is under way.',
  VALIDATED: 'Validation information was given, at validFrom.',
} as const;
export type DebtConditionWord = keyof typeof debtConditionWords;
export const DebtConditionEnum = graphqlEnum(
  'DebtConditionWord',
  debtConditionWords,
  'How law stands to a debt, where rules ask.',
);

@ObjectType({
  description:
    'How law stands to a debt, or that it does so no more: of each condition the latest by validFrom, then by recordedAt, counts.',
})
@InstitutionTable({
  tableName: 'debt_condition',
  firmSees: engaged.by('debts', 'debt_id'),
  indexes: [{ name: 'debt_condition_of_debt', properties: ['institutionId', 'debt', 'validFrom', 'id'] }],
})
export class DebtCondition extends Fact {
  @Field(() => Debt, { description: 'Which debt.' })
  @ManyToOne(() => Debt, references('debt_id'))
  debt!: Ref<Debt>;

  @Field(() => DebtConditionEnum, { description: 'Which condition.' })
  @Enum({ items: () => [...valuesOf(debtConditionWords)], type: 'string', columnType: 'text' })
  condition!: DebtConditionWord;

  @Field({ description: 'Whether it holds from then on, or does not.' })
  @Property({ type: 'boolean' })
  isPresent!: boolean;

  @Field(() => User, {
    nullable: true,
    description: 'Who recorded it; null for firms, who know their own people alone.',
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
