import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    "What proves that an entry of the journal was accepted, before any checkpoint covers it: its leaf's hash, signed by the journal's key.",
})
export class Receipt {
  @Field(() => ID, { description: 'The entry, by its id in the journal.' }) entryId!: string;
  @Field({ description: "The journal's word for it, such as case.opened." }) type!: string;
  @Field(() => Int, { description: 'Which part of the entry, from 1; most have one only.' }) part!: number;
  @Field({ description: 'SHA-256(0x00 ‖ leaf) in base64, as in the tree and its proofs.' }) leafHash!: string;
  @Field({ description: 'The Ed25519 signature under the text of the note, 64 bytes in base64.' }) signature!: string;
  @Field({
    description: 'A C2SP signed note, as it is verified: origin, entry, part and leaf hash, and the signature.',
  })
  note!: string;
}
