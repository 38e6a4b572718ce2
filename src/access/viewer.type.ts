import { ObjectType } from 'type-graphql';
import { User } from './user.entity.js';

@ObjectType({ description: 'The user that the token speaks for.' })
export class Viewer extends User {}
