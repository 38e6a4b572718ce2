import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Anything that has an id and can be fetched again by it.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque; names its type, and is checked for permission at every fetch.' })
  id!: string;
}
