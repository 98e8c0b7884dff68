// A static host as the ones people use: clean addresses, 404.html with its status, right types, a base path.
// Rules let a test hold, delay, refuse, abort, rewrite or mistype what matches.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.webmanifest': 'application/manifest+json',
};

/** What a host sends packed; pictures and fonts are so already. */
const PACKED = /^text|json|wasm|svg|xml/;

/**
 * Serves a folder on a free port of 127.0.0.1.
 * @param {string} folder
 * @param {{base?: string, brotli?: boolean}} options `base` like `/a/b/`
 */
export async function serve(folder, { base = '/', brotli = false } = {}) {
  const rules = [];
  const seen = [];
  const packed = new Map();

  // As hosts do, once for all: packing takes a tenth of a second, which no reader waits for.
  const pack = (file, body) => {
    const known = packed.get(file);
    if (known?.body.equals(body)) return known.small;
    const small = brotliCompressSync(body);
    packed.set(file, { body, small });
    return small;
  };

  const answer = async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    seen.push(pathname);
    const rule = rules.find((rule) => rule.matches(pathname));
    if (rule?.hold) await rule.hold;
    if (rule?.delay) await new Promise((resolve) => setTimeout(resolve, rule.delay));
    if (rule?.abort) return response.destroy();
    if (rule?.status) return response.writeHead(rule.status, { 'content-type': 'text/plain' }).end('refused by a rule');
    const found = await look(folder, base, pathname);
    if (found.location) return response.writeHead(301, { location: found.location }).end();
    const file = rule?.file ? join(folder, rule.file) : found.file;
    let body = file ? await readFile(file) : Buffer.from('not found');
    if (rule?.rewrite) body = Buffer.from(rule.rewrite(body.toString()));
    const type = rule?.type ?? (file && TYPES[extname(file)]) ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'cache-control': 'no-cache' };
    if (brotli && PACKED.test(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
      body = pack(file, body);
      headers['content-encoding'] = 'br';
    }
    response.writeHead(rule?.file ? 200 : found.status, headers).end(request.method === 'HEAD' ? undefined : body);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((fault) => response.writeHead(500).end(String(fault)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;

  return {
    origin,
    base,
    folder,
    /** Every path asked for, in order. */
    seen,
    /** The full address of a path inside the site. */
    url: (path) => origin + base.slice(0, -1) + path,
    /** Adds a rule, given a pattern or an exact path inside the site; returns a way to drop it again. */
    when(pattern, action) {
      const exact = typeof pattern === 'string' ? base.slice(0, -1) + pattern : undefined;
      const rule = { matches: (path) => (exact === undefined ? pattern.test(path) : path === exact), ...action };
      rules.unshift(rule);
      return () => rules.splice(rules.indexOf(rule), 1);
    },
    /** Holds matching answers back until the returned function is called. */
    hold(pattern) {
      let release;
      const hold = new Promise((resolve) => (release = resolve));
      const drop = this.when(pattern, { hold });
      return () => {
        drop();
        release();
      };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The file that answers a path, or where to go instead. */
async function look(folder, base, pathname) {
  const lost = { file: join(folder, '404.html'), status: 404 };
  if (pathname + '/' === base) return { location: base };
  if (!pathname.startsWith(base)) return { status: 404 };
  let inner;
  try {
    inner = normalize(decodeURIComponent(pathname.slice(base.length)));
  } catch {
    return lost;
  }
  if (inner.split(sep).includes('..')) return lost;
  const path = join(folder, inner);
  const kind = async (path) => {
    const found = await stat(path).catch(() => undefined);
    return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : undefined;
  };
  if (pathname.endsWith('/')) {
    const index = join(path, 'index.html');
    return (await kind(index)) === 'file' ? { file: index, status: 200 } : lost;
  }
  if ((await kind(path)) === 'file') return { file: path, status: 200 };
  if ((await kind(join(path, 'index.html'))) === 'file') return { location: `${pathname}/` };
  return lost;
}
