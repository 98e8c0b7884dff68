// Light, dark and the system's: chosen once, kept, and never a flash of the other.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { world } from './harness/world.js';

const it = world();
const paper = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const chosen = (page) => page.evaluate(() => document.documentElement.dataset.theme);
const toggle = '[data-theme-switch]';

describe('the colour scheme', () => {
  test('follows the system before anything is chosen', async () => {
    const light = await it.on('/', { scheme: 'light' }, ({ page }) => paper(page));
    const dark = await it.on('/', { scheme: 'dark' }, ({ page }) => paper(page));
    assert.notEqual(light, dark);
  });

  test('follows the system without scripts too', async () => {
    const shot = (scheme) => it.on('/', { scheme, scripts: false }, ({ page }) => page.screenshot());
    assert.notDeepEqual(await shot('light'), await shot('dark'));
  });

  test('can be chosen, and is kept on the next page and after a reload', () =>
    it.on('/', { scheme: 'light' }, async ({ page, ready, messages }) => {
      await ready();
      const light = await paper(page);
      await page.locator(toggle).first().click();
      assert.equal(await chosen(page), 'dark');
      await page.waitForFunction((light) => getComputedStyle(document.documentElement).backgroundColor !== light, light);
      const dark = await paper(page);
      await page.goto(it.server.url('/posts/'));
      await ready();
      assert.equal(await chosen(page), 'dark');
      assert.equal(await paper(page), dark);
      assert.deepEqual(messages, []);
    }));

  test('stands at first paint, before the client', async () => {
    const release = it.server.hold(/\.wasm$/);
    await it
      .on('/', { scheme: 'light' }, async ({ page, ready }) => {
        release();
        await ready();
        const light = await paper(page);
        await page.locator(toggle).first().click();
        await page.waitForFunction((light) => getComputedStyle(document.documentElement).backgroundColor !== light, light);
        const dark = await paper(page);
        const again = it.server.hold(/\.wasm$/);
        await page.reload({ waitUntil: 'commit' });
        await page.waitForFunction(() => document.body);
        assert.equal(await paper(page), dark);
        again();
      })
      .finally(release);
  });

  test('is the one of the browser’s own frame too', () =>
    it.on('/', { scheme: 'light' }, async ({ page, ready }) => {
      await ready();
      const frame = () => page.evaluate(() => [...document.querySelectorAll('meta[name=theme-color]')].find((one) => matchMedia(one.media).matches).content);
      const light = await frame();
      await page.locator(toggle).first().click();
      await page.waitForFunction((light) => [...document.querySelectorAll('meta[name=theme-color]')].find((one) => matchMedia(one.media).matches).content !== light, light);
      const dark = await frame();
      await page.reload();
      await ready();
      assert.equal(await frame(), dark);
      await page.locator(toggle).first().click();
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.equal(await frame(), dark);
      await page.emulateMedia({ colorScheme: 'light' });
      assert.equal(await frame(), light);
    }));

  test('can be taken back, and then follows the system again', () =>
    it.on('/', { scheme: 'dark' }, async ({ page, ready }) => {
      await ready();
      const dark = await paper(page);
      await page.locator(toggle).first().click();
      assert.equal(await chosen(page), 'light');
      await page.waitForFunction((dark) => getComputedStyle(document.documentElement).backgroundColor !== dark, dark);
      await page.locator(toggle).first().click();
      await page.waitForFunction((dark) => getComputedStyle(document.documentElement).backgroundColor === dark, dark);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.waitForFunction((dark) => getComputedStyle(document.documentElement).backgroundColor !== dark, dark);
    }));

  test('is switched by a button with a name', () =>
    it.on('/', {}, async ({ page }) => {
      const button = page.locator(toggle).first();
      assert.equal(await button.evaluate((element) => element.tagName), 'BUTTON');
      assert.ok(((await button.getAttribute('aria-label')) ?? (await button.innerText())).trim().length > 3);
    }));
});
