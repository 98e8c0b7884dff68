// A picture opened in its full size, with and without scripts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from './harness/axe.js';
import { html, routes } from './harness/site.js';
import { world } from './harness/world.js';

const it = world();
const route = routes().find((route) => /class="zoom"/.test(html(route)));

const state = (page) =>
  page.evaluate(() => ({
    open: document.querySelectorAll('dialog.zoomed[open]').length,
    left: document.querySelectorAll('dialog.zoomed').length,
    focus: document.activeElement.className || document.activeElement.textContent,
    at: location.pathname,
  }));

test('Enter opens it in place, Escape closes it, and the link has the focus again', () =>
  it.on(route, {}, async ({ page, ready }) => {
    await ready();
    const link = page.locator('a.zoom').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('dialog.zoomed img')?.naturalWidth > 0);
    assert.deepEqual(await state(page), { open: 1, left: 1, focus: 'Close', at: route });
    const [shown, named] = await page.evaluate(() => [
      document.querySelector('dialog.zoomed img').src,
      document.querySelector('dialog.zoomed').getAttribute('aria-label'),
    ]);
    assert.equal(shown, await link.evaluate((link) => link.href));
    assert.ok(named.length > 10, named);
    await clean(page, 'dialog.zoomed');
    await page.keyboard.press('Escape');
    assert.deepEqual(await state(page), { open: 0, left: 0, focus: 'zoom', at: route });
  }));

test('a click anywhere closes it; one with a modifier is the browser’s', () =>
  it.on(route, { width: 360, height: 800 }, async ({ page, ready }) => {
    await ready();
    const link = page.locator('a.zoom').first();
    await link.click();
    await page.locator('dialog.zoomed[open] img').click();
    assert.equal((await state(page)).left, 0);
    await link.click({ modifiers: ['Control'] });
    assert.equal((await state(page)).left, 0);
  }));

test('without scripts it is a link to the file', () =>
  it.on(route, { scripts: false }, async ({ page }) => {
    const link = page.locator('a.zoom').first();
    const file = await link.getAttribute('href');
    await link.click();
    await page.waitForURL(`**${file}`);
  }));
