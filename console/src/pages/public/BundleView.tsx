import {useId, useState} from 'react';
import {BundleReport} from '../../ui/bundle/BundleReport.tsx';
import {useVerification} from '../../ui/bundle/useVerification.ts';
import type {Picked} from '../../ui/bundle/verify.worker.ts';
import {useWords, type Sentences} from '../../words/language.ts';
import {FilePick} from './FilePick.tsx';

const WORDS: Sentences<{lead: string; zip: string; folder: string; key: string; keyHint: string; again: string}> = {
  en: {
    lead: 'A bundle that somebody gave you is checked here by the same code as its own page verify.html. Nothing of it is sent anywhere.', zip: 'The bundle (ZIP)', folder: 'Or the folder of one that was unpacked',
    key: 'The log’s key that you were given otherwise', keyHint: 'Without it, the key is taken from the bundle itself, and that it is the bureau’s is not shown.', again: 'Check again with this key',
  },
  zh: {
    lead: '他人交给您的卷宗，在此用与其自带 verify.html 相同的代码核验，不会发送到任何地方。', zip: '卷宗（ZIP）', folder: '或已解压的文件夹', key: '另行取得的日志公钥', keyHint: '不填写时，公钥取自卷宗本身，不能证明其属于该教育局。', again: '以此公钥重新核验',
  },
};

/** Verifies a bundle from disk. */
export default function BundleView() {
  const words = useWords(WORDS);
  const [verification, verify] = useVerification();
  const [last, setLast] = useState<{picked: Picked; name: string} | null>(null);
  const [key, setKey] = useState('');
  const id = useId();
  const start = (picked: Picked, name: string) => { setLast({picked, name}); verify(picked, name, key); };
  return <>
    <p>{words.lead}</p>
    <FilePick label={words.zip} accept=".zip,application/zip" onPick={file => start({zip: file}, file.name)} />
    <div className="row noprint">
      <label htmlFor={id}>{words.folder}</label>
      <input id={id} type="file" multiple ref={input => { if (input) input.webkitdirectory = true; }} onChange={e => {
        const list = [...e.target.files ?? []].map(file => ({path: file.webkitRelativePath || file.name, file}));
        if (list.length) start({folder: list}, list[0]!.path.split('/')[0]!);
      }} />
    </div>
    <form className="row noprint" onSubmit={e => { e.preventDefault(); if (last) verify(last.picked, last.name, key); }}>
      <label>{words.key}<input value={key} onChange={e => setKey(e.target.value)} size={60} spellCheck={false} autoComplete="off" /></label>
      <button disabled={!last}>{words.again}</button>
    </form>
    <p className="small quiet">{words.keyHint}</p>
    <BundleReport of={verification} />
  </>;
}
