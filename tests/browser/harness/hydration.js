// The promise of hydration, as a check that must be able to fail: every node that was pressed is still the same
// node, nothing was added inside main, and the text is what the client would draw by itself.

import assert from 'node:assert/strict';

/** Remembers, in the page, every element and text node of the app; to be called before the client starts. */
async function remember(page) {
  await page.evaluate(() => {
    const app = document.getElementById('app');
    const walker = document.createTreeWalker(app, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push({ node: walker.currentNode, parent: walker.currentNode.parentNode });
    const main = document.querySelector('main');
    const added = [];
    new MutationObserver((records) => {
      for (const record of records) {
        for (const node of record.addedNodes) added.push(node.outerHTML?.slice(0, 120) ?? node.textContent);
      }
    }).observe(main, { childList: true, subtree: true });
    window.pressed = { nodes, added, text: main.textContent };
  });
}

async function compare(page) {
  return page.evaluate(() => {
    const { nodes, added, text } = window.pressed;
    const gone = nodes.filter(({ node, parent }) => !node.isConnected || node.parentNode !== parent);
    return {
      count: nodes.length,
      gone: gone.map(({ node }) => node.outerHTML?.slice(0, 120) ?? node.textContent),
      added,
      before: text,
      after: document.querySelector('main')?.textContent,
    };
  });
}

/** Opens a page with the client held back, lets it start, and asserts that it kept what was pressed. */
export async function keepsNodes(world, path, options = {}) {
  const release = world.server.hold(/\.wasm$/);
  return world.on(path, options, async (visit) => {
    await remember(visit.page);
    release();
    await visit.ready();
    const { count, gone, added, before, after } = await compare(visit.page);
    assert.ok(count > 10, `only ${count} nodes were pressed`);
    assert.deepEqual(gone, [], 'pressed nodes were thrown away');
    assert.deepEqual(added, [], 'nodes were added inside main');
    assert.equal(after, before, 'the text of main changed');
    return { text: await visit.text(), messages: visit.messages };
  }).finally(release);
}

/** The text that the client draws for a path by itself, given only the bare shell. */
export async function drawnFromShell(world, path) {
  const drop = world.server.when(path, { file: 'shell.html' });
  try {
    return await world.on(path, {}, async (visit) => {
      await visit.ready();
      await visit.drawn();
      return { text: await visit.text(), messages: visit.messages };
    });
  } finally {
    drop();
  }
}

/** The whole promise. */
export async function hydrates(world, path) {
  const pressed = await keepsNodes(world, path);
  const drawn = await drawnFromShell(world, path);
  assert.equal(pressed.text, drawn.text, `${path}: pressed and drawn text differ`);
  assert.deepEqual([...pressed.messages, ...drawn.messages], [], `${path}: the console is not empty`);
}
