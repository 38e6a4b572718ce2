/** After an erasure and the night's rewrite of the vault nothing of the person is anywhere: no plain value, no key, no salt. */
import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  CopyOfPersonDocument,
  DecideProcedureDocument,
  ErasePersonDocument,
  ExportPeopleDocument,
  RevealDocument,
} from '../../schema/operations/documents.js';
import { dataKeyContext, unseal } from '../../src/audit/keys.js';
import { secretContext } from '../../src/audit/leaf.js';
import type { Disclosures } from '../../src/proof/index.js';
import { rewriteUntilGone } from '../kit/rewriting.js';
import { copyOfEveryTable, dumpOf, filesOf, foundIn, type Sought } from '../kit/scan.js';
import { recordAffairs, recordCircumstance } from '../kit/circumstances.js';
import { completeTask, openProcedure } from '../kit/procedures.js';
import {
  addPhone,
  addRelated,
  breakGlass,
  correct,
  done,
  key,
  openCase,
  present,
  recordContactAttempt,
  registerDebtor,
  reviewGlass,
  serviceOf,
} from '../kit/verbs.js';
import { approve, newWorld, verifyAll, type Person } from '../kit/world.js';

const world = newWorld();
const uuidOf = (nodeId: string): string => nodeId.replace(/^\w+_/, '');

let officer: Person;
let counsel: Person;
let second: Person;
let collector: Person;
/** Of another team: breaks glass. */
let stranger: Person;
let service: Person;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  second = await world().person('COMPLIANCE_OFFICER');
  counsel = await world().person('LEGAL_COUNSEL');
  collector = await world().person('COLLECTOR', 'North');
  stranger = await world().person('COLLECTOR', 'South');
  service = await serviceOf(world());
});

/** Everything that is recorded of the person in words, each found nowhere else. */
const said = {
  displayName: 'Umbrella Xylophone',
  nationalId: 'UX-31010119-7',
  birthDate: '1979-09-19',
  correctedName: 'Umbrella Yaffingale',
  correction: 'The letter Thorn was misread.',
  phone: '+8613700137555',
  email: 'yaffingale@quagga.example',
  address: '7 Wombat Crescent, Ulaanbaatar',
  note: 'Quokka at noon.',
  recording: 's3://recordings/numbat-7',
  correctedAttempt: 'An umbrella stand answered, by the pangolin.',
  explanation: 'The okapi called in despair.',
  review: 'Heard the bandicoot.',
  copyFor: 'Letter of the axolotl',
  contested: 'The wallaby never signed.',
  verified: 'The contract names a dugong.',
  decided: 'It was the bilby next door.',
  lived: 'The numbat mill shut.',
  earned: 'Paid by the quokka farm.',
} as const;

/** One of everything that may be held of a person. */
async function wholePerson(): Promise<string> {
  const { displayName, nationalId, birthDate } = said;
  const opened = await openCase(world(), { assignee: collector, debtor: { displayName, nationalId, birthDate } });
  const { debtorId } = opened;
  const contactPointId = await addPhone(service, debtorId, said.phone);
  await addPhone(service, debtorId, said.email, 'EMAIL');
  await addPhone(service, debtorId, said.address, 'POSTAL_ADDRESS');
  const { note, recording } = said;
  const { id } = await recordContactAttempt(world(), collector, { ...opened, contactPointId }, { note, recording });
  await correct(collector, id, { reason: said.correctedAttempt });
  done(
    await officer.ask('mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { personId } }', {
      input: {
        ...{ personId: debtorId, displayName: said.correctedName, reason: said.correction },
        idempotencyKey: key(),
      },
    }),
  );
  await addRelated(service, debtorId);
  // Related to another debtor too: an entry about two.
  await addRelated(service, await registerDebtor(service), { person: null, personId: debtorId });
  done(
    await officer.ask(RevealDocument, {
      input: {
        ...{ personIds: [debtorId], fields: ['NAME', 'CONTACT_POINTS'], purpose: 'COMPLAINT' },
        ...{ reference: 'Complaint 7', idempotencyKey: key() },
      },
    }),
  );
  done(
    await officer.ask('query ($id: ID!) { node(id: $id, purpose: COMPLAINT) { ... on Debtor { displayName } } }', {
      id: debtorId,
    }),
  );
  const glass = await breakGlass(stranger, opened.caseId, said.explanation);
  await reviewGlass(officer, glass, said.review);
  const { id: procedureId } = await openProcedure(collector, {
    ...{ kind: 'DISPUTE', caseId: opened.caseId, statement: said.contested },
  });
  await completeTask(collector, procedureId, 'VERIFY_DEBT', said.verified);
  await recordCircumstance(collector, debtorId, { what: 'HEALTH_MENTAL', words: said.lived });
  await recordAffairs(collector, debtorId, { note: said.earned });
  const decided = { procedureId, decision: 'MISTAKEN' as const, reason: said.decided, idempotencyKey: key() };
  done(await officer.ask(DecideProcedureDocument, { input: decided }));
  return debtorId;
}

const copyOf = async (personId: string): Promise<string> => {
  const { json, text } = done(
    await officer.ask(CopyOfPersonDocument, { personId, reference: said.copyFor }),
  ).copyOfPerson;
  return json + text;
};

/** Of this person and another: one alone takes nobody's approval. */
async function exportOf(personIds: string[]): Promise<string> {
  const ask = async () =>
    done(
      await officer.ask(ExportPeopleDocument, {
        input: { personIds, purpose: 'AUDIT', reference: 'Order 7', reason: 'the court asks', idempotencyKey: key() },
      }),
    ).exportPeople;
  await approve(second, present((await ask()).approval).id);
  return present((await ask()).export).json;
}

async function erase(personId: string): Promise<void> {
  const ask = async () =>
    done(
      await officer.ask(ErasePersonDocument, {
        input: { personId, basis: 'COURT_OR_REGULATOR', idempotencyKey: key() },
      }),
    ).erasePerson;
  await approve(counsel, present((await ask()).approval).id);
  expect((await ask()).person).toMatchObject({ dataState: 'ERASED' });
}

interface Held {
  /** As they stand in the vault. */
  readonly vault: readonly Sought[];
  /** What only the key file opens: the data keys, and the salts of what the journal's leaves commit to. */
  readonly hidden: readonly Sought[];
  /** All that the journal's secrets say. */
  readonly details: string;
}

/** What is kept of somebody beside the plain values, with their secrets opened. */
async function heldOf(personId: string): Promise<Held> {
  const { owner, keys, institutionId } = world();
  const id = uuidOf(personId);
  const { rows: wrapped } = await sql<{ name: string; class: string; year: number; bytes: Buffer }>`
    select key_class || ' ' || key_year as name, key_class as class, key_year as year, wrapped as bytes
    from vault.person_key where person_id = ${id}::uuid`.execute(owner);
  const { rows: tokens } = await sql<{ field: string; bytes: Buffer }>`
    select field, token as bytes from vault.search_token where person_id = ${id}::uuid`.execute(owner);
  const { rows: secrets } = await sql<{ entry: string; pseudonym: string; key: string; bytes: Buffer }>`
    select s.entry_id as entry, s.pseudonym, s.key_class || ' ' || s.key_year as key, s.ciphertext as bytes
    from audit.secret s join vault.subject v using (institution_id, pseudonym) where v.person_id = ${id}::uuid`.execute(
    owner,
  );
  const dataKeys = new Map(
    wrapped.map((each) => [
      each.name,
      keys.unwrap(institutionId, each.bytes, dataKeyContext(id, each.class, each.year)),
    ]),
  );
  const opened = secrets.map(
    ({ entry, pseudonym, key, bytes }) =>
      JSON.parse(unseal(present(dataKeys.get(key)), bytes, secretContext(entry, pseudonym)).toString()) as Disclosures,
  );
  const salts = opened.flatMap((each) => Object.entries(each).map(([name, { salt }]) => ({ name, salt })));
  return {
    vault: [
      ...wrapped.map(({ name, bytes }) => ({ what: `wrapped key ${name}`, value: bytes })),
      ...tokens.map(({ field, bytes }, index) => ({ what: `token ${index} of ${field}`, value: bytes })),
    ],
    hidden: [
      ...[...dataKeys].map(([name, value]) => ({ what: `data key ${name}`, value })),
      ...salts.map(({ name, salt }, index) => ({
        what: `salt ${index} of ${name}`,
        value: Buffer.from(salt, 'base64url'),
      })),
    ],
    details: JSON.stringify(opened),
  };
}

const plain: readonly Sought[] = [
  ...Object.entries(said),
  ...Object.entries({ digits: said.phone.slice(1), id: '310101197', street: 'Wombat', number: 'UX31010119' }),
].map(([what, value]) => ({ what, value }));

test('an erased person leaves no plain value, key or salt: in no table or index, dump, file or export', async () => {
  const superuser = await world().connect('superuser');
  const other = await registerDebtor(service);
  const personId = await wholePerson();
  const words = Object.entries(said).map(([what, value]) => ({ what, value }));

  // The exports show all of it before; the words of who broke glass are the journal's alone.
  const copied = Buffer.from(await copyOf(personId));
  const held = await heldOf(personId);
  const entered = foundIn(Buffer.from(held.details), words);
  const shown = foundIn(Buffer.concat([copied, Buffer.from(await exportOf([personId, other]))]), words);
  expect(words.filter(({ what }) => !shown.includes(what) && !entered.includes(what))).toEqual([]);
  expect(entered).toEqual(
    expect.arrayContaining(['phone', 'note', 'correctedAttempt', 'explanation', 'review', 'copyFor']),
  );
  expect(shown).toEqual(expect.arrayContaining(['correctedName', 'nationalId', 'birthDate', 'email', 'recording']));
  expect(held.vault.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      'wrapped key RECORD 0',
      'wrapped key CONTACT 2026',
      'wrapped key OTHER 2026',
      'wrapped key ACCESS 2026',
    ]),
  );
  expect(held.hidden.length).toBeGreaterThan(20);

  const sought = [...plain, ...held.vault, ...held.hidden];
  const all = sought.map(({ what }) => what);
  const inVault = held.vault.map(({ what }) => what);
  const copies = (): Promise<Buffer> => copyOfEveryTable(superuser);
  const dump = (): Promise<Buffer | null> => dumpOf(superuser, world().urls.superuser);
  const files = (): Promise<Buffer> => filesOf(superuser);

  // Sealed, the plain values are nowhere even now; what the vault has is everywhere.
  expect(foundIn(await copies(), sought)).toEqual(inVault);
  expect(foundIn(await files(), sought)).toEqual(inVault);
  const dumped = await dump();
  if (dumped) expect(foundIn(dumped, sought)).toEqual(inVault);
  // Were they in any row, they would be seen.
  await sql`create table planted (words text, bytes bytea)`.execute(world().owner);
  for (const { value } of sought)
    await superuser.query(
      'insert into planted values ($1, $2)',
      typeof value === 'string' ? [value, null] : [null, value],
    );
  expect(foundIn(await copies(), sought)).toEqual(all);
  expect(foundIn(await files(), sought)).toEqual(all);
  await superuser.query('drop table planted');

  await erase(personId);
  expect(foundIn(await copies(), sought)).toEqual([]);
  const after = await dump();
  if (after) expect(foundIn(after, sought)).toEqual([]);
  // Deleted keys are still in the heap until the night, but for those that PostgreSQL overwrote meanwhile.
  expect(foundIn(await files(), held.vault)).not.toEqual([]);
  await rewriteUntilGone(world());
  expect(foundIn(await files(), sought)).toEqual([]);

  const left = await Promise.all([copyOf(personId), exportOf([personId, other])]);
  // The reference of the copy itself, which the asker says anew.
  const again = left.map((text) => Buffer.from(text.replaceAll(said.copyFor, '')));
  expect(foundIn(Buffer.concat(again), sought)).toEqual([]);
  // What was entered since is of somebody who has no key: it left nothing either.
  await rewriteUntilGone(world());
  expect(foundIn(await files(), sought)).toEqual([]);
  expect(foundIn(await copies(), sought)).toEqual([]);
  await verifyAll(world());
});
