import { Check, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { Firm } from './firm.entity.js';
import { User } from './user.entity.js';

/** Never overwritten: the latest counts, by validFrom and then by recordedAt, until its validTo. */
@ObjectType({ description: 'Whether a firm stands on the white-list of agencies that the institution publishes.' })
@InstitutionTable({
  tableName: 'firm_listing',
  firmSees: engaged.by('firms', 'firm_id'),
  indexes: [{ name: 'firm_listing_of_firm', properties: ['institutionId', 'firm', 'validFrom', 'recordedAt'] }],
})
@Check({ expression: 'valid_to is null or valid_to > valid_from' })
export class FirmListing extends Fact {
  @ManyToOne(() => Firm, references('firm_id'))
  firm!: Ref<Firm>;

  @Field({ description: 'Whether it stands there.' })
  @Property({ type: 'boolean' })
  isListed!: boolean;

  @Field(() => User, {
    nullable: true,
    description:
      "Who entered it; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
