import { Enum, Property } from '@mikro-orm/decorators/legacy';
import type { Opt } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { engaged, InstitutionRow, InstitutionTable } from '../lib/entity.js';
import { Node } from '../lib/node.type.js';
import { graphqlEnum } from '../lib/enums.js';
import { SensitiveField } from '../lib/fields.js';
import { hidden, maskedName, maskedNumber, normalName, normalNumber } from '../lib/masks.js';
import { DateScalar, DateTimeScalar, TimeZoneScalar } from '../lib/scalars.js';
import { debtorKinds, debtorKindWords, valuesOf, type DebtorKind } from '../lib/vocabulary.js';
import { DataStateEnum, dataStateWords, type DataState } from './data-state.js';

export const PersonKindEnum = graphqlEnum('PersonKind', debtorKindWords, 'What kind of person in law.');

/** A human being or an organisation that the institution knows: debtors, and those related to them. */
@ObjectType({
  implements: Node,
  description:
    'A human being or an organisation: a debtor, or somebody related to one. Names and numbers are masked unless a purpose is stated.',
})
@InstitutionTable({
  tableName: 'person',
  firmSees: engaged.by('people', 'id'),
  uniques: [{ name: 'person_reference', properties: ['institutionId', 'reference'] }],
})
export class Person extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: "The institution's own number for this person." })
  @Property({ type: 'text' })
  reference!: string;

  @Field(() => PersonKindEnum, { description: 'A human being or an organisation.' })
  @Enum({ items: () => [...debtorKinds], type: 'string', columnType: 'text' })
  kind!: DebtorKind;

  @SensitiveField({ subject: 'id', mask: maskedName, normal: normalName })
  @Field(() => String, { nullable: true, description: 'The name; masked as 张** unless a purpose is stated.' })
  displayName?: string | null;

  @SensitiveField({ subject: 'id', mask: maskedNumber, normal: normalNumber })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the identity card or register; masked but for the last four.',
  })
  nationalId?: string | null;

  @SensitiveField({ subject: 'id', mask: hidden })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Date of birth; null unless a purpose is stated that shows it.',
  })
  birthDate?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field({ description: 'Language for explanations and letters, as a BCP 47 tag such as zh-CN.' })
  @Property({ type: 'text' })
  language!: string;

  @Field(() => TimeZoneScalar, {
    description: 'Where this person lives, as far as known: the hours of the law are theirs.',
  })
  @Property({ type: 'text' })
  timeZone!: string;

  @Field(() => DataStateEnum, {
    description: 'Whether the personal data can be read; of an erased person only what names nobody is left.',
  })
  @Enum({ items: () => [...valuesOf(dataStateWords)], type: 'string', columnType: 'text', default: 'ACTIVE' })
  dataState: DataState & Opt = 'ACTIVE';

  @Property({ type: 'boolean' })
  isDebtor!: boolean;

  @Field(() => DateTimeScalar, { description: 'When the institution recorded this person here.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

/** The same row, read as the person who owes: with what hangs on a debtor. */
@ObjectType({
  implements: Node,
  description: 'A person liable for a debt. Names and numbers are masked unless a purpose is stated.',
})
export class Debtor extends Person {}
