import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ApprovalField, LookPurposeEnum, type Approval } from '../access/index.js';
import type { LookPurpose } from '../lib/purpose.js';
import { PeopleExport } from './people-export.type.js';

@InputType({ description: 'Whose data are to be taken out of the platform, and why.' })
export class ExportPeopleInput {
  @Field(() => LookPurposeEnum, { description: 'Why: one of the purposes of your role.' }) purpose!: LookPurpose;
  @Field({
    description: 'What it is for, such as the number of an order; at most 200 characters. Kept in the journal, sealed.',
  })
  reference!: string;
  @Field(() => [ID], {
    description: 'The people or debtors, 1 to 1 000. More than one take a second person, for just these.',
  })
  personIds!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'Why, for the second person, where there is one; at most 500 characters, no personal data.',
  })
  reason?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input are done once; a repetition shows nothing.' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The data; or the request for a second person.' })
export class ExportPeoplePayload {
  @Field(() => PeopleExport, {
    nullable: true,
    description: 'The data, shown once; null while an approval is waited for, and at a repetition.',
  })
  export!: PeopleExport | null;
  @ApprovalField(', for more than one person')
  approval!: Approval | null;
  @Field({
    description: 'Whether this repeats an earlier call, which showed the data. If they were lost, ask for them anew.',
  })
  isRepetition!: boolean;
}
