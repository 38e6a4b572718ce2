import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { LookPurposeEnum } from '../access/index.js';
import { lookAtConnection, payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import type { LookPurpose } from '../lib/purpose.js';
import {
  AnswerComplaintInput,
  AnswerComplaintPayload,
  CloseComplaintInput,
  CloseComplaintPayload,
  LinkComplaintInput,
  LinkComplaintPayload,
  OpenComplaintInput,
  OpenComplaintPayload,
  ReopenComplaintInput,
  ReopenComplaintPayload,
} from './complaint.inputs.js';
import { complaintList } from './complaint.links.js';
import { linkComplaint } from './link-complaint.js';
import { openComplaint } from './open-complaint.js';
import { answerComplaint, closeComplaint, reopenComplaint } from './steer-complaint.js';

@Resolver()
export class ComplaintResolver {
  @Query(() => complaintList.connection, {
    description:
      'The complaints that you may see, the next due first by default. Overdue are those of state OPEN with answerDueOn before today. What was told is masked, unless a purpose is stated, which leaves an access entry.',
  })
  complaints(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => complaintList.args) _args: ListArgs,
    @Arg('purpose', () => LookPurposeEnum, { nullable: true, description: 'Shows plain values, for this purpose.' })
    purpose?: LookPurpose | null,
  ): Promise<unknown> {
    return purpose
      ? lookAtConnection(context, info, 'Complaint', { purpose })
      : readConnection(context, info, 'Complaint');
  }

  @Mutation(() => OpenComplaintPayload, { description: 'Takes a complaint in. Leaves complaint.opened.' })
  openComplaint(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: OpenComplaintInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Complaint', 'complaint', openComplaint(context, input));
  }

  @Mutation(() => LinkComplaintPayload, {
    description: 'Says which case, attempts and findings a complaint is about. Leaves complaint.linked.',
  })
  linkComplaint(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: LinkComplaintInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Complaint', 'complaint', linkComplaint(context, input));
  }

  @Mutation(() => AnswerComplaintPayload, { description: 'Answers an open complaint. Leaves complaint.answered.' })
  answerComplaint(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: AnswerComplaintInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Complaint', 'complaint', answerComplaint(context, input));
  }

  @Mutation(() => CloseComplaintPayload, { description: 'Closes an answered complaint. Leaves complaint.closed.' })
  closeComplaint(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: CloseComplaintInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Complaint', 'complaint', closeComplaint(context, input));
  }

  @Mutation(() => ReopenComplaintPayload, {
    description:
      'Opens an answered or closed complaint again; deadlines run anew from today. Leaves complaint.reopened.',
  })
  reopenComplaint(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ReopenComplaintInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Complaint', 'complaint', reopenComplaint(context, input));
  }
}
