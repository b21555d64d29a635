import type {Language} from '../words/language.ts';

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

/** What the comments above say in Chinese, in the same order. */
const COMMENTS: readonly string[] = [
  '# 学校现状。加上 asOf: {effectiveOn: "1985-01-01"} 即查询当日的学校。',
  '# 同一学校在三个时点：旧校名、今日，以及截至最初若干事实所知。',
  '# 一所学校的全部记录，以及每项行为所依据的决定。请先在上方登录。',
  '# 进行中的期限，按届满日排列；并说明各期限起初各日计算与否及其理由。',
  '# 有效的许可证，按有效期止排列，附各期间及所依据的决定。',
  '# 证明：每条事实的规范形式，及其已列入日志的证明。二者均可脱离本程序，用 /ledger/keys 的公钥核验；控制台页面自行核验。',
  '# 一项办理，以登录者的名义进行，命令编号由您自拟：重复提交只记录一次。经办人在纸质文书上签字的，填写其 SHA-256；\n# 经办人本人登录办理的，无须填写。',
];

/** The same texts with comments in the reader's language. */
export const examplesIn = (language: Language): readonly string[] => language === 'en' ? EXAMPLES
  : EXAMPLES.map((text, at) => `${COMMENTS[at]}\n${text.replace(/^(#.*\n)+/, '')}`);
