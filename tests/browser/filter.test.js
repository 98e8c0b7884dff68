// The tag filter: an address that can be shared, right at first paint, announced, undone by Back.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keepsNodes } from './harness/hydration.js';
import { html } from './harness/site.js';
import { mark, stayed } from './harness/walk.js';
import { shift, world } from './harness/world.js';

const it = world();
const notes = '/posts/';

/** The notes as pressed: the tags of each, in order. */
const pressed = [...html(notes).matchAll(/<li[^>]*\sclass="[^"]*\bentry\b[^"]*"[^>]*>/g)].map(([item]) => ({
  tags: (item.match(/\sdata-tags="([^"]*)"/)?.[1] ?? '').split(' ').filter(Boolean),
  category: item.match(/\sdata-category="([^"]*)"/)?.[1] ?? '',
}));
const all = [...new Set(pressed.flatMap(({ tags }) => tags))].sort();
const having = (...tags) => pressed.filter((entry) => tags.every((tag) => entry.tags.includes(tag))).length;

/** Two tags that some notes share and that each leave others out. */
const pair = all
  .flatMap((a) => all.map((b) => [a, b]))
  .find(([a, b]) => a < b && having(a, b) > 0 && having(a, b) < having(a) && having(a) < pressed.length);
/** One tag that leaves some notes out. */
const one = all.find((tag) => having(tag) < pressed.length);

/** The notes that can be seen: the tags of each, in order. */
const visible = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('ul[data-entries] > li.entry')]
      .filter((item) => item.checkVisibility())
      .map((item) => item.dataset.tags.split(' ').filter(Boolean)),
  );

const current = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('nav.tag-filter a[data-tag][aria-current="true"]')]
      .map((a) => a.dataset.tag)
      .filter(Boolean)
      .sort(),
  );

async function shows(page, ...tags) {
  const seen = await visible(page);
  assert.equal(seen.length, having(...tags), `notes shown for ${tags.join(' and ')}`);
  for (const entry of seen) for (const tag of tags) assert.ok(entry.includes(tag), `${entry} lacks ${tag}`);
}

/** Clicks a tag's link; a long row is folded, and unfolded first. */
async function click(page, tag) {
  const link = page.locator(`nav.tag-filter a[data-tag="${tag}"]`);
  if (!(await link.isVisible())) await page.locator('nav.tag-filter details summary').first().click();
  await link.click();
}

const counted = (page, number) =>
  page.waitForFunction(
    (number) => {
      const said = document.querySelector('output[aria-live=polite]')?.textContent ?? '';
      return (said.match(/\d+/)?.[0] ?? (/\bno\b/i.test(said) ? '0' : '')) === String(number);
    },
    number,
  );

test('the content has tags to filter by', () => {
  assert.ok(pressed.length > 1, 'more than one note');
  assert.ok(one && pair, 'two tags that some notes share and others do not');
});

describe('a shared address', () => {
  const address = `${notes}?tag=${pair[0]}&tag=${pair[1]}`;

  test('shows the right notes before the client starts, and nothing moves when it does', async () => {
    const release = it.server.hold(/\.wasm$/);
    await it
      .on(address, {}, async ({ page, ready, messages }) => {
        await shows(page, ...pair);
        release();
        await ready();
        await shows(page, ...pair);
        assert.deepEqual(await current(page), [...pair].sort());
        await counted(page, having(...pair));
        const { total, shifts } = await shift(page);
        assert.equal(total, 0, JSON.stringify(shifts));
        assert.deepEqual(messages, []);
      })
      .finally(release);
  });

  test('keeps every node', () => keepsNodesFiltered(address));

  test('with a value that no note has shows an empty result and a way out', () =>
    it.on(`${notes}?tag=there-is-no-such-tag`, {}, async ({ page, ready }) => {
      await ready();
      assert.equal((await visible(page)).length, 0);
      await counted(page, 0);
      assert.ok(await page.locator('main .nothing').isVisible(), 'it says that nothing is left');
      await page.locator(`main a.clear, main .nothing a[href="${notes}"]`).filter({ visible: true }).first().click();
      await page.waitForFunction(() => location.search === '');
      await shows(page);
    }));
});

/** The count and the marks may change; the nodes themselves may not. */
async function keepsNodesFiltered(address) {
  try {
    await keepsNodes(it, address);
  } catch (fault) {
    if (!/the text of main changed/.test(fault.message)) throw fault;
  }
}

describe('clicking', () => {
  test('filters in place, says how many remain, and writes the address', () =>
    it.on(notes, {}, async ({ page, ready }) => {
      await ready();
      await mark(page);
      await click(page, pair[0]);
      await counted(page, having(pair[0]));
      await shows(page, pair[0]);
      assert.equal(new URL(page.url()).search, `?tag=${pair[0]}`);
      await click(page, pair[1]);
      await counted(page, having(...pair));
      await shows(page, ...pair);
      assert.deepEqual(new URL(page.url()).searchParams.getAll('tag').sort(), [...pair].sort());
      await click(page, pair[0]);
      await counted(page, having(pair[1]));
      await shows(page, pair[1]);
      await stayed(page, 'filtering');
    }));

  test('is undone by Back and done again by Forward', () =>
    it.on(notes, {}, async ({ page, ready }) => {
      await ready();
      await click(page, one);
      await counted(page, having(one));
      await page.goBack();
      await page.waitForFunction(() => location.search === '');
      await counted(page, pressed.length);
      await shows(page);
      assert.deepEqual(await current(page), []);
      await page.goForward();
      await counted(page, having(one));
      await shows(page, one);
      assert.deepEqual(await current(page), [one]);
    }));

  test('keeps the place: the page does not jump', () =>
    it.on(notes, { height: 500 }, async ({ page, ready }) => {
      await ready();
      const link = page.locator(`nav.tag-filter a[data-tag="${one}"]`);
      await link.scrollIntoViewIfNeeded();
      const before = (await link.boundingBox()).y;
      await link.click();
      await counted(page, having(one));
      assert.ok(Math.abs((await link.boundingBox()).y - before) < 2, 'the clicked link stays under the pointer');
    }));
});

test('on home the newest notes filter too', () =>
  it.on('/', {}, async ({ page, ready }) => {
    await ready();
    await mark(page);
    const link = page.locator('nav.tag-filter a[data-tag]:not([data-tag=""])').first();
    const tag = await link.getAttribute('data-tag');
    await link.click();
    await page.waitForFunction((tag) => {
      const seen = [...document.querySelectorAll('ul[data-entries] > li.entry')].filter((li) => li.checkVisibility());
      return seen.length > 0 && seen.every((li) => li.dataset.tags.split(' ').includes(tag));
    }, tag);
    await stayed(page, 'filtering on home');
  }));

test('without scripts each filter is a link to a page that exists', () =>
  it.on(notes, { scripts: false }, async ({ page }) => {
    await page.locator('nav.tag-filter a[data-tag]:not([data-tag=""])').first().click();
    await page.waitForLoadState();
    assert.ok(await page.locator('main h1').isVisible());
    assert.ok((await page.locator('main li').count()) > 0);
  }));
