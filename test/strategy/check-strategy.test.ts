import { describe, expect, test } from '@jest/globals';
import { checkedStrategy } from '../../src/strategy/check-strategy.js';
import { move, segment, stage, step } from '../kit/strategies.js';

/** What can be told of a strategy by itself; templates and teams are looked up in versions.test.ts. */

type Part = Record<string, unknown>;
const sms = (more: Part = {}) =>
  step('sms', {
    channel: 'SMS',
    isAutomatic: true,
    templateId: `template_${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`,
    ...more,
  });
const staged = (...stages: Part[]) => [segment('all', { stages })];
const days = (code: string, fromDaysPastDue: number | null, toDaysPastDue: number | null, more: Part = {}) =>
  segment(code, { fromDaysPastDue, toDaysPastDue, ...more });

/** @returns where it is wrong, or null */
function wrongAt(segments: readonly Part[]): string | null {
  try {
    checkedStrategy('s', segments as never);
    return null;
  } catch (error) {
    const { path, code } = (error as { extensions: { path: string[]; code: string } }).extensions;
    expect(code).toBe('BAD_USER_INPUT');
    return path.join('.');
  }
}
const messageOf = (segments: readonly Part[]): string => {
  try {
    checkedStrategy('s', segments as never);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('stages', () => {
  const to = (code: string, afterDays = 1, more: Part = {}) => move(code, { afterDays, ...more });
  const none = (code: string, ...moves: Part[]) => stage(code, [], moves);

  test.each([
    ['one after the other', [none('a', to('b')), none('b', to('c')), none('c')], null],
    [
      'that part and meet again',
      [none('a', to('b'), to('c', 2)), none('b', to('d')), none('c', to('d')), none('d')],
      null,
    ],
    ['that go round by days, with an end', [none('a', to('b', 5, { atMostTimes: 3 })), none('b', to('a', 5))], null],
    ['that go round by days, without an end', [none('a', to('b', 5)), none('b', to('a', 5))], 's.0.stages.0.moves'],
    [
      'that go round on a condition, without an end',
      [none('a', to('b', 5)), none('b', to('a', 5, { onBrokenPromise: true }))],
      's.0.stages.0.moves',
    ],
    [
      'that go round without a day passing, though with an end',
      [none('a', to('b', 0, { atMostTimes: 3 })), none('b', to('a', 0))],
      's.0.stages.0.moves',
    ],
    ['that go round with a day in it', [none('a', to('b', 0, { atMostTimes: 3 })), none('b', to('a', 1))], null],
    ['that go on to themselves', [none('a', to('a', 3))], 's.0.stages.0.moves'],
    ['that begin again, three times', [none('a', to('a', 3, { atMostTimes: 3 }))], null],
    ['with a round beside the way', [none('a', to('b')), none('b', to('c')), none('c', to('b'))], 's.0.stages.1.moves'],
    ['with one that nothing reaches', [none('a', to('b')), none('b'), none('c', to('b'))], 's.0.stages.2.code'],
    ['that go on to none', [none('a', to('z'))], 's.0.stages.0.moves.0.toStage'],
    ['of the same code', [none('a', to('b')), none('b'), none('b')], 's.0.stages.2.code'],
    ['of a bad code', [none('A')], 's.0.stages.0.code'],
    ['that there are none of', [], 's.0.stages'],
  ])('%s', (_, stages, wrong) => expect(wrongAt(staged(...stages))).toBe(wrong));

  test('a loop is named by its stages', () => {
    const stages = [none('a', to('b', 5)), none('b', to('c', 5)), none('c', to('b', 5))];
    expect(messageOf(staged(...stages))).toContain('go round without an end: b → c → b.');
  });
});

describe('steps', () => {
  test.each([
    ['by a machine, with a template', [sms()], null],
    ['by a machine, without one', [sms({ templateId: null })], '0.templateId'],
    ['by a machine, over the telephone', [sms({ channel: 'PHONE' })], '0.channel'],
    ['by a machine, for a team', [sms({ teamId: 'team_00000000-0000-7000-8000-000000000000' })], '0.teamId'],
    [
      'with an id of something else',
      [sms({ templateId: 'team_00000000-0000-7000-8000-000000000000' })],
      '0.templateId',
    ],
    ['twice', [step('a'), step('a')], '1.code'],
    ['on no day', [step('a', { afterDays: -1 })], '0.afterDays'],
    ['for a day', [step('a', { holdsDays: 1 })], null],
    ['for none', [step('a', { holdsDays: 0 })], '0.holdsDays'],
    ['for too many', [step('a', { holdsDays: 61 })], '0.holdsDays'],
    ['never in a week', [step('a', { mostAttemptsAWeek: 0 })], '0.mostAttemptsAWeek'],
    ['more than thirty', Array.from({ length: 31 }, (_, at) => step(`a${at}`)), ''],
  ])('%s', (_, steps, wrong) =>
    expect(wrongAt(staged(stage('one', steps)))).toBe(
      wrong === null ? null : ['s.0.stages.0.steps', wrong].filter((part) => part !== '').join('.'),
    ),
  );

  test.each([
    [4, move('two', { afterDays: 5 }), null],
    [5, move('two', { afterDays: 5 }), 's.0.stages.0.steps.0.afterDays'],
    [5, move('two', { afterDays: 5, onBrokenPromise: true }), null],
    [0, move('two', { afterDays: 0 }), null],
    [1, move('two', { afterDays: 0 }), 's.0.stages.0.steps.0.afterDays'],
  ])('on day %d, where the case moves on by %j', (afterDays, way, wrong) =>
    expect(wrongAt(staged(stage('one', [step('a', { afterDays })], [way]), stage('two')))).toBe(wrong),
  );
});

describe('segments', () => {
  test.each([
    ['by days, side by side', [days('a', 1, 30), days('b', 31, null)], null],
    ['by days, the wider one last', [days('a', 1, 30), days('b', null, null)], null],
    ['by days, the wider one first', [days('a', null, null), days('b', 1, 30)], 's.1'],
    ['covered by two before', [days('a', 0, 10), days('b', 11, 40), days('c', 5, 30)], 's.2'],
    ['covered by two before but for a day', [days('a', 0, 10), days('b', 12, 40), days('c', 5, 30)], null],
    ['up to the last day of one before', [days('a', 5, 30), days('b', 5, 30)], 's.1'],
    ['a day longer', [days('a', 5, 30), days('b', 5, 31)], null],
    [
      'narrower by amount',
      [
        days('a', 1, 30, { currency: 'CNY', fromOutstandingMinor: '100' }),
        days('b', 1, 30, { currency: 'CNY', fromOutstandingMinor: '99' }),
      ],
      null,
    ],
    [
      'within the amounts of one before',
      [
        days('a', 1, 30, { currency: 'CNY', fromOutstandingMinor: '100' }),
        days('b', 1, 30, { currency: 'CNY', fromOutstandingMinor: '100', toOutstandingMinor: '500' }),
      ],
      's.1',
    ],
    ['of another currency', [days('a', 1, 30, { currency: 'CNY' }), days('b', 1, 30, { currency: 'USD' })], null],
    [
      'of fewer kinds than one before',
      [
        days('a', 1, 30, { productKinds: ['CREDIT_CARD', 'CONSUMER_LOAN'] }),
        days('b', 1, 30, { productKinds: ['CREDIT_CARD'] }),
      ],
      's.1',
    ],
    [
      'of every risk, after one of those that are known',
      [days('a', 1, 30, { fromRollRisk: 0 }), days('b', 1, 30)],
      null,
    ],
    [
      'of more broken promises than one before',
      [days('a', 1, 30, { fromBrokenPromises: 1 }), days('b', 1, 30, { fromBrokenPromises: 2 })],
      's.1',
    ],
    [
      'of more silent days than one before',
      [days('a', 1, 30, { noRightPartyContactDays: 10 }), days('b', 1, 30, { noRightPartyContactDays: 20 })],
      's.1',
    ],
    [
      'of fewer silent days',
      [days('a', 1, 30, { noRightPartyContactDays: 20 }), days('b', 1, 30, { noRightPartyContactDays: 10 })],
      null,
    ],
    ['twice by name', [days('a', 1, 30), days('a', 31, 60)], 's.1.code'],
    ['of days the wrong way round', [days('a', 30, 1)], 's.0.toDaysPastDue'],
    ['of amounts without a currency', [segment('a', { fromOutstandingMinor: '1' })], 's.0.currency'],
    ['of no kind', [segment('a', { productKinds: [] })], 's.0.productKinds'],
    ['of more risk than certainty', [segment('a', { fromRollRisk: 10_001 })], 's.0.fromRollRisk'],
    ['that there are none of', [], 's'],
  ])('%s', (_, segments, wrong) => expect(wrongAt(segments)).toBe(wrong));
});
