import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { everybody, LookPurposeEnum } from '../access/index.js';
import { lookAtMany, mayName, readMany, type Context, type Info as ResolveInfo, type Looking } from '../audit/index.js';
import { lookingFor } from '../debtors/index.js';
import { badInput } from '../lib/errors.js';
import { parseNodeId } from '../lib/id.js';
import type { Wanted } from '../lib/select.js';
import { Node } from '../lib/node.type.js';
import type { PermissionTable } from '../lib/permission.js';
import type { LookPurpose } from '../lib/purpose.js';
import { rooms } from './rooms.js';

export const nodePermissions: PermissionTable = { Query: { node: everybody, nodes: everybody } };

/** Whatever has an id, by its id. What the caller may not see answers as what does not exist: null. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id; null where there is none that you may see.' })
  async node(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('id', () => ID, { description: 'As the API gave it.' }) id: string,
    @Arg('purpose', () => LookPurposeEnum, {
      nullable: true,
      description: 'Shows plain values, for this purpose; leaves an access entry.',
    })
    purpose?: LookPurpose | null,
    @Arg('revealId', () => ID, { nullable: true, description: 'Shows in plain what this reveal of yours names.' })
    revealId?: string | null,
  ): Promise<unknown> {
    const [row] = await fetchNodes(context, info, [wanted(id, 'id')], lookingFor(purpose, revealId));
    return row;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Several by their ids, 1 to 100, in the order asked; null where there is none that you may see.',
  })
  nodes(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('ids', () => [ID], { description: 'As the API gave them.' }) ids: string[],
    @Arg('purpose', () => LookPurposeEnum, {
      nullable: true,
      description: 'Shows plain values, for this purpose; leaves an access entry.',
    })
    purpose?: LookPurpose | null,
    @Arg('revealId', () => ID, { nullable: true, description: 'Shows in plain what this reveal of yours names.' })
    revealId?: string | null,
  ): Promise<unknown[]> {
    if (ids.length < 1 || ids.length > 100) throw badInput('ids', 'takes 1 to 100. Ask in several requests.');
    return fetchNodes(
      context,
      info,
      ids.map((id, index) => wanted(id, `ids.${index}`)),
      lookingFor(purpose, revealId),
    );
  }
}

async function fetchNodes(
  context: Context,
  info: ResolveInfo,
  ids: readonly Wanted[],
  looking: Pick<Looking, 'purpose'> | null,
): Promise<unknown[]> {
  const may = await mayName(context, ids);
  const named = ids.filter((_, index) => may[index]);
  if (named.length === 0) return ids.map(() => null);
  const found = (await (looking
    ? lookAtMany(context, info, named, looking)
    : readMany(context, info, named))) as unknown[];
  const rows = found.values();
  return may.map((isNamed) => (isNamed ? rows.next().value : null));
}

function wanted(nodeId: string, path: string): Wanted {
  const parsed = parseNodeId(nodeId);
  if (!parsed || !rooms.some(({ nodes }) => nodes.includes(parsed.type)))
    throw badInput(path, 'not an id of this API. Pass the id as the API gave it.');
  return parsed;
}
