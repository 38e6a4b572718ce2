import { Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { InstitutionRow, InstitutionTable } from '../lib/entity.js';

/** One bucket of the institution's scheme. A new scheme is a further set of rows: the latest by `validFrom` counts. */
@ObjectType({ description: 'A range of days past due, as the institution divides them.' })
@InstitutionTable({
  tableName: 'bucket',
  firmSees: 'nothing',
  uniques: [{ name: 'bucket_in_scheme', properties: ['institutionId', 'validFrom', 'code'] }],
})
export class Bucket extends InstitutionRow {
  @Field({ description: 'Such as M1.' })
  @Property({ type: 'text' })
  code!: string;

  @Field({ description: 'For people.' })
  @Property({ type: 'text' })
  label!: string;

  @Field(() => Int, { description: 'First day past due, inclusive.' })
  @Property({ type: 'integer' })
  fromDay!: number;

  @Field(() => Int, { nullable: true, description: 'Last day past due, inclusive; null without end.' })
  @Property({ type: 'integer', nullable: true })
  toDay!: number | null;

  @Property({ type: 'timestamptz', length: 3 })
  validFrom!: Date;

  @Property({ type: 'timestamptz', length: 3, nullable: true })
  validTo!: Date | null;

  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
