import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that four eyes leave: each request, decision and use. */
export type ApprovalEntry = 'approval.requested' | 'approval.decided' | 'approval.used';

/** What a verb that takes two people names besides its own entries. */
export const approvalEntries = ['approval.requested', 'approval.used'] as const;
export type TwoPersonEntry = (typeof approvalEntries)[number];

export const decideApprovalOperation = operationsWriting<ApprovalEntry>()('decideApproval', 'approval.decided');

export const approvalOperations: readonly Operation[] = [decideApprovalOperation];
