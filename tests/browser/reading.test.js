// Reading a note and going on from it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clean } from './harness/axe.js';
import { html, kind, routes, SITE_OVERFULL } from './harness/site.js';
import { shift, world } from './harness/world.js';

const it = world();

const notes = routes().filter((route) => kind(route) === 'note');
const longest = (list) => list.toSorted((a, b) => html(b).length - html(a).length)[0];
/** A note long enough to be left before its end, with an outline. */
const long = longest(notes.filter((route) => /class="continue"/.test(html(route)) && /class="outline"/.test(html(route))));
/** A note in the middle of a series. */
const part = notes.find((route) => /Previous part/.test(html(route)) && /Next part/.test(html(route)));
const dossier = longest(routes().filter((route) => kind(route) === 'dossier'));

const current = (page) =>
  page.evaluate(() => [...document.querySelectorAll('.outline [aria-current="true"]')].map((a) => a.getAttribute('href')));
const scrollTo = (page, top) => page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top);

describe('the outline', () => {
  for (const route of [long, dossier]) {
    test(`${route}: the part before the reader is marked, and only that`, () =>
      it.on(route, {}, async ({ page, ready }) => {
        await ready();
        const links = await page.evaluate(() => [...document.querySelectorAll('.outline a')].map((a) => a.getAttribute('href')));
        assert.ok(links.length > 2);
        for (const href of [links[1], links.at(-2), links[0]]) {
          await page.evaluate((href) => document.getElementById(href.slice(1)).scrollIntoView({ behavior: 'instant' }), href);
          await page.waitForFunction((href) => document.querySelector('.outline [aria-current]')?.getAttribute('href') === href, href);
          assert.deepEqual(await current(page), [href]);
        }
      }));
  }

  test('marks the last part at the end of the page, however short it is, and the first at its beginning', () =>
    it.on(dossier, { height: 1400 }, async ({ page, ready }) => {
      await ready();
      const hrefs = await page.evaluate(() => [...document.querySelectorAll('.outline a')].map((a) => a.getAttribute('href')));
      await scrollTo(page, 1e7);
      const last = await page.evaluate((href) => document.getElementById(href.slice(1)).getBoundingClientRect().top / innerHeight, hrefs.at(-1));
      assert.ok(last > 0.3, 'the end of the page keeps it from coming up');
      await page.waitForFunction((href) => document.querySelector('.outline [aria-current]')?.getAttribute('href') === href, hrefs.at(-1));
      assert.deepEqual(await current(page), [hrefs.at(-1)]);
      await scrollTo(page, 0);
      await page.waitForFunction(() => !document.querySelector('.outline [aria-current]'));
    }));

  test('stands open beside the text, without a fold', () =>
    it.on(long, { scripts: false }, async ({ page }) => {
      assert.ok(await page.locator('.outline li a').first().isVisible());
      assert.equal(await page.locator('.outline summary').isVisible(), false);
    }));

  test('is folded above the text where there is no room, and opens without scripts', () =>
    it.on(long, { scripts: false, width: 360, height: 740 }, async ({ page }) => {
      assert.equal(await page.locator('.outline li a').first().isVisible(), false);
      await page.locator('.outline summary').click();
      await page.locator('.outline li a').last().waitFor();
    }));

  test('is folded where the window is zoomed to twice its size', () =>
    it.on(long, { width: 720, height: 450 }, async ({ page, ready }) => {
      await ready();
      assert.ok(await page.locator('.outline summary').isVisible());
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    }));
});

describe('a part of a series', () => {
  test('says where it stands and leads to its neighbours', () =>
    it.on(part, {}, async ({ page, ready }) => {
      await ready();
      const place = await page.locator('.entry-meta a[href="#casebook-series"]').innerText();
      assert.match(place, /^Part\s\d+ of\s\d+$/);
      const [, at, of] = place.match(/(\d+) of\s(\d+)/);
      assert.equal(await page.locator('.series li').count(), Number(of));
      assert.equal(await page.locator('.series li').nth(at - 1).getAttribute('aria-current'), 'page');
      const next = page.locator('.series .around a').last();
      const title = await next.locator('strong').innerText();
      await next.click();
      await page.waitForFunction((title) => document.querySelector('main h1')?.textContent === title, title);
    }));
});

describe('related notes', () => {
  test('say why on request', () =>
    it.on(part, { scripts: false }, async ({ page }) => {
      const why = page.locator('.related details');
      assert.equal(await why.locator('dd').first().isVisible(), false);
      await why.locator('summary').click();
      const reasons = await why.locator('dd').allInnerTexts();
      assert.equal(reasons.length, await page.locator('.related .entry').count());
      assert.ok(reasons.every((reason) => reason.length > 10), reasons.join('\n'));
    }));
});

describe('sharing', () => {
  test('opens the sheet of the platform', () =>
    it.on(long, {}, async ({ page, ready }) => {
      await page.evaluate(() => {
        navigator.share = async (what) => void (window.shared = what);
      });
      await ready();
      await page.locator('[data-share]').click();
      await page.waitForFunction(() => window.shared);
      const { title, url } = await page.evaluate(() => window.shared);
      assert.equal(title, await page.title());
      assert.equal(new URL(url).pathname, long);
    }));

  test('copies the address where there is no sheet, and says so', () =>
    it.on(`${long}#main`, {}, async ({ page, context, ready }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await ready();
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'share', { value: undefined });
      });
      await page.locator('[data-share]').click();
      await page.waitForFunction(() => document.querySelector('.note-ways [role=status]').textContent === 'Address copied');
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), it.server.url(long));
    }));

  test('is not offered without scripts', () =>
    it.on(long, { scripts: false }, async ({ page }) => {
      assert.equal(await page.locator('[data-share]').isVisible(), false);
    }));
});

describe('a long note', () => {
  const left = async (page, path) => {
    await page.evaluate(() => {
      const text = document.querySelector('.prose').getBoundingClientRect();
      scrollTo({ top: scrollY + text.top + text.height * 0.5, behavior: 'instant' });
    });
    await page.waitForFunction((path) => localStorage['casebook.reading']?.startsWith(path), path);
  };

  for (const width of [1440, 360]) {
    test(`offers to continue where the reader left it, ${width} px`, () =>
      it.on(long, { width, height: 700 }, async ({ page, ready }) => {
        await ready();
        assert.equal(await page.locator('.continue').isVisible(), false);
        await left(page, long);
        await page.goto(it.server.url('/404.html'));
        await page.goto(it.server.url(long));
        await page.locator('.continue').waitFor();
        assert.match(await page.locator('.continue').innerText(), /Continue at\s(49|50)\s%/);
        assert.equal((await shift(page)).total, 0);
        const covers = await page.evaluate(() => {
          const [line, text] = ['.continue', '.prose'].map((name) => document.querySelector(name).getBoundingClientRect());
          return line.right > text.left && line.bottom > text.top;
        });
        assert.equal(covers, false, 'it lies over the text');
        await page.locator('[data-continue=""]').click();
        await page.waitForFunction(() => {
          const text = document.querySelector('.prose').getBoundingClientRect();
          return Math.abs(-text.top / text.height - 0.5) < 0.02;
        });
        assert.equal(await page.locator('.continue').isVisible(), false);
      }));
  }

  test('that was read to its end, or whose offer was declined, offers nothing', () =>
    it.on(long, { height: 700 }, async ({ page, context, ready }) => {
      await ready();
      await left(page, long);
      const again = await context.newPage();
      await again.goto(it.server.url(long));
      await again.locator('[data-continue=no]').click();
      assert.equal(await again.locator('.continue').isVisible(), false);
      assert.equal(await again.evaluate(() => localStorage['casebook.reading']), undefined);
      await left(page, long).catch(() => {});
      await scrollTo(page, 1_000_000);
      await page.waitForFunction(() => localStorage['casebook.reading'] === undefined);
    }));
});

describe('footnotes', () => {
  const noted = notes.find((route) => /<\/p>\s*<small class="sidenote"/.test(html(route)));
  const boxes = (page) =>
    page.evaluate(() => [...document.querySelectorAll('.sidenote')].map((note) => {
      const { top, bottom, left } = note.getBoundingClientRect();
      const line = document.querySelector(`[href="#${note.id}"]`)?.getBoundingClientRect().top;
      return { top, bottom, left, line, text: note.parentElement.getBoundingClientRect().right };
    }));

  test('stand in the margin beside the line that refers to them, where there is one', () =>
    it.on(noted, { scripts: false }, async ({ page }) => {
      const [{ top, left, text, line }] = await boxes(page);
      assert.ok(left > text, 'it is not in the margin');
      assert.ok(Math.abs(top - line) < 12, `${top - line} px from its line`);
    }));

  test('never meet, however close they are', () =>
    it.on(noted, { scripts: false }, async ({ page }) => {
      await page.evaluate(() => {
        const note = document.querySelector('.sidenote');
        const text = note.previousElementSibling;
        for (const block of [note.cloneNode(true), text.cloneNode(true), note.cloneNode(true)]) note.after(block);
      });
      const all = (await boxes(page)).toSorted((a, b) => a.top - b.top);
      assert.equal(all.length, 3);
      all.slice(1).forEach(({ top }, at) => assert.ok(top >= all[at].bottom + 8, `${top} after ${all[at].bottom}`));
    }));

  test('stand under their paragraph where there is no margin', () =>
    it.on(noted, { scripts: false, width: 360 }, async ({ page }) => {
      const [{ left, text }] = await boxes(page);
      assert.ok(left < text);
    }));
});

describe('a drawing with links', () => {
  // Of a record whose days lie apart: a case of a day or two is not drawn.
  const over = world({ folder: SITE_OVERFULL });
  const drawn = routes(SITE_OVERFULL).find((route) => /<svg[^>]*role="group"[^]*?<a href/.test(html(route, SITE_OVERFULL)));

  test('is passed over by what is fetched ahead, and followed in the same document', () =>
    over.on(drawn, { connection: { effectiveType: '4g' }, height: 1400 }, async ({ page, ready, faults }) => {
      await ready();
      await page.evaluate(() => (window.sameDocument = true));
      await page.waitForTimeout(2500);
      const mark = page.locator('svg.timeline a').first();
      // A mark is thin: the events go to it, wherever its middle lies.
      await mark.dispatchEvent('pointerover', { pointerType: 'mouse' });
      await page.waitForTimeout(500);
      assert.deepEqual(faults, []);
      const to = await mark.getAttribute('href');
      await mark.dispatchEvent('click', { button: 0 });
      await page.waitForFunction((to) => location.pathname === to, to);
      assert.ok(await page.evaluate(() => window.sameDocument), 'the document was loaded again');
    }));
});

describe('what is fetched ahead', () => {
  const asked = (from) => it.server.seen.slice(from).filter((path) => path.endsWith('/data.json'));

  test('the pages of the links in sight, on a good connection, and not many', () =>
    it.on('/posts/', { connection: { effectiveType: '4g' } }, async ({ page, ready }) => {
      const from = it.server.seen.length;
      await ready();
      const first = await page.locator('.entry-title a').first().getAttribute('href');
      await page.waitForResponse((response) => new URL(response.url()).pathname === `${first}data.json`);
      await page.waitForTimeout(300);
      assert.ok(asked(from).length <= 6, asked(from).join('\n'));
    }));

  for (const connection of [{ effectiveType: '3g' }, { effectiveType: '4g', saveData: true }]) {
    test(`nothing with ${JSON.stringify(connection)}`, () =>
      it.on('/posts/', { connection }, async ({ page, ready }) => {
        const from = it.server.seen.length;
        await ready();
        await page.waitForTimeout(2_500);
        assert.deepEqual(asked(from), []);
      }));
  }
});

describe('the title that was clicked', () => {
  const names = (page) =>
    page.evaluate(() => {
      window.named = [];
      const start = document.startViewTransition.bind(document);
      document.startViewTransition = (update) => {
        const transition = start(update);
        transition.ready.then(() => {
          const parts = document.getAnimations().map(({ effect }) => effect.pseudoElement ?? '');
          window.named.push(parts.some((part) => part.includes('(title)')));
        }, () => {});
        return transition;
      };
    });

  test('becomes the title of its page', () =>
    it.on('/posts/', {}, async ({ page, ready }) => {
      await ready();
      await names(page);
      const link = page.locator('.entry-title a').first();
      await link.hover();
      await page.waitForTimeout(400);
      await link.click();
      await page.waitForFunction(() => window.named.length === 1);
      assert.deepEqual(await page.evaluate(() => window.named), [true]);
      await page.waitForFunction(() => document.querySelector('main h1').getAttribute('style') === null);
    }));

  test('leaves no name behind when another change begins before it has arrived', () =>
    it.on('/', {}, async ({ page, ready }) => {
      await ready();
      await names(page);
      const link = page.locator('.folder-title a').first();
      await link.hover();
      await page.waitForTimeout(400);
      await link.click();
      await page.waitForFunction(() => document.querySelector('.depth .only'));
      await page.evaluate(() => document.querySelector('.depth .only').click());
      await page.waitForFunction(() => window.named.length === 2);
      await page.waitForFunction(() => !document.documentElement.hasAttribute('style') && !document.querySelector('main h1').hasAttribute('style'));
    }));

  test('stays still for a reader who wants that', () =>
    it.on('/posts/', { reducedMotion: 'reduce' }, async ({ page, ready, heading }) => {
      await ready();
      await names(page);
      const before = await heading();
      await page.locator('.entry-title a').first().click();
      await page.waitForFunction((before) => document.querySelector('main h1')?.textContent.trim() !== before, before);
      assert.deepEqual(await page.evaluate(() => window.named), []);
    }));
});

describe('a note', () => {
  for (const width of [360, 720, 1440]) {
    test(`does not move while it is read, ${width} px`, () =>
      it.on(part, { width, height: 800 }, async ({ page, ready }) => {
        await ready();
        // A font that comes late is another test's business.
        await page.evaluate(() => document.fonts.ready);
        const before = (await shift(page)).shifts.length;
        for (let top = 0; top < 3_000; top += 400) {
          await scrollTo(page, top);
          await page.waitForTimeout(60);
        }
        assert.deepEqual((await shift(page)).shifts.slice(before), []);
      }));
  }

  test('is clean with everything open', () =>
    it.on(part, { width: 360, height: 800, reducedMotion: 'reduce' }, async ({ page, ready }) => {
      await ready();
      await page.evaluate(() => {
        document.querySelectorAll('details').forEach((fold) => (fold.open = true));
        document.querySelector('.continue')?.removeAttribute('hidden');
      });
      await clean(page);
    }));

  test('on paper is its text, without what only leads on', () =>
    it.on(part, {}, async ({ page, ready }) => {
      await ready();
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['.rail', '.note-ways', '.series .around', '.related details']) {
        assert.equal(await page.locator(gone).isVisible(), false, gone);
      }
      assert.ok(await page.locator('.prose').isVisible());
    }));
});
