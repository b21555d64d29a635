import {useEffect, useState} from 'react';
import {Link} from 'wouter';
import {ProblemError, send, type Problem} from '../../api/http.ts';
import {useAnswer} from '../../api/useAnswer.ts';
import {useFetched} from '../../api/useFetched.ts';
import {addressOf, factPath} from '../../shell/address.ts';
import {useMe} from '../../shell/SignIn.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {formatNumber, moment} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {parkedEntities, projections} from './integrity.query.ts';

const WORDS: Sentences<{
  health: string; up: string; down: string; caption: string; name: string; position: string; head: string; lag: string; seconds: string; parked: string; state: string; ready: string;
  behind: string; rebuild: (percent: number, left: string) => string; again: string; parkedTitle: string; parkedLead: string; none: string; entity: string; at: string; since: string; why: string; retry: string; retried: (n: number) => string;
  anew: string; begun: string; already: string; anewAbout: string;
}> = {
  en: {
    health: 'Health', up: 'The program is ready.', down: 'Something is out of order', caption: 'How far each projection is', name: 'Projection', position: 'Position', head: 'Last position', lag: 'Facts behind', seconds: 'Seconds behind', parked: 'Parked', state: 'State', ready: 'up to date',
    behind: 'catching up', rebuild: (percent, left) => `is being built: ${percent} %${left}`, again: 'Ask again', parkedTitle: 'Parked records', parkedLead: 'A record is parked if one of its facts can’t be applied by this version. Every answer that involves it says so; all others go on. Once the cause is mended, it is brought up to date.',
    none: 'Nothing is parked.', entity: 'Record', at: 'At the fact', since: 'Since', why: 'Why', retry: 'Try again', retried: n => `${n} are still parked.`,
    anew: 'Build anew', begun: 'It is being built.', already: 'It was being built already.', anewAbout: 'A projection is built anew from the first fact, beside the one that answers, and takes its place once it has caught up. No answer changes by that, unless the one before was damaged.',
  },
  zh: {
    health: '运行状况', up: '程序就绪。', down: '存在异常', caption: '各视图进度', name: '视图', position: '位置', head: '最新位置', lag: '落后事实数', seconds: '落后秒数', parked: '搁置', state: '状态', ready: '已同步',
    behind: '追赶中', rebuild: (percent, left) => `重建中：${percent}%${left}`, again: '刷新', parkedTitle: '被搁置的登记', parkedLead: '某一事实无法由当前版本处理时，相应登记被搁置。涉及它的答复均会说明，其余照常。原因消除后可重新处理。',
    none: '没有被搁置的登记。', entity: '登记', at: '所在事实', since: '自', why: '原因', retry: '重新处理', retried: n => `仍有 ${n} 条被搁置。`,
    anew: '重建', begun: '正在重建。', already: '此前已在重建。', anewAbout: '视图自第一条事实起在旁重建，其间原视图照常答复，追平后予以替换。除原视图已损坏外，答复不因此改变。',
  },
};

const EVERY_MILLIS = 5_000;
const readHealth = async (answer: Response) => await answer.json() as {status: string};

/** How far the projections are, what is parked in them, and, for the operator, the way to try again. */
export default function ProjectionsView() {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const me = useMe();
  const isAuditorOrOperator = me.roles.some(role => role === 'AUDITOR' || role === 'OPERATOR');
  const {data, problems, waiting, again} = useAnswer(projections, {});
  const parked = useAnswer(parkedEntities, isAuditorOrOperator ? {} : null);
  const health = useFetched('/actuator/health', readHealth);
  const isMoving = data?.projections.some(each => each.lagEvents > 0 || each.rebuild) ?? false;
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(again, EVERY_MILLIS);
    return () => clearInterval(timer);
  }, [isMoving, again]);
  const isOperator = me.roles.includes('OPERATOR');
  const number = (n: number) => formatNumber(n, language);
  return <>
    <h2>{words.health}</h2>
    <Waiting on={health.waiting} />
    <Problems of={health.problems} again={health.again} />
    {health.value && <p><span className={`mark ${health.value.status === 'UP' ? 'good' : 'late'}`}>{health.value.status}</span> {health.value.status === 'UP' ? words.up : words.down}</p>}
    <Waiting on={waiting && !data} />
    <Problems of={problems} again={again} />
    {data && <div className="scroll" tabIndex={0} role="region" aria-label={words.caption}><table>
      <caption>{words.caption}</caption>
      <thead><tr>{[words.name, words.position, words.head, words.lag, words.seconds, words.parked, words.state].map((head, at) => <th key={head} scope="col" className={at > 0 && at < 6 ? 'number' : ''}>{head}</th>)}
        {isOperator && <th scope="col" className="noprint">{words.anew}</th>}</tr></thead>
      <tbody>{data.projections.map(each => <tr key={each.name}>
        <th scope="row">{each.name}</th>
        <td className="number">{number(each.position)}</td>
        <td className="number">{number(each.head)}</td>
        <td className="number">{number(each.lagEvents)}</td>
        <td className="number">{each.lagSeconds.toFixed(1)}</td>
        <td className="number">{number(each.parked)}</td>
        <td>{each.fault ? <span className="mark late">{each.fault}</span> : each.rebuild
          ? words.rebuild(Math.floor(each.rebuild.progress * 100), each.rebuild.secondsLeft === null ? '' : ` (${Math.ceil(each.rebuild.secondsLeft)} s)`)
          : each.lagEvents > 0 ? words.behind : words.ready}</td>
        {isOperator && <td className="noprint"><Rebuild projection={each.name} onDone={again} /></td>}
      </tr>)}</tbody>
    </table></div>}
    {isOperator && <p className="small noprint">{words.anewAbout}</p>}
    <p className="row noprint"><button type="button" onClick={() => { again(); health.again(); parked.again(); }}>{words.again}</button></p>
    {isAuditorOrOperator && <>
      <h2>{words.parkedTitle}</h2>
      <p>{words.parkedLead}</p>
      <Problems of={parked.problems} again={parked.again} />
      {parked.data && (parked.data.parkedEntities.length === 0 ? <p role="status">{words.none}</p> : <div className="scroll" tabIndex={0} role="region" aria-label={words.parkedTitle}><table>
        <thead><tr>{[words.entity, words.name, words.at, words.since, words.why].map(head => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{parked.data.parkedEntities.map(each => <tr key={`${each.projection} ${each.entity}`}>
          <th scope="row">{each.entity}</th>
          <td>{each.projection} {isOperator && <Retry projection={each.projection} onDone={parked.again} />}</td>
          <td><Link href={addressOf(factPath(each.position))}>{number(each.position)}</Link></td>
          <td>{moment(each.since)}</td>
          <td>{names.refusal(each.reason)}</td>
        </tr>)}</tbody>
      </table></div>)}
    </>}
  </>;
}

/** What the program answers to an act on a projection. */
async function act<T>(projection: string, name: 'retry' | 'rebuild'): Promise<T | Problem> {
  try {
    const answer = await send(`/actuator/projections/${encodeURIComponent(projection)}/${name}`, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'});
    return await answer.json() as T;
  } catch (e) {
    return e instanceof ProblemError ? e.problem : {code: 'ERROR', message: String(e)};
  }
}

/** Has a projection bring its parked records up to date, which brings nothing but what the facts say. */
function Retry({projection, onDone}: {projection: string; onDone: () => void}) {
  const words = useWords(WORDS);
  const [told, setTold] = useState<{parked: number} | Problem | null>(null);
  const go = async () => {
    setTold(await act<{parked: number}>(projection, 'retry'));
    onDone();
  };
  return <>
    <button type="button" onClick={() => void go()}>{words.retry}<span className="unseen"> {projection}</span></button>
    {told && ('parked' in told ? <span role="status" className="small"> {words.retried(told.parked)}</span> : <Problems of={[told]} />)}
  </>;
}

/** Has a projection built anew beside the one that answers. */
function Rebuild({projection, onDone}: {projection: string; onDone: () => void}) {
  const words = useWords(WORDS);
  const [told, setTold] = useState<{begun: boolean} | Problem | null>(null);
  const go = async () => {
    setTold(await act<{begun: boolean}>(projection, 'rebuild'));
    onDone();
  };
  return <>
    <button type="button" onClick={() => void go()}>{words.anew}<span className="unseen"> {projection}</span></button>
    {told && ('begun' in told ? <span role="status" className="small"> {told.begun ? words.begun : words.already}</span> : <Problems of={[told]} />)}
  </>;
}
