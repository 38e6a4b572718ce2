import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { advise, judge, standingOf, type Standing } from '../../src/compliance/index.js';
import type { RecordedAttempt } from '../../src/contacts/collection-record.js';
import type { ContactFacts } from '../../src/contacts/contact-facts.js';
import { factsOf, type Contact } from '../../src/contacts/facts-of-contact.js';
import { gatherRecord } from '../../src/contacts/gather-record.js';
import { gather, judgeAttempt, permitsFor, type Judgeable } from '../../src/contacts/judge-contact.js';
import { knownRecord, type KnownRecord } from '../../src/contacts/known-record.js';
import { owes } from '../../src/contacts/reading-facts.js';
import { contactRules } from '../../src/contacts/rules/index.js';
import { isLongRun } from '../kit/outside-data.js';
import {
  contacts,
  groundOf,
  pick,
  records,
  writeRecord,
  type Ground,
  type RandomContact,
} from '../kit/random-record.js';
import { key, present } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';
import { ListFirmDocument, QualifyUserDocument } from '../../schema/operations/documents.js';

/**
 * The oracle of the gatherer: whatever a debtor's record holds, the little that is gathered for a judgement is judged as all
 * of it would be. Each record is written in a transaction that is rolled back.
 */

const world = newWorld({ startsAt: '2026-02-02T02:00:00.000Z' });
const now = new Date('2026-10-20T12:00:00.000Z');
const runs = isLongRun ? 150 : 12;

const laws = {
  'the United States': {
    debts: [
      ['US', 'CREDIT_CARD'],
      ['US', 'STUDENT_LOAN'],
    ],
    ...{ mobile: '+12126331000', timeZone: 'America/New_York' },
  },
  Massachusetts: {
    debts: [
      ['US-MA', 'CREDIT_CARD'],
      ['US-MA', 'MEDICAL'],
    ],
    ...{ mobile: '+16172531000', timeZone: 'America/New_York' },
  },
  China: {
    debts: [
      ['CN', 'CREDIT_CARD'],
      ['CN', 'ONLINE_CONSUMER_LOAN'],
    ],
    ...{ mobile: '+8613812341000', timeZone: 'Asia/Shanghai' },
  },
  Britain: { debts: [['GB', 'CREDIT_CARD']], ...{ mobile: '+447400121000', timeZone: 'Europe/London' } },
  India: { debts: [['IN', 'AUTO_LOAN']], ...{ mobile: '+919812341000', timeZone: 'Asia/Kolkata' } },
} as const;
type Country = keyof typeof laws;
const countries = Object.keys(laws) as Country[];

const grounds = new Map<Country, Ground>();
beforeAll(async () => {
  const officer = await world().person('COMPLIANCE_OFFICER');
  const validFrom = world().clock.now().toISOString();
  const agencies = [await world().firm('AGENCY'), await world().firm('AGENCY')];
  const people = [await world().person('COLLECTOR', 'North')];
  for (const firm of agencies) {
    people.push(await firm.person());
    const input = { firmId: firm.id, isListed: true, validFrom, idempotencyKey: key() };
    await officer.ask(ListFirmDocument, { input });
  }
  for (const { id: userId } of people)
    for (const kind of ['TRAINED', 'TESTED'] as const)
      await officer.ask(QualifyUserDocument, {
        input: { userId, kind, isPresent: true, validFrom, idempotencyKey: key() },
      });
  const collectors = people.map(({ actor }) => ({ actorId: actor.id, firmId: actor.firmId }));
  for (const country of countries) grounds.set(country, await groundOf(world(), laws[country], collectors));
});

const actor = () => ({ ...world().administrator.actor, firmId: null });

/** Tries something on a record that is written and taken back. */
async function tried(work: (db: Kysely<never>) => Promise<void>): Promise<void> {
  const undone = new Error('undone');
  await world()
    .owner.transaction()
    .execute(async (db) => {
      await work(db);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
}

interface Asked {
  readonly to: Date;
  readonly knownAt: Date;
}

/** All that there is, from the beginning of time: what is gathered must be judged as this is. */
async function everything(db: Kysely<never>, ground: Ground, { to, knownAt }: Asked): Promise<Judgeable> {
  const { institutionId, debtorId } = ground;
  const asked = {
    institutionId,
    debtorId,
    from: new Date(0),
    to,
    knownAt,
    isHeld: false,
    actorId: null,
    contact: null,
  };
  const record = await gatherRecord(db, asked);
  return {
    known: knownRecord(record, knownAt.getTime(), 100_000),
    standing: standingOf(contactRules, record.packChanges),
  };
}

const planned = ({ people, collectors, debtIds }: Ground, random: RandomContact): Contact => {
  const { id: personId, role: personRole, points } = pick(people, random.person);
  const { statements, purpose, reasonCode, isAutomatic, channel } = random;
  return {
    ...{
      at: now.getTime() - random.ago,
      attemptId: null,
      direction: 'OUTBOUND',
      actorType: null,
      personId,
      personRole,
    },
    ...pick(collectors, random.collector),
    contactPointId: random.point === null ? null : pick(points, random.point),
    debtIds: [...new Set(random.debts.map((each) => pick(debtIds, each)))],
    ...{ channel, purpose, reasonCode, isAutomatic, statements, companions: 0, noticeGivenAt: null },
    usesPrivateAccount: false,
  };
};

const answer = (facts: ContactFacts, standing: Standing<ContactFacts>) => {
  const { decision, reasons, nextAllowedAt } = advise(facts, standing, permitsFor(facts));
  return { decision, reasons, nextAllowedAt };
};

/** What is known of however long ago. That the debtor was tried is gathered where somebody else is contacted. */
const everOf = (known: KnownRecord, contact: Contact) => {
  const { ever } = factsOf(known, contact);
  return owes(contact.personRole) ? { ...ever, debtorTries: [] } : ever;
};

const contactOf = (attempt: RecordedAttempt): Contact => ({
  ...{ ...attempt, at: attempt.occurredAt, attemptId: attempt.id, actorType: null },
  debtIds: attempt.debts.map(([debtId]) => debtId),
});

const times = (contact: Contact, { knownAgo }: RandomContact): Asked & { readonly at: Date } => {
  const at = new Date(contact.at);
  return { at, to: at > now ? at : now, knownAt: new Date(now.getTime() - knownAgo) };
};

describe.each(countries)('in %s', (country) => {
  const ground = (): Ground => present(grounds.get(country));

  test('what is gathered for a contact is judged as the whole record', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.array(contacts, { minLength: 8, maxLength: 8 }), async (record, some) => {
        await tried(async (db) => {
          await writeRecord(db, ground(), record, now);
          for (const random of some) {
            const contact = planned(ground(), random);
            const asked = times(contact, random);
            const { known, standing } = await gather(db, actor(), {
              ...{
                ...asked,
                isHeld: false,
                debtorId: ground().debtorId,
                jurisdictions: [],
                contact,
                actorId: contact.actorId,
              },
            });
            const all = await everything(db, ground(), asked);
            // The collector's own qualifications are asked with the contact.
            const { users, qualifications, firms, listings } = known.record;
            const whole = { ...all.known, record: { ...all.known.record, users, qualifications, firms, listings } };
            expect(answer(factsOf(known, contact), standing)).toEqual(answer(factsOf(whole, contact), all.standing));
            expect(everOf(known, contact)).toEqual(everOf(whole, contact));
          }
        });
      }),
      { numRuns: runs },
    );
  });

  test('what happened, alone and in a sweep, is judged as with the whole record; and is no part of its own facts', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.nat(), fc.nat(), async (record, first, ago) => {
        await tried(async (db) => {
          const ids = await writeRecord(db, ground(), record, now);
          if (ids.length === 0) return;
          const { debtorId, debtIds } = ground();
          const asked = { to: now, knownAt: now };
          const all = await everything(db, ground(), asked);
          const said = (judgeable: Judgeable, attempt: RecordedAttempt) => judgeAttempt(judgeable, attempt);
          const from = new Date(now.getTime() - (ago % (100 * 86_400_000)));
          const sweep = await gather(db, actor(), {
            ...{ ...asked, isHeld: false, at: from, debtorId, jurisdictions: [], contact: null, actorId: null },
          });
          const wanted = all.known.record.attempts.filter(({ occurredAt }) => occurredAt >= from.getTime());
          for (const attempt of wanted) {
            expect(said(sweep, attempt)).toEqual(said(all, attempt));
            expect(everOf(sweep.known, contactOf(attempt))).toEqual(everOf(all.known, contactOf(attempt)));
          }
          const attempt = present(all.known.record.attempts.find(({ id }) => id === pick(ids, first)));
          const alone = await gather(db, actor(), {
            ...{
              ...asked,
              isHeld: false,
              at: new Date(attempt.occurredAt),
              debtorId,
              jurisdictions: [],
              actorId: null,
            },
            contact: { ...attempt, debtIds },
          });
          expect(said(alone, attempt)).toEqual(said(all, attempt));
          const facts = factsOf(alone.known, { ...contactOf(attempt), debtIds });
          const others = [...facts.attempts, ...facts.ever.debtorTries, facts.ever.lastExchange];
          expect(others.some((each) => each?.id === attempt.id)).toBe(false);
        });
      }),
      { numRuns: runs },
    );
  });
});

test('in a zone without daylight saving, everything shifted by whole weeks shifts the answer', async () => {
  const ground = present(grounds.get('China'));
  await fc.assert(
    fc.asyncProperty(records, contacts, fc.integer({ min: 1, max: 8 }), async (record, random, weeks) => {
      const answers: unknown[] = [];
      for (const shift of [0, weeks * 7 * 86_400_000])
        await tried(async (db) => {
          const then = new Date(now.getTime() - shift);
          await writeRecord(db, ground, record, then);
          const contact = { ...planned(ground, random), at: then.getTime() - random.ago };
          const at = new Date(contact.at);
          const { known, standing } = await gather(db, actor(), {
            ...{
              at,
              to: at > then ? at : then,
              knownAt: then,
              isHeld: false,
              debtorId: ground.debtorId,
              jurisdictions: [],
              contact,
            },
            actorId: contact.actorId,
          });
          const { decision, reasons, packs } = judge(factsOf(known, contact), standing);
          const next = answer(factsOf(known, contact), standing).nextAllowedAt;
          answers.push({
            decision,
            packs,
            reasons: reasons.map(({ ruleId, because }) => [ruleId, because]),
            next: next && next.getTime() + shift,
          });
        });
      expect(answers[1]).toEqual(answers[0]);
    }),
    { numRuns: runs },
  );
});
