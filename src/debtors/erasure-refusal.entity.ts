import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { retentionLawIds, retentionLaws, type RetentionLawId } from '../evidence/index.js';
import { AssuranceEnum, type Assurance } from '../lib/assurance.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { ComputedFrom } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { DataBasisEnum, dataBasisWords, type DataBasis } from './data-state.js';
import { Person } from './person.entity.js';

const erasureObstacleWords = {
  LEGAL_HOLD: 'A legal hold touches the person: it must be released first, by two people.',
  STATUTORY_RETENTION: 'A law wants the record kept, and its time is not over.',
} as const;
export type ErasureObstacle = keyof typeof erasureObstacleWords;
const ErasureObstacleEnum = graphqlEnum(
  'ErasureObstacle',
  erasureObstacleWords,
  'Why the data of a person may not be erased.',
);

@ObjectType({ description: 'An erasure that was asked for and that the law does not allow, with what is in the way.' })
@InstitutionTable({
  tableName: 'erasure_refusal',
  firmSees: 'nothing',
  indexes: [{ name: 'erasure_refusal_of_person', properties: ['institutionId', 'person', 'recordedAt'] }],
})
export class ErasureRefusal extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Person, references('person_id'))
  person!: Ref<Person>;

  @Field(() => DataBasisEnum, { description: 'Why it was asked for.' })
  @Enum({ items: () => [...valuesOf(dataBasisWords)], type: 'string', columnType: 'text' })
  basis!: DataBasis;

  @Field(() => [ErasureObstacleEnum], { description: 'What is in the way, all of it.' })
  @Property({ type: 'text[]' })
  reasons!: ErasureObstacle[];

  /** Opaque here: `node` finds them, for who may see holds. */
  @Property({ type: 'uuid[]', columnType: 'uuid[]', fieldName: 'hold_ids' })
  heldBy!: string[];

  @ComputedFrom<ErasureRefusal>(['heldBy'], ({ heldBy }) => heldBy.map((id) => toNodeId('Hold', id)))
  @Field(() => [ID], { description: 'The holds that touch the person, oldest first.' })
  readonly holdIds?: string[];

  @Enum({ items: () => [...retentionLawIds], type: 'string', columnType: 'text', fieldName: 'law', nullable: true })
  law!: RetentionLawId | null;

  @ComputedFrom<ErasureRefusal>(['law'], ({ law }) => law)
  @Field(() => String, { nullable: true, description: 'The law that wants it kept, such as us.reg-f.retention.' })
  readonly ruleId?: string | null;

  @ComputedFrom<ErasureRefusal>(['law'], ({ law }) => law && retentionLaws[law].citation)
  @Field(() => String, { nullable: true, description: 'Where that law says so.' })
  readonly citation?: string | null;

  @ComputedFrom<ErasureRefusal>(['law'], ({ law }) => law && retentionLaws[law].assurance)
  @Field(() => AssuranceEnum, { nullable: true, description: 'How well its text is known.' })
  readonly assurance?: Assurance | null;

  @ComputedFrom<ErasureRefusal>(['law'], ({ law }) => (law ? Object.values(retentionLaws[law].explanation) : []))
  @Field(() => [String], {
    description: 'What it says, in English and then in Simplified Chinese; none without a law.',
  })
  readonly explanations?: string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When that law's time is over, if nobody is contacted again; a hold has no such time.",
  })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  retryAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field(() => User, { description: 'Who asked.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Property({ type: 'uuid' })
  entryId!: string;
}
