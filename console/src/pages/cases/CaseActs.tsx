import type {ReactNode} from 'react';
import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {addressOf, asOf, carried, factPath, pointIn, recordPath, useAddress} from '../../shell/address.ts';
import {DocumentButton, FileButton} from '../../ui/FileButton.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {Standing} from '../deadlines/ClockList.tsx';
import {caseActs} from './cases.query.ts';

const WORDS: Sentences<{
  decisions: string; number: string; act: string; decided: string; by: string; law: string; stands: string; print: string; trace: string; hearings: string; hearing: string; told: string; called: string; held: string; record: string;
  votes: string; question: string; body: string; result: string; dissent: string; carried: string; notCarried: string; counts: (inFavour: number, against: number, abstained: number) => string; void: string; heldOn: string;
  notices: string; matter: string; where: string; from: string; until: string; opinions: string; unanswered: (n: number) => string; withdrawn: string; services: string; document: string; receiver: string; served: string; mode: string;
  receipt: string; recusals: string; member: string; raised: string; clocks: string; rule: string; due: string; unit: string; none: string; approver: string; delegation: string; departs: string; article: (article: string) => string; aside: string;
}> = {
  en: {
    decisions: 'Decisions', number: 'Document number', act: 'Act', decided: 'Decided', by: 'By', law: 'Law', stands: 'Stands', print: 'Print', trace: 'What it rests on', hearings: 'Hearings', hearing: 'Hearing', told: 'Right told', called: 'Called for',
    held: 'Held', record: 'Record', votes: 'Votes', question: 'Question', body: 'Body', result: 'Result', dissent: 'Ballots', carried: 'carried', notCarried: 'not carried', counts: (f, a, n) => `${f} for, ${a} against, ${n} abstained`, void: 'void',
    heldOn: 'On', notices: 'Notices', matter: 'Matter', where: 'Where', from: 'From', until: 'Until', opinions: 'Opinions', unanswered: n => `${n} unanswered`, withdrawn: 'withdrawn', services: 'Services', document: 'Document', receiver: 'Receiver',
    served: 'Served', mode: 'How', receipt: 'Receipt', recusals: 'Recusals', member: 'Who', raised: 'Raised', clocks: 'Its clocks', rule: 'Rule', due: 'Last day', unit: 'Unit', none: 'None is recorded.', approver: 'approved by', delegation: 'on the delegation',
    departs: 'departs from a review', article: article => `article ${article}`, aside: 'stands aside',
  },
  zh: {
    decisions: '决定', number: '文号', act: '行为', decided: '决定日期', by: '承办人', law: '法律依据', stands: '效力', print: '打印', trace: '依据追溯', hearings: '听证', hearing: '听证', told: '告知权利', called: '通知举行', held: '举行', record: '笔录', votes: '表决', question: '事项',
    body: '集体', result: '结果', dissent: '投票', carried: '通过', notCarried: '未通过', counts: (f, a, n) => `赞成 ${f}、反对 ${a}、弃权 ${n}`, void: '无效', heldOn: '日期', notices: '公示', matter: '事项', where: '地点', from: '自', until: '至', opinions: '意见',
    unanswered: n => `未答复 ${n} 件`, withdrawn: '已撤回', services: '送达', document: '文书', receiver: '受送达人', served: '送达日期', mode: '方式', receipt: '回证', recusals: '回避', member: '人员', raised: '提出', clocks: '期限', rule: '期限规则', due: '届满日',
    unit: '承办机构', none: '无记录。', approver: '批准人', delegation: '授权', departs: '未采纳审查意见', article: article => `第${article}条`, aside: '回避',
  },
};

/** What was done in a case, each kind in its table. */
export function CaseActs({code}: {code: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters] = useAddress();
  const {data, problems, waiting, again} = useAnswer(caseActs, {of: code, asOf: asOf(pointIn(parameters))});
  const link = (type: string, of: string, name: ReactNode) => <Link href={addressOf(recordPath(type, of), carried(parameters))}>{name}</Link>;
  if (!data) return <><Waiting on={waiting} /><Problems of={problems} again={again} /></>;
  const nodes = <Node,>(connection: {edges: readonly {node: Node}[]} | null | undefined) => (connection?.edges ?? []).map(edge => edge.node);
  const decided = nodes(data.decisions), hearings = nodes(data.hearings), votes = nodes(data.collectiveDecisions), notices = nodes(data.notices),
    services = nodes(data.services), recusals = nodes(data.recusals), clocks = nodes(data.clocks);
  return <>
    <Problems of={problems} again={again} partial />
    <Block title={words.decisions} none={words.none} heads={[words.number, words.act, words.decided, words.by, words.law, words.stands, words.print]} rows={decided.map(each => ({key: each.code, cells: [
      link('DecisionRecord', each.code, each.documentNumber),
      <Link href={addressOf(factPath(each.position), carried(parameters))}>{names.fact(each.firstType)}</Link>,
      each.decidedOn,
      <>{each.officer}{each.approver && <div className="small quiet">{words.approver} {each.approver}</div>}{each.delegation && <div className="small quiet">{words.delegation} {each.delegation}</div>}</>,
      <ul className="plain small">{each.legalBasis.map((law, at) => <li key={at}>{law.law} {words.article(law.article)}</li>)}</ul>,
      <><span className="mark">{names.value(each.standing, 'FactStanding')}</span>{each.departs && <div><span className="mark soon">{words.departs}</span></div>}</>,
      <><FileButton path={`/papers/${each.position}.pdf`} label={`PDF: ${each.documentNumber}`}>PDF</FileButton> · <FileButton path={`/papers/${each.position}.html`} label={`HTML: ${each.documentNumber}`}>HTML</FileButton></>,
    ]}))} />
    <Block title={words.hearings} none={words.none} heads={[words.hearing, words.stands, words.told, words.called, words.held, words.record]} rows={hearings.map(each => ({key: each.code, cells: [
      link('Hearing', each.code, each.code), names.value(each.standing, 'HearingStanding'), each.notices.map(notice => notice.effectiveOn).join(', '),
      each.called && <>{each.called.hearingOn} <span className="small quiet">{each.called.place}{each.presider && ` · ${each.presider}`}</span></>, each.held?.effectiveOn,
      each.held && <DocumentOrText told={each.held.record} />,
    ]}))} />
    <Block title={words.votes} none={words.none} heads={[words.heldOn, words.matter, words.body, words.result, words.dissent]} rows={votes.map(each => ({key: each.code, cells: [
      link('CollectiveDecision', each.code, each.heldOn), <>{each.question ?? each.matter}</>, <>{each.vote.body}{each.vote.chair && <div className="small quiet">{each.vote.chair}</div>}</>,
      <><span className={`mark ${each.vote.carried ? 'good' : 'late'}`}>{each.vote.carried ? words.carried : words.notCarried}</span> <span className="small">{words.counts(each.vote.inFavour, each.vote.against, each.vote.abstained)} · {names.value(each.vote.rule, 'VoteRule')}</span>
        {!each.counts && <> <span className="mark soon">{words.void} {each.voidFor}</span></>}</>,
      <ul className="plain small">{each.vote.votes.map(vote => <li key={vote.member}>{vote.member}: {names.value(vote.ballot, 'Ballot')}{vote.opinion && ` — ${vote.opinion}`}</li>)}</ul>,
    ]}))} />
    <Block title={words.notices} none={words.none} heads={[words.matter, words.from, words.until, words.where, words.opinions]} rows={notices.map(each => ({key: each.code, cells: [
      link('Notice', each.code, each.matter), each.from, <>{each.until}{each.withdrawnOn && <div className="small">{words.withdrawn} {each.withdrawnOn}: {each.withdrawnBecause}</div>}</>, each.where,
      <>{each.received}{each.unanswered > 0 && <div><span className="mark soon">{words.unanswered(each.unanswered)}</span></div>}</>,
    ]}))} />
    <Block title={words.services} none={words.none} heads={[words.document, words.receiver, words.stands, words.served, words.mode, words.receipt]} rows={services.map(each => ({key: each.code, cells: [
      link('Service', each.code, each.document), each.receiver, names.value(each.standing, 'ServiceStanding'), each.served?.effectiveOn ?? each.announced?.until,
      each.served && <>{names.value(each.served.mode, 'ServiceMode')} <span className="small quiet">{each.served.receivedBy}</span></>,
      each.served && <DocumentOrText told={each.served.receipt} />,
    ]}))} />
    <Block title={words.recusals} none={words.none} heads={[words.member, words.stands, words.raised, words.decided]} rows={recusals.map(each => ({key: each.code, cells: [
      link('Recusal', each.code, each.member), <>{names.value(each.state, 'RecusalState')}{each.standsAside && <> <span className="mark">{words.aside}</span></>}</>, each.raisedOn, each.decidedOn && <>{each.decidedOn} {each.decidedBy}</>,
    ]}))} />
    <Block title={words.clocks} none={words.none} heads={[words.rule, words.due, words.stands, words.unit]} rows={clocks.map(each => ({key: each.code, cells: [
      <Link href={addressOf('/console/deadlines', {...carried(parameters), clock: each.code})}>{language === 'zh' ? each.rule.titleZh : each.rule.title}</Link>,
      each.due.date ?? '—', <Standing clock={each} />, each.responsibleUnit,
    ]}))} />
  </>;
}

const DIGEST = /^[0-9a-f]{64}$/;

/** What a fact names as its paper: the digest of a document that can be taken out, or words. */
function DocumentOrText({told}: {told: string}) {
  return DIGEST.test(told) ? <><DocumentButton digest={told} /> <code className="small" title={told}>{told.slice(0, 12)}…</code></> : <>{told}</>;
}

/** A table with a heading; or that there is none. */
function Block({title, heads, rows, none}: {title: string; heads: readonly string[]; rows: readonly {key: string; cells: readonly ReactNode[]}[]; none: string}) {
  return <section>
    <h2>{title}</h2>
    {rows.length === 0 ? <p className="quiet">{none}</p> : <div className="scroll" tabIndex={0} role="region" aria-label={title}><table>
      <caption className="unseen">{title}</caption>
      <thead><tr>{heads.map(each => <th key={each} scope="col">{each}</th>)}</tr></thead>
      <tbody>{rows.map(row => <tr key={row.key}>{row.cells.map((cell, at) => (at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at}>{cell ?? '—'}</td>))}</tr>)}</tbody>
    </table></div>}
  </section>;
}
