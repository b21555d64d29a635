import {expect, test} from 'vitest';
import {codeFromPath, recordPath} from '../src/shell/address.ts';

const CODES = ['310105-P01', 'licence/310105-2018-K13@29', 'review/R-1:decision.accept#2', '青桐/小学', 'a%2Fb', 'a;b\\c~d', '..', '../x', '/x', 'x//y', 'x/', '~', '~2E', 'a b+c&d?e#f'];

test.each(CODES)('the address of the record %s leads to it', code => {
  const path = new URL(recordPath('Clock', code), 'http://localhost').pathname;
  expect(path.startsWith('/console/records/Clock/')).toBe(true);
  // As the router hands it over.
  expect(codeFromPath(decodeURI(path).slice('/console/records/Clock/'.length))).toBe(code);
});

test.each(CODES)('no server refuses the address of the record %s', code => {
  const path = new URL(recordPath('Clock', code), 'http://localhost').pathname;
  expect(path).not.toMatch(/%2F|%25|%5C|%3B|%2E|%0|;|\\|\/\/|\/\.\.?(\/|$)/i);
});
