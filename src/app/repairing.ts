import { verifyJournal } from '../audit/index.js';
import { planRepair, rebuildTree, verifyTree, type Repair } from '../transparency/index.js';
import { logOf } from './auditing.js';
import type { Config } from './config.js';
import type { Opened } from './open.js';
import { storeOf } from './publishing.js';

/** What is wrong with an institution's journal, its tree and what guards them, and what to do. Reads alone. */
export async function repairPlan(opened: Opened, config: Config, slug: string): Promise<readonly Repair[]> {
  const { owner, institutionId, signer, signerOf } = await logOf(opened, slug);
  const { faults: entryFaults } = await verifyJournal(owner, opened.keys, institutionId);
  const { faults: treeFaults } = await verifyTree(owner, institutionId, signerOf);
  const examined = { db: owner, store: storeOf(config), slug, entryFaults, treeFaults };
  return planRepair(examined, { institutionId, signer });
}

/** @returns how many leaves the tree has. @throws a sentence where the leaves must not be built upon */
export async function rebuildTreeOf(opened: Opened, config: Config, slug: string): Promise<number> {
  const { owner, institutionId, signer } = await logOf(opened, slug);
  return rebuildTree(owner, storeOf(config), { institutionId, signer });
}
