import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { codedAccessTable } from '../app/access-table.js';
import { printAccessTable } from '../app/print-access-table.js';
import { printFigures } from '../app/print-figures.js';
import { printRulePacks } from '../app/print-rule-packs.js';
import { printApi } from '../app/schema.js';

/** What the code says and others read: the API, who may do what, what figures measure, and by which law contact is judged. */
const printed: Readonly<Record<string, () => Promise<string>>> = {
  'schema/schema.graphql': printApi,
  'docs/access-table.md': async () => printAccessTable(await codedAccessTable()),
  'docs/figures.md': () => Promise.resolve(printFigures()),
  'docs/rule-packs.md': () => Promise.resolve(printRulePacks()),
};
const paths = Object.keys(printed);

export const schemaCommand = (): Command =>
  new Command('schema')
    .description(`Writes the API's schema, the access table, the figures and the rule packs: ${paths.join(', ')}.`)
    .option('--check', 'only say whether the files are up to date')
    .action(async ({ check }: { check?: boolean }) => {
      for (const [path, print] of Object.entries(printed)) {
        const text = await print();
        if (!check) writeFileSync(path, text);
        else if (!existsSync(path) || readFileSync(path, 'utf8') !== text)
          throw new Error(`${path} is not what the code says. Run: npm run -s probity -- schema`);
      }
    });
