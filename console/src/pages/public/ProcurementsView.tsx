import {asOf, pointIn, useAddress} from '../../shell/address.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {MoreButton} from '../../ui/MoreButton.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {usePages} from '../../ui/usePages.ts';
import {formatMoney, formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {publicProcurements} from './public.query.ts';

const WORDS: Sentences<{count: (n: string) => string; none: string; table: string}> = {
  en: {count: n => `${n} procurements for IT projects, from the notice on`, none: 'Nothing was procured by then.', table: 'Procurements'},
  zh: {count: n => `信息化项目采购 ${n} 项，自公告起`, none: '截至该时点没有采购。', table: '采购'},
};

const COLUMNS = ['method', 'stage', 'publishedIn', 'closesOn', 'supplier', 'contract', 'contractedOn', 'acceptedOn', 'retiredOn'] as const;
const ENUMS: Readonly<Record<string, string>> = {method: 'ProcurementMethod', stage: 'ProcurementStage'};

/** What is and was procured for IT projects. */
export default function ProcurementsView() {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters] = useAddress();
  const pages = usePages(publicProcurements, {first: 50, asOf: asOf(pointIn(parameters))}, data => data.procurements);
  return <>
    <Waiting on={pages.waiting && !pages.basis} />
    <Problems of={pages.problems} again={pages.again} partial={pages.nodes.length > 0} />
    {pages.basis && <>
      <p role="status"><strong>{words.count(formatNumber(pages.total, language))}</strong>{pages.total === 0 && <> {words.none}</>}</p>
      <BasisLine basis={pages.basis} />
      {pages.nodes.length > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={words.table}><table>
        <caption className="unseen">{words.table}</caption>
        <thead><tr><th scope="col">{names.field('title', 'Procurement')}</th><th scope="col" className="number">{names.field('amount', 'Procurement')}</th>{COLUMNS.map(each => <th key={each} scope="col">{names.field(each, 'Procurement')}</th>)}</tr></thead>
        <tbody>{pages.nodes.map(node => <tr key={node.code}>
          <th scope="row">{node.title}<div className="small quiet">{node.code}</div></th>
          <td className="number nowrap">{node.amount ? formatMoney(node.amount, language) : '—'}{node.amended > 0 && <div className="small quiet">{names.field('amended', 'Procurement')}: {node.amended}</div>}</td>
          {COLUMNS.map(each => <td key={each}>{node[each] ? (ENUMS[each] ? names.value(node[each], ENUMS[each]) : node[each]) : '—'}</td>)}
        </tr>)}</tbody>
      </table></div>}
      <MoreButton pages={pages} />
    </>}
  </>;
}
