// The palette: anything by its name, by keys or by hand.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clean } from './harness/axe.js';
import { html, kind, routes } from './harness/site.js';
import { heading } from './harness/text.js';
import { arrived, mark, stayed } from './harness/walk.js';
import { median } from './harness/weight.js';
import { world } from './harness/world.js';

const it = world();

/** A sixtieth of a second, in milliseconds. */
const FRAME = 16.7;
const FIELD = '#casebook-palette [role=combobox]';
const ROW = '#casebook-palette [role=option]';

const note = routes().find((route) => kind(route) === 'note');
const named = heading(html(note));

/** Opens the palette and waits until it has something to offer. */
async function open(page, by = () => page.keyboard.press('/')) {
  await by();
  await page.locator(ROW).first().waitFor();
  assert.ok(await page.evaluate(() => document.activeElement.matches('[role=combobox]')), 'the field has no focus');
}

const laid = (page) => page.locator('dialog[open]').count();
const said = (page) => page.locator('#casebook-palette output').innerText();
const picked = (page) =>
  page.evaluate(() => {
    const row = document.querySelector('#casebook-found [aria-selected=true]');
    const named = document.querySelector('[role=combobox]').getAttribute('aria-activedescendant');
    return row.id === named ? [...row.parentNode.children].indexOf(row) : `the field names ${named}, picked is ${row.id}`;
  });

describe('the palette', () => {
  const ways = {
    'a slash': (page) => page.keyboard.press('/'),
    'the keys of a desk': (page) => page.keyboard.press('Control+k'),
    'its button': (page) => page.locator('.tools [data-sheet=palette]').click(),
  };
  for (const [way, by] of Object.entries(ways)) {
    test(`opens by ${way}, and Escape leads back`, () =>
      it.on('/', {}, async ({ page, ready, messages }) => {
        await ready();
        const before = page.locator(way === 'its button' ? '.tools [data-sheet=palette]' : 'main a').first();
        await before.focus();
        await open(page, () => by(page));
        await page.keyboard.press('x');
        await page.keyboard.press('Escape');
        assert.equal(await laid(page), 0);
        assert.ok(await before.evaluate((link) => link === document.activeElement), 'the focus is elsewhere');
        // A second time it is empty again.
        await open(page, () => by(page));
        assert.equal(await page.locator(FIELD).inputValue(), '');
        assert.deepEqual(messages, []);
      }));
  }

  test('finds a note by letters of its name, and Enter goes there', () =>
    it.on('/', {}, async ({ page, ready, messages }) => {
      await ready();
      await mark(page);
      await open(page);
      // Two letters of each word: what nobody would take for a part of it.
      await page.keyboard.type(named.split(/\s+/).map((word) => word.slice(0, 2)).join(' ').toUpperCase());
      const first = page.locator(ROW).first();
      assert.equal(await first.getAttribute('href'), note);
      assert.equal(await first.locator('.label').innerText(), 'Note');
      assert.match(await said(page), /result/);
      await page.keyboard.press('Enter');
      await arrived(page, note, named);
      await stayed(page, 'Enter in the palette');
      assert.equal(await laid(page), 0);
      assert.ok(await page.evaluate(() => document.activeElement.matches('main h1')), 'the heading has no focus');
      assert.deepEqual(messages, []);
    }));

  test('lists every kind of page by its kind', () =>
    it.on('/', {}, async ({ page, ready }) => {
      await ready();
      await open(page);
      for (const [route, word] of [['dossier', 'Case'], ['decision', 'Decision'], ['entry', 'Entry'], ['exhibit', 'Exhibit'], ['page', 'Page']]) {
        const to = routes().find((one) => kind(one) === route);
        await page.locator(FIELD).fill(`${heading(html(to))}`);
        const row = page.locator(`${ROW}[href="${to}"]`);
        assert.ok((await row.locator('.label').innerText()).startsWith(word), `${to} is no ${word}`);
      }
    }));

  test('is gone through by arrows, Home and End, and goes round', () =>
    it.on('/', {}, async ({ page, ready }) => {
      await ready();
      await open(page);
      const last = (await page.locator(ROW).count()) - 1;
      assert.ok(last > 2);
      const keys = [['ArrowDown', 1], ['ArrowUp', 0], ['ArrowUp', last], ['ArrowDown', 0], ['End', last], ['Home', 0]];
      for (const [key, at] of keys) {
        await page.keyboard.press(key);
        assert.equal(await picked(page), at, key);
      }
    }));

  test('opens another tab when Enter is modified', () =>
    it.on('/', {}, async ({ page, context, ready }) => {
      await ready();
      await open(page);
      await page.locator(FIELD).fill(named);
      const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
      await tab.waitForURL((url) => url.pathname === note);
      assert.equal(new URL(page.url()).pathname, '/');
      assert.equal(await laid(page), 1);
    }));

  test('offers what was opened last before anything is asked', () =>
    it.on(note, {}, async ({ page, ready }) => {
      await ready();
      await page.locator('.tabs a').first().click();
      await page.waitForFunction(() => location.pathname === '/posts/');
      await page.waitForFunction(() => localStorage['casebook.opened']?.startsWith('/posts/\n'));
      await open(page);
      // Where the reader is already is not offered.
      assert.equal(await page.locator(ROW).first().getAttribute('href'), note);
      assert.equal(await page.locator(`${ROW}[href="/posts/"]`).count(), 0);
    }));

  test('has a way out where nothing is found', () =>
    it.on('/', {}, async ({ page, ready }) => {
      await ready();
      await open(page);
      await page.locator(FIELD).fill('zzzzqqqq');
      assert.equal(await page.locator(ROW).count(), 0);
      assert.equal(await said(page), 'Nothing found');
      assert.equal(await page.locator(FIELD).getAttribute('aria-expanded'), 'false');
      await clean(page);
      await page.locator('.palette-none a[href="/tags/"]').click();
      await arrived(page, '/tags/', 'Tags');
      assert.equal(await laid(page), 0);
    }));

  test('says so when its list does not come, and asks again', () =>
    it.on('/', {}, async ({ page, ready }) => {
      await ready();
      const drop = it.server.when('/index/things.json', { status: 503 });
      await page.keyboard.press('/');
      await page.waitForFunction(() => /did not load/.test(document.querySelector('#casebook-palette output')?.textContent));
      drop();
      await page.keyboard.press('Escape');
      assert.equal(await laid(page), 0);
      await open(page);
    }));

  test('answers within a frame, of a thousand notes', async (t) => {
    const topics = ['harbour', 'crane', 'sluice', 'gauge', 'lantern', 'ledger', 'router', 'measure', 'night', 'drum'];
    const title = (n) => `${n}: what the ${topics[n % 10]} taught us about the ${topics[(n * 7 + 3) % 10]}, part ${n >> 4}`;
    const card = (n) => ({ slug: `n-${n}`, title: title(n), date: { iso: '2026-01-01', text: '1 Jan 2026' }, minutes: '3 min' });
    const chunk = { casebook: 1, notes: Array.from({ length: 1000 }, (_, n) => card(n)) };
    const drops = [
      it.server.when('/index/index.json', {
        rewrite: (text) => JSON.stringify({ ...JSON.parse(text), years: [{ year: '2026', count: 1000 }] }),
      }),
      it.server.when('/index/notes-2026.json', { rewrite: () => JSON.stringify(chunk) }),
    ];
    await it
      .on('/', {}, async ({ page, ready }) => {
        await ready();
        await open(page);
        const words = ['router', 'crane harb', 'measr', 'what the ledger taught', 'n 999'];
        // Machines are shared: the best of three medians is the product's.
        const medians = [];
        while (medians.length < 3 && !medians.some((ms) => ms <= FRAME)) medians.push(median(await page.evaluate(typed, words)));
        t.diagnostic(`a letter typed to the first result, median of every letter: ${medians.map((ms) => ms.toFixed(1)).join(', ')} ms (at most ${FRAME})`);
        assert.ok(Math.min(...medians) <= FRAME, `${medians} ms`);
        await page.locator(FIELD).fill('part 62');
        assert.match(await said(page), /^\d[\d,]*.results, the first \d+$/);
      })
      .finally(() => drops.forEach((drop) => drop()));
  });
});

/** In the page: types words letter by letter; the time from each event to its rows laid out. */
async function typed(words) {
  const field = document.querySelector('[role=combobox]');
  const list = document.getElementById('casebook-found');
  const taken = [];
  for (const word of words) {
    for (let length = 1; length <= word.length; length++) {
      list.replaceChildren();
      field.value = word.slice(0, length);
      await new Promise(requestAnimationFrame);
      const began = performance.now();
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      if (!list.firstElementChild) throw new Error(`no row for ${field.value}`);
      // Laid out, as the frame will show it.
      list.getBoundingClientRect();
      taken.push(performance.now() - began);
    }
  }
  return taken;
}

for (const scheme of ['light', 'dark']) {
  for (const width of [1440, 360]) {
    test(`the palette is clean, ${scheme}, ${width} px`, () =>
      it.on('/', { scheme, width, height: 800, reducedMotion: 'reduce' }, async ({ page, ready }) => {
        await ready();
        await open(page, () => page.locator('.tools [data-sheet=palette]').click());
        await clean(page);
        await page.locator(FIELD).fill('e');
        await clean(page);
        const low = await page.locator(`${ROW}, #casebook-palette button`).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
        assert.ok(Math.min(...low) >= 44, `a target is ${Math.min(...low)} px high`);
      }));
  }
}
