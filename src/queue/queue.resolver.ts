import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { payloadOf, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { cancelAppointment, makeAppointment } from './appointments.js';
import { recallCase, releaseCase } from './give-back.js';
import { holdCase } from './hold-case.js';
import { nextCase } from './next-case.js';
import {
  CancelAppointmentInput,
  CancelAppointmentPayload,
  HoldCaseInput,
  HoldCasePayload,
  MakeAppointmentInput,
  MakeAppointmentPayload,
  NextCaseInput,
  NextCasePayload,
  RecallCaseInput,
  RecallCasePayload,
  ReleaseCaseInput,
  ReleaseCasePayload,
} from './queue.inputs.js';

/** The daily work from the queue. */
@Resolver()
export class QueueResolver {
  @Mutation(() => NextCasePayload, {
    description:
      'Hands you the next best case that the law lets you work on now; while you hold one, the same again. Leaves case.handedOut.',
  })
  async nextCase(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: NextCaseInput,
  ): Promise<unknown> {
    const { id, nothing } = await nextCase(context, input);
    if (nothing) return { handOutId: null, handOut: null, nothing: { nextAt: nothing.nextAt?.toISOString() ?? null } };
    return { ...(await payloadOf(context, info, 'HandOut', 'handOut', Promise.resolve(id))), nothing: null };
  }

  @Mutation(() => ReleaseCasePayload, {
    description: 'Gives a case back that was handed to you. Leaves handOut.ended, and case.held with notBefore.',
  })
  releaseCase(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ReleaseCaseInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Case', 'case', releaseCase(context, input));
  }

  @Mutation(() => RecallCasePayload, {
    description: "Takes a case back from whoever holds it: it is the team's again. Leaves handOut.ended.",
  })
  recallCase(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RecallCaseInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Case', 'case', recallCase(context, input));
  }

  @Mutation(() => HoldCasePayload, {
    description: 'Keeps a case out of the queue until an instant, or lets it in again. Leaves case.held.',
  })
  holdCase(@Ctx() context: Context, @Info() info: ResolveInfo, @Arg('input') input: HoldCaseInput): Promise<unknown> {
    return payloadOf(context, info, 'QueueHold', 'queueHold', holdCase(context, input));
  }

  @Mutation(() => MakeAppointmentPayload, {
    description:
      'Records when the debtor asked to be contacted: until then the case is not handed out, and from then on it goes first. Leaves appointment.made.',
  })
  makeAppointment(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: MakeAppointmentInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Appointment', 'appointment', makeAppointment(context, input));
  }

  @Mutation(() => CancelAppointmentPayload, {
    description: 'Cancels the appointment of a case. Leaves appointment.ended.',
  })
  cancelAppointment(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: CancelAppointmentInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Case', 'case', cancelAppointment(context, input));
  }
}
