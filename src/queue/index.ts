/** The front door of `queue`: which case a collector works on next, who holds what, and who is given which cases. */
import { room } from '../lib/room.js';
import { queueReactions } from './after-attempt.js';
import { AllocationResolver } from './allocation.resolver.js';
import { Appointment } from './appointment.entity.js';
import { CollectorSkills } from './collector-skills.entity.js';
import { HandOut } from './hand-out.entity.js';
import { queueCopies } from './queue.copies.js';
import { queueOperations } from './queue.journal.js';
import { queueLinks, queueLists } from './queue.links.js';
import { queuePermissions, queueScopes, queueSight } from './queue.permissions.js';
import { QueueResolver } from './queue.resolver.js';
import { QueueHold } from './queue-hold.entity.js';
import { QueuePolicy } from './queue-policy.entity.js';
import { QueueRefusal } from './queue-refusal.entity.js';

const ofCase = (on: string) => ({ on, scope: queueSight, by: queueScopes });

export const queue = room('queue', {
  entities: [HandOut, QueueHold, Appointment, CollectorSkills, QueuePolicy, QueueRefusal],
  resolvers: [QueueResolver, AllocationResolver],
  permissions: queuePermissions,
  lists: queueLists,
  links: queueLinks,
  copies: queueCopies,
  operations: queueOperations,
  reactions: queueReactions,
  within: {
    nextCase: 'Case',
    releaseCase: 'Case',
    recallCase: 'Case',
    holdCase: 'Case',
    makeAppointment: 'Case',
    cancelAppointment: 'Case',
    allocateCases: 'Case',
    setCollectorSkills: 'User',
    setQueuePolicy: 'Institution',
    workQueue: 'Case',
  },
  scopes: [ofCase('HandOut'), ofCase('QueueHold'), ofCase('Appointment')],
});
