// A browser for the tests and for screenshots: Debian's Chromium, and people who have signed in.
import {existsSync} from 'node:fs';
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
