import {createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode} from 'react';
import {signIn} from '../api/signIn.ts';
import {purpose} from '../api/http.ts';
import {useAnswer, useSignIn} from '../api/useAnswer.ts';
import {useWords, type Sentences} from '../words/language.ts';
import {signedIn as signedInQuery, type SignedInQuery} from './shell.query.ts';

const WORDS: Sentences<{
  paste: string; token: string; use: string; cancel: string;
}> = {
  en: {
    paste: 'The bureau’s identity provider signs people in. Paste a token of it; it is kept in this page alone.',
    token: 'Token', use: 'Use it', cancel: 'Cancel',
  },
  zh: {
    paste: '本系统由单位的身份服务登录。请粘贴其签发的令牌，令牌仅保存在本页内。',
    token: '令牌', use: '使用', cancel: '取消',
  },
};

/** Opens the way to sign in. */
export const SignInContext = createContext<{open: () => void}>({open: () => {}});

type Who = NonNullable<SignedInQuery['signedIn']>;
export type Role = Who['roles'][number];

interface Me {
  /** Who has signed in; absent for the public. */
  readonly who: Who | undefined;
  readonly roles: readonly Role[];
  readonly purposes: NonNullable<SignedInQuery['purposes']>;
  readonly purpose: string;
  readonly choosePurpose: (code: string) => void;
  /** Whether it is known by now who has signed in. */
  readonly isKnown: boolean;
}

const NOBODY: Me = {who: undefined, roles: ['PUBLIC'], purposes: [], purpose: '', choosePurpose: () => {}, isKnown: false};
const MeContext = createContext<Me>(NOBODY);

/** Who reads, what for, and what that opens. */
export const useMe = () => useContext(MeContext);

/** Whether something is open to one of these roles. */
export const isOpen = (open: readonly string[] | undefined, roles: readonly string[]) =>
  open === undefined || open.some(role => roles.includes(role));

export function SignInAround({children}: {children: ReactNode}) {
  const words = useWords(WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const [pasted, setPasted] = useState('');
  const [chosen, setChosen] = useState(purpose.get());
  const [isReady, setIsReady] = useState(false);
  const {signedIn} = useSignIn();
  useEffect(() => { void signIn.ready.then(() => setIsReady(true)); }, []);
  const {data, waiting} = useAnswer(signedInQuery, isReady && signedIn ? {} : null, {anew: false});
  const open = useMemo(() => ({
    open: () => void signIn.begin().then(came => { if (came === 'paste') dialog.current?.showModal(); }),
  }), []);
  const me = useMemo<Me>(() => ({
    who: data?.signedIn ?? undefined,
    roles: data?.signedIn?.roles ?? ['PUBLIC'],
    purposes: data?.purposes ?? [],
    purpose: chosen,
    choosePurpose: code => { purpose.set(code); setChosen(code); },
    isKnown: isReady && !(signedIn && waiting && !data),
  }), [data, chosen, isReady, signedIn, waiting]);
  return <SignInContext value={open}>
    <MeContext value={me}>
      {children}
      <dialog ref={dialog}>
        <form method="dialog" onSubmit={() => { if (pasted.trim()) signIn.paste(pasted); setPasted(''); }}>
          <p>{words.paste}</p>
          <label>{words.token}<textarea rows={4} cols={50} value={pasted} onChange={e => setPasted(e.target.value)} spellCheck={false} autoComplete="off" /></label>
          <p className="row">
            <button className="main">{words.use}</button>
            <button type="button" onClick={() => dialog.current?.close()}>{words.cancel}</button>
          </p>
        </form>
      </dialog>
    </MeContext>
  </SignInContext>;
}
