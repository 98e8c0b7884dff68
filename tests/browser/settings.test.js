// How the reader likes to read: kept on the device, there at the first paint, gone in one click.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clean } from './harness/axe.js';
import { kind, oneOfEach, routes } from './harness/site.js';
import { shift, world } from './harness/world.js';

const it = world();
const note = routes().find((route) => kind(route) === 'note');
const SHEET = '#casebook-reader';
const KEPT = 'casebook.reader';

/** What of the document's look a setting can change. */
const look = (page) =>
  page.evaluate(() => {
    const root = getComputedStyle(document.documentElement);
    const prose = getComputedStyle(document.querySelector('.prose') ?? document.body);
    return { size: root.fontSize, paper: root.backgroundColor, face: prose.fontFamily, measure: prose.maxInlineSize, quick: root.getPropertyValue('--quick') };
  });
const kept = (page) => page.evaluate((key) => localStorage[key], KEPT);

async function open(page) {
  await page.locator('.tools [data-sheet=reader]').click();
  await page.locator(`${SHEET}[open]`).waitFor();
}

const choose = (page, name, value) => page.locator(`${SHEET} [name=${name}][value=${value}]`).check();

const CHOICES = [
  ['theme', 'dark', 'paper'],
  ['size', 'small', 'size'],
  ['size', 'large', 'size'],
  ['size', 'larger', 'size'],
  ['measure', 'narrow', 'measure'],
  ['measure', 'wide', 'measure'],
  ['face', 'sans', 'face'],
  ['motion', 'off', 'quick'],
];

describe('the settings', () => {
  test('each change the page at once, and only what they are called', () =>
    it.on(note, { scheme: 'light', reducedMotion: 'reduce' }, async ({ page, ready, messages }) => {
      await ready();
      const before = await look(page);
      await open(page);
      for (const [name, value, part] of CHOICES) {
        await choose(page, name, value);
        const now = await look(page);
        assert.notEqual(now[part], before[part], `${name}=${value} changes nothing`);
        if (name === 'face' || name === 'theme') assert.equal(now.size, before.size);
        await choose(page, name, 'none');
        assert.deepEqual(await look(page), before, `${name} cannot be taken back`);
      }
      assert.equal(await kept(page), undefined, 'what is no choice is kept');
      assert.deepEqual(messages, []);
    }));

  test('stand at the first paint of every page, and nothing moves after it', async () => {
    await it.on(note, { scheme: 'light' }, async ({ page, ready }) => {
      await ready();
      await open(page);
      for (const [name, value] of [['theme', 'dark'], ['size', 'large'], ['measure', 'wide'], ['face', 'sans'], ['motion', 'off'], ['cards', 'off']]) {
        await choose(page, name, value);
      }
      await page.keyboard.press('Escape');
      const chosen = await look(page);
      const release = it.server.hold(/\.wasm$/);
      try {
        await page.reload({ waitUntil: 'commit' });
        await page.waitForFunction(() => document.readyState === 'complete');
        assert.deepEqual(await look(page), chosen);
        assert.equal(await page.evaluate(() => document.documentElement.dataset.client), undefined, 'the client was there');
      } finally {
        release();
      }
      await ready();
      await page.waitForLoadState('networkidle');
      const { total, shifts } = await shift(page);
      assert.equal(total, 0, JSON.stringify(shifts));
      // The sheet says what is chosen.
      await open(page);
      assert.ok(await page.locator(`${SHEET} [name=size][value=large]`).isChecked());
      assert.ok(await page.locator(`${SHEET} [name=keys][value=none]`).isChecked());
    });
  });

  test('are forgotten in one click, with what was opened', () =>
    it.on(note, { scheme: 'light' }, async ({ page, ready }) => {
      await ready();
      const before = await look(page);
      await open(page);
      await choose(page, 'size', 'larger');
      await choose(page, 'face', 'sans');
      await page.locator(`${SHEET} [data-reset]`).click();
      assert.deepEqual(await look(page), before);
      assert.ok(await page.locator(`${SHEET} [name=size][value=none]`).isChecked());
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
      await page.locator(`${SHEET} button`).last().click();
      assert.equal(await page.locator('dialog[open]').count(), 0);
    }));

  test('take nothing else from what is stored', () =>
    it.on('/', {}, async ({ page, ready, messages }) => {
      await ready();
      const before = await page.evaluate(() => ({ ...document.documentElement.dataset }));
      await page.evaluate((key) => (localStorage[key] = 'base=/x/&client=ready&size="><b>&lang=xx'), KEPT);
      await page.reload();
      await ready();
      assert.deepEqual(await page.evaluate(() => ({ ...document.documentElement.dataset })), before);
      assert.deepEqual(messages, []);
    }));

  test('work for a visit where nothing can be kept', () =>
    it.on('/', { scheme: 'light' }, async ({ page, ready, messages }) => {
      await page.addInitScript(() => {
        const refuse = { get: () => { throw new DOMException('refused', 'SecurityError'); } };
        Object.defineProperty(window, 'localStorage', refuse);
      });
      await page.reload();
      await ready();
      const before = await look(page);
      await open(page);
      await choose(page, 'size', 'large');
      assert.notEqual((await look(page)).size, before.size);
      await page.locator(`${SHEET} [data-reset]`).click();
      assert.deepEqual(await look(page), before);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.locator('#casebook-palette [role=option]').first().waitFor();
      assert.deepEqual(messages, []);
    }));

  test('still the change of pages', () =>
    it.on('/', {}, async ({ page, ready }) => {
      await page.evaluate((key) => (localStorage[key] = 'motion=off'), KEPT);
      await page.reload();
      await ready();
      await page.evaluate(() => {
        const start = document.startViewTransition.bind(document);
        window.moved = 0;
        document.startViewTransition = (update) => (window.moved++, start(update));
      });
      await page.locator('.tabs a').nth(1).click();
      await page.waitForFunction(() => location.pathname === '/cases/');
      assert.equal(await page.evaluate(() => window.moved), 0);
    }));

  test('leave every page inside a narrow window, at their largest', async () => {
    for (const route of oneOfEach()) {
      await it.on(route, { width: 360, height: 800 }, async ({ page }) => {
        await page.evaluate((key) => (localStorage[key] = 'size=larger&face=sans&measure=wide'), KEPT);
        await page.reload();
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${route} is ${over} px too wide`);
      });
    }
  });

  for (const scheme of ['light', 'dark']) {
    for (const width of [1440, 360]) {
      test(`are clean, ${scheme}, ${width} px`, () =>
        it.on('/', { scheme, width, height: 800, reducedMotion: 'reduce' }, async ({ page, ready }) => {
          await ready();
          await open(page);
          await clean(page);
          const low = await page.locator(`${SHEET} :is(label, button)`).evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
          assert.ok(low.every(({ width, height }) => height >= 44 && width >= 44), JSON.stringify(low.filter(({ width, height }) => height < 44 || width < 44)));
        }));
    }
  }

  test('go down to the keys and come back', () =>
    it.on('/', {}, async ({ page, ready }) => {
      await ready();
      const opener = page.locator('.tools [data-sheet=reader]');
      await open(page);
      await page.locator(`${SHEET} [data-sheet=keys]`).click();
      assert.deepEqual(await page.locator('dialog[open]').evaluateAll((all) => all.map(({ id }) => id)), ['casebook-keys']);
      await page.keyboard.press('Escape');
      assert.ok(await opener.evaluate((button) => button === document.activeElement), 'the focus is elsewhere');
    }));
});
