import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { payloadOrApproval } from '../access/index.js';
import { afterCommit, payloadOf, readOne, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { erasePerson, personOf, releasePerson, restrictPerson } from './change-data-state.js';
import {
  ErasePersonInput,
  ErasePersonPayload,
  ReleasePersonInput,
  ReleasePersonPayload,
  RestrictPersonInput,
  RestrictPersonPayload,
} from './data-state.inputs.js';

@Resolver()
export class DataStateResolver {
  @Mutation(() => RestrictPersonPayload, {
    description:
      'Takes the data of a person out of use: from the next request nobody reads them but officers who hold them for law. Leaves person.restricted.',
  })
  restrictPerson(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RestrictPersonInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Person', 'person', restrictPerson(context, input));
  }

  @Mutation(() => ReleasePersonPayload, { description: 'Ends a restriction. Leaves person.released.' })
  releasePerson(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ReleasePersonInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Person', 'person', releasePerson(context, input));
  }

  @Mutation(() => ErasePersonPayload, {
    description:
      'Destroys the keys of a person, for ever: what is sealed under them, here and in the journal, can be read by nobody any more, and every proof still holds. Takes a second person. Leaves approval.requested; or, once approved, approval.used and subject.erased; or erasure.refused where a legal hold stands or a law wants it kept.',
  })
  async erasePerson(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ErasePersonInput,
  ): Promise<unknown> {
    const acted = erasePerson(context, input);
    const id = await acted;
    const nothing = { personId: null, person: null };
    const refusal = await afterCommit(() => readOne(context, info, 'ErasureRefusal', id, ['refusal']));
    if (refusal !== null) return { ...nothing, approval: null, refusal };
    const done = (): Promise<Record<string, unknown>> =>
      payloadOf(context, info, 'Person', 'person', Promise.resolve(personOf(input)));
    return { ...(await payloadOrApproval(context, info, acted, nothing, done)), refusal: null };
  }
}
