import {useState} from 'react';
import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {addressOf, carried, factPath, useAddress} from '../../shell/address.ts';
import {Problems} from '../../ui/Problems.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {dependentsOf} from './fact.query.ts';

const WORDS: Sentences<{title: string; ask: string; about: string; none: string; total: (n: number) => string; unseen: (n: number) => string; cut: (n: number) => string; why: string; what: string; of: string; next: string; first: string}> = {
  en: {title: 'What falls with it', ask: 'Ask what depends on it', about: 'It speaks of now: what would fall with this act if it were set aside, and what rests on it otherwise.', none: 'Nothing depends on it.', total: n => `${n} depend on it.`, unseen: n => `${n} of them are not open to you.`, cut: n => `There are more than ${n}; the rest isn’t told.`, why: 'Why', what: 'What', of: 'Of', next: 'Next page', first: 'To the first page'},
  zh: {title: '随之失效的事项', ask: '查询依附于此的事项', about: '以现在为准：如撤销该行为，哪些将随之失效，哪些以其他方式依附于它。', none: '没有依附于此的事项。', total: n => `共 ${n} 项依附于此。`, unseen: n => `其中 ${n} 项您无权查看。`, cut: n => `超过 ${n} 项，其余未列。`, why: '原因', what: '事项', of: '所属', next: '下一页', first: '回到第一页'},
};

/** What rests on an act, asked when somebody wants to know. */
export function Dependents({position}: {position: number}) {
  const words = useWords(WORDS);
  const names = useNames();
  const [parameters, set] = useAddress();
  const [after, setAfter] = useState<string | null>(null);
  const isAsked = parameters['dependents'] === 'yes';
  const {data, problems, waiting, again} = useAnswer(dependentsOf, isAsked ? {of: position, first: 100, after} : null);
  const found = data?.dependents;
  return <section aria-label={words.title}>
    <h2>{words.title}</h2>
    <p className="quiet">{words.about}</p>
    {!isAsked && <button type="button" onClick={() => set({dependents: 'yes'}, {replace: true})}>{words.ask}</button>}
    <Waiting on={waiting} />
    <Problems of={problems} again={again} />
    {found && <>
      <p role="status">{found.total === 0 ? words.none : words.total(found.total)} {found.unseen > 0 && words.unseen(found.unseen)} {found.cutAt !== null && words.cut(found.cutAt)}</p>
      {found.nodes.length > 0 && <div className="scroll" tabIndex={0} role="group" aria-label={words.title}><table>
        <thead><tr><th scope="col">{words.why}</th><th scope="col">{words.what}</th><th scope="col">{words.of}</th></tr></thead>
        <tbody>{found.nodes.map((each, at) => <tr key={`${each.of} ${each.fact?.position ?? at}`}>
          <th scope="row">{names.value(each.kind, 'DependentKind')}</th>
          <td>{each.fact && <Link href={addressOf(factPath(each.fact.position), carried(parameters))}>{names.fact(each.fact.type)}</Link>} {each.fact?.documentNumber}</td><td>{each.of}</td>
        </tr>)}</tbody>
      </table></div>}
      <p className="row">
        {after && <button type="button" onClick={() => setAfter(null)}>{words.first}</button>}
        {found.pageInfo.hasNextPage && <button type="button" onClick={() => setAfter(found.pageInfo.endCursor)}>{words.next}</button>}
      </p>
    </>}
  </section>;
}
