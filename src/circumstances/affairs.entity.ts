import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Debtor, Person } from '../debtors/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { ComputedFrom, SensitiveField } from '../lib/fields.js';
import { hidden } from '../lib/masks.js';
import { Money } from '../lib/money.type.js';
import { Node } from '../lib/node.type.js';
import { CurrencyCodeScalar, DateScalar } from '../lib/scalars.js';
import {
  AffairsLineKindEnum,
  affairsLineKinds,
  AffairsPeriodEnum,
  affairsPeriods,
  monthly,
  type AffairsLineKind,
  type AffairsPeriod,
} from './affairs-words.js';
import { InformationSourceEnum, informationSources, type InformationSource } from './circumstance-words.js';

@ObjectType({
  implements: Node,
  description:
    'What a debtor earns and spends, and whom they support, as of a day. Of several in a currency the latest by asOf counts, then by recordedAt; one that another corrects counts no more.',
})
@InstitutionTable({
  tableName: 'affairs_statement',
  firmSees: 'nothing',
  uniques: [{ name: 'affairs_statement_corrected_once', properties: ['institutionId', 'corrects'] }],
  indexes: [
    { name: 'affairs_statement_of_debtor', properties: ['institutionId', 'debtor', 'asOf', 'recordedAt', 'id'] },
  ],
})
@Check({ name: 'affairs_statement_dependants', expression: 'dependants >= 0 and dependants <= 50' })
export class AffairsStatement extends Fact {
  @Field(() => Debtor, { description: 'Whose.' })
  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => DateScalar, { description: 'Of which day the figures are, in the time zone of the institution.' })
  @Property({ type: 'date' })
  asOf!: string;

  @Field(() => CurrencyCodeScalar, { description: 'Of all its lines.' })
  @Property({ type: 'text' })
  currency!: string;

  @Field(() => Int, { nullable: true, description: 'How many people live on this income besides; null: not asked.' })
  @Property({ type: 'smallint', nullable: true })
  dependants!: number | null;

  @Field(() => InformationSourceEnum, {
    description: 'Where the number of dependants comes from; each line has its own.',
  })
  @Enum({ items: () => [...informationSources], type: 'string', columnType: 'text' })
  source!: InformationSource;

  @SensitiveField({ subject: 'debtor', mask: hidden })
  @Field(() => String, { nullable: true, description: 'What was said besides; null unless a purpose is stated.' })
  note?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field(() => AffairsStatement, { nullable: true, description: 'The one that was wrong, in whose place this comes.' })
  @ManyToOne(() => AffairsStatement, { ...references('corrects_id'), nullable: true })
  corrects!: Ref<AffairsStatement> | null;

  @Field(() => User, { description: 'Who recorded it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}

/** As `select` reads it: amounts are text. */
type Read = Pick<AffairsLine, 'kind' | 'currency' | 'period'> & { readonly amountMinor: bigint | string };

@ObjectType({ description: 'One income or outgoing of a statement of affairs. Never changed.' })
@InstitutionTable({
  tableName: 'affairs_line',
  firmSees: 'nothing',
  uniques: [{ name: 'affairs_line_number', properties: ['institutionId', 'statement', 'number'] }],
  indexes: [{ name: 'affairs_line_of_debtor', properties: ['institutionId', 'debtor'] }],
})
export class AffairsLine extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => AffairsStatement, references('statement_id'))
  statement!: Ref<AffairsStatement>;

  /** The statement's, repeated: by it people's own copies find the row. */
  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => Int, { description: 'From 1, in the order in which they were given.' })
  @Property({ type: 'smallint' })
  @Check({ expression: 'number > 0' })
  number!: number;

  @Field(() => AffairsLineKindEnum, { description: 'What it is.' })
  @Enum({ items: () => [...affairsLineKinds], type: 'string', columnType: 'text' })
  kind!: AffairsLineKind;

  @Property({ type: 'bigint' })
  @Check({ expression: 'amount_minor >= 0' })
  amountMinor!: bigint;

  @Property({ type: 'text' })
  currency!: string;

  @Field(() => AffairsPeriodEnum, { description: 'How often.' })
  @Enum({ items: () => [...affairsPeriods], type: 'string', columnType: 'text' })
  period!: AffairsPeriod;

  @ComputedFrom<AffairsLine>(['amountMinor', 'currency'], ({ amountMinor, currency }) => ({ amountMinor, currency }))
  @Field(() => Money, { description: 'How much each time; nothing is an answer too.' })
  readonly amount?: Money;

  @ComputedFrom<Read>(['kind', 'amountMinor', 'currency', 'period'], (row) => ({
    amountMinor: monthly(row.kind, BigInt(row.amountMinor), row.period),
    currency: row.currency,
  }))
  @Field(() => Money, {
    description: 'What it comes to in a month: income rounded down to the minor unit, all else rounded up.',
  })
  readonly monthly?: Money;

  @Field(() => InformationSourceEnum, { description: 'Where it comes from.' })
  @Enum({ items: () => [...informationSources], type: 'string', columnType: 'text' })
  source!: InformationSource;
}
