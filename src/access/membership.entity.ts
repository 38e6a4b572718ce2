import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Opt, Ref } from '@mikro-orm/core';
import { roleNames, type Role } from '../lib/actor.js';
import { Fact } from '../lib/fact.js';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { Firm } from './firm.entity.js';
import { Team } from './team.entity.js';
import { User, type Grant } from './user.entity.js';

/** Which role, team, firm and grants a user had, and when: never overwritten. The user's row shows the latest. */
@InstitutionTable({
  tableName: 'membership',
  firmSees: engaged.through('colleague', 'user_id'),
  indexes: [{ name: 'membership_of_user', properties: ['institutionId', 'user', 'recordedAt'] }],
})
export class Membership extends Fact {
  @ManyToOne(() => User, references('user_id'))
  user!: Ref<User>;

  @Enum({ items: () => [...roleNames], type: 'string', columnType: 'text' })
  role!: Role;

  @ManyToOne(() => Team, { ...references('team_id'), nullable: true })
  team!: Ref<Team> | null;

  @ManyToOne(() => Firm, { ...references('firm_id'), nullable: true })
  firm!: Ref<Firm> | null;

  @Property({ type: 'text[]', defaultRaw: `'{}'` })
  grants!: Grant[] & Opt;

  @Property({ type: 'boolean' })
  isActive!: boolean;
}
