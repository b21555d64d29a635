import {useEffect, useState} from 'react';
import {Link} from 'wouter';
import {addressOf, pointIn, useAddress, type Parameters} from '../../shell/address.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useFetched} from '../../api/useFetched.ts';

const WORDS: Sentences<{
  lead: string; narrow: string; count: (n: string) => string; none: string; table: string; title: string; unit: string; issued: string; changed: string; files: string; next: string; first: string; page: string; catalog: string;
  back: string; content: string; digest: string; holds: string; holdsNot: string; checking: string; rows: (n: string) => string; more: string; licence: string; publisher: string; withdrawn: string; empty: string; about: string;
}> = {
  en: {
    lead: 'What the bureau published, as of any day. What was withdrawn since is withdrawn of all days.', narrow: 'Only those whose title or unit contains', count: n => `${n} published entries on this page`, none: 'Nothing was public by then.',
    table: 'Published entries', title: 'Title', unit: 'Unit', issued: 'Published', changed: 'Updated', files: 'Content', next: 'Next 500', first: 'To the first page', page: 'The bureau’s page', catalog: 'The catalogue for programs (DCAT)', back: 'The whole catalogue',
    content: 'Content', digest: 'Digest of the CSV in the catalogue', holds: 'The content that came has this digest: your browser computed it.', holdsNot: 'The content that came has another digest.', checking: 'Computing the digest …', rows: n => `${n} rows`, more: 'Show all rows',
    licence: 'Licence', publisher: 'Publisher', withdrawn: 'No entry of this code is on this page of the catalogue at this point in time.', empty: 'It has no rows.', about: 'About',
  },
  zh: {
    lead: '本局主动公开的内容，可按任意一天查询。此后撤回的，任何一天均不再提供。', narrow: '标题或机构包含', count: n => `本页已公开 ${n} 条`, none: '截至该时点没有公开内容。', table: '已公开条目', title: '标题', unit: '机构', issued: '公开日期', changed: '更新日期', files: '内容',
    next: '其后 500 条', first: '回到第一页', page: '本局公开页面', catalog: '供程序使用的目录（DCAT）', back: '全部目录', content: '内容', digest: '目录所载 CSV 摘要', holds: '所得内容与此摘要一致，由您的浏览器计算。', holdsNot: '所得内容与此摘要不符。', checking: '正在计算摘要……',
    rows: n => `共 ${n} 行`, more: '显示全部行', licence: '许可', publisher: '发布者', withdrawn: '在该时点，目录本页没有此代码的条目。', empty: '没有数据行。', about: '说明',
  },
};

interface Entry {
  readonly code: string; readonly title: string; readonly about: string; readonly unit: string; readonly issued: string; readonly changed: string; readonly licence: string; readonly digest: string;
}
interface Catalogue {readonly entries: readonly Entry[]; readonly next: string | null; readonly publisher: string; readonly basis: {readonly position: number; readonly effectiveOn: string}}

type Json = Record<string, any>;
const text = (value: unknown): string => typeof value === 'string' ? value : String((value as Json | undefined)?.['@value'] ?? (value as Json | undefined)?.['@id'] ?? '');

/** The catalogue as /open/catalog.jsonld writes it. */
async function read(answer: Response): Promise<Catalogue> {
  const {['@graph']: graph} = await answer.json() as {'@graph': Json[]};
  const [catalogue, view] = graph;
  const next = text(view?.['hydra:next']);
  return {
    publisher: text(catalogue?.['dct:publisher']?.['foaf:name']),
    next: next ? new URL(next).searchParams.get('after') : null,
    basis: {position: Number(answer.headers.get('X-Chalkline-Position')), effectiveOn: answer.headers.get('X-Chalkline-Effective-On') ?? ''},
    entries: ((catalogue?.['dcat:dataset'] ?? []) as Json[]).map(each => {
      const csv = ((each['dcat:distribution'] ?? []) as Json[]).find(file => text(file['@id']).endsWith('#csv'));
      return {
        code: text(each['dct:identifier']), title: text(each['dct:title']), about: text(each['dct:description']), unit: text(each['dcat:contactPoint']?.['vcard:fn']),
        issued: text(each['dct:issued']), changed: text(each['dct:modified']), licence: text(csv?.['dct:license']), digest: text(csv?.['spdx:checksum']?.['spdx:checksumValue']),
      };
    }),
  };
}

/** The point of the address as the addresses at /open take it. */
const pointOf = (parameters: Parameters): Record<string, string | undefined> => {
  const {position, effectiveOn} = pointIn(parameters);
  return {effectiveOn, position: position === undefined ? undefined : String(position)};
};

/** The catalogue of what is disclosed, or one entry with its content. */
export default function CatalogueView() {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [parameters, set] = useAddress();
  const [typed, setTyped] = useState('');
  const {after, entry} = parameters;
  const {value, problems, waiting, again} = useFetched(addressOf('/open/catalog.jsonld', {...pointOf(parameters), after}), read);
  const sought = typed.trim();
  const shown = (value?.entries ?? []).filter(each => !sought || each.title.includes(sought) || each.unit.includes(sought) || each.code.includes(sought));
  const chosen = value?.entries.find(each => each.code === entry);
  if (entry) {
    return <>
      <p className="noprint"><Link href={addressOf('/console/public/catalogue', {...parameters, entry: null})}>{words.back}</Link></p>
      <Waiting on={waiting} />
      <Problems of={problems} again={again} />
      {value && !chosen && <p role="status">{words.withdrawn}</p>}
      {value && chosen && <><h2>{chosen.title}</h2><BasisLine basis={value.basis} /><Content key={chosen.code} entry={chosen} publisher={value.publisher} /></>}
    </>;
  }
  return <>
    <p className="quiet">{words.lead}</p>
    <p className="row noprint"><label>{words.narrow}<input type="search" value={typed} onChange={e => setTyped(e.target.value)} /></label></p>
    <Waiting on={waiting} />
    <Problems of={problems} again={again} />
    {value && <>
      <p role="status"><strong>{words.count(formatNumber(shown.length, language))}</strong>{shown.length === 0 && <> {words.none}</>}</p>
      <BasisLine basis={value.basis} />
      {shown.length > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={words.table}><table>
        <caption className="unseen">{words.table}</caption>
        <thead><tr><th scope="col">{words.title}</th><th scope="col">{words.unit}</th><th scope="col">{words.issued}</th><th scope="col">{words.changed}</th><th scope="col">{words.files}</th></tr></thead>
        <tbody>{shown.map(each => <tr key={each.code}>
          <th scope="row"><Link href={addressOf('/console/public/catalogue', {...parameters, entry: each.code})}>{each.title}</Link><div className="small quiet">{each.code}</div></th>
          <td>{each.unit}</td><td className="nowrap">{each.issued}</td><td className="nowrap">{each.changed}</td>
          <td className="nowrap"><FileLinks code={each.code} title={each.title} /></td>
        </tr>)}</tbody>
      </table></div>}
      <p className="row">
        {after && <button type="button" onClick={() => set({after: null})}>{words.first}</button>}
        {value.next && <button type="button" onClick={() => set({after: value.next})}>{words.next}</button>}
      </p>
      <p className="small"><a href={addressOf('/open', pointOf(parameters))}>{words.page}</a> · <a href={addressOf('/open/catalog.jsonld', pointOf(parameters))}>{words.catalog}</a></p>
    </>}
  </>;
}

function FileLinks({code, title}: {code: string; title: string}) {
  const [parameters] = useAddress();
  const to = (ending: string) => addressOf(`/open/entries/${code}/data.${ending}`, pointOf(parameters));
  return <><a href={to('csv')} download={`${code}.csv`} aria-label={`CSV: ${title}`}>CSV</a> · <a href={to('json')} download={`${code}.json`} aria-label={`JSON: ${title}`}>JSON</a></>;
}

const AT_FIRST = 200;

/** An entry's content, with its digest computed anew from what came. */
function Content({entry, publisher}: {entry: Entry; publisher: string}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [parameters] = useAddress();
  const [isAll, setIsAll] = useState(false);
  const [digest, setDigest] = useState<string | null>(null);
  const path = (ending: string) => addressOf(`/open/entries/${entry.code}/data.${ending}`, pointOf(parameters));
  const rows = useFetched(path('json'), answer => answer.json() as Promise<Record<string, unknown>[]>);
  const csv = useFetched(path('csv'), async answer => new Uint8Array(await answer.arrayBuffer()));
  useEffect(() => {
    let isOver = false;
    if (csv.value) void import('virtual:bundle-verify').then(({hex, sha256}) => { if (!isOver) setDigest(hex(sha256(csv.value!))); });
    return () => { isOver = true; };
  }, [csv.value]);
  const columns = [...new Set((rows.value ?? []).slice(0, 1000).flatMap(row => Object.keys(row)))];
  return <>
    <dl className="fields">
      <div className="pair"><dt>{words.about}</dt><dd>{entry.about}</dd></div>
      <div className="pair"><dt>{words.unit}</dt><dd>{entry.unit}</dd></div>
      <div className="pair"><dt>{words.publisher}</dt><dd>{publisher}</dd></div>
      <div className="pair"><dt>{words.issued}</dt><dd>{entry.issued}</dd></div>
      <div className="pair"><dt>{words.changed}</dt><dd>{entry.changed}</dd></div>
      <div className="pair"><dt>{words.licence}</dt><dd><a href={entry.licence} rel="noreferrer external">{entry.licence}</a></dd></div>
      <div className="pair"><dt>{words.files}</dt><dd><FileLinks code={entry.code} title={entry.title} /></dd></div>
      <div className="pair"><dt>{words.digest}</dt><dd><code className="digest">{entry.digest}</code> <div role="status">{digest === null ? <span className="quiet">{words.checking}</span>
        : digest === entry.digest ? <span className="mark good">✓ {words.holds}</span> : <span className="mark late">✗ {words.holdsNot} {digest}</span>}</div></dd></div>
    </dl>
    <h3>{words.content}</h3>
    <Waiting on={rows.waiting} />
    <Problems of={[...rows.problems, ...csv.problems]} again={rows.again} />
    {rows.value && (rows.value.length === 0 ? <p>{words.empty}</p> : <>
      <p>{words.rows(formatNumber(rows.value.length, language))}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.content}><table>
        <caption className="unseen">{entry.title}</caption>
        <thead><tr>{columns.map(each => <th key={each} scope="col">{each}</th>)}</tr></thead>
        <tbody>{rows.value.slice(0, isAll ? undefined : AT_FIRST).map((row, at) => <tr key={at}>{columns.map(each => <td key={each}>{String(row[each] ?? '')}</td>)}</tr>)}</tbody>
      </table></div>
      {!isAll && rows.value.length > AT_FIRST && <p><button type="button" onClick={() => setIsAll(true)}>{words.more}</button></p>}
    </>)}
  </>;
}
