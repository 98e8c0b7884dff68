// The site with scripts off: whole, and walked by its links.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html, oneOfEach } from './harness/site.js';
import { heading, text } from './harness/text.js';
import { world } from './harness/world.js';

const it = world();

describe('with scripts off', () => {
  for (const route of oneOfEach()) {
    test(`${route} is whole`, () =>
      it.on(route, { scripts: false }, async ({ page }) => {
        const shown = await page.locator('main').innerText();
        assert.ok(shown.length > 60, `only “${shown}”`);
        assert.ok(await page.locator('main h1').isVisible());
        assert.equal(await page.locator('main [aria-busy="true"]').count(), 0, 'something waits for a script');
      }));
  }

  test('the tabs lead through the site', () =>
    it.on('/', { scripts: false }, async ({ page }) => {
      const tabs = await page.locator('.tabs a').evaluateAll((links) => links.map((a) => a.getAttribute('href')));
      assert.ok(tabs.length > 1);
      for (const tab of tabs) {
        await page.locator(`.tabs a[href="${tab}"]`).click();
        await page.waitForURL((url) => url.pathname === tab);
        assert.equal(text(await page.locator('main h1').innerHTML()), heading(html(tab)));
      }
    }));

  test('a control that needs a script is not offered', () =>
    it.on('/', { scripts: false }, async ({ page }) => {
      assert.equal(await page.locator('[data-theme-switch]').filter({ visible: true }).count(), 0);
    }));
});
