import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../lib/scalars.js';
import { PriorityPart } from './hand-out.entity.js';
import { QueueStateEnum, type QueueState } from './queue-words.js';

@ObjectType({ description: 'A case in the queue of a team.' })
export class QueuePlace {
  @Field(() => Int, { description: 'Its place, from 1: those that are ready first, then by priority.' }) place!: number;
  @Field(() => ID, { description: 'Which case.' }) caseId!: string;
  @Field({ description: "The institution's own reference of the case." }) reference!: string;
  @Field(() => QueueStateEnum, { description: 'How it stands.' }) state!: QueueState;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it stands so, where that is known.' })
  until!: string | null;
  @Field(() => ID, { nullable: true, description: "Whose case it is; null: the team's." }) assigneeId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Who works on it now.' }) holderId!: string | null;
  @Field(() => Int, { description: 'The sum of its parts: the more, the sooner.' }) priority!: number;
  @Field(() => [PriorityPart], { description: 'What the priority is made of.' }) parts!: PriorityPart[];
}

@ObjectType({
  description:
    'The queue of a team as it stands at this instant. It has places rather than cursors: its order changes by the minute, so that a cursor would point nowhere.',
})
export class WorkQueue {
  @Field(() => Int, { description: 'How many overdue cases the team has.' }) total!: number;
  @Field(() => Int, { description: 'How many of them are ready.' }) ready!: number;
  @Field(() => [QueuePlace], { description: 'As many places as were asked for, in order.' }) places!: QueuePlace[];
}
