import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../lib/scalars.js';
import type { Channel, Statement } from '../lib/vocabulary.js';
import { ChannelEnum, StatementEnum } from './channel.js';
import { OccasionEnum, type Occasion } from './occasion.js';
import { Template, TemplateVersion } from './template.entity.js';

@InputType({ description: 'A text in one language.' })
export class TextInput {
  @Field({ description: 'BCP 47, such as zh-CN.' }) language!: string;
  @Field({
    description:
      'The text, at most 10 000 characters. What is personal or changes is a placeholder: {debtorName}, {institutionName}, {collectorName}, {caseReference}, {debtReference}, {balance}, {dueDate}, {contact}, {howToPay}, {howToObject}, {validationInformation}, {visitTime}, {optOut}, {seal}.',
  })
  body!: string;
  @Field(() => [StatementEnum], {
    description:
      'What the text says. Each must be found in it, by its placeholder or, in English and Chinese, by its words; what it plainly says beside them is added.',
  })
  statements!: Statement[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'From when it is sent; from now on where left out.' })
  validFrom?: string | null;
}

@InputType({ description: 'A new template.' })
export class AddTemplateInput {
  @Field({ description: 'Small letters, digits and hyphens, once in the institution; at most 100 characters.' })
  slug!: string;
  @Field(() => ChannelEnum, { description: 'By which way it is sent; neither PHONE nor VISIT.' }) channel!: Channel;
  @Field(() => OccasionEnum, { description: 'On which occasion.' }) occasion!: Occasion;
  @Field(() => TextInput, { description: 'Its first text.' }) text!: TextInput;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The template.' })
export class AddTemplatePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) templateId!: string;
  @Field(() => Template, { nullable: true, description: 'As added; its version says what rules have against it.' })
  template!: Template | null;
}

@InputType({ description: 'A further text of a template.' })
export class AddTemplateVersionInput {
  @Field(() => ID, { description: 'Of which template.' }) templateId!: string;
  @Field(() => TextInput, { description: 'The text; it takes the place of the one in force in its language.' })
  text!: TextInput;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The version.' })
export class AddTemplateVersionPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) templateVersionId!: string;
  @Field(() => TemplateVersion, { nullable: true, description: 'As added, with what rules have against it.' })
  templateVersion!: TemplateVersion | null;
}

@InputType({ description: 'A template that is to be sent no more.' })
export class RetireTemplateInput {
  @Field(() => ID, { description: 'Which.' }) templateId!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The retirement.' })
export class RetireTemplatePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) templateVersionId!: string;
  @Field(() => TemplateVersion, {
    nullable: true,
    description: 'The row that says so. A version that is added later takes the template into use again.',
  })
  templateVersion!: TemplateVersion | null;
}
