import {
  DraftStrategyDocument,
  PutStrategyInForceDocument,
  StrategyOfCaseDocument,
  type StrategyOfCaseQuery,
} from '../../schema/operations/documents.js';
import { done, key, present } from './verbs.js';
import { approve, type Person } from './world.js';

/** Strategies over the API; each throws when it is refused. */

type More = Record<string, unknown>;

export const step = (code: string, more: More = {}): More => ({
  ...{ code, afterDays: 0, holdsDays: 7, channel: 'PHONE', isAutomatic: false },
  ...more,
});

export const move = (toStage: string, more: More = {}): More => ({
  ...{ toStage, afterDays: 5, onBrokenPromise: false, withoutRightPartyContact: false },
  ...more,
});

export const stage = (code: string, steps: readonly More[] = [step('call')], moves: readonly More[] = []): More => ({
  ...{ code, steps, moves },
});

export const segment = (code: string, more: More = {}): More => ({ code, stages: [stage('first')], ...more });

export const strategyInput = (segments: readonly More[] = [segment('all')], name = 'Cards'): More => ({
  name,
  segments,
});

/** @returns the version's id */
export async function draftStrategy(by: Person, segments?: readonly More[], name?: string): Promise<string> {
  const input = { ...strategyInput(segments, name), idempotencyKey: key() };
  return done(await by.ask(DraftStrategyDocument, { input: input as never })).draftStrategy.strategyVersionId;
}

export const putInput = (versionId: string, more: More = {}): More => ({
  ...{ versionId, effectiveOn: '2026-04-01', reason: 'the dry run is as wanted' },
  ...more,
});

/** Asked for by the one, approved by the other. @returns the id of what is in force */
export async function putInForce(by: Person, officer: Person, versionId: string, more: More = {}): Promise<string> {
  const ask = async () => {
    const input = { ...putInput(versionId, more), idempotencyKey: key() };
    return done(await by.ask(PutStrategyInForceDocument, { input: input as never })).putStrategyInForce;
  };
  await approve(officer, present((await ask()).approval).id);
  return present((await ask()).strategyInForceId);
}

type CaseNode = Extract<NonNullable<StrategyOfCaseQuery['node']>, { __typename: 'Case' }>;

export async function strategyOf(by: Person, caseId: string): Promise<CaseNode> {
  const { node } = done(await by.ask(StrategyOfCaseDocument, { caseId }));
  if (node?.__typename !== 'Case') throw new Error('no such case');
  return node;
}
