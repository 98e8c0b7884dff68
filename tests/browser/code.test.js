// Blocks of code: what copying takes, how they are reached without a mouse.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html, routes } from './harness/site.js';
import { world } from './harness/world.js';

const it = world();
const pages = routes().filter((route) => html(route).includes('data-copy='));
const route = pages[0];

describe('a block of code', { skip: !route && 'no page has one' }, () => {
  test('is copied by mouse and keyboard, and says so', () =>
    it.on(route, {}, async ({ page, context, ready, messages }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await ready();
      const block = page.locator('figure.code').first();
      const wanted = await block.evaluate(
        (figure) => figure.querySelector('[data-copy]').dataset.copy || figure.querySelector('code').textContent.trimEnd(),
      );
      const said = block.getByRole('status');
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
      await block.hover();
      await block.locator('[data-copy]').click();
      await page.waitForFunction((said) => said.textContent === 'Copied', await said.elementHandle());
      assert.equal(await clipboard(), wanted);
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await block.locator('[data-copy]').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(async (wanted) => (await navigator.clipboard.readText()) === wanted, wanted);
      await page.waitForFunction((said) => said.textContent === '', await said.elementHandle());
      assert.deepEqual(messages, []);
    }));

  test('offers no copying without scripts', () =>
    it.on(route, { scripts: false }, async ({ page }) => {
      assert.equal(await page.locator('[data-copy]').filter({ visible: true }).count(), 0);
    }));

  test('scrolls by keyboard wherever it scrolls', async () => {
    for (const path of pages) {
      await it.on(path, { width: 360, height: 800 }, async ({ page }) => {
        const stuck = await page.evaluate(() =>
          [...document.querySelectorAll('.code pre, .table-frame, .diagram-frame, .formula')]
            .filter((frame) => frame.scrollWidth > frame.clientWidth && !frame.hasAttribute('tabindex'))
            .map((frame) => frame.outerHTML.slice(0, 120)),
        );
        assert.deepEqual(stuck, [], path);
      });
    }
  });
});
