import { rewriteVault, type RewrittenTable } from '../../src/app/rewrite-vault.js';
import type { World } from './world.js';

/**
 * The vault rewritten, and again where a vacuum of the server's own was just then seeing a deleted row: that is kept, and said to
 * be. @returns what the first time said
 */
export async function rewriteUntilGone({ urls }: Pick<World, 'urls'>): Promise<readonly RewrittenTable[]> {
  const first = await rewriteVault(urls.migrate);
  for (let rewritten = first; rewritten.some(({ deletedRowsKept }) => deletedRowsKept > 0);)
    rewritten = await rewriteVault(urls.migrate);
  return first;
}
