// Every link, clicked: the client goes there without loading a document, and nothing appears on the console.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ALL, html, routes } from './harness/site.js';
import { heading } from './harness/text.js';
import { follow, links, mark, stayed } from './harness/walk.js';
import { world } from './harness/world.js';

const it = world();
const headings = new Map(routes().map((route) => [route, heading(html(route))]));

describe('clicking through the site', () => {
  test('every page of the record is reached from home by clicks alone, in one document', async () => {
    await it.on('/', {}, async (visit) => {
      await visit.ready();
      await mark(visit.page);
      const seen = new Set(['/']);
      await explore(visit.page, '/', seen);
      const unreached = [...headings.keys()].filter((route) => !seen.has(route));
      assert.deepEqual(unreached, [], 'pages that no click leads to');
      assert.deepEqual(visit.messages, []);
    });
  });

  test('every link of every page', { skip: ALL ? false : 'only with --all' }, async () => {
    for (const from of headings.keys()) {
      await it.on(from, { reducedMotion: 'reduce' }, async (visit) => {
        await visit.ready();
        await mark(visit.page);
        for (const to of await links(visit.page)) {
          if (to === from) continue;
          await follow(visit.page, to, headings.get(to));
          await stayed(visit.page, `${from} → ${to}`);
          await visit.page.goBack();
          await visit.page.waitForFunction(
            ([path, text]) =>
              location.pathname === path &&
              document.querySelector('main h1')?.textContent.replace(/\s+/g, ' ').trim() === text,
            [from, headings.get(from)],
          );
        }
        assert.deepEqual(visit.messages, [], from);
      });
    }
  });
});

/** A browser's history holds fifty entries: deeper than this there would be no way back. */
const DEEPEST = 40;

/** Clicks to every page not seen yet, from the page that is open, and comes back. */
async function explore(page, here, seen, depth = 0) {
  if (depth === DEEPEST) return;
  for (const to of await links(page)) {
    if (seen.has(to)) continue;
    assert.ok(headings.has(to), `${here} links to ${to}, which is no page`);
    seen.add(to);
    await follow(page, to, headings.get(to));
    await stayed(page, `${here} → ${to}`);
    await explore(page, to, seen, depth + 1);
    await page.evaluate(() => history.back());
    await page.waitForFunction((path) => location.pathname === path, here);
    await page.waitForFunction(
      (text) => document.querySelector('main h1')?.textContent.replace(/\s+/g, ' ').trim() === text,
      headings.get(here),
    );
  }
}
