// What the page opens with the first time: one tab for each text.
'use strict';

// What for, which is recorded where people's data is shown. Who asks is who signed in above.
const readingHeaders = JSON.stringify({ 'X-Chalkline-Purpose': 'trying things on' }, null, 2);

const examples = [
  `# Schools as they are today. Add asOf: {effectiveOn: "1985-01-01"} to see those of that day.
query Schools {
  schools(first: 10, orderBy: {field: NAME}, filter: {status: [OPEN]}) {
    totalCount
    edges { node { code name kind address openedOn capacityTotal posts } }
    pageInfo { hasNextPage endCursor }
    basis { position effectiveOn }
  }
}
`,
  `# One school on three days: under its old name, today, and what is known of it as of the first facts.
query OneSchool {
  before: school(code: "310105-P01", asOf: {effectiveOn: "1999-01-01"}) { name address }
  today: school(code: "310105-P01") { name address campuses { name openedOn closedOn } }
  knownThen: school(code: "310105-P01", asOf: {position: 20}) { name openedOn }
}
`,
  `# All that was recorded of a school, with the decision behind each act. Sign in first, above.
query History {
  schoolHistory(code: "310105-P03", first: 20) {
    edges { node { position effectiveOn summary actor signIn { issuer authenticatedAt } recordedAt decision { documentNumber reasons legalBasis { law article version } } } }
  }
}
`,
  `# An act, in the name of who signed in, with an id of your own for the command. Sent twice, it is recorded once.
mutation Rename {
  renameSchool(
    command: { id: "my-first-act" }
    input: {
      school: "310105-P02"
      name: "长宁区云杉路实验小学"
      effectiveOn: "2026-09-01"
      decision: {
        documentNumber: "长教〔2026〕1号"
        body: "长宁区教育局"
        officer: "基础教育科科长"
        decidedOn: "2026-03-02"
        reasons: "规范校名。"
        legalBasis: [{ law: "Education Law", article: "28", version: "2021" }]
      }
    }
  ) {
    ... on Accepted { position repeated }
    ... on Refused { code message }
  }
}
`,
];
