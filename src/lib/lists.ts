import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { BigIntScalar, DateScalar, DateTimeScalar } from './scalars.js';

/**
 * Relay connections: one call describes a list and makes its connection, edge, filter, order and arguments, so that
 * every list of the API has the same shape, an order and an end.
 */

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field({ description: 'More follow after this page.' }) hasNextPage!: boolean;
  @Field({ description: 'More stand before this page.' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null when the page is empty.' })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null when the page is empty.' })
  endCursor!: string | null;
}

@InputType({ description: 'Narrows by a text.' })
export class TextFilter {
  @Field(() => String, { nullable: true, description: 'Equal to.' }) eq?: string;
  @Field(() => [String], { nullable: true, description: 'One of, at most 100.' }) in?: string[];
}

@InputType({ description: 'Narrows by an id.' })
export class IdFilter {
  @Field(() => ID, { nullable: true, description: 'Equal to.' }) eq?: string;
  @Field(() => [ID], { nullable: true, description: 'One of, at most 100.' }) in?: string[];
}

@InputType({ description: 'Narrows by a personal datum: exact match only, never part of it, never an order.' })
export class ExactFilter {
  @Field(() => String, { description: 'Equal to.' }) eq!: string;
}

@InputType({ description: 'Narrows by a whole number; bounds are inclusive.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: 'Equal to.' }) eq?: number;
  @Field(() => [Int], { nullable: true, description: 'One of, at most 100.' }) in?: number[];
  @Field(() => Int, { nullable: true, description: 'At least.' }) gte?: number;
  @Field(() => Int, { nullable: true, description: 'At most.' }) lte?: number;
}

@InputType({ description: 'Narrows by an amount in minor units; bounds are inclusive.' })
export class AmountFilter {
  @Field(() => BigIntScalar, { nullable: true, description: 'Equal to.' }) eq?: string;
  @Field(() => BigIntScalar, { nullable: true, description: 'At least.' }) gte?: string;
  @Field(() => BigIntScalar, { nullable: true, description: 'At most.' }) lte?: string;
}

@InputType({ description: 'Narrows by a calendar day; bounds are inclusive.' })
export class DateFilter {
  @Field(() => DateScalar, { nullable: true, description: 'Equal to.' }) eq?: string;
  @Field(() => DateScalar, { nullable: true, description: 'On or after.' }) gte?: string;
  @Field(() => DateScalar, { nullable: true, description: 'On or before.' }) lte?: string;
}

@InputType({ description: 'Narrows by an instant; the lower bound is inclusive, the upper is not.' })
export class DateTimeFilter {
  @Field(() => DateTimeScalar, { nullable: true, description: 'At or after.' }) gte?: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Before.' }) lt?: string;
}

/** A filter over a closed list of words: `eq` and `in`. */
export function enumFilter(name: string, values: object): ClassType {
  const filter = named(`${name}Filter`, InputType, `Narrows by ${name}.`);
  field(filter, 'eq', () => values, 'Equal to.');
  field(filter, 'in', () => [values], 'One of.');
  return filter;
}

export interface ListSpec {
  /** The GraphQL type of the nodes. */
  readonly name: string;
  readonly node: () => ClassType;
  readonly connection: ClassType;
  readonly args: ClassType<ListArgs>;
  /** Property → filter input. Only indexed columns; personal data by `ExactFilter` alone. */
  readonly filter: Readonly<Record<string, ClassType>>;
  /** Properties that the list may be ordered by: never null, never personal. */
  readonly order: readonly string[];
  readonly defaultOrder: readonly Order[];
  /** Where a filter reads a column behind a field: property → the field whose permission it needs. */
  readonly guardedBy: Readonly<Record<string, string>>;
  /** A filter by personal data of another row of the same person: property → sealed field, such as `ContactPoint.value`. */
  readonly searches: Readonly<Record<string, string>>;
  /** A filter on a relation compares ids of this type: property → type name. */
  readonly ids: Readonly<Record<string, string>>;
}

export interface Order {
  readonly property: string;
  readonly descending: boolean;
}

export interface ListArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly filter?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null;
  readonly orderBy?: readonly string[] | null;
}

export interface ListOptions {
  readonly name: string;
  readonly plural: string;
  readonly node: () => ClassType;
  readonly filter: Readonly<Record<string, ClassType>>;
  readonly ids?: Readonly<Record<string, string>>;
  readonly guardedBy?: Readonly<Record<string, string>>;
  readonly searches?: Readonly<Record<string, string>>;
  readonly order: readonly string[];
  /** For one property or more, `-property` for descending. */
  readonly defaultOrder: readonly string[];
}

export function defineList(options: ListOptions): ListSpec {
  const { name, plural } = options;
  const orderType = orderEnum(name, plural, options.order);
  const filterType = named(`${name}Filter`, InputType, `Narrows a list of ${plural}; everything given must hold.`);
  for (const [property, type] of Object.entries(options.filter))
    field(filterType, property, () => type, `By ${words(property)}.`);

  const edge = named(`${name}Edge`, ObjectType, `One of the ${plural} in a page.`);
  field(edge, 'cursor', () => String, 'Marks this place in the list; opaque.', false);
  field(edge, 'node', options.node, 'What stands here.', false);
  const connection = named(`${name}Connection`, ObjectType, `A page of ${plural}.`);
  field(connection, 'edges', () => [edge], 'The page, with cursors.', false);
  field(connection, 'nodes', () => [options.node()], 'The page, without cursors.', false);
  field(connection, 'pageInfo', () => PageInfo, 'Where the page stands in the list.', false);
  field(
    connection,
    'totalCount',
    () => Int,
    'How many there are in all that you may see, under the filter; counted only when asked for.',
    false,
  );

  const args = named(`${name}ListArgs`, ArgsType, '');
  field(args, 'first', () => Int, 'How many from the start, 1 to 100. Give first or last.');
  field(args, 'after', () => String, 'Start behind this cursor.');
  field(args, 'last', () => Int, 'How many from the end, 1 to 100.');
  field(args, 'before', () => String, 'Stop before this cursor.');
  if (Object.keys(options.filter).length > 0) field(args, 'filter', () => filterType, 'Narrows the list.');
  if (options.order.length > 0) field(args, 'orderBy', () => [orderType], 'Orders the list; ties are broken by id.');
  return {
    name,
    node: options.node,
    connection,
    args: args as ClassType<ListArgs>,
    filter: options.filter,
    ids: options.ids ?? {},
    guardedBy: options.guardedBy ?? {},
    searches: options.searches ?? {},
    order: options.order,
    defaultOrder: options.defaultOrder.map((text) => ({
      property: text.replace(/^-/, ''),
      descending: text.startsWith('-'),
    })),
  };
}

const constant = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
const words = (property: string): string => property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** `DAYS_PAST_DUE_DESC` → the property and its direction. */
export function orderOf(spec: ListSpec, value: string): Order | null {
  const property = spec.order.find((each) => value === `${constant(each)}_ASC` || value === `${constant(each)}_DESC`);
  return property ? { property, descending: value.endsWith('_DESC') } : null;
}

function orderEnum(name: string, plural: string, order: readonly string[]): object {
  const values = order.flatMap((property) => [`${constant(property)}_ASC`, `${constant(property)}_DESC`]);
  const type = Object.fromEntries(values.map((value) => [value, value]));
  if (values.length > 0) {
    registerEnumType(type, {
      name: `${name}Order`,
      description: `The orders of a list of ${plural}.`,
      valuesConfig: Object.fromEntries(
        order.flatMap((property) => [
          [`${constant(property)}_ASC`, { description: `Smallest or earliest ${words(property)} first.` }],
          [`${constant(property)}_DESC`, { description: `Largest or latest ${words(property)} first.` }],
        ]),
      ),
    });
  }
  return type;
}

type Named = (name: string, options: { description: string }) => ClassDecorator;

/** A class made at run time, as type-graphql wants one for every type. */
function named(name: string, decorator: unknown, description: string): ClassType {
  const made = { [name]: class {} }[name] as ClassType;
  if (decorator === ArgsType) ArgsType()(made);
  else (decorator as Named)(name, { description })(made);
  return made;
}

function field(type: ClassType, name: string, returns: () => unknown, description: string, nullable = true): void {
  Field(returns as never, { description, nullable })(type.prototype, name);
}
