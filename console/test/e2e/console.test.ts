import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, expect, inject, test} from 'vitest';
import {launch, open, settled, signIn} from '../browser.mjs';
import {Program} from './program.ts';

const SCHOOL = '/console/records/School/310105-P01';

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

async function openAs(user: string | null, path = '/', how: {language?: 'zh' | 'en'; width?: number} = {}): Promise<Page> {
  const {page} = await open(browser, {url: program.url, ...how});
  await page.goto(path);
  await settled(page);
  if (user) await signIn(page, program.user(user));
  await settled(page);
  return page;
}

test('who has signed in stays so when the page is loaded anew, and no token is kept', async () => {
  const page = await openAs('demo-auditor', SCHOOL);
  await page.reload();
  await page.getByRole('button', {name: 'Sign out'}).waitFor();
  const kept = await page.evaluate(() => JSON.stringify({...localStorage, ...sessionStorage}));
  expect(kept).not.toContain('eyJ');
  await page.context().close();
});

test('whoever signs out is let in by a password alone', async () => {
  const page = await openAs('demo-auditor', SCHOOL);
  await page.getByRole('button', {name: 'Sign out'}).click();
  await page.getByRole('button', {name: 'Sign in'}).first().click();
  await page.locator('#password').waitFor();
  await page.context().close();
});

test('the way back leads through the views as they were', async () => {
  const page = await openAs('demo-auditor', SCHOOL);
  const first = await page.locator('h1').innerText();
  await page.getByRole('navigation', {name: 'Views of the record'}).getByRole('link', {name: 'Both clocks'}).click();
  await page.waitForURL(/tab=clocks/);
  await page.getByRole('link', {name: 'Records', exact: true}).click();
  await page.waitForURL(/\/console\/records$/);
  await page.goBack();
  await page.waitForURL(/tab=clocks/);
  await page.goBack();
  await settled(page);
  expect(await page.locator('h1').innerText()).toBe(first);
  await page.context().close();
});

test('a record whose code holds a slash is shown again when its address is loaded anew', async () => {
  const page = await openAs('demo-auditor', '/console/records/Clock');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.waitForURL(/records\/Clock\/.+\/.+/);
  await settled(page);
  const heading = await page.locator('h1').innerText();
  await page.reload();
  await page.getByRole('button', {name: 'Sign out'}).waitFor();
  await settled(page);
  expect(await page.locator('h1').innerText()).toBe(heading);
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.context().close();
});

test('an address that is sent to a colleague shows the same point in time, by the colleague’s right', async () => {
  const page = await openAs('demo-auditor', `${SCHOOL}?position=300&on=2018-01-01`);
  const told = await page.locator('p.basis').innerText();
  expect(told).toContain('300');
  expect(told).toContain('2018-01-01');
  const address = page.url();
  const other = await openAs('demo-analyst', address);
  expect(await other.locator('p.basis').innerText()).toBe(told);
  // An analyst reads no histories.
  expect(await other.getByRole('link', {name: 'History and seals'}).count()).toBe(0);
  const anybody = await openAs(null, address);
  expect(await anybody.getByRole('alert').innerText()).toContain('isn’t public');
  for (const each of [page, other, anybody]) await each.context().close();
});

test('what a role may not see is refused by words and not shown', async () => {
  const page = await openAs('demo-operator', SCHOOL);
  expect(await page.getByRole('alert').first().innerText()).toContain('doesn’t open this');
  await page.context().close();
});

test('what was asked goes on once the program is back', async () => {
  const page = await openAs('demo-auditor', '/console/records/School');
  await page.getByText(/^\d+ records$/).waitFor();
  await program.stop('SIGKILL');
  await page.getByLabel('descending').check();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('doesn’t answer');
  await program.start();
  await page.getByRole('button', {name: 'Try again'}).click();
  // Sessions end with the program; who signs in again is back where they were.
  await page.getByRole('alert').getByText('the session has ended').waitFor();
  await signIn(page, program.user('demo-auditor'));
  await page.getByText(/^\d+ records$/).waitFor();
  expect(page.url()).toContain('down=yes');
  await page.context().close();
});

test('a list of 20,000 rows is scrolled with few of them in the page', async () => {
  const rows = ['school,name,kind,ownership,address,subdistrict,openedOn,closedOn,source', ...Array.from({length: 20_000}, (_, at) =>
    `many-${at},Many School ${at},PRIMARY,PUBLIC,Road ${at},310105001,1990-09-01,,Register`)];
  const file = join(program.data, '..', 'many.csv');
  writeFileSync(file, rows.join('\n') + '\n');
  program.command('import', 'schools', file, '--url', program.url, '--token-file', program.tokenFile('clerk'));
  const page = await openAs('demo-auditor', `/console/records/School?filter=${encodeURIComponent('{"codeStartsWith":"many-"}')}`);
  await page.getByText('20,000 records').waitFor();
  const list = page.getByRole('region', {name: 'School'});
  for (let scrolled = 0; scrolled < 12; scrolled++) {
    await list.evaluate(frame => { frame.scrollTop = frame.scrollHeight; });
    await page.waitForTimeout(400);
  }
  const loaded = Number(/^([\d,]+) of/.exec(await page.getByText(/rows are loaded/).innerText())![1]!.replaceAll(',', ''));
  expect(loaded).toBeGreaterThan(500);
  expect(await list.locator('tbody tr').count()).toBeLessThan(120);
  await page.context().close();
}, 600_000);

test('a seal is green while a fact is as it was signed, and red once a byte of it was altered', async () => {
  const address = `${SCHOOL}?tab=history`;
  const page = await openAs('demo-auditor', address);
  await page.getByRole('button', {name: /Check all seals/}).click();
  await page.locator('[data-seal=good]').first().waitFor();
  expect(await page.locator('[data-seal=bad]').count()).toBe(0);
  await page.context().close();

  await program.stop();
  // The school's address, in the clear in the file of facts: one byte of it becomes another.
  const events = join(program.data, 'events.db');
  const bytes = readFileSync(events);
  const sought = Buffer.from('青桐路18号');
  let altered = 0;
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + 1)) {
    bytes[at + sought.indexOf('1')] = '7'.charCodeAt(0);
    altered++;
  }
  expect(altered, readdirSync(program.data).join()).toBeGreaterThan(0);
  writeFileSync(events, bytes);
  await program.start();
  const again = await openAs('demo-auditor', address);
  await again.getByRole('button', {name: /Check all seals/}).click();
  await again.locator('[data-seal=bad]').first().waitFor();
  await again.context().close();
});
