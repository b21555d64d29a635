// What a first load may cost, on each page: as an audit of a page's performance would hold against it. Times are aims of docs/console.md and
// are measured by scripts/times.mjs; here they have room for a machine that does much else.
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, expect, inject, test} from 'vitest';
import {firstLoad, launch, noteShifts, open, settled, signIn} from '../browser.mjs';
import {VIEWS} from '../views.mjs';
import {Program} from './program.ts';

const SCRIPT_BYTES = 180 * 1024;
const ALL_BYTES = 400 * 1024;
const REQUESTS = 40;
/** Above a tenth people notice that what they read jumps. */
const SHIFTED = 0.1;
const FIRST_CONTENT_MILLIS = 4_000;

const program = new Program(inject('loaded'));
let browser: Browser;

beforeAll(async () => {
  await program.start();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await program.end();
});

test.each(['zh', 'en'] as const)('no page costs more at its first load than it may, in %s', async language => {
  const costs: Record<string, unknown>[] = [];
  for (const user of new Set(VIEWS.map(view => view.user))) {
    for (const view of VIEWS.filter(each => each.user === user)) {
      // In a browser that has kept nothing.
      const {page, context} = await open(browser, {url: program.url, language});
      await noteShifts(page);
      if (user) {
        await page.goto('/');
        await settled(page);
        await signIn(page, program.user(user));
        const client = await context.newCDPSession(page);
        await client.send('Network.clearBrowserCache');
      }
      await page.goto(view.path);
      await settled(page);
      const {firstContent, scriptBytes, allBytes, requests, shifted, isPacked} = await firstLoad(page);
      const over = {
        ...(firstContent > FIRST_CONTENT_MILLIS && {firstContent}), ...(scriptBytes > SCRIPT_BYTES && {scriptBytes}), ...(allBytes > ALL_BYTES && {allBytes}),
        ...(requests > REQUESTS && {requests}), ...(shifted > SHIFTED && {shifted}), ...(!isPacked && {isPacked}), ...(scriptBytes === 0 && {scriptBytes}),
      };
      if (Object.keys(over).length) costs.push({page: view.path, ...over});
      await context.close();
    }
  }
  expect(costs).toEqual([]);
});
