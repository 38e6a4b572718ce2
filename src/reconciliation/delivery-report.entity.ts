import { Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstitutionRow, InstitutionTable } from '../lib/entity.js';
import { ComputedFrom } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';

const counted = (description: string): { nullable: true; description: string } => ({
  nullable: true,
  description: `${description}; null before it is reconciled.`,
});

/**
 * The lines of one provider in one file. What it comes to is reckoned anew from lines and attempts, which stay: the columns
 * show the present, and each time that it comes out otherwise an entry says how.
 */
@ObjectType({
  implements: Node,
  description:
    'What a telephony, SMS or e-mail provider reports that it dialled or sent, with what came of comparing it with the contact attempts that were recorded.',
})
@InstitutionTable({
  tableName: 'delivery_report',
  firmSees: 'nothing',
  indexes: [
    { name: 'delivery_report_by_import', properties: ['institutionId', 'recordedAt', 'id'] },
    { name: 'delivery_report_by_provider', properties: ['institutionId', 'provider', 'recordedAt', 'id'] },
  ],
})
export class DeliveryReport extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: 'Whose report it is.' })
  @Property({ type: 'text' })
  provider!: string;

  @Field(() => DateTimeScalar, { description: 'When it was imported.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last came out otherwise than before; null before it is reconciled.',
  })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  reconciledAt!: Date | null;

  @Field(() => DateTimeScalar, counted('When the first of it was begun'))
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  firstBegunAt!: Date | null;

  @Field(() => DateTimeScalar, counted('When the last of it was begun'))
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  lastBegunAt!: Date | null;

  @Field(() => Int, counted('How many lines it has'))
  @Property({ type: 'integer', nullable: true })
  lineCount!: number | null;

  @Field(() => Int, counted('How many of them were recorded as attempts'))
  @Property({ type: 'integer', nullable: true })
  matchedCount!: number | null;

  @Field(() => Int, counted('How many of them fit no attempt yet, and are too young for a finding'))
  @Property({ type: 'integer', nullable: true })
  waitingCount!: number | null;

  @Field(() => Int, counted('How many of them nobody has recorded: so many findings'))
  @Property({ type: 'integer', nullable: true })
  unrecordedCount!: number | null;

  @Field(() => Int, counted('How many of them nobody has recorded, to people without an open case'))
  @Property({ type: 'integer', nullable: true })
  withoutCaseCount!: number | null;

  @Field(() => Int, counted('How many of them went to numbers or addresses that were nobody’s'))
  @Property({ type: 'integer', nullable: true })
  unknownNumberCount!: number | null;

  @Field(
    () => Int,
    counted(
      'How many attempts of the institution’s own people on its channels, while it lasted, stand in no report of any provider',
    ),
  )
  @Property({ type: 'integer', nullable: true })
  unreportedAttemptCount!: number | null;

  /** The first thousand, by time. */
  @Property({ type: 'uuid[]', columnType: 'uuid[]', nullable: true })
  unreportedAttempts!: string[] | null;

  @ComputedFrom<DeliveryReport>(['unreportedAttempts'], ({ unreportedAttempts }) =>
    (unreportedAttempts ?? []).map((id) => toNodeId('ContactAttempt', id)),
  )
  @Field(() => [ID], {
    description: 'Which attempts those are, by time, at most the first 1000: recorded, and reported by nobody.',
  })
  readonly unreportedAttemptIds?: readonly string[];

  @Property({ type: 'uuid' })
  entryId!: string;
}
