import {useContext} from 'react';
import type {Problem} from '../api/http.ts';
import {useSignIn} from '../api/useAnswer.ts';
import {useNames} from '../words/names.ts';
import {useWords, type Sentences} from '../words/language.ts';
import {SignInContext} from '../shell/SignIn.tsx';
import {Refusal} from './Refusal.tsx';

const WORDS: Sentences<{
  again: string; signIn: string; offline: string; unauthenticated: string; forbidden: string; notPublic: string; purpose: string;
  tooMany: string; slow: string; future: string; rest: string;
}> = {
  en: {
    again: 'Try again',
    signIn: 'Sign in',
    offline: 'The program doesn’t answer. It may have been stopped or is being started anew: what is shown is as it was. Try again in a moment.',
    unauthenticated: 'Nobody is signed in, or the session has ended, as when the program was started anew. Sign in: you come back to this view.',
    forbidden: 'What you signed in as doesn’t open this. Who may ask what is told under “Who may ask what” in the documents of the program.',
    notPublic: 'This isn’t public. Sign in to see it.',
    purpose: 'This tells of people. Say above for what purpose you read it: it is written down who read what, and what for.',
    tooMany: 'Too many questions were sent within a minute. Wait a moment and try again.',
    slow: 'It took too long and was given up. Narrow the question and ask again.',
    future: 'That position lies ahead of what was recorded. Choose an earlier one.',
    rest: 'The rest of the answer is shown.',
  },
  zh: {
    again: '重试',
    signIn: '登录',
    offline: '程序没有答复，可能已停止或正在重新启动。当前显示的是先前的内容，请稍后重试。',
    unauthenticated: '尚未登录，或会话已结束（例如程序已重新启动）。请登录，登录后回到本页。',
    forbidden: '您的登录身份无权查看此项。各角色可查询的内容见程序文档。',
    notPublic: '此项不公开，请登录后查看。',
    purpose: '此项涉及个人信息。请在上方选择查询目的：何人因何目的查询了什么，均有记录。',
    tooMany: '一分钟内查询过多，请稍候重试。',
    slow: '查询用时过长，已中止。请缩小范围后重试。',
    future: '该位置尚无记录，请选择较早的位置。',
    rest: '其余内容照常显示。',
  },
};

const ADVICE: Readonly<Record<string, keyof typeof WORDS.en>> = {
  OFFLINE: 'offline',
  UNAUTHENTICATED: 'unauthenticated',
  TOKEN_REFUSED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  DOCUMENT_UNLISTED: 'notPublic',
  DOCUMENT_UNKNOWN: 'notPublic',
  PURPOSE_MISSING: 'purpose',
  TOO_MANY_REQUESTS: 'tooMany',
  ANSWER_TOO_SLOW: 'slow',
  POSITION_IN_FUTURE: 'future',
};

/** Tells what went wrong and what to do about it. */
export function Problems({of, again, partial = false}: {of: readonly Problem[]; again?: () => void; partial?: boolean}) {
  const words = useWords(WORDS);
  const names = useNames();
  const {signedIn} = useSignIn();
  const signIn = useContext(SignInContext);
  if (!of.length) return null;
  const distinct = [...new Map(of.map(each => [each.code + each.message, each])).values()];
  return <div className="problem" role="alert">
    {distinct.slice(0, 5).map(each => {
      const advice = ADVICE[!signedIn && each.code === 'FORBIDDEN' ? 'DOCUMENT_UNLISTED' : each.code];
      return <div className="said" key={each.code + each.message}>
        {advice ? <><strong>{names.refusal(each.code)}</strong> <code>{each.code}</code><br />{words[advice]}</> : <Refusal code={each.code} message={each.message} />}
      </div>;
    })}
    {partial && <p>{words.rest}</p>}
    <p className="row noprint">
      {again && <button type="button" onClick={again}>{words.again}</button>}
      {!signedIn && <button type="button" onClick={() => signIn.open()}>{words.signIn}</button>}
    </p>
  </div>;
}
