import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * The log is for us (the journal is the evidence): one line a request, ids only. Redaction is the net below that rule,
 * not the rule: it catches the well-known carriers of secrets and inputs wherever a line has them.
 */
export function createLog({ level = 'info', destination }: LogOptions = {}): Logger {
  const options = {
    level,
    base: null,
    // ISO instants, since people read these lines beside the journal's.
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: [
        // No line nests deeper; each further level of wildcards costs every line.
        ...secretNames.flatMap((name) => [name, `*.${name}`]),
        '*["set-cookie"]',
      ],
      censor: '[redacted]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

export interface LogOptions {
  readonly level?: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Where lines go instead of standard output; for tests. */
  readonly destination?: DestinationStream;
}

const secretNames = [
  'authorization',
  'Authorization',
  'cookie',
  'Cookie',
  'variables',
  'body',
  'token',
  'password',
  'parameters',
  'detail',
];
