import {useState} from 'react';
import {query} from '../../api/client.ts';
import type {Problem} from '../../api/http.ts';
import {useAnswer} from '../../api/useAnswer.ts';
import {useAddress} from '../../shell/address.ts';
import {useMe} from '../../shell/SignIn.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {formatNumber, moment} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {accessesBy, personAccesses, type AccessesFragment} from './integrity.query.ts';

const WORDS: Sentences<{
  lead: string; by: string; reader: string; from: string; until: string; of: string; person: string; show: string; none: string; more: string;
  when: string; who: string; role: string; how: string; whom: string; what: string; why: string; position: string; answer: string; caption: string; nobody: string;
}> = {
  en: {
    lead: 'Each look at what is known of people is on disk before the answer leaves, and is signed after.', by: 'What somebody read', reader: 'Reader, as the list names them', from: 'From', until: 'Until (not included)', of: 'Who read about somebody', person: 'Code of the person', show: 'Show',
    none: 'Nobody read anything of this kind.', more: 'Load more', when: 'When', who: 'Who', role: 'As', how: 'How', whom: 'About', what: 'What', why: 'What for', position: 'At position', answer: 'Answer', caption: 'Looks at what is known of people', nobody: 'nobody',
  },
  zh: {
    lead: '对个人信息的每次查询，均先落盘后答复，随后签名。', by: '某人查询了什么', reader: '查询人（按记录中的写法）', from: '自', until: '至（不含）', of: '谁查询了某人', person: '人员代码', show: '查看', none: '没有此类查询记录。', more: '继续载入',
    when: '时间', who: '查询人', role: '身份', how: '方式', whom: '对象', what: '内容', why: '目的', position: '所见位置', answer: '答复', caption: '个人信息查询记录', nobody: '无',
  },
};

/** The log of reads: what somebody read of people, or who read about somebody. */
export default function ReadsView() {
  const words = useWords(WORDS);
  const me = useMe();
  const [parameters, set] = useAddress();
  const reader = parameters['reader'], person = parameters['person'];
  return <>
    <p>{words.lead}</p>
    <form className="row" onSubmit={e => {
      e.preventDefault();
      const form = new FormData(e.currentTarget);
      set({reader: String(form.get('reader')), from: String(form.get('from')), until: String(form.get('until')), person: null});
    }}>
      <fieldset className="row"><legend>{words.by}</legend>
        <label>{words.reader}<input name="reader" required defaultValue={reader ?? me.who?.subject ?? ''} key={reader} /></label>
        <label>{words.from}<input name="from" type="date" required defaultValue={parameters['from'] ?? ''} /></label>
        <label>{words.until}<input name="until" type="date" required defaultValue={parameters['until'] ?? ''} /></label>
        <button>{words.show}</button>
      </fieldset>
    </form>
    <form className="row" onSubmit={e => { e.preventDefault(); set({person: String(new FormData(e.currentTarget).get('person')), reader: null, from: null, until: null}); }}>
      <fieldset className="row"><legend>{words.of}</legend>
        <label>{words.person}<input name="person" required defaultValue={person ?? ''} key={person} /></label>
        <button>{words.show}</button>
      </fieldset>
    </form>
    {person ? <OfPerson key={person} code={person} /> : reader && parameters['from'] && parameters['until']
      ? <ByReader key={`${reader} ${parameters['from']} ${parameters['until']}`} reader={reader} from={parameters['from']} until={parameters['until']} /> : null}
  </>;
}

/** The beginning of a day where the reader is. */
const beginning = (day: string) => new Date(`${day}T00:00:00`).toISOString();

function ByReader({reader, from, until}: {reader: string; from: string; until: string}) {
  const variables = {reader, from: beginning(from), until: beginning(until)};
  const {data, problems, waiting, again} = useAnswer(accessesBy, {...variables, after: null});
  return <Looks page={data?.accessesBy} problems={problems} waiting={waiting} again={again}
    next={async after => (await query(accessesBy, {...variables, after})).data?.accessesBy} />;
}

function OfPerson({code}: {code: string}) {
  const {data, problems, waiting, again} = useAnswer(personAccesses, {code, after: null});
  return <Looks page={data?.personAccesses} problems={problems} waiting={waiting} again={again}
    next={async after => (await query(personAccesses, {code, after})).data?.personAccesses} />;
}

function Looks({page, problems, waiting, again, next}: {
  page: AccessesFragment | undefined; problems: readonly Problem[]; waiting: boolean; again: () => void; next: (after: string) => Promise<AccessesFragment | undefined>;
}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [more, setMore] = useState<readonly AccessesFragment[]>([]);
  const pages = page ? [page, ...more] : [];
  const last = pages.at(-1)?.pageInfo;
  const looks = pages.flatMap(each => each.edges.map(edge => edge.node));
  return <>
    <Waiting on={waiting && !page} />
    <Problems of={problems} again={again} />
    {page && looks.length === 0 && <p role="status">{words.none}</p>}
    {looks.length > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={words.caption}><table>
      <caption>{words.caption}</caption>
      <thead><tr>{[words.when, words.who, words.role, words.how, words.whom, words.what, words.why, words.position].map(head => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>{looks.map((each, at) => <tr key={at}>
        <td className="nowrap">{moment(each.at)}</td>
        <td>{each.actor}{each.onBehalfOf && ` → ${each.onBehalfOf}`}</td>
        <td>{names.value(each.role.toUpperCase(), 'AccessRole')}</td>
        <td>{names.value(each.kind, 'AccessKind')}</td>
        <td>{each.person ?? words.nobody}</td>
        <td>{each.fields.map(field => names.value(field, 'PersonalField')).join(', ')}</td>
        <td>{each.purpose}</td>
        <td className="number">{formatNumber(each.position, language)}</td>
      </tr>)}</tbody>
    </table></div>}
    {last?.hasNextPage && last.endCursor && <p className="row"><button type="button" onClick={() => {
      const after = last.endCursor;
      if (after) void next(after).then(came => { if (came) setMore(before => [...before, came]); });
    }}>{words.more}</button></p>}
  </>;
}
