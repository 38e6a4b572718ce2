import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@InputType({ description: 'Which transferred portfolio is to be taken out of the platform.' })
export class ExportTapeInput {
  @Field(() => ID, { description: 'Which portfolio: one that was transferred.' }) portfolioId!: string;
  @Field({
    description:
      'What it is for, such as the number of the contract; at most 200 characters. Kept in the journal, sealed.',
  })
  reference!: string;
  @Field({ description: 'Chosen by the client: the same key and input are done once; a repetition shows nothing.' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'A portfolio as two files, which docs/tapes.md describes.' })
export class Tape {
  @Field(() => ID, { description: 'The journal entry of this export, by its id there.' }) entryId!: string;
  @Field(() => Int, { description: 'How many debts it holds.' }) debts!: number;
  @Field({ description: 'tape.json: version, where it comes from, control totals, and the SHA-256 of tape.csv.' })
  manifest!: string;
  @Field({ description: 'SHA-256 of tape.json in hexadecimal, to be told to the buyer by another way.' })
  manifestSha256!: string;
  @Field({ description: 'tape.csv: one row a debt, in the format `placement`.' }) csv!: string;
}

@ObjectType({ description: 'The tape.' })
export class ExportTapePayload {
  @Field(() => Tape, { nullable: true, description: 'The tape, shown once; null at a repetition.' }) tape!: Tape | null;
  @Field({
    description: 'Whether this repeats an earlier call, which showed the tape. If it was lost, export it anew.',
  })
  isRepetition!: boolean;
}
