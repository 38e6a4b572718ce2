import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { roleNames, roles, type Role } from '../lib/actor.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Node } from '../lib/node.type.js';
import { RowBy } from '../lib/fields.js';
import { graphqlEnum } from '../lib/enums.js';
import { Institution } from './institution.entity.js';
import { Team } from './team.entity.js';

export const RoleEnum = graphqlEnum('Role', roles, 'What a user may do; each role sees its own part of the record.');

@ObjectType({ implements: Node, description: 'A person or system that acts in the institution.' })
@InstitutionTable({
  tableName: 'app_user',
  uniques: [{ name: 'app_user_login', properties: ['institutionId', 'login'] }],
})
export class User extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: 'The name under which the user signs in, once in the institution.' })
  @Property({ type: 'text' })
  login!: string;

  @Field({ description: 'The name shown to colleagues.' })
  @Property({ type: 'text' })
  displayName!: string;

  @Field(() => RoleEnum, { description: 'The role now.' })
  @Enum({ items: () => [...roleNames], type: 'string', columnType: 'text' })
  role!: Role;

  @Field(() => Team, { nullable: true, description: 'The team now.' })
  @ManyToOne(() => Team, { ...references('team_id'), nullable: true })
  team!: Ref<Team> | null;

  @Field({ description: 'Whether the user may act; takes effect with the next request.' })
  @Property({ type: 'boolean' })
  isActive!: boolean;

  @RowBy('institution_id')
  @Field(() => Institution, { description: 'Where the user acts.' })
  readonly institution?: Institution;

  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;
}
