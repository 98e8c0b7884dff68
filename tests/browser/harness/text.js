// Reading text out of pressed HTML without a browser.

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The text of markup: tags and comments dropped, references resolved, white space evened out. */
export function text(markup) {
  return markup
    .replace(/<!--[\s\S]*?-->|<!>|<[^>]+>/g, '')
    .replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name) => {
      if (name[0] !== '#') return NAMED[name] ?? whole;
      return String.fromCodePoint(name[1].toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1)));
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of a page's heading. */
export function heading(html) {
  return text(html.match(/<h1[^>]*>([\s\S]*?)<\/h1>/)?.[1] ?? '');
}
