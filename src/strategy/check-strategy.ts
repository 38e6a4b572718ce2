import { badInput } from '../lib/errors.js';
import { fromNodeId } from '../lib/id.js';
import { checkAtMost } from '../lib/input.js';
import { isShadowed } from './shadowed-segment.js';
import { checkStageGraph } from './stage-graph.js';
import { automaticChannels } from './strategy-words.js';
import type { StrategyMove, StrategySegment, StrategyStage, StrategyStep } from './strategy.type.js';

const longestDays = 3_650;

/**
 * What a strategy says, as it is kept: each field there, null where nothing was said. What can be told by itself is checked
 * here; templates and teams, by whoever looks them up.
 * @throws BAD_USER_INPUT with the path of the input
 */
export function checkedStrategy(path: string, given: readonly StrategySegment[]): readonly StrategySegment[] {
  if (given.length === 0) throw badInput(path, 'must not be empty: without a segment no case is worked.');
  checkAtMost(path, given, 50);
  const segments = given.map((segment, index) => checkedSegment(`${path}.${index}`, segment));
  checkOnce(path, segments);
  segments.forEach((segment, index) => {
    if (isShadowed(segment, segments.slice(0, index)))
      throw badInput(
        `${path}.${index}`,
        'can never have a case: each that fits it fits a segment before it, and the first that fits counts. Move it up, or narrow those.',
      );
  });
  return segments;
}

function checkedSegment(path: string, given: StrategySegment): StrategySegment {
  const segment: StrategySegment = {
    code: checkCode(path, given.code),
    fromDaysPastDue: checkWhole(`${path}.fromDaysPastDue`, given.fromDaysPastDue, 0, longestDays),
    toDaysPastDue: checkWhole(`${path}.toDaysPastDue`, given.toDaysPastDue, 0, longestDays),
    currency: given.currency ?? null,
    fromOutstandingMinor: given.fromOutstandingMinor ?? null,
    toOutstandingMinor: given.toOutstandingMinor ?? null,
    productKinds: given.productKinds ? [...new Set(given.productKinds)].sort() : null,
    fromRollRisk: checkWhole(`${path}.fromRollRisk`, given.fromRollRisk, 0, 10_000),
    toRollRisk: checkWhole(`${path}.toRollRisk`, given.toRollRisk, 0, 10_000),
    fromBrokenPromises: checkWhole(`${path}.fromBrokenPromises`, given.fromBrokenPromises, 1, 1_000),
    noRightPartyContactDays: checkWhole(
      `${path}.noRightPartyContactDays`,
      given.noRightPartyContactDays,
      1,
      longestDays,
    ),
    stages: given.stages.map((stage, index) => checkedStage(`${path}.stages.${index}`, stage)),
  };
  checkConditions(path, segment);
  if (segment.stages.length === 0) throw badInput(`${path}.stages`, 'must not be empty: the first is where it begins.');
  checkAtMost(`${path}.stages`, segment.stages, 20);
  checkOnce(`${path}.stages`, segment.stages);
  checkStageGraph(`${path}.stages`, segment.stages);
  return segment;
}

function checkConditions(path: string, segment: StrategySegment): void {
  const { fromOutstandingMinor, toOutstandingMinor, currency, productKinds } = segment;
  if (currency === null && (fromOutstandingMinor !== null || toOutstandingMinor !== null))
    throw badInput(`${path}.currency`, 'is needed with amounts: they are of one currency.');
  if (productKinds?.length === 0)
    throw badInput(`${path}.productKinds`, 'must not be empty: no case would fit. Leave it out for every kind.');
  const check = (to: keyof StrategySegment, least: string | number | null, most: string | number | null): void => {
    if (least !== null && most !== null && BigInt(most) < BigInt(least))
      throw badInput(`${path}.${to}`, 'lies below the least: no case would fit.');
  };
  check('toDaysPastDue', segment.fromDaysPastDue, segment.toDaysPastDue);
  check('toOutstandingMinor', fromOutstandingMinor, toOutstandingMinor);
  check('toRollRisk', segment.fromRollRisk, segment.toRollRisk);
}

function checkedStage(path: string, { code, steps, moves }: StrategyStage): StrategyStage {
  checkAtMost(`${path}.steps`, steps, 30);
  checkAtMost(`${path}.moves`, moves, 10);
  const stage = {
    code: checkCode(path, code),
    steps: steps.map((step, index) => checkedStep(`${path}.steps.${index}`, step)),
    moves: moves.map((move, index) => checkedMove(`${path}.moves.${index}`, move)),
  };
  checkOnce(`${path}.steps`, stage.steps);
  checkComesUp(path, stage);
  return stage;
}

/** A case moves on before the day's steps are made: what comes no sooner than a move that asks for nothing else never comes. */
function checkComesUp(path: string, { steps, moves }: StrategyStage): void {
  const certain = moves.filter(
    (move) => !move.onBrokenPromise && !move.withoutRightPartyContact && move.atMostTimes === null,
  );
  // Also of a move on the first day: one a night is taken, and the night on which the stage begins has had its own.
  const moved = Math.max(1, Math.min(...certain.map(({ afterDays }) => afterDays)));
  const late = steps.findIndex(({ afterDays }) => afterDays >= moved);
  if (late >= 0)
    throw badInput(
      `${path}.steps.${late}.afterDays`,
      `never comes: the case moves on after ${moved} days. Make it earlier, or the move later.`,
    );
}

function checkedMove(path: string, given: StrategyMove): StrategyMove {
  return {
    toStage: given.toStage,
    afterDays: checkNeeded(`${path}.afterDays`, given.afterDays, 0, longestDays),
    onBrokenPromise: given.onBrokenPromise,
    withoutRightPartyContact: given.withoutRightPartyContact,
    atMostTimes: checkWhole(`${path}.atMostTimes`, given.atMostTimes, 1, 20),
  };
}

function checkedStep(path: string, given: StrategyStep): StrategyStep {
  const step: StrategyStep = {
    code: checkCode(path, given.code),
    afterDays: checkNeeded(`${path}.afterDays`, given.afterDays, 0, longestDays),
    holdsDays: checkNeeded(`${path}.holdsDays`, given.holdsDays, 1, 60),
    channel: given.channel,
    isAutomatic: given.isAutomatic,
    teamId: given.teamId ?? null,
    templateId: given.templateId ?? null,
    mostAttemptsAWeek: checkWhole(`${path}.mostAttemptsAWeek`, given.mostAttemptsAWeek, 1, 50),
  };
  if (step.teamId !== null) fromNodeId('Team', step.teamId, `${path}.teamId`);
  if (step.templateId !== null) fromNodeId('Template', step.templateId, `${path}.templateId`);
  if (step.isAutomatic) checkAutomatic(path, step);
  return step;
}

function checkAutomatic(path: string, { channel, templateId, teamId }: StrategyStep): void {
  if (!automaticChannels.includes(channel))
    throw badInput(`${path}.channel`, `is not for machines. Choose one of ${automaticChannels.join(', ')}.`);
  if (templateId === null)
    throw badInput(`${path}.templateId`, 'is needed: what a machine sends must be known before.');
  if (teamId !== null) throw badInput(`${path}.teamId`, 'is for work of people: a machine does this. Leave it out.');
}

const checkNeeded = (path: string, value: number, least: number, most: number): number => {
  if (value < least || value > most) throw badInput(path, `must be from ${least} to ${most}.`);
  return value;
};

const checkWhole = (path: string, value: number | null | undefined, least: number, most: number): number | null =>
  value === null || value === undefined ? null : checkNeeded(path, value, least, most);

function checkCode(path: string, code: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(code))
    throw badInput(`${path}.code`, 'must be 1 to 40 small letters, digits and hyphens, such as first-sms.');
  return code;
}

function checkOnce(path: string, all: readonly { readonly code: string }[]): void {
  const twice = all.findIndex(({ code }, index) => all.findIndex((other) => other.code === code) < index);
  if (twice >= 0) throw badInput(`${path}.${twice}.code`, 'stands here twice. Give each a code of its own.');
}
