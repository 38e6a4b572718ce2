import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { payloadOrApproval } from '../access/index.js';
import { afterCommit, lookAtMany, readOne, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { parseNodeId, toNodeId } from '../lib/id.js';
import { mostSeenByOne } from '../lib/purpose.js';
import { RevealInput, RevealPayload } from './reveal.inputs.js';
import { reveal, revealedBy } from './reveal.js';

/** In the payload; the rest is read under the reveal. */
const mostShown = 100;

@Resolver()
export class RevealResolver {
  @Mutation(() => RevealPayload, {
    description:
      'Shows named fields of named people in plain, to you, for five minutes; more than 20 people take a second person. Leaves person.revealed, and person.looked for each reading; for many approval.requested, or approval.used.',
  })
  async reveal(@Ctx() context: Context, @Info() info: ResolveInfo, @Arg('input') input: RevealInput): Promise<unknown> {
    const acted = reveal(context, input);
    const done = (id: string): Promise<Record<string, unknown>> => {
      const revealId = toNodeId('Reveal', id);
      const wanted = input.personIds
        .slice(0, mostShown)
        .map((personId) => ({ type: 'Person', id: parseNodeId(personId)?.id ?? '' }));
      return afterCommit(async () => ({
        revealId,
        reveal: await readOne(context, info, 'Reveal', id, ['reveal']),
        people: await lookAtMany(context, info, wanted, { purpose: revealedBy(revealId), at: ['people'] }),
      }));
    };
    if (input.personIds.length <= mostSeenByOne) return { ...(await done(await acted)), approval: null };
    return payloadOrApproval(context, info, acted, { revealId: null, reveal: null, people: [] }, done);
  }
}
