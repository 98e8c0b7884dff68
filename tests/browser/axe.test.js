// No violation that axe-core can find: one page of every kind, both schemes, a wide and a narrow window.

import { describe, test } from 'node:test';
import { clean } from './harness/axe.js';
import { oneOfEach } from './harness/site.js';
import { world } from './harness/world.js';

const it = world();

for (const scheme of ['light', 'dark']) {
  for (const width of [1440, 360]) {
    describe(`${scheme}, ${width} px`, () => {
      for (const route of oneOfEach()) {
        test(route, () =>
          it.on(route, { scheme, width, height: 800, reducedMotion: 'reduce' }, async ({ page, ready }) => {
            await ready();
            await clean(page);
          }));
      }
    });
  }
}
