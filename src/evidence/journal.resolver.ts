import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context, Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { claimContacts } from './claim-contacts.js';
import { ContactClaim } from './contact-claim.type.js';
import { exportEvidence } from './export-evidence.js';
import { ExportEvidenceInput, ExportEvidencePayload } from './export-evidence.inputs.js';
import { journalList } from './journal-entry.type.js';
import { JournalFilter, JournalOrderEnum, type JournalOrder } from './journal-filter.inputs.js';
import { searchJournal } from './search-journal.js';

@Resolver()
export class JournalResolver {
  @Query(() => journalList.connection, {
    description:
      'The journal: who did what when, and about whom; the newest first. Searching leaves journal.searched, and details that are shown leave person.looked.',
  })
  journal(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => journalList.args) list: ListArgs,
    @Arg('filter', () => JournalFilter, { nullable: true, description: 'Narrows the journal.' })
    filter?: JournalFilter | null,
    @Arg('orderBy', () => [JournalOrderEnum], { nullable: true, description: 'Orders it; the first counts.' })
    orderBy?: JournalOrder[] | null,
  ): Promise<unknown> {
    return searchJournal(context, info, { list, filter: filter ?? {}, orderBy: orderBy ?? [] });
  }

  @Query(() => ContactClaim, {
    description:
      'All contact attempts on a debtor in a period, with their gapless numbers; at most 1 000 entries. Leaves journal.searched.',
  })
  contactClaim(
    @Ctx() context: Context,
    @Arg('debtorId', () => ID, { description: 'On whom.' }) debtorId: string,
    @Arg('from', () => DateTimeScalar, { description: 'Entered at or after this instant.' }) from: string,
    @Arg('to', () => DateTimeScalar, { description: 'Entered before this instant.' }) to: string,
  ): Promise<ContactClaim> {
    return claimContacts(context, { debtorId, from, to });
  }

  @Mutation(() => ExportEvidencePayload, {
    description:
      'The contacts of a debtor in a period as files that prove them to a stranger: that they stand in the journal as they were entered, and that none is missing. Leaves evidence.exported and journal.searched.',
  })
  exportEvidence(@Ctx() context: Context, @Arg('input') input: ExportEvidenceInput): Promise<ExportEvidencePayload> {
    return exportEvidence(context, input);
  }
}
