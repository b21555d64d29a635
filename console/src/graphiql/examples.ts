/** What for, which is recorded where people's data is shown. Who asks is who has signed in. */
export const READING = JSON.stringify({'X-Chalkline-Purpose': 'trying things on'}, null, 2);

/** What the page opens with the first time: one tab for each text. The first two are answered to anybody. */
export const EXAMPLES: readonly string[] = [
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
  `# The clocks that run, by when they are due; and of each, why its first days count or don't.
query Clocks {
  clocks(first: 10, filter: {state: [RUNNING]}, orderBy: {field: DUE}) {
    totalCount
    edges {
      node {
        of openedOn responsibleUnit
        rule { title law article length unit }
        due { date provisional calendarEdition }
        explain { counted lines days(first: 7) { date kind number reason } }
      }
    }
    basis { position effectiveOn }
  }
}
`,
  `# Valid licences by when they end, with their terms and the decision behind each.
query Licences {
  licences(first: 10, filter: {status: [VALID]}, orderBy: {field: VALID_UNTIL}) {
    totalCount
    edges {
      node {
        code issuedOn validUntil status
        school { code name }
        terms { from until origin decision { documentNumber officer decidedOn } }
      }
    }
    basis { position effectiveOn }
  }
}
`,
  `# Proof: each fact in its canonical form, and that it is in the log. Both can be checked without this program, by the
# keys at /ledger/keys; the console checks them by itself.
query Proof {
  schoolHistory(code: "310105-P03", first: 5) {
    edges { node { position summary seal { event proof } } }
  }
  ledger { origin size unsigned checkpoint witnesses ownerAlone }
}
`,
  `# An act, in the name of who signed in, with an id of your own for the command. Sent twice, it is recorded once. Its
# officer signed on paper, whose SHA-256 is given; an officer who has signed in themselves needs none.
mutation Rename {
  renameSchool(
    command: { id: "my-first-act" }
    input: {
      school: "310105-P02"
      name: "长宁区云杉路实验小学"
      effectiveOn: "2026-09-01"
      decision: {
        documentNumber: "长教〔2026〕301号"
        body: "长宁区教育局"
        officer: "基础教育科科长"
        paper: "9d5ed678fe57bcca610140957afab571e7d0ff2f6f1d3d4f0e3a6a5f0c5b1b4e"
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
