import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { afterCommit, payloadOf, readOne, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { endPause } from './end-pause.js';
import { noteDebt } from './note-debt.js';
import { pauseCase } from './pause-case.js';
import {
  EndPauseInput,
  EndPausePayload,
  NoteDebtInput,
  NoteDebtPayload,
  PauseCaseInput,
  PauseCasePayload,
} from './pause.inputs.js';

@Resolver()
export class PauseResolver {
  @Mutation(() => PauseCasePayload, {
    description:
      'Records that collection of a case, or of some of its debts, stops. Leaves case.paused, or case.pauseRefused where the law does not give it.',
  })
  async pauseCase(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: PauseCaseInput,
  ): Promise<unknown> {
    const acted = pauseCase(context, input);
    const id = await acted;
    const refusal = await afterCommit(() => readOne(context, info, 'PauseRefusal', id, ['refusal']));
    if (refusal !== null) return { pauseId: null, pause: null, refusal };
    return { ...(await payloadOf(context, info, 'Pause', 'pause', acted)), refusal: null };
  }

  @Mutation(() => EndPausePayload, {
    description: 'Records that a pause ends before its time, or ends at all. Leaves case.resumed.',
  })
  endPause(@Ctx() context: Context, @Info() info: ResolveInfo, @Arg('input') input: EndPauseInput): Promise<unknown> {
    return payloadOf(context, info, 'PauseEnd', 'pauseEnd', endPause(context, input));
  }

  @Mutation(() => NoteDebtPayload, {
    description: 'Records how law stands to a debt: time-barred, in litigation, validated. Leaves debt.noted.',
  })
  noteDebt(@Ctx() context: Context, @Info() info: ResolveInfo, @Arg('input') input: NoteDebtInput): Promise<unknown> {
    return payloadOf(context, info, 'DebtCondition', 'debtCondition', noteDebt(context, input));
  }
}
