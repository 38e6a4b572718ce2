import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { FieldResolver, getMetadataStorage, Resolver, type ClassType } from 'type-graphql';
import { Receipt, Receipts, type Context, type Info } from '../audit/index.js';
import { Invariant } from '../lib/errors.js';
import { OPEN, type PermissionTable } from '../lib/permission.js';
import { fieldsOf } from '../lib/selection.js';

/**
 * Receipts of what a mutation entered, in the payload of every one of them: hung on here, so that no room repeats it. They
 * are made where they are selected and nowhere else.
 */
const field = 'receipts';

/** The resolver classes that declare the field to type-graphql; what it answers stands in the payload's row. */
export const receiptResolvers = (): ClassType[] =>
  getMetadataStorage().mutations.map(({ getReturnType, methodName }) => {
    const payload = getReturnType();
    if (typeof payload !== 'function') throw new Invariant(`the mutation ${methodName} answers with no payload`);
    class ReceiptResolver {}
    const prototype = ReceiptResolver.prototype as Record<string, unknown>;
    prototype[field] = () => undefined;
    Reflect.defineMetadata('design:paramtypes', [], prototype, field);
    Reflect.defineMetadata('design:returntype', Object, prototype, field);
    FieldResolver(() => [Receipt], {
      description:
        'Receipts of the entries that this left in the journal; signed only when asked for. A repetition has those of the first call.',
    })(prototype, field, {});
    Resolver(() => payload as ClassType)(ReceiptResolver);
    return ReceiptResolver;
  });

/** A receipt shows nobody's data, and proves to who acted that they did. */
export const receiptPermissions = (schema: GraphQLSchema): PermissionTable =>
  Object.fromEntries(mutationsOf(schema).map(({ payload }) => [payload.name, { [field]: OPEN }]));

/** Lets every mutation take down what it enters, where its receipts are selected. */
export function answerReceipts(schema: GraphQLSchema): void {
  for (const { mutation, payload } of mutationsOf(schema)) {
    const resolve = mutation.resolve as GraphQLFieldResolver<unknown, Context> | undefined;
    if (!resolve) throw new Invariant(`nothing resolves ${mutation.name}`);
    mutation.resolve = async (source, args, context: Context, info: Info) => {
      const selected = fieldsOf(info, payload, info.fieldNodes).values();
      if (![...selected].some(({ name }) => name === field)) return resolve(source, args, context, info);
      const receipts = new Receipts(context.keys, context.logOrigin);
      const answer = (await resolve(source, args, { ...context, receipts }, info)) as Readonly<Record<string, unknown>>;
      return { ...answer, [field]: receipts.signed() };
    };
  }
}

const mutationsOf = (schema: GraphQLSchema) =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).map((mutation) => {
    const payload = getNamedType(mutation.type);
    if (!isObjectType(payload)) throw new Invariant(`${mutation.name} answers with no payload`);
    return { mutation, payload: payload as GraphQLObjectType };
  });
