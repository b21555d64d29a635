import {useRef, useState} from 'react';
import {ProblemError, send, type Problem} from '../api/http.ts';
import type {Kind} from '../schema/catalogue.ts';
import {addressOf, type Point} from '../shell/address.ts';
import {isOpen, useMe, type Role} from '../shell/SignIn.tsx';
import {useLanguage, useWords, type Sentences} from '../words/language.ts';
import {useNames} from '../words/names.ts';
import {save} from './download.ts';
import {Problems} from './Problems.tsx';
import {formatNumber} from './Value.tsx';

const WORDS: Sentences<{
  title: (kind: string) => string; csv: string; jsonl: string; parquet: string; package: string; zip: string; about: string; running: (bytes: string) => string; stop: string;
  done: (name: string, bytes: string) => string; cut: string;
}> = {
  en: {
    title: kind => `Take out: ${kind}`, csv: 'CSV', jsonl: 'JSON lines', parquet: 'Parquet', package: 'What the columns mean (data package)', zip: 'All of it (ZIP)',
    about: 'All rows that meet the conditions, at this point in time. It is written down who took out what.',
    running: bytes => `${bytes} KB so far …`, stop: 'Stop', done: (name, bytes) => `${name} is in your downloads (${bytes} KB).`,
    cut: 'The export broke off before its end. Nothing was kept of it: take it out again.',
  },
  zh: {
    title: kind => `导出：${kind}`, csv: 'CSV', jsonl: 'JSON Lines', parquet: 'Parquet', package: '字段说明（data package）', zip: '全部打包（ZIP）',
    about: '导出本时点符合条件的全部记录。何人导出了什么，均有记录。',
    running: bytes => `已接收 ${bytes} KB……`, stop: '停止', done: (name, bytes) => `${name} 已保存到下载目录（${bytes} KB）。`,
    cut: '导出中途中断，未保留任何内容，请重新导出。',
  },
};

const FORMS = [
  {word: 'csv', ending: 'csv'}, {word: 'jsonl', ending: 'jsonl'}, {word: 'parquet', ending: 'parquet'},
  {word: 'package', ending: 'datapackage.json'}, {word: 'zip', ending: 'zip'},
] as const;

/** Who may take out a list that is open to them. */
const TAKES: readonly Role[] = ['CLERK', 'DECIDER', 'INSPECTOR', 'ANALYST', 'AUDITOR', 'SCHOOL'];

/** The whole list by the program's own export: with its conditions, at its point in time. */
export function TakeOut({kind, filter, at}: {kind: Kind; filter: object | null; at: Point}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const me = useMe();
  const [bytes, setBytes] = useState<number | null>(null);
  const [done, setDone] = useState<{name: string; bytes: number} | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stop = useRef<AbortController | null>(null);
  if (!isOpen(TAKES, me.roles) || !isOpen(kind.open, me.roles)) return null;
  const take = async ({ending}: (typeof FORMS)[number]) => {
    const control = new AbortController();
    stop.current = control;
    setBytes(0); setDone(null); setProblem(null);
    try {
      const answer = await send(addressOf(`/export/${kind.many}.${ending}`, {
        position: at.position === undefined ? null : String(at.position), effectiveOn: at.effectiveOn ?? null,
        filter: filter && Object.keys(filter).length ? JSON.stringify(filter) : null,
        // The mark by which spreadsheet programs know UTF-8.
        bom: ending === 'csv' ? 'true' : null,
      }), {signal: control.signal});
      const parts: Uint8Array<ArrayBuffer>[] = [];
      let sum = 0;
      // What breaks off throws here, so that a part never looks like the whole.
      for (let reader = answer.body!.getReader(); ;) {
        const {done: isOver, value} = await reader.read();
        if (isOver) break;
        parts.push(value);
        sum += value.byteLength;
        setBytes(sum);
      }
      const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? `${kind.many}.${ending}`;
      save(new Blob(parts, {type: answer.headers.get('Content-Type') ?? 'application/octet-stream'}), name);
      setDone({name, bytes: sum});
    } catch (e) {
      if (e instanceof ProblemError) setProblem(e.problem);
      else if (!(e instanceof DOMException && e.name === 'AbortError')) setProblem({code: 'EXPORT_CUT', message: words.cut});
    } finally {
      setBytes(null);
    }
  };
  const kilo = (n: number) => formatNumber(Math.ceil(n / 1024), language);
  return <section className="noprint" aria-label={words.title(names.type(kind.type))}>
    <p className="row">
      {FORMS.map(each => <button key={each.word} type="button" disabled={bytes !== null} onClick={() => void take(each)}>{words[each.word]}</button>)}
      {bytes !== null && <button type="button" onClick={() => stop.current?.abort()}>{words.stop}</button>}
    </p>
    <p className="small quiet">{words.about}</p>
    <p role="status" className="small">{bytes !== null ? words.running(kilo(bytes)) : done ? words.done(done.name, kilo(done.bytes)) : ''}</p>
    {problem && <Problems of={[problem]} />}
  </section>;
}
