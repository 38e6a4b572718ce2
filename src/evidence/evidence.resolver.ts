import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context, Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { accessList } from './access.type.js';
import { copyPerson } from './copy-person.js';
import { ExportPeopleInput, ExportPeoplePayload } from './export-people.inputs.js';
import { exportPeople } from './export-people.js';
import { listAccesses } from './list-accesses.js';
import { PersonCopy } from './person-copy.type.js';

@Resolver()
export class EvidenceResolver {
  @Query(() => accessList.connection, {
    description:
      'Who has seen the data of one person, newest first: who, when, which fields, for which purpose. Leaves journal.searched.',
  })
  accessesTo(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => accessList.args) list: ListArgs,
    @Arg('personId', () => ID, { description: 'Whose data: the id of a debtor or another person.' }) personId: string,
    @Arg('from', () => DateTimeScalar, { nullable: true, description: 'Accesses at or after this instant.' })
    from?: string | null,
    @Arg('to', () => DateTimeScalar, { nullable: true, description: 'Accesses before this instant.' })
    to?: string | null,
  ): Promise<unknown> {
    return listAccesses(context, info, { personId, list, from: from ?? null, to: to ?? null });
  }

  @Query(() => PersonCopy, {
    description:
      "All that is held of one person, in plain, to answer that person's request. Of others it shows only how they are related. Leaves person.copied.",
  })
  copyOfPerson(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('personId', () => ID, { description: 'Whose: the id of a debtor or another person.' }) personId: string,
    @Arg('reference', { description: "The institution's number of the request; at most 100 characters." })
    reference: string,
  ): Promise<PersonCopy> {
    return copyPerson(context, info.schema, { personId, reference });
  }

  @Mutation(() => ExportPeoplePayload, {
    description:
      'All that is held of up to 1 000 named people, in plain, to be taken out of the platform; more than one takes a second person. Leaves person.exported, and approval.used; or approval.requested.',
  })
  exportPeople(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ExportPeopleInput,
  ): Promise<unknown> {
    return exportPeople(context, info, input);
  }
}
