import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { KeyScope, Role } from '../lib/actor.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { ApiKey, KeyScopeEnum } from './api-key.entity.js';
import type { Approval } from './approval.entity.js';
import { ApprovalField } from './approval.inputs.js';
import { ExternalIdentity } from './external-identity.entity.js';
import { SignInPolicy } from './sign-in-policy.entity.js';
import { RoleEnum } from './user.entity.js';

@InputType({ description: 'A subject of an OpenID Connect issuer.' })
export class ExternalIdInput {
  @Field({ description: 'The issuer, exactly as its tokens name it in `iss`; an https address.' }) issuer!: string;
  @Field({ description: 'The subject, as the tokens name it in `sub`; at most 255 characters.' }) subject!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Takes only tokens that are bound to a client certificate (RFC 8705); false where left out.',
  })
  needsCertificate?: boolean | null;
}

@InputType({ description: 'A subject that shall sign in as a user.' })
export class LinkIdentityInput {
  @Field(() => ID, { description: 'Who.' }) userId!: string;
  @Field(() => ExternalIdInput, { description: 'As whom the issuer knows them.' }) externalId!: ExternalIdInput;
  @Field(() => String, {
    nullable: true,
    description: 'Why, for the second person, where it takes two; at most 500 characters, no personal data.',
  })
  reason?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The identity.' })
export class LinkIdentityPayload {
  @Field(() => ID, { nullable: true, description: 'The id; null while an approval is waited for.' })
  identityId!: string | null;
  @Field(() => ExternalIdentity, {
    nullable: true,
    description: 'As linked; null while an approval is waited for.',
  })
  identity!: ExternalIdentity | null;
  @ApprovalField(', where it takes two')
  approval!: Approval | null;
}

@InputType({ description: 'A subject that shall not sign in any more.' })
export class UnlinkIdentityInput {
  @Field(() => ID, { description: 'Which identity.' }) identityId!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The identity.' })
export class UnlinkIdentityPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) identityId!: string;
  @Field(() => ExternalIdentity, { nullable: true, description: 'As unlinked.' }) identity!: ExternalIdentity | null;
}

@InputType({ description: "What the claims of the issuer's tokens may decide from now on." })
export class SetSignInPolicyInput {
  @Field({ description: 'Whether a subject that was never linked becomes a user at its first request.' })
  provisionsUnknown!: boolean;
  @Field(() => [RoleEnum], {
    description:
      "The roles that claims may give, of the institution's own people; never ADMINISTRATOR or COMPLIANCE_OFFICER.",
  })
  roles!: Role[];
  @Field({ description: "Whether a user's role follows the claim, from and to these roles." }) followsRoles!: boolean;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The policy.' })
export class SetSignInPolicyPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) signInPolicyId!: string;
  @Field(() => SignInPolicy, { nullable: true, description: 'As set.' }) signInPolicy!: SignInPolicy | null;
}

@InputType({ description: 'A new key of a service account.' })
export class CreateApiKeyInput {
  @Field(() => ID, { description: 'The service account: an active user with the role SERVICE.' }) userId!: string;
  @Field({ description: 'What it is for; at most 100 characters.' }) name!: string;
  @Field(() => [KeyScopeEnum], { description: 'What it may be used for, at least one.' }) scopes!: KeyScope[];
  @Field(() => DateTimeScalar, { description: 'Until when it is taken, exclusive; at most 400 days from now.' })
  expiresAt!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The key.' })
export class CreateApiKeyPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) apiKeyId!: string;
  @Field(() => ApiKey, { nullable: true, description: 'As made.' }) apiKey!: ApiKey | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The whole key, to be sent as "authorization: Bearer <key>". Shown once: null at a repetition, since it is not kept.',
  })
  secret!: string | null;
  @Field({
    description: 'Whether this repeats an earlier call, which showed the secret. If it was lost, revoke the key.',
  })
  isRepetition!: boolean;
}

@InputType({ description: 'A key that shall not be taken any more.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'Which key.' }) apiKeyId!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The key.' })
export class RevokeApiKeyPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) apiKeyId!: string;
  @Field(() => ApiKey, { nullable: true, description: 'As revoked.' }) apiKey!: ApiKey | null;
}
