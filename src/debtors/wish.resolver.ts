import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { payloadOf, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { notePerson } from './note-person.js';
import { recordConsent, withdrawConsent } from './record-consent.js';
import { recordWish, withdrawWish } from './record-wish.js';
import {
  NotePersonInput,
  NotePersonPayload,
  RecordConsentInput,
  RecordConsentPayload,
  RecordWishInput,
  RecordWishPayload,
  WithdrawConsentInput,
  WithdrawConsentPayload,
  WithdrawWishInput,
  WithdrawWishPayload,
} from './wish.inputs.js';

@Resolver()
export class WishResolver {
  @Mutation(() => RecordConsentPayload, {
    description: 'Records what a person consented to, and to whom. Leaves consent.recorded.',
  })
  recordConsent(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RecordConsentInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Consent', 'consent', recordConsent(context, input));
  }

  @Mutation(() => WithdrawConsentPayload, {
    description: 'Records that a consent was withdrawn; the consent itself stays as it was. Leaves consent.withdrawn.',
  })
  withdrawConsent(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: WithdrawConsentInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Consent', 'consent', withdrawConsent(context, input));
  }

  @Mutation(() => RecordWishPayload, {
    description:
      'Records how a person wishes to be contacted, or not to be, from when it was received. Leaves wish.recorded.',
  })
  recordWish(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RecordWishInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Wish', 'wish', recordWish(context, input));
  }

  @Mutation(() => WithdrawWishPayload, {
    description: 'Records that a wish was withdrawn; the wish itself stays as it was. Leaves wish.withdrawn.',
  })
  withdrawWish(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: WithdrawWishInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Wish', 'wish', withdrawWish(context, input));
  }

  @Mutation(() => NotePersonPayload, {
    description:
      'Notes that a person has died, lacks capacity or is vulnerable, or is so no longer: a further row, nothing is overwritten. Leaves person.noted.',
  })
  notePerson(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: NotePersonInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'PersonCondition', 'personCondition', notePerson(context, input));
  }
}
