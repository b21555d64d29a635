import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {addressOf, asOf, carried, factPath, pointIn, useAddress} from '../../shell/address.ts';
import {Problems} from '../../ui/Problems.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {caseChecklist, type LineFragment} from './cases.query.ts';

const WORDS: Sentences<{title: string; lead: string; none: string; unanswered: string; point: string; line: string; answers: string; undecided: string; position: string; open: (n: number) => string}> = {
  en: {
    title: 'Checklist of a court', lead: 'What a court asks of each act (Administrative Litigation Law, article 70), with the facts that answer it. A line that no fact answers isn’t a fault by itself.', none: 'Nothing is asked of this matter: no act of it is a decision.',
    unanswered: 'no fact answers this', point: 'Point', line: 'What is asked', answers: 'Answered by', undecided: 'Nothing has been decided yet', position: 'position', open: n => `${n} lines unanswered`,
  },
  zh: {
    title: '合法性审查清单', lead: '人民法院对每一行为审查的事项（《行政诉讼法》第七十条）及与之对应的事实。没有对应事实并不当然违法。', none: '该事项没有可审查的行为。', unanswered: '没有对应的事实', point: '方面', line: '审查事项', answers: '对应事实',
    undecided: '尚未作出决定', position: '位置', open: n => `${n} 项没有对应的事实`,
  },
};

/** What a court asks of the acts of a case, each with the facts that answer it. */
export function CaseChecklist({code}: {code: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const [parameters] = useAddress();
  const {data, problems, waiting, again} = useAnswer(caseChecklist, {of: code, asOf: asOf(pointIn(parameters))});
  const list = data?.caseChecklist;
  return <section>
    <h2>{words.title}</h2>
    <p className="small quiet">{words.lead}</p>
    <Waiting on={waiting && !data} />
    <Problems of={problems} again={again} />
    {data && !list && <p className="quiet">{words.none}</p>}
    {list?.acts.map(act => <details key={act.position} open={list.acts.length === 1}>
      <summary><strong>{act.documentNumber}</strong> {names.fact(act.type)} · {act.decidedOn} · {act.officer} <span className="mark">{names.value(act.standing, 'ActStandingWord')}</span> <Open lines={act.lines} /></summary>
      <Lines lines={act.lines} title={act.documentNumber} />
    </details>)}
    {!!list?.undecided.length && <><h3>{words.undecided} <Open lines={list.undecided} /></h3><Lines lines={list.undecided} title={words.undecided} /></>}
  </section>;
}

function Open({lines}: {lines: readonly LineFragment[]}) {
  const words = useWords(WORDS);
  const open = lines.filter(each => each.answers.length === 0).length;
  return open > 0 ? <span className="mark soon">{words.open(open)}</span> : null;
}

function Lines({lines, title}: {lines: readonly LineFragment[]; title: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters] = useAddress();
  return <div className="scroll" tabIndex={0} role="region" aria-label={`${words.title}: ${title}`}><table>
    <caption className="unseen">{title}</caption>
    <thead><tr><th scope="col">{words.point}</th><th scope="col">{words.line}</th><th scope="col">{words.answers}</th></tr></thead>
    <tbody>{lines.map(line => <tr key={line.id}>
      <td>{names.value(line.point, 'ChecklistPoint')}</td>
      <th scope="row">{language === 'zh' ? line.chinese : line.english}</th>
      <td>{line.answers.length === 0 ? <span className="quiet">{words.unanswered}</span> : <ul className="plain">{line.answers.map((answer, at) => <li key={at}>
        {answer.text} <Link className="small nowrap" href={addressOf(factPath(answer.position), carried(parameters))}>{names.fact(answer.type)}, {words.position} {answer.position}</Link></li>)}</ul>}</td>
    </tr>)}</tbody>
  </table></div>;
}
