import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { CorrectPersonDocument } from '../../schema/operations/documents.js';
import { unseal, dataKeyContext, secretContext } from '../../src/audit/index.js';
import type { Disclosures } from '../../src/proof/index.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { addPhone, addRelated, done, key, openCase, present, registerDebtor, serviceOf } from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

const world = newWorld();

let officer: Person;
let lead: Person;
let collector: Person;
let service: Person;

beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  lead = await world().person('TEAM_LEAD', 'North');
  collector = await world().person('COLLECTOR', 'North');
  service = await serviceOf(world());
});

const document =
  'mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { personId person { displayName } } }';
const correct = (by: Person, personId: string, more: Record<string, unknown>): Promise<Answer> =>
  by.ask(document, { input: { personId, reason: 'seen on the card', idempotencyKey: key(), ...more } });

const correctionsOf = async (id: string, purpose: string | null = null): Promise<unknown[]> =>
  done(
    await officer.ask(
      `query ($id: ID!, $purpose: LookPurpose) { node(id: $id, purpose: $purpose) { ... on Debtor { displayName nationalId birthDate language timeZone corrections {
        corrected displayNameBefore displayNameAfter nationalIdBefore nationalIdAfter birthDateBefore birthDateAfter languageBefore languageAfter timeZoneBefore timeZoneAfter reason actor { id } validFrom validTo recordedAt } } } }`,
      { id, purpose },
    ),
  ).node;

const foundBy = async (filter: Record<string, unknown>): Promise<string[]> =>
  done(
    await officer.ask('query ($filter: DebtorFilter) { debtors(first: 10, filter: $filter) { nodes { id } } }', {
      filter,
    }),
  ).debtors.nodes.map(({ id }: { id: string }) => id);

describe('a correction', () => {
  test('shows the right values from now on, and keeps what stood before', async () => {
    const id = await registerDebtor(service, { displayName: '陈静', nationalId: '310101198505055555' });
    world().clock.pass(60_000);
    done(await correct(officer, id, { displayName: '陈婧', birthDate: '1985-05-05', timeZone: 'Asia/Urumqi' }));
    expect(await correctionsOf(id, 'CORRECTION')).toMatchObject({
      displayName: '陈婧',
      nationalId: '310101198505055555',
      birthDate: '1985-05-05',
      language: 'zh-CN',
      timeZone: 'Asia/Urumqi',
      corrections: [
        {
          corrected: ['DISPLAY_NAME', 'BIRTH_DATE', 'TIME_ZONE'],
          displayNameBefore: '陈静',
          displayNameAfter: '陈婧',
          nationalIdBefore: null,
          nationalIdAfter: null,
          birthDateBefore: '1990-01-01',
          birthDateAfter: '1985-05-05',
          languageBefore: null,
          languageAfter: null,
          timeZoneBefore: 'Asia/Shanghai',
          timeZoneAfter: 'Asia/Urumqi',
          reason: 'seen on the card',
          actor: { id: officer.id },
          validFrom: world().clock.now().toISOString(),
          validTo: null,
        },
      ],
    });
  });

  test('is masked without a purpose', async () => {
    const id = await registerDebtor(service, { nationalId: '310101198505051111' });
    done(await correct(officer, id, { displayName: '李雷', nationalId: '310101198505052222', birthDate: null }));
    expect(await correctionsOf(id)).toMatchObject({
      displayName: '李**',
      birthDate: null,
      corrections: [
        {
          corrected: ['DISPLAY_NAME', 'NATIONAL_ID', 'BIRTH_DATE'],
          displayNameBefore: '张**',
          displayNameAfter: '李**',
          nationalIdBefore: '****1111',
          nationalIdAfter: '****2222',
          birthDateBefore: null,
          reason: null,
        },
      ],
    });
  });

  test('of a correction stands beside the first one', async () => {
    const id = await registerDebtor(service);
    for (const displayName of ['李雷', '李蕾']) {
      world().clock.pass(1_000);
      done(await correct(officer, id, { displayName }));
    }
    const { corrections } = (await correctionsOf(id, 'AUDIT')) as unknown as { corrections: unknown[] };
    expect(corrections).toMatchObject([
      { displayNameBefore: '张伟', displayNameAfter: '李雷' },
      { displayNameBefore: '李雷', displayNameAfter: '李蕾' },
    ]);
  });

  test('removes what may be unknown, and nothing else', async () => {
    const id = await registerDebtor(service);
    done(await correct(officer, id, { nationalId: null }));
    expect(await correctionsOf(id, 'AUDIT')).toMatchObject({
      nationalId: null,
      corrections: [{ corrected: ['NATIONAL_ID'], nationalIdBefore: '310101199001011234', nationalIdAfter: null }],
    });
    for (const property of ['displayName', 'language', 'timeZone']) {
      const { errors } = await correct(officer, id, { [property]: null });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['input', property] } }]);
    }
  });

  test('of somebody who is no debtor is the same', async () => {
    const { debtorId } = await openCase(world());
    const { personId } = await addRelated(service, debtorId);
    done(await correct(officer, personId, { displayName: '王方' }));
    const { node } = done(
      await officer.ask(
        'query ($id: ID!) { node(id: $id, purpose: AUDIT) { ... on Person { displayName corrections { displayNameBefore } } } }',
        { id: personId },
      ),
    );
    expect(node).toEqual({ displayName: '王方', corrections: [{ displayNameBefore: '王芳' }] });
  });
});

describe('after a correction', () => {
  test('the person is found by what is right, and not by what was wrong', async () => {
    const id = await registerDebtor(service, { displayName: 'Ada Wrong', nationalId: 'WRONG-77' });
    await addPhone(service, id, '+8613911112222');
    done(await correct(officer, id, { displayName: 'Ada Right', nationalId: 'RIGHT-77' }));
    expect(await foundBy({ displayName: { eq: 'Ada Right' } })).toEqual([id]);
    expect(await foundBy({ nationalId: { eq: 'right 77' } })).toEqual([id]);
    expect(await foundBy({ displayName: { eq: 'Ada Wrong' } })).toEqual([]);
    expect(await foundBy({ nationalId: { eq: 'WRONG-77' } })).toEqual([]);
    // What was not corrected still finds them.
    expect(await foundBy({ contactPoint: { eq: '+8613911112222' } })).toEqual([id]);
  });

  test('of one value the others still find', async () => {
    const id = await registerDebtor(service, { displayName: 'Eve Kept', nationalId: 'KEPT-1' });
    done(await correct(officer, id, { language: 'fr' }));
    expect(await foundBy({ displayName: { eq: 'Eve Kept' } })).toEqual([id]);
    expect(await foundBy({ nationalId: { eq: 'KEPT-1' } })).toEqual([id]);
  });

  test('no table holds the values before or after in plain', async () => {
    const id = await registerDebtor(service, { displayName: 'Zebra Before' });
    done(await correct(officer, id, { displayName: 'Marmoset After', reason: 'The umbrella said so.' }));
    const { rows } = await sql<{ row: string }>`
      select t::text as row from person t union all select t::text from person_correction t union all select t::text from vault.search_token t
      union all select convert_from(leaf, 'UTF8') from audit.entry`.execute(world().owner);
    const all = rows.flatMap(({ row }) => [
      row,
      ...[...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString()),
    ]);
    for (const word of ['Zebra', 'Marmoset', 'umbrella']) expect(all.join('\n')).not.toContain(word);
  });

  test('one entry says who, what and why; the values only to who has the key of the person', async () => {
    const id = await registerDebtor(service);
    const left = await leavesOf(world(), async () => done(await correct(service, id, { displayName: '李雷' })));
    expect(left).toMatchObject([
      {
        type: 'person.corrected',
        outcomes: ['DISPLAY_NAME'],
        subjects: [{ role: 'DEBTOR', stream: 'OTHER', seq: 2 }],
        actor: { role: 'SERVICE' },
      },
    ]);
    expect(await detailsOf(present(left[0]).id, id)).toMatchObject({
      reason: { value: 'seen on the card' },
      before: { value: { displayName: '张伟' } },
      after: { value: { displayName: '李雷' } },
    });
  });
});

async function detailsOf(entryId: string, personId: string): Promise<Disclosures> {
  const { rows } = await sql<{ ciphertext: Buffer; wrapped: Buffer; pseudonym: string; person: string; year: number }>`
    select x.ciphertext, k.wrapped, x.pseudonym, s.person_id as person, k.key_year as year from audit.secret x
    join vault.subject s on s.pseudonym = x.pseudonym
    join vault.person_key k on k.person_id = s.person_id and k.key_class = x.key_class and k.key_year = x.key_year
    where x.entry_id = ${entryId}::uuid`.execute(world().owner);
  const { ciphertext, wrapped, pseudonym, person, year } = present(rows[0]);
  expect(person).toBe(personId.replace('debtor_', ''));
  const { keys, institutionId } = world();
  const dataKey = keys.unwrap(institutionId, wrapped, dataKeyContext(person, 'OTHER', year));
  return JSON.parse(unseal(dataKey, ciphertext, secretContext(entryId, pseudonym)).toString()) as Disclosures;
}

test('the row as it was first recorded can be had again, byte for byte: the entry of an import commits to it', async () => {
  const id = (await registerDebtor(service)).replace('debtor_', '');
  const first = async (): Promise<unknown> =>
    (
      await sql`
        select coalesce((select c.sealed_before from person_correction c where c.person_id = p.id order by c.recorded_at, c.id limit 1), p.sealed) as sealed,
          coalesce((select c.language_before from person_correction c where c.person_id = p.id and c.language_before is not null order by c.recorded_at, c.id limit 1), p.language) as language,
          coalesce((select c.time_zone_before from person_correction c where c.person_id = p.id and c.time_zone_before is not null order by c.recorded_at, c.id limit 1), p.time_zone) as time_zone
        from person p where p.id = ${id}::uuid`.execute(world().owner)
    ).rows;
  const before = await first();
  for (const more of [
    { displayName: '李雷' },
    { language: 'fr', nationalId: 'N-1' },
    { language: 'de', timeZone: 'UTC' },
  ]) {
    world().clock.pass(1_000);
    done(await correct(officer, `debtor_${id}`, more));
    expect(await first()).toEqual(before);
  }
});

describe('refused, and nothing is written', () => {
  const refusal = async (ask: () => Promise<Answer>): Promise<string> => {
    const before = await rowCounts(world());
    const { codes } = await ask();
    expect(await rowCounts(world())).toEqual(before);
    return codes.join();
  };

  test('what says nothing, or what the record says already', async () => {
    const id = await registerDebtor(service);
    expect(await refusal(() => correct(officer, id, {}))).toBe('BAD_USER_INPUT');
    expect(await refusal(() => correct(officer, id, { displayName: '张伟', language: 'zh-CN' }))).toBe(
      'BAD_USER_INPUT',
    );
    expect(await refusal(() => correct(officer, id, { displayName: ' ' }))).toBe('BAD_USER_INPUT');
    expect(await refusal(() => correct(officer, id, { displayName: '李雷', reason: '' }))).toBe('BAD_USER_INPUT');
    expect(await refusal(() => correct(officer, id, { birthDate: '2099-01-01' }))).toBe('BAD_USER_INPUT');
  });

  test('collectors, and leads of other teams; the lead of the team may', async () => {
    const { debtorId } = await openCase(world(), { assignee: collector });
    const south = await world().person('TEAM_LEAD', 'South');
    expect(await refusal(() => correct(collector, debtorId, { displayName: '李雷' }))).toBe('FORBIDDEN');
    expect(await refusal(() => correct(south, debtorId, { displayName: '李雷' }))).toBe('NOT_FOUND');
    expect((await correct(lead, debtorId, { displayName: '李雷' })).errors).toEqual([]);
  });

  test('another institution', async () => {
    const id = await registerDebtor(service);
    const stranger = await (await world().otherInstitution()).person('COMPLIANCE_OFFICER');
    expect(await refusal(() => correct(stranger, id, { displayName: '李雷' }))).toBe('NOT_FOUND');
  });

  test('somebody whose key is gone', async () => {
    const id = await registerDebtor(service);
    await sql`delete from vault.person_key where person_id = ${id.replace('debtor_', '')}::uuid and key_class = 'RECORD'`.execute(
      world().owner,
    );
    expect(await refusal(() => correct(officer, id, { displayName: '李雷' }))).toBe('CONFLICT');
  });
});

test('the same key corrects once, and is refused for another input', async () => {
  const id = await registerDebtor(service);
  const input = { personId: id, displayName: '李雷', reason: 'seen on the card', idempotencyKey: key() };
  const ask = (more: object = {}) => officer.ask(CorrectPersonDocument, { input: { ...input, ...more } });
  const [first, second] = [await ask(), await ask()];
  expect(second.data).toEqual(first.data);
  expect(done(second).correctPerson.person?.corrections).toHaveLength(1);
  expect((await ask({ displayName: '李蕾' })).codes).toEqual(['CONFLICT']);
});

test('two corrections at once follow each other', async () => {
  const id = await registerDebtor(service);
  const answers = await Promise.all([
    correct(officer, id, { displayName: '李雷' }),
    correct(service, id, { nationalId: 'X-999' }),
    correct(officer, id, { language: 'fr' }),
  ]);
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(await correctionsOf(id, 'AUDIT')).toMatchObject({ displayName: '李雷', nationalId: 'X-999', language: 'fr' });
});

describe("the application's login", () => {
  test("forgets search tokens of a person's own row in its own institution alone", async () => {
    const id = (await registerDebtor(service, { displayName: 'Tokened' })).replace('debtor_', '');
    const other = await (await world().otherInstitution()).person('COMPLIANCE_OFFICER');
    const app = await world().connect('app');
    const forget = async (by: Person | null): Promise<string> => {
      await app.query('begin');
      if (by) {
        const { institutionId, id: user, role } = by.actor;
        await app.query('select access.open_session($1, $2, $3)', [institutionId, user, role]);
      }
      const { rows } = await app.query<{ n: string }>('select vault.forget_search_tokens($1) as n', [id]);
      await app.query('rollback');
      return present(rows[0]).n;
    };
    expect([await forget(null), await forget(other), await forget(officer)]).toEqual(['0', '0', '2']);
    await expect(app.query('delete from vault.search_token')).rejects.toMatchObject({ code: '42501' });
  });
});
