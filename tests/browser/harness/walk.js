// Walking the site by clicks, watching that the document is never loaded again.

import assert from 'node:assert/strict';

/** Marks the document; a later `stayed` fails if another document has taken its place. */
export async function mark(page) {
  await page.evaluate(() => (window.sameDocument = true));
}

/** Asserts that the document is the one that was marked. */
export async function stayed(page, why) {
  assert.ok(await page.evaluate(() => window.sameDocument === true), `${why}: the document was loaded again`);
}

/** The addresses of pages that the current page links to, without query or fragment, each once. A filter's choices stay on the page. */
export function links(page) {
  return page.evaluate(() => {
    const here = [...document.querySelectorAll('a[href]')].filter(
      (a) =>
        a.origin === location.origin &&
        !a.hasAttribute('download') &&
        !a.target &&
        !a.dataset.filter &&
        a.pathname.endsWith('/'),
    );
    return [...new Set(here.filter((a) => !a.search && !a.hash).map((a) => a.pathname))];
  });
}

/**
 * Clicks the first link to an address and waits until its heading stands. A mark opens its exhibit in place: where
 * nothing else leads to the exhibit's page, the link in its slip is clicked.
 */
export async function follow(page, address, expected) {
  await page.evaluate(async (address) => {
    const links = [...document.querySelectorAll('a[href]')];
    const leads = (a) => a.pathname === address && a.origin === location.origin && !a.search && !a.hash && !a.dataset.filter;
    const plain = links.find((a) => leads(a) && !a.matches('.evidence-mark'));
    if (plain) return plain.click();
    links.find(leads).click();
    const patience = performance.now() + 4000;
    while (performance.now() < patience && location.pathname !== address) {
      const slip = [...document.querySelectorAll('.slip a[href]')].find(leads);
      if (slip) return slip.click();
      await new Promise((next) => setTimeout(next, 20));
    }
  }, address);
  await arrived(page, address, expected);
}

/** Waits until an address is shown with its heading. */
export async function arrived(page, address, expected) {
  const shown = page.waitForFunction(
    ([address, expected]) =>
      location.pathname === address &&
      document.querySelector('main h1')?.textContent.replace(/\s+/g, ' ').trim() === expected,
    [address, expected],
    { timeout: 8000 },
  );
  await shown.catch(async () => {
    const now = await page.evaluate(() => [location.pathname, document.querySelector('main h1')?.textContent]);
    assert.deepEqual(now, [address, expected], `${address} did not appear`);
  });
}

