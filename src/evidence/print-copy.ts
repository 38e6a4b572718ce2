import { getNamedType, isEnumType, isObjectType, type GraphQLSchema } from 'graphql';
import type { CopyPart } from '../lib/copies.js';
import { formatAmount, isCurrency } from '../lib/money.js';
import type { CopyDocument, CopyRow } from './person-copy.type.js';

/**
 * The readable copy: English, in Markdown, a heading for each section, a list for each row. What a code means is said by
 * the schema's own words. Values are escaped, so that a note cannot pass for a heading.
 */
export function printCopy(document: CopyDocument, parts: readonly CopyPart[], schema: GraphQLSchema): string {
  const { institution, madeAt, reference, entryId, format, version, personId } = document;
  const sections = parts.map(({ of, section, title }) => {
    const rows = document.data[section] ?? [];
    return printSection(title, rows, (row) => linesOf(row, meaningsOf(schema, of)));
  });
  return [
    '# Copy of the data held on you',
    '',
    `${escaped(institution.name)} made this copy at ${madeAt} to answer your request ${escaped(reference)}.`,
    `It is of the person ${personId}, and stands in the journal as the entry ${entryId}.`,
    `Instants are in UTC. Ids join the sections. The same in machine-readable form: ${format}, version ${version}.`,
    '',
    ...sections,
    printSection('Who has seen your data', document.accesses as CopyRow[], plainLines),
    printSection('What else the journal says of you', document.entries as CopyRow[], plainLines),
  ].join('\n');
}

type Meanings = (property: string, word: string) => string | null;

function printSection(title: string, rows: readonly CopyRow[], print: (row: CopyRow) => readonly string[]): string {
  if (rows.length === 0) return `## ${title}\n\nNothing is held.\n`;
  if (rows.length === 1) return `## ${title}\n\n${rows.map((row) => print(row).join('\n')).join('')}\n`;
  return `## ${title}\n\n${rows.map((row, index) => `### ${index + 1} of ${rows.length}\n\n${print(row).join('\n')}\n`).join('\n')}`;
}

const plainLines = (row: CopyRow): readonly string[] => linesOf(row, () => null);

/** What is not known is left out; whose journal entry a row is, only the machine-readable copy says. */
function linesOf(row: CopyRow, meaning: Meanings): readonly string[] {
  const currency = typeof row['currency'] === 'string' && isCurrency(row['currency']) ? row['currency'] : null;
  return Object.entries(row).flatMap(([property, value]) => {
    if (value === null || property === 'entryId') return [];
    if (currency && property.endsWith('Minor') && typeof value === 'string')
      return [`- ${labelOf(property.slice(0, -'Minor'.length))}: ${formatAmount(BigInt(value), currency)} ${currency}`];
    return [`- ${labelOf(property)}: ${valueOf(value, (word) => meaning(property, word))}`];
  });
}

function valueOf(value: unknown, meaning: (word: string) => string | null): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((each) => valueOf(each, meaning)).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .filter((each) => each !== null)
      .map((each) => valueOf(each, meaning))
      .join(', ');
  const text = escaped(String(value));
  const means = meaning(String(value));
  return means === null ? text : `${text} (${means.replace(/\.$/, '')})`;
}

/** What an enum's value means, where the column's field is an enum. */
const meaningsOf = (schema: GraphQLSchema, typeName: string): Meanings => {
  const type = schema.getType(typeName);
  return (property, word) => {
    const field = isObjectType(type) ? type.getFields()[property] : undefined;
    const named = field && getNamedType(field.type);
    return isEnumType(named) ? (named.getValue(word)?.description ?? null) : null;
  };
};

/** `oldestUnpaidDueOn` → `Oldest unpaid due on` */
const labelOf = (property: string): string => {
  const words = property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*[\]<>#|~]|(?<=^|\s)[-+](?=\s)|_(?=\s)|(?<=\s)_/g, '\\$&');
