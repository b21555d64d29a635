import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {addressOf, asOf, carried, factPath, pointIn, recordPath, useAddress} from '../../shell/address.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {moment} from '../../ui/Value.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {CalendarGrid, longDate, type Day} from './CalendarGrid.tsx';
import {Standing} from './ClockList.tsx';
import {clockByDays, type ClockByDaysQuery} from './deadlines.query.ts';
import {plusDays} from './filters.ts';
import {reasonOf, type Reason} from './reasons.ts';

const WORDS: Sentences<{
  board: string; none: string; now: string; record: string; matter: string; unit: string; stands: string; event: string; due: string; provisional: string; standsStill: string; lapses: string;
  lapsed: string; recorded: string; law: string; article: string; version: string; words: string; reading: string; counting: (length: number, unit: string, direction: string) => string;
  counted: (n: number) => string; days: string; dayTitle: string; runs: string; from: string; to: string; number: string; what: string; why: string; notice: string;
  suspensions: string; ground: string; noticeNumber: string; until: string; still: string; extensions: string; length: string; approvedBy: string; approvedOn: string; reasons: string;
  account: string; accountText: string; further: string; begin: string; nearEnd: string; nothingFurther: string; by: string; overtaken: string; breaches: string; exceeded: (n: number) => string;
  nth: (n: number) => string; setAside: string; actor: string; shown: (first: string, last: string) => string;
}> = {
  en: {
    board: 'Deadlines', none: 'There is no such clock at this point in time.', now: 'See it as it is now', record: 'Its record, history and seals', matter: 'Matter', unit: 'Unit', stands: 'Stands', event: 'Counted from',
    due: 'Last day', provisional: 'provisional: a holiday notice is still to come', standsStill: 'none yet: it stands still', lapses: 'What its lapse means', lapsed: 'Lapsed on', recorded: 'recorded',
    law: 'Law', article: 'article', version: 'version', words: 'The law’s words', reading: 'How they are read', counting: (length, unit, direction) => `${length} × ${unit}, ${direction}`,
    counted: n => `${n} days were counted.`, days: 'Day by day', dayTitle: 'The day', runs: 'The same days as a table', from: 'From', to: 'to', number: 'Days', what: 'What became of them', why: 'Why', notice: 'Notice',
    suspensions: 'Suspensions', ground: 'Ground', noticeNumber: 'Notice', until: 'Until', still: 'it still stands still', extensions: 'Extensions', length: 'By', approvedBy: 'Approved by', approvedOn: 'on', reasons: 'Reasons',
    account: 'The whole account', accountText: 'As the program gives it, a line for each run of days alike.', further: 'The next 100 days', begin: 'From the beginning', nearEnd: 'To the last day', nothingFurther: 'No further days.',
    by: 'Done by', overtaken: 'Overtaken', breaches: 'Breaches found', exceeded: n => `exceeded by ${n}`, nth: n => `day ${n}`,
    setAside: 'This clock never came to be: the act that founded it was set aside. Shown is what was known of it last.', actor: 'Who must act', shown: (first, last) => `Shown are ${first} to ${last}.`,
  },
  zh: {
    board: '法定期限', none: '在该时点没有此期限。', now: '查看现状', record: '登记内容、沿革与封印', matter: '所属事项', unit: '承办机构', stands: '状态', event: '起算日', due: '届满日', provisional: '暂定：节假日安排尚未公布',
    standsStill: '中止期间，暂无届满日', lapses: '届满的后果', lapsed: '逾期日期', recorded: '登记于', law: '法律依据', article: '第', version: '版本', words: '条文原文', reading: '适用解释',
    counting: (length, unit, direction) => `${length} × ${unit}，${direction}`, counted: n => `共计入 ${n} 日。`, days: '逐日说明', dayTitle: '当日', runs: '上列各日的表格', from: '自', to: '至', number: '日序', what: '计算情况',
    why: '理由', notice: '通知', suspensions: '中止', ground: '事由', noticeNumber: '通知文号', until: '至', still: '仍在中止', extensions: '延长', length: '延长', approvedBy: '批准人', approvedOn: '批准日期', reasons: '理由',
    account: '完整计算说明', accountText: '程序给出的计算说明（英文），情况相同的连续各日为一行。', further: '其后 100 日', begin: '从起算日开始', nearEnd: '到届满日', nothingFurther: '此后没有其他日。', by: '办理人', overtaken: '不再需要的原因',
    breaches: '发现的违反', exceeded: n => `超期 ${n} 日`, nth: n => `第 ${n} 日`, setAside: '此期限自始不存在：所依据的行为已被撤销。以下为撤销前最后所知。', actor: '应办理一方',
    shown: (first, last) => `显示 ${first} 至 ${last}。`,
  },
};

type Clock = NonNullable<ClockByDaysQuery['clock']>;

/** A clock as a calendar: each day says why it counts or not, and by which notice. */
export function ClockPage({code}: {code: string}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [parameters] = useAddress();
  const after = /^\d{4}-\d\d-\d\d$/.test(parameters['after'] ?? '') ? parameters['after']! : null;
  const {data, problems, waiting, stale, again} = useAnswer(clockByDays, {code, asOf: asOf(pointIn(parameters)), after});
  const clock = data?.clock;
  return <Titled title={clock ? (language === 'zh' ? clock.rule.titleZh : clock.rule.title) : code}
    above={<p className="small noprint"><Link href={addressOf('/console/deadlines', carried(parameters))}>{words.board}</Link> / {code}</p>}>
    <Waiting on={waiting && !clock} />
    <Problems of={problems} again={again} partial={!!clock} />
    {data && clock === null && !waiting && problems.length === 0 && <p role="status">{words.none} <Link href={addressOf('/console/deadlines', {clock: code})}>{words.now}</Link></p>}
    {clock && <div className={stale ? 'stale' : ''}>
      <BasisLine basis={clock.basis} stale={stale} />
      {clock.setAside && <p className="notice">{words.setAside}</p>}
      <Head clock={clock} />
      <Days clock={clock} after={after} />
      <Account clock={clock} />
    </div>}
  </Titled>;
}

function Head({clock}: {clock: Clock}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters] = useAddress();
  const {rule} = clock;
  const pair = (term: string, value: React.ReactNode) => value ? <div className="pair"><dt>{term}</dt><dd>{value}</dd></div> : null;
  return <>
    <dl className="fields">
      {pair(words.stands, <><Standing clock={clock} /> {!!clock.exceededBy && <span className="small">{words.exceeded(clock.exceededBy)}</span>}</>)}
      {pair(words.due, clock.due.date ? <strong>{longDate(clock.due.date, language)}</strong> : words.standsStill)}
      {clock.due.provisional && pair('', <span className="mark soon">{words.provisional}</span>)}
      {pair(words.event, <>{longDate(clock.event, language)}{language === 'en' && <> <span className="quiet">({rule.countedFrom})</span></>}</>)}
      {pair(words.matter, <Link href={addressOf('/console/cases', {...carried(parameters), case: clock.of})}>{clock.of}</Link>)}
      {pair(words.unit, clock.responsibleUnit)}
      {pair(words.actor, names.value(rule.actor, 'PeriodActor'))}
      {pair(words.by, clock.by)}
      {pair(words.overtaken, clock.why && <span lang="en">{clock.why}</span>)}
      {pair(words.lapses, names.value(clock.lapseMeans, 'LapseOutcome'))}
      {pair(words.lapsed, clock.lapsedOn && <>{clock.lapsedOn} {clock.lapseRecorded && <span className="small">
        ({words.recorded} <Link href={addressOf(factPath(clock.lapseRecorded.position), carried(parameters))}>{moment(clock.lapseRecorded.recordedAt)}</Link>)</span>}</>)}
      {pair(words.law, language === 'zh'
        ? `${rule.lawZh} 第${rule.article}条（${rule.version} 年版），${words.counting(rule.length, names.value(rule.unit, 'PeriodUnit'), names.value(rule.direction, 'CountingDirection'))}`
        : `${rule.law}, ${words.article} ${rule.article}, ${words.version} ${rule.version}; ${words.counting(rule.length, names.value(rule.unit, 'PeriodUnit').toLowerCase(), names.value(rule.direction, 'CountingDirection').toLowerCase())}`)}
      {pair(words.words, <q lang="zh-Hans">{rule.words}</q>)}
      {pair(words.reading, rule.reading && <span lang="en">{rule.reading}</span>)}
      {pair(words.breaches, clock.breaches.length > 0 && <ul className="plain">{clock.breaches.map(each =>
        <li key={each.fact + each.code}>{names.refusal(each.code)} <code>{each.code}</code> <span className="small quiet">{each.law} {each.article} {each.asFound}</span></li>)}</ul>)}
    </dl>
    <p><Link href={addressOf(recordPath('Clock', clock.code), carried(parameters))}>{words.record}</Link></p>
    {clock.suspensions.length > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={words.suspensions}><table><caption>{words.suspensions}</caption>
      <thead><tr><th scope="col">{words.from}</th><th scope="col">{words.until}</th><th scope="col">{words.ground}</th><th scope="col">{words.noticeNumber}</th></tr></thead>
      <tbody>{clock.suspensions.map(each => <tr key={each.from + each.notice}><td>{each.from}</td><td>{each.until ?? words.still}</td><td>{names.value(each.ground, 'SuspensionGround')}</td><td>{each.notice}</td></tr>)}</tbody></table></div>}
    {clock.extensions.length > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={words.extensions}><table><caption>{words.extensions}</caption>
      <thead><tr><th scope="col">{words.length}</th><th scope="col">{words.approvedBy}</th><th scope="col">{words.approvedOn}</th><th scope="col">{words.reasons}</th></tr></thead>
      <tbody>{clock.extensions.map(each => <tr key={each.approvedOn + each.reasons}><td className="nowrap">{each.length} × {names.value(clock.unit, 'PeriodUnit')}</td>
        <td>{each.approvedBy} <span className="small quiet">{names.value(each.capacity, 'ExtensionApprover')}</span></td><td className="nowrap">{each.approvedOn}</td><td>{each.reasons}</td></tr>)}</tbody></table></div>}
  </>;
}

function Days({clock, after}: {clock: Clock; after: string | null}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const names = useNames();
  const [parameters, set] = useAddress();
  const {days, counted} = clock.explain;
  const due = clock.explain.due.date ?? null;
  const isForwards = clock.rule.direction === 'FORWARDS';
  const chosen = days.find(each => each.date === parameters['day']) ?? days.find(each => each.date === due) ?? days[0];
  const last = days.at(-1);
  return <section>
    <h2>{words.days}</h2>
    <p>{words.counted(counted)} {days[0] && last && words.shown(days[0].date, last.date)}</p>
    <p className="row noprint">
      {after && <button type="button" onClick={() => set({after: null, day: null})}>{words.begin}</button>}
      {days.length === 100 && last && <button type="button" onClick={() => set({after: last.date, day: null})}>{words.further}</button>}
      {due && last && !days.some(each => each.date === due) && <button type="button" onClick={() => set({after: plusDays(due, isForwards ? -60 : 60), day: due})}>{words.nearEnd}</button>}
    </p>
    {!chosen ? <p>{words.nothingFurther}</p> : <div className="beside">
      <div>
        <CalendarGrid days={days} due={due} today={clock.basis.effectiveOn} chosen={chosen.date} onChoose={day => set({day}, {replace: true})} />
      </div>
      <div>
        <div className="notice" aria-live="polite">
          <h3>{longDate(chosen.date, language)}</h3>
          <p><strong>{names.value(chosen.kind, 'ClockDayKind')}{chosen.number ? ` · ${words.nth(chosen.number)}` : ''}</strong></p>
          <p><Because reason={reasonOf(chosen.reason, language, names)} /></p>
        </div>
        <Runs days={days} />
      </div>
    </div>}
  </section>;
}

/** A reason with the notice that it rests on, where that can be read. */
function Because({reason}: {reason: Reason}) {
  const language = useLanguage();
  if (!reason.notice) return <>{reason.text}</>;
  const {title, reference} = reason.notice;
  const named = language === 'zh' ? `《${title}》` : title;
  return <>{reason.text}{language === 'zh' ? '，依据' : ', by '}{/^https?:/.test(reference)
    ? <a href={reference} rel="noreferrer external" lang="zh-Hans">{named}</a> : <span lang="zh-Hans">{named} {reference}</span>}</>;
}

interface Run {readonly first: Day; readonly last: Day}

/** Neighbouring days of which the same is to be said. */
function runsOf(days: readonly Day[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run.last.kind === day.kind && run.last.reason === day.reason) runs[runs.length - 1] = {first: run.first, last: day};
    else runs.push({first: day, last: day});
  }
  return runs;
}

function Runs({days}: {days: readonly Day[]}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const names = useNames();
  return <div className="scroll" tabIndex={0} role="region" aria-label={words.runs}><table>
    <caption>{words.runs}</caption>
    <thead><tr><th scope="col">{words.from} – {words.to}</th><th scope="col">{words.number}</th><th scope="col">{words.what}</th><th scope="col">{words.why}</th></tr></thead>
    <tbody>{runsOf(days).map(({first, last}) => <tr key={first.date}>
      <th scope="row">{first.date}{last !== first && <> – {last.date}</>}</th>
      <td className="nowrap">{first.number ? (last === first ? first.number : `${first.number}–${last.number}`) : ''}</td>
      <td>{names.value(first.kind, 'ClockDayKind')}</td>
      <td><Because reason={reasonOf(first.reason, language, names)} /></td>
    </tr>)}</tbody>
  </table></div>;
}

function Account({clock}: {clock: Clock}) {
  const words = useWords(WORDS);
  return <details><summary>{words.account}</summary>
    <p className="small quiet">{words.accountText}</p>
    <ol lang="en">{clock.explain.lines.map((line, at) => <li key={at}>{line}</li>)}</ol>
  </details>;
}
