import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RoleEnum } from '../access/index.js';
import type { Role } from '../lib/actor.js';
import { graphqlEnum } from '../lib/enums.js';
import { defineList } from '../lib/lists.js';
import { BigIntScalar, DateTimeScalar } from '../lib/scalars.js';
import type { Stream, SubjectRole } from '../proof/index.js';

const streamWords = {
  CONTACT: 'Contact attempts, and what was asked, found and said about them.',
  ACCESS: 'Who has seen the person.',
  OTHER: 'Everything else.',
} as const satisfies Readonly<Record<Stream, string>>;
export const JournalStreamEnum = graphqlEnum(
  'JournalStream',
  streamWords,
  'What the entries of a person are counted by: each stream has numbers of its own.',
);

const roleWords = {
  DEBTOR: 'Whose debt it is about.',
  CONTACTED: 'Who was reached or tried.',
  VIEWED: 'Whose data were shown or changed.',
} as const satisfies Readonly<Record<SubjectRole, string>>;
export const SubjectRoleEnum = graphqlEnum('JournalSubjectRole', roleWords, 'What a person is in an entry.');

@ObjectType({ description: 'Who acted: a user, in the role and for the firm that they had then.' })
export class JournalActor {
  @Field(() => ID, { description: "The user's id." }) id!: string;
  @Field(() => String, { nullable: true, description: 'The name shown to colleagues, as it is now.' })
  displayName!: string | null;
  @Field(() => RoleEnum, { description: 'The role in which they acted.' }) role!: Role;
  @Field(() => ID, { nullable: true, description: "The firm for which they acted; null for the institution's own." })
  firmId!: string | null;
}

@ObjectType({ description: 'A person whom an entry is about.' })
export class JournalSubject {
  @Field(() => SubjectRoleEnum, { description: 'What they are in it.' }) role!: SubjectRole;
  @Field(() => JournalStreamEnum, { description: 'In which of their streams it is counted.' }) stream!: Stream;
  @Field(() => Int, { description: "Counts the person's entries of this stream without a gap, from 1." }) seq!: number;
  @Field(() => ID, { description: 'Who it is in the leaf, which names nobody.' }) pseudonym!: string;
  @Field(() => ID, { nullable: true, description: 'The person; null once they are erased.' }) personId!: string | null;
}

@ObjectType({
  description: 'What the leaf holds of a detail: its hash under a salt, by which its value can be proved.',
})
export class JournalCommitment {
  @Field({ description: "The detail's name, such as occurredAt." }) name!: string;
  @Field({ description: 'base64url(SHA-256(salt ‖ value in canonical JSON)).' }) commitment!: string;
}

@ObjectType({ description: 'A detail of an entry, opened.' })
export class JournalDetail {
  @Field({ description: "The detail's name, such as occurredAt." }) name!: string;
  @Field({ description: 'Its value, as RFC 8785 canonical JSON.' }) value!: string;
  @Field({ description: 'The salt of its commitment, 32 bytes in base64url.' }) salt!: string;
}

@ObjectType({ description: 'An entry of the journal; of one that is in several parts, one of them.' })
export class JournalEntry {
  @Field(() => ID, { description: 'The entry, by its id in the journal.' }) entryId!: string;
  @Field({ description: 'What happened, as noun.pastVerb, such as contactAttempt.recorded.' }) type!: string;
  @Field(() => DateTimeScalar, { description: 'When it was entered.' }) at!: string;
  @Field(() => JournalActor, {
    nullable: true,
    description: 'Who acted; null of what the journal enters by itself (journal.heartbeat).',
  })
  actor!: JournalActor | null;
  @Field(() => ID, { nullable: true, description: 'The case that it is about, where it is about one.' })
  caseId!: string | null;
  @Field(() => [String], { description: 'Closed words that say what happened: channel, result, purpose, fields seen.' })
  outcomes!: string[];
  @Field(() => [String], { description: 'The rules that were judged by.' }) ruleIds!: string[];
  @Field(() => [JournalSubject], { description: 'Whom it is about.' }) subjects!: JournalSubject[];
  @Field(() => Int, { description: 'Which part of the entry, from 1.' }) part!: number;
  @Field(() => Int, { description: 'Of how many.' }) parts!: number;
  @Field({ description: 'SHA-256(0x00 ‖ leaf) in base64, as in the tree and its proofs.' }) leafHash!: string;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'Its place in the log, from 0; null while it waits for one.',
  })
  leafIndex!: string | null;
  @Field({ description: 'The exact bytes that the journal commits to, in base64.' }) leaf!: string;
  @Field(() => [JournalCommitment], { description: 'Its details, committed to and not shown, by name.' })
  commitments!: JournalCommitment[];
  @Field(() => [JournalDetail], {
    description:
      'Its details in plain, by name. Selecting them looks at the people whom they are about, for AUDIT: at most 20 in one operation, and person.looked is left. Those of people whose data are restricted are shown to holders of LEGAL_HOLD alone, those of the erased to nobody.',
  })
  details!: JournalDetail[];
}

export const journalList = defineList({
  name: 'JournalEntry',
  plural: 'entries of the journal',
  node: () => JournalEntry,
  filter: {},
  order: [],
  defaultOrder: ['-at', '-id', '-part'],
});
