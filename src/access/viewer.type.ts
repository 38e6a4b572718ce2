import { Field, ID, ObjectType } from 'type-graphql';
import type { Role } from '../lib/actor.js';
import { Firm } from './firm.entity.js';
import { Institution } from './institution.entity.js';
import { Team } from './team.entity.js';
import { GrantEnum, RoleEnum, type Grant } from './user.entity.js';

/** Another reading of the user's own row. No `Node`: by its id one would read what only the user themselves may. */
@ObjectType({ description: 'The user that the token speaks for.' })
export class Viewer {
  @Field(() => ID, { description: 'Opaque.' }) id!: string;
  @Field({ description: 'The name under which you sign in.' }) login!: string;
  @Field({ description: 'The name shown to colleagues.' }) displayName!: string;
  @Field(() => RoleEnum, { description: 'Your role now.' }) role!: Role;
  @Field(() => Team, { nullable: true, description: 'Your team now.' }) team!: Team | null;
  @Field(() => Firm, {
    nullable: true,
    description: "The firm that you act for; null for the institution's own people.",
  })
  firm!: Firm | null;
  @Field(() => [GrantEnum], { description: 'What you may do beyond your role.' }) grants!: Grant[];
  @Field({ description: 'Whether you may act.' }) isActive!: boolean;
  @Field(() => Institution, { description: 'Where you act.' }) institution!: Institution;
}
