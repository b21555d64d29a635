import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {launch, open, settled, signIn, violations} from '../browser.mjs';
import {PAGES} from './addresses.ts';
import {Program} from './program.ts';

const USERS = ['demo-auditor', 'demo-clerk', 'demo-decider', 'demo-inspector', 'demo-analyst', 'demo-operator', 'demo-school'] as const;

/** What somebody is told who may not see a page, or hasn't said what for. */
const BY_RIGHT = ['FORBIDDEN', 'DOCUMENT_UNLISTED', 'DOCUMENT_UNKNOWN', 'UNAUTHENTICATED', 'PURPOSE_MISSING'];

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

/** What is wrong with a page as it is shown: complaints of the browser, of axe, and what sticks out of a narrow screen. */
async function wrongWith(page: Page, complaints: string[], path: string): Promise<string[]> {
  complaints.length = 0;
  await page.goto(path);
  try {
    await settled(page);
  } catch (error) {
    return [`${path}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`, ...complaints];
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const told = await page.locator('.problem code').allInnerTexts();
  return [
    ...told.filter(each => !BY_RIGHT.includes(each)).map(each => `tells of ${each}`),
    ...complaints.filter(each => !each.includes('favicon')),
    ...await violations(page),
    ...(wide > 1 ? [`sticks out by ${wide} px`] : []),
  ].map(each => `${path}: ${each}`);
}

/** What a role may not see is refused by words: the browser notes the refusal of an address as a complaint. */
const unexpected = (all: string[]) => all.filter(each => !/status of (401|403|404)/.test(each));

async function everyPage(who: string | null, language: 'zh' | 'en', width: number): Promise<string[]> {
  const {page, context, complaints}: {page: Page; context: BrowserContext; complaints: string[]} =
    await open(browser, {url: program.url, language, width, reduced: true});
  const wrong: string[] = [];
  if (who) {
    await page.goto('/');
    await settled(page);
    await signIn(page, program.user(who));
  }
  for (const [, path] of PAGES) wrong.push(...unexpected(await wrongWith(page, complaints, path)));
  await context.close();
  return wrong;
}

describe('every page is shown without a complaint of the browser or of axe', () => {
  test('to who has not signed in, in English', async () => expect(await everyPage(null, 'en', 1280)).toEqual([]));
  test('to who has not signed in, in Chinese on a narrow screen', async () => expect(await everyPage(null, 'zh', 360)).toEqual([]));
  test.each(USERS)('to %s in English', async who => expect(await everyPage(who, 'en', 1280)).toEqual([]));
  test('to the auditor in Chinese on a narrow screen', async () => expect(await everyPage('demo-auditor', 'zh', 360)).toEqual([]));
  test('to the clerk in Chinese on a wide screen', async () => expect(await everyPage('demo-clerk', 'zh', 2560)).toEqual([]));
});
