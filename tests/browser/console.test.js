// Nothing is said on the console, and nothing that is asked for is missing.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ALL, kind, oneOfEach, routes } from './harness/site.js';
import { world } from './harness/world.js';

const it = world();

describe('a quiet page', () => {
  for (const route of ALL ? routes() : oneOfEach().slice(0, -1)) {
    test(`${kind(route)}: ${route}`, () =>
      it.on(route, {}, async ({ page, ready, messages }) => {
        const missing = [];
        page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
        page.on('requestfailed', (request) => missing.push(`${request.url()}: ${request.failure()?.errorText}`));
        await ready();
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await page.waitForLoadState('networkidle');
        assert.deepEqual(messages, []);
        assert.deepEqual(missing, []);
        const foreign = it.server.origin;
        const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
        assert.deepEqual(asked.filter((url) => !url.startsWith(foreign) && !url.startsWith('data:')), []);
      }));
  }
});
