import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import type { Role } from '../lib/actor.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { RoleEnum, User } from './user.entity.js';

/**
 * What an institution lets its issuer's claims decide. The newest by `validFrom` holds; where there is none, claims decide
 * nothing: administrators register and link their users.
 */
@ObjectType({ description: "What the claims of the issuer's tokens may decide about users." })
@InstitutionTable({
  tableName: 'sign_in_policy',
  firmSees: 'nothing',
  uniques: [{ name: 'sign_in_policy_by_time', properties: ['institutionId', 'validFrom'] }],
})
export class SignInPolicy extends Fact {
  @Field({ description: 'Whether a subject that was never linked becomes a user at its first request.' })
  @Property({ type: 'boolean' })
  provisionsUnknown!: boolean;

  @Field(() => [RoleEnum], { description: 'The roles that claims may give.' })
  @Property({ type: 'text[]' })
  roles!: Role[];

  @Field({ description: "Whether a user's role follows the claim, from and to the roles above." })
  @Property({ type: 'boolean' })
  followsRoles!: boolean;

  @Field(() => User, { description: 'The service account in whose name this is done, as the journal shows it.' })
  @ManyToOne(() => User, references('provisioner_id'))
  provisioner!: Ref<User>;
}
