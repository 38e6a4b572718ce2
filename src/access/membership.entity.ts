import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { roleNames, type Role } from '../lib/actor.js';
import { Fact } from '../lib/fact.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { Team } from './team.entity.js';
import { User } from './user.entity.js';

/** Which role and team a user had, and when: never overwritten. The user's row shows the latest. */
@InstitutionTable({
  tableName: 'membership',
  indexes: [{ name: 'membership_of_user', properties: ['institutionId', 'user', 'recordedAt'] }],
})
export class Membership extends Fact {
  @ManyToOne(() => User, references('user_id'))
  user!: Ref<User>;

  @Enum({ items: () => [...roleNames], type: 'string', columnType: 'text' })
  role!: Role;

  @ManyToOne(() => Team, { ...references('team_id'), nullable: true })
  team!: Ref<Team> | null;

  @Property({ type: 'boolean' })
  isActive!: boolean;
}
