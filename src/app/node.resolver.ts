import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { everybody, LookPurposeEnum, type LookPurpose } from '../access/index.js';
import { lookAtOne, readOne, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import { parseNodeId } from '../lib/id.js';
import { Node } from '../lib/node.type.js';
import type { PermissionTable } from '../lib/permission.js';
import { rooms } from './rooms.js';

export const nodePermissions: PermissionTable = { Query: { node: everybody, nodes: everybody } };

/** Whatever has an id, by its id. What the caller may not see answers as what does not exist: null. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id; null where there is none that you may see.' })
  node(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('id', () => ID, { description: 'As the API gave it.' }) id: string,
    @Arg('purpose', () => LookPurposeEnum, { nullable: true, description: 'Shows plain values, for this purpose; leaves an access entry.' }) purpose?: LookPurpose | null,
  ): Promise<unknown> {
    return fetchNode(context, info, id, 'id', purpose ?? null);
  }

  @Query(() => [Node], { nullable: 'items', description: 'Several by their ids, at most 100, in the order asked; null where there is none that you may see.' })
  async nodes(@Ctx() context: Context, @Info() info: ResolveInfo, @Arg('ids', () => [ID], { description: 'As the API gave them.' }) ids: string[]): Promise<unknown[]> {
    if (ids.length > 100) throw badInput('ids', 'takes at most 100. Ask in several requests.');
    const found: unknown[] = [];
    for (const [index, id] of ids.entries()) found.push(await fetchNode(context, info, id, `ids.${index}`, null));
    return found;
  }
}

async function fetchNode(context: Context, info: ResolveInfo, nodeId: string, path: string, purpose: LookPurpose | null): Promise<unknown> {
  const parsed = parseNodeId(nodeId);
  if (!parsed || !rooms.some(({ nodes }) => nodes.includes(parsed.type))) throw badInput(path, 'not an id of this API. Pass the id as the API gave it.');
  const { type, id } = parsed;
  const row = await (purpose ? lookAtOne(context, info, type, id, { purpose }) : readOne(context, info, type, id));
  return row === null ? null : { ...(row as object), $type: type };
}
