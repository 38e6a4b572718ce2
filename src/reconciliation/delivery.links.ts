import { findingList } from '../compliance/index.js';
import { link } from '../lib/links.js';
import { DateTimeFilter, defineList, enumFilter, TextFilter } from '../lib/lists.js';
import { DeliveryLine } from './delivery-line.entity.js';
import { DeliveryReport } from './delivery-report.entity.js';
import { DeliveryStateEnum } from './delivery-words.js';

export const deliveryReportList = defineList({
  name: 'DeliveryReport',
  plural: 'delivery reports',
  node: () => DeliveryReport,
  filter: { provider: TextFilter, recordedAt: DateTimeFilter },
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});

const lineList = defineList({
  name: 'DeliveryLine',
  plural: 'lines of a delivery report',
  node: () => DeliveryLine,
  filter: { state: enumFilter('DeliveryState', DeliveryStateEnum) },
  order: ['begunAt'],
  defaultOrder: ['begunAt'],
});

export const deliveryLists = [deliveryReportList, lineList];

export const deliveryLinks = [
  link({
    on: 'DeliveryReport',
    field: 'lines',
    type: () => DeliveryReport,
    list: lineList,
    by: 'report',
    inherits: true,
    description: 'The lines, in the order in which they were begun.',
  }),
  // What is to be explained must be seen: by whoever sees the finding.
  link({
    on: 'Finding',
    field: 'deliveryLine',
    type: findingList.node,
    list: lineList,
    by: 'finding',
    inherits: true,
    isFirst: true,
    description: 'The line of a delivery report that it is about; null where it is about something else.',
  }),
];
