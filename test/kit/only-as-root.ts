import { test } from '@jest/globals';

/** A test of what happens to root alone, such as lending PostgreSQL a user of its own. Run as somebody else, it says so in its name and in the output. */
export function onlyAsRoot(name: string, run: () => Promise<void>): void {
  if (process.getuid?.() === 0) {
    test(name, run);
    return;
  }
  test(`${name} (skipped: needs root)`, () => {
    process.stderr.write(`skipped: "${name}" needs root; run the tests as root to have it run\n`);
  });
}
