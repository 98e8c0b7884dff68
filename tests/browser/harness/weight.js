// What a first view weighs on the wire: every file it asks for, compressed as a release would.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes after brotli at its best; what is compressed already counts as it is. */
export function weigh(folder, file) {
  const bytes = readFileSync(join(folder, file));
  if (/\.(woff2|png|jpe?g|webp|avif)$/.test(file)) return bytes.length;
  const best = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params: best }).length;
}

/** The sheets that a page's first paint waits for, as files: those for the screen that its own head names. */
export function waited(html) {
  const links = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"( media="print")?>/g)];
  return links.filter(([, , print]) => !print).map(([, file]) => file);
}

/** The weight of each kind of file that a page's first view asks for, in bytes. */
export function firstView(folder, asked) {
  const weights = { html: 0, css: 0, js: 0, wasm: 0, fonts: 0, pictures: 0, data: 0 };
  for (const path of asked) {
    const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
    weights[sort(file)] += weigh(folder, file);
  }
  return weights;
}

function sort(file) {
  const ending = file.split('.').pop();
  if (['html', 'css', 'js', 'wasm'].includes(ending)) return ending;
  if (ending === 'woff2') return 'fonts';
  return ending === 'json' ? 'data' : 'pictures';
}

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
