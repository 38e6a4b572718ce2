import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { printApi } from '../app/schema.js';

const path = 'schema/schema.graphql';

export const schemaCommand = (): Command =>
  new Command('schema')
    .description(`Writes the API's schema to ${path}.`)
    .option('--check', 'only say whether the file is up to date')
    .action(async ({ check }: { check?: boolean }) => {
      const printed = await printApi();
      if (!check) writeFileSync(path, printed);
      else if (readFileSync(path, 'utf8') !== printed)
        throw new Error(`${path} is not what the code says. Run: npm run -s probity -- schema`);
    });
