// Takes the pictures of docs/console, of a program that runs with its demonstration:
// CONSOLE_TEST_URL=… CONSOLE_TEST_PASSWORD=… node scripts/screenshots.mjs [names…]
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {launch, open, settled, signIn} from '../test/browser.mjs';
import {VIEWS} from '../test/views.mjs';

const OUT = join(import.meta.dirname, '../../docs/console');
const url = process.env.CONSOLE_TEST_URL, password = process.env.CONSOLE_TEST_PASSWORD;
const chosen = process.argv.slice(2);

mkdirSync(OUT, {recursive: true});
const browser = await launch();
for (const language of ['zh', 'en']) {
  for (const user of new Set(VIEWS.map(view => view.user))) {
    const {page, context} = await open(browser, {url, language, width: 1280, height: 860, reduced: true});
    if (user) {
      await page.goto('/');
      await settled(page);
      await signIn(page, {user, password});
    }
    for (const view of VIEWS.filter(each => each.user === user && (!chosen.length || chosen.includes(each.name)))) {
      await page.goto(view.path);
      await settled(page);
      await view.then?.(page);
      await page.screenshot({path: join(OUT, `${view.name}-${language}.png`)});
    }
    await context.close();
  }
}
await browser.close();
