import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Opt, Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { roleNames, roles, type Role } from '../lib/actor.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Node } from '../lib/node.type.js';
import { RowBy } from '../lib/fields.js';
import { graphqlEnum } from '../lib/enums.js';
import { Firm } from './firm.entity.js';
import { Institution } from './institution.entity.js';
import { Team } from './team.entity.js';

export const RoleEnum = graphqlEnum('Role', roles, 'What a user may do; each role sees its own part of the record.');

const grantWords = {
  PARTNER: 'Of a law firm: also passes cases on to another firm, with the consent of the institution.',
  ASSOCIATE: 'Of a law firm: works its cases.',
  LEGAL_HOLD:
    'Reads what is restricted, for as long as law holds it; for compliance officers and legal counsel, given by two people.',
} as const;
export type Grant = keyof typeof grantWords;
export const GrantEnum = graphqlEnum('Grant', grantWords, 'What a user may do beyond the role.');

/** Those of one's own firm, and nobody else of the institution. */
const colleagues = { where: "firm_id = (select nullif(current_setting('app.firm', true), '')::uuid as mine)" };

@ObjectType({ implements: Node, description: 'A person or system that acts in the institution.' })
@InstitutionTable({
  tableName: 'app_user',
  firmSees: colleagues,
  uniques: [{ name: 'app_user_login', properties: ['institutionId', 'login'] }],
  indexes: [{ name: 'app_user_of_firm', properties: ['institutionId', 'firm'] }],
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

  @Field(() => Firm, {
    nullable: true,
    description: "The firm that the user acts for; null for the institution's own people.",
  })
  @ManyToOne(() => Firm, { ...references('firm_id'), nullable: true })
  firm!: Ref<Firm> | null;

  @Field(() => [GrantEnum], { description: 'What the user may do beyond the role.' })
  @Property({ type: 'text[]', defaultRaw: `'{}'` })
  grants!: Grant[] & Opt;

  @Field({ description: 'Whether the user may act; takes effect with the next request.' })
  @Property({ type: 'boolean' })
  isActive!: boolean;

  @RowBy('institution_id')
  @Field(() => Institution, { description: 'Where the user acts.' })
  readonly institution?: Institution;

  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;
}
