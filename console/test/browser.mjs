// A browser for the tests and for screenshots: Debian's Chromium, and people who have signed in.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function launch() {
  const path = process.env.CHROMIUM ?? CHROMIUM.find(existsSync);
  if (!path) throw new Error('there is no Chromium; name one in the variable CHROMIUM');
  return chromium.launch({
    executablePath: path, headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  });
}

/**
 * A page in a language, as somebody or as the public, that notes what goes wrong in it.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{url: string, language?: 'zh' | 'en', width?: number, height?: number, reduced?: boolean}} how
 */
export async function open(browser, {url, language = 'en', width = 1280, height = 900, reduced = false}) {
  const context = await browser.newContext({
    baseURL: url, viewport: {width, height}, locale: language === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'Asia/Shanghai',
    reducedMotion: reduced ? 'reduce' : 'no-preference', acceptDownloads: true,
  });
  const page = await context.newPage();
  /** What the browser complained of: scripts that failed, what the policy forbade, requests elsewhere. */
  const complaints = [];
  page.on('pageerror', error => complaints.push(`error: ${error.message}`));
  page.on('console', message => { if (message.type() === 'error') complaints.push(`console: ${message.text()}`); });
  page.on('request', request => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.origin !== new URL(url).origin) complaints.push(`elsewhere: ${request.url()}`);
  });
  return {page, context, complaints};
}

/** Signs in by a token, as where an outside issuer signs. */
export async function pasteToken(page, token) {
  await page.route('**/sign-in', route => route.fulfill({status: 404, body: ''}));
  await page.getByRole('button', {name: /^(Sign in|登录)$/}).first().click();
  await page.getByRole('textbox', {name: /^(Token|令牌)$/}).fill(token);
  await page.getByRole('button', {name: /^(Use it|使用)$/}).click();
  await page.getByRole('button', {name: /^(Sign out|退出)$/}).waitFor();
}

/** Signs in on the program's own page, and comes back to where one was. */
export async function signIn(page, {user, password, code}) {
  const here = page.url();
  if (await page.locator('header.bar .menu').isVisible()) await page.locator('header.bar .menu').click();
  await page.getByRole('button', {name: /^(Sign in|登录)$/}).first().click();
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(password);
  if (code) await page.locator('#code').fill(code);
  await Promise.all([page.waitForURL(here), page.locator('form button').click()]);
  await page.getByRole('button', {name: /^(Sign out|退出)$/}).waitFor();
}

const AXE = readFileSync(join(import.meta.dirname, '../node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page, by WCAG 2.2 AA: each with its rule and where it is. */
export async function violations(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}, resultTypes: ['violations'],
  }));
  return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim() ?? ''})`));
}

/** Waits until a page shows what it asked for. */
export async function settled(page) {
  await page.locator('h1').first().waitFor({timeout: 20_000});
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('[data-waits]'));
}

/** The last page that a click shows counts as shown once it has a heading and nothing in it waits for an answer, for this long. */
const QUIET_MILLIS = 60;

/**
 * How long after a click the page that it leads to is shown whole, in milliseconds.
 *
 * @param {import('playwright-core').Locator} link
 */
export async function millisToShow(link) {
  return link.evaluate((element, quiet) => new Promise(done => {
    const began = performance.now();
    let shown;
    const look = () => {
      const isWhole = document.querySelector('h1') && !document.querySelector('[data-waits]');
      const now = performance.now();
      if (!isWhole) shown = undefined;
      else if (shown === undefined) shown = now;
      if (shown !== undefined && now - shown > quiet) done(shown - began);
      else requestAnimationFrame(look);
    };
    element.click();
    requestAnimationFrame(look);
  }), QUIET_MILLIS);
}

/** What a page cost that was opened by its address: time to first content and its size, as the browser noted them. */
export async function firstLoad(page) {
  return page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource');
    const scripts = loaded.filter(each => /\.js$/.test(new URL(each.name).pathname));
    const bytes = all => all.reduce((sum, each) => sum + each.encodedBodySize, 0);
    const shifts = globalThis.shifts ?? [];
    return {
      firstContent: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      scriptBytes: bytes(scripts), allBytes: bytes(loaded), requests: loaded.length, shifted: shifts.reduce((sum, each) => sum + each, 0),
      isPacked: scripts.every(each => each.encodedBodySize === 0 || each.encodedBodySize < each.decodedBodySize || each.decodedBodySize < 2048),
    };
  });
}

/** Notes how far a page's content jumps while it is loaded (Chromium's layout shifts), for {@link firstLoad}. */
export async function noteShifts(page) {
  await page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver(list => { for (const each of list.getEntries()) if (!each.hadRecentInput) globalThis.shifts.push(each.value); }).observe({type: 'layout-shift', buffered: true});
  });
}
