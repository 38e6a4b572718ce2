import { Args, FieldResolver, Resolver, type ClassType } from 'type-graphql';
import type { RawBuilder } from 'kysely';
import type { ListSpec } from './lists.js';

/**
 * A field that a higher room hangs on a lower room's type: `Case.contactAttempts` is declared by contacts, not by cases.
 * The schema's field and the statement that fills it are both made from this value; its resolver only reads the row.
 */
export interface Link {
  readonly on: string;
  readonly field: string;
  /** The type that it hangs on. */
  readonly type: () => ClassType;
  readonly list: ListSpec;
  /** The target's property that points at the row it hangs on. */
  readonly by: string;
  /** A short list without pages, of at most so many; without this the field is a connection. */
  readonly atMost?: number;
  /** The first of the list alone, or null; for one that others went before, such as the verdict that holds now. */
  readonly isFirst?: true;
  /** True where whoever sees the row may see all that hangs on it; otherwise the target's own scope is applied again. */
  readonly inherits: boolean;
  readonly description: string;
  /** Narrows by what the root field was told, such as `knownAt`. */
  readonly narrow?: (row: string, frame: Readonly<Record<string, unknown>>) => RawBuilder<boolean>;
}

export const link = (options: Link): Link => options;

/** The resolver class that declares a link's field to type-graphql; the app replaces the resolver by one that reads the row. */
export function linkResolver({ type, field, list, atMost, isFirst, description }: Link): ClassType {
  class LinkResolver {}
  const prototype = LinkResolver.prototype as Record<string, unknown>;
  prototype[field] = () => undefined;
  Reflect.defineMetadata('design:paramtypes', [Object], prototype, field);
  Reflect.defineMetadata('design:returntype', Object, prototype, field);
  FieldResolver(() => (isFirst ? list.node() : atMost ? [list.node()] : list.connection), {
    description,
    nullable: isFirst ?? false,
  })(prototype, field, {});
  if (!atMost && !isFirst) Args(() => list.args, { validate: false })(prototype, field, 0);
  Resolver(type)(LinkResolver);
  return LinkResolver;
}
