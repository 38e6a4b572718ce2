import { DateTimeFilter, defineList } from '../lib/lists.js';
import { PackChange } from './pack-change.entity.js';

export const packChangeList = defineList({
  name: 'PackChange',
  plural: 'changes of packs',
  node: () => PackChange,
  filter: { validFrom: DateTimeFilter, recordedAt: DateTimeFilter },
  order: ['validFrom', 'recordedAt'],
  defaultOrder: ['-recordedAt'],
});
