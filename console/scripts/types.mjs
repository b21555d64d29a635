// Makes, beside each file of queries, a module with the documents and the types of their variables and answers. It
// fails if a query no longer fits the schema.
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {codegen} from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import {buildSchema, parse, validate} from 'graphql';

const ROOT = join(import.meta.dirname, '..');
// What the public may ask is listed by the program, which takes these documents in when it is built.
const LISTED = join(ROOT, 'public/documents');
rmSync(LISTED, {recursive: true, force: true});
mkdirSync(LISTED, {recursive: true});

const text = readFileSync(join(ROOT, '../docs/schema/schema.graphql'), 'utf8');
const schemaAst = buildSchema(text);
const schema = parse(text);

const scalars = {
  ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string', Long: 'number', Power: 'string',
};

/** Name and text of each operation, with the fragments of its file that it uses. */
function documents(path, written) {
  const ast = parse(written);
  const problems = validate(schemaAst, ast).filter(each => !/is never used/.test(each.message));
  if (problems.length) throw new Error(`${path}: ${problems.map(each => each.message).join('\n')}`);
  const sources = new Map(ast.definitions.map(each =>
    [each.name.value, {each, text: written.slice(each.loc.start, each.loc.end)}]));
  const used = new Set();
  const uses = body => {
    for (const [, name] of body.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
      if (used.has(name) || !sources.has(name)) continue;
      used.add(name);
      uses(sources.get(name).text);
    }
  };
  return [...sources.values()].filter(({each}) => each.kind === 'OperationDefinition').map(({each, text: own}) => {
    used.clear();
    uses(own);
    const kind = each.operation[0].toUpperCase() + each.operation.slice(1);
    return {name: each.name.value, kind, text: [own, ...[...used].map(name => sources.get(name).text)].join('\n')};
  });
}

const lower = name => name[0].toLowerCase() + name.slice(1);

for (const found of readdirSync(join(ROOT, 'src'), {recursive: true}).filter(path => path.endsWith('.graphql')).sort()) {
  const path = join(ROOT, 'src', found);
  const written = readFileSync(path, 'utf8');
  const made = documents(found, written);
  const types = await codegen({
    filename: path, schema, schemaAst, documents: [{location: path, document: parse(written)}],
    config: {scalars, enumsAsTypes: true, onlyOperationTypes: true, skipTypename: false, nonOptionalTypename: false, dedupeFragments: true, useTypeImports: true},
    plugins: [{operations: {}}], pluginMap: {operations},
  });
  const depth = found.split('/').length - 1;
  const module = [
    `// Made from ${basename(found)} by scripts/types.mjs.`,
    `import type {Document} from '${depth ? '../'.repeat(depth) : './'}api/document.ts';`,
    types,
    ...made.map(({name, kind, text: body}) =>
      `export const ${lower(name)}: Document<${name}${kind}, ${name}${kind}Variables> = {name: '${name}', text: \`${body.replaceAll('`', '\\`')}\`};`),
  ].join('\n') + '\n';
  for (const each of made.filter(({name}) => name.startsWith('Public'))) {
    const listed = each.name.replace(/[A-Z]/g, (letter, at) => (at ? '-' : '') + letter.toLowerCase());
    writeFileSync(join(LISTED, `${listed}.graphql`), `# Asked by the console's page for who hasn't signed in.\n${each.text}\n`);
  }
  const out = path.replace(/\.graphql$/, '.query.ts');
  if (!existsSync(out) || readFileSync(out, 'utf8') !== module) writeFileSync(out, module);
}
