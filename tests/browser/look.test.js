// What a look must never do, whatever it is a look at: be wider than the window, hide a control from a fingertip,
// let a picture move the text, promise an icon that is not there. Asked of this record, of one with too much of
// everything, and of one with a single note.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneOfEach, read, SITE, SITE_BASED, SITE_OVERFULL, SITE_SPARSE, BASE } from './harness/site.js';
import { world } from './harness/world.js';

const WIDTHS = [320, 360, 768, 1440];
/** What a hand steers with: all of it is a fingertip wide and high where the pointer is coarse. */
const CONTROLS = 'button, summary, .wordmark, .tabs a, .tools a, .tag-filter a, .depth a, .outline a, .years a, .note-ways a, .out-ways a, .around a, .more, .hero-links a, .colophon ul a';

for (const [name, folder] of Object.entries({ typical: SITE, overfull: SITE_OVERFULL, sparse: SITE_SPARSE })) {
  describe(`${name} content`, () => {
    const it = world({ folder });
    for (const route of oneOfEach(folder)) {
      test(`${route} fits every window`, () =>
        it.on(route, { scripts: false, scheme: 'light' }, async ({ page }) => {
          const wider = [];
          for (const scheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme: scheme });
            for (const width of WIDTHS) {
              await page.setViewportSize({ width, height: 800 });
              const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
              if (over > 0) wider.push(`${over} px wider than ${width}, ${scheme}`);
            }
          }
          assert.deepEqual(wider, []);
        }));
    }
  });
}

describe('on a telephone', () => {
  const it = world();
  for (const route of oneOfEach()) {
    test(`${route}: every control takes a fingertip`, () =>
      it.on(route, { width: 360, height: 800, touch: true }, async ({ page, ready }) => {
        await ready();
        assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches));
        const small = await page.evaluate((selector) => {
          // A link in running text is as tall as its line; WCAG 2.2 leaves it alone, and so does this.
          const seen = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
          const boxes = seen.map((one) => [one, one.getBoundingClientRect()]);
          const least = 44 - 0.5;
          return boxes
            .filter(([, box]) => box.width > 0 && (box.height < least || box.width < least))
            .map(([one, box]) => `${box.width} by ${box.height}: ${one.outerHTML.slice(0, 120)}`);
        }, CONTROLS);
        assert.deepEqual(small, []);
      }));
    test(`${route}: every picture keeps its room`, () =>
      it.on(route, { width: 360, height: 800, scripts: false }, async ({ page }) => {
        const loose = await page.locator('main img').evaluateAll((pictures) =>
          pictures.filter((one) => !(Number(one.getAttribute('width')) > 0 && Number(one.getAttribute('height')) > 0)).map((one) => one.outerHTML));
        assert.deepEqual(loose, []);
      }));
  }
});

describe('the manifest', () => {
  for (const [folder, base] of [[SITE, '/'], [SITE_BASED, BASE]]) {
    test(`under ${base} begins there, and its icons are what it says`, () => {
      const manifest = JSON.parse(read('site.webmanifest', folder));
      assert.equal(manifest.start_url, base);
      assert.equal(manifest.scope, base);
      assert.ok(manifest.name.length > 0);
      assert.ok(manifest.icons.some(({ purpose }) => purpose === 'maskable'));
      for (const { src, sizes, type } of manifest.icons) {
        assert.ok(src.startsWith(base), src);
        const file = join(folder, src.slice(base.length));
        assert.ok(existsSync(file), `${src} is not there`);
        if (type !== 'image/png') continue;
        const png = readFileSync(file);
        assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, src);
      }
      const page = read('index.html', folder);
      assert.ok(page.includes(`data-manifest="${base}site.webmanifest"`));
      assert.ok(existsSync(join(folder, page.match(/rel="apple-touch-icon" href="([^"]+)"/)[1].slice(base.length))));
    });
  }
});
