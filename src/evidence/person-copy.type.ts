import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../lib/scalars.js';

@ObjectType({
  description: 'All that is held of one person, to be handed to them: the same twice, for machines and for people.',
})
export class PersonCopy {
  @Field(() => ID, { description: 'The journal entry of this copy, by its id there.' }) entryId!: string;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) madeAt!: string;
  @Field({ description: 'Names the shape of the JSON: probity-person-copy.' }) format!: string;
  @Field(() => Int, { description: 'The version of that shape; docs/person-copy.md describes it.' }) version!: number;
  @Field({ description: 'The machine-readable copy: a JSON document.' }) json!: string;
  @Field({ description: 'The readable copy, in English: Markdown with a heading for each section.' }) text!: string;
}

export const copyFormat = { format: 'probity-person-copy', version: 1 } as const;

/** What the JSON document holds; `docs/person-copy.md` is its contract. */
export interface CopyDocument {
  readonly format: typeof copyFormat.format;
  readonly version: typeof copyFormat.version;
  readonly entryId: string;
  readonly madeAt: string;
  readonly reference: string;
  readonly institution: { readonly id: string; readonly name: string };
  readonly personId: string;
  /** Rows by section. */
  readonly data: Readonly<Record<string, readonly CopyRow[]>>;
  readonly accesses: readonly unknown[];
  readonly entries: readonly unknown[];
}
export type CopyRow = Readonly<Record<string, unknown>>;
