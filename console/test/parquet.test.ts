import {parquetMetadata, parquetReadObjects} from 'hyparquet';
import {expect, test} from 'vitest';
import {parquet} from '../src/ui/parquet.ts';

test('a table of figures comes back from Parquet with its digits, its days and the point in time', async () => {
  const file = await parquet([
    {name: '单位', of: 'text', values: ['小学', 'Road, 1', null]},
    {name: 'cost', of: 'number', values: ['123456789012.34', '-0.5', null]},
    {name: 'cost', of: 'number', values: [1, 2, 3]},
    {name: 'day', of: 'day', values: ['2024-02-29', null, '1969-12-31']},
    {name: 'huge', of: 'number', values: ['12345678901234567890.1', null, '1']},
  ], {basis: 'position 12, 2024-02-29'}).arrayBuffer();
  const rows = await parquetReadObjects({file});
  expect(rows).toEqual([
    {单位: '小学', cost: 123456789012.34, 'cost (2)': 1, day: new Date('2024-02-29'), huge: '12345678901234567890.1'},
    {单位: 'Road, 1', cost: -0.5, 'cost (2)': 2, day: null, huge: null},
    {单位: null, cost: null, 'cost (2)': 3, day: new Date('1969-12-31'), huge: '1'},
  ]);
  const {key_value_metadata: about, schema} = parquetMetadata(file);
  expect(about).toContainEqual({key: 'basis', value: 'position 12, 2024-02-29'});
  expect(schema.find(each => each.name === 'cost')).toMatchObject({type: 'INT64', converted_type: 'DECIMAL', scale: 2});
});
