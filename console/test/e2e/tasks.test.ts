// What people do on the pages, each to its end: papers and bundles are taken out, files of rows taken in and taken
// back, acts carried out, follow-ups settled, a lottery redone; and what the public sees without signing in.
import {readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {launch, open, settled, signIn} from '../browser.mjs';
import {Program, RUNNING} from './program.ts';

const SAMPLES = join(import.meta.dirname, '../../../samples');
const CASE = '/console/cases?case=application%2F310105-2020-002';

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

const complained = new Map<Page, string[]>();

/** Opens a page as somebody. What the browser complains of fails the test when the page is closed. */
async function openAs(user: string | null, path: string, how: {language?: 'zh' | 'en'} = {}): Promise<Page> {
  const {page, complaints} = await open(browser, {url: program.url, ...how});
  await page.goto(path);
  await settled(page);
  if (user) {
    await signIn(page, program.user(user));
    await settled(page);
  }
  complained.set(page, complaints);
  return page;
}

async function close(page: Page) {
  expect(complained.get(page)!.filter(each => /^error|^elsewhere|policy/i.test(each))).toEqual([]);
  await page.context().close();
}

/** What is downloaded by a click. */
async function taken(page: Page, click: () => Promise<void>): Promise<{name: string; bytes: Buffer}> {
  const [download] = await Promise.all([page.waitForEvent('download', {timeout: 120_000}), click()]);
  return {name: download.suggestedFilename(), bytes: readFileSync((await download.path())!)};
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', {name, exact: typeof name === 'string'}).first();

/** A field of the form for an act, by where it stands in the input. */
const field = (page: Page, path: string) => page.locator(`#field-${path.replaceAll('.', '-')}`);

async function fill(page: Page, values: Readonly<Record<string, string>>) {
  for (const [path, value] of Object.entries(values)) {
    const one = field(page, path);
    if (await one.evaluate(element => element instanceof HTMLSelectElement)) await one.selectOption(value);
    else await one.fill(value);
    // A list that is offered below the field closes.
    await one.press('Escape');
  }
}

const today = () => new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai'}).format(new Date());

/** What is filled in for an act that rests on a decision, with what is said besides. */
const decision = (more: Readonly<Record<string, string>>): Record<string, string> => ({
  'decision.body': '长宁区教育局', 'decision.decidedOn': today(), 'decision.reasons': '规范校名。', 'decision.legalBasis.0.law': 'Education Law',
  'decision.legalBasis.0.article': '28', 'decision.legalBasis.0.version': '2021', effectiveOn: today(), ...more,
});

async function carryOut(page: Page) {
  await button(page, 'Carry out').click();
  await page.getByText('The act was carried out and recorded.').waitFor({timeout: 60_000});
}

/** What a running program was given by an earlier run stays there: each run has names of its own. */
const own = RUNNING ? Date.now().toString(36) : 'e2e';

describe('papers and documents', () => {
  test('the paper of a decision is printed, as PDF and as a page', async () => {
    const page = await openAs('demo-auditor', '/console/records/School/310105-P01?tab=history');
    await page.getByRole('article').filter({hasText: '〔'}).first().getByRole('heading').getByRole('link').click();
    await page.getByRole('heading', {name: 'The decision'}).waitFor();
    const pdf = await taken(page, () => button(page, 'Print the paper (PDF)').click());
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.name).toMatch(/\.pdf$/);
    const html = await taken(page, () => button(page, 'The paper as a page (HTML)').click());
    expect(html.bytes.toString()).toContain('<html');
    await close(page);
  });

  test('the papers of a case’s decisions are printed on its page, which says which documents nobody holds', async () => {
    const page = await openAs('demo-auditor', CASE);
    await page.getByRole('region', {name: 'Papers of the file'}).getByText('not held by the document store').first().waitFor();
    await page.goto('/console/cases?case=application%2F310105-2025-002');
    const printed = await taken(page, () => button(page, /^PDF: /).click());
    expect(printed.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await close(page);
  });

  test('a signed paper that a clerk hands in with an act is taken out again, byte for byte', async () => {
    const page = await openAs('demo-clerk', '/console/acts/renameSchool?school=310105-P05');
    const paper = Buffer.from(`%PDF-1.4 ${own}`);
    await fill(page, decision({name: `长宁区松风路小学${own}`, 'decision.documentNumber': `长教〔2026〕c-${own}号`, 'decision.officer': '基础教育科科长'}));
    await page.locator('.document').first().getByText('Hand in a file').first().click();
    await page.locator('.document input[type=file]').first().setInputFiles({name: 'paper.pdf', mimeType: 'application/pdf', buffer: paper});
    await page.getByText(/^Kept: \d+ bytes/).waitFor();
    await carryOut(page);
    await close(page);
    const auditor = await openAs('demo-auditor', '/console/records/School/310105-P05?tab=history');
    await auditor.getByRole('article').filter({hasText: `长教〔2026〕c-${own}号`}).getByRole('heading').getByRole('link').click();
    await auditor.getByRole('heading', {name: 'The decision'}).waitFor();
    const came = await taken(auditor, () => auditor.getByRole('region', {name: 'The decision'}).getByRole('button', {name: /^[0-9a-f]{64}$/}).click());
    expect(came.bytes.equals(paper)).toBe(true);
    await close(auditor);
  });
});

describe('the bundle of a case', () => {
  test('is taken out as a file', async () => {
    const page = await openAs('demo-auditor', CASE);
    const bundle = await taken(page, () => button(page, 'Take it out').click());
    expect(bundle.name).toMatch(/\.zip$/);
    expect(bundle.bytes.subarray(0, 2).toString()).toBe('PK');
    await page.getByText(`${bundle.name} was taken out`).waitFor();
    // The file that was taken out is verified by whoever it is handed to, without signing in.
    const file = join(tmpdir(), `${own}-${bundle.name}`);
    writeFileSync(file, bundle.bytes);
    const anybody = await openAs(null, '/console/public/bundle');
    await anybody.locator('input[type=file]').first().setInputFiles(file);
    await anybody.getByText(/^✓? ?Passed: each of the [1-9]/).waitFor({timeout: 120_000});
    await close(anybody);
    await close(page);
  });

  test('is verified in place', async () => {
    const page = await openAs('demo-auditor', CASE);
    await button(page, 'Take it out and verify it here').click();
    await page.getByText(/Passed: each of the [1-9]/).waitFor({timeout: 120_000});
    await close(page);
  });
});

test('a clerk looks a file through, records it, sees what became of each row, and the decider takes it back', async () => {
  const page = await openAs('demo-clerk', '/console/intake');
  const schools = readFileSync(join(SAMPLES, 'schools.csv'), 'utf8').replaceAll('example-', `${own}-`);
  const name = `${own}.csv`;
  await page.getByLabel('Rows of').selectOption({label: 'Schools'});
  await page.getByLabel('File (CSV, TSV or XLSX)').setInputFiles({name, mimeType: 'text/csv', buffer: Buffer.from(schools)});
  await button(page, 'Look through it').click();
  await page.getByRole('heading', {name: `What became of ${name}`}).waitFor();
  await page.getByText('It was looked through. Nothing was recorded.').waitFor({timeout: 120_000});
  const rows = Number(/(\d+) accepted/.exec(await page.locator('.mark.good').first().innerText())![1]);
  expect(rows).toBeGreaterThan(5);

  await button(page, 'Record this file').click();
  await page.getByText('It was recorded.', {exact: false}).waitFor({timeout: 120_000});
  await page.getByRole('region', {name: 'Each row'}).getByText('accepted').first().waitFor();
  const results = await taken(page, () => button(page, 'Take out results.csv').click());
  expect(results.name).toContain(name);
  expect(results.bytes.toString()).toContain('accepted');
  // What was recorded is a record, and the file stands among those that were taken in.
  await page.goto(`/console/records/School/${own}-001`);
  await page.getByRole('heading', {name: '长宁区示例第一小学'}).waitFor();
  await page.goto('/console/intake');
  await page.getByRole('link', {name: `Take back ${name}`}).waitFor();
  await close(page);

  const decider = await openAs('demo-decider', '/console/intake');
  await decider.getByRole('link', {name: `Take back ${name}`}).click();
  await decider.getByRole('heading', {level: 1}).waitFor();
  await settled(decider);
  const {effectiveOn, ...decided} = decision({'decision.documentNumber': `长教更〔2026〕${own}号`});
  await fill(decider, {...decided, reasons: '录入有误', ruledOn: effectiveOn!});
  await carryOut(decider);
  await decider.goto('/console/intake');
  await decider.getByRole('row', {name}).getByText(String(rows)).first().waitFor();
  await close(decider);
});

test('a decider’s act is refused in words beside its field, mended and carried out once', async () => {
  const page = await openAs('demo-decider', '/console/records/School/310105-P02');
  await page.getByText('Acts on this record').click();
  await page.getByRole('link', {name: 'Rename school', exact: true}).click();
  await settled(page);
  const name = `长宁区云杉路实验小学${own}`;
  // The officer who has signed in stands in the form already.
  await fill(page, decision({name, 'decision.documentNumber': `长教〔2026〕${own}号`, 'decision.decidedOn': '0800-01-01'}));
  await button(page, 'Carry out').click();
  await page.getByText('The act was refused, and nothing was recorded.').waitFor();
  await page.locator('.field.wrong .told').first().waitFor();
  await fill(page, {'decision.decidedOn': today()});
  await carryOut(page);
  await page.getByRole('link', {name: 'To the record'}).click();
  await page.getByRole('heading', {level: 1, name}).waitFor();
  await page.getByRole('navigation', {name: 'Views of the record'}).getByRole('link', {name: 'History and seals'}).click();
  await page.getByRole('article').filter({hasText: `长教〔2026〕${own}号`}).waitFor();
  expect(await page.getByRole('article').filter({hasText: `长教〔2026〕${own}号`}).count()).toBe(1);
  await close(page);
});

describe('what waits', () => {
  test('a follow-up is assigned and settled where it stands', async () => {
    const page = await openAs('demo-decider', '/console/work/followUps');
    const rows = page.locator('main div.scroll > table > tbody > tr');
    await rows.first().waitFor();
    const before = await rows.count();
    const link = await rows.first().getByRole('link').first().getAttribute('href');
    const row = rows.filter({has: page.locator(`a[href="${link}"]`)});
    await row.getByText('Assign follow up', {exact: true}).click();
    await fill(page, {assignee: '基础教育科科长', dueOn: today()});
    await row.getByRole('button', {name: 'Carry out', exact: true}).click();
    await row.getByText('基础教育科科长').first().waitFor();
    await page.goto('/console/work/followUps');
    await row.getByText('Settle follow up', {exact: true}).click();
    await fill(page, {officer: '民办教育科科长', how: '已经处理，无须再办。'});
    await row.getByRole('button', {name: 'Carry out', exact: true}).click();
    await expect.poll(() => rows.count(), {timeout: 30_000}).toBe(before - 1);
    expect(await row.count()).toBe(0);
    await close(page);
  });

  test('a notification is given, read and done', async () => {
    const page = await openAs('demo-clerk', '/console/acts/giveNotification');
    await fill(page, {inbox: 'officer:审批科承办岗', notification: `tell-${own}`, about: 'school/310105-P02', text: `请核对校名（${own}）。`, dueOn: today()});
    await field(page, 'occasion').selectOption({index: 1});
    await carryOut(page);
    await page.goto('/console/work');
    await settled(page);
    const row = page.getByRole('row').filter({hasText: `请核对校名（${own}）。`});
    await row.getByText('Read notification', {exact: true}).click();
    await row.getByRole('button', {name: 'Carry out', exact: true}).click();
    await row.getByText(/· Read$/).waitFor();
    await row.getByText('Complete notification', {exact: true}).click();
    await fill(page, {how: '校名无误。'});
    await row.getByRole('button', {name: 'Carry out', exact: true}).click();
    await row.waitFor({state: 'detached'});
    await close(page);
  });
});

describe('who has not signed in', () => {
  test('redoes the draw of a lottery, and finds a number in it', async () => {
    const page = await openAs(null, '/console/public/lottery');
    await page.getByLabel('Code of a lottery').fill('2025-first-grades');
    await button(page, 'Redo it').click();
    await page.getByText('✓ The draw holds').waitFor();
    const ranks = page.getByRole('region', {name: 'Ranks, computed anew'});
    expect(await ranks.getByText('✓ seat').count()).toBe(10);
    await page.getByLabel('Find a number or registration').fill('7');
    await expect.poll(() => ranks.getByRole('row').count()).toBe(2);
    // A draw that somebody changed does not hold.
    const answer = await page.request.get('/lotteries/2025-first-grades.json');
    const draw = await answer.json() as {ranks: number[]};
    draw.ranks.reverse();
    await page.locator('input[type=file]').setInputFiles({name: 'draw.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(draw))});
    await page.getByText('✗ The draw does not hold').waitFor();
    await close(page);
  });

  test('sees schools as of a day, one of them, the catalogue with its content, and procurements', async () => {
    const page = await openAs(null, '/console/public');
    await page.getByText(/^[1-9]\d* schools$/).waitFor();
    const now = Number(/\d+/.exec(await page.getByText(/^\d+ schools$/).innerText())![0]);
    await page.goto('/console/public?on=1985-01-01');
    await settled(page);
    expect(Number(/\d+/.exec(await page.getByText(/^\d+ schools$/).innerText())![0])).toBeLessThan(now);
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('heading', {level: 2}).waitFor();

    await page.goto('/console/public/catalogue');
    await page.getByText(/^[1-9]\d* published entries/).waitFor();
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByText('The content that came has this digest: your browser computed it.').waitFor();

    await page.goto('/console/public/procurements');
    await page.getByText(/^[1-9]\d* procurements/).waitFor();
    expect(await page.getByRole('rowheader').count()).toBeGreaterThan(0);
    await close(page);
  });
});

describe('GraphiQL', () => {
  // The program serves it; the server for work on the sources doesn't.
  test.each([[0, 'schools'], [1, 'one school'], [2, 'its history'], [3, 'clocks'], [4, 'licences'], [5, 'seals']] as const)('gives an answer in its tab %i, of %s, and keeps no token', async (tab, _) => {
    const {page, complaints} = await open(browser, {url: program.url});
    await page.goto('/graphiql');
    await page.locator('#sign-in').click();
    await page.locator('#username').fill('demo-auditor');
    await page.locator('#password').fill(program.password);
    await page.locator('form button').click();
    await page.locator('#sign-out').waitFor();
    await page.getByRole('tab').nth(tab).click();
    const execute = page.locator('.graphiql-execute-button');
    await expect.poll(async () => {
      // A click that comes before the editor is there goes nowhere.
      await execute.click();
      await page.waitForTimeout(1_000);
      return await page.locator('.result-window').innerText();
    }, {timeout: 90_000, interval: 500}).toMatch(/"data"/);
    const answer = (await page.locator('.result-window').innerText()).replaceAll('\u00a0', ' ');
    expect(answer).not.toMatch(/"errors"/);
    expect(await page.evaluate(() => JSON.stringify({...localStorage, ...sessionStorage}))).not.toContain('eyJ');
    expect(complaints.filter(each => /policy|elsewhere/i.test(each))).toEqual([]);
    await page.context().close();
  });
});

describe('in Chinese', () => {
  const PROSE = /[A-Za-z]{3,}( [a-z]{2,}){2,}/;

  test('facts are told in Chinese sentences', async () => {
    const page = await openAs('demo-auditor', '/console/records/School/310105-P01?tab=history', {language: 'zh'});
    const facts = page.getByRole('article');
    await facts.first().waitFor();
    for (const told of await facts.allInnerTexts()) expect(told).not.toMatch(PROSE);
    expect(await facts.filter({hasText: '学校更名，名称为'}).count()).toBeGreaterThan(0);
    await facts.filter({hasText: '学校更名，名称为'}).first().getByRole('heading').getByRole('link').click();
    await page.getByText(/^学校更名，名称为.+。$/).waitFor();
    await close(page);
  });

  test('a refusal is told by its Chinese name with the values that it names, and the program’s words are below', async () => {
    const page = await openAs('demo-clerk', '/console/acts/renameSchool?school=310105-P04', {language: 'zh'});
    await fill(page, decision({name: `长宁区书院弄小学${own}`, 'decision.documentNumber': `长教〔2026〕z-${own}号`, 'decision.officer': '基础教育科科长', 'decision.paper': 'ab'.repeat(32)}));
    await button(page, '提交办理').click();
    const alert = page.getByRole('alert').filter({hasText: 'SCHOOL_CLOSED'});
    await alert.waitFor();
    expect(await alert.locator('strong').nth(1).innerText()).toMatch(/^\p{sc=Han}+$/u);
    expect(await alert.innerText()).toContain('310105-P04');
    expect(await alert.getByText('The school has closed').isVisible()).toBe(false);
    await alert.getByText('程序原文（英文）').click();
    await alert.getByText('The school has closed').waitFor();
    await close(page);
  });

  test('the page around GraphiQL speaks Chinese, and changes the language', async () => {
    const {page} = await open(browser, {url: program.url, language: 'zh'});
    await page.goto('/graphiql');
    await page.getByText('未登录：仅显示公开内容。').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
    await page.getByText('学校现状。').first().waitFor();
    await page.getByRole('button', {name: 'English'}).click();
    await page.getByText('Nobody has signed in: what is public is shown.').waitFor();
    await page.context().close();
  });
});
