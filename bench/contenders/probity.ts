import 'reflect-metadata';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { developmentIssuer, tokenVerifier } from '../../src/access/index.js';
import { createApplication, type Application } from '../../src/app/application.js';
import { openDatabase } from '../../src/app/database.js';
import { createLog } from '../../src/app/log.js';
import { contactPermission } from '../../src/contacts/index.js';
import { systemClock } from '../../src/lib/clock.js';
import { actors, benchKeys, type World } from '../data.js';
import { poolSize, type Contender, type Recording, type WantedVerdicts } from './child.js';

/** The application as it is served: signed tokens, permissions, cost limits, log lines (to nowhere), journal. Only its rate limit is wide. */
export async function serve({ appUrl, folder }: World): Promise<Contender & { readonly application: Application }> {
  const issuer = developmentIssuer(join(folder, 'bench-issuer.pem'), systemClock);
  const application = await createApplication({
    database: await openDatabase({ url: appUrl, poolSize }),
    keys: benchKeys(folder),
    verifier: tokenVerifier(issuer.publicKey, systemClock),
    clock: systemClock,
    log: createLog({ level: 'info', destination: pino.destination('/dev/null') }),
    isProduction: false,
    buckets: { capacity: 1e12, restorePerSecond: 1e9 },
  });
  const tokens: Record<string, string> = {};
  for (const actor of actors) tokens[actor.id] = await issuer.sign(actor, 24 * 3600);
  const verdicts = async ({ actor, input, times }: WantedVerdicts): Promise<readonly number[]> => {
    const milliseconds: number[] = [];
    for (let turn = 0; turn < times; turn++) {
      const startedAt = performance.now();
      await contactPermission(application.contextOf(actor), input as never, false);
      milliseconds.push(performance.now() - startedAt);
    }
    return milliseconds;
  };
  return { server: application.http.server, tokens, record: recordStatements(), verdicts, application };
}

/** Taps the driver; each call gives what was sent since the call before. The first puts the tap in, and the next takes it out again. */
function recordStatements(): () => Promise<Recording> {
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const plain = prototype.query;
  let recorded: { text: string; values: unknown[]; rows: Record<string, unknown>[] }[] | null = null;
  return async () => {
    if (recorded) {
      // The last commit is not waited for by the answer.
      await new Promise((resolve) => setTimeout(resolve, 50));
      prototype.query = plain;
      const done = recorded;
      recorded = null;
      return done;
    }
    recorded = [];
    const into = recorded;
    prototype.query = function (this: unknown, ...args: unknown[]) {
      const [first, second] = args;
      const text = typeof first === 'string' ? first : (first as { text: string }).text;
      const given = Array.isArray(second) ? (second as unknown[]) : ((first as { values?: unknown[] }).values ?? []);
      const entry = {
        text,
        values: given.map(sendable),
        rows: [] as Record<string, unknown>[],
      };
      into.push(entry);
      const result = plain.apply(this, args);
      if (result instanceof Promise)
        void result
          .then(
            (answer: pg.QueryResult) =>
              void (entry.rows = JSON.parse(JSON.stringify(answer.rows)) as Record<string, unknown>[]),
          )
          .catch(() => undefined);
      return result;
    };
    return [];
  };
}

/** Bytes would come out of the other process as something else. */
function sendable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sendable);
  return Buffer.isBuffer(value) ? { hex: value.toString('hex') } : value;
}
