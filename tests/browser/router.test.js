// What a browser does by itself with documents, done by the client without them.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html, kind, oneOfEach, routes } from './harness/site.js';
import { heading } from './harness/text.js';
import { arrived, mark, stayed } from './harness/walk.js';
import { world } from './harness/world.js';

const it = world();
const note = routes().find((route) => kind(route) === 'note');
const notes = '/posts/';
const to = (route) => `main a[href="${route}"]`;

describe('following a link', () => {
  test('changes address, title, description and canonical link, and keeps the document', () =>
    it.on(notes, {}, async ({ page, ready }) => {
      await ready();
      await mark(page);
      await page.locator(to(note)).first().click();
      await arrived(page, note, heading(html(note)));
      await stayed(page, note);
      const head = (page) =>
        page.evaluate(() => ({
          title: document.title,
          description: document.querySelector('meta[name=description]')?.content,
          canonical: document.querySelector('link[rel=canonical]')?.href,
          lang: document.documentElement.lang,
        }));
      const moved = await head(page);
      await it.on(note, {}, async (cold) => assert.deepEqual(moved, await head(cold.page)));
    }));

  test('moves focus to the new heading and announces the page', () =>
    it.on(notes, {}, async ({ page, ready }) => {
      await ready();
      await page.locator(to(note)).first().click();
      await arrived(page, note, heading(html(note)));
      await page.waitForFunction(() => document.activeElement === document.querySelector('main h1'));
      await page.waitForFunction(() => document.querySelector('#casebook-announcer[aria-live=polite]')?.textContent.trim() !== '');
      const said = await page.locator('#casebook-announcer').textContent();
      assert.ok(said.includes(heading(html(note))) || (await page.title()).includes(said.trim()), `it says “${said}”`);
    }));

  test('begins at the top', () =>
    it.on(notes, { height: 500 }, async ({ page, ready }) => {
      await ready();
      const link = page.locator(to(note)).first();
      await page.evaluate(() => window.scrollTo(0, 400));
      await link.evaluate((a) => a.click());
      await arrived(page, note, heading(html(note)));
      await page.waitForFunction(() => window.scrollY === 0);
    }));

  test('with the keyboard alone', () =>
    it.on(notes, {}, async ({ page, ready }) => {
      await ready();
      await mark(page);
      await page.locator(to(note)).first().focus();
      await page.keyboard.press('Enter');
      await arrived(page, note, heading(html(note)));
      await stayed(page, note);
    }));

  test('fetches the page when a pointer rests on it, before the click', () => {
    const opened = it.server.seen.length;
    const asked = () => it.server.seen.slice(opened).includes(`${note}data.json`);
    return it.on(notes, {}, async ({ page, ready }) => {
      await ready();
      assert.ok(!asked(), 'nobody has shown an intention yet');
      await page.locator(to(note)).first().hover();
      for (let i = 0; i < 40 && !asked(); i++) await page.waitForTimeout(50);
      assert.ok(asked(), 'nothing was fetched');
    });
  });
});

describe('Back and Forward', () => {
  test('show the page again where it was left', () =>
    it.on('/', { height: 500 }, async ({ page, ready }) => {
      await ready();
      await mark(page);
      await page.evaluate(() => window.scrollTo(0, 700));
      await page.waitForTimeout(300);
      const left = await page.evaluate(() => window.scrollY);
      assert.ok(left > 300, 'home is long enough to scroll');
      await page.evaluate((path) => {
        const link = [...document.querySelectorAll('main a')].find((a) => a.pathname === path && !a.hash && !a.search);
        (link ?? document.querySelector(`a[href="${path}"]`)).click();
      }, notes);
      await arrived(page, notes, heading(html(notes)));
      await page.waitForFunction(() => window.scrollY === 0);
      await page.goBack();
      await arrived(page, '/', heading(html('/')));
      await page.waitForFunction((left) => Math.abs(window.scrollY - left) < 3, left);
      await page.goForward();
      await arrived(page, notes, heading(html(notes)));
      await page.waitForFunction(() => window.scrollY === 0);
      await stayed(page, 'Back and Forward');
    }));

  test('survive a reload in between', () =>
    it.on('/', {}, async ({ page, ready }) => {
      await ready();
      await page.locator(`a[href="${notes}"]`).first().click();
      await arrived(page, notes, heading(html(notes)));
      await page.reload();
      await ready();
      await page.goBack();
      await arrived(page, '/', heading(html('/')));
    }));
});

describe('left to the browser', () => {
  test('a click with Control opens another tab', () =>
    it.on(notes, {}, async ({ page, context, ready }) => {
      await ready();
      const opened = context.waitForEvent('page');
      await page.locator(to(note)).first().click({ modifiers: ['ControlOrMeta'] });
      await opened;
      assert.equal(new URL(page.url()).pathname, notes);
    }));

  test('a link to a file of the site', () =>
    it.on('/', {}, async ({ page, ready }) => {
      await ready();
      await mark(page);
      const kept = await page.evaluate(() => {
        const link = Object.assign(document.createElement('a'), { href: 'some/file.pdf', textContent: 'file' });
        document.querySelector('main').append(link);
        let prevented;
        window.addEventListener(
          'click',
          (event) => {
            prevented = event.defaultPrevented;
            event.preventDefault();
          },
          { once: true },
        );
        link.click();
        return !prevented;
      });
      assert.ok(kept, 'the router took a click that was not its own');
    }));

  test('a link within the page moves without fetching', async (t) => {
    const route = oneOfEach().find((route) => /<a[^>]*href="#[^"]+"/.test(mainOf(route)));
    if (!route) return t.skip('no page links within itself');
    await it.on(route, { height: 400 }, async ({ page, ready }) => {
      await ready();
      await mark(page);
      const hash = await page.evaluate(() => {
        const links = [...document.querySelectorAll('main a[href^="#"]')];
        const link = links.reverse().find((a) => document.getElementById(decodeURIComponent(a.hash.slice(1))));
        link.click();
        return link.hash;
      });
      await page.waitForFunction((hash) => location.hash === hash, hash);
      await stayed(page, hash);
      assert.equal(new URL(page.url()).pathname, route);
    });
  });
});

function mainOf(route) {
  return route.endsWith('nothing/here/') ? '' : html(route).replace(/^[\s\S]*<main/, '');
}
