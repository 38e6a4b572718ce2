import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries of extraordinary access; `glass.broken` is entered by the room that knows the cases. */
type BreakGlassEntry = 'glass.reviewed' | 'alert.acknowledged';

const operation = operationsWriting<BreakGlassEntry>();

export const reviewBreakGlassOperation = operation('reviewBreakGlass', 'glass.reviewed');
export const acknowledgeAlertOperation = operation('acknowledgeAlert', 'alert.acknowledged');

export const breakGlassOperations: readonly Operation[] = [reviewBreakGlassOperation, acknowledgeAlertOperation];
