import { Field, ID, ObjectType } from 'type-graphql';
import { Debtor } from '../debtors/index.js';
import { RowBy } from '../lib/fields.js';

/** What was done to one person: another reading of the person's row, narrowed by what the query was told. */
@ObjectType({
  description: 'What was done to one debtor: the attempts in the period, as they were known at the instant asked for.',
})
export class ContactHistory {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @RowBy('id')
  @Field(() => Debtor, { description: 'Whose history it is.' })
  debtor!: Debtor;
}
