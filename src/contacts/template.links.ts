import { defineList, enumFilter, TextFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { ChannelEnum } from './channel.js';
import { OccasionEnum } from './occasion.js';
import { Template, TemplateVersion } from './template.entity.js';

export const templateList = defineList({
  name: 'Template',
  plural: 'templates',
  node: () => Template,
  filter: {
    slug: TextFilter,
    channel: enumFilter('TemplateChannel', ChannelEnum),
    occasion: enumFilter('Occasion', OccasionEnum),
  },
  order: ['slug'],
  defaultOrder: ['slug'],
});

export const templateVersionList = defineList({
  name: 'TemplateVersion',
  plural: 'versions of a template',
  node: () => TemplateVersion,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});

export const templateLinks = [
  link({
    on: 'Template',
    field: 'versions',
    type: () => Template,
    list: templateVersionList,
    by: 'template',
    inherits: true,
    description: 'Its texts in every language, and its retirements, latest first by default.',
  }),
];
