import type { Column, FieldSource } from '../../src/lib/catalogue.js';
import { contend } from './child.js';
import { serve } from './probity.js';

/**
 * Ours without its seals, to see what they cost: what it shows of a person comes from the columns and masking functions of
 * the peers, as if it had never been sealed. All else is as served.
 */
contend(async (world) => {
  const contender = await serve(world);
  const { catalogue } = contender.application.contextOf(null);
  const unseal = (type: string, field: string, name: string): void => {
    const { fields, columns } = catalogue.type(type);
    // A function of one row reads like a column of it.
    const column: Column = { name, type: 'text', nullable: true };
    (fields as Map<string, FieldSource>).set(field, { kind: 'column', column });
    (columns as Map<string, Column>).set(field, column);
  };
  unseal('Debtor', 'displayName', 'person_masked_name');
  unseal('ContactPoint', 'value', 'contact_point_masked_value');
  return contender;
});
