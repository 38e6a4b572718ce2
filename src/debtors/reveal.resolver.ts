import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { afterCommit, lookAtMany, readOne, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { parseNodeId, toNodeId } from '../lib/id.js';
import { RevealInput, RevealPayload } from './reveal.inputs.js';
import { reveal, revealedBy } from './reveal.js';

@Resolver()
export class RevealResolver {
  @Mutation(() => RevealPayload, {
    description:
      'Shows named fields of named people in plain, to you, for five minutes. Leaves person.revealed, and person.looked for each reading.',
  })
  async reveal(@Ctx() context: Context, @Info() info: ResolveInfo, @Arg('input') input: RevealInput): Promise<unknown> {
    const id = await reveal(context, input);
    const revealId = toNodeId('Reveal', id);
    const wanted = input.personIds.map((personId) => ({ type: 'Person', id: parseNodeId(personId)?.id ?? '' }));
    return afterCommit(async () => ({
      revealId,
      reveal: await readOne(context, info, 'Reveal', id, ['reveal']),
      people: await lookAtMany(context, info, wanted, { purpose: revealedBy(revealId), at: ['people'] }),
    }));
  }
}
