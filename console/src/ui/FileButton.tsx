import {useState} from 'react';
import {take} from '../api/download.ts';
import {save} from './download.ts';
import {ProblemError, type Problem} from '../api/http.ts';
import {useWords, type Sentences} from '../words/language.ts';
import {Problems} from './Problems.tsx';

const WORDS: Sentences<{taking: string; document: string}> = {
  en: {taking: 'Taking out …', document: 'Download'},
  zh: {taking: '正在取出……', document: '下载'},
};

/** Takes out a file that is given only to who has signed in: a plain link would come without the token. */
export function FileButton({path, children, name, label}: {path: string; children?: React.ReactNode; name?: string; label?: string}) {
  const words = useWords(WORDS);
  const [state, setState] = useState<'idle' | 'busy' | Problem>('idle');
  const go = async () => {
    setState('busy');
    try {
      const taken = await take(path);
      save(taken.blob, name ?? taken.name);
      setState('idle');
    } catch (e) {
      setState(e instanceof ProblemError ? e.problem : {code: 'ERROR', message: String(e)});
    }
  };
  return <>
    <button type="button" className="plain" disabled={state === 'busy'} onClick={() => void go()} aria-label={label}>{state === 'busy' ? words.taking : children ?? words.document}</button>
    {typeof state === 'object' && <Problems of={[state]} again={() => void go()} />}
  </>;
}

/** A document of the store, by its digest. */
export const DocumentButton = ({digest, title}: {digest: string; title?: string}) => {
  const words = useWords(WORDS);
  return <FileButton path={`/documents/${digest}`} label={`${words.document}: ${title ?? digest}`} />;
};
