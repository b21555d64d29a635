import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {buildSchema, isEnumType, isInputObjectType, isObjectType} from 'graphql';
import {expect, test} from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const schema = buildSchema(readFileSync(join(ROOT, '../docs/schema/schema.graphql'), 'utf8'));
const words = JSON.parse(readFileSync(join(ROOT, 'public/schema/words-zh.json'), 'utf8')) as Record<string, Record<string, string>>;
const kinds = JSON.parse(readFileSync(join(ROOT, 'public/schema/entities.json'), 'utf8')) as {type: string}[];
const types = Object.values(schema.getTypeMap()).filter(type => !type.name.startsWith('__'));

test('every kind of records has a Chinese name', () => {
  expect(kinds.map(kind => kind.type).filter(type => !words['types']![type])).toEqual([]);
});

test('every act has a Chinese name, and no two the same', () => {
  const acts = Object.keys(schema.getMutationType()!.getFields());
  expect(acts.filter(act => !words['acts']![act])).toEqual([]);
  const told = acts.map(act => words['acts']![act]);
  expect(told.filter((word, at) => told.indexOf(word) !== at)).toEqual([]);
});

test('every field of a record and of an act has a Chinese name', () => {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const missing = types
    .flatMap(type => (isObjectType(type) || (isInputObjectType(type) && type.name.endsWith('Input')) ? [type] : []))
    .filter(type => !(roots as unknown[]).includes(type))
    .flatMap(type => Object.keys(type.getFields()).map(field => [type.name, field] as const))
    .filter(([type, field]) => !words['fields']![`${type}.${field}`] && !words['fields']![field])
    .map(([type, field]) => `${type}.${field}`);
  expect(missing).toEqual([]);
});

test('every word of every list of words has a Chinese name', () => {
  const missing = types.filter(isEnumType)
    .flatMap(type => type.getValues().map(value => [type.name, value.name] as const))
    .filter(([type, value]) => !words['values']![`${type}.${value}`] && !words['values']![value])
    .map(([type, value]) => `${type}.${value}`);
  expect(missing).toEqual([]);
});

test('a Chinese name for one type stands for a type and a member that there are', () => {
  const unknown = Object.keys(words['fields']!).filter(name => name.includes('.') && !name.startsWith('Input.')).filter(name => {
    const [type = '', field = ''] = name.split('.');
    const known = schema.getType(type);
    return !(isObjectType(known) || isInputObjectType(known)) || !known.getFields()[field];
  });
  expect(unknown).toEqual([]);
});
