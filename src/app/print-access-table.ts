import { roleNames, roles, type Role } from '../lib/actor.js';
import { lookPurposes, lookPurposeWords, mostSeenByOne, type LookPurpose } from '../lib/purpose.js';
import { scopeWords, type ScopeName } from '../lib/scope.js';
import type { AccessTable, OperationAccess, TypeAccess } from './access-table.js';

/** docs/access-table.md, the same bytes for the same table: operations by role first, then purposes, then the fields of each type. */
export function printAccessTable({ operations, types, extraordinary, purposes, shown }: AccessTable): string {
  const isOf = (kind: OperationAccess['kind']) => (each: OperationAccess) => each.kind === kind;
  return `${[
    '# Who may do what',
    'Made from the permissions and scopes of the code by `npm run -s probity -- schema`; not to be edited. `test/house/access-table.test.ts` walks all of it: every operation as every role, every purpose, every field, every scope.',
    'A role that may not call an operation, or not read a field, is answered `FORBIDDEN`; a row outside its scope as one that does not exist. Personal data is masked everywhere, unless a look states its purpose, one of those of the role.',
    'Of a row that a firm sees by an engagement it reads what the groups of fields of the engagement show ([access.md](access.md)); the others are null.',
    '## Scopes',
    table(
      ['scope', 'a role sees'],
      (Object.keys(scopeWords) as ScopeName[]).map((name) => [label(name), scopeWords[name]]),
    ),
    `${extraordinary.map(code).join(' and ')} see besides, for at most an hour, the cases of a debtor for whom they have broken glass (\`breakGlass\`), with the same fields as on their own. Compliance officers are told at once and review it.`,
    '## Roles',
    table(
      ['role', ''],
      roleNames.map((role) => [code(role), roles[role]]),
    ),
    '## Operations',
    'In a cell: on which rows, where the role may call it. `node` and `nodes` show each type by its own scope (below).',
    '### Queries',
    operationTable(operations.filter(isOf('Query'))),
    '### Mutations',
    operationTable(operations.filter(isOf('Mutation'))),
    '## Purposes of looks',
    'For what a role may look at personal data in plain (`purpose:`, `reveal`). Another purpose is answered `FORBIDDEN`, with those that the role has, and nothing is shown. A firm looks for the purposes of its engagements, case by case.',
    purposeTable(purposes),
    `A purpose shows its fields and no others; the others come back masked, and stand in no entry. Who sees the whole institution is shown at most ${mostSeenByOne} people by one operation; more are revealed with a second person.`,
    shownTable(shown),
    '## Types and their fields',
    'On which rows a role comes to a type by any way, and which fields of such a row it may read. A role that is no column reaches none of them. A payload is for whoever may call its operation; an amount is for whoever may read the field that holds it.',
    ...types.flatMap(typeSection),
  ].join('\n\n')}\n`;
}

const operationTable = (operations: readonly OperationAccess[]): string => {
  const callers = roleNames.filter((role) => operations.some(({ scopes }) => scopes.has(role)));
  const never = roleNames.filter((role) => !callers.includes(role));
  const rows = operations.map(({ name, on, scopes }) => [
    code(name),
    ...callers.map((role) => cell(on === null && scopes.has(role) ? "each type's" : scopes.get(role))),
  ]);
  return [
    table(['operation', ...callers.map(code)], rows),
    ...(never.length > 0 ? [`May call none of these: ${never.map(code).join(', ')}.`] : []),
  ].join('\n\n');
};

function purposeTable(purposes: AccessTable['purposes']): string {
  const looking = roleNames.filter((role) => purposes[role].length > 0);
  const never = roleNames.filter((role) => !looking.includes(role));
  const says = (role: Role, purpose: LookPurpose): string => {
    const own = purposes[role];
    return own === 'AS_ENGAGED' ? 'as engaged' : own.includes(purpose) ? 'looks' : '·';
  };
  return [
    table(
      ['purpose', '', ...looking.map(code)],
      lookPurposes.map((purpose) => [
        code(purpose),
        lookPurposeWords[purpose],
        ...looking.map((role) => says(role, purpose)),
      ]),
    ),
    `Look for no purpose: ${never.map(code).join(', ')}.`,
  ].join('\n\n');
}

const shownTable = (shown: AccessTable['shown']): string =>
  table(
    ['sealed field', ...lookPurposes.map(code)],
    [...new Set(lookPurposes.flatMap((purpose) => [...shown[purpose]]))]
      .sort()
      .map((field) => [code(field), ...lookPurposes.map((purpose) => (shown[purpose].has(field) ? 'shown' : '·'))]),
  );

function typeSection({ name, scopes, fields }: TypeAccess): string[] {
  const reaching = roleNames.filter((role) => scopes.has(role));
  if (reaching.length === 0) return [`### ${name}`, 'Nobody reaches it yet.'];
  // Fields that the same roles may read stand in one row.
  const groups = Map.groupBy(fields, ([, readers]) => reaching.filter((role) => readers.has(role)).join());
  const rows = [...groups.values()].map((group) => {
    const readers = group[0]?.[1] ?? new Set<Role>();
    return [
      group
        .map(([field]) => code(field))
        .sort()
        .join(', '),
      ...reaching.map((role) => (readers.has(role) ? 'reads' : '·')),
    ];
  });
  return [
    `### ${name}`,
    table(
      ['', ...reaching.map(code)],
      [
        ['**rows**', ...reaching.map((role) => cell(scopes.get(role)))],
        ...rows.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
      ],
    ),
  ];
}

const label = (scope: ScopeName): string => scope.toLowerCase().replaceAll('_', ' ');
const cell = (scope: string | undefined): string =>
  scope === undefined ? '·' : scope in scopeWords ? label(scope as ScopeName) : scope;
const code = (name: string): string => `\`${name}\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
