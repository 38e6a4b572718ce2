import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { LookPurposeEnum } from '../access/index.js';
import { lookAtConnection, payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import type { LookPurpose } from '../lib/purpose.js';
import { completeProcedureTask } from './complete-task.js';
import { decideProcedure } from './decide-procedure.js';
import { procedureNamed } from './lock-procedure.js';
import { openProcedure } from './open-procedure.js';
import {
  CompleteProcedureTaskInput,
  CompleteProcedureTaskPayload,
  DecideProcedureInput,
  DecideProcedurePayload,
  OpenProcedureInput,
  OpenProcedurePayload,
} from './procedure.inputs.js';
import { procedureList } from './procedure.links.js';

@Resolver()
export class ProcedureResolver {
  @Query(() => procedureList.connection, {
    description:
      'Disputes, hardship, moratoria, deaths, minorities and bankruptcies that are worked or were. What is overdue: state OPEN with nextDueOn before today. What was told and decided is masked, unless a purpose is stated, which leaves an access entry.',
  })
  procedures(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => procedureList.args) _args: ListArgs,
    @Arg('purpose', () => LookPurposeEnum, { nullable: true, description: 'Shows plain values, for this purpose.' })
    purpose?: LookPurpose | null,
  ): Promise<unknown> {
    return purpose
      ? lookAtConnection(context, info, 'Procedure', { purpose })
      : readConnection(context, info, 'Procedure');
  }

  @Mutation(() => OpenProcedurePayload, {
    description:
      'Opens a procedure: collection pauses and what must be done is listed. Leaves procedure.opened with case.paused of each case, and person.noted where it says something of the debtor; or procedure.refused where the law does not give it.',
  })
  openProcedure(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: OpenProcedureInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Procedure', 'procedure', openProcedure(context, input));
  }

  @Mutation(() => CompleteProcedureTaskPayload, {
    description: 'Records that a task of an open procedure was done. Leaves procedureTask.done.',
  })
  async completeProcedureTask(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: CompleteProcedureTaskInput,
  ): Promise<unknown> {
    await completeProcedureTask(context, input);
    return payloadOf(context, info, 'Procedure', 'procedure', Promise.resolve(procedureNamed(input)));
  }

  @Mutation(() => DecideProcedurePayload, {
    description:
      'Ends a procedure with a decision and its reason. Leaves procedure.ended; case.resumed of each case where collection goes on; person.noted where what was noted of the debtor is taken back.',
  })
  async decideProcedure(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: DecideProcedureInput,
  ): Promise<unknown> {
    await decideProcedure(context, input);
    return payloadOf(context, info, 'Procedure', 'procedure', Promise.resolve(procedureNamed(input)));
  }
}
