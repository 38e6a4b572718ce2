import { DateTimeFilter, defineList } from '../lib/lists.js';
import { RetentionChange } from './retention-change.entity.js';

export const retentionChangeList = defineList({
  name: 'RetentionChange',
  plural: 'changes of retention',
  node: () => RetentionChange,
  filter: { validFrom: DateTimeFilter, recordedAt: DateTimeFilter },
  order: ['validFrom', 'recordedAt'],
  defaultOrder: ['-recordedAt'],
});
