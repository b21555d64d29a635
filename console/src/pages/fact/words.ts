import type {Sentences} from '../../words/language.ts';

/** What the page of a fact says. */
export const WORDS: Sentences<{
  fact: string; none: string; now: string; number: (n: number) => string; before: string; after: string; stood: string; standing: string; ruledOn: (day: string) => string; stoodDays: (n: number) => string; corrected: string;
  recorded: string; type: string; effective: string; unknownDay: string; when: string; occurred: string; asFound: string; imprecise: string; data: string; proof: string; meaning: string;
  who: string; actor: string; behalf: string; signIn: string; noSignIn: string; channel: string; cause: string; lookedAt: string;
  decision: string; document: string; body: string; officer: string; approver: string; preparer: string; decidedOn: string; delegation: string; ownPower: string; recusals: string; reasons: string; findings: string; statement: string; departure: string; clock: string; signed: string; signedIn: string; unverified: string;
  remedies: string; review: (body: string, days: number | null) => string; suit: (court: string, months: number | null) => string; reviewFirst: string; print: string; asPage: string;
  articles: string; unchecked: string; noText: string; evidence: string; steps: string; step: string; day: string; record: string; result: string; rulings: string; clocks: (n: number) => string;
}> = {
  en: {
    fact: 'Fact', none: 'There is no such fact at this point in time, or it isn’t open to you.', now: 'See it as it is known now', number: n => `its fact no. ${n}`, before: 'The fact before', after: 'The fact after', stood: 'How the record stood then',
    standing: 'Standing', ruledOn: day => `ruled on ${day}`, stoodDays: n => `after it had stood for ${n} days`, corrected: 'A value in it was put right since',
    recorded: 'What was recorded', type: 'Stored as', effective: 'In effect from', unknownDay: 'a day that nobody knows', when: 'Recorded', occurred: 'Happened', asFound: 'An act of the past, found in', imprecise: 'Days that its source doesn’t tell in full', data: 'All that it says', proof: 'Seal', meaning: 'What a seal proves, and what not',
    who: 'Who recorded it', actor: 'Recorded by', behalf: 'For', signIn: 'Known by sign-in', noSignIn: 'Nobody vouches for who it was.', channel: 'Way in', cause: 'Caused by', lookedAt: 'Position that was looked at',
    decision: 'The decision', document: 'Document', body: 'Decided by', officer: 'Officer', approver: 'Approved by', preparer: 'Prepared by', decidedOn: 'Day', delegation: 'On whose delegation', ownPower: 'The officer’s own power', recusals: 'Withdrew', reasons: 'Reasons', findings: 'Facts found', statement: 'What the party said', departure: 'Why it departs from the review', clock: 'Within the period', signed: 'Signed', signedIn: 'by being recorded by its officer, signed in', unverified: 'nobody verified it',
    remedies: 'Remedies told', review: (body, days) => `reconsideration by ${body}${days === null ? '' : ` within ${days} days`}`, suit: (court, months) => `suit before ${court}${months === null ? '' : ` within ${months} months`}`, reviewFirst: 'reconsideration comes first', print: 'Print the paper (PDF)', asPage: 'The paper as a page (HTML)',
    articles: 'Under which articles', unchecked: 'Not held against the statute book', noText: 'The program holds no words of this article.', evidence: 'On what evidence', steps: 'Hearings, reviews and votes in the matter', step: 'Step', day: 'Day', record: 'Record', result: 'Where it stands', rulings: 'What was ruled on it', clocks: n => `Periods in the matter (${n})`,
  },
  zh: {
    fact: '事实', none: '在该时点没有此事实，或您无权查看。', now: '查看现在所知', number: n => `第 ${n} 号事实`, before: '前一事实', after: '后一事实', stood: '当时的登记状态',
    standing: '效力', ruledOn: day => `${day} 认定`, stoodDays: n => `有效 ${n} 天后失去效力`, corrected: '其中的值此后已更正',
    recorded: '记录内容', type: '存储类型', effective: '生效日期', unknownDay: '不明', when: '记录时间', occurred: '发生时间', asFound: '以往行为，见于', imprecise: '来源未载明确切日期', data: '全部内容', proof: '封印', meaning: '封印能证明什么，不能证明什么',
    who: '何人记录', actor: '记录人', behalf: '代表', signIn: '登录身份', noSignIn: '无人证明其身份。', channel: '来源途径', cause: '起因', lookedAt: '当时查看的位置',
    decision: '决定', document: '文号', body: '决定机关', officer: '决定人', approver: '批准人', preparer: '承办人', decidedOn: '决定日期', delegation: '授权', ownPower: '本人职权', recusals: '回避', reasons: '理由', findings: '认定事实', statement: '当事人陈述', departure: '不采纳审查意见的理由', clock: '期限', signed: '签署', signedIn: '决定人登录后记录即为签署', unverified: '未经核实',
    remedies: '救济告知', review: (body, days) => `${days === null ? '' : `${days} 日内`}向${body}申请行政复议`, suit: (court, months) => `${months === null ? '' : `${months} 个月内`}向${court}起诉`, reviewFirst: '复议前置', print: '打印文书（PDF）', asPage: '文书网页（HTML）',
    articles: '法律依据', unchecked: '未与法规库核对', noText: '系统未存此条文。', evidence: '证据', steps: '本事项的听证、审查与表决', step: '程序', day: '日期', record: '登记', result: '状态', rulings: '对其作出的认定', clocks: n => `本事项的期限（${n}）`,
  },
};
