// What a page is before one goes there: exhibits opened in place, cards beside links.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clean } from './harness/axe.js';
import { html, kind, read, routes } from './harness/site.js';
import { heading, text } from './harness/text.js';
import { arrived, mark as markDocument, stayed } from './harness/walk.js';
import { shift, world } from './harness/world.js';

const it = world();

/** How long a reader rests before a card comes, and somewhat longer, in milliseconds. */
const LONG = 700;

const MARK = '.claim .evidence-mark';
const CARD = '#casebook-card';
const SLIP = 'main .slip[role=note]';

/** A dossier with claims that have marks. */
const dossier = routes().find((route) => kind(route) === 'dossier' && html(route).includes('class="claim"'));
/** A decision that a page other than a list leads to, and that page. */
const decision = '.facts a[href*="/decisions/"]';

const slips = (page) => page.locator(SLIP);
const data = (href) => JSON.parse(read(`${decodeURI(href).slice(1)}data.json`));
const active = (page) => page.evaluate(() => document.activeElement?.getAttribute('href'));
const expanded = (mark) => mark.getAttribute('aria-expanded');

/** Rests with the pointer on a link until its card is there. */
async function rest(page, link) {
  await link.scrollIntoViewIfNeeded();
  await page.waitForTimeout(100);
  await link.hover();
  await page.locator(CARD).waitFor();
}

describe('a mark', () => {
  test('opens its exhibit below the claim and closes it again', () =>
    it.on(dossier, {}, async ({ page, ready, messages }) => {
      await ready();
      await markDocument(page);
      const mark = page.locator(MARK).first();
      const href = await mark.getAttribute('href');
      await mark.click();
      await slips(page).waitFor();
      assert.equal(await expanded(mark), 'true');
      assert.equal(await mark.getAttribute('aria-controls'), await slips(page).getAttribute('id'));
      assert.ok(await slips(page).evaluate((slip) => slip.previousElementSibling.matches('.claim > p')), 'it is elsewhere');
      // What it says is what the exhibit's page says of itself.
      const said = await slips(page).innerHTML();
      assert.equal(text(said), text(data(href).card));
      assert.ok(text(said).includes(heading(html(href))), said);
      await stayed(page, 'a click on a mark');
      assert.equal(new URL(page.url()).pathname, dossier);
      await mark.click();
      await slips(page).waitFor({ state: 'detached' });
      assert.equal(await expanded(mark), 'false');
      assert.deepEqual(messages, []);
    }));

  test('opens by the keyboard, keeps the focus, and Escape closes it', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      const mark = page.locator(MARK).first();
      await mark.focus();
      assert.equal(await expanded(mark), 'false', 'it does not say that it can be opened');
      await page.keyboard.press('Enter');
      await slips(page).waitFor();
      assert.equal(await active(page), await mark.getAttribute('href'));
      await page.keyboard.press('Escape');
      await slips(page).waitFor({ state: 'detached' });
      assert.equal(await active(page), await mark.getAttribute('href'));
      // From inside a slip, Escape leads back to its mark.
      await page.keyboard.press('Enter');
      await slips(page).locator('a').first().focus();
      await page.keyboard.press('Escape');
      await slips(page).waitFor({ state: 'detached' });
      assert.equal(await active(page), await mark.getAttribute('href'));
    }));

  test('opens beside others, behind those of the same claim', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      const claim = page.locator('.claim:has(.evidence-mark + .evidence-mark)').first();
      const marks = claim.locator('.evidence-mark');
      for (const at of [0, 1]) {
        await marks.nth(at).click();
        await slips(page).nth(at).waitFor();
      }
      const ids = await claim.locator(':scope > .slip').evaluateAll((slips) => slips.map(({ id }) => id));
      const controls = await marks.evaluateAll((marks) => marks.slice(0, 2).map((mark) => mark.getAttribute('aria-controls')));
      assert.deepEqual(ids, controls);
      // Without a mark in focus, the last goes first.
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press('Escape');
      assert.equal(await expanded(marks.nth(1)), 'false');
      assert.equal(await expanded(marks.nth(0)), 'true');
    }));

  test('finds a place everywhere it stands', () =>
    it.on('/', {}, async ({ page, ready }) => {
      for (const route of ['/', dossier, ...routes().filter((route) => kind(route) === 'decision').slice(0, 1)]) {
        await page.goto(it.server.url(route));
        await ready();
        const marks = page.locator('main .evidence-mark:not(.ledger *)');
        const count = await marks.count();
        for (let at = 0; at < count; at++) await marks.nth(at).evaluate((mark) => mark.click());
        await page.waitForFunction((count) => document.querySelectorAll('main .slip[role=note]').length === count, count);
        const wrong = await slips(page).evaluateAll((slips) =>
          slips.filter((slip) => slip.parentElement.closest('a, p, ul > :not(li), tr > :not(td)')).map((slip) => slip.outerHTML),
        );
        assert.deepEqual(wrong, [], route);
        for (const width of [1440, 360]) {
          await page.setViewportSize({ width, height: 800 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${route}: ${wide} px too wide at ${width}`);
        }
      }
    }));

  test('is followed by its slip in every kind of block', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      const href = await page.locator(MARK).first().getAttribute('href');
      const kinds = {
        p: ['<p id="k">x @</p>', '#k + .slip'],
        li: ['<ul><li id="k">x @</li></ul>', '#k > .slip:last-child'],
        'p in li': ['<ul><li><p id="k">x @</p></li></ul>', 'li > #k + .slip'],
        dd: ['<dl><dt>x</dt><dd id="k">@</dd></dl>', '#k > .slip:last-child'],
        td: ['<table><tbody><tr id="k"><td>x @</td><td>y</td></tr><tr><td>z</td></tr></tbody></table>', '#k + .slip-row > td > .slip'],
        h2: ['<h2 id="k">x @</h2>', '#k + .slip'],
        figure: ['<figure id="k"><figcaption>x @</figcaption></figure>', '#k + .slip'],
        note: ['<p id="k">x <small class="sidenote">y @</small></p>', '#k + .slip'],
        quote: ['<blockquote><p id="k">x <em>@</em></p></blockquote>', 'blockquote > #k + .slip'],
      };
      for (const [name, [markup, place]] of Object.entries(kinds)) {
        const whole = markup.replace('@', `<a class="evidence-mark" href="${href}">[E1]</a>`);
        await page.evaluate((html) => (document.querySelector('#limits').innerHTML = html), whole);
        const mark = page.locator('#limits .evidence-mark');
        await mark.evaluate((mark) => mark.click());
        await slips(page).waitFor();
        assert.equal(await page.locator(`#limits ${place}`).count(), 1, name);
        await mark.evaluate((mark) => mark.click());
        await slips(page).waitFor({ state: 'detached' });
        assert.equal(await page.evaluate(() => document.querySelector('#limits').innerHTML.includes('slip')), false, name);
      }
    }));

  test('leads to the exhibit where its data does not come', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      const mark = page.locator(MARK).first();
      const href = await mark.getAttribute('href');
      const dropped = it.server.when(`${href}data.json`, { status: 500 });
      await mark.evaluate((mark) => mark.click());
      await page.waitForURL((url) => url.pathname === href);
      dropped();
    }));

  test('is a plain link for a modified click, and without scripts', async () => {
    await it.on(dossier, {}, async ({ page, ready, context }) => {
      await ready();
      const opened = context.waitForEvent('page');
      await page.locator(MARK).first().click({ modifiers: ['ControlOrMeta'] });
      await opened;
      assert.equal(await slips(page).count(), 0);
    });
    await it.on(dossier, { scripts: false }, async ({ page }) => {
      const mark = page.locator(MARK).first();
      const href = await mark.getAttribute('href');
      await mark.click();
      await page.waitForURL((url) => url.pathname === href);
      assert.equal(text(await page.locator('main h1').innerHTML()), heading(html(href)));
    });
  });

  test('closes when the reader goes on, who comes back to the same place', () =>
    it.on(dossier, { height: 500 }, async ({ page, ready }) => {
      await ready();
      await page.locator(MARK).first().click();
      await slips(page).waitFor();
      const below = page.locator('#limits h2');
      await below.evaluate((heading) => window.scrollTo(0, heading.getBoundingClientRect().top + window.scrollY - 100));
      await slips(page).locator('.slip-ways a').first().evaluate((way) => way.click());
      await page.waitForFunction((dossier) => location.pathname !== dossier && document.querySelector('main h1'), dossier);
      assert.equal(await slips(page).count(), 0);
      await page.goBack();
      await arrived(page, dossier, heading(html(dossier)));
      assert.equal(await slips(page).count(), 0);
      await page.waitForFunction(() => Math.abs(document.querySelector('#limits h2').getBoundingClientRect().top - 100) < 24);
    }));

  test('moves nothing that the reader did not ask for, and leaves no fault behind', () =>
    it.on(dossier, { reducedMotion: 'reduce' }, async ({ page, ready }) => {
      await ready();
      await page.locator(MARK).first().click();
      await slips(page).waitFor();
      assert.equal(await slips(page).evaluate((slip) => slip.getAnimations().length), 0);
      await clean(page);
      assert.equal((await shift(page)).total, 0);
    }));
});

describe('a card', () => {
  test('comes to a pointer that rests, can be reached, and goes', () =>
    it.on(dossier, {}, async ({ page, ready, messages }) => {
      await ready();
      const link = page.locator(decision).first();
      await rest(page, link);
      const card = page.locator(CARD);
      const { title } = data(await link.getAttribute('href')).view;
      assert.ok((await card.innerText()).includes(title));
      const [a, b] = [await link.boundingBox(), await card.boundingBox()];
      assert.ok(Math.abs(b.y - (a.y + a.height)) < 12 || Math.abs(a.y - (b.y + b.height)) < 12, 'it is not at its link');
      // Into the card, and it stays; away from both, and it goes.
      await page.mouse.move(b.x + 20, b.y + b.height / 2, { steps: 6 });
      await page.waitForTimeout(LONG);
      assert.equal(await card.count(), 1);
      await page.mouse.move(2, 2);
      await card.waitFor({ state: 'detached' });
      assert.equal(await link.getAttribute('aria-describedby'), null);
      assert.equal((await shift(page)).total, 0);
      assert.deepEqual(messages, []);
    }));

  test('does not come to a pointer that passes', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      const link = page.locator(decision).first();
      await link.scrollIntoViewIfNeeded();
      await link.hover();
      await page.mouse.move(2, 2);
      await page.waitForTimeout(LONG);
      assert.equal(await page.locator(CARD).count(), 0);
    }));

  test('comes to the focus of the keyboard as a description, and Escape sends it away', () =>
    it.on(dossier, { reducedMotion: 'reduce' }, async ({ page, ready }) => {
      await ready();
      const link = page.locator(decision).first();
      await link.focus();
      const card = page.locator(CARD);
      await card.waitFor();
      assert.equal(await link.getAttribute('aria-describedby'), await card.getAttribute('id'));
      assert.equal(await card.getAttribute('role'), 'tooltip');
      assert.equal(await card.locator('a, button').filter({ visible: true }).count(), 0, 'something in it can be focused');
      await clean(page);
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'detached' });
      assert.equal(await active(page), await link.getAttribute('href'));
      await page.waitForTimeout(LONG);
      assert.equal(await card.count(), 0, 'it came back');
    }));

  test('of a mark says what the slip would say', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      const mark = page.locator(MARK).first();
      await rest(page, mark);
      const card = data(await mark.getAttribute('href')).card;
      assert.equal(text(await page.locator(CARD).innerHTML()), text(card));
      await mark.click();
      await slips(page).waitFor();
      assert.equal(await page.locator(CARD).count(), 0, 'both are open');
      await page.waitForTimeout(LONG);
      assert.equal(await page.locator(CARD).count(), 0, 'both are open');
    }));

  test('goes with a scroll and with the page', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      const link = page.locator(decision).first();
      await rest(page, link);
      await page.mouse.wheel(0, 200);
      await page.locator(CARD).waitFor({ state: 'detached' });
      await page.mouse.move(2, 2);
      await rest(page, link);
      const href = await link.getAttribute('href');
      await link.click();
      await arrived(page, href, heading(html(href)));
      await page.waitForTimeout(LONG);
      assert.equal(await page.locator(CARD).count(), 0);
    }));

  test('stays away from touch, from titles in lists, and from readers who want none', async () => {
    const context = await it.browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    await page.goto(it.server.url(dossier));
    await page.waitForFunction(() => document.documentElement.dataset.client === 'ready');
    const link = page.locator(decision).first();
    await link.scrollIntoViewIfNeeded();
    await link.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
    await link.tap();
    await page.waitForTimeout(LONG);
    assert.equal(await page.locator(CARD).count(), 0);
    await context.close();
    await it.on('/decisions/', {}, async ({ page, ready }) => {
      await ready();
      await page.locator('.decision-title a').first().hover();
      await page.waitForTimeout(LONG);
      assert.equal(await page.locator(CARD).count(), 0);
    });
    await it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      await page.evaluate(() => (document.documentElement.dataset.cards = 'off'));
      await page.locator(decision).first().hover();
      await page.waitForTimeout(LONG);
      assert.equal(await page.locator(CARD).count(), 0);
    });
  });

  test('asks for nothing on behalf of a reader who saves data', () =>
    it.on(dossier, { connection: { saveData: true } }, async ({ page, context, ready }) => {
      await ready();
      const before = it.server.seen.length;
      await page.locator(decision).first().hover();
      await page.waitForTimeout(LONG);
      assert.deepEqual(it.server.seen.slice(before).filter((path) => path.endsWith('data.json')), []);
      assert.equal(await page.locator(CARD).count(), 0);
      await context.close();
    }));

  test('that cannot be had is not missed', () =>
    it.on(dossier, {}, async ({ page, ready }) => {
      await ready();
      const link = page.locator(decision).first();
      const dropped = it.server.when(`${await link.getAttribute('href')}data.json`, { abort: true });
      await link.hover();
      await page.waitForTimeout(LONG);
      assert.equal(await page.locator(CARD).count(), 0);
      dropped();
    }));
});
