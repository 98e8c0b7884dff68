// After hydration every pressed node is kept, and the client draws the same text by itself.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hydrates } from './harness/hydration.js';
import { ALL, LOST, kind, oneOfEach, routes } from './harness/site.js';
import { world } from './harness/world.js';

const it = world();

describe('hydration keeps what was pressed', () => {
  for (const route of ALL ? [...routes(), LOST] : oneOfEach()) {
    test(`${route === LOST ? 'lost' : kind(route)}: ${route}`, () => hydrates(it, route));
  }
});

describe('the check itself can fail', () => {
  const route = oneOfEach().find((route) => kind(route) === 'note');

  test('a planted wrong text is found', async () => {
    const drop = it.server.when(route, { rewrite: (html) => plant(html, /(<h1[^>]*>)/, '$1Planted ') });
    try {
      await assert.rejects(hydrates(it, route), /the text of main changed|pressed and drawn text differ/);
    } finally {
      drop();
    }
  });

  test('a planted extra element is found', async () => {
    const drop = it.server.when(route, { rewrite: (html) => plant(html, /(<main[^>]*>)/, '$1<p>planted</p>') });
    try {
      await assert.rejects(hydrates(it, route), /did not start|thrown away|added inside main/);
    } finally {
      drop();
    }
  });

  test('an untouched page passes the same check', () => hydrates(it, route));
});

/** Changes the pressed HTML, and insists that there was something to change. */
function plant(html, pattern, replacement) {
  assert.match(html, pattern);
  return html.replace(pattern, replacement);
}
