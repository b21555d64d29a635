// Three tasks, done by somebody who sees the console for the first time: by what is written on it, without an address
// typed and without GraphQL.
import {readFileSync} from 'node:fs';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, expect, inject, test} from 'vitest';
import {launch, open, settled, signIn} from '../browser.mjs';
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

async function comeIn(user: string): Promise<Page> {
  const {page} = await open(browser, {url: program.url});
  await page.goto('/');
  await settled(page);
  await signIn(page, program.user(user));
  await settled(page);
  return page;
}

const link = (page: Page, name: string | RegExp) => page.getByRole('link', {name, exact: typeof name === 'string'}).first();

test('an auditor finds what was known of a licence on a day, and proves it', async () => {
  const page = await comeIn('demo-auditor');
  await page.getByRole('searchbox').fill('310105-2018-K13');
  await page.keyboard.press('Enter');
  await link(page, /小橘灯幼儿园/).click();
  await page.waitForURL(/records\/Licence/);
  await settled(page);
  await page.getByText('Deregistered').first().waitFor();
  expect(await page.locator('main').innerText()).toContain('Deregistered');

  await link(page, 'Both clocks').click();
  await page.getByRole('application').waitFor();
  await page.locator('main').getByLabel('Position', {exact: true}).fill('1500');
  await page.locator('main').getByLabel('Day', {exact: true}).fill('2019-01-15');
  await page.getByRole('button', {name: 'Go there'}).click();
  await page.waitForURL(/position=1500/);
  const beside = page.getByRole('region', {name: 'What the record says there'});
  await beside.getByText('As known after position 1500, in effect on 2019-01-15.').waitFor();
  expect(await beside.innerText()).toMatch(/Status:?\s*(Valid|In force|Issued)/);

  await link(page, 'History and seals').click();
  await settled(page);
  await page.getByRole('button', {name: /^Check all seals/}).click();
  await page.getByText(/[1-9]\d* seals? hold.*0 are broken/).waitFor();
  expect(await page.locator('[data-seal=bad]').count()).toBe(0);
  await page.context().close();
});

test('an inspector goes from a complaint to who decided what on which evidence', async () => {
  const page = await comeIn('demo-inspector');
  await link(page, 'Records').click();
  await page.getByLabel('Only those called').fill('complaint');
  await link(page, 'Complaint').click();
  await settled(page);
  await page.getByRole('rowheader').getByRole('link').first().click();
  await settled(page);
  await link(page, 'History and seals').click();
  await settled(page);
  await link(page, /^Complaint decided/).click();
  await page.getByRole('heading', {name: 'The decision'}).waitFor();
  await page.getByText('Teachers Law (2009), art. 39').first().waitFor();
  await page.locator('main svg a').nth(1).waitFor();
  const told = await page.locator('main').innerText();
  for (const part of ['Decided by', '人事科科长', 'On whose delegation', 'DECIDE_COMPLAINTS', 'Recorded by', 'What the decider had been shown']) {
    expect(told).toContain(part);
  }
  // What was found out before stands in the facts that led there.
  await link(page, /The fact before/).click();
  await page.waitForURL(url => !url.pathname.endsWith('/785'));
  await page.getByRole('heading', {name: 'What was recorded'}).waitFor();
  await page.context().close();
});

test('an analyst compares two years’ execution by class, and takes it out', async () => {
  const page = await comeIn('demo-analyst');
  await link(page, 'Figures').click();
  await settled(page);
  await page.getByLabel('Budget year').selectOption('2023');
  await page.getByLabel('Beside the year').selectOption('2024');
  await settled(page);
  expect(await page.getByRole('checkbox', {name: 'Class', exact: true}).isChecked()).toBe(true);
  const began = page.waitForEvent('download');
  await page.getByRole('button', {name: /^Table \(CSV\)/}).click();
  const file = readFileSync((await (await began).path())!, 'utf8');
  expect(file.startsWith('\uFEFF')).toBe(true);
  expect(file).toContain('2023');
  expect(file).toContain('2024');
  expect(file).toContain('205');
  // Each figure opens the lines that it is made of.
  await page.getByRole('table').last().getByRole('link').first().click();
  await settled(page);
  expect(page.url()).toContain('/console/records/BudgetLine');
  await page.getByText(/^[1-9][\d,]* records$/).waitFor();
  await page.context().close();
});
