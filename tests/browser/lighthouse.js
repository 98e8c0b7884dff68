// Prints Lighthouse's figures for a pressed site, mobile preset, median of five: `cargo xtask bench lighthouse`.
// Speed as it sees it depends on how busy the machine is; scores other than the first do not.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from './harness/server.js';
import { SITE, html, kind, routes } from './harness/site.js';
import { median } from './harness/weight.js';
import { FLAGS } from './harness/world.js';

const ROUNDS = 5;
// As a window in front would be. Left to itself Chromium 156 without a window sometimes shows a first frame a second
// or two after it is ready, of any page; as soon as the list of features that the launcher turns off is another, it
// does not.
const SHOWN = [
  '--disable-features=Translate',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];
const bring = (path) => import(pathToFileURL(join(process.env.CASEBOOK_LIGHTHOUSE, path)).href);
const { default: lighthouse } = await bring('lighthouse/core/index.js');
const { launch } = await bring('chrome-launcher/dist/index.js');

/** The pages readers land on: home, a note with code and a picture, a dossier, the ledger. */
function pages() {
  const longest = (routes) => routes.sort((a, b) => html(b).length - html(a).length)[0];
  const notes = routes().filter((route) => kind(route) === 'note');
  const rich = notes.filter((route) => /<pre/.test(html(route)) && /<img/.test(html(route)));
  return ['/', longest(rich.length ? rich : notes), longest(routes().filter((route) => kind(route) === 'dossier')), '/evidence/'];
}

const server = await serve(SITE, { brotli: true });

/** One run in a browser of its own. */
async function run(address) {
  const chrome = await launch({ chromePath: process.env.CHROME, chromeFlags: ['--headless', ...FLAGS, ...SHOWN] });
  try {
    return (await lighthouse(address, { port: chrome.port, output: 'json', logLevel: 'error' })).lhr;
  } finally {
    await chrome.kill();
  }
}

try {
  for (const route of pages()) {
    const runs = [];
    for (let round = 0; round < ROUNDS; round++) {
      runs.push(await run(server.url(route)));
    }
    const of = (read) => median(runs.map(read));
    const audit = (name) => of((run) => run.audits[name].numericValue);
    const scores = Object.keys(runs[0].categories).map((name) => Math.round(100 * of((run) => run.categories[name].score)));
    console.log(`  ${scores.join(' ').padStart(15)}  ${route} (performance, accessibility, best practices, SEO)`);
    console.log(
      `  ${''.padStart(15)}  first paint ${audit('first-contentful-paint').toFixed(0)} ms, largest ` +
        `${audit('largest-contentful-paint').toFixed(0)} ms, blocking ${audit('total-blocking-time').toFixed(0)} ms, ` +
        `shift ${audit('cumulative-layout-shift').toFixed(3)}`,
    );
    const short = Object.values(runs[0].audits).filter(
      ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && /binary|numeric/.test(scoreDisplayMode),
    );
    short.forEach(({ id, displayValue }) => console.log(`  ${''.padStart(15)}  below 0.9: ${id} ${displayValue ?? ''}`));
  }
} finally {
  await server.close();
}
process.exit(0);
