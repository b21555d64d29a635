import type {BasisTold} from '../schema/questions.ts';
import {addressOf, useAddress} from '../shell/address.ts';
import {useWords, type Sentences} from '../words/language.ts';
import {useState} from 'react';
import {useLocation} from 'wouter';

const WORDS: Sentences<{says: (position: number, day: string) => string; madeUp: string; parked: (n: number) => string; copy: string; copied: string}> = {
  en: {
    says: (position, day) => `As known after position ${position}, in effect on ${day}.`,
    madeUp: 'Made-up data of the demonstration.', parked: n => `${n} of the records can’t be read at present and may be missing.`,
    copy: 'Copy the address with this basis', copied: 'Copied',
  },
  zh: {
    says: (position, day) => `截至位置 ${position} 所知、${day} 有效的内容。`, madeUp: '演示用虚构数据。',
    parked: n => `有 ${n} 条记录暂不可读，可能未包括在内。`, copy: '复制含此基准的链接', copied: '已复制',
  },
};

/** At which point on both clocks an answer holds; and its address, with that point, to send to a colleague. */
export function BasisLine({basis, stale = false}: {basis: Pick<BasisTold, 'position' | 'effectiveOn'> & Partial<BasisTold>; stale?: boolean}) {
  const words = useWords(WORDS);
  const [parameters] = useAddress();
  const [path] = useLocation();
  const [isCopied, setIsCopied] = useState(false);
  const address = addressOf(path, {...parameters, position: String(basis.position), on: basis.effectiveOn});
  return <p className={`small quiet basis ${stale ? 'stale' : ''}`}>
    {words.says(basis.position, basis.effectiveOn)} {basis.madeUp && words.madeUp} {!!basis.parked && <strong>{words.parked(basis.parked)}</strong>}{' '}
    <button type="button" className="plain small noprint" onClick={() => void navigator.clipboard.writeText(location.origin + address).then(() => setIsCopied(true))}>{isCopied ? words.copied : words.copy}</button>
  </p>;
}
