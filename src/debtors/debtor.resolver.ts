import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { LookPurposeEnum } from '../access/index.js';
import { lookAtConnection, payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import type { LookPurpose } from '../lib/purpose.js';
import { addContactPoint } from './add-contact-point.js';
import { CorrectPersonInput, CorrectPersonPayload } from './correct-person.inputs.js';
import { correctPerson } from './correct-person.js';
import {
  AddContactPointInput,
  AddContactPointPayload,
  AddRelatedPersonInput,
  AddRelatedPersonPayload,
  NoteContactPointInput,
  NoteContactPointPayload,
  RegisterDebtorInput,
  RegisterDebtorPayload,
} from './debtor.inputs.js';
import { debtorList } from './debtor.links.js';
import { noteContactPoint } from './note-contact-point.js';
import { lookingFor } from './reveal.js';
import { addRelatedPerson, registerDebtor } from './register-debtor.js';

@Resolver()
export class DebtorResolver {
  @Query(() => debtorList.connection, {
    description: 'The debtors that you may see. Masked, unless a purpose is stated, which leaves an access entry.',
  })
  debtors(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => debtorList.args) _args: ListArgs,
    @Arg('purpose', () => LookPurposeEnum, { nullable: true, description: 'Shows plain values, for this purpose.' })
    purpose?: LookPurpose | null,
    @Arg('revealId', () => ID, { nullable: true, description: 'Shows in plain what this reveal of yours names.' })
    revealId?: string | null,
  ): Promise<unknown> {
    const looking = lookingFor(purpose, revealId);
    return looking ? lookAtConnection(context, info, 'Debtor', looking) : readConnection(context, info, 'Debtor');
  }

  @Mutation(() => RegisterDebtorPayload, { description: 'Registers a debtor. Leaves person.registered.' })
  registerDebtor(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RegisterDebtorInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Debtor', 'debtor', registerDebtor(context, input));
  }

  @Mutation(() => AddRelatedPersonPayload, {
    description:
      'Adds a guarantor, co-debtor, contact person or another related person. Leaves relatedPerson.added, and person.registered for somebody new.',
  })
  addRelatedPerson(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: AddRelatedPersonInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'RelatedPerson', 'relatedPerson', addRelatedPerson(context, input));
  }

  @Mutation(() => AddContactPointPayload, {
    description: 'Adds a number or address with its source. Leaves contactPoint.added.',
  })
  addContactPoint(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: AddContactPointInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'ContactPoint', 'contactPoint', addContactPoint(context, input));
  }

  @Mutation(() => NoteContactPointPayload, {
    description: 'Notes what was learned of a number or address. Leaves contactPoint.noted.',
  })
  noteContactPoint(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: NoteContactPointInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'ContactPoint', 'contactPoint', noteContactPoint(context, input));
  }

  @Mutation(() => CorrectPersonPayload, {
    description: 'Corrects what is recorded of a person; what stood before is kept. Leaves person.corrected.',
  })
  correctPerson(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: CorrectPersonInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Person', 'person', correctPerson(context, input));
  }
}
