import { randomUUID } from 'node:crypto';
import { foundInstitution } from '../../src/access/index.js';
import { openKeyFile, verifyJournal } from '../../src/audit/index.js';
import { verifyTree } from '../../src/transparency/index.js';
import { readConfig } from '../../src/app/config.js';
import { createLog } from '../../src/app/log.js';
import { open } from '../../src/app/open.js';
import { ownerOf } from '../../src/app/owner.js';
import { startEmbeddedPostgres } from '../../src/app/embedded-postgres.js';
import { setBucketScheme } from '../../src/cases/index.js';
import type { Actor } from '../../src/lib/actor.js';
import { defaultBuckets } from '../../src/lib/ageing.js';
import { day } from '../../src/lib/calendar.js';
import type { Kysely } from 'kysely';
import { join } from 'node:path';

/** A bank in a data folder that a server can then be started on: some collectors, each with a token and a case. */
export interface SmallBank {
  readonly institutionId: string;
  readonly desks: readonly Desk[];
}

/** One collector's place of work. */
export interface Desk {
  readonly token: string;
  readonly userId: string;
  readonly caseId: string;
  readonly contactPointId: string;
}

/** What a bank is furnished with, over the API. */
interface Furnishing {
  readonly administrator: Asking;
  readonly service: Asking;
  user(
    role: 'SERVICE' | 'COLLECTOR' | 'COMPLIANCE_OFFICER',
    login: string,
  ): Promise<{ readonly id: string; readonly token: string }>;
}

/** Made through the API of an application in this process, on the folder's embedded database, which is then stopped. */
async function foundBank<Furnished>(
  folder: string,
  furnish: (furnishing: Furnishing) => Promise<Furnished>,
): Promise<{ readonly institutionId: string; readonly furnished: Furnished }> {
  const config = readConfig({ environment: { PROBITY_DATA: folder } });
  const opened = await open(config, createLog({ level: 'silent' }));
  try {
    const { application, issuer, owner } = opened;
    if (!issuer || !owner) throw new Error('an embedded database in development has both');
    const given = {
      slug: 'small-bank',
      name: 'Small Bank',
      timeZone: 'Asia/Shanghai',
      businessDate: day('2026-04-01'),
      administrator: 'admin',
    };
    const administrator = await foundInstitution(owner, (actor) => application.contextOf(actor), given, new Date());
    await setBucketScheme(application.contextOf(administrator), defaultBuckets);
    const { url } = await application.http.listen(0, '127.0.0.1');
    const { institutionId } = administrator;
    const signed = (actor: Actor): Promise<string> => issuer.sign(actor, 24 * 3600);
    const ask = asking(url, await signed(administrator));
    const user: Furnishing['user'] = async (role, login) => {
      const userId = await ask(
        'mutation ($input: RegisterUserInput!) { registerUser(input: $input) { user { id } } }',
        { login, displayName: login, role },
      );
      const id = userId.replace('user_', '');
      return { id, token: await signed({ institutionId, id, role, firmId: null }) };
    };
    const service = asking(url, (await user('SERVICE', 'core')).token);
    const furnished = await furnish({ administrator: ask, service, user });
    await application.http.close(1_000);
    return { institutionId, furnished };
  } finally {
    await opened.close();
  }
}

/** Each collector has a token and a case of their own. */
export async function foundSmallBank(folder: string, collectors: number): Promise<SmallBank> {
  const { institutionId, furnished } = await foundBank(folder, async ({ service, user }) => {
    const desks: Desk[] = [];
    await user('COMPLIANCE_OFFICER', 'officer');
    for (let number = 1; number <= collectors; number++) {
      const { id, token } = await user('COLLECTOR', `collector-${number}`);
      desks.push({ token, userId: id, ...(await caseFor(service, id, await debtorFor(service, number), number)) });
    }
    return desks;
  });
  return { institutionId, desks: furnished };
}

/** A bank whose debtors have a case at every desk each. */
export interface CrowdedBank {
  readonly institutionId: string;
  /** The desks of each debtor. */
  readonly debtors: readonly (readonly Desk[])[];
}

/** Its collectors are trained and tested, its debtors owe online loans and may be called at night. */
export async function foundCrowdedBank(
  folder: string,
  { collectors, debtors }: { readonly collectors: number; readonly debtors: number },
): Promise<CrowdedBank> {
  const { institutionId, furnished } = await foundBank(folder, async ({ administrator, service, user }) => {
    const validFrom = new Date(Date.now() - 30 * 86_400_000).toISOString();
    const people: { readonly id: string; readonly token: string }[] = [];
    for (let number = 1; number <= collectors; number++) {
      const collector = await user('COLLECTOR', `collector-${number}`);
      people.push(collector);
      for (const kind of ['TRAINED', 'TESTED'])
        await administrator('mutation ($input: QualifyUserInput!) { qualifyUser(input: $input) { user { id } } }', {
          ...{ userId: `user_${collector.id}`, kind, isPresent: true, validFrom },
        });
    }
    const all: Desk[][] = [];
    for (let number = 1; number <= debtors; number++) {
      const debtor = await debtorFor(service, number);
      await service('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }', {
        ...{ personId: debtor.debtorId, kind: 'OUTSIDE_HOURS', validFrom },
      });
      const desks: Desk[] = [];
      for (const [index, { id, token }] of people.entries()) {
        const more = { productKind: 'ONLINE_CONSUMER_LOAN' };
        const opened = await caseFor(service, id, debtor, number * collectors + index, more);
        desks.push({ token, userId: id, ...opened });
      }
      all.push(desks);
    }
    return all;
  });
  return { institutionId, debtors: furnished };
}

/** @returns the id of what the mutation made */
type Asking = (document: string, input: Record<string, unknown>) => Promise<string>;

function asking(url: string, token: string): Asking {
  return async (query, input) => {
    const body = JSON.stringify({ query, variables: { input: { idempotencyKey: randomUUID(), ...input } } });
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: headersOf(token), body });
    const { data, errors } = (await answer.json()) as {
      data: Record<string, Record<string, { id: string }>>;
      errors?: unknown;
    };
    if (errors) throw new Error(`refused: ${JSON.stringify(errors)}`);
    const [payload] = Object.values(data);
    const [made] = Object.values(payload ?? {});
    return made!.id;
  };
}

export const headersOf = (token: string): Record<string, string> => ({
  'content-type': 'application/json',
  authorization: `Bearer ${token}`,
});

interface Debtor {
  readonly debtorId: string;
  readonly contactPointId: string;
}

async function debtorFor(service: Asking, number: number): Promise<Debtor> {
  const person = {
    reference: `D-${number}`,
    kind: 'INDIVIDUAL',
    displayName: '张伟',
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
  };
  const debtorId = await service(
    'mutation ($input: RegisterDebtorInput!) { registerDebtor(input: $input) { debtor { id } } }',
    { person },
  );
  const contactPointId = await service(
    'mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { contactPoint { id } } }',
    {
      ...{
        personId: debtorId,
        kind: 'MOBILE_PHONE',
        value: '+8613812345678',
        source: 'CONTRACT',
        timeZone: 'Asia/Shanghai',
      },
    },
  );
  return { debtorId, contactPointId };
}

async function caseFor(
  service: Asking,
  collectorId: string,
  { debtorId, contactPointId }: Debtor,
  number: number,
  more: Record<string, unknown> = {},
): Promise<Pick<Desk, 'caseId' | 'contactPointId'>> {
  const debts = [
    {
      reference: `L-${number}`,
      productKind: 'CREDIT_CARD',
      jurisdiction: 'CN',
      principal: { amountMinor: '125000', currency: 'CNY' },
      oldestUnpaidDueOn: '2026-03-01',
      ...more,
    },
  ];
  const caseId = await service('mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id } } }', {
    ...{ reference: `C-${number}`, debtorId, debts, assigneeId: `user_${collectorId}` },
  });
  return { caseId, contactPointId };
}

/** What the folder's database holds, read past row-level security. */
export async function lookInto(folder: string): Promise<{
  owner: Kysely<never>;
  verify: (institutionId: string) => Promise<{ entries: number; leaves: number; faults: readonly string[] }>;
  end: () => Promise<void>;
}> {
  const database = await startEmbeddedPostgres({ folder });
  const owner = ownerOf(database.urls('probity').migrate);
  const keys = openKeyFile(join(folder, 'keys', 'root.json'), readConfig({ environment: {} }).keyPassphrase);
  return {
    owner,
    verify: async (institutionId) => {
      const journal = await verifyJournal(owner, keys, institutionId);
      const tree = await verifyTree(owner, institutionId);
      return { entries: journal.entries, leaves: tree.leaves, faults: [...journal.faults, ...tree.faults] };
    },
    end: async () => {
      await owner.destroy();
      await database.stop();
    },
  };
}
