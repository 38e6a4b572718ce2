import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { keyScopes, type KeyScope } from '../lib/actor.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { User } from './user.entity.js';

export const KeyScopeEnum = graphqlEnum(
  'ApiKeyScope',
  keyScopes,
  'What an API key may be used for; its user may do no more than its role in any case.',
);

/**
 * A service account's key. Its secret is 32 random bytes, shown once and kept as its SHA-256: a slow hash would protect
 * what people choose, and what nobody can guess needs none. No `Node`: only the lists and payloads of administrators show it.
 */
@ObjectType({ description: 'A key by which a service account signs in, without an issuer.' })
@InstitutionTable({
  tableName: 'api_key',
  firmSees: 'nothing',
  // Random, so the same prefix in two institutions does not happen; where it did, the secret tells which.
  uniques: [{ name: 'api_key_prefix', properties: ['institutionId', 'prefix'] }],
  indexes: [
    { name: 'api_key_by_prefix', properties: ['prefix'] },
    { name: 'api_key_of_user', properties: ['institutionId', 'user', 'recordedAt'] },
    { name: 'api_key_by_time', properties: ['institutionId', 'recordedAt', 'id'] },
  ],
})
export class ApiKey extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque; the log names it at every operation by this key.' }) declare id: string;

  @Field(() => User, { description: 'The service account that acts by it.' })
  @ManyToOne(() => User, references('user_id'))
  user!: Ref<User>;

  @Field({ description: 'What it is for.' })
  @Property({ type: 'text' })
  name!: string;

  @Field({ description: 'Its public part, by which it is found again: what stands before the point.' })
  @Property({ type: 'text' })
  prefix!: string;

  @Property({ type: 'bytea' })
  secretHash!: Buffer;

  @Field(() => [KeyScopeEnum], { description: 'What it may be used for.' })
  @Property({ type: 'text[]' })
  scopes!: KeyScope[];

  @Field(() => DateTimeScalar, { description: 'Until when it is taken, exclusive.' })
  @Property({ type: 'timestamptz', length: 3 })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it was not.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  revokedAt!: Date | null;

  @Field(() => User, { description: 'The administrator who made it.' })
  @ManyToOne(() => User, references('created_by_id'))
  createdBy!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  /** The journal entry that made it. */
  @Property({ type: 'uuid' })
  entryId!: string;
}
