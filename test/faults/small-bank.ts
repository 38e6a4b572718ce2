import { randomUUID } from 'node:crypto';
import { foundInstitution } from '../../src/access/index.js';
import { openKeyFile, verifyJournal, type JournalReport } from '../../src/audit/index.js';
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

/** Made through the API of an application in this process, on the folder's embedded database, which is then stopped. */
export async function foundSmallBank(folder: string, collectors: number): Promise<SmallBank> {
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
    const token = (actor: Actor): Promise<string> => issuer.sign(actor, 24 * 3600);
    const { institutionId } = administrator;
    const as = async (actor: Actor): Promise<Asking> => asking(url, await token(actor));
    const ask = await as(administrator);
    const user = async (role: 'SERVICE' | 'COLLECTOR', login: string): Promise<Actor> => {
      const userId = await ask(
        'mutation ($input: RegisterUserInput!) { registerUser(input: $input) { user { id } } }',
        { login, displayName: login, role },
      );
      return { institutionId, id: userId.replace('user_', ''), role, firmId: null };
    };
    const service = await as(await user('SERVICE', 'core'));
    const desks: Desk[] = [];
    for (let number = 1; number <= collectors; number++) {
      const collector = await user('COLLECTOR', `collector-${number}`);
      desks.push({
        token: await token(collector),
        userId: collector.id,
        ...(await caseFor(service, collector.id, number)),
      });
    }
    await application.http.close(1_000);
    return { institutionId, desks };
  } finally {
    await opened.close();
  }
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

async function caseFor(
  service: Asking,
  collectorId: string,
  number: number,
): Promise<Pick<Desk, 'caseId' | 'contactPointId'>> {
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
  const debts = [
    {
      reference: `L-${number}`,
      productKind: 'CREDIT_CARD',
      jurisdiction: 'CN',
      principal: { amountMinor: '125000', currency: 'CNY' },
      oldestUnpaidDueOn: '2026-03-01',
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
  verify: (institutionId: string) => Promise<JournalReport>;
  end: () => Promise<void>;
}> {
  const database = await startEmbeddedPostgres({ folder });
  const owner = ownerOf(database.urls('probity').migrate);
  const keys = openKeyFile(join(folder, 'keys', 'root.json'), readConfig({ environment: {} }).keyPassphrase);
  return {
    owner,
    verify: (institutionId) => verifyJournal(owner, keys, institutionId),
    end: async () => {
      await owner.destroy();
      await database.stop();
    },
  };
}
