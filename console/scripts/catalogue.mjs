// Writes what the console knows of the schema: which records there are, what each is made of, how it is filtered,
// grouped and counted, and which acts there are with what each takes. The pages for records and the forms for acts are
// made from it, so that what the schema gains needs no page of its own. Its words are read from docs/schema, which the
// program's own tests make from the schema that it serves.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {
  buildSchema, getNamedType, isEnumType, isInputObjectType, isInterfaceType, isListType, isNonNullType, isObjectType,
  isScalarType, isUnionType,
} from 'graphql';
import {properties, wordFiles} from './words.mjs';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(import.meta.dirname, '../public/schema');

const read = path => readFileSync(join(ROOT, path), 'utf8');
const schema = buildSchema(read('docs/schema/schema.graphql'));

/** Descriptions by type and member, in the order in which the schema declares them, and to whom each is open. */
function described(path) {
  const told = new Map();
  for (const part of read(path).split(/^## /m).slice(1)) {
    const [name, ...lines] = part.split('\n');
    const members = new Map();
    for (const line of lines) {
      const [, member, rest] = /^\| `(\w+)` \| (.*) \|$/.exec(line) ?? [];
      if (member) members.set(member, opened(rest.slice(rest.lastIndexOf(' | ') < 0 ? 0 : rest.lastIndexOf(' | ') + 3)));
    }
    const text = lines.join('\n');
    told.set(name.trim(), {...opened(lines.find(line => line.trim()) ?? ''), ...whose(text), members});
  }
  return told;
}

const OPEN = /\s*Open to ([a-z, ]+)\./;
const whose = text => {
  const found = OPEN.exec(text);
  return found ? {open: found[1].split(', ').map(role => role.toUpperCase())} : {};
};
const opened = text => ({about: plain(text.replace(OPEN, '')), ...whose(text)});
const plain = text => text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '').trim();

const told = {
  objects: described('docs/schema/objects.md'),
  inputs: described('docs/schema/inputs.md'),
  words: described('docs/schema/words.md'),
  queries: described('docs/schema/queries.md'),
  acts: described('docs/schema/acts.md'),
};

/** A reference to a type: its name, whether it is a list and whether it must be given or is always there. */
function reference(type) {
  const required = isNonNullType(type);
  let inner = required ? type.ofType : type;
  const list = isListType(inner);
  while (isListType(inner) || isNonNullType(inner)) inner = inner.ofType;
  return {of: inner.name, ...(list && {list}), ...(required && {required})};
}

const query = schema.getQueryType().getFields();
const isNode = type => isObjectType(type) && type.getInterfaces().some(each => each.name === 'Node');
const shape = type =>
  isScalarType(type) ? 'value'
  : isEnumType(type) ? 'word'
  : isNode(type) || isInterfaceType(type) || isUnionType(type) ? 'record'
  : 'object';

/** The members of an object type, in their order, but what has to be asked with arguments. */
function members(type) {
  const order = [...(told.objects.get(type.name)?.members.keys() ?? [])];
  const fields = Object.values(type.getFields());
  fields.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return fields
    .filter(field => !field.args.some(arg => isNonNullType(arg.type)))
    .map(field => {
      const say = told.objects.get(type.name)?.members.get(field.name);
      return {
        name: field.name, ...reference(field.type), shape: shape(getNamedType(field.type)),
        ...(named(getNamedType(field.type))),
        ...(say?.about && {about: say.about}), ...(say?.open && {open: say.open}),
      };
    });
}

/** What another record is named by. */
function named(type) {
  if (!isNode(type)) return {};
  const fields = type.getFields();
  return {by: ['code', 'name', 'title', 'number'].filter(name =>
    fields[name] && !fields[name].args.length && isScalarType(getNamedType(fields[name].type)) && !isListType(fields[name].type))};
}

const PLUMBING = new Set(['Basis', 'PageInfo']);

/** The object types that are reached from a record without crossing to another record. */
function objectsOf(type) {
  const found = {};
  const visit = each => {
    for (const field of Object.values(each.getFields())) {
      const inner = getNamedType(field.type);
      if (!isObjectType(inner) || isNode(inner) || PLUMBING.has(inner.name) || found[inner.name]) continue;
      found[inner.name] = members(inner);
      visit(inner);
    }
  };
  visit(type);
  return found;
}

const wordsOf = type => type.getValues().map(value => {
  const about = told.words.get(type.name)?.members.get(value.name)?.about;
  return {word: value.name, ...(about && {about})};
});

/** The members of an input type, in their order. */
function inputMembers(type) {
  const order = [...(told.inputs.get(type.name)?.members.keys() ?? [])];
  const fields = Object.values(type.getFields());
  fields.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return fields.map(field => {
    const inner = getNamedType(field.type);
    const about = told.inputs.get(type.name)?.members.get(field.name)?.about;
    return {
      name: field.name, ...reference(field.type),
      shape: isInputObjectType(inner) ? 'object' : isEnumType(inner) ? 'word' : 'value',
      ...(field.defaultValue !== undefined && {initial: field.defaultValue}),
      ...(about && {about}),
    };
  });
}

/** The inputs and the lists of words that are reached from an input, by name. */
function inputsFrom(type, without = []) {
  const inputs = {}, words = {};
  const visit = each => {
    if (inputs[each.name]) return;
    inputs[each.name] = inputMembers(each);
    for (const field of Object.values(each.getFields())) {
      const inner = getNamedType(field.type);
      if (isInputObjectType(inner) && !without.includes(inner.name)) visit(inner);
      if (isEnumType(inner)) words[inner.name] = wordsOf(inner);
    }
  };
  visit(type);
  return {inputs, words};
}

function entity(one) {
  const type = getNamedType(query[one].type);
  const many = Object.values(query).find(field =>
    getNamedType(field.type).name === type.name + 'Connection' && !field.args.some(arg => arg.name === 'code'));
  const ask = suffix => (query[one + suffix] ? one + suffix : undefined);
  return {
    type: type.name, one, many: many?.name,
    history: ask('History'), changes: ask('Changes'), differences: ask('Differences'),
    aggregate: ask('Aggregate'), series: ask('Series'), sample: ask('Sample'),
    open: told.queries.get(one)?.open,
  };
}

/** The words of an argument, or of each member of it that takes one. */
function choices(field, argument) {
  const type = field && getNamedType(field.args.find(each => each.name === argument)?.type);
  if (isEnumType(type)) return wordsOf(type);
  if (!isInputObjectType(type)) return undefined;
  return Object.fromEntries(Object.values(type.getFields()).map(each => [each.name, getNamedType(each.type)])
    .filter(([, inner]) => isEnumType(inner)).map(([name, inner]) => [name, wordsOf(inner)]));
}

function write(path, value) {
  writeFileSync(join(OUT, path), JSON.stringify(value) + '\n');
}

rmSync(OUT, {recursive: true, force: true});
mkdirSync(join(OUT, 'type'), {recursive: true});
mkdirSync(join(OUT, 'act'), {recursive: true});

const entities = Object.values(query)
  .filter(field => field.args.some(arg => arg.name === 'code') && isNode(getNamedType(field.type))
    && !isListType(field.type) && field.args.filter(arg => isNonNullType(arg.type)).length === 1)
  .map(field => entity(field.name))
  .filter(each => each.many)
  .sort((a, b) => a.type < b.type ? -1 : 1);
write('entities.json', entities);

for (const each of entities) {
  const type = schema.getType(each.type);
  const list = query[each.many];
  const filter = getNamedType(list.args.find(arg => arg.name === 'filter').type);
  const {inputs, words} = inputsFrom(filter, ['FactRecordFilter'].filter(name => name !== filter.name));
  const objects = objectsOf(type);
  for (const used of [members(type), ...Object.values(objects)].flat()) {
    if (used.shape === 'word') words[used.of] = wordsOf(schema.getType(used.of));
  }
  write(`type/${each.type}.json`, {
    ...each,
    about: told.objects.get(each.type)?.about,
    fields: members(type).filter(field => !['id', 'basis'].includes(field.name)),
    objects,
    filter: filter.name,
    order: choices(list, 'orderBy')?.field,
    groups: choices(query[each.aggregate], 'groupBy'),
    measures: choices(query[each.aggregate], 'figures'),
    inputs, words,
  });
}

const acts = Object.values(schema.getMutationType().getFields()).sort((a, b) => a.name < b.name ? -1 : 1);

// What an act is on is what its input names first. Most are named as the query for their kind; these aren't, or stand
// for several kinds, which the act's own name tells apart.
const SUBJECTS = [
  ['account', 'CreditAccount', /Credit|[cC]onver/], ['account', 'TuitionAccount'],
  ['act', 'FactRecord'],
  ['application', 'LicenceApplication'],
  ['book', 'SeatBook'], ['budget', 'DepartmentBudget'], ['call', 'ProjectCall'], ['check', 'EnforcementCheck'],
  ['contest', 'ContestedCase'], ['disposal', 'AssetDisposal'], ['district', 'ResponsibleDistrict'], ['document', 'NormativeDocument'],
  ['entry', 'CatalogueEntry'], ['file', 'IntakeFile'], ['inspection', 'SchoolInspection'], ['item', 'PowerItem'],
  ['line', 'BudgetLine'], ['list', 'PlacementList'], ['matter', 'AssignedMatter'], ['outcome', 'ResearchOutcome'],
  ['plan', 'AdmissionPlan', /Admission|^planSchool$/], ['plan', 'Plan'],
  ['project', 'ITProject', /IT[A-Z]|System$/], ['project', 'ResearchProject', /^(?!showConditionKept$)/],
  ['provider', 'LifelongProvider'],
  ['report', 'AssetReport', /Asset/], ['report', 'AnnualDisclosureReport', /Disclosure/],
  ['request', 'AssetRequest', /Asset/], ['request', 'DisclosureRequest'],
  ['round', 'PlacementRound'], ['standard', 'DiscretionStandard'], ['supervised', 'SupervisedSchool'],
  ['survivor', 'School'], ['unit', 'InternalUnit'], ['window', 'QualificationWindow'],
];
/** Members that name officers, who bear no code but their name. */
const OFFICERS = /^(officers?|approver|by|recusals|presider|preparer|chair|reviewers?|screener|substitute|investigators?|assignee|approvedBy|enteredBy)$/;
const SINGLE = new Set(['ID', 'Long']);
const typesByOne = new Map(entities.map(each => [each.one, each.type]));
const kindNamed = (member, act) =>
  typesByOne.get(member) ?? SUBJECTS.find(([name, , which]) => name === member && (!which || which.test(act)))?.[1];

/** Which kind an act is on, and by which member it names that and other records. */
function subjects(act) {
  const input = getNamedType(act.args.find(arg => arg.name === 'input')?.type);
  if (!isInputObjectType(input)) return [];
  const named = inputMembers(input).filter(each => SINGLE.has(each.of) && !each.list);
  const first = inputMembers(input)[0];
  return named.filter(each => each === named[0] && each.name === first.name || each.required && typesByOne.has(each.name))
    .map(each => ({member: each.name, type: kindNamed(each.name, act.name), first: each.name === first.name}))
    .filter(each => each.type);
}
const subjectsOf = new Map(acts.map(act => [act.name, subjects(act)]));
write('acts.json', acts.map(act => ({
  name: act.name, about: told.acts.get(act.name)?.about, open: told.acts.get(act.name)?.open,
  on: subjectsOf.get(act.name).find(each => each.first)?.type,
})));
const actsOf = {};
for (const [act, named] of subjectsOf) {
  for (const {type, member, first} of named) (actsOf[type] ??= []).push({act, member, ...(!first && {also: true})});
}
write('acts-of.json', actsOf);

/** The same members, each with the kind in which what it names is looked up, where that is known. */
const looked = (inputs, act) => Object.fromEntries(Object.entries(inputs).map(([name, members]) => [name, members.map(each => {
  const singular = each.name.replace(/s$/, '');
  const record = each.of === 'ID' ? kindNamed(each.name, act) ?? (each.list ? kindNamed(singular, act) : undefined)
    : each.of === 'String' && /\b[Oo]fficers?\b/.test(each.about ?? '') && OFFICERS.test(each.name) ? 'Officer' : undefined;
  return record ? {...each, record} : each;
})]));

for (const act of acts) {
  const args = act.args.filter(arg => arg.name !== 'command');
  const reached = args.map(arg => getNamedType(arg.type)).filter(isInputObjectType).map(type => inputsFrom(type));
  write(`act/${act.name}.json`, {
    name: act.name,
    about: told.acts.get(act.name)?.about,
    open: told.acts.get(act.name)?.open,
    answers: getNamedType(act.type).name,
    command: act.args.some(arg => arg.name === 'command'),
    takes: args.map(arg => ({name: arg.name, ...reference(arg.type), shape: isInputObjectType(getNamedType(arg.type)) ? 'object' : 'value'})),
    inputs: looked(Object.assign({}, ...reached.map(each => each.inputs)), act.name),
    words: Object.assign({}, ...reached.map(each => each.words)),
  });
}

// The kinds of rows that files are made of, and their columns.
write('intake.json', JSON.parse(read('app/src/main/resources/intake-fields.json')).kinds);

// The Chinese words, those of facts and of their members from where the bundle's pages have them.
const chinese = Object.fromEntries(Object.entries(wordFiles).map(([name, paths]) =>
  [name, Object.assign({}, ...paths.map(path => properties(read(path))))]));
// Laws are named in decisions by their English names.
chinese.laws = {...chinese.laws, ...Object.fromEntries(JSON.parse(read('shared-kernel/src/main/resources/statutes/rules.json')).laws
  .map(each => [each.law, each.lawZh.replace(/^中华人民共和国/, '')]))};
// A fact stores a word without saying of which list it is: the lists are those of the members of that name.
const lists = {};
for (const type of Object.values(schema.getTypeMap())) {
  if (!(isObjectType(type) || isInputObjectType(type)) || type.name.startsWith('__') || /(Filter|Order)$/.test(type.name)) continue;
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type);
    if (isEnumType(inner)) (lists[field.name] ??= new Set()).add(inner.name);
  }
}
chinese.lists = Object.fromEntries(Object.entries(lists).map(([name, of]) => [name, [...of].sort()]));
chinese.members = Object.fromEntries([...new Set(Object.values(chinese.lists).flat())].sort().map(list => [list, schema.getType(list).getValues().map(value => value.name)]));
write('words-zh.json', chinese);
