import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BigIntScalar, DateTimeScalar } from '../lib/scalars.js';

@ObjectType({
  description: 'A checkpoint of the log, as it was advertised: whoever keeps it can prove what changes later.',
})
export class LogCheckpoint {
  @Field(() => BigIntScalar, { description: 'How many leaves the tree had.' }) size!: string;
  @Field({ description: 'The root of the tree then, 32 bytes in base64.' }) root!: string;
  @Field({ description: 'The C2SP checkpoint: a signed note, with the cosignatures of witnesses.' }) note!: string;
  @Field(() => DateTimeScalar, { description: 'When it was advertised.' }) publishedAt!: string;
}

@ObjectType({ description: 'The tree over the journal as it is now; nobody has signed it yet.' })
export class LogTree {
  @Field(() => BigIntScalar, { description: 'How many leaves it has.' }) size!: string;
  @Field({ description: 'Its root, 32 bytes in base64.' }) root!: string;
  @Field(() => DateTimeScalar, { description: 'When the last leaf was added.' }) sequencedAt!: string;
}

@ObjectType({ description: 'That a checkpoint existed at a time, by an authority whom others trust: RFC 3161.' })
export class LogTimeStamp {
  @Field(() => BigIntScalar, { description: 'How many leaves the stamped checkpoint covers.' }) size!: string;
  @Field({ description: 'The stamped checkpoint: the stamp is over these bytes, in UTF-8.' }) note!: string;
  @Field({ description: 'The token (CMS, DER) in base64, which `openssl ts -verify -token_in` verifies.' })
  token!: string;
  @Field(() => DateTimeScalar, { description: "When it existed, by the authority's clock." }) stampedAt!: string;
}

@ObjectType({ description: "How far the institution's log is." })
export class LogState {
  @Field({ description: 'The log: the first line of its checkpoints.' }) origin!: string;
  @Field({ description: "The log's key, as whoever verifies takes it: name, number and Ed25519 key." })
  verifierKey!: string;
  @Field(() => LogCheckpoint, { nullable: true, description: 'The newest that was advertised; null before the first.' })
  advertised!: LogCheckpoint | null;
  @Field(() => LogTimeStamp, {
    nullable: true,
    description: 'The newest time stamp; null where none are asked for, or none has come yet.',
  })
  timeStamp!: LogTimeStamp | null;
  @Field(() => LogTree, { nullable: true, description: 'The tree by now; null before its first leaf.' })
  latest!: LogTree | null;
}

@ObjectType({ description: 'That a leaf is in the tree: RFC 6962.' })
export class InclusionProof {
  @Field(() => BigIntScalar, { description: "The leaf's place in the log, from 0." }) leafIndex!: string;
  @Field(() => BigIntScalar, { description: 'In the tree of how many leaves.' }) treeSize!: string;
  @Field(() => [String], { description: "From the leaf's sibling up; 32 bytes each, in base64." }) hashes!: string[];
  @Field({ description: 'The root of that tree, 32 bytes in base64.' }) root!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The checkpoint that is signed over that root; null while none covers the entry, and the proof leads to the tree by now.',
  })
  checkpoint!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The same as a C2SP tlog-proof, the file that others verify; null where there is no checkpoint.',
  })
  tlogProof!: string | null;
}

@ObjectType({ description: 'What proves a part of an entry.' })
export class EntryProof {
  @Field(() => ID, { description: 'The entry, by its id in the journal.' }) entryId!: string;
  @Field(() => Int, { description: 'Which part of it, from 1.' }) part!: number;
  @Field({ description: 'SHA-256(0x00 ‖ leaf) in base64.' }) leafHash!: string;
  @Field(() => InclusionProof, {
    nullable: true,
    description: 'Null while the entry waits for its place in the tree; until then its receipt proves it.',
  })
  proof!: InclusionProof | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it waits: when it was entered. Null once it has its place.',
  })
  pendingSince!: string | null;
}

@ObjectType({ description: 'That the tree of one size is how that of another begins: RFC 6962.' })
export class ConsistencyProof {
  @Field(() => BigIntScalar, { description: 'The size of the older tree.' }) from!: string;
  @Field(() => BigIntScalar, { description: 'The size of the newer tree.' }) to!: string;
  @Field({ description: 'The root of the older tree, 32 bytes in base64.' }) fromRoot!: string;
  @Field({ description: 'The root of the newer tree, 32 bytes in base64.' }) toRoot!: string;
  @Field(() => [String], { description: 'The proof; 32 bytes each, in base64.' }) hashes!: string[];
}
