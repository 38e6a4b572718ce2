import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `circumstances` writes. */
type CircumstanceEntry =
  'circumstance.recorded' | 'circumstance.ended' | 'affairs.recorded' | 'affordabilityPolicy.changed';

/** What is heard in contacts. */
const heardOperation = operationsWriting<CircumstanceEntry>('CONTACT');
const operation = operationsWriting<CircumstanceEntry>();

export const recordCircumstanceOperation = heardOperation('recordCircumstance', 'circumstance.recorded');
export const endCircumstanceOperation = heardOperation('endCircumstance', 'circumstance.ended');
export const recordAffairsOperation = heardOperation('recordAffairs', 'affairs.recorded');
export const changeAffordabilityPolicyOperation = operation('changeAffordabilityPolicy', 'affordabilityPolicy.changed');

export const circumstanceOperations: readonly Operation[] = [
  recordCircumstanceOperation,
  endCircumstanceOperation,
  recordAffairsOperation,
  changeAffordabilityPolicyOperation,
];
