import { Field, ObjectType } from 'type-graphql';
import { AssuranceEnum, DecisionEnum, type Assurance, type Decision } from '../compliance/index.js';
import { StatementEnum } from './channel.js';
import type { Statement } from '../lib/vocabulary.js';

@ObjectType({ description: 'What a rule has against a text.' })
export class TextObjection {
  @Field({ description: 'The pack by which the rule stands, such as us-federal.' }) packId!: string;
  @Field({ description: 'Such as us.reg-f.opt-out-statement.' }) ruleId!: string;
  @Field({ description: 'Where the law says so.' }) citation!: string;
  @Field(() => AssuranceEnum, { description: 'How well its text is known.' }) assurance!: Assurance;
  @Field(() => DecisionEnum, { description: 'What it says of a contact by this text.' }) decision!: Decision;
  @Field({ description: 'Why, in a sentence, in English.' }) explanation!: string;
  @Field({ description: 'The same in Simplified Chinese.' }) explanationZhCn!: string;
}

@ObjectType({ description: 'A statement that a rule asks of a text, or forbids in it.' })
export class StatementDemand {
  @Field(() => StatementEnum, { description: 'Which.' }) statement!: Statement;
  @Field({ description: 'True: it must be there. False: it must not.' }) isRequired!: boolean;
  @Field({ description: 'The pack by which the rule stands.' }) packId!: string;
  @Field({ description: 'Such as us.reg-f.opt-out-statement.' }) ruleId!: string;
  @Field({ description: 'Where the law says so.' }) citation!: string;
  @Field(() => DecisionEnum, { description: 'What it says of a contact by a text that does not meet it.' })
  decision!: Decision;
}
