import type { Migration } from '@mikro-orm/migrations';
import { Foundations } from './Migration20261122000001_foundations.js';
import { Rooms } from './Migration20261122000002_rooms.js';
import { Journal } from './Migration20261122000003_journal.js';
import { ExtraordinaryAccess } from './Migration20261122000006_extraordinary_access.js';

type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

/** In the order in which they run. A migration that has landed is never edited. */
export const migrations: readonly { readonly name: string; readonly class: MigrationClass }[] = [
  { name: 'Migration20261122000001_foundations', class: Foundations },
  { name: 'Migration20261122000002_rooms', class: Rooms },
  { name: 'Migration20261122000003_journal', class: Journal },
  { name: 'Migration20261122000006_extraordinary_access', class: ExtraordinaryAccess },
];
