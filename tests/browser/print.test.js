// On paper: one minute is one A4 page with its address and its day, whatever a case holds.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SITE_OVERFULL, kind, routes } from './harness/site.js';
import { world } from './harness/world.js';

const it = world();
const full = world({ folder: SITE_OVERFULL });
const dossiers = routes().filter((route) => kind(route) === 'dossier');
const overfull = routes(SITE_OVERFULL).filter((route) => kind(route) === 'dossier');

/** How many pages a document has on A4: every page of a PDF is an object that says so. */
async function pages(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
}

const text = (page, selector) => page.evaluate((s) => document.querySelector(s)?.innerText.trim(), selector);

test('there are dossiers to print', () => assert.ok(dossiers.length > 0 && overfull.length > 0));

describe('one minute is one page', () => {
  for (const route of dossiers) {
    for (const [address, options] of [['?depth=minute', {}], ['?depth=minute', { scheme: 'dark', width: 360 }], ['#minute', { scripts: false }]]) {
      test(`${route}${address} ${JSON.stringify(options)}`, () =>
        it.on(route + address, options, async ({ page }) => {
          await page.waitForLoadState('load');
          assert.equal(await pages(page), 1);
        }));
    }

    test(`${route} with its address and the day of its last change`, () =>
      it.on(`${route}?depth=minute`, {}, async ({ page }) => {
        await page.emulateMedia({ media: 'print' });
        const line = await text(page, '.print-line');
        assert.ok(line.includes(await page.evaluate(() => document.querySelector('link[rel=canonical]').href)), line);
        assert.ok(line.includes(await text(page, '.cover-strip time')), line);
        assert.equal(await page.locator('.masthead, nav.depth, .outline, .colophon').filter({ visible: true }).count(), 0);
      }));
  }
});

for (const [on, route] of [...dossiers.map((route) => [it, route]), ...overfull.map((route) => [full, route])]) {
  test(`${route} leaves out what has no room, and says how much that is`, () => leavesOut(on, route));
}

test('of an overfull case one minute is one page too', async () => {
  let cut = 0;
  for (const route of overfull) {
    await full.on(`${route}?depth=minute`, {}, async ({ page }) => {
      await page.waitForLoadState('load');
      assert.equal(await pages(page), 1, route);
      cut += await page.locator('[data-cut]').count();
    });
  }
  assert.ok(cut > 0, 'nothing was left out anywhere');
});

const leavesOut = (on, route) =>
  on.on(`${route}?depth=minute`, {}, async ({ page }) => {
    // As the press marks it: long items repeated, the first ones kept.
    const held = await page.evaluate(() =>
      [...document.querySelectorAll('.chapter[data-from="minute"]')].map((chapter) => ({
        cut: chapter.querySelectorAll('[data-cut]').length,
        says: chapter.querySelector('.missing')?.textContent ?? '',
      })),
    );
    await page.emulateMedia({ media: 'print' });
    for (const { cut, says } of held) assert.equal(Number(says.match(/^\d+/)?.[0] ?? 0), cut, says);
    assert.equal(await page.locator('[data-cut]').filter({ visible: true }).count(), 0);
    await page.emulateMedia({ media: 'screen' });
    assert.equal(await page.locator('.missing').filter({ visible: true }).count(), 0, 'a screen has room');
  });

describe('everything', () => {
  for (const route of dossiers) {
    test(`${route} is a document`, () =>
      it.on(route, {}, async ({ page }) => {
        await page.waitForLoadState('load');
        assert.ok((await pages(page)) > 1);
        await page.emulateMedia({ media: 'print' });
        const held = await page.evaluate(() => [...document.querySelectorAll('.chapter')].every((c) => c.checkVisibility()));
        assert.ok(held, 'every chapter is there');
      }));
  }
});
