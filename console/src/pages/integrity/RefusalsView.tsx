import {useState} from 'react';
import {Link} from 'wouter';
import {query} from '../../api/client.ts';
import {useAnswer} from '../../api/useAnswer.ts';
import {addressOf, factPath, useAddress} from '../../shell/address.ts';
import {Problems} from '../../ui/Problems.tsx';
import {Refusal} from '../../ui/Refusal.tsx';
import {formatNumber, moment} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {refusalCounts, refusals, type RefusalsQuery} from './integrity.query.ts';

const WORDS: Sentences<{
  lead: string; counts: string; code: string; count: string; all: string; caption: string; when: string; act: string; about: string; who: string; why: string; article: string; after: string; accepted: (position: string) => string; none: string; more: string;
}> = {
  en: {
    lead: 'What was tried and refused, by the code of the refusal. Choose a code to see its cases.', counts: 'Refusals by code', code: 'Code', count: 'How often', all: 'All codes', caption: 'Refused acts, the last ones first', when: 'When', act: 'Act', about: 'About', who: 'Who', why: 'Why', article: 'Law and article',
    after: 'Afterwards', accepted: position => `accepted, at position ${position}`, none: 'Nothing was refused.', more: 'Load more',
  },
  zh: {
    lead: '曾被拒绝的操作，按拒绝原因分类。选择原因查看各次情形。', counts: '按原因统计', code: '原因', count: '次数', all: '全部原因', caption: '被拒绝的操作（由近及远）', when: '时间', act: '操作', about: '对象', who: '操作人', why: '说明', article: '法律条款',
    after: '此后', accepted: position => `已受理，位置 ${position}`, none: '没有被拒绝的操作。', more: '继续载入',
  },
};

/** What was tried and refused, with its reasons, and whether it was accepted afterwards. */
export default function RefusalsView() {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters, set] = useAddress();
  const code = parameters['code'];
  const counts = useAnswer(refusalCounts, {filter: null});
  return <>
    <p>{words.lead}</p>
    <Waiting on={counts.waiting && !counts.data} />
    <Problems of={counts.problems} again={counts.again} />
    {counts.data && (counts.data.refusalCounts.length === 0 ? <p role="status">{words.none}</p> : <>
      <table className="narrow"><caption>{words.counts}</caption>
        <thead><tr><th scope="col">{words.code}</th><th scope="col" className="number">{words.count}</th></tr></thead>
        <tbody>{counts.data.refusalCounts.map(each => <tr key={each.values.join()}>
          <th scope="row"><button type="button" className="plain" aria-pressed={code === each.values[0]} onClick={() => set({code: code === each.values[0] ? null : each.values[0]})}>{names.refusal(each.values[0] ?? '')}</button> <code>{each.values[0]}</code></th>
          <td className="number">{formatNumber(each.count, language)}</td>
        </tr>)}</tbody>
      </table>
      {code && <p className="row"><button type="button" onClick={() => set({code: null})}>{words.all}</button></p>}
      <Cases key={code} code={code} />
    </>)}
  </>;
}

type Page = RefusalsQuery['refusals'];

function Cases({code}: {code: string | undefined}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const filter = code ? {code: [code]} : null;
  const {data, problems, waiting, again} = useAnswer(refusals, {filter, after: null});
  const [more, setMore] = useState<readonly Page[]>([]);
  const pages = data ? [data.refusals, ...more] : [];
  const last = pages.at(-1)?.pageInfo;
  return <>
    <Waiting on={waiting && !data} />
    <Problems of={problems} again={again} />
    {data && <div className="scroll" tabIndex={0} role="region" aria-label={words.caption}><table>
      <caption>{words.caption}</caption>
      <thead><tr>{[words.when, words.act, words.about, words.who, words.why, words.article, words.after].map(head => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>{pages.flatMap(page => page.edges).map(({node}) => <tr key={`${node.commandId} ${node.refusedAt}`}>
        <td className="nowrap">{moment(node.refusedAt)}</td>
        <td>{node.command && names.act(node.command)}</td>
        <td>{node.of}</td>
        <td>{node.actor} {node.role && <span className="quiet">({names.value(node.role.toUpperCase(), 'AccessRole')})</span>}</td>
        <td><Refusal code={node.code} message={node.message} /></td>
        <td>{[node.law, node.article].filter(Boolean).join(' ')}</td>
        <td>{node.acceptedAfterwards && <Link href={addressOf(factPath(node.acceptedAfterwards.position))}>{words.accepted(formatNumber(node.acceptedAfterwards.position, language))}</Link>}</td>
      </tr>)}</tbody>
    </table></div>}
    {last?.hasNextPage && last.endCursor && <p className="row"><button type="button" onClick={() => {
      const after = last.endCursor;
      if (after) void query(refusals, {filter, after}).then(came => { const page = came.data?.refusals; if (page) setMore(before => [...before, page]); });
    }}>{words.more}</button></p>}
  </>;
}
