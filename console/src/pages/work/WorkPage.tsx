import {useMemo, useState, type ReactNode} from 'react';
import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {usePathOfId} from '../../schema/entityIds.ts';
import {addressOf, asOf, carried, factPath, listPath, pointIn, recordPath, useAddress} from '../../shell/address.ts';
import {isOpen, useMe} from '../../shell/SignIn.tsx';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {draftsOf, dropDraft} from './drafts.ts';
import {InlineAct} from './InlineAct.tsx';
import {unitCode, waits} from './work.query.ts';
import './work.css';

type View = 'notifications' | 'followUps' | 'clocks' | 'notices' | 'hearings' | 'drafts';

const WORDS: Sentences<Record<View, string> & {
  title: string; acts: string; mine: string; all: string; whose: string; nothing: string; due: string; what: string; about: string; from: string; act: string; late: string;
  unit: string; rule: string; until: string; answers: string; place: string; day: string; rest: (n: number) => string; draft: string; changed: string; goOn: string; drop: string; unanswered: (n: number) => string;
  asUnit: (unit: string) => string; asOfficer: (officer: string) => string; noUnit: string; kept: string; sent: string; refused: string; open: string; school: string; nobody: string; position: string; noDay: string;
  parked: string;
}> = {
  en: {
    title: 'What waits', notifications: 'Notifications', followUps: 'Follow-ups', clocks: 'Periods', notices: 'Notices', hearings: 'Hearings', drafts: 'Drafts', acts: 'All acts',
    mine: 'mine and my unit’s', all: 'of the whole bureau', whose: 'Whose', nothing: 'Nothing waits here.', due: 'Due', what: 'What', about: 'About', from: 'From', act: 'See to it', late: 'overdue',
    unit: 'Unit', rule: 'Rule', until: 'Last day', answers: 'Opinions', place: 'Place', day: 'Day', rest: n => `${n} more are in the list`, draft: 'Act', changed: 'Changed', goOn: 'Go on', drop: 'Throw away',
    unanswered: n => `${n} unanswered`, asUnit: unit => `unit ${unit}`, asOfficer: officer => `officer ${officer}`, noUnit: 'You belong to no unit, so all of the bureau is shown.',
    kept: 'Drafts are kept in this tab alone and end with it.', sent: 'sent, no answer came', refused: 'refused', open: 'begun', school: 'What a school may do stands under “All acts”.', nobody: 'nobody yet', position: 'Position', noDay: 'stands still',
    parked: 'Parked records and other faults stand under Integrity.',
  },
  zh: {
    title: '待办', notifications: '提醒', followUps: '后续事项', clocks: '期限', notices: '公示', hearings: '听证', drafts: '草稿', acts: '全部办理事项',
    mine: '本人及本科室', all: '全局', whose: '范围', nothing: '暂无待办。', due: '截止', what: '内容', about: '事由', from: '来源', act: '处理', late: '已逾期',
    unit: '科室', rule: '依据', until: '截止日', answers: '意见', place: '地点', day: '日期', rest: n => `另有 ${n} 项，见列表`, draft: '事项', changed: '修改时间', goOn: '继续', drop: '放弃',
    unanswered: n => `${n} 条未答复`, asUnit: unit => `科室：${unit}`, asOfficer: officer => `岗位：${officer}`, noUnit: '您不属于任何科室，因此显示全局待办。',
    kept: '草稿仅保存在本标签页内，关闭即失。', sent: '已提交，未收到答复', refused: '未被接受', open: '填写中', school: '学校可办理的事项见“全部办理事项”。', nobody: '尚无人办理', position: '位置', noDay: '中止计算',
    parked: '暂不可读的登记及其他故障见“完整性”页面。',
  },
};

const FIRST = 50;
const LISTS: Readonly<Record<Exclude<View, 'drafts'>, string>> = {notifications: 'Notification', followUps: 'FollowUp', clocks: 'Clock', notices: 'Notice', hearings: 'Hearing'};
const VIEWS: readonly View[] = ['notifications', 'followUps', 'clocks', 'notices', 'hearings', 'drafts'];
const BUREAU = ['CLERK', 'DECIDER', 'INSPECTOR', 'AUDITOR'];
const ACTING = ['CLERK', 'DECIDER'];

const today = () => new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai'}).format(new Date());

/** What waits for who has signed in: what they were told, what their unit answers for, and the drafts that they began. */
export default function WorkPage({view}: {view: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const me = useMe();
  const pathOf = usePathOfId();
  const [parameters, set] = useAddress();
  const [droppedAt, setDroppedAt] = useState(0);
  const isBureau = isOpen(BUREAU, me.roles);
  const mayAct = isOpen(ACTING, me.roles);
  const officer = me.who?.officer ?? null, unit = me.who?.unit ?? null;
  const isMine = (!!officer || !!unit) && parameters['of'] !== 'all';
  const {data: units} = useAnswer(unitCode, isMine && unit ? {name: unit} : null, {anew: false});
  const code = units?.internalUnits.edges.find(({node}) => node.name === unit)?.node.code;
  const isReady = isBureau && (!isMine || !unit || units !== undefined);
  const point = pointIn(parameters);
  const day = point.effectiveOn ?? today();
  const filters = useMemo(() => {
    const boxes = [officer && `officer:${officer}`, unit && `unit:${unit}`, code && `unit:${code}`].filter((each): each is string => !!each);
    return {
      notifications: {status: ['TOLD' as const, 'READ' as const], ...(isMine && {inbox: boxes})},
      followUps: {status: ['OPEN' as const], ...(isMine && {or: [{assignee: [officer, unit, code].filter((each): each is string => !!each)}, {assigneeKnown: false}]})},
      clocks: {state: ['RUNNING' as const, 'SUSPENDED' as const], ...(isMine && unit && {responsibleUnit: [unit, ...(code ? [code] : [])]})},
      notices: {counts: true, or: [{until: {from: day}}, {unanswered: {from: 1}}]},
      hearings: {standing: ['REQUESTED' as const, 'CALLED' as const, 'ADJOURNED' as const], ...(isMine && officer && !unit && {presider: [officer]})},
    };
  }, [officer, unit, code, isMine, day]);
  const {data, problems, waiting, stale, again} = useAnswer(waits, isReady ? {...filters, first: FIRST, asOf: asOf(point)} : null);
  const drafts = useMemo(() => (me.who ? draftsOf(me.who.subject) : []), [me.who, droppedAt, view]);
  const shown: View = VIEWS.includes(view as View) ? view as View : isBureau ? 'notifications' : 'drafts';
  const basis = data?.notifications.basis;
  const count = (each: View) => each === 'drafts' ? drafts.length : data?.[each]?.totalCount;
  const link = (id: string) => {
    const path = pathOf(id);
    return path ? <Link href={addressOf(path, carried(parameters))}>{id}</Link> : <>{id}</>;
  };
  const dueOn = (due: string | null | undefined) => due
    ? <span className="nowrap">{due} {due < day && <span className="mark late">{words.late}</span>}</span> : <span className="quiet">—</span>;
  const inline = (name: string, known: Record<string, string>) => <InlineAct key={name} name={name} known={known} basis={basis?.position ?? null} onDone={again} />;

  return <Titled title={words.title} above={<p className="small noprint"><Link href="/console/acts">{words.acts}</Link></p>}>
    {isBureau && <>
      {(officer || unit)
        ? <div className="row"><label>{words.whose}<select value={isMine ? '' : 'all'} onChange={e => set({of: e.target.value})}>
          <option value="">{words.mine}</option><option value="all">{words.all}</option></select></label>
          <p className="small quiet">{[officer && words.asOfficer(officer), unit && words.asUnit(unit)].filter(Boolean).join(' · ')}</p></div>
        : <p className="small quiet">{words.noUnit}</p>}
      <Waiting on={waiting && !data} />
      <Problems of={problems} again={again} partial={!!data} />
      {basis && <BasisLine basis={basis} stale={stale} />}
    </>}
    {!me.who && <Problems of={[{code: 'UNAUTHENTICATED', message: ''}]} />}
    {me.who && !isBureau && <p>{words.school}</p>}
    {me.who && <nav className="tabs" aria-label={words.title}>{VIEWS.filter(each => isBureau || each === 'drafts').map(each =>
      <Link key={each} href={addressOf(`/console/work/${each}`, {...carried(parameters), of: parameters['of']})} aria-current={each === shown ? 'page' : undefined}>
        {words[each] as string} <span className="count">{count(each) ?? ''}</span></Link>)}</nav>}
    {data && <div className={stale ? 'stale' : ''}>
      {shown === 'notifications' && <Table caption={words.notifications} heads={[words.due, words.what, words.about, words.from, ...(mayAct ? [words.act] : [])]} none={words.nothing}
        rows={data.notifications.edges.map(({node}) => ({key: node.code, cells: [
          dueOn(node.dueOn), <Link href={addressOf(recordPath('Notification', node.code), carried(parameters))}>{node.text}</Link>, link(node.about),
          <>{names.value(node.occasion, 'NotificationOccasion')}<br /><span className="small quiet">{node.inbox} · {names.value(node.status, 'NotificationStatus')}</span></>,
          ...(mayAct ? [<>{node.status === 'TOLD' && inline('readNotification', {inbox: node.inbox, notification: node.notification})}
            {inline('completeNotification', {inbox: node.inbox, notification: node.notification})}
            {inline('handOverNotification', {inbox: node.inbox, notification: node.notification})}</>] : []),
        ]}))} />}
      {shown === 'followUps' && <Table caption={words.followUps} heads={[words.due, words.what, words.about, words.position, ...(mayAct ? [words.act] : [])]} none={words.nothing}
        rows={data.followUps.edges.map(({node}) => ({key: node.code, cells: [
          dueOn(node.dueOn), <><Link href={addressOf(recordPath('FollowUp', node.code), carried(parameters))}>{names.act(node.command.charAt(0).toLowerCase() + node.command.slice(1))}</Link>:{' '}
            {names.refusal(node.reason)}<br /><span className="small quiet">{node.assignee ?? words.nobody}</span></>,
          link(node.about), <Link href={addressOf(factPath(node.position), carried(parameters))}>{node.position}</Link>,
          ...(mayAct ? [<>{inline('assignFollowUp', {followUp: node.code})}{inline('settleFollowUp', {followUp: node.code})}</>] : []),
        ]}))} />}
      {shown === 'clocks' && <Table caption={words.clocks} heads={[words.due, words.rule, words.about, words.unit]} none={words.nothing}
        rows={data.clocks.edges.map(({node}) => ({key: node.code, cells: [
          node.due.date ? dueOn(node.due.date) : <span className="mark soon">{words.noDay}</span>,
          <><Link href={addressOf(recordPath('Clock', node.code), carried(parameters))}>{language === 'zh' ? node.rule.titleZh : node.rule.title}</Link><br />
            <span className="small quiet">{language === 'zh' ? `${node.rule.lawZh} ${node.rule.article}` : `${node.rule.law}, ${node.rule.article}`}</span></>,
          link(node.of), node.responsibleUnit,
        ]}))} />}
      {shown === 'notices' && <Table caption={words.notices} heads={[words.until, words.what, words.about, words.answers]} none={words.nothing}
        rows={data.notices.edges.map(({node}) => ({key: node.code, cells: [
          dueOn(node.until), <Link href={addressOf(recordPath('Notice', node.code), carried(parameters))}>{node.matter}<br /><span className="small">{node.where}</span></Link>, link(node.of),
          <>{node.received}{node.unanswered > 0 && <> <span className="mark soon">{words.unanswered(node.unanswered)}</span></>}</>,
        ]}))} />}
      {shown === 'hearings' && <Table caption={words.hearings} heads={[words.day, words.what, words.about, words.place]} none={words.nothing}
        rows={data.hearings.edges.map(({node}) => ({key: node.code, cells: [
          dueOn(node.hearingOn), <Link href={addressOf(recordPath('Hearing', node.code), carried(parameters))}>{names.value(node.standing, 'HearingStanding')}</Link>, link(node.of),
          <>{node.place ?? '—'}{node.presider && <><br /><span className="small quiet">{node.presider}</span></>}</>,
        ]}))} />}
      {shown !== 'drafts' && (count(shown) ?? 0) > FIRST && <p><Link href={addressOf(listPath(LISTS[shown]), {...carried(parameters), filter: JSON.stringify(filters[shown])})}>{words.rest((count(shown) ?? 0) - FIRST)}</Link></p>}
      {isOpen(['AUDITOR'], me.roles) && <p className="small"><Link href="/console/integrity/projections">{words.parked}</Link></p>}
    </div>}
    {shown === 'drafts' && me.who && <>
      <p className="small quiet">{words.kept}</p>
      <Table caption={words.drafts} heads={[words.draft, words.changed, words.what, words.act]} none={words.nothing}
        rows={drafts.map(each => ({key: `${each.act} ${each.key}`, cells: [
          <Link href={addressOf(`/console/acts/${each.act}`, {kept: each.key})}>{names.act(each.act)}</Link>,
          new Date(each.changedAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB'),
          each.standing === 'sent' ? <span className="mark late">{words.sent}</span> : each.standing === 'refused' ? <span className="mark soon">{words.refused}</span> : words.open,
          <button type="button" onClick={() => { dropDraft(me.who!.subject, each); setDroppedAt(Date.now()); }}>{words.drop}</button>,
        ]}))} />
    </>}
  </Titled>;
}

/** Rows with their heads, or the word that there are none. */
function Table({caption, heads, rows, none}: {caption: string; heads: readonly string[]; none: string; rows: readonly {key: string; cells: readonly ReactNode[]}[]}) {
  if (rows.length === 0) return <p role="status">{none}</p>;
  return <div className="scroll" tabIndex={0} role="region" aria-label={caption}><table>
    <caption className="unseen">{caption}</caption>
    <thead><tr>{heads.map(each => <th key={each} scope="col">{each}</th>)}</tr></thead>
    <tbody>{rows.map(row => <tr key={row.key}>{row.cells.map((cell, n) => <td key={n}>{cell}</td>)}</tr>)}</tbody>
  </table></div>;
}
