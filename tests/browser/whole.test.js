// What lies below the first screen is laid out later, and no reader can tell.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { files, kind, oneOfEach, read, routes } from './harness/site.js';
import { world } from './harness/world.js';

const it = world();
const dossier = routes().find((route) => kind(route) === 'dossier');
const boot = read(files().find((file) => /\/boot-[^/]+\.js$/.test(file)));
const [, LATER] = /LATER = "([^"]+)"/.exec(boot);

/** Where the element with this id is in the window, and how long the page is. */
const place = (page, id) =>
  page.evaluate((id) => {
    const { top } = document.getElementById(id).getBoundingClientRect();
    return { top: Math.round(top), length: document.documentElement.scrollHeight };
  }, id);

describe('what waits', () => {
  test('is the same for the style and for the script that finishes it', async () => {
    let waiting = 0;
    for (const route of oneOfEach()) {
      await it.on(route, {}, async ({ page, ready }) => {
        await ready();
        const found = await page.evaluate((later) => {
          const all = [...document.querySelectorAll('main *')];
          const late = new Set(document.querySelectorAll(later));
          const waits = () => all.filter((one) => getComputedStyle(one).contentVisibility === 'auto');
          const left = waits().length;
          document.documentElement.dataset.later = '';
          const held = new Set(waits());
          return { left, held: held.size, differ: held.symmetricDifference(late).size, marks: document.querySelectorAll('[data-drawn]').length };
        }, LATER);
        assert.deepEqual({ ...found, held: undefined }, { left: 0, held: undefined, differ: 0, marks: 0 }, route);
        waiting += found.held;
      });
    }
    assert.ok(waiting > 10, `${waiting} parts of all pages wait`);
  });

  test('is laid out on a page that a click brought', () =>
    it.on('/', {}, async ({ page, ready }) => {
      await ready();
      await page.evaluate((to) => {
        window.began = false;
        new MutationObserver(() => (window.began ||= 'later' in document.documentElement.dataset)).observe(
          document.documentElement,
          { attributeFilter: ['data-later'] },
        );
        document.querySelector(`main a[href="${to}"]`).click();
      }, dossier);
      await page.waitForFunction((to) => location.pathname === to && window.began && !('later' in document.documentElement.dataset), dossier);
    }));

  test('is nothing without scripts', () =>
    it.on('/', { scripts: false }, async ({ page }) => {
      const waits = () => [...document.querySelectorAll('main *')].filter((one) => getComputedStyle(one).contentVisibility === 'auto');
      assert.equal((await page.evaluate(waits)).length, 0);
    }));
});

describe('a place on a page', () => {
  for (const scripts of [true, false]) {
    test(`is where it stays, ${scripts ? 'opened' : 'opened without scripts'} by its address`, () =>
      it.on(`${dossier}#ledger`, { scripts }, async ({ page, ready }) => {
        if (scripts) await ready();
        await page.waitForTimeout(300);
        const { top } = await place(page, 'ledger');
        assert.ok(top >= 0 && top < 100, `${top} px from the top`);
        await page.waitForTimeout(700);
        assert.equal((await place(page, 'ledger')).top, top);
      }));
  }

  test('is where it stays, gone to from another page', () =>
    it.on('/', {}, async ({ page, ready }) => {
      await ready();
      await page.evaluate((to) => {
        const link = document.querySelector(`main a[href="${to}"]`);
        link.href = `${to}#ledger`;
        link.click();
      }, dossier);
      await page.waitForFunction((to) => location.pathname === to && scrollY > 0, dossier);
      const before = await place(page, 'ledger');
      assert.ok(before.top >= 0 && before.top < 100, `${before.top} px from the top`);
      await page.waitForTimeout(1000);
      assert.deepEqual(await place(page, 'ledger'), before);
    }));

  test('is found again by Back, on a page as long as it was', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      await page.evaluate(() => scrollTo({ top: document.querySelector('#ledger').offsetTop, behavior: 'instant' }));
      const before = await place(page, 'ledger');
      await page.evaluate(() => document.querySelector('.tabs a').click());
      await page.waitForFunction((from) => location.pathname !== from && scrollY === 0, dossier);
      await page.goBack();
      await page.waitForFunction((to) => location.pathname === to && scrollY > 0, dossier);
      assert.deepEqual(await place(page, 'ledger'), before);
    }));

  // Most readers act before everything is laid out; here the browser never says that it has nothing to do.
  const early = async (page) => {
    await page.addInitScript(() => (window.requestIdleCallback = () => 0));
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
  };
  // Scrolls far down, and gives which part is seen there and where; the page is not whole even then.
  const stop = async (page) => {
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight * 0.6, behavior: 'instant' }));
    await page.waitForTimeout(300);
    assert.ok(await page.evaluate(() => 'later' in document.documentElement.dataset), 'the page is whole already');
    return page.evaluate(() => {
      const at = [...document.querySelectorAll('main section[id]')].find((one) => one.getBoundingClientRect().bottom > 60);
      return { id: at.id, top: Math.round(at.getBoundingClientRect().top) };
    });
  };

  test('is found again by Back where the page was left before it was whole', () =>
    it.on(dossier, { width: 360 }, async ({ page, ready }) => {
      await early(page);
      await ready(true);
      const before = await stop(page);
      await page.evaluate(() => document.querySelector('.tabs a').click());
      await page.waitForFunction((from) => location.pathname !== from && scrollY === 0, dossier);
      await page.goBack();
      await page.waitForFunction((to) => location.pathname === to && scrollY > 0, dossier);
      const { top } = await place(page, before.id);
      assert.ok(Math.abs(top - before.top) < 4, `#${before.id} was at ${before.top} px and is at ${top}`);
    }));

  test('is where it stays, gone to on a page that is not whole', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await early(page);
      await ready(true);
      await page.evaluate(() => document.querySelector('.outline a[href="#ledger"]').click());
      await page.waitForFunction(() => scrollY > 0);
      await page.waitForTimeout(300);
      const { top } = await place(page, 'ledger');
      assert.ok(top >= 0 && top < 100, `${top} px from the top`);
      assert.ok(!(await page.evaluate(() => 'later' in document.documentElement.dataset)));
    }));

  test('is found again by Back from another place on a page that was not whole', () =>
    it.on(dossier, { width: 360 }, async ({ page, ready }) => {
      await early(page);
      await ready(true);
      const before = await stop(page);
      await page.evaluate(() => document.querySelector('.outline a[href="#metrics"]').click());
      await page.waitForFunction(() => location.hash === '#metrics');
      await page.waitForTimeout(300);
      await page.goBack();
      await page.waitForFunction(() => location.hash === '');
      await page.waitForTimeout(300);
      const { top } = await place(page, before.id);
      assert.ok(Math.abs(top - before.top) < 4, `#${before.id} was at ${before.top} px and is at ${top}`);
    }));
});
