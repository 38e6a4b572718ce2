import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  ApprovalInDepthDocument,
  BeginContactDocument,
  DecideApprovalDocument,
  EndEngagementDocument,
  ChangePackDocument,
  ConfirmFindingDocument,
  ContactPermissionDocument,
  JudgedAttemptsDocument,
  NoteContactPointDocument,
  QualifyUserDocument,
  RecordWishDocument,
  RequestContactPermitDocument,
  ReturnContactPermitDocument,
  type NoteContactPointInput,
  type QualifyUserInput,
  type RequestContactPermitInput,
} from '../../schema/operations/documents.js';
import { toNodeId } from '../../src/lib/id.js';
import { engage } from '../kit/engagements.js';
import { rowCounts } from '../kit/journal.js';
import {
  addAddress,
  addPhone,
  addTemplate,
  attemptInput,
  correct,
  debtInput,
  done,
  key,
  openCase,
  present,
  recordContactAttempt,
  recordContactAttemptDocument,
  registerDebtor,
  serviceOf,
  textInput,
  type OpenedCase,
} from '../kit/verbs.js';
import { approve, newWorld, type KitFirm, type Person } from '../kit/world.js';

/** 10:00 in Shanghai. */
const world = newWorld();
const morning = '2026-04-01T02:00:00.000Z';
const minutes = (count: number): number => count * 60_000;

let officer: Person;
let collector: Person;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
});

type Asked = Partial<RequestContactPermitInput>;
/** All that a letter must say. */
const wholeLetter: RequestContactPermitInput['statements'] = [
  ...(['IDENTITY', 'DEBT_COLLECTOR', 'COLLECTION_PURPOSE', 'OPT_OUT', 'BALANCE', 'LEGAL_BASIS'] as const),
  ...(['RIGHTS', 'HOW_TO_PAY_OR_OBJECT', 'CONTACT', 'SEAL'] as const),
];

type Named = Pick<OpenedCase, 'caseId' | 'contactPointId'>;

const inputFor = ({ caseId, contactPointId }: Named, more: Asked = {}): RequestContactPermitInput => ({
  ...{ caseId, contactPointId, channel: 'PHONE', idempotencyKey: key() },
  ...(more.channel === 'LETTER' && { statements: wholeLetter }),
  ...more,
});
const request = async (by: Person, opened: Named, more: Asked = {}) =>
  done(await by.ask(RequestContactPermitDocument, { input: inputFor(opened, more) })).requestContactPermit;
const presentPermit = ({ permit, refusal }: Awaited<ReturnType<typeof request>>) => {
  expect(refusal).toBeNull();
  return present(permit);
};
/** A permit that is issued. @returns its id */
const permitted = async (by: Person, opened: Named, more: Asked = {}): Promise<string> =>
  presentPermit(await request(by, opened, more)).id;
const refused = async (by: Person, opened: Named, more: Asked = {}) =>
  present((await request(by, opened, more)).refusal);
const begin = async (by: Person, permitId: string) =>
  done(await by.ask(BeginContactDocument, { input: { permitId, idempotencyKey: key() } })).beginContact;
const beginCodes = async (by: Person, permitId: string) =>
  (await by.ask(BeginContactDocument, { input: { permitId, idempotencyKey: key() } })).codes;
const giveBack = async (by: Person, permitId: string) =>
  done(await by.ask(ReturnContactPermitDocument, { input: { permitId, idempotencyKey: key() } }));
const qualify = async (user: Person, kind: QualifyUserInput['kind'], validFrom: string, isPresent = true) =>
  done(
    await officer.ask(QualifyUserDocument, {
      input: { userId: user.id, kind, isPresent, validFrom, idempotencyKey: key() },
    }),
  );
const trained = async (user: Person, on = '2026-01-15T00:00:00.000Z') => {
  await qualify(user, 'TRAINED', on);
  await qualify(user, 'TESTED', on);
};
const talk = { answered: true, conversation: true, outcome: 'CONNECTED_DEBTOR' };

/** An attempt with what was judged of it. */
async function judged(by: Person, opened: OpenedCase, more: Record<string, unknown> = {}) {
  const { id } = await recordContactAttempt(world(), by, opened, more);
  const { contactAttempts } = done(await by.ask(JudgedAttemptsDocument, { first: 100 }));
  return present(contactAttempts.nodes.find((each) => each.id === id));
}
const found = ({ findings }: Awaited<ReturnType<typeof judged>>): string[] => findings.map(({ kind }) => kind).sort();

/** Somebody whose debts American law governs, and whose only number is American: no law of China binds. */
async function openAbroad(assignee: Person | null, count = 1): Promise<OpenedCase> {
  world().clock.set(morning);
  const service = await serviceOf(world());
  const debtorId = await registerDebtor(service);
  const contactPointId = await addPhone(service, debtorId, '+12025550123');
  const input = {
    ...{ reference: `C-${key().slice(0, 8)}`, debtorId, assigneeId: assignee?.id ?? null, idempotencyKey: key() },
    debts: Array.from({ length: count }, () => debtInput({ jurisdiction: 'US' })),
  };
  const opening = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id debts { id } } } }';
  const { id, debts } = done(await service.ask(opening, { input })).openCase.case;
  return { caseId: id, debtorId, contactPointId, debtIds: debts.map((debt: { id: string }) => debt.id) };
}

const card = async () => {
  world().clock.set(morning);
  return openCase(world(), { assignee: collector });
};

describe('a permit', () => {
  test('is issued, shown, begun, and used by the attempt that names it', async () => {
    const opened = await card();
    const { permit, refusal, approval } = await request(collector, opened);
    expect({ refusal, approval }).toEqual({ refusal: null, approval: null });
    expect(permit).toMatchObject({
      ...{ decision: 'ALLOWED', plannedAt: morning, expiresAt: '2026-04-01T02:10:00.000Z', reasons: [] },
    });
    const permitId = present(permit).id;
    const shown = `query ($id: ID!) { node(id: $id) { ... on ContactPermit { channel personRole isAutomatic case { id } contactPoint { id } actor { id } events { kind } } } }`;
    const node = async () => (await collector.ask(shown, { id: permitId })).data.node;
    expect(await node()).toEqual({
      ...{ channel: 'PHONE', personRole: 'DEBTOR', isAutomatic: false, events: [] },
      ...{ case: { id: opened.caseId }, contactPoint: { id: opened.contactPointId }, actor: { id: collector.id } },
    });
    world().clock.pass(minutes(1));
    expect(await begin(collector, permitId)).toMatchObject({ refusal: null, permit: { events: [{ kind: 'BEGUN' }] } });
    world().clock.pass(minutes(30));
    const attempt = await judged(collector, opened, { permitId });
    expect(attempt).toMatchObject({ permit: { id: permitId }, permitMistake: null, findings: [] });
    expect(await beginCodes(collector, permitId)).toEqual(['CONFLICT']);
  });

  test('is issued for a text by the template that says what it contains', async () => {
    const opened = await card();
    const templateId = await addTemplate(officer, {
      text: textInput({
        language: 'zh-CN',
        body: '{institutionName}催收提醒：欠款{balance}，请联系{contact}。回复STOP退订。',
      }),
    });
    const permitId = await permitted(collector, opened, { channel: 'SMS', templateId });
    const shown = 'query ($id: ID!) { node(id: $id) { ... on ContactPermit { statements } } }';
    const { node } = (await collector.ask(shown, { id: permitId })).data;
    expect(node.statements.sort()).toEqual(['BALANCE', 'CONTACT', 'DEBT_COLLECTOR', 'IDENTITY', 'OPT_OUT']);
    const before = await rowCounts(world());
    const nobodys = 'template_01999999-9999-7999-8999-999999999999';
    const input = inputFor(opened, { channel: 'SMS', templateId: nobodys });
    expect((await collector.ask(RequestContactPermitDocument, { input })).codes).toEqual(['BAD_USER_INPUT']);
    expect(await rowCounts(world())).toEqual(before);
  });

  test('is refused with the rule, its citation, and when to try again', async () => {
    const opened = await card();
    world().clock.set('2026-04-01T15:00:00.000Z');
    const refusal = await refused(collector, opened);
    expect(refusal).toMatchObject({ decision: 'PROHIBITED', retryAt: '2026-04-02T00:00:00.000Z' });
    const [reason] = refusal.reasons;
    expect(reason).toMatchObject({ ruleId: 'cn.cba.hours', retryAt: '2026-04-02T00:00:00.000Z' });
    expect(present(reason).citation).not.toBe('');
    expect(present(reason).explanation).not.toBe('');
  });

  test('is the same for the same key, and so is a refusal', async () => {
    const opened = await card();
    for (const at of [morning, '2026-04-01T15:00:00.000Z']) {
      world().clock.set(at);
      const input = inputFor(opened);
      const ask = () => collector.ask(RequestContactPermitDocument, { input });
      const [first, second] = await Promise.all([ask(), ask()]);
      expect(done(second)).toEqual(done(first));
      const before = await rowCounts(world());
      world().clock.set('2026-04-03T02:00:00.000Z');
      expect(done(await ask())).toEqual(done(first));
      expect(await rowCounts(world())).toEqual(before);
      expect(
        (await collector.ask(RequestContactPermitDocument, { input: { ...input, channel: 'VOICE_ROBOT' } })).codes,
      ).toEqual(['CONFLICT']);
    }
  });

  test('is no one else’s', async () => {
    const opened = await card();
    const permitId = await permitted(collector, opened);
    const other = await world().person('COLLECTOR', 'North');
    const lead = await world().person('TEAM_LEAD', 'North');
    for (const by of [other, lead]) expect(await beginCodes(by, permitId)).toEqual(['NOT_FOUND']);
    expect((await lead.ask(ReturnContactPermitDocument, { input: { permitId, idempotencyKey: key() } })).codes).toEqual(
      ['NOT_FOUND'],
    );
    // What a dialler dials for the collector.
    expect((await begin(await serviceOf(world()), permitId)).permit?.events).toHaveLength(1);
  });

  test('is begun once, of two who come at once', async () => {
    const opened = await card();
    const permitId = await permitted(collector, opened);
    const codes = await Promise.all([beginCodes(collector, permitId), beginCodes(collector, permitId)]);
    expect(codes.flat()).toEqual(['CONFLICT']);
  });

  test('is not for who was stopped: neither issued nor begun', async () => {
    world().clock.set(morning);
    const stopped = await world().person('COLLECTOR', 'North');
    const opened = await openCase(world(), { assignee: stopped });
    const permitId = await permitted(stopped, opened);
    const { idempotencyKey: _, ...planned } = inputFor(opened);
    const asks = async (by: Person, more: object = {}) =>
      (await by.ask(ContactPermissionDocument, { input: { ...planned, ...more } })).codes;
    expect(await asks(stopped)).toEqual([]);
    await qualify(stopped, 'STOPPED', morning);
    expect(await asks(stopped)).toEqual(['FORBIDDEN']);
    expect(await asks(officer)).toEqual([]);
    expect(await asks(officer, { hypotheticalActorType: 'AGENCY' })).toEqual([]);
    expect((await stopped.ask(RequestContactPermitDocument, { input: inputFor(opened) })).codes).toEqual(['FORBIDDEN']);
    expect(await beginCodes(stopped, permitId)).toEqual(['FORBIDDEN']);
    await qualify(stopped, 'STOPPED', '2026-04-01T02:00:00.001Z', false);
    world().clock.pass(1000);
    expect(await asks(stopped)).toEqual([]);
    expect((await begin(stopped, permitId)).refusal).toBeNull();
  });

  test('is judged anew at the dial: a wish recorded in between refuses it, and it counts on until it expires', async () => {
    const opened = await card();
    const permitId = await permitted(collector, opened);
    const wish = { personId: opened.debtorId, kind: 'CHANNEL', channel: 'PHONE', idempotencyKey: key() } as const;
    done(await collector.ask(RecordWishDocument, { input: wish }));
    const { permit, refusal } = await begin(collector, permitId);
    expect(permit?.events).toEqual([]);
    expect(refusal).toMatchObject({ decision: 'PROHIBITED', reasons: [{ ruleId: 'cn.opt-out' }] });
  });

  test('begins from its time on, and not after it has expired or was given back', async () => {
    const opened = await card();
    const later = await permitted(collector, opened, { at: '2026-04-01T03:00:00.000Z' });
    expect(await beginCodes(collector, later)).toEqual(['CONFLICT']);
    world().clock.set('2026-04-01T03:10:00.000Z');
    expect(await beginCodes(collector, later)).toEqual(['CONFLICT']);
    const returned = await permitted(collector, opened);
    await giveBack(collector, returned);
    expect(await beginCodes(collector, returned)).toEqual(['CONFLICT']);
    const begun = await permitted(collector, opened);
    await begin(collector, begun);
    expect(
      (await collector.ask(ReturnContactPermitDocument, { input: { permitId: begun, idempotencyKey: key() } })).codes,
    ).toEqual(['CONFLICT']);
  });

  test.each([
    ['in the past', { at: '2026-04-01T01:58:00.000Z' }],
    ['more than a week ahead', { at: '2026-04-08T02:00:00.001Z' }],
    ['with companions on the telephone', { companions: 1 }],
    ['about no debt', { debtIds: [] }],
  ])('cannot be asked for %s', async (_, more) => {
    const opened = await card();
    const before = await rowCounts(world());
    expect((await collector.ask(RequestContactPermitDocument, { input: inputFor(opened, more) })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await rowCounts(world())).toEqual(before);
  });
});

describe('until when', () => {
  test('never beyond closing time', async () => {
    const opened = await card();
    world().clock.set('2026-04-01T13:55:00.000Z');
    expect((await request(collector, opened)).permit).toMatchObject({ expiresAt: '2026-04-01T14:00:00.000Z' });
  });

  test('a letter to the end of the planned day, by the clock of the institution', async () => {
    const opened = await openAbroad(collector);
    const contactPointId = await addAddress(await serviceOf(world()), opened.debtorId);
    const letter = { channel: 'LETTER', contactPointId, reasonCode: 'OTHER' } as const;
    const { permit } = await request(collector, opened, { ...letter, at: '2026-04-02T18:00:00.000Z' });
    expect(permit).toMatchObject({ plannedAt: '2026-04-02T18:00:00.000Z', expiresAt: '2026-04-03T16:00:00.000Z' });
  });

  test('a visit as well, and not beyond closing time', async () => {
    const opened = await card();
    const visit = { channel: 'VISIT', contactPointId: null, companions: 1 } as const;
    expect((await request(collector, opened, visit)).permit).toMatchObject({ expiresAt: '2026-04-01T14:00:00.000Z' });
  });
});

describe('what is outstanding counts', () => {
  const online = () => ({ debts: [debtInput({ productKind: 'ONLINE_CONSUMER_LOAN' })] });
  const open = async (assignee: Person) => {
    world().clock.set(morning);
    return openCase(world(), { assignee, ...online() });
  };
  const limit = 'cn.gbt.daily-conversations';
  const rulesOf = ({ reasons }: { reasons: readonly { ruleId: string }[] }) => reasons.map(({ ruleId }) => ruleId);

  test('without training and test within a year there is none', async () => {
    const green = await world().person('COLLECTOR', 'North');
    const opened = await open(green);
    expect(rulesOf(await refused(green, opened))).toEqual(['cn.gbt.certification']);
    await trained(green, '2025-03-31T02:00:00.000Z');
    expect(rulesOf(await refused(green, opened))).toEqual(['cn.gbt.certification']);
    await trained(green, '2025-04-01T02:00:00.000Z');
    await permitted(green, opened);
  });

  test('three conversations with a debtor a day: talked, begun and outstanding', async () => {
    const one = await world().person('COLLECTOR', 'North');
    await trained(one);
    const opened = await open(one);
    await recordContactAttempt(world(), one, opened, talk);
    world().clock.pass(1000);
    const begun = await permitted(one, opened);
    await begin(one, begun);
    const waiting = await permitted(one, opened);
    expect(await refused(one, opened)).toMatchObject({ decision: 'PROHIBITED', retryAt: '2026-04-01T02:10:01.000Z' });
    // By then it may have become a conversation.
    expect(rulesOf(await refused(one, opened, { at: '2026-04-01T05:00:00.000Z' }))).toEqual([limit]);
    // Tomorrow is another day.
    await giveBack(one, await permitted(one, opened, { at: '2026-04-02T02:00:00.000Z' }));
    // Not a dial that nobody answers, nor one that was given back.
    await giveBack(one, waiting);
    const last = await permitted(one, opened);
    expect(rulesOf(await refused(one, opened))).toEqual([limit]);
    // Expired it counts no more; begun it counts until it is recorded.
    world().clock.pass(minutes(10));
    const third = await permitted(one, opened);
    expect(await beginCodes(one, last)).toEqual(['CONFLICT']);
    await begin(one, third);
    world().clock.pass(minutes(60));
    expect(rulesOf(await refused(one, opened))).toEqual([limit]);
    await judged(one, opened, { permitId: third });
    await permitted(one, opened);
  });

  test('six dials of a number that nobody answers: each that is outstanding may be one', async () => {
    const opened = await card();
    for (let count = 0; count < 6; count++) await permitted(collector, opened);
    const refusal = await refused(collector, opened);
    expect(refusal).toMatchObject({ decision: 'ADVISED_AGAINST', retryAt: '2026-04-01T02:10:00.000Z' });
    expect(rulesOf(refusal)).toEqual(['cn.cba.attempts-per-contact-point']);
    world().clock.pass(minutes(10));
    await permitted(collector, opened);
  });

  test('who says they answer does so once, and only where somebody called', async () => {
    const opened = await card();
    const wish = { personId: opened.debtorId, kind: 'CHANNEL', channel: 'PHONE', idempotencyKey: key() } as const;
    done(await collector.ask(RecordWishDocument, { input: wish }));
    world().clock.pass(minutes(1));
    const reply: Asked = { purpose: 'REPLY' };
    expect(rulesOf(await refused(collector, opened, reply))).toEqual(['cn.opt-out']);
    const occurredAt = world().clock.now().toISOString();
    await recordContactAttempt(world(), collector, opened, { direction: 'INBOUND', outcome: 'NO_ANSWER', occurredAt });
    world().clock.pass(minutes(1));
    expect(rulesOf(await refused(collector, opened, { ...reply, isAutomatic: true }))).toEqual(['cn.opt-out']);
    const answer = await permitted(collector, opened, reply);
    expect(rulesOf(await refused(collector, opened, reply))).toEqual(['cn.opt-out']);
    await giveBack(collector, answer);
    await permitted(collector, opened, reply);
  });

  test('what a permit reserved does not stand against its own use', async () => {
    const one = await world().person('COLLECTOR', 'North');
    await trained(one);
    const opened = await open(one);
    for (let talks = 0; talks < 2; talks++) await recordContactAttempt(world(), one, opened, talk);
    world().clock.pass(1000);
    const permitId = await permitted(one, opened);
    expect((await begin(one, permitId)).refusal).toBeNull();
    world().clock.pass(minutes(5));
    const attempt = await judged(one, opened, { permitId, ...talk });
    expect(attempt).toMatchObject({ permit: { id: permitId }, verdict: { decision: 'ALLOWED' }, findings: [] });
  });

  test('what was talked meanwhile does: it is refused at the dial', async () => {
    const one = await world().person('COLLECTOR', 'North');
    await trained(one);
    const opened = await open(one);
    const permitId = await permitted(one, opened);
    world().clock.pass(1000);
    for (let talks = 0; talks < 3; talks++) await recordContactAttempt(world(), one, opened, talk);
    expect((await begin(one, permitId)).refusal).toMatchObject({ reasons: [{ ruleId: limit }] });
  });

  test('also what is recorded by a clock that runs a little ahead', async () => {
    const one = await world().person('COLLECTOR', 'North');
    await trained(one);
    const opened = await open(one);
    for (let talks = 0; talks < 3; talks++)
      await recordContactAttempt(world(), one, opened, { ...talk, occurredAt: '2026-04-01T02:04:00.000Z' });
    expect(rulesOf(await refused(one, opened))).toEqual([limit]);
  });

  test('Regulation F: one telephone permit at a time for a person and a debt', async () => {
    const firm = await world().firm('AGENCY');
    const agent = await firm.person();
    const opened = await openAbroad(null, 2);
    await engage(officer, firm, [opened.caseId]);
    const [first = '', second = ''] = opened.debtIds;
    const about = (debtId: string): Asked => ({ debtIds: [debtId] });
    const permitId = await permitted(agent, opened, about(first));
    const refusal = await refused(agent, opened, about(first));
    expect(refusal).toMatchObject({ decision: 'PRESUMED_VIOLATION', retryAt: '2026-04-01T02:10:00.000Z' });
    // It may be talked in, or ring in vain.
    expect(rulesOf(refusal).sort()).toEqual(['us.reg-f.high-concentration', 'us.reg-f.wait-after-conversation']);
    // Another debt is another count, and so is another way.
    await permitted(agent, opened, about(second));
    const contactPointId = await addAddress(await serviceOf(world()), opened.debtorId);
    await permitted(agent, opened, { ...about(first), channel: 'LETTER', contactPointId });
    await giveBack(agent, permitId);
    await permitted(agent, opened, about(first));
    world().clock.pass(minutes(10));
    await permitted(agent, opened, about(first));
  });
});

describe('an attempt that names a permit which does not cover it is recorded without one, and found', () => {
  const named = async (permitId: string, opened: OpenedCase, more: Record<string, unknown> = {}, by = collector) => {
    const attempt = await judged(by, opened, { permitId, ...more });
    expect(attempt.permit).toBeNull();
    return { mistake: attempt.permitMistake, kinds: found(attempt) };
  };
  const is = (mistake: string) => ({ mistake, kinds: ['PERMIT_INVALID'] });

  test('used, returned, expired, too early, inbound', async () => {
    const opened = await card();
    const permitId = await permitted(collector, opened);
    expect(await named(permitId, opened, { direction: 'INBOUND', ...talk })).toEqual({
      ...{ mistake: 'INBOUND', kinds: ['PERMIT_INVALID'] },
    });
    await recordContactAttempt(world(), collector, opened, { permitId });
    expect(await named(permitId, opened)).toEqual(is('USED'));
    const returned = await permitted(collector, opened);
    await giveBack(collector, returned);
    expect(await named(returned, opened)).toEqual(is('RETURNED'));
    const expired = await permitted(collector, opened);
    world().clock.pass(minutes(11));
    expect(await named(expired, opened)).toEqual(is('EXPIRED'));
    const planned = await permitted(collector, opened, { at: '2026-04-01T05:00:00.000Z' });
    expect(await named(planned, opened)).toEqual(is('TOO_EARLY'));
  });

  test('of another case, channel, contact point or actor; forged, or out of sight', async () => {
    const opened = await card();
    const other = await openCase(world(), { assignee: collector, debtorId: opened.debtorId });
    expect(await named(await permitted(collector, other), opened)).toEqual(is('OTHER_CASE'));
    const permitId = await permitted(collector, opened);
    expect(await named(permitId, opened, { channel: 'LETTER', contactPointId: null })).toEqual(is('OTHER_CHANNEL'));
    expect(await named(permitId, opened, { contactPointId: other.contactPointId })).toEqual(is('OTHER_CONTACT_POINT'));
    const lead = await world().person('TEAM_LEAD', 'North');
    const leads = await permitted(lead, opened);
    expect(await named(leads, opened)).toEqual(is('OTHER_ACTOR'));
    expect(await named(toNodeId('ContactPermit', key()), opened)).toEqual(is('UNKNOWN'));
    expect(await named(opened.caseId, opened)).toEqual(is('UNKNOWN'));
    expect(await named('no id at all', opened)).toEqual(is('UNKNOWN'));
    // A colleague's permit of a case that is not theirs answers as what does not exist.
    const colleague = await world().person('COLLECTOR', 'North');
    const theirs = await openCase(world(), { assignee: colleague });
    expect(await named(await permitted(colleague, theirs), opened)).toEqual(is('UNKNOWN'));
    // And it is still good for what it was issued for.
    expect(await judged(collector, opened, { permitId })).toMatchObject({ permit: { id: permitId } });
  });

  const two = async () => {
    world().clock.set(morning);
    const opened = await openCase(world(), { assignee: collector, debts: [debtInput(), debtInput()] });
    const [first = '', second = ''] = opened.debtIds;
    return { opened, first, second };
  };

  test('of other debts: meant for one that it does not name, or counted for one', async () => {
    const { opened, first, second } = await two();
    const permitId = await permitted(collector, opened, { debtIds: [first] });
    expect(await named(permitId, opened, { debtsIntended: [first, second] })).toEqual(is('OTHER_DEBTS'));
    expect(await named(permitId, opened, { debtsAttributed: [second] })).toEqual(is('OTHER_DEBTS'));
    const raised = (raisedBy: string) => ({ ...talk, debtsDiscussed: [{ debtId: second, raisedBy }] });
    expect(await named(permitId, opened, raised('COLLECTOR'))).toEqual(is('OTHER_DEBTS'));
    // What the person brings up is no use of it.
    const attempt = await judged(collector, opened, { permitId, debtsIntended: [first], ...raised('PERSON') });
    expect(attempt).toMatchObject({ permit: { id: permitId }, permitMistake: null });
  });

  test('of another purpose', async () => {
    const opened = await card();
    const permitId = await permitted(collector, opened, { purpose: 'CLOSING_OR_REMEDY' });
    expect(await named(permitId, opened, { purpose: 'COLLECTION' })).toEqual(is('OTHER_PURPOSE'));
    expect((await named(permitId, opened, { reasonCode: 'LOCATION_INFORMATION' })).mistake).toBe('OTHER_PURPOSE');
    const attempt = await judged(collector, opened, { permitId, purpose: 'CLOSING_OR_REMEDY' });
    expect(attempt).toMatchObject({ permit: { id: permitId }, permitMistake: null });
  });

  test('of a person, used by a machine', async () => {
    const opened = await card();
    const permitId = await permitted(collector, opened);
    expect(await named(permitId, opened, { isAutomatic: true })).toEqual(is('AUTOMATIC'));
    const machines = await permitted(collector, opened, { isAutomatic: true });
    const attempt = await judged(collector, opened, { permitId: machines, isAutomatic: true });
    expect(attempt).toMatchObject({ permit: { id: machines }, findings: [] });
  });

  test('what was begun in time may end late', async () => {
    const opened = await card();
    const permitId = await permitted(collector, opened);
    world().clock.pass(minutes(9));
    await begin(collector, permitId);
    world().clock.pass(minutes(20));
    expect(await judged(collector, opened, { permitId })).toMatchObject({ permit: { id: permitId }, findings: [] });
  });

  test('of two that name it at once one has it', async () => {
    const opened = await card();
    const permitId = await permitted(collector, opened);
    const record = () =>
      collector.ask(recordContactAttemptDocument, { input: attemptInput(world(), opened, { permitId }) });
    const recorded = (await Promise.all([record(), record()])).map(done);
    const ids = recorded.map(({ recordContactAttempt: { contactAttempt } }): string => contactAttempt.id);
    const { contactAttempts } = done(await collector.ask(JudgedAttemptsDocument, { first: 100 }));
    const both = contactAttempts.nodes.filter(({ id }) => ids.includes(id));
    expect(new Set(both.map(({ permit, permitMistake }) => permitMistake ?? permit?.id))).toEqual(
      new Set(['USED', permitId]),
    );
  });
});

describe('what a permit was judged for', () => {
  const shown =
    'query ($id: ID!) { node(id: $id) { ... on ContactAttempt { purpose reasonCode statements isAutomatic noticeGivenAt debtsIntended { debt { id } } debtsAttributed { debt { id } } } } }';
  const recorded = async (by: Person, opened: OpenedCase, more: Record<string, unknown>) => {
    const { id } = await recordContactAttempt(world(), by, opened, more);
    const { debtsIntended, debtsAttributed, ...rest } = (await officer.ask(shown, { id })).data.node;
    const ids = (found: { debt: { id: string } }[]) => found.map(({ debt }) => debt.id).sort();
    return { ...rest, intended: ids(debtsIntended), attributed: ids(debtsAttributed) };
  };
  const opened = async () => {
    world().clock.set(morning);
    return openCase(world(), { assignee: collector, debts: [debtInput(), debtInput()] });
  };

  test('is what the attempt was that names it, where nobody says otherwise', async () => {
    const mine = await opened();
    const [first = ''] = mine.debtIds;
    const said: Asked = { purpose: 'CONFIRMATION', reasonCode: 'CALLBACK_AGREED', statements: ['IDENTITY'] };
    const permitId = await permitted(collector, mine, { ...said, isAutomatic: false, debtIds: [first] });
    const attempt = await recorded(collector, mine, { permitId });
    expect(attempt).toMatchObject({ ...said, isAutomatic: false, intended: [first], attributed: [first] });
    // What is said comes first, and another attempt has nothing of it.
    const another = await permitted(collector, mine, { ...said, debtIds: [first] });
    const reasoned = await recorded(collector, mine, { permitId: another, reasonCode: 'OTHER', statements: [] });
    expect(reasoned).toMatchObject({ purpose: 'CONFIRMATION', reasonCode: 'OTHER', statements: [] });
    const own = { purpose: 'COLLECTION', reasonCode: null, statements: null, intended: [...mine.debtIds].sort() };
    expect(await recorded(collector, mine, { permitId })).toMatchObject(own);
    expect(await recorded(collector, mine, {})).toMatchObject(own);
  });

  test('leaves no finding where a reason was asked, and the attempt names the permit alone', async () => {
    const mine = await card();
    for (let dials = 0; dials < 6; dials++) {
      await recordContactAttempt(world(), collector, mine);
      world().clock.pass(minutes(20));
    }
    const permitId = await permitted(collector, mine, { reasonCode: 'CALLBACK_AGREED' });
    expect(await judged(collector, mine, { permitId })).toMatchObject({ permitMistake: null, findings: [] });
    expect(found(await judged(collector, mine))).toEqual(['RULE']);
  });

  test('says for a visit when notice was given', async () => {
    const mine = await opened();
    const visit = { channel: 'VISIT', contactPointId: null } as const;
    const noticeGivenAt = '2026-03-28T02:00:00.000Z';
    const permitId = await permitted(collector, mine, { ...visit, companions: 1, noticeGivenAt });
    const went = { ...visit, outcome: 'VISITED_ABSENT', companions: ['A. Wei'], permitId };
    expect(await recorded(collector, mine, went)).toMatchObject({ noticeGivenAt });
  });

  test('a robot is a machine whatever is said, and so is a service, but for a person’s permit', async () => {
    const mine = await opened();
    const service = await serviceOf(world());
    const isAutomatic = async (by: Person, more: Record<string, unknown>): Promise<boolean> =>
      (await recorded(by, mine, more)).isAutomatic;
    expect(await isAutomatic(collector, { channel: 'VOICE_ROBOT', isAutomatic: false })).toBe(true);
    expect(await isAutomatic(service, { isAutomatic: false })).toBe(true);
    expect(await isAutomatic(collector, {})).toBe(false);
    expect(await isAutomatic(collector, { isAutomatic: true })).toBe(true);
    expect(await isAutomatic(service, { permitId: await permitted(collector, mine) })).toBe(false);
    const machines = await permitted(collector, mine, { isAutomatic: true });
    expect(await isAutomatic(service, { permitId: machines, isAutomatic: false })).toBe(true);
    const asked = 'query ($id: ID!) { node(id: $id) { ... on ContactPermit { isAutomatic } } }';
    const other = await opened();
    const permits = [
      await permitted(collector, other, { channel: 'VOICE_ROBOT', isAutomatic: false }),
      await permitted(service, other, { isAutomatic: false }),
      await permitted(collector, other),
    ];
    const answers = await Promise.all(permits.map((id) => officer.ask(asked, { id })));
    expect(answers.map(({ data }) => data.node.isAutomatic)).toEqual([true, true, false]);
  });
});

describe('a number that is somebody else’s', () => {
  test.each(['WRONG_PERSON', 'RETIRED'] as const)(
    'is not reached with a permit once found %s, until it is confirmed',
    async (state) => {
      const opened = await card();
      const note = async (word: NoteContactPointInput['state']) => {
        world().clock.pass(1000);
        const input = { contactPointId: opened.contactPointId, state: word, idempotencyKey: key() };
        done(await collector.ask(NoteContactPointDocument, { input }));
      };
      const codes = async () => (await collector.ask(RequestContactPermitDocument, { input: inputFor(opened) })).codes;
      await note('CONFIRMED');
      expect(await codes()).toEqual([]);
      await note(state);
      const before = await rowCounts(world());
      expect(await codes()).toEqual(['BAD_USER_INPUT']);
      expect(await rowCounts(world())).toEqual(before);
      // It may still ring by mistake, and is recorded.
      await recordContactAttempt(world(), collector, opened);
      await note('OF_EMPLOYER');
      expect(await codes()).toEqual(['BAD_USER_INPUT']);
      await note('CONFIRMED');
      expect(await codes()).toEqual([]);
      await note('OUT_OF_SERVICE');
      expect(await codes()).toEqual([]);
    },
  );
});

describe('without a permit', () => {
  test.each([
    ['SMS', {}],
    ['EMAIL', {}],
    ['VOICE_ROBOT', {}],
    ['PHONE', { isAutomatic: true }],
    ['LETTER', { isAutomatic: true }],
  ])('a machine by %s %j is found', async (channel, more) => {
    const opened = await card();
    const service = await serviceOf(world());
    const isWritten = channel !== 'PHONE' && channel !== 'VOICE_ROBOT';
    const attempt = await judged(service, opened, {
      ...{ channel, connected: true, outcome: isWritten ? 'DELIVERED' : 'NO_ANSWER', ...more },
      ...(isWritten && channel !== 'SMS' && { contactPointId: null }),
    });
    expect(found(attempt)).toContain('PERMIT_MISSING');
  });

  test('a person’s own call is not, nor a visit, nor what is inbound', async () => {
    const opened = await card();
    expect(await judged(collector, opened)).toMatchObject({ permit: null, permitMistake: null, findings: [] });
    expect(
      found(await judged(collector, opened, { channel: 'SMS', direction: 'INBOUND', outcome: 'DELIVERED' })),
    ).toEqual([]);
    const visit = { channel: 'VISIT', contactPointId: null, companions: ['A. Wei'], outcome: 'VISITED_ABSENT' };
    expect(found(await judged(collector, opened, visit))).toEqual([]);
  });
});

describe('a correction by whoever made it', () => {
  test('does not undo what an officer decided about a talk: it is shown to them again', async () => {
    const opened = await card();
    const permitId = await permitted(collector, opened);
    await begin(collector, permitId);
    world().clock.set('2026-04-01T15:00:00.000Z');
    const attempt = await judged(collector, opened, { permitId, ...talk });
    const [finding] = attempt.findings;
    const findingId = present(finding).id;
    const input = { findingId, reason: 'heard the call', measures: [], idempotencyKey: key() };
    done(await officer.ask(ConfirmFindingDocument, { input }));
    await correct(collector, attempt.id, { kind: 'NEVER_HAPPENED', outcome: null });
    const shown = 'query ($id: ID!) { node(id: $id) { ... on Finding { state decision ruleIds changes { change } } } }';
    expect((await officer.ask(shown, { id: findingId })).data.node).toEqual({
      ...{ state: 'OPEN', decision: 'ALLOWED', ruleIds: [] },
      changes: [{ change: 'OPENED' }, { change: 'CONFIRMED' }, { change: 'REOPENED' }],
    });
  });
});

describe('what is advised against', () => {
  test('is for a person who gives a reason, never for a machine', async () => {
    const opened = await card();
    for (let dials = 0; dials < 6; dials++) {
      await recordContactAttempt(world(), collector, opened);
      world().clock.pass(minutes(20));
    }
    expect(await refused(collector, opened)).toMatchObject({ decision: 'ADVISED_AGAINST' });
    expect(await refused(collector, opened, { isAutomatic: true, reasonCode: 'CALLBACK_AGREED' })).toMatchObject({
      decision: 'ADVISED_AGAINST',
    });
    const { permit } = await request(collector, opened, { reasonCode: 'CALLBACK_AGREED' });
    expect(permit).toMatchObject({
      decision: 'ADVISED_AGAINST',
      reasons: [{ ruleId: 'cn.cba.attempts-per-contact-point', decision: 'ADVISED_AGAINST' }],
    });
    const attempt = await judged(collector, opened, {
      permitId: present(permit).id,
      reasonCode: 'CALLBACK_AGREED',
    });
    expect(attempt).toMatchObject({ permitMistake: null, findings: [] });
  });
});

describe('what is presumed to be a violation', () => {
  const alone = (more: Asked = {}): Asked => ({ channel: 'VISIT', contactPointId: null, companions: 0, ...more });
  const why = { reasonCode: 'REQUIRED_BY_LAW', reason: 'the court ordered that it be handed over' } as const;

  /** The house made of what was advised against a presumption: no text that binds a creditor presumes. */
  beforeAll(async () => {
    world().clock.set('2026-03-31T02:00:00.000Z');
    const second = await world().person('COMPLIANCE_OFFICER');
    const input = {
      ...{ packId: 'cn-cba', ruleId: 'cn.visit', effectiveFrom: '2026-04-01T00:00:00.000Z', isOff: false },
      ...{ values: [{ name: 'severity', decision: 'PRESUMED_VIOLATION' as const }], reason: 'two were hurt' },
    };
    const change = async () =>
      done(await officer.ask(ChangePackDocument, { input: { ...input, idempotencyKey: key() } })).changePack;
    await approve(second, present((await change()).approval).id);
    await change();
  });

  test('needs a reason that rebuts it, and a compliance officer who agrees', async () => {
    const opened = await card();
    expect(await refused(collector, opened, alone())).toMatchObject({ decision: 'PRESUMED_VIOLATION' });
    // No reason that rebuts; one that does, without saying why; a machine.
    await refused(collector, opened, alone({ ...why, reasonCode: 'CALLBACK_AGREED' }));
    await refused(collector, opened, alone({ reasonCode: 'REQUIRED_BY_LAW' }));
    await refused(collector, opened, alone({ ...why, isAutomatic: true }));
    const asked = await request(collector, opened, alone(why));
    expect(asked).toMatchObject({
      ...{ permit: null, refusal: null, approval: { kind: 'REBUTTED_CONTACT', state: 'PENDING' } },
    });
    const again = await collector.ask(RequestContactPermitDocument, { input: inputFor(opened, alone(why)) });
    expect(again.codes).toEqual(['CONFLICT']);
    await approve(officer, present(asked.approval).id);
    const { permit } = await request(collector, opened, alone(why));
    // Agreed is the presumption, and nothing that is prohibited: not after closing time.
    expect(permit).toMatchObject({ decision: 'PRESUMED_VIOLATION', expiresAt: '2026-04-01T14:00:00.000Z' });
    expect((await begin(collector, present(permit).id)).refusal).toBeNull();
    // The approval is used up.
    expect((await request(collector, opened, alone(why))).approval).toMatchObject({ state: 'PENDING' });
  });

  test('what is prohibited is never rebutted', async () => {
    const opened = await card();
    world().clock.set('2026-04-01T15:00:00.000Z');
    expect(await refused(collector, opened, alone(why))).toMatchObject({ decision: 'PROHIBITED' });
  });

  describe('by an agency', () => {
    let firm: KitFirm;
    let agent: Person;
    beforeAll(async () => {
      world().clock.set(morning);
      firm = await world().firm('AGENCY');
      agent = await firm.person();
    });

    /** After a conversation, for a week presumed to harass: 12 CFR 1006.14(b)(2)(i)(B). */
    async function talked(debts = 1, by = agent, of = firm) {
      const opened = await openAbroad(null, debts);
      const engagementId = await engage(officer, of, [opened.caseId]);
      await recordContactAttempt(world(), by, opened, talk);
      world().clock.pass(minutes(1));
      return { ...opened, engagementId };
    }
    const waiting = async (by: Person, opened: Named, more: Asked = {}) => {
      const { permit, refusal, approval } = await request(by, opened, { ...why, ...more });
      expect({ permit, refusal, approval }).toMatchObject({
        permit: null,
        refusal: null,
        approval: { state: 'PENDING' },
      });
      return present(approval).id;
    };
    const approval = async (by: Person, id: string) => {
      const { node } = done(await by.ask(ApprovalInDepthDocument, { id }));
      return node?.__typename === 'Approval' ? node : null;
    };
    const decide = async (by: Person, approvalId: string, outcome: 'APPROVED' | 'REJECTED') =>
      (
        await by.ask(DecideApprovalDocument, {
          input: { approvalId, outcome, note: 'no order is on file', idempotencyKey: key() },
        })
      ).codes;
    const end = async (engagementId: string) =>
      done(await officer.ask(EndEngagementDocument, { input: { engagementId, idempotencyKey: key() } }));

    test('it is asked for, waits, is approved by an officer of the institution, and issued once', async () => {
      const opened = await talked();
      const refusal = await refused(agent, opened);
      expect(refusal).toMatchObject({ decision: 'PRESUMED_VIOLATION' });
      expect(refusal.reasons.map(({ ruleId }) => ruleId)).toContain('us.reg-f.wait-after-conversation');
      const id = await waiting(agent, opened);
      const again = await agent.ask(RequestContactPermitDocument, { input: inputFor(opened, why) });
      expect(again.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', approvalId: id });
      expect(await approval(officer, id)).toMatchObject({
        ...{ kind: 'REBUTTED_CONTACT', state: 'PENDING', subject: opened.caseId, decisions: [] },
        asks: 'Make one contact by PHONE although us.reg-f.wait-after-conversation presumes a violation: REQUIRED_BY_LAW.',
        requestedBy: { id: agent.id },
      });
      await approve(officer, id);
      // Who decided is of the institution, and so not told to the firm.
      expect(await approval(agent, id)).toMatchObject({
        ...{ state: 'APPROVED', requestedBy: { id: agent.id } },
        decisions: [{ outcome: 'APPROVED', decidedBy: null }],
      });
      expect((await approval(officer, id))?.decisions).toMatchObject([{ decidedBy: { id: officer.id } }]);
      const { permit } = await request(agent, opened, why);
      expect(permit).toMatchObject({ decision: 'PRESUMED_VIOLATION' });
      expect((await begin(agent, present(permit).id)).refusal).toBeNull();
      expect(await judged(agent, opened, { permitId: present(permit).id, reasonCode: why.reasonCode })).toMatchObject({
        permitMistake: null,
      });
      expect(await approval(agent, id)).toMatchObject({ state: 'USED' });
      expect(await waiting(agent, opened)).not.toBe(id);
    });

    test('it is used once, of two who come at once', async () => {
      const opened = await talked();
      await approve(officer, await waiting(agent, opened));
      const both = await Promise.all([request(agent, opened, why), request(agent, opened, why)]);
      expect(both.filter(({ permit }) => permit !== null)).toHaveLength(1);
    });

    test('so does a law firm', async () => {
      const lawyers = await world().firm('LAW_FIRM');
      const lawyer = await lawyers.person();
      const opened = await talked(1, lawyer, lawyers);
      await approve(officer, await waiting(lawyer, opened));
      expect((await request(lawyer, opened, why)).permit).toMatchObject({ decision: 'PRESUMED_VIOLATION' });
    });

    test('other debts, another channel, reason or case are not what was approved, nor is it for another', async () => {
      const opened = await talked(2);
      await approve(officer, await waiting(agent, opened));
      await waiting(agent, opened, { debtIds: opened.debtIds.slice(0, 1) });
      await waiting(agent, opened, { reasonCode: 'CONSUMER_REQUEST' });
      await waiting(agent, await talked());
      // No call: it is not presumed, and no approval is used for it.
      const contactPointId = await addAddress(await serviceOf(world()), opened.debtorId);
      const written = alone({ ...why, channel: 'LETTER', contactPointId, statements: wholeLetter });
      const letter = await request(agent, opened, written);
      expect(letter.approval).toBeNull();
      expect(letter.permit?.decision).not.toBe('PRESUMED_VIOLATION');
      await refused(agent, opened, { ...why, channel: 'VOICE_ROBOT' });
      await waiting(await firm.person(), opened);
      expect((await request(agent, opened, why)).permit).toMatchObject({ decision: 'PRESUMED_VIOLATION' });
    });

    test('what is rejected issues nothing, and may be asked anew', async () => {
      const opened = await talked();
      const id = await waiting(agent, opened);
      expect(await decide(officer, id, 'REJECTED')).toEqual([]);
      expect(await approval(agent, id)).toMatchObject({
        ...{ state: 'REJECTED' },
        decisions: [{ outcome: 'REJECTED', decidedBy: null, note: 'no order is on file' }],
      });
      expect(await waiting(agent, opened)).not.toBe(id);
    });

    test('nobody of a firm decides it, and nobody but who asked sees it', async () => {
      const opened = await talked();
      const rivals = await world().firm('AGENCY');
      await engage(officer, rivals, [opened.caseId]);
      const [rival, colleague] = [await rivals.person(), await firm.person()];
      const id = await waiting(agent, opened);
      for (const by of [rival, colleague, firm.administrator]) {
        expect(await approval(by, id)).toBeNull();
        expect(
          (await by.ask(`{ approvals(first: 5, filter: { requestedBy: { eq: "${agent.id}" } }) { totalCount } }`))
            .codes,
        ).toEqual(['FORBIDDEN']);
      }
      for (const by of [agent, rival, colleague, firm.administrator])
        expect(await decide(by, id, 'APPROVED')).toEqual(['FORBIDDEN']);
      // A collector of the institution does not decide it either.
      expect(await decide(collector, id, 'APPROVED')).toEqual(['FORBIDDEN']);
      expect(await approval(agent, id)).toMatchObject({ state: 'PENDING' });
    });

    test('what is prohibited is never rebutted, with or without an approval', async () => {
      const opened = await talked();
      const id = await waiting(agent, opened);
      await approve(officer, id);
      const wish = { personId: opened.debtorId, kind: 'CEASE', isInWriting: true, idempotencyKey: key() } as const;
      done(await agent.ask(RecordWishDocument, { input: wish }));
      expect(await refused(agent, opened, why)).toMatchObject({ decision: 'PROHIBITED' });
      expect(await approval(agent, id)).toMatchObject({ state: 'APPROVED' });
    });

    test('ends with the engagement, and does not come back with another', async () => {
      const opened = await talked();
      const id = await waiting(agent, opened);
      await approve(officer, id);
      await end(opened.engagementId);
      const before = await rowCounts(world());
      expect((await agent.ask(RequestContactPermitDocument, { input: inputFor(opened, why) })).codes).toEqual([
        'NOT_FOUND',
      ]);
      expect(await rowCounts(world())).toEqual(before);
      expect(await approval(agent, id)).toBeNull();
      await engage(officer, firm, [opened.caseId]);
      expect(await waiting(agent, opened)).not.toBe(id);
    });
  });
});
