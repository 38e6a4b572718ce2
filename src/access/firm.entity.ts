import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Role } from '../lib/actor.js';
import { engaged, InstitutionRow, InstitutionTable } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';

const firmKindWords = {
  LAW_FIRM: 'Conducts legal proceedings for the institution.',
  AGENCY: 'Collects for the institution.',
  VALUER: 'Values assets for the institution.',
} as const satisfies Partial<Readonly<Record<Role, string>>>;

/** Also the role of the firm's users who work; beside them it has administrators. */
export type FirmKind = keyof typeof firmKindWords;
const firmKinds = valuesOf(firmKindWords);
export const FirmKindEnum = graphqlEnum('FirmKind', firmKindWords, 'What a firm does for the institution.');

/** The roles of people who act for a firm; nobody else may belong to one. */
const firmRoles: readonly Role[] = [...firmKinds, 'FIRM_ADMINISTRATOR'];
export const isFirmRole = (role: Role): boolean => firmRoles.includes(role);

@ObjectType({
  implements: Node,
  description:
    'A law firm, agency or valuer that works for the institution. One that serves two institutions has a row, users and tokens in each.',
})
@InstitutionTable({
  tableName: 'firm',
  firmSees: engaged.by('firms', 'id'),
  uniques: [{ name: 'firm_slug', properties: ['institutionId', 'slug'] }],
})
export class Firm extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({
    description: "Short name, once in the institution, such as ward-partners; its users' logins begin with it.",
  })
  @Property({ type: 'text' })
  slug!: string;

  @Field({ description: 'Its name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => FirmKindEnum, { description: 'What it does for the institution.' })
  @Enum({ items: () => [...firmKinds], type: 'string', columnType: 'text' })
  kind!: FirmKind;

  @Field(() => DateTimeScalar, { description: 'When the institution recorded it here.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
