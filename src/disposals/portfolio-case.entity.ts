import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import {
  NoticeChannelEnum,
  noticeChannels,
  NoticeStateEnum,
  noticeStates,
  PutBackReasonEnum,
  putBackReasons,
  TransferObstacleEnum,
  type NoticeChannel,
  type NoticeState,
  type PutBackReason,
  type TransferObstacle,
} from './portfolio-words.js';
import { Portfolio } from './portfolio.entity.js';

@ObjectType({ description: 'A case that was asked for in a portfolio: in it, or left out for what stands against it.' })
@InstitutionTable({
  tableName: 'portfolio_case',
  firmSees: 'nothing',
  uniques: [{ name: 'portfolio_case_once', properties: ['institutionId', 'portfolio', 'case'] }],
  indexes: [{ name: 'portfolio_case_of_case', properties: ['institutionId', 'case', 'id'] }],
})
@Check({
  name: 'portfolio_case_is_put_back',
  expression: "(put_back_reason is not null) = (obstacles @> '{PUT_BACK}')",
})
export class PortfolioCase extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Portfolio, { description: 'In which portfolio.' })
  @ManyToOne(() => Portfolio, references('portfolio_id'))
  portfolio!: Ref<Portfolio>;

  @Field(() => Case, { description: 'Which case.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => [TransferObstacleEnum], {
    description: 'What stands against it, as of the draft and then of the transfer; none: it is in the portfolio.',
  })
  @Property({ type: 'text[]', columnType: 'text[]' })
  obstacles!: TransferObstacle[];

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint' })
  outstandingMinor!: bigint;

  @ComputedFrom<PortfolioCase>(['outstandingMinor', 'currency'], ({ outstandingMinor, currency }) => ({
    amountMinor: outstandingMinor,
    currency,
  }))
  @Field(() => Money, { description: 'What was owed on it then.' })
  readonly outstanding?: Money;

  @Field(() => PutBackReasonEnum, { nullable: true, description: 'Why it was put back; null for any other.' })
  @Enum({ items: () => [...putBackReasons], type: 'string', columnType: 'text', nullable: true })
  putBackReason!: PutBackReason | null;

  @Property({ type: 'uuid' })
  entryId!: string;
}

/** A debtor is bound by a transfer once they were told (Civil Code of China, article 546). */
@ObjectType({
  description:
    'The notice that a debtor must be given of a transfer, which does not bind them before (民法典 546): by when, and whether it was sent.',
})
@InstitutionTable({
  tableName: 'transfer_notice',
  firmSees: 'nothing',
  uniques: [{ name: 'transfer_notice_once', properties: ['institutionId', 'portfolio', 'case'] }],
  indexes: [
    { name: 'transfer_notice_of_case', properties: ['institutionId', 'case', 'id'] },
    { name: 'transfer_notice_by_due_date', properties: ['institutionId', 'dueOn', 'id'] },
    { name: 'transfer_notice_by_state', properties: ['institutionId', 'state', 'dueOn', 'id'] },
  ],
})
@Check({
  name: 'transfer_notice_is_sent',
  expression:
    "(state = 'SENT') = (sent_on is not null) and (sent_on is null) = (channel is null) and (sent_on is null) = (sent_entry_id is null)",
})
export class TransferNotice extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Portfolio, { description: 'Of which transfer.' })
  @ManyToOne(() => Portfolio, references('portfolio_id'))
  portfolio!: Ref<Portfolio>;

  @Field(() => Case, { description: 'About which case.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => NoticeStateEnum, { description: 'Whether it was sent.' })
  @Enum({ items: () => [...noticeStates], type: 'string', columnType: 'text' })
  state!: NoticeState;

  @Field(() => DateScalar, { description: 'The last day in time.' })
  @Property({ type: 'date' })
  dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was sent; null: it still must be.' })
  @Property({ type: 'date', nullable: true })
  sentOn!: string | null;

  @Field(() => NoticeChannelEnum, { nullable: true, description: 'How it was sent.' })
  @Enum({ items: () => [...noticeChannels], type: 'string', columnType: 'text', nullable: true })
  channel!: NoticeChannel | null;

  @Field(() => User, { nullable: true, description: 'Who recorded that it was sent.' })
  @ManyToOne(() => User, { ...references('sender_id'), nullable: true })
  sender!: Ref<User> | null;

  @Field(() => DateTimeScalar, { description: 'When the transfer was carried out.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;

  /** The entry by which it was sent. */
  @Property({ type: 'uuid', nullable: true })
  sentEntryId!: string | null;
}
