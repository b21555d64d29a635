import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, expect, test, vi} from 'vitest';
import type {Names} from '../src/words/names.ts';

let names: Names;
let sentenceOf: typeof import('../src/pages/fact/sentence.ts').sentenceOf;
let valuesIn: typeof import('../src/ui/Refusal.tsx').valuesIn;

beforeAll(async () => {
  // The modules ask the browser for the reader's language when they are loaded.
  vi.stubGlobal('localStorage', {getItem: () => 'zh', setItem: () => {}});
  vi.stubGlobal('sessionStorage', {getItem: () => null, setItem: () => {}, removeItem: () => {}});
  vi.stubGlobal('location', {pathname: '/', search: ''});
  vi.stubGlobal('document', {documentElement: {lang: ''}});
  const {chineseNames} = await import('../src/words/names.ts');
  names = chineseNames(JSON.parse(readFileSync(join(import.meta.dirname, '../public/schema/words-zh.json'), 'utf8')));
  ({sentenceOf} = await import('../src/pages/fact/sentence.ts'));
  ({valuesIn} = await import('../src/ui/Refusal.tsx'));
});

const said = (type: string, data: object) => sentenceOf(type, JSON.stringify(data), names);

test('a fact is one Chinese sentence of its own members, without its own code, days and decision', () => {
  expect(said('school.SchoolRenamed', {schoolId: '310105-P01', name: '长宁区青桐路第一小学', effectiveOn: '2001-09-01', decision: {reasons: '规范校名'}}))
    .toMatch(/^.+，.+为长宁区青桐路第一小学。$/);
});

test('words, money, lists and what is within a member are told in Chinese', () => {
  const line = said('budget.LineDrafted', {
    lineId: '2018-1', heading: {fund: 'GENERAL_PUBLIC', function: '2050201', year: 2018}, amount: {amount: '709200.00', currency: 'CNY'}, purpose: '基本工资', keySpending: false,
  });
  expect(line).toContain('709,200.00 元');
  expect(line).toContain('为否');
  expect(line).not.toMatch(/GENERAL_PUBLIC|[a-z]{3}/);
  expect(said('school.CapacityApproved', {schoolId: '310105-A01', capacity: {ADULT: 1440}})).toMatch(/ 1,440。$/);
  expect(said('headship.InspectionOrdered', {schoolId: '310105-P13', candidate: 'R03', inspectors: ['督学甲', '督学乙']})).toContain('督学甲、督学乙');
});

test('what is sealed of people stays sealed, and digests are left out', () => {
  const told = said('complaint.ComplaintDecided', {complaint: 'SS-1', result: 'UPHELD', reasons: {person: 'T00009', field: 'CONDUCT', sealed: 'AT6G'}, answer: 'de'.repeat(32)});
  expect(told).toMatch(/已封存。$/);
  expect(told).not.toContain('AT6G');
  expect(told).not.toContain('dede');
});

test('a fact whose data is not told is its name', () => {
  expect(sentenceOf('school.SchoolRenamed', null, names)).toBe(`${names.fact('school.SchoolRenamed')}。`);
});

test('a refusal’s message gives the values that it names, and not its examples', () => {
  expect(valuesIn('The school "长宁区青桐路小学" closed on 2018-07-31; application/2026-001 rests on it.', names)).toEqual(['长宁区青桐路小学', '2018-07-31', 'application/2026-001']);
  expect(valuesIn('A seat book\'s code is the year and the school\'s code, such as 2026-PRIMARY-1201.', names)).toEqual([]);
  expect(valuesIn('民办教育科科长 holds no power RENAME_SCHOOLS on that day.', names)[0]).toBe('民办教育科科长');
});
