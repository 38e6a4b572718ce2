import { ObjectType } from 'type-graphql';
import { Node } from '../lib/node.type.js';
import { User } from './user.entity.js';

@ObjectType({ implements: Node, description: 'The user that the token speaks for.' })
export class Viewer extends User {}
