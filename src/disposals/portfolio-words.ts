import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

/** The closed lists of words of portfolios. */

const portfolioStateWords = {
  DRAFT: 'Put together; nothing has changed hands.',
  TRANSFERRED: 'Its cases belong to the buyer (债权转让).',
} as const;
export type PortfolioState = keyof typeof portfolioStateWords;
export const portfolioStates = valuesOf(portfolioStateWords);
export const PortfolioStateEnum = graphqlEnum('PortfolioState', portfolioStateWords, 'How far a portfolio has come.');

const transferObstacleWords = {
  CLOSED: 'Collection of the case has ended.',
  TRANSFERRED: 'It was transferred already.',
  NOTHING_OWED: 'Nothing is owed on it.',
  OTHER_CURRENCY: 'It is in another currency than the portfolio.',
  NO_DUE_DATE: 'A debt of it has no due date: the buyer could not say how late it is.',
  HELD: 'The institution holds it, or a legal hold is placed on the case or its debtor.',
  DISPUTED: 'The debtor contests it.',
  IN_PROCEDURE: 'A procedure about it or its debtor is open, such as hardship, a death or a bankruptcy.',
  MORATORIUM: 'The law stops its collection for a time.',
  PERFORMING_PLAN: 'A plan is performed on it.',
  PUT_BACK: 'It was taken out of the portfolio, before or after the transfer.',
  DATA_RESTRICTED: "The debtor's data are restricted or erased, and may not be passed on.",
} as const;
export type TransferObstacle = keyof typeof transferObstacleWords;
export const TransferObstacleEnum = graphqlEnum(
  'TransferObstacle',
  transferObstacleWords,
  'Why a case is left out of a transfer.',
);

const noticeChannelWords = {
  LETTER: 'A letter.',
  EMAIL: 'An e-mail.',
  SMS: 'A text message.',
  PUBLICATION: 'A publication, where the law lets one do (公告).',
} as const;
export type NoticeChannel = keyof typeof noticeChannelWords;
export const noticeChannels = valuesOf(noticeChannelWords);
export const NoticeChannelEnum = graphqlEnum(
  'NoticeChannel',
  noticeChannelWords,
  'How a debtor was told of a transfer.',
);

const noticeStateWords = {
  DUE: 'The debtor must still be told.',
  SENT: 'It was sent.',
} as const;
export type NoticeState = keyof typeof noticeStateWords;
export const noticeStates = valuesOf(noticeStateWords);
export const NoticeStateEnum = graphqlEnum('NoticeState', noticeStateWords, 'Whether a debtor was told of a transfer.');

const putBackReasonWords = {
  INELIGIBLE: 'It is not what the contract sells, such as one that was contested or settled before the cut-off.',
  WRONG_DATA: 'Debtor, debt or amount were wrong on the tape.',
  DEBTOR_PROTECTED: 'The law protects the debtor, such as one who died or is bankrupt.',
  AGREED: 'Seller and buyer agreed on it for another reason.',
} as const;
export type PutBackReason = keyof typeof putBackReasonWords;
export const putBackReasons = valuesOf(putBackReasonWords);
export const PutBackReasonEnum = graphqlEnum('PutBackReason', putBackReasonWords, 'Why a case leaves its portfolio.');
