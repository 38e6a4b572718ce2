import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  AddTemplateDocument,
  AddTemplateVersionDocument,
  RequiredStatementsDocument,
  RetireTemplateDocument,
  TemplatesDocument,
} from '../../schema/operations/documents.js';
import { templateInForce } from '../../src/contacts/template-in-force.js';
import { addTemplate, done, key, present, templateInput, textInput } from '../kit/verbs.js';
import { rowCounts } from '../kit/journal.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

let officer: Person;
let collector: Person;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
});

/** The first text of a new template, with what rules have against it. */
async function added(more: Record<string, unknown>, text: Record<string, unknown>) {
  const input = templateInput({ ...more, text: textInput(text) });
  const { template } = done(await officer.ask(AddTemplateDocument, { input: input as never })).addTemplate;
  return present(present(template).versions.nodes[0]);
}

const objecting = (version: { objections: readonly { ruleId: string }[] }): string[] =>
  version.objections.map(({ ruleId }) => ruleId).sort();

const refusedAt = async (text: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<string> => {
  const before = await rowCounts(world());
  const input = templateInput({ ...more, text: textInput(text) });
  const { errors } = await officer.ask(AddTemplateDocument, { input: input as never });
  expect(await rowCounts(world())).toEqual(before);
  return errors.map(({ extensions }) => [extensions.code, (extensions['path'] as string[]).join('.')].join(' ')).join();
};

describe('a text', () => {
  test('is added with what it says, and everybody who writes to people reads it', async () => {
    const input = templateInput({ slug: 'first-reminder' });
    const { templateId } = done(await officer.ask(AddTemplateDocument, { input: input as never })).addTemplate;
    const { templates } = done(
      await collector.ask(TemplatesDocument, { filter: { slug: { eq: 'first-reminder' } }, first: 1 }),
    );
    expect(templates.nodes).toEqual([
      {
        ...{ id: templateId, slug: 'first-reminder', channel: 'SMS', occasion: 'REMINDER' },
        recordedAt: world().clock.now().toISOString(),
        versions: {
          totalCount: 1,
          nodes: [
            expect.objectContaining({
              language: 'en',
              statements: ['IDENTITY', 'DEBT_COLLECTOR', 'OPT_OUT', 'BALANCE', 'CONTACT'],
              isRetired: false,
              actor: { id: officer.id },
              objections: [],
            }),
          ],
        },
      },
    ]);
  });

  test('has a slug of its own in the institution', async () => {
    const slug = `s-${key().slice(0, 8)}`;
    await addTemplate(officer, { slug });
    const again = await officer.ask(AddTemplateDocument, { input: templateInput({ slug }) as never });
    expect(again.codes).toEqual(['CONFLICT']);
    expect(await refusedAt({}, { slug: 'First Reminder' })).toBe('BAD_USER_INPUT input.slug');
  });

  test('is for a way by which texts are sent', async () => {
    for (const channel of ['PHONE', 'VISIT'])
      expect(await refusedAt({}, { channel })).toBe('BAD_USER_INPUT input.channel');
  });

  test.each([
    ['an unknown placeholder', 'Dear {name}'],
    ['one in other letters', 'Dear {DebtorName}'],
    ['one with blanks', 'Dear { debtorName }'],
    ['one of a prototype', 'Dear {constructor}'],
    ['an empty one', 'Dear {}'],
    ['an open brace', 'Dear {debtorName'],
    ['a closed one', 'Dear debtorName}'],
    ['braces within braces', 'Dear {{debtorName}}'],
    ['nothing', '  '],
    ['a control character', 'Dear\u0001'],
  ])('with %s is refused', async (_, body) => {
    expect(await refusedAt({ body, statements: [] })).toBe('BAD_USER_INPUT input.text.body');
  });

  test('may hold a telephone number', async () => {
    const version = await added({}, { body: 'Call {contact} or 400-800-8888. Reply STOP to opt out.', statements: [] });
    expect(version.statements).toEqual(['OPT_OUT', 'CONTACT']);
  });

  test('is in a language, as BCP 47 writes it', async () => {
    expect((await added({}, { language: 'zh-hans-cn', statements: [] })).language).toBe('zh-Hans-CN');
    expect(await refusedAt({ language: 'no language' })).toBe('BAD_USER_INPUT input.text.language');
  });

  test('is none of the past', async () => {
    const before = (milliseconds: number) => new Date(world().clock.now().getTime() - milliseconds).toISOString();
    expect(await refusedAt({ validFrom: before(1) })).toBe('BAD_USER_INPUT input.text.validFrom');
    await added({}, { validFrom: before(0) });
  });

  test('is kept by compliance officers and administrators alone', async () => {
    await addTemplate(world().administrator);
    for (const role of ['COLLECTOR', 'TEAM_LEAD', 'LEGAL_COUNSEL', 'SERVICE'] as const) {
      const { codes } = await (
        await world().person(role)
      ).ask(AddTemplateDocument, { input: templateInput() as never });
      expect(codes).toEqual(['FORBIDDEN']);
    }
  });
});

describe('a statement', () => {
  test.each([
    ['IDENTITY', 'en', 'This is your bank.'],
    ['OPT_OUT', 'en', 'Please stop by our office.'],
    ['OPT_OUT', 'zh-CN', '如有疑问请致电。'],
    ['BALANCE', 'en', 'You owe 100 dollars.'],
    ['CONTACT', 'en', 'Call us.'],
    ['DEBT_COLLECTOR', 'en', 'This is {institutionName}.'],
    ['DEBT_COLLECTOR', 'zh-CN', '这里是{institutionName}。'],
    ['COLLECTION_PURPOSE', 'en', 'Please pay.'],
    ['VALIDATION', 'en', 'Here is what you owe.'],
    ['LEGAL_BASIS', 'zh-CN', '请还款。'],
    ['RIGHTS', 'zh-CN', '请还款。'],
    ['HOW_TO_PAY_OR_OBJECT', 'en', 'Call us.'],
    ['SEAL', 'en', 'Yours truly'],
    ['VISIT_PURPOSE', 'en', 'We call on you.'],
    ['LEGAL_ACTION', 'en', 'Please call.'],
    ['IDENTITY', 'fr', 'Ici la banque.'],
    ['OPT_OUT', 'fr', 'Répondez.'],
  ])('%s is refused of a text in %s that does not bear it: %s', async (statement, language, body) => {
    const refused = await refusedAt({ language, body, statements: [statement] });
    expect(refused).toBe('BAD_USER_INPUT input.text.statements.0');
  });

  test.each([
    ['OPT_OUT', 'en', 'Reply STOP to stop texts to this telephone number'],
    ['OPT_OUT', 'en', 'Click here to opt out of further emails'],
    ['OPT_OUT', 'en', 'Text "stop" to end these messages'],
    ['OPT_OUT', 'en', 'To unsubscribe, write to us'],
    ['OPT_OUT', 'zh-CN', '回复TD退订'],
    ['OPT_OUT', 'fr', '{optOut}'],
    ['IDENTITY', 'fr', 'Ici {institutionName}'],
    ['IDENTITY', 'en', 'Here is {collectorName}'],
    ['DEBT_COLLECTOR', 'en', 'This is from a debt collector'],
    ['DEBT_COLLECTOR', 'zh-CN', '我司受托催收'],
    ['BALANCE', 'de', 'Offen: {balance}'],
    ['LEGAL_ACTION', 'en', 'We will take legal action'],
    ['LEGAL_ACTION', 'zh-CN', '我行将依法提起诉讼'],
  ])('%s is taken to be there in %s, claimed or not: %s', async (statement, language, body) => {
    expect((await added({}, { language, body, statements: [] })).statements).toContain(statement);
    expect((await added({}, { language, body, statements: [statement] })).statements).toContain(statement);
  });

  test('to stop by is no opt-out, though the word stands there', async () => {
    const body = 'Please stop by our office. STOP';
    expect((await added({}, { body, statements: [] })).statements).toEqual([]);
    expect((await added({}, { body, statements: ['OPT_OUT'] })).statements).toEqual(['OPT_OUT']);
  });

  test('whose words nobody knows is for whoever claims it', async () => {
    const text = { language: 'fr', body: 'Agence de recouvrement', statements: ['DEBT_COLLECTOR'] };
    expect((await added({}, text)).statements).toEqual(['DEBT_COLLECTOR']);
  });
});

describe('objections', () => {
  test('name the pack, the rule and its citation, in both languages', async () => {
    const version = await added({}, { body: 'This is a debt collector, {institutionName}.', statements: [] });
    expect(version.objections).toEqual([
      {
        ...{ packId: 'us-federal', ruleId: 'us.reg-f.opt-out-statement', citation: '12 CFR 1006.6(e)' },
        ...{ assurance: 'PRIMARY', decision: 'PROHIBITED' },
        explanation: 'The message does not say how to opt out of further messages to this number or address.',
        explanationZhCn: '消息未说明如何退订发往该号码或地址的后续消息。',
      },
    ]);
  });

  const letter =
    '{debtorName}：您尚欠{balance}。依据《信用卡领用合同》，您有权查询、提出异议。{howToPay}{howToObject}联系方式：{contact}。{seal}';
  const claimed = ['LEGAL_BASIS', 'RIGHTS'];

  test.each([
    ['REMINDER', 'SMS', 'en', 'Pay {balance}', [], ['us.reg-f.disclosure', 'us.reg-f.opt-out-statement']],
    [
      'INITIAL_COMMUNICATION',
      'EMAIL',
      'en',
      'A debt collector writes. {optOut}',
      [],
      ['cn.cba.identity-at-first-contact', 'us.reg-f.disclosure'],
    ],
    [
      'INITIAL_COMMUNICATION',
      'EMAIL',
      'en',
      '{institutionName} is a debt collector attempting to collect a debt; what we learn will be used for that. {optOut}',
      [],
      [],
    ],
    [
      'VALIDATION_NOTICE',
      'LETTER',
      'en',
      '{howToPay}',
      [],
      ['cn.card.letter-contents', 'us.reg-f.disclosure', 'us.reg-f.validation'],
    ],
    ['COLLECTION_LETTER', 'LETTER', 'zh-CN', letter, claimed, ['us.reg-f.disclosure']],
    [
      'COLLECTION_LETTER',
      'LETTER',
      'zh-CN',
      letter.replace('{seal}', ''),
      claimed,
      ['cn.card.letter-contents', 'us.reg-f.disclosure'],
    ],
    ['LOCATION_INQUIRY', 'SMS', 'en', 'My name is A. Where is {debtorName}?', [], []],
    [
      'LOCATION_INQUIRY',
      'SMS',
      'en',
      'Where is {debtorName}? It is about a debt.',
      [],
      [
        'cn.cba.contact-person-no-debt',
        'cn.gbt.contact-person-no-debt',
        'uk.conc.identity-first',
        'us.reg-f.location-content',
      ],
    ],
    ['CONFIRMATION', 'SMS', 'en', 'You get no more texts.', [], []],
    ['REMINDER', 'VOICE_ROBOT', 'en', 'Please call {contact}.', [], ['us.reg-f.caller-identity']],
    [
      'VISIT_NOTICE',
      'SMS',
      'zh-CN',
      '{institutionName}：我司催收人员将于{visitTime}上门沟通。回复TD退订',
      ['VISIT_PURPOSE'],
      [],
    ],
    [
      'VISIT_NOTICE',
      'SMS',
      'zh-CN',
      '我司催收人员将于{visitTime}到达。回复TD退订',
      [],
      ['cn.visit', 'uk.conc.visit-notice'],
    ],
  ] as const)('to a text for a %s by %s in %s: %s', async (occasion, channel, language, body, statements, expected) => {
    const version = await added({ occasion, channel }, { language, body, statements });
    expect(objecting(version)).toEqual([...expected]);
  });

  test('come from the packs in force when the text comes into force', async () => {
    const { requiredStatements: now } = done(
      await officer.ask(RequiredStatementsDocument, { channel: 'SMS', occasion: 'INITIAL_COMMUNICATION' }),
    );
    const named = (some: typeof now) => some.map(({ ruleId, statement }) => `${statement} ${ruleId}`).sort();
    expect(named(now)).toEqual([
      'COLLECTION_PURPOSE us.reg-f.disclosure',
      'DEBT_COLLECTOR us.reg-f.disclosure',
      'IDENTITY cn.cba.identity-at-first-contact',
      'OPT_OUT us.reg-f.opt-out-statement',
    ]);
    expect(now.every(({ isRequired, citation }) => isRequired && citation !== '')).toBe(true);
    const at = '2021-11-30T04:59:59Z';
    const { requiredStatements: before } = done(
      await officer.ask(RequiredStatementsDocument, { channel: 'SMS', occasion: 'INITIAL_COMMUNICATION', at }),
    );
    expect(before).toEqual([]);
  });

  test('of an inquiry it is also known what must not be said', async () => {
    const asked = { channel: 'LETTER', occasion: 'LOCATION_INQUIRY' } as const;
    const { requiredStatements } = done(await officer.ask(RequiredStatementsDocument, asked));
    expect(requiredStatements.some(({ isRequired }) => isRequired)).toBe(false);
    const barred = requiredStatements.filter(({ ruleId }) => ruleId === 'us.reg-f.location-content');
    expect(barred.map(({ statement }) => statement)).toEqual([
      ...['DEBT_COLLECTOR', 'COLLECTION_PURPOSE', 'VALIDATION', 'BALANCE', 'LEGAL_BASIS', 'HOW_TO_PAY_OR_OBJECT'],
      'LEGAL_ACTION',
    ]);
  });
});

describe('the version in force', () => {
  const minute = 60_000;
  const uuidOf = (id: string): string => id.replace(/^\w+_/, '');
  const inForce = (templateId: string, at: Date, more: { language?: string; knownAt?: Date } = {}) =>
    templateInForce(world().owner, {
      ...{ templateId: uuidOf(templateId), language: 'en', at, knownAt: at },
      ...more,
    });
  const addVersion = async (templateId: string, text: Record<string, unknown> = {}): Promise<string> => {
    const input = { templateId, text: textInput(text), idempotencyKey: key() };
    return uuidOf(
      done(await officer.ask(AddTemplateVersionDocument, { input: input as never })).addTemplateVersion
        .templateVersionId,
    );
  };
  const retire = async (templateId: string) =>
    done(await officer.ask(RetireTemplateDocument, { input: { templateId, idempotencyKey: key() } })).retireTemplate;
  const later = (milliseconds: number): Date => new Date(world().clock.now().getTime() + milliseconds);

  test('says what is said, and what it is for', async () => {
    const templateId = await addTemplate(officer, {
      occasion: 'LOCATION_INQUIRY',
      text: textInput({ body: 'Where?', statements: [] }),
    });
    expect(await inForce(templateId, world().clock.now())).toEqual({
      versionId: expect.any(String),
      ...{ channel: 'SMS', occasion: 'LOCATION_INQUIRY', purpose: 'LOCATION', language: 'en', statements: [] },
    });
    expect(await inForce(templateId, later(-1))).toBeNull();
  });

  test('is the latest that has begun, as far as it was known', async () => {
    const templateId = await addTemplate(officer);
    const begun = world().clock.now();
    const first = (await inForce(templateId, begun))?.versionId;
    world().clock.pass(minute);
    const known = world().clock.now();
    const second = await addVersion(templateId, { validFrom: later(minute).toISOString() });
    expect((await inForce(templateId, later(minute - 1)))?.versionId).toBe(first);
    expect((await inForce(templateId, later(minute)))?.versionId).toBe(second);
    expect((await inForce(templateId, later(minute), { knownAt: new Date(known.getTime() - 1) }))?.versionId).toBe(
      first,
    );
    const third = await addVersion(templateId, { validFrom: later(minute).toISOString() });
    expect((await inForce(templateId, later(minute)))?.versionId).toBe(third);
  });

  test('is in the very language, or in another form of it, and in no other', async () => {
    const templateId = await addTemplate(officer, { text: textInput({ language: 'en-GB' }) });
    const british = (await inForce(templateId, world().clock.now()))?.versionId;
    world().clock.pass(minute);
    const american = await addVersion(templateId, { language: 'en-US' });
    const now = world().clock.now();
    expect((await inForce(templateId, now, { language: 'en-gb' }))?.versionId).toBe(british);
    expect((await inForce(templateId, now, { language: 'en' }))?.versionId).toBe(american);
    expect(await inForce(templateId, now, { language: 'zh-CN' })).toBeNull();
  });

  test('is none once the template is retired, in any language, nor what was to begin later; until a text is added again', async () => {
    const templateId = await addTemplate(officer);
    await addVersion(templateId, {
      language: 'zh-CN',
      body: '{institutionName}催收，{balance}，{contact}。回复TD退订',
    });
    await addVersion(templateId, { validFrom: later(10 * minute).toISOString() });
    world().clock.pass(minute);
    expect((await retire(templateId)).templateVersion).toMatchObject({ isRetired: true, template: { id: templateId } });
    const retired = world().clock.now();
    expect(await inForce(templateId, new Date(retired.getTime() - 1))).not.toBeNull();
    for (const language of ['en', 'zh-CN']) expect(await inForce(templateId, retired, { language })).toBeNull();
    expect(await inForce(templateId, later(20 * minute))).toBeNull();
    expect(await inForce(templateId, retired, { knownAt: new Date(retired.getTime() - 1) })).not.toBeNull();
    world().clock.pass(minute);
    const again = await addVersion(templateId);
    expect((await inForce(templateId, world().clock.now()))?.versionId).toBe(again);
    expect(await inForce(templateId, world().clock.now(), { language: 'zh-CN' })).toBeNull();
  });

  test('is of the own institution', async () => {
    const elsewhere = await world().otherInstitution();
    const templateId = await addTemplate(elsewhere.administrator);
    const input = { templateId, text: textInput(), idempotencyKey: key() };
    expect((await officer.ask(AddTemplateVersionDocument, { input: input as never })).codes).toEqual(['NOT_FOUND']);
    const retired = await officer.ask(RetireTemplateDocument, { input: { templateId, idempotencyKey: key() } });
    expect(retired.codes).toEqual(['NOT_FOUND']);
  });
});

test('a firm reads the texts, and not who wrote them', async () => {
  const templateId = await addTemplate(officer);
  const partner = await (await world().firm('AGENCY')).person();
  const { data, errors } = await partner.ask(
    `{ node(id: "${templateId}") { ... on Template { slug versions(first: 1) { nodes { body actor { id } } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.node.versions.nodes).toEqual([{ body: expect.stringContaining('{balance}'), actor: null }]);
});
