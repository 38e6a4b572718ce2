import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { BigIntScalar, DateTimeScalar } from '../lib/scalars.js';

@InputType({ description: 'Which contact history is handed to somebody who shall verify it by themselves.' })
export class ExportEvidenceInput {
  @Field(() => ID, { description: 'On whom.' }) debtorId!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Entered at or after this instant; all where left out.' })
  from?: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Entered before this instant, which is not in the future; up to now where left out.',
  })
  to?: string | null;
  @Field(() => [String], {
    description:
      'Which details are shown, by their names in the journal, such as outcome; at most 50. All others stay commitments, which prove nothing of themselves.',
  })
  details!: string[];
  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      'The size of a checkpoint that the receiver holds: the bundle then proves that its log goes on from it.',
  })
  sinceSize?: string | null;
  @Field({
    description: 'What it is for, such as the number of an order; at most 200 characters. Kept in the journal, sealed.',
  })
  reference!: string;
  @Field({
    description:
      'Chosen by the client: the same key and input are exported once; a repetition brings the same bundle, and is entered too.',
  })
  idempotencyKey!: string;
}

@ObjectType({ description: 'A file of a bundle.' })
export class BundleFile {
  @Field({ description: 'Its name in the folder.' }) name!: string;
  @Field({ description: 'What is in it: text, to be written in UTF-8, or its bytes in base64.' }) content!: string;
  @Field({ description: 'Whether the content is base64, as of a file that is no text.' }) isBase64!: boolean;
}

@ObjectType({ description: 'Entries of the journal with what proves them; docs/evidence-bundle.md.' })
export class EvidenceBundle {
  @Field(() => [BundleFile], { description: 'Put them into a folder, each under its name.' }) files!: BundleFile[];
  @Field({ description: 'The first number that is claimed.' }) first!: number;
  @Field({ description: 'The last; one less than the first where there was no contact.' }) last!: number;
  @Field(() => BigIntScalar, { description: 'The size of the tree in which the entries are proved.' })
  treeSize!: string;
}

@ObjectType({ description: 'The bundle, or that its own entry is not published yet.' })
export class ExportEvidencePayload {
  @Field(() => ID, { description: 'The entry by which it was exported.' }) entryId!: string;
  @Field(() => EvidenceBundle, {
    nullable: true,
    description: 'Null until a checkpoint covers the entry, which takes about a second: repeat the call with its key.',
  })
  bundle!: EvidenceBundle | null;
}
