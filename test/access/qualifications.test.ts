/** Who may contact anybody, and which firms are listed: facts that are added to and never changed. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  ListFirmDocument,
  OwnQualificationsDocument,
  QualifyUserDocument,
  type ListFirmInput,
  type QualifyUserInput,
} from '../../schema/operations/documents.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { done, key, present } from '../kit/verbs.js';
import { newWorld, type KitFirm, type Person } from '../kit/world.js';

const world = newWorld();

let officer: Person;
let lead: Person;
let collector: Person;
let firm: KitFirm;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  lead = await world().person('TEAM_LEAD', 'North');
  collector = await world().person('COLLECTOR', 'North');
  firm = await world().firm('AGENCY');
});

const passedAt = '2026-03-02T01:00:00.000Z';
const qualify = (by: Person, whom: Person, more: Partial<QualifyUserInput> = {}) =>
  by.ask(QualifyUserDocument, {
    input: { userId: whom.id, kind: 'TRAINED', isPresent: true, validFrom: passedAt, idempotencyKey: key(), ...more },
  });
const list = (by: Person, more: Partial<ListFirmInput> = {}) =>
  by.ask(ListFirmDocument, {
    input: { firmId: firm.id, isListed: true, validFrom: passedAt, idempotencyKey: key(), ...more },
  });
const own = async (person: Person) =>
  done(await person.ask(OwnQualificationsDocument, {})).viewer.qualifications.map(({ kind, isPresent, validFrom }) => ({
    ...{ kind, isPresent, validFrom },
  }));

describe('qualifyUser', () => {
  test('adds a row each time, in the order in which they hold, with its entry', async () => {
    const trainee = await world().person('COLLECTOR', 'North');
    const left = await leavesOf(world(), async () => {
      done(await qualify(lead, trainee, { kind: 'TESTED', validFrom: '2026-03-03T01:00:00Z' }));
      done(await qualify(lead, trainee));
      done(await qualify(officer, trainee, { isPresent: false, validFrom: '2026-03-09T01:00:00Z' }));
    });
    expect(left.map(({ type, outcomes }) => [type, ...outcomes])).toEqual([
      ['user.qualified', 'TESTED', 'PRESENT'],
      ['user.qualified', 'TRAINED', 'PRESENT'],
      ['user.qualified', 'TRAINED', 'NOT_PRESENT'],
    ]);
    expect(await own(trainee)).toEqual([
      { kind: 'TRAINED', isPresent: true, validFrom: passedAt },
      { kind: 'TESTED', isPresent: true, validFrom: '2026-03-03T01:00:00.000Z' },
      { kind: 'TRAINED', isPresent: false, validFrom: '2026-03-09T01:00:00.000Z' },
    ]);
  });

  test('the same key and input change nothing further', async () => {
    const trainee = await world().person('COLLECTOR', 'North');
    const again = { idempotencyKey: key() };
    const first = done(await qualify(officer, trainee, again)).qualifyUser;
    expect(done(await qualify(officer, trainee, again)).qualifyUser).toEqual(first);
    expect(present(first.user).qualifications).toHaveLength(1);
    expect((await qualify(officer, trainee, { ...again, isPresent: false })).codes).toEqual(['CONFLICT']);
  });

  test('is refused to others, to a lead for another team, and to everybody for themselves', async () => {
    const south = await world().person('COLLECTOR', 'South');
    const teamless = await world().person('TEAM_LEAD');
    const analyst = await world().person('ANALYST');
    const before = await rowCounts(world());
    for (const [by, whom] of [
      [collector, collector],
      [lead, south],
      [lead, lead],
      [lead, officer],
      [teamless, analyst],
      [officer, officer],
      [firm.administrator, collector],
    ] as const)
      expect((await qualify(by, whom)).codes).toEqual(['FORBIDDEN']);
    expect(await rowCounts(world())).toEqual(before);
  });

  test('a lead stops nobody, and lets nobody go on', async () => {
    for (const isPresent of [true, false])
      expect((await qualify(lead, collector, { kind: 'STOPPED', isPresent })).codes).toEqual(['FORBIDDEN']);
    const stopped = await world().person('COLLECTOR', 'North');
    done(await qualify(officer, stopped, { kind: 'STOPPED' }));
    done(await qualify(world().administrator, stopped, { kind: 'STOPPED', isPresent: false }));
    expect((await own(stopped)).map(({ isPresent }) => isPresent)).toEqual([true, false]);
  });

  test('a training that lies in the future, and a user who is not there, are mistakes', async () => {
    const before = await rowCounts(world());
    const now = world().clock.now().getTime();
    const future = new Date(now + 1).toISOString();
    for (const kind of ['TRAINED', 'TESTED'] as const)
      expect((await qualify(lead, collector, { kind, validFrom: future })).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', path: ['input', 'validFrom'] } },
      ]);
    const nobody = { userId: 'user_01999999-9999-7999-8999-999999999999' };
    expect((await qualify(officer, collector, nobody)).codes).toEqual(['NOT_FOUND']);
    const { person } = await world().otherInstitution();
    const stranger = await person('COLLECTOR');
    const counted = await rowCounts(world());
    expect((await qualify(officer, stranger)).codes).toEqual(['NOT_FOUND']);
    expect(await rowCounts(world())).toEqual(counted);
    expect(before['public.user_qualification']).toEqual(counted['public.user_qualification']);
    done(await qualify(lead, collector, { validFrom: new Date(now).toISOString() }));
    done(await qualify(lead, collector, { kind: 'PRIVATE_ACCOUNT', validFrom: future }));
  });
});

describe('who sees what is entered of a user', () => {
  const ask = (by: Person, whom: Person) =>
    by.ask('query ($id: ID!) { node(id: $id) { ... on User { qualifications { kind } } } }', { id: whom.id });

  test('leads and officers of all, everybody of themselves, collectors of nobody else', async () => {
    const one = await world().person('COLLECTOR', 'North');
    done(await qualify(officer, one));
    for (const by of [lead, officer, world().administrator])
      expect(done(await ask(by, one)).node.qualifications).toEqual([{ kind: 'TRAINED' }]);
    expect((await ask(collector, one)).codes).toEqual(['FORBIDDEN']);
    expect(await own(one)).toHaveLength(1);
  });

  test("a firm's administrator of the firm's own users, without who entered it", async () => {
    const [worker, other] = [await firm.person(), await (await world().firm('AGENCY')).person()];
    for (const each of [worker, other]) done(await qualify(officer, each));
    const { administrator } = firm;
    const document =
      'query ($id: ID!) { node(id: $id) { ... on User { qualifications { kind isPresent actor { id } } } } }';
    expect(done(await administrator.ask(document, { id: worker.id })).node.qualifications).toEqual([
      { kind: 'TRAINED', isPresent: true, actor: null },
    ]);
    expect(done(await administrator.ask(document, { id: other.id })).node).toBeNull();
    expect(await own(worker)).toHaveLength(1);
    expect((await ask(worker, worker)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('listFirm', () => {
  test('keeps every listing, with its entry, and the firm knows its own', async () => {
    const left = await leavesOf(world(), async () => {
      done(await list(officer, { validTo: '2027-01-01T00:00:00Z' }));
      done(await list(world().administrator, { isListed: false, validFrom: '2026-04-01T00:00:00Z' }));
    });
    expect(left.map(({ type, outcomes }) => [type, ...outcomes])).toEqual([
      ['firm.listed', 'LISTED'],
      ['firm.listed', 'NOT_LISTED'],
    ]);
    const document = 'query ($id: ID!) { node(id: $id) { ... on Firm { listings { isListed validFrom validTo } } } }';
    for (const by of [lead, firm.administrator, await firm.person()])
      expect(done(await by.ask(document, { id: firm.id })).node.listings).toEqual([
        { isListed: true, validFrom: passedAt, validTo: '2027-01-01T00:00:00.000Z' },
        { isListed: false, validFrom: '2026-04-01T00:00:00.000Z', validTo: null },
      ]);
    expect(done(await (await world().firm()).administrator.ask(document, { id: firm.id })).node).toBeNull();
  });

  test('is refused to others; an end before the beginning, and a firm that is not there, are mistakes', async () => {
    const before = await rowCounts(world());
    for (const by of [lead, collector, firm.administrator]) expect((await list(by)).codes).toEqual(['FORBIDDEN']);
    expect((await list(officer, { validTo: passedAt })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', path: ['input', 'validTo'] } },
    ]);
    const nobody = { firmId: 'firm_01999999-9999-7999-8999-999999999999' };
    expect((await list(officer, nobody)).codes).toEqual(['NOT_FOUND']);
    expect(await rowCounts(world())).toEqual(before);
  });
});

test("the application's login changes and deletes none of it", async () => {
  const app = await world().connect('app');
  for (const table of ['user_qualification', 'firm_listing'])
    for (const statement of [`update ${table} set valid_to = now()`, `delete from ${table}`])
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
});
