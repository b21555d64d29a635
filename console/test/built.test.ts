import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {expect, test} from 'vitest';

const DIST = join(import.meta.dirname, '../dist');
const files = readdirSync(DIST, {recursive: true, encoding: 'utf8'});
const read = (path: string) => readFileSync(join(DIST, path));
/** Names of XML and of JSON schemas, which nobody fetches. */
const NAMES = /^https?:\/\/(www\.w3\.org|json-schema\.org|react\.dev\/errors)\//;
const FIRST_LOAD_BYTES = 180 * 1024;

/** The scripts that a page loads before it shows anything: its own and what that imports at once. */
function firstLoad(page: string): Set<string> {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const text = read(path).toString();
    for (const [, imported] of text.matchAll(/(?:^|[;}\s])import(?:[^"'()]*from)?\s*["']\.\/([^"']+\.js)["']/g)) visit(`assets/${imported}`);
  };
  for (const [, script] of read(page).toString().matchAll(/(?:src|href)="\/console\/(assets\/[^"]+\.js)"/g)) visit(script!);
  return found;
}

test('the first page loads at most 180 KB of script, packed', () => {
  const scripts = [...firstLoad('index.html')];
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
  expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
});

test('the console names no address of another host', () => {
  const found = files.filter(path => /\.(js|css|html|svg)$/.test(path) && !path.includes('graphiql') && firstLoadOfConsole(path))
    .flatMap(path => [...read(path).toString().matchAll(/https?:\/\/[^\s"'`)<>\\]+/g)].map(([address]) => `${path}: ${address}`))
    .filter(each => !NAMES.test(each.slice(each.indexOf(': ') + 2)));
  expect(found).toEqual([]);
});

/** GraphiQL's editor holds addresses of its own documentation, which it links to and doesn't fetch. */
function firstLoadOfConsole(path: string) {
  return !onlyOfGraphiql.has(path);
}
const reached = (page: string) => {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path) || !files.includes(path)) return;
    found.add(path);
    for (const [, imported] of read(path).toString().matchAll(/["'`](?:\.\/|\/console\/assets\/|assets\/)([\w.-]+\.(?:js|css))["'`]/g)) visit(`assets/${imported}`);
  };
  visit(page);
  return found;
};
const ofConsole = reached('index.html');
const onlyOfGraphiql = new Set([...reached('graphiql.html')].filter(path => !ofConsole.has(path)));

test('the lock of the packages names no address', () => {
  const lock = readFileSync(join(DIST, '../package-lock.json'), 'utf8');
  expect(lock).not.toContain('"resolved"');
  expect(lock).not.toContain('registry');
});
