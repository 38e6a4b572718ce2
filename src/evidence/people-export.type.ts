import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../lib/scalars.js';
import type { LookPurpose } from '../lib/purpose.js';
import type { CopyDocument } from './person-copy.type.js';

@ObjectType({ description: 'All that is held of the people who were named, in plain, for machines.' })
export class PeopleExport {
  @Field(() => ID, { description: 'The journal entry of this export, by its id there.' }) entryId!: string;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) madeAt!: string;
  @Field({ description: 'Names the shape of the JSON: probity-people-export.' }) format!: string;
  @Field(() => Int, { description: 'The version of that shape; docs/person-copy.md describes it.' }) version!: number;
  @Field(() => Int, { description: 'Of how many people.' }) count!: number;
  @Field({ description: 'A JSON document.' }) json!: string;
}

export const exportFormat = { format: 'probity-people-export', version: 1 } as const;

/** What the JSON document holds; `docs/person-copy.md` is its contract. */
export interface ExportDocument extends Pick<CopyDocument, 'entryId' | 'madeAt' | 'reference' | 'institution'> {
  readonly format: typeof exportFormat.format;
  readonly version: typeof exportFormat.version;
  readonly purpose: LookPurpose;
  /** By ascending id. */
  readonly people: readonly Pick<CopyDocument, 'personId' | 'data' | 'accesses' | 'entries'>[];
}
