import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOrApproval } from '../access/index.js';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import { importedTapeList, portfolioList, transferNoticeList } from './disposal.links.js';
import { draftPortfolio } from './draft-portfolio.js';
import { exportTape } from './export-tape.js';
import {
  DraftPortfolioInput,
  DraftPortfolioPayload,
  PutBackCaseInput,
  PutBackCasePayload,
  RecordTransferNoticesInput,
  RecordTransferNoticesPayload,
  TransferPortfolioInput,
  TransferPortfolioPayload,
} from './portfolio.inputs.js';
import { putBackCase } from './put-back-case.js';
import { recordTransferNotices } from './record-transfer-notices.js';
import { ExportTapeInput, ExportTapePayload } from './tape.type.js';
import { portfolioNamed, transferPortfolio } from './transfer-portfolio.js';

const nothingYet = { portfolioId: null, portfolio: null, approval: null };

@Resolver()
export class PortfolioResolver {
  @Query(() => portfolioList.connection, { description: 'Portfolios that are to be sold, or were.' })
  portfolios(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => portfolioList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'Portfolio');
  }

  @Query(() => transferNoticeList.connection, {
    description:
      'The notices that debtors must be given of transfers. What is overdue: state DUE with dueOn before today.',
  })
  transferNotices(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => transferNoticeList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'TransferNotice');
  }

  @Query(() => importedTapeList.connection, {
    description: 'Portfolios that were bought and brought in, with `probity tape import`.',
  })
  importedTapes(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => importedTapeList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'ImportedTape');
  }

  @Mutation(() => DraftPortfolioPayload, {
    description:
      'Puts cases together that are to be sold; what stands against one leaves it out, and is said with it. Leaves portfolio.drafted.',
  })
  draftPortfolio(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: DraftPortfolioInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Portfolio', 'portfolio', draftPortfolio(context, input));
  }

  @Mutation(() => TransferPortfolioPayload, {
    description:
      'Transfers a portfolio to its buyer, by two people: its cases are collected here no more, and each debtor must be told. Leaves approval.requested; and once approved portfolio.transferred and approval.used.',
  })
  transferPortfolio(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: TransferPortfolioInput,
  ): Promise<unknown> {
    const sold = () => payloadOf(context, info, 'Portfolio', 'portfolio', Promise.resolve(portfolioNamed(input)));
    return payloadOrApproval(context, info, transferPortfolio(context, input), nothingYet, sold);
  }

  @Mutation(() => RecordTransferNoticesPayload, {
    description: 'Records that debtors were told of a transfer. Leaves transferNotices.recorded.',
  })
  async recordTransferNotices(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RecordTransferNoticesInput,
  ): Promise<unknown> {
    await recordTransferNotices(context, input);
    return payloadOf(context, info, 'Portfolio', 'portfolio', Promise.resolve(portfolioNamed(input)));
  }

  @Mutation(() => PutBackCasePayload, {
    description:
      'Takes one case out of a portfolio: before the transfer it is left out, after it the seller has it again, in its stage of then. Leaves case.putBack.',
  })
  async putBackCase(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: PutBackCaseInput,
  ): Promise<unknown> {
    await putBackCase(context, input);
    return payloadOf(context, info, 'Portfolio', 'portfolio', Promise.resolve(portfolioNamed(input)));
  }

  @Mutation(() => ExportTapePayload, {
    description:
      'Takes a transferred portfolio out of the platform as a tape, for its buyer: debtors, debts and numbers in plain, with control totals and hashes. Shown once. Leaves tape.exported, which names whose data it holds.',
  })
  exportTape(@Ctx() context: Context, @Arg('input') input: ExportTapeInput): Promise<unknown> {
    return exportTape(context, input);
  }
}
