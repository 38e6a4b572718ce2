import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@InputType({ description: 'Which cases of your team go to whom.' })
export class AllocateCasesInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "Whose open cases, such as of a collector who leaves; those of the queue that are nobody's where left out. None that is held as SENSITIVE.",
  })
  fromCollectorId?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'To whom, active collectors of your team, at most 200; all of them where left out.',
  })
  collectorIds?: string[] | null;
  @Field(() => Int, { description: 'How many cases at most, the next best first: 1 to 5000.' }) most!: number;
  @Field({ description: 'Whether it is only shown who would get what.' }) isDryRun!: boolean;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'What a collector has, and gets.' })
export class AllocationShare {
  @Field(() => ID, { description: 'Who.' }) collectorId!: string;
  @Field(() => Int, { nullable: true, description: 'Open cases before; null in the answer to a repetition.' })
  before!: number | null;
  @Field(() => Int, { description: 'How many come to them.' }) given!: number;
}

@ObjectType({ description: 'That a case goes to a collector.' })
export class AllocatedCase {
  @Field(() => ID, { description: 'Which case.' }) caseId!: string;
  @Field(() => ID, { description: 'To whom.' }) collectorId!: string;
}

@ObjectType({ description: 'Who got what, or would.' })
export class AllocateCasesPayload {
  @Field({ description: 'Whether nothing was changed.' }) isDryRun!: boolean;
  @Field(() => [AllocationShare], { description: 'Everybody who could get some, by id.' }) shares!: AllocationShare[];
  @Field(() => [AllocatedCase], { description: 'Each case that changes hands, by id.' }) cases!: AllocatedCase[];
  @Field(() => Int, {
    nullable: true,
    description:
      'How many cases nobody could take, by skill, language or how many they have; null in the answer to a repetition.',
  })
  leftOver!: number | null;
}
