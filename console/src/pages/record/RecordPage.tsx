import {useMemo} from 'react';
import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {addressOf, asOf, carried, listPath, pointIn, recordPath, useAddress} from '../../shell/address.ts';
import {useMe} from '../../shell/SignIn.tsx';
import {useKind, type Kind} from '../../schema/catalogue.ts';
import {recordDocument, type Shown} from '../../schema/questions.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {Fields} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {ActsFor} from '../work/ActsFor.tsx';
import {HEADS} from './heads.ts';
import {TABS, useTabNames} from './tabs.ts';

const WORDS: Sentences<{noKind: string; none: string; setAside: string; tabs: string; now: string}> = {
  en: {
    noKind: 'There is no such kind of records.', none: 'There is no such record at this point in time, or it isn’t open to you.',
    setAside: 'This never came to be: the act that founded it was set aside. Shown is what was known of it last.', tabs: 'Views of the record', now: 'See it as it is now',
  },
  zh: {
    noKind: '没有此类登记簿。', none: '在该时点没有此登记，或您无权查看。', setAside: '此登记自始不存在：设立行为已被撤销。以下为撤销前最后所知。', tabs: '登记的各视图', now: '查看现状',
  },
};

/** What a record is called, with its kind. */
export function titleOf(record: Shown | null | undefined, code: string, type: string): string {
  const name = record && (record['name'] ?? record['title'] ?? record['number']);
  return typeof name === 'string' && name ? `${name}` : `${type} ${code}`;
}

/** One record of any kind, at the point in time of the address: what it says, both clocks, its history and proofs. */
export default function RecordPage({type, code}: {type: string; code: string}) {
  const words = useWords(WORDS);
  const kind = useKind(type);
  if (kind === null) return <Titled title={words.noKind}><></></Titled>;
  if (kind === undefined) return <Waiting on />;
  return <Known kind={kind} code={code} />;
}

function Known({kind, code}: {kind: Kind; code: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const me = useMe();
  const [parameters] = useAddress();
  const point = pointIn(parameters);
  const document = useMemo(() => recordDocument(kind, me.roles), [kind, me.roles]);
  const {data, problems, waiting, stale, again} = useAnswer(document, {code, asOf: asOf(point)});
  const record = data?.[kind.one];
  const kindName = names.type(kind.type);
  const tabs = TABS.filter(each => each.isFor(kind, me.roles));
  const chosen = tabs.find(each => each.id === parameters['tab']) ?? tabs[0]!;
  const tabNames = useTabNames();
  const Head = HEADS[kind.type];
  return <Titled title={titleOf(record, code, kindName)} above={<p className="small noprint"><Link href={addressOf(listPath(kind.type), carried(parameters))}>{kindName}</Link> / {code}</p>}>
    <Waiting on={waiting && !record} />
    <Problems of={problems} again={again} partial={!!record} />
    {data && record === null && !waiting && problems.length === 0 && <p role="status">{words.none} <Link href={addressOf(recordPath(kind.type, code))}>{words.now}</Link></p>}
    {record && <>
      <BasisLine basis={record.basis} stale={stale} />
      <ActsFor type={kind.type} code={code} position={record.basis.position} />
      {record['setAside'] === true && <p className="notice">{words.setAside}</p>}
    </>}
    <nav className="tabs" aria-label={words.tabs}>{tabs.map(each =>
      <Link key={each.id} href={addressOf(recordPath(kind.type, code), {...carried(parameters), tab: each === tabs[0] ? null : each.id})} aria-current={each === chosen ? 'page' : undefined}>{tabNames[each.id]}</Link>)}
    </nav>
    {chosen.id === 'overview'
      ? record && <div className={stale ? 'stale' : ''}>
        {Head && <Head kind={kind} code={code} record={record} />}
        <Fields record={record} members={kind.fields} of={kind.type} kind={kind} />
      </div>
      : chosen.View && <chosen.View kind={kind} code={code} record={record ?? null} />}
  </Titled>;
}
