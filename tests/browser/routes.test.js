// Every route is a whole page on its own: what the file says without a browser, and what it refuses to contain.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ALL, LOST, files, html, oneOfEach, read, routes } from './harness/site.js';
import { text } from './harness/text.js';
import { drawnFromShell } from './harness/hydration.js';
import { world } from './harness/world.js';

const it = world();
const pages = [...routes().map((route) => [route, html(route)]), [LOST, read('404.html')]];

describe('every pressed page', () => {
  const every = (name, check) => test(name, () => pages.forEach(([route, text]) => check(text, route)));
  const count = (text, pattern) => text.match(pattern)?.length ?? 0;

  every('says in which language it is and where the site begins', (text, route) => {
    assert.match(text, /<html[^>]*\slang="[a-zA-Z-]+"/, route);
    assert.match(text, /<html[^>]*\sdata-base="/, route);
  });

  every('has one title, one description and one heading', (text, route) => {
    assert.equal(count(text.split('</head>')[0], /<title>[^<]+<\/title>/g), 1, `${route}: title`);
    assert.equal(count(text, /<h1[\s>]/g), 1, `${route}: h1`);
    if (route !== LOST) assert.equal(count(text, /<meta name="description" content="[^"]+"/g), 1, `${route}: description`);
  });

  every('is marked as pressed and has one main', (text, route) => {
    assert.match(text, /<div id="app"[^>]*data-prerendered/, route);
    assert.equal(count(text, /<main[\s>]/g), 1, route);
    assert.match(text, /<main[^>]*\sid="main"/, route);
  });

  every('holds no style attribute, style element or inline handler', (text, route) => {
    const markup = text.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '').replace(/>[^<]*/g, '>');
    assert.doesNotMatch(markup, /<style[\s>]/, route);
    assert.doesNotMatch(markup, /<[a-z][^>]*\sstyle=/, route);
    assert.doesNotMatch(markup, /<[a-z][^>]*\son[a-z]+=/, route);
    assert.doesNotMatch(markup, /(?:href|src|action)="\s*javascript:/i, route);
  });

  every('runs one inline script at most, of one kilobyte at most', (text, route) => {
    const inline = [...text.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g)];
    const run = inline.filter(([, attributes]) => !/type="application\/(ld\+)?json"/.test(attributes));
    assert.ok(run.length <= 1, `${route}: ${run.length} inline scripts`);
    for (const [, , body] of run) assert.ok(body.length <= 1024, `${route}: ${body.length} bytes`);
  });
});

describe('every link in every page', () => {
  const known = new Set(files());
  const anchors = new Map(
    pages.map(([route, page]) => [route, new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => text(id)))]),
  );

  test('leads to a page or file of the site, and to an anchor that exists there', () => {
    const broken = [];
    for (const [route, page] of pages) {
      for (const [, raw] of page.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
        const url = new URL(text(raw), `http://site.invalid${route}`);
        if (url.host !== 'site.invalid' || !url.protocol.startsWith('http')) continue;
        const file = decodeURI(url.pathname).slice(1);
        const folder = url.pathname.endsWith('/');
        if (!raw.startsWith('#') && !known.has(folder ? `${file}index.html` : file)) broken.push(`${route} → ${raw}: no such file`);
        const id = decodeURIComponent(url.hash.slice(1));
        const ids = anchors.get(url.pathname);
        if (id && ids && !ids.has(id)) broken.push(`${route} → ${raw}: no such anchor`);
      }
    }
    assert.deepEqual(broken, []);
  });
});

describe('from the bare shell', () => {
  for (const route of ALL ? [...routes(), LOST] : oneOfEach()) {
    test(`the client draws ${route}`, async () => {
      const { text, messages } = await drawnFromShell(it, route);
      assert.ok(text.length > 20, `only “${text}”`);
      assert.deepEqual(messages, []);
    });
  }
});
