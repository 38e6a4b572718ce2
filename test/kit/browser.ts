import { existsSync } from 'node:fs';
import { test } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A test in a real browser: the machine's Chromium, or the one that PROBITY_CHROMIUM names. Without one it says so in its name and in the output. */
export function inBrowser(name: string, run: (browser: Browser) => Promise<void>): void {
  const executablePath = [process.env['PROBITY_CHROMIUM'] ?? '', ...places].find((place) => place && existsSync(place));
  if (executablePath === undefined) {
    test(`${name} (skipped: no Chromium)`, () => {
      process.stderr.write(
        `skipped: "${name}" needs Chromium; install Debian's package chromium, or set PROBITY_CHROMIUM to one\n`,
      );
    });
    return;
  }
  test(
    name,
    async () => {
      // Root has no sandbox of its own; what is shown is the project's own page.
      const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const browser = await chromium.launch({ executablePath, args });
      try {
        await run(browser);
      } finally {
        await browser.close();
      }
    },
    60_000,
  );
}
