import {useVirtualizer} from '@tanstack/react-virtual';
import {useEffect, useMemo, useRef, useState} from 'react';
import {Link} from 'wouter';
import {query} from '../../api/client.ts';
import type {Problem} from '../../api/http.ts';
import {useSignIn} from '../../api/useAnswer.ts';
import {addressOf, asOf, carried, pointIn, recordPath, useAddress} from '../../shell/address.ts';
import {useMe} from '../../shell/SignIn.tsx';
import {useKind, type Kind} from '../../schema/catalogue.ts';
import {columns, listDocument, type BasisTold, type Shown} from '../../schema/questions.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {TakeOut} from '../../ui/TakeOut.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {Value} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {formatNumber} from '../../ui/Value.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {FilterForm, filterIn} from './FilterForm.tsx';
import './list.css';

const WORDS: Sentences<{
  noKind: string; records: (n: string) => string; none: string; order: string; descending: string; byCode: string; figures: string; takeOut: string; code: string;
  rows: (shown: number, all: string) => string;
}> = {
  en: {
    noKind: 'There is no such kind of records.', records: n => `${n} records`, none: 'No record meets this.', order: 'Order by', descending: 'descending', byCode: 'code',
    figures: 'Count and compare', takeOut: 'Take out', code: 'Code', rows: (shown, all) => `${shown} of ${all} rows are loaded; more come as you scroll.`,
  },
  zh: {
    noKind: '没有此类登记簿。', records: n => `共 ${n} 条`, none: '没有符合条件的记录。', order: '排序', descending: '倒序', byCode: '代码',
    figures: '统计与对比', takeOut: '导出', code: '代码', rows: (shown, all) => `已载入 ${shown} / ${all} 行，滚动时继续载入。`,
  },
};

const PAGE = 100;

/** All records of a kind that meet a filter, at the point in time of the address. */
export default function ListPage({type}: {type: string}) {
  const words = useWords(WORDS);
  const kind = useKind(type);
  if (kind === null) return <Titled title={words.noKind}><></></Titled>;
  if (kind === undefined) return <Waiting on />;
  return <Listed kind={kind} />;
}

/** How most lists are ordered where nothing is said. */
const BY_CODE = 'CODE';

interface Rows {readonly key: string; readonly nodes: readonly Shown[]; readonly total: number; readonly basis: BasisTold | null; readonly next: string | null; readonly problems: readonly Problem[]}

function Listed({kind}: {kind: Kind}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const me = useMe();
  const [parameters, set] = useAddress();
  const shown = useMemo(() => columns(kind, me.roles), [kind, me.roles]);
  const filter = filterIn(parameters);
  const canTurn = kind.order.some(each => each.word === BY_CODE);
  const order = parameters['order'] || (canTurn && parameters['down'] ? BY_CODE : '');
  const orderBy = order ? [{field: order, direction: parameters['down'] ? 'DESC' : 'ASC'}] : null;
  const {rows, isLoading, more, again} = useRows(kind, shown, filter, orderBy, asOf(pointIn(parameters)));
  return <Titled title={names.type(kind.type)} above={<p className="small noprint"><Link href={addressOf('/console/records', carried(parameters))}>…</Link></p>}>
    <FilterForm kind={kind} />
    <div className="row">
      <label>{words.order}<select value={parameters['order'] ?? ''} onChange={e => set({order: e.target.value}, {replace: true})}>
        <option value="">{words.byCode}</option>
        {kind.order.filter(each => each.word !== BY_CODE).map(each => <option key={each.word} value={each.word} title={each.about}>{names.value(each.word, `${kind.type}OrderField`)}</option>)}
      </select></label>
      <label className="line"><input type="checkbox" checked={!!parameters['down']} disabled={!parameters['order'] && !canTurn} onChange={e => set({down: e.target.checked ? 'yes' : null}, {replace: true})} />{words.descending}</label>
      {kind.aggregate && <Link className="button" href={addressOf('/console/figures/any', {...carried(parameters), of: kind.type, filter: parameters['filter']})}>{words.figures}</Link>}
    </div>
    <Waiting on={isLoading && rows.nodes.length === 0} />
    <Problems of={rows.problems} again={again} partial={rows.nodes.length > 0} />
    {rows.basis && <>
      <p role="status"><strong>{words.records(formatNumber(rows.total, language))}</strong>{rows.total === 0 && <> {words.none}</>}</p>
      <BasisLine basis={rows.basis} />
      <details className="noprint"><summary>{words.takeOut}</summary><TakeOut kind={kind} filter={filter} at={rows.basis} /></details>
      {rows.nodes.length > 0 && <RowTable kind={kind} columns={shown} rows={rows} more={more} />}
      {rows.next && <p className="small quiet">{words.rows(rows.nodes.length, formatNumber(rows.total, language))}</p>}
    </>}
  </Titled>;
}

const NONE: Omit<Rows, 'key'> = {nodes: [], total: 0, basis: null, next: null, problems: []};

/** The rows so far, and how more of them come: later pages hold at the same point in time as the first. */
function useRows(kind: Kind, shown: ReturnType<typeof columns>, filter: object | null, orderBy: object | null, at: object | null) {
  const {round} = useSignIn();
  const document = useMemo(() => listDocument(kind, shown), [kind, shown]);
  const key = JSON.stringify([round, kind.type, filter, orderBy, at]);
  const [rows, setRows] = useState<Rows>({key: '', ...NONE});
  const [times, setTimes] = useState(0);
  const isUnderWay = useRef(false);
  const current = rows.key === key ? rows : {key, ...NONE};
  const ask = async (after: string | null, before: Rows) => {
    const {data, problems} = await query(document, {first: PAGE, after, filter, orderBy, asOf: at}, {anew: after === null});
    const page = data?.[kind.many];
    return {
      key, problems,
      nodes: page ? [...before.nodes, ...page.edges.map(edge => edge.node)] : before.nodes,
      total: page?.totalCount ?? before.total,
      basis: before.basis ?? page?.basis ?? null,
      next: page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
    };
  };
  useEffect(() => {
    let isOver = false;
    void ask(null, {key, ...NONE}).then(came => { if (!isOver) setRows(came); });
    return () => { isOver = true; };
    // The key holds all that is asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, times]);
  return {
    rows: current,
    isLoading: rows.key !== key,
    again: () => setTimes(n => n + 1),
    more: () => {
      if (!current.next || isUnderWay.current) return;
      isUnderWay.current = true;
      void ask(current.next, current).then(came => setRows(old => (old.key === key ? came : old)))
        .finally(() => { isUnderWay.current = false; });
    },
  };
}

const ROW_PIXELS = 38;

/** Rows of which only those in view are in the page, however many there are. */
function RowTable({kind, columns: shown, rows, more}: {kind: Kind; columns: ReturnType<typeof columns>; rows: Rows; more: () => void}) {
  const words = useWords(WORDS);
  const names = useNames();
  const [parameters] = useAddress();
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({count: rows.nodes.length, getScrollElement: () => frame.current, estimateSize: () => ROW_PIXELS, overscan: 12});
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.next && last >= rows.nodes.length - 20) more();
  }, [last, rows, more]);
  const above = items[0]?.start ?? 0, below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return <div className="scroll rows" ref={frame} tabIndex={0} role="region" aria-label={names.type(kind.type)}>
    <table aria-rowcount={rows.total + 1}>
      <thead><tr aria-rowindex={1}><th scope="col">{words.code}</th>{shown.map(each => <th key={each.name} scope="col" title={each.about}>{names.field(each.name, kind.type)}</th>)}</tr></thead>
      <tbody>
        {above > 0 && <tr aria-hidden="true"><td colSpan={shown.length + 1} style={{height: above}} className="space" /></tr>}
        {items.map(item => {
          const node = rows.nodes[item.index]!;
          return <tr key={item.key} data-index={item.index} ref={virtual.measureElement} aria-rowindex={item.index + 2}>
            <th scope="row"><Link href={addressOf(recordPath(kind.type, String(node.code)), carried(parameters))}>{node.code}</Link></th>
            {shown.map(each => <td key={each.name} className={isNumber(each.of) ? 'number' : ''}><Value value={node[each.name]} member={each} kind={kind} /></td>)}
          </tr>;
        })}
        {below > 0 && <tr aria-hidden="true"><td colSpan={shown.length + 1} style={{height: below}} className="space" /></tr>}
      </tbody>
    </table>
  </div>;
}

const isNumber = (of: string) => ['Int', 'Long', 'Decimal', 'Money'].includes(of);
