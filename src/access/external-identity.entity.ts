import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { User } from './user.entity.js';

/**
 * Under which name an issuer knows a user. Unlinking closes the row and a new link is a further one, so that it can be
 * told later who a subject was. No `Node`: only the lists and payloads of administrators show it.
 */
@ObjectType({ description: 'A subject of an OpenID Connect issuer that signs in as a user.' })
@InstitutionTable({
  tableName: 'external_identity',
  firmSees: 'nothing',
  uniques: [
    {
      name: 'external_identity_linked',
      properties: ['institutionId', 'issuer', 'subject'],
      where: 'unlinked_at is null',
    },
  ],
  indexes: [
    { name: 'external_identity_by_subject', properties: ['institutionId', 'issuer', 'subject'] },
    { name: 'external_identity_of_user', properties: ['institutionId', 'user', 'recordedAt'] },
    { name: 'external_identity_by_time', properties: ['institutionId', 'recordedAt', 'id'] },
  ],
})
export class ExternalIdentity extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => User, { description: 'Who signs in by it.' })
  @ManyToOne(() => User, references('user_id'))
  user!: Ref<User>;

  @Field({ description: 'The issuer, exactly as its tokens name it.' })
  @Property({ type: 'text' })
  issuer!: string;

  @Field({ description: 'The subject (`sub`) of its tokens; for client credentials the client.' })
  @Property({ type: 'text' })
  subject!: string;

  @Field({
    description: 'Whether only tokens bound to a client certificate are taken (RFC 8705), as for partner firms.',
  })
  @Property({ type: 'boolean' })
  needsCertificate!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was linked.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was unlinked; null while it holds.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  unlinkedAt!: Date | null;

  /** The journal entry of the link. */
  @Property({ type: 'uuid' })
  entryId!: string;
}
