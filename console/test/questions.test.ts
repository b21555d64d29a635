import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {buildSchema, parse, validate, type SelectionSetNode} from 'graphql';
import {describe, expect, test} from 'vitest';
import type {Kind} from '../src/schema/catalogue.ts';
import {columns, listDocument, recordDocument} from '../src/schema/questions.ts';

const ROOT = join(import.meta.dirname, '..');
const schema = buildSchema(readFileSync(join(ROOT, '../docs/schema/schema.graphql'), 'utf8'));
const kinds = readdirSync(join(ROOT, 'public/schema/type')).map(file => JSON.parse(readFileSync(join(ROOT, 'public/schema/type', file), 'utf8')) as Kind);
const ROLES = ['CLERK', 'DECIDER', 'INSPECTOR', 'ANALYST', 'AUDITOR', 'OPERATOR', 'SCHOOL'];
/** As docs/limits.md has it for the bureau's people. */
const DEEPEST = 12;

const depth = (set: SelectionSetNode | undefined): number =>
  set ? 1 + Math.max(0, ...set.selections.map(each => depth('selectionSet' in each ? each.selectionSet : undefined))) : 0;

function fits(text: string) {
  const document = parse(text);
  expect(validate(schema, document).map(each => each.message), text).toEqual([]);
  for (const each of document.definitions) {
    if (each.kind === 'OperationDefinition') expect(depth(each.selectionSet) - 1, text).toBeLessThanOrEqual(DEEPEST);
  }
}

test('there is a kind for each type of record that can be asked for by its code', () => {
  const query = schema.getQueryType()!.getFields();
  expect(kinds.length).toBeGreaterThan(90);
  for (const kind of kinds) expect(query[kind.one], kind.type).toBeDefined();
});

describe.each(ROLES)('to %s', role => {
  test.each(kinds.map(kind => [kind.type, kind] as const))('a record and a list of %s are asked as the schema has them', (_, kind) => {
    fits(recordDocument(kind, [role]).text);
    fits(listDocument(kind, columns(kind, [role])).text);
  });
});
