// What a reader sees when the network fails, stalls, or answers with another version's data.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html, kind, routes } from './harness/site.js';
import { heading } from './harness/text.js';
import { arrived, mark, stayed } from './harness/walk.js';
import { world } from './harness/world.js';

const it = world();
const route = routes().find((route) => kind(route) === 'note');
const data = `${route}data.json`;
const from = '/posts/';
const alert = 'main [role="alert"]';

const go = (page) =>
  page.evaluate((path) => [...document.querySelectorAll('main a')].find((a) => a.pathname === path).click(), route);

describe('a page whose data does not come', () => {
  for (const [name, rule] of [
    ['the host refuses', { status: 500 }],
    ['the connection breaks', { abort: true }],
  ]) {
    test(`${name}: says what happened and offers to try again`, async () => {
      const cure = it.server.when(data, rule);
      try {
        await it.on(from, {}, async ({ page, ready }) => {
          await ready();
          await mark(page);
          await go(page);
          await page.waitForSelector(alert);
          assert.equal(new URL(page.url()).pathname, route);
          assert.ok((await page.locator(alert).textContent()).trim().length > 20);
          await page.locator(`${alert} button[data-retry]`).click();
          await page.waitForSelector(alert);
          cure();
          await page.locator(`${alert} button[data-retry]`).click();
          await arrived(page, route, heading(html(route)));
          await stayed(page, 'trying again');
          assert.equal(await page.locator(alert).count(), 0);
        });
      } finally {
        cure();
      }
    });
  }

  test('a stalled answer is said to be late, and comes through in the end', async () => {
    const release = it.server.hold(new RegExp(`${data}$`));
    await it
      .on(from, {}, async ({ page, ready }) => {
        await ready();
        await mark(page);
        await go(page);
        await page.waitForSelector('main[aria-busy="true"]');
        await page.waitForSelector(alert);
        assert.ok(await page.locator(`${alert} button[data-retry]`).isVisible());
        release();
        await arrived(page, route, heading(html(route)));
        await stayed(page, 'a late answer');
      })
      .finally(release);
  });

  test('another link is followed meanwhile, and the late answer changes nothing', async () => {
    const release = it.server.hold(new RegExp(`${data}$`));
    const other = '/cases/';
    await it
      .on(from, {}, async ({ page, ready }) => {
        await ready();
        await go(page);
        await page.waitForSelector('main[aria-busy="true"]');
        await page.locator(`.tabs a[href="${other}"]`).click();
        await arrived(page, other, heading(html(other)));
        release();
        await page.waitForTimeout(500);
        await arrived(page, other, heading(html(other)));
        assert.equal(await page.locator('main[aria-busy="true"]').count(), 0);
      })
      .finally(release);
  });
});

describe('data of another version', () => {
  for (const [name, body] of [
    ['a newer schema', '{"casebook":"page","version":999999}'],
    ['a fallback page', '<!DOCTYPE html><title>fallback</title>'],
  ]) {
    test(`${name}: one full load, never a loop`, async () => {
      const drop = it.server.when(data, { rewrite: () => body });
      try {
        await it.on(from, {}, async ({ page, ready }) => {
          await ready();
          await mark(page);
          const loads = [];
          page.on('framenavigated', (frame) => frame === page.mainFrame() && loads.push(frame.url()));
          const before = it.server.seen.length;
          await go(page);
          await page.waitForFunction(() => !window.sameDocument && document.querySelector('main h1'));
          await arrived(page, route, heading(html(route)));
          await ready();
          await page.waitForTimeout(600);
          const documents = it.server.seen.slice(before).filter((path) => path === route);
          assert.equal(documents.length, 1, `the document was loaded ${documents.length} times`);
        });
      } finally {
        drop();
      }
    });
  }
});

describe('without the client', () => {
  for (const [name, rule] of [
    ['the wasm is missing', { status: 404 }],
    ['the wasm breaks off', { abort: true }],
  ]) {
    test(`${name}: links are links`, async () => {
      const cure = it.server.when(/\.wasm$/, rule);
      try {
        await it.on(from, {}, async ({ page }) => {
          await mark(page);
          await page.waitForTimeout(300);
          await go(page);
          await page.waitForFunction(() => !window.sameDocument && document.querySelector('main h1'));
          assert.equal(new URL(page.url()).pathname, route);
        });
      } finally {
        cure();
      }
    });
  }

  test('a host that does not know wasm: the client comes all the same', async () => {
    const cure = it.server.when(/\.wasm$/, { type: 'application/octet-stream' });
    const before = it.server.seen.length;
    try {
      await it.on(from, {}, async ({ page, ready }) => {
        await ready();
        assert.equal(it.server.seen.slice(before).filter((path) => path.endsWith('.wasm')).length, 1);
        await mark(page);
        await go(page);
        await arrived(page, route, heading(html(route)));
        await stayed(page, 'a wasm of no type');
      });
    } finally {
      cure();
    }
  });
});
