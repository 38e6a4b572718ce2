import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../lib/scalars.js';
import { Firm } from './firm.entity.js';
import { QualificationKindEnum, type QualificationKind } from './qualification.entity.js';
import { User } from './user.entity.js';

@InputType({ description: 'What a user may do in contact, or may not.' })
export class QualifyUserInput {
  @Field(() => ID, { description: 'Whom; never yourself.' }) userId!: string;
  @Field(() => QualificationKindEnum, { description: 'Which.' }) kind!: QualificationKind;
  @Field({ description: 'Whether it holds from then on; false to withdraw or lift it.' }) isPresent!: boolean;
  @Field(() => DateTimeScalar, {
    description: 'From when; of a training or a test when it was passed, which does not lie in the future.',
  })
  validFrom!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The user.' })
export class QualifyUserPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) userId!: string;
  @Field(() => User, { nullable: true, description: 'With what is entered of them.' }) user!: User | null;
}

@InputType({ description: 'That a firm is put on the white-list of agencies, or taken from it.' })
export class ListFirmInput {
  @Field(() => ID, { description: 'Which firm.' }) firmId!: string;
  @Field({ description: 'Whether it stands there from then on.' }) isListed!: boolean;
  @Field(() => DateTimeScalar, { description: 'From when.' }) validFrom!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when, exclusive; without end where left out.' })
  validTo?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The firm.' })
export class ListFirmPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) firmId!: string;
  @Field(() => Firm, { nullable: true, description: 'With its listings.' }) firm!: Firm | null;
}
