import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Role } from '../lib/actor.js';
import { Team } from './team.entity.js';
import { RoleEnum, User } from './user.entity.js';

@InputType({ description: 'A new team.' })
export class RegisterTeamInput {
  @Field({ description: 'Its name, once in the institution; at most 100 characters.' }) name!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The team.' })
export class RegisterTeamPayload {
  @Field(() => Team, { description: 'As registered.' }) team!: Team;
}

@InputType({ description: 'A new user.' })
export class RegisterUserInput {
  @Field({ description: 'The name under which the user signs in; at most 100 characters.' }) login!: string;
  @Field({ description: 'The name shown to colleagues; at most 200 characters.' }) displayName!: string;
  @Field(() => RoleEnum, { description: 'What the user may do.' }) role!: Role;
  @Field(() => ID, { nullable: true, description: 'The team, for collectors and their leads.' }) teamId?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The user.' })
export class RegisterUserPayload {
  @Field(() => User, { description: 'As registered.' }) user!: User;
}

@InputType({ description: 'A change of role, team or activity. What is left out stays.' })
export class ChangeUserInput {
  @Field(() => ID, { description: 'Who.' }) userId!: string;
  @Field(() => RoleEnum, { nullable: true, description: 'The new role.' }) role?: Role | null;
  @Field(() => ID, { nullable: true, description: 'The new team.' }) teamId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'False deactivates: the next request of this user is refused.' })
  isActive?: boolean | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The user.' })
export class ChangeUserPayload {
  @Field(() => User, { description: 'As changed.' }) user!: User;
}
