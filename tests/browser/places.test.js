// Where the reader was, and what the reader wants now.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kind, routes } from './harness/site.js';
import { world } from './harness/world.js';

const it = world();
const note = routes().find((route) => kind(route) === 'note');
const scrolled = (page) => page.evaluate(() => Math.round(scrollY));
const scroll = (page, top) => page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top);
const tab = (page, path) =>
  page.evaluate((path) => [...document.querySelectorAll('.tabs a')].find((a) => a.pathname === path).click(), path);

describe('places', () => {
  test('a reload comes back to where the reader was', () =>
    it.on(note, { height: 600 }, async ({ page, ready }) => {
      await ready();
      await scroll(page, 700);
      await page.reload();
      await ready();
      await page.waitForFunction(() => Math.round(scrollY) === 700);
    }));

  test('a reload comes back to the very line when the letters come after the place', () =>
    it.on(note, { height: 600 }, async ({ page, ready }) => {
      await ready();
      await scroll(page, 700);
      const before = it.server.seen.length;
      const release = it.server.hold(/\.woff2$/);
      try {
        await page.reload({ waitUntil: 'commit' });
        // The browser has put the page at its place, and no letters were there.
        await page.waitForFunction(() => scrollY > 0);
        assert.ok(it.server.seen.slice(before).some((path) => path.endsWith('.woff2')));
      } finally {
        release();
      }
      await ready();
      await page.waitForFunction(() => document.fonts.status === 'loaded' && Math.round(scrollY) === 700);
    }));

  test('a reader who goes on before the client is there is not carried back', () =>
    it.on(note, { height: 600 }, async ({ page, ready }) => {
      await ready();
      await scroll(page, 700);
      const release = it.server.hold(/\.wasm$/);
      try {
        await page.reload();
        await page.mouse.move(300, 300);
        await page.mouse.wheel(0, 300);
        await page.waitForFunction(() => scrollY > 950);
      } finally {
        release();
      }
      await ready();
      await page.waitForTimeout(200);
      assert.ok((await scrolled(page)) > 950);
    }));

  test('Back from a place on the same page comes back too', () =>
    it.on(note, { height: 600 }, async ({ page, ready }) => {
      await ready();
      await scroll(page, 150);
      await page.evaluate(() => [...document.querySelectorAll('.prose .anchor')].at(-1).click());
      await page.waitForFunction(() => scrollY > 300);
      await page.goBack();
      await page.waitForFunction(() => Math.round(scrollY) === 150);
      assert.equal(await scrolled(page), 150);
    }));
});

describe('wishes', () => {
  test('a late answer does not carry off a reader who chose to stay', () =>
    it.on('/posts/', {}, async ({ page, ready, heading }) => {
      await ready();
      const before = await heading();
      const release = it.server.hold(/cases\/data\.json$/);
      try {
        await tab(page, '/cases/');
        await tab(page, '/posts/');
      } finally {
        release();
      }
      await page.waitForTimeout(500);
      assert.equal(new URL(page.url()).pathname, '/posts/');
      assert.equal(await heading(), before);
    }));

  test('a prefetch that failed does not spoil the click', () =>
    it.on('/posts/', {}, async ({ page, ready }) => {
      await ready();
      const recover = it.server.when('/cases/data.json', { status: 503 });
      const asked = page.waitForResponse((response) => response.url().endsWith('/cases/data.json'));
      await page.hover('.tabs a[href="/cases/"]');
      await asked;
      recover();
      await tab(page, '/cases/');
      await page.waitForFunction(() => document.querySelector('main h1')?.textContent.trim() === 'Cases');
    }));
});
