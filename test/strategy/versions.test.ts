import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  DraftStrategyDocument,
  PutStrategyInForceDocument,
  RetireTemplateDocument,
  StrategiesInForceDocument,
  StrategyVersionsDocument,
} from '../../schema/operations/documents.js';
import { rowCounts } from '../kit/journal.js';
import { night } from '../kit/nights.js';
import { draftStrategy, move, putInForce, putInput, segment, stage, step, strategyInput } from '../kit/strategies.js';
import { addTemplate, done, key, present, serviceOf } from '../kit/verbs.js';
import { waiting } from '../kit/waiting.js';
import { approve, newWorld, type Person } from '../kit/world.js';

/** Versions and which of them is in force. The world's clock begins at 2026-04-01. */
const world = newWorld();

let lead: Person;
let officer: Person;
beforeAll(async () => {
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
});

const refusedAt = async (segments: readonly Record<string, unknown>[], by = lead): Promise<string> => {
  const before = await rowCounts(world());
  const input = { ...strategyInput(segments), idempotencyKey: key() };
  const { errors } = await by.ask(DraftStrategyDocument, { input: input as never });
  expect(await rowCounts(world())).toEqual(before);
  return errors
    .map(({ extensions }) => [extensions.code, (extensions['path'] as string[] | undefined)?.join('.')].join(' '))
    .join();
};
const sms = (templateId: string, more: Record<string, unknown> = {}) => [
  segment('all', {
    stages: [stage('first', [step('sms', { channel: 'SMS', isAutomatic: true, templateId, ...more })])],
  }),
];

describe('a version', () => {
  test('is kept as it was sent, numbered, and shown', async () => {
    const whole = segment('early', {
      ...{ fromDaysPastDue: 1, toDaysPastDue: 30, currency: 'CNY', fromOutstandingMinor: '100', fromRollRisk: 200 },
      ...{ productKinds: ['CREDIT_CARD'], fromBrokenPromises: 1, noRightPartyContactDays: 10 },
      stages: [
        stage('one', [step('call', { mostAttemptsAWeek: 3 })], [move('two', { atMostTimes: 2 })]),
        stage('two', [], [move('one', { withoutRightPartyContact: true })]),
      ],
    });
    await draftStrategy(lead, [whole], 'Shown');
    await draftStrategy(world().administrator, undefined, 'Shown');
    const { strategyVersions } = done(
      await officer.ask(StrategyVersionsDocument, { first: 5, filter: { name: { eq: 'Shown' } } }),
    );
    expect(strategyVersions.nodes.map(({ number }) => number).sort()).toEqual([1, 2]);
    const first = present(strategyVersions.nodes.find(({ number }) => number === 1));
    expect(first).toMatchObject({ name: 'Shown', actor: { id: lead.id }, segments: [whole] });
  });

  test('with a loop is refused, by its place in the input', async () => {
    const loop = [stage('a', [], [move('b')]), stage('b', [], [move('a')])];
    expect(await refusedAt([segment('all', { stages: loop })])).toBe('BAD_USER_INPUT input.segments.0.stages.0.moves');
  });

  test('names templates of its channels that are in force, and teams of the institution', async () => {
    const at = 'BAD_USER_INPUT input.segments.0.stages.0.steps.0.templateId';
    const templateId = await addTemplate(officer);
    expect(await refusedAt(sms(templateId, { channel: 'EMAIL' }))).toBe(at);
    const other = await world().otherInstitution();
    expect(await refusedAt(sms(await addTemplate(other.administrator)))).toBe(at);
    const team = done(
      await other.administrator.ask(
        'mutation ($input: RegisterTeamInput!) { registerTeam(input: $input) { teamId } }',
        { input: { name: 'Theirs', idempotencyKey: key() } },
      ),
    ).registerTeam.teamId as string;
    const theirs = [segment('all', { stages: [stage('first', [step('call', { teamId: team })])] })];
    expect(await refusedAt(theirs)).toMatch(/^NOT_FOUND/);
    const versionId = await draftStrategy(lead, sms(templateId));
    done(await officer.ask(RetireTemplateDocument, { input: { templateId, idempotencyKey: key() } }));
    expect(await refusedAt(sms(templateId))).toBe(at);
    // What was drafted before is asked again.
    const input = { ...putInput(versionId), idempotencyKey: key() } as never;
    expect((await lead.ask(PutStrategyInForceDocument, { input })).codes).toEqual(['BAD_USER_INPUT']);
  });

  test.each(['COLLECTOR', 'COMPLIANCE_OFFICER', 'ANALYST', 'SERVICE'] as const)(
    'is not for a %s to draft',
    async (role) => expect(await refusedAt([segment('all')], await world().person(role))).toMatch(/^FORBIDDEN/),
  );
});

describe('what is in force', () => {
  const put = (by: Person, versionId: string, more: Record<string, unknown> = {}) =>
    by.ask(PutStrategyInForceDocument, { input: { ...putInput(versionId, more), idempotencyKey: key() } as never });

  test('takes two, and just what was approved', async () => {
    const [one, other] = [await draftStrategy(lead), await draftStrategy(lead)];
    const { approval, strategyInForce } = done(await put(lead, one)).putStrategyInForce;
    expect(strategyInForce).toBeNull();
    expect(present(approval).asks).toMatch(/^Work cases by version \d+ of Cards, from 2026-04-01 on\.$/);
    expect((await put(lead, one)).codes).toEqual(['CONFLICT']);
    await approve(officer, present(approval).id);
    expect(done(await put(lead, other)).putStrategyInForce.strategyInForce).toBeNull();
    const done_ = done(await put(lead, one)).putStrategyInForce;
    expect(done_.strategyInForce).toMatchObject({
      ...{ champion: { id: one }, challenger: null, challengerPercent: 0, effectiveOn: '2026-04-01' },
      ...{ actor: { id: lead.id }, approvedBy: { id: officer.id }, validFrom: '2026-03-31T16:00:00.000Z' },
    });
  });

  test.each([
    [{ effectiveOn: '2026-03-31' }, 'input.effectiveOn'],
    [{ challengerPercent: 10 }, 'input.challengerPercent'],
    [{ challenger: 'SELF', challengerPercent: 10 }, 'input.challengerVersionId'],
    [{ challenger: 'OTHER', challengerPercent: 0 }, 'input.challengerPercent'],
    [{ challenger: 'OTHER', challengerPercent: 100 }, 'input.challengerPercent'],
    [{ reason: null }, 'input.reason'],
  ])('is not asked for with %j', async ({ challenger, ...more }: Record<string, unknown>, path) => {
    const versionId = await draftStrategy(lead);
    const beside = challenger === 'OTHER' ? await draftStrategy(lead) : versionId;
    const { errors } = await put(lead, versionId, { ...more, ...(challenger ? { challengerVersionId: beside } : {}) });
    expect(errors.map(({ extensions }) => (extensions['path'] as string[]).join('.'))).toEqual([path]);
  });

  test('stays on record when another follows', async () => {
    const before = done(await officer.ask(StrategiesInForceDocument, { first: 100 })).strategiesInForce.totalCount;
    const [one, other] = [await draftStrategy(lead), await draftStrategy(lead)];
    await putInForce(lead, officer, one, { effectiveOn: '2026-04-03' });
    await putInForce(lead, officer, other, {
      effectiveOn: '2026-04-04',
      challengerVersionId: one,
      challengerPercent: 20,
    });
    const { nodes, totalCount } = done(await officer.ask(StrategiesInForceDocument, { first: 2 })).strategiesInForce;
    expect(totalCount).toBe(before + 2);
    expect(nodes).toMatchObject([
      { champion: { id: other }, challenger: { id: one }, challengerPercent: 20 },
      { champion: { id: one }, challenger: null },
    ]);
  });

  test('is for no day whose night has begun, also where it began meanwhile; for the next it is', async () => {
    world().clock.set('2026-04-06T02:00:00Z');
    const versionId = await draftStrategy(lead);
    const pathOf = async (effectiveOn: string) =>
      (await put(lead, versionId, { effectiveOn })).errors.map(({ extensions }) => extensions['path']);
    // Of the day to which everything is brought, while its night has not begun.
    const { approval } = done(await put(lead, versionId, { effectiveOn: '2026-04-05' })).putStrategyInForce;
    await approve(officer, present(approval).id);
    const service = await serviceOf(world());
    await night(world(), service.actor, { businessDate: '2026-04-05' });
    expect(await pathOf('2026-04-05')).toEqual([['input', 'effectiveOn']]);
    const next = done(await put(lead, versionId, { effectiveOn: '2026-04-06' })).putStrategyInForce;
    await approve(officer, present(next.approval).id);
    // Whoever begins the night of that day holds the institution.
    const holder = await world().connect('superuser');
    await holder.query('begin');
    const { institutionId } = lead.actor;
    await holder.query('select from institution where institution_id = $1 for no key update', [institutionId]);
    const asked = pathOf('2026-04-06');
    await waiting(holder);
    await holder.query(
      `insert into nightly_run select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'business_date', '2026-04-06'))).*
       from nightly_run r where r.institution_id = $1 order by business_date desc limit 1`,
      [institutionId],
    );
    await holder.query('commit');
    expect(await asked).toEqual([['input', 'effectiveOn']]);
  });
});
