import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { Debt } from '../cases/index.js';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { raisedByWords, valuesOf, type RaisedBy } from '../lib/vocabulary.js';
import { ContactAttempt } from './contact-attempt.entity.js';

export const RaisedByEnum = graphqlEnum('RaisedBy', raisedByWords, 'Who brought a debt up.');

/** A debt of an attempt: Regulation F counts a call for what the collector raises, a conversation for what is discussed. */
@ObjectType({ description: 'What an attempt has to do with one debt.' })
@InstitutionTable({
  tableName: 'contact_attempt_debt',
  // Not by its attempt: both are written by one statement, which does not see its own rows.
  firmSees: engaged.by('debts', 'debt_id'),
  indexes: [
    { name: 'contact_attempt_debt_of_attempt', properties: ['institutionId', 'attempt'] },
    { name: 'contact_attempt_debt_of_debt', properties: ['institutionId', 'debt'] },
  ],
})
export class ContactAttemptDebt extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => ContactAttempt, references('attempt_id'))
  attempt!: Ref<ContactAttempt>;

  @Field(() => Debt, { description: 'Which debt.' })
  @ManyToOne(() => Debt, references('debt_id'))
  debt!: Ref<Debt>;

  /** The attempt was meant to be about it: ContactAttempt.debtsIntended. */
  @Property({ type: 'boolean' })
  isIntended!: boolean;

  /** The attempt counts for it: ContactAttempt.debtsAttributed. */
  @Property({ type: 'boolean' })
  isAttributed!: boolean;

  @Field(() => RaisedByEnum, {
    nullable: true,
    description: 'Who brought it up, when it was discussed; null when it was not.',
  })
  @Enum({ items: () => [...valuesOf(raisedByWords)], type: 'string', columnType: 'text', nullable: true })
  raisedBy!: RaisedBy | null;
}
