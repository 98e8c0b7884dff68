// How long it takes from a click on a link to the new heading on the screen.

import { median } from './weight.js';

/**
 * Clicks back and forth between two addresses; returns the times of each way there, in milliseconds.
 * @param {import('playwright-core').Page} page
 */
export async function times(page, to, rounds = 15) {
  const taken = [];
  for (let round = 0; round < rounds; round++) {
    taken.push(await page.evaluate(clickToPaint, to));
    // The reader's pointer rests before the next click; a running transition ends.
    await page.waitForTimeout(400);
    await page.evaluate(() => history.back());
    await page.waitForFunction((to) => location.pathname !== to, to);
    await page.waitForTimeout(400);
  }
  return { median: median(taken), taken };
}

/** In the page: clicks, and waits for the frame in which another heading stands. */
function clickToPaint(to) {
  const link = [...document.querySelectorAll('a[href]')].find((a) => a.pathname === to && !a.hash && !a.search);
  const old = document.querySelector('main h1');
  return new Promise((done) => {
    const started = performance.now();
    const look = () => {
      const now = document.querySelector('main h1');
      if (!now || now === old) return requestAnimationFrame(look);
      // This is a callback of the frame that shows it; a message sent from here comes once that frame is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - started);
      port2.postMessage(0);
    };
    link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    // The title of the page moves from where it was clicked: that is the slowest change there is.
    link.focus();
    link.click();
    requestAnimationFrame(look);
  });
}
