import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Role } from '../lib/actor.js';
import type { Approval } from './approval.entity.js';
import { ApprovalField } from './approval.inputs.js';
import { ExternalIdInput } from './sign-in.inputs.js';
import { Team } from './team.entity.js';
import { GrantEnum, RoleEnum, User, type Grant } from './user.entity.js';

@InputType({ description: 'A new team.' })
export class RegisterTeamInput {
  @Field({ description: 'Its name, once in the institution; at most 100 characters.' }) name!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The team.' })
export class RegisterTeamPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) teamId!: string;
  @Field(() => Team, { nullable: true, description: 'As registered.' }) team!: Team | null;
}

@InputType({ description: 'A new user.' })
export class RegisterUserInput {
  @Field({
    description:
      'The name under which the user signs in; at most 100 characters. Of a firm: its slug, a slash, and the name within it, such as ward-partners/li.na.',
  })
  login!: string;
  @Field({ description: 'The name shown to colleagues; at most 200 characters.' }) displayName!: string;
  @Field(() => RoleEnum, { description: 'What the user may do.' }) role!: Role;
  @Field(() => ID, { nullable: true, description: 'The team, for collectors and their leads.' }) teamId?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Why, for the second person, where the role or a grant takes two; at most 500 characters, no personal data.',
  })
  reason?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      "The firm, for those who act for one and only for them. A firm's administrator registers for the own firm and leaves it out.",
  })
  firmId?: string | null;
  @Field(() => [GrantEnum], {
    nullable: true,
    description:
      'PARTNER or ASSOCIATE, for LAW_FIRM, ASSOCIATE where left out; LEGAL_HOLD, for COMPLIANCE_OFFICER and LEGAL_COUNSEL, by two.',
  })
  grants?: Grant[] | null;
  @Field(() => ExternalIdInput, { nullable: true, description: 'As whom an issuer knows the user, to sign in by it.' })
  externalId?: ExternalIdInput | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The user.' })
export class RegisterUserPayload {
  @Field(() => ID, { nullable: true, description: 'The id; null while an approval is waited for.' })
  userId!: string | null;
  @Field(() => User, { nullable: true, description: 'As registered; null while an approval is waited for.' })
  user!: User | null;
  @ApprovalField(', where the role or a grant takes two')
  approval!: Approval | null;
}

@InputType({ description: 'A change of role, team, grants or activity. What is left out stays.' })
export class ChangeUserInput {
  @Field(() => ID, { description: 'Who.' }) userId!: string;
  @Field(() => RoleEnum, { nullable: true, description: 'The new role.' }) role?: Role | null;
  @Field(() => ID, { nullable: true, description: 'The new team.' }) teamId?: string | null;
  @Field(() => [GrantEnum], { nullable: true, description: 'The new grants, all of them; LEGAL_HOLD is given by two.' })
  grants?: Grant[] | null;
  @Field(() => Boolean, { nullable: true, description: 'False deactivates: the next request of this user is refused.' })
  isActive?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Why, for the second person, where the role or a grant takes two; at most 500 characters, no personal data.',
  })
  reason?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The user.' })
export class ChangeUserPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) userId!: string;
  @Field(() => User, { nullable: true, description: 'As changed; null while an approval is waited for.' })
  user!: User | null;
  @ApprovalField(', where the role or a grant takes two')
  approval!: Approval | null;
}
