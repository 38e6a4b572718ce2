/**
 * The house's words (shared/design/words.md): one meaning each, the same in code, schema and screens. A ban names the
 * better word. Names, strings and comments are all looked at, since descriptions are what users of the schema read.
 */
import { expect, test } from '@jest/globals';
import { files, read } from './files.js';

/** `found` is looked for in every line; `better` is what the failure says. */
const bans: readonly { found: RegExp; better: string }[] = [
  { found: /customer/i, better: 'debtor (who is liable), or contact person (who is only named)' },
  { found: /borrower|obligor/i, better: 'debtor' },
  { found: /(?<!lieu)tenant/i, better: 'institution' },
  { found: /audit[-_ ]?(log|trail)(?!\.md)/i, better: 'journal; one record of it is an entry' },
  { found: /(journal|audit)[-_ ]?(record|row|event)s?\b/i, better: 'entry (journal entry)' },
  { found: /\bslave|master[-_ ]?(node|data|database|server)/i, better: 'primary and replica' },
  { found: /blacklist|whitelist/i, better: 'refused and allowed; of a firm: its white-list status' },
  { found: /Manager\b|[a-z]Manager/, better: 'say what it does: a verb, or the noun it keeps' },
  { found: /unmask(ed|s|ing)?\b/i, better: 'reveal (the act), plain (the value)' },
  { found: /doNotCall|\bdnc\b/i, better: 'wish, or pause, with its reason' },
  { found: /\b(agent|operator)Id\b/i, better: 'actor (who acts), collector (who collects), agency (the firm)' },
  { found: /\bdaysOverdue\b|\boverdueDays\b/i, better: 'daysPastDue' },
  { found: /\bTODO\b|\bFIXME\b|\bXXX\b|\bHACK\b/, better: 'an issue (`issues`), or do it now' },
];

/** Words of others: names that a library or a law has given, cut out before looking. */
const foreign = /EntityManager|\btenant_uid\b/gi;

const fileNames = /(^|[/.-])(utils?|helpers?|common|misc|manager|service|shared|types|constants)\.ts$|[A-Z_]/;

const source = files.filter((file) => file.startsWith('src/') && /\.(ts|sql|graphql)$/.test(file));

test.each(bans)('$better: not $found', ({ found, better }) => {
  const said = source.flatMap((file) =>
    read(file)
      .split('\n')
      .map((line, index) => ({ place: `${file}:${index + 1}`, word: found.exec(line.replace(foreign, ''))?.[0] }))
      .filter(({ word }) => word !== undefined)
      .map(({ place, word }) => `${place} says "${word}": say ${better}`),
  );
  expect(said).toEqual([]);
});

test('a file is named for what is in it, in small letters', () => {
  const vague = source.filter((file) => fileNames.test(file));
  expect(vague.map((file) => `${file}: name the thing or the verb (record-contact.ts, calendar.ts)`)).toEqual([]);
});

test('the bans find what they ban, and leave the good words alone', () => {
  const bad = ['customerName', 'auditLog', 'audit_trail', 'master-node', 'CaseManager', 'TODO: later', 'tenantId'];
  const good = [
    'debtor',
    'journal',
    'entry',
    'primary',
    'masterful',
    'EntityManager',
    'managerial',
    'todolist',
    'guarantor',
    'lieutenant',
  ];
  const banned = (line: string): boolean => bans.some(({ found }) => found.test(line.replace(foreign, '')));
  expect(bad.filter((line) => !banned(line))).toEqual([]);
  expect(good.filter(banned)).toEqual([]);
  expect(['src/lib/utils.ts', 'src/cases/case-helper.ts'].filter((file) => !fileNames.test(file))).toEqual([]);
});
