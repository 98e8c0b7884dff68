// Shortcuts: single keys, none while something is typed, none needed, all of them to be switched off.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clean } from './harness/axe.js';
import { mark, stayed } from './harness/walk.js';
import { world } from './harness/world.js';

const it = world();
const laid = (page) => page.evaluate(() => document.querySelector('dialog[open]')?.id);
const theme = (page) => page.evaluate(() => document.documentElement.dataset.theme);
const active = (page) => page.evaluate(() => document.activeElement.getAttribute('href'));

async function press(page, keys) {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

describe('keys', () => {
  test('go to every list', () =>
    it.on('/', {}, async ({ page, ready, messages }) => {
      await ready();
      await mark(page);
      const lists = { n: '/posts/', c: '/cases/', d: '/decisions/', j: '/journal/', e: '/evidence/', t: '/tags/', h: '/' };
      for (const [key, path] of Object.entries(lists)) {
        await press(page, `g ${key}`);
        await page.waitForFunction((path) => location.pathname === path, path);
      }
      await stayed(page, 'a key');
      // A key alone is no way, and a way that was left alone is forgotten.
      await press(page, 'n');
      await press(page, 'g');
      await page.waitForTimeout(1700);
      await press(page, 'n');
      await page.waitForTimeout(300);
      assert.equal(new URL(page.url()).pathname, '/');
      assert.deepEqual(messages, []);
    }));

  for (const [path, items] of [['/posts/', '.entry-title > a'], ['/decisions/', '.decision-title > a']]) {
    test(`go through the list of ${path} and back`, () =>
      it.on(path, {}, async ({ page, ready }) => {
        await ready();
        const links = await page.locator(`main :is(${items})`).evaluateAll((all) => all.map((a) => a.getAttribute('href')));
        assert.ok(links.length > 2);
        for (const at of [0, 1, 2]) {
          await press(page, 'j');
          assert.equal(await active(page), links[at]);
        }
        await press(page, 'k');
        assert.equal(await active(page), links[1]);
        // At the ends nothing is lost.
        await press(page, 'k k k');
        assert.equal(await active(page), links[0]);
        assert.ok(await page.evaluate(() => {
          const { top, bottom } = document.activeElement.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }), 'it is out of sight');
      }));
  }

  test('pass over what a filter has put away', () =>
    it.on('/posts/', {}, async ({ page, ready }) => {
      await ready();
      await page.locator('.tag-filter a[data-tag]:not([data-tag=""])').first().click();
      await page.waitForFunction(() => location.search);
      await page.waitForTimeout(300);
      const shown = await page.locator('main .entry-title > a').filter({ visible: true }).evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      await page.evaluate(() => document.activeElement.blur());
      for (const href of shown) {
        await press(page, 'j');
        assert.equal(await active(page), href);
      }
    }));

  test('switch the scheme', () =>
    it.on('/', { scheme: 'light' }, async ({ page, ready }) => {
      await ready();
      await press(page, 't');
      assert.equal(await theme(page), 'dark');
      await press(page, 't');
      assert.equal(await theme(page), undefined);
    }));

  test('mean nothing while something is typed, with a modifier, or under a sheet', () =>
    it.on('/', { scheme: 'light' }, async ({ page, ready }) => {
      await ready();
      await press(page, 'Alt+t Control+j Shift+T Meta+e');
      assert.equal(await theme(page), undefined);
      await press(page, '/');
      await page.locator('#casebook-palette[open] [role=option]').first().waitFor();
      await page.keyboard.type('t/?');
      assert.equal(await page.locator('#casebook-palette input').inputValue(), 't/?');
      assert.equal(await theme(page), undefined);
      assert.equal(await laid(page), 'casebook-palette');
    }));

  test('are listed on a sheet of their own', () =>
    it.on('/posts/', {}, async ({ page, ready, messages }) => {
      await ready();
      await press(page, '?');
      await page.locator('#casebook-keys[open]').waitFor();
      const named = await page.locator('#casebook-keys dt').allInnerTexts();
      for (const key of ['/', 'j', 'k', 't', '?']) assert.ok(named.includes(key), `${key} is not listed`);
      await clean(page);
      await press(page, 't');
      assert.equal(await theme(page), undefined);
      await page.locator('#casebook-keys button').last().click();
      assert.equal(await laid(page), undefined);
      assert.deepEqual(messages, []);
    }));

  test('can be switched off, all of them', () =>
    it.on('/', { scheme: 'light' }, async ({ page, ready }) => {
      await page.evaluate(() => (localStorage['casebook.reader'] = 'keys=off'));
      await page.reload();
      await ready();
      await press(page, '/ ? t g n j Control+k');
      await page.waitForTimeout(400);
      assert.equal(await laid(page), undefined);
      assert.equal(await theme(page), undefined);
      assert.equal(new URL(page.url()).pathname, '/');
      assert.equal(await active(page), null);
      // What they did can still be had by hand, and Escape is the browser's.
      await page.locator('.tools [data-sheet=palette]').click();
      await page.locator('#casebook-palette[open]').waitFor();
      await press(page, 'Escape');
      assert.equal(await laid(page), undefined);
    }));
});
