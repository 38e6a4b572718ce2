import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries of the institution's night; each batch leaves one, which commits to its history rows. */
type NightlyEntry = 'nightlyRun.begun' | 'accounts.aged' | 'cases.aged' | 'nightlyRun.ended';

const operation = operationsWriting<NightlyEntry>();

/** No mutations: the night is run by command, or by itself. */
export const beginNightOperation = operation('beginNight', 'nightlyRun.begun');
export const ageAccountsOperation = operation('ageAccounts', 'accounts.aged');
export const ageCasesOperation = operation('ageCases', 'cases.aged');
export const endNightOperation = operation('endNight', 'nightlyRun.ended');

export const nightlyOperations: readonly Operation[] = [
  beginNightOperation,
  ageAccountsOperation,
  ageCasesOperation,
  endNightOperation,
];
