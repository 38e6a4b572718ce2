import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { LookPurposeEnum } from '../access/index.js';
import {
  lookAtConnection,
  lookAtOne,
  payloadOf,
  readConnection,
  type Context,
  type Info as ResolveInfo,
} from '../audit/index.js';
import { lookingFor } from '../debtors/index.js';
import { notFound } from '../lib/errors.js';
import { fromNodeId } from '../lib/id.js';
import type { ListArgs } from '../lib/lists.js';
import { DateTimeScalar } from '../lib/scalars.js';
import type { LookPurpose } from '../lib/purpose.js';
import { ContactHistory } from './contact-history.type.js';
import {
  CorrectContactAttemptInput,
  CorrectContactAttemptPayload,
  RecordContactAttemptInput,
  RecordContactAttemptPayload,
} from './contact.inputs.js';
import { contactAttemptList } from './contact.links.js';
import { correctContactAttempt } from './correct-contact-attempt.js';
import { ContactReplay } from './replay.type.js';
import { replayContacts } from './replay-contacts.js';
import { recordContactAttempt } from './record-contact-attempt.js';

@Resolver()
export class ContactResolver {
  @Query(() => contactAttemptList.connection, {
    description: 'The attempts that you may see. Masked, unless a purpose is stated, which leaves an access entry.',
  })
  contactAttempts(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => contactAttemptList.args) _args: ListArgs,
    @Arg('purpose', () => LookPurposeEnum, { nullable: true, description: 'Shows plain values, for this purpose.' })
    purpose?: LookPurpose | null,
    @Arg('revealId', () => ID, { nullable: true, description: 'Shows in plain what this reveal of yours names.' })
    revealId?: string | null,
  ): Promise<unknown> {
    const looking = lookingFor(purpose, revealId);
    return looking
      ? lookAtConnection(context, info, 'ContactAttempt', looking)
      : readConnection(context, info, 'ContactAttempt');
  }

  @Query(() => ContactHistory, {
    description: 'What was done to one debtor, in plain, for compliance officers. Leaves an access entry.',
  })
  async contactHistory(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('debtorId', () => ID, { description: 'Whose.' }) debtorId: string,
    @Arg('from', () => DateTimeScalar, {
      nullable: true,
      description: 'Attempts that happened at or after this instant.',
    })
    from?: string | null,
    @Arg('to', () => DateTimeScalar, { nullable: true, description: 'Attempts that happened before this instant.' })
    to?: string | null,
    @Arg('knownAt', () => DateTimeScalar, {
      nullable: true,
      description: 'Only what was recorded by this instant; now where left out.',
    })
    knownAt?: string | null,
  ): Promise<unknown> {
    const id = fromNodeId('Debtor', debtorId, 'debtorId');
    const looking = { purpose: 'AUDIT', about: id, frame: { from, to, knownAt } } as const;
    const history = await lookAtOne(context, info, 'ContactHistory', id, looking);
    if (history === null) throw notFound('Debtor');
    return history;
  }

  @Query(() => ContactReplay, {
    description:
      'A period with one debtor judged twice: as known then beside as known now, for compliance officers. Leaves contact.replayed.',
  })
  contactReplay(
    @Ctx() context: Context,
    @Arg('debtorId', () => ID, { description: 'Whose.' }) debtorId: string,
    @Arg('from', () => DateTimeScalar, { description: 'Attempts that happened at or after this instant.' })
    from: string,
    @Arg('to', () => DateTimeScalar, {
      description: 'Attempts that happened before this instant; at most 400 days later.',
    })
    to: string,
    @Arg('knownAt', () => DateTimeScalar, { description: 'With what was recorded by this instant.' }) knownAt: string,
  ): Promise<unknown> {
    const [first, last, then] = [new Date(from), new Date(to), new Date(knownAt)];
    return replayContacts(context, { debtorId, from: first, to: last, knownAt: then });
  }

  @Mutation(() => RecordContactAttemptPayload, {
    description: 'Records an attempt as it happened. Leaves contactAttempt.recorded.',
  })
  recordContactAttempt(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RecordContactAttemptInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'ContactAttempt', 'contactAttempt', recordContactAttempt(context, input));
  }

  @Mutation(() => CorrectContactAttemptPayload, {
    description: 'Adds what was learned of an attempt since; the first record stays. Leaves contactAttempt.corrected.',
  })
  correctContactAttempt(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: CorrectContactAttemptInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'ContactAttempt', 'contactAttempt', correctContactAttempt(context, input));
  }
}
