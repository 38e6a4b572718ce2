/** The front door of `reporting`: what collection comes to. It looks at everything and changes nothing. */
import { room } from '../lib/room.js';
import { figurePermissions } from './figure.permissions.js';
import { FigureResolver } from './figure.resolver.js';

export { measureNames, measures } from './measures.js';
export { smallestShown } from '../lib/suppress.js';

export const reporting = room('reporting', {
  resolvers: [FigureResolver],
  permissions: figurePermissions,
  within: { outcomeFigures: 'Institution' },
});
