// What axe-core finds on a page as it stands.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Asserts that there is no violation, and that nothing is wider than the window.
 * @param {string} [part] only what a selector names; otherwise the whole page
 */
export async function clean(page, part) {
  // Evaluated by the debugger, so that the page's own policy stays as it is.
  await page.evaluate(axe);
  const found = await page.evaluate(
    async ([part, values]) => {
      const { violations } = await window.axe.run(part ?? document, { runOnly: { type: 'tag', values } });
      return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join('\n  ')}`);
    },
    [part, TAGS],
  );
  assert.deepEqual(found, []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px wider than the window`);
}
