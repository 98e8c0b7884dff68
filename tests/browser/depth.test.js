// How much of a dossier is read: three depths of one page, in the address, right at first paint, without scripts too.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clean } from './harness/axe.js';
import { html, kind, routes } from './harness/site.js';
import { mark, stayed } from './harness/walk.js';
import { shift, world } from './harness/world.js';

const it = world();
const dossiers = routes().filter((route) => kind(route) === 'dossier');
const dossier = dossiers.toSorted((a, b) => html(b).length - html(a).length)[0];
const DEPTHS = ['minute', 'five', 'all'];

/** The chapters as pressed: from which depth each is shown. */
const chapters = [...html(dossier).matchAll(/<section class="chapter" id="([^"]+)" data-from="([^"]+)"/g)];
const due = (depth) =>
  chapters.filter(([, , from]) => DEPTHS.indexOf(from) <= DEPTHS.indexOf(depth)).map(([, id]) => id);

/** The chapters that can be seen, in order. */
const visible = (page) =>
  page.evaluate(() => [...document.querySelectorAll('.chapter')].filter((c) => c.checkVisibility()).map((c) => c.id));
const current = (page) =>
  page.evaluate(() => [...document.querySelectorAll('nav.depth [data-depth][aria-current]')].map((a) => a.dataset.depth));
/** What the style marks as chosen, before any attribute can. */
const picked = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('nav.depth [data-depth]')]
      .filter((a) => getComputedStyle(a).getPropertyValue('--picked').trim() === '100%')
      .map((a) => a.dataset.depth),
  );

async function shows(page, depth) {
  assert.deepEqual(await visible(page), due(depth));
  assert.deepEqual(await picked(page), [depth]);
}

const chosen = (page, depth) =>
  page.waitForFunction((depth) => document.querySelector('nav.depth [aria-current]')?.dataset.depth === depth, depth);

test('the content has a dossier whose depths differ', () => {
  assert.ok(due('minute').length > 0);
  assert.ok(due('minute').length < due('five').length && due('five').length < due('all').length);
});

describe('a shared address', () => {
  for (const [address, depth] of [
    ['', 'all'],
    ['?depth=all', 'all'],
    ['?depth=five', 'five'],
    ['?depth=minute', 'minute'],
    ['#minute', 'minute'],
    ['?depth=deep', 'all'],
  ]) {
    test(`${address || 'the plain one'} shows ${depth} before the client is here, and nothing moves after`, async () => {
      const release = it.server.hold(/\.wasm$/);
      await it
        .on(dossier + address, {}, async ({ page, ready, messages }) => {
          // Once it is painted, the style is here.
          await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
          await shows(page, depth);
          release();
          await ready();
          await chosen(page, depth);
          await shows(page, depth);
          assert.equal(await page.evaluate(() => scrollY), 0);
          const { total, shifts } = await shift(page);
          assert.equal(total, 0, JSON.stringify(shifts));
          assert.deepEqual(messages, []);
        })
        .finally(release);
    });
  }
});

describe('choosing', () => {
  test('changes the page in place, writes the address, keeps the focus, and says what is shown', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      await mark(page);
      for (const depth of ['minute', 'five', 'all']) {
        await page.locator(`nav.depth [data-depth="${depth}"]`).click();
        await chosen(page, depth);
        await shows(page, depth);
        assert.equal(new URL(page.url()).search, depth === 'all' ? '' : `?depth=${depth}`);
        assert.equal(await page.evaluate(() => document.activeElement.dataset.depth), depth);
        const said = await page.locator('nav.depth output').textContent();
        assert.equal(said, `${due(depth).length} of ${chapters.length} chapters`);
      }
      await stayed(page, 'choosing a depth');
    }));

  test('is undone by Back and done again by Forward', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      for (const depth of ['minute', 'five']) {
        await page.locator(`nav.depth [data-depth="${depth}"]`).click();
        await chosen(page, depth);
      }
      await page.goBack();
      await chosen(page, 'minute');
      await shows(page, 'minute');
      await page.goBack();
      await chosen(page, 'all');
      await shows(page, 'all');
      await page.goForward();
      await chosen(page, 'minute');
      await shows(page, 'minute');
    }));

  test('works by keyboard alone', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      await page.evaluate(() => document.querySelector('nav.depth a').focus());
      await page.keyboard.press('Enter');
      await chosen(page, 'minute');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await chosen(page, 'five');
      await shows(page, 'five');
    }));

  test('does not follow the reader to the next page', () =>
    it.on(`${dossier}?depth=minute`, {}, async ({ page, ready, drawn }) => {
      await ready();
      await page.locator('nav.tabs a').first().click();
      await page.waitForFunction(() => location.pathname === '/posts/');
      await drawn();
      await page.goBack();
      await page.waitForFunction((path) => location.pathname === path, dossier);
      await drawn();
      await chosen(page, 'minute');
      await shows(page, 'minute');
    }));
});

describe('only what primary evidence backs', () => {
  const backed = (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.dossier-body [data-entries] > *')].map((row) => [
        row.checkVisibility(),
        (row.dataset.grade ?? '').split(' ').includes('primary'),
      ]),
    );

  test('hides the rest in every chapter, and depth and it keep each other', () =>
    it.on(`${dossier}?grade=primary`, {}, async ({ page, ready }) => {
      const rows = await backed(page);
      assert.ok(rows.some(([seen]) => seen) && rows.some(([seen]) => !seen), 'some stay and some go');
      for (const [seen, primary] of rows) assert.equal(seen, primary);
      await ready();
      assert.deepEqual(await backed(page), rows);
      await page.locator('nav.depth [data-depth="five"]').click();
      await chosen(page, 'five');
      assert.equal(new URL(page.url()).search, '?grade=primary&depth=five');
      await page.locator('nav.depth .only').click();
      await page.waitForFunction(() => location.search === '?depth=five');
      assert.ok(await page.locator('.claim').first().isVisible());
      await shows(page, 'five');
    }));

  test('each chapter says how much of it is left', () =>
    it.on(`${dossier}?grade=primary`, {}, async ({ page, ready }) => {
      await ready();
      for (const id of ['metrics', 'proves', 'ledger']) {
        const said = (await page.locator(`#${id} > header [data-of="primary"]`).innerText()).match(/(\d+) of (\d+)/);
        const rows = await page.evaluate(
          (id) => [...document.querySelectorAll(`#${id} [data-entries] > *`)].map((row) => row.checkVisibility()),
          id,
        );
        assert.deepEqual(said.slice(1).map(Number), [rows.filter(Boolean).length, rows.length]);
        const why = page.locator(`#${id} > p[data-of="primary"]`);
        const out = (await why.count()) ? [...(await why.innerText()).matchAll(/(\d+)\s(?:self-reported|third-party|without evidence)/g)] : [];
        assert.equal(out.reduce((sum, [, count]) => sum + Number(count), 0), rows.filter((row) => !row).length, 'what is left out has a reason');
      }
    }));
});

describe('a minute on a telephone', () => {
  for (const route of dossiers) {
    for (const [address, scripts] of [['?depth=minute', true], ['#minute', false]]) {
      test(`${route}${address} begins with what it is and the way to more`, () =>
        it.on(route + address, { width: 360, height: 800, scripts }, async ({ page }) => {
          const bottom = (box) => box.y + box.height;
          assert.ok(bottom(await page.locator('nav.depth').boundingBox()) < 640, 'the depths stand in the first screen, above the browser\'s own bar');
          assert.equal(await page.locator('.outline, .timeline-frame, .timeline-days').filter({ visible: true }).count(), 0);
          const facts = await page.locator('.facts > div').filter({ visible: true }).count();
          assert.ok(facts > 0 && facts <= 3, `${facts} facts`);
          const text = bottom(await page.locator('main').boundingBox());
          assert.ok(text <= 3.4 * 800, `${text / 800} screens`);
        }));
    }
  }
});

describe('another page', () => {
  test('has no depth, whatever its fragment is called', () =>
    it.on('/about/#minute', {}, async ({ page, ready }) => {
      const depth = () => page.evaluate(() => document.documentElement.dataset.depth);
      assert.notEqual(await depth(), 'minute');
      await ready();
      assert.notEqual(await depth(), 'minute');
    }));

  test('a fragment that begins like a depth is none', () =>
    it.on(`${dossier}#five-rules`, {}, async ({ page }) => shows(page, 'all')));
});

describe('without scripts', () => {
  for (const depth of ['minute', 'five']) {
    test(`the link to ${depth} shows it without moving the page`, () =>
      it.on(dossier, { scripts: false, height: 500 }, async ({ page }) => {
        const link = page.locator(`nav.depth [data-depth="${depth}"]`);
        await link.scrollIntoViewIfNeeded();
        const before = (await link.boundingBox()).y;
        await link.click();
        assert.equal(new URL(page.url()).hash, `#${depth}`);
        for (const [, id, from] of chapters) {
          const due = DEPTHS.indexOf(from) <= DEPTHS.indexOf(depth);
          assert.equal(await page.locator(`#${id}`).isVisible(), due, id);
        }
        assert.ok(Math.abs((await link.boundingBox()).y - before) < 2, 'the link stays under the pointer');
        await page.locator('nav.depth [data-depth="all"]').click();
        assert.ok(await page.locator(`#${chapters.at(-1)[1]}`).isVisible());
      }));
  }
});

describe('no violation that axe-core can find', () => {
  for (const depth of DEPTHS) {
    for (const [scheme, width] of [['light', 1440], ['dark', 360]]) {
      test(`${depth}, ${scheme}, ${width} px`, () =>
        it.on(`${dossier}?depth=${depth}&grade=primary`, { scheme, width, reducedMotion: 'reduce' }, async ({ page, ready }) => {
          await ready();
          await clean(page);
        }));
    }
  }
});
