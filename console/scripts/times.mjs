// How soon the console shows something and how soon a click shows its page, of a program that runs:
// CONSOLE_TEST_URL=… CONSOLE_TEST_PASSWORD=… node scripts/times.mjs
// Prints a table in Markdown. Each page is opened five times; the first opening fetches the page's script as well.
import {firstLoad, launch, millisToShow, open, settled, signIn} from '../test/browser.mjs';

const TIMES = 5;
const url = process.env.CONSOLE_TEST_URL, password = process.env.CONSOLE_TEST_PASSWORD;
const median = all => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const shown = millis => Math.round(millis);

const browser = await launch();
const firsts = [];
for (let i = 0; i < TIMES; i++) {
  const {page, context} = await open(browser, {url});
  await page.goto('/');
  await settled(page);
  firsts.push(await firstLoad(page));
  await context.close();
}
console.log(`First content, nothing kept: ${shown(median(firsts.map(each => each.firstContent)))} ms (median of ${TIMES}; ${Math.round(firsts[0].scriptBytes / 1024)} KB of script, ${firsts[0].requests} requests)\n`);

const {page, context} = await open(browser, {url});
await page.goto('/');
await settled(page);
await signIn(page, {user: 'demo-auditor', password});
await settled(page);
const menu = name => () => page.locator('header nav').getByRole('link', {name, exact: true});
const main = locate => () => locate(page.locator('main')).first();
/** Where one starts, and what is clicked there. */
const CLICKS = [
  ...['Records', 'Deadlines', 'Figures', 'Replay', 'Cases', 'Integrity', 'Public', 'Search'].map(name => [`menu: ${name}`, '/', menu(name)]),
  ['kinds: School', '/console/records', main(at => at.getByRole('link', {name: 'School', exact: true}))],
  ['kinds: Teacher', '/console/records', main(at => at.getByRole('link', {name: 'Teacher', exact: true}))],
  ['kinds: Clock', '/console/records', main(at => at.getByRole('link', {name: 'Clock', exact: true}))],
  ['list: a school', '/console/records/School', main(at => at.getByRole('rowheader').getByRole('link'))],
  ['list: a teacher', '/console/records/Teacher', main(at => at.getByRole('rowheader').getByRole('link'))],
  ['school: both clocks', '/console/records/School/310105-P01', main(at => at.getByRole('link', {name: 'Both clocks'}))],
  ['school: history', '/console/records/School/310105-P01', main(at => at.getByRole('link', {name: 'History and seals'}))],
  ['history: a fact', '/console/records/School/310105-P01?tab=history', main(at => at.locator('article h3 a'))],
  ['deadlines: a clock', '/console/deadlines', main(at => at.getByRole('rowheader').getByRole('link'))],
];
console.log('| click | first, ms | median, ms | longest, ms |\n|---|---|---|---|');
for (const [name, from, locate] of CLICKS) {
  const times = [];
  for (let i = 0; i < TIMES; i++) {
    await page.goto(from);
    await settled(page);
    const link = locate();
    try {
      await link.waitFor({timeout: 20_000});
    } catch {
      break;
    }
    times.push(await millisToShow(link));
  }
  console.log(times.length ? `| ${name} | ${shown(times[0])} | ${shown(median(times))} | ${shown(Math.max(...times))} |` : `| ${name} | not found | | |`);
}
await context.close();
await browser.close();
