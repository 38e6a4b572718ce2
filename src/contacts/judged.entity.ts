import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { DecisionEnum, decisions, type Decision } from '../compliance/index.js';
import { InstitutionRow } from '../lib/entity.js';
import { ComputedFrom } from '../lib/fields.js';
import { outcomesOf, type StoredReason } from './stored-reason.js';
import { PackVersion, RuleOutcome } from './verdict.type.js';

/** A row that keeps what the law said of a contact: verdicts, permits, refusals. */
@ObjectType()
export abstract class Judged extends InstitutionRow {
  @Field(() => DecisionEnum, { description: 'The worst of its reasons; ALLOWED where there is none.' })
  @Enum({ items: () => [...decisions], type: 'string', columnType: 'text' })
  decision!: Decision;

  /** As stored: what counted, without the sentences, which the rules have. */
  @Property({ type: 'jsonb' })
  judgedReasons!: readonly StoredReason[];

  @Property({ type: 'jsonb' })
  judgedPacks!: readonly PackVersion[];

  @ComputedFrom<Judged>(['judgedReasons'], ({ judgedReasons }, _, { actor }) => outcomesOf(judgedReasons, actor))
  @Field(() => [RuleOutcome], { description: 'What each rule says that has an objection or a remark.' })
  readonly reasons?: RuleOutcome[];

  @ComputedFrom<Judged>(['judgedPacks'], ({ judgedPacks }) => judgedPacks)
  @Field(() => [PackVersion], { description: 'The packs that bound it, as they stood at the instant judged.' })
  readonly packs?: PackVersion[];

  @Property({ type: 'uuid' })
  entryId!: string;
}
