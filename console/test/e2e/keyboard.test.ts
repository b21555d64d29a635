// The console by keys alone, as WCAG 2.2 has it: everything is reached, seen while it has the focus, in the order of the
// page and without a trap; and what can be chosen or dragged can be chosen and moved by keys.
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {launch, open, settled, signIn} from '../browser.mjs';
import {PAGES} from './addresses.ts';
import {Program} from './program.ts';

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

async function openAs(user: string | null, path: string, how: {language?: 'zh' | 'en'; width?: number} = {}): Promise<Page> {
  const {page} = await open(browser, {url: program.url, reduced: true, ...how});
  await page.goto(path);
  await settled(page);
  if (user) {
    await signIn(page, program.user(user));
    await settled(page);
  }
  return page;
}

/** What has the focus, as it is told when a test fails. */
const focused = (page: Page) => page.evaluate(() => {
  const own = document.activeElement!;
  return `${own.tagName.toLowerCase()} ${own.getAttribute('aria-label') ?? own.textContent?.trim().slice(0, 40) ?? ''}`;
});

interface Walk {readonly steps: {readonly at: number; readonly wrong: readonly string[]}[]; isBack: boolean}

/**
 * Numbers all that Tab should reach, in the order of the page, and notes whatever gets the focus from now on: where it
 * stands in that order, and what is wrong with how it is shown.
 */
function watch(): number {
  const names = 'a[href], area[href], button, input, select, textarea, summary, [tabindex]';
  const isShut = (element: Element) => {
    const details = element.closest('details:not([open])');
    return !!details && !(element.tagName === 'SUMMARY' && element.parentElement === details && !details.parentElement?.closest('details:not([open])'));
  };
  const isReached = (element: Element) => {
    const own = element as HTMLElement & {disabled?: boolean; type?: string; name?: string; checked?: boolean};
    if (own.tabIndex < 0 || own.matches(':disabled') || own.closest('[inert], [hidden]') || isShut(own) || !own.checkVisibility({visibilityProperty: true})) return false;
    // Of radio buttons, one is reached by Tab and the others by arrow keys.
    if (own.type === 'radio') return !!own.checked || !document.querySelector(`input[type=radio][name="${own.name}"]:checked`);
    return own.getClientRects().length > 0 || own instanceof SVGElement;
  };
  const all = [...document.querySelectorAll(names)].filter(isReached);
  all.forEach((each, at) => each.setAttribute('data-walk', String(at)));
  const walk: Walk = {steps: [], isBack: false};
  (globalThis as unknown as {walk: Walk}).walk = walk;
  const told = (element: Element) => `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
  const isScroller = (element: Element) => element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
  document.addEventListener('focusin', event => {
    const own = event.target as HTMLElement;
    const number = own.getAttribute('data-walk');
    // The browser gives the focus to what scrolls, too, where nothing in it would get it.
    if (number === null && (own === document.body || isScroller(own))) return;
    const wrong: string[] = [];
    // Rows of a long list come as one goes on.
    if (number === null && !own.closest('[aria-rowcount]')) wrong.push(`${told(own)} was not expected`);
    const style = getComputedStyle(own);
    const hasRing = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    if (!own.matches(':focus-visible') || !(hasRing || style.boxShadow !== 'none')) wrong.push(`the focus isn’t seen on ${told(own)}`);
    const box = (own.closest('label') ?? own).getBoundingClientRect(), inside = own.getBoundingClientRect();
    const width = Math.max(box.width, inside.width), height = Math.max(box.height, inside.height);
    // Links within sentences and cells are as high as their lines; axe looks at the room around them.
    if (style.display !== 'inline' && (width < 23.5 || height < 23.5)) wrong.push(`${told(own)} is ${Math.round(width)} × ${Math.round(height)} px`);
    walk.steps.push({at: Number(number ?? -1), wrong});
  });
  (document.activeElement as HTMLElement | null)?.blur();
  return all.length;
}

/** Goes through a page by Tab, to its end, and tells what is wrong. */
async function walkThrough(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await settled(page);
  const count = await page.evaluate(watch);
  const most = count * 2 + 40;
  let steps: Walk['steps'] = [];
  for (let pressed = 0; pressed < most; pressed += 20) {
    for (let n = 0; n < 20; n++) await page.keyboard.press('Tab');
    steps = await page.evaluate(() => (globalThis as unknown as {walk: Walk}).walk.steps);
    // Around once: it began anew at the first.
    if (steps.filter(each => each.at === 0).length > 1) break;
  }
  const end = steps.findIndex((each, at) => at > 0 && each.at === 0);
  const wrong: string[] = [];
  if (end < 0) wrong.push(`Tab doesn’t come to the end: it stays at ${await focused(page)}`);
  const once = end < 0 ? steps : steps.slice(0, end);
  const reached = new Set(once.map(each => each.at));
  const missed = Array.from({length: count}, (_, at) => at).filter(at => !reached.has(at));
  for (const at of missed.slice(0, 5)) {
    wrong.push(`Tab doesn’t reach ${await page.evaluate(number => document.querySelector(`[data-walk="${number}"]`)?.outerHTML.slice(0, 160) ?? `no. ${number}, which is gone`, at)}`);
  }
  const known = once.map(each => each.at).filter(at => at >= 0);
  const back = known.findIndex((at, n) => n > 0 && at < known[n - 1]!);
  if (back > 0) wrong.push(`the order goes back from ${known[back - 1]} to ${known[back]}`);
  wrong.push(...new Set(once.flatMap(each => each.wrong)));
  return wrong.map(each => `${path}: ${each}`);
}

const ACTING = ['work', 'acts', 'an act', 'intake'];

describe('Tab goes through every page in its order, and is seen where it is', () => {
  const walkAll = async (user: string | null, pages: readonly (readonly [string, string])[], how: Parameters<typeof openAs>[2] = {}) => {
    const page = await openAs(user, '/', how);
    const wrong: string[] = [];
    for (const [, path] of pages) wrong.push(...await walkThrough(page, path));
    await page.context().close();
    return wrong;
  };
  test('as the auditor', async () => expect(await walkAll('demo-auditor', PAGES.filter(([name]) => !ACTING.includes(name)))).toEqual([]), 900_000);
  test('as the clerk', async () => expect(await walkAll('demo-clerk', PAGES.filter(([name]) => ACTING.includes(name)))).toEqual([]), 900_000);
  test('as the public, in Chinese on a narrow screen', async () => {
    const pages = [['home', '/'], ...['', '/catalogue', '/procurements', '/log', '/lottery?lottery=2025-first-grades', '/bundle'].map(each => [each, `/console/public${each}`] as const)] as const;
    expect(await walkAll(null, pages, {language: 'zh', width: 360})).toEqual([]);
  }, 900_000);
});

test('the first key leads past the menu, to the content', async () => {
  const page = await openAs('demo-auditor', '/console/records/School/310105-P01');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  expect(await skip.evaluate(own => own === document.activeElement && own.getBoundingClientRect().left >= 0)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => !!document.activeElement?.closest('main'))).toBe(true);
  await page.context().close();
});

test('a dialog keeps the focus, is closed by Escape, and gives the focus back', async () => {
  const page = await openAs(null, '/');
  await page.route('**/sign-in', route => route.fulfill({status: 404, body: ''}));
  const button = page.getByRole('button', {name: 'Sign in', exact: true}).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  for (let n = 0; n < 6; n++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => !!document.activeElement?.closest('dialog') || document.activeElement === document.body)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({state: 'hidden'});
  expect(await button.evaluate(own => own === document.activeElement)).toBe(true);
  await page.context().close();
});

test('the menu of a narrow screen opens by Enter, closes by Escape, and gives the focus back', async () => {
  const page = await openAs(null, '/', {width: 360});
  const button = page.locator('header.bar .menu');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.locator('#pages').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => !!document.activeElement?.closest('#pages'))).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('#pages').waitFor({state: 'hidden'});
  expect(await button.evaluate(own => own === document.activeElement)).toBe(true);
  await page.context().close();
});

test('the crosshair of both clocks is moved by arrow keys, and the record beside it follows', async () => {
  const page = await openAs('demo-auditor', '/console/records/School/310105-P01?tab=clocks');
  const picture = page.getByRole('application');
  await picture.focus();
  const before = await picture.getAttribute('aria-label');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => picture.getAttribute('aria-label')).not.toBe(before);
  await page.waitForURL(/position=\d+/);
  const far = page.url();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).not.toBe(far);
  await page.context().close();
});

test('a record is chosen from the list below a field by arrow keys, and Escape closes the list', async () => {
  const page = await openAs('demo-clerk', '/console/acts/renameSchool');
  const field = page.locator('#field-school');
  await field.focus();
  await page.keyboard.insertText('长宁区青桐路第一');
  const list = page.getByRole('listbox');
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({state: 'hidden'});
  await page.keyboard.insertText('小学');
  await list.waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await field.getAttribute('aria-activedescendant')).toBeTruthy();
  await page.keyboard.press('Enter');
  await list.waitFor({state: 'hidden'});
  expect(await field.inputValue()).toBe('310105-P01');
  await page.context().close();
});

test('the rows of a long list are scrolled by keys, and more of them come', async () => {
  const page = await openAs('demo-auditor', '/console/records/Clock');
  const list = page.getByRole('region', {name: 'Clock'});
  await list.focus();
  for (let n = 0; n < 5; n++) await page.keyboard.press('PageDown');
  await expect.poll(() => list.evaluate(own => own.scrollTop)).toBeGreaterThan(500);
  await page.context().close();
});

test('the facts of a trace are walked by arrow keys', async () => {
  const page = await openAs('demo-inspector', '/console/facts/785');
  const own = page.locator('main svg a[aria-current=true]').first();
  await own.waitFor();
  await own.focus();
  const before = await focused(page);
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
    await page.keyboard.press(key);
    if (await focused(page) !== before) break;
  }
  expect(await focused(page)).not.toBe(before);
  await page.context().close();
});
