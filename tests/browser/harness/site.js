// What the pressed site under test consists of, read from its folder.

import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The site at the root of a host; `cargo xtask test` presses it. */
export const SITE = process.env.CASEBOOK_SITE ?? join(root, 'target/browser/root');
/** The same content and client pressed for BASE. */
export const SITE_BASED = process.env.CASEBOOK_SITE_BASED ?? join(root, 'target/browser/based');
export const BASE = '/a/b/';
/** Too much of everything. */
export const SITE_OVERFULL = process.env.CASEBOOK_SITE_OVERFULL ?? join(root, 'target/browser/overfull');
/** One note and nothing else. */
export const SITE_SPARSE = process.env.CASEBOOK_SITE_SPARSE ?? join(root, 'target/browser/sparse');
/** Whether the slower suites were asked for. */
export const ALL = process.env.CASEBOOK_ALL === '1';

if (!existsSync(join(SITE, 'index.html'))) {
  throw new Error(`no site in ${SITE}: run \`cargo xtask test\`, which presses one`);
}

/** Every file below a folder, as paths with forward slashes. */
export function files(folder = SITE) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .sort();
}

/** The text of a pressed file. */
export function read(file, folder = SITE) {
  return readFileSync(join(folder, file), 'utf8');
}

/** The address of every page, in order. */
export function routes(folder = SITE) {
  return files(folder)
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => encodeURI('/' + file.slice(0, -'index.html'.length)));
}

/** The pressed HTML of a page's address. */
export function html(route, folder = SITE) {
  return read(decodeURI(route).slice(1) + 'index.html', folder);
}

/** What kind of page an address is, in the words of the site's routes. */
export function kind(route) {
  const [first, ...rest] = route.split('/').filter(Boolean);
  if (!first) return 'home';
  const many = { posts: 'note', tags: 'tag', cases: 'dossier', decisions: 'decision', journal: 'entry', evidence: 'exhibit' };
  if (first === 'posts' && rest[0] === 'year') return 'notes of a year';
  if (first in many) return rest.length ? many[first] : first;
  return 'page';
}

/** One address of every kind, and one that no page has. Of several, the longest page. */
export function oneOfEach(folder = SITE) {
  const kinds = new Map();
  for (const route of routes(folder)) {
    const longest = kinds.get(kind(route));
    if (!longest || html(route, folder).length > html(longest, folder).length) kinds.set(kind(route), route);
  }
  return [...kinds.values(), LOST];
}

/** An address that no page has. */
export const LOST = '/there/is/nothing/here/';
