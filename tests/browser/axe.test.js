// No violation that axe-core can find: one page of every kind, both schemes, a wide and a narrow window.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { oneOfEach } from './harness/site.js';
import { world } from './harness/world.js';

const it = world();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const scheme of ['light', 'dark']) {
  for (const width of [1440, 360]) {
    describe(`${scheme}, ${width} px`, () => {
      for (const route of oneOfEach()) {
        test(route, () =>
          it.on(route, { scheme, width, height: 800, reducedMotion: 'reduce' }, async ({ page, ready }) => {
            await ready();
            // Evaluated by the debugger, so that the page's own policy stays as it is.
            await page.evaluate(axe);
            const found = await page.evaluate(async (tags) => {
              const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags } });
              return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join('\n  ')}`);
            }, TAGS);
            assert.deepEqual(found, []);
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(overflow <= 0, `the page is ${overflow} px wider than the window`);
          }));
      }
    });
  }
}
