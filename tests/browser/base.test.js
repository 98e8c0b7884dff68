// One client, two places: the same wasm under the root of a host and below a path.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hydrates } from './harness/hydration.js';
import { ALL, BASE, SITE, SITE_BASED, files, html, kind, oneOfEach, routes } from './harness/site.js';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { heading } from './harness/text.js';
import { arrived, mark, stayed } from './harness/walk.js';
import { world } from './harness/world.js';

const it = world({ folder: SITE_BASED, base: BASE });

const digest = (folder, file) => createHash('sha256').update(readFileSync(`${folder}/${file}`)).digest('hex');

test('the client is the same, byte for byte', () => {
  const client = (folder) =>
    files(folder)
      .filter((file) => /\.(wasm|js|css|woff2)$/.test(file))
      .map((file) => `${file} ${digest(folder, file)}`);
  assert.deepEqual(client(SITE_BASED), client(SITE));
  assert.ok(client(SITE).some((file) => file.includes('.wasm ')));
});

describe(`below ${BASE}`, () => {
  test('both sites have the same pages', () => assert.deepEqual(routes(SITE_BASED), routes(SITE)));

  test('no address leaves the base', () => {
    const outside = [];
    for (const route of routes(SITE_BASED)) {
      for (const [, address] of html(route, SITE_BASED).matchAll(/\s(?:href|src|srcset|action|poster)="(\/[^"]*)"/g)) {
        if (!address.startsWith(BASE)) outside.push(`${route}: ${address}`);
      }
    }
    assert.deepEqual(outside, []);
  });

  for (const route of ALL ? routes() : oneOfEach()) {
    test(`${route} hydrates`, () => hydrates(it, route));
  }

  test('links are followed in one document', () =>
    it.on('/posts/', {}, async ({ page, ready, messages }) => {
      await ready();
      await mark(page);
      const note = routes().find((route) => kind(route) === 'note');
      const address = BASE.slice(0, -1) + note;
      await page.locator(`main a[href="${address}"]`).first().click();
      await arrived(page, address, heading(html(note)));
      await page.goBack();
      await arrived(page, `${BASE}posts/`, heading(html('/posts/')));
      await stayed(page, address);
      assert.deepEqual(messages, []);
    }));
});
