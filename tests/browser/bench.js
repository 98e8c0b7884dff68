// Prints figures of a pressed site: `node bench.js sizes|navigation`. `cargo xtask bench` calls it.

import { chromium } from 'playwright-core';
import { times } from './harness/navigation.js';
import { serve } from './harness/server.js';
import { SITE, files, html, kind, routes } from './harness/site.js';
import { firstView, median, waited, weigh } from './harness/weight.js';
import { FLAGS, shift, visit } from './harness/world.js';

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const figure = (what, value) => console.log(`  ${value.padStart(14)}  ${what}`);

async function sizes(it) {
  const sum = (pattern) => files().filter((file) => pattern.test(file)).reduce((all, file) => all + weigh(SITE, file), 0);
  figure('client wasm, brotli 11', kilo(sum(/\.wasm$/)));
  figure('scripts, brotli 11', kilo(sum(/\.js$/)));
  figure('client in all (at most 85)', kilo(sum(/\.(wasm|js)$/)));
  const opened = await visit(it, '/');
  await opened.ready();
  await opened.page.waitForLoadState('networkidle');
  const weights = firstView(SITE, new Set(it.server.seen.filter((path) => path !== '/favicon.ico')));
  await opened.close();
  weights['css in all'] = weights.css;
  weights.css = waited(html('/')).reduce((all, file) => all + weigh(SITE, file), 0);
  const limits = { html: 14, css: 14, fonts: 42 };
  for (const [name, bytes] of Object.entries(weights)) {
    figure(`first view of home: ${name}${limits[name] ? ` (at most ${limits[name]})` : ''}`, kilo(bytes));
  }
  const pages = files()
    .filter((file) => file.endsWith('.html'))
    .map((file) => [weigh(SITE, file), file])
    .sort(([a], [b]) => b - a);
  figure(`median page of ${pages.length}`, kilo(median(pages.map(([bytes]) => bytes))));
  figure(`heaviest page: /${pages[0][1]} (at most 60)`, kilo(pages[0][0]));
}

async function navigation(it) {
  const note = routes().find((route) => kind(route) === 'note');
  for (const slowdown of [1, 4]) {
    const opened = await visit(it, '/posts/', { slowdown });
    await opened.ready();
    const rounds = 15;
    const { median: middle, taken } = await times(opened.page, note, rounds);
    const range = `${Math.min(...taken).toFixed(0)} to ${Math.max(...taken).toFixed(0)}`;
    figure(`click to new heading at ${slowdown}×, median of ${rounds} (${range})`, `${middle.toFixed(1)} ms`);
    await opened.close();
    const cold = await visit(it, '/', { slowdown });
    await cold.ready();
    await cold.page.waitForTimeout(800);
    const painted = await cold.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
    const tasks = await cold.page.evaluate(() => window.observed.tasks.map(({ duration }) => duration));
    figure(`first contentful paint of home at ${slowdown}×`, `${painted.toFixed(0)} ms`);
    figure(`layout shift of home at ${slowdown}×`, (await shift(cold.page)).total.toFixed(3));
    figure(`tasks over 50 ms at ${slowdown}×`, tasks.map((ms) => `${ms.toFixed(0)} ms`).join(', ') || 'none');
    await cold.close();
  }
}

const measure = { sizes, navigation }[process.argv[2]];
if (!measure) throw new Error('say what to measure: sizes or navigation');
const server = await serve(SITE);
const browser = await chromium.launch({ executablePath: process.env.CHROME, headless: true, args: FLAGS });
try {
  await measure({ server, browser });
} finally {
  await browser.close();
  await server.close();
}
