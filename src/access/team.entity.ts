import { Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { InstitutionRow, InstitutionTable } from '../lib/entity.js';
import { Node } from '../lib/node.type.js';

@ObjectType({ implements: Node, description: 'A team of collectors under a lead.' })
@InstitutionTable({
  tableName: 'team',
  firmSees: 'nothing',
  uniques: [{ name: 'team_name', properties: ['institutionId', 'name'] }],
})
export class Team extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: 'Its name, once in the institution.' })
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;
}
