import {useEffect, useState} from 'react';
import {useAnswer} from '../../api/useAnswer.ts';
import {Problems} from '../../ui/Problems.tsx';
import {formatNumber} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {publicLedger} from './public.query.ts';
import {useFetched} from '../../api/useFetched.ts';

const WORDS: Sentences<{
  lead: string; stands: string; origin: string; size: string; verified: string; witnesses: string; ownerAlone: string; unsigned: string; unwitnessed: string; fault: string; refusal: string; checkpoint: string; keys: string; policy: string; save: string;
  checked: string; good: (name: string) => string; bad: (name: string) => string; noneSigned: string; cosigned: (name: string, at: string) => string; given: string; givenHint: string; check: string; keep: string; checking: string; root: string; files: string;
}> = {
  en: {
    lead: 'Each event of the record is an entry of this log. Whoever keeps a checkpoint can tell later whether the log only grew since.', stands: 'How the log stands', origin: 'Log', size: 'Entries', verified: 'Verified up to position', witnesses: 'Witnesses',
    ownerAlone: 'None: its owner alone vouches for it.', unsigned: 'Events not signed yet', unwitnessed: 'Entries that no witness has cosigned', fault: 'Fault', refusal: 'It refuses', checkpoint: 'The last checkpoint', keys: 'The log’s keys', policy: 'Whose signatures make it good',
    save: 'Save the checkpoint', checked: 'Checked in your browser', good: name => `Signed by ${name}: the signature is good.`, bad: name => `The signature of ${name} is bad.`, noneSigned: 'None of these keys signed it.', cosigned: (name, at) => `Cosigned by ${name} at ${at}.`,
    given: 'A key that you were given otherwise', givenHint: 'The keys below come from the same program as the checkpoint. Compare them with a key that you have from elsewhere, such as a printed notice.', check: 'Check with it', keep: 'Keep the checkpoint: with it, ./run verify can show later that the log only grew since.',
    checking: 'Checking …', root: 'Root', files: 'For programs',
  },
  zh: {
    lead: '每一事件均为本日志的一条。保存检查点的人，日后可以判明日志此后是否只增不改。', stands: '日志状况', origin: '日志', size: '条目数', verified: '已核验至位置', witnesses: '见证人', ownerAlone: '无：仅日志所有者自证。', unsigned: '尚未签名的事件', unwitnessed: '尚无见证人联署的条目',
    fault: '故障', refusal: '拒绝原因', checkpoint: '最新检查点', keys: '日志公钥', policy: '须由何人签名', save: '保存检查点', checked: '由您的浏览器核验', good: name => `由 ${name} 签名：签名有效。`, bad: name => `${name} 的签名无效。`, noneSigned: '以上公钥均未签名。',
    cosigned: (name, at) => `${name} 于 ${at} 联署。`, given: '另行取得的公钥', givenHint: '下列公钥与检查点来自同一程序，请与另行取得（如纸质公告）的公钥核对。', check: '以此核验', keep: '请保存检查点：日后可用 ./run verify 证明日志此后只增不改。', checking: '正在核验……', root: '根散列', files: '供程序使用',
  },
};

interface Checked {readonly holds: boolean; readonly lines: readonly {good: boolean; name: string; at: string | null}[]; readonly root: string}

/** Whether one of these keys signed the checkpoint, by the code of the bundle's verifier. */
async function checkSignatures(checkpoint: string, keys: readonly string[], given: string): Promise<Checked> {
  const log = await import('virtual:bundle-verify');
  const note = log.parseNote(checkpoint), {root} = log.parseCheckpoint(note);
  const lines: Checked['lines'][number][] = [];
  for (const key of (given ? [given] : keys).map(log.parseKey)) {
    const signed = await log.signedBy(note, key);
    if (signed === 'none') continue;
    const mine = note.signatures.find(each => each.name === key.name && each.id === log.keyId(key));
    lines.push({good: signed === 'good', name: key.name, at: key.type === 4 && mine ? new Date(Number(log.cosignedAt(mine.blob)) * 1000).toISOString() : null});
  }
  return {holds: lines.length > 0 && lines.every(each => each.good), lines, root: log.hex(root)};
}

const readText = (answer: Response) => answer.text();

/** The log: how it stands, its checkpoint with the signatures checked, and its keys. */
export default function LogView() {
  const words = useWords(WORDS);
  const language = useLanguage();
  const ledger = useAnswer(publicLedger, {});
  const checkpoint = useFetched('/ledger/checkpoint', readText), keys = useFetched('/ledger/keys', readText), policy = useFetched('/ledger/policy', readText);
  const [given, setGiven] = useState('');
  const [checked, setChecked] = useState<Checked | string | null>(null);
  const told = ledger.data?.ledger;
  const isTold = told !== undefined || !ledger.waiting;
  const above = isTold && !checkpoint.waiting;
  useEffect(() => {
    if (!checkpoint.value || !keys.value) return undefined;
    let isOver = false;
    setChecked(null);
    checkSignatures(checkpoint.value, keys.value.split('\n').filter(Boolean), given).then(
      came => { if (!isOver) setChecked(came); },
      (e: unknown) => { if (!isOver) setChecked(e instanceof Error ? e.message : String(e)); });
    return () => { isOver = true; };
  }, [checkpoint.value, keys.value, given]);
  const pair = (term: string, value: React.ReactNode) => value === null || value === undefined || value === '' ? null : <div className="pair"><dt>{term}</dt><dd>{value}</dd></div>;
  return <>
    <p>{words.lead}</p>
    <h2>{words.stands}</h2>
    <Waiting on={ledger.waiting && !told} />
    <Problems of={ledger.problems} again={ledger.again} />
    {told && <dl className="fields">
      {pair(words.origin, told.origin)}
      {pair(words.size, told.size !== null && told.size !== undefined ? formatNumber(told.size, language) : null)}
      {pair(words.verified, formatNumber(told.verifiedPosition, language))}
      {pair(words.witnesses, told.ownerAlone ? words.ownerAlone : told.witnesses.join(', '))}
      {told.unsigned > 0 && pair(words.unsigned, formatNumber(told.unsigned, language))}
      {!told.ownerAlone && pair(words.unwitnessed, formatNumber(told.unwitnessed, language))}
      {pair(words.refusal, told.refusal)}
      {pair(words.fault, told.fault && <span className="mark late">{told.fault}</span>)}
    </dl>}
    {/* Not before what stands above it, which would push it down. */}
    {isTold && <>
      <h2>{words.checkpoint}</h2>
      <Waiting on={checkpoint.waiting} />
      <Problems of={[...checkpoint.problems, ...keys.problems]} again={() => { checkpoint.again(); keys.again(); }} />
      {checkpoint.value && <>
        <pre tabIndex={0} aria-label={words.checkpoint}>{checkpoint.value}</pre>
        <p className="row noprint"><a className="button" href="/ledger/checkpoint" download="checkpoint">{words.save}</a></p>
        <p className="small quiet">{words.keep}</p>
        <h3>{words.checked}</h3>
        <div role="status">
          {checked === null ? <p className="quiet">{words.checking}</p> : typeof checked === 'string' ? <p><span className="mark late">✗ {checked}</span></p> : <ul className="plain">
            {checked.lines.length === 0 && <li><span className="mark late">✗ {words.noneSigned}</span></li>}
            {checked.lines.map((each, at) => <li key={at}><span className={`mark ${each.good ? 'good' : 'late'}`}>{each.good ? `✓ ${each.at ? words.cosigned(each.name, each.at) : words.good(each.name)}` : `✗ ${words.bad(each.name)}`}</span></li>)}
          </ul>}
        </div>
        <form className="row noprint" onSubmit={e => { e.preventDefault(); setGiven(String(new FormData(e.currentTarget).get('key') ?? '').trim()); }}>
          <label>{words.given}<input name="key" size={60} spellCheck={false} autoComplete="off" /></label>
          <button>{words.check}</button>
        </form>
        <p className="small quiet">{words.givenHint}</p>
      </>}
    </>}
    {above && keys.value && <><h2>{words.keys}</h2><pre tabIndex={0} aria-label={words.keys}>{keys.value}</pre></>}
    {above && policy.value && <><h2>{words.policy}</h2><pre tabIndex={0} aria-label={words.policy}>{policy.value}</pre></>}
    <p className="small">{words.files}: <a href="/ledger/checkpoint">/ledger/checkpoint</a> · <a href="/ledger/keys">/ledger/keys</a> · <a href="/ledger/policy">/ledger/policy</a></p>
  </>;
}
