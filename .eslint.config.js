/**
 * Lint, type-aware. What the house forbids is a list of bans below: each is a rule of its own (`house/<name>`), says
 * where it does not hold, and names the better way. Layout is Prettier's, imports between rooms are dependency-cruiser's.
 */
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const everywhere = ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'migrations/**/*.ts'];
const source = ['src/**/*.ts'];

/** name: what; `in`: where it holds; `except`: where it does not; `found`: esquery selectors; `say`: the better way. */
const bans = [
  {
    name: 'no-environment',
    in: everywhere,
    except: ['src/app/config.ts', 'test/kit/**'],
    found: [
      'MemberExpression[object.name="process"][property.name="env"]',
      'MemberExpression[object.name="process"][property.value="env"]',
      'MemberExpression[object.property.name="process"][property.name="env"]',
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
      'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
    ],
    say: 'Only src/app/config.ts reads the environment. Take the setting from the Config that it returns; a test takes it from test/kit.',
  },
  {
    name: 'no-console',
    in: everywhere,
    except: ['src/cli/**', 'bench/**'],
    found: ['MemberExpression[object.name="console"]', 'ImportDeclaration[source.value=/^(node:)?console$/]'],
    say: 'Only commands and benchmarks print. Use the pino logger of src/app/log.ts (ids, never names, numbers or amounts); a test says what it found by `expect`.',
  },
  {
    name: 'no-clock-of-its-own',
    in: source,
    except: ['src/lib/clock.ts'],
    found: [
      'MemberExpression[object.name="Date"][property.name="now"]',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
    ],
    say: 'Clocks are held in the hand: use `work.now` in a verb, or be given `now` or a Clock (src/lib/clock.ts). Durations: `performance.now()`.',
  },
  {
    name: 'no-connection',
    in: source,
    except: ['src/app/database.ts'],
    found: [
      'CallExpression[callee.property.name="getConnection"]',
      'CallExpression[callee.property.name=/^(getReadConnection|getWriteConnection)$/]',
    ],
    say: 'A bare connection bypasses the row-level-security session. Write with `work.em` or `work.db` inside `act`, read with `select`, show with `look`.',
  },
  {
    name: 'no-kysely-of-its-own',
    in: source,
    except: ['src/audit/**', 'src/app/database.ts', 'src/lib/**'],
    found: ['CallExpression[callee.property.name="getKysely"]'],
    say: 'Kysely shares the transaction only when taken from its `em`; taken elsewhere it silently returns no rows. Use `work.db`.',
  },
  {
    name: 'no-enum',
    in: everywhere,
    except: [],
    found: ['TSEnumDeclaration'],
    say: 'Write a vocabulary, as src/lib/vocabulary.ts does: `const xWords = { VALUE: "what it means" } as const`. Type, GraphQL enum, descriptions and database check come from it.',
  },
  {
    name: 'no-default-export',
    in: everywhere,
    except: [],
    found: ['ExportDefaultDeclaration', 'ExportSpecifier[exported.name="default"]'],
    say: 'Export it by its name: one word for one thing, wherever it is imported.',
  },
];

const house = { rules: Object.fromEntries(bans.map(({ name, found, say }) => [name, ban(found, say)])) };

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '**/generated/**']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: everywhere,
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house },
    rules: {
      // MikroORM.init answers with the driver's subclass, typed as the base.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-undef': 'off', // the compiler's work
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],

      // Softer than strict, with the reason:
      '@typescript-eslint/no-extraneous-class': 'off', // type-graphql's resolvers and entities are classes by decorator
      '@typescript-eslint/require-await': 'off', // verbs and jobs share one asynchronous shape
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-invalid-void-type': [
        'error',
        { allowAsThisParameter: true, allowInGenericTypeArguments: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off', // a phantom parameter carries a rule's facts
      '@typescript-eslint/no-unsafe-enum-comparison': 'off', // graphql-js's kinds: enums to TypeScript, strings to everyone
      '@typescript-eslint/unified-signatures': 'off', // overloads are documentation
    },
  },
  {
    // Tests and benchmarks read answers from the wire, and may say "it is there" without a detour.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  bans.map((each) => ({ files: each.in, ignores: each.except, rules: { [`house/${each.name}`]: 'error' } })),
);

function ban(selectors, message) {
  return {
    meta: { type: 'problem', schema: [], messages: { ban: message } },
    create: (context) =>
      Object.fromEntries(selectors.map((found) => [found, (node) => context.report({ node, messageId: 'ban' })])),
  };
}
