import {useEffect, useState} from 'react';
import {useWords, type Sentences} from '../words/language.ts';

const WORDS: Sentences<{waiting: string}> = {en: {waiting: 'Waiting for the answer …'}, zh: {waiting: '正在等待答复……'}};
const AFTER_MILLIS = 300;

/** Says that an answer is waited for, once that takes long enough to be noticed. */
export function Waiting({on}: {on: boolean}) {
  const words = useWords(WORDS);
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!on) {
      setIsLong(false);
      return undefined;
    }
    const timer = setTimeout(() => setIsLong(true), AFTER_MILLIS);
    return () => clearTimeout(timer);
  }, [on]);
  return <div role="status" className={isLong ? 'waiting' : ''} data-waits={on || undefined}>{isLong ? words.waiting : ''}</div>;
}
