// One suite's host and browser, and visits to pages in it.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from './server.js';
import { LOST, SITE } from './site.js';

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long the client may take to start before a test gives up, in milliseconds. */
const PATIENCE = 8_000;

/** Starts a host and a browser before a suite's tests and ends both after them. */
export function world({ folder = SITE, base = '/' } = {}) {
  const it = {};
  before(async () => {
    it.server = await serve(folder, { base });
    it.browser = await chromium.launch({ executablePath: process.env.CHROME, headless: true, args: FLAGS });
  });
  after(async () => {
    await it.browser?.close();
    await it.server?.close();
  });
  it.visit = (path, options) => visit(it, path, options);
  /** Visits, hands the visit to the test, and closes it whatever happens. */
  it.on = async (path, options, test) => {
    const opened = await visit(it, path, options);
    try {
      const result = await test(opened);
      assert.deepEqual(opened.faults, [], `${path}: uncaught errors`);
      return result;
    } finally {
      await opened.close();
    }
  };
  return it;
}

/**
 * Opens a path inside the site in a context of its own.
 * @param {{scripts?: boolean, width?: number, height?: number, scheme?: 'light'|'dark', slowdown?: number,
 *   reducedMotion?: 'reduce'|'no-preference', storage?: object, connection?: object, touch?: boolean}} options `connection`: what the
 *   browser says of it; a slow one unless a test is about it, so that nothing is fetched that no test asked for
 */
export async function visit({ server, browser }, path, options = {}) {
  const { scripts = true, width = 1440, height = 900, scheme = 'light', slowdown = 1, reducedMotion, connection, touch = false } = options;
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion,
    hasTouch: touch,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const messages = [];
  // Chromium itself reports that a lost address has no document, and, drawn from the bare shell, no data. That is
  // the host's answer, not the page's fault.
  const unknown = path === LOST ? [server.url(path), server.url(`${path}data.json`)] : [];
  const counts = (message) => !(/status of 404/.test(message.text()) && unknown.includes(message.location().url));
  page.on('console', (message) => counts(message) && messages.push(`${message.type()}: ${message.text()}`));
  const faults = [];
  page.on('pageerror', (fault) => {
    messages.push(`error: ${fault.message}`);
    faults.push(fault.message);
  });
  if (slowdown !== 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  if (scripts) {
    await page.addInitScript(observe);
    await page.addInitScript(connected, connection ?? { effectiveType: '3g' });
  }
  // Not `load`: a test may hold back files that the load event waits for.
  const response = await page.goto(server.url(path), { waitUntil: 'commit' });
  await parsed(page, scripts);
  return {
    page,
    context,
    response,
    /** What the console said, and uncaught errors. */
    messages,
    /** Uncaught errors alone: no page may have one, whatever a test is about. */
    faults,
    /** Waits until the client has taken the page over and, but for `early`, all of it is laid out; a message on the console ends the wait. */
    async ready(early = false) {
      const ready = page.waitForFunction((early) => {
        const { client, later } = document.documentElement.dataset;
        return client === 'ready' && (early || later === undefined);
      }, early);
      const fault = waitForFault(page, counts);
      try {
        await Promise.race([ready, fault.promise]);
      } catch (cause) {
        throw new Error(`the client did not start on ${path}: ${messages.join(' | ') || cause.message}`);
      } finally {
        ready.catch(() => {});
        fault.forget();
      }
      return this;
    },
    /** Waits until a page is drawn: its heading stands and nothing is still on its way. */
    drawn: () =>
      page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('main [aria-busy="true"]')),
    /** The text of the page proper, white space evened out. */
    text: () => page.evaluate(() => document.querySelector('main')?.textContent.replace(/\s+/g, ' ').trim()),
    heading: () => page.evaluate(() => document.querySelector('main h1')?.textContent.trim()),
    close: () => context.close(),
  };
}

/** Without scripts the page cannot be asked; then the load event is what there is. */
async function parsed(page, scripts) {
  if (scripts) await page.waitForFunction(() => document.readyState !== 'loading');
  else await page.waitForLoadState('load');
}

function waitForFault(page, counts) {
  let tell;
  const promise = new Promise((_, reject) => {
    tell = (fault) => reject(fault instanceof Error ? fault : new Error('the console reports a fault'));
  });
  promise.catch(() => {});
  const onConsole = (message) => message.type() === 'error' && counts(message) && tell();
  page.on('pageerror', tell);
  page.on('console', onConsole);
  return {
    promise,
    forget() {
      page.off('pageerror', tell);
      page.off('console', onConsole);
    },
  };
}

/** Runs in the page before anything else. */
function connected(connection) {
  Object.defineProperty(navigator, 'connection', { value: connection });
}

/** Runs in the page before anything else: keeps what the browser reports about shifts and long tasks. */
function observe() {
  const seen = { shifts: [], tasks: [] };
  Object.defineProperty(window, 'observed', { value: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!entry.hadRecentInput) {
        seen.shifts.push({
          value: entry.value,
          moved: entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.textContent?.slice(0, 40)),
        });
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.tasks.push({ start: entry.startTime, duration: entry.duration });
  }).observe({ type: 'longtask', buffered: true });
}

/** The sum of layout shifts so far, with what moved. */
export async function shift(page) {
  // Two frames: what was moved by the last change is reported after it is painted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const shifts = await page.evaluate(() => window.observed.shifts);
  return { total: shifts.reduce((sum, { value }) => sum + value, 0), shifts };
}
