import {useLocation, Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {allOf} from '../../schema/questions.ts';
import {addressOf, asOf, carried, pointIn, useAddress} from '../../shell/address.ts';
import {useKind} from '../../schema/catalogue.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {MoreButton} from '../../ui/MoreButton.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {usePages} from '../../ui/usePages.ts';
import {formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {FilterForm, filterIn} from '../record/FilterForm.tsx';
import {caseCounts, cases, type CaseFileFilter, type CaseFileOrderField} from './cases.query.ts';

const WORDS: Sentences<{
  title: string; lead: string; byId: string; open: string; example: string; all: string; status: string; called: string; find: string; order: string; number: string; about: string; unit: string;
  stands: string; papers: string; later: (n: number) => string; opened: string; closed: string; parties: string; none: string; count: (n: string) => string; table: string; archiveBy: string;
}> = {
  en: {
    title: 'Cases', lead: 'Case files with their index. Any matter has a page here by its id, with its decisions, clocks and bundle, whether it has a file or not.', byId: 'Id of a matter', open: 'Open',
    example: 'such as penalty/310105-2026-001', all: 'All', status: 'Stands', called: 'Number contains', find: 'Find', order: 'Order by', number: 'Number', about: 'About', unit: 'Unit', stands: 'Stands', papers: 'Papers',
    later: n => `${n} after the decision`, opened: 'Opened', closed: 'Closed', parties: 'Parties', none: 'No case file meets this.', count: n => `${n} case files`, table: 'Case files', archiveBy: 'To the archive by',
  },
  zh: {
    title: '案卷', lead: '案卷及其卷内目录。任何事项均可按编号在此打开，无论是否立卷，均可查看其决定、期限和证据卷宗。', byId: '事项编号', open: '打开', example: '如 penalty/310105-2026-001', all: '全部', status: '状态',
    called: '案号包含', find: '查找', order: '排序', number: '案号', about: '案由', unit: '承办机构', stands: '状态', papers: '材料', later: n => `决定后 ${n} 份`, opened: '立卷', closed: '结案', parties: '当事人',
    none: '没有符合条件的案卷。', count: n => `共 ${n} 件案卷`, table: '案卷', archiveBy: '归档期限',
  },
};

const ORDERS: readonly CaseFileOrderField[] = ['OPENED_ON', 'NUMBER', 'CLOSED_ON', 'RETAINED_UNTIL', 'STATUS', 'UNIT'];
export const casePath = '/console/cases';

/** The case files that meet what the address says. */
export function CaseList() {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const kind = useKind('CaseFile');
  const [parameters, set] = useAddress();
  const [, navigate] = useLocation();
  const at = asOf(pointIn(parameters));
  const {status, called} = parameters;
  const order = ORDERS.find(each => each === parameters['order']) ?? 'OPENED_ON';
  const filter = allOf<CaseFileFilter>([
    ...(filterIn(parameters) ? [filterIn(parameters) as CaseFileFilter] : []),
    ...(status ? [{status: [status]} as CaseFileFilter] : []),
    ...(called ? [{numberContains: called}] : []),
  ]);
  const pages = usePages(cases, {asOf: at, filter, orderBy: [{field: order, direction: order === 'OPENED_ON' ? 'DESC' as const : 'ASC' as const}], first: 100}, data => data.caseFiles);
  const {data: counts} = useAnswer(caseCounts, {asOf: at}, {anew: false});
  return <Titled title={words.title}>
    <p className="quiet">{words.lead}</p>
    <form className="row noprint" onSubmit={e => {
      e.preventDefault();
      const id = String(new FormData(e.currentTarget).get('case') ?? '').trim();
      if (id) navigate(addressOf(casePath, {...carried(parameters), case: id}));
    }}>
      <label>{words.byId}<input name="case" size={30} placeholder={words.example} /></label>
      <button>{words.open}</button>
    </form>
    {counts && <p className="row noprint" role="group" aria-label={words.status}>
      <button type="button" aria-pressed={!status} onClick={() => set({status: null})}>{words.all} <span className="quiet">{formatNumber(counts.caseFileAggregate.total, language)}</span></button>
      {counts.caseFileAggregate.groups.map(({values, count}) => {
        const value = values[0]?.value ?? '';
        return <button key={value} type="button" aria-pressed={status === value} onClick={() => set({status: value})}>{names.value(value, 'CaseFileStatus')} <span className="quiet">{formatNumber(count, language)}</span></button>;
      })}
    </p>}
    <div className="row noprint">
      <form className="row" key={called} onSubmit={e => { e.preventDefault(); set({called: String(new FormData(e.currentTarget).get('called') ?? '').trim()}); }}>
        <label>{words.called}<input name="called" type="search" defaultValue={called ?? ''} /></label><button>{words.find}</button>
      </form>
      <label>{words.order}<select value={order} onChange={e => set({order: e.target.value}, {replace: true})}>{ORDERS.map(each => <option key={each} value={each}>{names.value(each, 'CaseFileOrderField')}</option>)}</select></label>
    </div>
    {kind && <FilterForm kind={kind} />}
    <Waiting on={pages.waiting && !pages.basis} />
    <Problems of={pages.problems} again={pages.again} partial={pages.nodes.length > 0} />
    {pages.basis && <>
      <p role="status"><strong>{words.count(formatNumber(pages.total, language))}</strong>{pages.total === 0 && <> {words.none}</>}</p>
      <BasisLine basis={pages.basis} />
      {pages.nodes.length > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={words.table}><table>
        <caption className="unseen">{words.table}</caption>
        <thead><tr><th scope="col">{words.number}</th><th scope="col">{words.about}</th><th scope="col">{words.parties}</th><th scope="col">{words.unit}</th><th scope="col">{words.stands}</th><th scope="col">{words.papers}</th><th scope="col">{words.opened}</th><th scope="col">{words.closed}</th></tr></thead>
        <tbody>{pages.nodes.map(node => <tr key={node.code}>
          <th scope="row"><Link href={addressOf(casePath, {...carried(parameters), case: node.code})}>{node.number}</Link><div className="small quiet">{node.code}</div></th>
          <td>{node.title}</td>
          <td><ul className="plain">{node.parties.filter(each => each.organisation).map((each, at) => <li key={at}>{each.organisation} <span className="small quiet">{names.value(each.role, 'PartyRole')}</span></li>)}</ul></td>
          <td>{node.unit}</td>
          <td><span className="mark">{names.value(node.status, 'CaseFileStatus')}</span></td>
          <td className="number">{node.papers}{node.later > 0 && <div><span className="mark soon">{words.later(node.later)}</span></div>}</td>
          <td className="nowrap">{node.openedOn}</td>
          <td className="nowrap">{node.closedOn ?? '—'}{node.archiveBy && <div className="small quiet">{words.archiveBy} {node.archiveBy}</div>}</td>
        </tr>)}</tbody>
      </table></div>}
      <MoreButton pages={pages} />
    </>}
  </Titled>;
}
