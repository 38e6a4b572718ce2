import { Command } from 'commander';
import { rebuildTreeOf, repairPlan } from '../app/repairing.js';
import { print } from './keys.js';
import { institution, json, opening, type InstitutionOptions } from './opening.js';

export const repairPlanCommand = (): Command =>
  new Command('repair-plan')
    .description('Says what is wrong with a journal and its log, and what to do, step by step. Changes nothing.')
    .option(...institution)
    .option(...json)
    .action(async (options: InstitutionOptions) => {
      const repairs = await opening(options, (opened, slug, config) => repairPlan(opened, config, slug));
      const lines = repairs.flatMap(({ problem, what, steps }) => [
        `${problem}: ${what}`,
        ...steps.map((step, at) => `  ${at + 1}. ${step}`),
      ]);
      const none = ['There is nothing to repair.'];
      print(options.json, { isGood: repairs.length === 0, repairs }, repairs.length === 0 ? none : lines);
      if (repairs.length > 0) process.exitCode = 1;
    });

export const rebuildTreeCommand = (): Command =>
  new Command('rebuild-tree')
    .description('Builds tiles, size and root anew from the leaves, where these lead to what was published.')
    .option(...institution)
    .option(...json)
    .action(async (options: InstitutionOptions) => {
      const size = await opening(options, (opened, slug, config) => rebuildTreeOf(opened, config, slug));
      print(options.json, { size }, [`The tree over ${size} leaves is built anew. Verify it: probity audit verify`]);
    });
