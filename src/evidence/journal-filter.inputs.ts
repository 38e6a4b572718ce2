import { Field, ID, InputType } from 'type-graphql';
import { ChannelEnum } from '../lib/channel.js';
import { graphqlEnum } from '../lib/enums.js';
import { badInput } from '../lib/errors.js';
import { checkText } from '../lib/input.js';
import { DateTimeScalar } from '../lib/scalars.js';
import type { Channel } from '../lib/vocabulary.js';
import type { Stream } from '../proof/index.js';
import { JournalStreamEnum } from './journal-entry.type.js';

const orderWords = { AT_DESC: 'The newest first.', AT_ASC: 'The oldest first.' } as const;
export type JournalOrder = keyof typeof orderWords;
export const JournalOrderEnum = graphqlEnum('JournalOrder', orderWords, 'The orders of the journal.');

/** Days that a search may span which no index serves: it reads all that was entered in them. */
export const mostDaysSearched = 92;
const mostTypes = 20;

@InputType({
  description: `Narrows the journal; everything given must hold. By types, channel, outcome, ruleId and stream only together with an entry, a person, a case, an actor, or a time of at most ${mostDaysSearched} days.`,
})
export class JournalFilter {
  @Field(() => ID, { nullable: true, description: 'The entry of this id.' }) entryId?: string | null;
  @Field(() => ID, { nullable: true, description: 'About this person: the id of a debtor or another person.' })
  personId?: string | null;
  @Field(() => ID, { nullable: true, description: 'About this case.' }) caseId?: string | null;
  @Field(() => ID, { nullable: true, description: 'By this user.' }) actorId?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: `Of one of these types, such as case.opened; at most ${mostTypes}.`,
  })
  types?: string[] | null;
  @Field(() => ChannelEnum, { nullable: true, description: 'About a contact, permit or template of this channel.' })
  channel?: Channel | null;
  @Field(() => String, { nullable: true, description: "With this word among the entry's outcomes." })
  outcome?: string | null;
  @Field(() => String, { nullable: true, description: 'Judged by this rule.' }) ruleId?: string | null;
  @Field(() => JournalStreamEnum, {
    nullable: true,
    description: "Counted in this stream; with personId, in that person's.",
  })
  stream?: Stream | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Entered at or after this instant.' })
  from?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Entered before this instant.' }) to?: string | null;
}

export const isEntryId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
const millisecondsPerDay = 86_400_000;

/** @throws BAD_USER_INPUT where it says what nothing can be, or what takes reading the whole journal */
export function checkFilter(filter: JournalFilter): void {
  const { entryId, personId, caseId, actorId, types, channel, outcome, ruleId, stream, from, to } = filter;
  if (typeof entryId === 'string' && !isEntryId(entryId))
    throw badInput('filter.entryId', 'not the id of an entry. Pass it as the API gave it.');
  if (types && (types.length === 0 || types.length > mostTypes))
    throw badInput('filter.types', `give 1 to ${mostTypes} of them, or leave it out.`);
  for (const type of types ?? [])
    if (!/^\w{1,50}\.\w{1,50}$/.test(type))
      throw badInput('filter.types', 'a type is a noun and a verb, such as case.opened.');
  if (typeof outcome === 'string') checkText('filter.outcome', outcome, 100);
  if (typeof ruleId === 'string') checkText('filter.ruleId', ruleId, 100);
  const days = from && to ? (Date.parse(to) - Date.parse(from)) / millisecondsPerDay : Infinity;
  if (days <= 0) throw badInput('filter.to', 'must be later than from.');
  const isServed = Boolean(entryId ?? personId ?? caseId ?? actorId) || days <= mostDaysSearched;
  if (!isServed && (types ?? channel ?? outcome ?? ruleId ?? stream))
    throw badInput(
      'filter',
      `the journal is not sorted by types, channel, outcome, ruleId or stream. Say also whom, which case or whose work it is about, or a time by from and to, of at most ${mostDaysSearched} days.`,
    );
}
