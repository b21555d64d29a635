import {useState} from 'react';
import {useAct} from '../../schema/catalogue.ts';
import {isOpen, useMe} from '../../shell/SignIn.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useNames} from '../../words/names.ts';
import {ActFields, type Within} from './ActFields.tsx';

/** An act within another page, of which much is known already. Closed at first. */
export function InlineAct({name, known, basis, onDone}: {name: string} & Omit<Within, 'key'>) {
  const names = useNames();
  const [isOpened, setIsOpened] = useState(false);
  return <details onToggle={e => setIsOpened(e.currentTarget.open)}>
    <summary>{names.act(name)}</summary>
    {isOpened && <Opened name={name} known={known} basis={basis} onDone={onDone} />}
  </details>;
}

function Opened({name, known, basis, onDone}: {name: string} & Omit<Within, 'key'>) {
  const form = useAct(name);
  const me = useMe();
  if (!form) return <Waiting on={form === undefined} />;
  if (!me.who || !isOpen(form.open, me.roles)) return null;
  return <ActFields form={form} subject={me.who.subject} within={{key: Object.values(known).join('|'), known, basis, onDone}} />;
}
