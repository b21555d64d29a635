import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {addressOf, asOf, carried, pointIn, useAddress} from '../../shell/address.ts';
import {useKind} from '../../schema/catalogue.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {MoreButton} from '../../ui/MoreButton.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {usePages} from '../../ui/usePages.ts';
import {formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {publicSchool, publicSchools, type SchoolFilter} from './public.query.ts';

const WORDS: Sentences<{
  name: string; find: string; kind: string; status: string; any: string; count: (n: string) => string; none: string; table: string; back: string; noSchool: string; setAside: string; campuses: string; campus: string;
  address: string; opened: string; closed: string; capacity: string; stage: string; places: string;
}> = {
  en: {
    name: 'Name contains', find: 'Find', kind: 'Kind', status: 'Stands', any: 'any', count: n => `${n} schools`, none: 'No school meets this on that day.', table: 'Schools', back: 'All schools', noSchool: 'There was no such school at this point in time.',
    setAside: 'This school never came to be: the act that founded it was set aside. Shown is what was known of it last.', campuses: 'Campuses', campus: 'Campus', address: 'Address', opened: 'Opened', closed: 'Closed', capacity: 'Places', stage: 'Stage', places: 'Places',
  },
  zh: {
    name: '名称包含', find: '查找', kind: '类别', status: '状态', any: '不限', count: n => `共 ${n} 所学校`, none: '当日没有符合条件的学校。', table: '学校', back: '全部学校', noSchool: '在该时点没有此学校。',
    setAside: '此学校自始不存在：设立行为已被撤销。以下为撤销前最后所知。', campuses: '校区', campus: '校区', address: '地址', opened: '启用', closed: '停用', capacity: '学位', stage: '学段', places: '学位数',
  },
};

const COLUMNS = ['kind', 'ownership', 'status', 'subdistrict', 'address', 'openedOn', 'closedOn'] as const;
const ENUMS: Readonly<Record<string, string>> = {kind: 'SchoolKind', ownership: 'Ownership', status: 'SchoolStatus', ending: 'SchoolEnding'};

/** Schools on any day, or one of them. */
export default function SchoolsView() {
  const [{school}] = useAddress();
  return school ? <OneSchool code={school} /> : <Schools />;
}

function Schools() {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const kind = useKind('School');
  const [parameters, set] = useAddress();
  const {called, kind: ofKind, status} = parameters;
  const filter: SchoolFilter = {
    ...(called && {nameContains: called}), ...(ofKind && {kind: [ofKind] as SchoolFilter['kind']}), ...(status && {status: [status] as SchoolFilter['status']}),
  } as SchoolFilter;
  const pages = usePages(publicSchools, {filter, first: 50, asOf: asOf(pointIn(parameters))}, data => data.schools);
  const choice = (parameter: string, of: string, label: string) => <label>{label}<select value={parameters[parameter] ?? ''} onChange={e => set({[parameter]: e.target.value})}>
    <option value="">{words.any}</option>
    {(kind?.words[of] ?? []).map(each => <option key={each.word} value={each.word}>{names.value(each.word, of)}</option>)}
  </select></label>;
  return <>
    <form className="row noprint" role="search" key={called} onSubmit={e => { e.preventDefault(); set({called: String(new FormData(e.currentTarget).get('called') ?? '').trim()}); }}>
      <label>{words.name}<input name="called" type="search" defaultValue={called ?? ''} /></label>
      <button>{words.find}</button>
      {choice('kind', 'SchoolKind', words.kind)}
      {choice('status', 'SchoolStatus', words.status)}
    </form>
    <Waiting on={pages.waiting && !pages.basis} />
    <Problems of={pages.problems} again={pages.again} partial={pages.nodes.length > 0} />
    {pages.basis && <>
      <p role="status"><strong>{words.count(formatNumber(pages.total, language))}</strong>{pages.total === 0 && <> {words.none}</>}</p>
      <BasisLine basis={pages.basis} />
      {pages.nodes.length > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={words.table}><table>
        <caption className="unseen">{words.table}</caption>
        <thead><tr><th scope="col">{names.field('name', 'School')}</th>{COLUMNS.map(each => <th key={each} scope="col">{names.field(each, 'School')}</th>)}</tr></thead>
        <tbody>{pages.nodes.map(node => <tr key={node.code}>
          <th scope="row"><Link href={addressOf('/console/public', {...parameters, school: node.code})}>{node.name}</Link><div className="small quiet">{node.code}</div></th>
          {COLUMNS.map(each => <td key={each}>{node[each] ? (ENUMS[each] ? names.value(node[each], ENUMS[each]) : node[each]) : '—'}</td>)}
        </tr>)}</tbody>
      </table></div>}
      <MoreButton pages={pages} />
    </>}
  </>;
}

function OneSchool({code}: {code: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters] = useAddress();
  const {data, problems, waiting, stale, again} = useAnswer(publicSchool, {code, asOf: asOf(pointIn(parameters))});
  const school = data?.school;
  const link = (other: {code: string; name: string}) => <Link key={other.code} href={addressOf('/console/public', {...carried(parameters), school: other.code})}>{other.name}</Link>;
  const pair = (name: string, value: React.ReactNode) => value || value === 0 ? <div className="pair" key={name}><dt>{names.field(name, 'School')}</dt><dd>{value}</dd></div> : null;
  const related = (name: 'successors' | 'absorbed') => school && school[name].length > 0 ? pair(name, <ul className="plain">{school[name].map(each => <li key={each.code}>{link(each)}</li>)}</ul>) : null;
  return <>
    <p className="noprint"><Link href={addressOf('/console/public', {...parameters, school: null})}>{words.back}</Link></p>
    <Waiting on={waiting && !school} />
    <Problems of={problems} again={again} partial={!!school} />
    {data && !school && !waiting && problems.length === 0 && <p role="status">{words.noSchool}</p>}
    {school && <article className={stale ? 'stale' : ''}>
      <h2>{school.name}</h2>
      <BasisLine basis={school.basis} stale={stale} />
      {school.setAside && <p className="notice">{words.setAside}</p>}
      <dl className="fields">
        {pair('code', school.code)}
        {COLUMNS.map(each => pair(each, school[each] && (ENUMS[each] ? names.value(school[each], ENUMS[each]) : school[each])))}
        {pair('ending', school.ending && names.value(school.ending, 'SchoolEnding'))}
        {pair('capacityTotal', school.capacityTotal !== null && school.capacityTotal !== undefined && formatNumber(school.capacityTotal, language))}
        {pair('posts', school.posts)}
        {pair('mergedInto', school.mergedInto && link(school.mergedInto))}
        {pair('dividedFrom', school.dividedFrom && link(school.dividedFrom))}
        {related('successors')}{related('absorbed')}
        {pair('vouchedBy', school.vouchedBy)}
      </dl>
      {school.capacity.length > 0 && <table><caption>{words.capacity}</caption><thead><tr><th scope="col">{words.stage}</th><th scope="col" className="number">{words.places}</th></tr></thead>
        <tbody>{school.capacity.map(each => <tr key={each.stage}><th scope="row">{names.value(each.stage)}</th><td className="number">{formatNumber(each.places, language)}</td></tr>)}</tbody></table>}
      {school.campuses.length > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={words.campuses}><table><caption>{words.campuses}</caption>
        <thead><tr><th scope="col">{words.campus}</th><th scope="col">{words.address}</th><th scope="col">{words.opened}</th><th scope="col">{words.closed}</th></tr></thead>
        <tbody>{school.campuses.map(each => <tr key={each.id}><th scope="row">{each.name}</th><td>{each.site.address}</td><td className="nowrap">{each.openedOn ?? '—'}</td><td className="nowrap">{each.closedOn ?? '—'}</td></tr>)}</tbody></table></div>}
    </article>}
  </>;
}
