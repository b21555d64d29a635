// What the page opens with the first time. `npm`-free and plain: each text is one tab.
'use strict';

const actingHeaders = JSON.stringify(
  { 'X-Chalkline-Actor': 'demo-clerk', 'X-Chalkline-Role': 'clerk' },
  null,
  2,
);

const examples = [
  `# The schema, with a description of every field, is behind the book at the top left.
query {
  __schema {
    queryType { name fields { name description } }
  }
}
`,
];
