import { Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { InstitutionRow, InstitutionTable } from '../lib/entity.js';
import { Node } from '../lib/node.type.js';
import { DateScalar, TimeZoneScalar } from '../lib/scalars.js';

@ObjectType({
  implements: Node,
  description: 'A bank or lender that owns debts. Every request acts in one institution, chosen by its token.',
})
@InstitutionTable({
  tableName: 'institution',
  firmSees: 'all',
  uniques: [{ name: 'institution_slug', properties: ['slug'] }],
})
export class Institution extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: 'Short name in addresses and commands, such as harbour-bank.' })
  @Property({ type: 'text' })
  slug!: string;

  @Field({ description: 'Its name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => TimeZoneScalar, { description: 'Where its business day begins and ends.' })
  @Property({ type: 'text' })
  timeZone!: string;

  @Field(() => DateScalar, { description: 'The day for which days past due were last computed.' })
  @Property({ type: 'date' })
  businessDate!: string;

  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;
}
