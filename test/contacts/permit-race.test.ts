import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { print } from 'graphql';
import { QualifyUserDocument, RequestContactPermitDocument } from '../../schema/operations/documents.js';
import { foundCrowdedBank, headersOf, lookInto, type CrowdedBank } from '../faults/small-bank.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { isLongRun, isThorough } from '../kit/outside-data.js';
import { endAll, freePort, serve, type Server } from '../kit/probity.js';
import {
  attemptInput,
  debtInput,
  done,
  key,
  openCase,
  recordContactAttemptDocument,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/**
 * Of any number who ask at once, as many are given leave as the law leaves room for: three conversations with one debtor a
 * day (GB/T 45251), whoever asks and about whatever case of theirs.
 */
const limit = 3;
const asking = 100;
const loan = { productKind: 'ONLINE_CONSUMER_LOAN' };
const talk = { answered: true, conversation: true, outcome: 'CONNECTED_DEBTOR' };

describe('in one process', () => {
  const world = newWorld();
  const rounds = 3;
  const count = 10;
  let collectors: Person[];
  beforeAll(async () => {
    const officer = await world().person('COMPLIANCE_OFFICER');
    collectors = [];
    while (collectors.length < count) collectors.push(await world().person('COLLECTOR', 'North'));
    const validFrom = '2026-01-15T00:00:00.000Z';
    for (const { id: userId } of collectors)
      for (const kind of ['TRAINED', 'TESTED'] as const)
        done(
          await officer.ask(QualifyUserDocument, {
            input: { userId, kind, isPresent: true, validFrom, idempotencyKey: key() },
          }),
        );
  });

  /** One debtor, with a case at each desk. */
  async function opened(): Promise<OpenedCase[]> {
    const cases: OpenedCase[] = [];
    for (const assignee of collectors) {
      const debtorId = cases[0]?.debtorId;
      cases.push(await openCase(world(), { assignee, debts: [debtInput(loan)], ...(debtorId && { debtorId }) }));
    }
    return cases;
  }
  const requested = async (index: number, cases: readonly OpenedCase[]): Promise<boolean> => {
    const [by, each] = [collectors[index % count]!, cases[index % count]!];
    const input = {
      caseId: each.caseId,
      contactPointId: each.contactPointId,
      channel: 'PHONE',
      idempotencyKey: key(),
    } as const;
    const { requestContactPermit } = done(await by.ask(RequestContactPermitDocument, { input }));
    return requestContactPermit.permit !== null;
  };
  /** Requests are of different instants, and which of them comes first to the debtor is chance. */
  async function whileTimePasses<Result>(work: () => Promise<Result>): Promise<Result> {
    const timer = setInterval(() => world().clock.pass(1), 1);
    return work().finally(() => clearInterval(timer));
  }

  test(`${rounds} times ${asking} requests: ${limit} permits each`, async () => {
    for (let round = 0; round < rounds; round++) {
      const cases = await opened();
      const granted = await whileTimePasses(() =>
        Promise.all(Array.from({ length: asking }, (_, index) => requested(index, cases))),
      );
      expect(granted.filter(Boolean)).toHaveLength(limit);
    }
  });

  test('and with conversations recorded in between, permits and conversations together', async () => {
    const cases = await opened();
    const recorded = async (index: number): Promise<boolean> => {
      const input = attemptInput(world(), cases[index]!, talk);
      done(await collectors[index]!.ask(recordContactAttemptDocument, { input }));
      return false;
    };
    const granted = await whileTimePasses(() =>
      Promise.all(
        Array.from({ length: asking }, (_, index) => (index < 2 ? recorded(index) : requested(index, cases))),
      ),
    );
    const permits = granted.filter(Boolean).length;
    // What was recorded when three were given already, was recorded nonetheless.
    expect(permits).toBeGreaterThanOrEqual(limit - 2);
    expect(permits).toBeLessThanOrEqual(limit);
    expect(await requested(0, cases)).toBe(false);
  });
});

/** Two servers on one database, as behind a load balancer. */
describe('over HTTP, by two server processes', () => {
  const rounds = isLongRun ? 50 : isThorough ? 12 : 2;
  let folder: DataFolder;
  let bank: CrowdedBank;
  let servers: Server[];
  beforeAll(async () => {
    folder = dataFolder();
    bank = await foundCrowdedBank(folder.path, { collectors: 10, debtors: rounds });
    servers = [];
    for (let number = 0; number < 2; number++)
      servers.push(
        await serve({
          ...{ PROBITY_DATA: folder.path, PORT: await freePort(), LOG_LEVEL: 'warn' },
        }),
      );
  });
  afterAll(async () => {
    await endAll();
    await folder.remove();
  });

  const post = async (url: string, token: string, query: string, input: unknown): Promise<Record<string, unknown>> => {
    const body = JSON.stringify({ query, variables: { input } });
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: headersOf(token), body });
    const { data, errors } = (await answer.json()) as { data: Record<string, unknown>; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };

  test(
    `${rounds} times ${asking} requests: ${limit} permits each, with what is recorded meanwhile`,
    async () => {
      const counts: number[] = [];
      for (const [round, desks] of bank.debtors.entries()) {
        await awayFromMidnight();
        // Every fifth round two conversations are recorded as well, which are at the door first: by clocks of their own.
        const isMixed = round % 5 === 4;
        const granted = await Promise.all(
          Array.from({ length: asking }, async (_, index): Promise<boolean> => {
            const desk = desks[index % desks.length]!;
            const { url } = servers[(index + round) % 2]!;
            const about = { caseId: desk.caseId, contactPointId: desk.contactPointId, channel: 'PHONE' };
            const idempotencyKey = randomUUID();
            if (isMixed && index < 2) {
              const occurredAt = new Date().toISOString();
              const input = { ...about, direction: 'OUTBOUND', occurredAt, connected: true, ...talk, idempotencyKey };
              await post(url, desk.token, recordContactAttemptDocument, input);
              return false;
            }
            const data = await post(url, desk.token, print(RequestContactPermitDocument), { ...about, idempotencyKey });
            return (data['requestContactPermit'] as { permit: unknown }).permit !== null;
          }),
        );
        const permits = granted.filter(Boolean).length;
        counts.push(permits);
        if (isMixed) {
          expect(permits).toBeGreaterThanOrEqual(limit - 2);
          expect(permits).toBeLessThanOrEqual(limit);
        } else expect(permits).toBe(limit);
      }
      for (const server of servers) expect(await server.stop()).toMatchObject({ code: 0 });
      const inside = await lookInto(folder.path);
      try {
        const { faults } = await inside.verify(bank.institutionId);
        expect(faults).toEqual([]);
      } finally {
        await inside.end();
      }
      process.stderr.write(`permits by round: ${counts.join(' ')}\n`);
    },
    rounds * 20_000,
  );
});

/** The count begins anew at midnight in China; a round is within one day. */
async function awayFromMidnight(): Promise<void> {
  const day = 86_400_000;
  const left = day - ((Date.now() + 8 * 3_600_000) % day);
  if (left < 15_000) await sleep(left + 100);
}
