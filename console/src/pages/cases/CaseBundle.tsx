import {useEffect, useRef, useState} from 'react';
import {take, type Progress, type Taken} from '../../api/download.ts';
import {save} from '../../ui/download.ts';
import {ProblemError, type Problem} from '../../api/http.ts';
import {pointIn, useAddress} from '../../shell/address.ts';
import {useMe} from '../../shell/SignIn.tsx';
import {BundleReport} from '../../ui/bundle/BundleReport.tsx';
import {useVerification} from '../../ui/bundle/useVerification.ts';
import {Problems} from '../../ui/Problems.tsx';
import {formatNumber} from '../../ui/Value.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';

const WORDS: Sentences<{
  title: string; lead: string; noted: string; noPurpose: string; take: string; verify: string; stop: string; keep: string; making: string; loading: (done: string, all: string) => string; taken: (name: string, bytes: string) => string;
  unsigned: (n: string) => string; key: string;
}> = {
  en: {
    title: 'Evidence bundle', lead: 'A zip of this matter’s events with the proof of each, the documents and law that they cite, and a page that verifies all of it without this program.',
    noted: 'It is written down that you took it out, whom it names, and for what purpose. What is known of people stays sealed in it.', noPurpose: 'No purpose is chosen. Choose one above under “Point in time” if the bundle is refused without it.',
    take: 'Take it out', verify: 'Take it out and verify it here', stop: 'Stop', keep: 'Keep the file', making: 'The program makes the bundle …', loading: (done, all) => `${done} of ${all} bytes`, taken: (name, bytes) => `${name} was taken out (${bytes} bytes).`,
    unsigned: n => `${n} events were left out, because no signed checkpoint covers them yet.`, key: 'The log’s key, if you were given it otherwise',
  },
  zh: {
    title: '证据卷宗', lead: '含本事项的全部事件及各自的证明、所引用的文件和法律，以及可脱离本程序核验全部内容的网页。', noted: '何人、因何目的取出、涉及何人，均予记录。卷宗内的个人信息保持封存。', noPurpose: '尚未选择查询目的。如因此被拒绝，请在上方“时点”栏选择。',
    take: '取出', verify: '取出并在此核验', stop: '中止', keep: '保存文件', making: '程序正在制作卷宗……', loading: (done, all) => `${done} / ${all} 字节`, taken: (name, bytes) => `已取出 ${name}（${bytes} 字节）。`, unsigned: n => `有 ${n} 条事件尚无签名检查点，未包括在内。`,
    key: '另行取得的日志公钥（如有）',
  },
};

/** Takes the bundle of a case out, as a file or to be verified on the page by the code of the bundle's own page. */
export function CaseBundle({code}: {code: string}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const me = useMe();
  const [parameters] = useAddress();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<{of: Problem; again: () => void} | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [key, setKey] = useState('');
  const [verification, verify, forget] = useVerification();
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const {position, effectiveOn} = pointIn(parameters);
  const path = `/bundle?${new URLSearchParams({case: code, ...(position !== undefined && {asOf: String(position)}), ...(effectiveOn && {effectiveOn})})}`;
  const fetchIt = async (isVerified: boolean) => {
    const under = stop.current = new AbortController();
    setIsBusy(true);
    setProblem(null);
    setTaken(null);
    setProgress(null);
    forget();
    try {
      const came = await take(path, setProgress, under.signal);
      setTaken(came);
      if (isVerified) verify({zip: came.blob}, came.name, key);
      else save(came.blob, came.name);
    } catch (e) {
      if (!under.signal.aborted) setProblem({of: e instanceof ProblemError ? e.problem : {code: 'ERROR', message: String(e)}, again: () => void fetchIt(isVerified)});
    } finally {
      setIsBusy(false);
    }
  };
  const unsigned = Number(taken?.headers.get('X-Chalkline-Unsigned') ?? 0);
  return <section>
    <h2>{words.title}</h2>
    <p>{words.lead}</p>
    <p className="small">{words.noted}{!me.purpose && <> {words.noPurpose}</>}</p>
    <div className="row noprint">
      <button type="button" className="main" disabled={isBusy} onClick={() => void fetchIt(true)}>{words.verify}</button>
      <button type="button" disabled={isBusy} onClick={() => void fetchIt(false)}>{words.take}</button>
      <label>{words.key}<input value={key} onChange={e => setKey(e.target.value)} size={40} spellCheck={false} autoComplete="off" /></label>
      {isBusy && <button type="button" onClick={() => stop.current?.abort()}>{words.stop}</button>}
    </div>
    <div role="status">
      {isBusy && <p className="quiet">{progress ? words.loading(formatNumber(progress.done, language), progress.all ? formatNumber(progress.all, language) : '?') : words.making}</p>}
      {taken && <p>{words.taken(taken.name, formatNumber(taken.blob.size, language))} {unsigned > 0 && words.unsigned(formatNumber(unsigned, language))} <button type="button" className="plain" onClick={() => save(taken.blob, taken.name)}>{words.keep}</button></p>}
    </div>
    {isBusy && <progress className="wide" {...(progress?.all && {value: progress.done, max: progress.all})} aria-label={words.making} />}
    {problem && <Problems of={[problem.of]} again={problem.again} />}
    <BundleReport of={verification} />
  </section>;
}
