import { Case } from '../cases/index.js';
import { defineList } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { Appointment } from './appointment.entity.js';
import { CollectorSkills } from './collector-skills.entity.js';
import { HandOut } from './hand-out.entity.js';
import { QueueHold } from './queue-hold.entity.js';
import { QueuePolicy } from './queue-policy.entity.js';

const handOutList = defineList({
  name: 'HandOut',
  plural: 'hand-outs of a case',
  node: () => HandOut,
  filter: {},
  order: ['handedOutAt'],
  defaultOrder: ['-handedOutAt'],
});

const holdList = defineList({
  name: 'QueueHold',
  plural: 'holds of a case',
  node: () => QueueHold,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});

const appointmentList = defineList({
  name: 'Appointment',
  plural: 'appointments of a case',
  node: () => Appointment,
  filter: {},
  order: ['dueAt'],
  defaultOrder: ['-dueAt'],
});

export const skillsList = defineList({
  name: 'CollectorSkills',
  plural: 'skills of collectors',
  node: () => CollectorSkills,
  filter: {},
  order: ['validFrom'],
  defaultOrder: ['-validFrom'],
});

export const queuePolicyList = defineList({
  name: 'QueuePolicy',
  plural: 'policies of the work queue',
  node: () => QueuePolicy,
  filter: {},
  order: ['validFrom'],
  defaultOrder: ['-validFrom'],
});

export const queueLists = [handOutList, holdList, appointmentList, skillsList, queuePolicyList];

const ofCase = { on: 'Case', type: () => Case, by: 'case', inherits: false } as const;

export const queueLinks = [
  link({
    ...ofCase,
    field: 'handOuts',
    list: handOutList,
    atMost: 50,
    description: 'To whom it was handed to be worked on, latest first, at most 50.',
  }),
  link({
    ...ofCase,
    field: 'queueHolds',
    list: holdList,
    atMost: 50,
    description: 'Until when it is not handed out, and why; latest first, at most 50.',
  }),
  link({
    ...ofCase,
    field: 'appointments',
    list: appointmentList,
    atMost: 50,
    description: 'When the debtor asked to be contacted, latest first, at most 50.',
  }),
];
